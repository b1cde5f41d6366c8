//! The language of texts that people wrote: an English voice skips or spells Chinese that is not marked.

/// The value of `lang` for a text in its own language, whatever that of the page: `zh-CN` if it has Chinese characters,
/// `en` if it has letters, nothing for numbers and signs.
///
/// ```
/// use xianfeng::markup::tongue::tongue;
/// assert_eq!(tongue("沈阳市2022年国民经济和社会发展统计公报"), Some("zh-CN"));
/// assert_eq!(tongue("GDP 增速"), Some("zh-CN"));
/// assert_eq!(tongue("Statistics Canada"), Some("en"));
/// assert_eq!(tongue("2022-12-31"), None);
/// ```
pub fn tongue(text: &str) -> Option<&'static str> {
    let is_chinese = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}');
    if text.contains(is_chinese) { Some("zh-CN") } else { text.contains(|c: char| c.is_ascii_alphabetic()).then_some("en") }
}

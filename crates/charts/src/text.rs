//! Makes text in charts harmless, measures, cuts and wraps it.
//!
//! ECharts cannot wrap a tooltip and reads `{a|b}` as markup, so both are settled here.

use unicode_width::UnicodeWidthChar;

/// Replaces everything that ECharts or a browser could take for markup.
///
/// ```
/// use xianfeng_charts::text::plain;
/// assert_eq!(plain("<b>{a|x}</b>\n1"), "＜b＞｛a|x｝＜/b＞ 1");
/// ```
pub fn plain(text: &str) -> String {
    let safe = |c: char| match c {
        '{' => '｛',
        '}' => '｝',
        '<' => '＜',
        '>' => '＞',
        c if c.is_control() => ' ',
        c => c,
    };
    text.trim().chars().map(safe).collect()
}

/// Width of a text in half characters: a Latin letter is one, a Chinese character two.
pub fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

fn char_width(c: char) -> usize {
    match c {
        // Geometric shapes, such as the glyphs of verdicts, are full-width in fonts for Chinese.
        '\u{25a0}'..='\u{25ff}' => 2,
        c => c.width().unwrap_or(0),
    }
}

/// Cuts a text to at most `limit` half characters, with an ellipsis in place of the rest.
///
/// ```
/// use xianfeng_charts::text::clip;
/// assert_eq!(clip("产业转型", 8), "产业转型");
/// assert_eq!(clip("全面深化改革", 8), "全面深…");
/// ```
pub fn clip(text: &str, limit: usize) -> String {
    if width(text) <= limit {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += char_width(c);
        if used > limit {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

/// Breaks a text into lines of at most `limit` half characters: at spaces, otherwise between any two characters.
///
/// ```
/// use xianfeng_charts::text::wrap;
/// assert_eq!(wrap("High-tech firms in the city", 12), "High-tech\nfirms in the\ncity");
/// assert_eq!(wrap("综合性国家科学中心", 8), "综合性国\n家科学中\n心");
/// ```
pub fn wrap(text: &str, limit: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in pieces(paragraph) {
            let fits = width(&line) + width(word.trim_end()) <= limit;
            if !fits && !line.is_empty() {
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            for c in word.chars() {
                if width(&line) + char_width(c) > limit && !c.is_whitespace() {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(c);
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n")
}

/// Breaks a text into at most `lines` lines of at most `limit` half characters, with an ellipsis in place of the rest.
pub fn wrap_clip(text: &str, limit: usize, lines: usize) -> String {
    let wrapped = wrap(text, limit);
    let mut kept: Vec<&str> = wrapped.split('\n').collect();
    if kept.len() <= lines || lines == 0 {
        return wrapped;
    }
    let rest = kept.split_off(lines - 1).iter().fold(String::new(), |mut rest, line| {
        // A break at a space took the space away.
        if rest.chars().last().is_some_and(|c| char_width(c) == 1 && c != '-') {
            rest.push(' ');
        }
        rest.push_str(line);
        rest
    });
    let last = clip(&format!("{rest}  "), limit);
    kept.push(&last);
    kept.join("\n")
}

/// Breaks a name into at most `most` lines of at most `limit` half characters. Cuts words instead of breaking them.
pub fn fit(name: &str, limit: usize, most: usize) -> String {
    if longest(name) > limit {
        return clip(name, limit);
    }
    match balanced(name, limit) {
        fitting if lines(&fitting) <= most => fitting,
        _ => wrap_clip(name, limit, most.max(1)),
    }
}

/// Pieces that may not be broken: a Latin word with the space after it, or one Chinese character with
/// the punctuation that must not begin a line.
fn pieces(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        let Some(&(next_at, next)) = chars.peek() else { break };
        let wide = char_width(c) == 2 || char_width(next) == 2;
        let clings = "，。、；：！？）》」』”’…,.;:!?)]%".contains(next) || "（《「『“‘([".contains(c);
        if (c.is_whitespace() || c == '-' || wide) && !clings && !next.is_whitespace() {
            out.push(&text[start..next_at]);
            start = next_at;
        }
    }
    out.push(&text[start..]);
    out
}

/// Breaks a text into as few lines as [`wrap`], but of about one length: no single character on the last one.
///
/// ```
/// use xianfeng_charts::text::balanced;
/// assert_eq!(balanced("文明创建与文化建设", 16), "文明创建与\n文化建设");
/// ```
pub fn balanced(text: &str, limit: usize) -> String {
    let most = lines(&wrap(text, limit));
    let least = width(text).div_ceil(most.max(1)).max(longest(text).min(limit));
    let fits = (least..limit.min(width(text) + 1))
        .map(|l| wrap(text, l))
        .find(|w| lines(w) == most && w.split('\n').all(|line| width(line) <= limit));
    fits.unwrap_or_else(|| wrap(text, limit))
}

/// The width of the longest piece that may not be broken.
pub fn longest(text: &str) -> usize {
    pieces(text).iter().map(|piece| width(piece.trim_end())).max().unwrap_or(0)
}

/// The number of lines.
pub fn lines(text: &str) -> usize {
    text.split('\n').count()
}

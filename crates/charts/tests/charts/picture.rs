//! A picture carries its title, its sources and its day.

use xianfeng_charts::picture::frame;
use xianfeng_charts::{Caption, Theme};

const LONG: &str = "推动老工业基地调整改造与制造业竞争优势明显城市建设工作成效明显并持续深化产业结构优化升级和园区基础设施配套完善工程";

#[test]
fn title_above_and_sources_below_all_inside() {
    let caption = Caption { title: LONG.repeat(3), foot: vec!["来源：公报".repeat(40), "截至 2023年3月31日".to_owned()] };
    for font_size in [13.0, 16.0] {
        let theme = Theme { width: 900.0, font_size, ..Theme::default() };
        let frame = frame(&caption, &theme, 400.0);
        let (above, below): (Vec<_>, Vec<_>) = frame.lines.iter().partition(|l| l.y <= frame.top);
        assert!(above.len() > 1 && above.iter().all(|l| l.bold));
        assert!(below.iter().all(|l| l.y > frame.top + 400.0 && l.y < frame.height));
        assert_eq!(above.iter().map(|l| l.text.as_str()).collect::<String>(), caption.title);
        assert!(below.last().is_some_and(|l| l.text == "截至 2023年3月31日"));
    }
}

#[test]
fn what_could_be_markup_is_text() {
    let frame = frame(&Caption { title: "<b>".to_owned(), foot: Vec::new() }, &Theme::default(), 100.0);
    assert_eq!(frame.lines[0].text, "＜b＞");
}

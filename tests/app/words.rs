//! Words that no page prints any more, with those that took their place: an office and an outsider stumbled over them.

use xianfeng_core::plan::Language;

use crate::pages::{each_page, without_tags, workspace};

/// A retired word, and the one to use.
const RETIRED: [(Language, &[(&str, &str)]); 2] = [
    (
        Language::Zh,
        &[
            ("观测值", "完成值、数据"),
            ("判定", "完成情况、评价"),
            ("时期", "报告期"),
            ("措辞", "数值表述"),
            ("来源等级", "来源类型"),
            ("无数据", "未公布：没有查到"),
            ("无法判断", "暂难评价"),
            ("陈旧", "久未更新"),
            ("获知", "公布"),
            ("图览", "图表"),
            ("本机修改", "我的填报"),
            ("正为达到", "距目标还差、优于目标"),
            ("SHA-256 摘要", "文件校验码"),
        ],
    ),
    (
        Language::En,
        &[
            ("No data", "No figure found: one may exist"),
            ("provisional", "on preliminary figures"),
            ("Stretch", "Aspiration"),
            ("stretch target", "aspiration"),
            ("elf-media", "Blog or social-media account"),
            ("Reprint", "Republished"),
            ("the window", "the period judged"),
            ("Source grade", "Kind of source"),
            ("Near twin", "Similar targets"),
            ("among the first 1", "top 1…"),
            ("Replay", "Look back"),
            ("a lower bound only", "a minimum only"),
            ("satisfies", "meets"),
            ("Rank: #", "7th"),
            ("bn yuan", "billion yuan"),
            ("the Northeast", "Northeast China"),
        ],
    ),
];

#[test]
fn no_page_prints_a_retired_word() {
    for seed in ["shenyang-2022", "canada-2030"] {
        for (language, words) in RETIRED {
            each_page(workspace(seed), language, |page, html| {
                let text = without_tags(html);
                for (retired, instead) in words {
                    assert!(!text.contains(retired), "{page:?} prints “{retired}”; say: {instead}");
                }
            });
        }
    }
}

/// Per cent closes up in both languages.
#[test]
fn no_page_prints_a_space_before_per_cent() {
    for language in [Language::Zh, Language::En] {
        each_page(workspace("shenyang-2022"), language, |page, html| {
            let text = without_tags(html);
            let apart = text.match_indices(" %").find(|(at, _)| text[..*at].ends_with(|c: char| c.is_ascii_digit()));
            assert!(apart.is_none(), "{page:?}: {apart:?}");
        });
    }
}

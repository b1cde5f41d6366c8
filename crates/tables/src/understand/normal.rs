//! Names in one spelling: short forms written out, words that say nothing about the quantity made light.

use xianfeng_core::measure::typed::narrow;

/// Usual short forms and other words for the same thing, longer ones first.
const SPELLINGS: &[(&str, &str)] = &[
    ("r&d", "研发"),
    ("中国", "全国"),
    ("规模以上", "规上"),
    ("国内生产总值", "gdp"),
    ("地区生产总值", "gdp"),
    ("生产总值", "gdp"),
    ("万元gdp", "单位gdp"),
    ("社会消费品零售总额", "社零总额"),
    ("社会消费品零售额", "社零总额"),
    ("社会消费品零售", "社零"),
    ("消费品零售总额", "社零总额"),
    ("外贸进出口", "进出口"),
    ("货物进出口", "进出口"),
    ("货物贸易进出口", "进出口"),
    ("保障性租赁住房", "保租房"),
    ("居民最低生活保障", "低保"),
    ("最低生活保障", "低保"),
    ("高新技术企业", "高企"),
    ("国家级经济技术开发区", "国家级经开区"),
    ("经济技术开发区", "经开区"),
    ("高新技术产业开发区", "高新区"),
    ("高新技术开发区", "高新区"),
    ("高新技术产业园区", "高新区"),
    ("战略性新兴产业", "战新产业"),
    ("新冠肺炎", "新冠"),
    ("新型冠状病毒肺炎", "新冠"),
    ("一般预算收入", "一般公共预算收入"),
    ("比重", "占比"),
    ("比例", "占比"),
    ("名次", "位次"),
    ("排名", "位次"),
    ("排位", "位次"),
    ("co2", "二氧化碳"),
    ("碳排放强度", "单位gdp二氧化碳排放"),
    ("能耗强度", "单位gdp能耗"),
    ("能源消耗", "能耗"),
    // A word that changes its meaning when a part is left out is one letter.
    ("进出口", "\u{e000}"),
];

/// Words that name the work or the counting, not what is counted.
const LIGHT: &[&str] = &[
    "全市",
    "我市",
    "本市",
    "新建",
    "新增",
    "新创建",
    "建设",
    "创建",
    "打造",
    "引进",
    "推进",
    "推动",
    "启动",
    "开工",
    "实施",
    "纳入",
    "滚动",
    "支持",
    "完成",
    "实现",
    "筹集",
    "数量",
    "个数",
    "户数",
    "家数",
    "人数",
    "项数",
    "件数",
    "套数",
    "面积",
    "总额",
    "情况",
    "工作",
    "任务",
    "指标",
    "年度",
    "当年",
    "今年",
    "累计",
    "本年",
    "项目",
    "首批",
    "各类",
    "产业",
    "示范",
    "及以上",
    "投入使用",
    "数",
    "总",
    "制造业",
    "的",
    "等",
    "及",
    "和",
    "与",
    "新",
    "额",
    "当",
    "同口径",
    "可比口径",
    "榜",
    "综合",
    "评价",
    "位次",
    "第一",
    "制造",
];

/// Words of change, and their direction.
const GROWTH: &[(&str, Change)] = &[
    ("同比增长", Change::Up),
    ("同比增速", Change::Up),
    ("比上年增长", Change::Up),
    ("增长速度", Change::Up),
    ("增长率", Change::Up),
    ("提高幅度", Change::Up),
    ("提标幅度", Change::Up),
    ("上调幅度", Change::Up),
    ("增长幅度", Change::Up),
    ("下降率", Change::Down),
    ("下降幅度", Change::Down),
    ("降低率", Change::Down),
    ("增速", Change::Up),
    ("增幅", Change::Up),
    ("增长", Change::Up),
    ("涨幅", Change::Up),
    ("同比", Change::Up),
    ("增减", Change::Up),
    ("提高", Change::Up),
    ("降幅", Change::Down),
    ("下降", Change::Down),
    ("降低", Change::Down),
];

/// The direction that a growing number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Up,
    Down,
}

/// Letters of a name, each with its weight in tenths.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Letters {
    pub text: Vec<char>,
    pub weights: Vec<u32>,
}

/// Full-width letters, case and white space do not matter.
pub fn squeezed(text: &str) -> String {
    narrow(text).to_lowercase().chars().filter(|c| !c.is_whitespace()).collect()
}

/// One spelling of a name, without punctuation.
pub fn spelled(text: &str) -> String {
    let text = SPELLINGS.iter().fold(squeezed(text), |text, (from, to)| text.replace(from, to));
    text.chars().filter(|c| c.is_alphanumeric() || *c == '\u{e000}' || *c == '%').collect()
}

/// The name without its words of change.
pub fn without_change(spelled: &str) -> (String, Option<Change>) {
    let mut rest = spelled.to_owned();
    let mut change = None;
    for (word, direction) in GROWTH {
        if rest.contains(word) {
            rest = rest.replace(word, "");
            change = change.or(Some(*direction));
        }
    }
    (rest, change)
}

pub fn letters(spelled: &str) -> Letters {
    let mut letters = Letters::default();
    let mut rest = spelled;
    while let Some(first) = rest.chars().next() {
        let light = LIGHT.iter().filter(|word| rest.starts_with(**word)).max_by_key(|word| word.len());
        let (taken, weight) = light.map_or((first.len_utf8(), 10), |word| (word.len(), 2));
        for c in rest[..taken].chars() {
            letters.text.push(c);
            letters.weights.push(weight);
        }
        rest = &rest[taken..];
    }
    letters
}

impl Letters {
    pub fn weight(&self) -> u32 {
        self.weights.iter().sum()
    }

    /// The share of `whole` that these letters cover, in thousandths; `None` if one of weight is not in it.
    pub fn covers(&self, whole: &Letters) -> Option<u32> {
        let mut free: Vec<bool> = vec![true; whole.text.len()];
        let (mut last, mut breaks): (Option<usize>, u32) = (None, 0);
        let mut covered = 0;
        // Letters of weight take their places first.
        let is_heavy = |weight: &&u32| **weight > 2;
        let all = || self.text.iter().zip(&self.weights);
        let ordered = all()
            .filter(|(_, weight)| is_heavy(weight))
            .map(|pair| (pair, true))
            .chain(all().filter(|(_, weight)| !is_heavy(weight)).map(|pair| (pair, false)));
        for ((letter, _), is_heavy) in ordered {
            let next = last.map(|at| at + 1).filter(|at| whole.text.get(*at) == Some(letter) && free[*at]);
            let later = || (last.map_or(0, |at| at + 1)..whole.text.len()).find(|at| whole.text[*at] == *letter && free[*at]);
            let anywhere = || (0..whole.text.len()).find(|at| whole.text[*at] == *letter && free[*at]);
            match next.or_else(later).or_else(anywhere) {
                Some(at) => {
                    // Letters that change their order are another word, but for one word moved to the front or the end.
                    if is_heavy && last.is_some_and(|last| at < last) {
                        breaks += 1;
                    }
                    free[at] = false;
                    covered += whole.weights[at];
                    last = if is_heavy { Some(at) } else { last };
                }
                None if is_heavy => return None,
                None => {}
            }
        }
        (breaks <= 2 && self.weight() > 0).then(|| covered * 1000 / whole.weight().max(1))
    }
}

//! Units: which convert into which, and exactly how.

use borsh::{BorshDeserialize, BorshSerialize};

use super::sorting::map_of;
use super::{Decimal, shown};
use crate::language::Text;

/// A quantity that units measure. Units of one quantity convert into each other; others never do.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Quantity {
    /// Something that happens or holds, without a number.
    Event,
    /// Things and people, whatever they are: the indicator says.
    Count,
    Ratio,
    /// Percentage points.
    Points,
    /// A place in a list.
    Rank,
    Money,
    Mass,
    Area,
    Length,
    Energy,
    CoalEquivalent,
    Time,
    Score,
    Index,
    Multiple,
    Volume,
    /// Mass in a volume: 微克/立方米.
    Concentration,
    /// Spans that convert into each other exactly: days, hours. Years do not.
    Duration,
    Power,
    Dollars,
    Euros,
    HongKongDollars,
    Temperature,
    /// A quantity that a plan declares with its own units, or one quantity for each of another: `money-cny/count`.
    Declared(String),
}

impl Quantity {
    const BUILT_IN: [Quantity; 23] = [
        Self::Event,
        Self::Count,
        Self::Ratio,
        Self::Points,
        Self::Rank,
        Self::Money,
        Self::Mass,
        Self::Area,
        Self::Length,
        Self::Energy,
        Self::CoalEquivalent,
        Self::Time,
        Self::Score,
        Self::Index,
        Self::Multiple,
        Self::Volume,
        Self::Concentration,
        Self::Duration,
        Self::Power,
        Self::Dollars,
        Self::Euros,
        Self::HongKongDollars,
        Self::Temperature,
    ];

    /// The name in plan files.
    pub fn name(&self) -> &str {
        match self {
            Self::Event => "event",
            Self::Count => "count",
            Self::Ratio => "ratio",
            Self::Points => "points",
            Self::Rank => "rank",
            Self::Money => "money-cny",
            Self::Mass => "mass",
            Self::Area => "area",
            Self::Length => "length",
            Self::Energy => "energy",
            Self::CoalEquivalent => "coal-equivalent",
            Self::Time => "time",
            Self::Score => "score",
            Self::Index => "index",
            Self::Multiple => "multiple",
            Self::Volume => "volume",
            Self::Concentration => "concentration",
            Self::Duration => "duration",
            Self::Power => "power",
            Self::Dollars => "money-usd",
            Self::Euros => "money-eur",
            Self::HongKongDollars => "money-hkd",
            Self::Temperature => "temperature",
            Self::Declared(name) => name,
        }
    }

    /// The quantity of a name in a plan file; a name that is not built in declares a new one.
    pub fn named(name: &str) -> Self {
        Self::BUILT_IN.into_iter().find(|q| q.name() == name).unwrap_or_else(|| Self::Declared(name.to_owned()))
    }

    /// Tells whether its units take a Chinese power of ten: 亿元, but no 亿%.
    fn takes_power_of_ten(&self) -> bool {
        match self {
            Self::Event | Self::Ratio | Self::Points | Self::Rank | Self::Score | Self::Index | Self::Multiple => false,
            Self::Concentration | Self::Temperature => false,
            Self::Count | Self::Money | Self::Mass | Self::Area | Self::Length | Self::Energy | Self::CoalEquivalent | Self::Time => true,
            Self::Volume | Self::Duration | Self::Power | Self::Dollars | Self::Euros | Self::HongKongDollars | Self::Declared(_) => true,
        }
    }
}

/// A unit as written: a symbol, the quantity it measures, and its size.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Unit {
    /// As written in files: 亿元, 万人, %.
    pub symbol: String,
    pub name: Text,
    pub quantity: Quantity,
    /// The size in base units of the quantity; above zero.
    pub factor: Decimal,
    /// The Chinese power of ten in front of it (亿 in 亿元): English writes it out.
    pub scale: Decimal,
}

impl Unit {
    /// `value` of this unit as a value of `to`; `None` across quantities or beyond 28 digits.
    pub fn convert(&self, value: Decimal, to: &Unit) -> Option<Decimal> {
        if self.quantity != to.quantity {
            return None;
        }
        if self.factor == to.factor {
            return Some(value);
        }
        value.checked_mul(self.factor)?.checked_div(to.factor)
    }
}

/// Base units: symbol, English, quantity, factor.
///
/// Measure words (家, 座, 项 …) count; the general 个 replaces any of them,
/// so all are one quantity: what is counted is the indicator's business, not the unit's.
const BASE: &[(&str, &str, Quantity, i64, u32)] = &[
    ("—", "", Quantity::Event, 1, 0),
    ("%", "%", Quantity::Ratio, 1, 0),
    ("‰", "‰", Quantity::Ratio, 1, 1),
    ("个百分点", "percentage points", Quantity::Points, 1, 0),
    ("位", "rank", Quantity::Rank, 1, 0),
    ("元", "yuan", Quantity::Money, 1, 0),
    ("斤", "jin", Quantity::Mass, 5, 1),
    ("克", "g", Quantity::Mass, 1, 3),
    ("公斤", "kg", Quantity::Mass, 1, 0),
    ("吨", "t", Quantity::Mass, 1000, 0),
    // The base of area is a third of a square metre, so that 15 亩 are exactly one hectare.
    ("平方米", "m²", Quantity::Area, 3, 0),
    ("亩", "mu", Quantity::Area, 2000, 0),
    ("公顷", "ha", Quantity::Area, 30_000, 0),
    ("平方公里", "km²", Quantity::Area, 3_000_000, 0),
    ("米", "m", Quantity::Length, 1, 0),
    ("公里", "km", Quantity::Length, 1000, 0),
    ("海里", "nautical miles", Quantity::Length, 1852, 0),
    ("升", "L", Quantity::Volume, 1, 3),
    ("立方米", "m³", Quantity::Volume, 1, 0),
    ("微克/立方米", "µg/m³", Quantity::Concentration, 1, 0),
    ("毫克/立方米", "mg/m³", Quantity::Concentration, 1000, 0),
    ("毫克/升", "mg/L", Quantity::Concentration, 1_000_000, 0),
    ("千瓦时", "kWh", Quantity::Energy, 1, 0),
    ("千瓦", "kW", Quantity::Power, 1, 0),
    ("兆瓦", "MW", Quantity::Power, 1000, 0),
    ("吉瓦", "GW", Quantity::Power, 1_000_000, 0),
    ("吨标准煤", "tce", Quantity::CoalEquivalent, 1, 0),
    ("个月", "months", Quantity::Time, 1, 0),
    ("年", "years", Quantity::Time, 12, 0),
    ("岁", "years", Quantity::Time, 12, 0),
    ("天", "days", Quantity::Duration, 86_400, 0),
    ("日", "days", Quantity::Duration, 86_400, 0),
    ("小时", "hours", Quantity::Duration, 3600, 0),
    ("分钟", "minutes", Quantity::Duration, 60, 0),
    ("秒", "seconds", Quantity::Duration, 1, 0),
    ("工作日", "working days", Quantity::Count, 1, 0),
    ("美元", "US dollars", Quantity::Dollars, 1, 0),
    ("欧元", "euros", Quantity::Euros, 1, 0),
    ("港元", "Hong Kong dollars", Quantity::HongKongDollars, 1, 0),
    ("摄氏度", "°C", Quantity::Temperature, 1, 0),
    ("分", "points", Quantity::Score, 1, 0),
    ("指数", "index", Quantity::Index, 1, 0),
    ("倍", "times", Quantity::Multiple, 1, 0),
];

const COUNT: &[&str] = &[
    "个",
    "家",
    "座",
    "项",
    "所",
    "张",
    "户",
    "套",
    "条",
    "列",
    "人",
    "处",
    "台",
    "辆",
    "次",
    "件",
    "名",
    "种",
    "批",
    "起",
    "例",
    "篇",
    "场",
    "村",
    "社区",
    "人次",
    "艘",
    "架",
    "班",
    "班次",
    "栋",
    "幢",
    "间",
    "部",
    "册",
    "本",
    "份",
    "片",
    "块",
    "支",
    "对",
    "组",
    "期",
    "站",
    "宗",
    "只",
    "头",
    "株",
    "棵",
    "届",
    "门",
    "款",
    "枚",
    "标箱",
    "标准箱",
    "床位",
    "泊位",
    "车次",
    "架次",
    "件次",
    "户次",
    "笔",
];

/// Chinese powers of ten that a unit may begin with.
const SCALES: &[(&str, i64)] = &[
    ("万亿", 1_000_000_000_000),
    ("千亿", 100_000_000_000),
    ("百亿", 10_000_000_000),
    ("十亿", 1_000_000_000),
    ("亿", 100_000_000),
    ("千万", 10_000_000),
    ("百万", 1_000_000),
    ("十万", 100_000),
    ("万", 10_000),
    ("千", 1000),
    ("百", 100),
];

/// The units a plan may use: the built-in ones and its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Units {
    /// In the order of their symbols.
    own: Vec<Unit>,
}

impl Units {
    pub fn new(own: impl IntoIterator<Item = Unit>) -> Self {
        let own = map_of(own.into_iter().map(|unit| (unit.symbol.clone(), unit)));
        Self { own: own.into_values().collect() }
    }

    pub fn own(&self) -> impl Iterator<Item = &Unit> {
        self.own.iter()
    }

    /// The units that the page calls by this English name, those of the plan first.
    pub fn named_in_english(&self, name: &str) -> Vec<Unit> {
        let own = self.own.iter().filter(|unit| unit.name.en.eq_ignore_ascii_case(name)).cloned();
        own.chain(BASE.iter().filter(|b| b.1.eq_ignore_ascii_case(name)).filter_map(|b| base(b.0))).collect()
    }

    /// The unit written as `symbol`.
    ///
    /// ```
    /// use xianfeng_core::measure::{Decimal, Units};
    /// let units = Units::default();
    /// let (wan, one) = (units.find("万人").ok_or("万人")?, units.find("人").ok_or("人")?);
    /// assert_eq!(wan.convert(Decimal::new(1135, 2), &one), Some(Decimal::from(113_500)));
    /// assert_eq!(units.find("亿元").ok_or("亿元")?.convert(Decimal::ONE, &one), None);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn find(&self, symbol: &str) -> Option<Unit> {
        if let Some(unit) = self.own.iter().find(|unit| unit.symbol == symbol) {
            return Some(unit.clone());
        }
        let symbol = symbol.trim();
        scaled(symbol).or_else(|| {
            let (of, per) = symbol.split_once('/')?;
            each(symbol, scaled(of)?, scaled(per)?)
        })
    }
}

/// A base unit, or a power of ten of one.
fn scaled(symbol: &str) -> Option<Unit> {
    base(symbol).or_else(|| {
        SCALES.iter().find_map(|(scale, factor)| {
            let of = base(symbol.strip_prefix(scale)?)?;
            of.quantity.takes_power_of_ten().then(|| Unit {
                symbol: symbol.to_owned(),
                name: Text { zh: symbol.to_owned(), en: of.name.en },
                factor: of.factor * Decimal::from(*factor),
                scale: Decimal::from(*factor),
                quantity: of.quantity,
            })
        })
    })
}

/// Every size by which another is divided goes into this number without a rest.
const DIVISIBLE: i64 = 81_000_000;

/// A quantity for each of another: 元/人, 吨标准煤/万元.
fn each(symbol: &str, of: Unit, per: Unit) -> Option<Unit> {
    if !of.quantity.takes_power_of_ten() || !per.quantity.takes_power_of_ten() {
        return None;
    }
    let word = |unit: &Unit| match unit.name.en.as_str() {
        "" => unit.symbol.trim_start_matches(['万', '亿', '千', '百', '十']).to_owned(),
        name => name.to_owned(),
    };
    let many = if per.scale == Decimal::ONE { String::new() } else { format!("{} ", shown::grouped(per.scale, 0)) };
    let per_word = match (word(&per), many.is_empty()) {
        (word, true) if word == "人" => "person".to_owned(),
        (word, false) if word == "人" => "people".to_owned(),
        (word, true) if word == "户" => "household".to_owned(),
        (word, false) if word == "户" => "households".to_owned(),
        (word, _) => word,
    };
    Some(Unit {
        symbol: symbol.to_owned(),
        name: Text { zh: symbol.to_owned(), en: format!("{} per {many}{per_word}", word(&of)).trim().to_owned() },
        quantity: Quantity::Declared(format!("{}/{}", of.quantity.name(), per.quantity.name())),
        factor: (of.factor * Decimal::from(DIVISIBLE)).checked_div(per.factor)?,
        scale: of.scale,
    })
}

fn base(symbol: &str) -> Option<Unit> {
    let unit = |en: &str, quantity: &Quantity, factor: Decimal| Unit {
        symbol: symbol.to_owned(),
        name: Text { zh: symbol.to_owned(), en: en.to_owned() },
        quantity: quantity.clone(),
        factor,
        scale: Decimal::ONE,
    };
    if COUNT.contains(&symbol) {
        return Some(unit("", &Quantity::Count, Decimal::ONE));
    }
    let (_, en, quantity, digits, scale) = BASE.iter().find(|b| b.0 == symbol)?;
    Some(unit(en, quantity, Decimal::new(*digits, *scale)))
}

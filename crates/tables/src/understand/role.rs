//! The content of a column, by its heading.

use borsh::{BorshDeserialize, BorshSerialize};
use xianfeng_core::measure::Units;
use xianfeng_files::sheet::{Field, field};

use super::label::{Label, unit_in};
use super::normal::squeezed;
use super::regions::{Region, Regions};
use super::stated::{Basis, Says};

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Role {
    Name,
    Region,
    /// 单位: of measure or a body; its cells tell.
    Unit,
    Period,
    Basis,
    Status,
    Code,
    Value,
    /// A place in a list: a figure where there is no other column of figures.
    Rank,
    Source,
    Note,
    /// Not a figure of the plan: targets, rates of completion.
    Skip,
    Unknown,
}

impl Role {
    /// The roles that a person can give to a column.
    pub const CHOICES: [Role; 11] = [
        Self::Name,
        Self::Region,
        Self::Period,
        Self::Basis,
        Self::Value,
        Self::Rank,
        Self::Unit,
        Self::Status,
        Self::Source,
        Self::Note,
        Self::Skip,
    ];

    /// The name in settings and forms.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Region => "place",
            Self::Unit => "unit",
            Self::Period => "period",
            Self::Basis => "basis",
            Self::Status => "status",
            Self::Code => "code",
            Self::Value => "value",
            Self::Rank => "rank",
            Self::Source => "source",
            Self::Note => "note",
            Self::Skip => "skip",
            Self::Unknown => "unknown",
        }
    }

    /// The role of a name; a column of any other is left alone.
    pub fn from_slug(slug: &str) -> Self {
        let all = Self::CHOICES.into_iter().chain([Self::Code, Self::Unknown]);
        all.into_iter().find(|role| role.slug() == slug).unwrap_or(Self::Skip)
    }
}

/// A heading, read: all rows of it from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    pub role: Role,
    /// All its rows, as the table has them.
    pub shown: String,
    pub label: Label,
    /// The pieces with what they say about time, the nearest to the figures first.
    pub says: Vec<Says>,
    pub basis: Option<Basis>,
    pub is_last_year: bool,
    /// Growth on a year earlier.
    pub is_change: bool,
    /// The heading says that the growth is in per cent.
    pub is_percent: bool,
    pub is_expected: bool,
    pub unit: Option<String>,
    pub region: Option<Region>,
}

fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

impl Heading {
    pub fn read(pieces: &[String], units: &Units, regions: &Regions, knows: &dyn Fn(&Label) -> bool) -> Self {
        // 亿元 below a name is its unit, no part of it.
        let named: Vec<&str> = pieces.iter().filter(|piece| unit_in(piece, units).is_none()).map(String::as_str).collect();
        let joined = if named.is_empty() { pieces.concat() } else { named.concat() };
        // Nor are a period or a kind of figure below it.
        let is_name = |piece: &&&str| {
            let says = Says::of(piece);
            let is_kind = has(&squeezed(piece), &["绝对", "同比", "增速", "增长", "完成", "实际", "数值"]) && piece.chars().count() <= 8;
            says.stated.is_empty() && says.basis.is_none() && !says.is_last_year && !is_kind
        };
        let own: String = named.iter().filter(is_name).copied().collect();
        let label = Label::read(if own.is_empty() { &joined } else { &own }, units);
        let labels: Vec<Label> = pieces.iter().rev().map(|piece| Label::read(piece, units)).collect();
        let says: Vec<Says> = pieces.iter().rev().map(|piece| Says::of(piece)).collect();
        let plain: String = squeezed(&joined).chars().filter(|c| !matches!(c, '、' | ',' | ':' | '/')).collect();
        let outside = squeezed(&joined);
        let outside = outside.split('(').next().unwrap_or(&outside);
        let basis = says.iter().find_map(|says| says.basis);
        let is_last_year = says.iter().any(|says| says.is_last_year);
        let states = says.iter().any(|says| !says.stated.is_empty());
        let region = pieces.iter().rev().find_map(|piece| regions.read(piece));
        let unit =
            labels.iter().find_map(|label| label.unit.clone()).or_else(|| pieces.iter().rev().find_map(|piece| unit_in(piece, units)));
        let mut heading = Self {
            role: Role::Unknown,
            shown: pieces.join(" "),
            is_change: false,
            is_percent: pieces.iter().any(|piece| has(&squeezed(piece), &["%", "百分比", "同比", "增速", "增幅", "增长率", "涨幅"])),
            is_expected: has(&plain, &["预计", "预测", "预估", "预期"]),
            label,
            says,
            basis,
            is_last_year,
            unit,
            region,
        };
        heading.role = heading.find_role(&plain, outside, states, knows);
        heading
    }

    fn find_role(&mut self, plain: &str, outside: &str, states: bool, knows: &dyn Fn(&Label) -> bool) -> Role {
        const SKIPPED: &[&str] = &[
            "备注",
            "说明",
            "原因",
            "措施",
            "问题",
            "下步",
            "下一步",
            "联系",
            "电话",
            "填报人",
            "填表",
            "责任",
            "牵头",
            "配合",
            "主管",
            "部门",
            "来源",
            "发布机构",
            "填报日期",
            "填报单位",
            "填报时间",
            "上报",
            "报送",
            "更新时间",
            "公布",
            "佐证",
            "附件",
            "签字",
            "序号",
            "流水",
            "领导",
            "依据",
            "机构",
            "分类",
            "类别",
            "日期",
            "级次",
            "时限",
            "期限",
            "截止",
            "权重",
            "得分",
            "评分",
            "环比",
        ];
        const RATES: &[&str] = &[
            "完成率",
            "完成比",
            "完成进度",
            "进度%",
            "占全年",
            "占年",
            "占目标",
            "占计划",
            "完成年度",
            "完成全年",
            "完成目标",
            "完成计划",
            "完成年",
            "序时",
            "差距",
            "差额",
            "缺口",
            "比目标",
            "比计划",
            "距目标",
            "达标率",
            "进度比",
            "进度(",
            "贡献率",
            "拉动",
            "占gdp",
        ];
        const GROWTH: &[&str] =
            &["同比", "增速", "增幅", "增长", "涨幅", "比上年", "比去年", "较上年", "较去年", "增减", "比同期", "较同期"];
        let is = |words: &[&str]| words.contains(&outside);
        if is(&["序号", "no", "no.", "编号", "编码", "代码", "指标编码", "指标代码", "目标编号"]) {
            return Role::Code;
        }
        if has(plain, &["状态", "审核结果", "审核意见", "审核情况"]) {
            return Role::Status;
        }
        if is(&["单位", "计量单位", "度量单位", "单位名称", "数据单位"]) {
            return if outside == "单位名称" { Role::Region } else { Role::Unit };
        }
        match field(outside) {
            Some(Field::Name) => return Role::Name,
            Some(Field::Period) => return Role::Period,
            Some(Field::Number) => return Role::Code,
            Some(Field::Source) => return Role::Source,
            Some(Field::Note) => return Role::Note,
            Some(Field::Published) => return Role::Skip,
            Some(Field::Unit) => return Role::Unit,
            Some(Field::Value) | None => {}
        }
        if is(&[
            "报告期",
            "统计期",
            "期别",
            "月份",
            "统计月份",
            "年月",
            "所属期",
            "时期",
            "数据期",
            "统计时间",
            "数据时间",
            "统计年月",
            "所属时期",
            "年份",
            "年度",
            "月度",
            "季度",
            "数据期别",
            "填报期",
            "报表期",
            "期数",
        ]) {
            return Role::Period;
        }
        if is(&["口径", "统计口径", "数据口径", "数据类型", "统计类型", "期间类型", "周期类型"]) {
            return Role::Basis;
        }
        if is(&["日期", "统计日期", "数据日期", "截至日期", "期间"]) {
            return Role::Period;
        }
        let says_both = outside.contains(['/', '、', '或']) && outside.contains("累计") && has(outside, &["当月", "本月", "当期", "当季"]);
        if says_both {
            return Role::Basis;
        }
        if has(plain, SKIPPED) && !knows(&self.label) {
            return Role::Skip;
        }
        if has(outside, &["行政区划", "地区", "区县", "区、县", "县区", "县(市", "区域", "辖区", "市县", "属地", "区划", "县市", "区市"])
            && !states
            && !knows(&self.label)
        {
            return Role::Region;
        }
        let is_done = has(
            plain,
            &["完成数", "完成值", "完成量", "完成额", "实际", "完成情况", "累计完成", "当月完成", "本月完成", "已完成", "目前", "实绩"],
        );
        if has(plain, RATES) && !knows(&self.label) {
            return Role::Skip;
        }
        if has(plain, &["目标", "计划", "任务数", "应完成", "指标值", "任务量", "年度任务", "全年任务", "年任务", "预算数", "考核值"])
            && !is_done
            && !knows(&self.label)
        {
            let is_name = outside.ends_with("名称") || is(&["目标任务", "年度目标任务", "工作目标", "目标"]);
            return if is_name { Role::Name } else { Role::Skip };
        }
        if has(outside, &["指标", "名称", "项目", "任务", "事项", "内容", "工作"])
            && !states
            && !is_done
            && !knows(&self.label)
            && self.basis.is_none()
        {
            return Role::Name;
        }
        if has(plain, &["排名", "位次", "名次", "排位"]) && !knows(&self.label) {
            return if has(plain, &["变化", "升降", "比上年", "较上年", "增减"]) { Role::Skip } else { Role::Rank };
        }
        if has(plain, &["比重", "占比"]) && !knows(&self.label) {
            return Role::Skip;
        }
        if has(plain, GROWTH) && !has(plain, &["增长目标"]) {
            if has(plain, &["增减额", "增减量", "增量", "增加额", "增长额", "百分点", "升降"]) {
                return Role::Skip;
            }
            self.is_change = true;
            self.is_last_year =
                self.is_last_year && has(plain, &["上年同期增", "去年同期增", "上年增", "去年增"]) && !has(plain, &["比", "较"]);
            return Role::Value;
        }
        let is_value = states
            || self.is_last_year
            || self.basis.is_some()
            || is_done
            || knows(&self.label)
            || has(plain, &["完成", "实际", "数值", "绝对", "总量", "本期", "期末", "值", "数", "额", "量", "情况", "进展", "数据"])
            || self.region.is_some()
            || self.unit.is_some()
            || field(outside) == Some(Field::Value);
        if is_value { Role::Value } else { Role::Unknown }
    }

    pub fn is_figure(&self) -> bool {
        matches!(self.role, Role::Value | Role::Rank)
    }
}

//! The words of open data: a table of their own, which arrives with the pages that use them.

use xianfeng_core::plan::Language;

use super::term_list::terms;

terms! { /// A fixed text about open data.
OpenTerm {
    Title: "开放数据", "Open data";
    Text: "供程序读取、长期引用的固定地址。随本页面每次发布更新，截至日是发布当日；不含本浏览器里的填报。", "Addresses that stay, for programs and for citing. They are renewed with every release of this page, as of its day; what was recorded in this browser is not in them.";
    Targets: "目标", "Targets";
    Indicators: "指标", "Indicators";
    Figures: "数据", "Figures";
    Verdicts: "评价", "Verdicts";
    Changes: "每日变化", "Changes by day";
    OneTarget: "单个目标", "A single target";
    OneTargetHint: "（换成别的目标编码即可）", "(the id of another target leads to that one)";
    Subscribe: "订阅变化（Atom）", "Feed of changes (Atom)";
    Index: "全部文件及其 SHA-256", "All files with their SHA-256";
    PlanFile: "规划", "Plan";
    LedgerFile: "台账", "Ledger";
    HereText: "按这里的台账和截至日导出，填报在内：", "From the ledger and the as-of date here, with what was recorded:";
    Package: "导出 Data Package（ZIP）", "Export Data Package (ZIP)";
    Sdmx: "导出 SDMX-CSV", "Export SDMX-CSV";
    NotPacked: "文件没有写成，什么都没有改动", "The file could not be written; nothing was changed";
}}

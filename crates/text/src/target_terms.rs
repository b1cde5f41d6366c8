//! The words of a target's page. They are a table of their own, so that they arrive with the pages and not with the
//! first screen.

use xianfeng_core::plan::Language;

use super::terms::terms;

terms! { /// A fixed text of a target's page.
TargetTerm {
    Position: "位置", "Position";
    AlsoIn: "也列在", "also listed in ";
    CountedOnce: "，只计一次", ", counted once";
    Actual: "实际", "Actual";
    Promise: "承诺了什么", "What was promised";
    Cite: "引用与嵌入", "Cite and embed";
    CiteText: "引用的是这一天、这一份数据：地址带日期，校验码指明所用的规划和台账文件。", "A citation names its day and its data: the address carries the date, the checksums say which plan and ledger files were used.";
    Standard: "GB/T 7714 格式", "GB/T 7714 style";
    Sentence: "一句话", "As a sentence";
    Plain: "通用格式", "Plain";
    Copy: "复制", "Copy";
    DidCopy: "已复制", "Copied";
    CopyYourself: "浏览器不让复制；文字已选中，请按 Ctrl+C。", "The browser does not allow copying; the text is selected, press Ctrl+C.";
    Embed: "嵌入网页", "Embed";
    EmbedText: "把这段代码放进网页，就显示这一天的评价、实际与目标；日期不变。", "Put this into a page: it shows the verdict, the figure and the target of this day, and keeps the day.";
    EmbedCredit: "评价由公开数据自动计算，非官方。", "Computed from public figures; not official.";
    OpenPage: "查看依据与来源", "See the evidence and the sources";
}}

//! The words of forms and dialogs. They are a table of their own, so that they arrive with the dialogs and not with
//! the first screen.

use xianfeng_core::plan::Language;

use super::term_list::terms;

terms! { /// A fixed text of a form.
FormTerm {
    WillRecord: "将记为 ", "Will be recorded as ";
    RequiredFields: "带 * 的须填写。", "Fields with * are needed.";
    FigureIs: "这个数是", "This figure is";
    CumulativeFigure: "累计", "cumulative";
    SingleFigure: "当期", "of this period alone";
    ThisChangeIs: "这次修改是", "This change";
    ChangeCorrects: "更正笔误：原来的数不再出现，回看时也按新数", "corrects a slip: the value before is gone, on past days as well";
    ChangePublished: "新公布的数值：公布日之前仍按原来的数", "is a newly published value: until its day of publication the one before stays";
    SaveAnyway: "仍要保存", "Save all the same";
    LooksOdd: "请核对：", "Please check:";
    FileIsPlan: "这是规划文件：", "This is a plan file: ";
    OpenThisPlan: "打开规划", "Open the plan";
    Units: "单位", "Units";
    UnitsText: "常用单位（个、亿元、万人、%、元/人、微克/立方米…）不必声明。其他单位在此声明：可写明一个等于多少已有单位，也可自成一类。", "Usual units (yuan, tonnes, %, yuan per person, µg/m³ …) need no declaration. Declare others here: say how many of a known unit one of it is, or leave it of its own kind.";
    UnitSize: "一个等于多少", "One of it is how many";
    UnitOther: "已有单位（自成一类的留空）", "Known unit (empty: of its own kind)";
    AddUnit: "添加单位", "Add a unit";
}}

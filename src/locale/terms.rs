//! The words of the page, as one table.

use crate::plan::Language;

macro_rules! terms {
    ($($name:ident: $zh:literal, $en:literal;)*) => {
        /// A fixed text of the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Term { $($name),* }

        impl Term {
            pub const ALL: &[Term] = &[$(Term::$name),*];

            pub const fn in_language(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Term::$name, Language::Zh) => $zh, (Term::$name, Language::En) => $en,)*
                }
            }
        }
    };
}

terms! {
    Name: "先锋", "Xianfeng";
    Tagline: "规划执行台账", "the ledger of a plan";
    Overview: "总览", "Overview";
    Areas: "领域", "Areas";
    Targets: "目标", "Targets";
    Tasks: "任务", "Tasks";
    Districts: "区县", "Districts";
    Data: "数据", "Data";
    Method: "方法", "Method";
}

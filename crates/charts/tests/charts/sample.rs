//! One small plan with every kind of chart in it.

use serde_json::{Value, json};
use xianfeng_charts::ChartForm;
use xianfeng_charts::{Chart, Theme};
use xianfeng_core::assess::{Assessment, assess};
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::plan::{Language, Plan};

use xianfeng_testing::plans::{day, indicator, ledger, ledger_file, plan, plan_file, target};

/// A name that would do harm as HTML, as rich text or as a template.
pub const HOSTILE: &str = "<img src=x onerror=alert(1)>{b|bold}\n{c}";

const LONG: &str = "推动老工业基地调整改造与制造业竞争优势明显城市建设工作成效明显并持续深化产业结构优化升级和园区基础设施配套完善工程实施";

/// Plan, observations and the day they are looked at.
pub struct Sample {
    pub plan: Plan,
    pub ledger_view: LedgerView,
    pub as_of: &'static str,
}

impl Sample {
    pub fn assessments(&self) -> Vec<Assessment> {
        self.on(self.as_of)
    }

    pub fn on(&self, as_of: &str) -> Vec<Assessment> {
        assess(&self.plan, &self.ledger_view, day(as_of))
    }

    /// The chart of one target.
    pub fn indicator(&self, id: &str, language: Language) -> xianfeng_charts::line::LineModel {
        self.indicator_on(id, self.as_of, language)
    }

    pub fn indicator_on(&self, id: &str, as_of: &str, language: Language) -> xianfeng_charts::line::LineModel {
        let all = self.on(as_of);
        let assessment = all.iter().find(|a| a.target == id).unwrap();
        xianfeng_charts::line::model(&self.plan, self.plan.target(&id.into()).unwrap(), &self.ledger_view, assessment, language).unwrap()
    }

    pub fn compared(&self, id: &str, form: ChartForm, language: Language) -> Option<xianfeng_charts::compare::CompareModel> {
        xianfeng_charts::compare::model(
            &self.plan,
            self.plan.target(&id.into()).unwrap(),
            &self.ledger_view,
            day(self.as_of),
            form,
            language,
        )
    }

    /// Every chart there is, with a name.
    pub fn charts(&self, language: Language) -> Vec<(String, Chart)> {
        let (plan, all) = (&self.plan, &self.assessments());
        let mut charts: Vec<(String, Chart)> = ["level", "total", "parks", "rate", "ceiling", "rank", "relative", "empty"]
            .into_iter()
            .map(|id| (format!("indicator-{id}"), Chart::from(self.indicator(id, language))))
            .collect();
        let mut add = |name: &str, model: Chart| charts.push((name.to_owned(), model));
        let onward = onward();
        for form in [ChartForm::Growth, ChartForm::Years] {
            for id in ["way", "sum"] {
                let model = onward.compared(id, form, language).unwrap();
                add(&format!("{}-{id}", form.slug()), Chart::from(model));
            }
        }
        add("indicator-outlook", Chart::from(onward.indicator("way", language)));
        add("completion", Chart::from(xianfeng_charts::bars::completion(plan, all, language).unwrap()));
        add("rates", Chart::from(xianfeng_charts::bars::rates(plan, all, language).unwrap()));
        let half_way = onward.on(onward.as_of);
        add("schedule", Chart::from(xianfeng_charts::bars::schedule(&onward.plan, &half_way, language).unwrap()));
        add("places", Chart::from(xianfeng_charts::bars::places(plan, &self.ledger_view, day(self.as_of), None, language).unwrap()));
        add("flow", Chart::from(xianfeng_charts::flow::model(plan, all, language)));
        let districts = || xianfeng_charts::map::model(plan, all, language);
        let observations =
            || xianfeng_charts::map::of_indicator(plan, &self.ledger_view, all, day(self.as_of), &"city-gdp".into(), language).unwrap();
        // With the outlines loaded.
        let drawn = |mut map: xianfeng_charts::map::MapModel| {
            map.outlines = Some("沈阳".to_owned());
            map.set_outlines(Some(vec!["210102".to_owned()]));
            Chart::from(map)
        };
        add("districts", Chart::from(districts()));
        add("districts-figures", Chart::from(observations()));
        add("districts-map", drawn(districts()));
        add("districts-map-figures", drawn(observations()));
        add("timeline", Chart::from(xianfeng_charts::timeline::model(plan, &self.ledger_view, all, language, |_| true)));
        charts
    }
}

pub fn theme(language: Language, dark: bool, narrow: bool) -> Theme {
    Theme { dark, narrow, language, ..Theme::default() }
}

fn text(zh: &str) -> Value {
    json!({ "zh": zh, "en": format!("en {zh}") })
}

fn at(group: &str) -> Value {
    json!({ "group": group, "place": { "source": "doc", "section": 1, "paragraph": 1 } })
}

pub fn sample() -> Sample {
    let quantity = |id: &str, unit: &str, nature: &str, rhythm: &str| {
        indicator(json!({ "id": id, "name": text(id), "unit": unit, "nature": nature, "rhythm": rhythm, "lag_days": 20 }))
    };
    let mut other = quantity("province", "%", "rate", "yearly");
    other["name"] = text("全省增速");
    let share = |district: &str| {
        let mut part = quantity(&format!("gdp-{district}"), "亿元", "flow", "yearly");
        part["group"] = json!(format!("district-{district}"));
        part["part_of"] = json!("city-gdp");
        part
    };
    let indicators = [
        quantity("level", "家", "stock", "yearly"),
        quantity("total", "亿元", "flow", "quarterly"),
        quantity("parks", "座", "flow", "yearly"),
        quantity("rate", "%", "rate", "yearly"),
        quantity("ceiling", "%", "rate", "yearly"),
        quantity("rank", "位", "rank", "yearly"),
        quantity("relative", "%", "rate", "yearly"),
        other,
        quantity("empty", "万人", "flow", "yearly"),
        quantity("words", "—", "event", "yearly"),
        quantity("city-gdp", "亿元", "flow", "yearly"),
        share("a"),
        share("b"),
    ];
    let one = |id: &str, name: &str, groups: &[&str], kind: Value| {
        let mut file =
            target(json!({ "id": id, "name": text(name), "indicator": id, "in": groups.iter().map(|g| at(g)).collect::<Vec<_>>() }));
        for (key, value) in kind.as_object().unwrap() {
            file[key] = value.clone();
        }
        file
    };
    let base = json!({ "value": 3000, "period": "2021" });
    let long = json!({ "from": "2022-01-01", "due": "2024-12-31", "due_from": "2023-12-31" });
    let targets = [
        one(
            "level",
            HOSTILE,
            &["area-a", "task-a"],
            json!({ "kind": "level", "value": 4500, "unit": "家", "better": "higher", "baseline": base }),
        ),
        one("total", "技术合同", &["area-a"], json!({ "kind": "total", "value": 360, "unit": "亿元" })),
        one("parks", LONG, &["area-b"], json!({ "kind": "total", "value": 1000, "unit": "座", "tier": "stretch" })),
        one("rate", "增速", &["area-b", "task-a"], json!({ "kind": "rate", "value": 8, "unit": "%", "better": "higher" })),
        one("ceiling", "失业率", &["area-b"], json!({ "kind": "ceiling", "value": 3.7, "unit": "%" })),
        one("rank", "百强", &["district-a"], json!({ "kind": "rank", "within": 50, "window": long })),
        one("relative", "高于全省", &["area-b"], json!({ "kind": "relative", "references": ["province"], "better": "higher" })),
        one("empty", "新增就业", &["task-a"], json!({ "kind": "total", "value": 11.35, "unit": "万人" })),
        one("words", "明显提升", &["area-a"], json!({ "kind": "qualitative" })),
    ];
    let group = |id: &str, kind: &str, name: &str| json!({ "id": id, "kind": kind, "name": text(name), "place": { "source": "doc", "section": 1, "paragraph": 1 } });
    let mut district = group("district-a", "district", "和平区");
    district["code"] = json!("210102");
    district["tile"] = json!([2, 3]);
    district["positions"] = json!([text("示范区")]);
    let groups = json!([
        group("area-a", "area", "产业转型"),
        group("area-b", "area", HOSTILE),
        group("area-c", "area", "思想解放"),
        group("task-a", "task", "稳增长"),
        district,
        group("district-b", "district", "新民市"),
        group("district-c", "district", "法库县"),
    ]);
    let plan = plan(&plan_file(&indicators, &targets, json!({ "groups": groups })));
    let rows = "
        2020 2560 of:level as:l-20
        2021 3000 of:level as:l-21 derived
        2022 4200 of:level as:l-22 expected known:2023-01-20
        2022 4200 of:level as:l-22b press known:2023-02-01
        2023 5000 of:level as:l-23 over
        2021 303.93 of:total as:t-21
        2022-Q1 60 of:total as:t-q1
        2022-04/2022-06 80 of:total as:t-q2
        2022-Q3 55.49 of:total as:t-q3 preliminary
        2021 1070 of:parks as:p-21
        2022 1000 of:parks as:p-22
        2023 980 of:parks as:p-23 derived
        2020 -5.4 of:rate as:r-20
        2021 0 of:rate as:r-21
        2021-01/2021-09 12 of:rate as:r-21q
        2022 -3 of:rate as:r-22 expected
        2020 3.12 of:ceiling as:c-20
        2022 50 of:rank as:k-22 at_most
        2022 49 of:rank as:k-22b self_media
        2022 3.7 of:relative as:v-22 about
        2021 900 of:gdp-a as:ga-21
        2022 1078.6 of:gdp-a as:ga-22
        2022 427.8 of:gdp-b as:gb-22 about
        2022 2.1 of:province as:w-22";
    let mut file = ledger_file(&plan, rows);
    for edit in file["edits"].as_array_mut().unwrap() {
        edit["observation"]["source"] = json!({ "title": format!("公报 {HOSTILE}"), "publisher": "统计局", "url": "https://example.org/" });
    }
    let parsed = xianfeng_files::ledger::read(&file.to_string(), &plan);
    assert!(parsed.problems.is_empty(), "{:#?}", parsed.problems);
    Sample { ledger_view: LedgerView::new(&parsed.value.unwrap()), plan, as_of: "2024-03-31" }
}

/// A plan half way: levels, sums and rates of several years, with a break in one of them.
pub fn onward() -> Sample {
    let broken = json!([{ "from": "2022-01-01", "note": text("口径调整") }]);
    let indicators = [
        indicator(json!({ "id": "way", "name": text("企业数"), "unit": "家", "nature": "stock", "rhythm": "quarterly" })),
        indicator(json!({ "id": "sum", "name": text("合同额"), "unit": "亿元", "nature": "flow", "rhythm": "quarterly" })),
        indicator(json!({ "id": "pace", "name": text("增速"), "unit": "%", "nature": "rate", "rhythm": "quarterly", "breaks": broken })),
        indicator(json!({ "id": "once", "name": text("座数"), "unit": "座", "nature": "flow", "rhythm": "yearly" })),
    ];
    let window = json!({ "from": "2022-01-01", "due": "2024-12-31" });
    let base = json!({ "value": 1100, "period": "2021" });
    let one = |id: &str, kind: Value| {
        let mut file = target(json!({ "id": id, "name": text(id), "indicator": id, "window": window }));
        for (key, value) in kind.as_object().unwrap() {
            file[key] = value.clone();
        }
        file
    };
    let targets = [
        one("way", json!({ "kind": "level", "value": 2000, "unit": "家", "better": "higher", "baseline": base })),
        one("sum", json!({ "kind": "total", "value": 900, "unit": "亿元" })),
        one("pace", json!({ "kind": "rate", "value": 6, "unit": "%", "better": "higher" })),
        one("once", json!({ "kind": "total", "value": 10, "unit": "座" })),
    ];
    let plan = plan(&plan_file(&indicators, &targets, json!({})));
    let rows = "
        2020-12-31 1000 家 of:way as:y-20
        2021-06-30 1050 家 of:way as:y-21h
        2021-12-31 1100 家 of:way as:y-21
        2022-06-30 1200 家 of:way as:y-22h
        2022-12-31 1330 家 preliminary of:way as:y-22
        2023-06-30 1400 家 of:way as:y-23h
        2023-12-31 1500 家 about of:way as:y-23
        2021-01/2021-03 0 亿元 of:sum as:s-21q
        2021-01/2021-06 40 亿元 of:sum as:s-21h
        2021 100 亿元 of:sum as:s-21
        2022-01/2022-03 20 亿元 of:sum as:s-22q
        2022-01/2022-06 30 亿元 of:sum as:s-22h
        2022 130 亿元 of:sum as:s-22
        2020 4 % of:pace as:p-20
        2021 5 % of:pace as:p-21
        2022 6 % of:pace as:p-22
        2023 -1.5 % of:pace as:p-23
        2021 3 座 of:once as:o-21
        2022 4 座 of:once as:o-22";
    Sample { ledger_view: LedgerView::new(&ledger(&plan, rows)), plan, as_of: "2024-03-31" }
}

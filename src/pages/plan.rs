//! Making a plan: its heading, its areas, its targets of every kind.

use maud::{Markup, html};

use super::{Around, heading, promise, record};
use crate::action::Action;
use crate::route::Page;
use crate::snapshot::Snapshot;
use xianfeng_core::id::TargetId;
use xianfeng_core::plan::{Frequency, GroupKind, KindName, PaceName, Satisfied, Target, Thresholds};
use xianfeng_files::Problem;
use xianfeng_files::author::{Heading, TargetDraft};
use xianfeng_files::plan_file::TextFile;
use xianfeng_text::{Term, pick, problems};

pub fn page(s: &Snapshot, around: &Around) -> Markup {
    let editing = around.editing.as_ref().and_then(|id| s.plan().target(id));
    html! {
        p.crumbs { a href=(s.href(Page::Data)) { (s.t(Term::Plans)) } }
        (heading(s.t(Term::EditPlan)))
        p.lead { (s.t(Term::EditPlanText)) " " (s.t(Term::DataVersion)) " " (s.plan().version) }
        @if around.can_undo_plan { p { button #undo-plan data-do=(Action::UndoPlan) { (s.t(Term::UndoPlan)) } } }
        div #plan-problems role="alert" tabindex="-1" {}
        (heading_form(s))
        (areas(s))
        (targets(s, editing))
    }
}

fn heading_form(s: &Snapshot) -> Markup {
    let plan = s.plan();
    let own = plan.thresholds != Thresholds::default();
    let limit = |d: xianfeng_core::measure::Decimal| if own { d.to_string() } else { String::new() };
    html! {
        form #heading-form novalidate {
            div.form-grid {
                (record::text("title-zh", s.t(Term::TitleZh), &plan.title.zh, ""))
                (record::text("title-en", s.t(Term::TitleEn), &plan.title.en, ""))
                (record::text("issuer-zh", s.t(Term::IssuerZh), &plan.issuer.zh, ""))
                (record::text("issuer-en", s.t(Term::IssuerEn), &plan.issuer.en, ""))
                (record::text("adopted", s.t(Term::AdoptedOn), &plan.adopted.to_string(), "2022-12-31"))
                (record::text("on-track", s.t(Term::OnTrackFrom), &limit(plan.thresholds.on_track), "0"))
                (record::text("slightly-behind", s.t(Term::SlightlyFrom), &limit(plan.thresholds.slightly_behind), "-10"))
            }
            button.primary #heading-save type="submit" { (s.t(Term::Save)) }
        }
    }
}

fn areas(s: &Snapshot) -> Markup {
    html! {
        section {
            h2 { (s.t(Term::Areas)) }
            ul.plain-list {
                @for g in s.plan().groups_of(GroupKind::Area) {
                    li { (g.name.in_language(s.language)) " " button.plain data-do=(Action::DropArea(g.id.clone())) aria-label={ (s.t(Term::Delete)) " " (g.name.in_language(s.language)) } { (s.t(Term::Delete)) } }
                }
            }
            form #area-form novalidate {
                div.form-grid {
                    (record::text("name-zh", s.t(Term::NameZh), "", ""))
                    (record::text("name-en", s.t(Term::NameEn), "", ""))
                }
                button #area-save type="submit" { (s.t(Term::AddArea)) }
            }
        }
    }
}

fn targets(s: &Snapshot, editing: Option<&Target>) -> Markup {
    let draft = editing.map_or_else(
        || TargetDraft { from: format!("{}-01-01", s.today.year()), due: format!("{}-12-31", s.today.year()), ..TargetDraft::default() },
        |t| TargetDraft::of(t, rhythm(s, t)),
    );
    html! {
        section {
            h2 { (s.t(Term::Targets)) }
            div.table-box { table {
                caption.hidden { (s.t(Term::Targets)) }
                thead { tr { th scope="col" { (s.t(Term::Id)) } th scope="col" { (s.t(Term::Target)) } th scope="col" { (s.t(Term::Kind)) } th scope="col" { (s.t(Term::Wanted)) } th scope="col" { span.hidden { (s.t(Term::Actions)) } } } }
                tbody { @for t in &s.plan().targets { (row(s, t)) } }
            } }
            @if s.plan().groups.is_empty() { p.empty { (s.t(Term::AreaFirst)) } } @else { (target_form(s, &draft, editing)) }
        }
    }
}

fn row(s: &Snapshot, t: &Target) -> Markup {
    let name = t.name.in_language(s.language);
    html! {
        tr {
            td.quiet { (t.id) }
            th scope="row" { a href=(s.href(Page::Target(t.id.clone()))) { (name) } }
            td { (xianfeng_text::kind(s.language, t.kind.name())) }
            td { (promise::wanted(s, t)) }
            td.actions {
                button.plain id={ "change-" (t.id) } data-do=(Action::EditTarget(t.id.clone())) aria-label={ (s.t(Term::Change)) " " (name) } { (s.t(Term::Change)) }
                button.plain id={ "drop-" (t.id) } data-do=(Action::DropTarget(t.id.clone())) aria-label={ (s.t(Term::Delete)) " " (name) } { (s.t(Term::Delete)) }
            }
        }
    }
}

fn rhythm(s: &Snapshot, target: &Target) -> &'static str {
    let indicator = target.indicator.as_ref().and_then(|id| s.plan().indicators.get(id));
    match indicator.map(|i| i.rhythm) {
        Some(Frequency::Monthly) => "monthly",
        Some(Frequency::Quarterly) => "quarterly",
        Some(Frequency::HalfYearly) => "half_yearly",
        Some(Frequency::Once) => "once",
        _ => "yearly",
    }
}

/// The fields of the chosen kind; choosing another kind shows others ([`data-kind`] and the style sheet).
fn target_form(s: &Snapshot, draft: &TargetDraft, editing: Option<&Target>) -> Markup {
    let l = s.language;
    let kinds = KindName::ALL.map(|kind| (kind.slug(), xianfeng_text::kind(l, kind)));
    let rhythms = [
        ("yearly", Term::Yearly),
        ("half_yearly", Term::HalfYearly),
        ("quarterly", Term::Quarterly),
        ("monthly", Term::Monthly),
        ("once", Term::Once),
    ];
    let satisfied = [
        ("", s.t(Term::AsUsual)),
        ("once", xianfeng_text::satisfied(l, Satisfied::Once)),
        ("at", xianfeng_text::satisfied(l, Satisfied::At)),
        ("throughout", xianfeng_text::satisfied(l, Satisfied::Throughout)),
    ];
    let field = |class: &str, inner: Markup| html! { div class=(class) { (inner) } };
    html! {
        form #target-form novalidate data-kind=(draft.kind.slug()) {
            h3 { (s.t(if editing.is_some() { Term::ChangeTarget } else { Term::AddTarget })) }
            div.form-grid {
                (record::text("name-zh", s.t(Term::NameZh), &draft.name.zh, ""))
                (record::text("name-en", s.t(Term::NameEn), &draft.name.en, ""))
                label { span { (s.t(Term::Group)) } select name="area" { @for g in &s.plan().groups { option value=(g.id) selected[g.id == draft.area] { (g.name.in_language(l)) } } } }
                label { span { (s.t(Term::Kind)) } select name="kind" data-set="kind" { @for (slug, name) in kinds { option value=(slug) selected[slug == draft.kind.slug()] { (name) } } } }
                (record::choice("tier", s.t(Term::Tier), if draft.is_stretch { "stretch" } else { "commitment" }, [("commitment", xianfeng_text::tier(l, xianfeng_core::plan::Tier::Commitment)), ("stretch", xianfeng_text::tier(l, xianfeng_core::plan::Tier::Stretch))]))
                (field("k k-bound", record::text("value", s.t(Term::Wanted), &draft.value, "")))
                (field("k k-unit", record::text("unit", s.t(Term::Unit), &draft.unit, pick(l, "家、亿元、%…", "%…"))))
                (field("k k-better", record::choice("better", s.t(Term::Better), if draft.lower_is_better { "lower" } else { "higher" }, [("higher", s.t(Term::HigherIsBetter)), ("lower", s.t(Term::LowerIsBetter))])))
                (field("k k-strict", record::choice("strict", s.t(Term::StrictTerm), draft.strict.map_or("", |x| if x { "yes" } else { "no" }), [("", s.t(Term::AsUsual)), ("no", s.t(Term::StrictNo)), ("yes", s.t(Term::StrictYes))])))
                (field("k k-base", record::text("baseline", s.t(Term::Baseline), &draft.baseline, "")))
                (field("k k-base", record::text("baseline-period", s.t(Term::BaselinePeriod), &draft.baseline_period, "2021")))
                (field("k k-number", record::text("number", s.t(Term::KindNumber), &draft.number, "")))
                (field("k k-whole", record::text("whole", s.t(Term::Whole), &draft.whole, "")))
                (field("k k-lines wide", html! { label { span { (s.t(Term::KindLines)) } textarea name="lines" rows="3" { (draft.lines) } } }))
                (field("k k-pace", record::choice("pace", s.t(Term::PaceTerm), draft.pace.slug(), PaceName::ALL.map(|p| (p.slug(), s.t(pace(p)))))))
                (field("k k-pace wide", html! { label { span { (s.t(Term::WaypointLines)) } textarea name="waypoints" rows="3" placeholder="2022-06-30 500" { (draft.waypoints) } } }))
                (record::choice("satisfied", s.t(Term::SatisfiedTerm), &draft.satisfied, satisfied))
                (record::text("from", s.t(Term::WindowFrom), &draft.from, "2022-01-01"))
                (record::text("due", s.t(Term::DueDay), &draft.due, "2022-12-31"))
                (record::text("due-from", s.t(Term::DueFrom), &draft.due_from, ""))
                (record::choice("rhythm", s.t(Term::RhythmTerm), &draft.rhythm, rhythms.map(|(slug, term)| (slug, s.t(term)))))
            }
            div.form-buttons {
                button.primary #target-save type="submit" { (s.t(Term::Save)) }
                @if editing.is_some() { button #target-cancel type="button" data-do=(Action::EditTarget(TargetId::default())) { (s.t(Term::Cancel)) } }
            }
        }
    }
}

fn pace(pace: PaceName) -> Term {
    match pace {
        PaceName::Even => Term::PaceEven,
        PaceName::Waypoints => Term::PaceWaypoints,
        PaceName::LastYear => Term::PaceLastYear,
    }
}

/// The heading as typed.
pub fn read_heading(field: impl Fn(&str) -> String) -> Heading {
    let get = |name: &str| field(name).trim().to_owned();
    Heading {
        title: TextFile { zh: get("title-zh"), en: get("title-en") },
        issuer: TextFile { zh: get("issuer-zh"), en: get("issuer-en") },
        adopted: get("adopted"),
        on_track: get("on-track"),
        slightly_behind: get("slightly-behind"),
    }
}

/// A name as typed.
pub fn read_name(field: impl Fn(&str) -> String) -> TextFile {
    TextFile { zh: field("name-zh").trim().to_owned(), en: field("name-en").trim().to_owned() }
}

/// The target as typed.
pub fn read_target(field: impl Fn(&str) -> String) -> TargetDraft {
    let get = |name: &str| field(name).trim().to_owned();
    TargetDraft {
        name: read_name(&field),
        area: get("area").into(),
        kind: KindName::from_slug(&get("kind")).unwrap_or_default(),
        is_stretch: get("tier") == "stretch",
        value: get("value"),
        unit: get("unit"),
        lower_is_better: get("better") == "lower",
        baseline: get("baseline"),
        baseline_period: get("baseline-period"),
        number: get("number"),
        whole: get("whole"),
        lines: field("lines"),
        strict: Some(get("strict") == "yes").filter(|_| !get("strict").is_empty()),
        pace: PaceName::from_slug(&get("pace")).unwrap_or_default(),
        waypoints: field("waypoints"),
        satisfied: get("satisfied"),
        from: get("from"),
        due: get("due"),
        due_from: get("due-from"),
        rhythm: get("rhythm"),
    }
}

/// Why a step is not taken: the plan stays as it was.
pub fn problem_list(s: &Snapshot, found: &[Problem]) -> Markup {
    html! {
        p { (s.t(Term::PlanStays)) }
        ul.problems { @for p in found { li { (problems::problem(s.language, p)) } } }
    }
}

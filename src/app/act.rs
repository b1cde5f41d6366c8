//! From an event to what it asks for.

use std::sync::Arc;

use web_sys::{Event, KeyboardEvent};

use super::press;
use leptos::prelude::*;
use maud::Markup;

use crate::action::{Action, Export, WorkKind};
use crate::pages::draft::Draft;
use crate::pages::figure::{self, ChartKey};
use crate::pages::import::Incoming;
use crate::pages::{Notice, frame, import, plan, record, spreadsheet, targets, work};
use crate::platform::forms::{self, Form};
use crate::platform::{charts, clock, files, focus, location, offline};
use crate::route::{Column, Filter, Grouping, Order, Page};
use crate::store::{Dialog, Store};
use xianfeng_core::edit::Command;
use xianfeng_core::id::{GroupId, IndicatorId, SubjectId, TargetId};
use xianfeng_core::ledger::{AsOfBasis, Entry, Work};
use xianfeng_core::measure::day::date;
use xianfeng_core::plan::{Language, Plan, Tier};
use xianfeng_files::author::{self, Outcome};
use xianfeng_files::plan_file::TextFile;
use xianfeng_text::Term;

pub fn clicked(store: Store, event: &Event) {
    // What was found closes the search.
    if forms::attribute(event, "role").as_deref() == Some("option") {
        store.dialog.set(Dialog::None);
    }
    if let Some(address) = forms::attribute(event, "data-go") {
        location::go(&address);
    }
    if let Some(action) = forms::attribute(event, "data-do").and_then(|text| Action::parse(&text)) {
        act(store, action);
    }
}

/// A field was left with another value, or a file was picked.
pub fn changed(store: Store, event: &Event) {
    let value = forms::value(event);
    match forms::attribute(event, "data-set").as_deref() {
        Some("as-of") => store.set_view(|v| v.as_of = date(&value)),
        Some("audit") => store.set_view(|v| {
            v.basis = if v.basis == AsOfBasis::Recording { AsOfBasis::Publication } else { AsOfBasis::Recording };
        }),
        Some("tier") => store.set_filter(|f| f.tier = Tier::from_slug(&value)),
        Some("group") => store.set_filter(|f| f.group = Some(value).filter(|v| !v.is_empty()).map(GroupId::from)),
        Some("order") => store.set_filter(|f| f.order = Order::from_slug(&value).unwrap_or_default()),
        Some("grouping") => store.set_filter(|f| f.grouping = Grouping::from_slug(&value).unwrap_or_default()),
        Some("column") => store.set_filter(|f| {
            if let Some(column) = Column::from_slug(&value) {
                f.columns.toggle(column);
            }
        }),
        Some("form") => store.set_view(|v| v.form = xianfeng_charts::ChartForm::from_slug(&value).unwrap_or_default()),
        Some("map") => store.set_filter(|f| f.map = Some(value).filter(|v| !v.is_empty()).map(IndicatorId::from)),
        Some("kind") => forms::mark_form(event, "data-kind", &value),
        Some("digest") => files::digest_picked(event, |digest| forms::set_value("sha256", &digest)),
        Some("plan-file") => files::read_picked(event, move |name, text| open_plan(store, name, &text.unwrap_or_default())),
        Some("file") => files::read_picked(event, move |name, text| {
            let incoming = import::incoming(&store.snapshot.get_untracked(), name, text.as_deref());
            store.dialog.set(Dialog::Import(Arc::new(incoming)));
        }),
        _ => {}
    }
}

/// Something was typed or moved: the page follows at once, the field stays as it is.
pub fn typed(store: Store, event: &Event) {
    let s = store.snapshot.get_untracked();
    match forms::attribute(event, "data-set").as_deref() {
        Some("search") => {
            let filter = store.set_words(forms::value(event));
            focus::set_html("target-list", &targets::list(&s, &filter).into_string());
        }
        Some("find") => press::show_found(store, 0),
        Some("replay") => {
            let day = forms::value(event).parse().ok().and_then(|step: usize| frame::days(&s).get(step).copied());
            store.replay(day);
        }
        _ => {}
    }
}

/// The page behind a datum of a chart.
pub fn open_datum(store: Store, key: &ChartKey, id: &str) {
    if let Some(page) = key.destination(&store.snapshot.get_untracked(), id) {
        store.go(page);
    }
}

/// The keyboard's path through a chart: arrow keys step and speak, Enter opens.
pub fn keyed(store: Store, event: &KeyboardEvent) {
    if let Some((_, at)) = forms::closest(event, "data-set").filter(|(_, set)| set == "find").and_then(|_| forms::closest(event, "data-at"))
    {
        return press::in_search(store, event, at.parse().unwrap_or(0));
    }
    let Some((host, key)) = forms::closest(event, "data-chart") else { return };
    let Some(key) = ChartKey::parse(&key) else { return };
    let at = host.get_attribute("data-at");
    if event.key() == "Enter" {
        if let Some(id) = host.get_attribute("data-at-id") {
            open_datum(store, &key, &id);
        }
        return;
    }
    let factor = match event.key().as_str() {
        "+" | "=" => Some(1.5),
        "-" => Some(1.0 / 1.5),
        "0" => Some(0.0),
        _ => None,
    };
    if let Some(factor) = factor {
        // With Ctrl these keys are the browser's own.
        if !event.ctrl_key() && !event.meta_key() && charts::zoom(&host, factor) {
            event.prevent_default();
        }
        return;
    }
    let Some(view) = key.view(&store.snapshot.get_untracked()) else { return };
    let data_points = view.data_points();
    let Some((next, data_point)) = figure::step(&data_points, at.and_then(|at| at.parse().ok()), &event.key()) else { return };
    event.prevent_default();
    charts::show(&host, data_point.id);
    forms::mark(&host, &[("data-at", &next.to_string()), ("data-at-id", data_point.id)]);
    if let Some(state) = host.next_element_sibling() {
        state.set_text_content(Some(data_point.spoken));
    }
}

/// What stands in a form is to be taken.
pub fn submitted(store: Store, event: &Event) {
    if let Some(form) = Form::of(event, "view-form") {
        let name = form.field("view-name");
        if !name.trim().is_empty() {
            store.save_view(name.trim());
        }
        return;
    }
    match store.dialog.get_untracked() {
        Dialog::Record { indicator, subject, .. } => {
            if let Some(form) = Form::of(event, "record-form") {
                record_figure(store, &form, &indicator, subject);
            }
        }
        Dialog::Work { target, kind } => {
            if let Some(form) = Form::of(event, "work-form") {
                record_work(store, &form, &target, kind);
            }
        }
        _ => make_plan(store, event),
    }
}

/// The forms of the plan's page.
fn make_plan(store: Store, event: &Event) {
    let done = if let Some(form) = Form::of(event, "heading-form") {
        let heading = plan::read_heading(|name| form.field(name));
        own_step(store, |plan| author::set_heading(plan, heading))
    } else if let Some(form) = Form::of(event, "area-form") {
        let name = plan::read_name(|name| form.field(name));
        own_step(store, |plan| author::add_area(plan, name))
    } else if let Some(form) = Form::of(event, "target-form") {
        let draft = plan::read_target(|name| form.field(name));
        let replaces = store.editing.get_untracked();
        own_step(store, |plan| author::put_target(plan, &draft, replaces.as_ref()))
    } else {
        return;
    };
    if done {
        store.editing.set(None);
    }
}

/// Takes a step on a plan of the person's own; what keeps it from being taken is shown.
fn own_step(store: Store, step: impl FnOnce(&Plan) -> Outcome) -> bool {
    if !store.is_own_plan() {
        store.notice.set(Some(Notice::warning(Term::PlanNotYours)));
        return false;
    }
    let outcome = store.author(step);
    if let Err(problems) = &outcome {
        complain("plan-problems", plan::problem_list(&store.snapshot.get_untracked(), problems));
    }
    outcome.is_ok()
}

/// Something was taken out of a plan of the person's own: offers to put it back.
fn dropped(store: Store, done: bool) {
    if done {
        store.notice.set(Some(Notice::with_way_back(Term::DidChangePlan, Action::UndoPlan)));
    }
}

/// Opens a plan that was just made.
fn open_made(store: Store, made: Outcome) {
    if let Ok(plan) = made {
        store.keep_plan(&plan);
        store.go(Page::Plan);
    }
}

fn record_figure(store: Store, form: &Form, indicator: &IndicatorId, subject: Option<SubjectId>) {
    let s = store.snapshot.get_untracked();
    let Some(indicator) = s.plan().indicators.get(indicator) else { return };
    let draft = Draft::answers(|name| form.field(name), form.ticked("steps"));
    match draft.read(indicator, s.plan()) {
        Err(problems) => complain("record-problems", record::problem_list(&s, &problems)),
        Ok(observation) => {
            store.set_settings(|settings| settings.author = draft.author);
            store.dialog.set(Dialog::None);
            store.dispatch(match subject {
                Some(subject) => Command::Revise { subject, record: observation.into() },
                None => Command::Record(observation.into()),
            });
        }
    }
}

fn record_work(store: Store, form: &Form, target: &TargetId, kind: WorkKind) {
    let s = store.snapshot.get_untracked();
    match work::Draft::answers(kind, |name| form.field(name)).read(kind, target, s.plan()) {
        Err(problems) => complain("work-problems", work::problem_list(&s, kind, &problems)),
        Ok(entry) => {
            store.dialog.set(Dialog::None);
            store.dispatch(Command::Record(entry.into()));
        }
    }
}

/// What is wrong, beside the fields that stay as they are.
fn complain(id: &str, problems: Markup) {
    focus::set_html(id, &problems.into_string());
    focus::focus(id);
}

pub fn act(store: Store, action: Action) {
    match action {
        Action::Undo => store.undo(),
        Action::Redo => store.redo(),
        Action::Language => store.set_view(|v| v.language = if v.language == Language::Zh { Language::En } else { Language::Zh }),
        Action::Today => store.set_view(|v| v.as_of = None),
        Action::Theme(theme) => store.set_settings(|s| s.theme = theme),
        Action::Contrast => store.set_settings(|s| s.high_contrast = !s.high_contrast),
        Action::LargeText => store.set_settings(|s| s.large_text = !s.large_text),
        Action::AcceptUpdate => offline::accept(),
        Action::Dismiss => store.notice.set(None),
        Action::Record { indicator } => open_form(store, indicator, None),
        Action::Revise { indicator, subject } => open_form(store, indicator, Some(subject)),
        Action::Work { target, kind } => {
            store.notice.set(None);
            store.dialog.set(Dialog::Work { target, kind });
        }
        Action::ClaimStatus { target, gate } => store.dispatch(Command::Record(Work { target, entry: Entry::ClaimStatus(gate) }.into())),
        Action::Delete { subject } => store.dispatch(Command::Delete { subject }),
        Action::Keep { subject, edit } => store.dispatch(Command::Keep { subject, edit }),
        Action::Toggle(verdict) => store.set_filter(|f| match f.verdicts.iter().position(|v| *v == verdict) {
            Some(i) => {
                f.verdicts.remove(i);
            }
            None => f.verdicts.push(verdict),
        }),
        // The columns and groups are how one looks, not what one looks for.
        Action::ClearFilters => store.set_filter(|f| *f = Filter { columns: f.columns, grouping: f.grouping, ..Filter::default() }),
        Action::Sort(order) => store.set_filter(|f| match (f.order == order, f.reversed) {
            (false, _) => (f.order, f.reversed) = (order, false),
            (true, false) => f.reversed = true,
            (true, true) => (f.order, f.reversed) = (Order::Source, false),
        }),
        Action::Reverse => store.set_filter(|f| f.reversed = !f.reversed),
        Action::DropView(at) => store.drop_view(at),
        Action::PutBack => store.put_back(),
        Action::Find => {
            store.notice.set(None);
            store.dialog.set(Dialog::Find);
        }
        Action::Keys => store.dialog.set(Dialog::Keys),
        Action::SingleKeys => {
            store.set_settings(|s| s.single_keys_off = !s.single_keys_off);
            request_animation_frame(|| focus::focus("single-keys"));
        }
        Action::Tour(step) => {
            store.dialog.set(Dialog::None);
            store.show_tour(step);
            if step > 0 {
                request_animation_frame(|| focus::focus("tour-next"));
            }
        }
        Action::Export(what) => export(store, what),
        Action::SaveUnreadable(i) => store.saved.with_untracked(|saved| {
            if let Some(record) = saved.unreadable.get(i) {
                files::save("unreadable.json", "application/json", &record.text);
            }
        }),
        Action::Reset => store.dispatch(Command::Reset),
        Action::NewPlan => {
            let title = TextFile {
                zh: Term::NewPlanTitle.in_language(Language::Zh).to_owned(),
                en: Term::NewPlanTitle.in_language(Language::En).to_owned(),
            };
            open_made(store, author::blank(&store.free_plan_id("plan"), title, clock::today()));
        }
        Action::CopyPlan => {
            let plan = store.workspace().plan.clone();
            open_made(store, author::copy(&plan, &store.free_plan_id(plan.id.as_str())));
        }
        Action::UndoPlan => {
            store.undo_plan();
            store.notice.set(None);
        }
        Action::DropArea(id) => dropped(store, own_step(store, |plan| author::drop_area(plan, &id))),
        Action::EditTarget(id) => store.editing.set(Some(id).filter(|id| !id.as_str().is_empty())),
        Action::DropTarget(id) => dropped(store, own_step(store, |plan| author::drop_target(plan, &id))),
        Action::DropPlan(id) => store.drop_plan(&id),
        Action::AcceptImport => {
            if let Dialog::Import(incoming) = store.dialog.get_untracked() {
                store.dialog.set(Dialog::None);
                if let Ok((ledger, _)) = &incoming.read {
                    store.dispatch(Command::Import(ledger.clone()));
                }
            }
        }
        Action::Chart { tool, chart } => super::figure::use_tool(store, &chart, tool),
        Action::CloseDialog => store.dialog.set(Dialog::None),
    }
}

/// Keeps a picked plan and opens it, or says what is wrong with it.
fn open_plan(store: Store, name: String, text: &str) {
    match xianfeng_files::plan::read(text).usable() {
        Ok(plan) => store.open_plan(&plan),
        Err(problems) => store.dialog.set(Dialog::Import(Arc::new(Incoming { name, read: Err(problems), warnings: Vec::new() }))),
    }
}

fn open_form(store: Store, indicator: IndicatorId, subject: Option<SubjectId>) {
    let s = store.snapshot.get_untracked();
    let author = store.settings.with_untracked(|x| x.author.clone());
    let known = subject.as_ref().and_then(|id| s.ledger_view.current(id));
    let draft = match (known, s.plan().indicators.get(&indicator)) {
        (Some(figure), _) => Draft::of(&figure.observation, &author),
        (None, Some(indicator)) => Draft::new(&s, indicator, clock::today(), &author),
        (None, None) => return,
    };
    store.notice.set(None);
    store.dialog.set(Dialog::Record { indicator, subject, draft });
}

fn export(store: Store, what: Export) {
    let s = store.snapshot.get_untracked();
    let workspace = s.workspace();
    let (ending, mime, text) = match what {
        Export::Own => ("json", "application/json", xianfeng_files::ledger::to_json(workspace.own(), s.plan(), None)),
        Export::All => ("json", "application/json", xianfeng_files::ledger::to_json(workspace.ledger.edits(), s.plan(), None)),
        Export::Plan => ("json", "application/json", xianfeng_files::plan::to_json(s.plan())),
        Export::Targets => ("csv", "text/csv;charset=utf-8", spreadsheet::targets(&s)),
        Export::Figures => ("csv", "text/csv;charset=utf-8", spreadsheet::all_figures(&s)),
    };
    files::save(&format!("{}-{}-{}.{ending}", s.plan().id, what.slug(), clock::today()), mime, &text);
    if matches!(what, Export::Own | Export::All) {
        store.saved.update(|saved| saved.unsaved = 0);
    }
    store.notice.set(Some(Notice::done(Term::DidExport)));
}

//! Taking the ledger out and in, and how it is kept here.

use leptos::prelude::*;

use super::heading;
use crate::edit::Command;
use crate::format;
use crate::locale::{self, Term, problems};
use crate::platform::{clock, files, offline};
use crate::store::{Notice, Parts, Store};
use crate::ui::import;

pub fn page(store: Store, s: &Parts) -> impl IntoView + use<> {
    view! {
        {heading(s.t(Term::Data).to_owned())}
        {take_out(store, s)}
        {take_in(store, s)}
        {kept(store, s)}
    }
}

fn take_out(store: Store, s: &Parts) -> impl IntoView + use<> {
    let own = s.workspace().own().count();
    let name = move |what: &str, ending: &str| format!("{}-{what}-{}.{ending}", store.workspace().plan.id, clock::today());
    let export = move |all: bool| {
        let workspace = store.workspace();
        let text = if all {
            format::ledger::to_json(workspace.ledger.edits(), &workspace.plan, None)
        } else {
            format::ledger::to_json(workspace.own(), &workspace.plan, None)
        };
        files::save(&name(if all { "ledger" } else { "own" }, "json"), "application/json", &text);
        store.saved.update(|saved| saved.unsaved = 0);
        store.notices.say(Notice::done(Term::DidExport));
    };
    let csv = move |what: &'static str, make: fn(&Parts) -> String| {
        let s = store.snapshot.get_untracked();
        files::save(&name(what, "csv"), "text/csv;charset=utf-8", &make(&s));
        store.notices.say(Notice::done(Term::DidExport));
    };
    view! {
        <section>
            <h2>{s.t(Term::Export)}</h2>
            <p>{s.t(Term::ExportText)}</p>
            <p class="buttons">
                <button id="export-own" class="primary" disabled=own == 0 on:click=move |_| export(false)>{s.t(Term::ExportOwn)}" ("{own}")"</button>
                <button id="export-all" on:click=move |_| export(true)>{s.t(Term::ExportAll)}</button>
                <button id="export-targets" on:click=move |_| csv("targets", targets_csv)>{s.t(Term::ExportTargets)}</button>
                <button id="export-figures" on:click=move |_| csv("figures", figures_csv)>{s.t(Term::ExportFigures)}</button>
                <button id="export-plan" on:click=move |_| {
                    let workspace = store.workspace();
                    files::save(&format!("{}.plan.json", workspace.plan.id), "application/json", &format::plan::to_json(&workspace.plan));
                }>{s.t(Term::ExportPlan)}</button>
            </p>
        </section>
    }
}

fn take_in(store: Store, s: &Parts) -> impl IntoView + use<> {
    view! {
        <section>
            <h2>{s.t(Term::Import)}</h2>
            <p>{s.t(Term::ImportText)}</p>
            <label class="file"><span>{s.t(Term::ChooseFile)}</span>
                <input id="import-file" type="file" accept=".json,application/json" on:change=move |e| files::read_picked(&e, move |picked| import::open(store, picked))/>
            </label>
        </section>
    }
}

fn kept(store: Store, s: &Parts) -> impl IntoView + use<> {
    let saved = store.saved.get();
    let own = s.workspace().own().count();
    let storage = if saved.blocked {
        Term::StorageBlocked
    } else if saved.is_full() {
        Term::StorageFull
    } else {
        Term::StorageHolds
    };
    let offline = s.t(if offline::is_possible() { Term::OfflinePossible } else { Term::OfflineImpossible });
    let unreadable = saved.unreadable.iter().map(|record| {
        let (key, text) = (record.key.clone(), record.text.clone());
        let reasons = record.problems.iter().take(5).map(|p| view! { <li>{problems::problem(s.language, p)}</li> }).collect_view();
        let save = move |_| files::save("unreadable.json", "application/json", &text);
        view! { <li><code>{key}</code>" "<button on:click=save>{s.t(Term::SaveRaw)}</button><ul class="problems">{reasons}</ul></li> }
    });
    let reset = move |_| {
        if let Err(rejection) = store.dispatch(Command::Reset) {
            store.notices.say(Notice::rejected(rejection));
        }
    };
    view! {
        <section>
            <h2>{s.t(Term::KeptHere)}</h2>
            <ul class="plain-list">
                <li>{s.t(storage)}" "{own}" "{s.t(Term::EditsOfYours)}</li>
                <li>{offline}</li>
            </ul>
            {(!saved.unreadable.is_empty()).then(|| view! { <h3>{s.t(Term::UnreadableRecords)}</h3><p>{s.t(Term::UnreadableText)}</p><ul>{unreadable.collect_view()}</ul> })}
            <p class="buttons"><button id="reset" disabled=own == 0 on:click=reset>{s.t(Term::Reset)}</button></p>
        </section>
    }
}

/// Every target with its verdict on the day, for a spreadsheet.
fn targets_csv(s: &Parts) -> String {
    let l = s.language;
    let head = [
        Term::Id,
        Term::Target,
        Term::Tier,
        Term::Verdict,
        Term::Provisional,
        Term::Wanted,
        Term::Found,
        Term::Completion,
        Term::Schedule,
        Term::ScheduleGap,
        Term::Due,
        Term::AsOf,
    ];
    let mut rows = vec![head.iter().map(|t| s.t(*t).to_owned()).collect::<Vec<_>>()];
    for target in &s.plan().targets {
        let Some(a) = s.assessment(&target.id) else { continue };
        let number = |d: Option<crate::measure::Decimal>| d.map_or_else(String::new, |d| crate::measure::shown::rounded(d, 4).to_string());
        rows.push(vec![
            target.id.clone(),
            target.name.in_language(l).to_owned(),
            locale::tier(l, target.tier).to_owned(),
            locale::verdict(l, a.verdict).to_owned(),
            if a.provisional { s.t(Term::Yes).to_owned() } else { String::new() },
            crate::ui::promise::wanted(s, target),
            crate::ui::promise::found(s, target, a),
            number(a.completion),
            number(a.schedule),
            number(a.gap),
            target.window.due.to_string(),
            s.as_of.to_string(),
        ]);
    }
    format::csv::write(&rows)
}

/// Every figure that stands, for a spreadsheet.
fn figures_csv(s: &Parts) -> String {
    let l = s.language;
    let head = [
        Term::Id,
        Term::Indicator,
        Term::Period,
        Term::Observed,
        Term::Stage,
        Term::Grade,
        Term::Derived,
        Term::KnownOn,
        Term::SourceTitle,
        Term::Publisher,
        Term::SourceUrl,
        Term::Note,
    ];
    let mut rows = vec![head.iter().map(|t| s.t(*t).to_owned()).collect::<Vec<_>>()];
    for f in s.book.all() {
        let o = &f.observation;
        let source = o.source.clone().unwrap_or_default();
        rows.push(vec![
            f.subject.clone(),
            s.plan().indicators.get(&o.indicator).map_or_else(|| o.indicator.clone(), |i| i.name.in_language(l).to_owned()),
            o.period.to_string(),
            crate::ui::figures::value(s, o),
            locale::stage(l, o.stage).to_owned(),
            locale::grade(l, o.grade).to_owned(),
            o.derived.clone().unwrap_or_default(),
            f.known().to_string(),
            source.title,
            source.publisher,
            source.url,
            o.note.clone(),
        ]);
    }
    format::csv::write(&rows)
}

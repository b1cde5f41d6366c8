//! `plan round` and `plan returns`: the forms of a round go out, and the returned ones come in.

use std::collections::BTreeSet;
use std::path::Path;

use xianfeng_core::edit::{self, Command, EditContext, Workspace};
use xianfeng_core::ledger::{Edit, Ledger, Record, RoundItem};
use xianfeng_core::measure::{Date, Stamp};
use xianfeng_core::plan::{Language, Plan};
use xianfeng_files::ledger_file::RoundFile;
use xianfeng_files::{checksum, ledger};
use xianfeng_text::{RoundTerm, observed, problems, round_terms, semicolon};
use xianfeng_workbook::Inputs;
use xianfeng_workbook::read;
use xianfeng_workbook::round::{Books, Came, Item, Opened, Returned, Row, forms, pack, read_returned, units};

use crate::arguments::{Known, Returns, Round as Options};
use crate::files::save;
use crate::say::{self, say};
use crate::status::{Judged, judge};

pub fn begin(options: &Options) -> Result<(), String> {
    let (l, as_of) = (options.language, options.sources.as_of);
    let Judged { plan, ledger, ledger_view, assessments } = judge(&options.sources, Known::Published, l)?;
    let ledger_view = ledger_view.into_day(as_of);
    let named = if options.units.is_empty() { units(&plan, &ledger_view, as_of) } else { options.units.clone() };
    let file = RoundFile { period: options.period.to_string(), due: options.due.to_string(), units: named };
    let round = ledger::check_round(file).map_err(|all| all.iter().map(|p| problems::problem(l, p)).collect::<Vec<_>>().join("\n"))?;
    let workspace = Workspace::new(plan, ledger);
    let edits = edits(&workspace, Command::Record(Record::from(round.clone())), as_of, "round")?;
    let subject = edits.first().map(|edit| edit.subject.clone()).unwrap_or_default();
    let inputs = Inputs {
        plan: &workspace.plan,
        ledger: &workspace.ledger,
        ledger_view: &ledger_view,
        assessments: &assessments,
        as_of,
        made: as_of,
        language: l,
    };
    let forms = forms(&inputs, &subject, &round).map_err(|error| error.0)?;
    if forms.is_empty() {
        return Err(RoundTerm::NothingAsked.in_language(l).to_owned());
    }
    save(&options.out, &pack(&forms).map_err(|error| error.0)?)?;
    let beside = Path::new(&options.out).with_extension("ledger.json").display().to_string();
    save(&beside, ledger::to_json(edits.iter(), &workspace.plan, None).as_bytes())?;
    forms.iter().for_each(|form| say!("{} {}", form.file_name, form.targets));
    say!("{}\n{beside}", options.out);
    Ok(())
}

pub fn returns(options: &Returns) -> Result<(), String> {
    let (l, as_of) = (options.language, options.sources.as_of);
    let Judged { plan, ledger, ledger_view, .. } = judge(&options.sources, Known::Published, l)?;
    let read = |name: &String| Ok((name.clone(), std::fs::read(name).map_err(|error| format!("{name}: {error}"))?));
    let files: Vec<(String, Vec<u8>)> = options.files.iter().map(read).collect::<Result<_, String>>()?;
    let opened: Vec<Opened> = files.iter().map(|(name, bytes)| (name.clone(), read::open(bytes))).collect();
    // The files are of one round: the latest that some of them belong to.
    let of = |item: &RoundItem| {
        let books = Books { plan: &plan, ledger_view: &ledger_view, id: &item.subject, round: &item.round, today: as_of, language: l };
        read_returned(&books, &opened)
    };
    let returned = ledger_view.rounds().iter().rev().map(of).find(|returned| !returned.units.is_empty());
    let returned = returned.ok_or_else(|| RoundTerm::IsOtherRound.in_language(l).to_owned())?;
    let mut said = said(&plan, l, &returned);
    let meant: BTreeSet<usize> = if options.doubtful { (0..returned.doubtful().count()).collect() } else { BTreeSet::new() };
    said += &round_terms::to_take(l, returned.taken(&meant), returned.doubtful().count() - meant.len());
    said.push('\n');
    if let (Some(out), Some(command)) = (&options.out, returned.command(&meant)) {
        let all: Vec<u8> = files.iter().flat_map(|(_, bytes)| bytes).copied().collect();
        let workspace = Workspace::new(plan, ledger);
        let edits = edits(&workspace, command, as_of, &format!("r{:08x}", checksum::checksum(&all)))?;
        save(out, ledger::to_json(edits.iter(), &workspace.plan, None).as_bytes())?;
        said.push_str(out);
        said.push('\n');
    }
    // Last: whoever reads it may have read enough before its end.
    say::text(said);
    Ok(())
}

/// The edits of a command, made at the start of a day.
fn edits(workspace: &Workspace, command: Command, day: Date, name: &str) -> Result<Vec<Edit>, String> {
    let known: Ledger = workspace.ledger.clone();
    let mut count = 0;
    let mut fresh_id = || {
        // An id that is there already, as an edit or its subject, is passed over.
        loop {
            count += 1;
            let id = format!("{name}-{day}-{count}");
            if known.edits().all(|edit| edit.id != *id.as_str() && edit.subject != *id.as_str()) {
                return id;
            }
        }
    };
    let mut context = EditContext { author: "", now: Stamp::midnight(day), fresh_id: &mut fresh_id };
    let change = edit::apply(workspace, command, &mut context).map_err(|why| problems::rejection(Language::En, why).to_owned())?;
    Ok(change.edits)
}

/// Says all that came back, a line a thing.
fn said(plan: &Plan, l: Language, returned: &Returned) -> String {
    let t = |term: RoundTerm| term.in_language(l);
    let mut lines: Vec<String> = Vec::new();
    for (term, units) in [(RoundTerm::Returned, &returned.units), (RoundTerm::Missing, &returned.missing)] {
        lines.push(format!("{} {}  {}", t(term), units.len(), units.join(semicolon(l))));
    }
    lines.extend(returned.strangers.iter().map(|(name, why)| format!("✗ {name}  {}", why.said(l))));
    for row in &returned.rows {
        let target = row.target.as_ref().and_then(|id| plan.target(id)).map_or("", |target| target.name.in_language(l));
        let place = format!("{} {} {}  {target}", row.file, row.sheet, row.row);
        lines.extend(row_said(plan, l, row).into_iter().map(|line| format!("{place}  {line}")));
    }
    lines.join("\n") + "\n"
}

fn row_said(plan: &Plan, l: Language, row: &Row) -> Vec<String> {
    let t = |term: RoundTerm| term.in_language(l);
    let item = |item: &Item| {
        let word = match &item.came {
            Came::New => RoundTerm::New,
            Came::Same => RoundTerm::Same,
            Came::Changed { .. } => RoundTerm::Changed,
        };
        let doubts: String = item.said_doubts(plan, l).iter().map(|doubt| format!("  ! {doubt}")).collect();
        format!("{}  {}{doubts}", t(word), record(plan, l, &item.record))
    };
    let mut lines: Vec<String> = row.items.iter().map(item).collect();
    lines.extend(row.refused.iter().map(|r| format!("{}  {} {} “{}” {}", t(RoundTerm::Refused), r.cell, r.column, r.found, r.why.said(l))));
    lines.extend(row.tampered.iter().map(|c| format!("{}  {} {} “{}” → “{}”", t(RoundTerm::Tampered), c.cell, c.column, c.was, c.found)));
    lines
}

fn record(plan: &Plan, l: Language, record: &Record) -> String {
    match record {
        Record::Observation(o) => format!("{} {}", xianfeng_text::period(l, o.period), observed(l, plan, &o.indicator, &o.value)),
        record => xianfeng_text::workbook_terms::sort(l, record.sort()).to_owned(),
    }
}

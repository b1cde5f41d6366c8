//! The only way to change a ledger: a command becomes a change, a change can be undone.
//!
//! ```text
//! Command → apply(&Workspace, …) → Change { edits, steps } → Workspace::add → History
//! ```
//!
//! An undo is a change like any other: it writes new edits that restore what stood before,
//! so it is saved, merged and seen by others like everything else.

mod conflicts;
pub mod history;
pub mod preview;
pub mod step;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::id::{EditId, SubjectId};
use crate::ledger::{ClaimStatus, Edit, Entry, Heads, Ledger, LedgerView, Observation, Record, Sort, Work, vintage};
use crate::measure::{Date, Stamp, set_of};
use crate::plan::Plan;

pub use conflicts::{Clock, Conflict, Rule, clock, conflicts};
pub use history::History;
pub use preview::{Preview, preview, restored};
pub use step::Hindrance;

/// A plan with everything recorded against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    pub plan: Arc<Plan>,
    /// The published ledger that came with the plan; never saved again.
    pub seed: Arc<Ledger>,
    /// The seed and everything a person did.
    pub ledger: Ledger,
}

impl Workspace {
    pub fn new(plan: impl Into<Arc<Plan>>, seed: impl Into<Arc<Ledger>>) -> Self {
        let seed = seed.into();
        Self { plan: plan.into(), ledger: Ledger::clone(&seed), seed }
    }

    /// The edits made here or imported: they are saved and exported.
    pub fn own(&self) -> impl Iterator<Item = &Edit> {
        self.ledger.edits().filter(|e| !self.seed.contains(e))
    }

    /// Takes over the edits of a change.
    pub fn add(&mut self, change: &Change) {
        self.ledger.extend(change.edits.iter().cloned());
    }
}

/// A change that a person asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// A new observation.
    Record(Record),
    /// Several new records as one change, with one undo.
    RecordAll(Vec<Record>),
    /// Contents from returned forms as one change, with one undo: new ones, and others for subjects that are there.
    TakeAll(Vec<(Option<SubjectId>, Record)>),
    /// Another content for an observation.
    Revise {
        subject: SubjectId,
        record: Record,
        /// The content before was a slip and never was; else the days of publication tell.
        correction: bool,
        /// The current edits of the subject when the writer began, where that was some time ago: an edit that came
        /// meanwhile is not replaced, and makes a conflict that both sides see.
        knows: Option<Vec<EditId>>,
    },
    Delete {
        subject: SubjectId,
    },
    /// Ends a conflict: of several current edits of a subject, keeps this one. All of it is named, for
    /// another one may share its id.
    Keep(Edit),
    /// Ends several conflicts as one change, with one undo: of each subject, keeps the first of these edits.
    KeepAll(Vec<Edit>),
    /// The edits of another ledger.
    Import(Ledger),
    /// The same, as its preview found it in this very ledger.
    Accept(Preview),
    /// Every own observation back to what a copy of the ledger says; edits that were lost since come back with it.
    Restore(Ledger),
    /// Every own observation back to what the page came with.
    Reset,
}

/// Why a command changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// The subject was deleted or never was.
    Gone,
    /// It says already what the command would make it say.
    Same,
    /// Every edit of the file is known already.
    NothingNew,
    /// A step of a claim that may not be taken.
    Step(Hindrance),
}

/// The name of a change, for the person who may undo it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    Record(Sort),
    Revise(Sort),
    Delete(Sort),
    Keep,
    Take,
    Import,
    Restore,
    Reset,
}

/// The content of one subject before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentChange {
    pub subject: SubjectId,
    pub before: Option<Record>,
    pub after: Option<Record>,
    /// The content before never was ([`Edit::correction`]).
    pub correction: bool,
}

/// New edits, and the contents that they change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub label: Label,
    pub edits: Vec<Edit>,
    pub content_changes: Vec<ContentChange>,
    /// The current edits of its subjects before it, and its own. Undoing it replaces these, and nothing that others
    /// wrote afterwards.
    pub known: BTreeSet<EditId>,
}

/// The context of a change: its author, the time, and a source of unused ids.
pub struct EditContext<'a> {
    pub author: &'a str,
    /// The clock of the author.
    pub now: Stamp,
    pub fresh_id: &'a mut dyn FnMut() -> String,
}

/// Limits how far the clocks of others may run ahead: a day, in milliseconds. A later stamp does
/// not pull our stamps along, or an observation recorded today would count from a day years ahead.
const DRIFT: i64 = 86_400_000;

impl EditContext<'_> {
    /// Writes the edits that give each subject its new content, one after the other in time.
    fn write(&mut self, ledger: &Ledger, content_changes: &[ContentChange], known: &BTreeSet<EditId>) -> Vec<Edit> {
        let until = self.now.millis.saturating_add(DRIFT);
        let mut latest = ledger.edits().map(|e| e.at).filter(|at| at.millis <= until).max();
        content_changes
            .iter()
            .map(|content_change| {
                let at = Stamp::next(latest, self.now);
                latest = Some(at);
                Edit {
                    id: (self.fresh_id)().into(),
                    subject: content_change.subject.clone(),
                    author: self.author.to_owned(),
                    at,
                    replaces: ids(&ledger.heads(&content_change.subject)).filter(|id| known.contains(id)).collect(),
                    correction: content_change.correction,
                    content: content_change.after.clone(),
                }
            })
            .collect()
    }
}

/// Turns a command into a change, or says why there is nothing to change.
pub fn apply(workspace: &Workspace, command: Command, context: &mut EditContext) -> Result<Change, Rejection> {
    let ledger = &workspace.ledger;
    match command {
        Command::Record(record) => {
            step_may_be_taken(workspace, &record, context)?;
            let subject = SubjectId::from((context.fresh_id)());
            Ok(changed(
                ledger,
                Label::Record(record.sort()),
                vec![ContentChange { subject, before: None, after: Some(record), correction: false }],
                context,
            ))
        }
        Command::RecordAll(records) => {
            let mut content_changes = Vec::new();
            for record in records {
                step_may_be_taken(workspace, &record, context)?;
                let subject = SubjectId::from((context.fresh_id)());
                content_changes.push(ContentChange { subject, before: None, after: Some(record), correction: false });
            }
            // A group is named after its first record.
            let Some(sort) = content_changes.iter().find_map(|change| change.after.as_ref().map(Record::sort)) else {
                return Err(Rejection::NothingNew);
            };
            Ok(changed(ledger, Label::Record(sort), content_changes, context))
        }
        Command::TakeAll(records) => {
            let mut content_changes = Vec::new();
            for (subject, record) in records {
                step_may_be_taken(workspace, &record, context)?;
                let before = match &subject {
                    Some(subject) => Some(standing(ledger, subject).ok_or(Rejection::Gone)?),
                    None => None,
                };
                if before.as_ref() == Some(&record) {
                    continue;
                }
                let subject = subject.unwrap_or_else(|| SubjectId::from((context.fresh_id)()));
                content_changes.push(ContentChange { subject, before, after: Some(record), correction: false });
            }
            if content_changes.is_empty() {
                return Err(Rejection::NothingNew);
            }
            Ok(changed(ledger, Label::Take, content_changes, context))
        }
        Command::Revise { subject, record, correction, knows } => {
            let before = standing(ledger, &subject).ok_or(Rejection::Gone)?;
            if before == record {
                return Err(Rejection::Same);
            }
            step_may_be_taken(workspace, &record, context)?;
            let sort = record.sort();
            let known = knows.map_or_else(|| set_of(ids(&ledger.heads(&subject))), set_of);
            let content_change = ContentChange { subject, before: Some(before), after: Some(record), correction };
            Ok(Change::new(ledger, Label::Revise(sort), vec![content_change], known, context))
        }
        Command::Delete { subject } => {
            let before = standing(ledger, &subject).ok_or(Rejection::Gone)?;
            Ok(changed(
                ledger,
                Label::Delete(before.sort()),
                vec![ContentChange { subject, before: Some(before), after: None, correction: false }],
                context,
            ))
        }
        Command::Keep(kept) => {
            let content_change = keep(ledger, kept)?;
            Ok(changed(ledger, Label::Keep, vec![content_change], context))
        }
        Command::KeepAll(all) => {
            let mut subjects = BTreeSet::new();
            let single = all.into_iter().filter(|kept| subjects.insert(kept.subject.clone()));
            let content_changes = single.map(|kept| keep(ledger, kept)).collect::<Result<Vec<_>, _>>()?;
            if content_changes.is_empty() {
                return Err(Rejection::NothingNew);
            }
            Ok(changed(ledger, Label::Keep, content_changes, context))
        }
        Command::Import(other) => apply(workspace, Command::Accept(preview(ledger, &other)), context),
        Command::Accept(Preview { edits, mut content_changes, .. }) => {
            if edits.is_empty() {
                return Err(Rejection::NothingNew);
            }
            // An edit that leaves the content as it was, alone or in conflict, is undone with the rest.
            let changed: BTreeSet<SubjectId> = set_of(content_changes.iter().map(|t| t.subject.clone()));
            let all = set_of(edits.iter().map(|e| e.subject.clone()));
            for subject in all.difference(&changed) {
                let content = standing(ledger, subject);
                content_changes.push(ContentChange {
                    subject: subject.clone(),
                    before: content.clone(),
                    after: content,
                    correction: false,
                });
            }
            let known = known(ledger, &content_changes).into_iter().chain(edits.iter().map(|e| e.id.clone())).collect();
            Ok(Change { label: Label::Import, edits, content_changes, known })
        }
        Command::Restore(then) => {
            let content_changes = restored(workspace, &then);
            if content_changes.is_empty() {
                return Err(Rejection::NothingNew);
            }
            let lost: Vec<Edit> = then.edits().filter(|edit| !ledger.contains(edit)).cloned().collect();
            let mut united = ledger.clone();
            united.extend(lost.iter().cloned());
            let mut change = changed(&united, Label::Restore, content_changes, context);
            change.known.extend(lost.iter().map(|edit| edit.id.clone()));
            change.edits.splice(0..0, lost);
            Ok(change)
        }
        Command::Reset => {
            let subjects: BTreeSet<&SubjectId> = workspace.own().map(|e| &e.subject).collect();
            let content_change = |s: &SubjectId| ContentChange {
                subject: s.clone(),
                before: standing(ledger, s),
                after: standing(&workspace.seed, s),
                correction: true,
            };
            let content_changes: Vec<ContentChange> = subjects.into_iter().map(content_change).filter(|t| t.before != t.after).collect();
            if content_changes.is_empty() {
                Err(Rejection::NothingNew)
            } else {
                Ok(changed(ledger, Label::Reset, content_changes, context))
            }
        }
    }
}

/// The end of a conflict by one of its sides.
fn keep(ledger: &Ledger, kept: Edit) -> Result<ContentChange, Rejection> {
    let heads = ledger.heads(&kept.subject);
    if heads.all().len() < 2 {
        return Err(Rejection::Same);
    }
    if !heads.all().contains(&&kept) {
        return Err(Rejection::Gone);
    }
    let before = heads.content().cloned();
    Ok(ContentChange { before, after: kept.content, subject: kept.subject, correction: false })
}

/// A claim goes step by step, by the rules of [`step`].
fn step_may_be_taken(workspace: &Workspace, record: &Record, context: &EditContext) -> Result<(), Rejection> {
    let Record::Work(Work { target, entry: Entry::Step(taken) }) = record else { return Ok(()) };
    // Steps build on everything that is recorded, whatever day the reader looks at.
    let (view, ever) = (LedgerView::new(&workspace.ledger), Date::MAX);
    let is_standing = view.claim_status(target, ever).is_some_and(|reached| match taken.status {
        ClaimStatus::SentBack => reached == ClaimStatus::SentBack,
        status => status <= reached,
    });
    if is_standing {
        return Err(Rejection::Same);
    }
    let today = context.now.date();
    let needs_verdict = taken.status == ClaimStatus::Closed && taken.why.trim().is_empty();
    let is_met = needs_verdict && step::is_met(&workspace.plan, &view, target, today);
    let mut found = step::hindrances(&workspace.plan, &view, target, taken.status, ever);
    found.extend(step::faults(&view, target, taken, context.author, is_met, ever));
    found.first().map_or(Ok(()), |hindrance| Err(Rejection::Step(*hindrance)))
}

/// The change that takes `change` back: what it said never was.
pub fn invert(ledger: &Ledger, change: &Change, context: &mut EditContext) -> Change {
    let content_changes = change
        .content_changes
        .iter()
        .map(|t| ContentChange { subject: t.subject.clone(), before: t.after.clone(), after: t.before.clone(), correction: true })
        .collect();
    Change::new(ledger, change.label, content_changes, change.known.clone(), context)
}

/// The change that makes `change` again after it was taken back.
pub fn repeat(ledger: &Ledger, change: &Change, context: &mut EditContext) -> Change {
    Change::new(ledger, change.label, change.content_changes.clone(), change.known.clone(), context)
}

/// Tells whether `after` looks like the correction of a slip in `before` rather than a newly published
/// value: the answer to be proposed to whoever revises it. `recorded` is the day of the content before.
pub fn looks_like_correction(before: &Observation, after: &Observation, recorded: Date, today: Date) -> bool {
    // The same words about the publication, or none in both: nothing new was published.
    before.published == after.published
        || !vintage::is_new_publication(before, before.published.day(recorded), after, after.published.day(today))
}

impl Change {
    /// Its edits by their subjects.
    fn by_subject(&self) -> BTreeMap<&SubjectId, Vec<&Edit>> {
        let mut all: BTreeMap<&SubjectId, Vec<&Edit>> = BTreeMap::new();
        self.edits.iter().for_each(|edit| all.entry(&edit.subject).or_default().push(edit));
        all
    }

    /// Writes the edits of a change, in the place of those current ones that are `known`.
    fn new(
        ledger: &Ledger,
        label: Label,
        content_changes: Vec<ContentChange>,
        mut known: BTreeSet<EditId>,
        context: &mut EditContext,
    ) -> Self {
        let edits = context.write(ledger, &content_changes, &known);
        known.extend(edits.iter().map(|e| e.id.clone()));
        Self { label, edits, content_changes, known }
    }
}

fn changed(ledger: &Ledger, label: Label, content_changes: Vec<ContentChange>, context: &mut EditContext) -> Change {
    let known = known(ledger, &content_changes);
    Change::new(ledger, label, content_changes, known, context)
}

/// The current edits of the subjects of a change.
fn known(ledger: &Ledger, content_changes: &[ContentChange]) -> BTreeSet<EditId> {
    set_of(content_changes.iter().flat_map(|change| ids(&ledger.heads(&change.subject)).collect::<Vec<_>>()))
}

fn ids<'a>(heads: &'a Heads<'a>) -> impl Iterator<Item = EditId> + 'a {
    heads.all().iter().map(|e| e.id.clone())
}

/// Finds the current content of a subject.
fn standing(ledger: &Ledger, subject: &SubjectId) -> Option<Record> {
    ledger.heads(subject).content().cloned()
}

//! From text to JSON, and from JSON to a file type. What does not fit is said by its place and kind, in no
//! parser's words.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::error::Category;

use super::entries::ListEntry;
use super::ledger_file::LEDGER_FORMAT;
use super::path::Path;
use super::plan_file::PLAN_FORMAT;
use super::problem::{Broken, Fault, JsonType, Problem, nearest};
use super::share::SHARE_FORMAT;

/// Reads a text that has to be JSON. Broken text is said with line and column.
pub(super) fn parse(text: &str) -> Result<Value, Problem> {
    let problem = |fault| Problem { path: Path::root(), fault };
    if text.len() > super::MAX_BYTES {
        return Err(problem(Fault::TooLarge { bytes: text.len() }));
    }
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|e| {
        problem(if is_table(text) { Fault::IsTable } else { Fault::Syntax { line: e.line(), column: e.column(), broken: broken(&e) } })
    })
}

fn broken(error: &serde_json::Error) -> Broken {
    if error.classify() == Category::Eof {
        return Broken::CutOff;
    }
    let said = error.to_string();
    const SAID: &[(&str, Broken)] = &[
        ("trailing comma", Broken::TrailingComma),
        ("trailing characters", Broken::GoesOn),
        ("expected `,`", Broken::NoSeparator),
        ("expected `:`", Broken::NoSeparator),
        ("key must be", Broken::Name),
        ("number", Broken::Number),
        ("control character", Broken::Text),
        ("escape", Broken::Text),
        ("surrogate", Broken::Text),
        ("recursion", Broken::TooDeep),
    ];
    SAID.iter().find(|(words, _)| said.contains(words)).map_or(Broken::Value, |(_, broken)| *broken)
}

/// Tells whether a text that is no JSON is a table: its first lines have the same number of cells.
fn is_table(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    if text.starts_with(['{', '[']) {
        return false;
    }
    [',', '\t', ';'].iter().any(|separator| {
        let cells: Vec<usize> =
            text.lines().filter(|line| !line.trim().is_empty()).take(5).map(|l| l.matches(*separator).count()).collect();
        cells.first().is_some_and(|first| *first > 0) && cells.iter().all(|n| *n == cells[0])
    })
}

/// The value, if it says that it has this format. A plan where a ledger belongs is named before anything in it
/// is found to be amiss, and the reverse.
pub(super) fn of_format(value: Value, expected: &'static str) -> Result<Value, Problem> {
    let Some(fields) = value.as_object() else {
        return Err(Problem { path: Path::root(), fault: Fault::WrongType { wanted: JsonType::Fields } });
    };
    let fault = match (fields.get("format").and_then(Value::as_str), FileKind::of(&value)) {
        (Some(found), _) if found == expected => return Ok(value),
        (_, Some(FileKind::Plan)) if expected != PLAN_FORMAT => Fault::IsPlan,
        (_, Some(FileKind::Ledger)) if expected != LEDGER_FORMAT => Fault::IsLedger,
        (Some(found), _) if is_newer(found, expected) => Fault::Newer { found: found.to_owned(), expected },
        (Some(found), _) => Fault::Format { found: found.to_owned(), expected },
        (None, _) => Fault::Missing,
    };
    Err(Problem { path: Path::root().field("format"), fault })
}

/// Tells whether a format is a later version of another one.
fn is_newer(found: &str, expected: &str) -> bool {
    let version = |format: &str| format.split_once('/').and_then(|(family, number)| Some((family.to_owned(), number.parse::<u32>().ok()?)));
    version(found).zip(version(expected)).is_some_and(|((family, number), (known, limit))| family == known && number > limit)
}

/// The kinds of files there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    Plan,
    Ledger,
    /// Both in one.
    Share,
}

impl FileKind {
    /// The kind that a text says it is, in any version.
    pub fn of_text(text: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
        }
        Self::of_format(&serde_json::from_str::<Head>(text.trim_start_matches('\u{feff}')).ok()?.format)
    }

    fn of(value: &Value) -> Option<Self> {
        Self::of_format(value.get("format")?.as_str()?)
    }

    fn of_format(format: &str) -> Option<Self> {
        let family = format.split('/').next();
        let is = |format: &str| format.split('/').next() == family;
        if is(PLAN_FORMAT) {
            Some(Self::Plan)
        } else if is(LEDGER_FORMAT) {
            Some(Self::Ledger)
        } else if is(SHARE_FORMAT) {
            Some(Self::Share)
        } else {
            None
        }
    }
}

/// Reads a whole file of a format. Its lists are read by their entries, so only the frame can be amiss here.
pub(super) fn read_file<T: DeserializeOwned>(text: &str, format: &'static str, format_of: fn(&T) -> &str) -> Result<T, Problem> {
    match read_text(text) {
        Ok(file) if format_of(&file) == format => Ok(file),
        _ => {
            let value = of_format(parse(text)?, format)?;
            read_again(&value)
        }
    }
}

/// Reads a whole text without a format.
pub(super) fn read_list<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    read_text(text).or_else(|_| read_again(&parse(text)?))
}

/// Reads a text in one pass, if nothing is wrong with it.
fn read_text<T: DeserializeOwned>(text: &str) -> Result<T, ()> {
    if text.len() > super::MAX_BYTES {
        return Err(());
    }
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| ())
}

/// Reads a file in which something is wrong, or that has a field twice: then the last one counts.
fn read_again<T: DeserializeOwned>(value: &Value) -> Result<T, Problem> {
    serde_json::from_str(&value.to_string()).map_err(|error| {
        let mut frame = value.clone();
        for field in frame.as_object_mut().into_iter().flat_map(|fields| fields.values_mut()).filter(|field| field.is_array()) {
            *field = Value::Array(Vec::new());
        }
        misfit::<T>(&frame, &said(&error))
    })
}

/// Reads an entry of a list. Fields that nothing reads are problems as much as fields that do not fit. No problems: the
/// text is no JSON.
pub(super) fn read_entry<T: ListEntry>(text: &str) -> Result<T, Option<Vec<Problem>>> {
    if let Some(entry) = T::read_known(text) {
        return Ok(entry);
    }
    let value: Value = serde_json::from_str(text).map_err(|_| None)?;
    let entry = serde_json::from_str::<T>(&value.to_string()).map_err(|error| Some(vec![misfit::<T>(&value, &said(&error))]))?;
    let mut problems = Vec::new();
    if let Some(written) = written(&entry).and_then(|text| serde_json::from_str::<Value>(&text).ok()) {
        ignored(&value, &written, &Path::root(), &mut problems);
    }
    if problems.is_empty() { Ok(entry) } else { Err(Some(problems)) }
}

/// An entry as a file has it. The code that writes files does it; the types need no other.
pub(super) fn written<T: Serialize>(entry: &T) -> Option<String> {
    serde_json::to_string_pretty(entry).ok()
}

/// Tells whether a text has every field of another one, wherever it stands: then nothing in that one was ignored.
pub(super) fn has_fields(text: &str, other: &str) -> bool {
    // The order of most files is that of the program that wrote them.
    let mut rest = fields(text);
    let is_in_order = fields(other).all(|field| rest.any(|known| known == field));
    is_in_order || {
        let mut known: Vec<&str> = fields(text).collect();
        fields(other).all(|field| known.iter().position(|known| *known == field).map(|at| known.swap_remove(at)).is_some())
    }
}

/// The names of fields in a text that is JSON, as they are written. By bytes, because every figure of a ledger goes this
/// way.
fn fields(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let begin = at + bytes.get(at..)?.iter().position(|b| *b == b'"')? + 1;
            let mut end = begin;
            while *bytes.get(end)? != b'"' {
                end += if bytes[end] == b'\\' { 2 } else { 1 };
            }
            at = end + 1;
            if bytes.get(at..)?.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b':') {
                return text.get(begin..end);
            }
        }
    })
}

/// The words of the reader, without the place: it is one in a line.
fn said(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.rsplit_once(" at line ").map_or(said.as_str(), |(said, _)| said).to_owned()
}

/// Finds the fields that were not written back: nothing reads them. Several types in one let them pass.
fn ignored(value: &Value, written: &Value, path: &Path, problems: &mut Vec<Problem>) {
    match (value, written) {
        (Value::Object(fields), Value::Object(known)) => {
            for (name, value) in fields {
                match known.get(name) {
                    Some(written) => ignored(value, written, &path.field(name), problems),
                    None if is_usual(value) => {}
                    None => {
                        let nearest = nearest(name, LATE_FIELDS.iter().copied().filter(|known| !fields.contains_key(*known)));
                        problems.push(Problem { path: path.field(name), fault: Fault::UnknownField { nearest } });
                    }
                }
            }
        }
        (Value::Array(list), Value::Array(known)) => {
            for (i, (value, written)) in list.iter().zip(known).enumerate() {
                ignored(value, written, &path.at(i), problems);
            }
        }
        _ => {}
    }
}

/// The fields of targets of every kind. Their type is several in one, so that the reader itself lets a misspelt field
/// pass.
const LATE_FIELDS: &[&str] = &[
    "id",
    "number",
    "name",
    "aliases",
    "short",
    "tier",
    "in",
    "indicator",
    "kind",
    "satisfied",
    "window",
    "pace",
    "expected",
    "twins",
    "lead",
    "responsible",
    "readings",
    "note",
    "value",
    "unit",
    "better",
    "strict",
    "baseline",
    "base",
    "within",
    "references",
    "factor",
    "percent",
    "whole",
    "steps",
    "parts",
];

/// The values that are left out when a file is written.
fn is_usual(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => matches!(text.trim(), "" | "exact" | "unstated"),
        Value::Array(list) => list.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// The place and kind of what the reader said. It names no place inside nested values, so the place is
/// found by trying: a change at the right one changes what is said.
fn misfit<T: DeserializeOwned>(value: &Value, said: &str) -> Problem {
    let places = places(value);
    let tried_with = |changed: Value| serde_json::from_str::<T>(&changed.to_string()).map_or_else(|e| self::said(&e), |_| String::new());
    let place = |changed: &dyn Fn(&Value) -> Option<Value>| {
        // The innermost place is the most exact.
        let found = places.iter().rev().find(|place| {
            let mut tried = value.clone();
            let Some((there, other)) = tried.pointer_mut(&place.pointer).and_then(|there| changed(there).map(|other| (there, other)))
            else {
                return false;
            };
            *there = other;
            let now = tried_with(tried);
            now != said && (named(said, MISSING).is_none() || named(&now, UNKNOWN_FIELD) != named(said, MISSING))
        });
        found.map_or_else(Path::root, |place| place.path.clone())
    };
    if let Some(field) = named(said, MISSING) {
        let path = place(&|there| {
            let mut fields = there.as_object().filter(|fields| fields.get(field).is_none_or(Value::is_null))?.clone();
            fields.insert(field.to_owned(), Value::Array(Vec::new()));
            Some(Value::Object(fields))
        });
        return Problem { path: path.field(field), fault: Fault::Missing };
    }
    if let Some(field) = named(said, UNKNOWN_FIELD) {
        let path = place(&|there| {
            let mut fields = there.as_object()?.clone();
            fields.remove(field)?;
            Some(Value::Object(fields))
        });
        return Problem { path: path.field(field), fault: Fault::UnknownField { nearest: nearest(field, listed(said)) } };
    }
    if let Some(word) = named(said, UNKNOWN_WORD) {
        let path = place(&|there| (there.as_str() == Some(word)).then_some(Value::Null));
        return Problem { path, fault: Fault::UnknownWord { found: word.to_owned(), known: listed(said).map(str::to_owned).collect() } };
    }
    if said == NO_WORD {
        // A word is wanted where there is something else.
        let path = place(&|there| (!there.is_string()).then(|| Value::from("")));
        return Problem { path, fault: Fault::WrongType { wanted: JsonType::Text } };
    }
    let Some((found, wanted)) = said.split_once(", expected ") else { return Problem { path: Path::root(), fault: Fault::Shape } };
    // A list where fields are wanted is read as their values, and found to be too short.
    let found = if found.starts_with("invalid length") { "sequence" } else { found.split_once(": ").map_or(found, |(_, found)| found) };
    let other = |there: &Value| if there.is_null() { Value::from(0) } else { Value::Null };
    let path = place(&|there| (described(there) == found).then(|| other(there)));
    Problem { path, fault: json_type(wanted).map_or(Fault::Shape, |wanted| Fault::WrongType { wanted }) }
}

const MISSING: &str = "missing field `";
const UNKNOWN_FIELD: &str = "unknown field `";
const UNKNOWN_WORD: &str = "unknown variant `";
const NO_WORD: &str = "expected value";

/// A value as the reader describes it.
fn described(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(it) => format!("boolean `{it}`"),
        Value::Number(it) if it.is_f64() => format!("floating point `{it}`"),
        Value::Number(it) => format!("integer `{it}`"),
        Value::String(it) => format!("string {it:?}"),
        Value::Array(_) => "sequence".to_owned(),
        Value::Object(_) => "map".to_owned(),
    }
}

fn named<'a>(said: &'a str, words: &str) -> Option<&'a str> {
    said.strip_prefix(words)?.split_once('`').map(|(name, _)| name)
}

/// The names that are listed after “expected”.
fn listed(said: &str) -> impl Iterator<Item = &str> {
    let names = said.split_once(", expected ").map_or("", |(_, names)| names);
    names.split('`').skip(1).step_by(2)
}

fn json_type(wanted: &str) -> Option<JsonType> {
    const WANTED: &[(&str, JsonType)] = &[
        ("a string", JsonType::Text),
        ("string", JsonType::Text),
        ("a number", JsonType::Number),
        ("a boolean", JsonType::YesNo),
        ("a sequence", JsonType::List),
        ("a map", JsonType::Fields),
        ("struct", JsonType::Fields),
        ("internally tagged enum", JsonType::Fields),
        ("variant", JsonType::Text),
        ("unit", JsonType::Text),
        ("u", JsonType::Whole),
    ];
    WANTED.iter().find(|(words, _)| wanted.starts_with(words)).map(|(_, wanted)| *wanted)
}

struct Place {
    path: Path,
    pointer: String,
}

/// Entries are small; in one that is not, an exact place is not worth the time.
const MOST_PLACES: usize = 500;

/// Every place in a value, outer ones first.
fn places(value: &Value) -> Vec<Place> {
    let mut places = vec![Place { path: Path::root(), pointer: String::new() }];
    let mut next = 0;
    while let Some(Place { path, pointer }) = places.get(next) {
        let (path, pointer) = (path.clone(), pointer.clone());
        let inner: Vec<Place> = match value.pointer(&pointer) {
            Some(Value::Object(fields)) => fields
                .keys()
                .map(|name| Place { path: path.field(name), pointer: format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")) })
                .collect(),
            Some(Value::Array(list)) => (0..list.len()).map(|i| Place { path: path.at(i), pointer: format!("{pointer}/{i}") }).collect(),
            _ => Vec::new(),
        };
        if places.len() + inner.len() > MOST_PLACES {
            break;
        }
        places.extend(inner);
        next += 1;
    }
    places
}

//! Search by name: scores how well a name matches a query in Chinese, in pinyin initials
//! or in English.

/// The quality of a match, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    Exact,
    Start,
    /// At the start of a later word.
    WordStart,
    Inside,
    /// `kdgy` for 口袋公园.
    Initials,
}

impl Fit {
    pub const ALL: [Fit; 5] = [Self::Exact, Self::Start, Self::WordStart, Self::Inside, Self::Initials];
}

/// Common characters with more than one reading: a reader may type the initial of any of them.
/// The first letter of each reading.
const READINGS: &[(char, &str)] = &[
    ('重', "zc"),
    ('长', "cz"),
    ('行', "xh"),
    ('乐', "ly"),
    ('调', "td"),
    ('传', "cz"),
    ('降', "jx"),
    ('率', "ls"),
    ('区', "qo"),
    ('会', "hk"),
    ('系', "xj"),
    ('单', "ds"),
    ('参', "cs"),
    ('藏', "cz"),
    ('朝', "cz"),
    ('盛', "sc"),
    ('省', "sx"),
    ('校', "xj"),
    ('宿', "sx"),
    ('厦', "sx"),
    ('石', "sd"),
    ('车', "cj"),
    ('给', "gj"),
    ('曾', "cz"),
    ('畜', "cx"),
    ('伺', "cs"),
    ('泊', "bp"),
    ('埔', "bp"),
    ('辟', "bp"),
    ('槛', "jk"),
];

/// First letter of a character's reading, if it is known.
pub type InitialOf<'a> = &'a dyn Fn(char) -> Option<char>;

/// A name prepared for search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    text: String,
    /// One or two letters for every character with a reading; empty for a name without Chinese.
    initials: Vec<String>,
    /// Only the whole of it is meant: a number.
    is_whole: bool,
}

impl Name {
    pub fn new(text: &str, initial_of: InitialOf) -> Self {
        let text = text.to_lowercase();
        let letters = |c: char| match READINGS.iter().find(|r| r.0 == c) {
            Some((_, letters)) => (*letters).to_owned(),
            None if c.is_ascii() => c.to_string(),
            None => initial_of(c).map(String::from).unwrap_or_default(),
        };
        let read = text.chars().filter(|c| c.is_alphanumeric());
        let initials = if text.is_ascii() { Vec::new() } else { read.map(letters).collect() };
        Self { text, initials, is_whole: false }
    }

    /// A number, of which a part means another thing.
    pub fn number(text: &str) -> Self {
        Self { text: text.to_lowercase(), initials: Vec::new(), is_whole: true }
    }

    /// `words` in lower case.
    fn fit(&self, words: &str) -> Option<Fit> {
        if self.text == words {
            return Some(Fit::Exact);
        }
        if self.is_whole {
            return None;
        }
        let starts_word = |at: usize| !self.text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let mut places = self.text.match_indices(words).map(|(at, _)| at);
        match places.next() {
            Some(0) => Some(Fit::Start),
            Some(first) => Some(if starts_word(first) || places.any(starts_word) { Fit::WordStart } else { Fit::Inside }),
            None => self.has_initials(words).then_some(Fit::Initials),
        }
    }

    fn has_initials(&self, words: &str) -> bool {
        let letters: Vec<char> = words.chars().collect();
        // A single letter would match nearly every name.
        letters.len() > 1 && self.initials.windows(letters.len()).any(|part| part.iter().zip(&letters).all(|(read, c)| read.contains(*c)))
    }
}

/// The best match among a thing's names: of the whole query, or of each word of it. An empty query
/// matches nothing.
pub fn fit(names: &[Name], query: &str) -> Option<Fit> {
    let query = query.trim().to_lowercase();
    if query.is_empty() {
        return None;
    }
    let best = |words: &str| names.iter().filter_map(|name| name.fit(words)).min();
    best(&query).or_else(|| {
        let words: Option<Vec<Fit>> = query.split_whitespace().map(best).collect();
        words?.into_iter().max()
    })
}

/// Positions of the matches, best first; equal ones keep their order.
pub fn ranked(things: &[Vec<Name>], query: &str) -> Vec<usize> {
    let fits: Vec<Option<Fit>> = things.iter().map(|names| fit(names, query)).collect();
    let of = |wanted: Fit| fits.iter().enumerate().filter(move |(_, fit)| **fit == Some(wanted)).map(|(i, _)| i);
    Fit::ALL.into_iter().flat_map(of).collect()
}

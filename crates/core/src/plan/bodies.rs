//! Bodies: the offices and departments that answer for a target (单位).

use borsh::{BorshDeserialize, BorshSerialize};

use crate::measure::typed::narrow;

/// The leading and the responsible body (牵头单位, 责任单位); empty where nobody is named.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Bodies {
    pub lead: String,
    pub responsible: String,
}

impl Bodies {
    pub fn is_empty(&self) -> bool {
        self.lead.is_empty() && self.responsible.is_empty()
    }

    /// The one to ask first: the lead, or whoever is responsible where none leads; empty where nobody is named.
    pub fn first(&self) -> &str {
        if self.lead.is_empty() { &self.responsible } else { &self.lead }
    }

    /// Those that are named, the lead first, each once.
    pub fn named(&self) -> impl Iterator<Item = &str> {
        let other = Some(self.responsible.as_str()).filter(|name| !is_same_body(name, &self.lead));
        std::iter::once(self.lead.as_str()).chain(other).filter(|name| !name.is_empty())
    }

    /// Fills the gaps from others.
    pub fn or(self, others: &Self) -> Self {
        let either = |own: String, other: &String| if own.is_empty() { other.clone() } else { own };
        Self { lead: either(self.lead, &others.lead), responsible: either(self.responsible, &others.responsible) }
    }
}

/// A name without the differences that typing makes: spaces, full width, capitals.
pub fn body_key(name: &str) -> String {
    narrow(name).chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// Tells whether two names mean one body.
pub fn is_same_body(a: &str, b: &str) -> bool {
    body_key(a) == body_key(b)
}

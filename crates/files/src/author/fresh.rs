//! Ids for what is added to a plan.

/// `head-1`, `head-2` …: the first that nothing is called yet.
pub fn free<Id: From<String> + Default>(head: &str, taken: impl Fn(&Id) -> bool) -> Id {
    (1..).map(|n| Id::from(format!("{head}-{n}"))).find(|id| !taken(id)).unwrap_or_default()
}

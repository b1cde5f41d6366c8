//! The page as one file, with a plan and its ledger in it: the edition that the build made, filled in.

use std::fmt::Write;

use xianfeng_core::edit::Workspace;
use xianfeng_files::ledger;

use crate::seeds::SHIPPED;

/// The places that `xtask/node/one-file.mjs` leaves open.
const FILE: &str = r#"<html data-file="edition""#;
const CARRIED: &str = r#"<script type="application/json" id="carried"></script>"#;

/// What a file is filled in with.
pub struct Filling<'a> {
    /// Tells the file from others on one machine: browsers keep what is recorded in all of them in one place.
    pub id: &'a str,
    /// The address of the page that it is saved from, where others reach it.
    pub home: Option<&'a str>,
    pub workspace: &'a Workspace,
    /// The plan is the person's own: it is in no edition.
    pub is_own_plan: bool,
}

/// Fills in an edition; `None` where the text is none. One that is filled in already is none.
pub fn filled(edition: &str, filling: &Filling) -> Option<String> {
    let (before, rest) = edition.split_once(FILE)?;
    let (between, after) = rest.split_once(CARRIED)?;
    let Filling { id, home, workspace, is_own_plan } = *filling;
    let plan = workspace.plan.id.as_str();
    let mut page = String::with_capacity(edition.len() + 4096);
    page.push_str(before);
    let attributes = [("data-file", Some(id)), ("data-home", home), ("data-plan", (plan != SHIPPED[0].id).then_some(plan))];
    page.push_str("<html");
    for (name, value) in attributes {
        if let Some(value) = value {
            // Writing into a text cannot fail.
            let _ = write!(page, r#" {name}="{}""#, value.replace('&', "&amp;").replace('"', "&quot;"));
        }
    }
    page.push_str(between);
    let own: Vec<_> = workspace.own().cloned().collect();
    let edits = serde_json::to_string(&ledger::edit_files(&own)).ok()?;
    let text = is_own_plan.then(|| xianfeng_files::plan::to_json(&workspace.plan));
    let carried = serde_json::json!({ "id": plan, "plan": text, "edits": edits }).to_string();
    // In JSON this sign stands in texts only; as it is, a text could end the element.
    let _ = write!(page, r#"<script type="application/json" id="carried">{}</script>"#, carried.replace('<', "\\u003c"));
    page.push_str(after);
    Some(page)
}

//! The page's HTML: index.html as Trunk reads it, with the output of the release build instead of Trunk's
//! links. The policy comes last, because it contains the digests of the inline scripts.

use crate::digest::integrity;
use crate::failure::{Failure, Result};

/// Allows everything that the page loads and runs, and forbids the rest: no requests from or to another
/// host. `'wasm-unsafe-eval'` admits WebAssembly, not `eval`. Styles are inline: the sheet in the page, and a `<style>` that
/// ECharts writes into every drawing for paper (tried: the sheet alone by its digest; printed charts then lose theirs). Pictures of charts are
/// `data:` and `blob:` URLs.
const POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'{scripts}; \
    style-src 'unsafe-inline'; \
    img-src 'self' data: blob:; \
    connect-src 'self'; \
    worker-src 'self'; \
    manifest-src 'self'; \
    base-uri 'none'; \
    form-action 'none'";

pub struct Html(String);

impl Html {
    pub fn new(template: String) -> Self {
        Self(template)
    }

    /// Removes Trunk's links, and returns the style sheets among them in order.
    pub fn take_styles(&mut self) -> Vec<String> {
        let (mut kept, mut sheets) = (String::with_capacity(self.0.len()), Vec::new());
        let mut rest = self.0.as_str();
        while let Some((before, link, after)) = next(rest, "<link data-trunk ", ">") {
            kept.push_str(before);
            if attribute(link, "rel") == Some("css") {
                sheets.extend(attribute(link, "href").map(str::to_owned));
            }
            rest = after;
        }
        kept.push_str(rest);
        self.0 = kept;
        sheets
    }

    /// Inserts `content` after `mark`; fails if the page lacks the mark.
    pub fn fill(&mut self, mark: &str, content: &str) -> Result {
        self.replace(mark, &format!("{mark}{content}"))
    }

    /// Appends `content` to an element.
    pub fn append(&mut self, element: &str, content: &str) -> Result {
        let end = format!("</{element}>");
        self.replace(&end, &format!("{content}\n{end}"))
    }

    /// Replaces the only occurrence of a text; fails if the page lacks it.
    pub fn replace(&mut self, old: &str, new: &str) -> Result {
        if !self.0.contains(old) {
            return Err(Failure::new(format!("index.html has no `{old}`")));
        }
        self.0 = self.0.replacen(old, new, 1);
        Ok(())
    }

    /// Removes comments and the space around line breaks, which delay the first screen.
    pub fn shrink(&mut self) {
        let mut rest = self.0.as_str();
        let mut kept = String::with_capacity(rest.len());
        while let Some((before, _, after)) = next(rest, "<!--", "-->") {
            kept.push_str(before);
            rest = after;
        }
        kept.push_str(rest);
        let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
        self.0 = lines.collect::<Vec<_>>().join("\n");
    }

    /// The policy for the scripts that are in the page now; those added later will not run.
    pub fn policy(&self) -> String {
        let scripts = ["<script>", r#"<script type="module">"#].map(|mark| digests(&self.0, mark));
        let policy = POLICY.replace("{scripts}", &scripts.concat());
        format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The first piece of `html` from `start` to `end`, with the text before and after it.
fn next<'a>(html: &'a str, start: &str, end: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let from = html.find(start)?;
    let to = from + html[from..].find(end)? + end.len();
    Some((&html[..from], &html[from..to], &html[to..]))
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    element.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// Digests of the scripts that begin with a mark. Scripts that are data have other marks.
fn digests(html: &str, mark: &str) -> String {
    let bodies = html.split(mark).skip(1).filter_map(|rest| rest.split("</script>").next());
    bodies.map(|body| format!(" '{}'", integrity(body.as_bytes()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go() {
        let mut html = Html::new("<p>\n  <!-- why -->\n  a\n</p>".into());
        html.shrink();
        assert_eq!(html.as_str(), "<p>\na\n</p>");
        assert!(html.fill("<div>", "").is_err(), "a place that is not there is an error");
    }

    #[test]
    fn the_links_of_trunk_go_and_styles_keep_their_order() {
        let links = r#"<link data-trunk rel="css" href="b.css"><link rel="icon" href="i.svg"><link data-trunk rel="rust" data-bin="x"><link data-trunk rel="css" href="a.css">"#;
        let mut html = Html::new(links.into());
        assert_eq!(html.take_styles(), ["b.css", "a.css"]);
        assert_eq!(html.as_str(), r#"<link rel="icon" href="i.svg">"#);
    }

    #[test]
    fn the_policy_admits_the_inline_scripts_and_no_other() {
        let scripts = r#"<script>at()</script><script type="module">go()</script><script type="application/json">{}</script>"#;
        let policy = Html::new(scripts.into()).policy();
        assert!(policy.contains(&format!(" '{}' '{}';", integrity(b"at()"), integrity(b"go()"))));
        assert_eq!(policy.matches("sha256-").count(), 2);
    }
}

//! The page's HTML: slots of the template are filled, and the policy is written last, because it
//! names the digest of the one inline script.

use crate::digest::integrity;
use crate::failure::{Failure, Result};

/// Names everything that the page loads and runs, and forbids the rest: nothing comes from or goes to another
/// host. `'wasm-unsafe-eval'` admits WebAssembly, not `eval`. Styles are inline: the sheet in the page, and
/// ECharts sets them on its tooltip. Pictures of charts are made as `data:` and `blob:`.
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

    /// Puts `content` where the template has `<!--slot:name-->`.
    pub fn fill(&mut self, name: &str, content: &str) -> Result {
        self.replace(&format!("<!--slot:{name}-->"), content)
    }

    /// Replaces text that the template must have.
    pub fn replace(&mut self, old: &str, new: &str) -> Result {
        if !self.0.contains(old) {
            return Err(Failure::new(format!("index.html has no `{old}`")).remedy("look at what Trunk made of it in target/trunk"));
        }
        self.0 = self.0.replace(old, new);
        Ok(())
    }

    /// Drops comments (except slots) and the space around line breaks: the first screen pays for both.
    pub fn shrink(&mut self) {
        let mut rest = self.0.as_str();
        let mut kept = String::with_capacity(rest.len());
        while let Some((before, comment, after)) = next_comment(rest) {
            kept.push_str(before);
            if comment.starts_with("<!--slot:") {
                kept.push_str(comment);
            }
            rest = after;
        }
        kept.push_str(rest);
        let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
        self.0 = lines.collect::<Vec<_>>().join("\n");
    }

    /// The policy for the scripts that the page has now; a script that is filled in later will not run.
    pub fn policy(&self) -> String {
        let digests = inline_scripts(&self.0).map(|script| format!(" '{}'", integrity(script.as_bytes())));
        let policy = POLICY.replace("{scripts}", &digests.collect::<String>());
        format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn next_comment(html: &str) -> Option<(&str, &str, &str)> {
    let start = html.find("<!--")?;
    let end = start + html[start..].find("-->")? + "-->".len();
    Some((&html[..start], &html[start..end], &html[end..]))
}

/// Bodies of module scripts without an address. The template has no other kind.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split(r#"<script type="module">"#).skip(1).filter_map(|rest| rest.split("</script>").next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_slots_stay() {
        let mut html = Html::new("<p>\n  <!-- why -->\n  <!--slot:style--> a\n</p>".into());
        html.shrink();
        assert_eq!(html.as_str(), "<p>\n<!--slot:style--> a\n</p>");
        assert!(html.fill("shell", "").is_err(), "a slot that is not there is an error");
    }

    #[test]
    fn the_policy_admits_the_inline_script_and_no_other() {
        let html = Html::new(r#"<script type="module">go()</script><script type="application/json">{}</script>"#.into());
        assert!(html.policy().contains(&format!(" '{}';", integrity(b"go()"))));
        assert_eq!(html.policy().matches("sha256-").count(), 1);
    }
}

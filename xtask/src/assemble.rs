//! Assembles the page from Trunk's output: content-hashed names, the prerendered first screen, styles and
//! policy in the page, the service worker, and all of it as one file.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::budget::Weight;
use crate::command::run;
use crate::failure::{About, Result};
use crate::fresh::{Fresh, read_all};
use crate::html::Html;
use crate::{digest, first_screen, node, one_file, parts, paths, worker};

/// A placeholder of the same length for the build number until it is known.
const NO_BUILD: &str = "????????????";

/// The worker that reads files with tables, and its program.
const READER_SCRIPT: &str = "reader-worker.js";
const READER_MODULE: &str = "reader_bg.wasm";

/// The content-hashed names of files, by their plain names.
type Names = BTreeMap<String, String>;

/// Writes the page into `fresh`, and returns the parts to weigh.
pub fn into(fresh: &Fresh) -> Result<Vec<Weight>> {
    let template = paths::in_repo("index.html");
    let mut html = Html::new(fs::read_to_string(&template).about(template.display())?);
    let style = style(&html.take_styles())?;
    html.shrink();

    // Before the script, which contains their names.
    let parts = parts::into(fresh)?;
    let glue = program(fresh, "xianfeng")?;
    let mut names = beside(fresh)?;
    let reader = reader(fresh, &mut names)?;

    html.fill("<div id=\"shell\">", first_screen::render()?.trim())?;
    html.replace("<div id=\"shell\">", &format!("<script>{}</script><div id=\"shell\">", early()?))?;
    html.append("head", &glue.preload())?;
    html.append("head", &format!("<style>{style}</style>"))?;
    html.append(
        "body",
        &format!(r#"<script type="application/json" id="assets">{}</script>"#, json!({"build": NO_BUILD, "names": names})),
    )?;
    html.append("body", &format!(r#"<script type="module">{}</script>"#, start(&glue)?))?;
    html.fill("<meta charset=\"utf-8\">", &html.policy())?;
    fresh.write("index.html", html.as_str().as_bytes())?;

    // The build number is a digest of everything in the build, so the same sources give the same
    // number on the same day (the first screen is as of the day of the build).
    let whole: Vec<u8> = fresh.files()?.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes].concat()).collect();
    let build = digest::short(&whole);
    html.replace(NO_BUILD, &build)?;
    fresh.write("index.html", html.as_str().as_bytes())?;
    worker::write(fresh.folder(), &fresh.files()?, &build)?;

    let file = |name: &String| fresh.folder().join(name);
    let mut weights = vec![Weight::new("first_screen", vec![fresh.folder().join("index.html"), file(&glue.script), file(&glue.module)])];
    weights.extend(parts.iter().map(|(part, modules)| Weight::new(part, modules.iter().map(file).collect())));
    weights.push(Weight::new("reader", reader.iter().map(file).collect()));
    weights.push(Weight::as_it_is("one_file", one_file::write(fresh)?));
    weights.extend(names.get("echarts.js").map(|name| Weight::new("echarts", vec![file(name)])));
    Ok(weights)
}

/// A program: its script and its module.
struct Program {
    script: String,
    module: String,
}

impl Program {
    /// Preloaded while the HTML is being parsed.
    fn preload(&self) -> String {
        let Self { script, module } = self;
        format!(
            r#"<link rel="modulepreload" href="./{script}"><link rel="preload" href="./{module}" as="fetch" type="application/wasm" crossorigin>"#
        )
    }
}

/// Bundles the script of a program, shrinks its module, and gives both content-hashed names.
fn program(fresh: &Fresh, name: &str) -> Result<Program> {
    let (module, script) = slim(name)?;
    let named = |ending: &str, file: &Path| fresh.by_content(&format!("{name}.{ending}"), &fs::read(file).about(file.display())?);
    Ok(Program { script: named("js", &script)?, module: named("wasm", &module)? })
}

/// The worker's script with that of its program in it, and its module; both are listed for the page, which starts it.
fn reader(fresh: &Fresh, names: &mut Names) -> Result<[String; 2]> {
    let (module, script) = slim("reader")?;
    let template = paths::in_repo(format!("web/{READER_SCRIPT}"));
    let text = fs::read_to_string(&template).about(template.display())?;
    let (whole, bundled) = (paths::memory("reader-whole.js"), paths::memory(READER_SCRIPT));
    fs::write(&whole, text.replace("\"./reader.js\"", &json!(script).to_string())).about(whole.display())?;
    let mut esbuild = node::esbuild();
    esbuild.arg(&whole).args(["--bundle", "--format=esm"]).arg(format!("--outfile={}", bundled.display()));
    run(&mut esbuild, "")?;
    let named = |name: &str, file: &Path| fresh.by_content(name, &fs::read(file).about(file.display())?);
    let both = [named(READER_SCRIPT, &bundled)?, named(READER_MODULE, &module)?];
    names.extend([READER_SCRIPT, READER_MODULE].map(str::to_owned).into_iter().zip(both.clone()));
    Ok(both)
}

/// The module of a program and its script, both as short as they get. What neither asks of the other goes first.
fn slim(name: &str) -> Result<(PathBuf, PathBuf)> {
    let memory = |ending: &str| paths::memory(&format!("{name}-{ending}"));
    let (slim, shrunk, script) = (memory("slim.wasm"), memory("first.wasm"), memory("first.js"));
    let slim_by = |step: &str| {
        let mut node = node::script("slim.mjs");
        node.arg(step).arg(paths::compiled()).arg(name);
        node
    };
    run(slim_by("exports").arg(&slim), "")?;
    fs::write(&shrunk, node::shrunk(&slim)?).about(shrunk.display())?;
    run(slim_by("names").args([&shrunk, &script]), "")?;
    Ok((shrunk, script))
}

/// Copies every file served next to the page. The page asks for scripts and data by the names listed in
/// it; icons and the manifest have fixed names that browsers know.
fn beside(fresh: &Fresh) -> Result<Names> {
    let ours = ["index.html", "xianfeng.js", "xianfeng_bg.wasm", READER_SCRIPT, "reader.js", READER_MODULE];
    let mut names = Names::new();
    for (name, bytes) in read_all(&paths::compiled())? {
        if ours.contains(&name.as_str()) || name.starts_with("snippets/") || name.ends_with(".css") {
            continue;
        }
        if name.ends_with(".js") || name.ends_with(".json") {
            let named = fresh.by_content(&name, &bytes)?;
            names.insert(name, named);
        } else {
            fresh.write(&name, &bytes)?;
        }
    }
    Ok(names)
}

/// The style sheets, concatenated and inlined: the first paint then needs no second request.
fn style(sheets: &[String]) -> Result<String> {
    let imports: String = sheets.iter().map(|sheet| format!("@import {};\n", json!(paths::in_repo(sheet)))).collect();
    let (whole, bundled) = (paths::memory("whole.css"), paths::memory("style.css"));
    fs::write(&whole, imports).about(whole.display())?;
    let mut esbuild = node::esbuild();
    esbuild.arg(&whole).arg("--bundle").arg(format!("--outfile={}", bundled.display()));
    run(&mut esbuild, "")?;
    Ok(fs::read_to_string(&bundled).about(bundled.display())?.trim().to_owned())
}

/// `web/early.js`, whose names must not be those of the document.
fn early() -> Result<String> {
    let mut esbuild = node::esbuild();
    esbuild.args(["web/early.js", "--format=iife"]);
    script(&mut esbuild, "early.js")
}

/// `web/start.js` with the addresses of the program.
fn start(program: &Program) -> Result<String> {
    let mut esbuild = node::esbuild();
    esbuild
        .args(["web/start.js", "--format=esm", "--bundle", "--external:./xianfeng-*"])
        .arg(format!("--define:GLUE={}", json!(format!("./{}", program.script))))
        .arg(format!("--define:PROGRAM={}", json!(format!("./{}", program.module))));
    script(&mut esbuild, "start.js")
}

/// What esbuild makes of a script.
fn script(esbuild: &mut Command, name: &str) -> Result<String> {
    let shrunk = paths::memory(name);
    run(esbuild.arg(format!("--outfile={}", shrunk.display())), "")?;
    Ok(fs::read_to_string(&shrunk).about(shrunk.display())?.trim().to_owned())
}

//! `cargo xtask build`: from sources to dist/.
//!
//! Trunk compiles the two programs and leaves them under plain names. The rest happens here: files are
//! minified and named by their content, the page is put together, weighed, and only then takes the
//! place of the one before.

use crate::command::{command, probe, run};
use crate::failure::{About, Failure, Result};
use crate::html::Html;
use crate::step::{skip, step};
use crate::wasm_target::{self, Compiler};
use crate::{budget, digest, fetch_later, node, outlines, paths, shell, tools, worker};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Everything that the page is made from.
const SOURCES: [&str; 15] = [
    "src",
    "build.rs",
    "style",
    "seeds",
    "web",
    "public",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "package-lock.json",
    "budget.json",
    "xtask/src",
    "xtask/node",
    ".cargo",
];
const STYLE: &str = "style/main.css";
/// Where our `wasm-bindgen` leaves the later part of the page's program, and the script that fetches it;
/// Trunk takes along neither.
const BOUND: &str = "target/wasm-bindgen/release";
const LATER: &str = "split_later.wasm";
const FETCH_LATER: &str = "__wasm_split.js";
/// Where the build number goes once it is known; as long as a build number.
const NO_BUILD: &str = "????????????";
const COMPILE: &str = "read the messages above; they come from cargo, wasm-bindgen or wasm-opt";

/// Builds the page unless dist/ already is what the sources say.
pub fn build() -> Result {
    node::ensure()?;
    let compiler = wasm_target::ensure()?;
    tools::ensure()?;
    // Taken before compiling: what is edited meanwhile counts as changed.
    let sources = format!("{} {} {compiler:?}", digest::of_tree(&SOURCES)?, rustc_version());
    if digest::is_noted("page", &format!("{sources} {}", digest::of_tree(&["dist"])?)) {
        skip("page", "nothing changed since it was built");
        return Ok(());
    }
    step("compile the page", "first time about 3 min on two cores, later less", || compile(compiler))?;
    let fresh = Fresh::new()?;
    step("put the page together", "", || assemble(&fresh))?;
    step("weigh the first screen", "", || budget::check(&fresh.first_screen()?))?;
    fresh.publish()?;
    println!("  the page is in {}", paths::dist().display());
    digest::note("page", &format!("{sources} {}", digest::of_tree(&["dist"])?))
}

/// How Trunk is told to shrink the first part of the page's program, the last in index.html: the later part
/// is of the same program.
fn shrinking() -> Result<Vec<String>> {
    let page = fs::read_to_string(paths::in_repo("index.html")).about("index.html")?;
    let value = |name: &str| {
        let (_, rest) = page.rsplit_once(&format!(" {name}=\""))?;
        rest.split('"').next()
    };
    let found = value("data-wasm-opt").zip(value("data-wasm-opt-params"));
    let (level, rest) = found.ok_or_else(|| Failure::new("index.html does not say how its programs are shrunk"))?;
    Ok(std::iter::once(format!("-O{level}")).chain(rest.split(' ').map(str::to_owned)).collect())
}

fn rustc_version() -> String {
    probe("rustc", &["--version"]).unwrap_or_default()
}

/// Trunk: cargo, wasm-bindgen and wasm-opt for each `<link data-trunk>` of index.html.
fn compile(compiler: Compiler) -> Result {
    let mut trunk = command(tools::trunk());
    trunk.args(["build", "--skip-version-check"]);
    compiler.prepare(&mut trunk, &[&tools::bin_folder(), &node::bin_folder()])?;
    run(&mut trunk, COMPILE)
}

fn assemble(fresh: &Fresh) -> Result {
    let compiled = paths::in_repo("target/trunk");
    let template = compiled.join("index.html");
    let mut html = Html::new(fs::read_to_string(&template).about(template.display())?);
    html.shrink();

    fresh.later(&compiled)?;
    let app = fresh.script(&compiled.join("xianfeng.js"), "xianfeng")?;
    html.replace("./xianfeng.js", &app)?;
    let app_wasm = fresh.wasm(&compiled.join("xianfeng_bg.wasm"), "xianfeng")?;
    html.replace("./xianfeng_bg.wasm", &app_wasm)?;
    let mut maps = BTreeMap::new();
    for (city, text) in outlines::shipped()? {
        maps.insert(city, fresh.by_content(text.as_bytes(), "outlines", "json")?);
    }
    let assets = json!({
        "build": NO_BUILD,
        "outlines": maps,
        "echarts": fresh.script(&paths::in_repo("web/echarts.js"), "echarts")?,
        "charts": fresh.script(&compiled.join("charts.js"), "charts")?,
        "chartsWasm": fresh.wasm(&compiled.join("charts_bg.wasm"), "charts")?,
    });
    html.fill("policy", &html.policy())?;
    html.fill("style", &style()?)?;
    html.fill("shell", shell::render()?.trim())?;
    html.fill("assets", &format!(r#"<script type="application/json" id="assets">{assets}</script>"#))?;
    fresh.write("index.html", html.as_str().as_bytes())?;
    fresh.copy_public()?;
    fresh.copy_seeds()?;

    // The build's number is a digest of everything in it, so the same sources give the same
    // number on the same day (the first screen is as of the day of the build).
    let build =
        digest::short(fresh.files()?.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes].concat()).collect::<Vec<_>>().as_slice());
    html.replace(NO_BUILD, &build)?;
    fresh.write("index.html", html.as_str().as_bytes())?;
    worker::write(&fresh.folder, &fresh.files()?, &build)
}

/// The style sheet, inlined: the first paint then needs no second request.
fn style() -> Result<String> {
    let source = paths::in_repo(STYLE);
    if !source.is_file() {
        return Ok(String::new());
    }
    let bundled = paths::memory("style.css");
    let mut esbuild = node::esbuild();
    esbuild.arg(&source).arg("--bundle").arg(format!("--outfile={}", bundled.display()));
    run(&mut esbuild, "")?;
    let css = fs::read_to_string(&bundled).about(bundled.display())?;
    Ok(format!("<style>{}</style>", css.trim()))
}

/// The page that is being put together; the one before stays in dist/ until this one is whole.
struct Fresh {
    folder: PathBuf,
}

impl Fresh {
    fn new() -> Result<Self> {
        let folder = paths::memory("dist");
        clear(&folder)?;
        fs::create_dir_all(&folder).about(folder.display())?;
        Ok(Self { folder })
    }

    /// Bundles and minifies a module, names it by its content, and returns its address.
    fn script(&self, source: &Path, name: &str) -> Result<String> {
        let bundled = paths::memory("bundled.js");
        let mut esbuild = node::esbuild();
        esbuild.arg(source).args(["--bundle", "--format=esm"]).arg(format!("--outfile={}", bundled.display()));
        run(&mut esbuild, "")?;
        self.named(&bundled, name, "js")
    }

    /// Shrinks the later part of the program, and tells the script that fetches it its name.
    fn later(&self, compiled: &Path) -> Result {
        let bound = paths::in_repo(BOUND);
        let shrunk = paths::memory(LATER);
        let mut shrink = node::bin("wasm-opt");
        shrink.args(shrinking()?).arg(bound.join(LATER)).arg("-o").arg(&shrunk);
        run(&mut shrink, COMPILE)?;
        let address = self.wasm(&shrunk, "later")?;
        let script = bound.join(FETCH_LATER);
        let text = fetch_later::fit(&fs::read_to_string(&script).about(script.display())?)?.replace(&format!("./{LATER}"), &address);
        fs::write(compiled.join(FETCH_LATER), text).about(FETCH_LATER)
    }

    fn wasm(&self, source: &Path, name: &str) -> Result<String> {
        self.named(source, name, "wasm")
    }

    fn named(&self, source: &Path, name: &str, extension: &str) -> Result<String> {
        self.by_content(&fs::read(source).about(source.display())?, name, extension)
    }

    /// Writes a file that is named by its content, and returns its address.
    fn by_content(&self, bytes: &[u8], name: &str, extension: &str) -> Result<String> {
        let file = format!("{name}-{}.{extension}", digest::short(bytes));
        self.write(&file, bytes)?;
        Ok(format!("./{file}"))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result {
        let file = self.folder.join(name);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).about(parent.display())?;
        }
        fs::write(&file, bytes).about(file.display())
    }

    fn copy_public(&self) -> Result {
        for (name, bytes) in read_all(&paths::in_repo("public"))? {
            self.write(&name, &bytes)?;
        }
        Ok(())
    }

    /// Shipped plans that are not in the program lie beside the page.
    fn copy_seeds(&self) -> Result {
        for seed in xianfeng::seeds::SHIPPED {
            if let xianfeng::seeds::Files::Beside { plan, outturn } = seed.files {
                for name in [plan, outturn] {
                    let source = paths::in_repo(name);
                    self.write(name, &fs::read(&source).about(source.display())?)?;
                }
            }
        }
        Ok(())
    }

    fn files(&self) -> Result<Vec<(String, Vec<u8>)>> {
        read_all(&self.folder)
    }

    /// What a browser needs before the page is alive.
    fn first_screen(&self) -> Result<Vec<(&'static str, PathBuf)>> {
        let parts = digest::files_below(&self.folder)?.into_iter().filter_map(|path| {
            let name = path.file_name()?.to_str()?;
            let what = match (name, path.extension()?.to_str()?) {
                ("index.html", _) => "HTML and CSS",
                (app, "js") if app.starts_with("xianfeng-") => "glue",
                (app, "wasm") if app.starts_with("xianfeng-") => "WebAssembly",
                _ => return None,
            };
            Some((what, path))
        });
        Ok(parts.collect())
    }

    /// Takes the place of the page before: whole, and nothing of the old one stays.
    fn publish(self) -> Result {
        let dist = paths::dist();
        clear(&dist)?;
        fs::rename(&self.folder, &dist).about(dist.display())
    }
}

/// Every file below `folder`: its name from there with forward slashes, and its content.
fn read_all(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let files = digest::files_below(folder)?.into_iter().map(|path| {
        let name = path.strip_prefix(folder).about(path.display())?.to_string_lossy().replace('\\', "/");
        Ok((name, fs::read(&path).about(path.display())?))
    });
    files.collect()
}

fn clear(folder: &Path) -> Result {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error).about(folder.display()),
        _ => Ok(()),
    }
}

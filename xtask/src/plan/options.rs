//! `--name value` and everything else.

use xianfeng_core::plan::Language;

/// What stands behind a command.
pub struct Options {
    named: Vec<(String, String)>,
    pub files: Vec<String>,
}

impl Options {
    /// Reads arguments; only the names in `known` are options, and `--check` takes no value.
    pub fn read(args: &[String], known: &[&str]) -> Result<Self, String> {
        let mut options = Self { named: Vec::new(), files: Vec::new() };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            let Some(name) = arg.strip_prefix("--") else {
                options.files.push(arg.clone());
                continue;
            };
            if !known.contains(&name) {
                return Err(format!("there is no option --{name} here"));
            }
            let value = if name == "check" { Some("") } else { args.next().map(String::as_str) };
            let value = value.ok_or_else(|| format!("--{name} needs a value"))?;
            options.named.push((name.to_owned(), value.to_owned()));
        }
        Ok(options)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.named.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    pub fn one<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        self.all(name).last()
    }

    pub fn needed<'a>(&'a self, name: &'a str) -> Result<&'a str, String> {
        self.one(name).ok_or_else(|| format!("--{name} is missing"))
    }

    /// English where nothing is said: this is a tool for developers.
    pub fn language(&self) -> Result<Language, String> {
        match self.one("lang") {
            None | Some("en") => Ok(Language::En),
            Some("zh") => Ok(Language::Zh),
            Some(other) => Err(format!("there is no language `{other}`: en or zh")),
        }
    }
}

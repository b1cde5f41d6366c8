//! `plan schema`: the JSON Schemas of the two file types.

use super::options::Options;
use crate::paths;
use xianfeng_files::schema;

pub fn run(options: &Options) -> Result<(), String> {
    for (name, text) in schema::all() {
        let file = paths::in_repo("docs/schema").join(name);
        if options.one("check").is_some() {
            let written = std::fs::read_to_string(&file).unwrap_or_default();
            if written != text {
                return Err(format!("docs/schema/{name} is out of date: run `cargo xtask plan schema` and commit what it writes"));
            }
        } else {
            std::fs::write(&file, text).map_err(|e| format!("docs/schema/{name}: {e}"))?;
            println!("docs/schema/{name}");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schemas_are_up_to_date() {
        let check = Options::read(&["--check".to_owned()], &["check"]).unwrap();
        assert_eq!(run(&check), Ok(()));
    }
}

//! `plan schema`: the JSON Schemas of the two file types.

use xianfeng_files::schema;

use crate::arguments::Schema;
use crate::paths;
use crate::say::say;

pub fn run(options: &Schema) -> Result<(), String> {
    for (name, text) in schema::all() {
        let file = paths::in_repo("docs/schema").join(name);
        if options.check {
            let written = std::fs::read_to_string(&file).unwrap_or_default();
            if written != text {
                return Err(format!("docs/schema/{name} is out of date: run `cargo xtask plan schema` and commit what it writes"));
            }
        } else {
            std::fs::write(&file, text).map_err(|e| format!("docs/schema/{name}: {e}"))?;
            say!("docs/schema/{name}");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schemas_are_up_to_date() {
        assert_eq!(run(&Schema { check: true }), Ok(()));
    }
}

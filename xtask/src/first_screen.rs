//! The first screen as HTML, rendered by the app's own code: people see the overview before the program has
//! loaded.

use crate::command::{cargo, output};
use crate::failure::Result;

pub fn render() -> Result<String> {
    output(cargo().args(["run", "--quiet", "--package", "xianfeng", "--bin", "first_screen"]), "read cargo's message above")
}

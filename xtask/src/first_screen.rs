//! The first screen as HTML, printed by the page's own code: people see the overview before the program has
//! arrived.

use crate::command::{cargo, output};
use crate::failure::Result;

pub fn render() -> Result<String> {
    output(cargo().args(["run", "--quiet", "--package", "xianfeng", "--bin", "first_screen"]), "read cargo's message above")
}

//! `cargo xtask plan …`: to come.

/// Runs one plan command.
pub fn run(_args: &[String]) -> Result<(), String> {
    Err("`cargo xtask plan` is not there yet".to_owned())
}

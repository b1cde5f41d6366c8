//! `cargo xtask serve`: the finished page on this machine.

use crate::command::run_until_we_end;
use crate::failure::{Failure, Result};
use crate::{node, page};

const PORT: u16 = 8080;

pub fn run_from(args: &[String]) -> Result {
    let port = port(args)?;
    page::build()?;
    let other = port.checked_add(1).unwrap_or(PORT);
    let remedy = format!("if the port is taken, choose another: cargo xtask serve --port {other}");
    let mut server = node::script("serve.mjs");
    server.args(["dist", "--end-with-stdin", "--port", &port.to_string()]);
    run_until_we_end(&mut server, &remedy)
}

fn port(args: &[String]) -> Result<u16> {
    match args {
        [] => Ok(PORT),
        [name, port] if name == "--port" => {
            port.parse().map_err(|_| Failure::new(format!("`{port}` is not a port")).remedy("give a number from 1 to 65535"))
        }
        _ => Err(Failure::new("`cargo xtask serve` takes `--port N` and nothing else")),
    }
}

//! `cargo xtask serve`: serves the finished page on this machine.

use crate::command::run_until_we_end;
use crate::failure::{About, Failure, Result};
use crate::{build, node};
use lexopt::prelude::*;

const PORT: u16 = 8080;

pub fn run_from(parser: lexopt::Parser) -> Result {
    let port = port(parser)?;
    build::build()?;
    let other = port.checked_add(1).unwrap_or(PORT);
    let remedy = format!("if the port is taken, choose another: cargo xtask serve --port {other}");
    let mut server = node::script("serve.mjs");
    server.args(["dist", "--end-with-stdin", "--port", &port.to_string()]);
    run_until_we_end(&mut server, &remedy)
}

fn port(mut parser: lexopt::Parser) -> Result<u16> {
    let mut port = PORT;
    while let Some(argument) = parser.next().about("arguments")? {
        match argument {
            Long("port") => {
                let given = parser.value().about("--port")?;
                port = given
                    .parse()
                    .map_err(|_| Failure::new(format!("`{}` is not a port", given.display())).remedy("give a number from 1 to 65535"))?;
            }
            _ => return Err(Failure::new("`cargo xtask serve` takes `--port N` and nothing else")),
        }
    }
    Ok(port)
}

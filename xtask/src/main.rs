//! `cargo xtask serve | test | build | bench`: parses the command line and reports a failure in one line.

use std::process::ExitCode;

use lexopt::prelude::*;
use xtask::checks::Wanted;
use xtask::engines::Engines;
use xtask::{Outcome, bench, checks, finish, page};

const USAGE: &str = "\
cargo xtask serve [--port N]    build the release page, serve it on 127.0.0.1 (default port 8080), follow changes
cargo xtask build               build dist/, ready for any static host, and print its bytes
cargo xtask test [--install]    everything that must hold; --install gets missing browsers by apt-get
cargo xtask test --browser [FILTER] [--no-build]    only the browser tests
cargo xtask test --only chromium[,firefox][,webkit]    leaves the other engines out, and says so
cargo xtask bench [--no-build]  timings, natively and in the browser, and the bytes of the page";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => {
            eprintln!("cargo xtask: {line}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next().map_err(|e| e.to_string())? {
        Some(Value(command)) => command.to_string_lossy().into_owned(),
        Some(Short('h') | Long("help")) => "help".to_owned(),
        Some(other) => return Err(other.unexpected().to_string()),
        None => return Err("which command? serve, test, build, bench or help".to_owned()),
    };
    match command.as_str() {
        "serve" => page::serve(port(arguments)?),
        "build" => no_more(arguments).and_then(|()| page::build()),
        "test" => checks::test(&wanted(arguments)?),
        "bench" => bench::bench(wanted(arguments)?.no_build),
        // Not for people: Trunk runs it, as Trunk.toml says.
        "finish" => no_more(arguments).and_then(|()| finish::finish()),
        "help" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`; try: cargo xtask help")),
    }
}

fn no_more(mut arguments: lexopt::Parser) -> Outcome<()> {
    match arguments.next().map_err(|e| e.to_string())? {
        None => Ok(()),
        Some(argument) => Err(argument.unexpected().to_string()),
    }
}

fn port(mut arguments: lexopt::Parser) -> Outcome<u16> {
    let mut port = 8080;
    while let Some(argument) = arguments.next().map_err(|e| e.to_string())? {
        match argument {
            Long("port") => {
                port = arguments.value().and_then(|v| v.parse()).map_err(|e| e.to_string())?;
            }
            other => return Err(other.unexpected().to_string()),
        }
    }
    Ok(port)
}

fn wanted(mut arguments: lexopt::Parser) -> Outcome<Wanted> {
    let mut wanted = Wanted::default();
    while let Some(argument) = arguments.next().map_err(|e| e.to_string())? {
        match argument {
            Long("install") => wanted.install = true,
            Long("browser") => wanted.browser_only = true,
            Long("no-build") => wanted.no_build = true,
            Long("only") => {
                let names = arguments.value().map_err(|e| e.to_string())?;
                wanted.engines = Engines::read(&names.to_string_lossy())?;
            }
            Value(filter) if wanted.browser_only && wanted.filter.is_none() => {
                wanted.filter = Some(filter.to_string_lossy().into_owned());
            }
            other => return Err(other.unexpected().to_string()),
        }
    }
    Ok(wanted)
}

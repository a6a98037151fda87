//! Child processes: started without compiler flags from outside, timed, and reported in one line when they fail.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::Outcome;
use crate::paths;
use crate::test_summary::TestSummary;

/// Flags in the environment replace those of the project, and rebuild everything on each change of shell.
const FLAGS: [&str; 5] = [
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
    "CARGO_BUILD_TARGET",
];

/// A program that runs at the root of the project, without compiler flags from outside.
pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(paths::root());
    for flag in FLAGS {
        command.env_remove(flag);
    }
    command
}

/// The cargo that runs this command, with arguments.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// One named step: prints its name before and its time after.
pub fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("== {name}");
    let start = Instant::now();
    let result = work()?;
    println!("== {name}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(result)
}

/// Runs a program whose output the person sees.
pub fn run(what: &str, command: &mut Command) -> Outcome<()> {
    let status = command.status().map_err(|e| not_started(command, &e))?;
    if status.success() { Ok(()) } else { Err(format!("{what} failed ({status})")) }
}

/// Replaces this process by a program, so that whoever stops this command stops that program.
#[cfg(unix)]
pub fn exec(_what: &str, command: &mut Command) -> Outcome<()> {
    use std::os::unix::process::CommandExt as _;
    let error = command.exec();
    Err(not_started(command, &error))
}

/// Runs a program to its end, where a process cannot be replaced.
#[cfg(not(unix))]
pub fn exec(what: &str, command: &mut Command) -> Outcome<()> {
    run(what, command)
}

/// Runs a program and returns its standard output; its errors are seen by the person.
pub fn read(what: &str, command: &mut Command) -> Outcome<String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|e| not_started(command, &e))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("{what} failed ({})", output.status))
    }
}

/// Whether a program starts and succeeds; its output is dropped.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs tests, shows their output, and counts them.
pub fn run_tests(what: &str, command: &mut Command) -> Outcome<TestSummary> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|e| not_started(command, &e))?;
    let mut summary = TestSummary::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.map_err(|e| format!("{what}: output lost: {e}"))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            summary.read(&line);
        }
    }
    let status = child.wait().map_err(|e| format!("{what}: {e}"))?;
    if status.success() { Ok(summary) } else { Err(format!("{what} failed ({status})")) }
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("{} could not be started: {error}", command.get_program().to_string_lossy())
}

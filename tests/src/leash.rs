//! A program on a leash: it ends with this process, however that ends, and takes all that it started along.

use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// How long a program may take until it says that it is ready.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs a program in a group of processes of its own. Once the input of the shell closes, it ends the group
/// and removes the folder; what does not end within five seconds is killed, the shell included.
const SHELL: &str = r#"
    "$@" > "$DEN/log" 2>&1 &
    program=$!
    read -r _
    trap '' TERM
    kill -TERM 0
    { sleep 5; kill -KILL 0; } &
    wait "$program"
    rm -rf "$DEN" || { sleep 1; rm -rf "$DEN"; }
    kill -KILL 0"#;

/// A program that runs in the background, with a folder of its own for whatever it writes.
pub(crate) struct Leash {
    shell: Child,
    name: String,
    den: PathBuf,
}

impl Leash {
    /// Starts a program, which finds nobody's settings and caches: it has a home of its own.
    pub(crate) fn start(program: &str, arguments: &[&str], settings: &[(&str, &str)]) -> Self {
        let name = Path::new(program).file_name().unwrap_or_default().to_string_lossy().to_string();
        let den = tempfile::Builder::new()
            .prefix("plimsoll-")
            .tempdir()
            .unwrap_or_else(|error| panic!("no folder for {name}: {error}"))
            // The shell removes it: it outlives this process.
            .keep();
        let shell = Command::new("sh")
            .args(["-c", SHELL, "leash", program])
            .args(arguments)
            .env("DEN", &den)
            .env("TMPDIR", &den)
            .env("HOME", &den)
            .env("XDG_CONFIG_HOME", den.join("config"))
            .env("XDG_CACHE_HOME", den.join("cache"))
            .env("XDG_DATA_HOME", den.join("data"))
            .envs(settings.iter().copied())
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("sh could not be started: {error}"));
        Self { shell, name, den }
    }

    /// Waits until the output of the program holds what is looked for.
    pub(crate) fn until_it_says<T>(&self, what: &str, look: impl Fn(&str) -> Option<T>) -> T {
        self.until(what, || look(&self.said()))
    }

    /// Waits until a port of this machine is listened at.
    pub(crate) fn until_it_listens(&self, port: u16) {
        let connect = || std::net::TcpStream::connect(("127.0.0.1", port)).ok();
        drop(self.until("listen at its port", connect));
    }

    fn until<T>(&self, what: &str, look: impl Fn() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "{} did not {what} within {PATIENCE:?}; it said: {}",
                self.name,
                self.said()
            );
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn said(&self) -> String {
        String::from_utf8_lossy(&fs::read(self.den.join("log")).unwrap_or_default()).into_owned()
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        drop(self.shell.wait());
    }
}

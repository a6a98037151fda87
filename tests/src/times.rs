//! Where the time of a run goes: for each test a line with what it cost, where `PLIMSOLL_TIMES` names a file.

use std::cell::Cell;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::thread;
use std::time::{Duration, Instant};

/// What takes time in a test.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cost {
    /// A browser starts.
    Start,
    /// A used browser is wiped.
    Wipe,
    /// A browser ends.
    End,
    /// An address is loaded, or loaded anew.
    Load,
    /// Nothing may change for a moment.
    Settle,
    /// A condition does not hold yet.
    Pause,
    /// Any command to a driver, those of the other kinds included.
    Command,
}

/// Names of the costs, as columns.
const COSTS: [&str; 7] = ["start", "wipe", "end", "load", "settle", "pause", "command"];

thread_local! {
    static COUNTED: Cell<[(u32, Duration); COSTS.len()]> = const { Cell::new([(0, Duration::ZERO); COSTS.len()]) };
}

/// Does something, and counts it for the test that runs in this thread.
pub(crate) fn counted<T>(cost: Cost, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    let mut counted = COUNTED.get();
    if let Some((times, spent)) = counted.get_mut(cost as usize) {
        *times += 1;
        *spent += start.elapsed();
    }
    COUNTED.set(counted);
    done
}

/// Waits for a moment until something may hold.
pub(crate) fn pause(moment: Duration) {
    counted(Cost::Pause, || thread::sleep(moment));
}

/// Runs a test, and writes down what it cost.
pub(crate) fn measured(test: impl FnOnce()) {
    let start = Instant::now();
    COUNTED.set(<[(u32, Duration); COSTS.len()]>::default());
    test();
    let Some(file) = std::env::var_os("PLIMSOLL_TIMES") else { return };
    let costs: Vec<String> = COSTS
        .iter()
        .zip(COUNTED.get())
        .map(|(name, (times, spent))| format!("{name} {times} {:.2}", spent.as_secs_f64()))
        .collect();
    let name = thread::current().name().unwrap_or("test").to_owned();
    let line = format!("{:.2}\t{}\t{name}\n", start.elapsed().as_secs_f64(), costs.join("\t"));
    let file = OpenOptions::new().create(true).append(true).open(file);
    drop(file.and_then(|mut file| file.write_all(line.as_bytes())));
}

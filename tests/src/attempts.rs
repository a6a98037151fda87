//! A second attempt for a test that failed, in another browser.
//!
//! Three tests at a time on two cores leave an engine without the processor for seconds, and drivers then lose a click
//! or a frame once in thousands of tests. A fault of the page fails twice. What held only at the second attempt is
//! told on the standard output with its first failure; `cargo xtask test` names it at the end of its run.

use std::any::Any;
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::{io, thread};

/// Runs a test, and once more where it fails.
pub(crate) fn attempted(test: impl Fn()) {
    let Err(failure) = catch_unwind(AssertUnwindSafe(&test)) else { return };
    test();
    let name = thread::current().name().unwrap_or("test").to_owned();
    // Not `println!`, which the test harness keeps to itself where a test passes; and on a line of its own.
    drop(writeln!(io::stdout(), "\nflaky: {name}, which first failed: {}", said(failure.as_ref())));
}

/// What a panic said, on one line.
fn said(failure: &(dyn Any + Send)) -> String {
    let said = failure
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| failure.downcast_ref::<&str>().copied())
        .unwrap_or("for no reason given");
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_test_that_holds_runs_once() {
        let runs = Cell::new(0);
        attempted(|| runs.set(runs.get() + 1));
        assert_eq!(runs.get(), 1);
    }

    #[test]
    fn a_test_that_fails_once_holds() {
        let runs = Cell::new(0);
        attempted(|| {
            runs.set(runs.get() + 1);
            assert!(runs.get() > 1, "the first attempt");
        });
        assert_eq!(runs.get(), 2);
    }

    #[test]
    fn a_test_that_fails_twice_fails() {
        let runs = Cell::new(0);
        let failed = catch_unwind(AssertUnwindSafe(|| {
            attempted(|| {
                runs.set(runs.get() + 1);
                panic!("attempt\n {}", runs.get());
            });
        }));
        assert_eq!(said(failed.unwrap_err().as_ref()), "attempt 2");
        assert_eq!(runs.get(), 2);
    }
}

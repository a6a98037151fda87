//! Fault 71: whatever a link holds, reading it ends without a panic, and what is written back is
//! read the same. `cargo xtask bench` does so a million times and tells the time it takes.
#![allow(clippy::unwrap_used)] // test helpers

#[path = "../../scenario/tests/common/fuzz.rs"]
mod fuzz;

use fuzz::{Fuzz, golden, read};
use report::evaluate;
use scenario::{
    link::{MOST_CHARACTERS_OF_URL, open, write},
    number::NumberStyle,
};

/// Enough to find a slip within seconds, also unoptimised.
const LINKS: u32 = 20_000;

#[test]
fn fault_71_no_damaged_link_panics_and_each_is_written_back_the_same() {
    let mut fuzz = Fuzz::new(0x706C_696D_736F_6C6C, golden());
    let (mut found, mut refused) = (0, 0);
    for nth in 0..LINKS {
        let link = fuzz.link();
        let first = read(&link);
        if nth % 16 == 0 {
            // What was read can be computed with: no number out of it is none.
            let report = evaluate(&first.draft);
            assert!(
                report.all().into_iter().all(|row| row.outcome.value().is_none_or(f64::is_finite))
            );
        }
        found += u32::from(first.found);
        let Ok(Some(state)) = write(&first.draft) else {
            refused += 1;
            continue;
        };
        let again = read(&state);
        assert_eq!(write(&again.draft), Ok(Some(state.clone())), "{link:?}");
        if state.len() <= MOST_CHARACTERS_OF_URL {
            // The same as a mail-safe link.
            let mailed = open(&format!("https://example.org/?{state}"), NumberStyle::EnUs);
            assert_eq!(mailed.draft, again.draft, "{link:?}");
        }
    }
    // A run in which nothing was read, or nothing refused, would prove nothing.
    assert!(found > LINKS / 4 && refused > LINKS / 100, "{found} found, {refused} refused");
}

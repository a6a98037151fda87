//! Links that lost their end on the way.

use browser_tests::{Host, STORY_WITH_COST, in_engines};

use super::{Seen, fresh, walk};

/// Every entry is that of the whole link, or not there, or marked as not used.
#[track_caller]
fn assert_no_other_value(cut: &Seen, whole: &Seen, link: &str) {
    for id in whole.boxes() {
        // Before `in` is reached, results are shown by the month, and say so.
        if id == "in" {
            continue;
        }
        // A list of the answer is not there without one.
        let value = cut.value_if_there(id).unwrap_or_default();
        if value.is_empty() || value == whole.value(id) {
            continue;
        }
        assert!(cut.is_invalid(id), "{link}: {id} says {value}");
    }
    assert!(
        cut.figure().is_empty() || cut.figure() == whole.figure(),
        "{link}: {} instead of {}",
        cut.figure(),
        whole.figure()
    );
}

in_engines! {
    /// Cut anywhere, a link shows its figure, none, or says at the answer that it was cut: never another.
    fn fault_50_a_link_cut_at_any_byte_says_so_and_shows_no_other_figure(tab) {
        let host = Host::new();
        // The figure hangs on the entries; the last of them is the one that a cut would change.
        let link = STORY_WITH_COST.replace("vol=2400&", "").replace("&end", "&vol=2400&end");
        let whole = fresh(tab, &host.url(&format!("#{link}")));
        assert!(whole.figure().starts_with("0.80 "), "{}", whole.figure());
        let cuts: Vec<&str> = (2..link.len()).map(|length| &link[..length]).collect();
        let mut unread = 0;
        for batch in cuts.chunks(45) {
            fresh(tab, &host.url(""));
            for (seen, cut) in walk(tab, batch).iter().zip(batch) {
                // Before the first `=` nothing says that this was to be a scenario.
                assert!(seen.notices().contains("cut off"), "{cut}: {}", seen.notices());
                assert_no_other_value(seen, &whole, cut);
                unread += u32::from(seen.is_invalid("vol"));
            }
        }
        assert_eq!(unread, 4, "2, 24, 240 and 2400 may each be the beginning of another number");
        // Loaded anew, the same: nothing that was on the page before helped.
        let cut = fresh(tab, &host.url("#v=1&per=quarter&base=1000:customers&vol=240"));
        assert!(cut.notices().contains("cut off") && cut.figure().is_empty(), "{}", cut.figure());
        assert!(cut.is_invalid("vol") && cut.value("vol") == "240");
        tab.fill("vol", "2400");
        assert!(tab.text("figure").starts_with("0.80 "), "{}", tab.text("figure"));
    }
}

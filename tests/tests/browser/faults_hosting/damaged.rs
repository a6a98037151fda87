//! Files that arrive cut off or changed on their way.

use browser_tests::{Host, Tab, in_engines};

use super::common::{
    SINGLE, assert_says_with_pairs, assert_works, built, built_text, name_of, open, story_at,
};

const DAMAGED: &str = "This file is damaged, or the browser too old: get calculator.html anew.";

in_engines! {
    /// A connection that breaks, and a disk that was full.
    fn fault_13_a_program_that_is_cut_off_is_named(tab) {
        let (name, bytes) = (name_of(".wasm"), built(&name_of(".wasm")));
        let host = Host::new();
        let mut host = host.file(&name, bytes[..bytes.len() / 2].to_vec(), "application/wasm");
        for query in ["", "?again"] {
            open(tab, &story_at(&host, query));
            assert_says_with_pairs(tab, "A file of the calculator is missing, of the wrong type");
            // Nothing at all is cut off as well.
            host = host.file(&name, Vec::new(), "application/wasm");
            }
    }

    /// Mail filters and editors change characters; the check sum of the program finds it.
    fn fault_13_one_changed_character_in_the_one_file_is_found(tab) {
        let page = built_text(SINGLE);
        let at = middle_of_program(&page);
        for other in [if page.as_bytes()[at] == b'A' { "B" } else { "A" }, "!", "\u{fffd}"] {
            let mut changed = page.clone();
            changed.replace_range(at..=at, other);
            assert_damaged(tab, &changed);
        }
    }

    /// A download that ended early: in the program, behind it, in the script that reads it.
    fn fault_13_one_file_that_is_cut_off_is_named(tab) {
        let page = built_text(SINGLE);
        let program = middle_of_program(&page);
        let reader = page.find("<script type=module>").unwrap();
        for end in [program, reader, reader + 5000] {
            assert_damaged(tab, &page[..end]);
        }
        let host = Host::new();
        open(tab, &story_at(&host, SINGLE));
        assert_works(tab);
    }
}

#[track_caller]
fn assert_damaged(tab: &Tab, page: &str) {
    let host = Host::new().page("damaged.html", page);
    open(tab, &story_at(&host, "damaged.html"));
    assert_says_with_pairs(tab, DAMAGED);
}

/// A place in the middle of the packed program.
fn middle_of_program(page: &str) -> usize {
    let start = page.find("id=program>").unwrap();
    let length = page[start..].find("</script>").unwrap();
    assert!(length > 100_000, "{length}");
    start + length / 2
}

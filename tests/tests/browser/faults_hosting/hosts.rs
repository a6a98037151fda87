//! Hosts that serve the page from another place, by other types, or not whole.

use browser_tests::{Host, in_engines};

use super::common::{
    SINGLE, assert_said, assert_says_with_pairs, assert_typing_counts, assert_works, built_text,
    name_of, open, story_at,
};

/// What is said where files are not what they should be.
const FILES: &str = "A file of the calculator is missing, of the wrong type, or of another release: reload the page.";

in_engines! {
    /// Absolute addresses of files would be those of another project.
    fn fault_03_the_page_works_under_a_sub_path(tab) {
        let host = Host::under("/a/b/calc/");
        open(tab, &story_at(&host, ""));
        assert_works(tab);
        assert_typing_counts(tab);
        let asked = host.requests();
        let below = |path: &String| path.starts_with("/a/b/calc/") || path == "/favicon.ico";
        assert!(asked.iter().all(below), "{asked:?}");
    }

    /// Hosts add the slash; the state is not lost on the way.
    fn fault_04_the_page_works_without_its_last_slash_and_by_its_name(tab) {
        let host = Host::under("/a/b/calc/");
        open(tab, &story_at(&host, "/a/b/calc"));
        assert_works(tab);
        assert!(tab.url().starts_with(&host.url("#v=1")), "{}", tab.url());
        open(tab, &story_at(&host, "index.html"));
        assert_works(tab);
        assert_typing_counts(tab);
        assert!(tab.url().starts_with(&host.url("index.html#v=1")), "{}", tab.url());
    }

    /// Some add no slash and serve the page all the same: its files are looked for in the folder above.
    fn fault_04_where_no_slash_is_added_the_page_says_so(tab) {
        let host = Host::under("/a/b/calc/").page("/a/b/calculator", &built_text("index.html"));
        open(tab, &story_at(&host, "/a/b/calculator"));
        assert_says_with_pairs(tab, FILES);
    }

    /// Hosts that do not know wasm send it as mere bytes; some forbid browsers to look what it is.
    fn fault_05_06_wasm_as_mere_bytes_is_read(tab) {
        let host = Host::new().content_type("wasm", "application/octet-stream");
        open(tab, &story_at(&host, ""));
        assert_works(tab);
        let host = host.header("x-content-type-options", "nosniff");
        open(tab, &story_at(&host, "?again"));
        assert_works(tab);
        assert_typing_counts(tab);
    }

    /// Uploads forget it, and filters take it away.
    fn fault_07_without_wasm_the_page_says_so(tab) {
        let host = Host::new().missing(&name_of(".wasm"));
        open(tab, &story_at(&host, ""));
        assert_says_with_pairs(tab, FILES);
    }

    /// Hosts of apps answer everything with their start page, and that with success.
    fn fault_07_a_page_in_place_of_wasm_is_named(tab) {
        let host = Host::new().page(&name_of(".wasm"), "<!DOCTYPE html><title>Home</title>");
        open(tab, &story_at(&host, ""));
        assert_says_with_pairs(tab, FILES);
    }

    /// Old hosts know no type for scripts, and modules have to have one; the page in one file has no such need.
    fn fault_08_scripts_as_mere_text_are_named(tab) {
        let host = Host::new().content_type("js", "text/plain");
        open(tab, &story_at(&host, ""));
        assert_says_with_pairs(tab, FILES);
        open(tab, &story_at(&host, SINGLE));
        assert_works(tab);
    }

    /// A page from the cache asks for the files of a release that is gone; loading it anew helps.
    fn fault_09_an_old_page_asks_to_be_loaded_anew(tab) {
        let host = old_release(Host::under("/calc/"));
        open(tab, &story_at(&host, ""));
        assert_says_with_pairs(tab, FILES);
        assert_eq!(tab.find("#trouble-reload").text(), "Reload with these inputs");
        let host = host.page("", &built_text("index.html"));
        tab.find("#trouble-reload").click();
        assert_works(tab);
        assert!(tab.url().starts_with(&host.url("#v=1")), "{}", tab.url());
    }

    /// Only the looks are of another release: the page works, and says why it looks so.
    fn fault_09_a_page_without_its_looks_says_so(tab) {
        let host = Host::new().missing(&name_of(".css"));
        open(tab, &story_at(&host, ""));
        tab.wait_ready();
        assert!(tab.text("figure").starts_with("0.80 "), "{}", tab.text("figure"));
        assert_said(tab, FILES);
        let (.., height) = tab.find("h1").rectangle();
        assert!(height < 100.0, "the mark fills the screen: {height}");
    }
}

/// The page as it was before: with the names of files that are no more.
fn old_release(host: Host) -> Host {
    let mut page = built_text("index.html");
    for file in [name_of(".css"), name_of(".wasm"), name_of(".js")] {
        let (name, rest) = file.split_once('-').unwrap();
        assert!(page.contains(&file), "{file}");
        let other = if rest.starts_with('0') { '1' } else { '0' };
        page = page.replace(&file, &format!("{name}-{other}{}", &rest[1..]));
        assert!(!page.contains(&file), "{file}");
    }
    host.page("", &page)
}

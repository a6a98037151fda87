//! Back and Forward: between jobs of one scenario, between scenarios, and right after typing.

use browser_tests::{Host, Page, STORY, Tab, browser_test, in_engines};

use super::{ENTRIES, SHOP, assert_no_notice, job};

/// Waits until a job is on the screen.
#[track_caller]
fn wait_for_job(page: &Page, word: &str) {
    page.until(&format!("{word} is not on the screen"), || job(page) == word);
}

#[test]
fn back_and_forward_between_jobs_change_the_job_alone_and_keep_what_was_typed_last() {
    browser_test(|page| {
        page.open_state(SHOP);
        page.job("breakdown");
        page.back();
        wait_for_job(page, "measure");
        assert_eq!(page.fragment(), SHOP);
        assert_no_notice(page);
        page.fill("vol", "5000");
        let typed = SHOP.replace("vol=4000", "vol=5000");
        page.wait_for_address(&typed);
        let entries = page.script(ENTRIES, &[]);
        page.forward();
        wait_for_job(page, "breakdown");
        page.wait_for_address(&format!("job=breakdown&{typed}"));
        page.find("#iss-0-0").retype("3000");
        page.settle();
        page.back();
        wait_for_job(page, "measure");
        let both = typed.replace("iss=2500", "iss=3000");
        page.wait_for_address(&both);
        // As it was typed.
        assert_eq!(page.value("vol"), "5000");
        assert_eq!(page.script(ENTRIES, &[]), entries);
        // It is a step of the scenario, and not of the job.
        page.push("Undo");
        page.wait_for_address(&typed);
        assert_eq!(job(page), "measure");
        page.forward();
        wait_for_job(page, "breakdown");
        page.wait_for_address(&format!("job=breakdown&{typed}"));
    });
}

#[test]
fn entries_of_examples_and_received_links_bring_theirs_and_their_job() {
    browser_test(|page| {
        let first = STORY.replace("2400", "2700");
        page.open_state(&first);
        page.load_example("three-channels");
        wait_for_job(page, "breakdown");
        let example = page.fragment();
        assert!(example.starts_with("job=breakdown&v=1&vol=2400"), "{example}");
        page.job("measure");
        page.follow(&format!("#job=breakdown&{}", SHOP.replace("vol=4000", "vol=8000")));
        page.until("the link is not shown", || page.text("finding").starts_with("25.0 "));
        page.back();
        page.until("the example does not come back", || page.value("vol") == "2,400");
        assert_eq!(job(page), "measure");
        page.back();
        wait_for_job(page, "breakdown");
        assert!(page.text("pointers").contains("Email"));
        assert_eq!(page.fragment(), example);
        page.back();
        page.until("the first link does not come back", || page.value("vol") == "2,700");
        assert_eq!((job(page), page.fragment()), ("measure".to_owned(), first));
        page.forward();
        wait_for_job(page, "breakdown");
        page.forward();
        page.until("the example does not come again", || page.value("vol") == "2,400");
        page.forward();
        page.until("the link does not come again", || page.text("finding").starts_with("25.0 "));
        page.job("measure");
        assert_eq!(page.value("vol"), "8,000");
    });
}

/// Types into the first box, and leaves by a script 50 ms behind the last key.
#[track_caller]
fn type_and_leave(tab: &Tab, text: &str, leave: &str) {
    let script = format!(
        "window.former = true; addEventListener('input', event => \
            {{ if (event.target.value === '{text}') setTimeout(() => {leave}, 50) }})"
    );
    tab.script(&script, &[]);
    tab.by_test_id("vol").retype(text);
}

in_engines! {
    /// Typed, and within a tenth of a second loaded anew.
    fn a_reload_right_after_typing_brings_what_was_typed_last(tab) {
        let host = Host::new();
        for start in ["", "#v=1&vol=2400&per=quarter&base=1000:customers&in=month&end"] {
            tab.go("about:blank");
            tab.go(&host.url(start));
            tab.wait_ready();
            type_and_leave(tab, "2731", "location.reload()");
            tab.until("the page is not loaded anew", || {
                let anew = "return !window.former && document.documentElement.hasAttribute('data-ready')";
                tab.try_script(anew, &[]).is_ok_and(|anew| anew == true)
            });
            tab.settle();
            assert_eq!(tab.value("vol"), "2,731", "{start}");
            assert!(tab.fragment().contains("vol=2731"), "{start}: {}", tab.fragment());
        }
    }

    /// Typed, and within a tenth of a second gone back to another scenario: forward brings what was typed.
    fn back_and_forward_right_after_typing_bring_what_was_typed_last(tab) {
        let host = Host::new();
        tab.go(&host.url(&format!("#{STORY}")));
        tab.wait_ready();
        tab.find("#examples > summary").click();
        tab.click("it-median");
        tab.settle();
        assert_eq!(tab.value("vol"), "280");
        type_and_leave(tab, "2819", "history.back()");
        tab.until("Back brings nothing", || tab.value("vol") == "2,400");
        assert_eq!(tab.fragment(), STORY);
        type_and_leave(tab, "2431", "history.forward()");
        tab.until("what was typed is gone", || tab.value("vol").replace(',', "") == "2819");
        tab.until("the address holds something else", || tab.fragment().contains("vol=2819"));
        tab.back();
        tab.until("what was typed before Forward is gone", || tab.value("vol").replace(',', "") == "2431");
        tab.until("the address holds something else", || tab.fragment().contains("vol=2431"));
        assert_eq!(tab.script("return window.former", &[]), true, "the page was loaded anew");
    }
}

in_engines! {
    /// A link that was not edited yet: after a reload its other entries led to it once more, as another scenario.
    fn after_a_reload_of_an_unedited_link_its_entries_bring_what_was_edited_since(tab) {
        let host = Host::new();
        tab.go(&host.url(&format!("#{SHOP}")));
        tab.wait_ready();
        tab.find("[data-testid=job-breakdown]").click();
        tab.until("Break down does not open", || tab.fragment().starts_with("job=breakdown"));
        tab.reload();
        tab.wait_ready();
        tab.back();
        tab.until("Measure does not come back", || tab.has("vol"));
        tab.settle();
        tab.fill("vol", "5000");
        tab.forward();
        tab.until("Break down does not come back", || tab.has("pointers"));
        tab.settle();
        let edited = SHOP.replace("vol=4000", "vol=5000");
        tab.until("the unedited link is on the screen", || tab.fragment() == format!("job=breakdown&{edited}"));
        tab.until("not just the edited one is kept", || {
            let list = "return JSON.parse(localStorage.getItem('plimsoll:saved') ?? '[]').map(item => item.state)";
            tab.script(list, &[]) == serde_json::json!([edited])
        });
    }

    /// What had the focus went with the job, and the next key press went nowhere.
    fn back_and_forward_move_the_focus_that_goes_with_a_job_to_the_heading(tab) {
        let host = Host::new();
        tab.go(&host.url(&format!("#{SHOP}")));
        tab.wait_ready();
        let focus = || tab.script("return document.activeElement.id || document.activeElement.localName", &[]);
        tab.find("[data-testid=job-breakdown]").click();
        tab.until("Break down does not open", || tab.has("pointers"));
        tab.settle();
        tab.find("#iss-0-0").click();
        assert_eq!(focus(), "iss-0-0");
        tab.back();
        tab.until("Measure does not come back", || tab.has("vol"));
        tab.until("the heading of Measure has no focus", || focus() == "job-title");
        tab.click("vol");
        tab.forward();
        tab.until("Break down does not come back", || tab.has("pointers"));
        tab.until("the heading of Break down has no focus", || focus() == "job-title");
        // What stays on the page keeps it.
        tab.script("document.querySelector('#examples > summary').focus()", &[]);
        tab.back();
        tab.until("Measure does not come back", || tab.has("vol"));
        tab.settle();
        assert_eq!(tab.script("return document.activeElement.parentElement.id", &[]), "examples");
    }
}

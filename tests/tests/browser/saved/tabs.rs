//! Several tabs with the same saved work: each writes what it has changed itself, and nothing else.

use browser_tests::{Host, Tab, browser_test, in_engines};
use serde_json::json;

use super::{LIST, each};

/// What is kept, the last edited scenario first.
fn kept(tab: &Tab) -> Vec<String> {
    each(&tab.script(LIST, &[]), "state")
}

/// The state with this many contacts a month.
fn state(contacts: &str) -> String {
    format!("v=1&vol={contacts}&in=month&end")
}

/// Opens the page in the current tab.
#[track_caller]
fn open(tab: &Tab, host: &Host) {
    tab.go(&host.url(""));
    tab.wait_ready();
}

/// Types contacts, and waits until just this is kept.
#[track_caller]
fn type_and_keep(tab: &Tab, contacts: &str) {
    tab.fill("vol", contacts);
    let only = [state(contacts)];
    tab.until(&format!("{contacts} alone is not kept"), || kept(tab) == only);
}

in_engines! {
    /// It wrote its draft of before over the edits of the other tab, as a scenario of its own that the next visit opened.
    fn a_tab_that_changed_nothing_writes_nothing_as_it_is_left(tab) {
        let host = Host::new();
        open(tab, &host);
        type_and_keep(tab, "77");
        tab.reload();
        tab.wait_ready();
        let first = tab.open_tab();
        open(tab, &host);
        type_and_keep(tab, "88");
        let second = tab.tabs().into_iter().find(|one| *one != first).unwrap();
        tab.switch_to(&first);
        assert_eq!(tab.value("vol"), "77");
        // The menu reads the list, and leaving the page saves.
        tab.find("#examples > summary").click();
        tab.until("the list does not show", || tab.has("saved"));
        tab.go("about:blank");
        tab.close_for(&second);
        assert_eq!(kept(tab), [state("88")]);
        open(tab, &host);
        assert_eq!(tab.value("vol"), "88", "the next visit opens something else");
    }

    /// It brought back what the other tab had deleted.
    fn what_another_tab_has_deleted_stays_deleted(tab) {
        let host = Host::new();
        open(tab, &host);
        type_and_keep(tab, "77");
        tab.reload();
        tab.wait_ready();
        let first = tab.open_tab();
        open(tab, &host);
        tab.find("#examples > summary").click();
        tab.find("[data-testid=saved] .delete").click();
        tab.until("it is not deleted", || kept(tab).is_empty());
        let second = tab.tabs().into_iter().find(|one| *one != first).unwrap();
        tab.switch_to(&first);
        tab.go("about:blank");
        tab.close_for(&second);
        assert_eq!(kept(tab), [""; 0]);
    }

    /// Its own entries led to what the other tab had made of the scenario.
    fn a_fork_is_found_again_by_the_entries_from_before_it(tab) {
        let host = Host::new();
        open(tab, &host);
        type_and_keep(tab, "77");
        tab.find("[data-testid=job-breakdown]").click();
        tab.until("Break down does not open", || tab.fragment().starts_with("job=breakdown"));
        let first = tab.open_tab();
        open(tab, &host);
        type_and_keep(tab, "88");
        tab.close_for(&first);
        tab.find("#iss-0-0").retype("5");
        tab.until("one of the two is lost", || kept(tab).len() == 2);
        tab.back();
        tab.until("Measure does not come back", || !tab.find_all("[data-testid=vol]").is_empty());
        tab.settle();
        assert_eq!(tab.value("vol"), "77", "Back leads to the other tab's");
        let both = kept(tab);
        assert!(both[0].contains("vol=77") && both[0].contains("iss=5") && both[1] == state("88"), "{both:?}");
    }

    /// It learnt what the other tab had written before it saved, and so wrote over it.
    fn opening_what_another_tab_has_edited_keeps_what_was_typed_here(tab) {
        let host = Host::new();
        open(tab, &host);
        type_and_keep(tab, "77");
        tab.reload();
        tab.wait_ready();
        let first = tab.open_tab();
        open(tab, &host);
        type_and_keep(tab, "88");
        tab.close_for(&first);
        tab.find("#examples > summary").click();
        tab.until("the list does not show", || tab.has("saved"));
        // Before typing has rested.
        let type_and_open = "const box = document.querySelector('[data-testid=vol]'); box.value = '79'; \
            box.dispatchEvent(new InputEvent('input', { bubbles: true })); \
            document.querySelector('[data-testid=saved] button').click()";
        tab.script(type_and_open, &[]);
        tab.until("it does not open", || tab.value("vol") == "88");
        tab.settle();
        assert_eq!(kept(tab), [state("79"), state("88")]);
    }
}

#[test]
fn what_the_storage_has_refused_is_no_work_of_another_tab() {
    browser_test(|page| {
        let kept = || each(&page.script(LIST, &[]), "state");
        page.open("");
        page.fill("vol", "77");
        page.until("nothing is kept", || kept() == [state("77")]);
        let refuse = "window.own = Storage.prototype.setItem; \
            Storage.prototype.setItem = () => { window.refused = true; throw new DOMException('full', 'QuotaExceededError') }";
        page.script(refuse, &[]);
        page.fill("vol", "78");
        page.until("nothing was to be kept", || {
            page.script("return window.refused", &[]) == json!(true)
        });
        std::thread::sleep(std::time::Duration::from_millis(700));
        page.script("Storage.prototype.setItem = window.own", &[]);
        page.fill("vol", "79");
        page.until("the last edit is not kept", || kept().contains(&state("79")));
        assert_eq!(kept(), [state("79")], "it was forked");
    });
}

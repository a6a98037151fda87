//! What comes of ranges, drawn once typing rests, and the case.

use super::{FULL, SHOP, drawn, is_drawn, nine_in_ten, note, open, said};
use browser_tests::{Key, browser_test, in_engines, page_url};
use presentation::{digits::PlainDigits, export::Export, view::View};
use scenario::{Job, link, number::NumberStyle};
use serde_json::json;

#[test]
fn runs_at_a_bound_are_said_on_the_page() {
    browser_test(|page| {
        // 40 % of the issue can be avoided; the range goes beyond
        open(
            page,
            &format!(
                "{SHOP}&each=10&iss=25000:status:40:Status&lever=fewer:issue:Status::::::x&b.by=20..60&end"
            ),
        );
        drawn(page);
        assert!(
            said(page, "lever-hint").contains("count at that bound"),
            "{}",
            said(page, "lever-hint")
        );
    });
}

#[test]
fn ranges_are_drawn_once_typing_rests_and_charts_have_their_tables() {
    browser_test(|page| {
        open(page, FULL);
        drawn(page);
        for id in ["sure", "matters"] {
            page.find(&format!("[data-testid={id}] > summary")).press(Key::Enter);
        }
        page.until("no charts", || {
            ["waterfall-chart", "sure-chart", "matters-chart", "money-chart"]
                .into_iter()
                .all(|id| page.has(id))
        });
        page.unfold_all(false);
        page.settle();
        let tables = page.find_all("main table.grid");
        assert!(tables.len() >= 4, "{} tables", tables.len());
        assert!(said(page, "sure-said").contains("20,000 runs"));
        page.assert_says_no_nonsense();
        let before = nine_in_ten(page);
        page.find("#lever-0-10").retype("10 to 20");
        page.until("the ranges are not drawn anew", || {
            let now = nine_in_ten(page);
            now != before && is_drawn(&now)
        });
    });
}

#[test]
fn former_runs_go_where_the_new_entries_have_none() {
    browser_test(|page| {
        // Of 1,000 to 2,000 contacts 100 contained are always there, and 900 not in every run.
        let state = "v=1&vol=1000..2000&per=year&cost=120000&cur=usd&routed=950&contained=100&auto-each=0\
            &in=month&lever=fewer:people:::::::x&b.by=5..19&end";
        open(page, state);
        drawn(page);
        page.find("[data-testid=sure] > summary").press(Key::Enter);
        page.until("no chart of the runs", || page.has("sure-chart"));
        page.job("breakdown");
        page.fill("contained", "900");
        page.job("improve");
        page.find("[data-testid=sure] > summary").press(Key::Enter);
        page.until("it does not say why", || said(page, "sure-said").contains("No runs"));
        assert!(!page.has("sure-chart"), "the runs of other entries are still there");
        assert_eq!(page.find_all("[data-testid=sure] table").len(), 0);
    });
}

#[test]
fn the_case_waits_for_what_it_needs_and_says_when_it_pays() {
    browser_test(|page| {
        open(page, &format!("{SHOP}&each=10&lever=fewer:all::0:6::::x&b.by=37.5&end"));
        page.fill("once", "60000");
        let problem = said(page, "case-problem");
        assert!(
            problem.contains("the horizon") && problem.contains("the discount rate"),
            "{problem}"
        );
        page.fill("run-licence", "1500");
        page.fill("run-content", "500");
        page.fill("horizon", "36");
        page.fill("discount", "10");
        page.settle();
        assert!(!page.has("case-problem"));
        assert!(
            said(page, "case-payback").contains("8.69 months"),
            "{}",
            said(page, "case-payback")
        );
        assert!(said(page, "case-npv").contains("$237,000"), "{}", said(page, "case-npv"));
        assert!(said(page, "case-roi").contains("217 %"), "{}", said(page, "case-roi"));
        assert!(page.has("money-chart"));
        // A ramp beyond the horizon is said at its cell, which comes in sight.
        page.fill("horizon", "5");
        page.settle();
        assert!(note(page).contains("longer than the horizon"), "{}", note(page));
        assert!(page.find("#lever-0-4").is_shown());
    });
}

/// Keeps what is saved as a file.
const CATCH: &str = "const make = URL.createObjectURL; URL.createObjectURL = blob => { \
    blob.text?.().then(text => window.__saved = text); return make.call(URL, blob) }";

in_engines! {
    /// The report of 20,000 draws has the same digits in every engine as natively.
    fn the_report_has_the_same_digits_as_natively(tab) {
        tab.go(&page_url(&format!("#job=improve&{FULL}")));
        tab.wait_ready();
        tab.script(CATCH, &[]);
        tab.script("document.querySelector('#export').open = true", &[]);
        let save = "[...document.querySelectorAll('#export button')]\
            .find(button => button.textContent.includes('JSON')).click()";
        tab.script(save, &[]);
        tab.until("nothing is saved", || tab.script("return typeof window.__saved", &[]) == json!("string"));
        let saved = tab.script("return window.__saved", &[]);
        let draft = link::open(FULL, NumberStyle::EnUs).draft;
        let digits = PlainDigits::default();
        let native = Export::new(&draft, &View::of(&draft, &digits), None, &digits, Job::Improve).json();
        assert!(native.contains("\"p50\""), "nothing is drawn");
        assert!(saved == json!(native), "{:?} has other digits", tab.engine());
    }
}

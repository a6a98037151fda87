//! axe-core finds nothing, in both themes, narrow and wide, with and without an error.

use browser_tests::{Page, STORY_WITH_COST, Visit, browser_test_as};

/// A scenario in which every part of the page shows.
const FULL: &str = "v=1&vol=2400&per=45:days&base=1000:customers&vs=ecommerce&cur=usd&cost-agents=20000\
    &cost-other=4000&handled=2310&ai=700&who=610&opc=1.8&in=month&title=EU%20chat%20Q3&end";

/// A link that was cut and cannot be read in places.
const BAD: &str =
    "#v=1&vol=..about%20300&per=fortnight&base=1000:customers&zebra=1&cost=48000&cur=usdx&title=EU";

fn check(page: &Page, theme: &str, width: u32) {
    let look = |state: &str| {
        page.assert_accessible();
        page.shot(&format!("{state}-{theme}-{width}"));
    };
    page.open("");
    look("empty");
    page.open_state(STORY_WITH_COST);
    look("story");
    page.unfold_all(false);
    look("story-unfolded");
    page.open_state(FULL);
    page.unfold_all(false);
    look("full-unfolded");
    page.fill("vol", "48 thousand");
    page.fill("cur", "us");
    page.fill("ai", "-5");
    look("error-unfolded");
    page.open(BAD);
    look("cut-link");
    page.unfold_all(true);
    look("cut-link-unfolded-with-menu");
    page.script(
        "document.dispatchEvent(new CustomEvent('plimsoll:panic', { detail: 'a test' }))",
        &[],
    );
    look("trouble");
}

#[test]
fn axe_finds_nothing_at_1280_px_in_light() {
    browser_test_as(&Visit::new(), |page| check(page, "light", 1280));
}

#[test]
fn axe_finds_nothing_at_1280_px_in_dark() {
    browser_test_as(&Visit::new().dark(), |page| check(page, "dark", 1280));
}

#[test]
fn axe_finds_nothing_at_320_px_in_light() {
    browser_test_as(&Visit::new().size(320, 700), |page| check(page, "light", 320));
}

#[test]
fn axe_finds_nothing_at_320_px_in_dark() {
    browser_test_as(&Visit::new().size(320, 700).dark(), |page| check(page, "dark", 320));
}

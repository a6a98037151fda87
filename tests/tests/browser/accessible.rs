//! axe-core finds nothing, in both themes, narrow and wide, with and without an error.

use browser_tests::{Key, Page, STORY_WITH_COST, Visit, browser_test_as};

/// A scenario in which every part of the page shows.
const FULL: &str = "v=1&vol=2400&per=45:days&base=1000:customers&vs=ecommerce&cur=usd&cost-agents=20000\
    &cost-other=4000&handled=2310&ai=700&who=610&opc=1.8&in=month&title=EU%20chat%20Q3&end";

/// A link that was cut and cannot be read in places.
const BAD: &str =
    "#v=1&vol=..about%20300&per=fortnight&base=1000:customers&zebra=1&cost=48000&cur=usdx&title=EU";

/// Looks at the page as it stands before anything is scrolled: what stays in sight covers what is scrolled below it.
fn look(page: &Page, name: &str) {
    let unscroll = "scrollTo(0, 0); document.querySelectorAll('.sheet').forEach(sheet => sheet.scrollTo(0, 0))";
    page.script(unscroll, &[]);
    page.assert_accessible();
    page.shot(name);
}

fn check(page: &Page, theme: &str, width: u32) {
    let look = |state: &str| look(page, &format!("{state}-{theme}-{width}"));
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
    // Messages appear a moment after they arise.
    pause();
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

/// The same of Break down, whose sections and sheets the other tests of it open as well.
fn check_breakdown(page: &Page, theme: &str, width: u32) {
    let look = |state: &str| look(page, &format!("breakdown-{state}-{theme}-{width}"));
    page.open_state(&format!("job=breakdown&{STORY_WITH_COST}"));
    look("empty");
    page.open_state(&format!("job=breakdown&{}", super::breakdown::FULL));
    page.find("#chan-0-0").retype("about 2");
    page.fill("escalated", "-7");
    pause();
    look("error");
    page.unfold_all(false);
    page.by_test_id("chan-unfold").press(Key::Enter);
    look("error-unfolded");
}

/// The same of Improve.
fn check_improve(page: &Page, theme: &str, width: u32) {
    let look = |state: &str| look(page, &format!("improve-{state}-{theme}-{width}"));
    page.open_state("job=improve&v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=usd&cost=48000&in=month&end");
    look("empty");
    page.open_state(&format!("job=improve&{}", super::improve::FULL));
    super::improve::drawn(page);
    look("full");
    page.unfold_all(false);
    page.by_test_id("lever-unfold").press(Key::Enter);
    look("unfolded");
    page.find("#lever-0-8").retype("about 2");
    page.fill("horizon", "0");
    pause();
    look("error");
}

/// The same of Staff.
fn check_staff(page: &Page, theme: &str, width: u32) {
    let look = |state: &str| look(page, &format!("staff-{state}-{theme}-{width}"));
    page.open_state("job=staff&v=1&end");
    look("empty");
    page.open_state(&format!("job=staff&{}", super::staff::FULL));
    look("full");
    page.unfold_all(false);
    page.by_test_id("line-unfold").press(Key::Enter);
    look("unfolded");
    page.find("#line-0-2").retype("100");
    page.fill("day", "1 2 3");
    page.fill("open-days", "8");
    pause();
    look("error");
}

/// The same of Track.
fn check_track(page: &Page, theme: &str, width: u32) {
    let look = |state: &str| look(page, &format!("track-{state}-{theme}-{width}"));
    page.open_state("job=track&v=1&end");
    look("empty");
    page.open_state(&format!("job=track&{}", super::track::FULL));
    look("full");
    page.unfold_all(false);
    page.find("#series-0-2").retype("03/04/2026");
    page.find("#series-1-0").retype("many");
    pause();
    look("error");
    page.open_state(&format!("job=track&since=2025-09&{}", super::promise::PROMISED));
    look("promise");
    page.open_state(&format!("job=improve&{}", super::promise::PROMISED));
    page.find("[data-testid=since]").retype("soon");
    pause();
    look("promise-error");
}

/// Whatever opens above the page: the menus of the header, the menu of a row, the dialog. Where it covers others,
/// it alone is looked at.
fn check_layers(page: &Page, theme: &str, width: u32) {
    let menus: &[&str] = if width < 720 { &["more"] } else { &["examples", "export"] };
    for job in ["measure", "breakdown", "improve", "staff", "track"] {
        page.open_state(&format!("job={job}&{}", super::breakdown::FULL));
        for menu in menus {
            page.find(&format!("#{menu} > summary")).click();
            page.settle();
            page.assert_accessible_in(&format!("#{menu}"));
            page.shot(&format!("menu-{menu}-{job}-{theme}-{width}"));
            page.press(Key::Escape);
        }
        page.script("document.querySelector('[data-testid=embed-open]').click()", &[]);
        page.until("the dialog does not open", || page.has("embed-dialog"));
        page.settle();
        page.assert_accessible_in("#embed");
        page.shot(&format!("embed-{job}-{theme}-{width}"));
        page.press(Key::Escape);
        page.until("Escape does not close the dialog", || !page.has("embed-dialog"));
    }
    page.open_state(&format!("job=breakdown&{}", super::breakdown::FULL));
    // On a phone it stands at the end of a sheet that scrolls; the menu closes where anything scrolls.
    page.script("document.getElementById('iss-0-menu').scrollIntoView({ block: 'center' })", &[]);
    page.settle();
    page.find("#iss-0-menu").press(Key::Enter);
    page.until("the menu of the row does not open", || !page.find_all("[role=menu]").is_empty());
    page.settle();
    page.assert_accessible_in("[role=menu]");
    page.assert_accessible_in("#iss-sheet");
}

/// Waits until the messages of boxes have appeared.
fn pause() {
    std::thread::sleep(std::time::Duration::from_millis(800));
}

fn visit(width: u32) -> Visit {
    if width < 720 { Visit::new().size(width, 700) } else { Visit::new() }
}

#[test]
fn axe_finds_nothing_at_1280_px_in_light() {
    browser_test_as(&visit(1280), |page| check(page, "light", 1280));
}

#[test]
fn axe_finds_nothing_in_break_down_at_1280_px_in_light() {
    browser_test_as(&visit(1280), |page| check_breakdown(page, "light", 1280));
}

#[test]
fn axe_finds_nothing_in_menus_and_dialog_at_1280_px_in_light() {
    browser_test_as(&visit(1280), |page| check_layers(page, "light", 1280));
}

#[test]
fn axe_finds_nothing_at_1280_px_in_dark() {
    browser_test_as(&visit(1280).dark(), |page| check(page, "dark", 1280));
}

#[test]
fn axe_finds_nothing_in_break_down_at_1280_px_in_dark() {
    browser_test_as(&visit(1280).dark(), |page| check_breakdown(page, "dark", 1280));
}

#[test]
fn axe_finds_nothing_in_menus_and_dialog_at_1280_px_in_dark() {
    browser_test_as(&visit(1280).dark(), |page| check_layers(page, "dark", 1280));
}

#[test]
fn axe_finds_nothing_at_320_px_in_light() {
    browser_test_as(&visit(320), |page| check(page, "light", 320));
}

#[test]
fn axe_finds_nothing_in_break_down_at_320_px_in_light() {
    browser_test_as(&visit(320), |page| check_breakdown(page, "light", 320));
}

#[test]
fn axe_finds_nothing_in_menus_and_dialog_at_320_px_in_light() {
    browser_test_as(&visit(320), |page| check_layers(page, "light", 320));
}

#[test]
fn axe_finds_nothing_at_320_px_in_dark() {
    browser_test_as(&visit(320).dark(), |page| check(page, "dark", 320));
}

#[test]
fn axe_finds_nothing_in_break_down_at_320_px_in_dark() {
    browser_test_as(&visit(320).dark(), |page| check_breakdown(page, "dark", 320));
}

#[test]
fn axe_finds_nothing_in_menus_and_dialog_at_320_px_in_dark() {
    browser_test_as(&visit(320).dark(), |page| check_layers(page, "dark", 320));
}

#[test]
fn axe_finds_nothing_in_improve_at_1280_px_in_light() {
    browser_test_as(&visit(1280), |page| check_improve(page, "light", 1280));
}

#[test]
fn axe_finds_nothing_in_improve_at_1280_px_in_dark() {
    browser_test_as(&visit(1280).dark(), |page| check_improve(page, "dark", 1280));
}

#[test]
fn axe_finds_nothing_in_improve_at_320_px_in_light() {
    browser_test_as(&visit(320), |page| check_improve(page, "light", 320));
}

#[test]
fn axe_finds_nothing_in_improve_at_320_px_in_dark() {
    browser_test_as(&visit(320).dark(), |page| check_improve(page, "dark", 320));
}

#[test]
fn axe_finds_nothing_in_staff_at_1280_px_in_light() {
    browser_test_as(&visit(1280), |page| check_staff(page, "light", 1280));
}

#[test]
fn axe_finds_nothing_in_track_at_1280_px_in_dark() {
    browser_test_as(&visit(1280).dark(), |page| check_track(page, "dark", 1280));
}

#[test]
fn axe_finds_nothing_in_track_at_320_px_in_light() {
    browser_test_as(&visit(320), |page| check_track(page, "light", 320));
}

#[test]
fn axe_finds_nothing_in_staff_at_320_px_in_dark() {
    browser_test_as(&visit(320).dark(), |page| check_staff(page, "dark", 320));
}

//! Improve: levers by keyboard alone, the examples of the sources to the digit, and published effects.

mod runs;
mod scenarios;

use browser_tests::{Key, Page, Visit, browser_test, browser_test_as};

/// 40,000 contacts a year of 1,000,000 orders: 4 per 100.
const SHOP: &str = "v=1&vol=40000&per=year&base=1000000:orders&cur=usd&in=month";
/// Three scenarios of four levers with ranges, issues, a funnel and a case.
pub const FULL: &str = "v=1&vol=240000&per=quarter&base=100000:customers&vs=saas-b2b&cur=usd&cost=1440000\
    &routed=96000&contained=40..55:percent&returned=10:percent&aht=350&occupancy=85&shrinkage=30&each=5..7\
    &auto-each=0.5&longer=15..25&once=260000&run-licence=15000&horizon=36&discount=10&posts=2&post-cost=86400\
    &paid-hours=40&in=month&iss=81600:billing:25:Billing%20and%20payouts,62400:status:60:Order%20status\
    &lever=fewer:issue:Order%20status::3:::stealth-status-tracking:Proactive%20order%20tracking,\
fewer:issue:Billing%20and%20payouts::3::::Clearer%20bills,contained:automation::3:6::::A%20bot,\
shorter:people:::3::::Agent%20assist\
    &b.name=Tell%20them&b.by=35..50:20..30::&c.name=All%20in&c.by=35..50:20..30:60..70:4..8&d.by=30:::&end";

#[track_caller]
fn open(page: &Page, state: &str) {
    page.open_state(&format!("job=improve&{state}"));
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{2068}', '\u{2069}'], "")
}

/// The text of a part of the page.
#[track_caller]
fn said(page: &Page, id: &str) -> String {
    page.settle();
    plain(&page.by_test_id(id).text())
}

/// What is said below the first lever; it is seen a moment after it is said.
#[track_caller]
fn note(page: &Page) -> String {
    page.settle();
    let note = page.script("return document.getElementById('lever-0-note').textContent", &[]);
    plain(note.as_str().unwrap_or_default())
}

/// Waits until ranges are drawn.
#[track_caller]
pub fn drawn(page: &Page) {
    page.until("the ranges are not drawn", || is_drawn(&nine_in_ten(page)));
}

fn is_drawn(range: &str) -> bool {
    !range.is_empty() && !range.contains('…')
}

/// The range beside the answer, which is another element with every figure.
#[track_caller]
fn nine_in_ten(page: &Page) -> String {
    let read = "return document.querySelector('[data-testid=nine-in-ten]')?.textContent ?? ''";
    plain(page.script(read, &[]).as_str().unwrap_or_default())
}

#[test]
fn a_lever_is_typed_by_keyboard_alone_and_stands_in_the_link() {
    browser_test(|page| {
        open(page, &format!("{SHOP}&each=10&end"));
        assert!(said(page, "improve-waiting").contains("Add a lever below"));
        page.find("#lever-0-11").type_keys("Fewer questions");
        page.press(Key::Tab);
        assert_eq!(page.focus(), "lever-0-1");
        page.chord(&[], "all");
        page.press(Key::Tab);
        assert_eq!(page.focus(), "lever-0-0");
        page.chord(&[], "fewer contacts, %");
        page.press(Key::Tab);
        assert_eq!(page.focus(), "lever-0-8");
        page.chord(&[], "37.5");
        // 40,000 x 37.5 % = 15,000 at $10
        page.until("no saving", || page.has("improve-figure"));
        assert!(
            said(page, "improve-figure").starts_with("$150,000"),
            "{}",
            said(page, "improve-figure")
        );
        assert!(said(page, "improve-formula").contains("= $150,000 a year"));
        let name = page.by_test_id("job-improve").text();
        assert!(plain(&name).contains("$150,000 a year"), "{name}");
        page.wait_for_address(&format!(
            "job=improve&{}&lever=fewer:all:::::::Fewer%20questions&b.by=37.5&end",
            "v=1&vol=40000&per=year&base=1000000:orders&cur=usd&each=10&in=month"
        ));
        // Enter begins the next lever, Escape gives back, and undo goes step by step.
        page.press(Key::Enter);
        page.settle();
        assert_eq!(page.focus(), "lever-1-11");
        page.chord(&[Key::Control], "z");
        page.settle();
        assert!(!page.has("improve-figure"), "the amount is still there");
    });
}

#[test]
fn the_examples_of_the_sources_read_to_the_digit() {
    for (state, id, expected) in [
        // 000-5: 1 point of 500,000 a month is 5,000 contacts at $10: $50,000 a month
        (
            "v=1&vol=20000&per=month&base=500000:users&cur=usd&each=10&in=month&lever=points:all:::::::x&b.by=1"
                .to_owned(),
            "improve-formula",
            "= $600,000 a year",
        ),
        // 001-17: 40,000 at the middle of 8 to 12; 001-18: 15,000 of them
        (
            format!("{SHOP}&each=8..12&lever=points:all:::::::x&b.by=1.5"),
            "improve-formula",
            "= $146,969.38 a year, every range at its middle",
        ),
        // 1,000,000 orders from 4 to 2.5, containment 0 to 30 %, $10 to $9, $0.99 an automated contact
        (
            format!(
                "{SHOP}&each=10&auto-each=0.99&routed=100:percent&contained=0&lever=points:all:::::::a,\
                 contained:automation:::::::b,cheaper:people:::::::c&b.by=1.5:30:10"
            ),
            "improve-formula",
            "= $235,075 a year",
        ),
        // 003-3: $20 to $10 a contact
        (
            "v=1&vol=1000&per=month&base=1000:customers&cur=usd&each=20&in=month&lever=cheaper:people:::::::x&b.by=50"
                .to_owned(),
            "cost-per-contact-with-levers",
            "$10.00",
        ),
        // Order status, 2.5 of 4: 35 and 50 % fewer leave 3.125 and 2.75 per 100
        (
            format!("{SHOP}&each=10&iss=25000:status::Status&lever=fewer:issue:Status::::::x&b.by=50"),
            "rate-with-levers",
            "2.75",
        ),
        // and 3.125
        (
            format!("{SHOP}&each=10&iss=25000:status::Status&lever=fewer:issue:Status::::::x&b.by=35"),
            "rate-with-levers",
            "3.13",
        ),
        // 001-21: 4 x (1 - 60 % x 50 % x 90 %), where 10 % come back
        (
            format!(
                "{SHOP}&each=10&auto-each=0&routed=60:percent&contained=0&returned=10:percent\
                 &lever=contained:automation:::::::x&b.by=50"
            ),
            "people-rate-with-levers",
            "2.92",
        ),
        // 001-21: 4 x (1 - 60 % x 50 %)
        (
            format!("{SHOP}&each=10&auto-each=0&routed=60:percent&contained=0&lever=contained:automation:::::::x&b.by=50"),
            "people-rate-with-levers",
            "2.8",
        ),
    ] {
        browser_test(|page| {
            open(page, &format!("{state}&end"));
            let text = said(page, id);
            assert!(text.contains(expected), "{state}\n{text}");
        });
    }
}

#[test]
fn what_is_picked_is_an_issue_by_its_name_and_one_that_is_gone_is_said() {
    browser_test(|page| {
        open(
            page,
            &format!(
                "{SHOP}&each=10&iss=25000:status:60:Order%20status&lever=fewer::::::::x&b.by=10&end"
            ),
        );
        let waits = || said(page, "improve-waiting");
        assert!(waits().contains("To correct first"), "{}", waits());
        page.find("#lever-0-1").choose("Order status");
        // 25,000 x 10 % at $10
        page.until("no saving", || page.has("improve-figure"));
        assert!(said(page, "improve-figure").starts_with("$25,000"));
        page.job("breakdown");
        page.find("#iss-0-3").retype("Where is it");
        page.job("improve");
        page.settle();
        assert!(
            note(page).contains("no row of Break down is called “Order status” any more"),
            "{}",
            note(page)
        );
        assert_eq!(page.find("#lever-0-1").attribute("aria-invalid").as_deref(), Some("true"));
        page.find("#lever-0-1").choose("Where is it");
        page.until("no saving", || page.has("improve-figure"));
    });
}

#[test]
fn a_published_effect_fills_a_lever_and_names_its_source() {
    browser_test(|page| {
        open(page, &format!("{SHOP}&each=10&iss=25000:status:60:Order%20status&end"));
        page.find("#effects > summary").press(Key::Enter);
        page.settle();
        let tracking = said(page, "stealth-status-tracking");
        for part in ["35 to 50 %", "here Order status", "Stealth Agents", "Contradicts"] {
            assert!(tracking.contains(part), "{part}: {tracking}");
        }
        page.find("[data-testid=stealth-status-tracking] button").press(Key::Enter);
        page.until("no saving", || page.has("improve-figure"));
        assert_eq!(page.find("#lever-0-8").value(), "35 to 50");
        let row = plain(&page.find("#lever-rows > tr").text());
        assert!(row.contains("Stealth Agents 2026"), "{row}");
        page.find("#lever-0-8").retype("20");
        page.settle();
        let row = plain(&page.find("#lever-rows > tr").text());
        assert!(row.contains("your own; Stealth Agents 2026"), "{row}");
    });
}

#[test]
fn levers_for_one_click_and_from_what_break_down_points_to() {
    browser_test(|page| {
        open(
            page,
            "v=1&vol=12000&per=month&base=100000:orders&vs=ecommerce&cur=usd&each=10&in=month\
             &iss=12000:status:100:Order%20status&end",
        );
        assert!(!page.find_all("[data-testid=quick]").is_empty(), "no lever for one click");
        page.find("[data-testid=quick]").press(Key::Enter);
        page.until("no saving", || page.has("improve-figure"));
        assert!(!page.has("quick-fewer"), "they stand there before anything is typed");
        page.job("breakdown");
        page.by_test_id("what-would-0").press(Key::Enter);
        page.until("Improve does not open", || page.has("levers-card"));
        page.settle();
        assert_eq!(page.focus(), "lever-1-8");
        assert_eq!(page.find("#lever-1-8").value(), "35 to 50");
        // The same question once more leads to the same lever.
        page.job("breakdown");
        page.by_test_id("what-would-0").press(Key::Enter);
        page.until("Improve does not open", || page.has("levers-card"));
        page.settle();
        assert_eq!(page.find_all("#lever-rows > tr:not(.why, .new)").len(), 2);
    });
}

#[test]
fn a_frame_shows_results_and_nothing_to_type_in() {
    browser_test(|page| {
        page.open(&format!("?embed=1#job=improve&{FULL}"));
        drawn(page);
        assert!(page.has("improve-figure") && page.has("sides") && page.has("waterfall-chart"));
        assert!(page.find_all("#lever-sheet").is_empty());
        page.open(&format!("?embed=1&show=answer#job=improve&{FULL}"));
        assert!(page.has("improve-figure") && !page.has("waterfall-chart"));
    });
}

#[test]
fn it_fits_on_every_screen() {
    for width in [320, 390, 768, 1024, 1280] {
        browser_test_as(&Visit::new().size(width, 800), |page| {
            open(page, FULL);
            page.unfold_all(false);
            page.settle();
            let wide = page.script("return document.documentElement.scrollWidth - innerWidth", &[]);
            assert_eq!(wide, 0, "at {width} px the page scrolls sideways");
            page.shot(&format!("improve-{width}"));
        });
    }
}

//! Rows of a received link on a phone: as many as there may be, with names as long as they may be, in any script.

use browser_tests::{Element, Host, Tab, in_engines};
use serde_json::json;

/// The sheets by their key, with the number of the column that holds the name, and what stands before it in a row.
const SHEETS: [(&str, usize, &str); 3] =
    [("iss", 3, "status::"), ("chan", 6, "email:::::"), ("part", 4, "500:::")];

/// Signs of which a name is made: written from the right, joined, without blanks, wide, beyond 16 bits.
const SIGNS: [&str; 6] = ["ש", "م", "न", "ไ", "票", "🙂"];

/// A frame of 320 by 700 pixels with a link in it: no window of every engine is that narrow.
fn on_a_phone(tab: &Tab, link: &str) -> [Host; 2] {
    let calculator = Host::new();
    let page = format!(
        "<!DOCTYPE html><title>Phone</title><iframe style=\"border: 0\" width=\"320\" height=\"700\" src=\"{}\"></iframe>",
        calculator.url(&format!("?embed=0#{link}")).replace('&', "&amp;")
    );
    let phone = Host::new().page("/phone", &page);
    tab.go(&phone.url("/phone"));
    tab.enter_frame("iframe");
    tab.wait_ready();
    [calculator, phone]
}

/// What is wider than the screen outside of the sheets, which scroll by themselves; and the width of the page.
const TOO_WIDE: &str = "
    const beyond = [...document.querySelectorAll('#app *')].filter(e => e.checkVisibility()
        && !e.closest('.sheet, .parts, .aside, svg') && e.getBoundingClientRect().right > innerWidth + 0.5);
    scrollTo(1e4, 0);
    // Bars of scrolling take room of the screen in some engines.
    return [scrollX, Math.max(0, document.documentElement.scrollWidth - innerWidth), beyond.map(e => e.outerHTML.slice(0, 120))];";

/// How a sheet stands on the screen: its own edges, whether it scrolls downwards, and the first cell of its first row
/// once the sheet was scrolled to its end.
const SHEET: &str = "
    const sheet = document.getElementById(`${arguments[0]}-sheet`), cell = document.getElementById(arguments[1]);
    sheet.scrollLeft = 1e4;
    const [outer, name] = [sheet, cell].map(e => e.getBoundingClientRect());
    return [outer.left >= 0 && outer.right <= innerWidth, sheet.scrollHeight <= sheet.clientHeight + 1,
        name.left >= outer.left && name.right <= outer.right && name.width >= 100];";

#[track_caller]
fn assert_holds(tab: &Tab, what: &str) {
    assert_eq!(tab.script(TOO_WIDE, &[]), json!([0, 0, []]), "{what}");
}

#[track_caller]
fn assert_sheet_holds(tab: &Tab, sheet: &str, name: usize) {
    let cell = format!("{sheet}-0-{name}");
    let seen = tab.script(SHEET, &[json!(sheet), json!(cell)]);
    assert_eq!(
        seen,
        json!([true, true, true]),
        "{sheet}: inside, of its whole height, name in sight"
    );
}

in_engines! {
    /// A word of 60 letters cannot be broken by anybody but the page.
    fn a_received_sheet_of_64_rows_with_long_names_holds_at_320_px(tab) {
        let name = |row: usize| format!("{row:02}{}", "Wm".repeat(29));
        let rows: Vec<String> = (1..=64).map(|row| format!("{row}:status::{}", name(row))).collect();
        let link = format!("job=breakdown&v=1&vol=2400&per=month&base=1000:customers&in=month&iss={}&end", rows.join(","));
        let _hosts = on_a_phone(tab, &link);
        assert_eq!(tab.find_all("#iss-rows input[id$='-3']").len(), 64, "all rows, and none more to type");
        assert_eq!(tab.find("#iss-63-3").value(), name(64));
        // It is read as a whole; only to be written it is too long.
        let notices: Vec<String> = tab.find_all("[data-testid=notices] li").iter().map(Element::text).collect();
        assert!(notices.len() == 1 && notices[0].contains("longer than the 2,000 characters"), "{notices:?}");
        assert_holds(tab, "64 rows");
        assert_sheet_holds(tab, "iss", 3);
        // The driver of WebKit does not bring what it clicks into sight by itself, below the fold of a frame.
        tab.script("document.querySelector('[data-testid=iss-unfold]').scrollIntoView({ block: 'nearest' })", &[]);
        tab.click("iss-unfold");
        tab.settle();
        assert_holds(tab, "64 rows, unfolded");
        assert_sheet_holds(tab, "iss", 3);
    }

    /// Names of 60 characters in other scripts, in every sheet.
    fn received_names_in_other_scripts_hold_at_320_px(tab) {
        let names: Vec<String> = SIGNS.iter().map(|sign| sign.repeat(60)).collect();
        let rows = |before: &str| {
            names.iter().zip(1..).map(|(name, row)| format!("{row}00:{before}{name}")).collect::<Vec<_>>().join(",")
        };
        for (sheet, column, before) in SHEETS {
            let link = format!(
                "job=breakdown&v=1&vol=4000&per=month&base=9000:customers&in=month&{sheet}={}&end", rows(before)
            );
            let _hosts = on_a_phone(tab, &link);
            for (row, name) in names.iter().enumerate() {
                assert_eq!(tab.find(&format!("#{sheet}-{row}-{column}")).value(), *name, "{sheet}");
            }
            assert_holds(tab, sheet);
            assert_sheet_holds(tab, sheet, column);
        }
    }
}

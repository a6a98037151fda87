//! The promise of Improve: entered where it is made, and held against where the series goes on.

use crate::track::said;
use browser_tests::*;

/// One lever that takes a tenth of 4 contacts per 100 orders away, 20 months around that, and six of 3.6.
pub const PROMISED: &str = "v=1&vol=4000&per=month&base=100000:orders&cur=usd&each=10&step=month&in=month\
    &lever=fewer:all:::::::Help%20pages&b.by=10&series=2024-01:3900:100000:4100:100000:3900:100000:4100:100000\
    :3900:100000:4100:100000:3900:100000:4100:100000:3900:100000:4100:100000:3900:100000:4100:100000:3900:100000\
    :4100:100000:3900:100000:4100:100000:3900:100000:4100:100000:3900:100000:4100:100000:3600:100000:3600:100000\
    :3600:100000:3600:100000:3600:100000:3600:100000&end";

#[test]
fn a_month_that_is_entered_under_improve_has_track_say_whether_it_came() {
    browser_test(|page| {
        page.open_state(&format!("job=improve&{PROMISED}"));
        let would = "With the levers the contact rate would fall from 4.0 to 3.6 per 100 orders";
        assert_eq!(said(page, "promise"), format!("{would} from the first month on."));
        page.find("[data-testid=since]").type_keys("09/2025");
        page.press(Key::Tab);
        assert_eq!(said(page, "promise"), format!("{would} from September 2025 on."));
        page.until("the address lacks the month", || page.fragment().contains("&since=2025-09"));
        page.by_test_id("job-track").click();
        let did = "With the levers the contact rate did fall from 4.0 to 3.6 per 100 orders from September 2025 to \
                   February 2026: as promised, 3.6.";
        assert!(said(page, "track-verdict").starts_with(did), "{}", said(page, "track-verdict"));
        assert!(said(page, "series-chart-card").contains("promised"));
        // What is no month is said where it stands, and nothing is held against it.
        page.find("[data-testid=since]").retype("soon");
        page.press(Key::Tab);
        let message = "That is no month. Write it as Jun 2026";
        page.until("nothing is said of it", || said(page, "promise-card").contains(message));
        assert!(said(page, "track-verdict").starts_with("No change that your months"));
        page.chord(&[Key::Control], "z");
        assert!(said(page, "track-verdict").starts_with(did));
    });
    browser_test(|page| {
        let state = PROMISED.replace("&lever=", "&since=2025-09&lever=");
        page.open(&format!("?embed=1#job=track&{state}"));
        assert!(said(page, "track-verdict").contains("as promised"));
        page.open(&format!("?embed=1#job=improve&{state}"));
        assert!(said(page, "promise").contains("from September 2025 on"));
    });
}

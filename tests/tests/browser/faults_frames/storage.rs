//! Faults 28 and 29: storage that is blocked, and storage that is full.

use browser_tests::{Host, STORY, Setup, in_engines};
use serde_json::json;

use super::{assert_shows, edit, enter, frame, wiki};

const MAY_STORE: &str = "try { localStorage.a = 1; delete localStorage.a; return true } catch (error) { return error.name }";

in_engines! {
    /// Reading the very property throws, which has crashed embedded pages elsewhere. A whole page in a frame meets it too.
    #[setup(Setup::new()
        .firefox("network.cookie.cookieBehavior", 1)
        .chromium("profile.default_content_setting_values.cookies", 2))]
    #[not(webkit = "WebKitGTK blocks no storage that its driver could ask it to block")]
    fn fault_28_with_storage_blocked_a_frame_works(tab) {
        let calculator = Host::new();
        let at = |query: &str| calculator.url_at("localhost", &format!("embed.html?{query}#{STORY}"));
        let wiki = wiki(&[&frame("id=\"a\"", &at("embed=1")), &frame("id=\"b\"", &at("embed=0"))]);
        tab.go(&wiki.url("/wiki"));
        for id in ["#a", "#b"] {
            enter(tab, id);
            assert_eq!(tab.script(MAY_STORE, &[]), "SecurityError");
            assert_shows(tab, "0.80");
            if id == "#a" { edit(tab, "2700") } else { tab.fill("vol", "2700") }
            assert_shows(tab, "0.90");
            tab.leave_frame();
        }
    }

    /// Saving fails then, and nothing else does: at top level, where the page saves, and in a frame.
    fn fault_29_with_storage_full_the_page_works(tab) {
        let calculator = Host::new();
        let fill = "let size = 1 << 22, kept = 0; while (size) try { localStorage['x' + kept++] = 'x'.repeat(size) } \
            catch (full) { size >>= 1 } try { localStorage.more = 'more'; return 'room' } catch (error) { return error.name }";
        tab.go(&calculator.url("/nothing"));
        assert_eq!(tab.script(fill, &[]), "QuotaExceededError");
        tab.go(&calculator.url(&format!("#{STORY}")));
        tab.wait_ready();
        tab.fill("vol", "2700");
        let state = STORY.replace("2400", "2700");
        tab.until("the address is not written", || tab.fragment() == state);
        assert_shows(tab, "0.90");
        assert_eq!(tab.script("return localStorage['plimsoll:last'] ?? null", &[]), json!(null), "it was not full");

        let wiki = wiki(&[&frame("", &calculator.url(&format!("embed.html?embed=0#{STORY}")))]);
        tab.go(&wiki.url("/wiki"));
        enter(tab, "iframe");
        tab.fill("vol", "2700");
        tab.until("the frame's address is not written", || {
            tab.script("return location.hash.slice(1)", &[]) == json!(state)
        });
        assert_shows(tab, "0.90");
    }
}

//! Faults 20 to 23: frames in a sandbox.

use browser_tests::{Host, STORY, in_engines};
use serde_json::json;

use super::{assert_shows, edit, embedded, enter, frame, open, take, wiki};

/// The sandbox of GitLab, which lets nothing be downloaded.
pub const GITLAB: &str = "sandbox=\"allow-scripts allow-popups allow-same-origin\"";

/// The sandbox of Outline.
pub const OUTLINE: &str = "sandbox=\"allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox \
    allow-forms allow-downloads allow-storage-access-by-user-activation\" allow=\"clipboard-write\"";

in_engines! {
    /// Without an origin of its own, a page in several files could load none of them from a host that sends no
    /// Access-Control-Allow-Origin.
    fn fault_20_a_frame_without_an_origin_shows_the_result(tab) {
        let calculator = Host::new();
        open(tab, &wiki(&[&frame("sandbox=\"allow-scripts\"", &embedded(&calculator, STORY))]));
        assert_eq!(tab.script("return self.origin", &[]), "null");
        assert_shows(tab, "0.80");
        edit(tab, "2700");
        assert_shows(tab, "0.90");
        assert_eq!(calculator.requests(), ["/embed.html?embed=1"], "one file, and nothing after it");
    }

    /// The page in several files cannot start there, and names the file that can.
    fn fault_20_the_page_in_several_files_says_which_file_frames_need(tab) {
        let calculator = Host::new();
        let page = calculator.url(&format!("#{STORY}"));
        tab.go(&wiki(&[&frame("sandbox=\"allow-scripts\"", &page)]).url("/wiki"));
        tab.enter_frame("iframe");
        tab.until("nothing is said", || tab.find("#trouble").is_shown());
        let said = tab.find("#trouble").text();
        assert!(said.contains("embed.html") && said.contains("1000:customers"), "{said}");
    }

    /// What a reader does in a frame is stored nowhere and changes no address, also where it could.
    fn fault_21_the_sandbox_of_gitlab_shows_the_result(tab) {
        let calculator = Host::new();
        let address = embedded(&calculator, STORY);
        let wiki = wiki(&[&frame(GITLAB, &address)]);
        open(tab, &wiki);
        assert_shows(tab, "0.80");
        edit(tab, "2700");
        assert_shows(tab, "0.90");
        // Later than the page would write, were it not in a frame.
        let later = "setTimeout(arguments[0], 700, [location.href, localStorage.length, sessionStorage.length])";
        assert_eq!(tab.script_async(later, &[]), json!([address, 0, 0]));
        assert_eq!(tab.url(), wiki.url("/wiki"));
    }

    /// From there the full page opens with the figures as they are now.
    fn fault_22_the_sandbox_of_outline_lets_the_full_page_open(tab) {
        let calculator = Host::new();
        open(tab, &wiki(&[&frame(OUTLINE, &embedded(&calculator, STORY))]));
        assert_shows(tab, "0.80");
        edit(tab, "2700");
        take(tab, "Copy title, answer and link", "Copied");
        tab.click("open-full");
        let wiki = tab.enter_opened_tab();
        tab.wait_ready();
        assert_eq!(tab.url(), calculator.url(&format!("#{}", STORY.replace("2400", "2700"))));
        assert_shows(tab, "0.90");
        assert!(tab.find("header.top").is_shown(), "the full page has a header");
        tab.close_for(&wiki);
        enter(tab, "iframe");
        assert_shows(tab, "0.90");
    }

    /// Where nothing may run, the page says so in words.
    fn fault_23_without_scripts_a_frame_says_what_it_needs(tab) {
        let calculator = Host::new();
        tab.go(&wiki(&[&frame("sandbox=\"\"", &embedded(&calculator, STORY))]).url("/wiki"));
        tab.enter_frame("iframe");
        let said = tab.find("#app").text();
        assert!(said.contains("needs JavaScript") && said.contains("a tab of its own"), "{said}");
        assert!(!said.contains("Loading"), "{said}");
    }
}

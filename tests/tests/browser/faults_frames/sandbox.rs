//! Faults 20 to 23: frames in a sandbox.

use browser_tests::{Engine, Host, RE_ENTER, STORY, in_engines};
use serde_json::json;

use super::{assert_shows, edit, embedded, enter, frame, open, take, wiki};
use crate::faults_hosting::common::with_script_before;

/// The sandbox of GitLab, which lets nothing be downloaded.
pub const GITLAB: &str = "sandbox=\"allow-scripts allow-popups allow-same-origin\"";

/// The sandbox of Outline.
pub const OUTLINE: &str = "sandbox=\"allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox \
    allow-forms allow-downloads allow-storage-access-by-user-activation\" allow=\"clipboard-write\"";

/// Makes two errors that name no error of the page: of a script that is not the page's, without an error to go by, and
/// of an observer. Gives what the page hears of them, a while later.
const NAMELESS: &str = r"
    const done = arguments[0], heard = [];
    addEventListener('error', event => heard.push(event.message), true);
    dispatchEvent(new ErrorEvent('error', { message: 'a foreign script' }));
    let left = 3;
    new ResizeObserver(() => { if (left-- > 0) document.body.style.paddingBottom = 10 * left + 'px'; })
        .observe(document.body);
    setTimeout(done, 2000, heard);";

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

    /// Without an origin, `WebKit` names neither the error of a foreign script nor that of an observer whose element
    /// changed too late. Neither is a reason to tell the reader that something went wrong.
    fn fault_20_what_names_nothing_does_not_alarm_where_the_program_answers(tab) {
        let calculator = Host::new();
        open(tab, &wiki(&[&frame("sandbox=\"allow-scripts\"", &embedded(&calculator, STORY))]));
        let heard = tab.script_async(NAMELESS, &[]);
        let heard = heard.as_array().unwrap();
        assert!(heard.iter().any(|message| message == "a foreign script" || message == "Script error."), "{heard:?}");
        assert!(heard.len() > 1, "no observer was late: {heard:?}");
        assert_shows(tab, "0.80");
        edit(tab, "2700");
        assert_shows(tab, "0.90");
    }

    /// The program's own end is told there as well.
    fn fault_20_without_an_origin_a_panic_is_told(tab) {
        let calculator = with_script_before(Host::new(), "embed.html", RE_ENTER);
        open(tab, &wiki(&[&frame("sandbox=\"allow-scripts\"", &embedded(&calculator, STORY))]));
        edit(tab, "2700");
        assert_shows(tab, "0.90");
        tab.fill("base", "777777777");
        if tab.engine() == Engine::WebKit {
            // Its frames without an origin load no script from there; its driver's scripts share the page's globals.
            tab.script(RE_ENTER, &[]);
        }
        tab.script("window.enterAgain = true", &[]);
        // So small a rate has decimals that no formatter was made for before.
        tab.fill("vol", "28");
        // Where the cause is not to be had, that the program no longer answers is.
        let told = "The calculator has stopped because of a fault of its own.";
        tab.until("no bar is shown", || tab.find("#trouble").text().contains(told));
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

//! Hosts that declare another encoding for all that they send. The policy of a page allows its scripts by hashes of
//! their bytes, so that one character outside of ASCII would stop them.

use browser_tests::{Host, in_engines};
use serde_json::json;

use super::{assert_shows, embedded, enter, fitted, frame, script, wiki};
use crate::faults_hosting::common::{SINGLE, assert_works, open, story_at};

/// What old servers declare: one byte a character, and up to four.
const OTHERS: [&str; 2] = ["windows-1252", "gb18030"];

in_engines! {
    /// Each page starts, and says what it says in ASCII.
    fn a_page_declared_in_another_encoding_works(tab) {
        for encoding in OTHERS {
            let host = Host::new().content_type("html", &format!("text/html; charset={encoding}"));
            for page in ["?theme=dark", "embed.html?embed=0&theme=dark", "calculator.html?theme=dark"] {
                open(tab, &story_at(&host, page));
                let declared = tab.script("return document.characterSet.toLowerCase()", &[]);
                assert_eq!(declared, json!(encoding), "the header does not count");
                assert_works(tab);
                assert_eq!(tab.script("return document.documentElement.dataset.theme", &[]), "dark", "{page}");
            }
            // Where nothing runs, what stands in the file itself is read.
            let host = host.header("content-security-policy", "script-src 'none'");
            open(tab, &story_at(&host, SINGLE));
            let strange = "return [...document.documentElement.textContent].filter(sign => sign > '~' && sign !== '\\u2026')";
            assert_eq!(tab.script(strange, &[]), json!([]), "{encoding}");
        }
    }

    /// In a frame that is embed mode, the theme of its address and the height that it tells.
    fn a_frame_declared_in_another_encoding_keeps_its_mode_theme_and_height(tab) {
        for encoding in OTHERS {
            let calculator = Host::new().content_type("html", &format!("text/html; charset={encoding}"));
            let dark = embedded(&calculator, browser_tests::STORY).replace("embed=1", "embed=1&theme=dark");
            let frames = [frame("id=\"a\"", &dark), frame("id=\"b\"", &dark.replace("embed.html", SINGLE))];
            tab.go(&wiki(&[&script(&calculator), &frames.concat()]).url("/wiki"));
            for id in ["#a", "#b"] {
                enter(tab, id);
                let marks = "const { embed, theme } = document.documentElement.dataset; \
                    return [embed, theme, document.characterSet.toLowerCase()]";
                assert_eq!(tab.script(marks, &[]), json!(["", "dark", encoding]));
                assert_shows(tab, "0.80");
                assert!(tab.find_all("header.top").is_empty(), "{id} is no frame");
                tab.leave_frame();
                assert!(fitted(tab, id) > 520.0, "{encoding}");
            }
        }
    }
}

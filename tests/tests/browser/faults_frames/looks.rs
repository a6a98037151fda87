//! Faults 43 and 44: the colours of the host, and paper.

use browser_tests::{Engine, Host, STORY, Setup, Tab, in_engines};
use serde_json::json;

use super::{assert_shows, edit, embedded, enter, frame, open, script, wiki};

/// The theme of the page in a frame, and whether its background hides what is behind it in that theme's colour.
#[track_caller]
fn assert_theme(tab: &Tab, css: &str, theme: &str) {
    enter(tab, css);
    tab.until(&format!("{css} is not {theme}"), || {
        tab.script("return document.documentElement.dataset.theme", &[]) == theme
    });
    let paper = if theme == "dark" { "rgb(20, 24, 27)" } else { "rgb(251, 250, 248)" };
    tab.until(&format!("{css} is not painted {theme}"), || {
        tab.script("return getComputedStyle(document.body).backgroundColor", &[]) == paper
    });
    assert_shows(tab, "0.80");
    tab.leave_frame();
}

/// Frames with themes of their own beside one that follows.
fn themed_frames(calculator: &Host) -> String {
    let themed = |theme: &str| {
        embedded(calculator, STORY).replace("embed=1", &format!("embed=1&theme={theme}"))
    };
    [
        frame("id=\"auto\"", &embedded(calculator, STORY)),
        frame("id=\"light\"", &themed("light")),
        frame("id=\"dark\"", &themed("dark")),
    ]
    .concat()
}

/// Keeps what the page in the current frame has for paper at the moment when it is laid out for it.
const WATCH: &str = "window.sheets = []; window.paper = matchMedia('print'); paper.addEventListener('change', event => \
    event.matches && window.sheets.push(document.querySelector('.paper')?.textContent))";

in_engines! {
    /// A wiki that is always light says so in the address; others have it follow.
    #[setup(Setup::new().dark())]
    fn fault_43_on_a_dark_system_a_light_frame_stays_light(tab) {
        let calculator = Host::new();
        tab.go(&wiki(&[&themed_frames(&calculator)]).url("/wiki"));
        assert_theme(tab, "#auto", "dark");
        assert_theme(tab, "#light", "light");
        assert_theme(tab, "#dark", "dark");
    }

    /// The host's own scheme for a frame counts, where the engine passes it on, and what it tells counts everywhere.
    fn fault_43_a_frame_follows_its_host(tab) {
        let calculator = Host::new();
        let schemed = frame("id=\"schemed\" style=\"color-scheme: dark\"", &embedded(&calculator, STORY));
        let element = format!("<plimsoll-result id=\"element\" src=\"{}\" theme=\"dark\"></plimsoll-result>",
            embedded(&calculator, STORY).replace('&', "&amp;"));
        tab.go(&wiki(&[&script(&calculator), &themed_frames(&calculator), &schemed, &element]).url("/wiki"));
        assert_theme(tab, "#auto", "light");
        assert_theme(tab, "#dark", "dark");
        assert_theme(tab, "#schemed", if tab.engine() == Engine::WebKit { "light" } else { "dark" });
        let tell = "const message = { type: 'plimsoll:theme', v: 1, theme: arguments[0] }; \
            document.querySelector('#auto').contentWindow.postMessage(message, '*')";
        for theme in ["dark", "light"] {
            tab.script(tell, &[json!(theme)]);
            assert_theme(tab, "#auto", theme);
        }
        tab.script("document.querySelector('#element').scrollIntoView()", &[]);
        assert_theme(tab, "#element iframe", "dark");
        tab.script("document.querySelector('#element').setAttribute('theme', 'light')", &[]);
        assert_theme(tab, "#element iframe", "light");
    }

    /// Paper shows what fits the frame: the page makes itself a sheet for that time. A frame that was never in sight
    /// holds nothing up, and the link below it is printed.
    #[not(webkit = "its driver prints nothing")]
    fn fault_44_printing_the_host_prints_a_sheet_in_the_frame(tab) {
        let calculator = Host::new();
        let lazy = frame("id=\"lazy\" loading=\"lazy\"", &embedded(&calculator, STORY));
        let far = format!("<div style=\"height: 9000px\"></div>{lazy}");
        open(tab, &wiki(&[&frame("", &embedded(&calculator, STORY)), &far]));
        edit(tab, "2700");
        tab.script(WATCH, &[]);
        tab.leave_frame();
        tab.print().unwrap();
        enter(tab, "iframe");
        let sheets = tab.script("return sheets", &[]);
        let sheet = sheets[0].as_str().unwrap_or_default();
        assert!(sheet.contains("Support contacts2700 contacts in the quarter"), "{sheets}");
        assert!(sheet.contains(&calculator.url(&format!("#{}", STORY.replace("2400", "2700")))), "{sheet}");
        tab.until("the sheet stays", || tab.find_all(".paper").iter().all(|sheet| sheet.text().is_empty()));
        assert_shows(tab, "0.90");
        tab.leave_frame();
        tab.script("document.querySelector('#lazy').scrollIntoView()", &[]);
        enter(tab, "#lazy");
        assert_shows(tab, "0.80");
    }

    /// The frame on paper: the answer, its inputs and its link, in light colours, and nothing to press.
    #[only(chromium = "the other drivers have no way to emulate paper")]
    fn fault_44_the_frame_on_paper_has_answer_inputs_and_link(tab) {
        let calculator = Host::new();
        let dark = embedded(&calculator, STORY).replace("embed=1", "embed=1&theme=dark");
        open(tab, &wiki(&[&frame("", &dark)]));
        tab.leave_frame();
        tab.set_print(true);
        tab.enter_frame("iframe");
        tab.until("there is no sheet", || tab.find(".paper").text().contains("Inputs"));
        let sheet = tab.find(".paper").text();
        assert!(tab.find(".paper [data-testid=figure]").text().starts_with("0.80"), "{sheet}");
        assert!(tab.find(".paper [data-testid=figure]").is_shown());
        assert!(sheet.contains("2,400") && sheet.contains("1,000"), "{sheet}");
        assert!(tab.find(".paper .address").text().ends_with(STORY), "{sheet}");
        assert_eq!(tab.script("return getComputedStyle(document.body).backgroundColor", &[]), "rgb(255, 255, 255)");
        let shown = tab.find_all("button, select, main > .foot, .inputs > summary").iter().filter(|part| part.is_shown()).count();
        assert_eq!(shown, 0, "there are things to press on paper");
    }
}

//! The pictures of docs/embedding/: for each wiki a plain page that names it and shows the embedded result. They are
//! written where the variable `PLIMSOLL_PICTURES` names a folder, and are not made otherwise.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::{Engine, Host, STORY, Setup, Tab};
use presentation::chart::Palette;
use presentation::digits::PlainDigits;
use presentation::embed::{Way, Wiki};
use presentation::export::Export;
use presentation::view::View;
use scenario::Job;
use scenario::number::NumberStyle;
use serde_json::json;

use super::wikis::rendered;
use super::{OWN_HEIGHT, enter, escaped, number};

const WIDTH: u32 = 900;
const TITLE: &str = "Contact rate: 0.80 contacts per customer per month";
const STYLE: &str = "body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #222; background: #fff } \
    header { padding: 10px 24px; background: #eceef1; border-bottom: 1px solid #cfd3d8; color: #444 } header b { color: #111 } \
    main { padding: 8px 24px 24px } h1 { font-size: 26px; margin: 8px 0 } p { margin: 10px 0 } a { color: #0b5c6b } \
    iframe { border: 1px solid #cfd3d8 !important; box-sizing: content-box; max-width: 850px } img { max-width: 100%; border: 1px solid #cfd3d8 }";

/// A page as it may stand in a wiki.
fn page(wiki: &Wiki, content: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en\"><title>Picture</title><style>{STYLE}</style><header><b>{}</b> &nbsp;›&nbsp; \
         Support &nbsp;›&nbsp; Quarterly review</header><main><h1>How often customers need us</h1>\
         <p>In the last quarter 1,000 customers contacted us 2,400 times. This is how that compares:</p>{content}\
         <p>We look at this page again after the next release.</p></main>",
        escaped(wiki.name)
    )
}

/// The chart as the page exports it.
fn exported(link: &str) -> String {
    let style = NumberStyle::EnUs;
    let digits = PlainDigits { style };
    let draft = scenario::link::open(STORY, style).draft;
    let view = View::of(&draft, &digits);
    let css =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../style/tokens.css"))
            .unwrap();
    let light = |name: &str| {
        let (_, rest) = css.split_once(&format!("{name}: "))?;
        Some(rest.split(';').next()?.to_owned())
    };
    let palette = Palette::from_css(light).unwrap();
    let export = Export::new(&draft, &view, Some(link), &digits, Job::Measure);
    export.svg(&palette, "system-ui, sans-serif").unwrap()
}

/// Takes the picture of one wiki.
fn picture(tab: &Tab, wiki: &Wiki) -> Vec<u8> {
    let calculator = Host::under("/plimsoll/");
    let svg = exported(&format!("https://tools.example.com/plimsoll/#{STORY}"));
    let is_link = wiki.way == Way::Link;
    let image = if is_link { "<p><img src=\"/plimsoll.svg\" alt=\"\"></p>" } else { "" };
    let content = image.to_owned() + rendered(wiki.id, &calculator.url(""), TITLE).as_str();
    let host = Host::new().page("/wiki", &page(wiki, &content)).file(
        "/plimsoll.svg",
        svg,
        "image/svg+xml",
    );
    tab.resize(WIDTH, 2000);
    tab.go(&host.url("/wiki"));
    let fit = "document.querySelector('iframe').style.height = arguments[0] + 'px'";
    if !is_link {
        let is_macro = wiki.id == "confluence-cloud";
        if is_macro {
            tab.enter_frame("#macro");
        }
        enter(tab, "iframe");
        let height = number(tab, OWN_HEIGHT);
        tab.leave_frame();
        tab.script(fit, &[json!(height)]);
        if is_macro {
            let macro_height = number(tab, OWN_HEIGHT);
            tab.leave_frame();
            tab.script(fit, &[json!(macro_height)]);
        }
    }
    let height = number(tab, OWN_HEIGHT);
    let clip = json!({ "x": 0, "y": 0, "width": WIDTH, "height": height, "scale": 1 });
    let answer = tab.cdp(
        "Page.captureScreenshot",
        &json!({ "format": "png", "captureBeyondViewport": true, "clip": clip }),
    );
    STANDARD.decode(answer["data"].as_str().unwrap()).unwrap()
}

/// Not a test of anything: the pictures are looked at by people.
#[test]
fn pictures_of_all_wikis_are_written_where_they_are_wanted() {
    let Some(folder) = std::env::var_os("PLIMSOLL_PICTURES") else { return };
    std::fs::create_dir_all(&folder).unwrap();
    let tab = Tab::take(Engine::Chromium, &Setup::new());
    for wiki in Wiki::ALL {
        let file = Path::new(&folder).join(format!("{}.png", wiki.id));
        std::fs::write(&file, picture(&tab, wiki)).unwrap();
    }
}

//! Frames of the jobs: what each shows, its one main heading, and its height.

use browser_tests::{Host, STORY, Tab, in_engines};
use serde_json::{Value, json};

use super::{OWN_HEIGHT, assert_shows, embedded, enter, frame, number, script, wiki};

/// Issues and channels of the story, a third of it in a month.
const BROKEN_DOWN: &str = "v=1&vol=2400&per=month&base=1000:customers&basis=time&in=month\
    &iss=1500:status:80:Order%20status,600:billing::Billing,300:technical:20:App\
    &chan=1500:email::300:::Email,900:phone::480:::Phone&end";

/// As many issues and channels as there may be.
fn long() -> String {
    let rows = |kind: &str| {
        (1..=64).map(|row| format!("{row}:{kind}Row%20{row}")).collect::<Vec<_>>().join(",")
    };
    format!(
        "v=1&vol=2400&per=month&base=1000:customers&in=month&iss={}&chan={}&end",
        rows("status::"),
        rows("email:::::")
    )
}

/// The address of a job in a frame, with the job in the query.
fn of_job(calculator: &Host, job: &str, state: &str) -> String {
    embedded(calculator, state).replace("embed=1", &format!("embed=1&job={job}"))
}

/// What a reader of the frame finds: headings with their levels, cards of sections, and what belongs to the page alone.
const LOOK: &str = "
    const all = css => [...document.querySelectorAll(css)];
    return {
        headings: all('h1, h2, h3').map(e => `${e.tagName} ${e.textContent.trim()}`),
        cards: all('section[data-testid$=-card]').map(e => e.dataset.testid),
        ofThePage: all('.sheet, .jobs, .chip, header.top').length,
        rows: document.getElementById('iss-0-0') !== null,
    };";

/// The first heading is the one of the first level; gives what was found.
#[track_caller]
fn look(tab: &Tab, h1: &str) -> Value {
    let seen = tab.script(LOOK, &[]);
    let headings = seen["headings"].as_array().unwrap();
    assert_eq!(headings[0], format!("H1 {h1}"), "{seen:#}");
    let count = headings.iter().filter(|text| text.as_str().unwrap().starts_with("H1")).count();
    assert_eq!(count, 1, "{seen:#}");
    assert_eq!((&seen["ofThePage"], &seen["rows"]), (&json!(0), &json!(false)), "{seen:#}");
    seen
}

/// A host that notes which height each frame tells, whatever comes of it.
const NOTE: &str = "<script>told = {}; addEventListener('message', ({ data, source }) => { \
    for (const frame of document.querySelectorAll('iframe')) \
    if (frame.contentWindow === source && data.type === 'plimsoll:size') told[frame.id] = data.height })</script>";

/// Waits until a frame has told the height of the document in it, and has it as far as hosts give any; gives the height
/// that was told.
#[track_caller]
fn told(tab: &Tab, id: &str) -> f64 {
    enter(tab, &format!("#{id}"));
    tab.leave_frame();
    let heights = || {
        tab.enter_frame(&format!("#{id}"));
        let own = number(tab, OWN_HEIGHT);
        tab.leave_frame();
        let host = format!("return [told.{id} ?? 0, document.getElementById('{id}').clientHeight]");
        let host = tab.script(&host, &[]);
        [own, host[0].as_f64().unwrap(), host[1].as_f64().unwrap()]
    };
    tab.until(&format!("the frame {id} does not have its height"), || {
        let [own, told, given] = heights();
        (own - told).abs() < 0.5 && (told.min(4000.0) - given).abs() < 0.5
    });
    heights()[1]
}

in_engines! {
    /// The host chooses the job in the query; a link of the page has it before its state.
    fn a_frame_of_break_down_shows_its_answer_and_its_cards(tab) {
        let calculator = Host::new();
        let of_link = embedded(&calculator, &format!("job=breakdown&{BROKEN_DOWN}"));
        for address in [of_job(&calculator, "breakdown", BROKEN_DOWN), of_link] {
            let wiki = wiki(&[&frame("", &address)]);
            tab.go(&wiki.url("/wiki"));
            enter(tab, "iframe");
            let seen = look(tab, "What the figures point to first");
            assert_eq!(seen["cards"], json!(["issues-card", "channels-card"]), "{address}");
            assert!(tab.find("[data-testid=finding]").is_shown());
            assert!(tab.find("[data-testid=pointers]").text().contains("Order status"));
            assert!(tab.find("[data-testid=issues-card]").text().contains("Billing"));
            assert!(!tab.has("answer") && !tab.has("figure"), "the answer of Measure is there as well");
            let full = tab.by_test_id("open-full").attribute("href");
            assert_eq!(full, Some(calculator.url(&format!("#job=breakdown&{BROKEN_DOWN}"))));
            tab.leave_frame();
        }
    }

    /// Frames of former releases name no job: the answer of Measure, and below it what was broken down.
    fn a_frame_without_a_job_or_of_an_unknown_one_shows_measure_and_the_cards(tab) {
        let calculator = Host::new();
        for address in [embedded(&calculator, BROKEN_DOWN), of_job(&calculator, "unknown", BROKEN_DOWN)] {
            tab.go(&wiki(&[&frame("", &address)]).url("/wiki"));
            enter(tab, "iframe");
            let seen = look(tab, "Contact rate");
            assert_shows(tab, "2.4");
            assert_eq!(seen["cards"], json!(["issues-card", "channels-card"]), "{address}");
            assert!(seen["headings"].as_array().unwrap().contains(&json!("H2 What it points to")), "{seen:#}");
            assert!(!tab.has("notices") && !tab.has("details"), "{address} is told of");
            let full = tab.by_test_id("open-full").attribute("href");
            assert_eq!(full, Some(calculator.url(&format!("#{BROKEN_DOWN}"))));
            tab.leave_frame();
        }
    }

    /// In a frame there are no rows to type, so that nobody is told to.
    fn a_frame_of_break_down_without_rows_says_that_there_are_none(tab) {
        let calculator = Host::new();
        tab.go(&wiki(&[&frame("", &of_job(&calculator, "breakdown", STORY))]).url("/wiki"));
        enter(tab, "iframe");
        look(tab, "What the figures point to first");
        let said = tab.find("[data-testid=pointers]").text();
        assert!(said.contains("No rows") && !said.contains("Type rows below"), "{said}");
    }

    /// With no more than the answer, and with tables of 64 rows: what is told is the height of the page.
    fn frames_of_both_jobs_tell_their_height_also_a_long_one(tab) {
        let calculator = Host::new();
        let long = long();
        let frames = [
            frame("id=\"answer\"", &embedded(&calculator, STORY).replace("embed=1", "embed=1&show=answer")),
            frame("id=\"measure\"", &embedded(&calculator, BROKEN_DOWN)),
            frame("id=\"breakdown\"", &of_job(&calculator, "breakdown", BROKEN_DOWN)),
            frame("id=\"long\"", &of_job(&calculator, "breakdown", &long)),
        ];
        tab.go(&wiki(&[NOTE, &script(&calculator), &frames.concat()]).url("/wiki"));
        let [answer, measure, breakdown, long] = ["answer", "measure", "breakdown", "long"].map(|id| told(tab, id));
        assert!(answer < breakdown && breakdown < measure, "{answer}, {breakdown}, {measure}");
        assert!(long > 4000.0, "{long}: hosts give no more than 4000");
    }

    /// The dialog tells the height that the snippet has to give, of the job on the screen.
    fn the_preview_has_the_job_of_the_page_and_tells_its_height(tab) {
        let calculator = Host::new();
        let long = long();
        for (job, state, h1) in [
            ("", STORY, "Contact rate"),
            ("job=breakdown&", BROKEN_DOWN, "What the figures point to first"),
            // Too long for a link, and for a snippet.
            ("job=breakdown&", &long, ""),
        ] {
            tab.go("about:blank");
            tab.go(&calculator.url(&format!("#{job}{state}")));
            tab.wait_ready();
            tab.click("embed-open");
            if h1.is_empty() {
                tab.until("it is not refused", || tab.by_test_id("embed-open").text() == "Too long for a link");
                continue;
            }
            enter(tab, "#preview");
            look(tab, h1);
            tab.leave_frame();
            let heights = || {
                tab.enter_frame("#preview");
                let own = number(tab, OWN_HEIGHT);
                tab.leave_frame();
                (own, tab.by_test_id("preview-height").text())
            };
            tab.until("the preview does not tell its height", || {
                let (own, said) = heights();
                said.starts_with(&format!("Height in the snippet: {own} px"))
            });
            assert!(tab.value("snippet").contains(&format!("#{job}v=1").replace('&', "&amp;")), "{}", tab.value("snippet"));
        }
    }
}

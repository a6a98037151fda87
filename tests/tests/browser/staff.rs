//! Staff: a line by keyboard alone, the published figures, and what follows from Break down.

use browser_tests::{Key, Page, Visit, browser_test, browser_test_as};

/// Two lines, one typed and one from the month of its channel; a day, work that can wait, and a year of growth.
pub const FULL: &str = "v=1&vol=240000&per=quarter&base=100000:customers&cur=usd&occupancy=85&shrinkage=30&paid-hours=40\
    &slot=half-hour&peak-day=1.2&peak-hour=12&open-days=5&day=,,,,,,,,40,55,60,50,45,50,55,50,40,30,,,,,,\
    &growth=30&months=12&team=60&in=month\
    &chan=120000:phone::180:::Phone,60000:chat::408:::Chat,60000:email::300:::Email\
    &line=100::80:20:300:85:::12:Phone,:1.7:80:60:::::5:Chat&later=:1000:5:1300:5:1:Email&end";

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{2068}', '\u{2069}'], "")
}

/// The text of a part of the page.
#[track_caller]
fn said(page: &Page, id: &str) -> String {
    page.settle();
    plain(&page.by_test_id(id).text())
}

#[test]
fn a_line_is_typed_by_keyboard_alone_and_stands_in_the_link() {
    browser_test(|page| {
        page.open_state("job=staff&v=1&aht=180&shrinkage=30&end");
        assert!(said(page, "staff-waiting").contains("Add a channel"));
        page.find("#line-0-9").type_keys("Phone");
        for (id, text) in
            [("line-0-0", "100"), ("line-0-2", "80"), ("line-0-3", "20"), ("line-0-5", "85")]
        {
            page.press(Key::Tab);
            assert_eq!(page.focus(), id);
            page.chord(&[], text);
        }
        page.until("no people", || page.has("staff-figure"));
        assert!(said(page, "staff-figure").starts_with("20 people; 14 of them on the line"));
        let verdict = said(page, "staff-verdict");
        assert!(
            verdict.contains(
                "14 people answer 88.8 % within 20 s; 13 would answer 79.6 %, 12 only 64.0 %"
            ),
            "{verdict}"
        );
        assert!(said(page, "job-staff").contains("20 people"));
        page.wait_for_address(
            "job=staff&v=1&aht=180&shrinkage=30&line=100::80:20::85::::Phone&end",
        );
        // A patience: 13 are enough.
        page.by_test_id("line-unfold").press(Key::Enter);
        page.find("#line-0-4").type_keys("300");
        page.until("no second model", || page.has("models"));
        assert!(said(page, "staff-figure").starts_with("19 people; 13 of them on the line"));
        page.chord(&[Key::Control], "z");
        page.until("undo leaves the model", || !page.has("models"));
        assert!(said(page, "staff-figure").starts_with("20 people"));
    });
}

#[test]
fn contacts_and_handle_time_come_from_break_down() {
    browser_test(|page| {
        page.open_state(&format!("job=staff&{FULL}"));
        // Chat: 60,000 / 3 / (30.4375 x 5 / 7) x 1.2 x 12 % / 2 = 66.24 in half an hour
        let row = plain(
            page.script(
                "return document.querySelectorAll('#line-rows > tr:not(.why)')[1].textContent",
                &[],
            )
            .as_str()
            .unwrap(),
        );
        assert!(row.contains("66") && row.contains("408 s"), "{row}");
        // Full-time people, since a day is entered
        let figure = said(page, "staff-figure");
        assert!(
            figure.contains("full-time people; ") && figure.contains("on the line"),
            "{figure}"
        );
        // What is missing leads to where it is asked for.
        page.open_state("job=staff&v=1&line=100::80:20::::::Phone&end");
        assert_eq!(said(page, "staff-waiting"), "Phone needs the handle time. Handle time, s");
    });
}

#[test]
fn a_frame_shows_staff_and_nothing_to_type_in() {
    browser_test(|page| {
        page.open(&format!("?embed=1#job=staff&{FULL}"));
        assert!(
            page.has("staff-figure")
                && page.has("teams")
                && page.find_all("#line-sheet").is_empty()
        );
        page.open(&format!("?embed=1&show=answer#job=staff&{FULL}"));
        assert!(page.has("staff-figure") && !page.has("teams"));
    });
}

#[test]
fn staff_fits_on_every_screen() {
    for width in [320, 768, 1280] {
        browser_test_as(&Visit::new().size(width, 800), |page| {
            page.open_state(&format!("job=staff&{FULL}"));
            page.settle();
            let wide = page.script("return document.documentElement.scrollWidth - innerWidth", &[]);
            assert_eq!(wide, 0, "at {width} px the page scrolls sideways");
            page.shot(&format!("staff-{width}"));
        });
    }
}

/// The calls of a day as a column of a spreadsheet, one an hour from midnight on.
const CALLS: &str =
    "12\n8\n6\n5\n5\n8\n20\n45\n70\n85\n90\n88\n80\n78\n82\n80\n70\n60\n48\n40\n32\n26\n20\n15\n";

#[test]
fn a_pasted_day_becomes_full_time_people() {
    browser_test(|page| {
        page.open_state(
            "job=staff&v=1&aht=240&occupancy=85&shrinkage=30&line=::80:20::85::::Phone&end",
        );
        assert!(said(page, "staff-waiting").contains("Phone needs “Contacts”"));
        let paste = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]); \
            document.getElementById('day').dispatchEvent(\
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";
        page.script(paste, &[CALLS.into()]);
        assert!(
            page.find_all("[role=dialog]").is_empty(),
            "a day is no table that is brought along"
        );
        page.until("no people for the busiest hour", || page.has("staff-figure"));
        assert!(said(page, "staff-figure").starts_with("13 people; 9 of them on the line"));
        let row = "return document.querySelector('#line-rows').textContent";
        let row = plain(page.script(row, &[]).as_str().unwrap());
        assert!(
            row.contains("Full-time people need the days open a week and the paid hours a week."),
            "{row}"
        );
        page.fill("open-days", "7");
        page.fill("paid-hours", "40");
        page.settle();
        assert!(said(page, "staff-figure").starts_with("32 full-time people"));
        assert!(page.has("by-hour") && said(page, "changes").contains("2 fewer"));
        // 128 / 0.727 x 7 / 40 = 30.8
        page.find("#shrinkage").retype("");
        page.press(Key::Delete);
        page.fill("away", "10, 5, 15");
        page.pick("away-of", "what is left: they compound");
        page.settle();
        assert!(said(page, "staff-figure").starts_with("31 full-time people"));
        page.wait_for_address(
            "job=staff&v=1&aht=240&occupancy=85&paid-hours=40&open-days=7&day=12,8,6,5,5,8,20,45,70,85,90,88,80,78,82,80,\
             70,60,48,40,32,26,20,15&away=10,5,15&away-of=left&line=::80:20::85::::Phone&end",
        );
        // One that is none says which; too few say how many there are.
        for (text, said) in
            [("12 x", "Number 2: “x” is not a number."), ("12 8", "2 numbers stand here.")]
        {
            page.fill("day", text);
            page.settle();
            let error = plain(&page.find("#day-note").text());
            assert!(error.contains(said), "{error}");
        }
    });
}

#[test]
fn work_that_can_wait_and_growth_are_typed_by_keyboard_alone() {
    browser_test(|page| {
        page.open_state("job=staff&v=1&aht=300&occupancy=85&shrinkage=30&paid-hours=40&end");
        page.find("#later-0-6").type_keys("Email");
        for (id, text) in
            [("later-0-0", "80"), ("later-0-4", "7"), ("later-0-3", "132"), ("later-0-1", "200")]
        {
            page.press(Key::Tab);
            assert_eq!(page.focus(), id);
            page.chord(&[], text);
        }
        page.until("nothing waits", || page.has("backlog"));
        // 80 x 7 x 300 s of 40 x 0.85 x 0.7 hours
        assert!(said(page, "staff-figure").starts_with("2 full-time people"));
        let row = "return document.querySelector('#later-rows').textContent";
        let row = plain(page.script(row, &[]).as_str().unwrap());
        assert!(row.contains("1.96") && row.contains("3.85"), "{row}");
        page.find("#line-0-9").type_keys("Phone");
        for (id, text) in [("#line-0-0", "100"), ("#line-0-2", "80"), ("#line-0-3", "20")] {
            page.find(id).type_keys(text);
        }
        page.fill("growth", "30");
        page.fill("team", "31");
        page.until("no months", || page.has("by-month"));
        let growth = said(page, "by-month");
        assert!(growth.contains("31 are enough until"), "{growth}");
        assert!(said(page, "staff-figure").contains("you have 31"));
    });
}

/// From the first number to people: Measure, Break down, Improve, Staff, and no number is typed a second time.
#[test]
fn a_person_goes_through_all_jobs_and_types_no_number_twice() {
    browser_test(|page| {
        page.open("");
        page.type_story();
        page.by_test_id("job-breakdown").click();
        page.by_test_id("chip-channels").click();
        page.find("#chan-0-6").type_keys("Phone");
        page.find("#chan-0-0").type_keys("2,400");
        page.settle();
        page.by_test_id("chip-costs-of-time").click();
        for (id, text) in [("aht", "300"), ("occupancy", "85"), ("shrinkage", "30")] {
            page.fill(id, text);
        }
        page.by_test_id("job-improve").click();
        page.fill("each", "10");
        page.find("#lever-0-11").type_keys("Fewer questions");
        for text in ["all", "fewer contacts, %", "10"] {
            page.press(Key::Tab);
            page.chord(&[], text);
        }
        page.until("no saving", || page.has("improve-figure"));
        // 2,400 a quarter are 9,600 a year, and 10 % of them at 10 are 9,600
        let saving = said(page, "improve-figure");
        assert!(saving.contains("9,600"), "{saving}");
        page.by_test_id("job-staff").click();
        page.find("#line-0-9").type_keys("Phone");
        for (id, text) in [("#line-0-2", "80"), ("#line-0-3", "20")] {
            page.find(id).type_keys(text);
        }
        for (id, text) in [
            ("peak-day", "1.2"),
            ("peak-hour", "20"),
            ("open-days", "5"),
            ("paid-hours", "40"),
            ("months", "3"),
        ] {
            page.fill(id, text);
        }
        page.settle();
        // Contacts, handle time and shrinkage are there: 800 a month of 300 s
        assert!(page.has("staff-figure"), "{}", said(page, "staff-waiting"));
        assert_eq!(page.by_test_id("shrinkage").value(), "30");
        let work = said(page, "work");
        // 800 x 300 / 3,600 = 66.7 hours a month
        assert!(work.contains("Phone") && work.contains("67"), "{work}");
        // The lever of Improve is in the months to come: 100 / 90 - 1
        let months = said(page, "by-month");
        assert!(months.contains("once contacts have grown by 11.1 %"), "{months}");
        page.by_test_id("job-measure").click();
        page.settle();
        assert!(said(page, "figure").starts_with("0.80"));
    });
}

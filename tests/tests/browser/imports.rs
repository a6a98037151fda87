//! Tables that are brought along: what is behind their dialog stays as it is, and what came of them is said.

use browser_tests::{Key, Page, STORY, Visit, browser_test, browser_test_as};
use serde_json::json;

/// Issues as a spreadsheet copies them.
const TABLE: &str = "Issue\tContacts\nOrder status\t1500\nBilling\t600\n";

/// Pastes a block outside of a box, and waits for the dialog.
#[track_caller]
fn bring(page: &Page, text: &str) {
    let paste = "document.activeElement.blur(); \
        const data = new DataTransfer(); data.setData('text/plain', arguments[0]); \
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";
    page.script(paste, &[json!(text)]);
    page.until("no dialog opens", || page.has("import"));
    page.settle();
}

#[test]
fn what_came_of_an_import_is_said_in_break_down_and_is_one_step() {
    browser_test(|page| {
        page.open_state(STORY);
        bring(page, TABLE);
        page.by_test_id("import-use").click();
        page.until("Break down does not open", || page.has("pointers"));
        page.settle();
        let said = page.script(
            "return document.querySelector('#iss-pasted, [data-testid=iss-pasted]')?.textContent ?? ''",
            &[],
        );
        assert!(said.as_str().is_some_and(|said| said.contains("2 rows")), "{said}");
        page.push("Undo");
        page.wait_for_address(&format!("job=breakdown&{STORY}"));
        assert_eq!(
            page.by_role("button", "Undo").attribute("aria-disabled").as_deref(),
            Some("true")
        );
    });
}

/// A new export of the same table counted twice, with a warning alone.
#[test]
fn the_same_table_once_more_takes_the_place_of_the_former_rows() {
    browser_test(|page| {
        page.open_state(STORY);
        bring(page, TABLE);
        page.by_test_id("import-use").click();
        page.until("its rows are not used", || page.fragment().contains("iss=1500"));
        bring(page, &TABLE.replace("600", "650"));
        let is_ready = || page.by_test_id("import-use").attribute("disabled").is_none();
        assert!(!is_ready(), "it has to ask first");
        assert_eq!(choose(page, QUESTIONS, 0, "take the place"), [""; 0]);
        assert!(is_ready());
        page.by_test_id("import-use").click();
        page.until("the former rows stay", || {
            page.fragment().contains("iss=1500:::Order%20status,650:::Billing&")
        });
    });
}

#[test]
fn keys_and_files_change_nothing_behind_the_dialog() {
    browser_test(|page| {
        page.open_state(STORY);
        page.fill("vol", "2700");
        bring(page, TABLE);
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!(page.value("vol"), "2700", "Ctrl+Z goes through the dialog");
        let file = json!({ "format": "plimsoll-report-1", "state": STORY.replace("2400", "3000") });
        let drop = "const data = new DataTransfer(); data.items.add(new File([arguments[0]], 'a.json')); \
            return !document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))";
        let taken = page.script(drop, &[json!(file.to_string())]);
        assert_eq!(taken, true, "the browser shows the file in the place of the page");
        std::thread::sleep(std::time::Duration::from_millis(300));
        page.settle();
        assert_eq!(page.value("vol"), "2700", "the file is opened behind the dialog");
        assert!(page.has("import"));
        page.press(Key::Escape);
        page.until("the dialog does not close", || !page.has("import"));
        assert_eq!(page.script(drop, &[json!(file.to_string())]), true);
        page.until("the file is not opened", || page.value("vol") == "3,000");
    });
}

#[test]
fn the_dialog_goes_with_the_scenario_that_it_was_made_for() {
    browser_test(|page| {
        page.open_state(STORY);
        bring(page, TABLE);
        page.follow(&format!("#{}", STORY.replace("2400", "3000")));
        page.until("the new link is not shown", || page.value("vol") == "3,000");
        page.until("its rows would go into another scenario", || !page.has("import"));
    });
}

#[test]
fn text_that_is_dragged_goes_into_boxes_and_files_do_not_take_the_place_of_the_page() {
    browser_test(|page| {
        page.open("");
        let taken = "const data = new DataTransfer(); \
            if (arguments[1]) data.items.add(new File(['a'], 'a.txt')); else data.setData('text/plain', '2400'); \
            return !document.getElementById('vol').dispatchEvent(new DragEvent(arguments[0], \
                { dataTransfer: data, bubbles: true, cancelable: true }))";
        for kind in ["dragover", "drop"] {
            assert_eq!(page.script(taken, &[json!(kind), json!(false)]), false, "text, {kind}");
            assert_eq!(page.script(taken, &[json!(kind), json!(true)]), true, "a file, {kind}");
        }
    });
}

#[test]
fn escape_closes_the_dialog_and_leaves_the_presentation_below_it() {
    browser_test(|page| {
        page.open_state(STORY);
        page.find("#export > summary").click();
        page.by_test_id("present").click();
        page.until("nothing is presented", || page.has("presentation"));
        page.settle();
        bring(page, TABLE);
        page.press(Key::Right);
        page.settle();
        assert!(page.has("figure"), "an arrow goes to the next job behind the dialog");
        page.press(Key::Escape);
        page.until("the dialog does not close", || !page.has("import"));
        page.settle();
        assert!(page.has("presentation"), "one Escape closes both");
        page.press(Key::Escape);
        page.until("it does not end", || !page.has("presentation"));
    });
}

#[test]
fn rows_are_pasted_into_a_box_of_their_card_for_whoever_has_no_keyboard() {
    browser_test_as(&Visit::new().size(320, 700), |page| {
        page.open_state(&format!("job=breakdown&{STORY}"));
        page.by_test_id("chip-channels").press(Key::Enter);
        page.by_test_id("chan-bring").press(Key::Enter);
        page.until("no dialog opens", || page.has("import"));
        assert_eq!(page.focus(), "import-text");
        page.assert_accessible_in("#import");
        page.shot("import-ask-320");
        // What is typed waits for the button, what is pasted does not.
        page.chord(&[], "Web,12");
        assert!(!page.has("import-use"));
        page.find("#import-text").clear_by_keys();
        page.settle();
        // The header names no channels: the card does.
        page.script(
            "const data = new DataTransfer(); data.setData('text/plain', arguments[0]); \
             document.getElementById('import-text').dispatchEvent( \
                new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))",
            &[json!("Name\tContacts\nPhone\t1500\nEmail\t600\n")],
        );
        page.until("the rows are not shown", || page.has("import-use"));
        assert_eq!(page.focus(), "import-table", "the focus goes with the box");
        assert_eq!(page.find("#import-table").value(), "chan");
        page.shot("import-understood-320");
        page.by_test_id("import-use").press(Key::Enter);
        page.settle();
        assert_eq!(page.find("#chan-0-6").value(), "Phone");
        assert_eq!(page.find("#chan-1-0").value(), "600");
        assert_eq!(page.focus(), "channels-card");
        // Escape leaves everything as it is.
        page.by_test_id("chan-bring").press(Key::Enter);
        page.chord(&[], "A 5");
        page.press(Key::Escape);
        page.settle();
        assert!(!page.has("import"));
        assert_eq!(page.find("#chan-0-6").value(), "Phone");
    });
}

/// Picks the entry of a list with a label as a person does, and says which entry each list of its kind shows then.
#[track_caller]
fn choose(page: &Page, lists: &str, at: usize, label: &str) -> Vec<String> {
    let pick = "const list = document.querySelectorAll(arguments[0])[arguments[1]]; \
        const option = [...list.options].find((option) => option.text.includes(arguments[2])); \
        list.focus(); list.value = option.value; \
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.script(pick, &[json!(lists), json!(at), json!(label)]);
    page.settle();
    shown(page, lists)
}

/// The entry that each list shows.
fn shown(page: &Page, lists: &str) -> Vec<String> {
    let read = "return [...document.querySelectorAll(arguments[0])].map((list) => list.selectedOptions[0].text)";
    let shown = page.script(read, &[json!(lists)]);
    let texts = shown.as_array().into_iter().flatten();
    texts.map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}

const QUESTIONS: &str = "[data-testid=import] .note.look select";
const COLUMNS: &str = "[data-testid=import] thead select";

/// A question that was answered went with its list, and the next one took over its answer and its focus.
#[test]
fn an_answered_question_goes_and_the_others_stay_open() {
    browser_test(|page| {
        page.open_state(STORY);
        bring(
            page,
            "Queue\tAlpha\tBeta\tAHT escalation desk (s)\nSales\t600\t7\t412\nCare\t300\t9\t455\n",
        );
        assert_eq!(shown(page, QUESTIONS), ["choose …", "choose …"]);
        let first = page.find_all(QUESTIONS)[0].text();
        assert!(first.contains("Alpha"), "{first}");
        assert_eq!(choose(page, QUESTIONS, 0, "Alpha"), ["choose …"]);
        assert!(!page.find_all(QUESTIONS)[0].text().contains("Alpha"));
        assert_eq!(shown(page, COLUMNS)[1], "Contacts");
    });
}

#[test]
fn a_column_that_is_corrected_keeps_the_focus_and_the_others_follow() {
    browser_test(|page| {
        page.open_state(STORY);
        bring(page, "Topic\tAlpha\tBeta\nRefund\t120\t7\nLogin\t80\t9\n");
        let focused = || {
            page.script(
                "return [...document.querySelectorAll(arguments[0])].indexOf(document.activeElement)",
                &[json!(COLUMNS)],
            )
        };
        for (at, other) in [(1, 2), (2, 1)] {
            let shown = choose(page, COLUMNS, at, "Contacts");
            assert_eq!((shown[at].as_str(), shown[other].as_str()), ("Contacts", "left out"));
            assert_eq!(focused(), json!(at));
            assert_eq!(self::shown(page, QUESTIONS), [""; 0]);
        }
    });
}

/// The table of a block made the dialog wider than the screen of a phone.
#[test]
fn on_a_phone_the_table_scrolls_and_the_dialog_does_not() {
    browser_test_as(&Visit::new().size(320, 640), |page| {
        page.open_state(STORY);
        bring(page, "Channel\tContacts\tAHT\nPhone\t600\t7:00\nEmail\t1200\t6:00\n");
        let beyond = "const dialog = document.getElementById('import'); \
            return [dialog.scrollWidth - dialog.clientWidth, \
                dialog.querySelector('.scroll').scrollWidth > dialog.querySelector('.scroll').clientWidth]";
        assert_eq!(page.script(beyond, &[]), json!([0, true]));
    });
}

//! The dialog for embedding: a snippet and advice for each wiki, beside a preview that is alive.

use browser_tests::{Key, Page, STORY, Visit, browser_test, browser_test_as};
use serde_json::json;

use super::NAMED;

/// The wikis by the names in the list, with what their snippet begins with and what it holds.
const WIKIS: [(&str, &str, &str); 14] = [
    ("Confluence Cloud", "<iframe src=\"", "loading=\"lazy\""),
    ("Confluence Data Center", "{plimsoll:url=http", "|height="),
    ("Notion", "http", "embed.html?embed=1"),
    ("SharePoint", "<iframe src=\"", "</iframe>"),
    ("MediaWiki", "<iframe src=\"", "(open calculator)]"),
    ("GitLab", "![", "](http"),
    ("GitHub", "![", "](http"),
    ("Google Sites", "http", "embed.html?embed=1"),
    ("BookStack", "<iframe src=\"", "<p><a href=\""),
    ("Outline", "http", "embed.html?embed=1"),
    ("Docusaurus", "<iframe src=\"", "style={{border: 0}}"),
    ("Wiki.js", "<iframe src=\"", "<p><a href=\""),
    ("DokuWiki", "{{url>http", "(open calculator)]]"),
    ("Plain HTML", "<iframe src=\"", "referrerpolicy=\"no-referrer\""),
];

/// Opens the dialog by keys and waits for its preview.
#[track_caller]
fn open_dialog(page: &Page) {
    let menu = super::menu(page);
    if menu == "more" {
        page.find("#more > summary").press(Key::Enter);
        page.find("#more [data-testid=embed-open]").press(Key::Enter);
    } else {
        page.by_test_id("embed-open").press(Key::Enter);
    }
    page.until("no dialog opens", || page.has("embed-dialog"));
    page.until("the preview tells no height", || height(page) != 520);
    page.settle();
}

/// The height that the preview has told.
#[track_caller]
fn height(page: &Page) -> u32 {
    let text = page.by_test_id("preview-height").text();
    let number = text.split(": ").nth(1).and_then(|rest| rest.split(' ').next()?.parse().ok());
    number.unwrap_or_else(|| panic!("no height: {text}"))
}

#[track_caller]
fn snippet(page: &Page) -> String {
    page.settle();
    page.value("snippet")
}

/// Ticks or unticks what has a label.
#[track_caller]
fn tick(page: &Page, label: &str) {
    let find = "[...document.querySelectorAll('dialog label.tick')].find(e => e.textContent.startsWith(arguments[0])).querySelector('input').click()";
    page.script(find, &[json!(label)]);
    page.settle();
}

/// What is ticked.
#[track_caller]
fn ticks(page: &Page) -> String {
    let ticked = "return [...document.querySelectorAll('dialog label.tick')]\
        .filter(e => e.querySelector('input').checked).map(e => e.textContent).join()";
    page.script(ticked, &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_dialog_is_opened_used_and_closed_by_keys() {
    browser_test(|page| {
        page.open_state(NAMED);
        open_dialog(page);
        assert_eq!(
            page.script("return document.querySelector('dialog').matches(':modal')", &[]),
            true
        );
        let inside =
            "const e = document.activeElement; return !!e.closest('dialog') || e === document.body";
        let mut seen = Vec::new();
        for _ in 0..30 {
            assert_eq!(page.script(inside, &[]), true, "the focus leaves the dialog: {seen:?}");
            seen.push(page.focus());
            page.press(Key::Tab);
        }
        for control in ["wiki", "home", "theme", "snippet", "copy-snippet"] {
            assert!(
                seen.iter().any(|focus| focus == control),
                "Tab never reaches {control}: {seen:?}"
            );
        }
        page.script("document.getElementById('wiki').focus()", &[]);
        page.press(Key::Escape);
        page.until("Escape does not close it", || !page.has("embed-dialog"));
        assert_eq!(page.focus(), "embed-open", "the focus is not back where it was");
        // A second time, and by the button.
        page.press(Key::Enter);
        page.until("it does not open again", || page.has("embed-dialog"));
        page.push("Close");
        page.until("the button does not close it", || !page.has("embed-dialog"));
        assert_eq!(page.focus(), "embed-open");
        assert_eq!(page.fragment(), NAMED, "nothing of this is the scenario's");
    });
}

#[test]
fn each_wiki_has_its_snippet_and_advice() {
    browser_test(|page| {
        page.open_state(NAMED);
        open_dialog(page);
        let list = page.by_label("Where it goes");
        let mut advice = Vec::new();
        for (name, begin, part) in WIKIS {
            list.choose(name);
            let code = snippet(page);
            assert!(code.starts_with(begin) && code.contains(part), "{name}: {code}");
            assert!(code.contains("v=1&") || code.contains("v=1&amp;"), "{name}: {code}");
            let text = page.text("advice");
            assert!(text.contains("The administrator: "), "{name}: {text}");
            advice.push(text);
        }
        assert_eq!(page.find_all("#wiki option").len(), WIKIS.len());
        advice.sort();
        advice.dedup();
        assert!(advice.len() >= 12, "{advice:#?}");
        assert!(
            advice.iter().any(|text| text.contains("ALLOWED_IFRAME_SOURCES")
                && text.contains("http://127.0.0.1:")),
            "{advice:#?}"
        );
    });
}

#[test]
fn the_snippet_shows_what_the_preview_shows() {
    browser_test(|page| {
        page.open_state(STORY);
        open_dialog(page);
        page.by_label("Where it goes").choose("Plain HTML");
        let code = snippet(page);
        // As a host would read it: the address of the frame is that of the preview, and the link is the page's.
        let read = "const host = new DOMParser().parseFromString(arguments[0], 'text/html'), frame = host.querySelector('iframe'); \
            return [frame.getAttribute('src') === document.getElementById('preview').contentWindow.location.href, frame.title, \
                host.querySelector('a').getAttribute('href'), frame.getAttribute('height')]";
        // The policy of this page would complain about the style of that one.
        let seen = page.script(read, &[json!(code.replace(" style=\"border:0\"", ""))]);
        let link = page.url();
        assert_eq!(
            seen,
            json!([
                true,
                "Contact rate: 0.80 contacts per customer per month",
                link,
                height(page).to_string()
            ])
        );
        // Another width has another height, and the snippet follows.
        let wide = height(page);
        page.push("320 px");
        page.until("the preview keeps its height", || height(page) > wide);
        page.settle();
        assert!(
            snippet(page).contains(&format!("height=\"{}\"", height(page))),
            "{}",
            snippet(page)
        );
    });
}

#[test]
fn colours_parts_script_and_sandbox_change_the_snippet() {
    browser_test(|page| {
        page.open_state(STORY);
        open_dialog(page);
        page.by_label("Where it goes").choose("Plain HTML");
        let plain = snippet(page);
        assert!(!plain.contains("theme=") && !plain.contains("show="), "{plain}");
        page.by_label("Colours").choose("Dark");
        assert!(snippet(page).contains("embed=1&amp;theme=dark#"), "{}", snippet(page));
        let full = height(page);
        tick(page, "Chart");
        assert!(
            snippet(page).contains("show=answer,figures,breakdown,notes,inputs"),
            "{}",
            snippet(page)
        );
        page.until("the preview still has its chart", || height(page) < full);
        tick(page, "Table");
        assert!(
            snippet(page).contains("show=answer,figures,table,breakdown,notes,inputs"),
            "{}",
            snippet(page)
        );
        assert!(!snippet(page).contains("embed.js") && !snippet(page).contains("sandbox"));
        tick(page, "Follow the height");
        assert!(snippet(page).contains("embed.js\" defer></script>"), "{}", snippet(page));
        tick(page, "Lock the frame");
        assert!(
            snippet(page).contains("sandbox=\"allow-scripts allow-popups"),
            "{}",
            snippet(page)
        );
        assert!(!snippet(page).contains("allow-same-origin"));
        // What a wiki without frames does not ask comes back as it was.
        let ticked = ticks(page);
        assert!(ticked.contains("Table") && !ticked.contains("Chart"), "{ticked}");
        page.by_label("Where it goes").choose("GitHub");
        assert_eq!(ticks(page), "");
        page.by_label("Where it goes").choose("Plain HTML");
        assert_eq!(ticks(page), ticked);
        page.by_test_id("copy-snippet").click();
        page.until("the snippet is not copied", || {
            page.by_test_id("copy-snippet").text() == "Copied"
        });
        assert_eq!(page.clipboard(), snippet(page));
    });
}

#[test]
fn where_nothing_copies_the_snippet_is_marked() {
    browser_test(|page| {
        page.before_load(
            "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }); \
             Document.prototype.execCommand = () => false;",
        );
        page.open_state(STORY);
        open_dialog(page);
        page.by_test_id("copy-snippet").click();
        page.until("it says that it was copied", || {
            page.by_test_id("copy-snippet").text() == "Copy it from the box"
        });
        let marked = "const e = document.activeElement; return e.id === 'snippet' && e.selectionEnd - e.selectionStart === e.value.length";
        assert_eq!(page.script(marked, &[]), true);
    });
}

#[test]
fn the_dialog_is_accessible_and_fits_narrow_and_wide_screens() {
    for (width, dark) in [(1280, false), (320, true)] {
        let visit = Visit::new().size(width, 800);
        browser_test_as(&if dark { visit.dark() } else { visit }, |page| {
            page.open_state(NAMED);
            open_dialog(page);
            page.assert_accessible();
            let sticks_out = "const dialog = document.querySelector('dialog'), box = dialog.getBoundingClientRect(); \
                return [box.left >= 0, box.right <= innerWidth, dialog.scrollWidth <= dialog.clientWidth, \
                    document.documentElement.scrollWidth <= innerWidth]";
            assert_eq!(page.script(sticks_out, &[]), json!([true, true, true, true]), "{width} px");
            page.shot(&format!("embed-dialog-{width}"));
        });
    }
}

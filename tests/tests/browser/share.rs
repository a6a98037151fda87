//! Taking a result away: the menu, its files, the dialog for embedding, and paper.
#![allow(clippy::panic)] // test helpers

mod embed;
mod files;
mod menu;
mod print;

use std::fs;
use std::path::PathBuf;

use browser_tests::{Element, Page};
use serde_json::json;
use tempfile::TempDir;

/// A scenario with a name, so that files have one as well.
const NAMED: &str = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=usd&cost=48000&in=month&title=EU%20chat&end";

/// What a file of that scenario is called, without its ending.
const STEM: &str = "plimsoll-eu-chat";

/// The menu that holds what can be taken away: on a phone there is one for everything.
#[track_caller]
fn menu(page: &Page) -> &'static str {
    if page.find("#export > summary").is_shown() { "export" } else { "more" }
}

/// The item of the menu whose name begins so. The menu is opened where it is closed.
#[track_caller]
fn item(page: &Page, name: &str) -> Element {
    let menu = menu(page);
    if page.script("return document.getElementById(arguments[0]).open", &[json!(menu)]) != true {
        page.find(&format!("#{menu} > summary")).click();
    }
    let items = page.find_all(&format!("#{menu} li button"));
    // On a busy machine the list is laid out later than the click is done.
    page.until("the menu does not show", || items.iter().all(Element::is_shown));
    let names: Vec<String> = items.iter().map(Element::text).collect();
    let at = names.iter().position(|found| found.starts_with(name));
    at.map_or_else(|| panic!("no item {name} among {names:?}"), |at| items[at].clone())
}

/// Takes an item of the menu, and gives what the menu says of it then.
#[track_caller]
fn take(page: &Page, name: &str, said: &str) {
    item(page, name).click();
    page.until(&format!("{name} does not say {said}"), || item(page, name).text().contains(said));
}

/// Where a browser puts what it saves.
struct Downloads(TempDir);

impl Downloads {
    /// Has the browser save into a folder of its own, without asking.
    #[track_caller]
    fn of(page: &Page) -> Self {
        let folder = TempDir::new().unwrap_or_else(|error| panic!("no folder: {error}"));
        let rules = json!({ "behavior": "allow", "downloadPath": folder.path() });
        page.cdp("Browser.setDownloadBehavior", &rules);
        Self(folder)
    }

    /// Where a file of the named scenario lies.
    fn path(&self, ending: &str) -> PathBuf {
        self.0.path().join(format!("{STEM}{ending}"))
    }

    /// Takes an item of the menu that saves a file, and gives its bytes.
    #[track_caller]
    fn save(&self, page: &Page, name: &str, ending: &str) -> Vec<u8> {
        let path = self.path(ending);
        drop(fs::remove_file(&path));
        take(page, name, "Handed to your browser");
        page.until(&format!("{} is not saved", path.display()), || {
            fs::metadata(&path).is_ok_and(|file| file.len() > 0)
        });
        fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// The same for a text.
    #[track_caller]
    fn text(&self, page: &Page, name: &str, ending: &str) -> String {
        String::from_utf8(self.save(page, name, ending))
            .unwrap_or_else(|error| panic!("{name}: {error}"))
    }
}

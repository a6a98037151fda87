//! Break down: its rows, what is pasted into them, and its results.

mod blocks;
mod cards;
mod changes;
mod clicks;
mod folded;
mod full;
mod keys;
mod menu;
mod paste;
mod rows;
mod tree;

use browser_tests::{Key, Page};
use serde_json::json;

/// Contacts without rows.
const BARE: &str = "v=1&vol=2400&per=month&base=1000:customers&in=month&end";
/// Three issues.
const ROWS: &str = "v=1&vol=2400&per=month&base=1000:customers&in=month\
    &iss=1500:status:80:Order%20status,600:billing::Billing,100:technical:20:App&end";
/// Every section has something in it.
pub const FULL: &str = "v=1&vol=4000&per=month&base=100000:orders&vs=ecommerce&cur=usd&cost=24000&attempts=6000\
    &tried=3000&solved=1500&routed=2000&contained=1200&left=100&escalated=700&cases=3100&one-touch=2500\
    &resolved=2900&aht=420&hour=32&occupancy=85&shrinkage=30&basis=time&was=3600&was-per=30:days&was-base=80000\
    &in=month&iss=2500:status:80:Order%20status,..about:billing::Billing,300:technical:20:App\
    &chan=2000:email:2000:500:1990::Email,1200:phone::420:1100:1.4:Phone\
    &part=2500:60000:2300:50000:Old,1500:40000:1300:30000:New&end";

/// Opens a link with Break down on the screen.
#[track_caller]
fn open(page: &Page, state: &str) {
    page.open_state(&format!("job=breakdown&{state}"));
}

/// The names and contacts of the issues as they stand in the page, without the line for the next one.
#[track_caller]
fn rows(page: &Page) -> Vec<String> {
    page.settle();
    let script = "return [...document.querySelectorAll('#iss-rows > tr:not(.why, .new)')].map((tr, row) => \
        `${document.getElementById(`iss-${row}-3`).value} ${document.getElementById(`iss-${row}-0`).value}`.trim())";
    let rows = page.script(script, &[]);
    rows.as_array()
        .into_iter()
        .flatten()
        .filter_map(|row| row.as_str().map(str::to_owned))
        .collect()
}

/// What is computed of an issue, cell by cell, as it stands in its line of the sheet.
#[track_caller]
fn figures(page: &Page, row: usize) -> Vec<String> {
    page.settle();
    let script = "const line = document.getElementById(`iss-${arguments[0]}-0`).closest('tr'); \
        return [...line.querySelectorAll('td.out')].map(cell => cell.textContent)";
    let figures = page.script(script, &[json!(row)]);
    figures
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|figure| figure.as_str().map(plain))
        .collect()
}

/// What stands in a cell.
#[track_caller]
fn cell(page: &Page, id: &str) -> String {
    page.find(&format!("#{id}")).value()
}

/// Scrolls an element into the middle of the window.
const SHOW: &str = "document.getElementById(arguments[0]).scrollIntoView({ block: 'center' })";

/// Opens the menu of a row by its name, and takes an item of it.
#[track_caller]
fn take(page: &Page, row: &str, item: &str) {
    let button = page.by_role("button", &format!("Move, copy or remove {row}"));
    // The menu closes where anything scrolls, as to a button that is out of sight.
    page.script(SHOW, &[json!(button.attribute("id"))]);
    page.settle();
    button.press(Key::Enter);
    let items = page.find_all("[role=menu] [role=menuitem]");
    let found = items.iter().find(|one| one.text().starts_with(item));
    match found {
        Some(found) => found.press(Key::Enter),
        None => panic!("{item} is not in the menu of {row}"),
    }
    page.settle();
}

/// What stands at an element, folded or not.
#[track_caller]
fn said(page: &Page, id: &str) -> String {
    page.settle();
    let text = "return document.querySelector(`#${arguments[0]}, [data-testid=${arguments[0]}]`)?.textContent ?? ''";
    page.script(text, &[json!(id)]).as_str().map(plain).unwrap_or_default()
}

/// A text with plain spaces only, and none around it.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").trim().to_owned()
}

/// Pastes as the browser does: an event with the text of the clipboard; whether the page took it.
#[track_caller]
fn paste(page: &Page, id: &str, text: &str) -> bool {
    let script = "const box = document.getElementById(arguments[0]); box.focus(); \
        const data = new DataTransfer(); data.setData('text/plain', arguments[1]); \
        return !box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";
    let taken = page.script(script, &[json!(id), json!(text)]) == true;
    page.settle();
    taken
}

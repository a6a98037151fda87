//! Break down: its rows, what is pasted into them, and its results.

mod cards;
mod paste;
mod rows;

use browser_tests::Page;
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

/// Opens a link, and in the form the section of the issues.
#[track_caller]
fn open(page: &Page, state: &str) {
    page.open_state(state);
    page.unfold("breakdown");
    page.unfold("issues");
}

/// The names and contacts of the issues as they stand in the page.
#[track_caller]
fn rows(page: &Page) -> Vec<String> {
    page.settle();
    let script = "return [...document.querySelectorAll('#iss-rows li')].map((li, row) => \
        `${document.getElementById(`iss-${row}-3`).value} ${document.getElementById(`iss-${row}-0`).value}`.trim())";
    let rows = page.script(script, &[]);
    rows.as_array()
        .into_iter()
        .flatten()
        .filter_map(|row| row.as_str().map(str::to_owned))
        .collect()
}

/// What stands at an element, folded or not.
#[track_caller]
fn said(page: &Page, id: &str) -> String {
    page.settle();
    let text = "return document.querySelector(`#${arguments[0]}, [data-testid=${arguments[0]}]`).textContent";
    page.script(text, &[json!(id)])
        .as_str()
        .unwrap_or_default()
        .replace(['\u{a0}', '\u{202f}'], " ")
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

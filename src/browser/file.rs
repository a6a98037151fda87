//! Files: saving one to the person's disk, and having the person pick one. gloo makes and reads files; it
//! neither offers them for saving nor opens the browser's dialog. Nothing leaves the browser.

use gloo_events::EventListener;
use gloo_file::{Blob, File, ObjectUrl, futures::read_as_text};
use gloo_timers::callback::Timeout;
use leptos::{prelude::document, task::spawn_local};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, HtmlElement, HtmlInputElement};

/// How long a saved file stays reachable for the browser that writes it.
const KEPT_MS: u32 = 60_000;
/// More than any file that the page writes: a scenario is at most 262,144 characters of it.
const MOST_BYTES: u64 = 4_000_000;

/// Offers a file for saving, and tells whether the browser took it. In a frame that may not download,
/// it does nothing and says nothing; there a text has to stand ready.
pub fn save(name: &str, blob: Blob) -> bool {
    let address = ObjectUrl::from(blob);
    let link = document().create_element("a").ok().and_then(|link| {
        link.set_attribute("href", &address).ok()?;
        link.set_attribute("download", name).ok()?;
        Some(link)
    });
    // It ends with the page at the latest.
    Timeout::new(KEPT_MS, move || drop(address)).forget();
    link.map(|link| link.unchecked_into::<HtmlElement>().click()).is_some()
}

/// Has the person pick a file, and reads its text; empty where the file is too large or the browser
/// cannot read it.
pub fn pick(done: impl FnOnce(String) + 'static) {
    let Ok(input) = document().create_element("input") else { return };
    let input: HtmlInputElement = input.unchecked_into();
    input.set_type("file");
    input.set_accept(".json,.csv,.tsv,.txt,application/json,text/csv,text/plain");
    let (picked, done) = (input.clone(), Cell::new(Some(done)));
    EventListener::once(&input, "change", move |_| {
        let file = picked.files().and_then(|files| files.get(0)).map(File::from);
        let Some(done) = done.take() else { return };
        read(file, done);
    })
    .forget();
    input.click();
}

/// Whether files are dragged, and not text or a link.
pub fn is_dragged(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// Reads the text of the file that is dropped, where there is one.
pub fn dropped(event: &DragEvent, done: impl FnOnce(String) + 'static) {
    let files = event.data_transfer().and_then(|data| data.files());
    if let Some(file) = files.and_then(|files| files.get(0)) {
        read(Some(File::from(file)), done);
    }
}

fn read(file: Option<File>, done: impl FnOnce(String) + 'static) {
    spawn_local(async move {
        let text = match file {
            Some(file) if file.size() <= MOST_BYTES => read_as_text(&file).await.ok(),
            _ => None,
        };
        done(text.unwrap_or_default());
    });
}

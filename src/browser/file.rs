//! Files: saving one to the person's disk, and reading one that the person picks. Nothing leaves the
//! browser.

use super::{listen, timer, values::made, when};
use js_sys::Array;
use std::cell::Cell;
pub use web_sys::Blob;
use web_sys::{BlobPropertyBag, HtmlElement, HtmlInputElement, Url};

/// How long a saved file stays reachable for the browser that writes it.
const KEPT_MS: u32 = 60_000;
/// More than any file that the page writes: a scenario is at most 262,144 characters of it.
const MOST_BYTES: f64 = 4_000_000.0;

/// A text as a file in the making.
pub fn of_text(text: &str, mime: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()
}

/// Offers a file for saving, and tells whether the browser took it. In a frame that may not download,
/// it does nothing and says nothing; there a text has to stand ready.
pub fn save(name: &str, file: &Blob) -> bool {
    let saved = || -> Option<()> {
        let address = Url::create_object_url_with_blob(file).ok()?;
        let link = made::<HtmlElement>("a")?;
        link.set_attribute("href", &address).ok()?;
        link.set_attribute("download", name).ok()?;
        link.click();
        timer(KEPT_MS, move || {
            let _ = Url::revoke_object_url(&address); // it ends with the page at the latest
        })
        .forget();
        Some(())
    };
    saved().is_some()
}

/// Has the person pick a file, and reads its text; empty where the file is too large or the browser
/// cannot read it.
pub fn pick(done: impl FnOnce(String) + 'static) {
    let Some(input) = made::<HtmlInputElement>("input") else {
        return;
    };
    // Names of our own, which no element refuses.
    let _ = input.set_attribute("type", "file");
    let _ = input.set_attribute("accept", ".json,application/json");
    let picked = input.clone();
    let done = Cell::new(Some(done));
    listen(&input, "change", move |_| {
        let Some(done) = done.take() else {
            return;
        };
        let file = picked.files().and_then(|files| files.get(0));
        let text = file.filter(|file| file.size() <= MOST_BYTES).map(|file| file.text());
        when(
            text,
            Box::new(move |text| {
                done(text.and_then(|text| text.as_string()).unwrap_or_default());
            }),
        );
    });
    input.click();
}

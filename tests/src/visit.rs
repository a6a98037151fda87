//! How a person comes to the page: language, window, theme, storage.

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::driver::setting;

/// Flags of every browser. The limit on history calls (IPC flooding protection) stays on: people have it too.
pub(crate) const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
];

/// The set-up of one test's browser.
#[derive(Debug, Clone)]
pub struct Visit {
    pub(crate) language: String,
    pub(crate) size: (u32, u32),
    pub(crate) pixel_ratio: f64,
    pub(crate) dark: bool,
    pub(crate) storage: bool,
    text_px: u32,
    watched: bool,
}

impl Default for Visit {
    fn default() -> Self {
        Self {
            language: "en-US".to_owned(),
            size: (1280, 800),
            pixel_ratio: 1.0,
            dark: false,
            storage: true,
            text_px: 16,
            watched: true,
        }
    }
}

impl Visit {
    /// English, 1,280 by 800, light, with storage.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The language of the browser, as in `navigator.language`: "de-DE", "en-IN".
    #[must_use]
    pub fn language(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    /// The width and height of the viewport, in CSS pixels, exactly.
    #[must_use]
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = (width, height);
        self
    }

    /// Device pixels per CSS pixel.
    #[must_use]
    pub fn pixel_ratio(mut self, ratio: f64) -> Self {
        self.pixel_ratio = ratio;
        self
    }

    /// The person prefers dark.
    #[must_use]
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// Storage throws at every touch, as with cookies off.
    #[must_use]
    pub fn without_storage(mut self) -> Self {
        self.storage = false;
        self
    }

    /// The person's default text size; 32 is 200 %.
    #[must_use]
    pub fn text_px(mut self, px: u32) -> Self {
        self.text_px = px;
        self
    }

    /// Requests are not recorded, so that nothing but the page takes time.
    #[must_use]
    pub fn unwatched(mut self) -> Self {
        self.watched = false;
        self
    }

    /// What the driver is asked for.
    pub(crate) fn capabilities(&self, profile: &str) -> Capabilities {
        let base = self.language.split('-').next().unwrap_or_default();
        let mut arguments: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
        arguments.push(format!("--user-data-dir={profile}"));
        arguments.push(format!("--lang={}", self.language));
        let mut logs = json!({ "browser": "ALL" });
        if self.watched {
            logs["performance"] = Value::from("ALL");
        }
        let wanted = json!({
            "browserName": "chrome",
            "goog:loggingPrefs": logs,
            "goog:chromeOptions": {
                "binary": setting("PLIMSOLL_BROWSER"),
                "args": arguments,
                "prefs": {
                    "intl.accept_languages": format!("{},{base}", self.language),
                    "webkit.webprefs.default_font_size": self.text_px,
                },
            },
        });
        serde_json::from_value(wanted).unwrap_or_else(|error| panic!("capabilities: {error}"))
    }
}

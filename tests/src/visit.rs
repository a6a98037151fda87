//! How a person comes to the page: language, window, theme, storage.

use crate::Setup;
use crate::setup::LANGUAGE;

/// How a person comes to the page. Size, pixels, theme and storage are those of a tab, and any browser serves; with
/// the rest a test has a browser of its own.
#[derive(Debug, Clone)]
pub struct Visit {
    pub(crate) language: String,
    pub(crate) size: (u32, u32),
    pub(crate) pixel_ratio: f64,
    pub(crate) dark: bool,
    pub(crate) storage: bool,
    pub(crate) setup: Setup,
}

impl Default for Visit {
    fn default() -> Self {
        Self {
            language: LANGUAGE.to_owned(),
            size: (1280, 800),
            pixel_ratio: 1.0,
            dark: false,
            storage: true,
            setup: Setup::new(),
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
        self.setup = self.setup.language(language);
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
        self.setup = self.setup.chromium("webkit.webprefs.default_font_size", px);
        self
    }

    /// Requests are recorded, for [`crate::Page::requests`].
    #[must_use]
    pub fn recorded(mut self) -> Self {
        self.setup = self.setup.recorded();
        self
    }

    /// In the whole Chromium: its headless shell copies within one tab only.
    #[must_use]
    pub fn in_the_whole_chromium(mut self) -> Self {
        self.setup = self.setup.whole_chromium();
        self
    }

    /// The browser was never used before.
    #[must_use]
    pub fn in_a_new_browser(mut self) -> Self {
        self.setup = self.setup.unshared();
        self
    }
}

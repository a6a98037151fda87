//! What a test wants of its browser where the usual one does not do.

use serde_json::{Map, Value, json};
use thirtyfour::Capabilities;

use crate::driver::setting;
use crate::engine::Engine;
use crate::visit::FLAGS;

/// What Firefox has by itself where no driver changes it, and what tests rely on.
const FIREFOX: [(&str, i32); 4] = [
    // The limit on history calls that people have; the driver's own settings would lift it.
    ("dom.navigation.navigationRateLimit.count", 200),
    ("dom.navigation.navigationRateLimit.timespan", 10),
    // Light and dark are those of the set-up, not those of the machine: 0 is dark, 1 is light.
    ("layout.css.prefers-color-scheme.content-override", 1),
    ("ui.prefersReducedMotion", 0),
];

/// The set-up of a browser: a test that has one gets a browser of its own.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Setup {
    dark: bool,
    scripts_off: bool,
    firefox: Map<String, Value>,
    chromium: Map<String, Value>,
    flags: Vec<String>,
}

impl Setup {
    /// English, light, 1,280 by 800, everything allowed that browsers allow.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The person prefers dark.
    #[must_use]
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// Pages run no scripts. `WebKitGTK` cannot be driven without them.
    #[must_use]
    pub fn without_scripts(mut self) -> Self {
        self.scripts_off = true;
        self
    }

    /// A preference of Firefox, as in `about:config`; the other engines take no notice.
    #[must_use]
    pub fn firefox(mut self, preference: &str, value: impl Into<Value>) -> Self {
        self.firefox.insert(preference.to_owned(), value.into());
        self
    }

    /// A preference of Chromium's profile; the other engines take no notice.
    #[must_use]
    pub fn chromium(mut self, preference: &str, value: impl Into<Value>) -> Self {
        self.chromium.insert(preference.to_owned(), value.into());
        self
    }

    /// An option of Chromium's command line; the other engines take no notice.
    #[must_use]
    pub fn chromium_flag(mut self, flag: &str) -> Self {
        self.flags.push(flag.to_owned());
        self
    }

    /// Whether any browser does.
    pub(crate) fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// Whether pages may run scripts.
    pub(crate) fn has_scripts(&self) -> bool {
        !self.scripts_off
    }

    /// The environment that a driver passes on to its browser.
    pub(crate) fn environment(&self) -> [(&'static str, &'static str); 6] {
        [
            ("GTK_THEME", if self.dark { "Adwaita:dark" } else { "Adwaita" }),
            ("LANGUAGE", "en_US"),
            // WebKitGTK takes the language of pages from it, and reads plain C as American English.
            ("LC_ALL", "C"),
            // No services of a desktop: they would start processes that nobody ends.
            ("GSETTINGS_BACKEND", "memory"),
            ("NO_AT_BRIDGE", "1"),
            ("MOZ_CRASHREPORTER_DISABLE", "1"),
        ]
    }

    /// What the driver is asked for.
    pub(crate) fn capabilities(&self, engine: Engine) -> Capabilities {
        let wanted = match engine {
            Engine::Chromium => self.of_chromium(),
            Engine::Firefox => self.of_firefox(),
            Engine::WebKit if self.scripts_off => {
                panic!("WebKitGTK cannot be driven without scripts: leave it out of this test")
            }
            Engine::WebKit => json!({}),
        };
        serde_json::from_value(wanted).unwrap_or_else(|error| panic!("capabilities: {error}"))
    }

    fn of_chromium(&self) -> Value {
        let mut arguments: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
        arguments.push("--lang=en-US".to_owned());
        if self.dark {
            arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
        }
        arguments.extend(self.flags.iter().cloned());
        let mut preferences = self.chromium.clone();
        preferences.insert("intl.accept_languages".to_owned(), json!("en-US,en"));
        if self.scripts_off {
            let block = "profile.managed_default_content_settings.javascript";
            preferences.insert(block.to_owned(), json!(2));
        }
        json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "binary": setting("PLIMSOLL_BROWSER"),
                "args": arguments,
                "prefs": preferences,
            },
        })
    }

    fn of_firefox(&self) -> Value {
        let mut preferences: Map<String, Value> =
            FIREFOX.iter().map(|&(name, value)| (name.to_owned(), json!(value))).collect();
        preferences.insert("intl.accept_languages".to_owned(), json!("en-US,en"));
        if self.dark {
            preferences
                .insert("layout.css.prefers-color-scheme.content-override".to_owned(), json!(0));
        }
        if self.scripts_off {
            preferences.insert("javascript.enabled".to_owned(), json!(false));
        }
        preferences.extend(self.firefox.clone());
        json!({
            "moz:firefoxOptions": {
                "binary": setting("PLIMSOLL_FIREFOX"),
                "args": ["-headless"],
                "prefs": preferences,
            },
        })
    }
}

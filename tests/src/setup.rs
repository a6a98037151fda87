//! What a test wants of its browser where the usual one does not do.

use serde_json::{Map, Value, json};
use thirtyfour::Capabilities;

use crate::driver::setting;
use crate::engine::Engine;

/// The language of browsers that are not told another.
pub(crate) const LANGUAGE: &str = "en-US";

/// Flags of every Chromium. The limit on history calls (IPC flooding protection) stays on: people have it too.
const FLAGS: [&str; 10] = [
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
    /// Chromium's, where it is not [`LANGUAGE`].
    language: Option<String>,
    unshared: bool,
    program: Program,
    /// Logs of Chromium beside that of its console.
    logs: Vec<&'static str>,
    firefox: Map<String, Value>,
    chromium: Map<String, Value>,
    flags: Vec<String>,
}

/// The programs of Chromium.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Program {
    /// The engine without windows, toolbars and a profile around it, for less than half of the
    /// processor's time.
    #[default]
    HeadlessShell,
    Whole,
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

    /// The whole Chromium: its headless shell copies within one tab only.
    #[must_use]
    pub fn whole_chromium(mut self) -> Self {
        self.program = Program::Whole;
        self
    }

    /// The language of Chromium.
    pub(crate) fn language(mut self, language: &str) -> Self {
        self.language = (language != LANGUAGE).then(|| language.to_owned());
        self
    }

    /// Chromium records what it asks hosts for.
    pub(crate) fn recorded(mut self) -> Self {
        self.logs.push("performance");
        self
    }

    /// A browser that no other test had before or gets after.
    pub(crate) fn unshared(mut self) -> Self {
        self.unshared = true;
        self
    }

    /// Whether any browser of the engine does: a set-up may be meant for another.
    pub(crate) fn is_usual(&self, engine: Engine) -> bool {
        let usual = Self::default();
        let same = match engine {
            Engine::Chromium => self.of_chromium() == usual.of_chromium(),
            Engine::Firefox => self.of_firefox() == usual.of_firefox(),
            Engine::WebKit => self.environment() == usual.environment() && !self.scripts_off,
        };
        same && !self.unshared
    }

    /// Whether pages may run scripts.
    pub(crate) fn has_scripts(&self) -> bool {
        !self.scripts_off
    }

    /// The environment that a driver passes on to its browser.
    pub(crate) fn environment(&self) -> [(&'static str, &'static str); 8] {
        [
            ("GTK_THEME", if self.dark { "Adwaita:dark" } else { "Adwaita" }),
            ("LANGUAGE", "en_US"),
            // WebKitGTK takes the language of pages from it, and reads plain C as American English.
            ("LC_ALL", "C"),
            // No services of a desktop: they would start processes that nobody ends.
            ("GSETTINGS_BACKEND", "memory"),
            ("NO_AT_BRIDGE", "1"),
            ("MOZ_CRASHREPORTER_DISABLE", "1"),
            // Without a graphics card WebKitGTK composes its layers by a program that plays one: for twice the work.
            ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
            // A page of a test lives for seconds: optimising its wasm costs more than it saves.
            ("JSC_useOMGJIT", "0"),
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

    /// The program of Chromium; what is set in its profile needs the whole browser.
    fn binary_of_chromium(&self) -> String {
        let has_profile = self.scripts_off || self.language.is_some() || !self.chromium.is_empty();
        match std::env::var("PLIMSOLL_HEADLESS_SHELL") {
            Ok(shell) if self.program == Program::HeadlessShell && !has_profile => shell,
            _ => setting("PLIMSOLL_BROWSER"),
        }
    }

    fn of_chromium(&self) -> Value {
        let mut arguments: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
        let language = self.language.as_deref().unwrap_or(LANGUAGE);
        let base = language.split('-').next().unwrap_or_default();
        arguments.push(format!("--lang={language}"));
        if self.dark {
            arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
        }
        arguments.extend(self.flags.iter().cloned());
        let mut preferences = self.chromium.clone();
        preferences.insert("intl.accept_languages".to_owned(), json!(format!("{language},{base}")));
        if self.scripts_off {
            let block = "profile.managed_default_content_settings.javascript";
            preferences.insert(block.to_owned(), json!(2));
        }
        let mut logs = json!({ "browser": "ALL" });
        for &log in &self.logs {
            logs[log] = json!("ALL");
        }
        json!({
            "browserName": "chrome",
            "goog:loggingPrefs": logs,
            "goog:chromeOptions": {
                "binary": self.binary_of_chromium(),
                "args": arguments,
                "prefs": preferences,
            },
        })
    }

    fn of_firefox(&self) -> Value {
        let mut preferences: Map<String, Value> =
            FIREFOX.iter().map(|&(name, value)| (name.to_owned(), json!(value))).collect();
        preferences.insert("intl.accept_languages".to_owned(), json!("en-US,en"));
        // A page of a test lives for seconds: optimising its wasm costs more than it saves.
        preferences.insert("javascript.options.wasm_optimizingjit".to_owned(), json!(false));
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

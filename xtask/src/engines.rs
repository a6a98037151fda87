//! The engines that browser tests run in, and which of them a person left out.

use crate::Outcome;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, or a browser made from it.
    Chromium,
    /// Firefox, in its extended support release.
    Firefox,
    /// `WebKitGTK`, the nearest to Safari that runs on Linux.
    WebKit,
}

impl Engine {
    /// All engines.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name on the command line, which is also the last part of the names of its tests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

/// The engines to test in: all, unless the person says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engines(Vec<Engine>);

impl Default for Engines {
    fn default() -> Self {
        Self(Engine::ALL.to_vec())
    }
}

impl Engines {
    /// Chromium alone, in which key presses are timed.
    pub fn chromium() -> Self {
        Self(vec![Engine::Chromium])
    }

    /// Reads names parted by commas.
    pub fn read(names: &str) -> Outcome<Self> {
        let mut engines = Vec::new();
        for name in names.split(',') {
            match Engine::ALL.into_iter().find(|engine| engine.name() == name.trim()) {
                Some(engine) => engines.push(engine),
                None => return Err(format!("`{name}` is none of chromium, firefox, webkit")),
            }
        }
        if engines.contains(&Engine::Chromium) {
            Ok(Self(engines))
        } else {
            Err("chromium cannot be left out: most browser tests run in it alone".to_owned())
        }
    }

    /// Whether an engine is tested in.
    pub fn has(&self, engine: Engine) -> bool {
        self.0.contains(&engine)
    }

    /// The engines left out.
    pub fn left_out(&self) -> Vec<Engine> {
        Engine::ALL.into_iter().filter(|&engine| !self.has(engine)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_engines_are_tested_in_unless_some_are_named() {
        assert_eq!(Engines::default().left_out(), []);
        let two = Engines::read("chromium,webkit").unwrap();
        assert_eq!(two.left_out(), [Engine::Firefox]);
        assert!(two.has(Engine::Chromium) && two.has(Engine::WebKit));
    }

    #[test]
    fn chromium_cannot_be_left_out_and_misspelt_engines_are_told() {
        assert!(Engines::read("firefox").unwrap_err().contains("cannot be left out"));
        assert!(Engines::read("chromium,opera").unwrap_err().contains("`opera` is none of"));
    }
}

//! Pictures of the page, for people to look at: written where `PLIMSOLL_SHOTS` names a folder.

use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use thirtyfour::error::{WebDriverError, WebDriverResult};

use crate::Page;
use crate::driver;

impl Page {
    /// Writes `<name>.png` of the whole page, where pictures are wanted.
    #[track_caller]
    pub fn shot(&self, name: &str) {
        let Some(file) = file(name) else { return };
        let written = match self.picture() {
            Ok(png) => fs::write(&file, png).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        if let Err(error) = written {
            panic!("{}: {error}", file.display());
        }
    }

    /// The same where a failure is being told already.
    pub(crate) fn try_shot(&self, name: &str) {
        if let (Some(file), Ok(png)) = (file(name), self.picture()) {
            drop(fs::write(file, png));
        }
    }

    fn picture(&self) -> WebDriverResult<Vec<u8>> {
        // The layout metrics of the protocol are those of the last frame; a script lays out first.
        let measure = "const {scrollWidth, scrollHeight} = document.documentElement; return [scrollWidth, scrollHeight]";
        let size = driver::block_on(self.driver.execute(measure, Vec::new()))?.json().clone();
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        let whole = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let answer = driver::block_on(self.driver.cdp().send_raw("Page.captureScreenshot", whole))?;
        let data = answer["data"].as_str().unwrap_or_default();
        STANDARD.decode(data).map_err(|error| WebDriverError::ParseError(error.to_string()))
    }
}

pub(crate) fn file(name: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os("PLIMSOLL_SHOTS")?);
    fs::create_dir_all(&folder).ok()?;
    Some(folder.join(format!("{name}.png")))
}

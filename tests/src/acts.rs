//! What people do beside typing and clicking: chords of keys, turning the wheel, printing.

use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Key, RequestData, SessionId};

use crate::Tab;
use crate::driver::{block_on, wait};

impl Tab {
    /// Turns the wheel over a point of the window, by so many pixels downwards; to be called from the page itself,
    /// not from a frame of it. `WebKit` takes the first turn of a test only.
    #[track_caller]
    pub fn wheel(&self, (x, y): (u32, u32), pixels: i32) {
        let scroll = json!({
            "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": pixels, "duration": 0, "origin": "viewport",
        });
        let actions =
            json!({ "actions": [{ "type": "wheel", "id": "wheel", "actions": [scroll] }] });
        wait("the wheel", self.driver().cmd(Post("actions", actions)));
    }

    /// Presses a key together with Control, on whatever has the focus.
    #[track_caller]
    pub fn press_with_control(&self, key: &str) {
        let chain = self.driver().action_chain().key_down(Key::Control).send_keys(key);
        wait("a key", chain.key_up(Key::Control).perform());
    }

    /// Prints the page into nothing. `WebKit` cannot.
    pub fn print(&self) -> Result<(), String> {
        let printed = block_on(self.driver().cmd(Post("print", json!({}))));
        printed.map(drop).map_err(|error| error.to_string())
    }
}

/// A command of the protocol for which the client has no name.
#[derive(Debug)]
struct Post(&'static str, Value);

impl FormatRequestData for Post {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("session/{session}/{}", self.0))
            .add_body(self.1.clone())
    }
}

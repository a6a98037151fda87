//! Streams for a page without a server: none.
//!
//! leptos brings the client half of its server functions along, and that brings `wasm-streams`,
//! whose exported classes no linker can drop, since exports count as used. This page calls no server
//! function, so this crate has the few items that the client half names and no export.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::{JsCast, JsValue};

/// A stream that yields nothing.
#[derive(Debug, Default)]
pub struct ReadableStream;

impl ReadableStream {
    /// Drops the stream of the browser.
    pub fn from_raw(_raw: web_sys::ReadableStream) -> Self {
        Self
    }

    /// Drops the stream of Rust.
    pub fn from_stream<S>(_stream: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        Self
    }

    /// Nothing, as a stream of Rust.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }

    /// Nothing, as a stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        JsValue::UNDEFINED.unchecked_into()
    }
}

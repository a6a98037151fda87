//! What a host of tests answers: files of a folder, with what the test has changed about them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;

/// How many pieces a second a slow answer comes in.
const PIECES: usize = 20;

/// Which paths something holds for.
pub(crate) type Which = Box<dyn Fn(&str) -> bool + Send + Sync>;

/// What a host answers with, and what it was asked for.
#[derive(Default)]
pub(crate) struct Rules {
    pub(crate) folder: PathBuf,
    /// Begins and ends with a slash.
    pub(crate) prefix: String,
    pub(crate) headers: Vec<(Which, HeaderName, HeaderValue)>,
    pub(crate) files: HashMap<String, (Bytes, String)>,
    pub(crate) missing: Vec<String>,
    pub(crate) types: HashMap<String, String>,
    pub(crate) delays: HashMap<String, Duration>,
    pub(crate) fallback: Option<String>,
    pub(crate) bytes_per_second: Option<usize>,
    pub(crate) requests: Vec<String>,
}

/// The rules of a host, which the test and the server share.
pub(crate) type Shared = Arc<Mutex<Rules>>;

/// The rules, also after a test that failed while it held them.
pub(crate) fn rules(shared: &Shared) -> MutexGuard<'_, Rules> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Answers a request.
pub(crate) async fn answer(shared: Shared, uri: Uri) -> Response {
    let path = uri.path().to_owned();
    let delay = {
        let mut rules = rules(&shared);
        rules.requests.push(uri.to_string());
        rules.delays.get(&path).copied().unwrap_or_default()
    };
    tokio::time::sleep(delay).await;
    let rules = rules(&shared);
    if path.len() + 1 == rules.prefix.len() && rules.prefix.starts_with(&path) {
        return (StatusCode::MOVED_PERMANENTLY, [(LOCATION, rules.prefix.clone())]).into_response();
    }
    let (status, bytes, kind) = rules.content(&path);
    let body = match rules.bytes_per_second {
        Some(speed) => trickle(bytes, speed),
        None => Body::from(bytes),
    };
    // A test may change what stands at an address.
    let no_cache = HeaderValue::from_static("no-cache");
    let mut response = (status, [(CACHE_CONTROL, no_cache)], body).into_response();
    if let Ok(kind) = HeaderValue::from_str(&kind) {
        response.headers_mut().insert(CONTENT_TYPE, kind);
    }
    for (_, name, value) in rules.headers.iter().filter(|(which, ..)| which(&path)) {
        response.headers_mut().insert(name.clone(), value.clone());
    }
    response
}

impl Rules {
    /// A path as it stands in an address: what does not begin with a slash is below the prefix.
    pub(crate) fn absolute(&self, path: &str) -> String {
        if path.starts_with('/') { path.to_owned() } else { format!("{}{path}", self.prefix) }
    }

    fn content(&self, path: &str) -> (StatusCode, Bytes, String) {
        if let Some((bytes, kind)) = self.found(path) {
            return (StatusCode::OK, bytes, kind);
        }
        let fallback = self.fallback.as_ref().and_then(|page| self.found(&self.absolute(page)));
        let (bytes, kind) =
            fallback.unwrap_or_else(|| (Bytes::from_static(b"not found"), "text/plain".to_owned()));
        (StatusCode::NOT_FOUND, bytes, kind)
    }

    fn found(&self, path: &str) -> Option<(Bytes, String)> {
        if self.missing.iter().any(|missing| missing == path) {
            return None;
        }
        if let Some((bytes, kind)) = self.files.get(path) {
            return Some((bytes.clone(), kind.clone()));
        }
        let name = path.strip_prefix(&self.prefix)?;
        let name = if name.is_empty() { "index.html" } else { name };
        // Files of the folder itself; the built page has no others.
        let bytes = (!name.contains('/')).then(|| std::fs::read(self.folder.join(name)))?.ok()?;
        Some((bytes.into(), self.kind(name)))
    }

    fn kind(&self, name: &str) -> String {
        let extension = Path::new(name).extension().unwrap_or_default().to_string_lossy();
        if let Some(kind) = self.types.get(extension.as_ref()) {
            return kind.clone();
        }
        match extension.as_ref() {
            "html" => "text/html; charset=utf-8",
            "css" => "text/css",
            "js" => "text/javascript",
            "wasm" => "application/wasm",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "json" => "application/json",
            "csv" => "text/csv",
            "txt" | "md" => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        }
        .to_owned()
    }
}

/// A body that comes in pieces, so many bytes a second.
fn trickle(bytes: Bytes, bytes_per_second: usize) -> Body {
    let piece = (bytes_per_second / PIECES).max(1);
    Body::from_stream(stream::unfold(bytes, move |mut rest| async move {
        if rest.is_empty() {
            return None;
        }
        tokio::time::sleep(Duration::from_secs(1) / u32::try_from(PIECES).unwrap_or(1)).await;
        let next = rest.split_to(piece.min(rest.len()));
        Some((Ok::<Bytes, std::io::Error>(next), rest))
    }))
}

//! Hosts for tests: small servers of the built page that are set up wrong, frame it, or are slow.

use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderName, HeaderValue, Uri};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use crate::driver::setting;
use crate::replies::{Shared, Which, answer, rules};

/// A server of the built page on this machine, with an origin of its own. It ends when this is dropped.
///
/// What is said of a path holds for exactly that path; one without a leading slash is below the prefix. All may be
/// changed while a page is open: `let host = host.missing("a.js");`.
pub struct Host {
    port: u16,
    rules: Shared,
    /// Ends with all its connections when this is dropped.
    _runtime: Runtime,
}

impl Host {
    /// Serves the built page at the root.
    #[must_use]
    pub fn new() -> Self {
        Self::under("/")
    }

    /// Serves the built page under a prefix, which begins and ends with a slash; without the last slash it redirects.
    #[must_use]
    pub fn under(prefix: &str) -> Self {
        assert!(prefix.starts_with('/') && prefix.ends_with('/'), "no prefix: {prefix}");
        let rules = Shared::default();
        {
            let mut rules = self::rules(&rules);
            rules.folder = setting("PLIMSOLL_DIST").into();
            prefix.clone_into(&mut rules.prefix);
        }
        let (port, runtime) = start(&rules);
        Self { port, rules, _runtime: runtime }
    }

    /// Serves another folder instead.
    #[must_use]
    pub fn folder(self, folder: &Path) -> Self {
        folder.clone_into(&mut rules(&self.rules).folder);
        self
    }

    /// Sends a header with everything; one that would be sent anyway is replaced.
    #[must_use]
    pub fn header(self, name: &str, value: &str) -> Self {
        self.header_at(|_| true, name, value)
    }

    /// Sends a header with what stands at some paths, which are given from the root on.
    #[must_use]
    pub fn header_at(
        self,
        which: impl Fn(&str) -> bool + Send + Sync + 'static,
        name: &str,
        value: &str,
    ) -> Self {
        let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(value))
        else {
            panic!("no header: {name}: {value}")
        };
        let which: Which = Box::new(which);
        rules(&self.rules).headers.push((which, name, value));
        self
    }

    /// Puts something at a path, be there a file or not: "/wiki/page" is outside of the prefix, "a.js" below it.
    #[must_use]
    pub fn file(self, path: &str, content: impl Into<Bytes>, content_type: &str) -> Self {
        let path = self.absolute(path);
        rules(&self.rules).files.insert(path, (content.into(), content_type.to_owned()));
        self
    }

    /// Puts a page at a path.
    #[must_use]
    pub fn page(self, path: &str, html: &str) -> Self {
        self.file(path, html.to_owned(), "text/html; charset=utf-8")
    }

    /// Has nothing at a path.
    #[must_use]
    pub fn missing(self, path: &str) -> Self {
        let path = self.absolute(path);
        rules(&self.rules).missing.push(path);
        self
    }

    /// Sends files with an ending as a type: `content_type("js", "text/plain")`.
    #[must_use]
    pub fn content_type(self, extension: &str, content_type: &str) -> Self {
        rules(&self.rules).types.insert(extension.to_owned(), content_type.to_owned());
        self
    }

    /// Waits so long before it answers at a path.
    #[must_use]
    pub fn delay(self, path: &str, delay_ms: u64) -> Self {
        let path = self.absolute(path);
        rules(&self.rules).delays.insert(path, Duration::from_millis(delay_ms));
        self
    }

    /// Sends every answer piece by piece, so many bytes a second.
    #[must_use]
    pub fn throttle(self, bytes_per_second: usize) -> Self {
        rules(&self.rules).bytes_per_second = Some(bytes_per_second);
        self
    }

    /// Answers unknown paths with a file, as status 404.
    #[must_use]
    pub fn fallback_404(self, file: &str) -> Self {
        rules(&self.rules).fallback = Some(file.to_owned());
        self
    }

    /// The paths with queries that were asked for until now, from the root on, in the order in which they came.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        rules(&self.rules).requests.clone()
    }

    /// Scheme, address and port: never that of another host of the same run.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The address of a path: "" is the page, "embed.html?embed=1#v=1&end" below the prefix, "/wiki/page" outside.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{}", self.origin(), self.absolute(path))
    }

    /// The same under another name of this machine, which makes it another origin: "localhost".
    #[must_use]
    pub fn url_at(&self, name: &str, path: &str) -> String {
        format!("http://{name}:{}{}", self.port, self.absolute(path))
    }

    fn absolute(&self, path: &str) -> String {
        rules(&self.rules).absolute(path)
    }
}

impl Default for Host {
    fn default() -> Self {
        Self::new()
    }
}

/// The ports that hosts of this run have had: browsers still hold what they stored there.
static PORTS: Mutex<Vec<u16>> = Mutex::new(Vec::new());

fn start(rules: &Shared) -> (u16, Runtime) {
    let rules = rules.clone();
    let routes = Router::new().fallback(move |uri: Uri| answer(rules.clone(), uri));
    let serve = || {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let (port, listener) = loop {
            let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
            let port = listener.local_addr()?.port();
            let mut ports = PORTS.lock().unwrap_or_else(PoisonError::into_inner);
            if !ports.contains(&port) {
                ports.push(port);
                break (port, listener);
            }
        };
        runtime.spawn(async move { axum::serve(listener, routes).await });
        Ok((port, runtime))
    };
    serve().unwrap_or_else(|error: std::io::Error| panic!("no host: {error}"))
}

/// The host of the page that all tests share. The page has to work below any folder.
static SHARED: LazyLock<Host> = LazyLock::new(|| Host::under("/a/b/calc/"));

/// The address of the page that all tests share, with a query, a fragment or nothing. Its storage is wiped after
/// each test.
#[must_use]
pub fn page_url(rest: &str) -> String {
    SHARED.url("") + rest
}

/// A copy of the built page in a folder that is removed when this is dropped.
#[must_use]
pub fn copy_of_dist() -> TempDir {
    let copy = TempDir::new().unwrap_or_else(|error| panic!("no folder: {error}"));
    let dist = setting("PLIMSOLL_DIST");
    let files = fs::read_dir(&dist).unwrap_or_else(|error| panic!("{dist}: {error}"));
    for file in files.flatten().filter(|file| file.path().is_file()) {
        if let Err(error) = fs::copy(file.path(), copy.path().join(file.file_name())) {
            panic!("{}: {error}", file.path().display());
        }
    }
    copy
}

/// The address of a file in a folder of this machine.
#[must_use]
pub fn file_url(folder: &Path, name: &str) -> String {
    format!("file://{}/{name}", folder.display())
}

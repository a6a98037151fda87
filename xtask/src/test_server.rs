//! Serves the built page to the browser tests, below a folder as a static host would. People use Trunk's own server.

use std::fs::File;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Request, Response};

use crate::Outcome;

/// How many requests are answered at the same time.
const THREADS: usize = 4;

/// The types that browsers insist on, by the ending of the file.
const TYPES: [(&str, &str); 4] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("wasm", "application/wasm"),
];

/// A server in the background; it ends when this is dropped.
pub struct TestServer {
    address: SocketAddr,
    folder: &'static str,
    server: Arc<tiny_http::Server>,
    threads: Vec<JoinHandle<()>>,
}

impl TestServer {
    /// Serves `files` under `folder`, which begins and ends with a slash.
    pub fn start(listener: TcpListener, files: &Path, folder: &'static str) -> Outcome<Self> {
        let failed = |e: &dyn std::fmt::Display| format!("the server could not start: {e}");
        let address = listener.local_addr().map_err(|e| failed(&e))?;
        let server = tiny_http::Server::from_listener(listener, None).map_err(|e| failed(&e))?;
        let server = Arc::new(server);
        let answer = |server: Arc<tiny_http::Server>, files: PathBuf| {
            move || {
                while let Ok(request) = server.recv() {
                    // A browser that has gone needs no answer.
                    let _ = respond(request, &files, folder);
                }
            }
        };
        let threads = (0..THREADS)
            .map(|_| thread::spawn(answer(Arc::clone(&server), files.to_owned())))
            .collect();
        Ok(Self { address, folder, server, threads })
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.folder)
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.server.unblock();
        }
        for thread in self.threads.drain(..) {
            // One that has panicked has ended as well.
            let _ = thread.join();
        }
    }
}

fn respond(request: Request, files: &Path, folder: &str) -> std::io::Result<()> {
    // With an empty body, browsers would show an error page of their own, which is of no origin.
    let missing = || Response::from_string("not found").with_status_code(404);
    let Some(path) = file_of(request.url(), folder) else {
        return request.respond(missing());
    };
    let Ok(file) = File::open(files.join(path)) else {
        return request.respond(missing());
    };
    let ending = path.rsplit('.').next();
    let of_type = TYPES.iter().find(|(name, _)| Some(*name) == ending).map(|(_, of_type)| *of_type);
    let fields = [("Content-Type", of_type), ("Cache-Control", Some("no-cache"))];
    let response = fields
        .iter()
        .filter_map(|(name, value)| Header::from_bytes(*name, (*value)?).ok())
        .fold(Response::from_file(file), |response, header| response.with_header(header));
    request.respond(response)
}

/// The name of the file that an address asks for; the built page has no folders.
fn file_of<'a>(url: &'a str, folder: &str) -> Option<&'a str> {
    let path = url.split(['?', '#']).next()?.strip_prefix(folder)?;
    match path {
        "" => Some("index.html"),
        name if name.contains(['/', '\\', '%']) || name.starts_with('.') => None,
        name => Some(name),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;
    use crate::page::listen;

    fn answer(server: &TestServer, path: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.to_lowercase()
    }

    fn served() -> (TestServer, tempfile::TempDir) {
        let files = tempfile::tempdir().unwrap();
        for (name, text) in [("index.html", "page"), ("a.js", "1"), ("a_bg.wasm", "w")] {
            fs::write(files.path().join(name), text).unwrap();
        }
        (TestServer::start(listen(0).unwrap(), files.path(), "/a/calc/").unwrap(), files)
    }

    #[test]
    fn files_have_the_types_that_browsers_insist_on() {
        let (server, _files) = served();
        assert!(answer(&server, "/a/calc/?x=1").contains("content-type: text/html"));
        assert!(answer(&server, "/a/calc/").ends_with("page"));
        assert!(answer(&server, "/a/calc/a.js").contains("content-type: text/javascript"));
        assert!(answer(&server, "/a/calc/a_bg.wasm").contains("content-type: application/wasm"));
        assert!(answer(&server, "/a/calc/a.js").contains("cache-control: no-cache"));
    }

    #[test]
    fn what_is_not_a_file_of_the_page_is_not_found() {
        let (server, _files) = served();
        for path in ["/", "/a.js", "/a/calc/missing", "/a/calc/../a.js", "/a/calc/%2e%2e/a.js"] {
            assert!(answer(&server, path).starts_with("http/1.1 404"), "{path}");
        }
    }
}

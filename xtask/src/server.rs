//! Serves the built page on this machine, at the root or under a sub-path, as a plain static host would.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::response::Redirect;
use axum::routing::get;
use tokio::runtime::{Builder, Runtime};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::places::dist;
use crate::{Outcome, page};

/// A server in the background; it ends when this is dropped.
pub struct Server {
    address: SocketAddr,
    folder: String,
    _runtime: Runtime,
}

impl Server {
    /// Serves the files of a folder under `folder`, which begins and ends with a slash.
    pub fn start(listener: TcpListener, files: &Path, folder: &str) -> Outcome<Self> {
        let failed = |e: std::io::Error| format!("the server could not start: {e}");
        let address = listener.local_addr().map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let runtime =
            Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(failed)?;
        let routes = routes(files, folder);
        let listener = {
            let _guard = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(failed)?
        };
        runtime.spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { address, folder: folder.to_owned(), _runtime: runtime })
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.folder)
    }
}

/// Takes a port of this machine, before anything else is done: 0 for any free one.
pub fn listen(port: u16) -> Outcome<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|e| {
        format!("port {port} on 127.0.0.1 cannot be used ({e}); choose another: --port N")
    })
}

/// Builds the page and serves it until the person stops it.
pub fn serve(port: u16) -> Outcome<()> {
    let listener = listen(port)?;
    page::build()?.print();
    let server = Server::start(listener, &dist(), "/")?;
    println!("the page stands at {} (stop with Ctrl+C)", server.url());
    loop {
        std::thread::park();
    }
}

fn routes(files: &Path, folder: &str) -> Router {
    // Pages may be rebuilt at any time: the browser asks each time, and is told where nothing changed.
    let fresh =
        SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let files = ServeDir::new(files).redirect_path_prefix(folder.trim_end_matches('/'));
    let routes = if folder == "/" {
        Router::new().fallback_service(files)
    } else {
        let to_folder = folder.to_owned();
        Router::new()
            .route(
                folder.trim_end_matches('/'),
                get(move || async move { Redirect::permanent(&to_folder) }),
            )
            .nest_service(folder, files)
    };
    routes.layer(fresh)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    fn answer(server: &Server, path: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.to_lowercase()
    }

    fn served(folder: &str) -> (Server, tempfile::TempDir) {
        let files = tempfile::tempdir().unwrap();
        for (name, text) in [("index.html", "page"), ("a.js", "1"), ("a_bg.wasm", "w")] {
            fs::write(files.path().join(name), text).unwrap();
        }
        (Server::start(listen(0).unwrap(), files.path(), folder).unwrap(), files)
    }

    #[test]
    fn files_have_the_types_that_browsers_insist_on() {
        let (server, _files) = served("/");
        assert!(answer(&server, "/").contains("content-type: text/html"));
        assert!(answer(&server, "/a.js").contains("content-type: text/javascript"));
        assert!(answer(&server, "/a_bg.wasm").contains("content-type: application/wasm"));
        assert!(answer(&server, "/a.js").contains("cache-control: no-cache"));
        assert!(answer(&server, "/missing").starts_with("http/1.1 404"));
    }

    #[test]
    fn the_page_can_stand_under_a_sub_path() {
        let (server, _files) = served("/a/b/calc/");
        assert!(server.url().ends_with("/a/b/calc/"));
        assert!(answer(&server, "/a/b/calc/").ends_with("page"));
        assert!(answer(&server, "/a/b/calc/a.js").starts_with("http/1.1 200"));
        assert!(answer(&server, "/a/b/calc").contains("location: /a/b/calc/"));
        assert!(answer(&server, "/").starts_with("http/1.1 404"));
        assert!(answer(&server, "/a.js").starts_with("http/1.1 404"));
    }

    #[test]
    fn a_busy_port_is_told_in_one_line() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let line = listen(port).unwrap_err();
        assert!(line.contains(&port.to_string()) && line.contains("--port"), "{line}");
    }
}

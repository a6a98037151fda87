//! The pure crates depend on no browser: neither on leptos nor on the bindings below it.

use crate::Outcome;
use crate::paths::pure_crates;
use crate::process::{cargo, read};

/// Packages of the browser; a name that goes on after one of these belongs to the same family.
const BROWSER: [&str; 4] = ["leptos", "web-sys", "js-sys", "wasm-bindgen"];

/// Fails where the tree of dependencies of a pure crate, with those of its tests, has a package of the browser.
pub fn check() -> Outcome<()> {
    let mut tree = cargo(&["tree", "--edges", "all", "--prefix", "none", "--format", "{p}"]);
    for package in pure_crates()? {
        tree.args(["--package", &package]);
    }
    match browser_package(&read("cargo tree", &mut tree)?) {
        None => Ok(()),
        Some(package) => Err(format!("a pure crate depends on {package}")),
    }
}

fn browser_package(tree: &str) -> Option<&str> {
    tree.lines().find(|package| BROWSER.iter().any(|name| package.starts_with(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_of_the_browser_are_found_by_their_family() {
        let tree = "metric-core v0.3.0\nserde v1.0.229\n";
        assert_eq!(browser_package(tree), None);
        for package in ["leptos_dom v0.8.0", "web-sys v0.3.107", "wasm-bindgen-macro v0.2.130"] {
            assert_eq!(browser_package(&format!("{tree}{package}\n")), Some(package));
        }
    }
}

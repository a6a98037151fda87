//! The content security policy of the built page: the hashes of its inline scripts go where the tokens stand.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::Outcome;
use crate::html::{self, Found};

/// Stands in `script-src` of index.html.
pub const SCRIPTS: &str = "{SCRIPT_HASHES}";
/// Stands in `style-src` of index.html where the page has a style sheet of its own.
pub const STYLES: &str = "{STYLE_HASHES}";

/// The page with a policy that lets its own scripts run, and no others.
pub fn sealed(html: &str) -> Outcome<String> {
    let found = html::examine(html);
    if let Some(fault) = found.faults.first() {
        return Err(format!("index.html: {fault}"));
    }
    check_tokens(html, &found)?;
    let page = html.replace(SCRIPTS, &hashes(&found.scripts));
    Ok(page.replace(STYLES, &hashes(&found.styles)))
}

fn check_tokens(html: &str, found: &Found) -> Outcome<()> {
    let Some(policy) = &found.policy else {
        return Err("index.html has no content security policy in a <meta>".to_owned());
    };
    let stands_in = |directive: &str, token: &str| {
        policy
            .split(';')
            .any(|part| part.split_whitespace().next() == Some(directive) && part.contains(token))
    };
    if !stands_in("script-src", SCRIPTS) {
        return Err(format!("index.html: {SCRIPTS} is missing from script-src of its policy"));
    }
    if !found.styles.is_empty() && !stands_in("style-src", STYLES) {
        return Err(format!(
            "index.html has a <style>, and {STYLES} is missing from style-src of its policy"
        ));
    }
    for token in [SCRIPTS, STYLES] {
        if html.matches(token).count() > 1 {
            return Err(format!("index.html: {token} stands there more than once"));
        }
    }
    Ok(())
}

fn hashes(texts: &[String]) -> String {
    let sources: Vec<String> = texts
        .iter()
        .map(|text| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes()))))
        .collect();
    sources.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(policy: &str, body: &str) -> String {
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{body}")
    }

    #[test]
    fn each_inline_script_is_allowed_by_its_hash() -> Outcome<()> {
        // The digest is the one that the specification of the policy uses as its example.
        let html = page(
            "default-src 'none'; script-src 'self' {SCRIPT_HASHES}",
            "<script>alert('Hello, world.');</script>",
        );
        let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert!(sealed(&html)?.contains(&format!("script-src 'self' {hash}\">")));
        Ok(())
    }

    #[test]
    fn a_page_without_the_token_in_its_place_is_refused() {
        for policy in ["script-src 'self'", "default-src {SCRIPT_HASHES}; script-src 'self'"] {
            assert!(sealed(&page(policy, "")).is_err(), "{policy}");
        }
        assert!(sealed("<p>{SCRIPT_HASHES}</p>").is_err());
    }

    #[test]
    fn a_style_sheet_in_the_page_needs_a_hash_too() -> Outcome<()> {
        let style = "<style>p{}</style>";
        assert!(sealed(&page("script-src {SCRIPT_HASHES}", style)).is_err());
        let html = page("script-src {SCRIPT_HASHES}; style-src {STYLE_HASHES}", style);
        assert!(sealed(&html)?.contains("style-src 'sha256-"));
        Ok(())
    }
}

//! The content security policy of a page: the hashes of its inline scripts and styles replace two tokens.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::Outcome;
use crate::html::{self, Found};

/// The token in `script-src`.
pub const SCRIPT_HASHES: &str = "{SCRIPT_HASHES}";
/// The token in `style-src` of a page with an inline style sheet.
pub const STYLE_HASHES: &str = "{STYLE_HASHES}";

/// The page with a policy that allows its own inline scripts and styles, and no others.
pub fn with_hashes(name: &str, html: &str) -> Outcome<String> {
    let found = html::examine(html);
    if let Some(fault) = found.faults.first() {
        return Err(format!("{name}: {fault}"));
    }
    check_tokens(html, &found).map_err(|fault| format!("{name}: {fault}"))?;
    let page = html.replace(SCRIPT_HASHES, &hashes(&found.scripts));
    Ok(page.replace(STYLE_HASHES, &hashes(&found.styles)))
}

fn check_tokens(html: &str, found: &Found) -> Outcome<()> {
    let policy = found.policy.as_deref().ok_or(NO_POLICY)?;
    let stands_in = |directive: &str, token: &str| directive_of(policy, directive).contains(token);
    if !stands_in("script-src", SCRIPT_HASHES) {
        return Err(format!("{SCRIPT_HASHES} is missing from script-src of the policy"));
    }
    if !found.styles.is_empty() && !stands_in("style-src", STYLE_HASHES) {
        return Err(format!("a <style>, and no {STYLE_HASHES} in style-src of the policy"));
    }
    match [SCRIPT_HASHES, STYLE_HASHES].iter().find(|token| html.matches(**token).count() > 1) {
        None => Ok(()),
        Some(token) => Err(format!("{token} stands there more than once")),
    }
}

/// Checks that a finished page allows exactly the scripts and styles that stand in it.
pub fn check_hashes(found: &Found) -> Outcome<()> {
    let policy = found.policy.as_deref().ok_or(NO_POLICY)?;
    for (directive, texts) in [("script-src", &found.scripts), ("style-src", &found.styles)] {
        let allowed: Vec<&str> = directive_of(policy, directive)
            .split_whitespace()
            .filter(|source| source.starts_with("'sha"))
            .collect();
        let wanted = hashes(texts);
        if !allowed.iter().copied().eq(wanted.split_whitespace()) {
            return Err(format!("{directive} of the policy does not fit what stands in the page"));
        }
    }
    match policy.split_whitespace().find(|source| source.starts_with("'unsafe-")) {
        None => Ok(()),
        Some(source) => Err(format!("the policy allows {source}")),
    }
}

const NO_POLICY: &str = "no content security policy in a <meta>";

/// The sources of a directive; empty where the policy has none of that name.
pub fn directive_of<'a>(policy: &'a str, name: &str) -> &'a str {
    policy
        .split(';')
        .map(str::trim)
        .find_map(|part| part.strip_prefix(name)?.strip_prefix(char::is_whitespace))
        .unwrap_or_default()
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
        assert!(with_hashes("a.html", &html)?.contains(&format!("script-src 'self' {hash}\">")));
        Ok(())
    }

    #[test]
    fn a_page_without_the_token_in_its_place_is_refused() {
        for policy in ["script-src 'self'", "default-src {SCRIPT_HASHES}; script-src 'self'"] {
            assert!(with_hashes("a.html", &page(policy, "")).is_err(), "{policy}");
        }
        assert!(with_hashes("a.html", "<p>{SCRIPT_HASHES}</p>").is_err());
    }

    #[test]
    fn a_style_sheet_in_the_page_needs_a_hash_too() -> Outcome<()> {
        let style = "<style>p{}</style>";
        assert!(with_hashes("a.html", &page("script-src {SCRIPT_HASHES}", style)).is_err());
        let html = page("script-src {SCRIPT_HASHES}; style-src {STYLE_HASHES}", style);
        assert!(with_hashes("a.html", &html)?.contains("style-src 'sha256-"));
        Ok(())
    }

    #[test]
    fn fault_72_a_page_that_was_changed_after_it_was_hashed_is_found() -> Outcome<()> {
        let policy = "script-src 'wasm-unsafe-eval' {SCRIPT_HASHES}; style-src {STYLE_HASHES}";
        let body = "<style>p{}</style><script>a</script><script>b</script>";
        let html = with_hashes("a.html", &page(policy, body))?;
        let check = |html: &str| check_hashes(&html::examine(html));
        assert_eq!(check(&html), Ok(()));
        for (part, other) in [(">b<", ">c<"), ("p{}", "q{}"), ("<script>b</script>", "")] {
            assert!(check(&html.replace(part, other)).is_err(), "{part}");
        }
        assert!(check(&html.replace("'wasm-unsafe-eval'", "'unsafe-inline'")).is_err());
        Ok(())
    }
}

//! Reads a page as a browser would: its inline scripts and styles, its policy, and what the policy would block.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use crate::Outcome;

/// What was found in a page.
#[derive(Debug, Default)]
pub struct Found {
    /// The text of each inline script, in order.
    pub scripts: Vec<String>,
    /// The text of each inline style sheet, in order.
    pub styles: Vec<String>,
    /// The content security policy, where the page has one.
    pub policy: Option<String>,
    /// What the policy would block or what would leave the host, one line each.
    pub faults: Vec<String>,
}

/// A text with a part replaced that has to occur in it exactly once.
pub fn replace_once(text: &str, part: &str, by: &str) -> Outcome<String> {
    match text.matches(part).count() {
        1 => Ok(text.replacen(part, by, 1)),
        count => {
            let part: String = part.chars().take(80).collect();
            Err(format!("`{part}` occurs {count} times instead of once"))
        }
    }
}

/// The page with every other character written as a reference to it, so that it reads the same under any encoding that
/// a host may declare. It is for pages whose scripts and styles are ASCII, where references would mean nothing.
pub fn in_ascii(page: &str) -> String {
    let written = |char: char| {
        if char.is_ascii() { char.to_string() } else { format!("&#{};", u32::from(char)) }
    };
    page.chars().map(written).collect()
}

/// Attributes that make the browser fetch what they name.
const FETCHING: [&str; 5] = ["src", "srcset", "poster", "data", "background"];

/// Reads a page.
pub fn examine(html: &str) -> Found {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut found = Found::default();
    let mut inside: Option<String> = None;
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                inside = opened(&tag, &mut found);
            }
            Token::EndTag(_) => inside = None,
            Token::String(text) => {
                let last = match inside.as_deref() {
                    Some("script") => found.scripts.last_mut(),
                    Some("style") => found.styles.last_mut(),
                    _ => None,
                };
                if let Some(last) = last {
                    last.push_str(&String::from_utf8_lossy(&text));
                }
            }
            _ => {}
        }
    }
    found
}

/// Takes in a tag, and names it where its text counts.
fn opened(tag: &StartTag<()>, found: &mut Found) -> Option<String> {
    let name = String::from_utf8_lossy(&tag.name).into_owned();
    let attributes: Vec<(String, String)> = tag
        .attributes
        .iter()
        .map(|(key, value)| {
            let value = String::from_utf8_lossy(value).into_owned();
            (String::from_utf8_lossy(key).into_owned(), value)
        })
        .collect();
    let value = |wanted: &str| {
        attributes.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.as_str())
    };
    found.faults.extend(attributes.iter().filter_map(|(key, value)| fault(&name, key, value)));
    let equivalent = value("http-equiv").unwrap_or_default();
    if name == "meta" && equivalent.eq_ignore_ascii_case("content-security-policy") {
        found.policy = value("content").map(str::to_owned);
    }
    match name.as_str() {
        "script" if value("src").is_some() || is_data(value("type")) => return None,
        "script" => found.scripts.push(String::new()),
        "style" => found.styles.push(String::new()),
        _ => return None,
    }
    Some(name)
}

/// Whether a script of this type is none: the browser runs it not, and the policy does not ask for it.
fn is_data(kind: Option<&str>) -> bool {
    let kind = kind.unwrap_or_default().trim();
    !kind.is_empty() && kind != "module" && !kind.ends_with("/javascript")
}

fn fault(tag: &str, key: &str, value: &str) -> Option<String> {
    // A link that a person may follow is no request of the page.
    let fetches = FETCHING.contains(&key) || (key == "href" && tag != "a" && tag != "area");
    if key == "style" {
        Some(format!("<{tag}> has a style attribute, which the policy blocks: {value}"))
    } else if key.starts_with("on") {
        Some(format!("<{tag}> has the inline handler {key}, which the policy blocks"))
    } else if fetches && leaves_the_host(value) {
        Some(format!("<{tag} {key}> asks another host: {value}"))
    } else {
        None
    }
}

/// Whether an address, or one of a list of addresses, names a host.
pub fn leaves_the_host(value: &str) -> bool {
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    !value.starts_with("data:")
        && value.split([',', ' ']).any(|address| {
            let address = address.trim_matches(['"', '\'']).to_ascii_lowercase();
            ["http:", "https:", "//"].iter().any(|start| address.starts_with(start))
        })
}

/// The first address of a style sheet that names another host.
pub fn foreign_address(css: &str) -> Option<&str> {
    let after_url = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let after_import = css.split("@import").skip(1).filter_map(|rest| rest.split(';').next());
    after_url.chain(after_import).find(|address| leaves_the_host(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_that_asks_another_host_is_found() {
        assert!(foreign_address("@import 'https://other.example/a.css';").is_some());
        assert!(foreign_address("p{background:url(\"//other.example/a.png\")}").is_some());
        assert!(foreign_address("p{background:url(data:image/png;base64,AA==)}").is_none());
        assert!(foreign_address("p{background:url(./a.svg)}").is_none());
    }

    #[test]
    fn characters_outside_of_ascii_become_references() {
        assert_eq!(
            in_ascii("<p title='a\u{e9}'>\u{2026}\u{1f642}</p>"),
            "<p title='a&#233;'>&#8230;&#128578;</p>"
        );
        assert_eq!(in_ascii("<p>&amp;</p>"), "<p>&amp;</p>");
    }

    #[test]
    fn finds_inline_scripts_with_their_exact_text() {
        let found = examine(
            "<!doctype html><script>let a = '<p>' && 1;\n</script><script src=./a.js></script>\
             <style>p{}</style><script type=text/plain>data</script><p>not <b>this</b></p><script type=module>b</script>",
        );
        assert_eq!(found.scripts, ["let a = '<p>' && 1;\n", "b"]);
        assert_eq!(found.styles, ["p{}"]);
        assert!(found.faults.is_empty(), "{:?}", found.faults);
    }

    #[test]
    fn names_what_the_policy_blocks_and_what_leaves_the_host() {
        let faults = |html| examine(html).faults.len();
        assert_eq!(faults("<p style='color:red'>"), 1);
        assert_eq!(faults("<button onclick=f()>"), 1);
        assert_eq!(faults("<img src=//other.example/a.png>"), 1);
        assert_eq!(faults("<img srcset='./a.png 1x, https://other.example/b.png 2x'>"), 1);
        assert_eq!(faults("<link rel=preconnect href=https://other.example>"), 1);
        assert_eq!(faults("<a href=https://other.example>source</a><img src=./a.png>"), 0);
        assert_eq!(faults("<img src='data:image/png;base64,//8='>"), 0);
    }
}

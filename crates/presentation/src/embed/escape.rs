//! Escaping of text and addresses for each syntax that a wiki has.

use super::way::Way;
use crate::words::{is_hidden, isolated};

/// The title of a frame where the person gave none.
const UNTITLED: &str = "Contact rate calculator";

/// Most characters of a title: as many as a link may hold.
const MOST_CHARACTERS: usize = 200;

/// A title as one line: white space and control characters become one space, direction marks are dropped,
/// and what runs from right to left is isolated, since these would reorder the text behind them.
pub fn title(text: &str) -> String {
    let visible: String =
        text.chars().filter(|char| !is_hidden(*char)).take(MOST_CHARACTERS).collect();
    let words: Vec<&str> = visible
        .split(|char: char| char.is_whitespace() || char.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() { UNTITLED.to_owned() } else { isolated(&words.join(" ")) }
}

/// An address, percent-encoded where a character could end it in any of the syntaxes: quotes, brackets,
/// bars, blanks, the semicolon of an entity. Brackets stay in the authority, where they enclose the
/// numbers of IPv6.
pub fn address(text: &str) -> String {
    let mut slashes = 0;
    let encoded = text.chars().map(|char| {
        slashes += usize::from(char == '/');
        let is_plain = char.is_ascii_alphanumeric()
            || matches!(char, '-' | '.' | '_' | '~' | ':' | '/' | '?' | '#' | '@' | '&')
            || matches!(char, '+' | ',' | '=' | '%')
            || slashes == 2 && matches!(char, '[' | ']');
        let char = char.to_string();
        if is_plain { char } else { scenario::link::encode(&char) }
    });
    encoded.collect()
}

/// Text of HTML, also inside of a quoted attribute.
pub fn html(text: &str) -> String {
    // The ampersand first: the others bring ampersands of their own.
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// Text of what is pasted beside a frame of HTML, or in the place of one.
pub fn text(text: &str, way: Way) -> String {
    text.chars().map(|char| character(char, way)).collect()
}

fn character(char: char, way: Way) -> String {
    match (way, char) {
        // DokuWiki has no escapes inside of links: what could end one is replaced.
        (Way::DokuWiki, '[' | '{') => "(".to_owned(),
        (Way::DokuWiki, ']' | '}') => ")".to_owned(),
        (Way::DokuWiki, '|') => "¦".to_owned(),
        (Way::IframeTag, '(' | ')') => char.to_string(),
        (Way::IframeTag, markup) if is_markup(markup) => format!("&#{};", u32::from(markup)),
        // Markdown, and MDX, where braces count as well.
        (Way::Link | Way::Mdx, markup) if is_markup(markup) => format!("\\{markup}"),
        (_, plain) => plain.to_string(),
    }
}

/// The ASCII punctuation that starts or ends anything in Markdown, MDX or wikitext.
fn is_markup(char: char) -> bool {
    char.is_ascii_punctuation() && !matches!(char, '.' | ',' | ':' | ';' | '-' | '/' | '%' | '?')
}

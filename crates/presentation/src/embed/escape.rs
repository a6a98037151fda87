//! Making text and addresses harmless in each syntax that a wiki has.

use super::way::Way;

/// What a frame is called that has no title.
const UNTITLED: &str = "Contact rate calculator";

/// Most characters of a title: as many as a link may hold.
const MOST_CHARACTERS: usize = 200;

/// A title as one line: white space and control characters become one space, and marks that turn
/// the direction of what follows are dropped.
pub fn title(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for sign in text.chars().filter(|sign| !is_hidden(*sign)).take(MOST_CHARACTERS) {
        if !sign.is_whitespace() && !sign.is_control() {
            line.push(sign);
        } else if !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line.truncate(line.trim_end().len());
    if line.is_empty() { UNTITLED.to_owned() } else { line }
}

/// Marks of direction, and characters without width that no script needs.
pub fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// An address with everything escaped that could end it in any of the syntaxes: quotes, brackets,
/// bars, blanks, the semicolon of an entity. Brackets stay in the host, where they enclose numbers.
pub fn address(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut slashes = 0;
    for sign in text.chars() {
        slashes += u8::from(sign == '/' && slashes < 3);
        let is_plain = sign.is_ascii_alphanumeric()
            || matches!(sign, '-' | '.' | '_' | '~' | ':' | '/' | '?' | '#' | '@' | '&')
            || matches!(sign, '+' | ',' | '=' | '%')
            || slashes == 2 && matches!(sign, '[' | ']');
        if is_plain {
            safe.push(sign);
        } else {
            safe.push_str(&scenario::link::encode(sign.encode_utf8(&mut [0; 4])));
        }
    }
    safe
}

/// Text of HTML, also inside of a quoted attribute.
pub fn html(text: &str) -> String {
    let mut to = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' => to.push_str("&quot;"),
            '\'' => to.push_str("&#39;"),
            _ => to.push(sign),
        }
    }
    to
}

/// Text of what is pasted beside a frame of HTML, or in the place of one.
pub fn text(text: &str, way: Way) -> String {
    let mut to = String::with_capacity(text.len());
    for sign in text.chars() {
        match way {
            // It has no escapes inside of links: what could end one is replaced.
            Way::DokuWiki => to.push(match sign {
                '[' | '{' => '(',
                ']' | '}' => ')',
                '|' => '¦',
                _ => sign,
            }),
            // What could be markup of MediaWiki stands as a number.
            Way::IframeTag if is_markup(sign) && !matches!(sign, '(' | ')') => {
                to.push_str("&#");
                to.push_str(&u32::from(sign).to_string());
                to.push(';');
            }
            // Markdown, and MDX, where braces count as well.
            Way::Link | Way::Mdx if is_markup(sign) => {
                to.push('\\');
                to.push(sign);
            }
            _ => to.push(sign),
        }
    }
    to
}

/// All of ASCII that starts or ends anything in Markdown, MDX or wikitext.
fn is_markup(sign: char) -> bool {
    sign.is_ascii_punctuation() && !matches!(sign, '.' | ',' | ':' | ';' | '-' | '/' | '%' | '?')
}

//! Text width by estimate, and line breaking. No font is measured, so that every backend gets the
//! same layout.

use crate::words::{is_hidden, isolated_lines};

/// The width of bold text relative to normal text.
pub(super) const BOLDER: f64 = 1.1;

/// The estimated width of a text in pixels, rather too wide than too narrow.
///
/// Rough classes of a wide sans-serif (Verdana); the browser's own font is narrower.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// The estimated advance width of a character in em.
fn em(char: char) -> f64 {
    match char {
        hidden if is_hidden(hidden) => 0.0,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' => 0.33,
        ' ' | '\u{a0}' | '\u{202f}' | 'f' | 't' | 'r' | '(' | ')' | '/' | '-' | 'I' => 0.4,
        'm' | 'w' | 'M' | '%' => 0.97,
        'W' | '@' => 1.0,
        '&' | '=' | '+' | '<' | '>' | '#' | '~' => 0.84,
        'A'..='Z' | '÷' | '–' | '…' => 0.72,
        '0'..='9' => 0.64,
        '\u{1100}'.. => 1.0,
        _ => 0.61,
    }
}

/// The text in at most `most_lines` lines, broken between words, the last one shortened.
pub(super) fn wrap(text: &str, size: f64, max_width: f64, most_lines: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && lines.len() + 1 < most_lines {
        let (line, after) = first_line(rest, size, max_width);
        lines.push(shorten(line, size, max_width));
        rest = after;
    }
    if !rest.is_empty() && most_lines > 0 {
        lines.push(shorten(rest, size, max_width));
    }
    isolated_lines(&mut lines);
    lines
}

/// The whole text in as many lines as it takes, broken between words, and inside a word only if it
/// is wider than a line.
pub(super) fn paragraph(text: &str, size: f64, max_width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (line, after) = first_line(rest, size, max_width);
        lines.extend(broken(line, size, max_width));
        rest = after;
    }
    isolated_lines(&mut lines);
    lines
}

/// The whole text, broken anywhere, preferably before a `&`: for links, which have no spaces and
/// must stay complete.
pub(super) fn broken(text: &str, size: f64, max_width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut length) = (String::new(), 0.0);
    for char in text.chars() {
        let own = em(char) * size;
        // A line that fits by `width` may exceed it here by the rounding errors of the sum.
        if length + own > max_width + 1e-6 && !line.is_empty() {
            // Entries of a link stay whole if that leaves most of the line filled.
            let entry = line.rfind('&').filter(|at| *at > line.len() * 2 / 3);
            let carried = entry.map_or_else(String::new, |at| line.split_off(at));
            length = carried.chars().map(em).sum::<f64>() * size;
            lines.push(std::mem::replace(&mut line, carried));
        }
        line.push(char);
        length += own;
    }
    lines.push(line);
    lines
}

/// The words that fit into a line, at least one, and the rest of the text.
fn first_line(text: &str, size: f64, max_width: f64) -> (&str, &str) {
    let breaks = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]);
    let mut lines = breaks.filter_map(|at| text.split_at_checked(at));
    let one_word = lines.next().unwrap_or((text, ""));
    let fitting = lines.take_while(|(line, _)| width(line, size) <= max_width).last();
    let (line, rest) = fitting.unwrap_or(one_word);
    (line, rest.trim_start())
}

/// The text, or as much of it as fits before an ellipsis.
pub(super) fn shorten(text: &str, size: f64, max_width: f64) -> String {
    if width(text, size) <= max_width {
        return text.to_owned();
    }
    let mut room = max_width - width("…", size);
    let mut short = String::new();
    for char in text.chars() {
        room -= em(char) * size;
        if room < 0.0 {
            break;
        }
        short.push(char);
    }
    short.truncate(short.trim_end_matches([' ', ',', ';']).len());
    short.push('…');
    short
}

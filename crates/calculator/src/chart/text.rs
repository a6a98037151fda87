//! Text by estimated width: nothing here asks a font, so every backend lays out the same.

/// The estimated width of a text in pixels, rather too wide than too narrow.
///
/// Rough classes of a wide sans-serif (Verdana); the browser's own font is narrower.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// The width of one character in em.
fn em(char: char) -> f64 {
    match char {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' => 0.33,
        ' ' | '\u{a0}' | '\u{202f}' | 'f' | 't' | 'r' | '(' | ')' | '/' | '-' | 'I' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.97,
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
        let (line, behind) = first_line(rest, size, max_width);
        lines.push(shorten(line, size, max_width));
        rest = behind;
    }
    if !rest.is_empty() && most_lines > 0 {
        lines.push(shorten(rest, size, max_width));
    }
    lines
}

/// The words that fit, at least one, and what is left.
fn first_line(text: &str, size: f64, max_width: f64) -> (&str, &str) {
    let breaks = text.match_indices(' ').map(|(index, _)| index);
    let ends = breaks.chain([text.len()]);
    let parts = ends.filter_map(|end| text.split_at_checked(end));
    let mut best = None;
    for (line, behind) in parts {
        if best.is_some() && width(line, size) > max_width {
            break;
        }
        best = Some((line, behind.trim_start()));
    }
    best.unwrap_or((text, ""))
}

/// The text, or as much of it as fits before an ellipsis.
pub(super) fn shorten(text: &str, size: f64, max_width: f64) -> String {
    if width(text, size) <= max_width {
        return text.to_owned();
    }
    let mut room = max_width - width("…", size);
    let fitting = text.chars().take_while(|char| {
        room -= em(*char) * size;
        room >= 0.0
    });
    let mut short: String = fitting.collect();
    short.truncate(short.trim_end_matches([' ', ',', ';']).len());
    short.push('…');
    short
}

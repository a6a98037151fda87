//! Tables that are drawn in plain text, as Markdown does with bars and terminals with spaces: the same with
//! tabs.

/// A text with tabs where bars or several spaces part the same number of cells in each line; none where they
/// do not. A line that is drawn below a header is blank.
pub fn with_tabs(text: &str) -> Option<String> {
    if text.contains('\t') {
        return None;
    }
    let lines: Vec<&str> = text.lines().collect();
    parted(&lines, by_bars).or_else(|| parted(&lines, by_spaces).filter(|_| have_numbers(&lines)))
}

/// The lines with tabs between their cells, where these are as many in each, and several. Titles may stand
/// above them.
fn parted(lines: &[&str], cells: fn(&str) -> Vec<&str>) -> Option<String> {
    let parted: Vec<Vec<&str>> = lines.iter().map(|line| cells(line)).collect();
    let mut widths = parted.iter().map(Vec::len).skip_while(|width| *width < 2);
    let first = widths.next()?;
    let mut widths = widths.filter(|width| *width > 0).peekable();
    // A line alone may be anything.
    let is_table = widths.peek().is_some() && widths.all(|width| width == first);
    let line = |cells: &Vec<&str>| if is_rule(cells) { String::new() } else { cells.join("\t") };
    is_table.then(|| parted.iter().map(line).collect::<Vec<String>>().join("\n"))
}

/// The cells between bars, which may stand around the line as well.
fn by_bars(line: &str) -> Vec<&str> {
    let line = line.trim();
    if line.is_empty() {
        return Vec::new();
    }
    let inner = line.strip_prefix('|').unwrap_or(line);
    inner.strip_suffix('|').unwrap_or(inner).split('|').map(plain).collect()
}

/// A cell without the asterisks that make it bold.
fn plain(cell: &str) -> &str {
    let cell = cell.trim();
    let bold = cell.strip_prefix("**").and_then(|cell| cell.strip_suffix("**"));
    bold.map_or(cell, str::trim)
}

/// The cells between two or more spaces. Where a comma or semicolon stands before them, that parts the cells.
fn by_spaces(line: &str) -> Vec<&str> {
    let cells: Vec<&str> =
        line.trim().split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let is_other = cells.iter().any(|cell| cell.ends_with([',', ';']) || cell.contains('"'));
    if is_other { vec![line] } else { cells }
}

/// Whether each line but the first ends with a cell with a number.
fn have_numbers(lines: &[&str]) -> bool {
    let rows = lines.iter().map(|line| by_spaces(line)).filter(|cells| cells.len() > 1).skip(1);
    rows.filter(|cells| !is_rule(cells)).all(|cells| {
        cells.last().is_some_and(|cell| cell.contains(|char: char| char.is_ascii_digit()))
    })
}

/// Whether a line is drawn: dashes, colons and the like alone.
fn is_rule(cells: &[&str]) -> bool {
    let is_drawn = |char: char| matches!(char, '-' | ':' | '=' | '+' | '─' | '━' | '┼');
    cells.iter().all(|cell| cell.len() > 1 && cell.chars().all(is_drawn))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawn_tables_have_tabs_and_others_stay() {
        for (text, wanted) in [
            ("| A | B |\n|---|---:|\n| x | 1,200 |", Some("A\tB\n\nx\t1,200")),
            ("A | B\n--|--\nx | 1", Some("A\tB\n\nx\t1")),
            ("A    B\nx    1\n", Some("A\tB\nx\t1")),
            ("Report\n\n| A | B |\n| **x** | 1 |", Some("Report\n\nA\tB\nx\t1")),
            ("Report\n\nA  B\nx  1", Some("Report\n\nA\tB\nx\t1")),
            ("A, B  c\nx, 1  d", None),
            ("A,  B\nx,  1", None),
            ("Phone  UK\nPhone  US", None),
            ("A|B", None),
            ("| A | B |\n| x |", None),
            ("A\tB\nx  1\t2", None),
            ("", None),
        ] {
            assert_eq!(with_tabs(text).as_deref(), wanted, "{text:?}");
        }
    }
}

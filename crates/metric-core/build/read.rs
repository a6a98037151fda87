//! Reads a data file, and tells of what is no row: its file, its row or line, and what is wrong.

use super::{File, rows::Rows};

/// The rows of a file, or why it has none.
pub(super) fn read(file: &File) -> Result<Rows, String> {
    toml::from_str(&file.text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let what = error.message().replace('\n', " ");
        format!("{}: {}: {what}", file.name, place(&file.text, at))
    })
}

/// The row that stands around a position, by its kind and id; its line where there is none.
fn place(text: &str, at: usize) -> String {
    let until = text.get(..at).unwrap_or(text);
    let line_start = until.rfind('\n').map_or(0, |end| end + 1);
    let line_end = text[line_start..].find('\n').map_or(text.len(), |end| line_start + end);
    let before = text.get(..line_end).unwrap_or(text);
    let header = before.rfind("\n[[").map(|end| end + 1).or(before.starts_with("[[").then_some(0));
    header.and_then(|start| row_name(&text[start..])).unwrap_or_else(|| {
        let line = until.matches('\n').count() + 1;
        format!("line {line}")
    })
}

/// The kind and id of the row that a text begins with.
fn row_name(text: &str) -> Option<String> {
    let kind = text.strip_prefix("[[")?.split(']').next()?;
    let block = text.split("\n[[").next()?;
    let value_of = |key: &str| {
        let line =
            block.lines().find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='));
        Some(line?.trim().trim_matches('"').to_owned())
    };
    let id = value_of("id").or_else(|| value_of("name"))?;
    Some(format!("{kind} `{id}`"))
}

//! Reading one TOML table field by field: missing, of the wrong type, unknown; each becomes a problem.

use toml::{Table, Value};

use super::{File, address::is_address};

/// The year of a publication, or of an origin that it cites.
#[derive(Clone, Copy)]
pub(crate) enum Year {
    Of(u16),
    Undated,
}

impl Year {
    /// The number, if there is one.
    pub(crate) fn number(self) -> Option<u16> {
        match self {
            Self::Of(year) => Some(year),
            Self::Undated => None,
        }
    }
}

/// A table being read. Fields are taken out as they are read; what is left at the end is unknown.
pub(crate) struct Fields<'a> {
    table: Table,
    place: String,
    problems: &'a mut Vec<String>,
}

impl<'a> Fields<'a> {
    /// The fields of `table`, which messages call `place`.
    pub(crate) fn new(table: Table, place: String, problems: &'a mut Vec<String>) -> Self {
        Self { table, place, problems }
    }

    /// Records a problem at this place.
    pub(crate) fn problem(&mut self, what: &str) {
        self.problems.push(format!("{}: {what}", self.place));
    }

    /// Text that must be there, and not be blank.
    pub(crate) fn text(&mut self, key: &str) -> Option<String> {
        let text = self.text_or_empty(key)?;
        if text.trim().is_empty() {
            self.problem(&format!("{key} is empty"));
            return None;
        }
        Some(text)
    }

    /// Text that must be there, but may say nothing.
    pub(crate) fn text_or_empty(&mut self, key: &str) -> Option<String> {
        match self.required(key)? {
            Value::String(text) => Some(text),
            _ => self.wrong(key, "text"),
        }
    }

    /// Text that may be absent.
    pub(crate) fn optional_text(&mut self, key: &str) -> Option<String> {
        if self.table.contains_key(key) { self.text(key) } else { None }
    }

    /// The address of a public page, which may be absent.
    pub(crate) fn optional_address(&mut self, key: &str) -> Option<String> {
        let url = self.optional_text(key)?;
        if !is_address(&url) {
            self.problem(&format!("{key} `{url}` is no address that begins with https://"));
            return None;
        }
        Some(url)
    }

    /// A whole number from 1 to 65,535 that must be there.
    pub(crate) fn whole(&mut self, key: &str) -> Option<u16> {
        let value = self.required(key)?;
        match value.as_integer().and_then(|number| u16::try_from(number).ok()) {
            Some(number) if number > 0 => Some(number),
            _ => self.wrong(key, "a whole number from 1 to 65535"),
        }
    }

    /// A year that must be there, or `undated`: a forgotten year must not pass for an undated source.
    pub(crate) fn year(&mut self, key: &str) -> Option<Year> {
        if self.table.get(key).and_then(Value::as_str) == Some("undated") {
            self.table.remove(key);
            return Some(Year::Undated);
        }
        self.whole(key).map(Year::Of)
    }

    /// A finite number that must be there, written with or without a decimal point.
    pub(crate) fn number(&mut self, key: &str) -> Option<f64> {
        match self.required(key)? {
            Value::Float(number) if number.is_finite() => Some(number),
            Value::Integer(number) => i32::try_from(number).ok().map(f64::from),
            _ => self.wrong(key, "a number"),
        }
    }

    /// A word of a fixed list, and what stands for it in the list.
    pub(crate) fn word<T: Copy>(&mut self, key: &str, list: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        self.one_of(key, &text, list)
    }

    /// The meaning of `text` in `list`, or a problem that names the whole list.
    pub(crate) fn one_of<T: Copy>(
        &mut self,
        key: &str,
        text: &str,
        list: &[(&str, T)],
    ) -> Option<T> {
        let found = list.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let words: Vec<&str> = list.iter().map(|(word, _)| *word).collect();
            self.problem(&format!("{key} `{text}` is none of {}", words.join(", ")));
        }
        found
    }

    /// An id that must be there: `[a-z][a-z0-9-]{0,23}`, since it stands in links for ever.
    pub(crate) fn id(&mut self, key: &str) -> Option<String> {
        let id = self.text(key)?;
        if !is_id(&id) {
            self.problem(&format!("{key} `{id}` is not [a-z][a-z0-9-]{{0,23}}"));
            return None;
        }
        Some(id)
    }

    /// Whether the field is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Takes a field out unread, where a problem with it was named already.
    pub(crate) fn drop(&mut self, key: &str) {
        self.table.remove(key);
    }

    /// A list of texts; absent is empty.
    pub(crate) fn texts(&mut self, key: &str) -> Vec<String> {
        let Some(value) = self.table.remove(key) else { return Vec::new() };
        let texts: Option<Vec<String>> = match value {
            Value::Array(items) => {
                items.iter().map(|item| item.as_str().map(str::to_owned)).collect()
            }
            _ => None,
        };
        texts.or_else(|| self.wrong(key, "a list of texts")).unwrap_or_default()
    }

    /// A list of tables; absent is empty.
    pub(crate) fn tables(&mut self, key: &str) -> Vec<Table> {
        let Some(value) = self.table.remove(key) else { return Vec::new() };
        let tables: Option<Vec<Table>> = match value {
            Value::Array(items) => items
                .into_iter()
                .map(|item| if let Value::Table(table) = item { Some(table) } else { None })
                .collect(),
            _ => None,
        };
        tables.or_else(|| self.wrong(key, "a list of tables")).unwrap_or_default()
    }

    /// Ends the reading: every field that nobody asked for is a problem.
    pub(crate) fn finish(mut self) {
        let unknown: Vec<String> = self.table.keys().cloned().collect();
        for key in unknown {
            self.problem(&format!("unknown field `{key}`"));
        }
    }

    fn required(&mut self, key: &str) -> Option<Value> {
        let value = self.table.remove(key);
        if value.is_none() {
            self.problem(&format!("{key} is missing"));
        }
        value
    }

    fn wrong<T>(&mut self, key: &str, kind: &str) -> Option<T> {
        self.problem(&format!("{key} is not {kind}"));
        None
    }
}

/// Whether `text` may stand as a word in a link (links.md).
pub(crate) fn is_id(text: &str) -> bool {
    text.len() <= 24
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The root table of a file; text that is no TOML is a problem on one line.
pub(crate) fn parse(file: &File, problems: &mut Vec<String>) -> Option<Table> {
    match file.text.parse::<Table>() {
        Ok(table) => Some(table),
        Err(error) => {
            let before = error.span().and_then(|span| file.text.get(..span.start)).unwrap_or("");
            let line = before.matches('\n').count() + 1;
            let message = error.message().replace('\n', ", ");
            problems.push(format!("{}: line {line}: {message}", file.name));
            None
        }
    }
}

/// How messages call a table of a list: by its id, else by its number.
pub(crate) fn place(file: &File, what: &str, key: &str, table: &Table, index: usize) -> String {
    match table.get(key).and_then(Value::as_str) {
        Some(id) => format!("{}: {what} `{id}`", file.name),
        None => format!("{}: {what} {}", file.name, index + 1),
    }
}

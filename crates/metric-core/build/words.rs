//! The names and texts of rows: well formed, unique, never empty.

use std::collections::BTreeMap;

use super::{
    address::is_address,
    rows::{Input, Rows},
};

/// Whoever is told of a problem: the row, and what is wrong with it.
pub(super) type Tell<'a> = &'a mut dyn FnMut(&str, String);

/// The rows that were seen, and their files.
#[derive(Default)]
pub(super) struct Seen(BTreeMap<String, &'static str>);

/// The separator of the words of a name.
#[derive(Clone, Copy)]
enum Case {
    /// `contact-rate`: an id, which stands in reports and links.
    Kebab,
    /// `contact_rate`: a name, which stands in expressions.
    Snake,
}

impl Seen {
    /// Checks every name and text of a file.
    pub(super) fn check(&mut self, file: &'static str, rows: &Rows, tell: Tell<'_>) {
        let section = format!("{:?}", rows.section);
        self.check_inputs(file, "input", &rows.input, tell);
        self.check_inputs(file, "cell", &rows.cell, tell);
        for row in &rows.metric {
            self.check_name(file, "metric", &row.id, Case::Kebab, tell);
            let label = format!("metric `{}`", row.id);
            let texts = [("name", &row.name), ("tells", &row.tells), ("source", &row.source)];
            check_texts(&label, &texts, tell);
            check_of(&label, &row.unit, &row.of, tell);
            check_address(&label, row.url.as_deref(), tell);
        }
        for row in &rows.column {
            // The id of a column is unique in its breakdown.
            let label = format!("column `{}`", row.id);
            self.check_unique(file, &format!("{section} {label}"), &label, tell);
            check_case(&label, &row.id, Case::Kebab, tell);
            check_of(&label, &row.unit, &row.of, tell);
            check_address(&label, row.url.as_deref(), tell);
            // A column without a label is for the chart alone.
            if !row.label.is_empty() {
                let texts = [("tells", &row.tells), ("source", &row.source)];
                check_texts(&label, &texts, tell);
            }
        }
        for row in &rows.stage {
            let label = format!("stage `{}`", row.name);
            self.check_unique(file, &label, &label, tell);
            check_texts(&label, &[("name", &row.name)], tell);
        }
        for row in &rows.rule {
            self.check_name(file, "rule", &row.id, Case::Kebab, tell);
        }
    }

    fn check_inputs(&mut self, file: &'static str, kind: &str, rows: &[Input], tell: Tell<'_>) {
        for row in rows {
            self.check_name(file, kind, &row.name, Case::Snake, tell);
            check_texts(&format!("{kind} `{}`", row.name), &[("noun", &row.noun)], tell);
        }
    }

    fn check_name(
        &mut self,
        file: &'static str,
        kind: &str,
        name: &str,
        case: Case,
        tell: Tell<'_>,
    ) {
        let label = format!("{kind} `{name}`");
        self.check_unique(file, &label, &label, tell);
        check_case(&label, name, case, tell);
    }

    fn check_unique(&mut self, file: &'static str, key: &str, label: &str, tell: Tell<'_>) {
        if let Some(other) = self.0.insert(key.to_owned(), file) {
            tell(label, format!("stands twice, also in {other}"));
        }
    }
}

/// Small letters and digits, from a letter on; words are separated by one sign.
fn check_case(label: &str, name: &str, case: Case, tell: Tell<'_>) {
    let (separator, shape) = match case {
        Case::Kebab => ('-', "kebab-case"),
        Case::Snake => ('_', "snake_case"),
    };
    let is_sound = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit();
    let are_words =
        name.split(separator).all(|word| !word.is_empty() && word.chars().all(is_sound));
    if !are_words || name.starts_with(|char: char| char.is_ascii_digit()) {
        tell(label, format!("`{name}` is not in {shape}"));
    }
}

fn check_texts(label: &str, texts: &[(&str, &String)], tell: Tell<'_>) {
    for (field, _) in texts.iter().filter(|(_, text)| text.trim().is_empty()) {
        tell(label, format!("{field} is empty"));
    }
}

fn check_address(label: &str, url: Option<&str>, tell: Tell<'_>) {
    if let Some(url) = url.filter(|url| !is_address(url)) {
        tell(label, format!("url `{url}` is no address that begins with https://"));
    }
}

/// A share or a ratio says what it is a part or a multiple of.
fn check_of(label: &str, unit: &str, of: &str, tell: Tell<'_>) {
    if matches!(unit, "share" | "ratio") && of.trim().is_empty() {
        tell(label, format!("a {unit} of what? `of` is missing"));
    }
}

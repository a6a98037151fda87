//! What leaves the page: the results as table, text, picture and file. Every figure is the one that
//! the page shows, or the same value with more digits, and names its unit.

mod csv;
mod inputs;
mod markup;
mod poster;
mod rows;

pub use csv::Separator;

use crate::{
    digits::Digits,
    embed::is_hidden,
    text::filled,
    view::{Answer, Figure, Tile, View},
    words,
};
use markup::Markup;
use report::json;
use scenario::{
    Scenario,
    draft::Draft,
    field::{Choice, Field, Window},
    link,
};

/// What stands in a tile without a figure.
const NO_FIGURE: &str = "–";
/// How many letters and digits of a title a file's name takes.
const MOST_OF_STEM: usize = 60;

/// A scenario that is to be exported.
#[derive(Clone, Copy)]
pub struct Export<'a> {
    draft: &'a Draft,
    view: &'a View,
    link: Option<&'a str>,
    digits: &'a dyn Digits,
}

impl<'a> Export<'a> {
    /// A scenario with its view, and the whole address of its link where it can be written.
    pub fn new(
        draft: &'a Draft,
        view: &'a View,
        link: Option<&'a str>,
        digits: &'a dyn Digits,
    ) -> Self {
        Self { draft, view, link, digits }
    }

    /// Everything as one flat table for a spreadsheet.
    pub fn csv(&self, separator: Separator) -> String {
        rows::csv(self, separator)
    }

    /// Results and benchmarks as tables of Markdown.
    pub fn markdown(&self) -> String {
        markup::document(self, Markup::Markdown)
    }

    /// Results and benchmarks as tables of `MediaWiki`.
    pub fn wiki(&self) -> String {
        markup::document(self, Markup::Wiki)
    }

    /// Every formula that is shown, with the person's numbers, one a line.
    pub fn formula(&self) -> String {
        let mut text = String::new();
        for (name, formula) in self.formulas() {
            for &part in &[name, ": ", formula, "\n"] {
                text.push_str(part);
            }
        }
        text
    }

    /// Title, answer and link in one paragraph, for a chat or a mail.
    pub fn message(&self) -> String {
        let mut text = self.heading();
        if let Some(figure) = self.figure() {
            for &part in &[": ", &figure.figure, " ", &figure.unit, ". ", &verdict(figure, "")] {
                text.push_str(part);
            }
        }
        if let Some(link) = self.address() {
            text = [text.trim_end(), " ", &link].concat();
        }
        text
    }

    /// The title of the scenario, or the figure that answers it.
    pub fn title(&self) -> String {
        match (self.name(), self.figure()) {
            (None, Some(figure)) => filled("Contact rate: {} {}", &[&figure.figure, &figure.unit]),
            _ => self.heading(),
        }
    }

    /// The scenario with its whole report as a JSON file.
    pub fn json(&self) -> String {
        json::of_draft(self.draft)
    }

    /// A name for files, without its ending: ASCII letters, digits and hyphens.
    pub fn file_stem(&self) -> String {
        let mut slug = String::new();
        for char in self.name().unwrap_or_default().chars() {
            match ascii(char) {
                Some(letters) => slug.push_str(letters),
                None if char.is_ascii_alphanumeric() => slug.push(char.to_ascii_lowercase()),
                None if slug.as_bytes().last().is_some_and(|last| *last != b'-') => slug.push('-'),
                None => {}
            }
        }
        slug.truncate(MOST_OF_STEM);
        if slug.as_bytes().last() == Some(&b'-') {
            slug.pop();
        }
        ["plimsoll-", if slug.is_empty() { "contact-rate" } else { &slug }].concat()
    }

    /// The title as the person gave it, on one line; none where there is none that can be used.
    fn name(&self) -> Option<String> {
        let title = Scenario::of(self.draft).title().value()?;
        let mut name = String::new();
        for char in title.chars() {
            name.extend(in_line(char));
        }
        let name = name.trim();
        (!name.is_empty()).then(|| name.to_owned())
    }

    /// The title, or what the page is about.
    fn heading(&self) -> String {
        self.name().unwrap_or_else(|| "Contact rate".to_owned())
    }

    /// The answer, where there is one.
    fn figure(&self) -> Option<&'a Figure> {
        match &self.view.answer {
            Answer::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    /// The answer in full sentences, or what it waits for.
    fn sentence(&self) -> String {
        self.figure().map_or_else(
            || self.view.summary.clone(),
            |figure| {
                let (value, unit, interval) = (&figure.figure, &figure.unit, &figure.interval);
                let verdict = verdict(figure, &figure.rest);
                let gap = if verdict.is_empty() { "" } else { " " };
                filled("{} {}. {}{}{}", &[value, unit, &verdict, gap, interval])
                    .trim_end()
                    .to_owned()
            },
        )
    }

    /// The link; signs that no address may hold are escaped.
    fn address(&self) -> Option<String> {
        self.link.map(|link| escaped(link, ""))
    }

    /// What was counted over: "the quarter", "45 days".
    fn period(&self) -> String {
        let scenario = Scenario::of(self.draft);
        match Window::from_word(self.draft.text(Field::Period)) {
            Some(Window::Days) if scenario.period().value().is_some() => {
                [self.draft.text(Field::PeriodDays).trim(), " days"].concat()
            }
            window => words::period_words(window).to_owned(),
        }
    }

    /// The tiles that have a figure: name, figure, and what it counts.
    fn tiles(&self) -> Vec<(&'static str, &'a str, String)> {
        let period = self.period();
        let mut tiles = Vec::new();
        for tile in &self.view.tiles {
            if tile.figure != NO_FIGURE {
                // Beside the form the period is known; elsewhere it has to be named.
                let detail = tile.detail.replace("the period", &period);
                tiles.push((tile.facts.name, tile.figure.as_str(), detail));
            }
        }
        tiles
    }

    /// Every formula that is shown, behind its name.
    fn formulas(&self) -> Vec<(&'static str, &'a str)> {
        let mut formulas = Vec::new();
        if let Some(figure) = self.figure() {
            formulas.push((figure.facts.name, figure.formula.as_str()));
        }
        let mut add = |tiles: &'a [Tile]| {
            for tile in tiles {
                formulas.push((tile.facts.name, tile.formula.as_str()));
            }
        };
        add(&self.view.tiles);
        for card in &self.view.breakdown.cards {
            add(&card.tiles);
        }
        formulas.retain(|(_, formula)| !formula.is_empty());
        formulas
    }
}

/// Where the figure stands, and what follows; nothing where it is compared with nothing, since then
/// the page says there what to do on it.
fn verdict(figure: &Figure, rest: &str) -> String {
    if figure.strong.is_empty() {
        return String::new();
    }
    [&figure.strong, &figure.lead, rest].concat()
}

/// The state of a file that was saved here: of a JSON object with these two members.
///
/// The format of the state is its own and says its own version, so that the state of a later report
/// is read as far as it is known. It is read by [`link::open_file`].
pub fn state_in_file<'a>(format: &str, state: &'a str) -> Option<&'a str> {
    format.starts_with("plimsoll-report-").then_some(state)
}

/// A character inside of a line: neither one that ends it nor one that nobody sees, and that may turn
/// the text behind it around, figures included; nor one that XML has no place for.
fn in_line(char: char) -> Option<char> {
    match char {
        '\u{fffe}' | '\u{ffff}' => None,
        hidden if is_hidden(hidden) => None,
        '\u{2028}' | '\u{2029}' => Some(' '),
        control if control.is_control() => Some(' '),
        plain => Some(plain),
    }
}

/// An address without signs that no address may hold, and without some more.
fn escaped(address: &str, more: &str) -> String {
    let mut text = String::with_capacity(address.len());
    for char in address.chars() {
        if !char.is_ascii_graphic() || "\"<>\\^`{|}".contains(char) || more.contains(char) {
            text.push_str(&link::encode(char.encode_utf8(&mut [0; 4])));
        } else {
            text.push(char);
        }
    }
    text
}

/// What the letters from à to ÿ are without their marks, and those from À to ß, in the same order.
const UNMARKED: &str = "aaaaaa-ceeeeiiii-nooooo-ouuuu---";

/// The letters of western Europe without their marks.
fn ascii(char: char) -> Option<&'static str> {
    match char {
        'æ' | 'Æ' => Some("ae"),
        'ß' => Some("ss"),
        'À'..='ÿ' => {
            let at = usize::from(u8::try_from(char).ok()?) % UNMARKED.len();
            UNMARKED.get(at..=at).filter(|letter| *letter != "-")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;

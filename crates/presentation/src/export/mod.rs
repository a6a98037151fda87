//! What leaves the page: the results as table, text, picture and file. Every figure is the one that
//! the page shows, or the same value with more digits, and names its unit.

mod appendix;
mod csv;
mod drawn;
mod inputs;
mod items;
mod lead;
mod levers;
mod markup;
mod poster;
mod rows;
mod saving;
mod sentence;
mod slide;
mod staffing;
mod track;
mod units;
mod waterfall;

pub use csv::Separator;
pub use items::{ITEMS, Item, ItemRow, Way};

use crate::{
    digits::Digits,
    view::{Answer, Figure, FormulaGroup, Tile, View, formulas},
    words,
};
use drawn::Drawn;
use lead::Lead;
use markup::Markup;
use metric_core::sample::Sampler;
use report::json;
use scenario::{Job, Scenario, draft::Draft, link};
use std::cell::RefCell;

/// What stands in a tile without a figure.
const NO_FIGURE: &str = "–";
/// How many letters and digits of a title a file's name takes.
const MOST_OF_STEM: usize = 60;

/// A scenario that is to be exported.
pub struct Export<'a> {
    draft: &'a Draft,
    view: &'a View,
    link: Option<&'a str>,
    digits: &'a dyn Digits,
    job: Job,
    sampler: Option<&'a RefCell<Sampler>>,
    drawn: Drawn,
}

impl<'a> Export<'a> {
    /// A scenario with its view, the whole address of its link where it can be written, and the job on
    /// the screen, whose answer is said first. What comes of ranges need not be in the view: where an
    /// export has it, it is drawn then.
    pub fn new(
        draft: &'a Draft,
        view: &'a View,
        link: Option<&'a str>,
        digits: &'a dyn Digits,
        job: Job,
    ) -> Self {
        let drawn = Drawn::default();
        Self { draft, view, link, digits, job, sampler: None, drawn }
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

    /// Every figure with its definition, formula and source, card by card.
    pub fn formulas(&self) -> Vec<FormulaGroup> {
        formulas(self.draft, self.digits)
    }

    /// The same as text, one figure a paragraph.
    pub fn formula(&self) -> String {
        appendix::text(&self.formulas())
    }

    /// Title, answer and link in one paragraph, for a chat or a mail.
    pub fn message(&self) -> String {
        let answer = match self.lead() {
            Lead::Rate(rate) => {
                let text = format!("{} {}. {}", rate.figure, rate.unit, verdict(rate, ""));
                text.trim_end().to_owned()
            }
            Lead::Waiting => String::new(),
            Lead::Finding(_)
            | Lead::Section(_)
            | Lead::Saving(_)
            | Lead::Staffing(_)
            | Lead::Tracking(_) => self.answer_text(),
        };
        let text = if answer.is_empty() {
            self.before_answer().unwrap_or_default()
        } else {
            self.headed(&answer)
        };
        let parts: Vec<String> = [Some(text), self.address()]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        if parts.is_empty() { self.heading() } else { parts.join(" ") }
    }

    /// The title of the scenario, or what is said first.
    pub fn title(&self) -> String {
        match (self.name(), self.lead()) {
            (None, Lead::Rate(rate)) => format!("Contact rate: {} {}", rate.figure, rate.unit),
            (None, Lead::Finding(pointer)) => pointer.strong.clone(),
            _ => self.heading(),
        }
    }

    /// The scenario with its whole report as a JSON file.
    pub fn json(&self) -> String {
        json::of_draft(self.draft)
    }

    /// A name for files, without its ending: ASCII letters, digits and hyphens.
    pub fn file_stem(&self) -> String {
        let spelled: String = self.name().unwrap_or_default().chars().map(spelled).collect();
        let words: Vec<&str> = spelled.split('-').filter(|word| !word.is_empty()).collect();
        let mut slug = words.join("-");
        slug.truncate(MOST_OF_STEM);
        match slug.trim_end_matches('-') {
            "" => match self.lead() {
                Lead::Rate(_) | Lead::Waiting => "plimsoll-contact-rate".to_owned(),
                Lead::Finding(_) | Lead::Section(_) => "plimsoll-break-down".to_owned(),
                Lead::Saving(_) => "plimsoll-improve".to_owned(),
                Lead::Staffing(_) => "plimsoll-staff".to_owned(),
                Lead::Tracking(_) => "plimsoll-track".to_owned(),
            },
            slug => format!("plimsoll-{slug}"),
        }
    }

    /// The title as the person gave it, on one line; none where there is none that can be used.
    fn name(&self) -> Option<String> {
        words::name_of(self.draft)
    }

    /// The answer of Measure, where there is one.
    fn figure(&self) -> Option<&'a Figure> {
        match &self.view.answer {
            Answer::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    /// The link; characters that no address may hold are percent-encoded.
    fn address(&self) -> Option<String> {
        self.link.map(|link| escaped(link, ""))
    }

    /// What was counted over: "the quarter", "45 days".
    fn period(&self) -> String {
        words::period(Scenario::of(self.draft))
    }

    /// The tiles that have a figure.
    fn tiles(&self) -> impl Iterator<Item = &'a Tile> + use<'a> {
        self.view.tiles.iter().filter(|tile| tile.figure != NO_FIGURE)
    }
}

/// Where the figure stands, and what follows; nothing where it is compared with nothing, since then
/// the page says there what to do on it.
fn verdict(figure: &Figure, rest: &str) -> String {
    let Figure { strong, lead, .. } = figure;
    if strong.is_empty() { String::new() } else { format!("{strong}{lead}{rest}") }
}

/// An address with everything percent-encoded that no address may hold, and some characters more.
fn escaped(address: &str, more: &str) -> String {
    let is_plain = |char: char| {
        char.is_ascii_graphic() && !"\"<>\\^`{|}".contains(char) && !more.contains(char)
    };
    let encoded = |char: char| {
        let text = char.to_string();
        if is_plain(char) { text } else { link::encode(&text) }
    };
    address.chars().map(encoded).collect()
}

/// A character as the name of a file spells it: letters of western Europe without their marks, and a
/// hyphen in the place of what is neither letter nor digit.
fn spelled(char: char) -> String {
    let letters = match char {
        'à'..='å' | 'À'..='Å' => "a",
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' => "c",
        'è'..='ë' | 'È'..='Ë' => "e",
        'ì'..='ï' | 'Ì'..='Ï' => "i",
        'ñ' | 'Ñ' => "n",
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' => "o",
        'ù'..='ü' | 'Ù'..='Ü' => "u",
        'ß' => "ss",
        plain if plain.is_ascii_alphanumeric() => return plain.to_ascii_lowercase().to_string(),
        _ => "-",
    };
    letters.to_owned()
}

#[cfg(test)]
mod tests;

//! What the headers of pasted columns say, read by whole words.

mod measures;
mod named;
mod period;
mod qualifiers;
mod remark;
mod span;
mod term;
mod units;
mod words;

pub use period::{Period, year};
use remark::Remark;
pub use remark::{COUNTS, told_unit};
pub use span::Span;
pub use term::Term;

use super::{
    phrases::{has_phrase, words_of},
    unit::{Named, Unit},
};
use crate::{field::Table, number::CurrencySign};
use qualifiers::QUALIFIERS;
use std::{collections::HashMap, sync::LazyLock};
use words::WORDS;

/// Most words of a header; a longer text is none.
const MOST_OF_HEADER: usize = 16;
/// Most words of a phrase.
const MOST_WORDS: usize = 4;

/// Words between others that are a name at the end of a header: "Tickets DE", "Contacts L".
const NO_LAST: &str = "a, an, d, l, de, la, le, du, do, da, di, el, by, in, of, to";
/// Those that are one at its beginning.
const NO_FIRST: &str = "a, de, du, do, da, di, in, by, of, to";

/// A header, read.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// The terms in it.
    terms: Vec<Term>,
    /// How many words say nothing that is known.
    unknown: usize,
    /// The unit of time that it names.
    pub time: Option<Named>,
    /// The power of ten that it names.
    pub scale: Option<Unit>,
    /// The currency that it names.
    pub currency: Option<CurrencySign>,
    /// The words that name it, and whether each can be nothing else: "FR" may be a country.
    currency_words: Vec<(String, bool)>,
    /// What words in parentheses are that are not known.
    remark: Option<Remark>,
    /// The words of remarks that are no unit.
    remark_words: Vec<String>,
    /// The units of which it may name one: "mil", a lone "k".
    may_be: &'static [Unit],
    /// The period that it names.
    pub period: Option<Period>,
    /// The time that it counts by: "weekly".
    span: Option<Span>,
    /// The time from whose beginning it counts until now: "YTD".
    to_date: Option<Span>,
    /// Whether it counts by another time than the scenario.
    pub is_of_other_span: bool,
    /// Whether it counts from the beginning of another time than that of the scenario.
    pub is_to_date: bool,
}

impl Head {
    /// Reads a header.
    pub fn of(text: &str) -> Self {
        let mut head = Self::default();
        let (body, remark) = parted(text);
        let mut words = words_of(&body);
        if words.len() > MOST_OF_HEADER {
            return Self { unknown: words.len(), ..head };
        }
        head.remark(&remark, &mut words);
        head.to_date = Span::to_date(&words);
        head.span = head.span.or(Span::take(&mut words));
        let is_average = measures::take_average(text, &mut words);
        let is_recent = period::take_recent(&mut words);
        head.period = Period::take(&mut words);
        let is_rate = measures::is_rate(&words);
        let (is_limit, is_span) = measures::take_limits(&mut words);
        head.units(&words);
        head.remark_behind(&words);
        head.name_currency(text);
        measures::part_compounds(&mut words);
        let is_other = is_rate || measures::is_difference(text);
        head.read_terms(words);
        let told = [
            (is_other, Term::Other),
            (is_average, Term::Average),
            (is_recent, Term::Count),
            (is_limit, Term::Limit),
            (is_span, Term::Date),
        ];
        head.terms.extend(told.iter().filter(|(is_told, _)| *is_told).map(|(_, term)| *term));
        // Of counts, "(M)" may be one half of people, and of money it is millions.
        let is_count = !head.has_any(&[Term::Cost, Term::HandleTime]);
        if head.scale == Some(Unit::Millions) && words_of(&remark) == ["m"] && is_count {
            (head.time, head.scale, head.may_be) = (None, None, &[Unit::Millions]);
        }
        head
    }

    /// Reads the terms in words, and counts those that say nothing that is known.
    fn read_terms(&mut self, words: Vec<String>) {
        let mut free: Vec<Option<String>> = words.into_iter().map(Some).collect();
        for length in (1..=MOST_WORDS).rev() {
            self.phrases(&mut free, length);
        }
        // Words of a remark say nothing against the rest: those that are not known are asked about.
        let is_told = |word: &String| self.is_unit(word) || self.remark_words.contains(word);
        self.unknown = free.iter().flatten().filter(|word| !is_told(word)).count();
    }

    /// Holds the time that it counts by against the period of the scenario, which is a month where none was
    /// given.
    pub fn hold_against(&mut self, period: Option<Span>) {
        let own = period.unwrap_or(Span::Month);
        self.is_of_other_span = self.span.is_some_and(|span| span != own);
        self.is_to_date = self.to_date.is_some_and(|span| Some(span) != period);
    }

    /// Takes the phrases of so many words out of those that are free.
    fn phrases(&mut self, free: &mut [Option<String>], length: usize) {
        let count = free.len();
        for start in 0..count {
            let Some(window) = free.get_mut(start..start + length) else { return };
            let is_name = |word: &String| {
                count > 1
                    && (start == 0 && has_phrase(NO_FIRST, word)
                        || start + 1 == count && has_phrase(NO_LAST, word))
            };
            if matches!(window, [Some(word)] if is_name(word)) {
                continue;
            }
            let words: Option<Vec<&str>> = window.iter().map(Option::as_deref).collect();
            if let Some(term) = words.and_then(|words| term_of(&words.join(" "))) {
                self.terms.push(term);
                window.fill(None);
            }
        }
    }

    /// Takes the letter at its end for a name, where it was read as a unit or a word between others.
    pub fn name_letter(&mut self) {
        (self.time, self.scale) = (None, None);
        self.unknown += 1;
    }

    /// Whether it says that.
    pub fn has(&self, term: Term) -> bool {
        self.terms.contains(&term)
    }

    /// Whether it says that numbers stand below it, and names nothing.
    pub fn is_only_number(&self) -> bool {
        use Term::{
            AnyName, Average, Avoidable, Case, Contact, Cost, Count, HandleTime, Handled, Kind,
            Name, Offered, Property, Share, Weight,
        };
        let is_number = |term: &Term| {
            matches!(
                term,
                Average
                    | Avoidable
                    | Case
                    | Contact
                    | Cost
                    | Count
                    | HandleTime
                    | Handled
                    | Offered
                    | Share
                    | Weight
            )
        };
        let is_name = |term: &Term| matches!(term, AnyName | Kind | Name(_) | Property);
        self.terms.iter().any(is_number) && !self.terms.iter().any(is_name)
    }

    /// Whether it names hours or days, of which clocks write minutes behind the colon.
    pub fn is_in_hours(&self) -> bool {
        matches!(self.time, Some(Named::Unit(Unit::Hours | Unit::Days)))
    }

    /// Whether it says one of these.
    pub fn has_any(&self, terms: &[Term]) -> bool {
        terms.iter().any(|term| self.has(*term))
    }

    /// Whether all that it says is among these, and nothing is unknown.
    pub fn is_only(&self, terms: &[Term]) -> bool {
        self.unknown == 0
            && self.terms.iter().all(|own| *own == Term::Filler || terms.contains(own))
    }

    /// Whether any of its words is known.
    pub fn is_known(&self) -> bool {
        self.terms.iter().any(|term| *term != Term::Filler)
    }

    /// Whether each of its words is known.
    pub fn is_exact(&self) -> bool {
        self.unknown == 0
    }

    /// Whether it names a period and nothing else.
    pub fn is_period(&self) -> bool {
        self.period.is_some() && self.terms.is_empty() && self.unknown == 0
    }

    /// Whether it names the rows of this breakdown.
    pub fn names(&self, table: Table) -> bool {
        self.terms.iter().any(|term| matches!(term, Term::Name(tables) if tables.contains(&table)))
    }

    /// Whether it names rows of any breakdown.
    pub fn names_any(&self) -> bool {
        self.terms.iter().any(|term| matches!(term, Term::Name(_) | Term::AnyName))
    }
}

/// The term of each phrase; of one that stands in two rows that of the first.
static TERMS: LazyLock<HashMap<&str, Term>> = LazyLock::new(|| {
    let rows = WORDS.iter().chain(&QUALIFIERS).rev();
    rows.flat_map(|(term, phrases)| phrases.split(", ").map(|phrase| (phrase, *term))).collect()
});

/// The term that a phrase is. It is asked for every phrase of thousands of cells.
fn term_of(phrase: &str) -> Option<Term> {
    TERMS.get(phrase).copied()
}

/// A header without what stands in parentheses, and that.
fn parted(text: &str) -> (String, String) {
    let (mut body, mut remark, mut depth) = (String::new(), String::new(), 0_usize);
    for char in text.chars() {
        match char {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => remark.push(char),
            _ => body.push(char),
        }
        if depth == 0 && matches!(char, ')' | ']') {
            body.push(' ');
            remark.push(' ');
        }
    }
    (body, remark)
}

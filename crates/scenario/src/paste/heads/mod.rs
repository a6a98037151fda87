//! What the headers of pasted columns say, read by whole words.

mod period;
mod remark;
mod span;
mod term;
mod words;

pub use period::{Period, year};
pub use remark::{COUNTS, told_unit};
pub use span::Span;
pub use term::Term;

use super::{
    phrases::{has_phrase, words_of},
    unit::{self, Named, Unit},
};
use crate::{field::Table, number::CurrencySign};
use words::WORDS;

/// Most words of a header; a longer text is none.
const MOST_OF_HEADER: usize = 16;
/// Most words of a phrase.
const MOST_WORDS: usize = 4;

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
    /// Whether words stand in parentheses that are not known.
    pub has_remark: bool,
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
        let is_recent = period::take_recent(&mut words);
        head.period = Period::take(&mut words);
        head.units(&words);
        head.remark_behind(&words);
        head.currency = words_of(text).iter().find_map(|word| unit::currency(word));
        // "l" and "d" are short for a word only before another one: "Contacts L" is one of several.
        let is_cut = matches!(words.as_slice(), [_, .., last] if last == "l" || last == "d");
        let is_rate = is_rate(&words);
        let mut free: Vec<Option<String>> = words.into_iter().map(Some).collect();
        for length in (1..=MOST_WORDS).rev() {
            head.phrases(&mut free, length);
        }
        head.unknown = free.iter().flatten().count() + usize::from(is_cut);
        head.terms.extend(is_rate.then_some(Term::Other));
        head.terms.extend(is_recent.then_some(Term::Count));
        // Of counts, "(M)" may be one half of people, and of money it is millions.
        if head.scale == Some(Unit::Millions) && words_of(&remark) == ["m"] && !head.has(Term::Cost)
        {
            (head.scale, head.may_be) = (None, &[Unit::Millions]);
            head.unknown += 1;
        }
        head
    }

    /// Holds the time that it counts by against the period of the scenario, which is a month where none was
    /// given.
    pub fn hold_against(&mut self, period: Option<Span>) {
        let own = period.unwrap_or(Span::Month);
        self.is_of_other_span = self.span.is_some_and(|span| span != own);
        self.is_to_date = self.to_date.is_some_and(|span| Some(span) != period);
    }

    /// A unit outside of parentheses. A single letter is one beside a currency; "k" also behind "in", and
    /// may be one behind what is counted.
    fn units(&mut self, words: &[String]) {
        let is_long = |word: &str| word.chars().count() > 1;
        let scale = |index: usize, word: &str| {
            let before = index.checked_sub(1).and_then(|at| words.get(at));
            let money = before.into_iter().chain(words.get(index + 1));
            if is_long(word) {
                unit::scale(word).filter(|_| unit::doubtful(word, words).is_none())
            } else if let Some(money) = money.into_iter().find(|word| unit::is_currency(word)) {
                unit::scale(&format!("{money} {word}"))
            } else {
                unit::scale(word).filter(|_| word == "k" && before.is_some_and(|word| word == "in"))
            }
        };
        if self.time.is_none() {
            // "AHT mm:ss".
            let clocks = [3, 2].into_iter().flat_map(|length| words.windows(length));
            let mut named = clocks.filter_map(|window| unit::time(&window.join(" ")));
            self.time = named.find(|named| matches!(named, Named::Clock(_)));
        }
        if self.time.is_none() {
            self.time = words.iter().filter(|word| is_long(word)).find_map(|word| unit::time(word));
        }
        if self.scale.is_none() {
            self.scale =
                words.iter().enumerate().find_map(|(index, word)| scale(index, word.as_str()));
        }
        if self.scale.is_none() && self.may_be.is_empty() {
            let doubtful = |word: &String| match word.as_str() {
                "k" => Some(&[Unit::Thousands][..]),
                word => unit::doubtful(word, words),
            };
            self.may_be = words.iter().skip(1).find_map(doubtful).unwrap_or_default();
        }
    }

    /// Takes the phrases of so many words out of those that are free.
    fn phrases(&mut self, free: &mut [Option<String>], length: usize) {
        for start in 0..free.len() {
            let Some(window) = free.get_mut(start..start + length) else { return };
            let words: Option<Vec<&str>> = window.iter().map(Option::as_deref).collect();
            if let Some(term) = words.and_then(|words| term_of(&words.join(" "))) {
                self.terms.push(term);
                window.fill(None);
            }
        }
    }

    /// Whether it says that.
    pub fn has(&self, term: Term) -> bool {
        self.terms.contains(&term)
    }

    /// How often it says that.
    pub fn times(&self, term: Term) -> usize {
        self.terms.iter().filter(|own| **own == term).count()
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

/// Whether words count something for each of so many others: "contacts / 100 orders".
fn is_rate(words: &[String]) -> bool {
    let is_number = |word: &String| word.starts_with(|char: char| char.is_ascii_digit());
    let is = |word: &String, terms: &[Term]| term_of(word).is_some_and(|own| terms.contains(&own));
    words.iter().enumerate().any(|(index, word)| {
        let (before, behind) = words.split_at(index);
        let Some(next) = behind.get(1).filter(|_| word == "/") else { return false };
        let counts = before.iter().any(|word| is(word, &[Term::Contact, Term::Case]));
        is_number(next) && !before.last().is_none_or(is_number) || counts && is(next, &[Term::Base])
    })
}

/// The term that a phrase is.
fn term_of(phrase: &str) -> Option<Term> {
    WORDS.iter().find(|(_, phrases)| has_phrase(phrases, phrase)).map(|(term, _)| *term)
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

//! What the headers of pasted columns say, read by whole words.

mod period;
mod term;
mod words;

pub use period::{Period, year};
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
    /// The period that it names.
    pub period: Option<Period>,
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
        let is_recent = period::take_recent(&mut words);
        head.period = Period::take(&mut words);
        head.units(&words);
        head.currency = words_of(text).iter().find_map(|word| unit::currency(word));
        let is_rate = is_rate(&words);
        let mut free: Vec<Option<String>> = words.into_iter().map(Some).collect();
        for length in (1..=MOST_WORDS).rev() {
            head.phrases(&mut free, length);
        }
        head.unknown = free.iter().flatten().count();
        head.terms.extend(is_rate.then_some(Term::Other));
        head.terms.extend(is_recent.then_some(Term::Count));
        head
    }

    /// What stands in parentheses: a unit, or words like any others.
    fn remark(&mut self, remark: &str, words: &mut Vec<String>) {
        let inner = words_of(remark);
        let joined = inner.join(" ");
        (self.time, self.scale) = (unit::time(&joined), unit::scale(&joined));
        if inner.is_empty() || self.time.is_some() || self.scale.is_some() {
            return;
        }
        let is_known = |word: &&String| term_of(word).is_some() || Period::is_word(word);
        let (known, rest): (Vec<&String>, Vec<&String>) = inner.iter().partition(is_known);
        // "(avg, min)" is minutes; "(h:mm)" and "(1/100 h)" are no unit that is known.
        if let [word] = rest.as_slice() {
            (self.time, self.scale) = (unit::time(word), unit::scale(word));
        }
        self.time = self
            .time
            .or_else(|| known.iter().find_map(|word| unit::time(word)).filter(|_| rest.is_empty()));
        self.has_remark = !rest.is_empty() && self.time.is_none() && self.scale.is_none();
        words.extend(inner);
    }

    /// A unit outside of parentheses. A single letter is one beside a currency; "k" also behind "in",
    /// and behind what is counted.
    fn units(&mut self, words: &[String]) {
        let is_long = |word: &str| word.chars().count() > 1;
        let scale = |index: usize, word: &str| {
            let before = index.checked_sub(1).and_then(|at| words.get(at));
            let money = before.into_iter().chain(words.get(index + 1));
            if is_long(word) {
                unit::scale(word)
            } else if let Some(money) = money.into_iter().find(|word| unit::is_currency(word)) {
                unit::scale(&format!("{money} {word}"))
            } else {
                let is_count = |word: &String| {
                    use Term::{Base, Case, Contact, Cost, Count};
                    term_of(word)
                        .is_some_and(|term| [Base, Case, Contact, Cost, Count].contains(&term))
                };
                let is_behind = before.is_some_and(|word| word == "in" || is_count(word));
                unit::scale(word).filter(|_| word == "k" && is_behind)
            }
        };
        if self.time.is_none() {
            self.time = words.iter().filter(|word| is_long(word)).find_map(|word| unit::time(word));
        }
        if self.scale.is_none() {
            self.scale =
                words.iter().enumerate().find_map(|(index, word)| scale(index, word.as_str()));
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

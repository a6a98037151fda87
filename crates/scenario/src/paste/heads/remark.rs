//! What stands in the parentheses of a header: a unit, a period, words of headers, or what nobody
//! understands.

use super::{Head, Period, Term, named, period, span::Span, term_of};
use crate::paste::{
    phrases::{has_phrase, words_of},
    unit::{self, Unit},
};

/// Words for a count without a unit, and others that change no number.
pub const COUNTS: &str =
    "no, nr, pcs, pieces, units, stk, stuck, abs, absolute, absolut, currency, wahrung, ea";
/// The same of amounts: with taxes or without.
const HARMLESS: &str = "net, gross, incl, inkl, vat, mwst, brutto, netto, ht, ttc, iva, tax, taxes";
/// Short for an estimate in a remark; elsewhere it may be the east.
const ESTIMATED: (&str, &str) = ("est", "estimated");
/// Words before a date.
const DATED: &str =
    "as, stand, bis, until, till, up, since, seit, ab, au, am, al, jusqu, hasta, ate, fino, tot";
/// Words before a unit.
const IN: &str = "in, en, em, w";

/// The units that numbers with an unknown remark may be in.
const ANY: &[Unit] = &[Unit::Thousands, Unit::Millions];

/// What unknown words of a header are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Remark {
    /// Names of the lists, and words that go with these: "Zendesk", "EMEA".
    Name,
    /// Any others, which may be a unit or change what is counted.
    Unknown,
}

impl Remark {
    /// What the unknown words of a remark are: a name where all of them stand in the lists.
    fn of(text: &str, words: &[String]) -> Self {
        // "HubSpot" is one word of the lists, and two of others.
        let whole = words_of(&text.to_lowercase());
        let names = named::names(&whole);
        let are_names = unknown(&whole).iter().all(|word| names.contains(&word.as_str()));
        // Behind "in" stands a unit.
        let is_behind_in = words.first().is_some_and(|word| has_phrase(IN, word));
        if is_behind_in || names.is_empty() || !are_names { Self::Unknown } else { Self::Name }
    }
}

impl Head {
    /// Reads what stands in parentheses, whose words are like any others where they are no unit.
    pub(super) fn remark(&mut self, remark: &str, words: &mut Vec<String>) {
        let mut inner = words_of(remark);
        for word in inner.iter_mut().filter(|word| *word == ESTIMATED.0) {
            ESTIMATED.1.clone_into(word);
        }
        let joined = inner.join(" ");
        if let Some(span) = Span::alone(&inner) {
            self.span = Some(span);
            return;
        }
        self.may_be = unit::doubtful(&joined, words).unwrap_or_default();
        (self.time, self.scale) = (unit::time(&joined), unit::scale(&joined));
        if !self.may_be.is_empty() {
            self.scale = None;
            return;
        }
        if inner.is_empty() || self.time.is_some() || self.scale.is_some() {
            return;
        }
        self.span = Span::take(&mut inner);
        let rest = unknown(&inner);
        let phrase = rest.join(" ");
        // "(avg, min)" is minutes; "(h:mm)" and "(1/100 h)" are no unit that is known.
        (self.time, self.scale) = (unit::time(&phrase), unit::scale(&phrase));
        let is_known = rest.is_empty();
        self.time = self
            .time
            .or_else(|| inner.iter().find_map(|word| unit::time(word)).filter(|_| is_known));
        if phrase == "100" {
            self.may_be = &[Unit::Hundreds];
        }
        if !is_known && self.time.is_none() && self.scale.is_none() {
            self.remark = Some(Remark::of(remark, &inner));
        }
        self.remark_words.clone_from(&inner);
        words.extend(inner);
    }

    /// A unit outside of parentheses that nobody understands: "in" and words to the end.
    pub(super) fn remark_behind(&mut self, words: &[String]) {
        let Some(index) = words.iter().position(|word| word == "in") else { return };
        let behind = words.get(index + 1..).unwrap_or_default();
        let is_unknown = (1..3).contains(&behind.len()) && unknown(behind).len() == behind.len();
        if is_unknown && self.time.is_none() && self.scale.is_none() {
            self.remark = Some(Remark::Unknown);
            self.remark_words.extend(behind.iter().cloned());
        }
    }

    /// Whether words stand in parentheses that are not known.
    pub fn has_remark(&self) -> bool {
        self.remark.is_some()
    }

    /// Whether the unknown words in parentheses are names, beside a word for what is counted.
    pub fn is_remarked(&self) -> bool {
        self.remark == Some(Remark::Name)
            && self.scale.is_none()
            && self.may_be.is_empty()
            && self.counts_with_remark()
    }

    /// Whether it has unknown words in parentheses beside a word for what is counted. Amounts and times may be
    /// in a unit of any name.
    pub fn counts_with_remark(&self) -> bool {
        use Term::{
            Average, Avoidable, Base, Case, Contact, Cost, Count, HandleTime, Handled, Offered,
            Share, Solved, Time, Weight,
        };
        self.has_remark()
            && self.has_any(&[Base, Case, Contact, Count, Handled, Offered, Solved])
            && !self.has_any(&[Average, Avoidable, Cost, HandleTime, Share, Time, Weight])
    }

    /// Whether two headers have the same remark.
    pub fn has_remark_of(&self, other: &Self) -> bool {
        self.remark_words == other.remark_words
    }

    /// The units of which its numbers may be, where it says something that is not understood.
    pub fn doubtful_units(&self) -> &'static [Unit] {
        if self.scale.is_some() {
            &[]
        } else if self.may_be.is_empty() && self.has_remark() {
            ANY
        } else {
            self.may_be
        }
    }
}

/// The words of a remark that are known nowhere: neither in headers nor in dates, and no currency.
fn unknown(inner: &[String]) -> Vec<String> {
    let mut rest = inner.to_vec();
    let is_dated = period::take_recent(&mut rest) | Period::take(&mut rest).is_some();
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let are_short = rest.iter().filter(|word| is_number(word)).all(|word| word.len() < 3);
    let numbers = rest.iter().filter(|word| is_number(word)).count();
    // Days and months beside a year, and the number of a footnote.
    let is_date =
        is_dated || are_short && numbers == rest.iter().filter(|word| *word != "/").count();
    let is_footnote = rest.len() == 1 && rest.iter().all(|word| word.len() == 1 && is_number(word));
    let is_known = |word: &String| {
        term_of(word).is_some()
            || Period::is_word(word)
            || unit::is_currency(word)
            || has_phrase(COUNTS, word)
            || has_phrase(HARMLESS, word)
            || is_dated && has_phrase(DATED, word)
            || is_number(word) && (is_date && (numbers > 1 || is_dated) || is_footnote)
    };
    rest.retain(|word| !is_known(word));
    rest
}

/// The unit that a line of text gives for all numbers of a block, and whether it is one of money alone:
/// "all amounts in k€", "(in thousands)".
pub fn told_unit(text: &str) -> Option<(Unit, bool)> {
    let words = words_of(text);
    let is_of_money = |phrase: &str| {
        phrase.split(' ').any(|word| {
            unit::currency(word).is_some() && unit::scale(word).is_some() || unit::is_currency(word)
        })
    };
    let has_cost = words.iter().any(|word| {
        term_of(word) == Some(Term::Cost)
            || ["amount", "betrag", "betrage", "montant", "importe", "valor", "bedrag"]
                .iter()
                .any(|amount| word.starts_with(amount))
    });
    let told = |start: usize| {
        (1..=3).rev().find_map(|length| {
            let phrase = words.get(start..start + length)?.join(" ");
            let unit = unit::scale(&phrase)?;
            let is_behind = start
                .checked_sub(1)
                .and_then(|at| words.get(at))
                .is_some_and(|word| has_phrase(IN, word));
            let is_money =
                is_of_money(&phrase) || ["teur", "keur", "kusd", "kgbp"].contains(&phrase.as_str());
            (is_behind || is_money).then_some((unit, is_money || has_cost))
        })
    };
    let in_brackets = || {
        let (_, remark) = super::parted(text);
        let phrase = words_of(&remark).join(" ");
        unit::scale(&phrase)
            .filter(|_| phrase.chars().count() > 1)
            .map(|unit| (unit, is_of_money(&phrase) || has_cost))
    };
    (0..words.len()).find_map(told).or_else(in_brackets)
}

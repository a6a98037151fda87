//! Units and currencies that headers name.

use super::{Head, Remark, Term};
use crate::paste::{
    clock,
    phrases::words_of,
    unit::{self, Named, Unit},
};

impl Head {
    /// A unit outside of parentheses. A single letter is one beside a currency; "k" also behind "in", and
    /// may be one behind what is counted.
    pub(super) fn units(&mut self, words: &[String]) {
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
        if self.time.is_none() && !self.has_clock(words) {
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

    /// A clock outside of parentheses: "AHT mm:ss". One of hours and minutes is understood no better than
    /// within them, and "min" is no unit of its numbers.
    fn has_clock(&mut self, words: &[String]) -> bool {
        let phrases = || {
            let windows = [3, 2, 1].into_iter().flat_map(|length| words.windows(length));
            windows.map(|window| window.join(" "))
        };
        let mut named = phrases().filter_map(|phrase| unit::time(&phrase));
        self.time = named.find(|named| matches!(named, Named::Clock(_)));
        let is_unknown =
            self.time.is_none() && phrases().any(|phrase| clock::is_of_minutes(&phrase));
        if is_unknown {
            self.remark = Some(Remark::Unknown);
        }
        is_unknown || self.time.is_some()
    }

    /// Finds the currency; accents tell some signs from others.
    pub(super) fn name_currency(&mut self, text: &str) {
        let is_between = |char: char| char.is_whitespace() || "()[],/".contains(char);
        let whole = text.split(is_between).map(str::to_lowercase);
        for word in whole.chain(words_of(text)) {
            let Some(sign) = unit::currency(&word) else { continue };
            let is_clear = word.len() > 2 || !word.chars().all(|char| char.is_ascii_alphabetic());
            self.currency = self.currency.or(Some(sign));
            self.currency_words.extend(words_of(&word).into_iter().map(|word| (word, is_clear)));
        }
    }

    /// Whether it names a currency without a doubt.
    pub fn is_amount(&self) -> bool {
        self.currency_words.iter().any(|(_, is_clear)| *is_clear)
    }

    /// Whether a word is the unit, or a day of the period.
    pub(super) fn is_unit(&self, word: &str) -> bool {
        let is_day = word.len() < 3 && word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
        self.time.is_some() && unit::time(word).is_some()
            || self.scale.is_some() && unit::scale(word).is_some() && !self.has(Term::HandleTime)
            || self
                .currency_words
                .iter()
                .any(|(own, is_clear)| own == word && (*is_clear || self.has(Term::Cost)))
            || !self.may_be.is_empty() && (word == "k" || unit::doubtful(word, &[]).is_some())
            || matches!(self.time, Some(Named::Clock(_))) && clock::is_of_clock(word)
            || self.period.is_some() && is_day
    }
}

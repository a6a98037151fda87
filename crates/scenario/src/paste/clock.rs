//! Ways of writing times with colons, as headers show them: "mm:ss".

use super::phrases::has_phrase;

/// Whether a clock shows hours.
pub type HasHours = bool;

/// Ways of writing times with colons, with hours and without.
const CLOCKS: [(HasHours, &str); 2] = [
    (
        true,
        "hh mm ss, h mm ss, hhmmss, h m s, std min sek, h min s, h min sec, hours minutes seconds, \
         stunden minuten sekunden, heures minutes secondes, horas minutos segundos",
    ),
    (
        false,
        "mm ss, m ss, mmss, min sec, min sek, min seg, min s, m s, minutes seconds, minuten \
         sekunden, minutes secondes, minutos segundos, minuti secondi, minuten seconden",
    ),
];

/// Clocks of hours and minutes, which are read as minutes and seconds where nothing tells.
const HOURS_AND_MINUTES: &str = "hh mm, h mm, hhmm, hmm, h min";

/// Whether the clock that a phrase shows has hours; none where it shows no clock.
pub fn named(phrase: &str) -> Option<HasHours> {
    CLOCKS.iter().find(|(_, words)| has_phrase(words, phrase)).map(|(has_hours, _)| *has_hours)
}

/// Whether a phrase shows a clock of hours and minutes.
pub fn is_of_minutes(phrase: &str) -> bool {
    has_phrase(HOURS_AND_MINUTES, phrase)
}

/// Whether a word is one of several letters for the digits of a clock: "hh", "mmss".
pub fn is_of_clock(word: &str) -> bool {
    let mut words = CLOCKS.iter().flat_map(|(_, phrases)| phrases.split([',', ' ']));
    word.len() > 1 && word.trim_matches(['h', 'm', 's']).is_empty() && words.any(|own| own == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::assert_folded;

    #[test]
    fn words_for_digits_of_clocks_are_told_from_units() {
        assert!(["hh", "mm", "ss", "hhmmss", "mmss"].into_iter().all(is_of_clock));
        assert!(!["h", "min", "ms", "std", "hm", ""].into_iter().any(is_of_clock));
    }

    #[test]
    fn words_are_listed_as_texts_are_folded() {
        for (_, phrases) in CLOCKS {
            assert_folded(phrases);
        }
        assert_folded(HOURS_AND_MINUTES);
    }
}

//! The time that headers count by: "weekly", "per week", "calls/day", "year to date".

use super::Term;
use crate::{paste::phrases::has_phrase, scenario::Scenario};
use metric_core::unit::Period;

/// A stretch of time, the shorter first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A year.
    Year,
}

use Span::{Day, Month, Quarter, Week, Year};

/// Words for what is counted in each of them.
const ADJECTIVES: [(Span, &str); 5] = [
    (
        Day,
        "daily, taglich, tagliche, taglicher, tagliches, quotidien, quotidienne, quotidiens, \
         quotidiennes, journalier, journaliers, journaliere, diario, diarios, diaria, diarias, \
         giornaliero, giornalieri, giornaliera, giornaliere, dagelijks, dagelijkse, dzienny, dzienna, \
         dzienne, dziennie",
    ),
    (
        Week,
        "weekly, wochentlich, wochentliche, wochentlicher, hebdomadaire, hebdomadaires, semanal, \
         semanales, semanais, settimanale, settimanali, wekelijks, wekelijkse, tygodniowy, \
         tygodniowe, tygodniowo",
    ),
    (
        Month,
        "monthly, monatlich, monatliche, monatlicher, mensuel, mensuelle, mensuels, mensuelles, \
         mensual, mensuales, mensal, mensais, mensile, mensili, maandelijks, maandelijkse, \
         miesieczny, miesieczne, miesiecznie",
    ),
    (
        Quarter,
        "quarterly, vierteljahrlich, vierteljahrliche, quartalsweise, trimestriel, trimestrielle, \
         trimestriels, trimestrielles, trimestral, trimestrales, trimestrais, trimestrale, \
         trimestrali, driemaandelijks, kwartalny, kwartalne, kwartalnie",
    ),
    (
        Year,
        "annual, annually, yearly, annualised, annualized, jahrlich, jahrliche, jahrlicher, annuel, \
         annuelle, annuels, annuelles, anual, anuales, anuais, annuale, annuali, annuo, annui, \
         annua, annue, jaarlijks, jaarlijkse, roczny, roczne, rocznie",
    ),
];

/// The names of each, as they stand behind "per" or "/".
const NAMES: [(Span, &str); 5] = [
    (
        Day,
        "day, d, tag, jour, dia, giorno, dag, dzien, calendar day, working day, werktag, arbeitstag",
    ),
    (Week, "week, wk, woche, semaine, semana, settimana, week, tydzien"),
    (Month, "month, mo, mth, monat, mois, mes, mese, maand, miesiac"),
    (Quarter, "quarter, qtr, quartal, trimestre, kwartaal, kwartal"),
    (Year, "year, yr, jahr, an, annee, ano, anno, jaar, annum, rok"),
];

/// Several days, weeks or months behind a number: "previous 30 days". Quarters and years have names of their
/// own.
const SEVERAL: &str = "days, tage, tagen, jours, dias, giorni, dagen, weeks, wochen, semaines, semanas, \
    settimane, weken, months, monate, monaten, meses, mesi, maanden";

/// How compounds of them begin, in German and Dutch.
const COMPOUNDS: [(Span, &[&str]); 5] = [
    (Day, &["tages", "dag"]),
    (Week, &["wochen", "week"]),
    (Month, &["monats", "maand"]),
    (Quarter, &["quartals", "kwartaal"]),
    (Year, &["jahres", "jaar"]),
];

/// Words before the name of what is counted by.
const BY: &str = "per, pro, je, par, por, al, alla, a, p, /, each, every, na";

/// Words for the time from the beginning of a stretch until now.
const TO_DATE: [(Span, &str); 4] = [
    (Week, "wtd, week to date"),
    (Month, "mtd, month to date"),
    (Quarter, "qtd, quarter to date"),
    (Year, "ytd, year to date, lfd jahr, cumul annuel, acumulado anual"),
];

impl Span {
    /// Takes what a header counts by out of its words. People who are active in each month are a base of
    /// their own.
    pub fn take(words: &mut Vec<String>) -> Option<Self> {
        let of = |lists: &[(Self, &str)], phrase: &str| {
            lists.iter().find(|(_, phrases)| has_phrase(phrases, phrase)).map(|(span, _)| *span)
        };
        let adjective = words.iter().enumerate().find_map(|(index, word)| {
            let is_base = words
                .get(index + 1)
                .is_some_and(|next| next.starts_with("acti") || next.starts_with("akti"));
            Some((of(&ADJECTIVES, word)?, index..index + 1)).filter(|_| !is_base)
        });
        let named = || {
            (2..=3).rev().find_map(|length| {
                words.windows(length).enumerate().find_map(|(index, window)| {
                    let (by, name) = window.split_first()?;
                    let span = of(&NAMES, &name.join(" ")).filter(|_| has_phrase(BY, by))?;
                    Some((span, index..index + length))
                })
            })
        };
        // "p.a." and "p.m." are Latin.
        let latin = || {
            words.windows(2).enumerate().find_map(|(index, pair)| {
                let span = match pair {
                    [p, a] if p == "p" && a == "a" => Year,
                    [p, m] if p == "p" && m == "m" => Month,
                    [p, w] if p == "p" && w == "w" => Week,
                    _ => return None,
                };
                Some((span, index..index + 2))
            })
        };
        let Some((span, range)) = adjective.or_else(named).or_else(latin) else {
            return words.iter_mut().find_map(Self::take_compound);
        };
        words.drain(range);
        Some(span)
    }

    /// Takes it out of a compound of a measure: "Jahreskosten".
    fn take_compound(word: &mut String) -> Option<Self> {
        let measure = |rest: &&str| {
            use Term::{Base, Case, Contact, Cost, Count};
            super::term_of(rest)
                .is_some_and(|term| [Base, Case, Contact, Cost, Count].contains(&term))
        };
        let (span, rest) = COMPOUNDS.iter().find_map(|(span, beginnings)| {
            let mut rests = beginnings.iter().filter_map(|beginning| word.strip_prefix(beginning));
            Some((*span, rests.find(measure)?.to_owned()))
        })?;
        *word = rest;
        Some(span)
    }

    /// Whether a word is one or several days, weeks or months, of which a header has a number.
    pub fn is_counted(word: &str) -> bool {
        let mut names = NAMES.iter().filter(|(span, _)| *span <= Month);
        has_phrase(SEVERAL, word) || names.any(|(_, phrases)| has_phrase(phrases, word))
    }

    /// What a text alone in brackets counts by: "(week)", "(p.a.)".
    pub fn alone(words: &[String]) -> Option<Self> {
        let phrase = words.join(" ");
        let is_long = phrase.chars().count() > 2;
        let mut names = NAMES.iter().filter(|_| is_long);
        names.find(|(_, phrases)| has_phrase(phrases, &phrase)).map(|(span, _)| *span)
    }

    /// The stretch of time from whose beginning a header counts until now.
    pub fn to_date(words: &[String]) -> Option<Self> {
        let phrases = |length: usize| words.windows(length).map(|window| window.join(" "));
        let mut phrases = (1..=3).flat_map(phrases);
        phrases.find_map(|phrase| {
            TO_DATE.iter().find(|(_, known)| has_phrase(known, &phrase)).map(|(span, _)| *span)
        })
    }

    /// The period of a scenario, where one is given; so many days are the nearest one.
    pub fn of(scenario: Scenario) -> Option<Self> {
        let days = match scenario.period().value()? {
            Period::Day => return Some(Day),
            Period::Week => return Some(Week),
            Period::Month => return Some(Month),
            Period::Quarter => return Some(Quarter),
            Period::Year => return Some(Year),
            Period::Days(days) => days.get(),
        };
        let spans = [
            (Day, 1.0, 1.0),
            (Week, 5.0, 7.0),
            (Month, 28.0, 31.0),
            (Quarter, 89.0, 92.0),
            (Year, 360.0, 366.0),
        ];
        spans
            .into_iter()
            .find(|(_, least, most)| (*least..=*most).contains(&days))
            .map(|(span, ..)| span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::{assert_folded, words_of};

    #[test]
    fn what_a_header_counts_by_is_taken_out_of_it() {
        for (header, span, rest) in [
            ("Weekly tickets", Some(Week), "tickets"),
            ("Contacts per week", Some(Week), "contacts"),
            ("Calls/day", Some(Day), "calls"),
            ("Anrufe pro Tag", Some(Day), "anrufe"),
            ("Kosten p.a.", Some(Year), "kosten"),
            ("Appels par mois", Some(Month), "appels"),
            ("Coste anual", Some(Year), "coste"),
            ("Monthly active users", None, "monthly active users"),
            ("Contacts per order", None, "contacts per order"),
            ("Week 22", None, "week 22"),
            ("Jahreskosten", Some(Year), "kosten"),
            ("Maandvolume", Some(Month), "volume"),
            ("Tageszeit", None, "tageszeit"),
        ] {
            let mut words = words_of(header);
            assert_eq!(
                (Span::take(&mut words), words.join(" ").as_str()),
                (span, rest),
                "{header}"
            );
        }
    }

    #[test]
    fn words_are_listed_as_texts_are_folded() {
        for (_, phrases) in ADJECTIVES.iter().chain(&NAMES).chain(&TO_DATE) {
            assert_folded(phrases);
        }
        assert_folded(BY);
        assert_folded(SEVERAL);
    }
}

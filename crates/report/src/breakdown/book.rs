//! The figures that formulas, rules and sentences of Break down are made of, each under a letter.

use crate::{
    cost,
    measured::{Measured, Needs, row_of},
    metrics::Metric,
};
use metric_core::{MetricError, formula::evaluate};
use scenario::{
    Scenario,
    entry::Entry,
    field::{Field, FieldKind, Section},
    number::Reading,
};

/// Figures by letter; what is not known is not a number, and never leaves the book.
#[derive(Debug, Clone)]
pub struct Book {
    figures: [f64; 128],
    /// The letters of what was entered, also where it is a share of something blank.
    given: u64,
    /// The letters of what cannot be read, and of what would be worked out of that: what stands for a
    /// blank entry does not stand for these.
    unread: u64,
    /// The letters of what was entered as a share, which whoever writes it rounds.
    rounded: u64,
}

/// What stands in fields: the field, its letter, and what a share of it is a share of.
///
/// | letter | figure |
/// |---|---|
/// | C, A, T, S, G | contacts, attempts; tried, solved, gave up in self-service |
/// | B, K, L, R | routed, contained, abandoned, came back |
/// | e, h, E, H | escalated and handled by people as given; the same, worked out |
/// | U, O, D, Q | cases, with one contact, resolved; contacts handled |
/// | M, m, F, p, o | cost: total, of automation, fixed, of an hour, other |
/// | t, f, s, c | handle time, occupancy, shrinkage, contacts at once |
/// | w, X, Z | earlier contacts, cost, cases resolved |
/// | V, W, k | avoidable, weighted, handled by automation |
/// | N, n, r, q | exposure and rate, now and then |
/// | b | cost per contact offered, where an earlier cost is known |
/// | x, y, d, u, g, v, P | rate and mix effect, smallest fall and rise, growth and rate in volume, p |
static FIELDS: [(Field, char, &str); 30] = [
    (Field::Contacts, 'C', ""),
    (Field::Attempts, 'A', ""),
    (Field::Tried, 'T', "@A"),
    (Field::Solved, 'S', "@T"),
    (Field::GaveUp, 'G', "@T − @S"),
    (Field::Routed, 'B', "@C"),
    (Field::Contained, 'K', "@B"),
    (Field::Abandoned, 'L', "@B"),
    (Field::Returned, 'R', "@K"),
    (Field::Escalated, 'e', "@B"),
    (Field::HandledByPeople, 'h', "@C"),
    (Field::Cases, 'U', ""),
    (Field::OneTouch, 'O', "@U"),
    (Field::CasesResolved, 'D', ""),
    (Field::HandleTime, 't', ""),
    (Field::HourCost, 'p', ""),
    (Field::Occupancy, 'f', ""),
    (Field::Shrinkage, 's', ""),
    (Field::Concurrency, 'c', ""),
    (Field::OtherCostPerContact, 'o', ""),
    (Field::FixedCost, 'F', "@M"),
    (Field::AutomationCost, 'm', ""),
    (Field::EarlierContacts, 'w', ""),
    (Field::EarlierCost, 'X', ""),
    (Field::EarlierCasesResolved, 'Z', ""),
    (Field::ResolvedByAutomation, 'a', ""),
    // These letters are worked out; here stands what is to be entered for them.
    (Field::TotalCost, 'M', ""),
    (Field::Contacts, 'Q', "@C"),
    (Field::Contained, 'k', "@K"),
    (Field::EarlierBase, 'n', ""),
];

/// How far apart counts may lie that were worked out of rounded shares, of all contacts.
const ROUNDING: f64 = 0.005;

/// How many fields have a letter of their own: the first ones.
const OWN: usize = 26;

/// Where nothing was given: the letter, and the formula that stands for it.
static ELSE: [(char, &str); 11] = [
    ('l', "@L"),
    ('l', "@B − @K − @e"),
    ('l', "@Q − @K − @h"),
    ('l', "0"),
    ('i', "@R"),
    ('i', "0"),
    ('j', "@S"),
    ('c', "1"),
    ('o', "0"),
    ('k', "@K"),
    ('k', "@a"),
];

impl Book {
    /// The book of a scenario, as far as fields go.
    pub(super) fn of(scenario: Scenario<'_>, measured: &[Measured]) -> Self {
        let mut book = Self { figures: [f64::NAN; 128], given: 0, unread: 0, rounded: 0 };
        book.set('M', value_of(measured, Metric::CostTotal));
        book.set('r', value_of(measured, Metric::ContactRate));
        match cost::handled(scenario, &mut Needs::default()) {
            Some(handled) => book.set('Q', handled.as_f64()),
            None => book.unread |= bit('Q'),
        }
        for (index, (field, letter, whole)) in FIELDS.iter().enumerate() {
            let letters = bit(*letter);
            match scenario.reading(*field) {
                Entry::Blank => continue,
                Entry::Invalid(_) => book.unread |= letters,
                Entry::Valid(reading) => {
                    if reading.percent {
                        book.rounded |= letters;
                    }
                    if index < OWN {
                        book.set(*letter, book.amount(*field, reading, whole));
                    }
                }
            }
            book.given |= letters;
        }
        book.fill(&ELSE);
        // Without self-service nothing was solved there; tried and not counted is another matter.
        if book.get('T').is_nan() {
            book.fill(&[('j', "0")]);
        }
        book.fill(&[('H', "@h"), ('H', "@C − @K − @l"), ('E', "@e"), ('E', "@B − @K − @l")]);
        book
    }

    /// A figure; not a number where it is not known.
    pub fn get(&self, letter: char) -> f64 {
        self.figures.get(letter as usize).copied().unwrap_or(f64::NAN)
    }

    pub(super) fn set(&mut self, letter: char, figure: f64) {
        if let Some(place) = self.figures.get_mut(letter as usize) {
            *place = figure;
        }
    }

    /// Works out what is not known yet.
    fn fill(&mut self, formulas: &[(char, &str)]) {
        for (letter, formula) in formulas {
            let of = letters(formula);
            if self.unread & of != 0 {
                self.unread |= bit(*letter);
            }
            if self.get(*letter).is_nan() && self.unread & bit(*letter) == 0 {
                // What was worked out of rounded shares can fall short of nothing.
                let value = self.evaluate(formula).map_or(f64::NAN, |value| value.max(0.0));
                self.set(*letter, value);
                if self.rounded & of != 0 {
                    self.rounded |= bit(*letter);
                }
            }
        }
    }

    /// How far apart counts may lie before they contradict each other: shares are rounded by whoever
    /// writes them.
    pub(super) fn tolerance(&self, formula: &str, whole: f64) -> f64 {
        if self.rounded & letters(formula) == 0 { 0.5 } else { (whole * ROUNDING).max(0.5) }
    }

    /// The value of a formula.
    pub fn evaluate(&self, formula: &str) -> Result<f64, MetricError> {
        evaluate(formula, &|letter| self.get(letter))
    }

    /// What a share of a field is a share of.
    pub fn whole_of(&self, field: Field) -> Option<f64> {
        let whole = whole_of(field);
        self.evaluate(whole).ok().filter(|_| !whole.is_empty())
    }

    /// The fields whose figures a formula has, and the book has not.
    pub fn wanting(&self, formula: &str) -> Vec<Field> {
        let mut wanted = letters(formula);
        let mut fields = Vec::new();
        // What was given as a share waits for its whole, which stands before it.
        for (field, letter, whole) in FIELDS.iter().rev() {
            if wanted & bit(*letter) == 0 || !self.get(*letter).is_nan() {
                continue;
            }
            if self.given & bit(*letter) != 0 || *letter == 'k' {
                wanted |= letters(whole);
            } else {
                fields.push(*field);
            }
        }
        fields.reverse();
        fields
    }

    fn amount(&self, field: Field, reading: Reading, whole: &str) -> f64 {
        let value = reading.value.to_f64();
        match field.kind() {
            FieldKind::Percent => value / 100.0,
            _ if reading.percent => value * self.evaluate(whole).unwrap_or(f64::NAN),
            _ => value,
        }
    }
}

/// The formula of what a share of a field is a share of.
pub fn whole_of(field: Field) -> &'static str {
    FIELDS.iter().find(|(known, ..)| *known == field).map_or("", |(_, _, whole)| whole)
}

/// The letters of a formula as a set.
pub(super) fn letters(formula: &str) -> u64 {
    let (mut set, mut is_letter) = (0, false);
    for sign in formula.chars() {
        if is_letter {
            set |= bit(sign);
        }
        is_letter = sign == '@';
    }
    set
}

/// The letters of what was entered in a section.
pub(super) fn entered(scenario: Scenario<'_>, section: Section) -> u64 {
    let mut set = 0;
    for (field, letter, _) in &FIELDS {
        if section.fields().contains(field) && !scenario.is_blank(*field) {
            set |= bit(*letter);
        }
    }
    set
}

/// From `A` to `z` there are 58.
fn bit(letter: char) -> u64 {
    1_u64.wrapping_shl((letter as u32).wrapping_sub('A' as u32))
}

fn value_of(measured: &[Measured], metric: Metric) -> f64 {
    row_of(measured, metric).and_then(|found| found.outcome.value()).unwrap_or(f64::NAN)
}

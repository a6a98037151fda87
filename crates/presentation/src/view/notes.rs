//! Notes: what a reader of the figures should know, said once, where it applies.

use super::{
    format::{name, plain},
    rule,
    source::Source,
};
use crate::{
    digits::{decimals_apart, rounded},
    words,
};
use metric_core::quantity::Amount;
use report::{Name, Remark};
use scenario::{
    entry::Question,
    field::{Field, FieldKind},
    history::Place,
};

/// Most notes that are shown at once.
const MOST: usize = 2;

/// The most important notes.
pub(super) fn of(source: &Source<'_>) -> Vec<String> {
    source.report.remarks.iter().take(MOST).map(|remark| text(source, *remark)).collect()
}

fn text(source: &Source<'_>, remark: Remark) -> String {
    match remark {
        Remark::ZeroContacts => "No contacts at all. Corebee warns that customers may not find a way \
            to reach support, or may have stopped using the product: look at engagement and \
            satisfaction as well."
            .to_owned(),
        Remark::FewContacts => {
            "Fewer than ten contacts were counted, so chance alone moves this rate a lot.".to_owned()
        }
        Remark::Contradiction(broken) => rule::sentence(source, &broken),
        Remark::BridgesDisagree => bridges_disagree(source),
        Remark::ChosenRowUnusable => {
            "The benchmark you chose cannot be compared here, so the answer speaks of another."
                .to_owned()
        }
        Remark::VeryLow => "A low rate is not good in itself. Inactive customers in the base lower \
            it (Count), and so do customers who gave up or cannot find support (Corebee)."
            .to_owned(),
        Remark::AboveRange => "Before you act on it: follow-ups on one issue count as contacts of \
            their own here, as published figures count them (Decagon). Counting cases instead gives \
            a lower rate that no benchmark matches (Count)."
            .to_owned(),
        Remark::UniqueAgainstAll => "The share of customers who made contact is not the contact rate: \
            it never passes 100\u{a0}%, the contact rate may. Published rates count all contacts."
            .to_owned(),
        Remark::TimeBaseUnread => {
            "The link asked for a time base that cannot be read; results are shown per month."
                .to_owned()
        }
        Remark::Unread(field) => unread(field),
        Remark::Asks(place, question) => asks(source, place, question),
    }
}

/// The three figures of which two give another third.
fn bridges_disagree(source: &Source<'_>) -> String {
    let of = |field| source.scenario.amount(field).value().map_or(0.0, Amount::get);
    let [users, customers, seats] =
        [Field::UsersPerCustomer, Field::CustomersPerAccount, Field::UsersPerAccount].map(of);
    let product = users * customers;
    let [of_product, of_seats] = decimals_apart([product, seats], 0);
    let number = |value, decimals| source.digits.number(rounded(value, decimals), decimals);
    format!(
        "{} users per customer × {} customers per account are {} users per account; you entered {}. \
         Check these three. Until then each is used for its own pair.",
        plain(source, users),
        plain(source, customers),
        number(product, of_product),
        number(seats, of_seats)
    )
}

/// What an entry that cannot be read is not used for, where no figure waits for it.
fn unread(field: Field) -> String {
    let label = words::label(field);
    if field == Field::CostBasis {
        format!("What is chosen under “{label}” cannot be read. Choose how to spread shared cost.")
    } else {
        format!("“{label}” cannot be read, so that nothing is compared by way of it.")
    }
}

/// "Handle time is read as 7 seconds. If 7 minutes are meant, write 7 min."
fn asks(source: &Source<'_>, place: Place, question: Question) -> String {
    let (scenario, style) = (source.scenario, source.scenario.draft().style);
    let (label, kind, reading) = match place {
        Place::Field(field) => {
            let label = words::without_unit(words::label(field)).to_owned();
            (label, field.kind(), scenario.reading(field))
        }
        Place::Cell(table, row, column) => {
            let (label, kind) = table
                .columns()
                .get(column)
                .map_or(("", FieldKind::Name), |of| (words::without_unit(of.label), of.kind));
            let label = format!("{label} of {}", name(source, table, Name::Row(row)));
            (label, kind, scenario.cell(table, row, column))
        }
    };
    let Some(reading) = reading.value() else {
        return String::new();
    };
    let read = words::number_read(reading, kind, style);
    let (meant, text) =
        (words::other_reading(question, reading, style), question.other(reading, style));
    format!("{label} is read as {read}. If {meant} is meant, write {text}.")
}

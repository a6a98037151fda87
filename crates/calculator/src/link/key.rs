//! The key table: one row a key, in the order of writing. Reading, writing, the report and the
//! documentation all go by it. A released key keeps its meaning for ever.

use crate::{draft::Slot, table::Table};

/// What the value of a key looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A number.
    Number,
    /// A number and the kind of denominator.
    Based,
    /// A word for the window, or a number of days.
    Period,
    /// A number, or a share in percent.
    Share,
    /// A word of a list.
    Word,
    /// A currency code.
    Currency,
    /// Text.
    Text,
}

/// A row of the key table.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// The key as it stands in links.
    pub name: &'static str,
    /// The slot that it fills; [`Form::Based`] and [`Form::Period`] fill a second one.
    pub slot: Slot,
    /// What its value looks like.
    pub form: Form,
    /// What it means, for docs/link-format.md; the page has no use for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub meaning: &'static str,
    /// An example value, for docs/link-format.md; the page has no use for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub example: &'static str,
}

#[cfg_attr(target_arch = "wasm32", allow(unused_variables))]
const fn key(
    name: &'static str,
    slot: Slot,
    form: Form,
    meaning: &'static str,
    example: &'static str,
) -> Key {
    Key {
        name,
        slot,
        form,
        #[cfg(not(target_arch = "wasm32"))]
        meaning,
        #[cfg(not(target_arch = "wasm32"))]
        example,
    }
}

/// The key table.
#[rustfmt::skip] // a table reads best as one row a line
pub const KEYS: [Key; 49] = [
    key("vol", Slot::Vol, Form::Number, "contacts counted in the period, offered; whole", "2400"),
    key("per", Slot::Per, Form::Period, "the period that contacts and costs cover: day, week, month, quarter, year, or a number of days; no default", "quarter"),
    key("base", Slot::Base, Form::Based, "the denominator and its kind: orders, transactions, customers, users, it-users, subscribers, accounts, patients; for all but the first two the average over the period; no default kind", "1000:customers"),
    key("vs", Slot::Vs, Form::Word, "segment of the catalogue to compare with", "saas-b2b"),
    key("band", Slot::Band, Form::Word, "row of the catalogue that the answer speaks of, where the person chose one", "count-saas-b2b"),
    key("cur", Slot::Cur, Form::Currency, "currency, three letters; no default", "usd"),
    key("cost", Slot::Cost, Form::Number, "total support cost in the period", "48000"),
    key("cost-agents", Slot::CostAgents, Form::Number, "cost line: agent compensation", "31000"),
    key("cost-software", Slot::CostSoftware, Form::Number, "cost line: software and tooling", "6000"),
    key("cost-telephony", Slot::CostTelephony, Form::Number, "cost line: telephony", "2000"),
    key("cost-management", Slot::CostManagement, Form::Number, "cost line: management and quality assurance", "5000"),
    key("cost-outsourced", Slot::CostOutsourced, Form::Number, "cost line: outsourced support", "3000"),
    key("cost-other", Slot::CostOther, Form::Number, "cost line: everything else", "1000"),
    key("handled", Slot::Handled, Form::Number, "contacts handled in the period, where it differs from those offered; whole", "2310"),
    key("ai", Slot::Ai, Form::Number, "contacts resolved by automation in the period; whole", "700"),
    key("who", Slot::Who, Form::Number, "distinct customers who made contact in the period; whole", "610"),
    key("opc", Slot::Opc, Form::Number, "orders per customer per month", "1.8"),
    key("upc", Slot::Upc, Form::Number, "users per customer", "12"),
    key("cpa", Slot::Cpa, Form::Number, "customers per account", "3"),
    key("seats", Slot::Seats, Form::Number, "users per account", "25"),
    key("attempts", Slot::Attempts, Form::Number, "attempts to get help in the period, self-service included; whole", "6000"),
    key("tried", Slot::Tried, Form::Share, "attempts that used self-service, or their share of all attempts", "2400"),
    key("solved", Slot::Solved, Form::Share, "attempts that self-service solved, or their share of those that used it", "65:percent"),
    key("gave-up", Slot::GaveUp, Form::Share, "attempts given up after self-service failed, or their share of those that it failed", "10:percent"),
    key("routed", Slot::Routed, Form::Share, "contacts routed to automation, or their share of all contacts", "60:percent"),
    key("contained", Slot::Contained, Form::Share, "contacts that ended in automation without a person, or their share of those routed", "50:percent"),
    key("left", Slot::Left, Form::Share, "contacts abandoned inside automation, or their share of those routed", "40"),
    key("returned", Slot::Returned, Form::Share, "contained contacts that came back, or their share of those contained", "12:percent"),
    key("escalated", Slot::Escalated, Form::Share, "contacts handed from automation to a person, or their share of those routed", "680"),
    key("human", Slot::Human, Form::Share, "contacts that people handled, or their share of all contacts", "1680"),
    key("cases", Slot::Cases, Form::Number, "unique cases behind the contacts; whole", "1800"),
    key("one-touch", Slot::OneTouch, Form::Share, "cases with exactly one contact, or their share of all cases", "70:percent"),
    key("resolved", Slot::Resolved, Form::Number, "cases resolved in the period; whole", "1700"),
    key("aht", Slot::Aht, Form::Number, "average handle time in seconds", "420"),
    key("hour", Slot::Hour, Form::Number, "loaded cost of a paid hour", "32"),
    key("occupancy", Slot::Occupancy, Form::Number, "occupancy in percent", "80"),
    key("shrinkage", Slot::Shrinkage, Form::Number, "shrinkage in percent", "30"),
    key("concurrency", Slot::Concurrency, Form::Number, "contacts that one person handles at once, 1 or more", "1"),
    key("other-each", Slot::OtherEach, Form::Number, "further cost of each contact", "1.2"),
    key("fixed", Slot::Fixed, Form::Share, "fixed part of the total cost, or its share", "40:percent"),
    key("automated-cost", Slot::AutomatedCost, Form::Number, "part of the total cost that automation causes", "3000"),
    key("basis", Slot::Basis, Form::Word, "how shared cost is spread over channels: time or contacts; written where channels are", "time"),
    key("was", Slot::Was, Form::Number, "contacts of an earlier period; whole", "2250"),
    key("was-per", Slot::WasPer, Form::Period, "the earlier period; as long as the other one where it is not given", "quarter"),
    key("was-base", Slot::WasBase, Form::Number, "the base of the earlier period, of the kind in base", "900"),
    key("was-cost", Slot::WasCost, Form::Number, "total support cost of the earlier period", "46000"),
    key("was-resolved", Slot::WasResolved, Form::Number, "cases resolved in the earlier period; whole", "1600"),
    key("in", Slot::In, Form::Word, "time base in which results are shown: month, quarter, year; written whenever contacts or costs are", "month"),
    key("title", Slot::Title, Form::Text, "the scenario's name, up to 200 characters", "EU%20chat%20Q3"),
];

impl Key {
    /// The row of a key.
    pub fn named(name: &str) -> Option<&'static Key> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// Whether a key is in the table, or is that of a breakdown.
    pub fn is_known(name: &str) -> bool {
        Self::named(name).is_some() || Table::named(name).is_some()
    }

    /// Whether the key may stand in the further scenarios b, c, d.
    pub fn varies(&self) -> bool {
        !matches!(self.slot, Slot::Cur | Slot::Vs | Slot::Band | Slot::In | Slot::Title)
    }

    /// The slots that the key fills.
    pub fn slots(&self) -> [Option<Slot>; 2] {
        let second = match self.form {
            Form::Based => Some(Slot::Kind),
            Form::Period if self.slot == Slot::WasPer => Some(Slot::WasDays),
            Form::Period => Some(Slot::Days),
            _ => None,
        };
        [Some(self.slot), second]
    }
}

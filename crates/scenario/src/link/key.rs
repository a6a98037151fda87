//! The key table: one row a key, in the order of writing. Reading, writing, the report and the
//! documentation all go by it. A released key keeps its meaning for ever.

use crate::field::{Field, Further, Table};

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
    /// A month.
    Month,
    /// A currency code.
    Currency,
    /// Text.
    Text,
    /// A name.
    Name,
    /// Numbers with commas between them, an empty one for none.
    Numbers,
}

/// A row of the key table.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// The key as it stands in links.
    pub name: &'static str,
    /// The field that it fills; [`Form::Based`] and [`Form::Period`] fill a second one.
    pub field: Field,
    /// What its value looks like.
    pub form: Form,
    /// What it means, for docs/link-format.md.
    pub meaning: &'static str,
    /// An example value, for docs/link-format.md.
    pub example: &'static str,
}

const fn key(
    name: &'static str,
    field: Field,
    form: Form,
    meaning: &'static str,
    example: &'static str,
) -> Key {
    Key { name, field, form, meaning, example }
}

/// The key table.
#[rustfmt::skip] // a table reads best as one row a line
pub const KEYS: [Key; 83] = [
    key("vol", Field::Contacts, Form::Number, "contacts counted in the period, offered; whole", "2400"),
    key("per", Field::Period, Form::Period, "the period that contacts and costs cover: day, week, month, quarter, year, or a number of days; no default", "quarter"),
    key("base", Field::Base, Form::Based, "the denominator and its kind: orders, transactions, customers, users, it-users, subscribers, accounts, patients; for all but the first two the average over the period; no default kind", "1000:customers"),
    key("vs", Field::Segment, Form::Word, "segment of the catalogue to compare with", "saas-b2b"),
    key("band", Field::Benchmark, Form::Word, "row of the catalogue that the answer speaks of, where the person chose one", "count-saas-b2b"),
    key("cur", Field::Currency, Form::Currency, "currency, three letters; no default", "usd"),
    key("cost", Field::TotalCost, Form::Number, "total support cost in the period", "48000"),
    key("cost-agents", Field::CostAgents, Form::Number, "cost line: agent compensation", "31000"),
    key("cost-software", Field::CostSoftware, Form::Number, "cost line: software and tooling", "6000"),
    key("cost-telephony", Field::CostTelephony, Form::Number, "cost line: telephony", "2000"),
    key("cost-management", Field::CostManagement, Form::Number, "cost line: management and quality assurance", "5000"),
    key("cost-outsourced", Field::CostOutsourced, Form::Number, "cost line: outsourced support", "3000"),
    key("cost-other", Field::CostOther, Form::Number, "cost line: everything else", "1000"),
    key("handled", Field::Handled, Form::Number, "contacts handled in the period, where it differs from those offered; whole", "2310"),
    key("ai", Field::ResolvedByAutomation, Form::Number, "contacts resolved by automation in the period; whole", "700"),
    key("who", Field::CustomersInContact, Form::Number, "distinct customers who made contact in the period; whole", "610"),
    key("opc", Field::OrdersPerCustomer, Form::Number, "orders per customer per month", "1.8"),
    key("upc", Field::UsersPerCustomer, Form::Number, "users per customer", "12"),
    key("cpa", Field::CustomersPerAccount, Form::Number, "customers per account", "3"),
    key("seats", Field::UsersPerAccount, Form::Number, "users per account", "25"),
    key("attempts", Field::Attempts, Form::Number, "attempts to get help in the period, self-service included; whole", "6000"),
    key("tried", Field::Tried, Form::Share, "attempts that used self-service, or their share of all attempts", "2400"),
    key("solved", Field::Solved, Form::Share, "attempts that self-service solved, or their share of those that used it", "65:percent"),
    key("gave-up", Field::GaveUp, Form::Share, "attempts given up after self-service failed, or their share of those that it failed", "10:percent"),
    key("routed", Field::Routed, Form::Share, "contacts routed to automation, or their share of all contacts", "60:percent"),
    key("contained", Field::Contained, Form::Share, "contacts that ended in automation without a person, or their share of those routed", "50:percent"),
    key("left", Field::Abandoned, Form::Share, "contacts abandoned inside automation, or their share of those routed", "40"),
    key("returned", Field::Returned, Form::Share, "contained contacts that came back, or their share of those contained", "12:percent"),
    key("escalated", Field::Escalated, Form::Share, "contacts handed from automation to a person, or their share of those routed", "680"),
    key("human", Field::HandledByPeople, Form::Share, "contacts that people handled, or their share of all contacts", "1680"),
    key("cases", Field::Cases, Form::Number, "unique cases behind the contacts; whole", "1800"),
    key("one-touch", Field::OneTouch, Form::Share, "cases with exactly one contact, or their share of all cases", "70:percent"),
    key("resolved", Field::CasesResolved, Form::Number, "cases resolved in the period; whole", "1700"),
    key("aht", Field::HandleTime, Form::Number, "average handle time in seconds", "420"),
    key("hour", Field::HourCost, Form::Number, "loaded cost of a paid hour", "32"),
    key("occupancy", Field::Occupancy, Form::Number, "occupancy in percent", "80"),
    key("shrinkage", Field::Shrinkage, Form::Number, "shrinkage in percent", "30"),
    key("concurrency", Field::Concurrency, Form::Number, "contacts that one person handles at once, 1 or more", "1"),
    key("other-each", Field::OtherCostPerContact, Form::Number, "further cost of each contact", "1.2"),
    key("fixed", Field::FixedCost, Form::Share, "fixed part of the total cost, or its share", "40:percent"),
    key("automated-cost", Field::AutomationCost, Form::Number, "part of the total cost that automation causes", "3000"),
    key("basis", Field::CostBasis, Form::Word, "how shared cost is spread over channels: time or contacts; written where channels are", "time"),
    key("was", Field::EarlierContacts, Form::Number, "contacts of an earlier period; whole", "2250"),
    key("was-per", Field::EarlierPeriod, Form::Period, "the earlier period; as long as the other one where it is not given", "quarter"),
    key("was-base", Field::EarlierBase, Form::Number, "the base of the earlier period, of the kind in base", "900"),
    key("was-cost", Field::EarlierCost, Form::Number, "total support cost of the earlier period", "46000"),
    key("was-resolved", Field::EarlierCasesResolved, Form::Number, "cases resolved in the earlier period; whole", "1600"),
    key("each", Field::CostOfContact, Form::Number, "cost of a contact that people handle; it replaces the one that follows from the total cost", "8..12"),
    key("auto-each", Field::CostOfAutomated, Form::Number, "price of an automated contact; 0 is allowed, and there is no default", "0.99"),
    key("longer", Field::EscalatedLonger, Form::Number, "by how many percent contacts take longer that automation handed to a person", "15..25"),
    key("once", Field::OneOffCost, Form::Number, "one-off cost of the case", "60000"),
    key("run-licence", Field::RunLicence, Form::Number, "running cost a month: licence", "1200"),
    key("run-content", Field::RunContent, Form::Number, "running cost a month: content", "400"),
    key("run-training", Field::RunTraining, Form::Number, "running cost a month: training", "250"),
    key("run-integration", Field::RunIntegration, Form::Number, "running cost a month: integration", "150"),
    key("horizon", Field::Horizon, Form::Number, "months that the case is looked at, 1 to 600; whole", "36"),
    key("discount", Field::DiscountRate, Form::Number, "discount rate a year in percent", "10"),
    key("posts", Field::PostsNotRefilled, Form::Number, "freed posts that are not filled again", "1.5"),
    key("post-cost", Field::PostCost, Form::Number, "yearly cost of a post", "54000"),
    key("invoices", Field::InvoicesEnded, Form::Number, "invoices that end, a month", "800"),
    key("paid-hours", Field::PaidHours, Form::Number, "paid hours a week of a full-time person, above 0 to 168", "40"),
    key("slot", Field::Slot, Form::Word, "interval in which lines of contacts are looked at: quarter-hour, half-hour, hour; half an hour where it is not given", "half-hour"),
    key("peak-day", Field::PeakDay, Form::Number, "the busiest day against an average one", "1.25"),
    key("peak-hour", Field::PeakHour, Form::Number, "percent of a day's contacts in its busiest hour", "15"),
    key("open-days", Field::OpenDays, Form::Number, "days open a week, above 0 to 7", "5"),
    key("day", Field::Day, Form::Numbers, "contacts of a day by hour (24 numbers) or half hour (48), from midnight on; an empty one is closed, 0 is open", ",,,,,,,,40,55,60,50,45,50,55,50,40,30,,,,,,"),
    key("away", Field::ShrinkageParts, Form::Numbers, "parts of the shrinkage in percent, up to 12; they make the shrinkage where `shrinkage` is blank", "10,5,15"),
    key("away-of", Field::ShrinkageOf, Form::Word, "what each part is a share of: paid (hours, and they add), left (by those before it, and they compound)", "paid"),
    key("growth", Field::Growth, Form::Number, "growth of the base a year in percent, -99 to 1,000", "30"),
    key("months", Field::PlannedMonths, Form::Number, "months that people are planned for, 1 to 60; whole", "18"),
    key("season", Field::Season, Form::Numbers, "the months of a year against one another, 12 numbers, that of the first month planned first", "90,90,95,95,100,100,100,100,105,110,115,100"),
    key("team", Field::Team, Form::Number, "people who are there: to schedule, or full-time where a day is given", "57"),
    key("step", Field::Step, Form::Word, "the length of the periods of the series: day, week, month, quarter; written where there is a series", "month"),
    key("cycle", Field::Seasonal, Form::Word, "on, where the series has a season: the months or quarters of a year, the days of a week", "on"),
    key("last", Field::LastPeriod, Form::Word, "open, where the last period of the series is not over yet", "open"),
    key("third-rule", Field::NearRule, Form::Word, "on, where three of four periods beyond half of the way to a limit are a signal as well", "on"),
    key("promise", Field::Promised, Form::Word, "the further scenario whose contact rate the series is held against: b, c, d; the first one where it is not given", "c"),
    key("since", Field::LeversSince, Form::Month, "the month in which its levers start", "2026-06"),
    key("in", Field::TimeBase, Form::Word, "time base in which results are shown: month, quarter, year; written whenever contacts or costs are", "month"),
    key("title", Field::Title, Form::Text, "the scenario's name, up to 200 characters", "EU%20chat%20Q3"),
    key("b.name", Field::NameOfB, Form::Name, "name of scenario b, up to 60 characters; `name` stands with b. c. d. alone", "Better%20help%20pages"),
    key("c.name", Field::NameOfC, Form::Name, "name of scenario c", "Assistant"),
    key("d.name", Field::NameOfD, Form::Name, "name of scenario d", "Both"),
];

/// The key of the amounts of a further scenario; it stands with b. c. d. alone.
pub const BY: &str = "by";

impl Key {
    /// The row of a key.
    pub fn named(name: &str) -> Option<&'static Key> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// Whether the name of a pair is one of ours, with or without the mark of a further scenario.
    pub fn is_known(name: &str) -> bool {
        let rest = strip(name);
        let is_marked = rest != name;
        let named = |name| Self::named(name).is_some() || Table::named(name).is_some();
        named(name) || named(rest) || is_marked && rest == BY
    }

    /// Whether the key may stand in the further scenarios b, c, d.
    pub fn varies(&self) -> bool {
        !matches!(
            self.field,
            Field::Currency
                | Field::Segment
                | Field::Benchmark
                | Field::TimeBase
                | Field::Title
                | Field::Step
                | Field::Seasonal
                | Field::LastPeriod
                | Field::NearRule
                | Field::Promised
                | Field::LeversSince
        ) && self.form != Form::Name
    }

    /// The further scenario that the key is about, in whose part of a link it stands; none of most keys.
    pub fn further(&self) -> Option<Further> {
        Further::ALL.into_iter().find(|further| further.name() == self.field)
    }

    /// The fields that the key fills.
    pub fn fields(&self) -> [Option<Field>; 2] {
        let second = match self.form {
            Form::Based => Some(Field::BaseKind),
            Form::Period if self.field == Field::EarlierPeriod => Some(Field::EarlierPeriodDays),
            Form::Period => Some(Field::PeriodDays),
            _ => None,
        };
        [Some(self.field), second]
    }
}

/// The name without the mark of a further scenario.
pub(super) fn strip(name: &str) -> &str {
    let mut marks = Further::ALL.into_iter().map(Further::mark);
    marks.find_map(|mark| name.strip_prefix(mark)?.strip_prefix('.')).unwrap_or(name)
}

/// The name of the key that a field stands under, in links and in the report.
pub fn key_of(field: Field) -> &'static str {
    let key = KEYS.iter().find(|key| key.fields().contains(&Some(field)));
    key.map_or("", |key| key.name)
}

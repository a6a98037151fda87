//! The dates of a series: in which order day and month stand, and how long its periods are.

use crate::{
    draft::Draft,
    field::{Choice, Field, Table, at},
    moment::{self, Written},
    scenario::Scenario,
    text::Text,
};
use metric_core::period::{Named, Period, Step};

/// In which order day and month stand in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// No date of it has to be asked about.
    Plain,
    /// The day first, or the month, by those of its dates that can be read in one way.
    Known {
        /// Whether it is the day.
        is_day_first: bool,
    },
    /// Every date can be read in both ways.
    Open,
    /// Some are in one order, and some in the other: none of them is sure.
    Mixed,
}

/// The part of a date that leads, where it is written with slashes or hyphens and a short year behind: whether it is the
/// day, where that can be told.
fn leads_with_day(cell: &str) -> Option<bool> {
    let has_mark = cell.contains(['/', '-']) && !cell.contains('.');
    let Some(Written::One(Named::Day(_, month, day))) = moment::written(cell).filter(|_| has_mark)
    else {
        return None;
    };
    let first = cell.split(['/', '-']).next().unwrap_or_default().trim().parse::<u8>().ok()?;
    (day > 12 && (first == day || first == month)).then_some(first == day)
}

/// The order of day and month of a column.
pub(super) fn day_first(cells: impl Iterator<Item = String>) -> Order {
    let (mut is_open, mut first, mut second) = (false, false, false);
    for cell in cells {
        is_open |= matches!(moment::written(&cell), Some(Written::DayOrMonth(_)));
        if let Some(leads) = leads_with_day(&cell) {
            first |= leads;
            second |= !leads;
        }
    }
    match (first, second) {
        (true, true) => Order::Mixed,
        _ if !is_open => Order::Plain,
        (false, false) => Order::Open,
        (is_day_first, _) => Order::Known { is_day_first },
    }
}

/// A period, in the order of day and month that is known of its column; none while it may be two.
pub(super) fn in_order(cell: &str, order: Order) -> Option<Named> {
    match (moment::written(cell)?, order) {
        (Written::One(_), Order::Mixed) if leads_with_day(cell).is_some() => None,
        (Written::One(named), _) => Some(named),
        (Written::DayOrMonth([day_first, month_first]), Order::Known { is_day_first }) => {
            Some(if is_day_first { day_first } else { month_first })
        }
        (Written::DayOrMonth(_), _) => None,
    }
}

/// The first date of the series or of its events that may have the day or the month first: its text, and what it is with the
/// day first and with the month first.
pub fn open_date(draft: &Draft) -> Option<(&str, [Named; 2])> {
    let cells = [(Table::Series, at::PERIOD), (Table::Events, at::WHEN)].into_iter();
    let texts =
        cells.flat_map(|(table, column)| draft.rows(table).iter().map(move |row| row.cell(column)));
    texts.filter(|text| text.unread.is_none()).find_map(|text| match moment::written(&text.text) {
        Some(Written::DayOrMonth(both)) => Some((text.text.as_str(), both)),
        _ => None,
    })
}

/// The draft with all such dates read in one order. The length of the periods follows from them, as it does in a paste.
pub fn with_dates(draft: &Draft, is_day_first: bool) -> Draft {
    let mut draft = draft.clone();
    let order = Order::Known { is_day_first };
    let is_open = |text: &Text| {
        text.unread.is_none() && matches!(moment::written(&text.text), Some(Written::DayOrMonth(_)))
    };
    let periods = || draft.rows(Table::Series).iter().map(|row| row.cell(at::PERIOD));
    if periods().any(is_open) {
        let named: Vec<Option<Named>> = periods().map(|text| in_order(&text.text, order)).collect();
        let step = step(&named).unwrap_or_else(|| Scenario::of(&draft).step());
        for (row, named) in draft.rows_mut(Table::Series).into_iter().flatten().zip(named) {
            let period = named.and_then(|named| Period::of(step, named));
            if let (Some(period), Some(cell)) = (period, row.cells.get_mut(at::PERIOD))
                && cell.unread.is_none()
            {
                cell.text = moment::text(period.named());
            }
        }
        draft.set(Field::Step, step.word());
    }
    for row in draft.rows_mut(Table::Events).into_iter().flatten() {
        let Some(cell) = row.cells.get_mut(at::WHEN).filter(|cell| is_open(cell)) else { continue };
        if let Some(named) = in_order(&cell.text, order) {
            cell.text = moment::text(named);
        }
    }
    draft
}

/// The length of the periods: that of their names; days that lie a week, a month or a quarter apart stand for those. None
/// where no period is read.
pub(super) fn step(named: &[Option<Named>]) -> Option<Step> {
    let mut days: Vec<Period> = Vec::new();
    for named in named.iter().flatten() {
        match named {
            Named::Month(..) => return Some(Step::Month),
            Named::Quarter(..) => return Some(Step::Quarter),
            Named::Week(..) => return Some(Step::Week),
            Named::Day(..) => days.extend(Period::of(Step::Day, *named)),
        }
    }
    let apart = days.iter().zip(days.iter().skip(1)).map(|(one, other)| other.since(*one).abs());
    if days.is_empty() {
        return None;
    }
    Some(match apart.filter(|days| *days > 0).min() {
        Some(85..) => Step::Quarter,
        Some(28..) => Step::Month,
        Some(7..) => Step::Week,
        _ => Step::Day,
    })
}

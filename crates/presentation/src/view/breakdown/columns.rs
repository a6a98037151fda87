//! The columns of the sheets: those that are typed, those that are computed, and what stands below them.

use metric_core::table::{Input, Metric};
use scenario::field::{Table, at};

/// A column of a sheet that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypedColumn {
    /// Its number among the columns of the breakdown.
    pub column: usize,
    /// Where it is folded away.
    pub fold: Fold,
}

/// Where a column is folded away until it is wanted; what is folded away at more places is more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fold {
    /// Nowhere.
    Never,
    /// On narrow screens.
    Narrow,
    /// Everywhere: it is rarely needed.
    Always,
}

const fn typed(column: usize, fold: Fold) -> TypedColumn {
    TypedColumn { column, fold }
}

const TYPED_ISSUES: [TypedColumn; 4] = [
    typed(3, Fold::Never),
    typed(at::COUNT, Fold::Never),
    typed(at::REDUCIBLE, Fold::Never),
    typed(at::KIND, Fold::Narrow),
];

const TYPED_CHANNELS: [TypedColumn; 7] = [
    typed(6, Fold::Never),
    typed(at::COUNT, Fold::Never),
    typed(at::SECONDS, Fold::Never),
    typed(at::KIND, Fold::Narrow),
    typed(at::DIRECT, Fold::Always),
    typed(at::HANDLED, Fold::Always),
    typed(at::WEIGHT, Fold::Always),
];

const TYPED_SEGMENTS: [TypedColumn; 5] = [
    typed(4, Fold::Never),
    typed(at::COUNT, Fold::Never),
    typed(at::BASE, Fold::Never),
    typed(at::WAS, Fold::Never),
    typed(at::WAS_BASE, Fold::Never),
];

/// The issue or channel is picked with what the lever acts on, and where its amount was published stands beside it.
const TYPED_LEVERS: [TypedColumn; 10] = [
    typed(11, Fold::Never),
    typed(at::REACH, Fold::Narrow),
    typed(at::EFFECT, Fold::Narrow),
    typed(at::AMOUNT_OF_B, Fold::Never),
    typed(at::AMOUNT_OF_B + 1, Fold::Never),
    typed(at::AMOUNT_OF_B + 2, Fold::Never),
    typed(at::START, Fold::Always),
    typed(at::RAMP, Fold::Always),
    typed(at::TOUCHED_SECONDS, Fold::Always),
    typed(at::REPEATS, Fold::Always),
];

const TYPED_LINES: [TypedColumn; 10] = [
    typed(9, Fold::Never),
    typed(at::COUNT, Fold::Never),
    typed(at::ANSWER, Fold::Never),
    typed(at::WITHIN, Fold::Never),
    typed(at::BUSY, Fold::Narrow),
    typed(at::TEAM, Fold::Narrow),
    typed(at::AT_ONCE, Fold::Always),
    typed(at::PATIENCE, Fold::Always),
    typed(at::HANG_UP, Fold::Always),
    typed(at::MINIMUM, Fold::Always),
];

const TYPED_LATER: [TypedColumn; 7] = [
    typed(6, Fold::Never),
    typed(at::COUNT, Fold::Never),
    typed(at::WORKED, Fold::Never),
    typed(at::ANSWERED, Fold::Narrow),
    typed(at::WAITING, Fold::Narrow),
    typed(at::CLEAR_IN, Fold::Always),
    typed(at::PROMISE, Fold::Always),
];

/// The period, its contacts and its base, then the further columns, of which a series has as many as it has.
const TYPED_SERIES: [TypedColumn; at::FURTHER + Table::MOST_COLUMNS] = {
    let mut columns = [typed(at::PERIOD, Fold::Never); at::FURTHER + Table::MOST_COLUMNS];
    columns[1] = typed(at::COUNT, Fold::Never);
    columns[2] = typed(at::BASE_OF_PERIOD, Fold::Never);
    let mut place = at::FURTHER;
    while place < columns.len() {
        columns[place] = typed(place, Fold::Never);
        place += 1;
    }
    columns
};

const TYPED_EVENTS: [TypedColumn; 3] =
    [typed(2, Fold::Never), typed(at::WHEN, Fold::Never), typed(at::TREATED, Fold::Never)];

/// The columns of a sheet that are typed, in its order: the name first, what is rarely needed last; so many as its table has.
pub fn typed_columns(table: Table, width: usize) -> &'static [TypedColumn] {
    let columns: &[TypedColumn] = match table {
        Table::Issues => &TYPED_ISSUES,
        Table::Channels => &TYPED_CHANNELS,
        Table::Segments => &TYPED_SEGMENTS,
        Table::Levers => &TYPED_LEVERS,
        Table::Lines => &TYPED_LINES,
        Table::Later => &TYPED_LATER,
        Table::Series => &TYPED_SERIES,
        Table::Events => &TYPED_EVENTS,
        // What the further columns hold stands in the heads of the series.
        Table::Columns => &[],
    };
    columns.get(..width).unwrap_or(columns)
}

/// What stands in the line of all contacts below a column.
#[derive(Clone, Copy)]
pub(super) enum All {
    /// An input.
    Input(Input),
    /// A metric.
    Metric(Metric),
    /// All of it.
    Whole,
}

/// The computed columns of a sheet: the id of the column, what stands below it, and whether it stands there
/// before any row has a figure in it.
pub(super) type Computed = (&'static str, All, bool);

const ISSUES: [Computed; 2] = [
    ("rate", All::Metric(Metric::ContactRate), true),
    ("avoidable", All::Input(Input::Avoidable), true),
];

const CHANNELS: [Computed; 2] = [
    ("cost", All::Input(Input::SupportCost), false),
    ("cost-per-contact", All::Metric(Metric::CostPerContact), false),
];

const SEGMENTS: [Computed; 5] = [
    ("weight", All::Whole, false),
    ("rate-then", All::Metric(Metric::RateThen), false),
    ("rate", All::Metric(Metric::ContactRate), true),
    ("rate-effect", All::Metric(Metric::RateEffect), false),
    ("mix-effect", All::Metric(Metric::MixEffect), false),
];

/// The computed columns of a sheet, in its order.
pub(super) fn computed(table: Table) -> &'static [Computed] {
    match table {
        Table::Issues => &ISSUES,
        Table::Channels => &CHANNELS,
        Table::Segments => &SEGMENTS,
        // Nothing of Break down is computed beside a lever, a line or work that can wait.
        _ => &[],
    }
}

/// What stands below the columns that are typed, by column.
pub(super) fn below_typed(table: Table) -> &'static [(usize, Input)] {
    match table {
        Table::Issues => &[(at::COUNT, Input::Contacts)],
        Table::Channels => &[
            (at::COUNT, Input::Contacts),
            (at::DIRECT, Input::DirectCost),
            (at::SECONDS, Input::HandleTimeOfChannels),
            (at::HANDLED, Input::HandledOfChannels),
        ],
        Table::Segments => &[
            (at::COUNT, Input::Contacts),
            (at::BASE, Input::Base),
            (at::WAS, Input::ContactsThen),
            (at::WAS_BASE, Input::EarlierBase),
        ],
        _ => &[],
    }
}

//! A scenario comes in. A report goes out: every figure that can be computed from it, or what it lacks,
//! with comparisons against the catalogue, remarks, and what the figures point to; also as JSON.
//!
//! [`evaluate`] makes the [`Report`] of a draft, [`improve`] what its levers would change,
//! [`staff`] how many people its lines need, [`track`] whether a series really changes, and [`json`] writes all of
//! them. Pure and total: nothing in here panics.

mod breakdown;
mod channel_time;
mod comparison;
mod earlier;
mod evaluation;
mod improve;
mod inputs;
pub mod json;
mod measure;
mod measured;
mod needs;
mod promise;
mod remark;
mod staff;
mod track;
mod unit;

pub use breakdown::{
    Breakdown, Example, Finding, FindingKind, Line, Name, Pointer, PointerKind, Published, Results,
    SELF_SERVICE, row_name, rows_of, wanted,
};
pub use comparison::{Compared, Comparison, Obstacle, Row, Standing, lead};
pub use evaluation::{Report, evaluate};
pub use improve::{
    Amount, CaseFound, CaseOutcome, Draw, DrawnCase, Expected, ExpectedRate, Improve, LeverProblem,
    LeverRow, LeverSaving, Limit, Limits, Pay, Promise, QuickLever, Remaining, Sampled,
    ScenarioFound, Side, Swing, Unfound, improve, quick_levers,
};
pub use inputs::{field_of, input_of};
pub use measure::{COST_LINES, CostLine, rate_in};
pub use measured::{Measured, Outcome};
pub use needs::Need;
pub use promise::{Against, Kept, NotYet, Promised, Unpromised, promise};
pub use remark::Remark;
pub use staff::{
    Changed, Day, Kind, Later, LaterRow, LineNeed, Loads, Month, NobodyHangsUp, Outlook, Place,
    Staff, StaffLine, Team, Teams, WithLevers, Work, staff, work,
};
pub use track::{
    BeforeAndAfter, Change, Event, Observed, Part, PhaseFound, RowProblem, SETTINGS, SeasonFound,
    Track, Verdict, YearChange, track, year_length,
};
pub use unit::Unit;

#[cfg(test)]
mod tests;

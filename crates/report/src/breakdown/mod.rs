//! Break down: rows of one total, the funnel, repeats, costs, and the change since an earlier period.

mod change;
mod channels;
mod context;
mod finding;
mod funnel;
mod grid;
mod issues;
mod pointers;
mod results;
mod rows;
mod section;
mod segments;

pub(crate) use channels::has_unread_times;
pub use finding::{Finding, FindingKind};
pub use funnel::SELF_SERVICE;
pub use grid::{Example, Line, Name, row_name};
pub use pointers::{Pointer, PointerKind};
pub use results::{Published, Results};
pub use rows::rows_of;
pub use section::wanted;

use context::Context;
use metric_core::table::Inputs;
use scenario::{
    Scenario,
    field::{Field, Section, Table, at},
};

/// Everything that Break down finds.
#[derive(Debug, Clone)]
pub struct Breakdown {
    /// The results of every section that was filled, in the order of the form.
    pub results: Vec<Results>,
    /// What the figures point to, most contacts at stake first, then most attempts.
    pub pointers: Vec<Pointer>,
}

/// Break down of a scenario; what functions compute is added to the inputs.
pub(crate) fn of(scenario: Scenario<'_>, inputs: &mut Inputs) -> Breakdown {
    let mut context = Context::new(scenario, inputs);
    let mut results = Vec::new();
    for section in Section::ALL {
        if is_filled(scenario, section) {
            let found = section::of(&mut context, section);
            if !found.is_empty() {
                results.push(found);
            }
        }
    }
    let pointers = pointers::of(&context, &results);
    Breakdown { results, pointers }
}

/// Whether something was entered in a section; how shared cost is spread is a setting.
fn is_filled(scenario: Scenario<'_>, section: Section) -> bool {
    let rows = |table| scenario.draft().rows(table).iter();
    let has_then = section == Section::Change
        && rows(Table::Segments).any(|row| !row.text(at::WAS).is_empty());
    let has_row = section.table().is_some_and(|table| rows(table).any(|row| !row.is_blank()));
    let mut fields = section.fields().iter().filter(|field| **field != Field::CostBasis);
    has_then || has_row || fields.any(|field| !scenario.is_blank(*field))
}

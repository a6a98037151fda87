//! The metrics of the product: ids, definitions, formulas and sources, one row each.

mod facts;
mod figures;
mod metric;

pub use facts::Facts;
pub use figures::{FIGURES, Figure, Kind, RULES, Row};
pub use metric::Metric;

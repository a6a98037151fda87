//! The sentence of a rule that does not hold, with the person's numbers in it.

use super::{
    format::{money, plain_or_whole},
    source::Source,
};
use metric_core::table::{Broken, Part};

/// What to say where a rule does not hold: the entries to check, and by how much they differ.
pub(super) fn sentence(source: &Source<'_>, broken: &Broken) -> String {
    let row = broken.rule.row();
    let amount = |value: f64| {
        if row.is_money { money(source, value) } else { plain_or_whole(source, value) }
    };
    let part = |part: &Part| match part {
        Part::Text(text) => (*text).to_owned(),
        Part::Left => amount(broken.left),
        Part::Right => amount(broken.right),
        Part::Difference => amount(broken.difference().abs()),
        Part::More if broken.difference() > 0.0 => "more".to_owned(),
        Part::More if row.is_money => "less".to_owned(),
        Part::More => "fewer".to_owned(),
        // An input is counted, whatever the sides are amounts of.
        Part::Input(input) => {
            plain_or_whole(source, source.report.inputs.get(*input).unwrap_or_default())
        }
    };
    row.sentence.iter().map(part).collect()
}

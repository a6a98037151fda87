//! Formulas as text: every figure with its definition, its formula in words and with numbers, and its source.

use crate::view::{Explained, FormulaGroup};

/// The figures of all cards, one a paragraph below the name of its card.
pub(super) fn text(groups: &[FormulaGroup]) -> String {
    let mut paragraphs = Vec::new();
    for group in groups {
        paragraphs.push(group.card.name().to_uppercase());
        paragraphs.extend(group.figures.iter().map(paragraph));
    }
    let text = paragraphs.join("\n\n");
    if text.is_empty() { text } else { text + "\n" }
}

fn paragraph(figure: &Explained) -> String {
    let Explained { name, tells, formula, worked, source, url } = figure;
    let head = if worked.is_empty() { (*name).to_owned() } else { format!("{name}: {worked}") };
    let address = url.map(|url| format!(", {url}")).unwrap_or_default();
    format!("{head}\n{tells}\nFormula: {formula}\nSource: {source}{address}")
}

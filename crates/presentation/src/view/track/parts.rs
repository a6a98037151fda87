//! The further columns in words: what they hold, and what each of them says.

use super::{Parts, short::short};
use crate::{
    view::{
        GridView,
        breakdown::row_views,
        format::{column, percent, whole},
        source::Source,
    },
    words,
};
use report::{Part, Track, Unit};
use scenario::{
    draft::Draft,
    field::{Counted, Table, at},
};

/// What is to be done about the heads of further columns.
pub(super) fn notes(source: &Source<'_>) -> Vec<String> {
    let draft = source.scenario.draft();
    let heads = draft.rows(Table::Columns);
    let errors = row_views(source, Table::Columns);
    let mut notes = Vec::new();
    for (place, head) in heads.iter().enumerate() {
        let name = words::isolated(&words::name_of_column(draft, place));
        let holds = source.scenario.counted(Table::Series, at::FURTHER + place);
        let is_used = |holds: Counted| draft.columns_of(holds).any(|own| own == place);
        if let Some((_, error)) = errors.get(place).and_then(|row| row.errors.first()) {
            notes.push(format!("{name}: {error}"));
        } else if holds.is_none() {
            notes.push(format!("{name}: pick what it holds. Until then it is not used."));
        } else if let Some(holds) = holds.filter(|holds| !is_used(*holds)) {
            let most = words::number_word(holds.most());
            notes.push(format!(
                "{name}: no more than {most} of its kind can be used. Pick something else, or remove it."
            ));
        } else if head.name().is_empty() && matches!(holds, Some(Counted::Issue | Counted::Segment))
        {
            notes.push(format!("{name}: give it a name, so that Break down can take it."));
        }
    }
    notes
}

/// What the figures of a further column are counted in: rates as the series, the cost of a contact; none for what stands as it
/// was entered.
pub(crate) fn unit(found: &Track, part: &Part) -> Option<Unit> {
    match part.holds {
        Counted::Issue | Counted::Segment | Counted::Automation => Some(found.unit),
        Counted::Cost => Some(Unit::MoneyPerContact),
        Counted::Companion => None,
    }
}

/// The figures of a further column, written alike.
pub(super) fn figures(parts: Parts<'_>, part: &Part, values: &[f64]) -> Vec<String> {
    // A number without a unit is written as one that is a ratio.
    let unit = unit(parts.found, part).unwrap_or(Unit::Times);
    if unit == Unit::Contacts {
        return values.iter().map(|value| whole(parts.source, *value)).collect();
    }
    let mut texts = column(parts.source, unit, values);
    if part.holds == Counted::Companion && is_in_percent(parts, part) {
        for text in &mut texts {
            text.push_str(words::PERCENT);
        }
    }
    texts
}

/// Whether what stands beside the rate was entered in percent, in each of its cells.
fn is_in_percent(parts: Parts<'_>, part: &Part) -> bool {
    let rows = parts.source.scenario.draft().rows(Table::Series).iter();
    let mut texts = rows.map(|row| row.text(at::FURTHER + part.column).trim());
    texts.all(|text| text.is_empty() || text.ends_with('%'))
}

/// What the figures of a further column are called.
pub(crate) fn name(draft: &Draft, part: &Part) -> String {
    let name = words::isolated(&words::name_of_column(draft, part.column));
    match part.holds {
        // What moves is what the column leaves over.
        Counted::Automation => format!("Contacts less {name}"),
        Counted::Cost => format!("{name} per contact"),
        _ => name,
    }
}

/// Last figure, level, change and a word of each further column.
pub(super) fn grid(parts: Parts<'_>) -> Option<GridView> {
    if parts.found.unit == Unit::UnknownRate || parts.found.parts.is_empty() {
        return None;
    }
    let row = |part: &Part| {
        let known: Vec<f64> = [part.now(), part.level].into_iter().flatten().collect();
        let mut texts = figures(parts, part, &known).into_iter();
        let [now, level] = [part.now(), part.level]
            .map(|value| value.and_then(|_| texts.next()).unwrap_or_default());
        let change = part.change().map(|share| {
            let text = percent(parts.source, share.abs());
            match share {
                0.0 => text,
                share if share < 0.0 => format!("−{text}"),
                _ => format!("+{text}"),
            }
        });
        let period = part.last.map(|place| parts.period(place)).unwrap_or_default();
        let says = part
            .verdict
            .as_ref()
            .map(|verdict| short(parts, verdict, &|rate| figures(parts, part, &[rate]).concat()));
        vec![
            name(parts.source.scenario.draft(), part),
            words::counted(part.holds).to_owned(),
            period,
            now,
            level,
            change.unwrap_or_default(),
            match says {
                // Why stands at the rows of the sheet.
                _ if part.last.is_none() => "not used in any period".to_owned(),
                Some(says) => says,
                None => "no limits".to_owned(),
            },
        ]
    };
    let figure = match parts.found.unit {
        Unit::Contacts => "Figure".to_owned(),
        _ => format!("Figure, rates {}", parts.unit()),
    };
    let [column, holds, last, level, change, says] =
        ["Column", "Holds", "Last", "Level", "Change", "Says"].map(str::to_owned);
    let heads = vec![column, holds, last, figure, level, change, says];
    let rows = parts.found.parts.iter().map(row).collect();
    Some(GridView::of(heads, rows).with_words([1, 2, 6]))
}

/// How often so many charts err, and that no link holds them.
pub(super) fn note(parts: Parts<'_>) -> String {
    if parts.found.parts.is_empty() {
        return String::new();
    }
    let mut said = vec![words::PARTS_NOTE.to_owned()];
    if let Some(a_year) = parts.found.false_a_year {
        let charted = parts.found.parts.iter().filter(|part| part.has_limits).count();
        let decimals = u8::from(a_year < 10.0);
        let count = parts.source.digits.number(a_year, decimals);
        said.push(if charted == 1 {
            format!("Where nothing happens it stands out about {count} times a year.")
        } else {
            format!(
                "Where nothing happens, about {count} times a year one of the {charted} stands out."
            )
        });
    }
    said.push(words::COLUMNS_IN_FILE.to_owned());
    said.join(" ")
}

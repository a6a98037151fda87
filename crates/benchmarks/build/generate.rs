//! Writes the checked catalogue as Rust: constants only, nothing is parsed when the program runs.

use std::fmt::Write as _;

use super::Catalogue;
use super::band::{Band, Edge};
use super::effect::Effect;
use super::entry::{Entry, Metric};
use super::publication::Publication;
use super::words::On;

/// The text of the module that `src/catalogue.rs` includes.
pub(crate) fn generate(catalogue: &Catalogue) -> String {
    let mut code = String::from("// Written by build.rs from the files in data/.\n");
    for (index, publication) in catalogue.publications.iter().enumerate() {
        line(&mut code, &publication_code(index, publication));
    }
    let entries: Vec<String> = catalogue.entries.iter().map(entry_code).collect();
    list(&mut code, "ENTRIES", "Entry", &entries);
    let segments: Vec<String> = catalogue
        .segments
        .iter()
        .map(|segment| {
            format!(
                "Segment {{ id: {:?}, label: {:?}, group: {:?}, hint: {:?} }}",
                segment.id, segment.label, segment.group, segment.hint
            )
        })
        .collect();
    list(&mut code, "SEGMENTS", "Segment", &segments);
    let examples: Vec<String> = catalogue
        .examples
        .iter()
        .map(|example| {
            format!(
                "Example {{ id: {:?}, label: {:?}, source: {:?}, note: {:?}, job: {:?}, state: {:?} }}",
                example.id,
                example.label,
                example.source,
                example.note,
                example.job,
                example.state
            )
        })
        .collect();
    list(&mut code, "EXAMPLES", "Example", &examples);
    let effects: Vec<String> = catalogue.effects.iter().map(effect_code).collect();
    list(&mut code, "EFFECTS", "Effect", &effects);
    code
}

fn publication_code(index: usize, publication: &Publication) -> String {
    format!(
        "static PUBLICATION_{index}: Publication = Publication {{ id: {:?}, publisher: {:?}, \
         title: {:?}, year: {:?}, verified: {:?}, contacts: {:?}, url: {:?} }};",
        publication.id,
        publication.publisher,
        publication.title,
        publication.year,
        publication.verified,
        publication.contacts,
        publication.url
    )
}

fn entry_code(entry: &Entry) -> String {
    // A figure that nobody sees is not sent to anybody: no number of the page is a share of callers.
    let is_shown = !matches!(&entry.metric, Metric::Share { of: Some(of) } if of == "callers");
    let place = if is_shown { "" } else { "#[cfg(not(target_arch = \"wasm32\"))] " };
    format!(
        "{place}Entry {{ id: {:?}, row: {:?}, publication: &PUBLICATION_{}, segment: {:?}, name: {:?}, \
         phrase: {:?}, #[cfg(not(target_arch = \"wasm32\"))] item: {:?}, \
         #[cfg(not(target_arch = \"wasm32\"))] line: {}, attributed: {:?}, year: {:?}, \
         businesses: &{:?}, metric: {}, tier: Tier::{}, band: {}, per: {}, grade: Grade::{}, definition: {:?}, population: {:?} }}",
        entry.id,
        entry.row,
        entry.publication,
        entry.segment,
        entry.name,
        entry.phrase,
        entry.item,
        entry.line,
        entry.attributed,
        entry.year,
        entry.businesses,
        metric_code(&entry.metric),
        entry.tier,
        band_code(entry.band, entry.per),
        entry.per,
        entry.grade,
        entry.definition,
        entry.population
    )
}

fn effect_code(effect: &Effect) -> String {
    format!(
        "Effect {{ id: {:?}, name: {:?}, does: Action::{:?}, low: {:?}, high: {:?}, \
         printed: Printed::{}, base: {:?}, on: {}, design: Design::{}, \
         publication: &PUBLICATION_{}, attributed: {:?}, year: {:?}, grade: Grade::{}, \
         #[cfg(not(target_arch = \"wasm32\"))] item: {:?}, \
         #[cfg(not(target_arch = \"wasm32\"))] line: {}, segments: &{:?}, definition: {:?}, \
         months: {:?}, contradicts: &{:?} }}",
        effect.id,
        effect.name,
        effect.does,
        effect.low,
        effect.high,
        effect.unit,
        effect.base,
        base_code(effect.on, effect.issue),
        effect.design,
        effect.source.publication,
        effect.source.attributed,
        effect.source.year,
        effect.source.grade,
        effect.source.item,
        effect.source.line,
        effect.segments,
        effect.definition,
        effect.months,
        effect.contradicts
    )
}

fn base_code(on: On, issue: Option<&str>) -> String {
    match issue {
        Some(issue) => format!("Base::{on:?}(IssueType::{issue})"),
        None => format!("Base::{on:?}"),
    }
}

fn metric_code(metric: &Metric) -> String {
    match metric {
        Metric::Rate { denominator, time_base } => format!(
            "Metric::Rate {{ denominator: {}, time_base: {} }}",
            variant("DenominatorKind", *denominator),
            variant("TimeBase", *time_base)
        ),
        Metric::Share { of } => format!("Metric::Share {{ of: {of:?} }}"),
        Metric::Money { currency, by_people } => {
            format!("Metric::Money {{ currency: {currency:?}, by_people: {by_people} }}")
        }
    }
}

fn variant(kind: &str, name: Option<&str>) -> String {
    name.map_or_else(|| "None".to_owned(), |name| format!("Some({kind}::{name})"))
}

fn band_code(band: Band, per: u16) -> String {
    format!("Band::new({}, {})", edge_code(band.low, per), edge_code(band.high, per))
}

/// The one place where a printed number becomes a ratio: a division that the compiler does.
fn edge_code(edge: Option<Edge>, per: u16) -> String {
    let Some(Edge { value, inclusive }) = edge else { return "None".to_owned() };
    let value = if per == 1 { format!("{value:?}") } else { format!("{value:?} / {per}.0") };
    format!("Some(Edge::new({value}, {inclusive}))")
}

fn list(code: &mut String, name: &str, kind: &str, items: &[String]) {
    line(code, &format!("static {name}: &[{kind}] = &["));
    for item in items {
        line(code, &format!("    {item},"));
    }
    line(code, "];");
}

fn line(code: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(code, "{text}");
}

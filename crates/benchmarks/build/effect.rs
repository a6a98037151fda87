//! The effects file: what a change did, as published, and the rules that tie the fields of a row together.

use std::collections::HashMap;

use super::band::{self, Band};
use super::fields::{self, Fields};
use super::publication::Publication;
use super::segment::Segment;
use super::words::{self, Does, On};
use super::{File, entry};

/// Most characters of an id, which stands in links, and of a name, which stands in a list.
const MOST_OF_ID: usize = 60;
const MOST_OF_NAME: usize = 60;

/// An effect as the generator needs it. Words of the file are Rust names by now.
pub(crate) struct Effect {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) does: Does,
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) unit: &'static str,
    pub(crate) base: String,
    pub(crate) on: On,
    pub(crate) issue: Option<&'static str>,
    pub(crate) design: &'static str,
    pub(crate) source: Source,
    pub(crate) segments: Vec<String>,
    pub(crate) definition: String,
    pub(crate) months: Option<u16>,
    pub(crate) contradicts: Vec<String>,
}

/// Where an effect comes from.
pub(crate) struct Source {
    /// The number of the publication among all.
    pub(crate) publication: usize,
    pub(crate) attributed: String,
    pub(crate) year: Option<u16>,
    pub(crate) grade: &'static str,
    pub(crate) item: String,
    pub(crate) line: u16,
}

/// Reads the one effects file. The order of the file is that of the list.
pub(crate) fn read(
    files: &[File],
    publications: &[Publication],
    segments: &[Segment],
    problems: &mut Vec<String>,
) -> Vec<Effect> {
    let [file] = files else {
        problems.push(format!("effects.toml: found {} files, not one", files.len()));
        return Vec::new();
    };
    let Some(table) = fields::parse(file, problems) else { return Vec::new() };
    let mut root = Fields::new(table, file.name.clone(), problems);
    let tables = root.tables("effect");
    root.finish();
    let mut effects = Vec::new();
    for (index, table) in tables.into_iter().enumerate() {
        let place = fields::place(file, "effect", "id", &table, index);
        let mut fields = Fields::new(table, place, problems);
        let effect = one(&mut fields, publications, segments);
        if let Some(effect) = &effect {
            figure_suits(&mut fields, effect);
            base_suits(&mut fields, effect);
        }
        effects.extend(effect);
        fields.finish();
    }
    across_rows(file, &effects, problems);
    effects
}

fn one(
    fields: &mut Fields<'_>,
    publications: &[Publication],
    segments: &[Segment],
) -> Option<Effect> {
    // Every field is read before the first `?`, so that one refusal does not hide another.
    let (id, name) = (id(fields), name(fields));
    let does = fields.word("does", &words::DOES);
    let (figure, unit) = (figure(fields, does), fields.word("unit", &words::UNITS));
    let (base, on) = (fields.text_or_empty("base"), fields.word("on", &words::ON));
    let issue = issue(fields, on);
    let design = fields.word("design", &words::DESIGNS);
    let source = source(fields, publications);
    let spoken_of = spoken_of(fields, segments);
    let definition = fields.text("definition");
    let months = if fields.has("months") { fields.whole("months") } else { None };
    let contradicts = fields.texts("contradicts");
    let (low, high) = figure?;
    Some(Effect {
        id: id?,
        name: name?,
        does: does?,
        low,
        high,
        unit: unit?,
        base: base?,
        on: on?,
        issue,
        design: design?,
        source: source?,
        segments: spoken_of,
        definition: definition?,
        months,
        contradicts,
    })
}

/// Where the row was found, and who stands behind it.
fn source(fields: &mut Fields<'_>, publications: &[Publication]) -> Option<Source> {
    let publication = publication(fields, publications);
    let attributed = fields.text_or_empty("attributed");
    let own = attributed.as_deref().unwrap_or_default();
    let year = entry::year(fields, own, publication.and_then(|(_, of)| of.year));
    let grade = fields.word("grade", &words::GRADES);
    let (item, line) = (fields.text("item"), fields.whole("line"));
    Some(Source {
        publication: publication?.0,
        attributed: attributed?,
        year: year?.number(),
        grade: grade?,
        item: item?,
        line: line?,
    })
}

fn id(fields: &mut Fields<'_>) -> Option<String> {
    let id = fields.text("id")?;
    let sound = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.len() > MOST_OF_ID || !id.chars().all(sound) {
        fields.problem(&format!("id `{id}` is not [a-z0-9-]{{1,{MOST_OF_ID}}}"));
        return None;
    }
    Some(id)
}

fn name(fields: &mut Fields<'_>) -> Option<String> {
    let name = fields.text("name")?;
    if name.chars().count() > MOST_OF_NAME {
        fields.problem(&format!("name `{name}` is longer than {MOST_OF_NAME} characters"));
        return None;
    }
    if name.starts_with(|first: char| !first.is_uppercase()) {
        fields.problem(&format!("name `{name}` does not begin with a capital letter"));
        return None;
    }
    Some(name)
}

/// Low and high. Of a condition, which must be `>X`, both are X; an effect has both ends.
fn figure(fields: &mut Fields<'_>, does: Option<Does>) -> Option<(f64, f64)> {
    let text = fields.text("figure")?;
    let refusal = match band::parse(&text) {
        Err(what) => what,
        Ok(Band { low: Some(low), high: Some(high) }) if does != Some(Does::Condition) => {
            return Some((low.value, high.value));
        }
        Ok(Band { low: Some(low), high: None }) if does == Some(Does::Condition) => {
            if !low.inclusive {
                return Some((low.value, low.value));
            }
            "a condition is `>X`".to_owned()
        }
        Ok(_) if does == Some(Does::Condition) => "a condition is `>X`".to_owned(),
        Ok(_) => "an effect has a low and a high end".to_owned(),
    };
    fields.problem(&format!("figure `{text}`: {refusal}"));
    None
}

/// The type of issue that the base is; named where it is one, and only there.
fn issue(fields: &mut Fields<'_>, on: Option<On>) -> Option<&'static str> {
    if on == Some(On::Issue) {
        return fields.word("issue", &words::ISSUES);
    }
    if fields.has("issue") {
        fields.drop("issue");
        fields.problem("an issue is named only with on `issue`");
    }
    None
}

/// The publication with its number among all.
fn publication<'a>(
    fields: &mut Fields<'_>,
    publications: &'a [Publication],
) -> Option<(usize, &'a Publication)> {
    let id = fields.text("publication")?;
    let found = publications.iter().enumerate().find(|(_, publication)| publication.id == id);
    if found.is_none() {
        fields.problem(&format!("publication `{id}` is unknown"));
    }
    found
}

/// The segments that the source speaks of; none named is any.
fn spoken_of(fields: &mut Fields<'_>, segments: &[Segment]) -> Vec<String> {
    let named = fields.texts("segments");
    for id in &named {
        if segments.iter().all(|segment| segment.id != *id) {
            fields.problem(&format!("segment `{id}` is unknown"));
        }
    }
    named
}

/// Only a difference of rates may be printed in points, and no part is above its whole.
fn figure_suits(fields: &mut Fields<'_>, effect: &Effect) {
    if effect.unit == "Points" && effect.does != Does::Points {
        fields.problem("only does `points` is printed in points");
    }
    // Contacts may take more than twice as long.
    if effect.does != Does::Longer && effect.high > 100.0 {
        fields.problem("the figure is above 100");
    }
}

/// What cannot be a base of such an effect, or is none that the source names.
fn base_suits(fields: &mut Fields<'_>, effect: &Effect) {
    if (effect.does == Does::Condition) != (effect.on == On::Nothing) {
        fields.problem("a condition, and nothing else, is on `nothing`");
    }
    if effect.base.trim().is_empty() && !matches!(effect.on, On::Unknown | On::Nothing) {
        fields.problem("a base that is not stated is on `unknown`");
    }
    // Nobody handles what automation takes, and it has no handle time.
    let by_people = matches!(effect.does, Does::Shorter | Does::Cheaper | Does::Longer);
    if by_people && effect.on == On::Automation {
        fields.problem("handle time and cost of people are not on `automation`");
    }
}

/// Ids are unique, and rows that contradict each other both say so.
fn across_rows(file: &File, effects: &[Effect], problems: &mut Vec<String>) {
    let mut rows: HashMap<&str, &Effect> = HashMap::new();
    let mut refuse = |effect: &Effect, what: String| {
        problems.push(format!("{}: effect `{}`: {what}", file.name, effect.id));
    };
    for effect in effects {
        if rows.insert(&effect.id, effect).is_some() {
            refuse(effect, "the id stands twice".to_owned());
        }
    }
    for effect in effects {
        for other in &effect.contradicts {
            match rows.get(other.as_str()) {
                None => refuse(effect, format!("it contradicts `{other}`, which is unknown")),
                Some(row) if row.id == effect.id => {
                    refuse(effect, "it contradicts itself".to_owned());
                }
                Some(row) if !row.contradicts.contains(&effect.id) => {
                    refuse(effect, format!("`{other}` does not say that it contradicts this one"));
                }
                Some(_) => {}
            }
        }
    }
}

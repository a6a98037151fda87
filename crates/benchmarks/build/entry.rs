//! One published figure: its fields, and the rules that tie them together.

use super::band::{self, Band};
use super::fields::{Fields, Year};
use super::publication::Defaults;
use super::segment::Segment;
use super::words::{self, Kind};

/// A figure as the generator needs it. Words of the file are Rust names by now.
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) row: String,
    pub(crate) file: String,
    pub(crate) publication: usize,
    pub(crate) segment: String,
    pub(crate) name: String,
    pub(crate) phrase: String,
    pub(crate) item: String,
    pub(crate) line: u16,
    pub(crate) attributed: String,
    pub(crate) year: Option<u16>,
    pub(crate) businesses: Vec<String>,
    pub(crate) metric: Metric,
    pub(crate) tier: &'static str,
    pub(crate) band: Band,
    pub(crate) per: u16,
    pub(crate) grade: &'static str,
    pub(crate) definition: String,
    pub(crate) population: String,
}

/// What the figure is, with its unit.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Metric {
    Rate { denominator: Option<&'static str>, time_base: Option<&'static str> },
    Share { of: Option<String> },
    Money { currency: String, by_people: bool },
}

/// Reads one entry; none if anything essential is missing, which `fields` has noted.
pub(crate) fn read(
    fields: &mut Fields<'_>,
    defaults: &Defaults,
    segments: &[Segment],
    file: &str,
) -> Option<Entry> {
    let entry = fields_of(fields, defaults, segments, file)?;
    scale(fields, &entry);
    quantiles(fields, &entry);
    Some(entry)
}

fn fields_of(
    fields: &mut Fields<'_>,
    defaults: &Defaults,
    segments: &[Segment],
    file: &str,
) -> Option<Entry> {
    // Every field is read before the first `?`, so that one refusal does not hide another.
    let id = fields.id("id");
    let row = if fields.has("row") { fields.id("row") } else { id.clone() };
    let (segment, name) = (segment(fields, segments), name(fields));
    let businesses = businesses(fields, segments, segment.as_deref());
    let (phrase, definition) = (fields.text("phrase"), fields.text("definition"));
    let (item, line) = (fields.text("item"), fields.whole("line"));
    let attributed = fields.text_or_empty("attributed");
    let year = year(fields, attributed.as_deref().unwrap_or_default(), defaults.year);
    let (metric, tier) = (metric(fields), fields.word("tier", &words::TIERS));
    let (per, band) = (fields.whole("per"), band(fields));
    let grade = grade(fields, defaults);
    let population = fields.optional_text("population");
    Some(Entry {
        id: id?,
        row: row?,
        file: file.to_owned(),
        publication: defaults.publication,
        segment: segment?,
        name: name?,
        phrase: phrase?,
        item: item?,
        line: line?,
        attributed: attributed?,
        year: year?.number(),
        businesses,
        metric: metric?,
        tier: tier?,
        band: band?,
        per: per?,
        grade: grade?,
        definition: definition?,
        population: population.or_else(|| defaults.population.clone())?,
    })
}

/// The year of the page is that of what it claims itself. An origin that it cites has the year that
/// it gives for it, or is undated; a forgotten year must not pass for either.
pub(crate) fn year(
    fields: &mut Fields<'_>,
    attributed: &str,
    of_page: Option<u16>,
) -> Option<Year> {
    if attributed.is_empty() && !fields.has("year") {
        return Some(of_page.map_or(Year::Undated, Year::Of));
    }
    fields.year("year")
}

/// The segments of the businesses that a figure of no single segment describes.
fn businesses(fields: &mut Fields<'_>, segments: &[Segment], segment: Option<&str>) -> Vec<String> {
    let businesses = fields.texts("businesses");
    if !businesses.is_empty() && segment != Some(words::ANY) {
        fields.problem("businesses are named only with segment `any`");
    }
    for id in &businesses {
        if segments.iter().all(|segment| segment.id != *id) {
            fields.problem(&format!("business `{id}` is unknown"));
        }
    }
    businesses
}

fn grade(fields: &mut Fields<'_>, defaults: &Defaults) -> Option<&'static str> {
    if fields.has("grade") { fields.word("grade", &words::GRADES) } else { defaults.grade }
}

fn segment(fields: &mut Fields<'_>, segments: &[Segment]) -> Option<String> {
    let id = fields.text("segment")?;
    if id != words::ANY && segments.iter().all(|segment| segment.id != id) {
        fields.problem(&format!("segment `{id}` is unknown"));
        return None;
    }
    Some(id)
}

/// The label of a chart row. Longer ones do not fit beside a bar.
fn name(fields: &mut Fields<'_>) -> Option<String> {
    let name = fields.text("name")?;
    if name.chars().count() > 34 {
        fields.problem(&format!("name `{name}` is longer than 34 characters"));
        return None;
    }
    Some(name)
}

fn band(fields: &mut Fields<'_>) -> Option<Band> {
    let text = fields.text("band")?;
    band::parse(&text).map_err(|what| fields.problem(&format!("band `{text}`: {what}"))).ok()
}

fn metric(fields: &mut Fields<'_>) -> Option<Metric> {
    match fields.word("metric", &words::KINDS) {
        Some(Kind::Rate) => rate(fields),
        Some(Kind::Share) => share(fields),
        Some(Kind::Money) => money(fields),
        None => {
            for key in ["denominator", "period", "of", "currency", "handled"] {
                fields.drop(key);
            }
            None
        }
    }
}

fn rate(fields: &mut Fields<'_>) -> Option<Metric> {
    let word = fields.text("denominator");
    let given = fields.has("period");
    let time_base = if given { fields.word("period", &words::PERIODS) } else { None };
    let word = word?;
    let denominator = fields.one_of("denominator", &word, &words::DENOMINATORS)?;
    // A stock without a period is no rate; a flow with one invites the classic error, times 12.
    if denominator.stock && !given {
        fields.problem(&format!("a rate per {word} needs a period"));
    }
    if !denominator.stock && given {
        fields.problem(&format!("a rate with denominator `{word}` has no period"));
    }
    Some(Metric::Rate { denominator: denominator.variant, time_base })
}

/// A share of nothing known is shown and compared with nothing, as a rate per nothing known is.
fn share(fields: &mut Fields<'_>) -> Option<Metric> {
    let of = fields.text("of")?;
    Some(Metric::Share { of: (of != words::UNSTATED).then_some(of) })
}

/// What people cost and what a contact costs on average differ tenfold where automation answers; a forgotten word must
/// not pass for either.
fn money(fields: &mut Fields<'_>) -> Option<Metric> {
    let by_people = fields.word("handled", &words::HANDLED);
    Some(Metric::Money { currency: currency(fields)?, by_people: by_people? })
}

fn currency(fields: &mut Fields<'_>) -> Option<String> {
    let currency = fields.text("currency")?;
    if currency.len() != 3 || !currency.chars().all(|c| c.is_ascii_lowercase()) {
        fields.problem(&format!("currency `{currency}` is not three small letters"));
        return None;
    }
    Some(currency)
}

/// Per 1 or per 100, as printed; shares are always printed as percent, money never.
fn scale(fields: &mut Fields<'_>, entry: &Entry) {
    match (&entry.metric, entry.per) {
        (Metric::Rate { .. }, 1 | 100) | (Metric::Money { .. }, 1) => {}
        (Metric::Share { .. }, 100) if entry.band.largest() <= 100.0 => {}
        (Metric::Share { .. }, 100) => fields.problem("a share is above 100 %"),
        (Metric::Rate { .. }, per) => fields.problem(&format!("per {per} is neither 1 nor 100")),
        (Metric::Share { .. }, per) => fields.problem(&format!("a share per {per}, not per 100")),
        (Metric::Money { .. }, per) => fields.problem(&format!("money per {per}, not per 1")),
    }
}

/// A median is a point, and a published quartile a bound: percentiles are computed between them.
fn quantiles(fields: &mut Fields<'_>, entry: &Entry) {
    if entry.tier == "Median" && !entry.band.is_point() {
        fields.problem("a median is a single value");
    }
    if entry.tier == "Quartile" && (entry.band.low.is_some() || entry.band.high.is_none()) {
        fields.problem("a quartile is an upper bound, `<=X`");
    }
}

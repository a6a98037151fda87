//! The writer of links: a draft as a canonical state, and the URL around it.

use super::{
    VERSION, columns,
    key::{BY, KEYS, Key},
    levers, locate,
    numbers::TooLong,
    series, table, value,
};
use crate::{
    draft::{DEFAULT_TIME_BASE, Draft, Variant},
    field::{Field, Further, Table},
    job::Job,
};

/// Most characters of a whole URL that is written.
pub const MOST_CHARACTERS_OF_URL: usize = 2_000;

/// Why a scenario cannot be written as a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unwritable {
    /// The entry of a field is longer than a link may hold.
    Entry(Field),
    /// A cell of a breakdown is longer than a link may hold.
    Row(Table),
    /// An entry of this further scenario (b, c or d) is longer than a link may hold.
    Further(char),
    /// The whole URL would be longer than 2,000 characters.
    Length(usize),
    /// The series has further columns, which only files hold.
    Columns,
}

impl Unwritable {
    /// Whether a file holds what no link does.
    pub fn fits_file(self) -> bool {
        matches!(self, Self::Length(_) | Self::Columns)
    }
}

/// A state or a URL; none where nothing was given.
pub type Written = Result<Option<String>, Unwritable>;

/// Writes the state of a draft: canonical, so that equal scenarios give equal links; none where
/// nothing was given.
pub fn write(draft: &Draft) -> Written {
    let mut pairs = Vec::new();
    let of_today = |key: &&Key| key.further().is_none() && is_written(key, draft);
    for key in KEYS.iter().filter(of_today) {
        write_key(key, draft, &mut pairs)?;
    }
    for table in Table::BREAKDOWNS {
        write_table(table, draft, &mut pairs)?;
    }
    let levers = levers::write(draft).map_err(|TooLong| Unwritable::Row(Table::Levers))?;
    pairs.extend(levers.rows.map(|value| format!("{}={value}", Table::Levers.key())));
    for table in [Table::Lines, Table::Later] {
        write_table(table, draft, &mut pairs)?;
    }
    let series = series::write(draft).map_err(|TooLong| Unwritable::Row(Table::Series))?;
    pairs.extend(series.map(|value| format!("{}={value}", Table::Series.key())));
    write_table(Table::Events, draft, &mut pairs)?;
    let columns = columns::write(draft).map_err(|TooLong| Unwritable::Row(Table::Columns))?;
    pairs.extend(columns.map(|value| format!("{}={value}", Table::Columns.key())));
    for (further, by) in Further::ALL.into_iter().zip(levers.by) {
        write_further(further, by, draft, &mut pairs)?;
    }
    Ok((!pairs.is_empty()).then(|| format!("v={VERSION}&{}&end", pairs.join("&"))))
}

fn write_table(table: Table, draft: &Draft, pairs: &mut Vec<String>) -> Result<(), Unwritable> {
    let value = table::write(table, draft).map_err(|_| Unwritable::Row(table))?;
    pairs.extend(value.map(|value| format!("{}={value}", table.key())));
    Ok(())
}

fn write_key(key: &Key, draft: &Draft, pairs: &mut Vec<String>) -> Result<(), Unwritable> {
    let value = value::write(key, draft).map_err(Unwritable::Entry)?;
    pairs.extend(value.map(|value| format!("{}={value}", key.name)));
    Ok(())
}

/// The entries of a further scenario in the order of the key table: what is kept of it, its name, its
/// breakdowns, its amounts.
fn write_further(
    further: Further,
    by: Option<String>,
    draft: &Draft,
    pairs: &mut Vec<String>,
) -> Result<(), Unwritable> {
    let mark = further.mark();
    let is_own = |variant: &&Variant| variant.scenario == mark;
    let (tables, keys): (Vec<_>, Vec<_>) =
        draft.variants.iter().filter(is_own).partition(|own| Table::named(own.key).is_some());
    let text = |variant: &Variant| format!("{mark}.{}={}", variant.key, variant.value);
    if keys.iter().chain(&tables).any(|variant| variant.too_long) {
        return Err(Unwritable::Further(mark));
    }
    pairs.extend(keys.into_iter().map(text));
    for key in KEYS.iter().filter(|key| key.further() == Some(further)) {
        write_key(key, draft, pairs)?;
    }
    pairs.extend(tables.into_iter().map(text));
    let unread = levers::write_unread(draft.unread_amounts(further));
    let unread = unread.map_err(|TooLong| Unwritable::Further(mark))?;
    pairs.extend(by.or(unread).map(|by| format!("{mark}.{BY}={by}")));
    Ok(())
}

fn is_written(key: &Key, draft: &Draft) -> bool {
    match key.field {
        Field::TimeBase => writes_time_base(draft),
        Field::CostBasis => writes_basis(draft),
        Field::Step => writes_step(draft),
        _ => true,
    }
}

/// The time base is written whenever contacts or costs are, also at its default, since defaults may
/// change and a number must not drift; alone only where it differs from the default.
pub fn writes_time_base(draft: &Draft) -> bool {
    let is_given = |field: &Field| !draft.is_blank(*field);
    let counts = |key: &str| key == "vol" || key.starts_with("cost");
    let shown = draft.get(Field::TimeBase);
    is_given(&Field::Contacts)
        || is_given(&Field::TotalCost)
        || Field::COST_LINES.iter().any(is_given)
        || draft.variants.iter().any(|further| counts(further.key))
        || !shown.is_blank() && (shown.unread.is_some() || shown.text != DEFAULT_TIME_BASE)
}

/// How shared cost is spread is written wherever there are channels, also at its default.
pub fn writes_basis(draft: &Draft) -> bool {
    let key = Table::Channels.key();
    let has_channels = !matches!(table::write(Table::Channels, draft), Ok(None))
        || draft.variants.iter().any(|further| further.key == key);
    has_channels || !draft.get(Field::CostBasis).is_blank()
}

/// The length of its periods is written with a series, also at its default.
fn writes_step(draft: &Draft) -> bool {
    draft.rows(Table::Series).iter().any(|row| !row.is_blank())
        || !draft.get(Field::Step).is_blank()
}

/// The address without a state: the base, and the pairs of the query that are not ours.
pub fn base_without_state(base: &str, query: &str) -> String {
    let rest = locate::query_without_state(query);
    if rest.is_empty() { base.to_owned() } else { format!("{base}?{rest}") }
}

/// The whole URL of a state that opens a job. The job stands before the state, where readers of every release
/// pass it by; one that would make the URL too long is left out.
pub fn url_of_job(base: &str, state: &Written, job: Job) -> Written {
    let Some(url) = url_of(base, state)? else {
        return Ok(None);
    };
    let named = url.replacen('#', &format!("#{}{}&", locate::JOB, job.word()), 1);
    let is_named = job != Job::default() && named.chars().count() <= MOST_CHARACTERS_OF_URL;
    Ok(Some(if is_named { named } else { url }))
}

/// The URL of the empty form that opens a job.
pub fn empty_url_of_job(base: &str, job: Job) -> String {
    if job == Job::default() {
        base.to_owned()
    } else {
        format!("{base}#{}{}", locate::JOB, job.word())
    }
}

/// The whole URL of a state, checking its length.
pub fn url_of(base: &str, state: &Written) -> Written {
    let Some(state) = state.as_ref().map_err(|why| *why)? else {
        return Ok(None);
    };
    let is_columns =
        |pair: &str| pair.split_once('=').is_some_and(|(name, _)| name == Table::Columns.key());
    if state.split('&').any(is_columns) {
        return Err(Unwritable::Columns);
    }
    let url = format!("{base}#{state}");
    let length = url.chars().count();
    if length > MOST_CHARACTERS_OF_URL { Err(Unwritable::Length(length)) } else { Ok(Some(url)) }
}

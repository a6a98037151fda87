//! Finding the state in what a browser, a chat tool or a mail client made of a link.

use super::{
    key::{Key, strip},
    notice::{Notice, NoticeId},
    repair::{entity, is_stray, is_version, repaired},
};
use crate::{field::Table, job::Job};

/// Most characters of a fragment or query.
pub const MOST_CHARACTERS: usize = 8_192;
/// Most characters of a state in a file.
pub const MOST_CHARACTERS_OF_FILE: usize = 262_144;
/// Most pairs.
pub const MOST_PAIRS: usize = 160;

/// What mail gateways, and Excel with its hyperlinks, make of `#`.
const HASHES: [&str; 3] = ["%23", "%20-%20", " - "];
/// Begins the pair that names the job; it stands before the state.
pub const JOB: &str = "job=";
/// How many changed `#` of a query are looked at.
const MOST_HASHES: usize = 8;

/// The parts of an address that may hold a state.
#[derive(Debug, Clone, Copy, Default)]
pub struct Address<'a> {
    /// Everything before `?` and `#`, which counts for the length of the link.
    pub base: &'a str,
    /// Behind `#`, without it.
    pub fragment: &'a str,
    /// Between `?` and `#`, without either.
    pub query: &'a str,
}

/// What was found: a piece of text that holds a state, repaired, or why it was refused.
#[derive(Debug, Default)]
pub struct Found {
    /// The text with all its pairs; none where there is no state.
    pub text: Option<String>,
    /// The pair at which the state begins.
    pub start: usize,
    /// Notices.
    pub notices: Vec<Notice>,
    /// What stands in the query before a `%23` that begins the state.
    before_hash: Option<String>,
}

impl Found {
    fn nothing(notice: Option<NoticeId>) -> Self {
        Self { notices: notice.map(Notice::of).into_iter().collect(), ..Self::default() }
    }
}

/// Splits a URL. A text that begins with `v=`, or has no `#`, `?` and `://`, is a state alone.
pub fn split(link: &str) -> Address<'_> {
    let alone = Address { fragment: link, ..Address::default() };
    // A hand-written title may hold `?` and `#`.
    if is_version(link.trim_start_matches(|next: char| next.is_whitespace() || is_stray(next))) {
        return alone;
    }
    if let Some((before, fragment)) = link.split_once('#') {
        let (base, query) = before.split_once('?').unwrap_or((before, ""));
        return Address { base, fragment, query };
    }
    let query = link.split_once('?');
    let path = split_hash(link).filter(|(path, _)| !path.contains('?'));
    match (link.contains("://"), path, query) {
        (true, Some((base, fragment)), query) => {
            Address { base, fragment, query: query.map_or("", |(_, query)| query) }
        }
        (_, _, Some((base, query))) => Address { base, fragment: "", query },
        (true, None, None) => Address::default(),
        (false, _, None) => alone,
    }
}

/// Splits at the first `#` that was changed on its way.
fn split_hash(text: &str) -> Option<(&str, &str)> {
    let splits = HASHES.iter().filter_map(|hash| text.split_once(hash));
    splits.min_by_key(|(before, _)| before.len())
}

/// Looks for a state: in the fragment, else in the query.
pub fn find(address: Address<'_>) -> Found {
    let found = in_part(address.fragment, MOST_CHARACTERS)
        .or_else(|| in_broken_query(address))
        .or_else(|| in_query(address.query));
    found.unwrap_or_else(|| {
        let mut pairs = address.fragment.split('&').filter(|pair| !pair.starts_with(JOB));
        let looks_like_one = pairs.any(|pair| pair.contains('=') || is_encoded(pair));
        Found::nothing(looks_like_one.then_some(NoticeId::NoState))
    })
}

/// Whether a text has an encoded `=`.
fn is_encoded(text: &str) -> bool {
    text.to_ascii_uppercase().contains("%3D")
}

/// The job that an address opens: before the state of its fragment, else a flag of its query. None where it
/// names none that exists.
pub fn job_of(address: Address<'_>) -> Option<Job> {
    let before_state = |part: &str| {
        let part = (!exceeds(part, MOST_CHARACTERS)).then(|| repaired(part).0)?;
        let mut pairs = part.split('&').take_while(|pair| !is_version(pair));
        pairs.find_map(|pair| pair.strip_prefix(JOB)).and_then(Job::from_word)
    };
    let behind_hash = split_hash(address.query).map_or("", |(_, behind)| behind);
    [address.fragment, address.query, behind_hash].into_iter().find_map(before_state)
}

/// Looks for a state in a query that the `#` of an entity, `&#38;`, has ended.
fn in_broken_query(address: Address<'_>) -> Option<Found> {
    let Address { fragment, query, .. } = address;
    let is_broken = query.trim_end_matches("amp;").ends_with('&')
        && entity(&["&#", fragment].concat()).is_some();
    if is_broken { in_query(&[query, "#", fragment].concat()) } else { None }
}

/// Looks for the state that a file holds.
pub fn find_in_file(text: &str) -> Found {
    let found = in_part(text, MOST_CHARACTERS_OF_FILE);
    found.unwrap_or_else(|| Found::nothing(Some(NoticeId::NoState)))
}

/// Mail gateways write `#` as `%23`, so that the fragment becomes part of the query; but what stands
/// behind a state of the query belongs to a text of that state.
fn in_query(query: &str) -> Option<Found> {
    if exceeds(query, MOST_CHARACTERS) {
        return Some(Found::nothing(Some(NoticeId::TooLong)));
    }
    let mut rest = query;
    for _ in 0..MOST_HASHES {
        let Some((before, fragment)) = split_hash(rest) else {
            break;
        };
        let before = query.get(..query.len() - rest.len() + before.len()).unwrap_or_default();
        if own_start(before).is_some() {
            break;
        }
        if let Some(mut found) = in_part(fragment, MOST_CHARACTERS) {
            found.notices.push(Notice::of(NoticeId::RepairedHash));
            return Some(Found { before_hash: Some(before.to_owned()), ..found });
        }
        rest = fragment;
    }
    let found = in_part(query, MOST_CHARACTERS)?;
    match &found.text {
        Some(text) => own_start(text).map(|start| Found { start, ..found }),
        None => Some(found),
    }
}

/// The pair at which a state of the query begins. A host page may have a `v=` of its own; ours is
/// followed by a key of the table or the end.
fn own_start(text: &str) -> Option<usize> {
    let mut start = None;
    for (index, pair) in text.split('&').enumerate() {
        let name = pair.split_once('=').map_or(pair, |(name, _)| name);
        if is_version(pair) {
            start = Some(index);
        } else if start.is_some() && (is_end(pair) || Key::is_known(name)) {
            return start;
        }
    }
    None
}

/// Checks the caps, repairs, and looks for a state; none where the part is not ours.
fn in_part(part: &str, most: usize) -> Option<Found> {
    if part.is_empty() {
        return None;
    }
    if exceeds(part, most) {
        return Some(Found::nothing(Some(NoticeId::TooLong)));
    }
    let (text, notices) = repaired(part);
    let start = text.split('&').position(is_version)?;
    if text.split('&').nth(MOST_PAIRS).is_some() {
        return Some(Found::nothing(Some(NoticeId::TooManyPairs)));
    }
    if text.split('&').any(has_too_many_rows) {
        return Some(Found::nothing(Some(NoticeId::TooManyRows)));
    }
    Some(Found { text: Some(text), start, notices, before_hash: None })
}

/// Whether a pair is a table of more rows than it takes.
fn has_too_many_rows(pair: &str) -> bool {
    pair.split_once('=').is_some_and(|(name, value)| {
        let table = Table::named(strip(name));
        let has_more = |table: Table| match table {
            Table::Series => has_too_many_periods(value),
            Table::Columns => {
                let has_more = |column: &str| {
                    // What it holds and its name stand before its cells.
                    column.split(':').nth(Table::MOST_PERIODS + 2).is_some()
                };
                value.split(',').nth(table.most_rows()).is_some() || value.split(',').any(has_more)
            }
            _ => value.split(',').nth(table.most_rows()).is_some(),
        };
        table.is_some_and(has_more)
    })
}

/// Whether a series has cells of more periods, or more rows, than there can be: periods that are known and rows behind
/// them together.
fn has_too_many_periods(value: &str) -> bool {
    let most = Table::Series.most_rows();
    let (series, others) =
        value.split_once(',').map_or((value, None), |(own, others)| (own, Some(others)));
    // Two cells a period behind the first one.
    if series.split(':').nth(2 * most + 1).is_some() {
        return true;
    }
    let cells: Vec<&str> = series.split(':').skip(1).collect();
    let known = cells.chunks(2).filter(|pair| pair.iter().any(|cell| !cell.is_empty())).count();
    others.is_some_and(|others| others.split(',').nth(most.saturating_sub(known)).is_some())
}

/// Whether a text has more characters than allowed; its bytes first, so that the characters of a very
/// long one are not counted.
pub fn exceeds(text: &str, most: usize) -> bool {
    text.len() > most && (text.len() > 4 * most || text.char_indices().nth(most).is_some())
}

/// Whether a pair is the end marker: `end` and nothing behind it that could go on with a word.
pub fn is_end(pair: &str) -> bool {
    pair.strip_prefix("end").is_some_and(|rest| {
        !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '-')
    })
}

/// The query without the state that stands in it, from `v=` to the end marker; other pairs stay.
pub fn query_without_state(query: &str) -> String {
    let Some(found) = in_query(query).filter(|found| found.text.is_some()) else {
        return query.to_owned();
    };
    if let Some(before) = found.before_hash {
        return before;
    }
    if !query.split('&').nth(found.start).is_some_and(is_version) {
        return String::new(); // encoded as a whole: nothing in it is anyone else's
    }
    let before = query.split('&').take(found.start);
    let after = query.split('&').skip(found.start).skip_while(|pair| !is_end(pair)).skip(1);
    before.chain(after).collect::<Vec<_>>().join("&")
}

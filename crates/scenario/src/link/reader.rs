//! The reader of links: a state, entry by entry, into a draft and what there is to tell.

use super::{
    VERSION,
    columns::{self, Columns},
    filled::{self, Filled, Known},
    key::{BY, KEYS, Key, key_of, strip},
    levers::{self, By},
    locate::{self, Address, Found, is_end},
    notice::{Notice, NoticeId},
    variant,
    writer::{Unwritable, Written, url_of, write},
};
use crate::{
    draft::Draft,
    field::{Further, Table},
    number::NumberStyle,
};

/// A link, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The scenario; the empty form where there is none.
    pub draft: Draft,
    /// Whether a state was found: a scenario without entries is none.
    pub found: bool,
    /// What there is to tell.
    pub notices: Vec<Notice>,
}

impl Opened {
    /// Whether somebody meant a scenario, be it one that cannot be read: then no other may be shown
    /// in its place.
    pub fn is_meant(&self) -> bool {
        self.found || self.notices.iter().any(|notice| notice.id.is_grave())
    }

    /// Tells where the scenario fits into no link, so that the first edit would lose the address.
    fn tell_whether_kept(&mut self, base: &str, state: &Written) {
        let about = |key: &str| Notice::about(NoticeId::NotKept, key);
        self.notices.extend(match url_of(base, state) {
            Ok(_) => None,
            Err(Unwritable::Length(_) | Unwritable::Columns) => Some(Notice::of(NoticeId::NotKept)),
            Err(Unwritable::Entry(field)) => Some(about(key_of(field))),
            Err(Unwritable::Row(table)) => Some(about(table.key())),
            Err(Unwritable::Further(scenario)) => Some(about(&scenario.to_string())),
        });
    }
}

/// Reads a link: a URL, or a state alone. Total, and never panics.
pub fn open(link: &str, style: NumberStyle) -> Opened {
    open_address(locate::split(link), style).0
}

/// Reads the state of an address. What [`write()`] makes of the scenario is handed on: it decides whether
/// the address can be kept, and whoever opens a page needs it next.
pub fn open_address(address: Address<'_>, style: NumberStyle) -> (Opened, Written) {
    let mut opened = opened(locate::find(address), style);
    let state = write(&opened.draft);
    opened.tell_whether_kept(address.base, &state);
    (opened, state)
}

/// Reads the state that a file holds, which may be longer than a link.
pub fn open_file(text: &str, style: NumberStyle) -> Opened {
    opened(locate::find_in_file(text), style)
}

fn opened(found: Found, style: NumberStyle) -> Opened {
    let mut reader = Reader::new(style, found.notices);
    let Some(text) = &found.text else {
        return Opened { draft: reader.draft, found: false, notices: reader.notices };
    };
    reader.state(text, found.start);
    let has_entries = reader.draft != Draft::empty(style);
    // What was cut off, and of an unknown version, is said besides.
    if !has_entries {
        reader.tell(NoticeId::NoState, None);
    }
    Opened { draft: reader.draft, found: has_entries, notices: reader.notices }
}

struct Reader {
    draft: Draft,
    notices: Vec<Notice>,
    seen: Vec<String>,
    /// The amounts of further scenarios, which wait for the levers.
    by: Vec<By>,
    /// The further columns, which wait for the series.
    columns: Option<Columns>,
}

impl Reader {
    fn new(style: NumberStyle, notices: Vec<Notice>) -> Self {
        let (seen, by) = Default::default();
        Self { draft: Draft::empty(style), notices, seen, by, columns: None }
    }

    fn state(&mut self, text: &str, start: usize) {
        let pairs: Vec<&str> = text.split('&').collect();
        let (before, state) = pairs.split_at(start.min(pairs.len()));
        let end = state.iter().position(|pair| is_end(pair));
        let (entries, after) = state.split_at(end.unwrap_or(state.len()));
        self.outside(before);
        let mut cut = None;
        if let Some((version, entries)) = entries.split_first() {
            self.version(version);
            cut = if end.is_none() { cut_pair(entries) } else { None };
            self.entries(entries, cut);
            self.amounts();
            self.columns();
            cut = cut.filter(|pair| self.has_unread(pair));
        }
        match (end, after.split_first()) {
            (Some(_), Some((marker, after))) => {
                if !matches!(*marker, "end" | "end=") {
                    self.tell(NoticeId::TrailingText, None);
                }
                self.outside(after);
            }
            _ => self.tell(NoticeId::CutOff, cut.map(name)),
        }
        self.draft.variants = variant::sorted(std::mem::take(&mut self.draft.variants));
        for mark in Further::ALL.map(Further::mark) {
            if self.draft.variants.iter().any(|variant| variant.scenario == mark) {
                self.tell(NoticeId::FurtherScenario, Some(&mark.to_string()));
            }
        }
    }

    fn version(&mut self, pair: &str) {
        let digits = pair.strip_prefix("v=").unwrap_or(pair).trim_start_matches('0');
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            self.tell(NoticeId::UnknownVersion, None);
        } else if digits != VERSION.to_string() {
            self.tell(NoticeId::NewerVersion, None);
        }
    }

    fn entries(&mut self, pairs: &[&str], cut: Option<&str>) {
        for pair in pairs.iter().filter(|pair| !pair.is_empty() && !is_tracker(pair)) {
            self.entry(pair, cut.is_some_and(|cut| std::ptr::eq(cut, *pair)));
        }
    }

    /// Puts the amounts beside the levers, which may stand behind them in the link.
    fn amounts(&mut self) {
        let by = std::mem::take(&mut self.by);
        for further in levers::put(&mut self.draft, &by) {
            let name = format!("{}.{BY}", further.mark());
            self.tell(NoticeId::UnreadEntry, Some(&name));
        }
    }

    /// Puts the further columns beside the series, which may stand behind them.
    fn columns(&mut self) {
        let columns = self.columns.take();
        if columns.is_some_and(|own| columns::put(&mut self.draft, &own)) {
            self.tell(NoticeId::UnreadEntry, Some(Table::Columns.key()));
        }
    }

    /// Whether the entry of a pair was told to be unread.
    fn has_unread(&self, pair: &str) -> bool {
        self.notices.contains(&Notice::about(NoticeId::UnreadEntry, name(pair)))
    }

    fn entry(&mut self, pair: &str, cut: bool) {
        let (name, value) = match pair.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None if cut => return,
            None => (pair, None),
        };
        let Some((scenario, known)) = variant::scenario_of(name) else {
            let id = if name == "v" { NoticeId::DuplicateKey } else { NoticeId::UnknownKey };
            return self.tell(id, Some(name));
        };
        let style = self.draft.style;
        // Whatever was cut off behind `b.vol=` is not "no such input".
        let says_nothing = matches!(value, None | Some(""));
        if says_nothing && (scenario.is_none() || value.is_none() || cut) {
            return;
        }
        let filled = filled::read(known, value.unwrap_or_default(), cut, style);
        let says_none = value == Some("") && !matches!(known, Known::By(_));
        if filled.is_empty() && !says_none {
            return; // white space only: as if absent
        }
        if self.seen.iter().any(|seen| seen == name) {
            return self.tell(NoticeId::DuplicateKey, Some(name));
        }
        self.seen.push(name.to_owned());
        if filled.has_unread() {
            self.tell(NoticeId::UnreadEntry, Some(name));
        }
        match (scenario, filled) {
            (_, Filled::By(by)) => self.by.push(by),
            (_, Filled::Columns(columns)) => self.columns = Some(columns),
            (Some(mark), Filled::Fields(key, texts)) => {
                self.draft.variants.push(variant::of_fields(mark, key, texts, style));
            }
            (Some(mark), Filled::Rows(table, rows)) => {
                self.draft.variants.push(variant::of_rows(mark, table, rows, style));
            }
            (None, Filled::Fields(_, texts)) => {
                for (field, text) in texts {
                    self.draft.put(field, text);
                }
            }
            (None, Filled::Rows(table, rows)) => {
                if let Some(own) = self.draft.rows_mut(table) {
                    *own = rows;
                }
            }
        }
    }

    /// Pairs before `v=` and behind the end are the host page's, unless they bear our names.
    fn outside(&mut self, pairs: &[&str]) {
        for pair in pairs {
            if Key::is_known(name(pair)) {
                self.tell(NoticeId::KeyOutside, Some(name(pair)));
            }
        }
    }

    fn tell(&mut self, id: NoticeId, key: Option<&str>) {
        let notice = key.map_or_else(|| Notice::of(id), |key| Notice::about(id, key));
        self.notices.push(notice);
    }
}

/// The name of a pair.
fn name(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(name, _)| name)
}

/// The pair that a link without its end may have been cut in. Programs and hosts add pairs of their own
/// behind it, so it is the last one of our names, unless the beginning of another name follows.
fn cut_pair<'a>(pairs: &[&'a str]) -> Option<&'a str> {
    let last = pairs.iter().rposition(|pair| variant::scenario_of(name(pair)).is_some())?;
    let behind = pairs.get(last + 1..).unwrap_or_default();
    match behind.split_first() {
        Some((begun, rest)) if begun.is_empty() && rest.iter().all(|pair| is_tracker(pair)) => None,
        Some((begun, _)) if !begun.is_empty() && is_beginning(begun) => Some(*begun),
        _ => pairs.get(last).copied(),
    }
}

/// Whether a pair may be the beginning of a key, or of the end marker.
fn is_beginning(pair: &str) -> bool {
    let begins = |name: &str| name.starts_with(pair);
    let is_mark = |further: Further| {
        pair.strip_prefix(further.mark()).is_some_and(|rest| matches!(rest, "" | "."))
    };
    let name = strip(pair);
    begins("end")
        || Further::ALL.into_iter().any(is_mark)
        || name != pair && BY.starts_with(name)
        || KEYS.iter().any(|key| key.name.starts_with(name) || key.name.starts_with(pair))
        || Table::ALL.iter().any(|table| table.key().starts_with(name))
}

fn is_tracker(pair: &str) -> bool {
    pair.starts_with("utm_") || pair == "fbclid" || pair.starts_with("fbclid=")
}

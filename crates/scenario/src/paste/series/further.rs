//! Pasted columns that are neither period, contacts nor base: what each of them holds, by its head.

use crate::{
    draft::Draft,
    field::{Choice, Counted, Row, Table, at},
    number::{Decimal, NumberStyle, read},
    text::Text,
};

/// Words of heads of figures that follow from others.
const FIGURES: [&str; 13] = [
    "rate", "ratio", "percent", "average", "avg", "ø", "per", "pro", "je", "quote", "anteil",
    "prozent", "mittel",
];

/// Whether a head is that of such a figure: "Contact rate", "Cost per contact", "Kontaktquote", and not "Tickets generated".
pub(super) fn is_figure(head: &str) -> bool {
    let is_one = |word: &str| {
        FIGURES.iter().any(|name| {
            // German compounds end in the word; English ones stand beside it.
            word == *name || name.len() > 4 && word.ends_with(name)
        })
    };
    let words: Vec<&str> = head.split(|char: char| !char.is_alphanumeric()).collect();
    let follows = |(place, word): (usize, &&str)| {
        // "Tickets per month" are the tickets of each month.
        let next = words.get(place + 1).copied().unwrap_or_default();
        is_one(word) && !(OF_EACH.contains(word) && PERIODS.contains(&next))
    };
    counted(head) != Some(Counted::Companion)
        && (head.contains('%') || words.iter().enumerate().any(follows))
}

/// Words of a head before what its figure is of each.
const OF_EACH: [&str; 3] = ["per", "pro", "je"];
/// The lengths of periods in heads.
const PERIODS: [&str; 10] =
    ["day", "week", "month", "quarter", "year", "tag", "woche", "monat", "quartal", "jahr"];

/// Words that a head, in small letters, has to have for what it holds: one of each list. A word counts where one begins:
/// "Bots", and not "both".
const HEADS: [(Counted, &[&[&str]]); 4] = [
    (
        Counted::Companion,
        &[&[
            "csat",
            "nps",
            "satisfaction",
            "zufriedenheit",
            "new customer",
            "neukunden",
            "usage",
            "nutzung",
        ]],
    ),
    (Counted::Cost, &[&["cost", "kosten", "spend", "ausgaben"]]),
    // Conversations with a bot, and visits of self-service, need not have resolved anything.
    (
        Counted::Automation,
        &[
            &["automat", "bot", "self-service", "ai", "ki"],
            &["resolved", "solved", "contained", "deflected", "gelöst", "erledigt"],
        ],
    ),
    (Counted::Automation, &[&["contained", "deflected"]]),
];

/// What a head, in small letters, says that its column holds.
pub(super) fn counted(head: &str) -> Option<Counted> {
    let has = |word: &&str| {
        head.match_indices(*word).any(|(at, _)| {
            let before = head.get(..at).and_then(|text| text.chars().next_back());
            let rest = head.get(at + word.len()..).and_then(|text| text.chars().next());
            // A short word is one by itself, but for its plural.
            let is_word = rest.is_none_or(|char| !char.is_alphabetic() || char == 's');
            before.is_none_or(|char| !char.is_alphanumeric()) && (word.len() > 4 || is_word)
        })
    };
    let fits = |lists: &[&[&str]]| lists.iter().all(|words| words.iter().any(has));
    HEADS.iter().find(|(_, lists)| fits(lists)).map(|(own, _)| *own)
}

/// Whether a head speaks of automation, so that it is no issue either.
fn is_of_automation(head: &str) -> bool {
    HEADS.iter().filter(|(own, _)| *own == Counted::Automation).any(|(_, lists)| {
        let first = lists.first().copied().unwrap_or_default();
        head.split(|char: char| !char.is_alphanumeric() && char != '-').any(|word| {
            first.iter().any(|own| {
                word == *own
                    || own.len() > 4 && word.starts_with(own)
                    || word.strip_suffix('s') == Some(own)
            })
        })
    })
}

/// Further columns of a pasted block.
pub(super) struct Further {
    /// Columns of the block, each with its column in the series.
    pub placed: Vec<(usize, usize)>,
    /// What all further columns of the series hold.
    pub columns: Vec<Row>,
    /// The heads of columns that were left out.
    pub left_out: Vec<String>,
}

/// The further columns among others of a block: each in the place of one of its name, else behind those that are there.
pub(super) fn of(
    draft: &Draft,
    heads: &[String],
    body: &[&Vec<String>],
    others: impl Iterator<Item = usize>,
    (contacts, style): (Option<usize>, NumberStyle),
) -> Further {
    let number = |line: &Vec<String>, column: usize| {
        let text = line.get(column).filter(|text| !text.trim().is_empty())?;
        Some(read(text, style).ok()?.value)
    };
    // A part of the contacts is whole, and never more than they are.
    let may_be_part = |column: usize| {
        body.iter().all(|line| {
            let text = line.get(column).map_or("", |text| text.trim());
            let own = number(line, column).filter(|_| !text.ends_with('%'));
            let all = contacts.and_then(|contacts| number(line, contacts));
            let is_below = |own: Decimal| all.is_none_or(|all| own.to_f64() <= all.to_f64());
            text.is_empty() || own.is_some_and(|own| own.is_whole() && is_below(own))
        })
    };
    let columns = draft.rows(Table::Columns).to_vec();
    let mut further = Further { placed: Vec::new(), columns, left_out: Vec::new() };
    for column in others {
        let head = heads.get(column).map_or("", |head| head.trim());
        let is_filled =
            |line: &&Vec<String>| line.get(column).is_some_and(|cell| !cell.trim().is_empty());
        if !body.iter().any(is_filled) {
            continue;
        }
        if is_figure(&head.to_lowercase()) {
            further.left_out.push(head.to_owned());
            continue;
        }
        let is_free =
            |place: usize| further.placed.iter().all(|(_, taken)| *taken != at::FURTHER + place);
        let is_named = |own: &Row| own.name().to_lowercase() == head.to_lowercase();
        // Without a head those without a name are taken in their order.
        let known = further
            .columns
            .iter()
            .enumerate()
            .position(|(place, own)| is_named(own) && is_free(place));
        let place = known.unwrap_or(further.columns.len());
        if place == further.columns.len() {
            if place == Table::MOST_COLUMNS {
                let number = column + 1;
                let name =
                    if head.is_empty() { format!("column {number}") } else { head.to_owned() };
                further.left_out.push(name);
                continue;
            }
            further.columns.push(new(&further.columns, head, may_be_part(column)));
        }
        further.placed.push((column, at::FURTHER + place));
    }
    further
}

/// The head of a new column: what it says, else an issue where its numbers may be those of one; without a name nobody knows
/// what it holds.
fn new(columns: &[Row], head: &str, may_be_part: bool) -> Row {
    let folded = head.to_lowercase();
    let guess = match counted(&folded) {
        _ if head.is_empty() => None,
        None if is_of_automation(&folded) => None,
        None => may_be_part.then_some(Counted::Issue),
        Some(Counted::Automation) if !may_be_part => None,
        guess => guess,
    };
    let has_room = |own: &Counted| {
        let same = columns.iter().filter(|row| row.text(at::COUNTED) == own.word());
        same.count() < own.most()
    };
    let holds = guess.filter(has_room).map_or("", Counted::word);
    let text = |text: &str| Text { text: text.to_owned(), unread: None };
    Row::of(vec![text(holds), text(head)])
}

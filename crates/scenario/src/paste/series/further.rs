//! Pasted columns that are neither period, contacts nor base: what each of them holds, by its head.

use crate::{
    draft::Draft,
    field::{Choice, Counted, Row, Table, at},
    text::Text,
};

/// The ends of words of heads of figures that follow from others.
const FIGURES: [&str; 7] = ["rate", "ratio", "percent", "average", "quote", "anteil", "prozent"];

/// Whether a head is that of such a figure: "Contact rate", "Kontaktquote", and not "Tickets generated".
pub(super) fn is_figure(head: &str) -> bool {
    let is_one = |word: &str| {
        FIGURES.iter().any(|name| {
            // German compounds end in the word; English ones stand beside it.
            word == *name || word.ends_with(name) && !word.ends_with("rate")
        })
    };
    counted(head).is_none()
        && (head.contains('%') || head.split(|char: char| !char.is_alphanumeric()).any(is_one))
}

/// Words of heads, in small letters, that tell what a column holds.
const HEADS: [(Counted, &[&str]); 3] = [
    (Counted::Cost, &["cost", "kosten", "spend", "ausgaben"]),
    (Counted::Automation, &["automat", "bot", "self-service", "contained"]),
    (
        Counted::Companion,
        &[
            "csat",
            "nps",
            "satisfaction",
            "zufriedenheit",
            "new customer",
            "neukunden",
            "usage",
            "nutzung",
        ],
    ),
];

/// What a head, in small letters, says that its column holds. A word counts where one begins: "Bots", and not "both".
pub(super) fn counted(head: &str) -> Option<Counted> {
    let starts = |word: &str| {
        head.match_indices(word).any(|(at, _)| {
            let before = head.get(..at).and_then(|text| text.chars().next_back());
            let rest = head.get(at + word.len()..).and_then(|text| text.chars().next());
            // A short word is one by itself, but for its plural.
            let is_word = rest.is_none_or(|char| !char.is_alphabetic() || char == 's');
            before.is_none_or(|char| !char.is_alphanumeric()) && (word.len() > 4 || is_word)
        })
    };
    HEADS.iter().find(|(_, words)| words.iter().any(|word| starts(word))).map(|(own, _)| *own)
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
) -> Further {
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
            further.columns.push(new(&further.columns, head));
        }
        further.placed.push((column, at::FURTHER + place));
    }
    further
}

/// The head of a new column: what it says, else an issue; without a name nobody knows what it holds.
fn new(columns: &[Row], head: &str) -> Row {
    let guess = match counted(&head.to_lowercase()) {
        _ if head.is_empty() => None,
        None => Some(Counted::Issue),
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

//! The rows of a breakdown: boxes, lists and buttons, laid out once and written where they differ.
//!
//! No box follows the page by itself, and no key press lays anything out: one effect compares what
//! should stand in the boxes with what it wrote there last, and one listener of each kind hears all of
//! them. Rows are known by their places, so a row that goes takes the last place with it, and the
//! focus stays where it is.

mod keys;
mod written;

use super::kit::{El, button, el, follow};
use crate::{browser::rows, page::Page};
use keys::Keys;
use presentation::view::TableView;
use scenario::field::{Column, FieldKind, Table};
use std::rc::Rc;
use web_sys::Event;
use written::Written;

/// The button that adds a row, in ids.
const ADD: &str = "add";

/// A button of a row: its word in ids, its sign, and its name around that of the row.
struct Button {
    part: &'static str,
    sign: &'static str,
    name: [&'static str; 2],
}

const BUTTONS: [Button; 3] = [
    Button { part: keys::UP, sign: "↑", name: ["Move ", " up"] },
    Button { part: keys::DOWN, sign: "↓", name: ["Move ", " down"] },
    Button { part: keys::CUT, sign: "×", name: ["Remove ", ""] },
];

/// The id of a part of the editor: "iss-add".
fn own_id(table: Table, part: &str) -> String {
    [table.key(), "-", part].concat()
}

/// The id of a part of a row: "iss-3-up". Boxes and lists have the number of their column.
fn id(table: Table, row: usize, part: &str) -> String {
    [table.key(), "-", &row.to_string(), "-", part].concat()
}

/// The rows of a breakdown with what is said of them.
pub fn editor(page: Page, table: Table) -> El {
    let keys = Keys::of(page, table);
    let (mut written, wish) = (Written::of(table), Rc::clone(&keys.wish));
    follow(move || {
        page.rows(table, |rows, view| written.follow(rows, view));
        if let Some(id) = wish.take() {
            rows::focus(&id);
        }
    });
    let add = keys.clone();
    let add = button("button", move || add.add())
        .attr("id", &own_id(table, ADD))
        .bind("disabled", move || is_full(page, table).then(String::new))
        .text(&["Add ", table.item()].concat());
    let full = move || if is_full(page, table) { "64 rows are the most." } else { "" }.to_owned();
    let under = el("div").class("under").child(add).child(el("p").live(full));
    el("div")
        .class("stacked")
        .child(list(page, table, &keys))
        .child(note(page, table))
        .child(pasted(page, table))
        .child(under)
        .child(el("p").class("hint").text("Rows of a spreadsheet can be pasted into any box."))
}

fn list(page: Page, table: Table, keys: &Keys) -> El {
    let on = |act: fn(&Keys, &Event)| {
        let keys = keys.clone();
        move |event: Event| act(&keys, &event)
    };
    el("ul")
        .class("rows")
        .attr("id", &own_id(table, "rows"))
        .on("input", on(Keys::typed))
        .on("change", move |_| page.seal())
        .on("click", on(Keys::pressed))
        .on("keydown", on(Keys::key))
        .on("paste", on(Keys::pasted))
}

/// The sum of the rows.
fn note(page: Page, table: Table) -> El {
    let text = |view: &TableView| view.note.clone();
    let text = move || page.rows(table, |_, view| view.map(text)).unwrap_or_default();
    el("p")
        .class("hint")
        .attr("data-testid", &own_id(table, "hint"))
        .attr("role", "status")
        .live(text)
}

/// What came of pasting, until something is changed.
fn pasted(page: Page, table: Table) -> El {
    let said = move || {
        let own = |status: &crate::status::Status| match &status.pasted {
            Some((of, said)) if *of == table => said.clone(),
            _ => String::new(),
        };
        page.status(own)
    };
    let place = el("p").class("echo").attr("data-testid", &own_id(table, "pasted"));
    place.attr("role", "status").live(said)
}

fn is_full(page: Page, table: Table) -> bool {
    page.rows(table, |rows, _| rows.len() >= Table::MOST_ROWS)
}

/// A row, still blank.
fn row(table: Table, row: usize) -> El {
    let name = table.name_column();
    let order = std::iter::once(name).chain(0..name);
    let columns = order.filter_map(|column| Some((column, table.columns().get(column)?)));
    let said = el("span").class("hint").attr("id", &id(table, row, "said"));
    let other = el("button")
        .class("other")
        .attr("type", "button")
        .attr("id", &id(table, row, keys::OTHER))
        .attr("hidden", "");
    let buttons = BUTTONS.iter().map(|one| {
        el("button")
            .attr("type", "button")
            .attr("id", &id(table, row, one.part))
            .attr("aria-label", &button_name(one, "", row))
            .text(one.sign)
    });
    el("li")
        .children(columns.map(|(column, of)| cell(table, row, column, of)))
        .child(el("div").class("end").child(said).child(other).children(buttons))
        .child(el("p").class("error").attr("id", &id(table, row, "note")))
}

/// "Move Order status up"; a row without a name has its number.
fn button_name(button: &Button, name: &str, row: usize) -> String {
    let number = ["row ", &(row + 1).to_string()].concat();
    let [before, after] = button.name;
    [before, if name.is_empty() { &number } else { name }, after].concat()
}

fn cell(table: Table, row: usize, column: usize, of: &Column) -> El {
    let id_of_cell = id(table, row, &column.to_string());
    let name = [of.label, ", row ", &(row + 1).to_string()].concat();
    // Every row has its heads: far from the first one, seconds would be typed into the box of contacts.
    let label = el("label").attr("for", &id_of_cell).text(of.label);
    let control = if of.options.is_empty() {
        let mode = if of.kind == FieldKind::Name { "text" } else { "decimal" };
        el("input").attr("type", "text").attr("inputmode", mode).attr("autocomplete", "off")
    } else {
        let words = std::iter::once(&("", "choose …")).chain(of.options);
        el("select").children(words.map(|(word, label)| super::field::option(word, label)))
    };
    let control = control
        .class("input")
        .attr("id", &id_of_cell)
        .attr("aria-label", &name)
        .attr("aria-describedby", &id(table, row, "note"));
    let is_half = table != Table::Segments && (1..3).contains(&column);
    let class = match of.kind {
        FieldKind::Name => "cell name",
        _ if is_half => "cell half",
        _ => "cell",
    };
    el("div").class(class).child(label).child(control)
}

//! Taking a result away: as a link, a text, a table, a picture or a file. All of it is made in the
//! browser; where a browser copies or saves nothing, the text stands ready to be taken by hand.

use crate::{
    browser::{canvas, clipboard, file, frame, print},
    state::{State, StatusStoreFields},
};
use gloo_file::Blob;
use leptos::{prelude::*, task::spawn_local};
use presentation::{
    chart::Layout,
    export::{Export, ITEMS, Item, Separator, Way},
};
use scenario::link::Unwritable;

/// What is said where nothing was typed.
pub const NOTHING: &str = "Nothing to share yet";
const NO_CHART: &str = "Nothing to draw yet";
/// The width of an exported picture, in CSS pixels: that of the chart on a wide screen.
const PICTURE_WIDTH: f64 = 820.0;

/// Takes an item away and says what came of it.
pub fn take(state: State, item: Item) {
    state.write_address();
    let row = ITEMS.iter().find(|row| row.item == item);
    let way = row.map_or(Way::Copy, |row| row.way);
    if state.is_empty() {
        return state.say(item, NOTHING);
    }
    if way == Way::Print {
        return print::print();
    }
    match item {
        Item::Png => {
            return save_png(state, item, state.export(|export| export.poster(PICTURE_WIDTH)));
        }
        Item::Slide => return save_png(state, item, state.export(|export| export.slide())),
        _ => {}
    }
    let text = match text(state, item) {
        Ok(text) => text,
        Err(why) => return state.say(item, why),
    };
    match way {
        Way::Save(ending, mime) if frame::may_save() => {
            let blob = Blob::new_with_options(text.as_str(), Some(mime));
            save(state, item, ending, Some(blob));
        }
        // In a frame a download may come to nothing without a word.
        _ => copy(state, item, text),
    }
}

/// The text of an item, or why there is none.
pub fn text(state: State, item: Item) -> Result<String, &'static str> {
    match item {
        Item::Link | Item::Mail => match state.link() {
            Ok(Some(url)) if item == Item::Mail => Ok(mail_safe(&url)),
            Ok(Some(url)) => Ok(url),
            Ok(None) => Err("There is no address to link to"),
            Err(why) => Err(too_long(why)),
        },
        // It stands in the dialog, which copies it itself.
        Item::Snippet => Err(NOTHING),
        Item::Formula => state.formula().ok_or("No formula yet"),
        // The address of a page on disk embeds nothing, but may be known to be elsewhere.
        Item::Embed => state.url().map(Option::unwrap_or_default).map_err(too_long),
        _ => match state.url() {
            // Such an entry would be lost in the file as well.
            Err(why) if item == Item::Json && !why.fits_file() => Err(too_long(why)),
            _ => state.export(|export| exported(export, item)).ok_or(NO_CHART),
        },
    }
}

/// The text of an item that is made of the results.
fn exported(export: &Export<'_>, item: Item) -> Option<String> {
    match item {
        Item::Svg => export.svg(&canvas::palette()?, canvas::FAMILY),
        Item::Message => Some(export.message()),
        Item::Sentence => export.sentence(),
        Item::CsvComma => Some(export.csv(Separator::Comma)),
        Item::CsvSemicolon => Some(export.csv(Separator::Semicolon)),
        Item::Markdown => Some(export.markdown()),
        Item::Wiki => Some(export.wiki()),
        Item::Formulas => Some(export.formula()),
        Item::Json => Some(export.json()),
        _ => None,
    }
}

fn too_long(why: Unwritable) -> &'static str {
    match why {
        Unwritable::Length(_) => "Too long for a link",
        Unwritable::Columns => "Further columns go into the file",
        _ => "An entry is too long",
    }
}

/// The link with its state in the query.
fn mail_safe(url: &str) -> String {
    let (base, state) = url.split_once('#').unwrap_or((url, ""));
    let mark = if base.contains('?') { '&' } else { '?' };
    format!("{base}{mark}{state}")
}

/// Copies a text, and says what came of it at an item.
pub fn copy(state: State, item: Item, text: String) {
    spawn_local(async move {
        if clipboard::copy(&text).await {
            return state.say(item, "Copied");
        }
        state.say(item, "Copy it from the box");
        // What is pasted into a wiki stands in a box of its own.
        if item != Item::Snippet {
            state.status.by_hand().set(Some(text));
        }
    });
}

fn save(state: State, item: Item, ending: &str, blob: Option<Blob>) {
    let name = format!("{}{ending}", state.export(|export| export.file_stem()));
    let saved = blob.is_some_and(|blob| file::save(&name, blob));
    state
        .say(item, if saved { "Handed to your browser" } else { "The browser saves no file here" });
}

fn save_png(state: State, item: Item, layout: Option<Layout>) {
    let done = move |blob| save(state, item, ".png", blob);
    if !layout.is_some_and(|layout| canvas::picture(&layout, done)) {
        state.say(item, NO_CHART);
    }
}

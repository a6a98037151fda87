//! Taking a result away: as a link, a text, a table, a picture or a file. All of it is made in the
//! browser; where a browser copies or saves nothing, the text stands ready to be taken by hand.

use crate::{
    browser::{self, canvas, clipboard, file},
    page::Page,
    status::Choices,
};
use presentation::export::{Export, Separator};
use scenario::link::Unwritable;

/// What can be taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// The link.
    Link,
    /// Title, answer and link.
    Message,
    /// The link with the state in its query.
    Mail,
    /// The chart as SVG.
    Svg,
    /// The chart as PNG.
    Png,
    /// The results as CSV with commas.
    CsvComma,
    /// The results as CSV with semicolons and decimal commas.
    CsvSemicolon,
    /// The results as Markdown.
    Markdown,
    /// The results as a table of a wiki.
    Wiki,
    /// The formula of the answer.
    Formula,
    /// All formulas.
    Formulas,
    /// Scenario and report.
    Json,
    /// The page on paper.
    Print,
    /// The result in a page of a wiki.
    Embed,
    /// What is pasted there.
    Snippet,
}

/// How it is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Copied as text.
    Copy,
    /// Saved as a file with this ending and type.
    Save(&'static str, &'static str),
    /// Printed.
    Print,
}

/// An item of the menu, in words.
pub struct Row {
    /// What it is.
    pub item: Item,
    /// Its name.
    pub name: &'static str,
    /// What it is good for.
    pub hint: &'static str,
    /// How it is taken.
    pub way: Way,
}

const CSV: Way = Way::Save(".csv", "text/csv");

/// The menu.
#[rustfmt::skip] // a table reads best as one row a line
pub const ROWS: [Row; 11] = [
    Row { item: Item::Message, name: "title, answer and link", hint: "For a chat or a mail", way: Way::Copy },
    Row { item: Item::Mail, name: "link for mail", hint: "Where mail programs break “#”. It tells your figures to the server of this page.", way: Way::Copy },
    Row { item: Item::Png, name: "chart as PNG", hint: "With title, sources and link", way: Way::Save(".png", "image/png") },
    Row { item: Item::Svg, name: "chart as SVG", hint: "The same, sharp at any size", way: Way::Save(".svg", "image/svg+xml") },
    Row { item: Item::CsvComma, name: "table as CSV, commas", hint: "Decimal point: 0.80", way: CSV },
    Row { item: Item::CsvSemicolon, name: "table as CSV, semicolons", hint: "Decimal comma: 0,80", way: CSV },
    Row { item: Item::Markdown, name: "table as Markdown", hint: "GitHub, GitLab, Notion, Outline, Docusaurus", way: Way::Copy },
    Row { item: Item::Wiki, name: "table as wikitext", hint: "MediaWiki", way: Way::Copy },
    Row { item: Item::Formulas, name: "formulas", hint: "With your numbers in them", way: Way::Copy },
    Row { item: Item::Json, name: "scenario as JSON", hint: "Inputs and report; Plimsoll opens it again", way: Way::Save(".json", "application/json") },
    Row { item: Item::Print, name: "Print …", hint: "Inputs, answer, chart, sources and link", way: Way::Print },
];

/// Takes an item away and says what came of it.
pub fn take(page: Page, item: Item) {
    page.write_address();
    let row = ROWS.iter().find(|row| row.item == item);
    let way = row.map_or(Way::Copy, |row| row.way);
    if page.is_empty() {
        return page.say(item, NOTHING);
    }
    if way == Way::Print {
        return browser::screen::print();
    }
    if item == Item::Png {
        return save_png(page);
    }
    let text = match text(page, item) {
        Ok(text) => text,
        Err(why) => return page.say(item, why),
    };
    match way {
        Way::Save(ending, mime) if browser::frame::may_save() => {
            save(page, item, ending, file::of_text(&text, mime));
        }
        // In a frame a download may come to nothing without a word.
        _ => copy(page, item, text),
    }
}

/// The text of an item, or why there is none.
pub fn text(page: Page, item: Item) -> Result<String, &'static str> {
    match item {
        Item::Link | Item::Mail => match page.link() {
            Ok(Some(url)) if item == Item::Mail => Ok(mail_safe(&url)),
            Ok(Some(url)) => Ok(url),
            Ok(None) => Err("There is no address to link to"),
            Err(why) => Err(too_long(why)),
        },
        Item::Snippet => {
            let snippet = |to: &Choices| to.snippet.clone();
            page.status_now(|status| status.embedding.as_ref().map(snippet)).ok_or(NOTHING)
        }
        Item::Formula => page.formula().ok_or("No formula yet"),
        // The address of a page on disk embeds nothing, but may be known to be elsewhere.
        Item::Embed => page.url().map(Option::unwrap_or_default).map_err(too_long),
        _ => match page.url() {
            // Such an entry would be lost in the file as well.
            Err(why) if item == Item::Json && !matches!(why, Unwritable::Length(_)) => {
                Err(too_long(why))
            }
            _ => page.export(|export| exported(export, item)).ok_or(NO_CHART),
        },
    }
}

/// The text of an item that is made of the results.
fn exported(export: &Export<'_>, item: Item) -> Option<String> {
    match item {
        Item::Svg => export.svg(&canvas::palette()?, canvas::FAMILY),
        Item::Message => Some(export.message()),
        Item::CsvComma => Some(export.csv(Separator::Comma)),
        Item::CsvSemicolon => Some(export.csv(Separator::Semicolon)),
        Item::Markdown => Some(export.markdown()),
        Item::Wiki => Some(export.wiki()),
        Item::Formulas => Some(export.formula()),
        Item::Json => Some(export.json()),
        _ => None,
    }
}

/// The box with the text to copy by hand.
pub const BY_HAND: &str = "by-hand";
/// The box of the dialog for embedding with what is pasted.
pub const SNIPPET: &str = "snippet";
/// What is said where nothing was typed.
pub const NOTHING: &str = "Nothing to share yet";
const NO_CHART: &str = "Nothing to draw yet";
/// The width of an exported picture, in CSS pixels: that of the chart on a wide screen.
const PICTURE_WIDTH: f64 = 820.0;

fn too_long(why: Unwritable) -> &'static str {
    match why {
        Unwritable::Length(_) => "Too long for a link",
        _ => "An entry is too long",
    }
}

/// The link with its state in the query.
fn mail_safe(url: &str) -> String {
    let (base, state) = url.split_once('#').unwrap_or((url, ""));
    let mark = if base.bytes().any(|byte| byte == b'?') { "&" } else { "?" };
    [base, mark, state].concat()
}

fn copy(page: Page, item: Item, text: String) {
    clipboard::copy(text.clone(), move |copied| {
        if copied {
            return page.say(item, "Copied");
        }
        page.say(item, "Copy it from the box");
        if item == Item::Snippet {
            return browser::screen::select(SNIPPET);
        }
        page.tell(|status| status.by_hand = Some(text));
        // The box stands there once the page has followed.
        browser::soon(|| browser::screen::select(BY_HAND));
    });
}

fn save(page: Page, item: Item, ending: &str, blob: Option<file::Blob>) {
    let name = [&page.export(|export| export.file_stem()), ending].concat();
    let saved = blob.is_some_and(|blob| file::save(&name, &blob));
    page.say(item, if saved { "Handed to your browser" } else { "The browser saves no file here" });
}

fn save_png(page: Page) {
    let layout = page.export(|export| export.poster(PICTURE_WIDTH));
    let done = move |blob| save(page, Item::Png, ".png", blob);
    if !layout.is_some_and(|layout| canvas::picture(&layout, done)) {
        page.say(Item::Png, NO_CHART);
    }
}

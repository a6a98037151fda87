//! What can be taken away, row by row.

/// What can be taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// The link.
    Link,
    /// Title, answer and link.
    Message,
    /// The answer as a sentence, with its source and the link.
    Sentence,
    /// The link with the state in its query.
    Mail,
    /// The chart as SVG.
    Svg,
    /// The chart as PNG.
    Png,
    /// Title, figure, sentence and chart as PNG of 16:9.
    Slide,
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
pub struct ItemRow {
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
pub const ITEMS: [ItemRow; 12] = [
    ItemRow { item: Item::Message, name: "title, answer and link", hint: "For a chat or a mail", way: Way::Copy },
    ItemRow { item: Item::Mail, name: "link for mail", hint: "Where mail programs break “#”. It tells your figures to the server of this page.", way: Way::Copy },
    ItemRow { item: Item::Png, name: "chart as PNG", hint: "With title, sources and link", way: Way::Save(".png", "image/png") },
    ItemRow { item: Item::Slide, name: "picture for slides (PNG, 16:9)", hint: "Title, figure, sentence and chart, 1,600 × 900", way: Way::Save(".png", "image/png") },
    ItemRow { item: Item::Svg, name: "chart as SVG", hint: "The same, sharp at any size", way: Way::Save(".svg", "image/svg+xml") },
    ItemRow { item: Item::CsvComma, name: "table as CSV, commas", hint: "Decimal point: 0.80", way: CSV },
    ItemRow { item: Item::CsvSemicolon, name: "table as CSV, semicolons", hint: "Decimal comma: 0,80", way: CSV },
    ItemRow { item: Item::Markdown, name: "table as Markdown", hint: "GitHub, GitLab, Notion, Outline, Docusaurus", way: Way::Copy },
    ItemRow { item: Item::Wiki, name: "table as wikitext", hint: "MediaWiki", way: Way::Copy },
    ItemRow { item: Item::Formulas, name: "formulas", hint: "With your numbers in them", way: Way::Copy },
    ItemRow { item: Item::Json, name: "scenario as JSON", hint: "Inputs and report; Plimsoll opens it again", way: Way::Save(".json", "application/json") },
    ItemRow { item: Item::Print, name: "Print …", hint: "Inputs, answer, chart, sources and link", way: Way::Print },
];

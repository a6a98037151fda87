//! Title, answer, results and benchmarks for documents and wikis. Nothing that a person typed
//! becomes markup there.

use super::{Export, escaped};
use crate::view::{TableRow, Tile};

/// What the text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Markup {
    /// Markdown with tables, as GitHub and most editors read it.
    Markdown,
    /// The text of `MediaWiki`.
    Wiki,
}

const RESULTS: [&str; 3] = ["Result", "Figure", "Unit"];

/// The whole text.
pub(super) fn document(export: &Export<'_>, markup: Markup) -> String {
    let (view, figure) = (export.view, export.figure());
    let mut text = Document::new(markup);
    text.strong(&export.heading());
    text.paragraph(&export.sentence());
    text.head(&RESULTS);
    if let Some(figure) = figure {
        text.row(&[figure.facts.name, &figure.figure, &figure.unit]);
    }
    for (name, figure, detail) in export.tiles() {
        text.row(&[name, figure, &detail]);
    }
    text.end();
    // The parts of the cost, where it was given in parts.
    let period = ["In ", &export.period()].concat();
    text.head(&["Support cost", &period, "Per contact handled", "Share"]);
    for line in &view.lines {
        text.row(&[line.name, &line.amount, &line.per_contact, &line.share]);
    }
    text.end();
    // The person's own unit stands at the head of its column.
    let own = figure.map_or("In your unit", |figure| &figure.unit);
    text.published("Benchmark", own, &view.table);
    text.published("Cost per contact", "In your currency, per contact", &view.costs);
    for card in &view.breakdown.cards {
        text.strong(card.title);
        if !card.sentence.is_empty() {
            text.paragraph(&card.sentence);
        }
        text.head(&RESULTS);
        for Tile { facts, figure, detail, .. } in &card.tiles {
            text.row(&[facts.name, figure, detail]);
        }
        text.end();
        if let Some(grid) = &card.grid {
            text.head(&borrowed(&grid.heads));
            for row in &grid.rows {
                text.row(&borrowed(row));
            }
            text.end();
        }
        text.published("Published", "Yours", &card.published);
        for note in &card.notes {
            text.paragraph(note);
        }
    }
    if !(view.table.is_empty() && view.costs.is_empty()) {
        text.push(&["\n\nBenchmarks ", benchmarks::RELEASE]);
    }
    if let Some(link) = export.address() {
        text.link(&link);
    }
    text.push(&["\n"]);
    text.text
}

#[inline(never)]
fn borrowed(cells: &[String]) -> Vec<&str> {
    cells.iter().map(String::as_str).collect()
}

/// A text under construction.
struct Document {
    markup: Markup,
    text: String,
    /// Where the table under construction begins, as long as it has no row.
    rowless_from: Option<usize>,
}

impl Document {
    fn new(markup: Markup) -> Self {
        Self { markup, text: String::new(), rowless_from: None }
    }

    fn push(&mut self, parts: &[&str]) {
        for part in parts {
            self.text.push_str(part);
        }
    }

    /// A text that stands out: the person's own.
    fn strong(&mut self, text: &str) {
        let gap = if self.text.is_empty() { "" } else { "\n\n" };
        match self.markup {
            Markup::Markdown => {
                self.push(&[gap, "**"]);
                self.plain(text);
                self.push(&["**"]);
            }
            Markup::Wiki => self.push(&[gap, "'''", &unmarked(text), "'''"]),
        }
    }

    /// A text on its own, without any markup.
    fn paragraph(&mut self, text: &str) {
        self.push(&["\n\n"]);
        self.plain(text);
    }

    /// A text without any markup.
    fn plain(&mut self, text: &str) {
        match self.markup {
            Markup::Markdown => self.push(&[&backslashed(text)]),
            Markup::Wiki if text.chars().all(is_calm) => self.push(&[text]),
            Markup::Wiki => self.push(&[&unmarked(text)]),
        }
    }

    /// Begins a table.
    fn head(&mut self, cells: &[&str]) {
        self.rowless_from = Some(self.text.len());
        match self.markup {
            Markup::Markdown => {
                self.line(["\n\n", "| ", " ", "|\n|"], cells);
                for _ in cells {
                    self.push(&["---|"]);
                }
            }
            Markup::Wiki => self.line(["\n\n{| class=\"wikitable\"\n", "! ", "\n", ""], cells),
        }
    }

    /// A row of the table.
    fn row(&mut self, cells: &[&str]) {
        self.rowless_from = None;
        match self.markup {
            Markup::Markdown => self.line(["\n", "| ", " ", "|"], cells),
            Markup::Wiki => self.line(["|-\n", "| ", "\n", ""], cells),
        }
    }

    /// Cells between what stands before them all, before and behind each, and behind them all.
    fn line(&mut self, [first, before, behind, last]: [&str; 4], cells: &[&str]) {
        self.push(&[first]);
        for cell in cells {
            self.push(&[before]);
            self.plain(cell);
            self.push(&[behind]);
        }
        self.push(&[last]);
    }

    /// Ends the table; where there is nothing but its head, it was none.
    fn end(&mut self) {
        match self.rowless_from {
            Some(start) => self.text.truncate(start),
            None if self.markup == Markup::Wiki => self.push(&["|}"]),
            None => {}
        }
    }

    /// A table of published figures.
    fn published(&mut self, about: &str, own: &str, rows: &[TableRow]) {
        self.head(&[about, "Published", own, "You stand", "Source, grade"]);
        for row in rows {
            self.row(&[&row.name, &row.published, &row.converted, &row.standing, &row.source]);
        }
        self.end();
    }

    /// The link, as a link.
    fn link(&mut self, link: &str) {
        match self.markup {
            Markup::Markdown => self.push(&["\n\n<", link, ">"]),
            // What a wiki would take for its own signs means the same where it is escaped.
            Markup::Wiki => self.push(&["\n\n", &escaped(link, "[]'~_")]),
        }
    }
}

/// Invisible, and no letter: it parts what would be taken for a mail address or a name.
const WORD_JOINER: char = '\u{2060}';

/// A text as Markdown that means nothing but its characters. Addresses become links without any
/// markup, so what begins them is parted as well.
fn backslashed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut last, mut rest) = (' ', text.chars());
    while let Some(char) = rest.next() {
        let begins_address = char == ':' && rest.as_str().starts_with("//")
            || char == '.' && matches!(last, 'w' | 'W');
        if begins_address || "\\`*_{}[]<>#|~&!$".contains(char) {
            out.push('\\');
        }
        out.push(char);
        if matches!(char, '@' | '#') {
            out.push(WORD_JOINER);
        }
        last = char;
    }
    out
}

/// Whether a character of our own words means nothing but itself inside of a line of a wiki.
fn is_calm(char: char) -> bool {
    char.is_ascii_alphanumeric() || !char.is_ascii() || " .,:;-()%$".contains(char)
}

/// A text as a wiki leaves it alone.
fn unmarked(text: &str) -> String {
    let mut out = String::from("<nowiki>");
    for char in text.chars() {
        match char {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            plain => out.push(plain),
        }
    }
    out.push_str("</nowiki>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(markup: Markup, write: impl Fn(&mut Document)) -> String {
        let mut text = Document::new(markup);
        write(&mut text);
        text.text
    }

    #[test]
    fn every_sign_of_a_syntax_is_only_itself() {
        let plain = |markup, text| written(markup, |document| document.plain(text));
        assert_eq!(
            plain(Markup::Markdown, "a|b [c](d) `e` <f> & *g*"),
            r"a\|b \[c\](d) \`e\` \<f\> \& \*g\*"
        );
        let addresses = plain(Markup::Markdown, "x: http://a.b www.c d@e #1");
        assert_eq!(addresses, "x: http\\://a.b www\\.c d@\u{2060}e \\#\u{2060}1");
        assert_eq!(plain(Markup::Wiki, "a: 0.80 (b), c"), "a: 0.80 (b), c");
        assert_eq!(plain(Markup::Wiki, "[[a]]|<b>&"), "<nowiki>[[a]]|&lt;b&gt;&amp;</nowiki>");
        // A name in plain letters may mean something to a wiki as well: RFC 1 is a link there.
        let strong = written(Markup::Wiki, |document| document.strong("RFC 1"));
        assert_eq!(strong, "'''<nowiki>RFC 1</nowiki>'''");
        let link = written(Markup::Wiki, |document| document.link("https://a_b/#~"));
        assert_eq!(link, "\n\nhttps://a%5Fb/#%7E");
    }

    #[test]
    fn a_table_without_rows_is_none() {
        let table = |markup, rows: &[[&str; 2]]| {
            written(markup, |document| {
                document.head(&["a", "b"]);
                for row in rows {
                    document.row(row);
                }
                document.end();
            })
        };
        assert_eq!(table(Markup::Markdown, &[]), "");
        let markdown = "\n\n| a | b |\n|---|---|\n| c |  |";
        assert_eq!(table(Markup::Markdown, &[["c", ""]]), markdown);
        let wiki = "\n\n{| class=\"wikitable\"\n! a\n! b\n|-\n| c\n| \n|}";
        assert_eq!(table(Markup::Wiki, &[["c", ""]]), wiki);
    }
}

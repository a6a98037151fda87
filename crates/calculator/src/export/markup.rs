//! Title, answer, results and benchmarks for documents and wikis. Nothing that a person typed
//! becomes markup there.

use super::{Export, escaped};
use crate::{
    text::has,
    view::{Card, TableRow},
};

/// What the text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Markup {
    /// Markdown with tables, as GitHub and most editors read it.
    Markdown,
    /// The text of `MediaWiki`.
    Wiki,
}

/// The whole text.
pub(super) fn document(export: &Export<'_>, markup: Markup) -> String {
    let mut text = markup.strong(&export.heading());
    text.push_str("\n\n");
    text.push_str(&markup.plain(&export.sentence()));
    for table in [results(export), costs(export), rates(export), published_costs(export)] {
        text.push_str(&markup.table(&table));
    }
    for card in &export.view.breakdown.cards {
        text.push_str("\n\n");
        text.push_str(&markup.strong(card.title));
        if !card.sentence.is_empty() {
            text.push_str("\n\n");
            text.push_str(&markup.plain(&card.sentence));
        }
        for table in [figures(card), grid(card), published("Published", "Yours", &card.published)] {
            text.push_str(&markup.table(&table));
        }
        for note in &card.notes {
            text.push_str("\n\n");
            text.push_str(&markup.plain(note));
        }
    }
    if !(export.view.table.is_empty() && export.view.costs.is_empty()) {
        text.push_str("\n\nBenchmarks ");
        text.push_str(benchmarks::RELEASE);
    }
    if let Some(link) = export.address() {
        text.push_str(&markup.link(&link));
    }
    text.push('\n');
    text
}

/// Rows of cells, the first row being the header.
type Table = Vec<Vec<String>>;

fn cells(cells: &[&str]) -> Vec<String> {
    let mut row = Vec::new();
    for cell in cells {
        row.push((*cell).to_owned());
    }
    row
}

fn results(export: &Export<'_>) -> Table {
    let mut table = vec![cells(&["Result", "Figure", "Unit"])];
    if let Some(figure) = export.figure() {
        table.push(cells(&[figure.facts.name, &figure.figure, &figure.unit]));
    }
    for (name, figure, detail) in export.tiles() {
        table.push(cells(&[name, figure, &detail]));
    }
    table
}

/// The figures of a section.
fn figures(card: &Card) -> Table {
    let mut table = vec![cells(&["Result", "Figure", "Unit"])];
    for tile in &card.tiles {
        table.push(cells(&[tile.facts.name, &tile.figure, &tile.detail]));
    }
    table
}

/// The rows of a section.
fn grid(card: &Card) -> Table {
    let Some(grid) = &card.grid else {
        return Vec::new();
    };
    let mut table = vec![grid.heads.clone()];
    table.extend_from_slice(&grid.rows);
    table
}

/// The parts of the cost, where it was given in parts.
fn costs(export: &Export<'_>) -> Table {
    let period = ["In ", &export.period()].concat();
    let mut table = vec![cells(&["Support cost", &period, "Per contact handled", "Share"])];
    for line in &export.view.lines {
        table.push(cells(&[line.name, &line.amount, &line.per_contact, &line.share]));
    }
    table
}

/// The published rates; the person's own unit stands at the head of their column.
fn rates(export: &Export<'_>) -> Table {
    let own = export.figure().map_or("In your unit", |figure| &figure.unit);
    published("Benchmark", own, &export.view.table)
}

/// The published costs.
fn published_costs(export: &Export<'_>) -> Table {
    published("Cost per contact", "In your currency, per contact", &export.view.costs)
}

fn published(about: &str, own: &str, rows: &[TableRow]) -> Table {
    let mut table = vec![cells(&[about, "Published", own, "You stand", "Source, grade"])];
    for row in rows {
        let parts = [&row.name, &row.published, &row.converted, &row.standing, &row.source];
        table.push(cells(&parts.map(String::as_str)));
    }
    table
}

impl Markup {
    /// A text that stands out: the person's own.
    fn strong(self, text: &str) -> String {
        match self {
            Self::Markdown => ["**", &self.plain(text), "**"].concat(),
            Self::Wiki => ["'''", &unmarked(text), "'''"].concat(),
        }
    }

    /// A text without any markup.
    fn plain(self, text: &str) -> String {
        match self {
            Self::Markdown => backslashed(text),
            Self::Wiki if text.chars().all(is_calm) => text.to_owned(),
            Self::Wiki => unmarked(text),
        }
    }

    /// A table; none where there is nothing but its header.
    fn table(self, table: &Table) -> String {
        let Some((header, rows)) = table.split_first().filter(|(_, rows)| !rows.is_empty()) else {
            return String::new();
        };
        let mut text = String::from("\n\n");
        match self {
            Self::Markdown => {
                self.row(&mut text, header, "| ", " ");
                text.push_str("|\n|");
                text.push_str(&"---|".repeat(header.len()));
                for row in rows {
                    text.push('\n');
                    self.row(&mut text, row, "| ", " ");
                    text.push('|');
                }
            }
            Self::Wiki => {
                text.push_str("{| class=\"wikitable\"\n");
                self.row(&mut text, header, "! ", "\n");
                for row in rows {
                    text.push_str("|-\n");
                    self.row(&mut text, row, "| ", "\n");
                }
                text.push_str("|}");
            }
        }
        text
    }

    fn row(self, text: &mut String, cells: &[String], before: &str, behind: &str) {
        for cell in cells {
            for part in [before, &self.plain(cell), behind] {
                text.push_str(part);
            }
        }
    }

    /// The link, as a link.
    fn link(self, link: &str) -> String {
        match self {
            Self::Markdown => ["\n\n<", link, ">"].concat(),
            // What a wiki would take for its own signs means the same where it is escaped.
            Self::Wiki => ["\n\n", &escaped(link, "[]'~_")].concat(),
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
        if begins_address || has("\\`*_{}[]<>#|~&!$", char) {
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
    char.is_ascii_alphanumeric() || !char.is_ascii() || has(" .,:;-()%$", char)
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

    #[test]
    fn every_sign_of_a_syntax_is_only_itself() {
        assert_eq!(
            Markup::Markdown.plain("a|b [c](d) `e` <f> & *g*"),
            r"a\|b \[c\](d) \`e\` \<f\> \& \*g\*"
        );
        let addresses = Markup::Markdown.plain("x: http://a.b www.c d@e #1");
        assert_eq!(addresses, "x: http\\://a.b www\\.c d@\u{2060}e \\#\u{2060}1");
        assert_eq!(Markup::Wiki.plain("a: 0.80 (b), c"), "a: 0.80 (b), c");
        assert_eq!(Markup::Wiki.plain("[[a]]|<b>&"), "<nowiki>[[a]]|&lt;b&gt;&amp;</nowiki>");
        // A name in plain letters may mean something to a wiki as well: RFC 1 is a link there.
        assert_eq!(Markup::Wiki.strong("RFC 1"), "'''<nowiki>RFC 1</nowiki>'''");
        assert_eq!(Markup::Wiki.link("https://a_b/#~"), "\n\nhttps://a%5Fb/#%7E");
    }

    #[test]
    fn a_table_without_rows_is_none() {
        let table = |rows: &[[&str; 2]]| rows.iter().map(|row| cells(row)).collect::<Table>();
        assert_eq!(Markup::Markdown.table(&table(&[["a", "b"]])), "");
        let markdown = "\n\n| a | b |\n|---|---|\n| c |  |";
        assert_eq!(Markup::Markdown.table(&table(&[["a", "b"], ["c", ""]])), markdown);
        let wiki = "\n\n{| class=\"wikitable\"\n! a\n! b\n|-\n| c\n| \n|}";
        assert_eq!(Markup::Wiki.table(&table(&[["a", "b"], ["c", ""]])), wiki);
    }
}

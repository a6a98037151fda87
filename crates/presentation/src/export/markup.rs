//! Title, answer, results and benchmarks for documents and wikis. Nothing that a person typed
//! becomes markup there.

use super::{Export, escaped};
use crate::view::{Card, TableRow};

/// What the text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Markup {
    /// Markdown with tables, as GitHub and most editors read it.
    Markdown,
    /// The text of `MediaWiki`.
    Wiki,
}

/// The head of every table of results.
const RESULTS: [&str; 3] = ["Result", "Figure", "Unit"];

/// The whole text.
pub(super) fn document(export: &Export<'_>, markup: Markup) -> String {
    let view = export.view;
    let mut blocks = vec![markup.strong(&export.heading()), markup.plain(&export.sentence())];
    blocks.extend(results(export, markup));
    blocks.extend(cost_lines(export, markup));
    // The person's own unit stands at the head of its column.
    let own = export.figure().map_or("In your unit", |figure| &figure.unit);
    blocks.extend(markup.published("Benchmark", own, &view.table));
    let own = "In your currency, per contact";
    blocks.extend(markup.published("Cost per contact", own, &view.costs));
    for card in &view.breakdown.cards {
        blocks.extend(breakdown(card, markup));
    }
    if !(view.table.is_empty() && view.costs.is_empty()) {
        blocks.push(format!("Benchmarks {}", benchmarks::RELEASE));
    }
    blocks.extend(export.address().map(|link| markup.link(&link)));
    blocks.join("\n\n") + "\n"
}

/// The table of answer and tiles.
fn results(export: &Export<'_>, markup: Markup) -> Option<String> {
    let answer = export.figure();
    let answer = answer.iter().map(|figure| [figure.metric.name, &figure.figure, &figure.unit]);
    let tiles = export.tiles();
    let tiles = tiles.iter().map(|(name, figure, unit)| [*name, *figure, unit.as_str()]);
    markup.table(&RESULTS, answer.chain(tiles))
}

/// The table of the parts of the cost, where it was given in parts.
fn cost_lines(export: &Export<'_>, markup: Markup) -> Option<String> {
    let period = format!("In {}", export.period());
    let lines = export.view.lines.iter();
    let rows = lines.map(|line| [line.name, &line.amount, &line.per_contact, &line.share]);
    markup.table(&["Support cost", &period, "Per contact handled", "Share"], rows)
}

/// The blocks of a section of Break down.
fn breakdown(card: &Card, markup: Markup) -> Vec<String> {
    let mut blocks = vec![markup.strong(card.title)];
    if !card.sentence.is_empty() {
        blocks.push(markup.plain(&card.sentence));
    }
    let tiles = card.tiles.iter();
    let tiles = tiles.map(|tile| [tile.metric.name, &tile.figure, &tile.detail]);
    blocks.extend(markup.table(&RESULTS, tiles));
    blocks.extend(card.grid.as_ref().and_then(|grid| markup.table(&grid.heads, &grid.rows)));
    blocks.extend(markup.published("Published", "Yours", &card.published));
    blocks.extend(card.notes.iter().map(|note| markup.plain(note)));
    blocks
}

impl Markup {
    /// A text that stands out: the person's own.
    fn strong(self, text: &str) -> String {
        match self {
            Self::Markdown => format!("**{}**", self.plain(text)),
            Self::Wiki => format!("'''{}'''", unmarked(text)),
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

    /// A table; none where there are no rows.
    fn table<R: AsRef<[C]>, C: AsRef<str>>(
        self,
        heads: &[impl AsRef<str>],
        rows: impl IntoIterator<Item = R>,
    ) -> Option<String> {
        let rows: Vec<String> = rows.into_iter().map(|row| self.row(row.as_ref())).collect();
        if rows.is_empty() {
            return None;
        }
        let table = match self {
            Self::Markdown => {
                let ruler = "---|".repeat(heads.len());
                format!("{}\n|{ruler}\n{}", self.row(heads), rows.join("\n"))
            }
            Self::Wiki => {
                let heads = self.cells("! ", heads, "\n");
                format!("{{| class=\"wikitable\"\n{heads}{}|}}", rows.concat())
            }
        };
        Some(table)
    }

    fn row(self, cells: &[impl AsRef<str>]) -> String {
        match self {
            Self::Markdown => format!("{}|", self.cells("| ", cells, " ")),
            Self::Wiki => format!("|-\n{}", self.cells("| ", cells, "\n")),
        }
    }

    /// Cells, each between two marks.
    fn cells(self, before: &str, cells: &[impl AsRef<str>], behind: &str) -> String {
        let cell = |cell: &_| format!("{before}{}{behind}", self.plain(AsRef::as_ref(cell)));
        cells.iter().map(cell).collect()
    }

    /// A table of published figures.
    fn published(self, about: &str, own: &str, rows: &[TableRow]) -> Option<String> {
        let rows = rows
            .iter()
            .map(|row| [&row.name, &row.published, &row.converted, &row.standing, &row.source]);
        self.table(&[about, "Published", own, "You stand", "Source, grade"], rows)
    }

    /// The link, as a link.
    fn link(self, link: &str) -> String {
        match self {
            Self::Markdown => format!("<{link}>"),
            // What a wiki would take for its own markup means the same percent-encoded.
            Self::Wiki => escaped(link, "[]'~_"),
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
    // The ampersand first: the others bring ampersands of their own.
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!("<nowiki>{text}</nowiki>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_of_a_syntax_is_only_itself() {
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
        assert_eq!(Markup::Wiki.link("https://a_b/#~"), "https://a%5Fb/#%7E");
    }

    #[test]
    fn a_table_without_rows_is_none() {
        let table = |markup: Markup, rows: &[[&str; 2]]| markup.table(&["a", "b"], rows);
        assert_eq!(table(Markup::Markdown, &[]), None);
        let markdown = "| a | b |\n|---|---|\n| c |  |";
        assert_eq!(table(Markup::Markdown, &[["c", ""]]).as_deref(), Some(markdown));
        let wiki = "{| class=\"wikitable\"\n! a\n! b\n|-\n| c\n| \n|}";
        assert_eq!(table(Markup::Wiki, &[["c", ""]]).as_deref(), Some(wiki));
    }
}

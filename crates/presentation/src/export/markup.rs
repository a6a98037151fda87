//! Title, answer, results and benchmarks for documents and wikis. Nothing that a person typed
//! becomes markup there.

use super::{Export, escaped};
use crate::view::{Card, TableRow, line_heads};
use scenario::Scenario;

/// What the text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Markup {
    /// Markdown with tables, as GitHub and most editors read it.
    Markdown,
    /// The text of `MediaWiki`.
    Wiki,
}

/// The head of every table of results.
const RESULTS: [&str; 3] = ["Result", "Figure", "Unit of the figure"];

/// The whole text.
pub(super) fn document(export: &Export<'_>, markup: Markup) -> String {
    let view = export.view;
    let mut blocks = vec![markup.strong(&export.heading()), markup.plain(&export.answer_text())];
    blocks.extend(results(export, markup));
    blocks.extend(cost_lines(export, markup));
    // The person's own unit stands at the head of its column.
    let own = export.figure().map_or("your unit", |figure| &figure.unit);
    blocks.extend(markup.published("Published rate", &format!("In {own}"), &view.table));
    let currency = Scenario::of(export.draft).currency().value();
    let currency = currency.map_or_else(|| "your currency".to_owned(), |currency| currency.code());
    let own = format!("In {currency} per contact");
    blocks.extend(markup.published("Published cost per contact", &own, &view.costs));
    blocks.extend(export.saving_blocks(markup));
    blocks.extend(export.staffing_blocks(markup));
    blocks.extend(export.track_blocks(markup));
    blocks.extend(findings(export, markup));
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
    let tiles = export.tiles().map(|tile| [tile.metric.name, &tile.figure, &tile.detail]);
    markup.table(&RESULTS, answer.chain(tiles))
}

/// The table of the parts of the cost, where it was given in parts.
fn cost_lines(export: &Export<'_>, markup: Markup) -> Option<String> {
    let lines = export.view.lines.iter();
    let rows = lines.map(|line| [line.name, &line.amount, &line.per_contact, &line.share]);
    markup.table(&line_heads(export.draft), rows)
}

/// What the figures point to, with what is published about it.
fn findings(export: &Export<'_>, markup: Markup) -> Vec<String> {
    let pointers = export.view.breakdown.pointers.iter();
    let rows = pointers.map(|pointer| [pointer.text(), pointer.source.clone()]);
    let table = markup.table(&["Finding", "What is published"], rows);
    let strong = || markup.strong("What the figures point to");
    table.map_or_else(Vec::new, |table| vec![strong(), table])
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
    blocks.extend(markup.published("Published share", "Yours, of the same", &card.published));
    blocks.extend(card.notes.iter().map(|note| markup.plain(note)));
    blocks
}

impl Markup {
    /// A text that stands out: the person's own.
    pub(super) fn strong(self, text: &str) -> String {
        match self {
            Self::Markdown => format!("**{}**", self.plain(text)),
            Self::Wiki => format!("'''{}'''", unmarked(text)),
        }
    }

    /// A text without any markup.
    pub(super) fn plain(self, text: &str) -> String {
        match self {
            Self::Markdown => backslashed(text),
            Self::Wiki if text.chars().all(is_calm) && !text.starts_with([' ', ':', ';', '-']) => {
                text.to_owned()
            }
            Self::Wiki => unmarked(text),
        }
    }

    /// A table; none where there are no rows.
    pub(super) fn table<R: AsRef<[C]>, C: AsRef<str>>(
        self,
        heads: &[impl AsRef<str>],
        rows: impl IntoIterator<Item = R>,
    ) -> Option<String> {
        let plain = |cell: &C| self.plain(cell.as_ref());
        let marked = |row: R| row.as_ref().iter().map(plain).collect();
        let rows: Vec<Vec<String>> = rows.into_iter().map(marked).collect();
        self.marked(heads, &rows)
    }

    /// A table whose cells are markup by now; none where there are no rows.
    fn marked(self, heads: &[impl AsRef<str>], rows: &[Vec<String>]) -> Option<String> {
        if rows.is_empty() {
            return None;
        }
        let heads: Vec<String> = heads.iter().map(|head| self.plain(head.as_ref())).collect();
        let rows: Vec<String> = rows.iter().map(|row| self.row(row)).collect();
        let table = match self {
            Self::Markdown => {
                let ruler = "---|".repeat(heads.len());
                format!("{}\n|{ruler}\n{}", self.row(&heads), rows.join("\n"))
            }
            Self::Wiki => {
                let heads = between("! ", &heads, "\n");
                format!("{{| class=\"wikitable\"\n{heads}{}|}}", rows.concat())
            }
        };
        Some(table)
    }

    fn row(self, cells: &[String]) -> String {
        match self {
            Self::Markdown => format!("{}|", between("| ", cells, " ")),
            Self::Wiki => format!("|-\n{}", between("| ", cells, "\n")),
        }
    }

    /// A table of published figures.
    fn published(self, about: &str, own: &str, rows: &[TableRow]) -> Option<String> {
        let row = |row: &TableRow| {
            let TableRow { name, published, converted, standing, source, url, .. } = row;
            let mut cells: Vec<String> =
                [name, published, converted, standing].map(|cell| self.plain(cell)).to_vec();
            cells.push(self.linked(source, *url));
            cells
        };
        let heads = [about, "As published", own, "You stand", "Source, evidence"];
        let rows: Vec<Vec<String>> = rows.iter().map(row).collect();
        self.marked(&heads, &rows)
    }

    /// A text that leads to an address, where there is one. The build lets no character into the
    /// address that would end the link.
    fn linked(self, text: &str, url: Option<&str>) -> String {
        let text = self.plain(text);
        match (self, url) {
            (_, None) => text,
            (Self::Markdown, Some(url)) => format!("[{text}]({url})"),
            (Self::Wiki, Some(url)) => format!("[{url} {text}]"),
        }
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

/// Cells, each between two marks.
fn between(before: &str, cells: &[String], behind: &str) -> String {
    cells.iter().flat_map(|cell| [before, cell, behind]).collect()
}

/// Invisible, and no letter: it parts what would be taken for a mail address or a name.
const WORD_JOINER: char = '\u{2060}';

/// A text as Markdown that means nothing but its characters. Addresses become links without any
/// markup, so what begins them is parted as well.
fn backslashed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut last, mut rest) = (' ', text.chars());
    let marker = list_marker(text);
    while let Some(char) = rest.next() {
        if marker == Some(rest.as_str()) {
            out.push('\\');
        }
        let begins_address = char == ':' && rest.as_str().starts_with("//")
            || char == '.' && matches!(last, 'w' | 'W');
        if begins_address || "\\`*_{}[]<>#|~&!$^".contains(char) {
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

/// What follows the sign by which a text would begin a list; none where it begins none.
fn list_marker(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let rest = text.strip_prefix(['-', '+']).or_else(|| {
        text.trim_start_matches(|char: char| char.is_ascii_digit()).strip_prefix(['.', ')'])
    })?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some(rest)
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
            Markup::Markdown.plain("a|b [c](d) `e` <f> & *g* ^h^"),
            r"a\|b \[c\](d) \`e\` \<f\> \& \*g\* \^h\^"
        );
        let addresses = Markup::Markdown.plain("x: http://a.b www.c d@e #1");
        assert_eq!(addresses, "x: http\\://a.b www\\.c d@\u{2060}e \\#\u{2060}1");
        // What begins a list where it begins a line, as a name does in a sentence
        for (list, plain) in [
            ("- needs", r"\- needs"),
            ("+ 1", r"\+ 1"),
            ("12. a", r"12\. a"),
            ("1) a", r"1\) a"),
            ("-", r"\-"),
            ("-5 a - b", "-5 a - b"),
            ("0.80 a", "0.80 a"),
        ] {
            assert_eq!(Markup::Markdown.plain(list), plain);
        }
        assert_eq!(Markup::Wiki.plain("a: 0.80 (b), c"), "a: 0.80 (b), c");
        assert_eq!(Markup::Wiki.plain(": needs"), "<nowiki>: needs</nowiki>");
        assert_eq!(Markup::Wiki.plain("[[a]]|<b>&"), "<nowiki>[[a]]|&lt;b&gt;&amp;</nowiki>");
        // A name in plain letters may mean something to a wiki as well: RFC 1 is a link there.
        assert_eq!(Markup::Wiki.strong("RFC 1"), "'''<nowiki>RFC 1</nowiki>'''");
        assert_eq!(Markup::Wiki.link("https://a_b/#~"), "https://a%5Fb/#%7E");
    }

    #[test]
    fn a_source_with_an_address_is_a_link_to_it() {
        let cell = |markup: Markup, url| markup.linked("Paper 2026, survey", url);
        let url = Some("https://paper.example/a?b=1");
        let markdown = "[Paper 2026, survey](https://paper.example/a?b=1)";
        assert_eq!(cell(Markup::Markdown, url), markdown);
        let wiki = "[https://paper.example/a?b=1 Paper 2026, survey]";
        assert_eq!(cell(Markup::Wiki, url), wiki);
        assert_eq!(cell(Markup::Markdown, None), "Paper 2026, survey");
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

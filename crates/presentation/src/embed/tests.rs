//! Every snippet is read back as its host would read it, with calm and with hostile titles.

use super::*;
use html5gum::{Token, Tokenizer};
use proptest::prelude::*;

mod hosts;

const HOME: &str = "https://tools.example.com/plimsoll/";
const STATE: &str = "v=1&vol=1240&per=month&base=18500:orders&in=month&end";

/// Titles that try to end what they stand in.
const HOSTILE: [&str; 9] = [
    "\"><script>alert(1)</script>",
    "a | b }} c ]] d",
    "one\n\n<iframe src=x>\r\n| two",
    "](https://evil.example) ![x](y) `code` _a_ **b** ~~~~",
    "\u{202e}reversed\u{2066} & &amp; &quot; &#39;",
    "'' ''' {{subst:x}} [[Category:A]] __NOTOC__ <nowiki>",
    "{alert(1)} ${paramurl} #end $x \\",
    "' onload='x' a=\"b\"",
    "{plimsoll:url=x|height=1}",
];

fn plain() -> Embedding<'static> {
    Embedding {
        home: HOME,
        file: FOR_FRAMES,
        state: STATE,
        theme: Theme::Auto,
        show: &[],
        height: 520,
        title: "Contact rate: 6.7 per 100 orders",
        grows: false,
        strict: false,
    }
}

fn wiki(id: &str) -> &'static Wiki {
    Wiki::from_id(id).unwrap()
}

/// What a browser makes of HTML: the tags in order, with their attributes, and all text.
#[derive(Debug, Default)]
struct Page {
    tags: Vec<(String, Vec<(String, String)>)>,
    text: String,
    errors: usize,
}

impl Page {
    fn read(html: &str) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let mut page = Self::default();
        for token in Tokenizer::new(html) {
            match token.unwrap() {
                Token::StartTag(tag) => {
                    let attributes =
                        tag.attributes.iter().map(|(key, value)| (text(key), text(value)));
                    page.tags.push((text(&tag.name), attributes.collect()));
                }
                Token::String(words) => page.text.push_str(&text(&words)),
                Token::Error(_) => page.errors += 1,
                _ => {}
            }
        }
        page
    }

    fn names(&self) -> Vec<&str> {
        self.tags.iter().map(|(name, _)| name.as_str()).collect()
    }

    fn value(&self, tag: &str, key: &str) -> &str {
        let (_, attributes) = self.tags.iter().find(|(name, _)| name == tag).unwrap();
        attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str()).unwrap()
    }
}

#[test]
fn the_address_of_the_frame_says_no_more_than_differs_from_the_default() {
    let frame = |theme, show: &[Part]| Embedding { theme, show, ..plain() }.frame_address();
    let address = |flags: &str| format!("{HOME}embed.html?embed=1{flags}#{STATE}");
    assert_eq!(frame(Theme::Auto, &[]), address(""));
    assert_eq!(frame(Theme::Dark, &[]), address("&theme=dark"));
    let default = [Part::Inputs, Part::Notes, Part::Breakdown, Part::Chart, Part::Figures];
    assert_eq!(frame(Theme::Auto, &default), address(""), "in any order, answer or not");
    assert_eq!(
        frame(Theme::Light, &Part::ALL),
        address("&theme=light&show=answer,figures,chart,table,breakdown,notes,inputs")
    );
    let two = [Part::Chart, Part::Answer, Part::Chart];
    assert_eq!(frame(Theme::Auto, &two), address("&show=answer,chart"), "each part once");
    assert_eq!(frame(Theme::Auto, &[Part::Answer]), address("&show=answer"));
    assert_eq!(plain().page_address(), format!("{HOME}#{STATE}"));
    assert_eq!(Embedding { state: "", ..plain() }.page_address(), HOME);
}

#[test]
fn a_single_file_that_somebody_renamed_is_page_and_frame() {
    let saved = Embedding { file: "my calculator.html", ..plain() };
    let file = format!("{HOME}my%20calculator.html");
    assert_eq!(saved.frame_address(), format!("{file}?embed=1#{STATE}"));
    assert_eq!(saved.page_address(), format!("{file}#{STATE}"));
}

#[test]
fn a_link_that_opens_gives_the_same_figures_in_the_frame() {
    use scenario::{link, number::NumberStyle};
    let opened = link::open(&plain().frame_address(), NumberStyle::EnUs);
    assert!(opened.found && opened.notices.is_empty(), "{:?}", opened.notices);
    assert_eq!(link::write(&opened.draft).unwrap().as_deref(), Some(STATE));
}

#[test]
fn an_odd_address_of_the_page_ends_no_snippet() {
    let home = "http://[::1]:8080/a b/(c)|d]}}'\"<é;~me/";
    let escaped = "http://[::1]:8080/a%20b/%28c%29%7Cd%5D%7D%7D%27%22%3C%C3%A9%3B~me/";
    assert_eq!(Embedding { home, state: "", ..plain() }.page_address(), escaped);
    assert!(!escape::address("file:///a[1]/").contains('['), "brackets enclose hosts only");
}

#[test]
fn a_title_is_one_line_that_turns_no_direction_and_has_a_limit() {
    assert_eq!(escape::title("  a\r\n\tb\u{0}\u{2028} c "), "a b c");
    assert_eq!(escape::title("a\u{202e}b\u{2067}c\u{200f}d\u{feff}"), "abcd");
    assert_eq!(escape::title("\n\u{202e}"), "Contact rate calculator");
    assert_eq!(escape::title(&"é".repeat(300)).chars().count(), 200);
    assert_eq!(escape::title("नि\u{200d}👩\u{200d}💻"), "नि\u{200d}👩\u{200d}💻", "joiners stay");
}

#[test]
fn the_table_names_fourteen_hosts_once_each_in_little_text() {
    let ids: Vec<&str> = Wiki::ALL.iter().map(|wiki| wiki.id).collect();
    for wiki in Wiki::ALL {
        assert_eq!(Wiki::from_id(wiki.id), Some(wiki), "{} is there once", wiki.id);
        assert!(!wiki.name.is_empty() && wiki.steps.ends_with('.') && wiki.needs.ends_with('.'));
        assert_eq!(wiki.works == Works::LinkOnly, wiki.way == Way::Link, "{}", wiki.id);
    }
    assert_eq!(ids.first(), Some(&"confluence-cloud"));
    assert_eq!(ids.last(), Some(&"html"));
    assert_eq!(Wiki::from_id("wordpad"), None);
    let bytes = |wiki: &Wiki| wiki.name.len() + wiki.steps.len() + wiki.needs.len();
    let bytes: usize = Wiki::ALL.iter().map(bytes).sum();
    assert!(bytes < 4_000, "{bytes} bytes");
}

proptest! {
    #[test]
    fn no_title_changes_the_lines_tags_or_addresses_of_any_snippet(title in "\\PC{0,40}|[\"'<>|{}\\[\\]()\\\\`*_~#$&\n\u{202e} a]{0,40}") {
        let hostile = Embedding { title: &title, ..plain() };
        for wiki in Wiki::ALL {
            let (calm, snippet) = (plain().snippet(wiki), hostile.snippet(wiki));
            prop_assert_eq!(snippet.lines().count(), calm.lines().count(), "{}", wiki.id);
            for address in [plain().frame_address(), plain().page_address()] {
                let address = if matches!(wiki.way, Way::Frame) { escape::html(&address) } else { address };
                let times = |text: &str| text.matches(address.as_str()).count();
                prop_assert_eq!(times(&snippet), times(&calm), "{}", wiki.id);
            }
        }
    }
}

#[test]
fn a_home_is_a_folder_on_a_web_server() {
    for home in ["https://example.org/plimsoll/", "http://127.0.0.1:8080/"] {
        assert!(is_home(home), "{home}");
    }
    for other in [
        "",
        "https://example.org/calc",
        "wiki/calc/",
        "file:///home/me/",
        "https://example.org/?a=/",
        "https://example.org/#v=1/",
        "https://example.org/a b/",
        "javascript://example.org/",
    ] {
        assert!(!is_home(other), "{other}");
    }
}

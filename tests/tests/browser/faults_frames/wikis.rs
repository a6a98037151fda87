//! A page of each wiki, as platform.md describes its frames, with the snippet that the calculator makes for it: pasted,
//! filtered and framed as that wiki does.

use browser_tests::{Host, STORY, Tab, in_engines};
use presentation::embed::{Embedding, FOR_FRAMES, Theme, Way, Wiki};
use serde_json::json;

use super::sandbox::OUTLINE;
use super::{assert_shows, edit, enter, escaped, fitted, wiki};

/// The title of the result, with signs that mean something in each of the languages that snippets are written in.
const TITLE: &str = "Contact rate: 0.80 & \"more\" | <b> [x](y) {{z}}";

/// The macro of Yamuno: the snippet stands in a frame of its own, and nested frames inherit its sandbox.
const YAMUNO: &str = "allow-scripts allow-same-origin allow-modals allow-popups allow-forms";

/// Apps Script frames of Google.
const GOOGLE: &str = "allow-same-origin allow-scripts allow-popups allow-downloads allow-modals";

/// What is pasted into a wiki; with a title that means no harm it is what the pictures show.
fn embedding<'a>(home: &'a str, title: &'a str, grows: bool) -> Embedding<'a> {
    Embedding {
        home,
        file: FOR_FRAMES,
        state: STORY,
        theme: Theme::Light,
        show: &[],
        height: 400,
        title,
        grows,
        strict: false,
    }
}

/// The row of a wiki.
fn row(id: &str) -> &'static Wiki {
    Wiki::from_id(id).unwrap()
}

/// What stands between two marks, the first of each.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    text.split_once(from)
        .and_then(|(_, rest)| rest.split_once(to))
        .map_or_else(|| panic!("no {from}…{to} in {text}"), |(found, _)| found)
}

/// What a wiki makes of its snippet: the HTML of its page.
pub fn rendered(id: &str, home: &str, title: &str) -> String {
    let wiki = row(id);
    let embedding = embedding(home, title, wiki.keeps_script);
    let snippet = embedding.snippet(wiki);
    match wiki.way {
        // A sanitizer takes scripts out; where one stays, it is meant to.
        Way::Frame | Way::Code => {
            assert!(wiki.keeps_script || !snippet.contains("<script"), "{snippet}");
            if id == "confluence-cloud" { macro_frame(&snippet) } else { snippet }
        }
        Way::Mdx => {
            let (frame, link) = snippet.split_once("\n\n").unwrap();
            let frame = frame.replace("style={{border: 0}}", "style=\"border: 0\"");
            assert!(!frame.contains("={"), "{frame}");
            frame.replace("/>", "></iframe>") + markdown_link(link).as_str()
        }
        Way::Address => {
            let attributes = match id {
                "outline" => OUTLINE.to_owned(),
                "google-sites" => format!("sandbox=\"{GOOGLE}\""),
                _ => String::new(),
            };
            framed(&snippet, &attributes, 400)
        }
        Way::IframeTag => {
            // The extension keeps these attributes and no others.
            let tag = between(&snippet, "<iframe ", ">");
            assert!(
                !tag.contains("loading") && !tag.contains("allow=") && !tag.contains("sandbox"),
                "{tag}"
            );
            let link = between(&snippet, "\n\n[", "]");
            let (address, text) = link.split_once(' ').unwrap();
            format!("<iframe {tag}></iframe><p><a href=\"{}\">{text}</a></p>", escaped(address))
        }
        Way::DokuWiki => {
            // {{url>ADDRESS WIDTH,HEIGHT|TITLE}}: the plugin splits at the bar, then at the blank.
            let (what, _title) = between(&snippet, "{{url>", "}}").split_once('|').unwrap();
            let (address, size) = what.split_once(' ').unwrap();
            assert_eq!(size, "100%,400px");
            let (page, text) = between(&snippet, "[[", "]]").split_once('|').unwrap();
            framed(address, "", 400)
                + format!("<p><a href=\"{}\">{}</a></p>", escaped(page), escaped(text)).as_str()
        }
        Way::UserMacro => user_macro(&embedding, &snippet),
        Way::Link => markdown_link(snippet.split_once("\n\n").unwrap().1),
    }
}

/// The frame of a macro that takes HTML.
fn macro_frame(snippet: &str) -> String {
    format!(
        "<iframe id=\"macro\" sandbox=\"{YAMUNO}\" width=\"760\" height=\"1700\" srcdoc=\"{}\"></iframe>",
        escaped(snippet)
    )
}

/// The frame that a wiki makes of an address.
fn framed(address: &str, attributes: &str, height: u32) -> String {
    format!(
        "<iframe {attributes} src=\"{}\" width=\"100%\" height=\"{height}\"></iframe>",
        escaped(address)
    )
}

/// The template of the user macro, filled in as Velocity does it for the parameters of the snippet.
fn user_macro(embedding: &Embedding<'_>, snippet: &str) -> String {
    let template = embedding.setting(row("confluence-data-center")).unwrap();
    let (url, height) = between(snippet, "{plimsoll:url=", "}").split_once("|height=").unwrap();
    let condition = between(&template, "#if (", "\n");
    assert!(
        url.starts_with(between(condition, "startsWith('", "')")) && !url.contains('"'),
        "{condition}"
    );
    assert!(
        (2..5).contains(&height.len()) && height.bytes().all(|digit| digit.is_ascii_digit()),
        "{height}"
    );
    let page = url.replace(between(url, FOR_FRAMES, "#"), "");
    between(&template, &format!("{condition}\n"), "#else")
        .replace("$paramurl.replaceFirst('[?][^#]*', '')", &escaped(&page))
        .replace("$paramurl", &escaped(url))
        .replace("$paramheight", height)
}

/// The link of Markdown as HTML.
fn markdown_link(markdown: &str) -> String {
    let (text, address) = markdown.trim().trim_end_matches(')').rsplit_once("](").unwrap();
    format!("<p><a href=\"{}\">{}</a></p>", escaped(address), escaped(text.trim_start_matches('[')))
}

/// The page of a wiki on a host of its own; it allows nothing but what its administrator was told to.
fn page_of(id: &str, home: &str) -> Host {
    let host = wiki(&[&rendered(id, home, TITLE)]);
    let setting = embedding(home, TITLE, true).setting(row(id)).unwrap_or_default();
    let sources = match id {
        "bookstack" => between(&setting, "ALLOWED_IFRAME_SOURCES=\"", "\"").to_owned(),
        "html" => setting.replace("frame-src ", ""),
        _ => return host,
    };
    let scripts = if row(id).keeps_script { &sources } else { "'none'" };
    let policy = format!(
        "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self' {sources}; script-src {scripts}"
    );
    host.header("content-security-policy", &policy)
}

/// The page of a wiki shows the embedded result complete: the figure, at its whole height or to its end by scrolling.
fn shows(tab: &Tab, id: &str) {
    let calculator = Host::under("/calc/");
    tab.resize(1280, 1900);
    tab.go(&page_of(id, &calculator.url("")).url("/wiki"));
    if id == "confluence-cloud" {
        tab.enter_frame("#macro");
    }
    let grows = row(id).keeps_script;
    enter(tab, "iframe");
    assert_shows(tab, "0.80");
    tab.leave_frame();
    if grows {
        let height = fitted(tab, "iframe");
        assert!(height > 420.0, "{height}");
    }
    let links: Vec<String> =
        tab.find_all("a").iter().filter_map(|link| link.attribute("href")).collect();
    assert!(
        links.iter().all(|link| link.ends_with(&format!("#{STORY}")) && !link.contains("embed=1")),
        "{links:?}"
    );
    assert_eq!(links.is_empty(), matches!(row(id).way, Way::Address | Way::Code), "{links:?}");
    tab.enter_frame("iframe");
    if !grows {
        let end = "const low = innerHeight; scrollTo(0, 1e6); \
            return [low, scrollY > 0, document.querySelector('main > .foot').getBoundingClientRect().bottom <= low]";
        assert_eq!(tab.script(end, &[]), json!([400, true, true]), "the end is out of reach");
    }
    edit(tab, "2700");
    assert_shows(tab, "0.90");
}

/// The page of a wiki that shows no frames has a link, which opens the full page.
fn links(tab: &Tab, id: &str) {
    let calculator = Host::under("/calc/");
    tab.go(&page_of(id, &calculator.url("")).url("/wiki"));
    assert!(tab.find_all("iframe").is_empty());
    tab.find("a").click();
    tab.wait_ready();
    assert_eq!(tab.url(), calculator.url(&format!("#{STORY}")));
    assert_shows(tab, "0.80");
}

in_engines! {
    /// In the macro of Yamuno, whose sandbox holds for the frame in it as well.
    fn a_page_of_confluence_cloud_shows_the_result(tab) {
        shows(tab, "confluence-cloud");
    }

    /// By the user macro that its administrator makes.
    fn a_page_of_confluence_data_center_shows_the_result(tab) {
        shows(tab, "confluence-data-center");
    }

    /// From a pasted address.
    fn a_page_of_notion_shows_the_result(tab) {
        shows(tab, "notion");
    }

    /// In the web part for code.
    fn a_page_of_sharepoint_shows_the_result(tab) {
        shows(tab, "sharepoint");
    }

    /// By the tag of its extension, which knows few attributes.
    fn a_page_of_mediawiki_shows_the_result(tab) {
        shows(tab, "mediawiki");
    }

    /// Frames are for a fixed list of providers there.
    fn a_page_of_gitlab_links_to_the_result(tab) {
        links(tab, "gitlab");
    }

    /// Frames are removed there.
    fn a_page_of_github_links_to_the_result(tab) {
        links(tab, "github");
    }

    /// From a pasted address, in the sandbox of its scripts.
    fn a_page_of_google_sites_shows_the_result(tab) {
        shows(tab, "google-sites");
    }

    /// With the sources that its administrator was told to allow, and no others.
    fn a_page_of_bookstack_shows_the_result(tab) {
        shows(tab, "bookstack");
    }

    /// From a pasted address, in its sandbox.
    fn a_page_of_outline_shows_the_result(tab) {
        shows(tab, "outline");
    }

    /// From JSX.
    fn a_page_of_docusaurus_shows_the_result(tab) {
        shows(tab, "docusaurus");
    }

    /// Where its administrator lets frames through.
    fn a_page_of_wikijs_shows_the_result(tab) {
        shows(tab, "wikijs");
    }

    /// By the syntax of its plugin, which splits at bars and blanks.
    fn a_page_of_dokuwiki_shows_the_result(tab) {
        shows(tab, "dokuwiki");
    }

    /// With the policy that the advice asks for.
    fn a_page_of_plain_html_shows_the_result(tab) {
        shows(tab, "html");
    }
}

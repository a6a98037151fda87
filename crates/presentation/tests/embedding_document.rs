//! The tables and snippets of docs/embedding.md are what the code makes, and every host has a section
//! with its picture.
//!
//! After a change in the code: `UPDATE_DOCS=1 cargo test -p presentation --test embedding_document`.
#![allow(clippy::unwrap_used)] // test helpers

use presentation::embed::{Embedding, FOR_FRAMES, Part, Theme, Way, Wiki, Works};
use scenario::{link, number::NumberStyle};
use std::{fmt::Write as _, fs, path::PathBuf};

const STATE: &str = "v=1&vol=1240&per=month&base=18500:orders&in=month&end";

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/embedding.md")
}

fn example() -> Embedding<'static> {
    Embedding {
        home: "https://tools.example.com/plimsoll/",
        file: FOR_FRAMES,
        state: STATE,
        theme: Theme::Light,
        show: &[],
        height: 520,
        title: "Contact rate: 6.7 per 100 orders",
        grows: false,
        strict: false,
    }
}

fn fenced(language: &str, text: &str) -> String {
    format!("```{language}\n{text}\n```\n")
}

fn snippet(wiki: &Wiki) -> String {
    let language = match wiki.way {
        Way::Frame | Way::Code => "html",
        Way::Mdx => "mdx",
        Way::Link => "markdown",
        Way::Address | Way::IframeTag | Way::DokuWiki | Way::UserMacro => "text",
    };
    fenced(language, &example().snippet(wiki))
}

fn wiki_table() -> String {
    let mut table =
        "| host | frame | what its administrator must allow |\n|---|---|---|\n".to_owned();
    for wiki in Wiki::ALL {
        let works = match wiki.works {
            Works::Yes => "yes",
            Works::IfAllowed => "if allowed",
            Works::LinkOnly => "no: picture and link",
        };
        writeln!(table, "| {} | {works} | {} |", wiki.name, wiki.needs).unwrap();
    }
    table
}

fn part_table() -> String {
    let mut table = "| word | part | shown without the flag |\n|---|---|---|\n".to_owned();
    for part in Part::ALL {
        let default = if part.is_default() { "yes" } else { "no" };
        writeln!(table, "| `{}` | {} | {default} |", part.word(), part.label()).unwrap();
    }
    table
}

/// Every generated part with its name, in no order.
fn parts() -> Vec<(String, String)> {
    let growing = Embedding { grows: true, ..example() };
    let html = Wiki::from_id("html").unwrap();
    let mut parts = vec![
        ("wikis".to_owned(), wiki_table()),
        ("parts".to_owned(), part_table()),
        ("address".to_owned(), fenced("text", &example().frame_address())),
        ("snippet-with-script".to_owned(), fenced("html", &growing.snippet(html))),
    ];
    for wiki in Wiki::ALL {
        parts.push((format!("snippet-{}", wiki.id), snippet(wiki)));
        if let Some(setting) = example().setting(wiki) {
            let language = if wiki.way == Way::UserMacro { "html" } else { "text" };
            parts.push((format!("setting-{}", wiki.id), fenced(language, &setting)));
        }
    }
    parts
}

#[test]
fn the_tables_and_snippets_are_those_of_the_code() {
    let mut text = fs::read_to_string(path()).unwrap();
    let mut stale = Vec::new();
    for (name, expected) in parts() {
        let open = format!("<!-- {name}: generated from the code -->\n");
        let close = format!("<!-- /{name} -->");
        let Some((before, rest)) = text.split_once(&open) else {
            panic!("docs/embedding.md has no part {name}");
        };
        let (part, after) = rest.split_once(&close).unwrap();
        if part != expected {
            stale.push(name);
            text = [before, &open, &expected, &close, after].concat();
        }
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path(), text).unwrap();
    } else {
        assert!(
            stale.is_empty(),
            "docs/embedding.md is stale in {stale:?}; run\n\
             UPDATE_DOCS=1 cargo test -p presentation --test embedding_document"
        );
    }
}

#[test]
fn no_generated_part_is_left_from_an_older_table() {
    let text = fs::read_to_string(path()).unwrap();
    assert_eq!(text.matches(": generated from the code -->").count(), parts().len());
}

#[test]
fn every_host_has_a_section_with_its_picture_in_the_order_of_the_table() {
    let text = fs::read_to_string(path()).unwrap();
    let mut rest = text.as_str();
    for wiki in Wiki::ALL {
        let head = format!("\n### {}\n", wiki.name);
        let Some((_, section)) = rest.split_once(&head) else {
            panic!("no section {}, or not in order", wiki.name);
        };
        let section_only = section.split("\n### ").next().unwrap();
        let picture = format!("](embedding/{}.png)", wiki.id);
        assert_eq!(section_only.matches(&picture).count(), 1, "{}", wiki.name);
        rest = section;
    }
}

#[test]
fn the_figures_of_the_example_are_a_link_that_opens_to_itself() {
    let opened = link::open(STATE, NumberStyle::EnUs);
    assert!(opened.notices.is_empty(), "{:?}", opened.notices);
    assert_eq!(link::write(&opened.draft).unwrap().as_deref(), Some(STATE));
}

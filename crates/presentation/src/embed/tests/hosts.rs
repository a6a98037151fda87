//! One reading for each way of embedding.

use super::*;
use comrak::{Arena, Options, nodes::NodeValue, parse_document};

fn titles() -> impl Iterator<Item = &'static str> {
    HOSTILE.into_iter().chain([plain().title])
}

#[test]
fn html_gives_one_frame_and_one_link_whatever_the_title() {
    for id in ["html", "bookstack", "wikijs", "confluence-cloud"] {
        for title in titles() {
            let embedding = Embedding { title, theme: Theme::Light, ..plain() };
            let page = Page::read(&embedding.snippet(wiki(id)));
            let shown = escape::title(title);
            assert_eq!(page.names(), ["iframe", "p", "a"], "{title}");
            assert_eq!(page.errors, 0, "{title}");
            assert_eq!(page.value("iframe", "src"), embedding.frame_address());
            assert_eq!(page.value("iframe", "title"), shown);
            assert_eq!(page.value("a", "href"), embedding.page_address());
            assert_eq!(page.text.trim(), format!("{shown} (open calculator)"));
        }
    }
}

#[test]
fn a_frame_has_the_attributes_that_let_it_work_and_ask_for_no_more() {
    let page = Page::read(&plain().snippet(wiki("html")));
    let (_, attributes) = page.tags.first().unwrap();
    let keys: Vec<&str> = attributes.iter().map(|(key, _)| key.as_str()).collect();
    let expected =
        ["allow", "height", "loading", "referrerpolicy", "src", "style", "title", "width"];
    assert_eq!(keys, expected);
    assert_eq!(page.value("iframe", "allow"), "clipboard-write; web-share");
    assert_eq!(page.value("iframe", "referrerpolicy"), "no-referrer");
    assert_eq!(page.value("iframe", "height"), "520");
    assert_eq!(page.value("iframe", "width"), "100%");
}

#[test]
fn the_script_stands_only_where_the_host_keeps_it() {
    let growing = Embedding { grows: true, ..plain() };
    let page = Page::read(&growing.snippet(wiki("html")));
    assert_eq!(page.names(), ["iframe", "p", "a", "script"]);
    assert_eq!(page.value("script", "src"), format!("{HOME}embed.js"));
    for wiki in Wiki::ALL.iter().filter(|wiki| !wiki.keeps_script) {
        assert_eq!(growing.snippet(wiki), plain().snippet(wiki), "{}", wiki.id);
    }
}

#[test]
fn a_strict_frame_gets_a_sandbox_without_the_origin_of_the_page() {
    let strict = Embedding { strict: true, ..plain() };
    for id in ["html", "sharepoint", "mediawiki", "docusaurus"] {
        let page = Page::read(&strict.snippet(wiki(id)));
        let sandbox = page.value("iframe", "sandbox");
        assert_eq!(
            sandbox,
            "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"
        );
    }
    assert!(!plain().snippet(wiki("html")).contains("sandbox"));
}

#[test]
fn the_web_part_of_sharepoint_gets_the_iframe_alone() {
    for title in titles() {
        let snippet = Embedding { title, ..plain() }.snippet(wiki("sharepoint"));
        assert!(snippet.starts_with("<iframe ") && snippet.ends_with("></iframe>"));
        let page = Page::read(&snippet);
        assert_eq!((page.names(), page.errors), (vec!["iframe"], 0));
        assert_eq!(page.value("iframe", "src"), plain().frame_address());
    }
}

#[test]
fn hosts_that_make_a_frame_of_an_address_get_the_address_alone() {
    for id in ["notion", "outline", "google-sites"] {
        assert_eq!(plain().snippet(wiki(id)), plain().frame_address());
    }
}

/// The tag as the extension reads it, and the link in brackets behind it: up to the first blank it
/// is the address, up to the first bracket it is text.
#[test]
fn mediawiki_gives_one_tag_of_whole_numbers_and_one_link_without_markup() {
    for title in titles() {
        let snippet = Embedding { title, ..plain() }.snippet(wiki("mediawiki"));
        let (tag, link) = snippet.split_once("\n\n").unwrap();
        let page = Page::read(tag);
        assert_eq!(page.names(), ["iframe"]);
        assert_eq!(page.value("iframe", "src"), plain().frame_address());
        assert_eq!(page.value("iframe", "width"), "800");
        let (address, text) = link.strip_prefix('[').unwrap().split_once(' ').unwrap();
        assert_eq!(address, plain().page_address());
        let text = text.strip_suffix(']').unwrap();
        assert!(!text.contains(|sign: char| "[]{}<>|'\"_~=*`\\!$".contains(sign)), "{text}");
        let text = Page::read(text).text;
        assert_eq!(text, format!("{} (open calculator)", escape::title(title)));
    }
}

/// The plugin splits at the first bar and then at the first blank, up to the first pair of braces.
#[test]
fn dokuwiki_gives_one_frame_and_one_link() {
    for title in titles() {
        let snippet = Embedding { title, ..plain() }.snippet(wiki("dokuwiki"));
        let (frame, rest) = snippet.strip_prefix("{{url>").unwrap().split_once("}}").unwrap();
        let (frame, frame_title) = frame.split_once('|').unwrap();
        assert_eq!(frame, format!("{} 100%,520px", plain().frame_address()));
        let (link, nothing) = rest.strip_prefix("\n\n[[").unwrap().split_once("]]").unwrap();
        let (page, text) = link.split_once('|').unwrap();
        assert_eq!((page, nothing), (plain().page_address().as_str(), ""));
        assert_eq!(text, format!("{frame_title} (open calculator)"));
        assert!(!text.contains(['[', ']', '{', '}', '|', '\n']), "{text}");
    }
}

/// The images and links of Markdown, each with its address and its text.
fn marked(markdown: &str) -> (Vec<(String, String)>, usize) {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &Options::default());
    let (mut found, mut others) = (Vec::new(), 0);
    for node in root.descendants() {
        let text = || {
            let words = node.descendants().filter_map(|inner| match &inner.data.borrow().value {
                NodeValue::Text(words) => Some(words.to_string()),
                _ => None,
            });
            words.collect::<String>()
        };
        match &node.data.borrow().value {
            NodeValue::Link(link) | NodeValue::Image(link) => {
                found.push((link.url.clone(), text()));
            }
            NodeValue::Document | NodeValue::Paragraph | NodeValue::Text(_) => {}
            _ => others += 1,
        }
    }
    (found, others)
}

#[test]
fn markdown_gives_one_picture_and_one_link_and_no_markup_of_the_title() {
    for id in ["gitlab", "github"] {
        for title in titles() {
            let (found, others) = marked(&Embedding { title, ..plain() }.snippet(wiki(id)));
            let shown = escape::title(title);
            assert_eq!(others, 0, "{title}");
            let picture = ("plimsoll.png".to_owned(), shown.clone());
            let link = (plain().page_address(), format!("{shown} (open calculator)"));
            assert_eq!(found, [picture, link]);
        }
    }
}

#[test]
fn mdx_has_the_attributes_of_jsx_and_a_link_of_markdown_without_braces() {
    for title in titles() {
        let snippet = Embedding { title, ..plain() }.snippet(wiki("docusaurus"));
        let (tag, link) = snippet.split_once("\n\n").unwrap();
        assert!(tag.contains(" style={{border: 0}} ") && tag.contains(" referrerPolicy=\""));
        assert!(tag.ends_with("/>"));
        // Without the one value in braces, an element of JSX is one of HTML.
        let page = Page::read(&tag.replacen("{{border: 0}}", "\"\"", 1));
        assert_eq!((page.names(), page.errors), (vec!["iframe"], 0));
        assert_eq!(page.value("iframe", "src"), plain().frame_address());
        assert_eq!(page.value("iframe", "title"), escape::title(title));
        let bare = link.replace("\\\\", "").replace("\\{", "").replace("\\<", "");
        assert!(!bare.contains(['{', '<']), "{link}");
        let text = format!("{} (open calculator)", escape::title(title));
        assert_eq!(marked(link).0, [(plain().page_address(), text)]);
    }
}

#[test]
fn the_user_macro_takes_addresses_of_this_calculator_only() {
    let wiki = wiki("confluence-data-center");
    let line = format!("{{plimsoll:url={}|height=520}}", plain().frame_address());
    for title in titles() {
        assert_eq!(Embedding { title, ..plain() }.snippet(wiki), line);
    }
    let template = Embedding { grows: true, strict: true, ..plain() }.setting(wiki).unwrap();
    assert!(template.starts_with("## @param url:title="));
    assert!(template.contains(&format!("$paramurl.startsWith('{HOME}')")));
    assert!(template.contains("!$paramurl.contains('\"')"));
    let (_, html) = template.split_once(")\n<").unwrap();
    let page = Page::read(&format!("<{html}"));
    assert_eq!(page.names(), ["iframe", "p", "a", "script", "p"]);
    assert_eq!(page.value("iframe", "src"), "$paramurl");
    // A quote in the address of the page would end the string of Velocity.
    let odd = Embedding { home: "https://host/o'b/", ..plain() }.setting(wiki).unwrap();
    assert!(odd.contains("startsWith('https://host/o%27b/')"));
}

#[test]
fn the_administrator_gets_the_host_in_the_words_of_the_wiki() {
    let set = |id, home| Embedding { home, ..plain() }.setting(wiki(id));
    let home = "https://tools.example.com:8443/plimsoll/";
    assert_eq!(set("mediawiki", home).unwrap(), "$iFrameDomains = [ 'tools.example.com' ];");
    assert_eq!(set("sharepoint", home).unwrap(), "tools.example.com");
    assert_eq!(set("html", home).unwrap(), "frame-src https://tools.example.com:8443");
    let sources = set("bookstack", home).unwrap();
    assert!(sources.ends_with(" https://tools.example.com:8443\""), "{sources}");
    assert_eq!(set("mediawiki", "http://[::1]/").unwrap(), "$iFrameDomains = [ '[::1]' ];");
    assert_eq!(set("notion", home), None);
    assert_eq!(set("html", "file:///home/"), None, "a page on disk has no host");
}

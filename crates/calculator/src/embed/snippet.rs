//! What is pasted into each host: a template for each way of embedding.
//!
//! A letter in a circle stands for a part of it, a capital one for the same as text of HTML: Ⓐ is
//! the address of the folder, Ⓔ its script, Ⓕ the address of the frame, Ⓗ the height, Ⓝ the name of
//! the host, Ⓞ its origin, Ⓟ the address of the page, Ⓢ the sandbox, and Ⓣ the title, which a small
//! letter has in the syntax of the host.

use super::{
    Embedding, Way, Wiki,
    escape::{self, address, html},
};
use crate::text::{split_at_first, split_at_last};

/// The beginning of an iframe, without its end: HTML, or JSX, which writes two attributes otherwise.
macro_rules! tag {
    ($src:literal, $title:literal, $height:literal) => {
        tag!($src, $title, $height, "\"border:0\"", "referrerpolicy")
    };
    ($src:literal, $title:literal, $height:literal, $style:literal, $policy:literal) => {
        concat!(
            "<iframe src=\"",
            $src,
            "\"\n  title=\"",
            $title,
            "\"\n  width=\"100%\" height=\"",
            $height,
            "\" style=",
            $style,
            " loading=\"lazy\"\n  allow=\"clipboard-write; web-share\" ",
            $policy,
            "=\"no-referrer\"ⓢ"
        )
    };
}

/// What a frame needs for everything that the page does; it runs without `allow-same-origin`.
const SANDBOX: &str = "\n  sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox \
    allow-downloads\"";

const SCRIPT: &str = "\n<script src=\"Ⓐembed.js\" defer></script>";

/// What the administrator makes for [`Way::UserMacro`]. It shows addresses of this calculator and
/// nothing else; the strings in single quotes are those in which Velocity looks for no variables.
pub const USER_MACRO: &str = concat!(
    "## @param url:title=Address|type=string|required=true|desc=Begins with ⓐ\n",
    "## @param height:title=Height in pixels|type=int|default=ⓗ\n",
    "#if ($paramurl.startsWith('ⓐ') && !$paramurl.contains('\"') ",
    "&& $paramheight.matches('[0-9]{2,4}'))\n",
    tag!("$paramurl", "Contact rate calculator", "$paramheight"),
    "></iframe>\n<p><a href=\"$paramurl.replaceFirst('[?][^#]*', '')\">",
    "Open the calculator with these figures</a></p>ⓔ\n",
    "#else\n<p>The address has to begin with Ⓐ, and the height is a number of pixels.</p>\n#end",
);

/// What the author pastes. An address holds neither brackets nor blanks.
fn template(way: Way) -> &'static str {
    match way {
        Way::Frame => concat!(
            tag!("Ⓕ", "Ⓣ", "ⓗ"),
            "></iframe>\n<p><a href=\"Ⓟ\">Ⓣ (open calculator)</a></p>ⓔ"
        ),
        Way::Code => concat!(tag!("Ⓕ", "Ⓣ", "ⓗ"), "></iframe>"),
        Way::Mdx => concat!(
            tag!("Ⓕ", "Ⓣ", "ⓗ", "{{border: 0}}", "referrerPolicy"),
            "/>\n\n[ⓣ (open calculator)](ⓟ)"
        ),
        Way::Address => "ⓕ",
        // The extension takes whole numbers; the style makes it as wide as the text.
        Way::IframeTag => {
            "<iframe src=\"Ⓕ\" width=\"800\" height=\"ⓗ\" style=\"width:100%; border:0\"ⓢ></iframe>\
             \n\n[ⓟ ⓣ (open calculator)]"
        }
        Way::DokuWiki => "{{url>ⓕ 100%,ⓗpx|ⓣ}}\n\n[[ⓟ|ⓣ (open calculator)]]",
        Way::UserMacro => "{plimsoll:url=ⓕ|height=ⓗ}",
        Way::Link => "![ⓣ](plimsoll.png)\n\n[ⓣ (open calculator)](ⓟ)",
    }
}

/// The snippet of a wiki.
pub fn of(embedding: &Embedding<'_>, wiki: &Wiki) -> String {
    written(embedding, wiki, template(wiki.way))
}

/// What the administrator sets or makes; nothing can be said of a page that has no host.
pub fn setting(embedding: &Embedding<'_>, wiki: &Wiki) -> Option<String> {
    let has_host = !host(&address(embedding.home)).1.is_empty();
    (has_host && !wiki.setting.is_empty()).then(|| written(embedding, wiki, wiki.setting))
}

/// A template with its parts in it.
fn written(embedding: &Embedding<'_>, wiki: &Wiki, template: &str) -> String {
    let mut text = String::new();
    for sign in template.chars() {
        let part = match sign {
            'ⓐ' | 'Ⓐ' => address(embedding.home),
            'ⓔ' if embedding.grows && wiki.keeps_script => written(embedding, wiki, SCRIPT),
            'ⓕ' | 'Ⓕ' => embedding.frame_address(),
            'ⓗ' => embedding.height.to_string(),
            'ⓝ' => host(&address(embedding.home)).1.to_owned(),
            'ⓞ' => host(&address(embedding.home)).0.to_owned(),
            'ⓟ' | 'Ⓟ' => embedding.page_address(),
            'ⓢ' if embedding.strict => SANDBOX.to_owned(),
            'ⓔ' | 'ⓢ' => continue,
            'ⓣ' => escape::text(&escape::title(embedding.title), wiki.way),
            'Ⓣ' => escape::title(embedding.title),
            plain => {
                text.push(plain);
                continue;
            }
        };
        text.push_str(&if matches!(sign, 'Ⓐ'..='Ⓩ') { html(&part) } else { part });
    }
    text
}

/// The origin in an address, and the name of its host; empty where there is none.
fn host(address: &str) -> (&str, &str) {
    let rest = split_at_first(address, "://").map_or("", |(_, rest)| rest);
    let authority = split_at_first(rest, "/").map_or(rest, |(authority, _)| authority);
    let origin = address.get(..address.len() - rest.len() + authority.len()).unwrap_or_default();
    match split_at_last(authority, b':') {
        Some((name, port)) if !port.ends_with(']') => (origin, name),
        _ => (origin, authority),
    }
}

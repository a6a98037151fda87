//! What is pasted into each host, by the way in which it embeds.

use super::{
    Embedding, Setting, Way, Wiki,
    escape::{self, address, dokuwiki, html, markdown, wikitext},
};
use crate::text::{split_at_first, split_at_last};

/// What a frame needs for everything that the page does; it runs without `allow-same-origin`.
const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// What stands behind the title in the link below the frame.
const OPEN: &str = " (open calculator)";

/// The snippet of a wiki.
pub fn of(embedding: &Embedding<'_>, wiki: &Wiki) -> String {
    let frame = embedding.frame_address();
    let page = embedding.page_address();
    let title = escape::title(embedding.title);
    let height = embedding.height.to_string();
    match wiki.way {
        Way::Frame => {
            let mut to = tag(embedding, &html(&frame), &html(&title), &height, false);
            push(&mut to, &["></iframe>\n<p><a href=\"", &html(&page), "\">"]);
            push(&mut to, &[&html(&title), OPEN, "</a></p>"]);
            if embedding.grows && wiki.keeps_script {
                push(&mut to, &["\n", &script(embedding)]);
            }
            to
        }
        Way::Code => tag(embedding, &html(&frame), &html(&title), &height, false) + "></iframe>",
        Way::Mdx => {
            let mut to = tag(embedding, &html(&frame), &html(&title), &height, true);
            push(&mut to, &["/>\n\n", &link(&markdown(&title), &page)]);
            to
        }
        Way::Address => frame,
        Way::IframeTag => joined(&[
            "<iframe src=\"",
            &html(&frame),
            // The extension takes whole numbers; the style makes it as wide as the text.
            "\" width=\"800\" height=\"",
            &height,
            "\" style=\"width:100%; border:0\"",
            &sandbox(embedding),
            "></iframe>\n\n[",
            &page,
            " ",
            &wikitext(&title),
            OPEN,
            "]",
        ]),
        Way::DokuWiki => {
            let title = dokuwiki(&title);
            let mut to = joined(&["{{url>", &frame, " 100%,", &height, "px|", &title, "}}\n\n[["]);
            push(&mut to, &[&page, "|", &title, OPEN, "]]"]);
            to
        }
        Way::UserMacro => joined(&["{plimsoll:url=", &frame, "|height=", &height, "}"]),
        Way::Link => {
            let title = markdown(&title);
            joined(&["![", &title, "](plimsoll.png)\n\n", &link(&title, &page)])
        }
    }
}

/// The beginning of an iframe, without its end: HTML, or JSX, which writes two attributes otherwise.
fn tag(embedding: &Embedding<'_>, src: &str, title: &str, height: &str, jsx: bool) -> String {
    let (style, policy) =
        if jsx { ("{{border: 0}}", "referrerPolicy") } else { ("\"border:0\"", "referrerpolicy") };
    joined(&[
        "<iframe src=\"",
        src,
        "\"\n  title=\"",
        title,
        "\"\n  width=\"100%\" height=\"",
        height,
        "\" style=",
        style,
        " loading=\"lazy\"\n  allow=\"clipboard-write; web-share\" ",
        policy,
        "=\"no-referrer\"",
        &sandbox(embedding),
    ])
}

fn sandbox(embedding: &Embedding<'_>) -> String {
    if embedding.strict { joined(&["\n  sandbox=\"", SANDBOX, "\""]) } else { String::new() }
}

fn script(embedding: &Embedding<'_>) -> String {
    joined(&["<script src=\"", &html(&address(embedding.home)), "embed.js\" defer></script>"])
}

/// The link of Markdown. An address holds neither brackets nor blanks.
fn link(title: &str, page: &str) -> String {
    joined(&["[", title, OPEN, "](", page, ")"])
}

/// What the administrator sets or makes.
pub fn setting(embedding: &Embedding<'_>, wiki: &Wiki) -> Option<String> {
    let home = address(embedding.home);
    let (scheme, rest) = split_at_first(&home, "://")?;
    let authority = rest.split('/').next().filter(|authority| !authority.is_empty())?;
    match wiki.setting {
        Setting::None => None,
        Setting::Origin(before, after) => Some(joined(&[before, scheme, "://", authority, after])),
        Setting::Host(before, after) => {
            let host = match split_at_last(authority, b':') {
                Some((host, port)) if !port.ends_with(']') => host,
                _ => authority,
            };
            Some(joined(&[before, host, after]))
        }
        Setting::UserMacro => Some(user_macro(embedding, &home)),
    }
}

/// The template of the user macro. It shows addresses of this calculator and nothing else; the
/// strings in single quotes are those in which Velocity looks for no variables.
fn user_macro(embedding: &Embedding<'_>, home: &str) -> String {
    let height = embedding.height.to_string();
    let title = "Contact rate calculator";
    let mut to = joined(&[
        "## @param url:title=Address|type=string|required=true|desc=Begins with ",
        home,
        "\n## @param height:title=Height in pixels|type=int|default=",
        &height,
        "\n#if ($paramurl.startsWith('",
        home,
        "') && !$paramurl.contains('\"') && $paramheight.matches('[0-9]{2,4}'))\n",
        &tag(embedding, "$paramurl", title, "$paramheight", false),
        "></iframe>\n<p><a href=\"$paramurl.replaceFirst('[?][^#]*', '')\">Open the calculator with these figures</a></p>\n",
    ]);
    if embedding.grows {
        push(&mut to, &[&script(embedding), "\n"]);
    }
    push(&mut to, &["#else\n<p>The address has to begin with ", &html(home)]);
    to.push_str(", and the height is a number of pixels.</p>\n#end");
    to
}

fn push(to: &mut String, parts: &[&str]) {
    for part in parts {
        to.push_str(part);
    }
}

fn joined(parts: &[&str]) -> String {
    parts.concat()
}

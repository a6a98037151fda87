//! What is pasted into each host, and what its administrator sets.

use super::{
    Embedding,
    escape::{self, address, html},
    iframe::Iframe,
    way::Way,
    wiki::{Setting, Wiki},
};

/// What the author pastes. No address holds brackets or blanks, see [`address`].
pub fn of(embedding: &Embedding<'_>, wiki: &Wiki) -> String {
    let (frame, page) = (embedding.frame_address(), embedding.page_address());
    let plain_title = escape::title(embedding.title);
    // As text of the host, and as text of HTML.
    let (title, html_title) = (escape::text(&plain_title, wiki.way), html(&plain_title));
    let (src, height) = (html(&frame), embedding.height.to_string());
    let iframe =
        Iframe { src: &src, title: &html_title, height: &height, is_strict: embedding.strict };
    match wiki.way {
        Way::Frame => format!(
            "{tag}></iframe>\n<p><a href=\"{page}\">{html_title} (open calculator)</a></p>{script}",
            tag = iframe.html(),
            page = html(&page),
            script = script(embedding, wiki),
        ),
        Way::Code => format!("{}></iframe>", iframe.html()),
        Way::Mdx => format!("{}/>\n\n[{title} (open calculator)]({page})", iframe.jsx()),
        Way::Address => frame,
        // The extension takes whole numbers; the style makes it as wide as the text.
        Way::IframeTag => format!(
            "<iframe src=\"{src}\" width=\"800\" height=\"{height}\" \
             style=\"width:100%; border:0\"{sandbox}></iframe>\n\n\
             [{page} {title} (open calculator)]",
            sandbox = iframe.sandbox(),
        ),
        Way::DokuWiki => format!(
            "{{{{url>{frame} 100%,{height}px|{title}}}}}\n\n[[{page}|{title} (open calculator)]]"
        ),
        Way::UserMacro => format!("{{plimsoll:url={frame}|height={height}}}"),
        Way::Link => format!("![{title}](plimsoll.png)\n\n[{title} (open calculator)]({page})"),
    }
}

/// The tag of embed.js, which fits the height, where it is wanted and the host keeps it.
fn script(embedding: &Embedding<'_>, wiki: &Wiki) -> String {
    if embedding.grows && wiki.keeps_script {
        let home = html(&address(embedding.home));
        format!("\n<script src=\"{home}embed.js\" defer></script>")
    } else {
        String::new()
    }
}

/// What the administrator sets or makes; nothing can be said of a page that has no host.
pub fn setting(embedding: &Embedding<'_>, wiki: &Wiki) -> Option<String> {
    let home = address(embedding.home);
    let (origin, host) = origin_and_host(&home);
    let setting = wiki.setting.filter(|_| !host.is_empty())?;
    Some(match setting {
        Setting::Host => host.to_owned(),
        Setting::IframeDomains => format!("$iFrameDomains = [ '{host}' ];"),
        Setting::IframeSources => format!(
            "ALLOWED_IFRAME_SOURCES=\"https://*.draw.io https://*.youtube.com \
             https://*.youtube-nocookie.com https://*.vimeo.com {origin}\""
        ),
        Setting::FrameSource => format!("frame-src {origin}"),
        Setting::UserMacro => user_macro(embedding, wiki),
    })
}

/// The template of the user macro. It shows addresses of this calculator and nothing else; the strings
/// in single quotes are those in which Velocity looks for no variables.
fn user_macro(embedding: &Embedding<'_>, wiki: &Wiki) -> String {
    let iframe = Iframe {
        src: "$paramurl",
        title: "Contact rate calculator",
        height: "$paramheight",
        is_strict: embedding.strict,
    };
    let home = address(embedding.home);
    format!(
        "## @param url:title=Address|type=string|required=true|desc=Begins with {home}\n\
         ## @param height:title=Height in pixels|type=int|default={height}\n\
         #if ($paramurl.startsWith('{home}') && !$paramurl.contains('\"') \
         && $paramheight.matches('[0-9]{{2,4}}'))\n\
         {tag}></iframe>\n\
         <p><a href=\"$paramurl.replaceFirst('[?][^#]*', '')\">\
         Open the calculator with these figures</a></p>{script}\n\
         #else\n\
         <p>The address has to begin with {shown}, and the height is a number of pixels.</p>\n\
         #end",
        height = embedding.height,
        tag = iframe.html(),
        script = script(embedding, wiki),
        shown = html(&home),
    )
}

/// The origin in an address, and the name of its host; empty where there is none.
fn origin_and_host(address: &str) -> (&str, &str) {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split_once('/').map_or(rest, |(authority, _)| authority);
    let origin = address.get(..address.len() - rest.len() + authority.len()).unwrap_or_default();
    match authority.rsplit_once(':') {
        // The last colon of an IPv6 address without a port stands inside of its brackets.
        Some((name, port)) if !port.ends_with(']') => (origin, name),
        _ => (origin, authority),
    }
}

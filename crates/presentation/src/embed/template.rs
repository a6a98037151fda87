//! The templates of what is pasted: one for each way of embedding.
//!
//! A letter in a circle stands for a part of it, a capital one for the same as text of HTML: Ⓐ is
//! the address of the folder, Ⓔ its script, Ⓕ the address of the frame, Ⓗ the height, Ⓝ the name of
//! the host, Ⓞ its origin, Ⓟ the address of the page, Ⓢ the sandbox, and Ⓣ the title, which a small
//! letter has in the syntax of the host.

use super::way::Way;

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
pub(super) const SANDBOX: &str = "\n  sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox \
    allow-downloads\"";

pub(super) const SCRIPT: &str = "\n<script src=\"Ⓐembed.js\" defer></script>";

/// What the administrator makes for [`Way::UserMacro`]. It shows addresses of this calculator and
/// nothing else; the strings in single quotes are those in which Velocity looks for no variables.
pub(super) const USER_MACRO: &str = concat!(
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
pub(super) fn template(way: Way) -> &'static str {
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

//! The table of hosts: one row each. What is not sure is worded so; docs/embedding.md says more.

use super::way::Way;

/// Whether a frame stands in a host at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Works {
    /// As it comes.
    Yes,
    /// Where an administrator allows it.
    IfAllowed,
    /// Never: only a picture and a link.
    LinkOnly,
}

impl Works {
    /// The same in words.
    pub fn text(self) -> &'static str {
        match self {
            Self::Yes => "Shows the live frame.",
            Self::IfAllowed => "Shows the live frame if an administrator allows it.",
            Self::LinkOnly => "Shows no frames: use a picture and a link.",
        }
    }
}

/// What the administrator sets or makes, as a text to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The name of the host alone.
    Host,
    /// A line of LocalSettings.php of `MediaWiki`.
    IframeDomains,
    /// A line of the file .env of `BookStack`.
    IframeSources,
    /// A directive of a Content-Security-Policy.
    FrameSource,
    /// The template of a user macro of Confluence.
    UserMacro,
}

/// A host: a row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wiki {
    /// Its id, never renamed.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How it embeds.
    pub way: Way,
    /// Whether a frame works there.
    pub works: Works,
    /// Whether a script beside the frame survives, so that embed.js can fit the height.
    pub keeps_script: bool,
    /// What the author does.
    pub steps: &'static str,
    /// What the administrator must allow.
    pub needs: &'static str,
    /// The text for it, where there is one to copy.
    pub setting: Option<Setting>,
}

impl Wiki {
    /// All hosts, in the order of the dialog.
    pub const ALL: &'static [Self; 14] = &[
        Self {
            steps: "Insert the HTML macro of a Marketplace app and paste the code into it.",
            needs: "An HTML macro app that runs scripts and lets this host stand in a nested frame. \
                A “strict allowlist” or “block all” policy stops it.",
            keeps_script: true,
            ..row("confluence-cloud", "Confluence Cloud", Way::Frame, Works::IfAllowed)
        },
        Self {
            steps: "Insert the macro “plimsoll” and fill in address and height, or paste the line \
                as wiki markup.",
            needs: "A user macro “plimsoll” without a body, made once from this template.",
            keeps_script: true,
            setting: Some(Setting::UserMacro),
            ..row(
                "confluence-data-center",
                "Confluence Data Center",
                Way::UserMacro,
                Works::IfAllowed,
            )
        },
        Self {
            steps: "Paste the address on a line of its own, choose Embed, and drag the block to \
                its height. Copying out of the frame is blocked: open the full page for it.",
            needs: "Nothing, as far as we know.",
            ..row("notion", "Notion", Way::Address, Works::Yes)
        },
        Self {
            steps: "Add an Embed web part and paste the code. Add the link to the full page in a \
                text web part below.",
            needs: "This domain among those that may be embedded (HTML Field Security). The page \
                must lie elsewhere: HTML files in libraries are not run.",
            setting: Some(Setting::Host),
            ..row("sharepoint", "SharePoint", Way::Code, Works::IfAllowed)
        },
        Self {
            steps: "Paste into the source of the page.",
            needs: "The extension IframeTag, with this host on its list, in LocalSettings.php or \
                on the page MediaWiki:IFrame-cfg.json.",
            setting: Some(Setting::IframeDomains),
            ..row("mediawiki", "MediaWiki", Way::IframeTag, Works::IfAllowed)
        },
        Self {
            steps: "Export the picture, upload it, paste the lines, and correct the picture’s path.",
            needs: "Nothing would help: frames are for a fixed list of providers.",
            ..row("gitlab", "GitLab", Way::Link, Works::LinkOnly)
        },
        Self {
            steps: "Export the picture, upload it, paste the lines, and correct the picture’s path.",
            needs: "Nothing would help: frames are removed.",
            ..row("github", "GitHub", Way::Link, Works::LinkOnly)
        },
        Self {
            steps: "Insert, Embed, By URL: paste the address and drag the block to its height.",
            needs: "Nothing, as far as we know.",
            ..row("google-sites", "Google Sites", Way::Address, Works::Yes)
        },
        Self {
            steps: "Paste into the source code of the page. Its exports show a link in place of \
                the frame.",
            needs: "This host in ALLOWED_IFRAME_SOURCES of the file .env.",
            setting: Some(Setting::IframeSources),
            ..row("bookstack", "BookStack", Way::Frame, Works::IfAllowed)
        },
        Self {
            steps: "Paste the address on a line of its own and drag the lower edge to the height.",
            needs: "Nothing.",
            ..row("outline", "Outline", Way::Address, Works::Yes)
        },
        Self {
            steps: "Paste into an .mdx page. To serve the calculator yourself, put calculator.html \
                into static/ and use its address as src.",
            needs: "Nothing, unless the site sends a Content-Security-Policy.",
            ..row("docusaurus", "Docusaurus", Way::Mdx, Works::Yes)
        },
        Self {
            steps: "Paste into a Markdown or HTML page. Pages written before the setting was \
                changed have to be saved again.",
            needs: "Administration, Rendering, Security: iframes allowed (allowIFrames). Wiki.js \
                itself recommends against it.",
            ..row("wikijs", "Wiki.js", Way::Frame, Works::IfAllowed)
        },
        Self {
            steps: "Paste into the page. Exports to ODT and PDF have only the link.",
            needs: "The plugin “iframe”.",
            ..row("dokuwiki", "DokuWiki", Way::DokuWiki, Works::IfAllowed)
        },
        Self {
            steps: "Paste where the result shall stand.",
            needs: "Where the site sends a Content-Security-Policy: this host in frame-src, and in \
                script-src for embed.js.",
            keeps_script: true,
            setting: Some(Setting::FrameSource),
            ..row("html", "Plain HTML", Way::Frame, Works::Yes)
        },
    ];

    /// The host of an id.
    pub fn from_id(id: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|wiki| wiki.id == id)
    }
}

const fn row(id: &'static str, name: &'static str, way: Way, works: Works) -> Wiki {
    Wiki { id, name, way, works, keeps_script: false, steps: "", needs: "", setting: None }
}

//! The ways in which hosts embed.

/// How a host embeds, which decides what is pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// An iframe of HTML, with a link below it.
    Frame,
    /// The iframe alone, for a box that takes nothing else.
    Code,
    /// An iframe of MDX, which is JSX, with a link of Markdown.
    Mdx,
    /// The address of the frame, which the host turns into one.
    Address,
    /// The tag of the extension `IframeTag` of `MediaWiki`.
    IframeTag,
    /// The syntax of the plugin iframe of `DokuWiki`.
    DokuWiki,
    /// A macro that an administrator makes from a template.
    UserMacro,
    /// No frame: a picture and a link.
    Link,
}

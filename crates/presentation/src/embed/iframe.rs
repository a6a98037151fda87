//! The opening tag of an iframe, as HTML and as JSX.

/// What the page needs in a sandbox for everything that it does; it runs without `allow-same-origin`.
const SANDBOX: &str = "\n  sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox \
                       allow-downloads\"";

/// An iframe as wide as the text around it. The texts are escaped as HTML.
pub struct Iframe<'a> {
    /// The address of the frame.
    pub src: &'a str,
    /// What it shows, for screen readers.
    pub title: &'a str,
    /// Its height in pixels.
    pub height: &'a str,
    /// Whether it gets a sandbox.
    pub is_strict: bool,
}

impl Iframe<'_> {
    /// The attribute of the sandbox, where there is one.
    pub fn sandbox(&self) -> &'static str {
        if self.is_strict { SANDBOX } else { "" }
    }

    /// The tag as HTML, without its closing bracket.
    pub fn html(&self) -> String {
        let Self { src, title, height, .. } = self;
        let sandbox = self.sandbox();
        format!(
            "<iframe src=\"{src}\"\n  title=\"{title}\"\n  \
             width=\"100%\" height=\"{height}\" style=\"border:0\" loading=\"lazy\"\n  \
             allow=\"clipboard-write; web-share\" referrerpolicy=\"no-referrer\"{sandbox}"
        )
    }

    /// The tag as JSX, which writes two attributes otherwise.
    pub fn jsx(&self) -> String {
        let Self { src, title, height, .. } = self;
        let sandbox = self.sandbox();
        format!(
            "<iframe src=\"{src}\"\n  title=\"{title}\"\n  \
             width=\"100%\" height=\"{height}\" style={{{{border: 0}}}} loading=\"lazy\"\n  \
             allow=\"clipboard-write; web-share\" referrerPolicy=\"no-referrer\"{sandbox}"
        )
    }
}

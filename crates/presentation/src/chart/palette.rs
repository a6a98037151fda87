//! The colours of charts. They come from the style sheet of the page; none is defined here.

/// Red, green, blue.
pub type Rgb = (u8, u8, u8);

/// The colours of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Names of rows, medians.
    pub ink: Rgb,
    /// Everything secondary: details, ticks, names of tiers.
    pub muted: Rgb,
    /// Lines of the grid.
    pub line: Rgb,
    /// Outlines and hatching.
    pub line_strong: Rgb,
    /// The user's own value.
    pub mark: Rgb,
    /// Fill of the user's own quantities.
    pub accent: Rgb,
    /// Fill of best in class.
    pub band_best: Rgb,
    /// Fill of the top quartile.
    pub band_top: Rgb,
    /// Fill of typical ranges.
    pub band_avg: Rgb,
    /// The background.
    pub paper: Rgb,
}

impl Palette {
    /// Reads the custom properties of the style sheet, `--ink` and so on; the paper is `--card`.
    ///
    /// `None` if one is missing or is not written as `#rgb` or `#rrggbb`.
    pub fn from_css(property: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let color = |name| property(name).and_then(|text| rgb_from_hex(&text));
        Some(Self {
            ink: color("--ink")?,
            muted: color("--muted")?,
            line: color("--line")?,
            line_strong: color("--line-strong")?,
            mark: color("--mark")?,
            accent: color("--accent")?,
            band_best: color("--band-best")?,
            band_top: color("--band-top")?,
            band_avg: color("--band-avg")?,
            paper: color("--card")?,
        })
    }
}

/// A colour from `#rgb`, which minifiers write, or `#rrggbb`.
fn rgb_from_hex(text: &str) -> Option<Rgb> {
    let digits = text.trim().strip_prefix('#')?;
    let digits: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit; 2]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let [_, red, green, blue] = u32::from_str_radix(&digits, 16).ok()?.to_be_bytes();
    // A sign is a number to the parser, and no colour.
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some((red, green, blue))
}

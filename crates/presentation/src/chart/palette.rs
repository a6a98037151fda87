//! The colours of charts. They come from the style sheet of the page or from the reader's system; none
//! is defined here.

use super::BarRole;

/// Red, green, blue.
pub type Rgb = (u8, u8, u8);

/// How much of a colour is in the pale one derived from it, where the style sheet has none.
const PALE: f64 = 0.35;
/// How much of the outline's colour is in the pattern of what was lost.
const FAINT: f64 = 0.5;
/// How much of the text's colour is in the lines of a grid, where the system gives two colours only.
const GRID: f64 = 0.4;

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
    /// The user's own value, and the outline of what was lost.
    pub mark: Rgb,
    /// Fill of the user's own quantities.
    pub accent: Rgb,
    /// Fill of the rest of them.
    pub soft: Rgb,
    /// Fill of what was lost.
    pub lost: Rgb,
    /// Fill of best in class.
    pub band_best: Rgb,
    /// Fill of the top quartile.
    pub band_top: Rgb,
    /// Fill of typical ranges.
    pub band_avg: Rgb,
    /// The background.
    pub paper: Rgb,
    /// Whether every role is drawn with its pattern, because colours do not tell them apart.
    pub is_patterned: bool,
}

impl Palette {
    /// Reads the custom properties of the style sheet, `--ink` and so on; the paper is `--card`.
    ///
    /// `None` if one is missing or is not written as `#rgb`, `#rrggbb` or `rgb(r, g, b)`. Without
    /// `--soft` and `--lost` these are pale forms of `--accent` and `--mark`.
    pub fn from_css(property: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let color = |name| property(name).and_then(|text| color_from_css(&text));
        let (mark, accent, paper) = (color("--mark")?, color("--accent")?, color("--card")?);
        Some(Self {
            ink: color("--ink")?,
            muted: color("--muted")?,
            line: color("--line")?,
            line_strong: color("--line-strong")?,
            mark,
            accent,
            soft: color("--soft").unwrap_or_else(|| mixed(accent, paper, PALE)),
            lost: color("--lost").unwrap_or_else(|| mixed(mark, paper, PALE)),
            band_best: color("--band-best")?,
            band_top: color("--band-top")?,
            band_avg: color("--band-avg")?,
            paper,
            is_patterned: false,
        })
    }

    /// The palette of forced colours: the colours of text and background that the reader's system
    /// gives, as the browser writes them. Every role has its pattern.
    ///
    /// `None` if one is not written as in [`from_css`](Self::from_css).
    pub fn forced(ink: &str, paper: &str) -> Option<Self> {
        let (ink, paper) = (color_from_css(ink)?, color_from_css(paper)?);
        Some(Self {
            ink,
            muted: ink,
            line: mixed(ink, paper, GRID),
            line_strong: ink,
            mark: ink,
            accent: ink,
            soft: paper,
            lost: paper,
            band_best: paper,
            band_top: paper,
            band_avg: paper,
            paper,
            is_patterned: true,
        })
    }

    /// The fill of a role.
    pub(super) fn fill(&self, role: BarRole) -> Rgb {
        match role {
            BarRole::Typical => self.band_avg,
            BarRole::TopQuartile => self.band_top,
            BarRole::BestInClass => self.band_best,
            BarRole::Own => self.accent,
            BarRole::OwnSoft => self.soft,
            BarRole::Lost => self.lost,
            BarRole::Median | BarRole::Target | BarRole::Whole => self.paper,
            BarRole::You | BarRole::Interval => self.mark,
        }
    }

    /// The outline of a role.
    pub(super) fn outline(&self, role: BarRole) -> Rgb {
        if role == BarRole::Lost { self.mark } else { self.line_strong }
    }

    /// The colour of the pattern of a role; none where the palette draws it without.
    pub(super) fn pattern(&self, role: BarRole) -> Option<Rgb> {
        match (self.is_patterned, role) {
            (true, _) => Some(self.ink),
            // Measured by nobody.
            (false, BarRole::Target) => Some(self.line_strong),
            // In grey it would look like the rest.
            (false, BarRole::Lost) => Some(mixed(self.mark, self.lost, FAINT)),
            (false, _) => None,
        }
    }
}

/// One colour with a part of another over it.
fn mixed(over: Rgb, under: Rgb, part: f64) -> Rgb {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and 255
    let mix = |over: u8, under: u8| {
        (f64::from(over) * part + f64::from(under) * (1.0 - part)).round() as u8
    };
    (mix(over.0, under.0), mix(over.1, under.1), mix(over.2, under.2))
}

/// A colour as a style sheet or a browser writes it.
fn color_from_css(text: &str) -> Option<Rgb> {
    let text = text.trim();
    let Some(parts) = text.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')) else {
        return rgb_from_hex(text);
    };
    let mut parts = parts.split(',').map(|part| part.trim().parse::<u8>());
    let mut next = || parts.next()?.ok();
    let color = (next()?, next()?, next()?);
    parts.next().is_none().then_some(color)
}

/// A colour from `#rgb`, which minifiers write, or `#rrggbb`.
fn rgb_from_hex(text: &str) -> Option<Rgb> {
    let digits = text.strip_prefix('#')?;
    let digits: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit; 2]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let [_, red, green, blue] = u32::from_str_radix(&digits, 16).ok()?.to_be_bytes();
    // A sign is a number to the parser, and no colour.
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some((red, green, blue))
}

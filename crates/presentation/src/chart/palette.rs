//! Colours of the chart, handed in by the page's style; none is named here.

/// Red, green, blue.
pub type Rgb = (u8, u8, u8);

/// The colours of one theme.
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
    /// The person's own value.
    pub mark: Rgb,
    /// Fill of the person's own quantities.
    pub accent: Rgb,
    /// Fill of best in class.
    pub band_best: Rgb,
    /// Fill of the top quartile.
    pub band_top: Rgb,
    /// Fill of typical ranges.
    pub band_avg: Rgb,
    /// What the chart stands on.
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

/// `#rgb` or `#rrggbb`; minifiers write the short form.
fn rgb_from_hex(text: &str) -> Option<Rgb> {
    let (mut digits, mut count) = ([0; 6], 0);
    for char in text.trim().strip_prefix('#')?.chars() {
        *digits.get_mut(count)? = u8::try_from(char.to_digit(16)?).ok()?;
        count += 1;
    }
    let [r, g, b, ..] = digits;
    let [r1, r2, g1, g2, b1, b2] = if count == 3 { [r, r, g, g, b, b] } else { digits };
    let is_color = matches!(count, 3 | 6);
    is_color.then_some((r1 << 4 | r2, g1 << 4 | g2, b1 << 4 | b2))
}

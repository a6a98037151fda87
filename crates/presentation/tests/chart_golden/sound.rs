//! What holds for every drawing of a chart, and what the tests of charts measure.

use presentation::chart::{BarItem, Layout, Palette, Point, Rgb, TextItem};

/// The light theme of the mock.
pub const LIGHT: Palette = Palette {
    ink: (0x1d, 0x23, 0x27),
    muted: (0x5b, 0x66, 0x6d),
    line: (0xdf, 0xdc, 0xd6),
    line_strong: (0x7d, 0x86, 0x8d),
    mark: (0xb3, 0x40, 0x0d),
    accent: (0x0b, 0x5c, 0x6b),
    soft: (0xb4, 0xd0, 0xd6),
    lost: (0xe3, 0xb5, 0x9c),
    band_best: (0x2f, 0x8f, 0x83),
    band_top: (0x7c, 0xc2, 0xb3),
    band_avg: (0xcf, 0xe3, 0xd6),
    paper: (0xff, 0xff, 0xff),
    is_patterned: false,
};

/// Whether a document has a rectangle with these values of `x`, `y` and `width`.
pub fn has_rectangle(svg: &str, [x, y, width]: [&str; 3]) -> bool {
    let document = roxmltree::Document::parse(svg).unwrap();
    document.descendants().any(|node| {
        node.has_tag_name((SVG, "rect"))
            && [("x", x), ("y", y), ("width", width)]
                .iter()
                .all(|(name, value)| node.attribute(*name) == Some(*value))
    })
}

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// The contrast of two colours, which is that of their greys.
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let linear = |channel: u8| (f64::from(channel) / 255.0).powf(2.2);
    let light = |(red, green, blue): Rgb| {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05
    };
    light(one).max(light(other)) / light(one).min(light(other))
}

/// What holds for every drawing, whatever it shows.
#[track_caller]
pub fn assert_sound(layout: &Layout) {
    let (width, height) = (layout.width, layout.height);
    for (index, text) in layout.texts.iter().enumerate() {
        let (left, right) = text.extent();
        assert!(left >= -0.5 && right <= width + 0.5, "leaves the picture: {text:?}");
        assert!(text.size >= 12.0 && text.y > 6.0 && text.y < height - 6.0, "{text:?}");
        for other in &layout.texts[..index] {
            let (from, to) = other.extent();
            let apart = right <= from || to <= left || (text.y - other.y).abs() >= 12.0;
            assert!(apart, "{text:?} runs into {other:?}");
        }
    }
    for bar in layout.bars.iter().chain(&layout.columns) {
        assert!(bar.left >= -0.5 && bar.right <= width + 2.5 && bar.left <= bar.right, "{bar:?}");
        assert!(bar.top >= 0.0 && bar.bottom <= height && bar.top < bar.bottom, "{bar:?}");
        for text in &layout.texts {
            assert!(is_apart(bar, text), "{text:?} stands half on {bar:?}");
        }
    }
    for [from, to] in &layout.leaders {
        assert!(from.0 == to.0 || from.1 == to.1, "neither level nor upright");
        for text in &layout.texts {
            let (left, right) = text.extent();
            let is_beside = from.0.max(to.0) <= left || from.0.min(to.0) >= right;
            let is_off = from.1.min(to.1) >= text.y + 6.0 || from.1.max(to.1) <= text.y - 6.0;
            assert!(is_beside || is_off, "a lead line crosses {text:?}");
        }
    }
    for (x, y) in points(layout) {
        let is_inside = (-0.5..=width + 0.5).contains(&x) && (-0.5..=height + 0.5).contains(&y);
        assert!(is_inside, "{x}, {y} is outside of {width} by {height}");
    }
}

/// The points of everything that is neither a text nor a bar.
fn points(layout: &Layout) -> impl Iterator<Item = Point> {
    let areas = layout.areas.iter().flat_map(|area| area.corners.clone());
    let rules = layout.rules.iter().flat_map(|rule| rule.ends);
    let paths = layout.paths.iter().flat_map(|path| path.points.clone());
    let dots = layout.dots.iter().map(|dot| dot.at);
    areas.chain(rules).chain(paths).chain(dots).chain(layout.leaders.iter().flatten().copied())
}

/// Whether a text is beside a bar, or whole on it.
fn is_apart(bar: &BarItem, text: &TextItem) -> bool {
    let (left, right) = text.extent();
    let is_level = text.y + 4.0 > bar.top && text.y - 4.0 < bar.bottom;
    let is_on = bar.left <= left && right <= bar.right;
    !is_level || is_on || right <= bar.left || bar.right <= left
}

//! Painting a layout on any surface: a backend of plotters, or the text of an SVG file.
//!
//! Backends have whole pixels, and canvas and SVG treat strokes differently at them, so every
//! straight line and outline is a filled shape: sharp at any device pixel ratio, the same on both.

use super::layout::{Anchor, BarItem, Layout, Panel, TextItem, Tone, YouItem};
use super::sizes::DOT;
use super::{BarRole, Palette, Rgb};

const YOU_WIDTH: f64 = 2.5;
const INTERVAL_OPACITY: f64 = 0.16;
const ARROW: f64 = 9.0;
const DIAMOND: f64 = 5.0;
const HATCH_STEP: f64 = 8.0;
const SOFT_OPACITY: f64 = 0.35;
const DOT_RIM: f64 = 1.5;

/// How to paint: colours, scale and font.
#[derive(Debug, Clone, Copy)]
pub struct Pen<'a> {
    /// The colours.
    pub palette: &'a Palette,
    /// Pixels per CSS pixel: the device pixel ratio, times the zoom of the text if any.
    pub scale: f64,
    /// 1 on canvas, [`SVG_TEXT_SCALE`](super::SVG_TEXT_SCALE) on the SVG of plotters.
    pub text_scale: f64,
    /// The CSS font family: `system-ui, sans-serif`.
    pub family: &'a str,
}

/// A place in whole pixels.
pub(super) type Pixel = (i32, i32);

/// What can be painted on. One copy of the drawing code serves every kind.
pub(super) trait Surface {
    /// Fills all of it.
    fn fill(&mut self, color: Rgb);
    /// Fills a rectangle.
    fn rectangle(&mut self, from: Pixel, to: Pixel, color: Rgb, opacity: f64);
    /// Fills a polygon.
    fn polygon(&mut self, points: &[Pixel], color: Rgb);
    /// Draws a line.
    fn line(&mut self, from: Pixel, to: Pixel, color: Rgb, width: u32);
    /// Writes a line of text around its middle.
    fn text(&mut self, text: &str, at: Pixel, anchor: Anchor, font: Font);
}

/// How a text is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Font<'a> {
    pub(super) family: &'a str,
    pub(super) size: f64,
    pub(super) is_bold: bool,
    pub(super) color: Rgb,
}

/// Paints a layout, paper first.
pub(super) fn paint(surface: &mut dyn Surface, layout: &Layout, pen: &Pen) {
    Canvas { surface, pen }.layout(layout);
}

type Point = (f64, f64);

/// A surface and the pen to paint on it.
struct Canvas<'a> {
    surface: &'a mut dyn Surface,
    pen: &'a Pen<'a>,
}

impl Canvas<'_> {
    fn layout(&mut self, layout: &Layout) {
        let palette = self.pen.palette;
        self.surface.fill(palette.paper);
        for panel in &layout.panels {
            self.grid(panel);
        }
        for (x, top, bottom) in &layout.leaders {
            self.upright(*x, (*top, *bottom), self.hairline(), palette.line_strong);
        }
        for bar in &layout.bars {
            self.bar(bar);
        }
        for panel in &layout.panels {
            if let Some(you) = &panel.you {
                self.you(you, &panel.spans);
            }
            self.path(&panel.path, &layout.texts);
        }
        for text in &layout.texts {
            self.text(text);
        }
    }

    fn grid(&mut self, panel: &Panel) {
        for tick in panel.axis.ticks() {
            // The last line would stand outside by its own width.
            let x = panel.plot.x_of(tick).min(panel.plot.right - self.hairline());
            for span in &panel.spans {
                self.upright(x, *span, self.hairline(), self.pen.palette.line);
            }
        }
    }

    /// A line with a dot at every corner; texts that it would cross stand free of it.
    fn path(&mut self, path: &[Point], texts: &[TextItem]) {
        let Palette { ink, paper, .. } = *self.pen.palette;
        for pair in path.windows(2) {
            let [from, to] = *pair else {
                continue;
            };
            self.surface.line(self.at(from), self.at(to), ink, self.stroke());
            let between = |text: &&TextItem| text.y > from.1 + DOT && text.y < to.1 - DOT;
            for text in texts.iter().filter(between) {
                let (left, right) = text.extent();
                if left < from.0.max(to.0) && right > from.0.min(to.0) {
                    let half = text.size / 1.5;
                    let corners = ((left - 2.0, text.y - half), (right + 2.0, text.y + half));
                    self.rectangle(corners.0, corners.1, paper, 1.0);
                }
            }
        }
        for corner in path {
            self.dot(*corner, DOT, paper);
            self.dot(*corner, DOT - DOT_RIM, ink);
        }
    }

    fn dot(&mut self, (x, y): Point, far: f64, fill: Rgb) {
        let near = far * 0.4;
        let eighths = [
            (far, near),
            (near, far),
            (-near, far),
            (-far, near),
            (-far, -near),
            (-near, -far),
            (near, -far),
            (far, -near),
        ];
        self.polygon(&eighths.map(|(right, down)| (x + right, y + down)), fill);
    }

    fn bar(&mut self, bar: &BarItem) {
        let palette = self.pen.palette;
        if bar.point {
            return self.point(bar);
        }
        let fill = match bar.role {
            BarRole::Typical => palette.band_avg,
            BarRole::TopQuartile => palette.band_top,
            BarRole::BestInClass => palette.band_best,
            BarRole::Own => palette.accent,
            BarRole::Median | BarRole::Target | BarRole::OwnSoft => palette.paper,
        };
        self.outline(bar, 0.0, palette.line_strong);
        self.outline(bar, self.hairline(), fill);
        if bar.role == BarRole::Target {
            self.hatch(bar);
        }
        if bar.role == BarRole::OwnSoft {
            let inset = self.hairline();
            let from = (bar.left + inset, bar.top + inset);
            let to = (bar.right - inset, bar.bottom - inset);
            self.rectangle(from, to, palette.accent, SOFT_OPACITY);
        }
    }

    /// The shape of a band, smaller by an inset; open ones end in the head of an arrow.
    fn outline(&mut self, bar: &BarItem, inset: f64, fill: Rgb) {
        let (left, right) = (bar.left + inset, bar.right - inset);
        let (top, bottom) = (bar.top + inset, bar.bottom - inset);
        if !bar.open {
            return self.rectangle((left, top), (right, bottom), fill, 1.0);
        }
        let neck = (bar.right - ARROW).max(bar.left);
        let tip = (right, f64::midpoint(top, bottom));
        self.polygon(&[(left, top), (neck, top), tip, (neck, bottom), (left, bottom)], fill);
    }

    /// Slanted lines over a band, cut off at its sides.
    fn hatch(&mut self, bar: &BarItem) {
        let (left, top, bottom) = (bar.left, bar.top, bar.bottom);
        let right = if bar.open { bar.right - ARROW } else { bar.right };
        let height = bottom - top;
        let (color, width) = (self.pen.palette.line_strong, self.stroke());
        let mut foot = left - height + HATCH_STEP;
        while foot < right {
            let from = (foot.max(left), bottom - (left - foot).max(0.0));
            let to = ((foot + height).min(right), top + (foot + height - right).max(0.0));
            let (from, to) = (self.at(from), self.at(to));
            self.surface.line(from, to, color, width);
            foot += HATCH_STEP;
        }
    }

    /// One number: a diamond on an upright line.
    fn point(&mut self, bar: &BarItem) {
        let ink = self.pen.palette.ink;
        let (x, middle) = (bar.left, f64::midpoint(bar.top, bar.bottom));
        self.upright(x, (bar.top, bar.bottom), 2.0 * self.hairline(), ink);
        let diamond = [
            (x, middle - DIAMOND),
            (x + DIAMOND, middle),
            (x, middle + DIAMOND),
            (x - DIAMOND, middle),
        ];
        self.polygon(&diamond, ink);
    }

    fn you(&mut self, you: &YouItem, spans: &[(f64, f64)]) {
        let mark = self.pen.palette.mark;
        for (top, bottom) in spans {
            if let Some((low, high)) = you.band {
                self.rectangle((low, *top), (high, *bottom), mark, INTERVAL_OPACITY);
            }
            self.upright(you.x, (*top, *bottom), YOU_WIDTH, mark);
            if you.beyond {
                let (x, middle) = (you.x + YOU_WIDTH, f64::midpoint(*top, *bottom));
                let head =
                    [(x, middle - ARROW / 1.5), (x + ARROW, middle), (x, middle + ARROW / 1.5)];
                self.polygon(&head, mark);
            }
        }
    }

    fn text(&mut self, item: &TextItem) {
        let palette = self.pen.palette;
        let (color, is_bold) = match item.tone {
            Tone::Ink => (palette.ink, false),
            Tone::Muted => (palette.muted, false),
            Tone::Mark => (palette.mark, true),
            Tone::Title => (palette.ink, true),
            Tone::Paper => (palette.paper, false),
        };
        let size = item.size * self.pen.scale * self.pen.text_scale;
        let font = Font { family: self.pen.family, size, is_bold, color };
        let at = self.at((item.x, item.y));
        self.surface.text(&item.text, at, item.anchor, font);
    }

    /// An upright line as a rectangle around its x, at least one pixel wide.
    fn upright(&mut self, x: f64, span: Point, thickness: f64, fill: Rgb) {
        let left = pixels((x - thickness / 2.0) * self.pen.scale);
        let right = left + pixels(thickness * self.pen.scale).max(1);
        let (top, bottom) = (pixels(span.0 * self.pen.scale), pixels(span.1 * self.pen.scale));
        self.surface.rectangle((left, top), (right, bottom), fill, 1.0);
    }

    fn rectangle(&mut self, from: Point, to: Point, fill: Rgb, opacity: f64) {
        let (from, to) = (self.at(from), self.at(to));
        self.surface.rectangle(from, to, fill, opacity);
    }

    fn polygon(&mut self, points: &[Point], fill: Rgb) {
        let points: Vec<_> = points.iter().map(|point| self.at(*point)).collect();
        self.surface.polygon(&points, fill);
    }

    /// One pixel of a screen, in CSS pixels; outlines stay thin on dense screens, but visible.
    fn hairline(&self) -> f64 {
        f64::from(self.stroke()) / self.pen.scale
    }

    fn stroke(&self) -> u32 {
        pixels(self.pen.scale).max(1).unsigned_abs()
    }

    fn at(&self, (x, y): Point) -> Pixel {
        (pixels(x * self.pen.scale), pixels(y * self.pen.scale))
    }
}

/// The nearest whole pixel; the only rounding between a value and the screen.
#[allow(clippy::cast_possible_truncation)] // saturates, and no screen has 2^31 pixels
fn pixels(length: f64) -> i32 {
    length.round() as i32
}

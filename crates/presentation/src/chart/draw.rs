//! Draws a layout on any [`DrawingBackend`] of plotters.
//!
//! Backends have whole pixels, and canvas and SVG centre the stroke of a line differently on them,
//! so every straight line and every outline is a filled shape: sharp at any device pixel ratio and
//! the same on both.

use super::layout::{Anchor, BarItem, Layout, Panel, TextItem, Tone, YouItem};
use super::sizes::DOT;
use super::{BarRole, ChartStyle, Palette, Rgb};
use plotters::coord::Shift;
use plotters::prelude::{
    Circle, Color, DrawResult, DrawingArea, DrawingBackend, FontStyle, IntoFont, PathElement,
    Polygon, RGBColor, Rectangle, Text, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

const YOU_WIDTH: f64 = 2.5;
const INTERVAL_OPACITY: f64 = 0.16;
const ARROW: f64 = 9.0;
const DIAMOND: f64 = 5.0;
const HATCH_STEP: f64 = 8.0;
const SOFT_OPACITY: f64 = 0.35;
const DOT_RIM: f64 = 1.5;

/// Draws the layout, background first, on an area of [`ChartStyle::pixel_size`] device pixels.
pub fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    layout: &Layout,
    style: &ChartStyle,
) -> DrawResult<(), DB> {
    Painter { area: area.apply_coord_spec(*style), style }.layout(layout)
}

/// A point in CSS pixels.
type Point = (f64, f64);

/// Draws the items of a layout in CSS pixels.
struct Painter<'a, DB: DrawingBackend> {
    area: DrawingArea<DB, ChartStyle<'a>>,
    style: &'a ChartStyle<'a>,
}

impl<DB: DrawingBackend> Painter<'_, DB> {
    fn layout(&self, layout: &Layout) -> DrawResult<(), DB> {
        let palette = self.style.palette;
        self.area.fill(&rgb(palette.paper))?;
        for panel in &layout.panels {
            self.grid(panel)?;
        }
        for (x, top, bottom) in &layout.leaders {
            self.vertical_line(*x, (*top, *bottom), self.hairline(), palette.line_strong)?;
        }
        for bar in &layout.bars {
            self.bar(bar)?;
        }
        for panel in &layout.panels {
            if let Some(you) = &panel.you {
                self.you(you, &panel.spans)?;
            }
            self.path(&panel.path, &layout.texts)?;
        }
        for text in &layout.texts {
            self.text(text)?;
        }
        Ok(())
    }

    fn grid(&self, panel: &Panel) -> DrawResult<(), DB> {
        for tick in panel.axis.ticks() {
            // The last line would stand outside by its own width.
            let x = panel.plot.x_of(tick).min(panel.plot.right - self.hairline());
            for span in &panel.spans {
                self.vertical_line(x, *span, self.hairline(), self.style.palette.line)?;
            }
        }
        Ok(())
    }

    /// A line with a dot at every vertex, and a gap wherever it would cross a text.
    fn path(&self, path: &[Point], texts: &[TextItem]) -> DrawResult<(), DB> {
        let Palette { ink, paper, .. } = *self.style.palette;
        for pair in path.windows(2) {
            let [from, to] = *pair else {
                continue;
            };
            self.line(from, to, ink)?;
            let between = |text: &&TextItem| text.y > from.1 + DOT && text.y < to.1 - DOT;
            for text in texts.iter().filter(between) {
                let (left, right) = text.extent();
                if left < from.0.max(to.0) && right > from.0.min(to.0) {
                    let half = text.size / 1.5;
                    let corners = [(left - 2.0, text.y - half), (right + 2.0, text.y + half)];
                    self.rectangle(corners, &rgb(paper))?;
                }
            }
        }
        for vertex in path {
            self.dot(*vertex, DOT, paper)?;
            self.dot(*vertex, DOT - DOT_RIM, ink)?;
        }
        Ok(())
    }

    fn dot(&self, center: Point, radius: f64, fill: Rgb) -> DrawResult<(), DB> {
        self.area.draw(&Circle::new(center, self.style.pixels(radius), rgb(fill).filled()))
    }

    fn bar(&self, bar: &BarItem) -> DrawResult<(), DB> {
        let palette = self.style.palette;
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
        let inset = self.hairline();
        self.band(bar, 0.0, palette.line_strong)?;
        self.band(bar, inset, fill)?;
        match bar.role {
            BarRole::Target => self.hatch(bar),
            BarRole::OwnSoft => {
                let from = (bar.left + inset, bar.top + inset);
                let to = (bar.right - inset, bar.bottom - inset);
                self.rectangle([from, to], &rgb(palette.accent).mix(SOFT_OPACITY))
            }
            _ => Ok(()),
        }
    }

    /// The shape of a band, smaller by an inset on every side; an open one ends in an arrowhead.
    fn band(&self, bar: &BarItem, inset: f64, fill: Rgb) -> DrawResult<(), DB> {
        let (left, right) = (bar.left + inset, bar.right - inset);
        let (top, bottom) = (bar.top + inset, bar.bottom - inset);
        if !bar.open {
            return self.rectangle([(left, top), (right, bottom)], &rgb(fill));
        }
        let neck = (bar.right - ARROW).max(bar.left);
        let tip = (right, f64::midpoint(top, bottom));
        self.polygon(&[(left, top), (neck, top), tip, (neck, bottom), (left, bottom)], fill)
    }

    /// Diagonal lines over a band, clipped at its left and right end.
    fn hatch(&self, bar: &BarItem) -> DrawResult<(), DB> {
        let (left, top, bottom) = (bar.left, bar.top, bar.bottom);
        let right = if bar.open { bar.right - ARROW } else { bar.right };
        let height = bottom - top;
        let mut foot = left - height + HATCH_STEP;
        while foot < right {
            let from = (foot.max(left), bottom - (left - foot).max(0.0));
            let to = ((foot + height).min(right), top + (foot + height - right).max(0.0));
            self.line(from, to, self.style.palette.line_strong)?;
            foot += HATCH_STEP;
        }
        Ok(())
    }

    /// A single value: a diamond on a vertical line.
    fn point(&self, bar: &BarItem) -> DrawResult<(), DB> {
        let ink = self.style.palette.ink;
        let (x, middle) = (bar.left, f64::midpoint(bar.top, bar.bottom));
        self.vertical_line(x, (bar.top, bar.bottom), 2.0 * self.hairline(), ink)?;
        let diamond = [
            (x, middle - DIAMOND),
            (x + DIAMOND, middle),
            (x, middle + DIAMOND),
            (x - DIAMOND, middle),
        ];
        self.polygon(&diamond, ink)
    }

    fn you(&self, you: &YouItem, spans: &[(f64, f64)]) -> DrawResult<(), DB> {
        let mark = self.style.palette.mark;
        for (top, bottom) in spans {
            if let Some((low, high)) = you.band {
                let interval = rgb(mark).mix(INTERVAL_OPACITY);
                self.rectangle([(low, *top), (high, *bottom)], &interval)?;
            }
            self.vertical_line(you.x, (*top, *bottom), YOU_WIDTH, mark)?;
            if you.beyond {
                let (x, middle) = (you.x + YOU_WIDTH, f64::midpoint(*top, *bottom));
                let head =
                    [(x, middle - ARROW / 1.5), (x + ARROW, middle), (x, middle + ARROW / 1.5)];
                self.polygon(&head, mark)?;
            }
        }
        Ok(())
    }

    fn text(&self, item: &TextItem) -> DrawResult<(), DB> {
        let palette = self.style.palette;
        let (color, weight) = match item.tone {
            Tone::Ink => (palette.ink, FontStyle::Normal),
            Tone::Muted => (palette.muted, FontStyle::Normal),
            Tone::Mark => (palette.mark, FontStyle::Bold),
            Tone::Title => (palette.ink, FontStyle::Bold),
            Tone::Paper => (palette.paper, FontStyle::Normal),
        };
        let anchor = match item.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font = (self.style.family, item.size * self.style.scale, weight).into_font();
        let color = rgb(color);
        let style = TextStyle::from(font).color(&color).pos(Pos::new(anchor, VPos::Center));
        self.area.draw(&Text::new(item.text.as_str(), (item.x, item.y), style))
    }

    /// A vertical line as a filled rectangle centred on its x, at least one device pixel wide.
    fn vertical_line(&self, x: f64, span: Point, thickness: f64, fill: Rgb) -> DrawResult<(), DB> {
        let left = self.style.snapped(x - thickness / 2.0);
        let right = left + self.style.snapped(thickness).max(1.0 / self.style.scale);
        self.rectangle([(left, span.0), (right, span.1)], &rgb(fill))
    }

    /// A slanted line, which no whole pixels could make sharp.
    fn line(&self, from: Point, to: Point, color: Rgb) -> DrawResult<(), DB> {
        self.area.draw(&PathElement::new([from, to], rgb(color).stroke_width(self.stroke())))
    }

    fn rectangle(&self, corners: [Point; 2], fill: &impl Color) -> DrawResult<(), DB> {
        self.area.draw(&Rectangle::new(corners, fill.filled()))
    }

    fn polygon(&self, points: &[Point], fill: Rgb) -> DrawResult<(), DB> {
        self.area.draw(&Polygon::new(points, rgb(fill)))
    }

    /// The width of thin lines in CSS pixels: a whole number of device pixels, thin on dense
    /// screens.
    fn hairline(&self) -> f64 {
        f64::from(self.stroke()) / self.style.scale
    }

    /// The width of thin lines in device pixels.
    fn stroke(&self) -> u32 {
        self.style.pixels(1.0).max(1).unsigned_abs()
    }
}

fn rgb((red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

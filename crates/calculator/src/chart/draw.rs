//! Painting a layout on a plotters backend.
//!
//! Backends have whole pixels, and canvas and SVG treat strokes differently at them, so every
//! straight line and outline is a filled shape: sharp at any device pixel ratio, the same on both.

use super::layout::{Anchor, BarItem, Layout, TextItem, Tone, YouItem};
use super::{BarRole, Palette, Rgb};
use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::element::{PathElement, Polygon, Rectangle};
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};

/// The text scale of plotters' SVG backend, which draws text at its size divided by this.
pub const SVG_TEXT_SCALE: f64 = 1.24;

const YOU_WIDTH: f64 = 2.5;
const INTERVAL_OPACITY: f64 = 0.16;
const ARROW: f64 = 9.0;
const DIAMOND: f64 = 5.0;
const HATCH_STEP: f64 = 8.0;

/// How to paint: colours, scale and font.
#[derive(Debug, Clone, Copy)]
pub struct Pen<'a> {
    /// The colours.
    pub palette: &'a Palette,
    /// Backend pixels per CSS pixel: the device pixel ratio, times the zoom of the text if any.
    pub scale: f64,
    /// 1 on canvas, [`SVG_TEXT_SCALE`] on SVG.
    pub text_scale: f64,
    /// The CSS font family: `system-ui, sans-serif`.
    pub family: &'a str,
}

/// Paints the layout on an area of `layout.width × layout.height × pen.scale` pixels, paper first.
pub fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    layout: &Layout,
    pen: &Pen,
) -> Result<(), Failure<DB>> {
    Canvas { area, pen }.layout(layout)
}

type Failure<DB> = DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>;
type Point = (f64, f64);

/// An area and the pen to paint on it.
struct Canvas<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    pen: &'a Pen<'a>,
}

impl<DB: DrawingBackend> Canvas<'_, DB> {
    fn layout(&self, layout: &Layout) -> Result<(), Failure<DB>> {
        let palette = self.pen.palette;
        self.area.fill(&color(palette.paper))?;
        for tick in layout.axis.ticks() {
            // The last line would stand outside by its own width.
            let x = layout.plot.x_of(tick).min(layout.plot.right - self.hairline());
            for (top, bottom) in &layout.spans {
                self.upright(x, (*top, *bottom), self.hairline(), palette.line)?;
            }
        }
        for (x, top, bottom) in &layout.leaders {
            self.upright(*x, (*top, *bottom), self.hairline(), palette.line_strong)?;
        }
        for bar in &layout.bars {
            self.bar(bar)?;
        }
        if let Some(you) = &layout.you {
            self.you(you, &layout.spans)?;
        }
        layout.texts.iter().try_for_each(|text| self.text(text))
    }

    fn bar(&self, bar: &BarItem) -> Result<(), Failure<DB>> {
        let palette = self.pen.palette;
        if bar.point {
            return self.point(bar);
        }
        let fill = match bar.role {
            BarRole::Typical => palette.band_avg,
            BarRole::TopQuartile => palette.band_top,
            BarRole::BestInClass => palette.band_best,
            BarRole::Median | BarRole::Target => palette.paper,
        };
        self.outline(bar, 0.0, palette.line_strong)?;
        self.outline(bar, self.hairline(), fill)?;
        if bar.role == BarRole::Target {
            self.hatch(bar)?;
        }
        Ok(())
    }

    /// The shape of a band, smaller by an inset; open ones end in the head of an arrow.
    fn outline(&self, bar: &BarItem, inset: f64, fill: Rgb) -> Result<(), Failure<DB>> {
        let (left, right) = (bar.left + inset, bar.right - inset);
        let (top, bottom) = (bar.top + inset, bar.bottom - inset);
        if !bar.open {
            return self.rectangle((left, top), (right, bottom), &color(fill).filled());
        }
        let neck = (bar.right - ARROW).max(bar.left);
        let tip = (right, f64::midpoint(top, bottom));
        self.polygon(&[(left, top), (neck, top), tip, (neck, bottom), (left, bottom)], fill)
    }

    /// Slanted lines over a band, cut off at its sides.
    fn hatch(&self, bar: &BarItem) -> Result<(), Failure<DB>> {
        let (left, top, bottom) = (bar.left, bar.top, bar.bottom);
        let right = if bar.open { bar.right - ARROW } else { bar.right };
        let height = bottom - top;
        let stroke = color(self.pen.palette.line_strong).stroke_width(self.stroke());
        let mut foot = left - height + HATCH_STEP;
        while foot < right {
            let from = (foot.max(left), bottom - (left - foot).max(0.0));
            let to = ((foot + height).min(right), top + (foot + height - right).max(0.0));
            let path = vec![self.at(from), self.at(to)];
            self.area.draw(&PathElement::new(path, stroke))?;
            foot += HATCH_STEP;
        }
        Ok(())
    }

    /// One number: a diamond on an upright line.
    fn point(&self, bar: &BarItem) -> Result<(), Failure<DB>> {
        let ink = self.pen.palette.ink;
        let (x, middle) = (bar.left, f64::midpoint(bar.top, bar.bottom));
        self.upright(x, (bar.top, bar.bottom), 2.0 * self.hairline(), ink)?;
        let diamond = [
            (x, middle - DIAMOND),
            (x + DIAMOND, middle),
            (x, middle + DIAMOND),
            (x - DIAMOND, middle),
        ];
        self.polygon(&diamond, ink)
    }

    fn you(&self, you: &YouItem, spans: &[(f64, f64)]) -> Result<(), Failure<DB>> {
        let mark = self.pen.palette.mark;
        for (top, bottom) in spans {
            if let Some((low, high)) = you.band {
                let faint = color(mark).mix(INTERVAL_OPACITY).filled();
                self.rectangle((low, *top), (high, *bottom), &faint)?;
            }
            self.upright(you.x, (*top, *bottom), YOU_WIDTH, mark)?;
            if you.beyond {
                let (x, middle) = (you.x + YOU_WIDTH, f64::midpoint(*top, *bottom));
                let head =
                    [(x, middle - ARROW / 1.5), (x + ARROW, middle), (x, middle + ARROW / 1.5)];
                self.polygon(&head, mark)?;
            }
        }
        Ok(())
    }

    fn text(&self, item: &TextItem) -> Result<(), Failure<DB>> {
        let palette = self.pen.palette;
        let (tone, weight) = match item.tone {
            Tone::Ink => (palette.ink, FontStyle::Normal),
            Tone::Muted => (palette.muted, FontStyle::Normal),
            Tone::Mark => (palette.mark, FontStyle::Bold),
        };
        let anchor = match item.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let size = item.size * self.pen.scale * self.pen.text_scale;
        let font = FontDesc::new(FontFamily::Name(self.pen.family), size, weight);
        let tone = color(tone);
        let style = TextStyle::from(font).color(&tone).pos(Pos::new(anchor, VPos::Center));
        self.area.draw_text(&item.text, &style, self.at((item.x, item.y)))
    }

    /// An upright line as a rectangle around its x, at least one pixel wide.
    fn upright(&self, x: f64, span: Point, thickness: f64, fill: Rgb) -> Result<(), Failure<DB>> {
        let left = pixels((x - thickness / 2.0) * self.pen.scale);
        let right = left + pixels(thickness * self.pen.scale).max(1);
        let (top, bottom) = (pixels(span.0 * self.pen.scale), pixels(span.1 * self.pen.scale));
        let style = color(fill).filled();
        self.area.draw(&Rectangle::new([(left, top), (right, bottom)], style))
    }

    fn rectangle(&self, from: Point, to: Point, style: &ShapeStyle) -> Result<(), Failure<DB>> {
        self.area.draw(&Rectangle::new([self.at(from), self.at(to)], *style))
    }

    fn polygon(&self, points: &[Point], fill: Rgb) -> Result<(), Failure<DB>> {
        let points: Vec<_> = points.iter().map(|point| self.at(*point)).collect();
        self.area.draw(&Polygon::new(points, color(fill).filled()))
    }

    /// One pixel of a screen, in CSS pixels; outlines stay thin on dense screens, but visible.
    fn hairline(&self) -> f64 {
        f64::from(self.stroke()) / self.pen.scale
    }

    fn stroke(&self) -> u32 {
        pixels(self.pen.scale).max(1).unsigned_abs()
    }

    fn at(&self, (x, y): Point) -> (i32, i32) {
        (pixels(x * self.pen.scale), pixels(y * self.pen.scale))
    }
}

fn color((red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

/// The nearest whole pixel; the only rounding between a value and the screen.
#[allow(clippy::cast_possible_truncation)] // saturates, and no screen has 2^31 pixels
fn pixels(length: f64) -> i32 {
    length.round() as i32
}

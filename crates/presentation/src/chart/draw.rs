//! Draws a layout on any [`DrawingBackend`] of plotters.
//!
//! Backends have whole pixels, and canvas and SVG centre the stroke of a line differently on them,
//! so every straight line and every outline is a filled shape: sharp at any device pixel ratio and
//! the same on both.

mod shapes;

use super::layout::{Anchor, BarItem, Layout, Panel, Plate, Point, TextItem, YouItem};
use super::{BarRole, ChartStyle, Rgb, Tone, hatch};
use plotters::coord::Shift;
use plotters::prelude::{
    Color, DrawResult, DrawingArea, DrawingBackend, FontStyle, IntoFont, PathElement, Polygon,
    RGBColor, Rectangle, Text, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

const YOU_WIDTH: f64 = 2.5;
const INTERVAL_OPACITY: f64 = 0.16;
const ARROW: f64 = 9.0;
const DIAMOND: f64 = 5.0;
/// How far the plate of a text reaches beyond it.
const PLATE: f64 = 3.0;

/// Draws the layout, background first, on an area of [`ChartStyle::pixel_size`] device pixels.
pub fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    layout: &Layout,
    style: &ChartStyle,
) -> DrawResult<(), DB> {
    Painter { area: area.apply_coord_spec(*style), style }.layout(layout)
}

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
        self.below_bars(layout)?;
        for ends in &layout.leaders {
            self.leader(*ends)?;
        }
        for bar in &layout.bars {
            self.bar(bar)?;
        }
        self.above_bars(layout)?;
        for panel in &layout.panels {
            if let Some(you) = &panel.you {
                self.you(you, &panel.spans)?;
            }
        }
        for text in &layout.texts {
            self.text(text)?;
        }
        Ok(())
    }

    fn grid(&self, panel: &Panel) -> DrawResult<(), DB> {
        for tick in &panel.grid {
            // The last line would stand outside by its own width.
            let x = tick.min(panel.plot.right - self.hairline());
            for span in &panel.spans {
                self.vertical_line(x, *span, self.hairline(), self.style.palette.line)?;
            }
        }
        Ok(())
    }

    /// An upright or level line.
    fn leader(&self, [from, to]: [Point; 2]) -> DrawResult<(), DB> {
        let color = self.style.palette.line_strong;
        if from.0 == to.0 {
            return self.vertical_line(from.0, (from.1, to.1), self.hairline(), color);
        }
        let y = self.style.snapped(from.1 - self.hairline() / 2.0);
        let (left, right) = (from.0.min(to.0), from.0.max(to.0));
        self.rectangle([(left, y), (right, y + self.hairline())], &rgb(color))
    }

    fn bar(&self, bar: &BarItem) -> DrawResult<(), DB> {
        let span = (bar.top, bar.bottom);
        let middle = f64::midpoint(bar.left, bar.right);
        match bar.role {
            _ if bar.point => self.point(bar),
            BarRole::You => self.vertical_line(middle, span, YOU_WIDTH, self.style.palette.mark),
            BarRole::Interval => self.interval((bar.left, bar.right), span),
            role => {
                let inset = self.hairline();
                self.band(bar, 0.0, self.style.palette.outline(role))?;
                self.band(bar, inset, self.style.palette.fill(role))?;
                self.pattern(bar)
            }
        }
    }

    /// The pattern of a band, clipped to its rectangle.
    fn pattern(&self, bar: &BarItem) -> DrawResult<(), DB> {
        let Some(color) = self.style.palette.pattern(bar.role) else {
            return Ok(());
        };
        let inset = self.hairline();
        let right = if bar.open { bar.right - ARROW } else { bar.right };
        let corners = [(bar.left + inset, bar.top + inset), (right - inset, bar.bottom - inset)];
        if corners[0].0 >= corners[1].0 {
            return Ok(());
        }
        let pattern = bar.role.pattern();
        for [from, to] in hatch::lines(pattern, corners) {
            self.line(from, to, color)?;
        }
        for (x, y) in hatch::dots(pattern, corners) {
            let dot = [(x - hatch::DOT, y - hatch::DOT), (x + hatch::DOT, y + hatch::DOT)];
            self.rectangle(dot, &rgb(color))?;
        }
        Ok(())
    }

    /// The interval of the user's own value.
    fn interval(&self, (low, high): (f64, f64), span: (f64, f64)) -> DrawResult<(), DB> {
        let fill = rgb(self.style.palette.fill(BarRole::Interval)).mix(INTERVAL_OPACITY);
        self.rectangle([(low, span.0), (high, span.1)], &fill)?;
        if let Some(color) = self.style.palette.pattern(BarRole::Interval) {
            // Inside of it: a swatch has nothing around it.
            let thin = self.hairline();
            self.rectangle([(low, span.0), (low + thin, span.1)], &rgb(color))?;
            self.rectangle([(high - thin, span.0), (high, span.1)], &rgb(color))?;
        }
        Ok(())
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
            if let Some(band) = you.band {
                self.interval(band, (*top, *bottom))?;
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
        let color = match item.tone {
            Tone::Ink | Tone::Title => palette.ink,
            Tone::Muted => palette.muted,
            Tone::Mark => palette.mark,
            Tone::Paper | Tone::PaperTitle => palette.paper,
        };
        let is_plated = match item.plate {
            Plate::Never => false,
            Plate::OnPattern => palette.is_patterned,
            Plate::Always => true,
        };
        if is_plated {
            let ((left, right), half) = (item.extent(), item.size / 2.0 + 1.0);
            let corners = [(left - PLATE, item.y - half), (right + PLATE, item.y + half)];
            self.rectangle(corners, &rgb(palette.paper))?;
        }
        let weight = if item.tone.is_bold() { FontStyle::Bold } else { FontStyle::Normal };
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

    /// A line of a pattern, of which the slanted ones no whole pixels could make sharp.
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

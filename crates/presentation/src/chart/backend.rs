//! The backends of plotters as surfaces: the canvas of the page, and SVG in tests.

use super::draw::{Font, Pixel, Surface, paint};
use super::layout::{Anchor, Layout};
use super::{Pen, Rgb};
use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::element::{PathElement, Polygon, Rectangle};
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};

/// The text scale of plotters' SVG backend, which draws text at its size divided by this.
pub const SVG_TEXT_SCALE: f64 = 1.24;

/// Paints the layout on an area of `layout.width × layout.height × pen.scale` pixels, paper first.
pub fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    layout: &Layout,
    pen: &Pen,
) -> Result<(), Failure<DB>> {
    let mut surface = Area { area, result: Ok(()) };
    paint(&mut surface, layout, pen);
    surface.result
}

type Failure<DB> = DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>;

/// An area, and what went wrong on it last.
struct Area<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    result: Result<(), Failure<DB>>,
}

impl<DB: DrawingBackend> Area<'_, DB> {
    fn note(&mut self, result: Result<(), Failure<DB>>) {
        if result.is_err() {
            self.result = result;
        }
    }
}

impl<DB: DrawingBackend> Surface for Area<'_, DB> {
    fn fill(&mut self, fill: Rgb) {
        let result = self.area.fill(&color(fill));
        self.note(result);
    }

    fn rectangle(&mut self, from: Pixel, to: Pixel, fill: Rgb, opacity: f64) {
        let style = color(fill).mix(opacity).filled();
        let result = self.area.draw(&Rectangle::new([from, to], style));
        self.note(result);
    }

    fn polygon(&mut self, points: &[Pixel], fill: Rgb) {
        let result = self.area.draw(&Polygon::new(points.to_vec(), color(fill).filled()));
        self.note(result);
    }

    fn line(&mut self, from: Pixel, to: Pixel, stroke: Rgb, width: u32) {
        let style = color(stroke).stroke_width(width);
        let result = self.area.draw(&PathElement::new(vec![from, to], style));
        self.note(result);
    }

    fn text(&mut self, text: &str, at: Pixel, anchor: Anchor, font: Font) {
        let anchor = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let weight = if font.is_bold { FontStyle::Bold } else { FontStyle::Normal };
        let tone = color(font.color);
        let font = FontDesc::new(FontFamily::Name(font.family), font.size, weight);
        let style = TextStyle::from(font).color(&tone).pos(Pos::new(anchor, VPos::Center));
        let result = self.area.draw_text(text, &style, at);
        self.note(result);
    }
}

fn color((red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

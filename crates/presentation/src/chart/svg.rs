//! A layout as an SVG file that stands alone: no style sheet, no script, no font of its own.
//!
//! [`SvgBackend`] writes it, a backend of plotters over the elements of the crate `svg`, which also
//! escapes texts and attributes. plotters' own SVG backend, plotters-svg 0.3.7, does not do for a
//! file that people pass on:
//! - its constructor writes the root element, with no way to give the document a role, a `<title>`
//!   or a `<desc>`, so that nobody who cannot see the chart learns what it shows;
//! - it divides every font size by 1.24, so that the same drawing code has smaller text than on
//!   canvas, and shifts text by half an x-height, which is less than canvas does for `middle`;
//! - characters that XML cannot hold, such as a pasted form feed, go through, and the file does not
//!   open.

use super::{ChartStyle, Layout, draw};
use ::svg::Document;
use ::svg::node::element::{
    Circle, Description, Line, Polygon, Polyline, Rectangle, Text as TextElement, Title,
};
use ::svg::node::{Node, Text};
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle, FontTransform,
};
use std::convert::Infallible;

/// The layout as an SVG document; title and description are for whoever cannot see it.
///
/// The backend writes to memory and never fails; the error is that of every drawing on an area.
pub fn svg(
    layout: &Layout,
    style: &ChartStyle,
    title: &str,
    description: &str,
) -> Result<String, DrawingAreaErrorKind<Infallible>> {
    let mut target = String::new();
    let backend = SvgBackend::new(&mut target, style.pixel_size(layout), title, description);
    let area = backend.into_drawing_area();
    draw(&area, layout, style)?;
    area.present()?;
    drop(area);
    Ok(target)
}

/// Collects elements, and writes the document to its target when it is presented.
///
/// Charts have text that is centred on its line and not rotated, and nothing else is implemented.
struct SvgBackend<'a> {
    target: &'a mut String,
    size: (u32, u32),
    document: Document,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> SvgBackend<'a> {
    /// An empty document of a size in pixels.
    fn new(target: &'a mut String, size: (u32, u32), title: &str, description: &str) -> Self {
        let (width, height) = size;
        let document = Document::new()
            .set("role", "img")
            .set("width", width)
            .set("height", height)
            .set("viewBox", (0, 0, width, height))
            .add(Title::new(xml_text(title)))
            .add(Description::new().add(Text::new(xml_text(description))));
        Self { target, size, document }
    }

    /// Adds an element with the colour of its style, as its fill or as its stroke.
    fn add(&mut self, mut element: impl Node, style: &impl BackendStyle, is_filled: bool) {
        let BackendColor { alpha, rgb: (red, green, blue) } = style.color();
        let (paint, opacity) =
            if is_filled { ("fill", "fill-opacity") } else { ("stroke", "stroke-opacity") };
        if !is_filled {
            element.assign("fill", "none");
            element.assign("stroke-width", style.stroke_width());
        }
        element.assign(paint, format!("#{red:02x}{green:02x}{blue:02x}"));
        if alpha < 1.0 {
            element.assign(opacity, alpha);
        }
        self.document.append(element);
    }
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        *self.target = format!("{}\n", self.document);
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        let line = Line::new().set("x1", from.0).set("y1", from.1).set("x2", to.0).set("y2", to.1);
        self.add(line, style, false);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let rectangle = Rectangle::new()
            .set("x", left)
            .set("y", top)
            .set("width", right - left)
            .set("height", bottom - top);
        self.add(rectangle, style, fill);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.add(Polyline::new().set("points", points(path)), style, false);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.add(Circle::new().set("cx", x).set("cy", y).set("r", radius), style, fill);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Drawn {
        self.add(Polygon::new().set("points", points(vertices)), style, true);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let is_centred = matches!(style.anchor().v_pos, VPos::Center);
        debug_assert!(is_centred && matches!(style.transform(), FontTransform::None));
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let mut element = TextElement::new(xml_text(text))
            .set("x", x)
            .set("y", y)
            // From the middle of a line down to its baseline. `dominant-baseline` would say it
            // better, but office programs do not know it.
            .set("dy", "0.35em")
            .set("text-anchor", anchor)
            .set("font-family", xml_text(style.family().as_str()))
            .set("font-size", style.size());
        match style.style() {
            FontStyle::Normal => {}
            FontStyle::Bold => element.assign("font-weight", "bold"),
            slanted => element.assign("font-style", slanted.as_str()),
        }
        self.add(element, &style.color(), true);
        Ok(())
    }
}

/// The attribute `points` of a polygon or polyline.
fn points(coordinates: impl IntoIterator<Item = BackendCoord>) -> Vec<String> {
    coordinates.into_iter().map(|(x, y)| format!("{x},{y}")).collect()
}

/// A text without the characters that XML 1.0 cannot hold, not even escaped: control characters,
/// which become spaces, and two noncharacters.
fn xml_text(text: &str) -> String {
    let text = text.chars().filter(|char| !matches!(char, '\u{fffe}' | '\u{ffff}'));
    text.map(|char| if char.is_control() { ' ' } else { char }).collect()
}

#[cfg(test)]
mod tests {
    use super::{SvgBackend, xml_text};
    use plotters::prelude::{
        Circle, Color, FontStyle, IntoDrawingArea, IntoFont, RGBColor, Rectangle, TextStyle,
    };
    use plotters::style::text_anchor::{HPos, Pos, VPos};
    use proptest::{collection, prelude::*};

    const INK: RGBColor = RGBColor(1, 2, 255);

    /// A document with one text in every place that a text can take.
    fn document(text: &str) -> String {
        let mut target = String::new();
        let area = SvgBackend::new(&mut target, (40, 30), text, text).into_drawing_area();
        let style = TextStyle::from((text, 12.5, FontStyle::Bold).into_font())
            .pos(Pos::new(HPos::Right, VPos::Center));
        area.draw_text(text, &style, (3, 4)).unwrap();
        area.draw(&Rectangle::new([(1, 2), (4, 8)], INK.mix(0.25).filled())).unwrap();
        area.draw(&Circle::new((5, 6), 7, INK.stroke_width(2))).unwrap();
        area.present().unwrap();
        area.present().unwrap();
        drop(area);
        target
    }

    /// Texts of title, description, drawn text and its font family, as a parser of XML reads them.
    fn texts(document: &str) -> Vec<String> {
        let document = roxmltree::Document::parse(document).unwrap();
        let named = |name| document.descendants().find(|node| node.has_tag_name((SVG, name)));
        let text = |name| named(name).and_then(|node| node.text()).unwrap_or_default().to_owned();
        let family = named("text").and_then(|node| node.attribute("font-family")).unwrap();
        // The elements of the crate put a text on a line of its own, which SVG does not show.
        let drawn = text("text").trim_matches('\n').to_owned();
        vec![text("title"), text("desc"), drawn, family.to_owned()]
    }

    const SVG: &str = "http://www.w3.org/2000/svg";

    #[test]
    fn attributes_are_those_of_the_style() {
        let document = document("Arial");
        let document = roxmltree::Document::parse(&document).unwrap();
        let attributes = |name, names: &[&str]| {
            let node = document.descendants().find(|node| node.has_tag_name((SVG, name))).unwrap();
            let values = names.iter().map(|name| node.attribute(*name).unwrap_or("none"));
            values.collect::<Vec<_>>().join(" ")
        };
        let root = attributes("svg", &["role", "width", "height", "viewBox"]);
        assert_eq!(root, "img 40 30 0 0 40 30");
        let text = attributes("text", &["x", "y", "text-anchor", "font-size", "font-weight"]);
        assert_eq!(text, "3 4 end 12.5 bold");
        let rectangle = ["x", "y", "width", "height", "fill", "fill-opacity", "stroke"];
        assert_eq!(attributes("rect", &rectangle), "1 2 3 6 #0102ff 0.25 none");
        let circle = ["cx", "cy", "r", "fill", "stroke", "stroke-width", "stroke-opacity"];
        assert_eq!(attributes("circle", &circle), "5 6 7 none #0102ff 2 none");
    }

    #[test]
    fn hostile_texts_stay_texts() {
        for hostile in [
            "</text></svg><script>alert(1)</script>",
            "Q&A &amp; &#0; &lt;",
            "\"quoted\" 'twice' onload=\"x\"",
            "<!-- ]]> <![CDATA[ <?xml",
        ] {
            assert_eq!(texts(&document(hostile)), [hostile; 4]);
        }
        // No reference can stand for these in XML 1.0.
        assert_eq!(texts(&document("a\0b\u{c}c\u{1b}\n\u{ffff}d\u{fffe}")), ["a b c  d"; 4]);
    }

    proptest! {
        // Strings of proptest have no control characters; its characters are any.
        #[test]
        fn every_text_is_read_as_it_was_written(chars in collection::vec(any::<char>(), 0..24)) {
            let text: String = chars.into_iter().collect();
            prop_assert_eq!(texts(&document(&text)), vec![xml_text(&text); 4]);
        }
    }
}

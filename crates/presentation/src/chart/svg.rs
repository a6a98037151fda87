//! A layout as the text of an SVG file that needs nothing else: no style sheet, no script, no font
//! of its own. Plotters has a backend for it as well, but that would be a second copy of all that
//! the page has for its canvas.

use super::draw::{Font, Pen, Pixel, Surface, paint};
use super::layout::{Anchor, Layout};
use super::{Palette, Rgb};

/// The file; title and description are for whoever cannot see it.
pub fn svg(
    layout: &Layout,
    palette: &Palette,
    family: &str,
    title: &str,
    description: &str,
) -> String {
    let mut file = File { text: String::new(), size: (layout.width, layout.height) };
    let (width, height) = (layout.width.to_string(), layout.height.to_string());
    file.push(&["<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"", &width]);
    file.push(&["\" height=\"", &height, "\" viewBox=\"0 0 ", &width, " ", &height]);
    file.push(&["\" font-family=\""]);
    file.escaped(family);
    file.push(&["\">\n<title>"]);
    file.escaped(title);
    file.push(&["</title>\n<desc>"]);
    file.escaped(description);
    file.push(&["</desc>\n"]);
    paint(&mut file, layout, &Pen { palette, scale: 1.0, text_scale: 1.0, family });
    file.push(&["</svg>\n"]);
    file.text
}

/// A file under construction.
struct File {
    text: String,
    size: (f64, f64),
}

impl File {
    fn push(&mut self, parts: &[&str]) {
        for part in parts {
            self.text.push_str(part);
        }
    }

    /// Attributes of whole numbers.
    fn numbers(&mut self, attributes: &[(&str, i32)]) {
        for (name, value) in attributes {
            self.push(&[" ", name, "=\"", &value.to_string(), "\""]);
        }
    }

    fn color(&mut self, attribute: &str, (red, green, blue): Rgb) {
        self.push(&[" ", attribute, "=\"#"]);
        for &channel in &[red, green, blue] {
            for &digit in &[channel >> 4, channel & 15] {
                self.text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
            }
        }
        self.text.push('"');
    }

    /// Text of an element or an attribute, without what XML has no place for.
    fn escaped(&mut self, text: &str) {
        for char in text.chars() {
            match char {
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '&' => self.text.push_str("&amp;"),
                '"' => self.text.push_str("&quot;"),
                '\u{fffe}' | '\u{ffff}' => {}
                control if control.is_control() => self.text.push(' '),
                plain => self.text.push(plain),
            }
        }
    }
}

impl Surface for File {
    fn fill(&mut self, color: Rgb) {
        let (width, height) = (self.size.0.to_string(), self.size.1.to_string());
        self.push(&["<rect width=\"", &width, "\" height=\"", &height, "\""]);
        self.color("fill", color);
        self.push(&["/>\n"]);
    }

    fn rectangle(&mut self, from: Pixel, to: Pixel, color: Rgb, opacity: f64) {
        self.push(&["<rect"]);
        let (width, height) = (to.0 - from.0, to.1 - from.1);
        self.numbers(&[("x", from.0), ("y", from.1), ("width", width), ("height", height)]);
        self.color("fill", color);
        if opacity < 1.0 {
            self.push(&[" fill-opacity=\"", &opacity.to_string(), "\""]);
        }
        self.push(&["/>\n"]);
    }

    fn polygon(&mut self, points: &[Pixel], color: Rgb) {
        self.push(&["<polygon points=\""]);
        for (x, y) in points {
            self.push(&[&x.to_string(), ",", &y.to_string(), " "]);
        }
        self.push(&["\""]);
        self.color("fill", color);
        self.push(&["/>\n"]);
    }

    fn line(&mut self, from: Pixel, to: Pixel, color: Rgb, width: u32) {
        self.push(&["<line"]);
        self.numbers(&[("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)]);
        self.color("stroke", color);
        self.push(&[" stroke-width=\"", &width.to_string(), "\"/>\n"]);
    }

    fn text(&mut self, text: &str, at: Pixel, anchor: Anchor, font: Font) {
        self.push(&["<text"]);
        self.numbers(&[("x", at.0), ("y", at.1)]);
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        // A third of its size below the middle stands the foot of a line.
        self.push(&[" dy=\"0.35em\" text-anchor=\"", anchor, "\" font-size=\""]);
        self.push(&[&font.size.to_string(), "\""]);
        if font.is_bold {
            self.push(&[" font-weight=\"bold\""]);
        }
        self.color("fill", font.color);
        self.push(&[">"]);
        self.escaped(text);
        self.push(&["</text>\n"]);
    }
}

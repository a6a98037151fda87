//! Areas, lines with a meaning of their own, columns, curves and their points.

use super::{Painter, rgb};
use crate::chart::layout::{AreaItem, BarItem, DotItem, Layout, PathItem, RuleItem, RuleKind};
use crate::chart::{BarRole, hatch};
use plotters::prelude::{Circle, Color, DrawResult, DrawingBackend, PathElement};

/// The width of curves and of marks.
const CURVE: f64 = 2.0;
/// The paper on both sides of a mark.
const MARGIN: f64 = 1.0;
/// The least width and height of a column with an outline.
const OUTLINED: (f64, f64) = (5.0, 4.0);
/// Half of a point on a curve, and of the hole of a ring.
const DOT: f64 = 5.0;
const HOLE: f64 = 3.0;

impl<DB: DrawingBackend> Painter<'_, DB> {
    /// Areas and the grid, then columns and what they stand on.
    pub(super) fn below_bars(&self, layout: &Layout) -> DrawResult<(), DB> {
        layout.areas.iter().try_for_each(|area| self.area(area))?;
        self.rules(layout, &[RuleKind::Grid])?;
        layout.columns.iter().try_for_each(|column| self.column(column))?;
        self.rules(layout, &[RuleKind::Base])
    }

    /// Marks, then curves and their points.
    pub(super) fn above_bars(&self, layout: &Layout) -> DrawResult<(), DB> {
        self.rules(layout, &[RuleKind::Mark, RuleKind::Limit])?;
        layout.paths.iter().try_for_each(|path| self.path(path))?;
        layout.dots.iter().try_for_each(|dot| self.dot(dot))
    }

    /// A polygon in the colour of its role; with outline and hatching where colours do not tell it from the
    /// paper.
    fn area(&self, area: &AreaItem) -> DrawResult<(), DB> {
        let palette = self.style.palette;
        self.polygon(&area.corners, palette.fill(area.role))?;
        let Some(color) = palette.pattern(area.role) else {
            return Ok(());
        };
        for [from, to] in hatch::falling_in(&area.corners) {
            self.line(from, to, color)?;
        }
        let outline = area.corners.iter().chain(area.corners.first()).copied();
        let style = rgb(color).stroke_width(self.stroke());
        self.area.draw(&PathElement::new(outline.collect::<Vec<_>>(), style))
    }

    /// The lines of some kinds.
    fn rules(&self, layout: &Layout, kinds: &[RuleKind]) -> DrawResult<(), DB> {
        let mut rules = layout.rules.iter().filter(|rule| kinds.contains(&rule.kind));
        rules.try_for_each(|rule| self.rule(rule))
    }

    fn rule(&self, rule: &RuleItem) -> DrawResult<(), DB> {
        let palette = self.style.palette;
        let (color, thickness) = match rule.kind {
            RuleKind::Grid => (palette.line, self.hairline()),
            RuleKind::Base => (palette.line_strong, self.hairline()),
            RuleKind::Mark => (palette.ink, CURVE),
            RuleKind::Limit => (palette.muted, CURVE),
        };
        let [from, to] = rule.ends;
        if from.0 == to.0 {
            let span = (from.1, to.1);
            if thickness == CURVE {
                // On a bar it needs a margin of paper to be seen.
                self.vertical_line(from.0, span, CURVE + 2.0 * MARGIN, palette.paper)?;
            }
            return self.vertical_line(from.0, span, thickness, color);
        }
        let y = self.style.snapped(from.1 - thickness / 2.0);
        self.rectangle([(from.0, y), (to.0, y + thickness)], &rgb(color))
    }

    /// A column of a histogram. It has an outline only where there is room for one, and where nothing else
    /// tells it from the paper.
    fn column(&self, column: &BarItem) -> DrawResult<(), DB> {
        let is_large =
            column.right - column.left >= OUTLINED.0 && column.bottom - column.top >= OUTLINED.1;
        if self.style.palette.is_patterned || is_large && column.role != BarRole::Own {
            return self.bar(column);
        }
        let corners = [(column.left, column.top), (column.right, column.bottom)];
        self.rectangle(corners, &rgb(self.style.palette.fill(column.role)))
    }

    fn path(&self, path: &PathItem) -> DrawResult<(), DB> {
        let palette = self.style.palette;
        let color = if path.is_dash { palette.line_strong } else { palette.accent };
        let style = rgb(color).stroke_width(self.style.pixels(CURVE).max(1).unsigned_abs());
        self.area.draw(&PathElement::new(path.points.as_slice(), style))
    }

    fn dot(&self, dot: &DotItem) -> DrawResult<(), DB> {
        let palette = self.style.palette;
        if dot.is_signal {
            let (x, y) = dot.at;
            let corners = [(x - DOT, y - DOT), (x + DOT, y + DOT)];
            return self.rectangle(corners, &rgb(palette.mark));
        }
        let color = if dot.is_hollow { palette.line_strong } else { palette.accent };
        let circle = |radius: f64, color| {
            Circle::new(dot.at, self.style.pixels(radius).max(1), rgb(color).filled())
        };
        self.area.draw(&circle(DOT, color))?;
        if dot.is_hollow { self.area.draw(&circle(HOLE, palette.paper)) } else { Ok(()) }
    }
}

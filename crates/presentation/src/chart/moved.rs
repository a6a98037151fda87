//! One layout inside of another.

use super::layout::{BarItem, Layout, Panel, Point};

impl Layout {
    /// Adds another layout with its upper left corner at a point; the size stays.
    pub(super) fn add(&mut self, mut other: Self, by: Point) {
        other.panels.iter_mut().for_each(|panel| panel.shift(by));
        other.bars.iter_mut().chain(&mut other.columns).for_each(|bar| bar.shift(by));
        other.leaders.iter_mut().flatten().for_each(|end| shift(end, by));
        other.areas.iter_mut().flat_map(|area| &mut area.corners).for_each(|at| shift(at, by));
        other.rules.iter_mut().flat_map(|rule| &mut rule.ends).for_each(|end| shift(end, by));
        other.paths.iter_mut().flat_map(|path| &mut path.points).for_each(|at| shift(at, by));
        other.dots.iter_mut().for_each(|dot| shift(&mut dot.at, by));
        for text in &mut other.texts {
            (text.x, text.y) = (text.x + by.0, text.y + by.1);
        }
        self.panels.append(&mut other.panels);
        self.bars.append(&mut other.bars);
        self.columns.append(&mut other.columns);
        self.leaders.append(&mut other.leaders);
        self.areas.append(&mut other.areas);
        self.rules.append(&mut other.rules);
        self.paths.append(&mut other.paths);
        self.dots.append(&mut other.dots);
        self.texts.append(&mut other.texts);
    }
}

impl Panel {
    fn shift(&mut self, (right, down): Point) {
        let plot = &mut self.plot;
        (plot.left, plot.right) = (plot.left + right, plot.right + right);
        (plot.top, plot.bottom) = (plot.top + down, plot.bottom + down);
        self.grid.iter_mut().for_each(|x| *x += right);
        self.spans.iter_mut().for_each(|(top, end)| (*top, *end) = (*top + down, *end + down));
        if let Some(you) = &mut self.you {
            you.x += right;
            you.band = you.band.map(|(low, high)| (low + right, high + right));
        }
    }
}

impl BarItem {
    fn shift(&mut self, (right, down): Point) {
        (self.left, self.right) = (self.left + right, self.right + right);
        (self.top, self.bottom) = (self.top + down, self.bottom + down);
    }
}

fn shift(point: &mut Point, (right, down): Point) {
    *point = (point.0 + right, point.1 + down);
}

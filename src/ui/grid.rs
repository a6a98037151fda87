//! The rows of a section's results, the twin of its chart.
//!
//! There may be hundreds of cells, and a key press may change every figure in them. The table is laid
//! out when its heads or the number of its rows change; otherwise nothing is described, and only the
//! texts that differ are written.

use super::{
    cards::find,
    kit::{El, el},
    node::{Part, append},
};
use crate::page::Page;
use presentation::view::GridView;
use scenario::field::Section;

/// Most columns that any screen has room for.
const MANY: usize = 6;

/// A table as it stands in the page.
struct Laid {
    id: String,
    what: &'static str,
    place: Option<Part>,
    heads: Vec<String>,
    rows: usize,
}

/// The table; a section without one takes its place away.
pub fn grid(page: Page, section: Section) -> El {
    let what = section.table().and_then(|table| table.columns().last());
    let what = what.map_or("What", |column| column.label);
    let id = [section.id(), "-grid"].concat();
    let place = el("div").class("contents").attr("id", &id);
    let mut laid = Laid { id, what, place: None, heads: Vec::new(), rows: 0 };
    place.act(move || {
        page.part(|view| {
            if let Some(grid) = find(view, section).and_then(|card| card.grid.as_ref()) {
                laid.follow(grid);
            }
        });
    })
}

impl Laid {
    fn follow(&mut self, grid: &GridView) {
        if self.rows != grid.rows.len() || self.heads != grid.heads {
            self.rows = grid.rows.len();
            self.heads.clone_from(&grid.heads);
            self.place = append(&self.id, self.blank());
        }
        if let Some(place) = &mut self.place {
            let mut texts = vec![self.what];
            texts.extend(grid.heads.iter().skip(1).map(String::as_str));
            for row in &grid.rows {
                texts.extend(row.iter().map(String::as_str));
            }
            place.write(&texts);
        }
    }

    /// The table, its texts still to be written.
    fn blank(&self) -> El {
        let mut top = el("tr");
        let mut body = el("tbody");
        for _ in &self.heads {
            top = top.child(el("th").attr("scope", "col").text(""));
        }
        for _ in 0..self.rows {
            let mut line = el("tr");
            for (index, head) in self.heads.iter().enumerate() {
                let cell = match index {
                    0 => el("th").attr("scope", "row"),
                    _ => el("td").class("n").attr("data-label", head),
                };
                line = line.child(cell.text(""));
            }
            body = body.child(line);
        }
        let table = el("table").class("grid evidence").child(el("thead").child(top)).child(body);
        // Its columns may want more room than the screen gives to the results.
        let is_many = self.heads.len() > MANY;
        el("div").class(if is_many { "many" } else { "contents" }).child(table)
    }
}

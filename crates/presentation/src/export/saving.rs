//! Improve in a document: answer, levers, scenarios, pictures and case, each as the table that the page has.

use super::{Export, NO_FIGURE, markup::Markup};
use crate::{
    view::{CaseView, Fact, GridView, Picture, SideRow, Sides, Without},
    words,
};
use scenario::Job;

impl Export<'_> {
    /// Answer, levers, scenarios, pictures and case; nothing where there is no saving.
    pub(super) fn saving_blocks(&self, markup: Markup) -> Vec<String> {
        if self.view.improve.figure().is_none() {
            return Vec::new();
        }
        let improve = self.improve();
        let Some(figure) = improve.figure() else { return Vec::new() };
        let saving = format!("{}: {}", figure.name, figure.text());
        let mut blocks = vec![markup.strong(words::job_name(Job::Improve)), markup.plain(&saving)];
        blocks.extend(facts(markup, "Beside it", &figure.facts));
        blocks.extend(improve.levers.as_ref().and_then(|grid| table(markup, grid)));
        blocks.push(markup.plain(&improve.table.note));
        blocks.extend(improve.sides.as_ref().and_then(|sides| table(markup, &grid_of(sides))));
        for one in [&improve.waterfall, &improve.sure, &improve.matters].into_iter().flatten() {
            blocks.extend(picture(markup, one));
        }
        blocks.extend(case(markup, &improve.case));
        blocks.push(markup.plain(&improve.promise));
        blocks.extend(improve.without.iter().map(|one| markup.plain(&self.without(one))));
        blocks.retain(|block| !block.is_empty());
        blocks
    }

    /// "All in, no case: …".
    fn without(&self, one: &Without) -> String {
        let scenarios = self.view.improve.scenarios.iter();
        let name = scenarios.clone().find(|own| own.further == one.further).map(|own| &own.name);
        match name.filter(|_| scenarios.len() > 1) {
            Some(name) => format!("{name}, {}: {}", one.what.to_lowercase(), one.why),
            None => format!("{}: {}", one.what, one.why),
        }
    }
}

pub(super) fn facts(markup: Markup, head: &str, facts: &[Fact]) -> Option<String> {
    let rows = facts.iter().map(|fact| [&fact.name, &fact.figure, &fact.detail]);
    markup.table(&[head, "Figure", "Of what"], rows)
}

/// A picture: its title, what it says, and the table with the same numbers.
pub(super) fn picture(markup: Markup, picture: &Picture) -> Vec<String> {
    let mut blocks = vec![markup.strong(picture.title), markup.plain(&picture.said)];
    blocks.extend(picture.grid.as_ref().and_then(|grid| table(markup, grid)));
    blocks
}

fn case(markup: Markup, case: &CaseView) -> Vec<String> {
    let mut blocks = vec![markup.plain(&case.said)];
    blocks.extend(facts(markup, "The case", &case.tiles));
    blocks.extend(case.grid.as_ref().and_then(|grid| table(markup, grid)));
    blocks.extend(case.notes.iter().map(|note| markup.plain(note)));
    blocks.extend(case.picture.iter().flat_map(|money| picture(markup, money)));
    blocks
}

pub(super) fn table(markup: Markup, grid: &GridView) -> Option<String> {
    markup.table(&grid.heads, &grid.rows)
}

/// The table side by side as text.
fn grid_of(sides: &Sides) -> GridView {
    let row = |row: &SideRow| {
        let with = row.with.iter().map(|cell| {
            if cell.figure == NO_FIGURE {
                cell.figure.clone()
            } else {
                format!("{} ({})", cell.figure, cell.change)
            }
        });
        [&row.name, &row.unit, &row.today].map(Clone::clone).into_iter().chain(with).collect()
    };
    let mut heads = sides.heads.clone();
    heads.insert(heads.len().min(1), "Unit of the figure".to_owned());
    GridView::of(heads, sides.rows.iter().map(row).collect())
}

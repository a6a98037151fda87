//! What follows from what was typed, as a store: the view of the presentation, mirrored so that a change
//! tells only those of its parts that differ.

use presentation::{
    chart::ChartModel,
    view::{
        Answer, Apart, BridgeLine, Card, Improve, JobView, LineRow, Offer, Pointer, RowChoice,
        SectionView, SheetHead, Staff, SumRow, TableRow, TableView, Tile, Track, View,
    },
};
use reactive_stores::{AtIndex, Patch, Store, StoreField, StoreFieldIterator};
use scenario::field::Section;

/// The results, and what stands at the inputs.
#[derive(Debug, Clone, Store, Patch)]
pub struct Shown {
    /// What stands at each field, in the order of its list.
    pub fields: Vec<FieldNote>,
    /// How much of the cost section is filled.
    pub cost_summary: String,
    /// How much of the section "More" is filled.
    pub more_summary: String,
    /// Label of the total cost.
    pub cost_label: String,
    /// What to enter as the base.
    pub base_hint: String,
    /// The jobs in the navigation.
    #[patch(|this, new| *this = new)]
    pub jobs: Vec<JobView>,
    /// The answer.
    #[patch(|this, new| *this = new)]
    pub answer: Answer,
    /// The figures beside it.
    #[patch(|this, new| *this = new)]
    pub tiles: Vec<Tile>,
    /// The total cost in a sentence.
    pub cost_total: String,
    /// The cost lines.
    #[patch(|this, new| *this = new)]
    pub lines: Vec<LineRow>,
    /// Published costs.
    #[patch(|this, new| *this = new)]
    pub costs: Vec<TableRow>,
    /// The chart of published rates.
    #[patch(|this, new| *this = new)]
    pub chart: Option<ChartModel>,
    /// Why there is none, or what it does not show.
    pub chart_note: String,
    /// Its table twin.
    #[patch(|this, new| *this = new)]
    pub table: Vec<TableRow>,
    /// What the sentence may speak of.
    #[patch(|this, new| *this = new)]
    pub choices: Vec<RowChoice>,
    /// Bridges that are missing or in use.
    #[patch(|this, new| *this = new)]
    pub bridges: Vec<BridgeLine>,
    /// What cannot be compared.
    #[patch(|this, new| *this = new)]
    pub apart: Vec<Apart>,
    /// Notes.
    pub notes: Vec<String>,
    /// The answer in one sentence.
    pub summary: String,
    /// What is said of each section, in the order of [`Section::ALL`].
    #[patch(|this, new| *this = new)]
    pub sections: Vec<SectionView>,
    /// What stands above and below the rows of each breakdown.
    pub sheets: Vec<ShownSheet>,
    /// Improve, but for what stands at its rows.
    #[patch(|this, new| *this = new)]
    pub improve: Improve,
    /// Staff, but for what stands at its rows.
    #[patch(|this, new| *this = new)]
    pub staff: Staff,
    /// Track, but for what stands at its rows.
    #[patch(|this, new| *this = new)]
    pub track: Track,
    /// What the figures point to.
    #[patch(|this, new| *this = new)]
    pub pointers: Vec<Pointer>,
    /// The results of each section, in the order of [`Section::ALL`].
    pub cards: Vec<ShownCard>,
}

/// What stands at a field.
#[derive(Debug, Clone, Store, Patch)]
pub struct FieldNote {
    /// How it was read.
    pub echo: Option<String>,
    /// Why it cannot be used.
    pub error: Option<String>,
    /// What else may be meant.
    #[patch(|this, new| *this = new)]
    pub offer: Option<Offer>,
    /// The same in other words, for a sheet.
    pub beside: String,
}

/// What stands above and below the rows of a breakdown.
#[derive(Debug, Clone, Default, Store, Patch)]
pub struct ShownSheet {
    /// The heads of the columns that are typed.
    #[patch(|this, new| *this = new)]
    pub typed: Vec<SheetHead>,
    /// The heads of those that are computed.
    #[patch(|this, new| *this = new)]
    pub computed: Vec<SheetHead>,
    /// The ticks of the bars.
    #[patch(|this, new| *this = new)]
    pub ticks: Vec<(f64, String)>,
    /// What the rows leave over.
    #[patch(|this, new| *this = new)]
    pub rest: Option<SumRow>,
    /// All of it.
    #[patch(|this, new| *this = new)]
    pub all: Option<SumRow>,
    /// The sum of the rows.
    pub note: String,
}

/// The results of a section.
#[derive(Debug, Clone, Default, Store, Patch)]
pub struct ShownCard {
    /// Whether it has any.
    pub is_shown: bool,
    /// The heading.
    pub title: String,
    /// What it says in one sentence.
    pub sentence: String,
    /// Its figures.
    #[patch(|this, new| *this = new)]
    pub tiles: Vec<Tile>,
    /// The picture.
    #[patch(|this, new| *this = new)]
    pub chart: Option<ChartModel>,
    /// The heads of its rows; none where it has no rows.
    #[patch(|this, new| *this = new)]
    pub heads: Vec<String>,
    /// Its rows, cell by cell.
    pub rows: Vec<Vec<String>>,
    /// Published figures.
    #[patch(|this, new| *this = new)]
    pub published: Vec<TableRow>,
    /// What a reader should know.
    pub notes: Vec<String>,
}

impl ShownCard {
    /// Whether it has figures, and not only what it waits for.
    pub fn has_figures(&self) -> bool {
        let has_numbers = !self.tiles.is_empty() || !self.rows.is_empty();
        self.is_shown && (has_numbers || self.chart.is_some())
    }
}

/// An item of a list by its place; none once the list is shorter.
pub fn item<L, T>(list: L, place: usize) -> Option<AtIndex<L, Vec<T>>>
where
    L: StoreField<Value = Vec<T>> + StoreFieldIterator<Vec<T>>,
{
    let is_there = list.reader().is_some_and(|list| place < list.len());
    is_there.then(|| list.at_unkeyed(place))
}

impl From<View> for Shown {
    fn from(view: View) -> Self {
        let (breakdown, improve, staff) = (view.breakdown, view.improve, view.staff);
        let track = view.track;
        let mut cards = vec![ShownCard::default(); Section::ALL.len()];
        for card in breakdown.cards {
            if let Some(place) = cards.get_mut(card.section as usize) {
                *place = card.into();
            }
        }
        let note = |field: presentation::view::FieldView| FieldNote {
            echo: field.echo,
            error: field.error,
            offer: field.offer,
            beside: field.beside,
        };
        Self {
            fields: view.fields.into_iter().map(note).collect(),
            cost_summary: view.cost_summary,
            more_summary: view.more_summary,
            cost_label: view.cost_label,
            base_hint: view.base_hint,
            jobs: view.jobs,
            answer: view.answer,
            tiles: view.tiles,
            cost_total: view.cost_total,
            lines: view.lines,
            costs: view.costs,
            chart: view.chart,
            chart_note: view.chart_note,
            table: view.table,
            choices: view.choices,
            bridges: view.bridges,
            apart: view.apart,
            notes: view.notes,
            summary: view.summary,
            sections: breakdown.sections,
            // In the order of the tables.
            sheets: breakdown
                .tables
                .into_iter()
                .chain([improve.table.clone(), staff.table.clone(), staff.later_table.clone()])
                .chain([
                    track.table.clone(),
                    track.events_table.clone(),
                    track.columns_table.clone(),
                ])
                .map(ShownSheet::from)
                .collect(),
            improve,
            staff,
            track,
            pointers: breakdown.pointers,
            cards,
        }
    }
}

impl From<TableView> for ShownSheet {
    fn from(table: TableView) -> Self {
        let TableView { typed, computed, ticks, rest, all, note, .. } = table;
        Self { typed, computed, ticks, rest, all, note }
    }
}

impl From<Card> for ShownCard {
    fn from(card: Card) -> Self {
        let (heads, rows) = card.grid.map(|grid| (grid.heads, grid.rows)).unwrap_or_default();
        Self {
            is_shown: true,
            title: card.title.to_owned(),
            sentence: card.sentence,
            tiles: card.tiles,
            chart: card.chart,
            heads,
            rows,
            published: card.published,
            notes: card.notes,
        }
    }
}

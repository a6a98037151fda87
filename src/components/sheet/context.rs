//! What the parts of a sheet share: its breakdown, which columns are shown, what is marked, and whose menu is open.

use super::span;
use crate::{
    browser::{
        focus::{focus, focus_next},
        position::is_on_screen,
    },
    state::{Inputs, ShownSheetStoreFields, ShownStoreFields, State, item, use_state},
};
use leptos::prelude::*;
use presentation::view::{Fold, TypedColumn, typed_columns};
use scenario::field::{Further, Table};
use std::ops::RangeInclusive;

/// A block of cells: where marking began and where it stands, each as row and column of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// Where it began.
    pub from: (usize, usize),
    /// Where it stands.
    pub to: (usize, usize),
}

impl Marked {
    /// Its rows.
    pub fn rows(self) -> RangeInclusive<usize> {
        self.from.0.min(self.to.0)..=self.from.0.max(self.to.0)
    }

    /// Its columns, by their place in the sheet.
    pub fn places(self) -> RangeInclusive<usize> {
        self.from.1.min(self.to.1)..=self.from.1.max(self.to.1)
    }
}

/// The menu of a row, while it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenMenu {
    /// The id of the row: its place may change while the menu is open.
    pub row: u32,
    /// What gets the focus back: the column that the keyboard was in, else the button.
    pub column: Option<usize>,
}

/// What was typed into a cell since it got the focus.
#[derive(Debug, Clone)]
pub struct Typed {
    /// What stood there.
    pub before: String,
    /// What was typed last.
    pub text: String,
}

/// The context of a sheet.
#[derive(Clone, Copy)]
pub struct SheetContext {
    /// The state of the page.
    pub state: State,
    /// The breakdown.
    pub table: Table,
    /// The block that is marked, where it is more than one cell.
    pub marked: RwSignal<Option<Marked>>,
    /// The menu that is open.
    pub menu: RwSignal<Option<OpenMenu>>,
    /// What was typed into the cell that has the focus.
    pub typed: StoredValue<Option<Typed>>,
    /// From which row on a long sheet stands in the document.
    pub first: RwSignal<usize>,
    /// The height of a row of a long sheet, in pixels.
    pub row_height: RwSignal<f64>,
    /// How many columns of it are typed.
    width: Memo<usize>,
    /// Up to which kind of columns the person unfolded the sheet.
    unfolded: RwSignal<Fold>,
}

impl SheetContext {
    /// Of a breakdown.
    pub fn of(table: Table) -> Self {
        let state = use_state();
        let width = Memo::new(move |_| {
            // The series alone has as many as the person wants.
            let heads = item(state.shown.sheets(), table as usize);
            let heads = heads.filter(|_| table == Table::Series);
            heads.map_or(usize::MAX, |shown| shown.typed().read().len())
        });
        Self {
            state,
            table,
            first: RwSignal::new(0),
            row_height: RwSignal::new(0.0),
            width,
            marked: RwSignal::new(None),
            menu: RwSignal::new(None),
            typed: StoredValue::new(None),
            unfolded: RwSignal::new(Fold::Never),
        }
    }

    /// The columns that are typed, in the order of the sheet, as they are now.
    pub fn columns(self) -> &'static [TypedColumn] {
        typed_columns(self.table, self.width.get_untracked())
    }

    /// The same for what follows them.
    pub fn columns_now(self) -> &'static [TypedColumn] {
        typed_columns(self.table, self.width.get())
    }

    /// How many columns are typed, for what follows them.
    pub fn width(self) -> usize {
        self.columns_now().len()
    }

    /// The numbers of the columns at some places of the sheet.
    pub fn columns_at(self, places: RangeInclusive<usize>) -> Vec<usize> {
        let columns = self.columns().get(places).unwrap_or_default();
        columns.iter().map(|column| column.column).collect()
    }

    /// The numbers of the columns at some places of the sheet that are not folded away: what is not seen is
    /// neither copied nor emptied with a block.
    pub fn shown_columns_at(self, places: RangeInclusive<usize>) -> Vec<usize> {
        let mut columns = self.columns_at(places);
        columns.retain(|column| self.is_shown(*column));
        columns
    }

    /// Whether a column is not folded away; the style sheet decides, by the width of the screen.
    pub fn is_shown(self, column: usize) -> bool {
        let row = span::shown(self.count(), self.first.get_untracked()).start;
        is_on_screen(&self.id(row, &column.to_string()))
    }

    /// Empties a row, with what stands in it and has no column of its own.
    pub fn empty_row(self, place: usize) {
        let all: Vec<usize> = self.state.columns_of(self.table).collect();
        self.state.empty_cells(self.table, place..=place, &all);
    }

    /// Whether amounts of several scenarios stand side by side.
    pub fn has_several(self) -> bool {
        self.state.shown.improve().read().scenarios.len() > 1
    }

    /// The classes that show the amounts of the scenarios c and d.
    pub fn further_class(self) -> String {
        if self.table != Table::Levers {
            return String::new();
        }
        let scenarios = self.state.shown.improve().read().scenarios.clone();
        let marks = scenarios.iter().map(|one| format!(" has-{}", one.further.mark()));
        marks.collect()
    }

    /// The columns that are folded away everywhere, or on narrow screens.
    pub fn folded(self, fold: Fold) -> impl Iterator<Item = usize> {
        let columns = self.columns().iter().filter(move |column| {
            column.fold == Fold::Always || fold == Fold::Narrow && column.fold == Fold::Narrow
        });
        columns.map(|column| column.column)
    }

    /// Where a column is folded away.
    fn fold_of(self, column: usize) -> Fold {
        let own = self.columns().iter().find(|own| own.column == column);
        own.map_or(Fold::Never, |own| own.fold)
    }

    /// Up to which kind of columns entries are to be corrected: they stay unfolded until they are.
    pub fn held_open(self) -> Fold {
        let rows = Inputs::rows(self.state.inputs, self.table);
        let rows = rows.read();
        let wrong = rows.iter().flat_map(|row| &row.errors);
        wrong.map(|(column, _)| self.fold_of(*column)).max().unwrap_or(Fold::Never)
    }

    /// Up to which kind of columns the sheet is unfolded: as the person wants it, and where entries are to be
    /// corrected.
    pub fn unfolded(self) -> Fold {
        self.unfolded.get().max(self.held_open())
    }

    /// Shows all columns, or those that are mostly needed.
    pub fn toggle(self) {
        self.unfolded.update(|unfolded| {
            *unfolded = if *unfolded == Fold::Always { Fold::Never } else { Fold::Always };
        });
    }

    /// Keeps a column in sight, and those that are folded away less.
    pub fn unfold(self, fold: Fold) {
        if self.unfolded.get_untracked() < fold {
            self.unfolded.set(fold);
        }
    }

    /// Keeps a column in sight that is being typed in: it would go with its error, and the caret with it.
    pub fn unfold_column(self, column: usize) {
        self.unfold(self.fold_of(column));
    }

    /// The id of a part of a row: "iss-3-menu". Cells have the number of their column.
    pub fn id(self, place: usize, part: &str) -> String {
        format!("{}-{place}-{part}", self.table.key())
    }

    /// Moves the focus to a cell.
    pub fn focus(self, place: usize, column: usize) {
        let id = self.id(place, &column.to_string());
        if span::reveal(self.count(), self.first, place) {
            focus_next(id);
        } else {
            focus(&id);
        }
    }

    /// Where the row of the open menu stands; none where no menu is open, or its row is gone.
    pub fn place_of_menu(self) -> Option<usize> {
        let menu = self.menu.get()?;
        let rows = Inputs::rows(self.state.inputs, self.table);
        // The line of the next row may get the id of a row whose making was undone.
        rows.read().iter().position(|row| row.id == menu.row && !row.is_next)
    }

    /// How many rows it has, that in which the next one begins among them, for what follows them.
    pub fn rows(self) -> usize {
        Inputs::rows(self.state.inputs, self.table).read().len()
    }

    /// How many rows stand on the sheet, that in which the next one begins among them.
    pub fn count(self) -> usize {
        Inputs::rows(self.state.inputs, self.table).read_untracked().len()
    }
}

/// The class of a column by where it is folded away, and of an amount by its scenario.
pub fn column_class(table: Table, typed: TypedColumn) -> String {
    let fold = match typed.fold {
        Fold::Never => "",
        Fold::Narrow => " rare-narrow",
        Fold::Always => " rare",
    };
    let further = Further::of_column(typed.column).filter(|_| table == Table::Levers);
    further.map_or_else(|| fold.to_owned(), |further| format!("{fold} of-{}", further.mark()))
}

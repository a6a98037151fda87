//! Linear relations between amounts from 0 on: by how little they have to be bent to hold together.
//!
//! The simplex method on a dense table, by Bland's rule, which never cycles. A dozen relations of a
//! dozen amounts take a few microseconds, and the same relations always give the same answer.

/// A relation: the sum of factor × amount over all columns is at most, or equal to, a bound.
#[derive(Debug, Clone)]
pub(crate) struct Relation {
    /// A factor for each column.
    pub(crate) factors: Vec<f64>,
    /// The bound.
    pub(crate) bound: f64,
    /// Whether the sum is equal to the bound; else it is at most the bound.
    pub(crate) is_equation: bool,
}

/// How far relations are from holding together.
#[derive(Debug, Clone)]
pub(crate) struct Bent {
    /// The least sum of what is added to or taken from bounds until all of them hold; 0 where they do.
    pub(crate) least: f64,
    /// Each relation times its weight, added up, says that a sum of amounts that is nowhere below 0
    /// is at most −[`Self::least`]. The weight of a relation that is no equation is 0 to 1.
    pub(crate) weights: Vec<f64>,
}

/// What is smaller is a residue of floating point: factors are whole, or shares of at most twelve
/// decimals.
const RESIDUE: f64 = 1e-13;

/// More steps than a table of this kind takes; whoever needs them all is taken to hold.
const STEPS: usize = 1_000;

/// The least bending of relations between amounts from 0 on.
pub(crate) fn bent(relations: &[Relation]) -> Bent {
    let mut table = Table::of(relations);
    let is_settled = (0..STEPS).any(|_| !table.step());
    let least = if is_settled { -table.costs.bound } else { 0.0 };
    // The reduced cost of what fills a relation up is its cost less the multiplier of the relation.
    let weights = relations.iter().enumerate().map(|(index, relation)| {
        let column = table.amounts + 2 * index;
        let cost = f64::from(u8::from(relation.is_equation));
        table.costs.factors.get(column).copied().unwrap_or_default() - cost
    });
    Bent { least, weights: weights.collect() }
}

/// Columns are the amounts, then for each relation what fills it up and what it is bent by. Each row
/// has one column of its own, the basic one, with the factor 1.
struct Table {
    amounts: usize,
    rows: Vec<Row>,
    /// Reduced costs; their bound is what is to be paid, below 0.
    costs: Line,
}

struct Row {
    basic: usize,
    line: Line,
}

#[derive(Clone)]
struct Line {
    factors: Vec<f64>,
    bound: f64,
}

impl Line {
    /// Takes `times` another line off.
    fn subtract(&mut self, other: &Self, times: f64) {
        for (own, other) in self.factors.iter_mut().zip(&other.factors) {
            *own -= times * other;
        }
        self.bound -= times * other.bound;
    }

    fn at(&self, column: usize) -> f64 {
        self.factors.get(column).copied().unwrap_or_default()
    }
}

impl Table {
    /// Every relation is filled up, or bent, to hold while all amounts are 0.
    fn of(relations: &[Relation]) -> Self {
        let amounts = relations.iter().map(|one| one.factors.len()).max().unwrap_or_default();
        let mut costs = Line { factors: vec![0.0; amounts], bound: 0.0 };
        for relation in relations {
            let of_filling = f64::from(u8::from(relation.is_equation));
            costs.factors.extend([of_filling, 1.0]);
        }
        let mut rows = Vec::with_capacity(relations.len());
        for (index, relation) in relations.iter().enumerate() {
            let sign = if relation.bound < 0.0 { -1.0 } else { 1.0 };
            let mut factors: Vec<f64> = relation.factors.iter().map(|one| sign * one).collect();
            factors.resize(costs.factors.len(), 0.0);
            let (filling, bending) = (amounts + 2 * index, amounts + 2 * index + 1);
            for (column, factor) in [(filling, sign), (bending, -sign)] {
                if let Some(place) = factors.get_mut(column) {
                    *place = factor;
                }
            }
            let basic = if sign < 0.0 { bending } else { filling };
            let line = Line { factors, bound: sign * relation.bound };
            rows.push(Row { basic, line });
        }
        for row in &rows {
            let cost = costs.at(row.basic);
            costs.subtract(&row.line, cost);
        }
        Self { amounts, rows, costs }
    }

    /// One step towards the least cost; false where none is left.
    fn step(&mut self) -> bool {
        let Some(column) = self.costs.factors.iter().position(|cost| *cost < -RESIDUE) else {
            return false;
        };
        let mut leaving: Option<(f64, usize, usize)> = None;
        for (index, row) in self.rows.iter().enumerate() {
            let factor = row.line.at(column);
            if factor > RESIDUE {
                let found = (row.line.bound / factor, row.basic, index);
                let is_first = |(ratio, basic, _): (f64, usize, usize)| {
                    found.0 < ratio || found.0 == ratio && found.1 < basic
                };
                if leaving.is_none_or(is_first) {
                    leaving = Some(found);
                }
            }
        }
        // What is paid is never below 0, so that some row always leaves.
        let Some((_, _, index)) = leaving else { return false };
        self.enter(column, index);
        true
    }

    /// Makes a column the basic one of a row.
    fn enter(&mut self, column: usize, index: usize) {
        let Some(row) = self.rows.get_mut(index) else { return };
        let factor = row.line.at(column);
        row.basic = column;
        for own in &mut row.line.factors {
            *own /= factor;
        }
        row.line.bound /= factor;
        let line = row.line.clone();
        for (other, row) in self.rows.iter_mut().enumerate() {
            if other != index {
                let times = row.line.at(column);
                row.line.subtract(&line, times);
                row.line.bound = row.line.bound.max(0.0);
            }
        }
        let times = self.costs.at(column);
        self.costs.subtract(&line, times);
    }
}

//! Feasibility of linear relations between variables that are nowhere below 0: the least sum of
//! artificial variables with which all of them hold (phase one of the simplex method).
//!
//! A dense tableau, by Bland's rule, which never cycles. A dozen relations of a
//! dozen variables take a few microseconds, and the same relations always give the same answer.

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
pub(crate) struct Infeasibility {
    /// The least sum of the artificial variables, which move bounds until all relations hold; 0 where
    /// they are feasible.
    pub(crate) least: f64,
    /// The dual multipliers, a certificate of Farkas: each relation times its multiplier, added up,
    /// says that a sum of variables that is nowhere below 0 is at most −[`Self::least`]. The multiplier
    /// of an inequality is 0 to 1.
    pub(crate) multipliers: Vec<f64>,
}

/// What is smaller is a residue of floating point: factors are whole, or shares of at most twelve
/// decimals.
const RESIDUE: f64 = 1e-13;

/// More pivots than a tableau of this size takes; relations that need them all are taken as feasible.
const PIVOTS: usize = 1_000;

/// How far relations are from being feasible.
pub(crate) fn infeasibility(relations: &[Relation]) -> Infeasibility {
    let mut tableau = Tableau::of(relations);
    let is_settled = (0..PIVOTS).any(|_| !tableau.pivot());
    let least = if is_settled { -tableau.costs.bound } else { 0.0 };
    // The reduced cost of a slack variable is its cost less the multiplier of its relation.
    let multipliers = relations.iter().enumerate().map(|(index, relation)| {
        let column = tableau.variables + 2 * index;
        let cost = f64::from(u8::from(relation.is_equation));
        tableau.costs.factors.get(column).copied().unwrap_or_default() - cost
    });
    Infeasibility { least, multipliers: multipliers.collect() }
}

/// Columns are the variables, then for each relation its slack and its artificial variable. Each row
/// has one column of its own, its basic variable, with the factor 1.
struct Tableau {
    variables: usize,
    rows: Vec<Row>,
    /// Reduced costs; their bound is the negative of the objective.
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

impl Tableau {
    /// The basic solution where all variables are 0: each relation holds by its slack, or by its
    /// artificial variable.
    fn of(relations: &[Relation]) -> Self {
        let variables = relations.iter().map(|one| one.factors.len()).max().unwrap_or_default();
        let mut costs = Line { factors: vec![0.0; variables], bound: 0.0 };
        for relation in relations {
            let slack_cost = f64::from(u8::from(relation.is_equation));
            costs.factors.extend([slack_cost, 1.0]);
        }
        let mut rows = Vec::with_capacity(relations.len());
        for (index, relation) in relations.iter().enumerate() {
            let sign = if relation.bound < 0.0 { -1.0 } else { 1.0 };
            let mut factors: Vec<f64> = relation.factors.iter().map(|one| sign * one).collect();
            factors.resize(costs.factors.len(), 0.0);
            let (slack, artificial) = (variables + 2 * index, variables + 2 * index + 1);
            for (column, factor) in [(slack, sign), (artificial, -sign)] {
                if let Some(place) = factors.get_mut(column) {
                    *place = factor;
                }
            }
            let basic = if sign < 0.0 { artificial } else { slack };
            let line = Line { factors, bound: sign * relation.bound };
            rows.push(Row { basic, line });
        }
        for row in &rows {
            let cost = costs.at(row.basic);
            costs.subtract(&row.line, cost);
        }
        Self { variables, rows, costs }
    }

    /// One pivot towards the least cost; false where the tableau is optimal.
    fn pivot(&mut self) -> bool {
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
        // The objective is bounded by 0, so that some row always leaves.
        let Some((_, _, index)) = leaving else { return false };
        self.enter(column, index);
        true
    }

    /// Makes a column the basic variable of a row.
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

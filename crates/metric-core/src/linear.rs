//! Linear relations between variables that are nowhere below 0, by the simplex method: how far they are
//! from holding together (phase one), and the range of a variable where they do (phase two).
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

/// The least factor that may take another variable's place in a row whose amount is 0.
const SMALLEST_PIVOT: f64 = 1e-9;

/// How far relations may be from holding together, in parts of the largest bound, for a range to exist.
const FEASIBLE_WITHIN: f64 = 1e-12;

/// More pivots than a tableau of this size takes; relations that need them all are taken as feasible.
const PIVOTS: usize = 1_000;

/// How far relations are from being feasible.
pub(crate) fn infeasibility(relations: &[Relation]) -> Infeasibility {
    let mut tableau = Tableau::of(relations);
    let least = if tableau.settle() == Step::Optimal { -tableau.costs.bound } else { 0.0 };
    // The reduced cost of a slack variable is its cost less the multiplier of its relation.
    let multipliers = relations.iter().enumerate().map(|(index, relation)| {
        let column = tableau.variables + 2 * index;
        let cost = f64::from(u8::from(relation.is_equation));
        tableau.costs.factors.get(column).copied().unwrap_or_default() - cost
    });
    Infeasibility { least, multipliers: multipliers.collect() }
}

/// The least and the most of a variable, or of its ratio to a whole, where all relations hold; no most
/// where it has no bound. None where the relations do not hold together.
///
/// The whole is an equation, whose sum of factor × amount, less its bound, is meant. The ratio of two
/// linear forms becomes linear where all variables are divided by the whole (Charnes and Cooper): that
/// takes one variable more, the unit of the bounds. Without a whole that unit is 1.
pub(crate) fn range(
    relations: &[Relation],
    variable: usize,
    whole: Option<&Relation>,
) -> Option<(f64, Option<f64>)> {
    let variables = relations.iter().map(|one| one.factors.len()).max()?;
    // Bounds are divided by the largest one, so that a residue is one relative to factors near 1.
    let bounds = relations.iter().chain(whole).map(|one| one.bound.abs());
    let size = bounds.reduce(f64::max).filter(|size| *size > 0.0).unwrap_or(1.0);
    let scaled = |one: &Relation, bound: f64| {
        let mut factors = one.factors.clone();
        factors.resize(variables, 0.0);
        factors.push(-one.bound / size);
        Relation { factors, bound, is_equation: one.is_equation }
    };
    let unit = Relation { factors: Vec::new(), bound: -size, is_equation: true };
    let mut all: Vec<Relation> = relations.iter().map(|one| scaled(one, 0.0)).collect();
    all.push(scaled(whole.unwrap_or(&unit), 1.0));
    let mut tableau = Tableau::feasible(&all)?;
    let times = if whole.is_some() { 1.0 } else { size };
    let amount = |scaled: f64| if scaled < FEASIBLE_WITHIN { 0.0 } else { times * scaled };
    let Optimum::Bounded(least) = tableau.least(variable, 1.0) else { return None };
    match tableau.least(variable, -1.0) {
        Optimum::Bounded(most) => Some((amount(least), Some(amount(-most)))),
        Optimum::Unbounded => Some((amount(least), None)),
        Optimum::Unsettled => None,
    }
}

/// The least value of an objective.
enum Optimum {
    /// It has one.
    Bounded(f64),
    /// It has no bound.
    Unbounded,
    /// The pivots did not suffice.
    Unsettled,
}

/// What a pivot did.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Pivoted,
    Optimal,
    Unbounded,
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

    /// The tableau of relations at a solution, without the variables that only phase one needs; none
    /// where the relations do not hold together.
    fn feasible(relations: &[Relation]) -> Option<Self> {
        let mut tableau = Self::of(relations);
        let is_feasible =
            tableau.settle() == Step::Optimal && -tableau.costs.bound < FEASIBLE_WITHIN;
        if !is_feasible {
            return None;
        }
        let mut is_barred = vec![false; tableau.variables];
        is_barred.extend(relations.iter().flat_map(|relation| [relation.is_equation, true]));
        let barred = |column: usize| is_barred.get(column).copied().unwrap_or_default();
        // One that is left in a row is 0, and gives way to whatever else the row has. A row that has
        // nothing else says nothing.
        for index in 0..tableau.rows.len() {
            let Some(row) = tableau.rows.get_mut(index).filter(|row| barred(row.basic)) else {
                continue;
            };
            row.line.bound = 0.0;
            let factors = row.line.factors.iter().enumerate();
            let mut others = factors
                .filter(|(column, factor)| !barred(*column) && factor.abs() > SMALLEST_PIVOT);
            if let Some((column, _)) = others.next() {
                tableau.enter(column, index);
            }
        }
        tableau.rows.retain(|row| !barred(row.basic));
        for row in &mut tableau.rows {
            for (column, factor) in row.line.factors.iter_mut().enumerate() {
                *factor = if barred(column) { 0.0 } else { *factor };
            }
        }
        Some(tableau)
    }

    /// The least value of a variable times a sign.
    fn least(&mut self, variable: usize, sign: f64) -> Optimum {
        let columns = self.costs.factors.len();
        self.costs = Line { factors: vec![0.0; columns], bound: 0.0 };
        if let Some(cost) = self.costs.factors.get_mut(variable) {
            *cost = sign;
        }
        for row in &self.rows {
            let cost = self.costs.at(row.basic);
            self.costs.subtract(&row.line, cost);
        }
        match self.settle() {
            Step::Optimal => Optimum::Bounded(-self.costs.bound),
            Step::Unbounded => Optimum::Unbounded,
            Step::Pivoted => Optimum::Unsettled,
        }
    }

    /// Pivots until the tableau is optimal, or the objective has no bound.
    fn settle(&mut self) -> Step {
        let mut steps = (0..PIVOTS).map(|_| self.pivot());
        steps.find(|step| *step != Step::Pivoted).unwrap_or(Step::Pivoted)
    }

    /// One pivot towards the least cost.
    fn pivot(&mut self) -> Step {
        let Some(column) = self.costs.factors.iter().position(|cost| *cost < -RESIDUE) else {
            return Step::Optimal;
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
        let Some((_, _, index)) = leaving else { return Step::Unbounded };
        self.enter(column, index);
        Step::Pivoted
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

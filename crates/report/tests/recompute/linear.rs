//! Whether linear relations over unknowns of at least zero can hold together: equations are put into one
//! another (Gauss), what is left is eliminated unknown by unknown (Fourier and Motzkin).

/// Coefficients of the unknowns, and a constant: what they add up to is zero, or at least zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Relation<const N: usize> {
    pub of: [f64; N],
    pub constant: f64,
}

/// Relations among the unknowns that are left.
const MOST_RELATIONS: usize = 3_000;

/// A coefficient below this is a residue of elimination.
const NOTHING: f64 = 1e-9;

impl<const N: usize> Relation<N> {
    pub fn new(terms: &[(usize, f64)], constant: f64) -> Self {
        let mut of = [0.0; N];
        for (unknown, factor) in terms {
            of[*unknown] += factor;
        }
        Self { of, constant }
    }

    /// This one and another one, each so many times.
    fn plus(&self, times: f64, other: &Self, other_times: f64) -> Self {
        let mut of = [0.0; N];
        for (place, factor) in of.iter_mut().enumerate() {
            *factor = times * self.of[place] + other_times * other.of[place];
            if factor.abs() < NOTHING {
                *factor = 0.0;
            }
        }
        Self { of, constant: times * self.constant + other_times * other.constant }
    }

    /// The unknown with the largest coefficient.
    fn main(&self) -> Option<usize> {
        let places = (0..N).filter(|place| self.of[*place] != 0.0);
        places.max_by(|one, other| self.of[*one].abs().total_cmp(&self.of[*other].abs()))
    }

    /// The same with a largest coefficient of one.
    fn scaled(&self) -> Self {
        let size = self.main().map_or(1.0, |place| self.of[place].abs());
        self.plus(1.0 / size, self, 0.0)
    }
}

/// Whether there are unknowns for which all equations hold, and all sums of `at_least` are zero or more,
/// each within `slack`. Which unknowns are at least zero has to stand among them.
pub fn can_hold<const N: usize>(
    equations: &[Relation<N>],
    at_least: &[Relation<N>],
    slack: f64,
) -> bool {
    let mut equations = equations.to_vec();
    let loosened = |one: &Relation<N>| Relation { constant: one.constant + slack, ..one.clone() };
    let mut rest: Vec<Relation<N>> = at_least.iter().map(loosened).collect();
    while let Some(equation) = equations.pop() {
        let Some(unknown) = equation.main() else {
            if equation.constant.abs() > slack {
                return false;
            }
            continue;
        };
        for other in equations.iter_mut().chain(&mut rest) {
            *other = other.plus(1.0, &equation, -other.of[unknown] / equation.of[unknown]);
        }
    }
    eliminate(rest, slack)
}

fn eliminate<const N: usize>(mut rest: Vec<Relation<N>>, slack: f64) -> bool {
    loop {
        rest = tightest(&rest);
        assert!(rest.len() < MOST_RELATIONS, "elimination grows beyond what a test can do");
        if rest.iter().any(|one| one.main().is_none() && one.constant < -1e-3 * slack) {
            return false;
        }
        let signs = |unknown: usize| {
            let count = |sign: f64| rest.iter().filter(|one| one.of[unknown] * sign > 0.0).count();
            (count(1.0), count(-1.0))
        };
        let there = (0..N).filter(|unknown| signs(*unknown) != (0, 0));
        let Some(unknown) = there.min_by_key(|unknown| signs(*unknown).0 * signs(*unknown).1)
        else {
            return true;
        };
        let (bound, free): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|one| one.of[unknown] != 0.0);
        let (below, above): (Vec<_>, Vec<_>) = bound.iter().partition(|one| one.of[unknown] > 0.0);
        rest = free;
        for low in &below {
            for high in &above {
                rest.push(low.plus(-high.of[unknown], high, low.of[unknown]));
            }
        }
    }
}

/// Of relations with the same coefficients the tightest one.
fn tightest<const N: usize>(all: &[Relation<N>]) -> Vec<Relation<N>> {
    let mut kept: Vec<Relation<N>> = Vec::new();
    for one in all.iter().map(Relation::scaled) {
        let is_like = |other: &&mut Relation<N>| {
            (0..N).all(|place| (other.of[place] - one.of[place]).abs() < NOTHING)
        };
        match kept.iter_mut().find(is_like) {
            Some(other) => other.constant = other.constant.min(one.constant),
            None => kept.push(one),
        }
    }
    kept
}

#[test]
fn a_small_program_is_told_to_be_feasible_or_not() {
    // x + y = 10, x ≤ 4: then y is 6 at least.
    let equation = [Relation::<2>::new(&[(0, 1.0), (1, 1.0)], -10.0)];
    let most = |place, limit| Relation::<2>::new(&[(place, -1.0)], limit);
    assert!(can_hold(&equation, &[most(0, 4.0), most(1, 6.0)], 1e-6));
    assert!(!can_hold(&equation, &[most(0, 4.0), most(1, 5.0)], 1e-6));
    assert!(can_hold(&equation, &[most(0, 4.0), most(1, 5.0)], 1.0));
}

//! The expressions of the table: parsed once, here, with the unit of every part.
//!
//! `+ - * /` and brackets, names of inputs (`contained`), of cells of a row (`row.base`) and of metrics
//! (`contact_rate`), numbers with their unit (`3600[seconds/hour]`), and `ratio(a, b)`
//! of two measured figures: a ÷ b, which is exactly one where both are equal but for floating point.

use super::unit::Unit;

/// A parsed expression.
pub(crate) enum Expr {
    Number(f64, String),
    Name(Name),
    Binary(Operator, Box<Expr>, Box<Expr>),
}

impl Expr {
    /// Whether a cell of a row is named in it.
    pub(super) fn names_cell(&self) -> bool {
        match self {
            Self::Number(..) => false,
            Self::Name(name) => matches!(name, Name::Cell(_)),
            Self::Binary(_, left, right) => left.names_cell() || right.names_cell(),
        }
    }

    /// Whether an input is named in it.
    pub(super) fn names_input(&self, word: &str) -> bool {
        match self {
            Self::Number(..) => false,
            Self::Name(name) => matches!(name, Name::Input(own) if own == word),
            Self::Binary(_, left, right) => left.names_input(word) || right.names_input(word),
        }
    }
}

/// What a name stands for.
#[derive(Clone, PartialEq)]
pub(crate) enum Name {
    Input(String),
    Cell(String),
    Metric(String),
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Ratio,
}

/// The names that an expression may use, with their units.
pub(super) trait Names {
    fn find(&self, word: &str) -> Option<(Name, Unit)>;
}

/// Parses an expression and works out its unit.
pub(super) fn parse(text: &str, names: &dyn Names) -> Result<(Expr, Unit), String> {
    let mut parser = Parser { tokens: tokens(text)?, at: 0, names };
    let parsed = parser.sum()?;
    match parser.peek() {
        None => Ok(parsed),
        Some(token) => Err(format!("`{token}` stands where the formula should end")),
    }
}

/// Words (with the unit of a number), and signs.
fn tokens(text: &str) -> Result<Vec<String>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_word = |char: char| char.is_ascii_alphanumeric() || matches!(char, '_' | '.');
        let mut end = match first {
            '+' | '-' | '*' | '/' | '(' | ')' | ',' => 1,
            word if is_word(word) => rest.find(|char| !is_word(char)).unwrap_or(rest.len()),
            other => return Err(format!("`{other}` is no sign of a formula")),
        };
        if rest[end..].starts_with('[') {
            end += rest[end..].find(']').ok_or("a unit is not closed by `]`")? + 1;
        }
        tokens.push(rest[..end].to_owned());
        rest = rest[end..].trim_start();
    }
    Ok(tokens)
}

struct Parser<'a> {
    tokens: Vec<String>,
    at: usize,
    names: &'a dyn Names,
}

type Parsed = Result<(Expr, Unit), String>;

impl Parser<'_> {
    fn peek(&self) -> Option<&str> {
        self.tokens.get(self.at).map(String::as_str)
    }

    fn accept(&mut self, sign: &str) -> bool {
        let is_next = self.peek() == Some(sign);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, sign: &str) -> Result<(), String> {
        if self.accept(sign) { Ok(()) } else { Err(format!("`{sign}` is missing")) }
    }

    fn sum(&mut self) -> Parsed {
        let mut left = self.product()?;
        loop {
            let operator = match self.peek() {
                Some("+") => Operator::Add,
                Some("-") => Operator::Subtract,
                _ => return Ok(left),
            };
            self.at += 1;
            let right = self.product()?;
            left = of_one_unit(operator, left, right)?;
        }
    }

    fn product(&mut self) -> Parsed {
        let mut left = self.factor()?;
        loop {
            let operator = match self.peek() {
                Some("*") => Operator::Multiply,
                Some("/") => Operator::Divide,
                _ => return Ok(left),
            };
            self.at += 1;
            let right = self.factor()?;
            let is_product = operator == Operator::Multiply;
            let unit = if is_product { left.1.times(right.1) } else { left.1.over(right.1) };
            // A factor of one only carries a unit: nobody has to read it.
            let is_one = matches!(right.0, Expr::Number(1.0, _));
            let expr = if is_one { left.0 } else { binary(operator, left.0, right.0) };
            left = (expr, unit);
        }
    }

    fn factor(&mut self) -> Parsed {
        if self.accept("(") {
            let inner = self.sum()?;
            self.expect(")")?;
            return Ok(inner);
        }
        let word = self.peek().ok_or("the formula ends too early")?.to_owned();
        self.at += 1;
        if word == "ratio" {
            return self.pair(Operator::Ratio).map(|(expr, _)| (expr, Unit::ONE));
        }
        if word.starts_with(|char: char| char.is_ascii_digit()) {
            return number(&word);
        }
        let found = self.names.find(&word);
        found
            .map(|(name, unit)| (Expr::Name(name), unit))
            .ok_or(format!("`{word}` is unknown, or stands further down"))
    }
}

impl Parser<'_> {
    /// Two figures of one unit between brackets.
    fn pair(&mut self, operator: Operator) -> Parsed {
        self.expect("(")?;
        let now = self.sum()?;
        self.expect(",")?;
        let then = self.sum()?;
        self.expect(")")?;
        of_one_unit(operator, now, then)
    }
}

fn number(word: &str) -> Parsed {
    let (digits, unit) = word.split_once('[').unwrap_or((word, "1]"));
    let value = digits.parse::<f64>().ok().filter(|value| value.is_finite());
    let value = value.ok_or_else(|| format!("`{digits}` is no number"))?;
    let unit = unit.trim_end_matches(']');
    let label = match unit {
        "seconds/hour" => "s an hour",
        "months/quarter" => "months a quarter",
        "months/year" => "months a year",
        _ => "",
    };
    let of = Unit::of_literal(unit)?;
    match of.conversion(value) {
        Some(is) if (is - 1.0).abs() > 1e-12 => {
            Err(format!("`{word}` is {is}, and a conversion is equal to 1"))
        }
        _ => Ok((Expr::Number(value, label.to_owned()), of)),
    }
}

fn of_one_unit(operator: Operator, left: (Expr, Unit), right: (Expr, Unit)) -> Parsed {
    if left.1.is(right.1) {
        return Ok((binary(operator, left.0, right.0), left.1));
    }
    Err(format!("{} and {} are not of one unit", left.1.words(), right.1.words()))
}

fn binary(operator: Operator, left: Expr, right: Expr) -> Expr {
    Expr::Binary(operator, Box::new(left), Box::new(right))
}

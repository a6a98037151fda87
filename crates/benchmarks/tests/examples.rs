//! The worked examples, recomputed from their links with the shortest arithmetic that can be right.
//!
//! The golden tests of the calculator read the same files; this one only guards the hand arithmetic.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests may fail like the tests themselves"
)]

use std::fs;
use std::path::Path;

use benchmarks::{Entry, Example, Metric};
use toml::Table;

/// The example files by id.
fn files() -> Vec<Table> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/examples");
    let paths = fs::read_dir(directory).unwrap().map(|item| item.unwrap().path());
    paths.map(|path| fs::read_to_string(path).unwrap().parse().unwrap()).collect()
}

fn tables<'a>(file: &'a Table, key: &str) -> Vec<&'a Table> {
    let list = file.get(key).map(|value| value.as_array().unwrap().as_slice());
    list.unwrap_or_default().iter().map(|value| value.as_table().unwrap()).collect()
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table[key].as_str().unwrap()
}

/// The number by hand.
fn given(table: &Table) -> f64 {
    table["value"].as_float().unwrap()
}

fn value<'a>(example: &'a Example, key: &str) -> Option<&'a str> {
    example.state.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='))
}

fn months(word: &str) -> f64 {
    match word {
        "month" => 1.0,
        "quarter" => 3.0,
        "year" => 12.0,
        other => panic!("no example is per {other}"),
    }
}

fn number(text: &str) -> f64 {
    text.parse().unwrap()
}

/// Contacts per denominator in the period of the link, and the period's months (none for a flow).
fn rate(example: &Example) -> (f64, Option<f64>) {
    let (base, kind) = value(example, "base").unwrap().split_once(':').unwrap();
    let ratio = number(value(example, "vol").unwrap()) / number(base);
    let stock = kind != "orders" && kind != "transactions";
    (ratio, stock.then(|| months(value(example, "per").unwrap())))
}

/// The rate in another time base; a flow is the same in all.
fn rate_in(example: &Example, target_months: f64) -> f64 {
    let (ratio, period) = rate(example);
    period.map_or(ratio, |period| ratio * target_months / period)
}

fn computed(example: &Example, metric: &str) -> f64 {
    let cost = || number(value(example, "cost").unwrap());
    let shown = months(value(example, "in").unwrap());
    match metric {
        "contact-rate" => rate_in(example, shown),
        "cost-total" => cost(),
        "cost-per-contact" => cost() / number(value(example, "vol").unwrap()),
        "cost-to-serve" => {
            cost() / number(value(example, "vol").unwrap()) * rate_in(example, shown)
        }
        other => match other.strip_prefix("contact-rate-") {
            Some(base) => {
                assert!(rate(example).1.is_some(), "{}: {other} of a flow", example.id);
                rate_in(example, months(base))
            }
            None => broken_down(example, other),
        },
    }
}

/// A figure of Break down.
fn broken_down(example: &Example, metric: &str) -> f64 {
    let percent =
        |key| number(value(example, key).unwrap().strip_suffix(":percent").unwrap()) / 100.0;
    let then = || {
        // The earlier period is as long as the other one.
        assert!(value(example, "was-per").is_none());
        number(value(example, "was").unwrap()) / number(value(example, "was-base").unwrap())
    };
    let now = rate(example).0;
    match metric {
        "human-handled-rate" => now - now * percent("routed") * percent("contained"),
        "containment-of-bot" => percent("contained"),
        "containment-of-contacts" => percent("routed") * percent("contained"),
        "rate-then" => then(),
        "rate-change" => now - then(),
        "rate-effect" => segments(example).iter().map(|of| of.weight() * of.step()).sum(),
        // Not centred: the changes of the weights add up to zero.
        "mix-effect" => segments(example).iter().map(|of| of.mean() * of.shift()).sum(),
        "volume-change" => {
            number(value(example, "vol").unwrap()) - number(value(example, "was").unwrap())
        }
        other => improved(example, other),
    }
}

/// A figure of Improve: of the one lever in the last scenario.
fn improved(example: &Example, metric: &str) -> f64 {
    let amounts = ["d.by", "c.by", "b.by"].into_iter().find_map(|key| value(example, key));
    let by = number(amounts.unwrap()) / 100.0;
    let (contacts, base) = (number(value(example, "vol").unwrap()), base(example));
    let lever: Vec<&str> = value(example, "lever").unwrap().split(':').collect();
    let avoided = match lever[..2] {
        ["points", "all"] => by * base,
        ["fewer", "issue"] => {
            by * rows(example, "iss").into_iter().find(|row| row.0 == "Order status").unwrap().1[0]
        }
        _ => 0.0,
    };
    let contained = match lever[..2] {
        ["contained", "automation"] => contacts * 0.6 * by,
        _ => 0.0,
    };
    assert!((avoided > 0.0) != (contained > 0.0), "{}: {lever:?}", example.id);
    match metric {
        "contacts-with-levers" => contacts - avoided,
        "rate-with-levers" => (contacts - avoided) / base,
        "people-rate-with-levers" => (contacts - avoided - contained) / base,
        "saving-year" => {
            let each = |key| {
                value(example, key).map_or(0.0, |text| {
                    // Of a range the geometric mean.
                    let (low, high) = text.split_once("..").unwrap_or((text, text));
                    (number(low) * number(high)).sqrt()
                })
            };
            let saved = avoided * each("each") + contained * (each("each") - each("auto-each"));
            saved * 12.0 / months(value(example, "per").unwrap())
        }
        other => panic!("{other}"),
    }
}

fn base(example: &Example) -> f64 {
    number(value(example, "base").unwrap().split_once(':').unwrap().0)
}

/// A segment: rate and share of the base, earlier and now.
struct Segment {
    rate: [f64; 2],
    share: [f64; 2],
}

impl Segment {
    fn weight(&self) -> f64 {
        f64::midpoint(self.share[0], self.share[1])
    }
    fn mean(&self) -> f64 {
        f64::midpoint(self.rate[0], self.rate[1])
    }
    fn step(&self) -> f64 {
        self.rate[1] - self.rate[0]
    }
    fn shift(&self) -> f64 {
        self.share[1] - self.share[0]
    }
}

/// The cells of the rows of a table, and the names.
fn rows(example: &Example, key: &str) -> Vec<(String, Vec<f64>)> {
    let rows = value(example, key).unwrap().split(',');
    rows.map(|row| {
        let (cells, name) = row.rsplit_once(':').unwrap();
        (
            name.replace("%20", " "),
            cells.split(':').map(|cell| cell.parse().unwrap_or(0.0)).collect(),
        )
    })
    .collect()
}

fn segments(example: &Example) -> Vec<Segment> {
    let all = base(example);
    let was = number(value(example, "was-base").unwrap());
    let rows = rows(example, "part").into_iter().map(|(_, cells)| Segment {
        rate: [cells[2] / cells[3], cells[0] / cells[1]],
        share: [cells[3] / was, cells[1] / all],
    });
    rows.collect()
}

/// A figure of a row, or of what the rows leave over.
fn of_row(example: &Example, section: &str, name: Option<&str>, column: &str) -> f64 {
    let all = number(value(example, "vol").unwrap());
    let key = match section {
        "issues" => "iss",
        "channels" => "chan",
        "segments" => "part",
        _ => {
            let part = |key| computed(example, key) * all;
            let routed = part("containment-of-contacts") / computed(example, "containment-of-bot");
            let count = match name.unwrap() {
                "Routed to automation" => routed,
                "Contained" => part("containment-of-contacts"),
                "Handled by people" => all - part("containment-of-contacts"),
                other => panic!("{other}"),
            };
            return if column == "share" { count / all } else { count };
        }
    };
    let rows = rows(example, key);
    let contacts = |row: &(String, Vec<f64>)| row.1[0];
    let index = rows.iter().position(|row| Some(row.0.as_str()) == name);
    let count = index.map_or_else(
        || all - rows.iter().map(contacts).sum::<f64>(),
        |index| contacts(&rows[index]),
    );
    match column {
        "contacts" => count,
        "share" => count / all,
        "rate" if section == "segments" => segments(example)[index.unwrap()].rate[1],
        "rate" | "contribution" => {
            count / all * rate_in(example, months(value(example, "in").unwrap()))
        }
        "rate-effect" => {
            let of = &segments(example)[index.unwrap()];
            of.weight() * of.step()
        }
        "mix-effect" => {
            let of = &segments(example)[index.unwrap()];
            let whole = f64::midpoint(rate(example).0, broken_down(example, "rate-then"));
            (of.mean() - whole) * of.shift()
        }
        other => panic!("{other}"),
    }
}

/// A figure of Staff: of its one line in half an hour, without patience.
fn of_staff(example: &Example, at: &str) -> f64 {
    let line: Vec<&str> = value(example, "line").unwrap().split(':').collect();
    let seconds = number(value(example, "aht").unwrap());
    let load = number(line[0]) * seconds / 1800.0;
    let cell = |column: usize| number(line[column]);
    // The chance to wait, from the shares of time that so many are busy.
    let waiting = |people: f64| {
        let busy = (1..).map(f64::from).take_while(|busy| *busy < people);
        let terms = busy.scan(1.0, |term, busy| {
            *term *= load / busy;
            Some(*term)
        });
        let terms: Vec<f64> = terms.collect();
        let last = terms.last().unwrap() * load / people * people / (people - load);
        last / (1.0 + terms.iter().sum::<f64>() + last)
    };
    let answered =
        |people: f64| 1.0 - waiting(people) * (-(people - load) * cell(3) / seconds).exp();
    let is_enough =
        |people: &f64| answered(*people) >= cell(2) / 100.0 && load / people <= cell(5) / 100.0;
    let teams = (1..).map(f64::from);
    let people = teams.skip_while(|people| *people <= load).find(is_enough).unwrap();
    match at {
        "/lines/0/load" => load,
        "/lines/0/on-line" => people,
        "/lines/0/answered" => answered(people),
        "/lines/0/scheduled" => {
            (people / (1.0 - number(value(example, "shrinkage").unwrap()) / 100.0)).ceil()
        }
        "/outlook/rate-to-hold" => {
            rate(example).0 / (1.0 + number(value(example, "growth").unwrap()) / 100.0)
        }
        "/outlook/with-levers/0/headroom" => {
            rate(example).0 / improved(example, "rate-with-levers") - 1.0
        }
        other => panic!("{other}"),
    }
}

/// A figure of Track: of months without a gap, of which the first twenty are the baseline.
fn of_track(example: &Example, at: &str) -> f64 {
    let cells: Vec<f64> =
        value(example, "series").unwrap().split(':').skip(1).map(number).collect();
    let months: Vec<[f64; 2]> = cells.chunks(2).map(|pair| [pair[0], pair[1]]).collect();
    let rate = |months: &[[f64; 2]]| {
        let sum = |cell: usize| months.iter().map(|month| month[cell]).sum::<f64>();
        sum(0) / sum(1)
    };
    let level = rate(&months[..20]);
    let last = months.len() - 1;
    let change = |of: fn(&[f64; 2]) -> f64| of(&months[last]) / of(&months[last - 12]) - 1.0;
    match at {
        "/phases/0/rate" => level,
        "/verdict/length" => {
            let below = months.iter().rev().take_while(|month| month[0] / month[1] < level);
            below.map(|_| 1.0).sum()
        }
        "/year/contacts" => change(|month| month[0]),
        "/year/base" => change(|month| month[1]),
        "/year/rate" => change(|month| month[0] / month[1]),
        other => panic!("{other}"),
    }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

/// Below, inside or above, with equality within rounding counted as being at the edge.
fn position(entry: &Entry, rate: f64) -> &'static str {
    let outside = |edge: metric_core::band::Edge, beyond: bool| {
        if close(rate, edge.value) { !edge.inclusive } else { beyond }
    };
    match (entry.band.low, entry.band.high) {
        (Some(low), _) if outside(low, rate < low.value) => "below",
        (_, Some(high)) if outside(high, rate > high.value) => "above",
        _ => "inside",
    }
}

fn check_standing(example: &Example, id: &str, expected: &str) {
    // No example stands in a tier other than the average, which is why "inside" is enough here.
    let entry = benchmarks::entry(id).or_else(|| benchmarks::entry(&format!("{id}-average")));
    let entry = entry.unwrap();
    let Metric::Rate { denominator, time_base } = entry.metric else { panic!("{id} is no rate") };
    let kind = format!("{:?}s", denominator.unwrap()).to_lowercase();
    let base = value(example, "base").unwrap().replace('-', "");
    assert!(base.ends_with(&format!(":{kind}")), "{}: {id} is per {kind}", example.id);
    assert_eq!(value(example, "vs"), Some(entry.segment), "{}: {id}", example.id);
    let rate = rate_in(example, time_base.map_or(1.0, metric_core::unit::TimeBase::months));
    let expected = if expected == "average" { "inside" } else { expected };
    assert_eq!(position(entry, rate), expected, "{}: {rate} against {id}", example.id);
}

#[test]
fn every_expected_figure_follows_from_its_link() {
    let files = files();
    assert_eq!(files.len(), benchmarks::examples().len());
    for example in benchmarks::examples() {
        let file = files.iter().find(|file| text(file, "id") == example.id).unwrap();
        for expected in tables(file, "expect") {
            let metric = text(expected, "metric");
            let (hand, own) = (given(expected), computed(example, metric));
            assert!(close(hand, own), "{}: {metric} is {own}, not {hand}", example.id);
        }
        for row in tables(file, "row") {
            let name = row.get("name").map(|name| name.as_str().unwrap());
            let own = of_row(example, text(row, "section"), name, text(row, "column"));
            assert!(close(given(row), own), "{}: {row:?} is {own}", example.id);
        }
        for figure in tables(file, "staff") {
            let own = of_staff(example, text(figure, "at"));
            assert!(close(given(figure), own), "{}: {figure:?} is {own}", example.id);
        }
        for figure in tables(file, "track") {
            let own = of_track(example, text(figure, "at"));
            assert!(close(given(figure), own), "{}: {figure:?} is {own}", example.id);
        }
        for standing in tables(file, "standing") {
            check_standing(example, text(standing, "id"), text(standing, "is"));
        }
    }
}

#[test]
fn a_stock_example_expects_its_rate_in_every_time_base() {
    for file in files() {
        let metrics: Vec<_> =
            tables(&file, "expect").into_iter().map(|one| text(one, "metric")).collect();
        let stock = !text(&file, "state").contains(":orders");
        for base in ["month", "quarter", "year"] {
            let expected = metrics.contains(&format!("contact-rate-{base}").as_str());
            assert_eq!(expected, stock, "{}", text(&file, "id"));
        }
        assert!(metrics.contains(&"contact-rate"));
    }
}

#[test]
fn every_row_of_the_target_table_has_an_example_in_its_average() {
    let files = files();
    for segment in ["ecommerce", "it", "telecom", "financial", "saas-b2c", "saas-b2b", "healthcare"]
    {
        let row = format!("table-{segment}");
        assert!(
            files.iter().any(|file| tables(file, "standing")
                .into_iter()
                .any(|one| text(one, "id") == row && text(one, "is") == "average")),
            "{row}"
        );
    }
}

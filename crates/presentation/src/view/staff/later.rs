//! Work that can wait: what stands at its rows, and the same as text.

use super::{
    Parts,
    day::{DRAWN, drawn},
    lines::NONE,
    needs::listed,
    table::typed_heads,
};
use crate::{
    chart::{ChartModel, Curve, CurveChart},
    view::{
        GridView, RowView, SheetHead, SumRow, TableView,
        breakdown::row_views,
        format::{in_unit, plain, whole},
        improve::Picture,
        job_answer::Missing,
        source::Source,
    },
    words,
};
use metric_core::deferred::Trend;
use report::{Later, LaterRow, LineNeed, Name, Place, Staff as Found, Unit};
use scenario::field::{Table, at};

/// The computed columns, and whether they are added up.
const COMPUTED: [(&str, bool); 6] = [
    ("arriving", false),
    ("needed-a-day", false),
    ("full-time", true),
    ("meanwhile", true),
    ("days-to-clear", false),
    ("within-promise", false),
];

/// What stands at the rows.
pub(super) fn table(source: &Source<'_>, found: Option<&Found>) -> TableView {
    let mut view = TableView {
        typed: typed_heads(Table::Later),
        rows: row_views(source, Table::Later),
        ..TableView::default()
    };
    let Some((found, later)) = found.and_then(|found| Some((found, found.later.as_ref()?))) else {
        return view;
    };
    let parts = Parts { source, found };
    let shown = || COMPUTED.into_iter().filter(|(id, _)| is_shown(parts, later, id));
    view.computed = shown().filter_map(|(id, _)| head(later, id)).collect();
    for own in &later.rows {
        let Some(row) = view.rows.get_mut(own.place) else { continue };
        row.figures =
            shown().map(|(id, _)| figure(parts, later, own, id).unwrap_or_default()).collect();
        say(parts, own, row);
    }
    let mut all = SumRow::of("All of it".to_owned(), Table::Later);
    let sum = |(id, is_summed): (&str, bool)| {
        let sum = if id == "meanwhile" { later.meanwhile() } else { later.sum(id) };
        let sum = sum.filter(|_| is_summed);
        sum.map(|people| in_unit(source, Unit::FullTimePeople, people)).unwrap_or_default()
    };
    all.figures = shown().map(sum).collect();
    view.all = (later.rows.len() > 1).then_some(all);
    view
}

/// Whether a column is shown: what nothing is entered for is not.
fn is_shown(parts: Parts<'_>, later: &Later, column: &str) -> bool {
    let cell = |row: &LaterRow, column| {
        parts.source.scenario.cell_value(Table::Later, row.place, column).is_some()
    };
    let mut rows = later.rows.iter();
    match column {
        "arriving" => rows.any(|row| !cell(row, at::COUNT)),
        "meanwhile" => rows.any(|row| cell(row, at::CLEAR_IN)),
        "days-to-clear" => rows.any(|row| cell(row, at::WAITING) && cell(row, at::ANSWERED)),
        "within-promise" => rows.any(|row| cell(row, at::PROMISE)),
        _ => true,
    }
}

fn head(later: &Later, id: &str) -> Option<SheetHead> {
    let column = later.columns.iter().find(|column| column.id == id)?;
    let unit = match id {
        "arriving" => "used",
        "needed-a-day" => "a working day",
        "full-time" | "meanwhile" => "full-time people",
        "days-to-clear" => "calendar days",
        "within-promise" => "next 4 weeks",
        _ => "",
    };
    let label = match id {
        "full-time" => "Needed",
        "arriving" => "Contacts a day",
        _ => column.label,
    };
    Some(SheetHead { label: label.to_owned(), unit: unit.to_owned() })
}

fn figure(parts: Parts<'_>, later: &Later, row: &LaterRow, column: &str) -> Option<String> {
    let of = later.columns.iter().find(|known| known.id == column)?;
    let value = later.value(row, column)?;
    Some(in_unit(parts.source, Unit::of(parts.source.scenario, of.unit), value))
}

/// What a row waits for, and that ever more wait.
fn say(parts: Parts<'_>, own: &LaterRow, row: &mut RowView) {
    let mut said = Vec::new();
    if !row.said.is_empty() {
        said.push(format!("{}.", row.said));
    }
    let lacks = |column| {
        let wanted = Place::Cell(column);
        own.needs.iter().any(|need| need.at == wanted && !need.unreadable)
    };
    if lacks(at::COUNT) {
        said.push(words::NEEDS_CONTACTS_A_DAY.to_owned());
    }
    if lacks(at::WORKED) {
        said.push(words::NEEDS_DAYS_WORKED.to_owned());
    }
    if own.is_of_no_channel {
        said.push(words::NO_CHANNEL.to_owned());
    }
    if lacks(at::ANSWERED) {
        said.push(words::NEEDS_ANSWERED.to_owned());
    }
    // What its own cells lack is said above.
    let others = own.needs.iter().copied().filter(|need| !matches!(need.at, Place::Cell(_)));
    let others: Vec<LineNeed> = others.collect();
    let [missing, unreadable] =
        [false, true].map(|is_unreadable| listed(parts, Table::Later, &others, is_unreadable));
    if !missing.is_empty() {
        said.push(format!("People need {missing}: paid hours and shrinkage under “The week”, the rest under Break down."));
    }
    if !unreadable.is_empty() {
        said.push(format!("People wait for an entry to be corrected: {unreadable}."));
    }
    match own.trend {
        Some(Trend::Grows) => said.push(words::EVER_MORE_WAIT.to_owned()),
        Some(Trend::Stays) => said.push(words::AS_MANY_WAIT.to_owned()),
        Some(Trend::Falls) | None => {}
    }
    row.said = said.join(" ");
}

/// The rows as text.
pub(super) fn grid(parts: Parts<'_>) -> Option<GridView> {
    let later = parts.found.later.as_ref()?;
    let columns: Vec<_> = later
        .columns
        .iter()
        .filter(|column| column.id == "arriving" || is_shown(parts, later, column.id))
        .collect();
    let mut heads = vec!["Work that can wait".to_owned()];
    heads.extend(columns.iter().map(|column| column.label.to_owned()));
    let row = |row: &LaterRow| {
        let figures = columns
            .iter()
            .map(|column| figure(parts, later, row, column.id).unwrap_or_else(|| NONE.to_owned()));
        std::iter::once(name(parts, row)).chain(figures).collect()
    };
    Some(GridView::of(heads, later.rows.iter().map(row).collect()))
}

pub(super) fn name(parts: Parts<'_>, row: &LaterRow) -> String {
    let draft = parts.source.scenario.draft();
    words::isolated(&words::row_title(draft, Table::Later, Name::Row(row.place)))
}

/// What waits in the next four weeks; none where it is not known what is answered.
pub(super) fn picture(parts: Parts<'_>) -> Option<Picture> {
    let source = parts.source;
    let later = parts.found.later.as_ref()?;
    let paths: Vec<_> =
        later.rows.iter().filter_map(|row| Some((row, row.path.as_ref()?))).collect();
    let (_, first) = paths.first()?;
    let days = first.len();
    let curve = |(place, (row, path)): (usize, &(&LaterRow, &Vec<f64>))| Curve {
        name: name(parts, row),
        label: path.last().map(|waiting| whole(source, *waiting)).unwrap_or_default(),
        points: (0_u32..).map(f64::from).zip(path.iter().copied()).collect(),
        is_dashed: place > 0,
    };
    let mut heads = vec!["Day".to_owned()];
    heads.extend(paths.iter().map(|(row, _)| name(parts, row)));
    let row = |day: usize| {
        let waiting = paths.iter().map(|(_, path)| {
            path.get(day).map(|waiting| whole(source, *waiting)).unwrap_or_default()
        });
        std::iter::once(day.to_string()).chain(waiting).collect()
    };
    Some(Picture {
        id: "backlog",
        title: "What waits",
        said: drawn(words::BACKLOG_SAID, paths.len()),
        chart: Some(ChartModel::Curves(CurveChart {
            curves: paths.iter().take(DRAWN).enumerate().map(curve).collect(),
            caption: "days from now; contacts that wait".to_owned(),
            end: f64::from(u32::try_from(days.saturating_sub(1)).unwrap_or_default()),
            ..CurveChart::default()
        })),
        grid: Some(GridView::of(heads, (0..days).map(row).collect())),
        is_waiting: false,
    })
}

/// What stands behind its people: those meanwhile, and where ever more wait.
pub(super) fn rest(parts: Parts<'_>, later: &Later) -> String {
    let meanwhile = later.meanwhile().map(|people| {
        format!(" Until those who wait are answered it is {}.", plain(parts.source, people))
    });
    let growing: Vec<String> = later
        .rows
        .iter()
        .filter(|row| row.trend == Some(Trend::Grows))
        .map(|row| name(parts, row))
        .collect();
    let growing: Vec<&str> = growing.iter().map(String::as_str).collect();
    let growing = (!growing.is_empty())
        .then(|| format!(" With what is answered now, ever more wait: {}.", words::list(&growing)));
    format!("{}{}{}", words::LATER_REST, meanwhile.unwrap_or_default(), growing.unwrap_or_default())
}

/// What the people of all rows wait for.
pub(super) fn missing(parts: Parts<'_>, later: &Later) -> Missing {
    let mut needs: Vec<LineNeed> = Vec::new();
    for need in later.rows.iter().flat_map(|row| &row.needs) {
        let is_of_people = match need.at {
            Place::Field(_) | Place::OfChannels(_) => true,
            Place::Cell(column) => [at::COUNT, Table::Later.name_column()].contains(&column),
        };
        if is_of_people && !needs.contains(need) {
            needs.push(*need);
        }
    }
    let subject = "The people for work that can wait";
    let [lacks, wrong] =
        [false, true].map(|is_unreadable| listed(parts, Table::Later, &needs, is_unreadable));
    let text = match (lacks.as_str(), wrong.as_str()) {
        ("", "") => words::NO_WORKING_TIME.to_owned(),
        (lacks, "") => format!("{subject} need {lacks}."),
        ("", wrong) => format!("To correct first: {wrong}."),
        (lacks, wrong) => format!("{subject} need {lacks}, and to be corrected: {wrong}."),
    };
    let fields = needs.iter().filter_map(|need| match need.at {
        Place::Field(field) => Some(field),
        Place::Cell(_) | Place::OfChannels(_) => None,
    });
    Missing { text, entries: fields.collect() }
}

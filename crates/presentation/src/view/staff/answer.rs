//! The answer of Staff: how many people the busiest interval takes, and what one fewer would mean.

use super::{
    Parts, facts, later,
    needs::{cell_name, listed},
    table, verdict,
};
use crate::{
    view::{
        format::{plain, plain_or_whole, whole},
        job_answer::{JobAnswer, JobFigure, Missing},
    },
    words,
};
use metric_core::table::Input;
use report::{Kind, Place, StaffLine};
use scenario::field::{Field, Table, at};

/// The answer.
pub(super) fn of(parts: Parts<'_>) -> JobAnswer {
    let waiting = parts.found.lines.iter().find(|line| line.teams.is_err());
    match (waiting, parts.lead()) {
        (Some(line), _) => JobAnswer::Waiting(missing(parts, line)),
        (None, Some(line)) => {
            figure(parts, line).map_or(JobAnswer::Empty, |one| JobAnswer::Figure(Box::new(one)))
        }
        (None, None) => of_later(parts),
    }
}

/// Where all work can wait: the full-time people that it takes.
fn of_later(parts: Parts<'_>) -> JobAnswer {
    let Some(later) = &parts.found.later else { return JobAnswer::Empty };
    let Some(people) = later.sum("full-time") else {
        return JobAnswer::Waiting(later::missing(parts, later));
    };
    let source = parts.source;
    let outlook = parts.found.outlook.as_ref();
    let team = outlook.and_then(|own| own.team);
    let team = team.map(|team| format!("; you have {}", plain_or_whole(source, team)));
    let Some(counted) = outlook.and_then(|own| own.need.ok()) else { return JobAnswer::Empty };
    let strong = format!(
        "The contacts of a week are the work of {} full-time people",
        plain(source, people)
    );
    let rest = later::rest(parts, later);
    JobAnswer::Figure(Box::new(JobFigure {
        name: "Full-time people for work that can wait".to_owned(),
        short: words::people(source.digits, counted),
        figure: whole(source, counted),
        unit: format!("{}{}", words::full_time(counted), team.unwrap_or_default()),
        sentence: format!("{strong}{rest}"),
        strong,
        rest,
        facts: facts::of(parts),
        ..JobFigure::default()
    }))
}

/// What a line waits for. No number of people is told as long as one does: it would be that of the others.
fn missing(parts: Parts<'_>, line: &StaffLine) -> Missing {
    let entries = line.needs.iter().filter_map(|need| match need.at {
        Place::Field(field) => Some(field),
        Place::Cell(_) | Place::OfChannels(_) => None,
    });
    let entries = entries.collect();
    let name = parts.name(line);
    let [lacks, wrong] =
        [false, true].map(|is_unreadable| listed(parts, Table::Lines, &line.needs, is_unreadable));
    let text = match (lacks.as_str(), wrong.as_str()) {
        ("", "") if parts.handle_time(line) == Some(0.0) => {
            let text = format!("{name} needs a handle time above 0 s.");
            return Missing { text, entries: vec![Field::HandleTime] };
        }
        ("", "") => {
            let wrong = table::problems(parts, line);
            let wrong: Vec<String> =
                wrong.iter().map(|(column, _)| cell_name(parts, Table::Lines, *column)).collect();
            let wrong = words::list(&wrong.iter().map(String::as_str).collect::<Vec<_>>());
            format!("To correct first, for {name}: {wrong}.")
        }
        (lacks, "") => format!("{name} needs {lacks}."),
        ("", wrong) => format!("To correct first, for {name}: {wrong}."),
        (lacks, wrong) => format!("{name} needs {lacks}, and to be corrected: {wrong}."),
    };
    Missing { text, entries }
}

fn figure(parts: Parts<'_>, lead: &StaffLine) -> Option<JobFigure> {
    let source = parts.source;
    let teams = lead.teams.as_ref().ok()?;
    let on_line = parts.found.sum("on-line")?;
    let scheduled = parts.found.sum("scheduled");
    let outlook = parts.found.outlook.as_ref();
    let full_time = outlook.filter(|outlook| outlook.kind == Kind::FullTime);
    let full_time = full_time.and_then(|outlook| outlook.need.ok());
    let people = full_time.or(scheduled).unwrap_or(on_line);
    let busiest = format!("the busiest {}", parts.slot());
    let name = match (full_time, scheduled) {
        (Some(_), _) => "Full-time people for your week".to_owned(),
        (None, Some(_)) => format!("People to schedule for {busiest}"),
        (None, None) => format!("People on the line in {busiest}"),
    };
    let counted = match (full_time, scheduled) {
        (Some(_), _) => {
            let counted = words::full_time(people);
            format!("{counted}; {} on the line at most", whole(source, on_line))
        }
        (None, Some(_)) => {
            format!("{}; {} of them on the line", words::noun(people), whole(source, on_line))
        }
        (None, None) => words::noun(people).to_owned(),
    };
    // Need and team are of one kind.
    let is_of_kind = outlook.is_some_and(|own| own.need.is_ok());
    let team = outlook.and_then(|own| own.team).filter(|_| is_of_kind);
    let team = team.map(|team| format!("; you have {}", plain_or_whole(source, team)));
    let unit = counted + team.as_deref().unwrap_or_default();
    let strong = verdict::strong(parts, lead, teams);
    let rest = verdict::rest(parts, lead, teams);
    let shown = whole(source, people);
    let told = format!("{rest}{}", besides(parts));
    Some(JobFigure {
        name,
        short: words::people(source.digits, people),
        figure: shown,
        unit,
        sentence: sentence(parts, (&strong, &rest), scheduled, full_time),
        strong,
        rest: told,
        origin: origin(parts, lead),
        sources: Vec::new(),
        formula: formula(parts, lead).unwrap_or_default(),
        facts: facts::of(parts),
    })
}

/// The paragraph for a mail.
fn sentence(
    parts: Parts<'_>,
    (strong, rest): (&str, &str),
    scheduled: Option<f64>,
    full_time: Option<f64>,
) -> String {
    let roster = match scheduled {
        Some(people) if parts.found.lines.len() > 1 => {
            format!(
                " All lines together: schedule {}, each line on its own.",
                whole(parts.source, people)
            )
        }
        Some(people) => format!(" Schedule {}.", whole(parts.source, people)),
        None => String::new(),
    };
    let week = full_time.map(|people| {
        let count = whole(parts.source, people);
        format!(" Over your week that is {count} {}.", words::full_time(people))
    });
    format!("{strong}{rest}{roster}{}{}", week.unwrap_or_default(), besides(parts))
}

/// What work that can wait takes: a part of full-time people, and besides those who are scheduled.
fn besides(parts: Parts<'_>) -> String {
    let Some(later) = &parts.found.later else { return String::new() };
    let is_part = parts
        .found
        .outlook
        .as_ref()
        .is_some_and(|own| own.kind == Kind::FullTime && own.need.is_ok());
    match later.sum("full-time").map(|people| plain(parts.source, people)) {
        Some(people) if is_part => format!(" Work that can wait is {people} of them."),
        Some(people) => format!(" Work that can wait takes {people} full-time people besides."),
        None => " Work that can wait is not in it: its people are not known.".to_owned(),
    }
}

/// By which model, what is an approximation in it, and that lines stand alone.
fn origin(parts: Parts<'_>, lead: &StaffLine) -> String {
    let patience = parts.cell(lead, at::PATIENCE);
    let model = match patience.map(|seconds| words::seconds(parts.source.digits, seconds)) {
        Some(patience) => format!("callers would wait {patience} on average (Erlang A)."),
        None => "nobody hangs up (Erlang C).".to_owned(),
    };
    let is_several = parts.found.lines.len() > 1;
    let model =
        if is_several { format!("{}: {model}", parts.name(lead)) } else { words::capital(&model) };
    let holds_several =
        |line: &StaffLine| parts.cell(line, at::AT_ONCE).is_some_and(|held| held > 1.0);
    let mut said = vec![model.as_str()];
    if parts.found.lines.iter().any(holds_several) {
        said.push(words::AT_ONCE_IS_ROUGH);
    }
    if is_several {
        said.push(words::LINES_ALONE);
    }
    said.join(" ")
}

/// "100 contacts × 180 s ÷ 30 min = 10.0 erlangs".
fn formula(parts: Parts<'_>, lead: &StaffLine) -> Option<String> {
    let source = parts.source;
    let value = |column| parts.found.value(lead, column);
    let (contacts, erlangs) = (value("busiest")?, value("load")?);
    let seconds = words::seconds(source.digits, parts.handle_time(lead)?);
    let interval = source.report.inputs.get(Input::Slot)?;
    let at_once = parts.cell(lead, at::AT_ONCE).filter(|held| *held > 1.0);
    let at_once = at_once.map(|held| format!(" ÷ {} at once", plain(source, held)));
    Some(format!(
        "{} contacts × {seconds}{} ÷ {} min = {} erlangs",
        plain_or_whole(source, contacts),
        at_once.unwrap_or_default(),
        whole(source, interval),
        plain(source, erlangs)
    ))
}

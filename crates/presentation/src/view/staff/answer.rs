//! The answer of Staff: how many people the busiest interval takes, and what one fewer would mean.

use super::{Parts, facts, later};
use crate::{
    view::{
        format::{percent, plain, plain_or_whole, whole},
        job_answer::{JobAnswer, JobFigure, Missing},
    },
    words,
};
use metric_core::{
    MetricError,
    band::below,
    queue::{Service, snapped_up},
    table::Input,
};
use report::{Kind, Place, StaffLine, Team, Teams};
use scenario::field::{Table, at};

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
        let text = words::LATER_NEEDS.to_owned();
        return JobAnswer::Waiting(Missing { text, entries: later::fields(later) });
    };
    let shown = whole(parts.source, snapped_up(people));
    let exact = plain(parts.source, people);
    let strong = format!("The contacts of a week are the work of {exact} full-time people");
    let rest = words::LATER_REST.to_owned();
    JobAnswer::Figure(Box::new(JobFigure {
        name: "Full-time people for work that can wait".to_owned(),
        short: format!("{shown} people"),
        figure: shown,
        unit: "full-time people".to_owned(),
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
        Place::Cell(_) => None,
    });
    let entries = entries.collect();
    let listed = |is_unreadable: bool| {
        let needs = line.needs.iter().filter(|need| need.unreadable == is_unreadable);
        let names: Vec<String> = needs.map(|need| called(parts, need.at)).collect();
        words::list(&names.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let (name, lacks, wrong) = (parts.name(line), listed(false), listed(true));
    let text = match (lacks.as_str(), wrong.as_str()) {
        ("", "") => format!("To correct first, in the sheet of the lines: {name}."),
        (lacks, "") => format!("{name} needs {lacks}."),
        ("", wrong) => format!("To correct first, for {name}: {wrong}."),
        (lacks, wrong) => format!("{name} needs {lacks}, and to be corrected: {wrong}."),
    };
    Missing { text, entries }
}

/// What a line looks for, as a person finds it.
fn called(parts: Parts<'_>, at: Place) -> String {
    match at {
        Place::Field(field) => words::need(field).to_owned(),
        Place::Cell(column) => {
            let label = words::column_label(parts.source.scenario.draft(), Table::Lines, column);
            format!("“{}”", words::without_unit(&label))
        }
    }
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
            format!("full-time people; {} on the line in {busiest}", whole(source, on_line))
        }
        (None, Some(_)) => format!("people; {} of them on the line", whole(source, on_line)),
        (None, None) => "people".to_owned(),
    };
    // Need and team are of one kind.
    let team = outlook.and_then(|own| own.team).filter(|_| full_time.or(scheduled).is_some());
    let team = team.map(|team| format!("; you have {}", plain_or_whole(source, team)));
    let unit = counted + team.as_deref().unwrap_or_default();
    let strong = strong(parts, lead, teams);
    let rest = rest(parts, lead, teams);
    let shown = whole(source, people);
    Some(JobFigure {
        name,
        short: format!("{shown} people"),
        figure: shown,
        unit,
        sentence: sentence(parts, (&strong, &rest), scheduled, full_time),
        strong,
        rest,
        origin: origin(parts, lead),
        sources: Vec::new(),
        formula: formula(parts, lead).unwrap_or_default(),
        facts: facts::of(parts),
    })
}

/// "100 contacts in the busiest half hour, 180 s each: 14 people answer 88.8 % within 20 s".
fn strong(parts: Parts<'_>, lead: &StaffLine, teams: &Teams) -> String {
    let source = parts.source;
    let value = |column| parts.found.value(lead, column);
    let contacts = value("busiest").map(|contacts| plain_or_whole(source, contacts));
    let contacts = contacts.unwrap_or_default();
    let seconds = parts.handle_time(lead).map(|time| words::seconds(source.digits, time));
    let each = seconds.map(|time| format!(", {time} each")).unwrap_or_default();
    let of =
        if parts.found.lines.len() > 1 { format!("{}: ", parts.name(lead)) } else { String::new() };
    if teams.smallest.people == 0 {
        let slot = parts.slot();
        return words::capital(&format!(
            "{of}nothing arrives in the busiest {slot}, and nobody is needed"
        ));
    }
    let people = words::people(source.digits, f64::from(teams.smallest.people));
    let does = service(&teams.smallest).map(|service| serves(parts, lead, service));
    let does = does.map(|does| format!(" {does}")).unwrap_or_default();
    format!("{of}{contacts} contacts in the busiest {}{each}: {people}{does}", parts.slot())
}

/// What a team does with the line: answers in time, where that is asked for, else how busy it is.
fn serves(parts: Parts<'_>, line: &StaffLine, service: &Service) -> String {
    let share = |share| percent(parts.source, share);
    match parts.limit(line) {
        Some(limit) => format!("answer {} within {limit}", share(service.answered)),
        None if parts.cell(line, at::HANG_UP).is_some() => {
            format!("lose {} who hang up", share(service.abandoned))
        }
        None => format!("are busy {} of the time", share(service.occupancy)),
    }
}

/// "; 13 would answer 79.6 %, 12 only 64.0 %.": the target that one fewer would miss.
fn rest(parts: Parts<'_>, lead: &StaffLine, teams: &Teams) -> String {
    let source = parts.source;
    let fewer = |by: u32| {
        let people = teams.smallest.people.checked_sub(by)?;
        teams.beside.iter().find(|team| team.people == people)
    };
    let Some(one) = fewer(1) else { return ".".to_owned() };
    let people = |team: &Team| whole(source, f64::from(team.people));
    let own = match &one.service {
        Ok(own) => own,
        Err(MetricError::Unstable) => {
            return format!("; with {} the line never ends.", people(one));
        }
        Err(_) => return ".".to_owned(),
    };
    let target = |column| parts.cell(lead, column).map(|target| target / 100.0);
    let (one, share) = (people(one), |share| percent(source, share));
    let misses = |column, of: fn(f64, f64) -> bool, share| {
        target(column).filter(|target| of(share, *target))
    };
    if parts.limit(lead).is_some() && misses(at::ANSWER, below, own.answered).is_some() {
        let two = fewer(2).and_then(|two| Some((people(two), service(two)?.answered)));
        let two = two.map(|(two, answered)| format!(", {two} only {}", share(answered)));
        return format!("; {one} would answer {}{}.", share(own.answered), two.unwrap_or_default());
    }
    let above = |share: f64, target: f64| below(target, share);
    if let Some(target) = misses(at::BUSY, above, own.occupancy) {
        let busy = share(own.occupancy);
        return format!("; {one} would be busy {busy} of the time, above {}.", share(target));
    }
    if let Some(target) = misses(at::HANG_UP, above, own.abandoned) {
        let lost = share(own.abandoned);
        return format!("; {one} would lose {lost} who hang up, above {}.", share(target));
    }
    format!("; {one} would do for the targets, but you want more at least.")
}

fn service(team: &Team) -> Option<&Service> {
    team.service.as_ref().ok()
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
        format!(" Over your week that is {} full-time people.", whole(parts.source, people))
    });
    format!("{strong}{rest}{roster}{}", week.unwrap_or_default())
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

//! What the smallest team of a line does, and what one fewer would miss.

use super::Parts;
use crate::{
    view::format::{percent, plain_or_whole, whole},
    words,
};
use metric_core::{MetricError, band::below, queue::Service};
use report::{StaffLine, Team, Teams};
use scenario::field::{Table, at};

/// "100 contacts in the busiest half hour, 180 s each: 14 people answer 88.8 % within 20 s".
pub(super) fn strong(parts: Parts<'_>, lead: &StaffLine, teams: &Teams) -> String {
    let source = parts.source;
    let value = |column| parts.found.value(lead, column);
    let contacts = value("busiest").unwrap_or_default();
    let noun = if contacts == 1.0 { "contact" } else { "contacts" };
    let is_range = source
        .scenario
        .cell(Table::Lines, lead.place, at::COUNT)
        .value()
        .is_some_and(|reading| reading.range.is_some());
    let middle = if is_range { " (the middle of the range)" } else { "" };
    let contacts = format!("{} {noun}{middle}", plain_or_whole(source, contacts));
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
    let is_one = teams.smallest.people == 1;
    let does = service(&teams.smallest).map(|service| serves(parts, lead, service, is_one));
    let does = does.map(|does| format!(" {does}")).unwrap_or_default();
    format!("{of}{contacts} in the busiest {}{each}: {people}{does}", parts.slot())
}

/// What a team does with the line: answers in time, where that is asked for, else how busy it is.
fn serves(parts: Parts<'_>, line: &StaffLine, service: &Service, is_one: bool) -> String {
    let share = |share| percent(parts.source, share);
    let [answer, lose, are] =
        if is_one { ["answers", "loses", "is"] } else { ["answer", "lose", "are"] };
    match parts.limit(line) {
        Some(limit) => {
            // All in time is what no team reaches.
            let all = share(1.0);
            let is_all = service.answered < 1.0 && share(service.answered) == all;
            let nearly = if is_all { "nearly " } else { "" };
            format!("{answer} {nearly}{} within {limit}", share(service.answered))
        }
        None if parts.cell(line, at::HANG_UP).is_some() => {
            format!("{lose} {} who hang up", share(service.abandoned))
        }
        None => format!("{are} busy {} of the time", share(service.occupancy)),
    }
}

/// "; 13 would answer 79.6 %, 12 only 64.0 %.": the target that one fewer would miss.
pub(super) fn rest(parts: Parts<'_>, lead: &StaffLine, teams: &Teams) -> String {
    let source = parts.source;
    let fewer = |by: u32| {
        let people = teams.smallest.people.checked_sub(by)?;
        teams.beside.iter().find(|team| team.people == people)
    };
    if teams.by_targets < teams.smallest.people {
        let people = whole(source, f64::from(teams.by_targets));
        return format!("; {people} would do for the targets, but you want more at least.");
    }
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
        let asked = target(at::ANSWER).map(share).filter(|asked| *asked == share(own.answered));
        let found =
            asked.map_or_else(|| share(own.answered), |asked| format!("just under {asked}"));
        return format!("; {one} would answer {found}{}.", two.unwrap_or_default());
    }
    let above = |share: f64, target: f64| below(target, share);
    if let Some(target) = misses(at::BUSY, above, own.occupancy) {
        let above = just_above(&share(own.occupancy), &share(target));
        return format!("; {one} would be busy {above}.");
    }
    if let Some(target) = misses(at::HANG_UP, above, own.abandoned) {
        let (lost, most) = (share(own.abandoned), share(target));
        let above = if lost == most {
            format!("just above {most} who hang up")
        } else {
            format!("{lost} who hang up, above {most}")
        };
        return format!("; {one} would lose {above}.");
    }
    ".".to_owned()
}

/// "85.5 % of the time, above 85.0 %"; where both read alike, "just above 85.0 % of the time".
fn just_above(found: &str, most: &str) -> String {
    if found == most {
        format!("just above {most} of the time")
    } else {
        format!("{found} of the time, above {most}")
    }
}

fn service(team: &Team) -> Option<&Service> {
    team.service.as_ref().ok()
}

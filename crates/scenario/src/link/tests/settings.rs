//! What stands beside breakdowns in a link: the basis, the earlier period, and shares.

use super::*;

#[test]
fn the_basis_is_written_wherever_channels_are_also_at_its_default() {
    assert_eq!(
        rewritten("v=1&chan=5::::::a&end").as_deref(),
        Some("v=1&basis=time&chan=5::::::a&end")
    );
    let contacts = "v=1&basis=contacts&chan=5::::::a&end";
    assert_eq!(rewritten(contacts).as_deref(), Some(contacts));
    assert_eq!(rewritten("v=1&vol=5&end").as_deref(), Some("v=1&vol=5&in=month&end"));
    assert_eq!(rewritten("v=1&iss=5:::a&end").as_deref(), Some("v=1&iss=5:::a&end"));
    // Channels of a further scenario cost what the basis says as well.
    assert_eq!(
        rewritten("v=1&b.chan=5::::::a&end").as_deref(),
        Some("v=1&basis=time&b.chan=5::::::a&end")
    );
    assert_eq!(
        text("v=1&basis=hours&end", Field::CostBasis),
        unread("hours", Unread::NotOfItsKind)
    );
}

#[test]
fn the_earlier_period_takes_days_as_the_other_does() {
    let opened = read("v=1&was=5&was-per=45:days&end");
    assert_eq!(opened.draft.text(Field::EarlierPeriod), "days");
    assert_eq!(opened.draft.text(Field::EarlierPeriodDays), "45");
    assert_eq!(opened.draft.text(Field::PeriodDays), "");
    for link in ["v=1&was=5&was-per=45:days&end", "v=1&per=45:days&was-per=month&end"] {
        assert_eq!(rewritten(link).as_deref(), Some(link));
    }
    assert_eq!(
        text("v=1&was-per=0:days&end", Field::EarlierPeriodDays),
        unread("0", Unread::OutOfRange)
    );
    assert_eq!(
        text("v=1&was-per=days&end", Field::EarlierPeriod),
        unread("days", Unread::NotOfItsKind)
    );
}

#[test]
fn a_share_is_told_from_a_count_by_its_word() {
    for (field, key, value, expected) in [
        (Field::Routed, "routed", "60", plain("60")),
        (Field::Routed, "routed", "60:percent", plain("60 %")),
        (Field::Routed, "routed", "60%3Apercent", plain("60 %")),
        (Field::Routed, "routed", "62.5:percent", plain("62.5 %")),
        (Field::Routed, "routed", "62.5", unread("62.5", Unread::NotOfItsKind)),
        (Field::FixedCost, "fixed", "25:percent", plain("25 %")),
        (Field::FixedCost, "fixed", "62.5", plain("62.5")),
        (Field::Routed, "routed", "100.5:percent", unread("100.5 %", Unread::OutOfRange)),
        (Field::Routed, "routed", "..x:percent", unread("x %", Unread::Raw)),
        (Field::Routed, "routed", "60:per", unread("60:per", Unread::NotOfItsKind)),
        (Field::Routed, "routed", "60%25", unread("60%", Unread::NotOfItsKind)),
        (Field::Tried, "attempts", "60:percent", plain("")),
    ] {
        assert_eq!(text(&format!("v=1&{key}={value}&end"), field), expected, "{key}={value}");
    }
    for link in ["v=1&routed=60&end", "v=1&routed=60:percent&fixed=25:percent&end"] {
        assert_eq!(rewritten(link).as_deref(), Some(link));
    }
    assert_eq!(text("v=1&routed=60:perc", Field::Routed), unread("60:perc", Unread::CutOff));
    assert_eq!(text("v=1&routed=60:percent", Field::Routed), unread("60:percent", Unread::CutOff));
    // Percent of a box that counts in percent need no word and have none.
    assert_eq!(
        text("v=1&occupancy=80:percent&end", Field::Occupancy),
        unread("80:percent", Unread::NotOfItsKind)
    );
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Occupancy, "80 %");
    draft.set(Field::Routed, "60%");
    assert_eq!(write(&draft), Ok(Some("v=1&routed=60:percent&occupancy=80&end".to_owned())));
}

#[test]
fn a_blank_of_a_further_scenario_stays_a_blank() {
    for pair in [
        "b.basis=",
        "c.basis=",
        "d.basis=",
        "b.vol=7&b.basis=",
        "b.per=",
        "d.was-per=",
        "b.base=",
        "b.cost=",
        "b.chan=",
    ] {
        let link = format!("v=1&vol=5&in=month&{pair}&end");
        let written = rewritten(&link).unwrap_or_default();
        assert!(written.contains(&format!("&{pair}&")), "{written}");
    }
}

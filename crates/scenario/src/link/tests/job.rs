//! The job that a link opens: before the state, or a flag of the query.

use super::super::{
    Address, MOST_CHARACTERS_OF_URL, empty_url_of_job, job_of, locate::split, open, url_of_job,
    write,
};
use crate::{draft::Draft, field::Field, job::Job, number::NumberStyle};

const STATE: &str = "v=1&vol=5&in=month&end";

fn job(link: &str) -> Option<Job> {
    job_of(split(link))
}

#[test]
fn the_job_is_read_before_the_state_and_as_a_flag_of_the_query() {
    for link in [
        format!("https://example.org/#job=breakdown&{STATE}"),
        format!("https://example.org/?embed=1&job=breakdown#{STATE}"),
        format!("https://example.org/?job=breakdown&{STATE}"),
        format!("https://example.org/?x=1%23job=breakdown&{STATE}"),
        format!("https://example.org/#job=breakdown&amp;{}", STATE.replace('&', "&amp;")),
        "https://example.org/#job=breakdown".to_owned(),
        "https://example.org/#gclid=x&job=breakdown".to_owned(),
    ] {
        assert_eq!(job(&link), Some(Job::Breakdown), "{link}");
    }
    // In the fragment it goes before the query.
    assert_eq!(job(&format!("https://a/?job=breakdown#job=measure&{STATE}")), Some(Job::Measure));
}

#[test]
fn an_unknown_job_and_one_behind_the_version_are_none() {
    for link in [
        format!("https://example.org/#job=nap&{STATE}"),
        format!("https://example.org/#{STATE}&job=breakdown"),
        format!("https://example.org/#{STATE}"),
        "https://example.org/".to_owned(),
        format!("https://example.org/#job=breakdown&{}", "x".repeat(10_000)),
    ] {
        assert_eq!(job(&link), None, "{link}");
    }
}

#[test]
fn the_job_changes_nothing_of_the_scenario_and_is_told_by_no_notice() {
    let plain = open(&format!("https://example.org/#{STATE}"), NumberStyle::EnUs);
    for word in ["breakdown", "nap"] {
        let opened = open(&format!("https://example.org/#job={word}&{STATE}"), NumberStyle::EnUs);
        assert_eq!(opened, plain);
        let alone = open(&format!("https://example.org/#job={word}"), NumberStyle::EnUs);
        assert!(!alone.found && alone.notices.is_empty(), "{:?}", alone.notices);
    }
    // Another pair beside it looks like the rest of a scenario.
    assert!(
        !open("https://example.org/#job=breakdown&vol=5", NumberStyle::EnUs).notices.is_empty()
    );
}

#[test]
fn a_job_is_written_before_the_state_unless_it_is_the_first_or_would_pass_the_limit() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Contacts, "5");
    let state = write(&draft);
    let url = |base: &str, job| url_of_job(base, &state, job).unwrap().unwrap();
    assert_eq!(url("https://a/", Job::Breakdown), format!("https://a/#job=breakdown&{STATE}"));
    assert_eq!(url("https://a/", Job::Measure), format!("https://a/#{STATE}"));
    // "#" and the state; "job=breakdown&" has 14 characters more.
    let base = |length: usize| "x".repeat(length - 1 - STATE.len());
    assert!(url(&base(MOST_CHARACTERS_OF_URL - 14), Job::Breakdown).contains("job="));
    assert!(!url(&base(MOST_CHARACTERS_OF_URL - 13), Job::Breakdown).contains("job="));
    assert_eq!(url_of_job("https://a/", &Ok(None), Job::Breakdown), Ok(None));
    assert_eq!(empty_url_of_job("https://a/", Job::Breakdown), "https://a/#job=breakdown");
    assert_eq!(empty_url_of_job("https://a/", Job::Measure), "https://a/");
    let read = job_of(Address { fragment: "job=breakdown&v=1&vol=5&end", ..Address::default() });
    assert_eq!(read, Some(Job::Breakdown));
}

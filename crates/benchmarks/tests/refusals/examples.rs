//! Worked examples.

use crate::{EXAMPLE, PUBLICATION, RATE, SEGMENTS, check};

#[test]
fn an_example_that_no_link_could_carry_is_refused() {
    for (from, to, why) in [
        ("v=1", "v=2", "state does not run from `v=1&` to `&end`"),
        ("&end", "", "state does not run from `v=1&` to `&end`"),
        ("vol=8&per=month", "per=month&vol=8", "state: key `vol` is unknown or out of order"),
        ("vol=8", "vol=08", "state: `vol=08` has an unsound value"),
        ("%C3%A9", "%c3%a9", "state: `title=One%20%c3%a9` has an unsound value"),
        ("%20", " ", "state: `title=One %C3%A9` has an unsound value"),
        ("vs=saas", "vs=sass", "state: `vs=sass` has an unsound value"),
        ("10:customers", "10:people", "state: `base=10:people` has an unsound value"),
        ("&in=month", "", "state: in is missing"),
        ("v=1", "w=1&v=1", "state does not run from `v=1&` to `&end`"),
        ("&end", "&iss=5:::A,6:::B:C&end", "state: `iss=5:::A,6:::B:C` has an unsound value"),
        ("&end", "&part=5:..3::A&end", "state: `part=5:..3::A` has an unsound value"),
    ] {
        let example = EXAMPLE.replacen(from, to, 1);
        let problems = check(SEGMENTS, &format!("{PUBLICATION}{RATE}"), &example).unwrap_err();
        assert_eq!(problems, [format!("01-one.toml: example `one`: {why}")]);
    }
}

#[test]
fn an_expectation_of_nothing_known_is_refused() {
    for (from, to, why) in [
        ("\"paper-saas\"", "\"nobody\"", "standing: `nobody` is neither an entry nor a row"),
        ("\"inside\"", "\"average\"", "standing: is `average` is none of below, inside, above"),
        ("value = 0.8", "value = nan", "expect: value is not a number"),
        ("value = 0.8\n", "", "expect: value is missing"),
        ("issues", "cost", "row: section `cost` is none of issues, channels, segments, funnel"),
        ("column = \"share\"\n", "", "row: column is missing"),
        ("value = 1\n", "", "row: value is missing"),
        ("name = \"All\"", "row = \"All\"", "row: unknown field `row`"),
    ] {
        let example = EXAMPLE.replacen(from, to, 1);
        let problems = check(SEGMENTS, &format!("{PUBLICATION}{RATE}"), &example).unwrap_err();
        assert_eq!(problems, [format!("01-one.toml: example `one`: {why}")]);
    }
}

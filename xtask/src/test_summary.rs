//! Counts of passed, skipped and flaky tests, read from the output of Rust's test harness.

/// Counts of one or more test runs.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TestSummary {
    /// Tests that ran and held.
    pub passed: usize,
    /// Tests that did not run, by name, with the reason where one is given.
    pub skipped: Vec<String>,
    /// Tests that held only at the second attempt, by name, with their first failure.
    pub flaky: Vec<String>,
}

impl TestSummary {
    /// Takes in one line of output.
    pub fn read(&mut self, line: &str) {
        if let Some(counts) = line.strip_prefix("test result: ") {
            self.passed += counts
                .split([';', '.'])
                .filter_map(|part| part.trim().strip_suffix(" passed")?.parse::<usize>().ok())
                .sum::<usize>();
        } else if let Some((name, reason)) =
            line.strip_prefix("test ").and_then(|test| test.split_once(" ... ignored"))
        {
            self.skipped.push(format!("{name}{reason}"));
        } else if let Some(test) = line.strip_prefix("flaky: ") {
            self.flaky.push(test.to_owned());
        }
    }

    /// Adds another run.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.skipped.extend(other.skipped);
        self.flaky.extend(other.flaky);
    }

    /// Prints what was skipped and what is flaky, and the closing line.
    pub fn print(&self) {
        for test in &self.skipped {
            println!("skipped: {test}");
        }
        for test in &self.flaky {
            println!("flaky: {test}");
        }
        println!("{} passed, 0 failed, {} skipped", self.passed, self.skipped.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_passed_and_names_what_was_skipped() {
        let mut summary = TestSummary::default();
        for line in [
            "running 3 tests",
            "test a_link_opens ... ok",
            "test a_long_one ... ignored, takes an hour",
            "flaky: a_click, which first failed: it was lost",
            "test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.10s",
            "test result: ok. 11 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s",
        ] {
            summary.read(line);
        }
        assert_eq!(summary.passed, 13);
        assert_eq!(summary.skipped, ["a_long_one, takes an hour"]);
        assert_eq!(summary.flaky, ["a_click, which first failed: it was lost"]);
    }
}

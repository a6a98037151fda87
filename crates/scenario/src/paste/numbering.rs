//! Whole numbers that may number or name lines instead of counting anything.

/// How the cells of a column number its lines.
#[derive(Debug, Clone, Copy, Default)]
pub struct Numbering {
    /// Whether they are 1, 2, 3 and so on.
    pub is_sequence: bool,
    /// Whether each is the one above it and one more, as the numbers of some lines of a list.
    pub is_run: bool,
    /// Whether they may be codes: of as many digits, three at least, and no two alike.
    pub are_codes: bool,
}

impl Numbering {
    /// How texts number their lines, "1", "1." or "#1"; one alone does not.
    pub fn of(texts: &[&str]) -> Self {
        let bare =
            |text: &&str| text.trim_start_matches('#').trim_end_matches(['.', ')']).to_owned();
        let texts: Vec<String> = texts.iter().map(bare).collect();
        let numbers: Option<Vec<u32>> = texts.iter().map(|text| text.parse().ok()).collect();
        let Some(numbers) = numbers.filter(|numbers| numbers.len() > 1) else {
            return Self::default();
        };
        let pairs = || numbers.iter().zip(numbers.iter().skip(1));
        let is_run = pairs().all(|(one, next)| one.checked_add(1) == Some(*next));
        let length = texts.first().map_or(0, String::len);
        let mut sorted = numbers.clone();
        sorted.sort_unstable();
        sorted.dedup();
        Self {
            is_sequence: is_run && numbers.first() == Some(&1),
            is_run,
            are_codes: length > 2
                && texts.iter().all(|text| text.len() == length)
                && sorted.len() == numbers.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_numbered_in_runs_or_by_codes() {
        for (texts, wanted) in [
            (&["1", "2", "3"][..], (true, true, false)),
            (&["1.", "2."], (true, true, false)),
            (&["#1", "#2"], (true, true, false)),
            (&["14", "15"], (false, true, false)),
            (&["4010", "4020"], (false, false, true)),
            (&["0401", "0402"], (false, true, true)),
            (&["600", "80"], (false, false, false)),
            (&["600", "600"], (false, false, false)),
            (&["1"], (false, false, false)),
            (&["1", "b"], (false, false, false)),
            (&["4294967295", "4294967295"], (false, false, false)),
            (&[], (false, false, false)),
        ] {
            let numbering = Numbering::of(texts);
            let found = (numbering.is_sequence, numbering.is_run, numbering.are_codes);
            assert_eq!(found, wanted, "{texts:?}");
        }
    }
}

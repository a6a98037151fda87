//! The stages of the funnel.

/// How many stages are no contacts yet: the first ones.
pub(super) const ATTEMPTS: usize = 4;

/// The stages of the funnel: letter of the count, and where its bar begins.
#[rustfmt::skip] // a table reads best as one row a line
pub(super) const STAGES: [(&str, char, &str); 10] = [
    ("Attempts", 'A', "0"),
    ("Tried self-service", 'T', "@A − @T"),
    ("Solved by self-service", 'S', "@C"),
    ("Gave up", 'G', "@C + @j"),
    ("Contacts", 'C', "0"),
    ("Routed to automation", 'B', "@C − @B"),
    ("Contained", 'K', "@C − @K"),
    ("Abandoned there", 'l', "@C − @K − @l"),
    ("Escalated", 'E', "@C − @B"),
    ("Handled by people", 'H', "0"),
];

/// Whether a stage counts attempts.
pub(super) fn is_attempts(stage: &str) -> bool {
    STAGES.iter().take(ATTEMPTS).any(|(name, ..)| *name == stage)
}

//! The flags of an embedded page: which parts it shows, and in which colours.

/// A part of the embedded page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The sentence of the result; always shown.
    Answer,
    /// The tiles.
    Figures,
    /// The chart.
    Chart,
    /// The table behind the chart.
    Table,
    /// The results of Break down.
    Breakdown,
    /// What could not be compared, and why.
    Notes,
    /// The form.
    Inputs,
}

impl Part {
    /// All parts, in the order of writing.
    pub const ALL: [Self; 7] = [
        Self::Answer,
        Self::Figures,
        Self::Chart,
        Self::Table,
        Self::Breakdown,
        Self::Notes,
        Self::Inputs,
    ];

    /// The word of the flag `show`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Figures => "figures",
            Self::Chart => "chart",
            Self::Table => "table",
            Self::Breakdown => "breakdown",
            Self::Notes => "notes",
            Self::Inputs => "inputs",
        }
    }

    /// The label of its box in the dialog.
    pub fn label(self) -> &'static str {
        match self {
            Self::Answer => "Answer",
            Self::Figures => "Figures",
            Self::Chart => "Chart",
            Self::Table => "Tables",
            Self::Breakdown => "Breakdown",
            Self::Notes => "Notes",
            Self::Inputs => "Inputs",
        }
    }

    /// Whether it is shown where the flag is absent.
    pub fn is_default(self) -> bool {
        self != Self::Table
    }
}

/// The value of the flag `show`; none where it would say what is shown anyway.
pub fn words(show: &[Part]) -> Option<String> {
    let shown = |part: Part| part == Part::Answer || show.contains(&part);
    if show.is_empty() || Part::ALL.iter().all(|part| shown(*part) == part.is_default()) {
        return None;
    }
    let shown = Part::ALL.into_iter().filter(|part| shown(*part));
    Some(shown.map(Part::word).collect::<Vec<_>>().join(","))
}

/// The colours of the embedded page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Those that the reader's browser asks for.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word of the flag `theme`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The label of its choice in the dialog.
    pub fn label(self) -> &'static str {
        match self {
            Self::Auto => "As the reader’s system",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }
}

//! Damaged links: golden links of every release, cut, spliced, repeated and peppered with what chat
//! tools, mail gateways and attackers put into links. The same seed gives the same links.

use scenario::{
    field::Table,
    link::{self, KEYS, Opened},
    number::NumberStyle,
};

/// Pieces that have broken readers of links elsewhere, and those that mean something here.
const PIECES: [&str; 60] = [
    "&",
    "=",
    "%",
    "%%",
    "%2",
    "%26",
    "%3D",
    "%23",
    "%2523",
    "%00",
    "%0A",
    "%E0%A4%A",
    "%C0%AF",
    "%ED%A0%80",
    "%F4%90%80%80",
    "&amp;",
    "&amp;amp;",
    "v=1",
    "v=0",
    "v=99",
    "v=",
    "&end",
    "&end.",
    "end%3E",
    "..",
    "...",
    ":",
    ",",
    ";",
    "+",
    " ",
    "\t",
    "\n",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "１２",
    "1e308",
    "1e-400",
    "-0",
    "NaN",
    "Infinity",
    "0x10",
    "999999999999999999999",
    "0.0000000000000001",
    "__proto__=1",
    ":percent",
    "%2C",
    "%3A",
    ",,,,",
    ":::",
    "2500:status:80:Order%20status",
    "..raw%3Arow",
    "b.iss=",
    "b.by=",
    "c.name=",
    "8..12",
    "35..50:20..30::",
    "fewer:issue:Order%20status:0:3:::001-6:",
    "::::::::",
];

/// A source of damaged links.
pub struct Fuzz {
    seed: u64,
    golden: Vec<String>,
}

impl Fuzz {
    /// Begins with a seed other than zero.
    pub fn new(seed: u64, golden: Vec<String>) -> Self {
        Self { seed, golden }
    }

    /// Xorshift with 64 bits: a published sequence, so that a failure can be repeated anywhere.
    fn number(&mut self) -> u64 {
        self.seed ^= self.seed << 13;
        self.seed ^= self.seed >> 7;
        self.seed ^= self.seed << 17;
        self.seed
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.number() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn piece(&mut self) -> String {
        match self.below(8) {
            0 if self.below(4) == 0 => Table::ALL[self.below(4)].key().to_owned(),
            0 => KEYS[self.below(KEYS.len())].name.to_owned(),
            1 => KEYS[self.below(KEYS.len())].example.to_owned(),
            2 => self.number().to_string(),
            3 => char::from_u32(u32::try_from(self.number() % 0x11_0000).unwrap())
                .map_or_else(String::new, String::from),
            4 => "x".repeat(self.below(300)),
            _ => PIECES[self.below(PIECES.len())].to_owned(),
        }
    }

    /// The next damaged link.
    pub fn link(&mut self) -> String {
        let which = self.below(self.golden.len());
        let mut link: Vec<char> = self.golden[which].chars().collect();
        for _ in 0..=self.below(6) {
            let (from, to) = (self.below(link.len() + 1), self.below(link.len() + 1));
            let (from, to) = (from.min(to), from.max(to));
            match self.below(6) {
                0 => link.truncate(to),
                1 => drop(link.drain(from..to)),
                2 => {
                    let part: Vec<char> = link[from..to].to_vec();
                    link.splice(from..from, part);
                }
                _ => drop(link.splice(from..from, self.piece().chars().collect::<Vec<_>>())),
            }
        }
        link.into_iter().collect()
    }
}

/// The links of every release.
pub fn golden() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/links");
    let mut links = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.ends_with("corrections.txt") {
            continue; // what a later release corrects, and no links
        }
        let text = std::fs::read_to_string(path).unwrap();
        let blocks = text.split("\n\n");
        links.extend(blocks.filter_map(|block| {
            block.lines().find(|line| !line.starts_with('#')).map(str::to_owned)
        }));
    }
    links.sort();
    links
}

/// Reads a link as the page does, in the fragment, in the query and alone.
pub fn read(link: &str) -> Opened {
    link::open(link, NumberStyle::EnUs)
}

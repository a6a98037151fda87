//! A small generator of random numbers (splitmix64), so that a seed gives the same cases on every machine.

/// The generator.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A whole number from 0 to `most`.
    pub fn up_to(&mut self, most: u64) -> u64 {
        self.next() % (most + 1)
    }

    /// Whether something with a chance of so many percent happens.
    pub fn percent(&mut self, chance: u64) -> bool {
        self.up_to(99) < chance
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let most = from.len() as u64 - 1;
        from[usize::try_from(self.up_to(most)).unwrap()]
    }
}

//! The standard normal quantile, over libm, so that its digits are the same everywhere.

/// The standard normal quantile of a probability of e^-25 to 0.5: AS 241, PPND16, relative error 10^-16.
///
/// Its third polynomial, for tails beyond e^-25, is left out: no stratum lies there.
pub(crate) fn normal_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        return q * fraction(&CENTRAL, 0.180_625 - q * q);
    }
    -fraction(&TAIL, (-libm::log(p)).sqrt() - 1.6)
}

/// A fraction of two polynomials, each from the highest power on.
fn fraction([above, below]: &[[f64; 8]; 2], x: f64) -> f64 {
    let value = |powers: &[f64; 8]| powers.iter().fold(0.0, |sum, power| sum * x + power);
    value(above) / value(below)
}

/// For probabilities within 0.425 of one half.
#[allow(clippy::excessive_precision, reason = "the digits are those of AS 241")]
const CENTRAL: [[f64; 8]; 2] = [
    [
        2.509_080_928_730_122_672_7e3,
        3.343_057_558_358_812_810_5e4,
        6.726_577_092_700_870_085_3e4,
        4.592_195_393_154_987_145_7e4,
        1.373_169_376_550_946_112_5e4,
        1.971_590_950_306_551_442_7e3,
        1.331_416_678_917_843_774_5e2,
        3.387_132_872_796_366_608_0,
    ],
    [
        5.226_495_278_852_854_561_0e3,
        2.872_908_573_572_194_267_4e4,
        3.930_789_580_009_271_061_0e4,
        2.121_379_430_158_659_586_7e4,
        5.394_196_021_424_751_107_7e3,
        6.871_870_074_920_579_083_0e2,
        4.231_333_070_160_091_125_2e1,
        1.0,
    ],
];

/// For the tails, in the root of −ln p.
#[allow(clippy::excessive_precision, reason = "the digits are those of AS 241")]
const TAIL: [[f64; 8]; 2] = [
    [
        7.745_450_142_783_414_076_40e-4,
        2.272_384_498_926_918_458_33e-2,
        2.417_807_251_774_506_117_70e-1,
        1.270_458_252_452_368_382_58,
        3.647_848_324_763_204_605_04,
        5.769_497_221_460_691_405_50,
        4.630_337_846_156_545_295_90,
        1.423_437_110_749_683_577_34,
    ],
    [
        1.050_750_071_644_416_843_24e-9,
        5.475_938_084_995_344_946_00e-4,
        1.519_866_656_361_645_719_66e-2,
        1.481_039_764_274_800_745_90e-1,
        6.897_673_349_851_000_045_50e-1,
        1.676_384_830_183_803_849_40,
        2.053_191_626_637_758_821_87,
        1.0,
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected numbers are sqrt(2) × erfinv(2p − 1) of mpmath 1.3.0 with 40 digits, at the exact
    /// value of each double.
    #[test]
    fn the_quantile_agrees_with_mpmath() {
        let cases = [
            (2.5e-5, -4.055_626_981_122_401),
            (0.001, -3.090_232_306_167_813_6),
            (0.05, -1.644_853_626_951_472_6),
            (0.075, -1.439_531_470_938_456),
            (0.25, -0.674_489_750_196_081_7),
            (0.4, -0.253_347_103_135_799_7),
        ];
        for (p, expected) in cases {
            assert!((normal_quantile(p) / expected - 1.0).abs() < 4e-16, "{p}");
        }
        assert_eq!(normal_quantile(0.5), 0.0);
    }
}

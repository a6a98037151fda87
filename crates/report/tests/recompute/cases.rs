//! Cases that are always tried: those of the issue, each with its line, and those that the random test found.

pub const CASES: &[(&str, &str)] = &[
    (
        "A1",
        "vol=736614&per=month&base=100000:customers&cur=usd&cost=50000&routed=100:percent&contained=24.1:percent&left=75.9:percent&automated-cost=10",
    ),
    (
        "A1",
        "vol=2400&per=month&base=1000:customers&routed=60:percent&contained=23.9:percent&left=76.1:percent",
    ),
    ("A1", "vol=1000&cost-agents=100.1&cost-software=200.2&cost-other=0.3&fixed=300.6"),
    (
        "A2",
        "vol=3120&per=month&base=1000:customers&cost=27237.6&resolved=900&was=1000&was-base=1000&was-cost=8730&was-resolved=400",
    ),
    ("A2", "vol=700&per=week&base=1000:customers&was=700&was-per=7:days&was-base=1000"),
    ("A3", "vol=1000&attempts=1700&gave-up=800&human=600&contained=400"),
    ("A3", "vol=1000&contained=500&left=240&escalated=300"),
    ("A3", "vol=1000&tried=2000&solved=700&gave-up=200"),
    ("A6", "vol=7000&routed=4200&contained=1974"),
    // None of 10^15 where one is expected: p is 2 ÷ e.
    ("A10", "vol=1000000000000000&base=999999999.4:transactions&was=0&was-base=0.000001"),
    ("A9", "vol=1&per=month&base=1000000000000000:customers"),
    // The rest of segments that had more contacts then than all has no rate then.
    (
        "the rest then",
        "vol=1000&per=month&base=1000:customers&was=1000&was-base=1000&part=400:500:1100:500:r0,400:300:100:300:r1",
    ),
    ("A2", "vol=10000000001&base=10000000000:orders&was=10000000000&was-base=10000000000"),
    // Exposures pass 10^15 on the way: 9 × 10^14 customers in a year of 12 months.
    (
        "A9",
        "vol=1000000000000000&per=year&base=900000000000000:customers&was=900000000000000&was-base=900000000000000",
    ),
    // Contacts at the pace of the month do: 10^15 a day are 3 × 10^16.
    (
        "A9",
        "vol=1000000000000000&per=day&base=900000000000000:customers&was=900000000000000&was-base=900000000000000&was-per=day&part=600000000000000:500000000000000:500000000000000:450000000000000:A,400000000000000:400000000000000:400000000000000:450000000000000:B",
    ),
    // The rate of one segment passes the limit, and what it explains of the change with it.
    (
        "A9",
        "vol=1000000000000000&base=1000:orders&was=1000&was-base=1000&part=999999999999000:0.001:500:500:A,1000:999.999:500:500:B",
    ),
    // Growth of −4 × 10^15 and a rate effect of +4 × 10^15; then only one part passes the limit.
    ("A9", "vol=1000000000000000&base=1:orders&was=900000000000000&was-base=9"),
    ("A9", "vol=1000000000000000&base=3000:orders&was=900000000000000&was-base=1000"),
    // The ratio passes the limit; its upper limit does; both exposures are tiny.
    ("A9", "vol=1000000000000000&base=1:orders&was=1&was-base=2"),
    ("A9", "vol=1000000000000000&base=1:orders&was=1&was-base=1"),
    (
        "A9",
        "vol=3&per=0.000000000001:days&base=0.000000000001:customers&was=2&was-base=0.000000000001",
    ),
    // The earlier rate passes it.
    ("A9", "vol=5&base=4:orders&was=1000000000000000&was-base=0.5"),
    // All segments were more then than may be typed.
    (
        "A9",
        "vol=5&base=4:orders&part=3:2:700000000000000:800000000000000:A,2:2:600000000000000:900000000000000:B",
    ),
    // A cost of lines, and a weight.
    (
        "A9",
        "vol=9&cost-agents=900000000000000&cost-software=900000000000000&chan=5:phone:3::::A,4:email:::::B",
    ),
    ("A9", "vol=9&aht=0.000000000001&chan=5:phone::900000:::A,4:email::2:::B"),
];

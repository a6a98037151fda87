//! Links of the former release that this release reads otherwise as a whole, with the reasons.

/// What this release corrects, and the links whose values it changes: a link that is the same as before fails.
pub const OTHERWISE: &[(&str, &[&str])] = &[
    (
        "The share of the base that a segment has needs neither the kind of the base nor the period.",
        &["v=1&vol=3060&base=10000&in=month\
                                  &part=360:4000:800:8000:Old,2700:6000:1000:2000:New&end"],
    ),
    (
        "Limits beyond 10^15 were left out, so that a verdict seemed to hold.",
        &[
            "v=1&vol=1000000000000000&per=month&base=1000000000000000:users&vs=saas&cur=usd\
             &cost=1000000000000000&in=month&end",
            "v=1&vol=1000000000000000&per=month&base=1:users&in=month&end",
            "v=1&vol=1000000000000000&per=month&base=1:users&cost=1000000000000000&handled=1\
             &in=month&end",
            "v=1&vol=1000000000000000&per=month&base=1000000000000000:users&cost=0.01&in=month\
             &end",
            "v=1&vol=1&per=0.000000000001:days&base=1:users&in=month&end",
            "v=1&vol=1000000000000000&base=1000000000000000:orders&was=1&was-base=1&in=month&end",
            "v=1&vol=1000000000000000&per=month&base=1000000000000000:users&in=month\
             &part=900000000000000:1:::A,100000000000000:999999999999999:::B&end",
            "v=1&vol=1000000000000000&per=month&base=1:users&basis=time&in=month\
             &chan=1000000000000000:phone::::900000000000000:P&end",
        ],
    ),
    (
        "Rounded shares were called a contradiction that half a unit of their last digit explains.",
        &[
            "v=1&vol=401&per=quarter&base=460000:users&routed=347&contained=69:percent\
             &returned=33&escalated=24:percent&human=34.663:percent&in=month&end",
            "v=1&vol=10000&routed=60:percent&contained=50:percent&left=5.55:percent\
             &escalated=45:percent&in=month&end",
        ],
    ),
    (
        "The smallest set of entries that contradict each other is named, and not every rule that they break.",
        &[
            "v=1&vol=2400&cases=1800&one-touch=1900&in=month&end",
            "v=1&vol=3000&per=month&base=10000:customers&routed=1000&escalated=200&human=1800\
             &in=month&end",
            "v=1&vol=3000&per=month&base=10000:customers&attempts=2000&tried=2500&solved=2600\
             &routed=3500&contained=3600&returned=3700&in=month&end",
            "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&band=count-saas-b2b\
             &cur=usd&cost=48000&cost-agents=31000&cost-software=6000&cost-telephony=2000\
             &cost-management=5000&cost-outsourced=3000&cost-other=1000&handled=2310&ai=300\
             &who=610&opc=1.8&upc=12&cpa=3&seats=25&attempts=6000&tried=5500&solved=60:percent\
             &gave-up=13.64:percent&routed=60:percent&contained=50:percent&left=40\
             &returned=12:percent&escalated=680&human=1640&cases=1800&one-touch=70:percent\
             &resolved=1700&aht=420&hour=32&occupancy=80&shrinkage=30&concurrency=1\
             &other-each=1.2&fixed=40:percent&automated-cost=3000&was=2250&was-per=quarter\
             &was-base=900&was-cost=46000&was-resolved=1600&in=month&title=EU%20chat%20Q3&end",
            "v=1&vol=1&contained=1000000000000000&left=1000000000000000&in=month&end",
        ],
    ),
    (
        "A residue of floating point was a figure, or a contradiction.",
        &[
            "v=1&vol=2400&cur=usd&cost=48000&fixed=48000.0000005&in=month&end",
            "v=1&vol=2400&cur=usd&cost=48000&fixed=48000.000002&in=month&end",
            "v=1&vol=1&aht=1000000000&hour=1000000000000000&occupancy=0.000000000001\
             &shrinkage=99.999999999999&in=month&end",
        ],
    ),
    (
        "A share on the edge of a range pointed to a difference of nothing.",
        &[
            "v=1&vol=3000&per=month&base=10000:customers&attempts=6000&tried=4000\
             &solved=65:percent&gave-up=400&routed=60:percent&contained=900&left=90\
             &returned=12:percent&escalated=810&human=2010&in=month&end",
            "v=1&vol=3000&per=month&base=10000:customers&attempts=6000&tried=66.7:percent\
             &solved=65:percent&gave-up=28.6:percent&routed=60:percent&contained=50:percent\
             &left=5:percent&returned=12:percent&escalated=45:percent&human=67:percent&in=month\
             &end",
            "v=1&vol=3000&attempts=6000&tried=4000&solved=65:percent&gave-up=400\
             &routed=60:percent&contained=900&left=90&returned=12:percent&escalated=810\
             &human=2010&in=month&end",
        ],
    ),
    (
        "A month and its 30.4375 days were two lengths.",
        &["v=1&vol=500&per=month&base=1000:users&was=400&was-per=30.4375:days&was-base=900\
             &in=month&end"],
    ),
    (
        "One contact more was no change.",
        &["v=1&vol=900000000000000&base=1000000000000000:orders&cost=1000000000000000\
             &was=899999999999999&was-base=1000000000000000&was-cost=1000000000000000&in=month\
             &end"],
    ),
    (
        "The direct cost of a channel without contacts is not spread over the others.",
        &[
            "v=1&vol=100&cost=500&basis=time&in=month&chan=100:phone::60:::P,0:chat:::::C,:email:50:::9:E&end",
        ],
    ),
    (
        "A kind, a direct cost and contacts handled that cannot be read are not blank.",
        &[
            "v=1&vol=100&cost=500&basis=time&in=month&chan=80:phone:..x:..y:..z:..w:..name,20:..kind:-1:99999999999:1.5:x:C&end",
        ],
    ),
    (
        "Nothing is spread by a basis that cannot be read.",
        &["v=1&vol=100&cost=500&basis=..both&in=month&chan=80:phone::60:::P,20:chat::30:::C&end"],
    ),
    (
        "Shared cost that has nothing to follow, since handle times or contacts are 0, lacks no handle time.",
        &[
            "v=1&vol=0&per=month&base=10:users&cost=500&basis=time&in=month&chan=0:phone::60::2:P&end",
            "v=1&vol=100&cost=500&basis=time&in=month&chan=80:phone::0:::P,20:chat::0:::C&end",
        ],
    ),
    (
        "A `band` that is no rate was said to be on no list, without a notice; it is an unread entry.",
        &[
            "v=1&vol=800&per=month&base=1000:customers&vs=saas-b2b&band=stealth-share-phone&in=month&end",
        ],
    ),
];

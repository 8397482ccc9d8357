/* parameter.h: the model's constants: one table of name, unit and range. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_PARAMETER_H
#define ENGINE_PARAMETER_H

#include <stddef.h>
#include <stdint.h>

/* Every constant of the model that a source, a designer or a back-test may argue about. All are
 * doubles, set from a map's parameters.csv; the table below gives each its range and start. */
struct parameters {
    /* ticks: orders, flows, leaks, prices */
    double gap_months;     /* months in which a stock gap is closed */
    double destock_months; /* months in which a stock that is too great is run down */
    double smoothing;      /* weight of the new in prices and memories */
    double caution;        /* share of usual cover below which users ration */
    /* share of unfilled need that seeks a new seller in a month */
    double resourcing;
    double order_bound; /* most that a month's orders exceed need, share of need */
    double leak_room;   /* share of a hub's base trade open to transshipment */
    /* share of world trade in a good that a perfect hub could take up */
    double leak_seed;
    double leak_months;   /* months in which hubs learn most of a new detour */
    double leak_loss;     /* share of transshipped goods lost, seized or downgraded */
    double leak_markup;   /* what transshipment adds to the price */
    double leak_tools;    /* room for tools, which need their makers' service */
    double price_user;    /* answer of a buyer's price to the cover of users' stocks */
    double price_seller;  /* answer of a seller's price to the cover of its stocks */
    double price_harvest; /* the same of farms with more than they like to hold */
    double price_low;     /* least price index */
    double price_high;    /* greatest price index */
    /* critical input: output at stake over the root of its value share */
    double bind_critical;
    /* fall of an industry's output when its inputs' cost rises */
    double industry_elasticity;
    /* cut of output when the price is below what makers can bear */
    double make_slope;
    double harvest_keep; /* least output of farms, share of the base year's */
    /* trust lost in a month in which a seller is closed to a buyer */
    double trust_loss;
    double licence_months; /* months before the first licences come */
    double licence_ramp;   /* months from then until all that is granted passes */
    /* passage that lobbies at full strength win from a control */
    double lobby_passage;
    double import_ban_passage;     /* share of trade that passes a declared import ban */
    double import_refusal_passage; /* share of trade that passes an undeclared refusal to buy */
    double listing_bite;           /* share of a listed firm's trade that stops at once */
    /* share of a listed firm's shells that an affiliates rule also stops */
    double affiliates_bite;
    double tool_claim;       /* claim on others' chip goods per share of toolmaking */
    double tariff_divert;    /* share of trade lost to a tariff that hubs and others win */
    double enforcement_base; /* share of its policing that a power spends on controls */
    double enforcement_cut;  /* own licensed sales that a campaign in full holds up */
    double evasion_most;     /* most of the rival's policing that money gets round */
    double evasion_half;     /* effort at which it gets round half of that */
    double evasion_step;     /* share of the way that networks grow in a turn */
    /* months in which a government buys up to its stockpile target */
    double state_months;
    /* announcements, offers and threats */
    /* share of their usual cover that buyers add to stocks on news of a control */
    double front_load_cover;
    double front_load_months;  /* months in which they buy it */
    double front_load_fade;    /* share of the raised stock target given up in a turn */
    double offer_fade;         /* share of an offer forgotten in a turn */
    double offer_payment;      /* weight of a side payment in full */
    double offer_market;       /* weight of market access in full */
    double offer_technology;   /* weight of technology access in full */
    double offer_security;     /* weight of a security assurance in full */
    double offer_money;        /* payment that is half as good as it can be */
    double pressure_fade;      /* share of a threat forgotten in a turn */
    double pressure_sanctions; /* weight of threatened secondary sanctions in full */
    double pressure_market;    /* weight of threatened market access in full */
    double pressure_shaming;   /* weight of public shaming in full */
    double pressure_pain;      /* pressure that trade refused weighs beside a threat */
    double threat_use;         /* credibility that a threat in full uses up */
    double threat_rest;        /* credibility to which a silent side returns */
    double threat_fade;        /* share of the way back in a turn */
    double threat_act;         /* credibility that a move of full severity brings */
    double demand_fade;        /* share of a demand shock of an industry gone in a turn */
    /* break-even of a new plant above the marginal maker without public money */
    double invest_premium;
    double capex_years;     /* cost of a plant in years of its sales */
    double mine_lead;       /* lead time of a mine against a plant */
    double brownfield_lead; /* lead time where makers stand already */
    double home_first;      /* share of a new plant that serves its own country first */
    /* partners */
    double pull_alignment;     /* weight of a partner's leaning */
    double pull_exposure;      /* weight of exports to one power over the other */
    double exposure_half;      /* exports to both powers at which exposure counts half */
    double pull_stake;         /* weight of own sales that compliance would cost */
    double stake_half;         /* controlled sales to the rival that count half */
    double pull_alliance;      /* weight of treaty ties */
    double pull_accord;        /* weight of commitment to a regime */
    double pull_offer;         /* weight of offers on the table */
    double pull_pressure;      /* weight of threats believed */
    double pull_peers;         /* weight of what other partners do */
    double pull_capacity;      /* weight of the ability to police */
    double capacity_threshold; /* ability to police at which it neither helps nor hinders */
    double pull_resentment;    /* weight of what coercion has cost */
    double partner_step;       /* most that compliance moves in a turn */
    double alignment_step;     /* most that alignment moves in a turn */
    /* share of the way to its target that alignment goes in a turn */
    double alignment_return;
    double alignment_offer;      /* alignment that standing offers win */
    double alignment_resentment; /* alignment that lasting coercion loses */
    double accord_step;          /* most that commitment to a regime moves in a turn */
    /* raw pull at which a partner is of two minds about joining */
    double accord_threshold;
    double resentment_fade;     /* share of resentment forgotten in a turn */
    double resentment_pressure; /* resentment that a standing threat adds in a turn */
    double resentment_pain;     /* resentment that a control's cost adds in a turn */
    double pain_half;           /* lost trade a year at which pain counts half */
    double tariff_revenue;      /* part of a tariff's revenue that the budget gets */
    double tariff_bite;         /* what a tariff costs the exporter against what it raises */
    /* capacity */
    double project_start;    /* margin over cost at which a plan is begun */
    double project_fear;     /* margin asked for on top at full escalation */
    double project_stall;    /* loss at which building stops */
    double project_idle;     /* loss at which a running plant is idled */
    double project_patience; /* turns that a stopped project is kept */
    double flood_fear;       /* weight of a flood in the price that builders expect */
    double expansion_price;  /* price at which makers expand unasked */
    double expansion_share;  /* size of such an expansion */
    /* cost that a minerals regime takes off its members' projects */
    double club_relief;
    double trust_recovery; /* share of lost trust that returns in a turn of open trade */
    /* technology */
    /* money a turn at which research is half as fast as it can be */
    double research_half_musd;
    double indigenise_step;        /* most that indigenisation grows in a turn */
    double indigenise_alone;       /* part of it that denial brings without public money */
    double indigenise_lithography; /* pace in lithography against other tools */
    double denial_half;            /* share of supply denied at which urgency is half */
    double tool_floor;             /* indigenisation that old tools allow */
    double substitute_step;        /* most that substitution grows in a turn */
    double substitute_limit;       /* most that users can do without */
    double recycle_step;           /* most that recycling grows in a turn */
    double recycle_limit;          /* most of its use that a country wins back */
    double technology_bite;        /* pace lost to a full denial of know-how and equipment */
    double technology_walks;       /* denied know-how that gets out where nobody polices it */
    double capital_bite;           /* pace lost to a full denial of money */
    /* most that efficiency grows in a turn above the common trend */
    double efficiency_step;
    double efficiency_spill; /* share of it that the rival learns too */
    double efficiency_limit; /* most that efficiency reaches */
    double compute_memory;   /* share of the computing stock that lasts a turn */
    /* politics */
    double capital_loss; /* share of capital income lost for a share of output lost */
    double capital_keep; /* turns of income that may be kept */
    /* strength of lobbies for a share of the worst industry's output lost */
    double lobby_gain;
    double lobby_beijing; /* lobbying in Beijing against Washington */
    double lobby_fade;    /* share of the way that lobbies move in a turn */
    /* share of a listed firm's trade that moves to shells in a turn */
    double shell_growth;
    double legitimacy_rest; /* legitimacy of a side that keeps still */
    double legitimacy_fade; /* share of the way back in a turn */
    double legitimacy_cost; /* legitimacy that a move of full severity costs */
    double legitimacy_case; /* legitimacy a turn that a case costs the accused */
    /* legal readiness learned in a turn in which controls are used */
    double law_step;
    double law_carries;           /* severity of the hardest measure that a full law carries */
    double knowledge_rest;        /* knowledge of the rival that open sources give */
    double knowledge_fade;        /* share of the way back in a turn */
    double knowledge_licence;     /* knowledge a turn from a licence regime */
    double knowledge_enforcement; /* knowledge a turn from enforcement in full */
    /* escalation */
    double escalation_gain;  /* escalation that a move of full severity adds in calm */
    double escalation_haste; /* how much more it adds if it answers at once */
    /* share of tension above what standing controls keep that is gone in a turn */
    double escalation_fade;
    double escalation_standing;   /* tension that standing measures keep alive */
    double rally_capital;         /* capital that a quick answer to a blow brings */
    double severe_from;           /* severity from which a move calls for an answer */
    double truce_relief;          /* share of tension that a truce takes away in a turn */
    double miscalculation_from;   /* escalation above which mistakes happen */
    double miscalculation_chance; /* chance of one in a turn at full escalation */
    double miscalculation_cost;   /* demand lost to one */
    /* scores */
    double score_cover_months; /* stock cover that is worth half a safe supply */
    double score_reliance;     /* weight of reliance on the rival in security */
    double score_pipeline;     /* part of what is being built that counts as there */
    double score_dear;         /* safety of supply lost when a good doubles in price */
    double score_spread;       /* spread of the coalition score about its middle */
    double score_output;       /* weight of lost output in prosperity */
    double score_cost;         /* weight of dearer inputs in prosperity */
    double score_sales;        /* weight of makers' lost sales in prosperity */
    double score_orders;       /* weight of general exports won or lost in prosperity */
    double score_lead;         /* weight of the computing lead in the technology score */
};

struct parameter_spec {
    const char *name;
    const char *unit;
    const char *help;
    size_t offset; /* of the double in struct parameters */
    double low, high, start;
};

enum { PARAMETER_COUNT = sizeof(struct parameters) / sizeof(double) };

/* The table's row; index below PARAMETER_COUNT. */
const struct parameter_spec *parameter_spec(int32_t index);

/* The index of that name, or -1. */
int32_t parameter_named(const char *name);

/* Every constant at its start value. */
void parameter_init(struct parameters *out);

#endif

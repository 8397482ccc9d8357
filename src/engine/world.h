/* world.h: the world is a value: one flat block, copied by memcpy, named by a 64-bit hash. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_WORLD_H
#define ENGINE_WORLD_H

#include <float.h>
#include <stdbool.h>
#include <stdint.h>

#include "engine/instrument.h"
#include "engine/parameter.h"

/* Every operation is rounded to double, and none is left out or moved, so that all machines play
 * one world. */
/* clang-format off */
#if FLT_EVAL_METHOD != 0
#error "this compiler keeps more digits than a double has, and would play another world: build with CFLAGS='-msse2 -mfpmath=sse' (FLT_EVAL_METHOD is not 0)"
#endif
#if defined __FAST_MATH__ || (defined __GCC_IEC_559 && __GCC_IEC_559 == 0)
#error "these flags let the compiler change sums, and would play another world: build without -ffast-math, -Ofast and their like, and with -ffp-contract=off"
#endif
/* clang-format on */

/*
 * Conventions. A quantity is in the good's own unit (tonnes, wafers, million dollars) per month,
 * a stock in that unit; a price is an index, 1 at the start; a share, a probability, passage,
 * trust and compliance run from 0 to 1; alignment from -1 (Beijing) to +1 (Washington); money is
 * in million dollars; time in turns (quarters) unless the name says months. Structs have no
 * padding and no pointers: the hash reads the bytes. Indices of -1 mean none or any.
 */
enum {
    COUNTRY_MAX = 32,
    GOOD_MAX = 48,
    INDUSTRY_MAX = 16,
    FIRM_MAX = 64,
    PROJECT_MAX = 96,
    RECIPE_MAX = 256,
    EDGE_MAX = 6144,
    INSTRUMENT_MAX = 256,
    INSTRUMENT_SIDE_MAX = 112,  /* of each side, so that neither crowds the other out */
    INSTRUMENT_PASSING_MAX = 8, /* beside them, for a turn: what acts and is over, or lifts */
    INSTRUMENT_EVENT_MAX = INSTRUMENT_MAX - 2 * (INSTRUMENT_SIDE_MAX + INSTRUMENT_PASSING_MAX),
    NEWS_MAX = 96,
    HISTORY_ID_SIZE = 40,
    ID_SIZE = 32,
    NAME_SIZE = 64,
    TICKS_PER_TURN = 3
};

enum side { SIDE_WASHINGTON, SIDE_BEIJING, SIDE_COUNT, SIDE_NONE = -1 };

enum tier {
    TIER_RAW,
    TIER_REFINED,
    TIER_PART,
    TIER_TOOL,
    TIER_CHIP,
    TIER_FINAL,
    TIER_FARM,
    TIER_GENERAL,
    TIER_COUNT
};

enum family { FAMILY_ROCK, FAMILY_CHIP, FAMILY_BATTERY, FAMILY_FARM, FAMILY_GENERAL, FAMILY_COUNT };

enum input_class { INPUT_CRITICAL, INPUT_IMPORTANT, INPUT_OTHER, INPUT_CLASS_COUNT };

/* The five scores of a side, each 0 to 100. */
enum score {
    SCORE_SECURITY,
    SCORE_TECHNOLOGY,
    SCORE_PROSPERITY,
    SCORE_COALITION,
    SCORE_STABILITY,
    SCORE_COUNT
};

/* The terms of a partner's decision whether to comply with a side's controls; they add up. */
enum pull {
    PULL_ALIGNMENT,
    PULL_EXPOSURE,
    PULL_ALLIANCE,
    PULL_ACCORD,
    PULL_OFFER,
    PULL_PRESSURE,
    PULL_PEERS,
    PULL_CAPACITY,
    PULL_RESENTMENT,
    PULL_COUNT
};

struct country {
    char id[8]; /* ISO 3166 alpha-3, or ROW */
    char name[NAME_SIZE];
    int32_t side; /* enum side; SIDE_NONE for a partner */
    int32_t held; /* byte s: for so many turns to come it was ruled how far it keeps side s's
                     controls */
    double gdp_busd;
    double enforcement;            /* ability to police its own border */
    double hub;                    /* entrepot weight: how easily goods pass through */
    double exports_to[SIDE_COUNT]; /* goods exports to each power, share of GDP */
    double ally[SIDE_COUNT];       /* treaty ties to each power */
    double chip_control;           /* takes part in the chip-control regime at the start */
    double minerals_club;          /* member of a minerals partnership at the start */
    /* what changes */
    double alignment_base;
    double alignment;
    double compliance[SIDE_COUNT]; /* with each side's controls, all goods alike */
    double compliance_target[SIDE_COUNT];
    double pull[SIDE_COUNT][PULL_COUNT]; /* the last decision's terms; they add up */
    double offered[SIDE_COUNT];          /* offers on the table, fading */
    double pressed[SIDE_COUNT];          /* threats believed, fading */
    double resentment[SIDE_COUNT];       /* what coercion by that side has cost it here */
    double accord[REGIME_COUNT];         /* commitment to each accord */
    double welfare;                      /* output of its industries against base, 1 = base */
    double welfare_last;
};

struct good {
    char id[ID_SIZE];
    char name[NAME_SIZE];
    char unit[16];
    int32_t tier;
    int32_t family;
    int32_t sigma_half;       /* Armington elasticity in half steps */
    int32_t lead_turns;       /* from decision to new capacity */
    double world_per_month;   /* base world output */
    double price_usd;         /* base price of a unit */
    double user_cover;        /* months of use that users like to hold */
    double seller_cover;      /* months of sales that sellers like to hold */
    double demand_elasticity; /* negative */
    double cost_margin;       /* price may fall by this share before others fail */
};

struct industry {
    char id[ID_SIZE];
    char name[NAME_SIZE];
};

/* A consumer (a good's makers, or an industry) needs an input. Base needs stand in need[][]. */
struct recipe {
    int32_t input;    /* good */
    int32_t good;     /* consumer, if makers of a good; else -1 */
    int32_t industry; /* consumer, if an industry; else -1 */
    int32_t input_class;
};

/* A good in a country. */
struct node {
    double capacity_base;  /* output a month at the start */
    double capacity;       /* what could be made a month, spare included */
    double disruption;     /* share of capacity out of action this turn */
    double use_base;       /* all use a month at the start */
    double final_base;     /* the part of it that no recipe names */
    double user_stock;     /* with the firms that use it */
    double seller_stock;   /* with its makers */
    double transit;        /* bought, arrives next month */
    double state_stock;    /* the government's stockpile */
    double state_target;   /* which the government buys up to */
    double price;          /* index that users in this country pay */
    double offer;          /* index at which its makers sell */
    double price_last;     /* price at the end of the turn before */
    double need;           /* smoothed need a month */
    double demand;         /* smoothed orders met by its makers, a month */
    double demand_factor;  /* demand shocks, 1 = none */
    double substitution;   /* share of base need done without */
    double recycling;      /* share of use that comes back as scrap metal */
    double cost;           /* of production here, index */
    double flood;          /* discount at which its makers are told to sell, 0..1 */
    double support;        /* operating support to makers, share of price */
    double floor;          /* price floor or offtake, index; 0 = none */
    double indigenisation; /* share of its use its own makers can serve, 0..1 */
    double front_load;     /* months of use added to users' stock target by those
                              who heard of a control */
    double made;           /* totals of the turn's three ticks ... */
    double used;
    double bought;
    double sold;
    double lost;
    double wanted;    /* need before rationing */
    double leaked_in; /* bought through hubs round a control */
};

/* Trade of one good from one country to another; seller == buyer is supply at home. */
struct edge {
    int32_t good;
    int32_t seller;
    int32_t buyer;
    int32_t barred_by; /* enum side whose control bars it, or SIDE_NONE */
    double base;       /* flow a month at the start */
    double tariff;     /* ad valorem, on top of the base year's */
    double passage;    /* 0 closed .. 1 open */
    double trust;      /* falls when this seller has cut this buyer off */
    double queue;      /* months until the first licences come */
    double detour;     /* share of base trade that hubs have learned to pass */
    double flow;       /* last tick */
    double turn_flow;  /* this turn's three ticks */
    double leak;       /* this turn: reached the buyer round the bar, by hubs */
};

/* An industry in a country. */
struct plant {
    double value_added_base; /* million dollars a month; 0 where there is none */
    double demand_factor;
    double output;      /* against base, 1 at the start; last tick */
    double output_last; /* turn_output of the turn before */
    double turn_output; /* mean of the turn's ticks */
    double cost;        /* input cost against base */
};

enum project_state {
    PROJECT_PLANNED,
    PROJECT_BUILDING,
    PROJECT_RUNNING,
    PROJECT_STALLED,
    PROJECT_DEAD,
    PROJECT_STATE_COUNT
};

struct project {
    char id[HISTORY_ID_SIZE];
    char name[NAME_SIZE];
    int32_t good;
    int32_t country;
    int32_t state;
    int32_t ready_turn;    /* when it comes on line, if building */
    int32_t funder;        /* enum side that pays, or SIDE_NONE */
    int32_t stalled_turns; /* it dies when investors' patience ends */
    double capacity;       /* units a month it adds */
    double cost;           /* break-even price index */
    double late;           /* part of a turn lost for want of know-how or money */
};

struct firm {
    char id[HISTORY_ID_SIZE];
    char name[NAME_SIZE];
    int32_t country;
    int32_t good;
    int32_t user; /* 1: buys the good; 0: makes it */
    int32_t reserved;
    double share;              /* of its country's output, or use, of the good */
    double listed[SIDE_COUNT]; /* 0 free .. 1 on that side's entity list */
    double shells;             /* share of its trade moved to shells and affiliates */
};

struct side_state {
    int32_t country;
    int32_t last_severity_turn; /* the turn of its last severe move */
    double capital;             /* political capital */
    double capital_income;      /* a turn */
    double budget_musd;
    double budget_income;
    double legitimacy;  /* 0..1 */
    double law;         /* legal readiness, 0..1 */
    double enforcement; /* capacity put into policing controls, 0..1 */
    double evasion;     /* share of the rival's policing that it gets round */
    double knowledge;   /* what it knows of the rival, 0..1: narrows the bands */
    double technology;  /* frontier computing it can put to work, index */
    double efficiency;  /* what a chip is worth to it, index */
    double lobbying;    /* strength of lobbies, 0..1 */
    double tool_share;  /* of the world's making of chip tools, by value */
    double threat;      /* credibility of its threats, 0..1 */
    double score[SCORE_COUNT];
    double score_last[SCORE_COUNT];
    double score_start[SCORE_COUNT];
    double score_sum[SCORE_COUNT]; /* over the turns resolved */
    double weight[SCORE_COUNT];    /* of the scenario; they sum to 1 */
};

/* What the turn brought, for the report; the words are made by game/. */
enum news_kind {
    NEWS_INSTRUMENT, /* an instrument took effect */
    NEWS_ANNOUNCED,  /* ... or was announced for later */
    NEWS_EXPIRED,
    NEWS_PARTNER_JOINED, /* a partner now complies with a side's controls */
    NEWS_PARTNER_LEFT,
    NEWS_ALIGNMENT, /* a partner moved by more than a step */
    NEWS_PRICE,     /* a price moved by more than a tenth */
    NEWS_SHORTAGE,  /* an industry lost output */
    NEWS_RECOVERY,
    NEWS_LEAK, /* goods pass round a control */
    NEWS_PROJECT_STARTED,
    NEWS_PROJECT_DONE,
    NEWS_PROJECT_STALLED,
    NEWS_PROJECT_DEAD,
    NEWS_PROJECT_LATE, /* know-how or money for it is kept away */
    NEWS_LOBBY,        /* one's own industry won relief */
    NEWS_ESCALATION,
    NEWS_MISCALCULATION,
    NEWS_TECHNOLOGY,
    NEWS_NO_ROOM, /* an instrument found no place, and does nothing */
    NEWS_KIND_COUNT
};

struct news {
    int32_t kind;
    int32_t side; /* who acted or gained, or SIDE_NONE */
    int32_t country;
    int32_t good;
    int32_t industry;
    int32_t index;      /* of the instrument, project or firm it is about */
    int32_t seen_by;    /* enum side that alone may read it, or SIDE_NONE: all */
    int32_t instrument; /* enum instrument_kind, where it tells of one */
    double before;
    double after;
};

struct world {
    uint64_t seed;
    int32_t turn;  /* turns resolved so far */
    int32_t turns; /* length of the scenario */
    int32_t start_year;
    int32_t start_quarter; /* 1..4 */
    int32_t country_count;
    int32_t good_count;
    int32_t industry_count;
    int32_t recipe_count;
    int32_t edge_count;
    int32_t firm_count;
    int32_t project_count;
    int32_t instrument_count;
    int32_t news_count;
    int32_t reserved;
    double escalation; /* 0 calm .. 1 open rupture */
    double escalation_last;
    double decoupling; /* share of base trade between the sides that is gone */
    struct parameters parameters;
    struct side_state sides[SIDE_COUNT];
    struct country countries[COUNTRY_MAX];
    struct good goods[GOOD_MAX];
    struct industry industries[INDUSTRY_MAX];
    struct firm firms[FIRM_MAX];
    struct project projects[PROJECT_MAX];
    struct recipe recipes[RECIPE_MAX];
    double need[RECIPE_MAX][COUNTRY_MAX];   /* base need of an input, a month */
    double weight[RECIPE_MAX][COUNTRY_MAX]; /* share of the consumer's output at stake in it */
    double value[RECIPE_MAX][COUNTRY_MAX];  /* its share of the consumer's output value */
    struct node nodes[GOOD_MAX][COUNTRY_MAX];
    struct plant plants[INDUSTRY_MAX][COUNTRY_MAX];
    int32_t edge_first[GOOD_MAX + 2];              /* edges of good g: edge_first[g] .. [g+1]-1 */
    struct edge edges[EDGE_MAX];                   /* sorted by good, seller, buyer */
    struct instrument instruments[INSTRUMENT_MAX]; /* in force or announced; oldest first */
    struct news news[NEWS_MAX];                    /* of the last resolved turn */
};

/* Makes `out`, a world or all nought, the same as `from`, byte for byte: as an assignment, but what
 * neither of them uses of its tables is nought in both and is passed over. */
void world_copy(struct world *out, const struct world *from);

/* A hash of every byte; the world's identity. */
uint64_t world_hash(const struct world *world);

/* Index by id, or -1. `length` bytes of `id` are compared, so a part of a name will do. */
int32_t world_country(const struct world *world, const char *id, int32_t length);
int32_t world_good(const struct world *world, const char *id, int32_t length);
int32_t world_industry(const struct world *world, const char *id, int32_t length);
int32_t world_firm(const struct world *world, const char *id, int32_t length);

/* The edge of a good between two countries, or -1 where they do not trade it. */
int32_t world_edge(const struct world *world, int32_t good, int32_t seller, int32_t buyer);

/* The other side. */
int32_t world_rival(int32_t side);

/* A country's output (all its industries, weighted by value added) against base. */
double world_output(const struct world *world, int32_t country);

/* A side's total: its scores as last counted, weighted as the scenario says. */
double world_total(const struct world *world, int32_t side);

/* Do all invariants hold: finite, not negative, indices in bounds? Names the first that fails in
 * `what` (may be NULL). */
bool world_sound(const struct world *world, const char **what);

/* Appends news; drops it when full (the report is then cut, the world is not). */
void world_news_add(struct world *world, const struct news *news);

#endif

/* instrument.h: what a move may do to the world: the contract between Lua and the engine. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_INSTRUMENT_H
#define ENGINE_INSTRUMENT_H

#include <stdbool.h>
#include <stdint.h>

enum instrument_kind {
    INSTRUMENT_TARIFF,
    INSTRUMENT_EXPORT_CONTROL,
    INSTRUMENT_LISTING,
    INSTRUMENT_IMPORT_BAN,
    INSTRUMENT_ENFORCEMENT,
    INSTRUMENT_STOCKPILE,
    INSTRUMENT_INVEST,
    INSTRUMENT_SUBSIDY,
    INSTRUMENT_PERMIT,
    INSTRUMENT_FLOOD,
    INSTRUMENT_RESEARCH,
    INSTRUMENT_OFFER,
    INSTRUMENT_PRESSURE,
    INSTRUMENT_ACCORD,
    INSTRUMENT_CARVE_OUT,
    INSTRUMENT_LITIGATE,
    INSTRUMENT_TRUCE,
    INSTRUMENT_SHOCK,
    INSTRUMENT_DEMAND,
    INSTRUMENT_STANCE,
    INSTRUMENT_KIND_COUNT
};

/* Every field that any instrument has. A kind uses a few of them; the table says which. */
enum instrument_field {
    FIELD_COUNTRY, /* the place or partner it is about */
    FIELD_TO,      /* destination of a control; -1: everyone but the issuer */
    FIELD_FROM,    /* whose goods a tariff or import ban meets; -1: everyone's */
    FIELD_GOOD,
    FIELD_INDUSTRY,
    FIELD_FIRM,
    FIELD_MODE,
    FIELD_REACH,
    FIELD_SUBJECT, /* what of a good an export control withholds */
    FIELD_REGIME,
    FIELD_CONTROL, /* the kind of instrument that a truce suspends */
    FIELD_RATE_BP,
    FIELD_SHARE_BP,
    FIELD_MONTHS,
    FIELD_BUDGET_MUSD,
    FIELD_TURNS, /* how long it lasts; 0: until lifted */
    FIELD_COUNT
};

enum field_type {
    FIELD_TYPE_COUNTRY,
    FIELD_TYPE_GOOD,
    FIELD_TYPE_INDUSTRY,
    FIELD_TYPE_FIRM,
    FIELD_TYPE_CHOICE,
    FIELD_TYPE_INTEGER,
    FIELD_TYPE_COUNT
};

/* Whom or what a field may name, seen from the issuer; aim.h judges it. */
enum instrument_aim {
    AIM_ANY,
    AIM_ABROAD,    /* not one's own country, nor a firm in it */
    AIM_PARTNER,   /* who can be spoken to: neither a power nor the rest of the world */
    AIM_RESTRICTED /* a good that a measure of the rival's holds back */
};

/* The choices of FIELD_MODE are per kind; these name their order in the table. */
enum control_mode { CONTROL_OPEN, CONTROL_LICENCE, CONTROL_BAN };
enum reach { REACH_DOMESTIC, REACH_EXTRATERRITORIAL };
enum subject { SUBJECT_GOOD, SUBJECT_TECHNOLOGY, SUBJECT_CAPITAL };
enum enforcement_mode { ENFORCEMENT_POLICE, ENFORCEMENT_EVADE };
enum listing_mode { LISTING_REMOVE, LISTING_FIRM, LISTING_AFFILIATES };
enum import_ban_mode { IMPORT_BAN_LIFT, IMPORT_BAN_UNDECLARED, IMPORT_BAN_DECLARED };
enum stockpile_mode { STOCKPILE_BUY, STOCKPILE_RELEASE, STOCKPILE_TARGET };
enum invest_mode { INVEST_MINE, INVEST_REFINERY, INVEST_FAB, INVEST_TOOLMAKER };
enum subsidy_mode { SUBSIDY_SUPPORT, SUBSIDY_FLOOR, SUBSIDY_OFFTAKE };
enum research_mode {
    RESEARCH_SUBSTITUTION,
    RESEARCH_EFFICIENCY,
    RESEARCH_INDIGENISATION,
    RESEARCH_RECYCLING
};
enum offer_mode { OFFER_PAYMENT, OFFER_MARKET, OFFER_TECHNOLOGY, OFFER_SECURITY };
enum pressure_mode { PRESSURE_SANCTIONS, PRESSURE_MARKET, PRESSURE_SHAMING };
enum regime { REGIME_CHIPS, REGIME_MINERALS, REGIME_COUNT };

enum { INSTRUMENT_FIELDS_MAX = 8, INSTRUMENT_CHOICES_MAX = 20, MOVE_ID_SIZE = 40 };

struct instrument {
    int32_t kind;
    int32_t issuer; /* enum side; -1 for an event or the facilitator */
    int32_t announced_turn;
    int32_t effective_turn;
    int32_t expiry_turn;        /* first turn without it; 0: until lifted */
    int32_t suspended;          /* 1 while a truce holds it */
    char move[MOVE_ID_SIZE];    /* the move or event that set it */
    int32_t value[FIELD_COUNT]; /* index of country, good, ...; -1 where unset */
    int32_t replaced_bp;        /* severity of what it replaced: only more of it escalates */
};

/* One field of a kind, as people, scripts, the journal and the validator see it. */
struct instrument_field_spec {
    enum instrument_field field;
    const char *name; /* "rate_bp", "good", ... */
    enum field_type type;
    bool required;
    bool key; /* a later instrument with the same keys replaces this one */
    enum instrument_aim aim;
    int32_t low, high; /* of an integer */
    int32_t fallback;  /* value where left out (choice index or integer); -1: none */
    const char *choices[INSTRUMENT_CHOICES_MAX];
    const char *help;
};

struct instrument_spec {
    const char *name;  /* "tariff" */
    const char *plain; /* "tariffs": many of them, in a sentence */
    const char *help;  /* one sentence */
    bool lasting;      /* stays in force; else it acts in its turn and is gone */
    bool facilitator_only;
    struct instrument_field_spec fields[INSTRUMENT_FIELDS_MAX]; /* ends with name == NULL */
};

/* The table's row for a kind. Never NULL for a valid kind. */
const struct instrument_spec *instrument_spec(enum instrument_kind kind);

/* The kind of that name, or -1. */
int32_t instrument_kind_named(const char *name);

/* The spec of a named field of a kind, or NULL. */
const struct instrument_field_spec *instrument_field_named(enum instrument_kind kind,
                                                           const char *name);

/* An instrument of that kind with every field at its fallback. */
void instrument_init(struct instrument *out, enum instrument_kind kind, int32_t issuer);

/* Is every field within the table's range, given how many countries, goods, industries and firms
 * there are (in the order of enum field_type)? On false *bad is the first field that is not. */
bool instrument_valid(const struct instrument *instrument, const int32_t counts[4],
                      const struct instrument_field_spec **bad);

/* Do both aim at the same thing, so that the later replaces the earlier? */
bool instrument_same_key(const struct instrument *a, const struct instrument *b);

/* Does it, by its values, end what an earlier one with the same keys did (rate 0, mode open)? */
bool instrument_lifts(const struct instrument *instrument);

/* Does it buy, with nothing to say how much may be spent? */
bool instrument_unbounded(const struct instrument *instrument);

/* Is it an export control that closes something of that subject? Only controls of the good itself
 * touch trade; those of its technology and of capital touch who can make it. */
bool instrument_withholds(const struct instrument *instrument, enum subject subject);

/* In force in this turn: effective, not expired, not suspended. */
bool instrument_active(const struct instrument *instrument, int32_t turn);

/* How hard it hits the rival, 0 (not at all) to 1 (a general embargo): feeds escalation. */
double instrument_severity(const struct instrument *instrument);

#endif

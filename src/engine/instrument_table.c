/* instrument_table.c: every instrument with its fields, units, ranges and words: the waist. */
/* SPDX-License-Identifier: MIT */
#include "engine/instrument.h"

#include <assert.h>

/* From this table come validation, the Lua API and its stubs, the journal's columns, the help and
 * the reference page. A new instrument is a row here and its effect in one phase. */
/* A table reads best as a table. */
/* clang-format off */
static const struct instrument_spec specs[INSTRUMENT_KIND_COUNT] = {
    [INSTRUMENT_TARIFF] = {
        .name = "tariff", .plain = "tariffs", .lasting = true,
        .help = "an ad valorem rate on what the issuer buys from a country",
        .fields = {
            {FIELD_FROM, "from", FIELD_TYPE_COUNTRY, .key = true, .aim = AIM_ABROAD, .fallback = -1,
             .help = "whose goods pay it; left out: everyone's"},
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .key = true, .fallback = -1, .help = "the good; left out: all goods"},
            {FIELD_RATE_BP, "rate_bp", FIELD_TYPE_INTEGER, .required = true, .low = 0, .high = 20000, .fallback = -1,
             .help = "rate on top of the present one, in basis points; 0 lifts it"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 0,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_EXPORT_CONTROL] = {
        .name = "export_control", .plain = "export controls", .lasting = true,
        .help = "the issuer licenses or bans exports of a good, of its technology, or of money",
        .fields = {
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .required = true, .key = true, .fallback = -1,
             .help = "the controlled good"},
            {FIELD_TO, "to", FIELD_TYPE_COUNTRY, .key = true, .aim = AIM_ABROAD, .fallback = -1,
             .help = "destination; left out: everyone abroad"},
            {FIELD_MODE, "mode", FIELD_TYPE_CHOICE, .required = true, .fallback = -1,
             .choices = {"open", "licence", "ban"},
             .help = "how closed: open lifts it"},
            {FIELD_REACH, "reach", FIELD_TYPE_CHOICE, .fallback = 0, .choices = {"domestic", "extraterritorial"},
             .help = "extraterritorial also claims foreign-made goods and re-exports"},
            {FIELD_SUBJECT, "subject", FIELD_TYPE_CHOICE, .key = true, .fallback = 0,
             .choices = {"good", "technology", "capital"},
             .help = "what is withheld: the good, the means of making it, or money for its makers"},
            {FIELD_SHARE_BP, "share_bp", FIELD_TYPE_INTEGER, .low = 0, .high = 10000, .fallback = 6000,
             .help = "share of licences granted once the queue has cleared"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 0,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_LISTING] = {
        .name = "listing", .plain = "entity listings", .lasting = true,
        .help = "a named firm goes on the issuer's entity list",
        .fields = {
            {FIELD_FIRM, "firm", FIELD_TYPE_FIRM, .required = true, .key = true, .aim = AIM_ABROAD, .fallback = -1,
             .help = "the firm"},
            {FIELD_MODE, "mode", FIELD_TYPE_CHOICE, .fallback = 1, .choices = {"remove", "firm", "affiliates"},
             .help = "affiliates also catches its subsidiaries and shells"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 0,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_IMPORT_BAN] = {
        .name = "import_ban", .plain = "import bans", .lasting = true,
        .help = "the issuer stops buying a good from a partner",
        .fields = {
            {FIELD_FROM, "from", FIELD_TYPE_COUNTRY, .required = true, .key = true, .aim = AIM_ABROAD, .fallback = -1,
             .help = "the partner refused"},
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .required = true, .key = true, .fallback = -1,
             .help = "the good refused"},
            {FIELD_MODE, "mode", FIELD_TYPE_CHOICE, .fallback = 1, .choices = {"lift", "undeclared", "declared"},
             .help = "an undeclared ban costs less legitimacy and can be denied"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 0,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_ENFORCEMENT] = {
        .name = "enforcement", .plain = "enforcement drives", .lasting = true,
        .help = "capacity put into licensing, inspections and end-use checks, or into getting round the rival's",
        .fields = {
            {FIELD_MODE, "mode", FIELD_TYPE_CHOICE, .key = true, .fallback = 0, .choices = {"police", "evade"},
             .help = "police one's own controls, or pay for shells, brokers and hubs round the rival's"},
            {FIELD_SHARE_BP, "share_bp", FIELD_TYPE_INTEGER, .required = true, .low = 0, .high = 10000, .fallback = -1,
             .help = "how much is added to the side's policing, or evasion"},
            {FIELD_BUDGET_MUSD, "budget_musd", FIELD_TYPE_INTEGER, .low = 0, .high = 100000, .fallback = 0,
             .help = "what is spent"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 4,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_STOCKPILE] = {
        .name = "stockpile", .plain = "stockpiles", .lasting = true,
        .help = "the government buys, releases or aims at a stock of a good",
        .fields = {
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .required = true, .key = true, .fallback = -1, .help = "the good"},
            {FIELD_MODE, "mode", FIELD_TYPE_CHOICE, .required = true, .key = true, .fallback = -1,
             .choices = {"buy", "release", "target"},
             .help = "buy or release now, or keep to a target"},
            {FIELD_MONTHS, "months", FIELD_TYPE_INTEGER, .required = true, .low = 0, .high = 36, .fallback = -1,
             .help = "months of national use"},
            {FIELD_BUDGET_MUSD, "budget_musd", FIELD_TYPE_INTEGER, .low = 0, .high = 100000, .fallback = 0,
             .help = "what may be spent; needed where it buys"},
        },
    },
    [INSTRUMENT_INVEST] = {
        .name = "invest", .plain = "investments",
        .help = "money for capacity: a mine, refinery, fab or toolmaker",
        .fields = {
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .required = true, .fallback = -1, .help = "what it will make"},
            {FIELD_COUNTRY, "country", FIELD_TYPE_COUNTRY, .required = true, .fallback = -1, .help = "where it will stand"},
            {FIELD_MODE, "mode", FIELD_TYPE_CHOICE, .required = true, .fallback = -1,
             .choices = {"mine", "refinery", "fab", "toolmaker"},
             .help = "what is built"},
            {FIELD_SHARE_BP, "share_bp", FIELD_TYPE_INTEGER, .required = true, .low = 1, .high = 5000, .fallback = -1,
             .help = "size, as a share of base world output"},
            {FIELD_BUDGET_MUSD, "budget_musd", FIELD_TYPE_INTEGER, .required = true, .low = 0, .high = 100000,
             .fallback = -1,
             .help = "public money in it"},
        },
    },
    [INSTRUMENT_SUBSIDY] = {
        .name = "subsidy", .plain = "subsidies", .lasting = true,
        .help = "operating support, a price floor or an offtake for makers of a good",
        .fields = {
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .required = true, .key = true, .fallback = -1, .help = "the good"},
            {FIELD_COUNTRY, "country", FIELD_TYPE_COUNTRY, .key = true, .fallback = -1,
             .help = "whose makers; left out: the issuer's own"},
            {FIELD_MODE, "mode", FIELD_TYPE_CHOICE, .required = true, .fallback = -1,
             .choices = {"support", "floor", "offtake"},
             .help = "support pays a share of the price; floor and offtake guarantee one"},
            {FIELD_RATE_BP, "rate_bp", FIELD_TYPE_INTEGER, .required = true, .low = 0, .high = 30000, .fallback = -1,
             .help = "support: share of the price; floor, offtake: price against base"},
            {FIELD_BUDGET_MUSD, "budget_musd", FIELD_TYPE_INTEGER, .low = 0, .high = 100000, .fallback = 0,
             .help = "what is spent"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 8,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_PERMIT] = {
        .name = "permit", .plain = "permit rules", .lasting = true,
        .help = "shortens or lengthens the lag of projects at home",
        .fields = {
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .key = true, .fallback = -1, .help = "the good; left out: all"},
            {FIELD_RATE_BP, "rate_bp", FIELD_TYPE_INTEGER, .required = true, .low = -10000, .high = 8000, .fallback = -1,
             .help = "share of the remaining lag taken off; negative adds"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 8,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_FLOOD] = {
        .name = "flood", .plain = "price floods", .lasting = true,
        .help = "sells below cost to kill rival projects",
        .fields = {
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .required = true, .key = true, .fallback = -1, .help = "the good"},
            {FIELD_RATE_BP, "rate_bp", FIELD_TYPE_INTEGER, .required = true, .low = 0, .high = 6000, .fallback = -1,
             .help = "discount; 0 ends it"},
            {FIELD_BUDGET_MUSD, "budget_musd", FIELD_TYPE_INTEGER, .low = 0, .high = 100000, .fallback = 0,
             .help = "what is spent"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 4,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_RESEARCH] = {
        .name = "research", .plain = "research programmes", .lasting = true,
        .help = "to need less of a good, win it back from scrap, get more from chips, or make what is denied",
        .fields = {
            {FIELD_MODE, "mode", FIELD_TYPE_CHOICE, .required = true, .key = true, .fallback = -1,
             .choices = {"substitution", "efficiency", "indigenisation", "recycling"},
             .help = "the aim; recycling is for minerals and their parts"},
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .key = true, .fallback = -1, .help = "the good; not for efficiency"},
            {FIELD_BUDGET_MUSD, "budget_musd", FIELD_TYPE_INTEGER, .required = true, .low = 0, .high = 100000,
             .fallback = -1,
             .help = "public money behind it, which sets its pace"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 4,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_OFFER] = {
        .name = "offer", .plain = "offers",
        .help = "a side payment, market, technology or security for a partner",
        .fields = {
            {FIELD_COUNTRY, "country", FIELD_TYPE_COUNTRY, .required = true, .aim = AIM_PARTNER, .fallback = -1,
             .help = "the partner"},
            {FIELD_MODE, "mode", FIELD_TYPE_CHOICE, .required = true, .fallback = -1,
             .choices = {"payment", "market", "technology", "security"},
             .help = "what is offered"},
            {FIELD_SHARE_BP, "share_bp", FIELD_TYPE_INTEGER, .low = 0, .high = 10000, .fallback = 5000,
             .help = "how generous"},
            {FIELD_BUDGET_MUSD, "budget_musd", FIELD_TYPE_INTEGER, .low = 0, .high = 100000, .fallback = 0,
             .help = "what it costs"},
        },
    },
    [INSTRUMENT_PRESSURE] = {
        .name = "pressure", .plain = "threats",
        .help = "a threat to a partner",
        .fields = {
            {FIELD_COUNTRY, "country", FIELD_TYPE_COUNTRY, .required = true, .aim = AIM_PARTNER, .fallback = -1,
             .help = "the partner"},
            {FIELD_MODE, "mode", FIELD_TYPE_CHOICE, .required = true, .fallback = -1,
             .choices = {"sanctions", "market", "shaming"},
             .help = "what is threatened"},
            {FIELD_SHARE_BP, "share_bp", FIELD_TYPE_INTEGER, .low = 0, .high = 10000, .fallback = 5000, .help = "how hard"},
        },
    },
    [INSTRUMENT_ACCORD] = {
        .name = "accord", .plain = "accords", .lasting = true,
        .help = "asks a partner into a regime whose members act together",
        .fields = {
            {FIELD_REGIME, "regime", FIELD_TYPE_CHOICE, .required = true, .key = true, .fallback = -1,
             .choices = {"chips", "minerals"},
             .help = "the regime"},
            {FIELD_COUNTRY, "country", FIELD_TYPE_COUNTRY, .required = true, .key = true, .aim = AIM_PARTNER,
             .fallback = -1,
             .help = "the partner asked"},
            {FIELD_SHARE_BP, "share_bp", FIELD_TYPE_INTEGER, .low = 0, .high = 10000, .fallback = 5000,
             .help = "what the issuer commits in return"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 0,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_CARVE_OUT] = {
        .name = "carve_out", .plain = "exemptions", .lasting = true,
        .help = "an exemption or general licence: relief for some, a hole in the control",
        .fields = {
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .required = true, .key = true, .fallback = -1,
             .help = "the controlled good"},
            {FIELD_TO, "to", FIELD_TYPE_COUNTRY, .key = true, .aim = AIM_ABROAD, .fallback = -1,
             .help = "destination; left out: every one the control names"},
            {FIELD_SHARE_BP, "share_bp", FIELD_TYPE_INTEGER, .required = true, .low = 0, .high = 10000, .fallback = -1,
             .help = "share of base trade let through; 0 ends it"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 0,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_LITIGATE] = {
        .name = "litigate", .plain = "trade-law cases", .lasting = true,
        .help = "a trade-law case against the rival: slow, and a matter of reputation",
        .fields = {
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .required = true, .key = true, .aim = AIM_RESTRICTED, .fallback = -1,
             .help = "the good whose control is attacked"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 0, .high = 40, .fallback = 12,
             .help = "turns it lasts; 0 until lifted"},
        },
    },
    [INSTRUMENT_TRUCE] = {
        .name = "truce", .plain = "truces", .lasting = true,
        .help = "suspends the named kind of instrument while it holds",
        .fields = {
            {FIELD_CONTROL, "control", FIELD_TYPE_CHOICE, .required = true, .key = true, .fallback = -1,
             .choices = {"tariff", "export_control", "listing", "import_ban"},
             .help = "what is suspended"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 1, .high = 8, .fallback = 2, .help = "turns it lasts"},
        },
    },
    [INSTRUMENT_SHOCK] = {
        .name = "shock", .plain = "shocks", .facilitator_only = true,
        .help = "capacity lost or won by accident or discovery",
        .fields = {
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .required = true, .fallback = -1, .help = "the good"},
            {FIELD_COUNTRY, "country", FIELD_TYPE_COUNTRY, .required = true, .fallback = -1, .help = "where"},
            {FIELD_SHARE_BP, "share_bp", FIELD_TYPE_INTEGER, .required = true, .low = -10000, .high = 10000,
             .fallback = -1,
             .help = "share of capacity won, or lost if negative"},
            {FIELD_TURNS, "turns", FIELD_TYPE_INTEGER, .low = 1, .high = 8, .fallback = 1, .help = "turns a loss lasts"},
        },
    },
    [INSTRUMENT_DEMAND] = {
        .name = "demand", .plain = "changes of demand", .facilitator_only = true,
        .help = "demand for a good, or of an industry, moves",
        .fields = {
            {FIELD_GOOD, "good", FIELD_TYPE_GOOD, .fallback = -1, .help = "the good; or name an industry"},
            {FIELD_INDUSTRY, "industry", FIELD_TYPE_INDUSTRY, .fallback = -1, .help = "the industry"},
            {FIELD_COUNTRY, "country", FIELD_TYPE_COUNTRY, .fallback = -1, .help = "where; left out: everywhere"},
            {FIELD_SHARE_BP, "share_bp", FIELD_TYPE_INTEGER, .required = true, .low = -9000, .high = 10000, .fallback = -1,
             .help = "up, or down if negative"},
        },
    },
    [INSTRUMENT_STANCE] = {
        .name = "stance", .plain = "changes of stance", .facilitator_only = true,
        .help = "a partner's alignment moves",
        .fields = {
            {FIELD_COUNTRY, "country", FIELD_TYPE_COUNTRY, .required = true, .aim = AIM_PARTNER, .fallback = -1,
             .help = "the partner"},
            {FIELD_SHARE_BP, "share_bp", FIELD_TYPE_INTEGER, .required = true, .low = -10000, .high = 10000,
             .fallback = -1,
             .help = "toward Washington, or Beijing if negative"},
        },
    },
};
/* clang-format on */

const struct instrument_spec *instrument_spec(enum instrument_kind kind)
{
    assert(kind >= 0 && kind < INSTRUMENT_KIND_COUNT);
    return &specs[kind];
}

/* words_instrument.c: an instrument as a phrase, from its kind and fields. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"

static const char *country_name(const struct world *world, int32_t country, const char *none)
{
    return country >= 0 ? world->countries[country].name : none;
}

static const char *good_name(const struct world *world, int32_t good, const char *none)
{
    return good >= 0 ? world->goods[good].name : none;
}

static const char *choice_word(const struct instrument *instrument, const char *field)
{
    const struct instrument_field_spec *spec =
        instrument_field_named((enum instrument_kind)instrument->kind, field);
    int32_t value = instrument->value[spec->field];
    return value >= 0 ? spec->choices[value] : "";
}

static void control(struct text *text, const struct world *world,
                    const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    static const char *const modes[][3] = {
        [SUBJECT_GOOD] = {"Free export of", "Export licences for", "Ban on exports of"},
        [SUBJECT_TECHNOLOGY] = {"Free export of know-how and equipment for",
                                "Export licences for know-how and equipment for",
                                "Ban on exports of know-how and equipment for"},
        [SUBJECT_CAPITAL] = {"Free investment in", "Screening of investment in",
                             "Ban on investment in"}};
    bool money = value[FIELD_SUBJECT] == SUBJECT_CAPITAL;
    text_format(text, "%s %s %s %s", modes[value[FIELD_SUBJECT]][value[FIELD_MODE]],
                good_name(world, value[FIELD_GOOD], "all goods"), money ? "in" : "to",
                country_name(world, value[FIELD_TO], "all countries"));
    if (value[FIELD_MODE] != CONTROL_OPEN && value[FIELD_REACH] == REACH_EXTRATERRITORIAL) {
        text_append(text, ", claimed beyond the border too");
    }
}

static void trade(struct text *text, const struct world *world, const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    const char *from = country_name(world, value[FIELD_FROM], "every country");
    const char *good = good_name(world, value[FIELD_GOOD], "all goods");
    if (instrument->kind == INSTRUMENT_TARIFF && value[FIELD_RATE_BP] == 0) {
        text_format(text, "Tariff on %s from %s lifted", good, from);
    } else if (instrument->kind == INSTRUMENT_TARIFF) {
        text_format(text, "Tariff of %g%% on %s from %s", value[FIELD_RATE_BP] / 100.0, good, from);
    } else if (value[FIELD_MODE] == IMPORT_BAN_LIFT) {
        text_format(text, "%s from %s bought again", good, from);
    } else {
        text_format(text, "%s from %s refused at the border%s", good, from,
                    value[FIELD_MODE] == IMPORT_BAN_DECLARED ? ", openly" : ", without a word");
    }
}

static void listing(struct text *text, const struct world *world,
                    const struct instrument *instrument)
{
    int32_t firm = instrument->value[FIELD_FIRM];
    const char *name = firm >= 0 ? world->firms[firm].name : "a firm";
    switch (instrument->value[FIELD_MODE]) {
    case LISTING_REMOVE: text_format(text, "%s taken off the entity list", name); break;
    case LISTING_FIRM: text_format(text, "%s put on the entity list", name); break;
    default: text_format(text, "%s and its affiliates put on the entity list", name); break;
    }
}

/* As the engine counts it, but for permits: a mine takes longer, and less where the trade is known.
 */
static double turns_to_build(const struct world *world, const struct instrument *instrument)
{
    int32_t good = instrument->value[FIELD_GOOD], country = instrument->value[FIELD_COUNTRY];
    if (good < 0 || country < 0) return 0;
    double lead = world->goods[good].lead_turns;
    if (instrument->value[FIELD_MODE] == INVEST_MINE) lead *= world->parameters.mine_lead;
    if (world->nodes[good][country].capacity_base > 0) lead *= world->parameters.brownfield_lead;
    return lead < 1 ? 1 : lead;
}

static void supply(struct text *text, const struct world *world,
                   const struct instrument *instrument, enum words_time time)
{
    const int32_t *value = instrument->value;
    const char *good = good_name(world, value[FIELD_GOOD], "critical goods");
    const char *where = country_name(world, value[FIELD_COUNTRY], "its own makers");
    switch (instrument->kind) {
    case INSTRUMENT_STOCKPILE:
        text_format(text, "Stockpile of %s: %s %d months of use", good,
                    choice_word(instrument, "mode"), value[FIELD_MONTHS]);
        break;
    case INSTRUMENT_INVEST:
        text_format(text, "Money for a %s for %s in %s, %g%% of world output, in about %.0f %s",
                    choice_word(instrument, "mode"), good, where, value[FIELD_SHARE_BP] / 100.0,
                    turns_to_build(world, instrument), words_lag(2, time));
        break;
    case INSTRUMENT_SUBSIDY:
        if (value[FIELD_MODE] == SUBSIDY_SUPPORT) {
            text_format(text, "Operating support of %g%% of the price for %s, %s",
                        value[FIELD_RATE_BP] / 100.0, good, where);
        } else {
            text_format(text, "A guaranteed %s for %s at %g%% of the price at the start, %s",
                        value[FIELD_MODE] == SUBSIDY_FLOOR ? "price" : "offtake", good,
                        value[FIELD_RATE_BP] / 100.0, where);
        }
        break;
    case INSTRUMENT_PERMIT:
        text_format(text, "Permits for %s made %s", good,
                    value[FIELD_RATE_BP] >= 0 ? "quicker" : "slower");
        break;
    default:
        text_format(text,
                    value[FIELD_RATE_BP] ? "%s sold %g%% below its price" : "%s at its price again",
                    good, value[FIELD_RATE_BP] / 100.0);
        break;
    }
}

static void diplomacy(struct text *text, const struct world *world,
                      const struct instrument *instrument, enum words_time time)
{
    const int32_t *value = instrument->value;
    const char *country = country_name(world, value[FIELD_COUNTRY], "partners");
    static const char *const offers[] = {"A side payment", "Market access", "Technology",
                                         "A security assurance"};
    static const char *const threats[] = {"secondary sanctions", "loss of market access",
                                          "public shaming"};
    switch (instrument->kind) {
    case INSTRUMENT_OFFER:
        text_format(text, "%s offered to %s", offers[value[FIELD_MODE]], country);
        break;
    case INSTRUMENT_PRESSURE:
        text_format(text, "%s threatened with %s", country, threats[value[FIELD_MODE]]);
        break;
    case INSTRUMENT_ACCORD:
        text_format(text, "%s asked into the %s accord", country,
                    choice_word(instrument, "regime"));
        break;
    case INSTRUMENT_LITIGATE:
        text_format(text, "A trade-law case about %s",
                    good_name(world, value[FIELD_GOOD], "controls"));
        break;
    default: {
        const char *kind = choice_word(instrument, "control");
        text_format(text, "A truce on %s for %d %s",
                    instrument_spec((enum instrument_kind)instrument_kind_named(kind))->plain,
                    value[FIELD_TURNS], words_lag(value[FIELD_TURNS], time));
        break;
    }
    }
}

/* What is learned: to need less, to get more from a chip, to make it at home, to win it back. */
static void research(struct text *text, const struct instrument *instrument, const char *good)
{
    static const char *const aims[] = {"doing with less %s", "more from every chip",
                                       "making %s at home", "%s won back from scrap"};
    text_append(text, "Research, ");
    char money[48];
    words_money(money, sizeof money, instrument->value[FIELD_BUDGET_MUSD]);
    text_format(text, "%s: ", money);
    text_format(text, aims[instrument->value[FIELD_MODE]], good);
}

static void other(struct text *text, const struct world *world, const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    const char *good = good_name(world, value[FIELD_GOOD], "chips");
    double percent = value[FIELD_SHARE_BP] / 100.0;
    switch (instrument->kind) {
    case INSTRUMENT_ENFORCEMENT:
        text_append(text, value[FIELD_MODE] == ENFORCEMENT_EVADE
                              ? "Shells, brokers and hubs round the rival's controls"
                              : "More inspectors and end-use checks");
        break;
    case INSTRUMENT_RESEARCH: research(text, instrument, good); break;
    case INSTRUMENT_CARVE_OUT:
        text_format(text, "Exemption for %g%% of the trade in %s", percent, good);
        break;
    case INSTRUMENT_SHOCK:
        text_format(text, "%s capacity for %s in %s", percent < 0 ? "Lost" : "New", good,
                    country_name(world, value[FIELD_COUNTRY], "the world"));
        break;
    case INSTRUMENT_DEMAND:
        text_format(text, "Demand for %s",
                    value[FIELD_INDUSTRY] >= 0 ? world->industries[value[FIELD_INDUSTRY]].name
                                               : good);
        if (value[FIELD_COUNTRY] >= 0) {
            text_format(text, " in %s", country_name(world, value[FIELD_COUNTRY], ""));
        }
        text_format(text, " %s", percent < 0 ? "falls" : "rises");
        break;
    default:
        text_format(text, "%s leans more to %s",
                    country_name(world, value[FIELD_COUNTRY], "Partners"),
                    percent < 0 ? "Beijing" : "Washington");
        break;
    }
}

void words_instrument(char *out, size_t size, const struct world *world,
                      const struct instrument *instrument, enum words_time time)
{
    struct text text;
    text_init(&text, out, size);
    switch (instrument->kind) {
    case INSTRUMENT_EXPORT_CONTROL: control(&text, world, instrument); break;
    case INSTRUMENT_TARIFF:
    case INSTRUMENT_IMPORT_BAN: trade(&text, world, instrument); break;
    case INSTRUMENT_LISTING: listing(&text, world, instrument); break;
    case INSTRUMENT_STOCKPILE:
    case INSTRUMENT_INVEST:
    case INSTRUMENT_SUBSIDY:
    case INSTRUMENT_PERMIT:
    case INSTRUMENT_FLOOD: supply(&text, world, instrument, time); break;
    case INSTRUMENT_OFFER:
    case INSTRUMENT_PRESSURE:
    case INSTRUMENT_ACCORD:
    case INSTRUMENT_LITIGATE:
    case INSTRUMENT_TRUCE: diplomacy(&text, world, instrument, time); break;
    default: other(&text, world, instrument); break;
    }
    if (instrument->effective_turn > world->turn) {
        char when[WORDS_DATE_SIZE];
        words_when(when, sizeof when, world, instrument->effective_turn + 1, time);
        text_format(&text, ", from %s", when);
    }
}

/* The same measure by the same move, on another good? */
static bool differ_in_good(const struct instrument *previous, const struct instrument *next)
{
    bool same = previous->kind == next->kind && previous->issuer == next->issuer &&
                previous->announced_turn == next->announced_turn &&
                previous->effective_turn == next->effective_turn &&
                previous->expiry_turn == next->expiry_turn &&
                strcmp(previous->move, next->move) == 0;
    for (int i = 0; same && i < FIELD_COUNT; i++) {
        same = i == FIELD_GOOD || previous->value[i] == next->value[i];
    }
    return same && previous->value[FIELD_GOOD] >= 0 && next->value[FIELD_GOOD] >= 0;
}

bool words_instrument_join(char *out, size_t size, const struct world *world,
                           const struct instrument *previous, const struct instrument *next)
{
    if (!differ_in_good(previous, next)) return false;
    const char *name = world->goods[previous->value[FIELD_GOOD]].name;
    const char *more = world->goods[next->value[FIELD_GOOD]].name;
    char *at = NULL;
    for (char *found = strstr(out, name); found; found = strstr(found + 1, name)) at = found;
    size_t length = strlen(out), added = strlen(more) + 2;
    if (!at || length + added + 1 > size) return false;
    at += strlen(name);
    memmove(at + added, at, strlen(at) + 1);
    memcpy(at, ", ", 2);
    memcpy(at + 2, more, added - 2);
    return true;
}

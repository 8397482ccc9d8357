/* leverage.c: what rocks, chips, tariffs, building and partners did to each side's total. */
/* SPDX-License-Identifier: MIT */
#include "brief/leverage.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/apportion.h"
#include "brief/number.h"
#include "engine/explain.h"

enum { DECIMALS = 1 };

/* What a coalition of families makes of both totals. */
struct worth {
    double total[LEVERAGE_WHENS][SIDE_COUNT];
};

/* Everything needed to work it out; too large for the stack. */
struct study {
    const struct session *session;
    int last; /* turn of the game */
    struct explain_question question;
    struct explain_scratch scratch;
    struct explain_turn *turns;
    struct orders *orders;
    struct explain_ruling *rulings;
    int32_t players[LEVERAGE_FAMILIES]; /* families that something belongs to, the latest first */
    int32_t count;
    uint64_t all;
    struct worth calm, game;
    struct worth alone[LEVERAGE_FAMILIES], without[LEVERAGE_FAMILIES];
};

static enum leverage_family of_good(const struct world *world, int32_t good)
{
    if (good < 0) return LEVERAGE_OTHER;
    switch ((enum family)world->goods[good].family) {
    case FAMILY_ROCK:
    case FAMILY_BATTERY: return LEVERAGE_ROCKS;
    case FAMILY_CHIP: return LEVERAGE_CHIPS;
    default: return LEVERAGE_TARIFFS;
    }
}

static enum leverage_family family_of(const struct world *world, const struct instrument *order)
{
    int32_t firm = order->value[FIELD_FIRM];
    switch ((enum instrument_kind)order->kind) {
    case INSTRUMENT_EXPORT_CONTROL:
    case INSTRUMENT_CARVE_OUT:
    case INSTRUMENT_FLOOD: return of_good(world, order->value[FIELD_GOOD]);
    case INSTRUMENT_LISTING: return of_good(world, firm >= 0 ? world->firms[firm].good : -1);
    case INSTRUMENT_TARIFF:
    case INSTRUMENT_IMPORT_BAN:
    case INSTRUMENT_LITIGATE: return LEVERAGE_TARIFFS;
    case INSTRUMENT_STOCKPILE:
    case INSTRUMENT_INVEST:
    case INSTRUMENT_SUBSIDY:
    case INSTRUMENT_PERMIT:
    case INSTRUMENT_RESEARCH: return LEVERAGE_BUILDING;
    case INSTRUMENT_OFFER:
    case INSTRUMENT_PRESSURE:
    case INSTRUMENT_ACCORD: return LEVERAGE_PARTNERS;
    default: return LEVERAGE_OTHER;
    }
}

/* A plan's instruments follow each other in the orders; its price goes with the first of them. */
static int32_t plan_own(struct explain_turn *turn, const struct plan *plan, int32_t item,
                        enum leverage_family family)
{
    for (int32_t i = 0; i < plan->instrument_count && item < turn->orders->count; i++) {
        if (i == 0) {
            turn->capital[item] = plan->capital;
            turn->budget[item] = plan->budget_musd;
        }
        turn->owner[item++] = (int32_t)family;
    }
    return item;
}

/* Does an event of that name belong to the calm line too? */
static bool is_calm(const struct session *session, int turn, const char *event)
{
    bool calm = true;
    for (size_t i = 0; i < session_happening_count(session, turn); i++) {
        const struct happening *happening = session_happening(session, turn, i);
        if (strcmp(happening->id, event) == 0) calm = happening->calm;
    }
    return calm;
}

static void turn_own(struct leverage *out, struct study *study, int turn)
{
    struct explain_turn *owned = &study->turns[turn - 1];
    int32_t item = 0;
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t plans = session_past_count(study->session, turn, (enum side)side);
        for (size_t i = 0; i < plans; i++) {
            const struct plan *plan = session_past_plan(study->session, turn, (enum side)side, i);
            bool sets = plan->instrument_count > 0 && item < owned->orders->count;
            enum leverage_family family =
                sets ? family_of(study->question.start, &owned->orders->items[item])
                     : LEVERAGE_OTHER;
            out->moves[family][side]++;
            item = plan_own(owned, plan, item, family);
        }
    }
    for (; item < owned->orders->count; item++) {
        bool calm = is_calm(study->session, turn, owned->orders->items[item].move);
        owned->owner[item] = calm ? -1 : (int32_t)LEVERAGE_OTHER;
    }
}

static void rulings_own(struct study *study)
{
    size_t count = 0;
    for (int turn = 0; turn <= study->last; turn++)
        count += session_ruling_count(study->session, turn);
    study->rulings = memory_new((count + 1) * sizeof *study->rulings);
    study->question.rulings = study->rulings;
    for (int turn = 0; turn <= study->last; turn++) {
        for (size_t i = 0; i < session_ruling_count(study->session, turn); i++) {
            const struct ruling *ruling = session_ruling(study->session, turn, i);
            study->rulings[study->question.ruling_count++] = (struct explain_ruling){
                session_ruling_figure(ruling), turn, (int32_t)LEVERAGE_OTHER};
        }
    }
}

/* The quarters of the game and those of the aftermath, in which nobody does anything more. */
static struct study *study_new(struct leverage *out, const struct session *session)
{
    struct study *study = memory_new(sizeof *study);
    study->session = session;
    study->last = session_turn(session) - 1;
    size_t turns = (size_t)study->last + SESSION_AFTER;
    study->turns = memory_new(turns * sizeof *study->turns);
    study->orders = memory_new(turns * sizeof *study->orders);
    study->scratch.worlds = memory_new((turns + 1) * sizeof *study->scratch.worlds);
    study->question.start = session_world_resolved(session, 0);
    study->question.turns = study->turns;
    study->question.turn_count = (int32_t)turns;
    study->question.cause_count = LEVERAGE_FAMILIES;
    study->question.figure = "escalation"; /* any: what is read is both totals */
    for (int32_t i = 0; i < INSTRUMENT_MAX; i++) study->question.start_owner[i] = -1;
    for (int32_t c = 0; c < COUNTRY_MAX; c++) study->question.partner_owner[c] = -1;
    for (size_t t = 0; t < turns; t++) {
        study->turns[t].orders = &study->orders[t];
        if ((int)t >= study->last) continue;
        session_orders_at(&study->orders[t], session, (int)t + 1);
        turn_own(out, study, (int)t + 1);
    }
    rulings_own(study);
    return study;
}

static void study_delete(struct study *study)
{
    free(study->turns);
    free(study->orders);
    free(study->rulings);
    free(study->scratch.worlds);
    free(study);
}

/* The latest first: from one to the next, most turns are then run once. */
static void player_add(struct study *study, int32_t family)
{
    const int32_t *first = study->scratch.first;
    int32_t at = study->count++;
    study->all |= UINT64_C(1) << family;
    for (; at > 0 && first[study->players[at - 1]] < first[family]; at--)
        study->players[at] = study->players[at - 1];
    study->players[at] = family;
}

/* Who plays, and from which turn on each can tell: worlds before it are shared. */
static void players_find(struct study *study)
{
    bool there[LEVERAGE_FAMILIES] = {false};
    for (int family = 0; family < LEVERAGE_FAMILIES; family++)
        study->scratch.first[family] = study->question.turn_count;
    for (int32_t t = study->last; t-- > 0;) {
        const struct explain_turn *turn = &study->turns[t];
        for (int32_t i = 0; i < turn->orders->count; i++) {
            if (turn->owner[i] < 0) continue;
            there[turn->owner[i]] = true;
            study->scratch.first[turn->owner[i]] = t;
        }
    }
    if (study->question.ruling_count > 0) {
        int32_t after = study->rulings[0].after, turn = after > 0 ? after - 1 : 0;
        there[LEVERAGE_OTHER] = true;
        if (study->scratch.first[LEVERAGE_OTHER] > turn)
            study->scratch.first[LEVERAGE_OTHER] = turn;
    }
    for (int32_t family = 0; family < LEVERAGE_FAMILIES; family++) {
        if (there[family]) player_add(study, family);
    }
}

static void worth_find(struct worth *out, struct study *study, uint64_t mask)
{
    explain_value(&study->question, &study->scratch, mask);
    int year = study->last < LEVERAGE_FIRST_YEAR ? study->last : LEVERAGE_FIRST_YEAR;
    const int turns[LEVERAGE_WHENS] = {year, study->last, study->question.turn_count};
    for (int when = 0; when < LEVERAGE_WHENS; when++) {
        for (int side = 0; side < SIDE_COUNT; side++)
            out->total[when][side] = world_total(&study->scratch.worlds[turns[when]], side);
    }
}

/* Both ends are known: nobody moved, and all did what they did. */
static void ends_find(struct study *study)
{
    const struct session *session = study->session;
    int year = study->last < LEVERAGE_FIRST_YEAR ? study->last : LEVERAGE_FIRST_YEAR;
    const int turns[] = {[LEVERAGE_YEAR] = year, [LEVERAGE_END] = study->last};
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (int when = LEVERAGE_YEAR; when <= LEVERAGE_END; when++) {
            study->calm.total[when][side] = world_total(verdict_calm(session, turns[when]), side);
            study->game.total[when][side] =
                world_total(session_world_at(session, turns[when]), side);
        }
        study->calm.total[LEVERAGE_AFTER][side] =
            verdict_after(session, study->last, (enum side)side, true);
        study->game.total[LEVERAGE_AFTER][side] =
            verdict_after(session, study->last, (enum side)side, false);
    }
}

static void worths_find(struct study *study)
{
    ends_find(study);
    for (int32_t i = 0; i < study->count; i++) {
        int32_t family = study->players[i];
        worth_find(&study->alone[family], study, UINT64_C(1) << family);
    }
    for (int32_t i = 0; i < study->count; i++) {
        int32_t family = study->players[i];
        worth_find(&study->without[family], study, study->all & ~(UINT64_C(1) << family));
    }
}

/* As they are told: to a tenth, and the parts add up with what no kind did by itself. */
static void parts_tell(struct leverage *out, const struct study *study, int when, int side)
{
    double calm = study->calm.total[when][side], game = study->game.total[when][side];
    double parts[LEVERAGE_FAMILIES + 1] = {0}, shown[LEVERAGE_FAMILIES + 1];
    parts[LEVERAGE_FAMILIES] = game - calm;
    for (int32_t i = 0; i < study->count; i++) {
        int32_t family = study->players[i];
        double alone = study->alone[family].total[when][side] - calm;
        double last = game - study->without[family].total[when][side];
        parts[family] = (alone + last) / 2;
        parts[LEVERAGE_FAMILIES] -= parts[family];
        out->spread[when][side][family] = number_round(fabs(alone - last) / 2, DECIMALS);
    }
    out->all[when][side] = number_round(game - calm, DECIMALS);
    apportion_parts(shown, parts, LEVERAGE_FAMILIES + 1, out->all[when][side], DECIMALS);
    memcpy(out->part[when][side], shown, sizeof out->part[when][side]);
    out->interplay[when][side] = shown[LEVERAGE_FAMILIES];
}

bool leverage_find(struct leverage *out, const struct session *session)
{
    *out = (struct leverage){0};
    if (!session_over(session) || session_turn(session) < 2) return false;
    struct study *study = study_new(out, session);
    players_find(study);
    out->year = study->last > LEVERAGE_FIRST_YEAR;
    worths_find(study);
    for (int when = 0; when < LEVERAGE_WHENS; when++) {
        for (int side = 0; side < SIDE_COUNT; side++) parts_tell(out, study, when, side);
    }
    study_delete(study);
    return true;
}

static const struct {
    const char *name, *words;
} families[LEVERAGE_FAMILIES] = {
    [LEVERAGE_ROCKS] = {"Rocks", "controls of minerals, magnets and batteries; prices below cost"},
    [LEVERAGE_CHIPS] = {"Chips", "controls of chips, of what makes them, and of their makers"},
    [LEVERAGE_TARIFFS] = {"Tariffs", "tariffs, import bans and cases at law"},
    [LEVERAGE_BUILDING] = {"Building", "stocks, mines, plants, support and research at home"},
    [LEVERAGE_PARTNERS] = {"Partners", "offers, pressure and accords"},
    [LEVERAGE_OTHER] = {"The rest", "policing, truces, rulings of the umpire, and events "
                                    "that moves brought about"},
};

const char *leverage_name(enum leverage_family family)
{
    return families[family].name;
}

const char *leverage_words(enum leverage_family family)
{
    return families[family].words;
}

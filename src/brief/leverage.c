/* leverage.c: what rocks, chips, tariffs, building and partners did to each side's total. */
/* SPDX-License-Identifier: MIT */
#include "brief/leverage.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/apportion.h"
#include "brief/number.h"
#include "engine/explain.h"
#include "engine/rng.h"

/* Turns that may be resolved, but for the first pair of orders. A count, not a clock: the same game
 * has the same answer everywhere. */
enum { BUDGET = 420, COALITIONS = 1 << LEVERAGE_FAMILIES, DECIMALS = 1 };

/* What a coalition of families makes of both totals. */
struct worth {
    bool known;
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
    struct worth worth[COALITIONS];
    int32_t players[LEVERAGE_FAMILIES]; /* families that something belongs to */
    int32_t count;
    double share[LEVERAGE_WHENS][SIDE_COUNT][LEVERAGE_FAMILIES];
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
        if (there[family]) study->players[study->count++] = family;
    }
}

static const struct worth *worth_find(struct study *study, uint64_t mask)
{
    struct worth *worth = &study->worth[mask];
    if (worth->known) return worth;
    explain_value(&study->question, &study->scratch, mask);
    int year = study->last < LEVERAGE_FIRST_YEAR ? study->last : LEVERAGE_FIRST_YEAR;
    const int turns[LEVERAGE_WHENS] = {year, study->last, study->question.turn_count};
    for (int when = 0; when < LEVERAGE_WHENS; when++) {
        for (int side = 0; side < SIDE_COUNT; side++)
            worth->total[when][side] = world_total(&study->scratch.worlds[turns[when]], side);
    }
    worth->known = true;
    return worth;
}

static void gain_book(struct study *study, int32_t family, uint64_t without, double weight)
{
    const struct worth *before = worth_find(study, without);
    const struct worth *after = worth_find(study, without | UINT64_C(1) << family);
    for (int when = 0; when < LEVERAGE_WHENS; when++) {
        for (int side = 0; side < SIDE_COUNT; side++)
            study->share[when][side][family] +=
                weight * (after->total[when][side] - before->total[when][side]);
    }
}

/* The players that come before in an order, one by one; each books what it brings. */
static void order_run(struct study *study, const int32_t *order, bool backward)
{
    uint64_t mask = 0;
    for (int32_t i = 0; i < study->count; i++) {
        int32_t family = order[backward ? study->count - 1 - i : i];
        gain_book(study, family, mask, 1);
        mask |= UINT64_C(1) << family;
    }
}

static void order_draw(int32_t *order, const struct study *study, int pair)
{
    memcpy(order, study->players, sizeof study->players);
    for (int32_t i = study->count - 1; i > 0; i--) {
        uint64_t bits =
            rng_bits(session_seed(study->session), (uint64_t)pair, RNG_EXPLAIN, (uint64_t)i);
        int32_t other = (int32_t)rng_range(bits, 0, i), kept = order[i];
        order[i] = order[other];
        order[other] = kept;
    }
}

/* An order and its reverse, as often as the budget allows; then the mean of what was booked. */
static int pairs_run(struct study *study)
{
    int64_t dearest = 0;
    int pairs = 0;
    while (pairs == 0 || study->scratch.turns_run + dearest <= BUDGET) {
        int32_t order[LEVERAGE_FAMILIES];
        int64_t before = study->scratch.turns_run;
        order_draw(order, study, pairs++);
        order_run(study, order, false);
        order_run(study, order, true);
        if (study->scratch.turns_run - before > dearest)
            dearest = study->scratch.turns_run - before;
        if (dearest == 0 || pairs == EXPLAIN_PAIRS_MAX) break;
    }
    for (int when = 0; when < LEVERAGE_WHENS; when++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            for (int family = 0; family < LEVERAGE_FAMILIES; family++)
                study->share[when][side][family] /= 2 * pairs;
        }
    }
    return pairs;
}

/* Shapley's weight of a coalition of so many others: s! (n - s - 1)! / n!. */
static double weight_of(int32_t before, int32_t count)
{
    double choose = 1;
    for (int32_t k = 1; k <= before; k++) choose = choose * (count - k) / k;
    return 1 / (count * choose);
}

static void exact_run(struct study *study)
{
    for (uint32_t bits = 0; bits < UINT32_C(1) << study->count; bits++) {
        uint64_t mask = 0;
        int32_t size = 0;
        for (int32_t i = 0; i < study->count; i++) {
            if (!(bits >> i & 1u)) continue;
            mask |= UINT64_C(1) << study->players[i];
            size++;
        }
        for (int32_t i = 0; i < study->count; i++) {
            if (!(bits >> i & 1u))
                gain_book(study, study->players[i], mask, weight_of(size, study->count));
        }
    }
}

/* As they are told: to a tenth, and the parts add up. */
static void parts_tell(struct leverage *out, struct study *study)
{
    const struct worth *calm = worth_find(study, 0);
    uint64_t all = 0;
    for (int32_t i = 0; i < study->count; i++) all |= UINT64_C(1) << study->players[i];
    const struct worth *game = worth_find(study, all);
    for (int when = 0; when < LEVERAGE_WHENS; when++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            double moved = game->total[when][side] - calm->total[when][side];
            out->all[when][side] = number_round(moved, DECIMALS);
            apportion_parts(out->part[when][side], study->share[when][side], LEVERAGE_FAMILIES,
                            out->all[when][side], DECIMALS);
        }
    }
}

bool leverage_find(struct leverage *out, const struct session *session)
{
    *out = (struct leverage){0};
    if (!session_over(session) || session_turn(session) < 2) return false;
    struct study *study = study_new(out, session);
    players_find(study);
    out->year = study->last > LEVERAGE_FIRST_YEAR;
    int64_t coalitions = INT64_C(1) << study->count;
    out->exact = coalitions * study->question.turn_count <= BUDGET;
    if (out->exact) exact_run(study);
    else out->pairs = pairs_run(study);
    parts_tell(out, study);
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

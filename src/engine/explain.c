/* explain.c: why a figure moved: the share of every cause, from turns run again without it. */
/* SPDX-License-Identifier: MIT */
#include "engine/explain.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "engine/rng.h"
#include "engine/turn.h"

static bool in_coalition(uint64_t mask, int32_t cause)
{
    return cause < 0 || (mask >> cause & 1u);
}

uint64_t explain_all(const struct explain_question *question)
{
    return question->cause_count == EXPLAIN_CAUSE_MAX ? ~UINT64_C(0)
                                                      : (UINT64_C(1) << question->cause_count) - 1;
}

/* The start world with only the coalition's instruments. */
static void start_make(struct world *out, const struct explain_question *question, uint64_t mask)
{
    world_copy(out, question->start);
    int32_t kept = 0;
    for (int32_t i = 0; i < out->instrument_count; i++) {
        if (!in_coalition(mask, question->start_owner[i])) continue;
        if (kept != i) out->instruments[kept] = out->instruments[i];
        kept++;
    }
    memset(&out->instruments[kept], 0,
           (size_t)(out->instrument_count - kept) * sizeof out->instruments[0]);
    out->instrument_count = kept;
}

/* A turn's orders without those that the coalition lacks, and without what those cost. */
static void orders_make(struct orders *out, const struct explain_turn *turn, uint64_t mask)
{
    out->count = 0;
    out->reserved = 0;
    memcpy(out->capital_spent, turn->orders->capital_spent, sizeof out->capital_spent);
    memcpy(out->budget_spent, turn->orders->budget_spent, sizeof out->budget_spent);
    for (int32_t i = 0; i < turn->orders->count; i++) {
        const struct instrument *order = &turn->orders->items[i];
        if (in_coalition(mask, turn->owner[i])) {
            out->items[out->count++] = *order;
        } else if (order->issuer >= 0) {
            out->capital_spent[order->issuer] -= turn->capital[i];
            out->budget_spent[order->issuer] -= turn->budget[i];
        }
    }
    /* A rounding error below nought would be income. */
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        if (out->capital_spent[side] < 0.0) out->capital_spent[side] = 0.0;
        if (out->budget_spent[side] < 0.0) out->budget_spent[side] = 0.0;
    }
}

/* What the coalition has of the rulings made when so many turns had been resolved. */
static void rulings_make(struct world *world, const struct explain_question *question,
                         int32_t after, uint64_t mask)
{
    for (int32_t i = 0; i < question->ruling_count; i++) {
        const struct explain_ruling *made = &question->rulings[i];
        if (made->after == after && in_coalition(mask, made->owner)) {
            figure_rule(world, &made->ruling);
        }
    }
}

static uint32_t partners_held(const struct explain_question *question, uint64_t mask)
{
    uint32_t held = 0;
    for (int32_t c = 0; c < question->start->country_count; c++) {
        if (!in_coalition(mask, question->partner_owner[c])) held |= UINT32_C(1) << c;
    }
    return held;
}

/* The first turn in which the two coalitions can differ: worlds before it are shared. */
static int32_t first_difference(const struct explain_question *question,
                                const struct explain_scratch *scratch, uint64_t mask)
{
    int32_t first = question->turn_count;
    if (!scratch->known) return 0;
    for (int32_t cause = 0; cause < question->cause_count; cause++) {
        bool differs = (mask ^ scratch->mask) >> cause & 1u;
        if (differs && scratch->first[cause] < first) first = scratch->first[cause];
    }
    return first;
}

static double figure_of(const struct world *world, const char *name)
{
    struct figure figure;
    return figure_find(&figure, world, name) ? figure.value : 0.0;
}

double explain_value(const struct explain_question *question, struct explain_scratch *scratch,
                     uint64_t mask)
{
    struct world *worlds = scratch->worlds;
    int32_t first = first_difference(question, scratch, mask);
    uint32_t held = partners_held(question, mask);
    if (first == 0) {
        start_make(&worlds[0], question, mask);
        rulings_make(&worlds[0], question, 0, mask);
    }
    for (int32_t turn = first; turn < question->turn_count; turn++) {
        world_copy(&worlds[turn + 1], &worlds[turn]);
        orders_make(&scratch->orders, &question->turns[turn], mask);
        turn_resolve_held(&worlds[turn + 1], &scratch->orders, held);
        scratch->turns_run++;
        if (turn + 1 < question->turn_count) {
            rulings_make(&worlds[turn + 1], question, turn + 1, mask);
        }
    }
    scratch->mask = mask;
    scratch->known = true;
    return figure_of(&worlds[question->turn_count], question->figure);
}

/* Instruments in force and partners tell from the first turn, an order from its own, a ruling from
 * the one that it follows, whose world it changes. */
static void firsts_find(struct explain_scratch *scratch, const struct explain_question *question)
{
    for (int32_t cause = 0; cause < question->cause_count; cause++) {
        scratch->first[cause] = question->turn_count;
    }
    for (int32_t turn = question->turn_count - 1; turn >= 0; turn--) {
        const struct explain_turn *at = &question->turns[turn];
        for (int32_t i = 0; i < at->orders->count; i++) {
            if (at->owner[i] >= 0) scratch->first[at->owner[i]] = turn;
        }
    }
    for (int32_t i = question->ruling_count - 1; i >= 0; i--) {
        const struct explain_ruling *made = &question->rulings[i];
        int32_t turn = made->after > 0 ? made->after - 1 : 0;
        if (made->after == question->turn_count || made->owner < 0) continue;
        if (scratch->first[made->owner] > turn) scratch->first[made->owner] = turn;
    }
    for (int32_t i = 0; i < question->start->instrument_count; i++) {
        if (question->start_owner[i] >= 0) scratch->first[question->start_owner[i]] = 0;
    }
    for (int32_t c = 0; c < question->start->country_count; c++) {
        if (question->partner_owner[c] >= 0) scratch->first[question->partner_owner[c]] = 0;
    }
}

static void players_clear(struct explain_scratch *scratch)
{
    scratch->player_count = 0;
    scratch->pairs = 0;
}

static struct explain_player *player_add(struct explain_scratch *scratch, int32_t turn_count)
{
    struct explain_player *player = &scratch->players[scratch->player_count++];
    memset(player, 0, sizeof *player);
    player->first = turn_count;
    return player;
}

static void player_take(struct explain_player *player, const struct explain_scratch *scratch,
                        int32_t cause)
{
    player->causes |= UINT64_C(1) << cause;
    if (scratch->first[cause] < player->first) player->first = scratch->first[cause];
}

/* Every cause for itself. */
static void players_single(struct explain_scratch *scratch, const struct explain_question *question)
{
    players_clear(scratch);
    for (int32_t cause = 0; cause < question->cause_count; cause++) {
        player_take(player_add(scratch, question->turn_count), scratch, cause);
    }
}

/* Latest players first: counting through the coalitions then runs mostly late turns again. */
static void order_by_time(struct explain_scratch *scratch)
{
    for (int32_t i = 0; i < scratch->player_count; i++) {
        int32_t at = i;
        int32_t first = scratch->players[i].first;
        while (at > 0 && scratch->players[scratch->order[at - 1]].first < first) {
            scratch->order[at] = scratch->order[at - 1];
            at--;
        }
        scratch->order[at] = i;
    }
}

/* May every coalition be tried? Counts the turns that they take together, in the order of time. */
static bool exact_fits(struct explain_scratch *scratch, const struct explain_question *question)
{
    int32_t count = scratch->player_count;
    if (count > EXPLAIN_EXACT_MAX) return false;
    if (question->budget == 0) return true;
    order_by_time(scratch);
    int64_t cost = question->turn_count;
    for (int32_t bit = 0; bit < count; bit++) {
        int64_t times = INT64_C(1) << (count - 1 - bit);
        cost += times * (question->turn_count - scratch->players[scratch->order[bit]].first);
    }
    return scratch->turns_run + cost <= question->budget;
}

/* The causes of the players that a number's bits stand for, in the order of time. */
static uint64_t coalition(const struct explain_scratch *scratch, uint32_t bits)
{
    uint64_t mask = 0;
    for (int32_t bit = 0; bit < scratch->player_count; bit++) {
        if (bits >> bit & 1u) mask |= scratch->players[scratch->order[bit]].causes;
    }
    return mask;
}

static int32_t bits_count(uint32_t bits)
{
    int32_t count = 0;
    for (; bits; bits &= bits - 1) count++;
    return count;
}

/* Shapley's weights by the number of players that came before: s! (n - s - 1)! / n!. */
static void weights_find(double weight[EXPLAIN_EXACT_MAX], int32_t count)
{
    for (int32_t before = 0; before < count; before++) {
        double choose = 1.0;
        for (int32_t k = 1; k <= before; k++) choose = choose * (count - k) / k;
        weight[before] = 1.0 / (count * choose);
    }
}

static void exact_run(struct explain_scratch *scratch, const struct explain_question *question)
{
    int32_t count = scratch->player_count;
    uint32_t all = (UINT32_C(1) << count) - 1;
    double weight[EXPLAIN_EXACT_MAX];
    weights_find(weight, count);
    order_by_time(scratch);
    for (uint32_t bits = 0; bits <= all; bits++) {
        scratch->value[bits] = explain_value(question, scratch, coalition(scratch, bits));
    }
    for (int32_t bit = 0; bit < count; bit++) {
        double sum = 0.0;
        for (uint32_t bits = 0; bits <= all; bits++) {
            if (bits >> bit & 1u) continue;
            double gain = scratch->value[bits | UINT32_C(1) << bit] - scratch->value[bits];
            sum += weight[bits_count(bits)] * gain;
        }
        scratch->players[scratch->order[bit]].amount = sum;
    }
    scratch->base = scratch->value[0];
    scratch->after = scratch->value[all];
}

static void order_draw(struct explain_scratch *scratch, const struct explain_question *question)
{
    int32_t count = scratch->player_count;
    uint64_t pair = (uint64_t)scratch->pairs * EXPLAIN_CAUSE_MAX + (uint64_t)count;
    for (int32_t i = 0; i < count; i++) scratch->order[i] = i;
    for (int32_t i = count - 1; i > 0; i--) {
        uint64_t bits = rng_bits(question->seed, pair, RNG_EXPLAIN, (uint64_t)i);
        int32_t other = (int32_t)rng_range(bits, 0, i);
        int32_t kept = scratch->order[i];
        scratch->order[i] = scratch->order[other];
        scratch->order[other] = kept;
    }
}

static double magnitude(double value)
{
    return value < 0.0 ? -value : value;
}

/* Lets the players arrive one by one, forward or backward, and books half of what each brings. */
static void arrivals(struct explain_scratch *scratch, const struct explain_question *question,
                     bool backward)
{
    int32_t count = scratch->player_count;
    double value = scratch->base;
    uint64_t mask = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t player = scratch->order[backward ? count - 1 - i : i];
        mask |= scratch->players[player].causes;
        double with = i == count - 1 ? scratch->after : explain_value(question, scratch, mask);
        double gain = with - value;
        scratch->players[player].pair += 0.5 * gain;
        if (magnitude(gain) > scratch->most[player]) scratch->most[player] = magnitude(gain);
        value = with;
    }
}

/* An order and its reverse together are exact where players meet by twos only: each is half the
 * time before and half the time after every other (antithetic draws, Mitchell et al. 2022). */
static void pair_run(struct explain_scratch *scratch, const struct explain_question *question)
{
    int32_t count = scratch->player_count;
    for (int32_t i = 0; i < count; i++) scratch->players[i].pair = scratch->most[i] = 0.0;
    order_draw(scratch, question);
    arrivals(scratch, question, false);
    arrivals(scratch, question, true);
    scratch->pairs++;
    /* Running mean and sum of squares (Welford 1962). */
    for (int32_t i = 0; i < count; i++) {
        struct explain_player *player = &scratch->players[i];
        double step = player->pair - player->amount;
        player->amount += step / scratch->pairs;
        player->square += step * (player->pair - player->amount);
    }
}

static void pairs_run(struct explain_scratch *scratch, const struct explain_question *question)
{
    int64_t dearest = 0;
    while (scratch->pairs < EXPLAIN_PAIRS_MAX &&
           (scratch->pairs < 2 || question->budget == 0 ||
            scratch->turns_run + dearest <= question->budget)) {
        int64_t before = scratch->turns_run;
        pair_run(scratch, question);
        if (scratch->turns_run - before > dearest) dearest = scratch->turns_run - before;
    }
}

/* What a cause must bring to be told apart: a hundredth of what the largest does. */
static double least_told(const struct explain_scratch *scratch,
                         const struct explain_question *question)
{
    double largest = 0.0;
    for (int32_t i = 0; i < question->cause_count; i++) {
        if (scratch->most[i] > largest) largest = scratch->most[i];
    }
    return 0.01 * largest;
}

/* Are there so few that it pays to look at them alone? `most` is by cause, from the first pair. */
static bool few_matter(const struct explain_scratch *scratch,
                       const struct explain_question *question)
{
    double least = least_told(scratch, question);
    int32_t count = 0;
    for (int32_t i = 0; i < question->cause_count; i++) count += scratch->most[i] > least;
    return count < EXPLAIN_EXACT_MAX;
}

/* Keeps the causes that matter as players, and makes one of all others: those that brought too
 * little, or, without a budget, all that exact shares have no room for. */
static void players_merge(struct explain_scratch *scratch, const struct explain_question *question)
{
    double least = question->budget == 0 ? 0.0 : least_told(scratch, question);
    uint64_t kept = 0;
    int32_t room = question->budget == 0 ? EXPLAIN_EXACT_MAX - 1 : question->cause_count;
    players_clear(scratch);
    while (scratch->player_count < room) {
        int32_t best = -1;
        for (int32_t i = 0; i < question->cause_count; i++) {
            bool free = !(kept >> i & 1u) && scratch->most[i] > least;
            if (free && (best < 0 || scratch->most[i] > scratch->most[best])) best = i;
        }
        if (best < 0) break;
        player_take(player_add(scratch, question->turn_count), scratch, best);
        kept |= UINT64_C(1) << best;
    }
    if (kept == explain_all(question)) return;
    struct explain_player *rest = player_add(scratch, question->turn_count);
    for (int32_t i = 0; i < question->cause_count; i++) {
        if (!(kept >> i & 1u)) player_take(rest, scratch, i);
    }
}

/* Gives every cause its player's share; those that play together split it as they had it before,
 * and bear what that is off by in equal parts. */
static void shares_give(struct explain_answer *out, const struct explain_scratch *scratch,
                        const struct explain_question *question)
{
    double draws = (double)scratch->pairs * (scratch->pairs - 1);
    for (int32_t p = 0; p < scratch->player_count; p++) {
        const struct explain_player *player = &scratch->players[p];
        int32_t members = 0;
        double off = player->amount;
        for (int32_t i = 0; i < question->cause_count; i++) {
            if (!(player->causes >> i & 1u)) continue;
            members++;
            off -= out->amount[i];
        }
        double error = scratch->pairs > 1 ? sqrt(player->square / draws) : 0.0;
        for (int32_t i = 0; i < question->cause_count; i++) {
            if (!(player->causes >> i & 1u)) continue;
            out->amount[i] += off / members;
            out->error[i] = members == 1 ? error : (error + magnitude(off)) / members;
        }
    }
}

/* One pair shows who matters; the answer then stands with them. */
static void staged_run(struct explain_answer *out, const struct explain_question *question,
                       struct explain_scratch *scratch)
{
    scratch->base = explain_value(question, scratch, 0);
    scratch->after = explain_value(question, scratch, explain_all(question));
    pair_run(scratch, question);
    if (question->budget == 0 || few_matter(scratch, question)) {
        for (int32_t i = 0; i < question->cause_count; i++) {
            out->amount[i] = scratch->players[i].amount;
        }
        players_merge(scratch, question);
    }
    out->exact = exact_fits(scratch, question);
    if (out->exact) exact_run(scratch, question);
    else pairs_run(scratch, question);
}

/* The coalition's last world, for more to be done to it: it is not the coalition's any more. */
static struct world *last_world(const struct explain_question *question,
                                struct explain_scratch *scratch, uint64_t mask)
{
    explain_value(question, scratch, mask);
    scratch->known = question->last_count == 0;
    return &scratch->worlds[question->turn_count];
}

/* Books what was ruled after the last turn, on the world that all other causes made. */
static void last_run(struct explain_answer *out, const struct explain_question *question,
                     struct explain_scratch *scratch)
{
    if (question->last_count == 0) return;
    struct world *world = last_world(question, scratch, explain_all(question));
    for (int32_t i = 0; i < question->ruling_count; i++) {
        const struct explain_ruling *made = &question->rulings[i];
        if (made->after != question->turn_count) continue;
        double before = figure_of(world, question->figure);
        figure_rule(world, &made->ruling);
        out->after = figure_of(world, question->figure);
        out->amount[made->owner] += out->after - before;
    }
}

double explain_without(const struct explain_question *question, struct explain_scratch *scratch,
                       int32_t cause)
{
    uint64_t all = explain_all(question);
    if (cause < question->cause_count) all &= ~(UINT64_C(1) << cause);
    struct world *world = last_world(question, scratch, all);
    for (int32_t i = 0; i < question->ruling_count; i++) {
        const struct explain_ruling *made = &question->rulings[i];
        if (made->after != question->turn_count || made->owner == cause) continue;
        figure_rule(world, &made->ruling);
    }
    return figure_of(world, question->figure);
}

void explain_run(struct explain_answer *out, const struct explain_question *question,
                 struct explain_scratch *scratch)
{
    assert(question->cause_count >= 0 && question->last_count >= 0 &&
           question->cause_count + question->last_count <= EXPLAIN_CAUSE_MAX);
    assert(question->turn_count > 0);
    memset(out, 0, sizeof *out);
    scratch->known = false;
    scratch->turns_run = 0;
    firsts_find(scratch, question);
    players_single(scratch, question);
    out->before = figure_of(question->start, question->figure);
    out->exact = exact_fits(scratch, question);
    if (out->exact) exact_run(scratch, question);
    else staged_run(out, question, scratch);
    shares_give(out, scratch, question);
    out->base = scratch->base;
    out->after = scratch->after;
    last_run(out, question, scratch);
    out->players = scratch->player_count;
    out->pairs = scratch->pairs;
    out->turns_run = scratch->turns_run;
}

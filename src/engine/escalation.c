/* escalation.c: tension between the sides, what it feeds on, and the mistakes it leads to. */
/* SPDX-License-Identifier: MIT */
#include "engine/phase.h"

#include "engine/news.h"
#include "engine/rng.h"
#include "engine/shape.h"

/* A last severe move so long ago that nothing answers it. */
static const int32_t long_ago = -40;

/* Sum of severities at which standing measures keep half of what they ever can. */
static const double standing_half = 8.0;

bool escalation_aimed(const struct world *world, const struct instrument *instrument)
{
    if (instrument->issuer < 0) return false;
    int32_t rival = world->sides[world_rival(instrument->issuer)].country;
    const int32_t *value = instrument->value;
    switch (instrument->kind) {
    case INSTRUMENT_LISTING: return world->firms[value[FIELD_FIRM]].country == rival;
    case INSTRUMENT_EXPORT_CONTROL: return value[FIELD_TO] < 0 || value[FIELD_TO] == rival;
    case INSTRUMENT_TARIFF:
    case INSTRUMENT_IMPORT_BAN: return value[FIELD_FROM] < 0 || value[FIELD_FROM] == rival;
    default: return true;
    }
}

double escalation_moves(const struct world *world, int32_t side)
{
    double spared = 1.0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *move = &world->instruments[i];
        if (move->announced_turn != world->turn || move->issuer != side || move->suspended ||
            !escalation_aimed(world, move))
            continue;
        double severity = instrument_severity(move) - move->replaced_bp / 10000.0;
        if (severity > 0.0) spared *= 1.0 - severity;
    }
    return 1.0 - spared;
}

double escalation_standing(const struct world *world)
{
    double sum = 0.0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *measure = &world->instruments[i];
        if (!instrument_active(measure, world->turn)) continue;
        if (escalation_aimed(world, measure)) sum += instrument_severity(measure);
    }
    return world->parameters.escalation_standing * sum / (sum + standing_half);
}

void escalation_start(struct world *world)
{
    world->escalation = escalation_standing(world);
    world->escalation_last = world->escalation;
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        world->sides[side].last_severity_turn = long_ago;
    }
}

/* Is a truce of both sides in force? */
static bool truce_holds(const struct world *world)
{
    bool held[SIDE_COUNT] = {false, false};
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *truce = &world->instruments[i];
        if (truce->kind != INSTRUMENT_TRUCE || truce->issuer < 0) continue;
        if (instrument_active(truce, world->turn)) held[truce->issuer] = true;
    }
    return held[SIDE_WASHINGTON] && held[SIDE_BEIJING];
}

/* How quick an answer it is: 1 in the same quarter, a half in the next, and so on to nothing. */
static double quickness(const struct world *world, int32_t side)
{
    int32_t gap = world->turn - world->sides[world_rival(side)].last_severity_turn;
    return gap < 0 ? 1.0 : 1.0 / (1.0 + gap);
}

/* Answering a blow at once rallies a capital behind its government; a first blow does not. Both
 * sides of December 2024 and of February 2025 were applauded at home for the speed of it. */
static void answer_rallies(struct world *world, int32_t side)
{
    int32_t struck = world->sides[world_rival(side)].last_severity_turn;
    bool answers = struck >= 0 && world->turn - struck <= 1 &&
                   world->sides[side].last_severity_turn == world->turn;
    if (answers) world->sides[side].capital += world->parameters.rally_capital;
}

static void tension_move(struct world *world)
{
    const struct parameters *parameters = &world->parameters;
    double moves[SIDE_COUNT];
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        moves[side] = escalation_moves(world, side);
        if (moves[side] >= parameters->severe_from) {
            world->sides[side].last_severity_turn = world->turn;
        }
    }
    for (int32_t side = 0; side < SIDE_COUNT; side++) answer_rallies(world, side);
    double fade = parameters->escalation_fade;
    if (truce_holds(world)) fade += parameters->truce_relief;
    if (fade > 1.0) fade = 1.0;
    double standing = escalation_standing(world);
    double level = world->escalation + fade * (standing - world->escalation);
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        double haste = 1.0 + parameters->escalation_haste * quickness(world, side);
        level += parameters->escalation_gain * moves[side] * haste * (1.0 - level);
        level = shape_clamp(level, 0.0, 1.0);
    }
    world->escalation = level;
}

/* An incident that nobody ordered: a seizure, a collision, a leak of a list. It scares buyers in
 * both powers and costs both governments room to act. */
static void mistakes_happen(struct world *world)
{
    const struct parameters *parameters = &world->parameters;
    double span = 1.0 - parameters->miscalculation_from;
    double above = world->escalation - parameters->miscalculation_from;
    if (above <= 0.0 || span <= 0.0) return;
    double chance = parameters->miscalculation_chance * above / span;
    double draw = rng_unit(world->seed, (uint64_t)world->turn, RNG_MISCALCULATION, 0);
    if (draw >= chance) return;
    double before = world->escalation;
    world->escalation = shape_clamp(before + 0.5 * (1.0 - before), 0.0, 1.0);
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        struct side_state *state = &world->sides[side];
        state->capital = shape_clamp(state->capital - 1.0, 0.0, state->capital);
        for (int32_t i = 0; i < world->industry_count; i++) {
            struct plant *plant = &world->plants[i][state->country];
            plant->demand_factor *= 1.0 - parameters->miscalculation_cost;
        }
    }
    news_change(world, NEWS_MISCALCULATION, SIDE_NONE, -1, before, world->escalation);
}

/* Share of base trade between the powers, at base prices, that did not flow this turn. */
static double parted(const struct world *world)
{
    int32_t home = world->sides[SIDE_WASHINGTON].country;
    int32_t away = world->sides[SIDE_BEIJING].country;
    double base = 0.0;
    double flow = 0.0;
    for (int32_t g = 0; g < world->good_count; g++) {
        int32_t out = world_edge(world, g, home, away);
        int32_t in = world_edge(world, g, away, home);
        for (int32_t way = 0; way < 2; way++) {
            int32_t index = way == 0 ? out : in;
            if (index < 0) continue;
            const struct edge *edge = &world->edges[index];
            double usual = TICKS_PER_TURN * edge->base;
            double now = edge->turn_flow < usual ? edge->turn_flow : usual;
            base += usual * world->goods[g].price_usd;
            flow += now * world->goods[g].price_usd;
        }
    }
    return shape_clamp(1.0 - (base > 0.0 ? flow / base : 1.0), 0.0, 1.0);
}

void escalation_step(struct world *world)
{
    double before = world->escalation;
    tension_move(world);
    double change = world->escalation - before;
    if (change > 0.05 || change < -0.05) {
        news_change(world, NEWS_ESCALATION, SIDE_NONE, -1, before, world->escalation);
    }
    mistakes_happen(world);
    world->escalation_last = before;
    world->decoupling = parted(world);
}

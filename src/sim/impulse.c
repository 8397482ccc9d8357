/* impulse.c: which weapon bites, when, and how it fades: a ban on one good of a calm map. */
/* SPDX-License-Identifier: MIT */
#include "sim/impulse.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/program.h"
#include "brief/words.h"
#include "data/map.h"
#include "data/place.h"
#include "engine/phase.h"
#include "engine/turn.h"
#include "sim/progress.h"
#include "sim/workers.h"

static const int horizons[IMPULSE_HORIZONS] = {1, 4, 12};

/* A weapon that takes less than this of its target's supply is none. */
static const double reliance_least = 0.02;

struct impulse {
    struct map map;
    struct world start;
    struct world calm[IMPULSE_HORIZONS]; /* the same turns without any ban */
    size_t asked; /* rows; those that were stopped before they were run are left out */
    size_t count;
    struct impulse_row rows[GOOD_MAX];
    bool run[GOOD_MAX];
};

const char *impulse_compliance_name(enum impulse_compliance compliance)
{
    static const char *const names[IMPULSE_COMPLIANCE_COUNT] = {"all", "present", "none"};
    return names[compliance];
}

static int32_t target_of(const struct world *world, int32_t side)
{
    return world->sides[world_rival(side)].country;
}

static void partners_set(struct world *world, int32_t side, enum impulse_compliance compliance)
{
    /* Nobody changes its mind: the table shows the weapon, not the diplomacy. */
    world->parameters.partner_step = 0.0;
    if (compliance == IMPULSE_PRESENT) return;
    for (int32_t c = 0; c < world->country_count; c++) {
        struct country *country = &world->countries[c];
        if (country->side == SIDE_NONE) country->compliance[side] = compliance == IMPULSE_ALL;
    }
}

/* How far a ban binds makers in third countries: as the law has a claim, or also as they comply. */
enum reach_of_law { REACH_CLAIMED, REACH_KEPT };

static double bound(const struct world *world, int32_t good, int32_t side, int32_t seller,
                    enum reach_of_law reach)
{
    double claim = control_claim(world, side, good, seller);
    return reach == REACH_KEPT ? claim * world->countries[seller].compliance[side] : claim;
}

/* The share of the target's use that a ban of that side takes, beyond the border too. */
static double reliance(const struct world *world, int32_t good, int32_t side,
                       enum reach_of_law reach)
{
    int32_t target = target_of(world, side);
    double use = world->nodes[good][target].use_base;
    double taken = 0.0;
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        const struct edge *edge = &world->edges[e];
        if (edge->buyer != target || edge->seller == target) continue;
        if (edge->seller == world->sides[side].country) taken += edge->base;
        else taken += edge->base * bound(world, good, side, edge->seller, reach);
    }
    return use > 0.0 ? taken / use : 0.0;
}

/* What makers outside the issuer and its claims could add a month, against what the ban takes. */
static double spare_elsewhere(const struct world *calm, int32_t good, int32_t side)
{
    int32_t target = target_of(calm, side);
    double spare = 0.0;
    for (int32_t c = 0; c < calm->country_count; c++) {
        const struct node *node = &calm->nodes[good][c];
        double idle = node->capacity - node->made / TICKS_PER_TURN;
        if (c == calm->sides[side].country || idle <= 0.0) continue;
        if (c != target) idle *= 1.0 - control_claim(calm, side, good, c);
        spare += idle;
    }
    double taken = reliance(calm, good, side, REACH_CLAIMED) * calm->nodes[good][target].use_base;
    return taken > 0.0 ? spare / taken : 0.0;
}

static double ratio(double with, double without)
{
    return without > 0.0 ? with / without : 1.0;
}

static double capacity_elsewhere(const struct world *world, int32_t good, int32_t issuer)
{
    double sum = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        if (c != issuer) sum += world->nodes[good][c].capacity;
    }
    return sum;
}

static void effect_read(struct impulse_effect *out, const struct world *world,
                        const struct world *calm, const struct impulse_row *row)
{
    int32_t target = target_of(world, row->side);
    int32_t issuer = world->sides[row->side].country;
    const struct node *node = &world->nodes[row->good][target];
    const struct node *was = &calm->nodes[row->good][target];
    out->price = ratio(node->price, was->price);
    out->supply = ratio(node->bought, was->bought);
    out->capacity = ratio(capacity_elsewhere(world, row->good, issuer),
                          capacity_elsewhere(calm, row->good, issuer));
    out->output = 2.0;
    for (int32_t i = 0; i < world->industry_count; i++) {
        const struct plant *plant = &world->plants[i][target];
        if (plant->value_added_base <= 0.0) continue;
        double left = ratio(plant->turn_output, calm->plants[i][target].turn_output);
        if (left >= out->output) continue;
        out->output = left;
        out->industry = i;
    }
}

static void ban_order(struct orders *out, const struct world *world, const struct impulse_row *row)
{
    memset(out, 0, sizeof *out);
    struct instrument *ban = &out->items[out->count++];
    instrument_init(ban, INSTRUMENT_EXPORT_CONTROL, row->side);
    ban->announced_turn = ban->effective_turn = world->turn;
    ban->value[FIELD_GOOD] = row->good;
    ban->value[FIELD_TO] = target_of(world, row->side);
    ban->value[FIELD_MODE] = CONTROL_BAN;
    ban->value[FIELD_REACH] = REACH_EXTRATERRITORIAL;
}

static void row_run(const void *context, size_t index, void *result)
{
    const struct impulse *impulse = context;
    struct impulse_row *row = result;
    *row = impulse->rows[index];
    struct world *world = memory_new(sizeof *world);
    struct orders *orders = memory_new(sizeof *orders);
    for (int k = 0; k < IMPULSE_COMPLIANCE_COUNT; k++) {
        *world = impulse->start;
        partners_set(world, row->side, (enum impulse_compliance)k);
        ban_order(orders, world, row);
        for (size_t h = 0; h < IMPULSE_HORIZONS; h++) {
            while (world->turn < horizons[h]) {
                turn_resolve(world, orders);
                orders->count = 0;
            }
            effect_read(&row->effects[k][h], world, &impulse->calm[h], row);
        }
    }
    free(orders);
    free(world);
}

/* The model takes no script, so nothing but the model's own mistake can end a row's process. */
static void row_take(void *context, size_t index, const void *result, const char *crash)
{
    struct impulse *impulse = context;
    assert(!crash);
    impulse->rows[index] = *(const struct impulse_row *)result;
    impulse->run[index] = true;
}

static void calm_run(struct impulse *impulse)
{
    struct world *world = memory_new(sizeof *world);
    struct orders *orders = memory_new(sizeof *orders);
    *world = impulse->start;
    partners_set(world, SIDE_WASHINGTON, IMPULSE_PRESENT);
    for (size_t h = 0; h < IMPULSE_HORIZONS; h++) {
        while (world->turn < horizons[h]) turn_resolve(world, orders);
        impulse->calm[h] = *world;
    }
    free(orders);
    free(world);
}

/* A good's row, if it is a weapon in anybody's hand; of the power whose ban takes more today. */
static void row_add(struct impulse *impulse, int32_t good)
{
    const struct world *calm = &impulse->calm[0];
    enum family family = (enum family)calm->goods[good].family;
    if (family != FAMILY_ROCK && family != FAMILY_CHIP && family != FAMILY_BATTERY) return;
    double held[SIDE_COUNT];
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        held[side] = reliance(calm, good, side, REACH_KEPT);
    }
    int32_t side = held[SIDE_BEIJING] > held[SIDE_WASHINGTON] ? SIDE_BEIJING : SIDE_WASHINGTON;
    if (held[side] < reliance_least) return;
    struct impulse_row *row = &impulse->rows[impulse->count++];
    row->good = good;
    row->side = side;
    row->reliance = reliance(calm, good, side, REACH_CLAIMED);
    row->spare = spare_elsewhere(calm, good, side);
}

/* The map of that name; the first there is where none is named. */
static bool map_find(struct impulse *impulse, const struct places *places, const char *map,
                     struct diag_list *list)
{
    char **folders = place_maps(places);
    const char *found = NULL;
    for (size_t i = 0; folders[i] && !found; i++) {
        if (!map || strcmp(strrchr(folders[i], '/') + 1, map) == 0) found = folders[i];
    }
    if (!found) {
        char command[PROGRAM_COMMAND_SIZE];
        diag_error(list, "chokepoint", 0, 0,
                   "found no map \"%s\" in %s/maps; %s names those there are", map ? map : "",
                   places->items[0].path,
                   program_command(command, sizeof command, "list maps", NULL, NULL));
    }
    bool good = found && map_load(&impulse->start, &impulse->map, found, list);
    file_list_free(folders);
    return good;
}

/* The good of that id, -1 where none is named; false and a message if there is no such good. */
static bool good_find(int32_t *out, const struct world *world, const char *id,
                      struct diag_list *list)
{
    *out = id ? world_good(world, id, (int32_t)strlen(id)) : -1;
    if (!id || *out >= 0) return true;
    diag_error(list, "chokepoint", 0, 0,
               "found no good \"%s\" on the map, expected one such as "
               "\"%s\"",
               id, world->goods[0].id);
    return false;
}

/* Keeps the rows that were run to their end. */
static void rows_keep(struct impulse *impulse)
{
    impulse->asked = impulse->count;
    impulse->count = 0;
    for (size_t i = 0; i < impulse->asked; i++) {
        if (impulse->run[i]) impulse->rows[impulse->count++] = impulse->rows[i];
    }
}

struct impulse *impulse_run(const struct places *places, const char *map, const char *good,
                            size_t jobs, struct diag_list *list)
{
    struct impulse *impulse = memory_new(sizeof *impulse);
    int32_t only;
    if (!map_find(impulse, places, map, list) || !good_find(&only, &impulse->start, good, list)) {
        impulse_delete(impulse);
        return NULL;
    }
    calm_run(impulse);
    for (int32_t g = 0; g < impulse->start.good_count; g++) {
        if (only < 0 || only == g) row_add(impulse, g);
    }
    struct progress progress;
    struct workers workers = {.processes = jobs,
                              .count = impulse->count,
                              .size = sizeof(struct impulse_row),
                              .work = row_run,
                              .done = row_take,
                              .context = impulse,
                              .things = "bans",
                              .progress = &progress};
    workers_run(&workers);
    rows_keep(impulse);
    return impulse;
}

void impulse_delete(struct impulse *impulse)
{
    free(impulse);
}

size_t impulse_count(const struct impulse *impulse)
{
    return impulse->count;
}

size_t impulse_asked(const struct impulse *impulse)
{
    return impulse->asked;
}

const struct impulse_row *impulse_row(const struct impulse *impulse, size_t index)
{
    return &impulse->rows[index];
}

static void write_cells(const struct impulse *impulse, const struct impulse_row *row, FILE *stream)
{
    const struct world *world = &impulse->start;
    for (int k = 0; k < IMPULSE_COMPLIANCE_COUNT; k++) {
        for (size_t h = 0; h < IMPULSE_HORIZONS; h++) {
            const struct impulse_effect *effect = &row->effects[k][h];
            fprintf(stream, "%s\t%s\t%s\t%s\t%d\t%.6g\t%.6g\t%s\t%.6g\t%.6g\n",
                    world->goods[row->good].id, words_side_id(row->side),
                    world->countries[target_of(world, row->side)].id,
                    impulse_compliance_name((enum impulse_compliance)k), horizons[h], effect->price,
                    effect->supply, world->industries[effect->industry].id, effect->output,
                    effect->capacity);
        }
    }
}

/* Without a sign before nothing. */
static double percent(double value)
{
    double change = 100.0 * (value - 1.0);
    return change > -0.05 && change < 0.05 ? 0.0 : change;
}

/* Three lines a good, one for each thing that the partners may do. */
static void write_lines(const struct impulse *impulse, const struct impulse_row *row, FILE *stream)
{
    const struct world *world = &impulse->start;
    const struct impulse_effect *worst = &row->effects[IMPULSE_ALL][0];
    for (size_t h = 1; h < IMPULSE_HORIZONS; h++) {
        const struct impulse_effect *effect = &row->effects[IMPULSE_ALL][h];
        if (effect->output < worst->output) worst = effect;
    }
    fprintf(stream, "%s, %s to %s: takes %.0f%% of use, others can add %.0f%% of that, hits %s\n",
            world->goods[row->good].name, words_side(row->side),
            world->countries[target_of(world, row->side)].id, 100.0 * row->reliance,
            100.0 * row->spare, world->industries[worst->industry].name);
    for (int k = 0; k < IMPULSE_COMPLIANCE_COUNT; k++) {
        fprintf(stream, "  %-8s", impulse_compliance_name((enum impulse_compliance)k));
        for (size_t h = 0; h < IMPULSE_HORIZONS; h++) {
            const struct impulse_effect *effect = &row->effects[k][h];
            fprintf(stream, " | %5.2f %+5.0f%% %+6.1f%% %+5.1f%%", effect->price,
                    percent(effect->supply), percent(effect->output), percent(effect->capacity));
        }
        fputc('\n', stream);
    }
}

void impulse_write(const struct impulse *impulse, bool table, FILE *stream)
{
    if (table) {
        fprintf(stream,
                "A ban on one good, against the same turns without it, by what partners do "
                "with it.\nColumns: price (times), supply, output of the industry hit hardest, "
                "capacity elsewhere.\n\n  partners");
        for (size_t h = 0; h < IMPULSE_HORIZONS; h++) {
            fprintf(stream, " | after %2d turn%-16s", horizons[h], horizons[h] == 1 ? "" : "s");
        }
        fputc('\n', stream);
    }
    for (size_t i = 0; i < impulse->count; i++) {
        if (table) write_lines(impulse, &impulse->rows[i], stream);
        else write_cells(impulse, &impulse->rows[i], stream);
    }
}

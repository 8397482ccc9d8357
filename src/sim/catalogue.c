/* catalogue.c: every move there is, with the instruments it was seen to set. */
/* SPDX-License-Identifier: MIT */
#include "sim/catalogue.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "game/advance.h"
#include "game/player.h"

_Static_assert(INSTRUMENT_KIND_COUNT <= 32, "a mask has a bit for each kind");

/* The seminar is the game that all moves are in; its costs are the ones to quote. */
static const char seminar[] = "rocks-and-chips";

/* Each move is tried with so many choices in a world; random games run so far for later worlds,
 * where there are measures in force to lift, relieve or answer. */
enum { CHOICES = 16, SAMPLED_TURNS = 6, SAMPLED_EACH = 2 };

struct catalogue {
    struct setup *setup; /* whose scripts the entries are */
    struct catalogue_entry *entries;
    size_t count;
};

static int compare_entries(const void *a, const void *b)
{
    const struct move *one = ((const struct catalogue_entry *)a)->move;
    const struct move *other = ((const struct catalogue_entry *)b)->move;
    if (one->side != other->side) return one->side < other->side ? -1 : 1;
    return strcmp(one->id, other->id);
}

static void list_moves(struct catalogue *catalogue)
{
    const struct setup *setup = catalogue->setup;
    catalogue->count = script_move_count(setup->scripts);
    catalogue->entries = memory_new((catalogue->count + 1) * sizeof *catalogue->entries);
    for (size_t i = 0; i < catalogue->count; i++) {
        struct catalogue_entry *entry = &catalogue->entries[i];
        entry->move = script_move(setup->scripts, i);
        entry->card = deck_card(&setup->deck, (int32_t)entry->move->side, entry->move->id);
    }
    qsort(catalogue->entries, catalogue->count, sizeof *catalogue->entries, compare_entries);
}

static void add_need(struct catalogue_entry *entry, const char *reason)
{
    for (int i = 0; i < entry->need_count; i++) {
        if (strcmp(entry->needs[i], reason) == 0) return;
    }
    if (entry->need_count == CATALOGUE_NEEDS) return;
    snprintf(entry->needs[entry->need_count++], SCRIPT_REASON_SIZE, "%s", reason);
}

/* Why the script refuses choices at the start, where little has been done yet. */
static void find_needs(struct catalogue *catalogue, const struct session *session)
{
    const struct script_library *scripts = session_setup(session)->scripts;
    const struct world *world = session_world(session);
    for (size_t i = 0; i < catalogue->count; i++) {
        struct catalogue_entry *entry = &catalogue->entries[i];
        char reason[SCRIPT_REASON_SIZE];
        if (!script_allowed(scripts, entry->move, world, NULL, reason)) add_need(entry, reason);
        for (uint64_t draw = 0; draw < CHOICES; draw++) {
            struct choice choice;
            if (!player_choose(&choice, session, entry->move, draw)) break;
            bool allowed = script_allowed(scripts, entry->move, world, &choice, reason);
            if (!allowed) add_need(entry, reason);
        }
    }
}

/* Plays the move with sampled choices in the session's world, whether or not the rules allow it
 * there: a ban sets the same instrument before its licence regime as after. */
static uint32_t kinds_here(const struct session *session, const struct move *move,
                           struct orders *orders)
{
    uint32_t kinds = 0;
    for (uint64_t draw = 0; draw < CHOICES; draw++) {
        struct choice choice;
        char reason[SCRIPT_REASON_SIZE];
        orders->count = 0;
        if (!player_choose(&choice, session, move, draw)) break;
        if (!script_play(orders, session_setup(session)->scripts, move, session_world(session),
                         &choice, SCRIPT_UNPRICED, reason)) {
            continue;
        }
        for (int32_t i = 0; i < orders->count; i++) kinds |= 1U << orders->items[i].kind;
    }
    return kinds;
}

static void sample_world(struct catalogue *catalogue, const struct session *session,
                         struct orders *orders)
{
    for (size_t i = 0; i < catalogue->count; i++) {
        struct catalogue_entry *entry = &catalogue->entries[i];
        const struct move *move =
            script_move_named(session_setup(session)->scripts, entry->move->side, entry->move->id);
        if (move) entry->kinds |= kinds_here(session, move, orders);
    }
}

/* A game between random seats, looked into every few turns. */
static void sample_game(struct catalogue *catalogue, struct setup *setup, int turns)
{
    struct session_options options = {.places = &setup->places,
                                      .scenario = setup->scenario.id,
                                      .who = {"random", "random"},
                                      .seed = 1};
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_new(&options, setup, &list);
    struct orders *orders = memory_new(sizeof *orders);
    assert(session);
    if (setup == catalogue->setup) find_needs(catalogue, session);
    for (int turn = 0; turn <= turns && !session_over(session); turn++) {
        char reason[SESSION_SENTENCE_SIZE];
        bool failed;
        if (turn % SAMPLED_EACH == 0) sample_world(catalogue, session, orders);
        if (turn < turns) advance_turn(session, &failed, reason);
    }
    free(orders);
    session_delete(session);
    diag_free(&list);
}

/* A pack's moves may be at home on its own map alone; another scenario of the seminar's map shows
 * nothing new. */
static bool same_map(const struct catalogue *catalogue, const char *folder)
{
    const char *name = strrchr(folder, '/');
    return strcmp(name ? name + 1 : folder, catalogue->setup->map.id) == 0;
}

struct catalogue *catalogue_new(const struct places *places, struct diag_list *list)
{
    struct catalogue *catalogue = memory_new(sizeof *catalogue);
    catalogue->setup = setup_new(places, seminar, true, list);
    if (!catalogue->setup) {
        catalogue_delete(catalogue);
        return NULL;
    }
    list_moves(catalogue);
    sample_game(catalogue, catalogue->setup, SAMPLED_TURNS);
    char **ids = setup_scenarios(places);
    for (size_t i = 0; ids[i]; i++) {
        char path[FILE_PATH_SIZE], folder[FILE_PATH_SIZE];
        if (!scenario_find(path, sizeof path, folder, sizeof folder, places, ids[i]) ||
            same_map(catalogue, folder)) {
            continue;
        }
        struct setup *setup = setup_new(places, ids[i], true, list);
        if (setup) sample_game(catalogue, setup, 0);
        setup_delete(setup);
    }
    file_list_free(ids);
    return catalogue;
}

void catalogue_delete(struct catalogue *catalogue)
{
    if (!catalogue) return;
    setup_delete(catalogue->setup);
    free(catalogue->entries);
    free(catalogue);
}

size_t catalogue_count(const struct catalogue *catalogue)
{
    return catalogue->count;
}

const struct catalogue_entry *catalogue_entry(const struct catalogue *catalogue, size_t index)
{
    assert(index < catalogue->count);
    return &catalogue->entries[index];
}

const struct script_library *catalogue_scripts(const struct catalogue *catalogue)
{
    return catalogue->setup->scripts;
}

void catalogue_kinds(char *out, size_t size, uint32_t mask)
{
    struct text text;
    text_init(&text, out, size);
    for (int32_t kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        if (!(mask & 1U << kind)) continue;
        text_format(&text, "%s%s", text.length ? ", " : "",
                    instrument_spec((enum instrument_kind)kind)->name);
    }
}

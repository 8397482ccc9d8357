/* trial.c: every script tried in every scenario, at its start and as a game goes on. */
/* SPDX-License-Identifier: MIT */
#include "game/trial.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "game/setup.h"
#include "script/script.h"
#include "script/source.h"

/* In the first scenario much is played for so many turns, whose first and last worlds are looked at
 * closely. The others differ from it in what is in force and who holds what, so fewer turns and
 * choices do. */
enum { TURNS = 4, TURNS_LATER = 2, SAMPLES = 2, SAMPLES_PASSING = 1, SAMPLES_LATER = 1 };

/* What became of a move in all scenarios. */
struct record {
    const struct move *move;
    bool wanted;   /* it is among those that are checked */
    bool dealt;    /* a deck holds it */
    bool in_reach; /* in a scenario that lasts and pays long enough for its card */
    bool allowed;  /* in some world whose deck holds it */
    bool failed;   /* it made a mistake, which was told */
    char reason[SCRIPT_REASON_SIZE];
};

struct trial {
    const struct trial_options *options;
    struct attempt attempt;   /* of the scripts that are checked */
    struct diag_list ignored; /* what the others say, which only help to make worlds */
    struct record *records;
    size_t count;
    struct orders *orders;
    bool quiet; /* nothing is played any more */
    uint64_t draw;
};

/* Does the path lie under what is checked? */
static bool wanted(const struct trial *trial, const char *path)
{
    return !trial->options->under || source_under(path, trial->options->under);
}

static void note(const struct trial *trial, const char *path)
{
    if (trial->options->trying) trial->options->trying(trial->options->context, path);
}

static void records_make(struct trial *trial)
{
    const struct script_library *scripts = trial->options->scripts;
    trial->count = script_move_count(scripts);
    trial->records = memory_new((trial->count + 1) * sizeof *trial->records);
    for (size_t i = 0; i < trial->count; i++) {
        struct record *record = &trial->records[i];
        record->move = script_move(scripts, i);
        record->wanted = wanted(trial, attempt_move_path(&trial->attempt, record->move));
    }
}

/* One move in the world of the moment. A move that no deck of the scenario holds is tried too, but
 * whether it is allowed there is not asked of it. */
static void try_move(struct trial *trial, const struct deck *deck, struct record *record,
                     size_t samples)
{
    char reason[SCRIPT_REASON_SIZE];
    struct attempt attempt = trial->attempt;
    const struct card *card = deck_card(deck, (int32_t)record->move->side, record->move->id);
    bool dealt = card != NULL;
    attempt.budget_musd = card ? card->budget_musd : SCRIPT_UNPRICED;
    if (!record->wanted && (!dealt || trial->quiet)) return;
    if (record->wanted) note(trial, attempt_move_path(&attempt, record->move));
    else attempt.list = &trial->ignored;
    size_t errors = attempt.list->errors;
    enum script_answer answer = attempt_move(&attempt, record->move, record->wanted ? samples : 0,
                                             trial->draw++, dealt ? trial->orders : NULL, reason);
    record->failed = record->failed || answer == ANSWER_FAILED || attempt.list->errors > errors;
    record->dealt = record->dealt || dealt;
    if (!dealt) return;
    record->allowed = record->allowed || answer == ANSWER_ALLOWED;
    if (answer == ANSWER_REFUSED && !record->reason[0]) {
        memcpy(record->reason, reason, sizeof record->reason);
    }
}

/* Can the card come, and be paid for, in a game of that scenario? Means are saved up. */
static bool in_reach(const struct setup *setup, const struct card *card)
{
    const struct side_state *side = &setup->start.sides[card->side];
    double turns = setup->scenario.turns - 1;
    return card->first_turn <= setup->scenario.turns &&
           card->capital <= side->capital + turns * side->capital_income &&
           card->budget_musd <= side->budget_musd + turns * side->budget_income;
}

static void cards_reach(const struct trial *trial, const struct setup *setup)
{
    for (size_t i = 0; i < trial->count; i++) {
        struct record *record = &trial->records[i];
        const struct card *card =
            deck_card(&setup->deck, (int32_t)record->move->side, record->move->id);
        if (card) record->in_reach = record->in_reach || in_reach(setup, card);
    }
}

static void try_moves(struct trial *trial, const struct deck *deck, size_t samples)
{
    trial->orders->count = 0;
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (size_t i = 0; i < trial->count; i++) {
            struct record *record = &trial->records[i];
            if (record->move->side == (enum side)side) try_move(trial, deck, record, samples);
        }
    }
}

static void try_events(const struct trial *trial)
{
    const struct script_library *scripts = trial->options->scripts;
    for (size_t i = 0; i < script_event_count(scripts); i++) {
        const struct event *event = script_event(scripts, i);
        const char *path = attempt_event_path(&trial->attempt, event);
        if (!wanted(trial, path)) continue;
        note(trial, path);
        attempt_event(&trial->attempt, event);
    }
}

/* With every card of its side in hand, as if all could be paid for. */
static void try_opponents(const struct trial *trial, const struct deck *deck)
{
    const struct script_library *scripts = trial->options->scripts;
    for (size_t i = 0; i < script_opponent_count(scripts); i++) {
        const struct opponent *opponent = script_opponent(scripts, i);
        const char *path = attempt_opponent_path(&trial->attempt, opponent);
        struct hand_card hand[DECK_MAX];
        size_t count = 0;
        if (!wanted(trial, path)) continue;
        for (int32_t k = 0; k < deck->count; k++) {
            const struct card *card = &deck->cards[k];
            if (card->side != (int32_t)opponent->side) continue;
            hand[count++] =
                (struct hand_card){.move = script_move_named(scripts, opponent->side, card->move),
                                   .capital = card->capital,
                                   .budget_musd = card->budget_musd,
                                   .open = true};
        }
        note(trial, path);
        attempt_opponent(&trial->attempt, opponent, hand, count);
    }
}

/* One scenario, from its start on: some turns of much being played, then nothing more until its
 * last turn, when only what is checked is looked at. */
static void try_scenario(struct trial *trial, const struct setup *setup, bool first)
{
    struct world *world = memory_new(sizeof *world);
    memcpy(world, &setup->start, sizeof *world);
    world->seed = 1;
    int end = setup->scenario.turns - 1, busy = first ? TURNS : TURNS_LATER;
    int last = busy < end ? busy : end;
    trial->attempt.world = world;
    trial->quiet = false;
    cards_reach(trial, setup);
    for (int turn = 0; turn <= last; turn++) {
        bool close = turn == 0 || turn == last;
        size_t samples = first ? close ? SAMPLES : SAMPLES_PASSING : close ? SAMPLES_LATER : 0;
        try_moves(trial, &setup->deck, samples);
        if (turn == last || (first && close)) try_events(trial);
        if (turn == last) try_opponents(trial, &setup->deck);
        if (turn < end) turn_resolve(world, trial->orders);
    }
    trial->quiet = true;
    trial->orders->count = 0;
    while (world->turn < end) turn_resolve(world, trial->orders);
    if (end > last) {
        try_moves(trial, &setup->deck, SAMPLES_LATER);
        try_events(trial);
        try_opponents(trial, &setup->deck);
    }
    free(world);
}

/* A move that nobody can ever play is a card that spoils a hand. */
static void moves_judge(const struct trial *trial, struct diag_list *list)
{
    for (size_t i = 0; i < trial->count; i++) {
        const struct record *record = &trial->records[i];
        const char *path = attempt_move_path(&trial->attempt, record->move);
        if (!record->wanted || record->failed) continue;
        if (!record->dealt) {
            diag_warning(list, path, 0, 0,
                         "no deck holds this move, so that nobody is dealt it; add a row to a deck "
                         "in cards");
        } else if (!record->in_reach) {
            diag_warning(list, path, 0, 0,
                         "its cards cost more, or come later, than any scenario of their decks has "
                         "means and turns for; correct the rows in cards");
        } else if (!record->allowed) {
            diag_warning(list, path, 0, 0,
                         "was never allowed in any scenario whose deck holds it, at the start, in "
                         "%d turns of much being played or at the end; it said: %s",
                         TURNS, record->reason);
        }
    }
}

void trial_run(const struct trial_options *options, struct diag_list *list)
{
    struct setup_stock *stock = memory_new(sizeof *stock);
    struct trial trial = {.options = options,
                          .attempt = {.library = options->scripts, .list = list},
                          .orders = memory_new(sizeof *trial.orders)};
    stock->places = options->places;
    stock->scripts = options->scripts;
    diag_init(&trial.ignored);
    records_make(&trial);
    char **ids = setup_scenarios(options->places);
    size_t tried = 0;
    for (size_t i = 0; ids[i]; i++) {
        struct diag_list told;
        diag_init(&told);
        struct setup *setup = setup_from(stock, ids[i], &told);
        diag_take(list, &told);
        if (setup) try_scenario(&trial, setup, tried++ == 0);
        setup_delete(setup);
    }
    moves_judge(&trial, list);
    file_list_free(ids);
    free(trial.orders);
    free(trial.records);
    free(stock);
    diag_free(&trial.ignored);
}

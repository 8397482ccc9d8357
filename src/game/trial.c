/* trial.c: every script tried in every scenario, at its start and as a game goes on. */
/* SPDX-License-Identifier: MIT */
#include "game/trial.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "game/nought.h"
#include "game/setup.h"
#include "script/script.h"
#include "script/source.h"

/* In the first scenario much is played for so many turns, whose first and last worlds are looked at
 * closely. The others differ from it in what is in force and who holds what, so fewer turns and
 * choices do. */
enum { TURNS = 4, TURNS_LATER = 2, SAMPLES = 2, SAMPLES_PASSING = 1, SAMPLES_LATER = 1 };

/* Of a move so many lines that set instruments are looked at, each in so many worlds. */
enum { SETTINGS_MAX = 16, TRIES_MAX = 48 };

/* What became of a move in all scenarios. */
struct record {
    const struct move *move;
    bool wanted;   /* it is among those that are checked */
    bool dealt;    /* a deck holds it */
    bool in_reach; /* in a scenario that lasts and pays long enough for its card */
    bool allowed;  /* in some world whose deck holds it */
    bool failed;   /* it made a mistake, which was told */
    int scenario;  /* the first whose deck holds it, from 1: there it is looked at closely */
    char reason[SCRIPT_REASON_SIZE];
    struct setting {
        int32_t kind, line, tries;
        bool felt;
    } settings[SETTINGS_MAX]; /* the lines that set instruments: did any of them do anything? */
    int32_t setting_count;
};

struct trial {
    const struct trial_options *options;
    struct attempt attempt;   /* of the scripts that are checked */
    struct diag_list ignored; /* what the others say, which only help to make worlds */
    struct diag_list apart;   /* what is told of an id that this map has not and another may have */
    const char **sound;       /* paths of scripts that named no such id on some map */
    size_t sound_count;
    int scenario; /* the number of the one that is tried, from 1 */
    bool strays;  /* only those that no deck holds are tried */
    struct record *playing;
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

/* Does the message say that an id is not on the map? */
static bool tells_of_map(const char *text)
{
    return strstr(text, " no ") &&
           (strstr(text, " on this map") || strstr(text, "; did you mean \""));
}

/* What a script that belongs to no deck said on one map. An id that it names may be on the map that
 * it was written for: that is known when all have been tried. */
static void take_apart(struct trial *trial, const char *path, struct diag_list *own)
{
    bool sound = true;
    for (size_t i = 0; i < own->count; i++) {
        const struct diag *diag = &own->items[i], *told = NULL;
        if (tells_of_map(diag->text)) {
            diag_copy(&trial->apart, diag);
            sound = false;
            continue;
        }
        do told = diag_of(trial->attempt.list, diag->file, told);
        while (told && (told->level != diag->level || told->line != diag->line));
        if (!told) diag_copy(trial->attempt.list, diag);
    }
    for (size_t i = 0; i < trial->sound_count && sound; i++) sound = trial->sound[i] != path;
    if (sound) {
        trial->sound = memory_resize(trial->sound, (trial->sound_count + 1) * sizeof *trial->sound);
        trial->sound[trial->sound_count++] = path;
    }
    diag_free(own);
}

/* An id that a script named on no map without a complaint is told of, once a line. */
static void apart_judge(struct trial *trial)
{
    for (size_t i = 0; i < trial->apart.count; i++) {
        const struct diag *diag = &trial->apart.items[i], *told = NULL;
        bool sound = false;
        for (size_t k = 0; k < trial->sound_count; k++) {
            sound = sound || strcmp(trial->sound[k], diag->file) == 0;
        }
        do told = diag_of(trial->attempt.list, diag->file, told);
        while (told && (told->level != diag->level || told->line != diag->line));
        if (!sound && !told) diag_copy(trial->attempt.list, diag);
    }
    diag_free(&trial->apart);
    free(trial->sound);
}

/* What is known of a line that sets instruments of a kind; NULL where there is no more room. */
static struct setting *setting_of(struct record *record, int32_t kind, int32_t line)
{
    int32_t at = 0;
    for (; at < record->setting_count; at++) {
        struct setting *setting = &record->settings[at];
        if (setting->kind == kind && setting->line == line) return setting;
    }
    if (at == SETTINGS_MAX) return NULL;
    record->settings[at] = (struct setting){.kind = kind, .line = line};
    record->setting_count++;
    return &record->settings[at];
}

static void note_felt(void *context, const struct world *world, const struct instrument *items,
                      const int32_t *lines, int32_t count)
{
    struct trial *trial = context;
    for (int32_t i = 0; i < count; i++) {
        struct setting *setting = setting_of(trial->playing, items[i].kind, lines[i]);
        if (!setting || setting->felt || setting->tries++ == TRIES_MAX) continue;
        setting->felt = !nought_effect(world, &items[i]);
    }
}

/* What becomes of a move whose deck is played, in the world of the moment. */
static void try_dealt(struct trial *trial, const struct card *card, struct record *record,
                      size_t samples)
{
    char reason[SCRIPT_REASON_SIZE];
    struct attempt attempt = trial->attempt;
    attempt.budget_musd = card->budget_musd;
    if (!record->wanted && trial->quiet) return;
    if (record->wanted) {
        note(trial, attempt_move_path(&attempt, record->move));
        trial->playing = record;
        attempt.played = note_felt;
        attempt.context = trial;
    } else {
        attempt.list = &trial->ignored;
    }
    size_t errors = attempt.list->errors;
    enum script_answer answer = attempt_move(&attempt, record->move, record->wanted ? samples : 0,
                                             trial->draw++, trial->orders, reason);
    record->failed = record->failed || answer == ANSWER_FAILED || attempt.list->errors > errors;
    record->dealt = true;
    record->allowed = record->allowed || answer == ANSWER_ALLOWED;
    if (answer == ANSWER_REFUSED && !record->reason[0]) {
        memcpy(record->reason, reason, sizeof record->reason);
    }
}

/* A move that no deck of any scenario holds is tried wherever it can be. */
static void try_stray(struct trial *trial, struct record *record, size_t samples)
{
    char reason[SCRIPT_REASON_SIZE];
    struct diag_list own;
    struct attempt attempt = trial->attempt;
    const char *path = attempt_move_path(&attempt, record->move);
    diag_init(&own);
    note(trial, path);
    attempt.list = &own;
    attempt.budget_musd = SCRIPT_UNPRICED;
    attempt_move(&attempt, record->move, samples, trial->draw++, NULL, reason);
    take_apart(trial, path, &own);
}

/* A move in the world of the moment, where the deck holds it. */
static void try_move(struct trial *trial, const struct deck *deck, struct record *record,
                     size_t close, size_t other)
{
    const struct card *card = deck_card(deck, (int32_t)record->move->side, record->move->id);
    if (card && record->scenario == 0) record->scenario = trial->scenario;
    if (trial->strays) {
        if (!record->dealt && record->wanted) try_stray(trial, record, other);
    } else if (card) {
        try_dealt(trial, card, record, record->scenario == trial->scenario ? close : other);
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

/* `close` samples of what is dealt in this scenario first, `other` of the rest. */
static void try_moves(struct trial *trial, const struct deck *deck, size_t close, size_t other)
{
    trial->orders->count = 0;
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (size_t i = 0; i < trial->count; i++) {
            struct record *record = &trial->records[i];
            if (record->move->side == (enum side)side) try_move(trial, deck, record, close, other);
        }
    }
}

static void try_events(struct trial *trial)
{
    const struct script_library *scripts = trial->options->scripts;
    for (size_t i = 0; i < script_event_count(scripts) && !trial->strays; i++) {
        const struct event *event = script_event(scripts, i);
        const char *path = attempt_event_path(&trial->attempt, event);
        if (!wanted(trial, path)) continue;
        struct attempt attempt = trial->attempt;
        struct diag_list own;
        diag_init(&own);
        attempt.list = &own;
        note(trial, path);
        attempt_event(&attempt, event);
        take_apart(trial, path, &own);
    }
}

/* With every card of its side in hand, as if all could be paid for. */
static void try_opponents(struct trial *trial, const struct deck *deck)
{
    const struct script_library *scripts = trial->options->scripts;
    for (size_t i = 0; i < script_opponent_count(scripts) && !trial->strays; i++) {
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
        struct attempt attempt = trial->attempt;
        struct diag_list own;
        diag_init(&own);
        attempt.list = &own;
        note(trial, path);
        attempt_opponent(&attempt, opponent, hand, count);
        take_apart(trial, path, &own);
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
        try_moves(trial, &setup->deck, close ? SAMPLES : SAMPLES_PASSING,
                  close ? SAMPLES_LATER : 0);
        if (turn == last || (first && close)) try_events(trial);
        if (turn == last) try_opponents(trial, &setup->deck);
        if (turn < end) turn_resolve(world, trial->orders);
    }
    trial->quiet = true;
    trial->orders->count = 0;
    while (world->turn < end) turn_resolve(world, trial->orders);
    if (end > last) {
        try_moves(trial, &setup->deck, SAMPLES_LATER, SAMPLES_LATER);
        try_events(trial);
        try_opponents(trial, &setup->deck);
    }
    free(world);
}

/* What a move sets and nobody ever feels is most often aimed past what it was meant for. */
static void felt_judge(const struct trial *trial, const struct record *record,
                       struct diag_list *list)
{
    for (int32_t i = 0; i < record->setting_count; i++) {
        const struct setting *setting = &record->settings[i];
        enum instrument_kind kind = (enum instrument_kind)setting->kind;
        if (setting->felt) continue;
        int column = attempt_order_column(&trial->attempt, record->move, setting->line, kind);
        diag_warning(list, attempt_move_path(&trial->attempt, record->move),
                     column ? setting->line : 0, column,
                     "found that order.%s changed nothing wherever it was tried, expected an "
                     "effect; look at whom and what it is aimed at, and how much it sets",
                     instrument_spec(kind)->name);
    }
}

/* A move that nobody can ever play is a card that spoils a hand. */
static void moves_judge(const struct trial *trial, struct diag_list *list)
{
    for (size_t i = 0; i < trial->count; i++) {
        const struct record *record = &trial->records[i];
        const char *path = attempt_move_path(&trial->attempt, record->move);
        if (!record->wanted || record->failed) continue;
        felt_judge(trial, record, list);
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

/* All scenarios in turn. */
static void try_scenarios(struct trial *trial, struct setup_stock *stock, struct diag_list *list)
{
    char **ids = setup_scenarios(trial->options->places);
    trial->scenario = 0;
    for (size_t i = 0; ids[i]; i++) {
        struct diag_list told;
        diag_init(&told);
        struct setup *setup = setup_from(stock, ids[i], &told);
        diag_take(list, &told);
        trial->attempt.scenario = ids[i];
        trial->scenario++;
        if (setup) try_scenario(trial, setup, trial->scenario == 1);
        setup_delete(setup);
    }
    file_list_free(ids);
}

void trial_run(const struct trial_options *options, struct diag_list *list)
{
    struct setup_stock *stock = memory_new(sizeof *stock);
    struct trial trial = {.options = options,
                          .attempt = {.library = options->scripts, .list = list},
                          .orders = memory_new(sizeof *trial.orders)};
    stock->places = options->places;
    stock->scripts = options->scripts;
    stock->told = true;
    diag_init(&trial.ignored);
    diag_init(&trial.apart);
    records_make(&trial);
    try_scenarios(&trial, stock, list);
    for (size_t i = 0; i < trial.count && !trial.strays; i++) {
        trial.strays = trial.records[i].wanted && !trial.records[i].dealt;
    }
    if (trial.strays) try_scenarios(&trial, stock, list);
    apart_judge(&trial);
    moves_judge(&trial, list);
    free(trial.orders);
    free(trial.records);
    free(stock);
    diag_free(&trial.ignored);
}

/* forecast.c: what a move would do, before it is played: the same turn on copies of the world. */
/* SPDX-License-Identifier: MIT */
#include "game/forecast.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "engine/names.h"
#include "engine/rng.h"
#include "engine/view.h"
#include "game/belief.h"
#include "game/hand.h"
#include "game/player.h"
#include "game/room.h"
#include "game/verdict.h"
#include "game/words.h"

/* Six seeded answers of the rival bound the range well enough to warn, and keep a forecast within
 * the time of a key press. */
enum { ANSWER_MOVES = 2, ANSWER_TRIES = 6 };

_Static_assert(FORECAST_LINE_MAX >= SCORE_COUNT + 3 + SCRIPT_FIGURE_MAX, "every line has a place");
_Static_assert(ORDERS_MAX >= (1 + ANSWER_MOVES) * ORDERS_SIDE_MAX, "a plan and its answer fit");

/* One question and the worlds it is worked out on; too large for the stack. */
struct study {
    const struct session *session;
    enum side side;
    struct world belief; /* the world as the side believes it to be */
    struct world world;  /* a run */
    struct orders plan;  /* the side's plan so far */
    struct orders with;  /* ... with the move */
    struct orders answer;
};

static void orders_append(struct orders *out, const struct instrument *instrument)
{
    if (out->count < ORDERS_MAX) out->items[out->count++] = *instrument;
}

static void plan_so_far(struct orders *out, const struct session *session, enum side side)
{
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < session_plan_count(session, side); i++) {
        const struct plan *plan = session_plan(session, side, i);
        out->capital_spent[side] += plan->capital;
        out->budget_spent[side] += plan->budget_musd;
        for (int32_t j = 0; j < plan->instrument_count; j++) {
            orders_append(out, session_plan_instrument(session, side, plan, j));
        }
    }
}

/* A seeded answer of the rival: up to two of its moves, as its deck and means allow. */
static void answer_make(struct study *study, uint64_t run)
{
    const struct session *session = study->session;
    const struct setup *setup = session_setup(session);
    enum side rival = (enum side)(SIDE_COUNT - 1 - (int)study->side);
    memset(&study->answer, 0, sizeof study->answer);
    int moves = 0;
    for (uint64_t try = 0; try < ANSWER_TRIES && moves < ANSWER_MOVES; try++) {
        uint64_t draw = run * ANSWER_TRIES + try + 500;
        uint64_t bits =
            rng_bits(session_seed(session), (uint64_t)session_turn(session), RNG_OPPONENT, draw);
        const struct card *card = &setup->deck.cards[rng_range(bits, 0, setup->deck.count - 1)];
        if (card->side != (int32_t)rival || card->first_turn > session_turn(session)) continue;
        const struct move *move = script_move_named(setup->scripts, rival, card->move);
        struct choice choice;
        char reason[SESSION_SENTENCE_SIZE];
        if (!player_choose(&choice, session, move, draw) ||
            !script_allowed(setup->scripts, move, &study->belief, &choice, reason) ||
            !script_play(&study->answer, setup->scripts, move, &study->belief, &choice,
                         card->budget_musd, reason)) {
            continue;
        }
        study->answer.capital_spent[rival] += card->capital;
        study->answer.budget_spent[rival] += card->budget_musd;
        moves++;
    }
}

static void combine(struct orders *out, const struct orders *mine, const struct orders *answer)
{
    *out = *mine;
    for (int32_t i = 0; i < answer->count; i++) orders_append(out, &answer->items[i]);
    for (int side = 0; side < SIDE_COUNT; side++) {
        out->capital_spent[side] += answer->capital_spent[side];
        out->budget_spent[side] += answer->budget_spent[side];
    }
}

static const struct orders nothing;

static double read_figure(const struct world *world, enum side side, const char *name)
{
    struct band band;
    return view_figure(&band, world, viewer_of_side(side), name) ? band.value : 0.0;
}

enum column { COLUMN_WITHOUT, COLUMN_WITH, COLUMN_RANGE };

static void note_line(struct forecast_line *line, enum column column, double value)
{
    if (column == COLUMN_WITHOUT) line->without = value;
    if (column == COLUMN_WITH) line->with = line->low = line->high = value;
    if (column == COLUMN_RANGE && value < line->low) line->low = value;
    if (column == COLUMN_RANGE && value > line->high) line->high = value;
}

/* One run: the first turn with `first`, then turns in which nobody moves. */
static void run(struct forecast *out, struct study *study, const struct orders *first,
                enum column column)
{
    const struct verdict_seat seat = {study->session, study->side};
    struct lookahead lookahead;
    double result[SIDE_COUNT];
    verdict_lookahead(&lookahead, &seat, &study->belief);
    study->world = study->belief;
    lookahead.run(&lookahead, &study->world, first, out->turns, result);
    for (size_t i = 0; i < out->count; i++) {
        struct forecast_line *line = &out->lines[i];
        note_line(line, column, read_figure(&study->world, study->side, line->figure));
    }
    for (int side = 0; side < SIDE_COUNT; side++)
        note_line(&out->results[side], column, result[side]);
    out->runs++;
}

/* Can the difference of two values of a figure be seen? A score counts in points, all else in
 * hundredths. */
static bool seen(const char *figure, double one, double other)
{
    return fabs(one - other) >= (strncmp(figure, "score.", 6) == 0 ? 0.05 : 0.005);
}

static bool apart(const struct forecast *out, enum side side, const struct world *with,
                  const struct world *without)
{
    for (size_t i = 0; i < out->count; i++) {
        const char *figure = out->lines[i].figure;
        if (seen(figure, read_figure(with, side, figure), read_figure(without, side, figure)))
            return true;
    }
    return false;
}

/* What is built or learned takes longer than a forecast looks: when does it begin to show? */
static void begins_find(struct forecast *out, struct study *study)
{
    struct world *without = memory_new(sizeof *without);
    *without = study->world = study->belief;
    for (int turn = 0; turn < FORECAST_BEGINS && out->begins == 0; turn++) {
        turn_resolve(without, turn == 0 ? &study->plan : &nothing);
        turn_resolve(&study->world, turn == 0 ? &study->with : &nothing);
        if (turn < out->turns || !apart(out, study->side, &study->world, without)) continue;
        out->begins = session_turn(study->session) + turn;
    }
    free(without);
}

static bool moves(const struct forecast *out)
{
    for (size_t i = 0; i < out->count; i++) {
        const struct forecast_line *line = &out->lines[i];
        if (seen(line->figure, line->with, line->without)) return true;
    }
    return false;
}

static void add_line(struct forecast *out, const struct study *study, const char *figure,
                     bool good_when_up)
{
    struct band band;
    const struct world *world = session_world(study->session);
    for (size_t i = 0; i < out->count; i++) {
        if (strcmp(out->lines[i].figure, figure) == 0) return;
    }
    if (out->count == FORECAST_LINE_MAX ||
        !view_figure(&band, world, viewer_of_side(study->side), figure))
        return;
    struct forecast_line *line = &out->lines[out->count++];
    memset(line, 0, sizeof *line);
    snprintf(line->figure, sizeof line->figure, "%s", figure);
    line->now = band.value;
    line->good_when_up = good_when_up;
}

static void add_scores(struct forecast *out, const struct study *study)
{
    char name[FIGURE_NAME_SIZE];
    for (int i = 0; i < SCORE_COUNT; i++) {
        snprintf(name, sizeof name, "score.%s.%s", words_side_id(study->side), names_scores[i]);
        add_line(out, study, name, true);
    }
    snprintf(name, sizeof name, "score.%s", words_side_id(study->side));
    add_line(out, study, name, true);
    snprintf(name, sizeof name, "score.%s", words_side_id(world_rival(study->side)));
    add_line(out, study, name, false);
    add_line(out, study, "escalation", false);
}

/* What stands so far, and what both come to at the end. */
static void add_results(struct forecast *out, const struct study *study)
{
    struct verdict verdict;
    int played = session_turn(study->session) - 1;
    verdict_find(&verdict, study->session, played, viewer_of_side(study->side));
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct forecast_line *line = &out->results[side];
        snprintf(line->figure, sizeof line->figure, "score.%s", words_side_id(side));
        line->now = verdict.result[side];
        line->good_when_up = side == (int)study->side;
    }
}

/* "price.{good}.USA" with the choice's good put in. False if a name in braces is none of the asks.
 */
static bool fill_figure(char out[FIGURE_NAME_SIZE], const char *pattern, const struct move *move,
                        const struct choice *choice)
{
    struct text text;
    text_init(&text, out, FIGURE_NAME_SIZE);
    while (*pattern) {
        if (*pattern != '{') {
            char letter[2] = {*pattern++, '\0'};
            text_append(&text, letter);
            continue;
        }
        size_t length = strcspn(pattern + 1, "}");
        int32_t at = 0;
        while (at < move->ask_count && (strlen(move->asks[at].name) != length ||
                                        memcmp(move->asks[at].name, pattern + 1, length) != 0)) {
            at++;
        }
        if (at == move->ask_count) return false;
        text_append(&text, choice->value[at]);
        pattern += length + 1 + (pattern[length + 1] == '}');
    }
    return true;
}

static void add_move_figures(struct forecast *out, const struct study *study,
                             const struct move *move, const struct choice *choice)
{
    for (int i = 0; move && i < SCRIPT_FIGURE_MAX && move->figures[i][0]; i++) {
        char name[FIGURE_NAME_SIZE];
        if (fill_figure(name, move->figures[i], move, choice)) add_line(out, study, name, true);
    }
}

static bool add_move(struct study *study, const struct move *move, const struct choice *choice,
                     char *reason)
{
    const struct session *session = study->session;
    const struct setup *setup = session_setup(session);
    if (!move) {
        study->with = study->plan;
        memset(&study->plan, 0, sizeof study->plan);
        return true;
    }
    const struct card *card = deck_card(&setup->deck, (int32_t)study->side, move->id);
    struct orders *more = memory_new(sizeof *more);
    bool good = hand_playable(session, study->side, move, choice, reason) &&
                script_play(more, setup->scripts, move, session_world(session), choice,
                            card->budget_musd, reason) &&
                room_for_move(session, study->side, more, reason);
    if (good) {
        more->capital_spent[study->side] = card->capital;
        more->budget_spent[study->side] = card->budget_musd;
        combine(&study->with, &study->plan, more);
    }
    free(more);
    return good;
}

/* Plans, belief and the move, ready to run; NULL and a reason if it cannot be played. */
static struct study *study_new(const struct session *session, enum side side,
                               const struct move *move, const struct choice *choice, char *reason)
{
    struct study *study = memory_new(sizeof *study);
    study->session = session;
    study->side = side;
    plan_so_far(&study->plan, session, side);
    if (!add_move(study, move, choice, reason)) {
        free(study);
        return NULL;
    }
    belief_make(&study->belief, session_world(session), side);
    return study;
}

/* Beyond the last turn nothing counts, and nothing can be seen. */
static int horizon(const struct session *session)
{
    int left = session_world(session)->turns - session_turn(session) + 1;
    return left < 1 ? 1 : left < FORECAST_TURNS ? left : FORECAST_TURNS;
}

bool forecast_first(struct forecast *out, const struct session *session, enum side side,
                    const struct move *move, const struct choice *choice, char *reason)
{
    memset(out, 0, sizeof *out);
    out->turns = horizon(session);
    struct study *study = study_new(session, side, move, choice, reason);
    if (!study) return false;
    add_results(out, study);
    add_scores(out, study);
    add_move_figures(out, study, move, choice);
    run(out, study, &study->plan, COLUMN_WITHOUT);
    run(out, study, &study->with, COLUMN_WITH);
    if (!moves(out)) begins_find(out, study);
    free(study);
    return true;
}

bool forecast_widen(struct forecast *out, const struct session *session, enum side side,
                    const struct move *move, const struct choice *choice)
{
    char reason[SESSION_SENTENCE_SIZE];
    if (out->answers == FORECAST_ANSWERS) return false;
    struct study *study = study_new(session, side, move, choice, reason);
    if (!study) return false;
    struct orders *both = memory_new(sizeof *both);
    answer_make(study, (uint64_t)out->answers++);
    combine(both, &study->with, &study->answer);
    run(out, study, both, COLUMN_RANGE);
    free(both);
    free(study);
    return true;
}

bool forecast_run(struct forecast *out, const struct session *session, enum side side,
                  const struct move *move, const struct choice *choice, char *reason)
{
    if (!forecast_first(out, session, side, move, choice, reason)) return false;
    while (forecast_widen(out, session, side, move, choice)) {
    }
    return true;
}

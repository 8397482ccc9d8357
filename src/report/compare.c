/* compare.c: saved games side by side: what is kept of each, their order, where they part. */
/* SPDX-License-Identifier: MIT */
#include "report/compare.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/reason.h"
#include "brief/step.h"
#include "brief/thing.h"
#include "brief/words.h"

/* What is read of every game beside the world's prices. */
static const char *const studied[] = {
    "score.washington",
    "score.washington.security",
    "score.washington.technology",
    "score.washington.prosperity",
    "score.washington.coalition",
    "score.washington.stability",
    "score.beijing",
    "score.beijing.security",
    "score.beijing.technology",
    "score.beijing.prosperity",
    "score.beijing.coalition",
    "score.beijing.stability",
    "escalation",
    "decoupling",
    "technology.washington",
    "technology.beijing",
    "legitimacy.washington",
    "legitimacy.beijing",
    "leak.washington",
    "leak.beijing",
};

enum { STUDIED = sizeof studied / sizeof studied[0] };

static void figure_add(struct compare *compare, const struct eyes *eyes, const char *name)
{
    struct compare_figure *figure = &compare->figures[compare->figure_count++];
    snprintf(figure->name, sizeof figure->name, "%s", name);
    words_figure(figure->label, sizeof figure->label, eyes_world(eyes), name);
}

/* By the first game's map: a game on another has perhaps no such figure. */
static void figures_choose(struct compare *compare, const struct eyes *eyes)
{
    for (size_t i = 0; i < STUDIED; i++) figure_add(compare, eyes, studied[i]);
    for (int32_t good = 0; good < thing_count(eyes, THING_GOOD); good++) {
        char name[FIGURE_NAME_SIZE];
        snprintf(name, sizeof name, "price.%s", thing_id(eyes, THING_GOOD, good));
        if (compare->figure_count < COMPARE_FIGURES) figure_add(compare, eyes, name);
    }
}

static void figures_read(struct compare_game *out, const struct compare *compare,
                         const struct eyes *eyes)
{
    for (size_t i = 0; i < compare->figure_count; i++) {
        struct band band;
        out->has[i] = eyes_band(&band, eyes, eyes_world(eyes), "%s", compare->figures[i].name);
        if (out->has[i]) out->figures[i] = band.value;
    }
}

static void moves_read(struct compare_game *out, const struct eyes *eyes, int turn, enum side side)
{
    const struct session *session = eyes->session;
    if (!reason_open(session, side, eyes->viewer)) return;
    for (size_t i = 0; i < session_past_count(session, turn, side); i++) {
        const struct plan *plan = session_past_plan(session, turn, side, i);
        out->moves = memory_resize(out->moves, (out->move_count + 1) * sizeof *out->moves);
        struct compare_move *move = &out->moves[out->move_count++];
        *move = (struct compare_move){.turn = step_number(session, turn), .side = side};
        memcpy(move->title, plan->title, sizeof move->title);
        snprintf(move->words, sizeof move->words, "%s%s%s", plan->title,
                 plan->choice_words[0] ? ": " : "", plan->choice_words);
    }
}

void compare_add(struct compare *compare, const struct record *record)
{
    struct session *session = record->session;
    const struct scenario *scenario = &session_setup(session)->scenario;
    const struct eyes eyes = {session, compare->viewer, EYES_NOW};
    compare->games = memory_resize(compare->games, (compare->count + 1) * sizeof *compare->games);
    struct compare_game *game = &compare->games[compare->count++];
    *game = (struct compare_game){.seed = session_seed(session),
                                  .quarters = session_turns(session),
                                  .played = session_turn(session) - 1,
                                  .turns = session_rounds(session),
                                  .over = session_over(session)};
    memcpy(game->name, record->name, sizeof game->name);
    memcpy(game->scenario, scenario->id, sizeof game->scenario);
    memcpy(game->title, scenario->title, sizeof game->title);
    headline_verdict(&game->verdict, &eyes);
    memset(game->verdict.aim_count, 0, sizeof game->verdict.aim_count);
    if (compare->figure_count == 0) figures_choose(compare, &eyes);
    figures_read(game, compare, &eyes);
    for (int side = 0; side < SIDE_COUNT; side++)
        game->human[side] = strcmp(session_who(session, (enum side)side), "human") == 0;
    for (int turn = 1; turn <= game->played; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++)
            moves_read(game, &eyes, turn, (enum side)side);
    }
}

void compare_free(struct compare *compare)
{
    for (size_t i = 0; i < compare->count; i++) free(compare->games[i].moves);
    free(compare->games);
    *compare = (struct compare){0};
}

static enum compare_by by_usual(const struct compare *compare)
{
    bool all[SIDE_COUNT] = {true, true};
    for (size_t i = 0; i < compare->count; i++) {
        for (int side = 0; side < SIDE_COUNT; side++)
            all[side] = all[side] && compare->games[i].human[side];
    }
    if (all[SIDE_WASHINGTON] == all[SIDE_BEIJING]) return COMPARE_TOGETHER;
    return all[SIDE_WASHINGTON] ? COMPARE_WASHINGTON : COMPARE_BEIJING;
}

double compare_result(const struct compare *compare, const struct compare_game *game)
{
    return compare->by == COMPARE_TOGETHER ? game->verdict.together
                                           : game->verdict.result[compare->by];
}

void compare_rank(struct compare *compare, enum compare_by by)
{
    compare->by = by == COMPARE_USUAL ? by_usual(compare) : by;
    for (size_t i = 1; i < compare->count; i++) {
        struct compare_game game = compare->games[i];
        size_t at = i;
        for (; at > 0 &&
               compare_result(compare, &compare->games[at - 1]) < compare_result(compare, &game);
             at--)
            compare->games[at] = compare->games[at - 1];
        compare->games[at] = game;
    }
}

size_t compare_place(const struct compare *compare, size_t index)
{
    double own = compare_result(compare, &compare->games[index]);
    while (index > 0 && compare_result(compare, &compare->games[index - 1]) == own) index--;
    return index + 1;
}

size_t compare_plays(const struct compare_game *game, const struct compare_move *move)
{
    size_t plays = 0;
    for (size_t i = 0; i < game->move_count; i++) {
        const struct compare_move *own = &game->moves[i];
        plays += own->turn == move->turn && own->side == move->side &&
                 strcmp(own->words, move->words) == 0;
    }
    return plays;
}

/* The first turn in which `a` has a move that `b` has not, or not as often. */
static int first_alone(const struct compare_game *a, const struct compare_game *b)
{
    for (size_t i = 0; i < a->move_count; i++) {
        if (compare_plays(a, &a->moves[i]) > compare_plays(b, &a->moves[i]))
            return a->moves[i].turn;
    }
    return 0;
}

int compare_differs(const struct compare_game *a, const struct compare_game *b)
{
    int here = first_alone(a, b), there = first_alone(b, a);
    return here == 0 || (there > 0 && there < here) ? there : here;
}

bool compare_one_scenario(const struct compare *compare)
{
    for (size_t i = 1; i < compare->count; i++) {
        if (strcmp(compare->games[i].scenario, compare->games[0].scenario) != 0) return false;
    }
    return true;
}

bool compare_one_seed(const struct compare *compare)
{
    for (size_t i = 1; i < compare->count; i++) {
        if (compare->games[i].seed != compare->games[0].seed) return false;
    }
    return true;
}

const char *compare_by_name(enum compare_by by)
{
    static const char *const names[] = {"Washington's result", "Beijing's result",
                                        "what both came to together"};
    return names[by];
}

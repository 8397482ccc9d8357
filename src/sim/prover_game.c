/* prover_game.c: the games of one test: sessions with journals, held against what is on disk. */
/* SPDX-License-Identifier: MIT */
#include "sim/prover.h"

#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "game/advance.h"
#include "game/hand.h"
#include "game/play.h"
#include "game/player.h"
#include "game/ruling.h"

_Static_assert((int)PROOF_REASON_SIZE == (int)SESSION_SENTENCE_SIZE, "reasons are passed on");

static void journal_path(char *out, size_t size, const struct prover_game *games, int game)
{
    snprintf(out, size, "%s/game-%ld-%d.csv", games->folder, (long)getpid(), game);
}

static int begin(void *context, char *reason)
{
    struct prover_game *games = context;
    char path[FILE_PATH_SIZE];
    journal_path(path, sizeof path, games, games->count);
    struct session_options options = {.places = &games->setup->places,
                                      .scenario = games->setup->scenario.id,
                                      .save = path,
                                      .who = {"human", "human"},
                                      .seed = 1,
                                      .without_events = true};
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_new(&options, games->setup, &list);
    if (list.count) diag_format(reason, PROOF_REASON_SIZE, &list.items[0]);
    diag_free(&list);
    if (!session) return -1;
    games->sessions[games->count] = session;
    return games->count++;
}

static struct session *session_of(void *context, int game)
{
    return ((struct prover_game *)context)->sessions[game];
}

static const struct world *world(void *context, int game)
{
    return session_world(session_of(context, game));
}

/* In an order of initiative, who plans second does so when the first has sealed. */
static bool let_plan(struct session *session, enum side side, char *reason)
{
    return session_may_plan(session, side) ||
           play_seal(session, session_first(session), "", reason);
}

static bool play(void *context, int game, const struct move *move, const struct choice *choice,
                 char *reason)
{
    struct session *session = session_of(context, game);
    return let_plan(session, move->side, reason) &&
           play_move(session, move->side, move, choice, reason);
}

static enum script_answer allowed(void *context, int game, const struct move *move,
                                  const struct choice *choice, char *reason)
{
    struct session *session = session_of(context, game);
    if (!let_plan(session, move->side, reason)) return ANSWER_REFUSED;
    return hand_answer(session, move->side, move, choice, reason);
}

static bool plan(void *context, int game, const struct opponent *opponent, char *reason)
{
    struct session *session = session_of(context, game);
    return let_plan(session, opponent->side, reason) && player_follow(session, opponent, reason);
}

static bool set(void *context, int game, const char *figure, double value, char *reason)
{
    return ruling_set(session_of(context, game), figure, value, "set by a test", reason);
}

static bool inject(void *context, int game, const struct event *event, char *reason)
{
    return ruling_inject(session_of(context, game), event, reason);
}

static bool resolve(void *context, int game, char *reason)
{
    struct session *session = session_of(context, game);
    bool failed = false;
    if (session_over(session)) {
        snprintf(reason, PROOF_REASON_SIZE, "the game is over after turn %d",
                 session_turn(session) - 1);
        return false;
    }
    for (enum side side = session_to_move(session); side != SIDE_NONE;
         side = session_to_move(session)) {
        if (!play_seal(session, side, "", reason)) return false;
    }
    return advance_turn(session, &failed, reason);
}

struct proof_games prover_game_functions(struct prover_game *games)
{
    return (struct proof_games){games, begin, world, play, allowed, plan, set, inject, resolve};
}

static bool replayed(struct prover_game *games, int game, char *reason)
{
    char path[FILE_PATH_SIZE];
    struct diag_list list;
    struct setup *setup = games->setup;
    const struct script_library *scripts = setup->scripts;
    struct session *played = games->sessions[game];
    journal_path(path, sizeof path, games, game);
    diag_init(&list);
    setup->scripts = NULL; /* the journal alone must do */
    struct session *again = session_replay(setup, path, &list);
    setup->scripts = scripts;
    bool same = again && session_turn(again) == session_turn(played) &&
                world_hash(session_world(again)) == world_hash(session_world(played));
    if (!same) {
        char line[PROOF_REASON_SIZE - 64] = "it comes to another world";
        if (list.count) diag_format(line, sizeof line, &list.items[0]);
        snprintf(reason, PROOF_REASON_SIZE, "game %d does not replay from its journal: %s",
                 game + 1, line);
    }
    session_delete(again);
    diag_free(&list);
    return same;
}

bool prover_game_replayed(struct prover_game *games, char *reason)
{
    for (int i = 0; i < games->count; i++) {
        if (!replayed(games, i, reason)) return false;
    }
    return true;
}

void prover_game_clear(struct prover_game *games)
{
    for (int i = 0; i < games->count; i++) {
        char path[FILE_PATH_SIZE];
        journal_path(path, sizeof path, games, i);
        session_delete(games->sessions[i]);
        unlink(path);
    }
    games->count = 0;
}

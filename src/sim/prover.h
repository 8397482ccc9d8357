/* prover.h: runs files of tests in Lua, each test on games of its scenario. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_PROVER_H
#define SIM_PROVER_H

#include <stdio.h>

#include "base/diag.h"
#include "data/place.h"
#include "game/session.h"
#include "script/proof.h"

/* What was run. */
struct prover_count {
    size_t tests;
    size_t passed;
    size_t files_broken; /* that could not be read as tests, or crashed */
    bool stopped;        /* by Ctrl-C, before all were run */
};

/* What is to be run; nothing of it is owned. */
struct prover_options {
    const struct places *places;
    const char *const *paths; /* files of tests, folders of them, packs */
    size_t path_count;        /* 0: all below tests/lua of the home and of each pack */
    bool prints;              /* what scripts print is shown below their test */
};

/* Runs the tests of a file, or of all files *.lua below a folder, in the order of their names, on
 * the scripts of the places. A
 * line a test goes to `stream`, and what was wrong behind it; a file that is no test, or whose
 * process crashes, stops none of the others. Mistakes of scripts and maps go to `list`. False if
 * nothing could be run at all. */
bool prover_run(struct prover_count *count, const struct prover_options *options, FILE *stream,
                struct diag_list *list);

/* prover_game.c: the games of one test: sessions with journals, held against what is on disk. */

/* The games that one test has begun; no events are drawn in them, and both sides are passive. */
struct prover_game {
    struct setup *setup; /* borrowed */
    const char *folder;  /* for the journals; borrowed */
    int count;
    struct session *sessions[PROOF_GAMES_MAX];
};

/* The functions that a test calls, over `games`. */
struct proof_games prover_game_functions(struct prover_game *games);

/* Replays each journal from disk, without scripts: does it come to the same world? False with a
 * sentence in `reason` (PROOF_REASON_SIZE). */
bool prover_game_replayed(struct prover_game *games, char *reason);

/* Ends the games and removes their journals. */
void prover_game_clear(struct prover_game *games);

#endif

/* proof.h: tests of moves and events in Lua: read from a file, and run on games that others play.
 */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_PROOF_H
#define SCRIPT_PROOF_H

#include "script/script.h"
#include "script/source.h"

/* PROOF_STEPS: of a test, ten times what a move may take, and more, for it plays many. */
enum {
    PROOF_STEPS = 10000000,
    PROOF_MAX = 64,
    PROOF_SAYS_SIZE = 200,
    PROOF_REASON_SIZE = 512,
    PROOF_GAMES_MAX = 16
};

/* One test of a file. */
struct proof {
    char says[PROOF_SAYS_SIZE];       /* what it shows, in words */
    char scenario[SCRIPT_TITLE_SIZE]; /* its id; empty: the usual one */
};

/* A file of tests. */
struct proof_file {
    struct source source;
    size_t count;
    struct proof proofs[PROOF_MAX];
};

/* What a test may do with its games, which count from 0. The functions know no Lua and never raise;
 * on false `reason` (PROOF_REASON_SIZE) is a sentence. */
struct proof_games {
    void *context;
    int (*begin)(void *context, char *reason); /* the new game's number; -1: a reason */
    const struct world *(*world)(void *context, int game);
    bool (*play)(void *context, int game, const struct move *move, const struct choice *choice,
                 char *reason);
    /* Might it be played? With choice NULL: with any? */
    enum script_answer (*allowed)(void *context, int game, const struct move *move,
                                  const struct choice *choice, char *reason);
    /* The opponent's moves are planned for its side. */
    bool (*plan)(void *context, int game, const struct opponent *opponent, char *reason);
    bool (*set)(void *context, int game, const char *figure, double value, char *reason);
    bool (*inject)(void *context, int game, const struct event *event, char *reason);
    bool (*resolve)(void *context, int game, char *reason);
};

/* Reads a file. `name` is what messages of the sandbox call it, "moves/beijing/gallium_ban.lua";
 * `root` is the place whose lua/lib it may require. False if it has mistakes; all of them are in
 * `diags`. The caller frees it in either case. */
bool proof_read(struct proof_file *out, const struct script_library *library, const char *path,
                const char *name, int32_t root, struct diag_list *diags);
void proof_free(struct proof_file *file);

/* What a test may call of `expect`: "less", "more"; ended by NULL. */
const char *const *proof_checks(void);

/* Runs one test in a state of its own. False, and one error with its line in `diags`, where a check
 * failed, or the test itself. */
bool proof_run(const struct proof_file *file, size_t index, const struct script_library *library,
               const struct proof_games *games, struct diag_list *diags);

#endif

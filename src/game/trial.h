/* trial.h: every script tried in every scenario, at its start and as a game goes on. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_TRIAL_H
#define GAME_TRIAL_H

#include "base/diag.h"

struct places;
struct script_library;

struct trial_options {
    const struct places *places;
    const struct script_library *scripts; /* of those places */
    const char *under;                    /* only scripts whose path begins so; NULL: all */
    /* Told of each script's path before it is tried; may be NULL. */
    void (*trying)(void *context, const char *path);
    void *context;
};

/* Loads each scenario and goes some turns on, both sides playing whatever is allowed without regard
 * to cost; then nothing is played until its last turn. On the way, and then, each move is asked and
 * played with sampled choices, each event asked and played, each opponent made to plan. What fails
 * is an error with its line; a move that no scenario whose deck holds it ever allowed, or that no
 * deck holds, is a warning. Mistakes of scenarios and decks are in `list` too. */
void trial_run(const struct trial_options *options, struct diag_list *list);

#endif

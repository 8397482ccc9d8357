/* setup.h: everything that a game is made from: scripts, map, scenario, deck, and the first world.
 */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SETUP_H
#define GAME_SETUP_H

#include "base/diag.h"
#include "data/deck.h"
#include "data/scenario.h"
#include "script/script.h"

struct setup {
    char home[SCENARIO_PATH_SIZE]; /* the folder that holds lua, cards and maps */
    struct map map;
    struct scenario scenario;
    struct deck deck;
    struct script_library *scripts; /* NULL in a replay, which needs none */
    struct world start;             /* turn 0, the scenario applied, without a seed */
};

/* Loads a scenario by id, with its map and deck, and with scripts if `with_scripts`. NULL and
 * messages if any of it has a mistake. The caller owns it until setup_delete. */
struct setup *setup_new(const char *home, const char *scenario, bool with_scripts,
                        struct diag_list *list);
void setup_delete(struct setup *setup);

/* The ids of all scenarios of all maps, sorted, NULL-ended; for file_list_free. */
char **setup_scenarios(const char *home);

#endif

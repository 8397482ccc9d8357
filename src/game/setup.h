/* setup.h: everything that a game is made from: scripts, map, scenario, deck, and the first world.
 */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SETUP_H
#define GAME_SETUP_H

#include "base/diag.h"
#include "base/file.h"
#include "data/deck.h"
#include "data/scenario.h"
#include "script/script.h"

struct setup {
    struct places places; /* the home, and the packs that were added to it */
    struct map map;
    struct scenario scenario;
    struct deck deck;
    const struct script_library *scripts; /* NULL in a replay, which needs none */
    struct script_library *own_scripts;   /* the same, unless they are a stock's; then NULL */
    struct world start;                   /* turn 0, the scenario applied, without a seed */
};

/* Loads a scenario by id, with its map and deck, and with scripts if `with_scripts`. NULL and
 * messages if any of it has a mistake. A pack's scripts and cards that have mistakes are told and
 * left out, and the rest is played: then there are errors in `list` and the result is not NULL. The
 * caller owns it until setup_delete. */
struct setup *setup_new(const struct places *places, const char *scenario, bool with_scripts,
                        struct diag_list *list);
void setup_delete(struct setup *setup);

/* How many cards are other ones than before. */
struct setup_deck {
    size_t added, changed, gone;
    bool kept; /* the files have mistakes, and all cards are as they were */
};

/* Reads the deck's files again, and takes their cards over unless there is a mistake in them, which
 * is told: then the deck is as it was. */
void setup_deck_reload(struct setup_deck *out, struct setup *setup, struct diag_list *list);

/* What many scenarios are made from, loaded once: the scripts, and the last map that was asked for.
 */
struct setup_stock {
    const struct places *places;
    const struct script_library *scripts;
    bool told; /* the mistakes of the scripts are: a card of one that has some is no second mistake
                */
    char folder[FILE_PATH_SIZE]; /* of the map; empty: none yet */
    struct map map;
    struct world world;
    const struct parameters *parameters; /* in place of the map's own; NULL: those. Who changes them
                                            empties `folder` */
};

/* As setup_new with scripts, but those of the stock, which must outlive it. */
struct setup *setup_from(struct setup_stock *stock, const char *scenario, struct diag_list *list);

/* The scripts of all places; every mistake is in `list`, and what has one is left out. NULL and a
 * message where the home has none. For script_library_delete. */
struct script_library *setup_scripts(const struct places *places, struct diag_list *list);

/* The ids of all scenarios of all maps: sorted by map, the home's first; NULL-ended; for
 * file_list_free. */
char **setup_scenarios(const struct places *places);

#endif

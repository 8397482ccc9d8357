/* scenario.h: how long, with what aims and means, under which controls a game begins on a map. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_SCENARIO_H
#define DATA_SCENARIO_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "data/map.h"
#include "data/place.h"
#include "engine/figure.h"
#include "engine/world.h"

enum { SCENARIO_TEXT_SIZE = 1200, SCENARIO_PATH_SIZE = 256, SCENARIO_MOVES_MAX = 9 };

/* The bounds of a result's bands: below the first it is ruin, below the second a loss; from the
 * third on a gain, from the fourth a triumph; between, the side has held. */
enum { SCENARIO_RUIN, SCENARIO_LOSS, SCENARIO_GAIN, SCENARIO_TRIUMPH, SCENARIO_BOUNDS };

enum planning { PLANNING_SECRET, PLANNING_WASHINGTON_FIRST, PLANNING_BEIJING_FIRST };

/* What a side may set itself beside its scores: a figure, a bound, a turn, a worth. A text must
 * fit in a row of the smallest screen, behind its state. */
enum { SCENARIO_AIMS_MAX = 24, SCENARIO_AIM_FIGURES = 3, SCENARIO_AIM_TEXT_SIZE = 60 };

/* In which quarters it must hold: in each; in one of those up to a turn; in one turn. */
enum scenario_aim_when { SCENARIO_AIM_EVERY, SCENARIO_AIM_BY, SCENARIO_AIM_AT };

struct scenario_aim {
    char id[ID_SIZE]; /* of its own in the scenario, whichever side has it */
    char text[SCENARIO_AIM_TEXT_SIZE];
    int32_t side;
    int32_t figure_count;
    char figures[SCENARIO_AIM_FIGURES][FIGURE_NAME_SIZE]; /* all of them must be in bounds */
    bool least;   /* the bound is the least that they may be; else the most */
    double bound; /* in the figures' own unit */
    enum scenario_aim_when when;
    int32_t turn; /* of by and at; of every the last */
    double worth; /* in points of a result */
    size_t row;   /* in its table, for messages */
};

/* In the order of the file, both sides' together. */
struct scenario_aims {
    int32_t count;
    struct scenario_aim list[SCENARIO_AIMS_MAX];
};

/* What a learner is told to do next, turn by turn and step by step. A hint must fit in a box of the
 * smallest board: six lines of 38 columns. */
enum { SCENARIO_HINTS_MAX = 32, SCENARIO_HINT_SIZE = 201 };

struct scenario_hint {
    int32_t side;
    int32_t turn; /* 1 is the first */
    int line;     /* in the file, for messages */
    char text[SCENARIO_HINT_SIZE];
};

/* Hints in the order of the file. Those of one side and turn are steps: the first stands until a
 * move is planned, the second until two are, and the last from there on. */
struct scenario_hints {
    int32_t count;
    struct scenario_hint list[SCENARIO_HINTS_MAX];
};

struct scenario {
    char id[ID_SIZE]; /* the file's name without .csv */
    char map_id[ID_SIZE];
    char path[SCENARIO_PATH_SIZE];
    char title[NAME_SIZE];
    char text[SCENARIO_TEXT_SIZE];
    char deck[SCENARIO_PATH_SIZE]; /* relative to the home and to each pack */
    uint64_t hash;
    int turns;
    int moves_a_turn;  /* at most; 3 where the file says nothing */
    int hand;          /* cards dealt; 0: all of the deck's */
    int clock_seconds; /* of planning a turn; 0: none */
    enum planning planning;
    struct scenario_hints hints;
    double bounds[SCENARIO_BOUNDS]; /* rising, and nought between loss and gain */
    struct scenario_aims aims;
};

/* Reads the scenario and applies it to a settled world: start date, turns, means, weights, the
 * instruments in force, the start scores (score_start). Instruments in force are set as announced
 * and effective long ago. On false every mistake is in `list`. */
bool scenario_load(struct scenario *out, struct world *world, const char *path,
                   struct diag_list *list);

/* Reads title, text, turns and deck only, for the picker, without a map. */
bool scenario_peek(struct scenario *out, const char *path, struct diag_list *list);

/* Finds a scenario by id under maps/MAP/scenarios, in the home first and then in the packs, and
 * gives its path and the folder of its map, which may lie in another place. False if there is none
 * of that id. */
bool scenario_find(char *path, size_t path_size, char *map_folder, size_t folder_size,
                   const struct places *places, const char *id);

#endif

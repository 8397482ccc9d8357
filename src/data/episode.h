/* episode.h: a recorded episode: where it began, what was done, and what then came of it. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_EPISODE_H
#define DATA_EPISODE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "data/map.h"
#include "engine/figure.h"
#include "engine/instrument.h"
#include "engine/world.h"

struct places;

enum {
    EPISODE_SETS_MAX = 64,
    EPISODE_EXPECTS_MAX = 96,
    EPISODE_STARTS_MAX = 96,
    EPISODE_PATH_SIZE = 256,
    EPISODE_TURNS_MAX = 80,
    EPISODE_SOURCE_SIZE = 320
};

/* A figure put to a value before the first turn. */
struct episode_start {
    char figure[FIGURE_NAME_SIZE];
    double value;
    int32_t row; /* of the table, for messages */
};

/* An instrument ordered in a turn, 1 being the first. */
struct episode_set {
    int32_t turn;
    struct instrument instrument; /* announced and effective turns are set */
};

/* A figure, the mean of its values after the turns first..last, and the band it must lie in. */
struct episode_expect {
    int32_t first, last;
    char figure[FIGURE_NAME_SIZE];
    bool ratio;    /* to the same run without what was set */
    bool recorded; /* `value` holds what the record says */
    double value;
    double low, high; /* without bounds: -+EPISODE_UNBOUNDED */
    char source[EPISODE_SOURCE_SIZE];
    int line;
};

struct episode {
    char path[EPISODE_PATH_SIZE];
    char id[ID_SIZE]; /* the file's name without .csv */
    bool scenario;    /* it begins under a scenario's controls */
    int32_t turns;    /* the last that is expected or set */
    int32_t start_count, set_count, expect_count;
    struct episode_start starts[EPISODE_STARTS_MAX];
    struct episode_set sets[EPISODE_SETS_MAX];
    struct episode_expect expects[EPISODE_EXPECTS_MAX];
    struct map map;
    struct world start; /* turn 0: map, scenario and start rows applied */
};

/* Stands for a bound that the file leaves out. */
extern const double episode_unbounded;

/* Reads an episode (columns turn,row,what,value,low,high,unit,source):
 *   map     what: a map's id; value: a scenario of it whose controls are in force, or nothing (or
 *           the map's id alone in value)
 *   start   what: a figure that can be set, or a share of trade or output, which is then fitted;
 *           `projects` with 0, if none of the map's were thought of yet; or an instrument with its
 *           arguments as value, in force long before in both runs
 *   set     what: an instrument; value: key=value;... with issuer; delay_turns telegraphs it
 *   expect  what: a figure; turn: N or N-M; low, high: its band; unit `ratio`, or the figure's own
 * Maps are found in `places`. Every mistake is in `list`; on false *out may not be used. */
bool episode_load(struct episode *out, const struct places *places, const char *path,
                  struct diag_list *list);

/* episode_fit.c: shares of trade and output of another year, fitted into a settled world. */

/* Does this row name a share of trade or output (reliance, trade, share, use), which cannot be set
 * alone? */
bool episode_fit_asks(const struct world *world, const struct episode_start *start);

/* Fits all such rows of `starts` into a settled world at turn 0 and settles it again: what each
 * country uses is kept, sellers make what is then bought, spare capacity stays in proportion.
 * Returns the index of a row that cannot be met with the others (by more than a hundredth), or -1;
 * *found is then what it came to. */
int32_t episode_fit(struct world *world, const struct episode_start *starts, int32_t count,
                    double *found);

#endif

/* front.c: shows a game on the full screen or in lines, as the terminal and the options allow. */
/* SPDX-License-Identifier: MIT */
#include "command/front.h"

#include <stdio.h>

#include "game/clock.h"
#include "ui/plain.h"

const struct option_spec front_options[] = {
    [FRONT_PLAIN] = {"plain", OPTION_FLAG, NULL, "lines of text: for screen readers and pipes", 0, 0},
    [FRONT_ASCII] = {"ascii", OPTION_FLAG, NULL, "draw with ASCII characters only", 0, 0},
    [FRONT_NO_COLOR] = {"no-color", OPTION_FLAG, NULL, "no colour (so does NO_COLOR)", 0, 0},
    [FRONT_NO_MOUSE] = {"no-mouse", OPTION_FLAG, NULL, "leave the mouse to the terminal", 0, 0},
    [FRONT_WASHINGTON] = {"washington", OPTION_TEXT, "WHO",
                          "human (the default), random, or an opponent's name", 0, 0},
    [FRONT_BEIJING] = {"beijing", OPTION_TEXT, "WHO", "likewise", 0, 0},
    [FRONT_SEED] = {"seed", OPTION_NUMBER, "N", "the game's dice", 0, UINT64_MAX},
    [FRONT_SAVE] = {"save", OPTION_TEXT, "FILE", "the journal's file (saves/SCENARIO-N.csv)", 0, 0},
    {0},
};

int front_run(const char *home, struct session *session, const char *save,
              const struct option_values *values)
{
    struct plain_options plain = {
        .home = home,
        .session = session,
        .save = save,
        .seed = values ? option_number(values, FRONT_SEED, clock_seed()) : clock_seed(),
        .in = stdin,
        .out = stdout,
    };
    return plain_run(&plain);
}

/* as.c: the option --as: for whose eyes a saved game is told. */
/* SPDX-License-Identifier: MIT */
#include "command/as.h"

#include <string.h>

/* The umpire's are those of nobody who plays. */
static const struct {
    const char *name;
    enum side side;
    const char *heading;
} eyes[] = {
    {"washington", SIDE_WASHINGTON, "As Washington sees it:"},
    {"beijing", SIDE_BEIJING, "As Beijing sees it:"},
    {"umpire", SIDE_NONE, "As the umpire sees it, with what the sides hide from each other:"},
};

enum { EYES_COUNT = sizeof eyes / sizeof eyes[0] };

bool as_find(enum side *out, const struct option_values *values, int index, bool over,
             const char *command)
{
    const char *given = option_text(values, index, NULL);
    *out = SIDE_NONE;
    if (!given && over) return true;
    if (!given) {
        fprintf(stderr,
                "chokepoint: %s: this game is under way, and its sides do not know all of it; say "
                "for whose eyes: --as washington, --as beijing, or --as umpire, who sees all\n",
                command);
        return false;
    }
    for (int i = 0; i < EYES_COUNT; i++) {
        if (strcmp(given, eyes[i].name) != 0) continue;
        *out = eyes[i].side;
        return true;
    }
    fprintf(stderr, "chokepoint: --as: found \"%s\", expected washington, beijing or umpire\n",
            given);
    return false;
}

const char *as_heading(enum side side, bool over)
{
    if (side == SIDE_NONE && over) return "";
    int at = 0;
    while (eyes[at].side != side) at++;
    return eyes[at].heading;
}

/* as.c: the option --as: for whose eyes a saved game is told. */
/* SPDX-License-Identifier: MIT */
#include "command/as.h"

static const char *const headings[VIEWER_COUNT] = {
    [VIEWER_WASHINGTON] = "As Washington sees it:",
    [VIEWER_BEIJING] = "As Beijing sees it:",
    [VIEWER_UMPIRE] = "As the umpire sees it, with what the sides hide from each other:",
    [VIEWER_ROOM] = "As the room sees it, with what both sides may know:"};

bool as_find(enum viewer *out, const struct option_values *values, int index, bool over,
             const char *command)
{
    const char *given = option_text(values, index, NULL);
    *out = VIEWER_UMPIRE;
    if (!given && over) return true;
    if (!given) {
        fprintf(stderr,
                "chokepoint: %s: this game is under way, and its sides do not know all of it; say "
                "for whose eyes: --%s washington, beijing, room, or umpire, who sees all\n",
                command, values->specs[index].name);
        return false;
    }
    *out = viewer_named(given);
    if (*out != VIEWER_COUNT) return true;
    fprintf(stderr,
            "chokepoint: --%s: found \"%s\", expected washington, beijing, umpire or room\n",
            values->specs[index].name, given);
    return false;
}

const char *as_heading(enum viewer viewer, bool over)
{
    return viewer_sees_all(viewer) && over ? "" : headings[viewer];
}

/* ruled.c: what whoever runs a game ruled in it, in words, for those who may know the figure. */
/* SPDX-License-Identifier: MIT */
#include "brief/ruled.h"

#include <string.h>

#include "base/text.h"
#include "brief/number.h"
#include "brief/words.h"

bool ruled_known(const struct session *session, const struct ruling *ruling, enum viewer viewer)
{
    struct band band;
    const struct world *world = session_world_at(session, ruling->turn);
    return view_figure(&band, world, viewer, ruling->figure) && band.low == band.high;
}

void ruled_words(char out[RULED_SIZE], const struct world *world, const struct ruling *ruling)
{
    char label[160], before[NUMBER_SIZE], after[NUMBER_SIZE];
    struct text text;
    words_figure(label, sizeof label, world, ruling->figure);
    number_figure(before, ruling->figure, ruling->before);
    number_figure(after, ruling->figure, ruling->after);
    text_init(&text, out, RULED_SIZE);
    text_format(&text, "Ruled by the umpire: %s %s -> %s", label, before, after);
    if (ruling->hold == 1) text_format(&text, ", held in turn %d", ruling->turn + 1);
    if (ruling->hold > 1) {
        text_format(&text, ", held in turns %d to %d", ruling->turn + 1,
                    ruling->turn + (int)ruling->hold);
    }
    if (ruling->why[0]) text_format(&text, ", \"%s\"", ruling->why);
}

static bool tells(const struct eyes *eyes, const struct ruling *ruling,
                  const struct ruled_about *about)
{
    if (!ruled_known(eyes->session, ruling, eyes->viewer)) return false;
    if (!about) return true;
    if (about->figure) return strcmp(about->figure, ruling->figure) == 0;
    return figure_tells_of(eyes_world(eyes), ruling->figure, &about->thing);
}

const struct ruling *ruled_next(const struct eyes *eyes, int turn, const struct ruled_about *about,
                                size_t index)
{
    for (size_t i = 0; i < session_ruling_count(eyes->session, turn); i++) {
        const struct ruling *ruling = session_ruling(eyes->session, turn, i);
        if (tells(eyes, ruling, about) && index-- == 0) return ruling;
    }
    return NULL;
}

bool ruled_line(char out[RULED_SIZE], const struct eyes *eyes, int turn,
                const struct ruled_about *about, size_t index)
{
    const struct ruling *ruling = ruled_next(eyes, turn, about, index);
    if (ruling) ruled_words(out, session_world_at(eyes->session, turn), ruling);
    return ruling != NULL;
}

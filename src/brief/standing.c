/* standing.c: where the scores stand and what a turn changed in them. */
/* SPDX-License-Identifier: MIT */
#include "brief/standing.h"

#include <stdio.h>

#include "base/text.h"
#include "brief/words.h"
#include "engine/names.h"

/* Scores are public: everybody reads the same. */
static double value_of(const struct world *world, const char *figure)
{
    struct band band;
    return view_figure(&band, world, SIDE_NONE, figure) ? band.value : 0.0;
}

void standing_find(struct standing *out, const struct world *before, const struct world *now,
                   const char *figure)
{
    double was = value_of(before, figure), is = value_of(now, figure);
    out->shown = number_shown(figure, is);
    out->moved = number_moved(figure, was, is);
    number_figure(out->value, figure, is);
    number_moved_text(out->change, figure, was, is);
    if (out->moved == 0.0) out->change[0] = '\0';
}

void standing_scores(char *out, size_t size, const struct world *before, const struct world *now,
                     enum side side)
{
    struct text text;
    text_init(&text, out, size);
    text_format(&text, "%s:", words_side((int32_t)side));
    for (int score = 0; score < SCORE_COUNT; score++) {
        struct standing standing;
        char figure[FIGURE_NAME_SIZE];
        snprintf(figure, sizeof figure, "score.%s.%s", words_side_id((int32_t)side),
                 names_scores[score]);
        standing_find(&standing, before, now, figure);
        text_format(&text, "%s %s %s", score ? "," : "", words_score_short((enum score)score),
                    standing.value);
        if (standing.change[0]) text_format(&text, " (%s)", standing.change);
    }
    text_append(&text, ".");
}

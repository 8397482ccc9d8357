/* ruled.c: what whoever runs a game ruled in it, in words, for those who may know the figure. */
/* SPDX-License-Identifier: MIT */
#include "brief/ruled.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/headline.h"
#include "brief/number.h"
#include "brief/step.h"
#include "brief/words.h"

bool ruled_known(const struct session *session, const struct ruling *ruling, enum viewer viewer)
{
    struct band band;
    const struct world *world = session_world_at(session, ruling->turn);
    return view_figure(&band, world, viewer, ruling->figure) && band.low == band.high;
}

void ruled_words(char out[RULED_SIZE], const struct session *session, const struct ruling *ruling)
{
    char label[160], before[NUMBER_SIZE], after[NUMBER_SIZE];
    struct text text;
    words_figure(label, sizeof label, session_world(session), ruling->figure);
    number_figure(before, ruling->figure, ruling->before);
    number_figure(after, ruling->figure, ruling->after);
    text_init(&text, out, RULED_SIZE);
    text_format(&text, "Ruled by the umpire: %s %s -> %s", label, before, after);
    if (ruling->hold > 0) {
        char span[STEP_SIZE];
        step_span(span, session, ruling->turn + 1, ruling->turn + (int)ruling->hold);
        text_format(&text, ", held in %s", span);
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
    if (ruling) ruled_words(out, eyes->session, ruling);
    return ruling != NULL;
}

/* "W +0.1 held, B -0.9 held". */
static void results_say(char out[HEADLINE_SIZE], const struct ruling_standing *standing)
{
    struct verdict verdict = {0};
    memcpy(verdict.result, standing->result, sizeof verdict.result);
    memcpy(verdict.band, standing->band, sizeof verdict.band);
    headline_short(out, &verdict);
}

void ruled_without(char out[RULED_SIZE], const struct session *session, const struct ruling *ruling)
{
    struct ruling_effect effect;
    char results[HEADLINE_SIZE];
    ruling_without(&effect, session, ruling);
    results_say(results, &effect.without);
    snprintf(out, RULED_SIZE, "Without it: %s.", results);
}

/* "Escalation 23 -> 41, " where it moves as it is shown. */
static void moved_add(struct text *text, const struct world *world, const char *figure,
                      double without, double with)
{
    char label[160], before[NUMBER_SIZE], after[NUMBER_SIZE];
    if (number_moved(figure, without, with) == 0.0) return;
    words_figure(label, sizeof label, world, figure);
    number_figure(before, figure, without);
    number_figure(after, figure, with);
    text_format(text, "%s %s -> %s, ", label, before, after);
}

/* The figure, the tension and the totals where they move; then the results. */
static void effect_add(struct text *text, const struct world *world, const char *figure,
                       const struct ruling_effect *effect)
{
    static const char tension[] = "escalation";
    const struct ruling_standing *without = &effect->without, *with = &effect->with;
    char before[HEADLINE_SIZE], after[HEADLINE_SIZE];
    moved_add(text, world, figure, without->figure, with->figure);
    if (strcmp(figure, tension) != 0) {
        moved_add(text, world, tension, without->escalation, with->escalation);
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        char total[FIGURE_NAME_SIZE];
        snprintf(total, sizeof total, "score.%s", words_side_id(side));
        moved_add(text, world, total, without->total[side], with->total[side]);
    }
    results_say(before, without);
    results_say(after, with);
    if (strcmp(before, after) == 0) text_format(text, "results stay: %s.", after);
    else text_format(text, "results %s -> %s.", before, after);
}

void ruled_preview(char out[RULED_SIZE], const struct session *session, const char *figure,
                   const struct ruling_preview *preview)
{
    struct text text;
    text_init(&text, out, RULED_SIZE);
    text_append(&text, "At once: ");
    effect_add(&text, session_world(session), figure, &preview->now);
    if (!preview->has_next) return;
    text_append(&text, " At the end of the turn: ");
    effect_add(&text, session_world(session), figure, &preview->next);
}

void ruled_effect(char out[RULED_SIZE], const struct session *session, const char *figure,
                  const struct ruling_effect *effect)
{
    struct text text;
    text_init(&text, out, RULED_SIZE);
    effect_add(&text, session_world(session), figure, effect);
}

/* signpost.c: what to watch from some turn on, from the model's own facts, and what came of it. */
/* SPDX-License-Identifier: MIT */
#include "brief/signpost.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/good.h"
#include "brief/measure.h"
#include "brief/ranking.h"
#include "brief/standing.h"
#include "brief/step.h"
#include "brief/words.h"
#include "game/verdict.h"

enum { PARTNERS = 3, STOCKS = 2, PROJECTS = 3, MEASURES = 3 };

/* Share of a side's controls from which on the scenarios' aims say that a partner keeps them; and
 * how near to it one wavers. A stock is low at half of what is usual, as everywhere. */
static const double kept_from = 0.6, wavers = 0.25, low_from = 0.5;

/* What is filled, and by what. */
struct search {
    struct signpost *out;
    size_t count;
    const struct eyes *eyes;
    const struct world *later; /* NULL: not known */
};

static struct signpost *add(struct search *search, enum signpost_kind kind)
{
    if (search->count == SIGNPOST_MOST) return NULL;
    struct signpost *added = &search->out[search->count++];
    *added = (struct signpost){.kind = kind};
    return added;
}

static void value_put(char out[NUMBER_SIZE], const char *figure, const struct band *band)
{
    const struct number_form *form = number_form(figure);
    number_band(out, band, form->scale, form->decimals);
}

/* How a figure stood and came to stand, and on which side of a bound. */
static void figure_follow(struct signpost *out, const struct search *search, const char *figure,
                          double bound)
{
    struct band then, later;
    if (!eyes_band(&then, search->eyes, eyes_world(search->eyes), "%s", figure)) return;
    value_put(out->then, figure, &then);
    if (!search->later || !eyes_band(&later, search->eyes, search->later, "%s", figure)) return;
    value_put(out->later, figure, &later);
    double least = number_shown(figure, bound);
    bool was = number_shown(figure, then.value) >= least;
    bool is = number_shown(figure, later.value) >= least;
    snprintf(out->came, sizeof out->came, "%s",
             was && is ? "stayed at or above it"
             : was     ? "fell below it"
             : is      ? "rose to it"
                       : "stayed below it");
}

static void escalation_find(struct search *search)
{
    double brake = eyes_world(search->eyes)->parameters.miscalculation_from;
    struct signpost *out = add(search, SIGNPOST_ESCALATION);
    if (!out) return;
    snprintf(out->watch, sizeof out->watch,
             "Escalation: from %.0f of 100 on incidents happen that nobody ordered.",
             number_shown("escalation", brake));
    figure_follow(out, search, "escalation", brake);
}

/* ------------------------------------------------------------ partners and stocks */

/* A country and a side, as one index. */
static int32_t pair_of(int32_t country, int side)
{
    return country * SIDE_COUNT + side;
}

static void partners_find(struct search *search)
{
    struct ranking ranking = {0};
    const struct eyes *eyes = search->eyes;
    for (int32_t i = 0; i < thing_count(eyes, THING_COUNTRY); i++) {
        for (int side = 0; side < SIDE_COUNT && thing_side(eyes, i) == SIDE_NONE; side++) {
            double kept = eyes_value(eyes, eyes_world(eyes), -1, "compliance.%s.%s",
                                     thing_id(eyes, THING_COUNTRY, i), words_side_id(side));
            double far = fabs(kept - kept_from);
            if (kept >= 0 && far <= wavers) ranking_add(&ranking, PARTNERS, pair_of(i, side), -far);
        }
    }
    for (size_t i = 0; i < ranking.count; i++) {
        char figure[FIGURE_NAME_SIZE];
        int32_t country = ranking.index[i] / SIDE_COUNT, side = ranking.index[i] % SIDE_COUNT;
        struct signpost *out = add(search, SIGNPOST_PARTNER);
        if (!out) return;
        snprintf(figure, sizeof figure, "compliance.%s.%s", thing_id(eyes, THING_COUNTRY, country),
                 words_side_id(side));
        snprintf(out->watch, sizeof out->watch,
                 "%s and %s's controls: it counts as keeping them from %.0f of 100 on.",
                 thing_name(eyes, THING_COUNTRY, country), words_side(side),
                 number_shown(figure, kept_from));
        figure_follow(out, search, figure, kept_from);
    }
}

static void stocks_find(struct search *search, enum side side)
{
    struct facts facts;
    standing_stocks(&facts, search->eyes, side, STOCKS);
    for (size_t i = 0; i < facts.count; i++) {
        const struct fact *fact = &facts.list[i];
        struct signpost *out = fact->withheld ? NULL : add(search, SIGNPOST_STOCK);
        if (!out) continue;
        snprintf(out->watch, sizeof out->watch,
                 "The stock of %s in %s, months of use: below %.1f, half of the usual, it is low.",
                 fact->label,
                 thing_name(search->eyes, THING_COUNTRY, thing_home(search->eyes, side)),
                 low_from * fact->usual);
        figure_follow(out, search, fact->figure, low_from * fact->usual);
    }
}

/* ------------------------------------------------------------ projects and measures */

static const struct project *project_named(const struct world *world, const char *id)
{
    for (int32_t i = 0; world && i < world->project_count; i++) {
        if (strcmp(world->projects[i].id, id) == 0) return &world->projects[i];
    }
    return NULL;
}

static void project_put(struct search *search, const struct project *project)
{
    static const char *const states[PROJECT_STATE_COUNT] = {[PROJECT_PLANNED] = "not begun",
                                                            [PROJECT_BUILDING] =
                                                                "still being built",
                                                            [PROJECT_RUNNING] = "came on line",
                                                            [PROJECT_STALLED] = "stalled",
                                                            [PROJECT_DEAD] = "given up"};
    char date[WORDS_DATE_SIZE];
    struct signpost *out = add(search, SIGNPOST_PROJECT);
    const struct project *later = project_named(search->later, project->id);
    if (!out) return;
    eyes_date(date, sizeof date, search->eyes, project->ready_turn);
    snprintf(out->watch, sizeof out->watch, "%s in %s: due on line in %s, for %s.", project->name,
             thing_name(search->eyes, THING_COUNTRY, project->country), date,
             thing_name(search->eyes, THING_GOOD, project->good));
    if (later) snprintf(out->came, sizeof out->came, "%s", states[later->state]);
}

/* Those that are built and due first, of which the eyes know. */
static void projects_find(struct search *search)
{
    struct ranking ranking = {0};
    const struct eyes *eyes = search->eyes;
    const struct world *world = eyes_world(eyes);
    for (int32_t i = 0; i < world->project_count; i++) {
        const struct project *project = &world->projects[i];
        bool known = eyes_know(eyes, thing_side(eyes, project->country));
        if (project->state == PROJECT_BUILDING && known)
            ranking_add(&ranking, PROJECTS, i, -project->ready_turn);
    }
    for (size_t i = 0; i < ranking.count; i++)
        project_put(search, &world->projects[ranking.index[i]]);
}

/* The same measure, if it stands in that world; NULL: it does not. */
static const struct instrument *measure_in(const struct world *world,
                                           const struct instrument *sought)
{
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *one = &world->instruments[i];
        bool same = one->kind == sought->kind && one->issuer == sought->issuer &&
                    memcmp(one->value, sought->value, sizeof one->value) == 0;
        if (same && (one->expiry_turn == 0 || world->turn < one->expiry_turn)) return one;
    }
    return NULL;
}

static void measure_put(struct search *search, const struct measure *measure)
{
    const struct instrument *then = &eyes_world(search->eyes)->instruments[measure->place];
    char date[WORDS_DATE_SIZE];
    struct signpost *out = add(search, SIGNPOST_MEASURE);
    if (!out) return;
    eyes_date(date, sizeof date, search->eyes, then->expiry_turn);
    snprintf(out->watch, sizeof out->watch, "%s, %s: ends with %s, if nobody renews it.",
             measure->words,
             measure->issuer == SIDE_NONE ? "by an event" : words_side(measure->issuer), date);
    if (!search->later) return;
    bool stands = measure_in(search->later, then);
    snprintf(out->came, sizeof out->came, "%s",
             search->later->turn < then->expiry_turn ? stands ? "still runs" : "lifted before"
             : stands                                ? "renewed"
                                                     : "ended");
}

/* Those that end first. */
static void measures_find(struct search *search)
{
    const struct measure_about all = {THING_NONE, -1};
    const struct world *world = eyes_world(search->eyes);
    struct ranking ranking = {0};
    struct measure measure;
    bool found = measure_next(&measure, search->eyes, &all, NULL);
    for (; found; found = measure_next(&measure, search->eyes, &all, &measure)) {
        int32_t end = world->instruments[measure.place].expiry_turn;
        if (end > world->turn) ranking_add(&ranking, MEASURES, (int32_t)measure.number, -end);
    }
    for (size_t i = 0; i < ranking.count; i++) {
        if (measure_numbered(&measure, search->eyes, (size_t)ranking.index[i]))
            measure_put(search, &measure);
    }
}

/* ------------------------------------------------------------ all of it */

void signpost_said(char out[SIGNPOST_SAID_SIZE], const struct signpost *post)
{
    size_t length = strlen(post->watch);
    if (length > 0 && post->watch[length - 1] == '.' && (post->then[0] || post->came[0])) length--;
    snprintf(out, SIGNPOST_SAID_SIZE, "%.*s%s%s%s%s%s%s%s", (int)length, post->watch,
             !post->then[0]   ? ""
             : post->later[0] ? "; it stood at "
                              : "; it stands at ",
             post->then, post->later[0] ? ", then at " : "", post->later, post->came[0] ? ": " : "",
             post->came, post->then[0] || post->came[0] ? "." : "");
}

size_t signpost_find(struct signpost out[SIGNPOST_MOST], const struct eyes *eyes,
                     enum signpost_until until)
{
    struct search search = {.out = out, .eyes = eyes};
    struct world *after = NULL;
    if (until == SIGNPOST_NOW)
        search.later = session_world_at(eyes->session, step_done(eyes->session));
    if (until == SIGNPOST_AFTER) {
        after = memory_new(sizeof *after);
        verdict_aftermath(after, eyes->session);
        search.later = after;
    }
    escalation_find(&search);
    partners_find(&search);
    for (int side = 0; side < SIDE_COUNT; side++) stocks_find(&search, (enum side)side);
    projects_find(&search);
    measures_find(&search);
    free(after);
    return search.count;
}

int signpost_middle(const struct session *session)
{
    int rounds = step_number(session, step_done(session));
    return step_done(session) > 0 && rounds > 1 ? step_find(session, rounds / 2) : 0;
}

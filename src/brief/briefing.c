/* briefing.c: what whoever begins a game is told first: who, what counts, against whom, how long.
 */
/* SPDX-License-Identifier: MIT */
#include "brief/briefing.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/doctrine.h"
#include "brief/force.h"
#include "brief/step.h"
#include "brief/words.h"
#include "game/timetable.h"
#include "game/verdict.h"

static const char *const subjects[BRIEFING_SUBJECTS] = {
    [BRIEFING_YOU] = "You",           [BRIEFING_WINNING] = "Winning", [BRIEFING_AIMS] = "Aims",
    [BRIEFING_WEIGHTS] = "Weights",   [BRIEFING_RIVAL] = "Rival",     [BRIEFING_PLANNING] = "Turns",
    [BRIEFING_SCENARIO] = "Scenario", [BRIEFING_FORCE] = "In force",
};

const char *briefing_subject(enum briefing_subject subject)
{
    return subjects[subject];
}

static void line_add(struct briefing *out, enum briefing_subject subject, const char *format, ...)
{
    va_list arguments;
    if (out->count == BRIEFING_LINES) return;
    struct briefing_line *line = &out->lines[out->count++];
    line->subject = subject;
    va_start(arguments, format);
    vsnprintf(line->text, sizeof line->text, format, arguments);
    va_end(arguments);
}

static bool is_human(const struct session *session, enum side side)
{
    return strcmp(session_who(session, side), "human") == 0;
}

static const char *player_name(const struct session *session, enum side side)
{
    return doctrine_name(session_setup(session)->scripts, session_who(session, side));
}

static void you_add(struct briefing *out, const struct eyes *eyes)
{
    const struct session *session = eyes->session;
    const char *title = session_setup(session)->scenario.title;
    enum side side = eyes_side(eyes), rival = eyes_rival(side);
    if (side == SIDE_NONE) {
        line_add(out, BRIEFING_YOU, "%s: you see %s. Washington is played by %s, Beijing by %s.",
                 title, eyes_see_all(eyes) ? "both sides" : "what both sides may know",
                 player_name(session, SIDE_WASHINGTON), player_name(session, SIDE_BEIJING));
        return;
    }
    line_add(out, BRIEFING_YOU, "%s: you are %s. %s is played by %s.", title,
             words_side((int32_t)side), words_side((int32_t)rival), player_name(session, rival));
}

static void winning_add(struct briefing *out, const struct eyes *eyes)
{
    const double *bounds = session_setup(eyes->session)->scenario.bounds;
    line_add(out, BRIEFING_WINNING,
             "Your own result: your total less what it would be had nobody moved (the calm line), "
             "half over the turns, half %d quarters later; and what your aims are worth.",
             SESSION_AFTER);
    line_add(out, BRIEFING_WINNING,
             "Below %.1f is ruin, below %.1f loss, from %+.1f gain, from %+.1f triumph; between, "
             "you held. Both can gain, both can lose.",
             bounds[SCENARIO_RUIN], bounds[SCENARIO_LOSS], bounds[SCENARIO_GAIN],
             bounds[SCENARIO_TRIUMPH]);
}

static void aims_add(struct briefing *out, const struct eyes *eyes)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!verdict_aims_known(eyes->session, (enum side)side, eyes->viewer)) continue;
        for (size_t i = 0; i < session_aim_count(eyes->session, (enum side)side); i++) {
            const struct scenario_aim *aim = session_aim(eyes->session, (enum side)side, i);
            bool own = (int)eyes_side(eyes) == side;
            char told[STEP_AIM_SIZE];
            step_aim(told, eyes->session, aim);
            line_add(out, BRIEFING_AIMS, "%s%s%s (%.1f).", own ? "" : words_side(side),
                     own ? "" : ": ", told, aim->worth);
        }
    }
}

/* Both sides' in one sentence: what one counts most, the other may not count at all. */
static void weights_add(struct briefing *out, const struct eyes *eyes)
{
    char list[256];
    struct text text;
    const struct world *world = session_world_at(eyes->session, 0);
    enum side first = eyes_first(eyes), second = world_rival((int32_t)first);
    text_init(&text, list, sizeof list);
    for (int i = 0; i < SCORE_COUNT; i++) {
        text_format(&text, "%s%s %.0f and %.0f", i ? ", " : "", words_score_short((enum score)i),
                    100 * world->sides[first].weight[i], 100 * world->sides[second].weight[i]);
    }
    line_add(out, BRIEFING_WEIGHTS, "In percent of a total, %s and %s's: %s.",
             eyes_side(eyes) == SIDE_NONE ? "Washington's" : "yours", words_side((int32_t)second),
             list);
}

static void rival_add(struct briefing *out, const struct eyes *eyes)
{
    char doctrine[DOCTRINE_SHORT_SIZE];
    const struct session *session = eyes->session;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const char *who = session_who(session, (enum side)side);
        bool watched = eyes_side(eyes) == SIDE_NONE && !is_human(session, (enum side)side);
        bool rival = eyes_side(eyes) != SIDE_NONE && (int)eyes_side(eyes) != side;
        if (!watched && !rival) continue;
        doctrine_of(doctrine, session_setup(session)->scripts, who);
        line_add(out, BRIEFING_RIVAL, "%s: %s", words_side(side), doctrine);
    }
}

/* Of all people at one keyboard; 0 where nobody plans, or an umpire minds the clock. */
static int minutes_of(const struct session *session)
{
    const struct scenario *scenario = &session_setup(session)->scenario;
    int people = is_human(session, SIDE_WASHINGTON) + is_human(session, SIDE_BEIJING);
    if (session_umpired(session)) return 0;
    return timetable_game(step_count(session), scenario->clock_seconds, people);
}

static void planning_add(struct briefing *out, const struct eyes *eyes)
{
    const struct scenario *scenario = &session_setup(eyes->session)->scenario;
    const struct world *start = session_world_at(eyes->session, 0);
    char begin[WORDS_DATE_SIZE], end[WORDS_DATE_SIZE], length[48] = "", turns[STEP_SIZE];
    int minutes = minutes_of(eyes->session);
    enum side first = session_first(eyes->session);
    words_date(begin, sizeof begin, start, 1);
    words_date(end, sizeof end, start, session_turns(eyes->session));
    step_lengths(turns, eyes->session);
    if (minutes > 0) snprintf(length, sizeof length, "; about %d minutes", minutes);
    if (scenario->planning == PLANNING_SECRET) {
        line_add(out, BRIEFING_PLANNING,
                 "Both plan in secret: neither sees the other's plan before the turn is played.");
    } else {
        line_add(out, BRIEFING_PLANNING, "%s plans first and in the open; %s sees it and answers.",
                 words_side((int32_t)first), words_side((int32_t)world_rival((int32_t)first)));
    }
    line_add(out, BRIEFING_PLANNING, "%s, %s to %s, with up to %d moves each%s.", turns, begin, end,
             scenario->moves_a_turn, length);
}

/* A line a paragraph; the last asks the scenario's question. */
static void scenario_add(struct briefing *out, const struct scenario *scenario)
{
    const char *at = scenario->text;
    line_add(out, BRIEFING_SCENARIO, "%.*s", (int)strcspn(at, "\n"), at);
    for (at += strcspn(at, "\n"); *at == '\n'; at += strcspn(at, "\n")) {
        at++;
        line_add(out, BRIEFING_SCENARIO, "%.*s", (int)strcspn(at, "\n"), at);
    }
}

static void force_add(struct briefing *out, const struct eyes *eyes)
{
    const struct world *world = session_world_at(eyes->session, 0);
    for (int side = 0; side < SIDE_COUNT; side++) {
        char list[FORCE_SIZE];
        if (force_list(list, world, (enum side)side, eyes->viewer, step_time(eyes->session)))
            line_add(out, BRIEFING_FORCE, "%s: %s.", words_side(side), list);
    }
}

void briefing_make(struct briefing *out, const struct eyes *eyes)
{
    out->count = 0;
    you_add(out, eyes);
    winning_add(out, eyes);
    aims_add(out, eyes);
    weights_add(out, eyes);
    rival_add(out, eyes);
    planning_add(out, eyes);
    scenario_add(out, &session_setup(eyes->session)->scenario);
    force_add(out, eyes);
}

/* handout_team.c: the brief of a team: who it is, what counts, what it holds, what it knows. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/memory.h"
#include "brief/briefing.h"
#include "brief/country.h"
#include "brief/standing.h"
#include "brief/step.h"
#include "brief/words.h"
#include "report/handout_inside.h"

enum { STOCKS = 8 };

/* The subjects of the briefing under one heading, in sentences. */
struct chapter {
    const char *heading;
    enum briefing_subject subjects[2];
    size_t count;
};

static void subject_put(FILE *out, const struct briefing *briefing, enum briefing_subject subject)
{
    for (size_t i = 0; i < briefing->count; i++) {
        if (briefing->lines[i].subject == subject)
            page_paragraph(out, "%s", briefing->lines[i].text);
    }
}

/* Its own alone, whatever is open when a game is over; of a scenario nobody has drawn them yet. */
static void aims_put(FILE *out, const struct handout *handout, enum side side)
{
    page_heading(out, 2, NULL, "Your aims");
    if (!handout->seminar) {
        page_paragraph(out, "Three aims of your own are drawn when the game begins: your briefing "
                            "on the screen tells them, to your side alone.");
        return;
    }
    page_list_begin(out, false);
    for (size_t i = 0; i < session_aim_count(handout->session, side); i++) {
        char told[STEP_AIM_SIZE];
        const struct scenario_aim *aim = session_aim(handout->session, side, i);
        step_aim(told, handout->session, aim);
        page_item(out, "%s (%.1f).", told, aim->worth);
    }
    page_list_end(out, false);
}

static void chapters_put(FILE *out, const struct handout *handout, const struct eyes *eyes)
{
    static const struct chapter chapters[] = {
        {"Who you are", {BRIEFING_YOU, BRIEFING_SCENARIO}, 2},
        {"What counts", {BRIEFING_WINNING, BRIEFING_WEIGHTS}, 2},
        {"Against whom, and how a turn goes", {BRIEFING_RIVAL, BRIEFING_PLANNING}, 2},
    };
    struct briefing *briefing = memory_new(sizeof *briefing);
    briefing_make(briefing, eyes);
    for (size_t i = 0; i < sizeof chapters / sizeof chapters[0]; i++) {
        page_heading(out, 2, NULL, "%s", chapters[i].heading);
        for (size_t k = 0; k < chapters[i].count; k++)
            subject_put(out, briefing, chapters[i].subjects[k]);
        if (chapters[i].subjects[0] == BRIEFING_WINNING) aims_put(out, handout, eyes_side(eyes));
    }
    page_heading(out, 2, NULL, "What is in force");
    subject_put(out, briefing, BRIEFING_FORCE);
    free(briefing);
}

static void means_put(FILE *out, const struct eyes *eyes, enum side side)
{
    struct standing_means means;
    char budget[64], income[64];
    if (!standing_means(&means, eyes, side)) return;
    words_money(budget, sizeof budget, means.budget_musd);
    words_money(income, sizeof income, means.budget_income);
    page_paragraph(out,
                   "Each quarter brings %.0f political capital and %s. You can save up to %.0f and "
                   "%s: what comes in above that is lost.",
                   means.capital_income, income, means.capital, budget);
}

static void holdings_put(FILE *out, const struct eyes *eyes, enum side side)
{
    struct facts facts;
    int32_t home = thing_home(eyes, side);
    page_heading(out, 2, NULL, "What you hold");
    means_put(out, eyes, side);
    page_open(out, "pairs");
    standing_scores(&facts, eyes, side);
    handout_facts(out, &facts, "Your five scores, and their weighted total.");
    country_makes(&facts, eyes, home);
    handout_facts(out, &facts, "What your home makes most of, in percent of the world's output.");
    page_close(out);
}

static void needs_put(FILE *out, const struct eyes *eyes, enum side side)
{
    struct facts facts;
    enum side rival = eyes_rival(side);
    page_heading(out, 2, NULL, "Where you can be hit");
    page_open(out, "pairs");
    country_buys(&facts, eyes, thing_home(eyes, side), rival);
    handout_facts(out, &facts, "What your home buys most of from the rival's, in percent.");
    standing_stocks(&facts, eyes, side, STOCKS);
    handout_facts(out, &facts, "Stocks below the usual, in months of use.");
    page_close(out);
}

/* What a side does not tell of itself. */
static void guesses_find(struct facts *out, const struct eyes *eyes, enum side side)
{
    static const char *const families[] = {"technology",  "capital", "budget",
                                           "enforcement", "threat",  "leak"};
    const char *id = words_side_id((int32_t)side);
    fact_begin(out, "Kept back");
    for (size_t i = 0; i < sizeof families / sizeof families[0]; i++) {
        char figure[FIGURE_NAME_SIZE], label[160];
        snprintf(figure, sizeof figure, "%s.%s", families[i], id);
        words_figure_to(label, sizeof label, eyes_world(eyes), figure, (int32_t)side);
        fact_add_figure(out, eyes, label, "%s", figure);
    }
}

static void rival_put(FILE *out, const struct eyes *eyes, enum side side)
{
    struct facts facts;
    enum side rival = eyes_rival(side);
    page_heading(out, 2, NULL, "What you know of %s", words_side((int32_t)rival));
    page_paragraph(out, "A figure with a mark ~ is an estimate, with what it lies between. It gets "
                        "better with what you learn, and never certain.");
    page_open(out, "pairs");
    standing_scores(&facts, eyes, rival);
    handout_facts(out, &facts, "Its scores.");
    guesses_find(&facts, eyes, rival);
    handout_facts(out, &facts, "What it keeps to itself, as far as you can tell.");
    country_makes(&facts, eyes, thing_home(eyes, rival));
    handout_facts(out, &facts, "What it makes most of, in percent of the world's output.");
    country_buys(&facts, eyes, thing_home(eyes, rival), side);
    handout_facts(out, &facts, "What it buys most of from you, in percent.");
    standing_stocks(&facts, eyes, rival, STOCKS);
    handout_facts(out, &facts, "Its stocks that seem below the usual, in months of use.");
    page_close(out);
}

void handout_brief(FILE *out, const struct handout *handout, enum side side)
{
    const struct eyes eyes = handout_eyes(handout, viewer_of_side(side));
    chapters_put(out, handout, &eyes);
    holdings_put(out, &eyes, side);
    needs_put(out, &eyes, side);
    rival_put(out, &eyes, side);
    page_heading(out, 2, NULL, "Those in the middle");
    page_paragraph(out, "A control holds as far as partners keep it. Where each leans, and how far "
                        "it keeps what a side has ordered, in percent of the shipments it checks.");
    handout_partners(out, &eyes);
}

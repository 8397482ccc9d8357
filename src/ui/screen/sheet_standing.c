/* sheet_standing.c: panels that say how things stand: scores, stress, news, the plan. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_standing.h"
#include "ui/terminal/keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/bulletin.h"
#include "brief/country.h"
#include "brief/headline.h"
#include "brief/hint.h"
#include "brief/standing.h"
#include "brief/words.h"
#include "ui/screen/sheet.h"
#include "ui/widget/gauge.h"
#include "ui/widget/paragraph.h"

enum { STRESS_INDUSTRIES = 2, STRESS_RIVAL = 2, NAME_WIDTH = 17 };

static const char letters[] = "WB";

void sheet_standing_result(char *out, size_t size, const struct desk *desk)
{
    char line[HEADLINE_SIZE];
    struct verdict verdict;
    headline_verdict(&verdict, &desk->eyes);
    headline_short(line, &verdict);
    snprintf(out, size, "Result: %s", line);
}

/* A side's score in its columns: "W 84.1 -1.2". */
static void score_draw(const struct fact *fact, int row, const struct area *area)
{
    char value[NUMBER_SIZE], change[NUMBER_SIZE];
    int column = 13 + 12 * (int)fact->side;
    fact_value(value, fact, false);
    fact_change(change, fact);
    frame_format(area, row, column, sheet_side_style((int32_t)fact->side), "%c %4s",
                 letters[fact->side], value);
    frame_put_right(area, row, column + 11, sheet_fact_style(fact, true), change);
}

static void escalation_draw(const struct desk *desk, int row, const struct area *area)
{
    struct facts facts;
    char value[NUMBER_SIZE], change[NUMBER_SIZE];
    struct widget_gauge gauge = {row, 26, 0, FRAME_PLAIN};
    standing_escalation(&facts, &desk->eyes);
    fact_value(value, &facts.list[0], false);
    fact_change(change, &facts.list[0]);
    frame_format(area, row, 1, FRAME_PLAIN, "Escalation    %3s of 100", value);
    frame_put(area, row, 26, sheet_fact_style(&facts.list[0], false), change);
    gauge.column += (int)strlen(change) + (change[0] != '\0');
    gauge.width = area->columns - 1 - gauge.column;
    if (gauge.width > 3) widget_gauge_draw(area, &gauge, facts.list[0].now.value);
}

/* Behind the total, which has its own place, come the five. */
void sheet_standing_scores(const struct desk *desk, const struct area *area)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct facts facts;
        standing_scores(&facts, &desk->eyes, (enum side)side);
        for (size_t i = 1; i < facts.count; i++) {
            frame_put(area, (int)i - 1, 1, FRAME_PLAIN, facts.list[i].label);
            score_draw(&facts.list[i], (int)i - 1, area);
        }
    }
    escalation_draw(desk, SCORE_COUNT, area);
}

/* "W Autos            -3.4% lacks Gallium" */
static int industries_draw(const struct desk *desk, enum side side, int row,
                           const struct area *area)
{
    struct facts facts;
    country_losers(&facts, &desk->eyes, thing_home(&desk->eyes, side), STRESS_INDUSTRIES);
    for (size_t i = 0; i < facts.count && row < area->rows; i++, row++) {
        const struct fact *fact = &facts.list[i];
        int column = 3 + NAME_WIDTH;
        frame_format(area, row, 0, sheet_side_style((int32_t)side), "%c", letters[side]);
        frame_put_fit(area, row, 2, NAME_WIDTH, FRAME_PLAIN, fact->label);
        column += frame_format(area, row, column, FRAME_BAD, "-%.1f%%",
                               number_round(100 - number_shown(fact->figure, fact->now.value), 1));
        if (fact->lacking < 0) continue;
        column += frame_put(area, row, column, FRAME_PLAIN, " lacks ");
        frame_put_fit(
            area, row, column, area->columns - column, FRAME_PLAIN,
            thing_name_within(&desk->eyes, THING_GOOD, fact->lacking, area->columns - column));
    }
    return row;
}

static int stocks_draw(const struct desk *desk, enum side side, size_t most, int row,
                       const struct area *area)
{
    struct facts facts;
    standing_stocks(&facts, &desk->eyes, side, most);
    for (size_t i = 0; i < facts.count && row < area->rows; i++, row++) {
        const struct fact *fact = &facts.list[i];
        char value[NUMBER_SIZE];
        bool low = fact_low(fact);
        struct widget_gauge gauge = {row, 10 + NAME_WIDTH, area->columns - 15 - NAME_WIDTH,
                                     low ? FRAME_BAD : FRAME_PLAIN};
        fact_value(value, fact, false);
        frame_format(area, row, 0, sheet_side_style((int32_t)side), "%c", letters[side]);
        frame_put_fit(area, row, 2, NAME_WIDTH, FRAME_PLAIN,
                      thing_name_within(&desk->eyes, THING_GOOD, fact->thing, NAME_WIDTH));
        frame_put_right(area, row, 9 + NAME_WIDTH, FRAME_PLAIN, value);
        widget_gauge_draw(area, &gauge, fact->now.value / fact->usual);
        if (low) frame_put_right(area, row, area->columns, FRAME_BAD, "LOW");
    }
    return row;
}

void sheet_standing_stress(const struct desk *desk, const struct area *area)
{
    enum side own = eyes_first(&desk->eyes);
    int row = industries_draw(desk, own, 0, area);
    int room = area->rows - row - STRESS_RIVAL;
    row = stocks_draw(desk, own, room > 0 ? (size_t)room : 0, row, area);
    row = stocks_draw(desk, eyes_rival(own), STRESS_RIVAL, row, area);
    if (row == 0) frame_put(area, 0, 1, FRAME_PLAIN, "Nothing is short, as far as you know.");
}

bool sheet_standing_hint(const struct desk *desk, const struct area *box)
{
    struct hint hint;
    char title[48];
    if (!hint_find(&hint, desk->eyes.session, desk->eyes.side)) return false;
    snprintf(title, sizeof title, "What to do: step %d of %d", hint.step, hint.steps);
    struct area inside = frame_box(box, title, false);
    inside.column++;
    inside.columns -= 2;
    widget_paragraph_draw(&inside, 0, FRAME_PLAIN, hint.text);
    return true;
}

/* What a reader wants first: what the rival did, then what befell one's own country, then the rest;
 * last what one did oneself, and what leaks, which is much the same each turn. */
enum news_rank { NEWS_RIVAL, NEWS_HOME, NEWS_OTHERS, NEWS_KNOWN, NEWS_RANK_COUNT };

static enum news_rank news_rank(const struct desk *desk, const struct bulletin_line *line)
{
    int32_t home = eyes_home(&desk->eyes);
    if (home < 0) return NEWS_OTHERS;
    const char *own = words_side((int32_t)desk->eyes.side), *events = words_side(SIDE_NONE);
    bool mine = strncmp(line->text, own, strlen(own)) == 0;
    if (line->section == BULLETIN_FAULTS) return NEWS_RIVAL; /* before all others: it may be why */
    if (line->section == BULLETIN_EVENTS) return NEWS_HOME;
    bool effect = strncmp(line->text, events, strlen(events)) == 0; /* its event says more */
    if (line->section == BULLETIN_MOVES && effect) return NEWS_KNOWN;
    if (line->section == BULLETIN_MOVES) return mine ? NEWS_KNOWN : NEWS_RIVAL;
    if (strncmp(line->figure, "leak.", 5) == 0) return NEWS_KNOWN;
    return strstr(line->text, thing_name(&desk->eyes, THING_COUNTRY, home)) ? NEWS_HOME
                                                                            : NEWS_OTHERS;
}

void sheet_standing_news(const struct desk *desk, const struct area *area)
{
    int row = 0;
    if (eyes_played(&desk->eyes) == 0) {
        char line[96];
        frame_put(area, 0, 1, FRAME_PLAIN, "No turn has been played yet.");
        keys_text(line, sizeof line, "{help} explains this screen, {next-pane} goes to the map.");
        frame_put(area, 1, 1, FRAME_PLAIN, line);
        return;
    }
    struct bulletin *bulletin = memory_new(sizeof *bulletin);
    bulletin_make(bulletin, desk->eyes.session, eyes_played(&desk->eyes), desk->eyes.side);
    for (int rank = 0; rank < NEWS_RANK_COUNT; rank++) {
        for (size_t i = 0; i < bulletin->count && row < area->rows; i++) {
            const struct bulletin_line *line = &bulletin->lines[i];
            if (line->section == BULLETIN_SCORES || (int)news_rank(desk, line) != rank) continue;
            frame_put_fit(area, row++, 1, area->columns - 1, FRAME_PLAIN, line->text);
        }
    }
    if (row == 0) frame_put(area, 0, 1, FRAME_PLAIN, "Nothing that you know of.");
    free(bulletin);
}

/* One move a row; on the last row all that are left. */
void sheet_standing_plan(const struct desk *desk, const struct area *area)
{
    size_t count = session_plan_count(desk->eyes.session, desk->eyes.side);
    for (int row = 0; row < area->rows && row < (int)count; row++) {
        char line[512];
        struct text text;
        text_init(&text, line, sizeof line);
        for (size_t i = (size_t)row; i < count; i++) {
            const struct plan *plan = session_plan(desk->eyes.session, desk->eyes.side, i);
            text_format(&text, "%s%s%s%s", i > (size_t)row ? "; " : "", plan->title,
                        plan->choice_words[0] ? ": " : "", plan->choice_words);
            if (row < area->rows - 1) break;
        }
        frame_put_fit(area, row, 0, area->columns, FRAME_PLAIN, line);
    }
    if (count > 0) return;
    bool sealed = session_sealed(desk->eyes.session, desk->eyes.side);
    char line[96];
    keys_text(line, sizeof line,
              sealed ? "sealed"
                     : "nothing yet. {hand} shows your moves, {end-turn} ends the turn.");
    widget_paragraph_draw(area, 0, FRAME_PLAIN, line);
}

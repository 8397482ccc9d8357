/* screen_report.c: what a turn brought, in the order of what it means to the reader. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/digest.h"
#include "brief/step.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"
#include "ui/widget/menu.h"
#include "ui/widget/passage.h"

struct report_state {
    size_t selected;
};

/* The digest's lines that the filter keeps; free() it. */
struct report {
    struct digest digest;
    size_t count;
    size_t index[DIGEST_MAX];
};

/* A report is of any turn that was played, whichever one is looked back at. */
static int turn_of(const struct desk *desk)
{
    const struct session *session = desk->eyes.session;
    int last = step_done(session);
    if (desk->report_turn < 1) return step_end(session, 1);
    return desk->report_turn > last ? last : step_end(session, desk->report_turn);
}

static struct report *report_find(const struct desk *desk)
{
    struct report *report = memory_new(sizeof *report);
    if (eyes_played(&desk->eyes) == 0) return report;
    digest_make(&report->digest, desk->eyes.session, turn_of(desk), desk->eyes.viewer);
    for (size_t i = 0; i < report->digest.count; i++) {
        if (widget_menu_matches(desk->filter, report->digest.lines[i].text))
            report->index[report->count++] = i;
    }
    return report;
}

/* What is folded under a card or an event stands further in. */
static void report_passage(struct widget_passage *out, size_t index, const void *context)
{
    enum { FOLDED = 2, HANG = 2 };
    const struct report *report = context;
    const struct digest_line *line = &report->digest.lines[report->index[index]];
    digest_title(out->section, line->part, report->digest.viewer);
    out->indent = line->folded ? FOLDED : 0;
    out->hang = HANG;
    out->style = line->folded ? FRAME_DIM : FRAME_PLAIN;
    out->text = line->text;
}

static struct widget_passages passages_of(const struct report_state *state,
                                          const struct report *report, bool played)
{
    return (struct widget_passages){report->count, state->selected,
                                    played ? "no line holds that" : "No turn has been played yet.",
                                    report_passage, report};
}

static void report_draw(const struct desk *desk, const void *state, const struct area *area)
{
    char title[128], dates[STEP_SIZE];
    int turn = turn_of(desk);
    struct report *report = report_find(desk);
    bool played = eyes_played(&desk->eyes) > 0;
    step_dates(dates, desk->eyes.session, turn);
    snprintf(title, sizeof title, "Turn %d, %s: what happened and why",
             step_number(desk->eyes.session, turn), dates);
    struct area inside = frame_box(area, title, true);
    struct widget_passages passages = passages_of(state, report, played);
    widget_passage_draw(&passages, &inside);
    free(report);
}

/* Finds what a figure's name speaks of: a good's sheet first, else a country's. */
static void figure_open(struct desk *desk, const char *figure)
{
    int32_t index;
    enum thing kind = thing_of(&index, &desk->eyes, figure);
    if (strncmp(figure, "score", 5) == 0 || strcmp(figure, "escalation") == 0) {
        desk->open = &screen_scores;
    } else if (kind == THING_GOOD) {
        desk->good = index;
        desk->open = &screen_good;
    } else if (kind == THING_COUNTRY) {
        desk->country = index;
        desk->open = &screen_country;
    } else {
        snprintf(desk->message, sizeof desk->message, "That line is about no sheet of its own.");
    }
}

static void turn_step(struct desk *desk, struct report_state *state, int step)
{
    const struct session *session = desk->eyes.session;
    int turn = step_along(session, turn_of(desk), step);
    if (turn < 1 || turn > step_done(session)) {
        snprintf(desk->message, sizeof desk->message, "There is no turn %d to report.",
                 step_number(session, turn));
        return;
    }
    desk->report_turn = turn;
    state->selected = 0;
}

/* A line about a measure has no figure of its own to explain. */
static void why_open(struct desk *desk, const struct report *report, size_t at)
{
    const char *figure = report->count > 0 ? report->digest.lines[report->index[at]].figure : "";
    desk->report_turn = turn_of(desk);
    if (!figure[0]) {
        snprintf(desk->message, sizeof desk->message, "That line has no figure to explain.");
    } else if (sheet_why(desk, figure)) {
        desk->open = &screen_why;
    }
}

static bool report_act(struct desk *desk, void *state, enum action action)
{
    struct report_state *report_state = state;
    bool back = action == ACTION_EARLIER || action == ACTION_LEFT;
    if (back || action == ACTION_LATER || action == ACTION_RIGHT) {
        turn_step(desk, report_state, back ? -1 : 1);
        return true;
    }
    if (action != ACTION_OPEN && action != ACTION_WHY && !widget_menu_moves(action)) return false;
    struct report *report = report_find(desk);
    if (report_state->selected >= report->count) report_state->selected = 0;
    if (action == ACTION_WHY) {
        why_open(desk, report, report_state->selected);
    } else if (action != ACTION_OPEN) {
        report_state->selected = widget_menu_move(report_state->selected, report->count, action);
    } else if (report->count > 0) {
        figure_open(desk, report->digest.lines[report->index[report_state->selected]].figure);
    }
    free(report);
    return true;
}

/* A click marks a line, and another on it opens what it is about. */
static bool report_click(struct desk *desk, void *state, int row, int column)
{
    struct report_state *report_state = state;
    struct report *report = report_find(desk);
    struct area area = {NULL, 0, 0, desk->rows, desk->columns};
    struct area inside = sheet_inside(&area);
    struct widget_passages passages = passages_of(report_state, report, true);
    size_t at = widget_passage_click(&passages, &inside, row, column);
    bool found = at < report->count, again = found && at == report_state->selected;
    free(report);
    if (found) report_state->selected = at;
    return again ? report_act(desk, state, ACTION_OPEN) : found;
}

const struct screen screen_report = {
    .name = "report",
    .title = "8 Report",
    .state_size = sizeof(struct report_state),
    .actions = {ACTION_OPEN, ACTION_WHY, ACTION_EARLIER, ACTION_HAND, ACTION_FIND, ACTION_BACK,
                ACTION_LATER, ACTION_UP, ACTION_DOWN, ACTION_LEFT, ACTION_RIGHT, ACTION_PAGE_UP,
                ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST},
    .draw = report_draw,
    .act = report_act,
    .click = report_click,
};

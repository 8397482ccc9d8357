/* screen_report.c: what a turn brought, by subject, each line with its cause. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/bulletin.h"
#include "brief/words.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"

struct report_state {
    size_t selected;
};

/* The bulletin's lines that the filter keeps; free() it. */
struct report {
    struct bulletin bulletin;
    struct ranking rows;
};

static int turn_of(const struct desk *desk)
{
    int last = eyes_played(&desk->eyes);
    if (desk->report_turn < 1) return 1;
    return desk->report_turn > last ? last : desk->report_turn;
}

static struct report *report_find(const struct desk *desk)
{
    struct report *report = memory_new(sizeof *report);
    if (eyes_played(&desk->eyes) == 0) return report;
    bulletin_make(&report->bulletin, desk->eyes.session, turn_of(desk), desk->eyes.side);
    for (size_t i = 0; i < report->bulletin.count; i++) {
        if (widget_menu_matches(desk->filter, report->bulletin.lines[i].text)) {
            ranking_append(&report->rows, (int32_t)i);
        }
    }
    return report;
}

/* The subject stands before its first line alone. */
static void report_line(const struct area *row, size_t index, const void *context)
{
    enum { SUBJECT = 12 };
    const struct report *report = context;
    const struct bulletin_line *line = &report->bulletin.lines[report->rows.index[index]];
    bool first = index == 0 ||
                 report->bulletin.lines[report->rows.index[index - 1]].section != line->section;
    if (first) {
        frame_put_fit(row, 0, 0, SUBJECT - 1, FRAME_BOLD,
                      line->section == BULLETIN_CAPACITY ? "Capacity"
                                                         : bulletin_section_title(line->section));
    }
    frame_put_fit(row, 0, SUBJECT, row->columns - SUBJECT, FRAME_PLAIN, line->text);
}

/* The whole of the marked line, and what Enter opens. */
static void detail_draw(const struct report *report, size_t at, const struct area *area)
{
    if (report->rows.count == 0) return;
    const struct bulletin_line *line = &report->bulletin.lines[report->rows.index[at]];
    struct area inside = *area;
    frame_cut_left(&inside, 1);
    int row = widget_paragraph_draw(&inside, 0, FRAME_PLAIN, line->text);
    if (line->figure[0] && row < inside.rows) {
        frame_put(&inside, row, 0, FRAME_DIM,
                  "Enter opens the sheet that it is about, w says why.");
    }
}

static void report_draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct report_state *report_state = state;
    struct area rest = *area;
    char title[96], date[32];
    struct report *report = report_find(desk);
    size_t at = report_state->selected < report->rows.count ? report_state->selected : 0;
    struct area list = frame_cut_top(&rest, rest.rows - 5);
    words_date(date, sizeof date, eyes_world(&desk->eyes), turn_of(desk));
    snprintf(title, sizeof title, "Turn %d, %s: what happened and why", turn_of(desk), date);
    struct area inside = frame_box(&list, title, true);
    struct widget_menu menu = {report->rows.count,
                               at,
                               true,
                               eyes_played(&desk->eyes) == 0 ? "No turn has been played yet."
                                                             : "no line holds that",
                               report_line,
                               report};
    widget_menu_draw(&menu, &inside);
    inside = frame_box(&rest, "The marked line", false);
    detail_draw(report, at, &inside);
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
    int turn = turn_of(desk) + step;
    if (turn < 1 || turn > eyes_played(&desk->eyes)) return;
    desk->report_turn = turn;
    state->selected = 0;
}

/* A line about a measure has no figure of its own to explain. */
static void why_open(struct desk *desk, const struct report *report, size_t at)
{
    const char *figure =
        report->rows.count > 0 ? report->bulletin.lines[report->rows.index[at]].figure : "";
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
    if (report_state->selected >= report->rows.count) report_state->selected = 0;
    if (action == ACTION_WHY) {
        why_open(desk, report, report_state->selected);
    } else if (action != ACTION_OPEN) {
        report_state->selected =
            widget_menu_move(report_state->selected, report->rows.count, action);
    } else if (report->rows.count > 0) {
        figure_open(desk,
                    report->bulletin.lines[report->rows.index[report_state->selected]].figure);
    }
    free(report);
    return true;
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
};

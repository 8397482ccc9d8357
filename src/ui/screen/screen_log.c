/* screen_log.c: all news of the game so far, newest first, as far as the side may read it. */
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

enum { LOG_LINES_MAX = 1536 };

struct log_line {
    int turn, number; /* its last quarter, and what it is called */
    enum digest_part part;
    bool folded;
    char text[DIGEST_LINE_SIZE];
    char figure[FIGURE_NAME_SIZE]; /* that w explains; may be empty */
};

struct log {
    size_t selected;
    bool all; /* what followed too, not decisions, partners and events alone */
    size_t count;
    struct log_line lines[LOG_LINES_MAX];
};

/* The lines that the filter and the choice of sections leave. */
struct shown {
    const struct log *log;
    size_t count;
    size_t index[LOG_LINES_MAX];
};

static void turn_read(struct log *log, const struct desk *desk, int turn)
{
    struct digest *digest = memory_new(sizeof *digest);
    digest_make(digest, desk->eyes.session, turn, desk->eyes.viewer);
    for (size_t i = 0; i < digest->count && log->count < LOG_LINES_MAX; i++) {
        struct log_line *line = &log->lines[log->count++];
        line->turn = turn;
        line->number = step_number(desk->eyes.session, turn);
        line->part = digest->lines[i].part;
        line->folded = digest->lines[i].folded;
        memcpy(line->text, digest->lines[i].text, sizeof line->text);
        memcpy(line->figure, digest->lines[i].figure, sizeof line->figure);
    }
    free(digest);
}

static void enter(struct desk *desk, void *state)
{
    const struct session *session = desk->eyes.session;
    for (int turn = eyes_played(&desk->eyes); turn > 0; turn = step_before(session, turn)) {
        turn_read(state, desk, turn);
    }
}

static void shown_find(struct shown *out, const struct desk *desk, const struct log *log)
{
    out->log = log;
    out->count = 0;
    for (size_t i = 0; i < log->count; i++) {
        const struct log_line *line = &log->lines[i];
        bool headline = line->part != DIGEST_YOU && line->part != DIGEST_REST && !line->folded;
        if (!log->all && !headline) continue;
        if (widget_menu_matches(desk->filter, line->text)) out->index[out->count++] = i;
    }
}

static void passage(struct widget_passage *out, size_t index, const void *context)
{
    enum { HANG = 2 };
    const struct shown *shown = context;
    const struct log_line *line = &shown->log->lines[shown->index[index]];
    snprintf(out->section, sizeof out->section, "Turn %d", line->number);
    out->indent = line->folded ? HANG : 0;
    out->hang = HANG;
    out->style = line->folded ? FRAME_DIM : FRAME_PLAIN;
    out->text = line->text;
}

static struct widget_passages passages_of(const struct shown *shown)
{
    return (struct widget_passages){
        shown->count, shown->log->selected,
        shown->log->count ? "no line holds that; t shows everything"
                          : "No turn has been played yet: what happens will stand here.",
        passage, shown};
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct log *log = state;
    struct shown shown;
    char title[96];
    shown_find(&shown, desk, log);
    snprintf(title, sizeof title, "Log: %zu lines, %s", shown.count,
             log->all ? "everything; t shows less" : "moves and partners; t shows everything");
    struct area inside = frame_box(area, title, true);
    struct widget_passages passages = passages_of(&shown);
    widget_passage_draw(&passages, &inside);
}

/* Why the line's figure moved in the turn that the line is of. */
static void why_open(struct desk *desk, const struct log_line *line)
{
    if (!line->figure[0]) {
        snprintf(desk->message, sizeof desk->message,
                 "That line tells what was done: it has no figure. t shows lines that have.");
        return;
    }
    if (!sheet_why(desk, line->figure)) return;
    desk->report_turn = line->turn;
    desk->open = &screen_why;
}

static bool act(struct desk *desk, void *state, enum action action)
{
    struct log *log = state;
    struct shown shown;
    shown_find(&shown, desk, log);
    if (widget_menu_moves(action)) {
        log->selected = widget_menu_move(log->selected, shown.count, action);
        return true;
    }
    if (action == ACTION_TABLE) {
        log->all = !log->all;
        log->selected = 0;
        return true;
    }
    if (action == ACTION_OPEN && log->selected < shown.count) {
        desk->report_turn = log->lines[shown.index[log->selected]].turn;
        desk->open = &screen_report;
        return true;
    }
    if (action == ACTION_WHY && log->selected < shown.count) {
        why_open(desk, &log->lines[shown.index[log->selected]]);
        return true;
    }
    return false;
}

static bool click(struct desk *desk, void *state, int row, int column)
{
    struct log *log = state;
    struct shown shown;
    struct area area = {NULL, 0, 0, desk->rows, desk->columns};
    struct area inside = sheet_inside(&area);
    shown_find(&shown, desk, log);
    struct widget_passages passages = passages_of(&shown);
    size_t index = widget_passage_click(&passages, &inside, row, column);
    if (index == shown.count) return false;
    if (index == log->selected) return act(desk, state, ACTION_OPEN);
    log->selected = index;
    return true;
}

static const char *hint(const struct desk *desk, const void *state, enum action action)
{
    const struct log *log = state;
    bool of_a_line = action == ACTION_OPEN || action == ACTION_WHY || action == ACTION_FIND;
    (void)desk;
    return of_a_line && log->count == 0 ? "" : action == ACTION_OPEN ? "its turn" : NULL;
}

const struct screen screen_log = {
    .name = "log",
    .title = "6 Log",
    .state_size = sizeof(struct log),
    .actions = {ACTION_OPEN, ACTION_WHY, ACTION_TABLE, ACTION_FIND, ACTION_UP, ACTION_DOWN,
                ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST},
    .enter = enter,
    .draw = draw,
    .act = act,
    .click = click,
    .hint = hint,
};

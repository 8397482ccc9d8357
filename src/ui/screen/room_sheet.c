/* room_sheet.c: how the room's screen is laid out: whole on a large one, in pages on a small one.
 */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/room_sheet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/memory.h"
#include "base/text.h"
#include "brief/spoken.h"
#include "brief/words.h"
#include "ui/widget/paragraph.h"

enum {
    WIDE = 72, /* columns from which headings and sides stand beside what they are about */
    LARGE_COLUMNS = 110,
    LARGE_ROWS = 36, /* and from which digits are twice as high, and margins wider */
    WHOLE_ROWS = 24, /* from which all stands on one page */
    HEADING_WIDTH = 12,
    DASH_WIDTH = 2,
    NUMBER_WIDTH = 4, /* of a page, with the blank before it */
    DIGIT_ROWS = 5,
    DIGIT_WIDTH = 3,
    BLOCKS = SHOWING_PART_COUNT + 4,
    PIECES = SHOWING_LINES + 16,
    NEWS_AT_LEAST = 3, /* before there are blank rows */
    GAPS_AT_LEAST = 3,
    LAST_MINUTES = 120
};

/* What stands together under a heading. */
enum block { BLOCK_CLOCK, BLOCK_SHARED, BLOCK_JOIN, BLOCK_PART };

/* Two letters are lit in its width for each of these, as a cell is twice as high as it is wide. */
static const char digits[10][DIGIT_ROWS][DIGIT_WIDTH + 1] = {
    {"###", "# #", "# #", "# #", "###"}, {" # ", "## ", " # ", " # ", "###"},
    {"###", "  #", "###", "#  ", "###"}, {"###", "  #", "###", "  #", "###"},
    {"# #", "# #", "###", "  #", "  #"}, {"###", "#  ", "###", "  #", "###"},
    {"###", "#  ", "###", "# #", "###"}, {"###", "  #", "  #", "  #", "  #"},
    {"###", "# #", "###", "# #", "###"}, {"###", "# #", "###", "  #", "###"}};

/* A row or several that are not parted. */
struct piece {
    int page, row, rows;
    const char *heading; /* stands over or beside it; NULL: none */
    enum block block;
    bool one_of_many; /* a dash stands before it */
    char text[SHOWING_TEXT_SIZE];
};

/* Everything, and where it stands. */
struct sheet {
    const struct showing *showing;
    struct area body;
    bool wide, large;
    int text_width;
    int gaps;      /* blank rows that there are for between blocks */
    size_t news;   /* pieces of news that there is room for */
    int page, row; /* where the next stands */
    struct room_sheet pages;
    size_t count;
    struct piece pieces[PIECES];
};

/* ------------------------------------------------------------ laying out */

static int scale_of(const struct sheet *sheet)
{
    return sheet->large ? 2 : 1;
}

static bool plans_shown(const struct showing *showing)
{
    return showing->plans[SIDE_WASHINGTON] != SHOWING_NO_PLAN ||
           showing->plans[SIDE_BEIJING] != SHOWING_NO_PLAN;
}

/* The clock's digits with what each side does beside them, or below where they fill the width. */
static int clock_rows(const struct sheet *sheet)
{
    const struct showing *showing = sheet->showing;
    int below = sheet->wide ? 0 : 1 + SIDE_COUNT;
    if (showing->timed) return DIGIT_ROWS * scale_of(sheet) + below;
    if (!plans_shown(showing)) return 0;
    return sheet->wide ? 1 : SIDE_COUNT;
}

static int piece_rows(const struct sheet *sheet, const struct piece *piece)
{
    if (piece->block == BLOCK_CLOCK) return clock_rows(sheet);
    int heading = piece->heading && !sheet->wide;
    int width = sheet->text_width - (piece->one_of_many ? DASH_WIDTH : 0);
    return heading + widget_paragraph_rows(piece->text, width);
}

static void piece_add(struct sheet *sheet, struct piece piece)
{
    piece.rows = piece_rows(sheet, &piece);
    if (piece.rows > 0 && sheet->count < PIECES) sheet->pieces[sheet->count++] = piece;
}

/* Places the pieces from `first` on, which belong together: on one page, if one is large enough. */
static void block_place(struct sheet *sheet, size_t first)
{
    int rows = 0, gap = sheet->row > 0 && sheet->gaps > 0;
    for (size_t i = first; i < sheet->count; i++) rows += sheet->pieces[i].rows;
    bool fits = sheet->row + gap + rows <= sheet->body.rows;
    if (rows == 0) return;
    if (fits) {
        sheet->row += gap;
        sheet->gaps -= gap;
    } else if (sheet->row > 0) {
        sheet->page++;
        sheet->row = 0;
    }
    for (size_t i = first; i < sheet->count; i++) {
        struct piece *piece = &sheet->pieces[i];
        if (sheet->row > 0 && sheet->row + piece->rows > sheet->body.rows) {
            sheet->page++;
            sheet->row = 0;
        }
        piece->page = sheet->page;
        piece->row = sheet->row;
        sheet->row += piece->rows;
    }
}

static size_t part_count(const struct showing *showing, enum showing_part part)
{
    size_t count = 0;
    for (size_t i = 0; i < showing->count; i++) count += showing->lines[i].part == part;
    return count;
}

/* The pieces of a part whose rank is below `most`; how many rows they take. */
static int part_add(struct sheet *sheet, enum showing_part part, size_t most)
{
    const struct showing *showing = sheet->showing;
    size_t first = sheet->count;
    bool many = most > 1 && part_count(showing, part) > 1;
    int rows = 0;
    for (size_t i = 0; i < showing->count; i++) {
        const struct showing_line *line = &showing->lines[i];
        if (line->part != part || line->rank >= most) continue;
        const char *heading = sheet->count == first ? showing_heading(showing, part) : "";
        struct piece piece = {
            .heading = heading[0] ? heading : NULL, .block = BLOCK_PART, .one_of_many = many};
        memcpy(piece.text, line->text, sizeof piece.text);
        piece_add(sheet, piece);
    }
    for (size_t i = first; i < sheet->count; i++) rows += sheet->pieces[i].rows;
    return rows;
}

/* News has one page: what would need another is left out. */
static void part_place(struct sheet *sheet, enum showing_part part)
{
    size_t first = sheet->count, most = part == SHOWING_NEWS ? sheet->news : SHOWING_LINES;
    while (part_add(sheet, part, most) > sheet->body.rows && part == SHOWING_NEWS && most > 1) {
        sheet->count = first;
        most--;
    }
    block_place(sheet, first);
}

static void shared_place(struct sheet *sheet)
{
    struct piece result = {.block = BLOCK_SHARED, .heading = "Result"};
    struct piece escalation = {.block = BLOCK_SHARED, .heading = "Escalation"};
    size_t first = sheet->count;
    if (!sheet->showing->played) return;
    showing_result(result.text, sheet->showing);
    showing_escalation(escalation.text, sheet->showing);
    piece_add(sheet, result);
    piece_add(sheet, escalation);
    block_place(sheet, first);
}

static void clock_place(struct sheet *sheet)
{
    size_t first = sheet->count;
    piece_add(sheet, (struct piece){.block = BLOCK_CLOCK});
    block_place(sheet, first);
}

static void join_place(struct sheet *sheet)
{
    struct piece piece = {.block = BLOCK_JOIN, .heading = "Late?"};
    size_t first = sheet->count;
    memcpy(piece.text, sheet->showing->join, sizeof piece.text);
    piece_add(sheet, piece);
    block_place(sheet, first);
}

/* A step of the talk begins a page; those of the one that it has come to are turned. */
static void step_place(struct sheet *sheet, enum showing_part step)
{
    if (step != sheet->showing->step && part_count(sheet->showing, step) == 0) return;
    if (sheet->row > 0) sheet->page++;
    sheet->row = 0;
    if (step == sheet->showing->step) {
        sheet->pages.first = sheet->page;
        part_place(sheet, SHOWING_NOW);
    }
    part_place(sheet, step);
    if (step == sheet->showing->step) part_place(sheet, SHOWING_QUESTION);
    if (step == SHOWING_MOMENTS) shared_place(sheet);
    if (step == sheet->showing->step) sheet->pages.last = sheet->page;
}

static void turn_place(struct sheet *sheet)
{
    clock_place(sheet);
    part_place(sheet, SHOWING_NOTICE);
    part_place(sheet, SHOWING_NOW);
    part_place(sheet, SHOWING_NEWS);
    shared_place(sheet);
    part_place(sheet, SHOWING_QUESTION);
    if (sheet->showing->join[0]) join_place(sheet);
    sheet->pages.last = sheet->page;
}

static void place(struct sheet *sheet, int gaps, size_t news)
{
    sheet->gaps = gaps;
    sheet->news = news;
    sheet->page = sheet->row = 0;
    sheet->count = 0;
    sheet->pages = (struct room_sheet){0, 0, 0};
    if (sheet->showing->phase == PHASE_TALK) {
        for (int step = SHOWING_RECALL; step < SHOWING_PART_COUNT; step++)
            step_place(sheet, (enum showing_part)step);
    } else {
        turn_place(sheet);
    }
    sheet->pages.count = sheet->page + 1;
}

/* A large screen shows all at once, and some blank rows: some news is given up for that. */
static void place_whole(struct sheet *sheet)
{
    for (size_t news = SHOWING_SENTENCES; news > 0; news--) {
        place(sheet, 0, news);
        int left = sheet->body.rows - sheet->row;
        bool airy = left >= GAPS_AT_LEAST || news <= NEWS_AT_LEAST;
        if (sheet->pages.count > 1 || !airy) continue;
        place(sheet, left, news);
        return;
    }
    place(sheet, 0, SHOWING_SENTENCES);
}

/* ------------------------------------------------------------ drawing */

static const uint32_t tones[SIDE_COUNT] = {FRAME_WASHINGTON, FRAME_BEIJING};

static void digit_draw(const struct area *area, int column, int digit, int scale, uint32_t style)
{
    for (int row = 0; row < DIGIT_ROWS * scale; row++) {
        for (int at = 0; at < 2 * DIGIT_WIDTH * scale; at++) {
            if (digits[digit][row / scale][at / (2 * scale)] == '#')
                frame_mark(area, row, column + at, style, FRAME_BAR_FULL);
        }
    }
}

static int digits_width(const char *time, int scale)
{
    int width = -2 * scale;
    for (; *time; time++) width += 2 * scale * (*time == ':' ? 2 : DIGIT_WIDTH + 1);
    return width;
}

/* "06:42". */
static void digits_draw(const struct area *area, int column, const char *time, int scale,
                        uint32_t style)
{
    for (; *time; time++) {
        for (int at = 0; *time == ':' && at < 2 * scale * scale; at++) {
            int row = at / (2 * scale);
            frame_mark(area, scale + row, column + at % (2 * scale), style, FRAME_BAR_FULL);
            frame_mark(area, 3 * scale + row, column + at % (2 * scale), style, FRAME_BAR_FULL);
        }
        if (*time != ':') digit_draw(area, column, *time - '0', scale, style);
        column += 2 * scale * (*time == ':' ? 2 : DIGIT_WIDTH + 1);
    }
}

static int side_draw(const struct area *area, int row, int column, const struct showing *showing,
                     int side)
{
    int used = frame_put(area, row, column, FRAME_BOLD | tones[side], words_side(side));
    used += 2;
    return used + frame_put(area, row, column + used, FRAME_BOLD,
                            showing_plan_words(showing->plans[side]));
}

static void clock_draw(const struct sheet *sheet, const struct area *area)
{
    const struct showing *showing = sheet->showing;
    char time[SHOWING_LABEL_SIZE];
    int scale = scale_of(sheet), column = 0, row = 0;
    showing_left(time, showing);
    if (!showing->timed) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            side_draw(area, sheet->wide ? 0 : side, sheet->wide ? side * area->columns / 2 : 0,
                      showing, side);
        }
        return;
    }
    uint32_t style = FRAME_BOLD | (showing->left <= LAST_MINUTES ? FRAME_BAD : FRAME_PLAIN);
    int width = digits_width(time, scale);
    digits_draw(area, sheet->wide ? 0 : (area->columns - width) / 2, time, scale, style);
    if (sheet->wide) column = width + 4 * scale;
    else row = DIGIT_ROWS;
    frame_put(area, row, column, style,
              showing->paused      ? "the clock is paused"
              : showing->left <= 0 ? "time is up"
                                   : "left to plan");
    int step = sheet->wide ? 2 * scale : 1;
    for (int side = 0; side < SIDE_COUNT; side++)
        side_draw(area, row + (side + 1) * step, column, showing, side);
}

static void piece_draw(const struct sheet *sheet, const struct piece *piece)
{
    struct area area = sheet->body;
    area.row += piece->row;
    area.rows = piece->rows;
    if (piece->block == BLOCK_CLOCK) {
        clock_draw(sheet, &area);
        return;
    }
    if (piece->heading) frame_put(&area, 0, 0, FRAME_BOLD | FRAME_BAD, piece->heading);
    if (sheet->wide) frame_cut_left(&area, HEADING_WIDTH);
    else if (piece->heading) frame_cut_top(&area, 1);
    if (piece->one_of_many) {
        struct area dash = frame_cut_left(&area, DASH_WIDTH);
        frame_put(&dash, 0, 0, FRAME_BOLD, "-");
    }
    widget_paragraph_draw(&area, 0, FRAME_BOLD, piece->text);
}

/* As many whole words of a text as fit. */
static void words_fit(char *out, size_t size, const char *text, int columns)
{
    const char *next;
    size_t length = text_wrap(text, columns > 1 ? columns : 1, &next);
    snprintf(out, size, "%.*s", (int)length, text);
}

/* " PLANNING ", or in the talk the step and what is left of it, where there is room. */
static void phase_words(char out[SHOWING_LABEL_SIZE], const struct showing *showing, int columns)
{
    char left[SHOWING_LABEL_SIZE];
    snprintf(out, SHOWING_LABEL_SIZE, " %.60s ", showing_step(showing));
    showing_left(left, showing);
    bool counts = showing->phase == PHASE_TALK && showing->timed;
    if (counts && text_width(out) + 6 <= columns / 2)
        snprintf(out, SHOWING_LABEL_SIZE, " %.60s %.8s ", showing_step(showing), left);
    ascii_capitals(out);
}

/* The title, the phase, and the room clock in as many words as there is room for. */
static void head_draw(const struct area *area, const struct showing *showing)
{
    char phase[SHOWING_LABEL_SIZE], title[SHOWING_LABEL_SIZE], turn[SHOWING_LABEL_SIZE];
    char at[SPOKEN_TIME_SIZE], whole[SPOKEN_TIME_SIZE], time[3 * SPOKEN_TIME_SIZE];
    phase_words(phase, showing, area->columns);
    words_fit(title, sizeof title, showing->title, area->columns - text_width(phase) - 1);
    frame_put(area, 0, 0, FRAME_BOLD, title);
    frame_put_right(area, 0, area->columns, FRAME_BOLD | FRAME_REVERSE, phase);
    showing_turn(turn, showing);
    frame_put(area, 1, 0, FRAME_BOLD, turn);
    spoken_time(at, showing->at, false);
    spoken_time(whole, (int64_t)showing->minutes * 60, false);
    snprintf(time, sizeof time, showing->minutes ? "room clock %s of %s" : "room clock %s", at,
             whole);
    int left = area->columns - text_width(turn) - 2;
    if (text_width(time) > left) memcpy(time, at, sizeof at);
    if (text_width(time) <= left) frame_put_right(area, 1, area->columns, FRAME_BOLD, time);
}

static void rule_draw(const struct area *area, int row)
{
    for (int column = 0; column < area->columns; column++)
        frame_mark(area, row, column, FRAME_BOLD, FRAME_LINE_ACROSS);
}

static int page_width(const struct showing *showing, const struct area *inside)
{
    bool whole = inside->frame->rows >= WHOLE_ROWS && inside->frame->columns >= WIDE;
    return whole && showing->phase != PHASE_TALK ? 0 : NUMBER_WIDTH;
}

/* The marking, and the number of the page. */
static int foot_rows(const struct showing *showing, const struct area *inside)
{
    int kept = page_width(showing, inside);
    int rows = widget_paragraph_rows(showing->marking, inside->columns - kept);
    return rows > 0 ? rows : kept > 0;
}

static void foot_draw(const struct area *area, const struct sheet *sheet, int page)
{
    char number[32];
    struct area left = *area;
    left.columns -= page_width(sheet->showing, area);
    widget_paragraph_draw(&left, 0, FRAME_BOLD, sheet->showing->marking);
    snprintf(number, sizeof number, "%d/%d", page + 1, sheet->pages.count);
    if (sheet->pages.count > 1)
        frame_put_right(area, area->rows - 1, area->columns, FRAME_BOLD, number);
}

/* The screen less its margins. */
static struct area inside_of(struct frame *frame)
{
    struct area area = frame_area(frame);
    bool large = frame->columns >= LARGE_COLUMNS && frame->rows >= LARGE_ROWS;
    int aside = large ? 6 : frame->columns >= WIDE ? 2 : 1, above = large ? 1 : 0;
    area.column += aside;
    area.columns -= 2 * aside;
    area.row += above;
    area.rows -= 2 * above;
    return area;
}

/* Cuts head and foot off; on a tall screen with a rule each. */
static void sheet_begin(struct sheet *sheet, struct area *head, struct area *foot,
                        struct frame *frame)
{
    struct area inside = inside_of(frame);
    int rule = frame->rows >= WHOLE_ROWS;
    int below = foot_rows(sheet->showing, &inside);
    *head = frame_cut_top(&inside, 2 + rule);
    sheet->body = frame_cut_top(&inside, inside.rows - below - (below > 0 ? rule : 0));
    if (rule) rule_draw(head, 2);
    if (rule && below > 0) {
        struct area line = frame_cut_top(&inside, 1);
        rule_draw(&line, 0);
    }
    *foot = inside;
    sheet->wide = frame->columns >= WIDE;
    sheet->large = frame->columns >= LARGE_COLUMNS && frame->rows >= LARGE_ROWS;
    sheet->text_width = sheet->body.columns - (sheet->wide ? HEADING_WIDTH : 0);
}

void room_sheet_draw(struct room_sheet *out, struct frame *frame, const struct showing *showing,
                     int page)
{
    struct sheet *sheet = memory_new(sizeof *sheet);
    struct area head, foot;
    sheet->showing = showing;
    sheet_begin(sheet, &head, &foot, frame);
    if (frame->rows >= WHOLE_ROWS && sheet->wide && showing->phase != PHASE_TALK)
        place_whole(sheet);
    else place(sheet, frame->rows >= WHOLE_ROWS ? BLOCKS : 0, SHOWING_SENTENCES);
    if (page >= sheet->pages.count) page = sheet->pages.count - 1;
    head_draw(&head, showing);
    for (size_t i = 0; i < sheet->count; i++) {
        if (sheet->pieces[i].page == page) piece_draw(sheet, &sheet->pieces[i]);
    }
    foot_draw(&foot, sheet, page);
    *out = sheet->pages;
    free(sheet);
}

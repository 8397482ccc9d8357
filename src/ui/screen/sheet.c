/* sheet.c: what the sheets share: figures as a side may read them, in few columns. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/headline.h"

enum widget_canvas_look sheet_chart_look(const struct desk *desk)
{
    if (desk->ascii) return WIDGET_CANVAS_ASCII;
    switch ((enum settings_chart)desk->settings.values[SETTING_CHART]) {
    case SETTINGS_CHART_BLOCK: return WIDGET_CANVAS_BLOCK;
    case SETTINGS_CHART_ASCII: return WIDGET_CANVAS_ASCII;
    case SETTINGS_CHART_BRAILLE: return WIDGET_CANVAS_BRAILLE;
    default: return desk->dotless ? WIDGET_CANVAS_ASCII : WIDGET_CANVAS_BRAILLE;
    }
}

void sheet_cost(char out[SHEET_TEXT_SIZE], int32_t capital, int32_t budget_musd)
{
    char money[NUMBER_SIZE];
    number_money(money, budget_musd);
    if (budget_musd == 0) snprintf(out, SHEET_TEXT_SIZE, "PC %d", capital);
    else snprintf(out, SHEET_TEXT_SIZE, "PC %d %s", capital, money);
}

void sheet_cost_words(char out[SHEET_TEXT_SIZE], int32_t capital, int32_t budget_musd)
{
    char money[NUMBER_SIZE];
    number_money(money, budget_musd);
    snprintf(out, SHEET_TEXT_SIZE, "%d political capital%s%s", capital, budget_musd ? ", " : "",
             budget_musd ? money : "");
}

uint32_t sheet_side_style(int32_t side)
{
    if (side == SIDE_WASHINGTON) return FRAME_WASHINGTON;
    return side == SIDE_BEIJING ? FRAME_BEIJING : FRAME_PLAIN;
}

uint32_t sheet_move_style(double change, bool good_when_up)
{
    if (change == 0.0) return FRAME_PLAIN;
    return (change > 0.0) == good_when_up ? FRAME_GOOD : FRAME_BAD;
}

uint32_t sheet_fact_style(const struct fact *fact, bool good_when_up)
{
    return sheet_move_style(fact_moved(fact), good_when_up);
}

enum { SIDE_COLUMN = 9 };

int sheet_facts_draw(const struct facts *facts, size_t first, const struct area *area, int row,
                     int label)
{
    for (size_t i = first; i < facts->count && row < area->rows; i += fact_row(facts, i), row++) {
        frame_put(area, row, 1, FRAME_PLAIN, facts->list[i].label);
        for (size_t k = i; k < i + fact_row(facts, i); k++) {
            const struct fact *fact = &facts->list[k];
            char value[NUMBER_SIZE];
            int column = fact->side == SIDE_NONE ? 0 : (int)fact->side;
            fact_value(value, fact, true);
            frame_put_right(area, row, label + (column + 1) * SIDE_COLUMN,
                            fact->withheld ? FRAME_DIM : FRAME_PLAIN, value);
        }
    }
    return row;
}

void sheet_facts_words(char *out, size_t size, const struct facts *facts)
{
    struct text text;
    text_init(&text, out, size);
    text_format(&text, "%s:", facts->heading);
    for (size_t i = 0; i < facts->count; i++) {
        char value[NUMBER_SIZE];
        fact_value(value, &facts->list[i], true);
        text_format(&text, "%s %s %s", i ? "," : "", facts->list[i].label, value);
    }
}

/* A band of the track with its name, which makes room for a result that stands on it. */
static void band_draw(const struct area *area, int row, int band, int width,
                      const int at[SIDE_COUNT])
{
    const char *name = headline_band((enum verdict_band)band);
    int first = 1 + band * width, last = first + (int)strlen(name);
    bool free = last < first + width;
    for (int side = 0; side < SIDE_COUNT; side++)
        free = free && (at[side] < first || at[side] > last);
    for (int i = 0; i < width; i++) frame_put(area, row, first + i, FRAME_DIM, i == 0 ? "|" : ".");
    if (free) frame_put(area, row, first + 1, FRAME_DIM, name);
}

void sheet_track(const struct eyes *eyes, const struct area *area, int row)
{
    struct verdict verdict;
    int width = (area->columns - 2) / VERDICT_BANDS, at[SIDE_COUNT];
    headline_verdict(&verdict, eyes);
    for (int side = 0; side < SIDE_COUNT; side++)
        at[side] = 1 + (int)(headline_place(eyes, verdict.result[side]) * width);
    bool both = at[SIDE_WASHINGTON] == at[SIDE_BEIJING];
    for (int band = 0; band < VERDICT_BANDS; band++) band_draw(area, row, band, width, at);
    for (int side = 0; side < SIDE_COUNT; side++)
        frame_put(area, row, at[side], FRAME_BOLD | sheet_side_style(side),
                  both                      ? "X"
                  : side == SIDE_WASHINGTON ? "W"
                                            : "B");
}

struct area sheet_inside(const struct area *area)
{
    return (struct area){area->frame, area->row + 1, area->column + 1, area->rows - 2,
                         area->columns - 2};
}

struct area sheet_table_inside(const struct area *area)
{
    struct area inside = sheet_inside(area);
    frame_cut_top(&inside, 1);
    return inside;
}

bool sheet_why(struct desk *desk, const char *figure)
{
    if (eyes_played(&desk->eyes) == 0) {
        snprintf(desk->message, sizeof desk->message,
                 "No turn has been played yet: nothing moved.");
        return false;
    }
    snprintf(desk->figure, sizeof desk->figure, "%s", figure);
    return true;
}

bool sheet_marked(const struct desk *desk, enum thing kind, int32_t index)
{
    return desk->mark.kind == kind && desk->mark.first == index;
}

bool sheet_mark(struct desk *desk, enum thing kind, int32_t index)
{
    const char *name = thing_name(&desk->eyes, kind, index);
    if (sheet_marked(desk, kind, index)) {
        desk->mark.kind = THING_NONE;
        snprintf(desk->message, sizeof desk->message, "%s is no longer marked.", name);
    } else if (desk->mark.kind == kind) {
        desk->mark.second = index;
        return true;
    } else {
        desk->mark = (struct desk_mark){.kind = kind, .first = index};
        snprintf(desk->message, sizeof desk->message,
                 "%s is marked. Space on another compares the two, Space here takes the mark off.",
                 name);
    }
    return false;
}

/* sheet_good.c: panels about one good: makers, stocks, users, measures, flows. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_good.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"
#include "ui/widget/gauge.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"

enum { MAKERS = 4, FLOWS = 24, LINE_SIZE = 512, BAR = 12 };

static void makers_words(char out[LINE_SIZE], const struct desk *desk)
{
    const struct world *world = eyes_world(&desk->eyes);
    struct sheet_rows rows = {0};
    struct text text;
    for (int32_t i = 0; i < world->country_count; i++) {
        double share = eyes_value(&desk->eyes, world, 0, "share.%s.%s", world->countries[i].id,
                                  world->goods[desk->good].id);
        if (share > 0.005) sheet_rows_rank(&rows, MAKERS, i, share);
    }
    text_init(&text, out, LINE_SIZE);
    text_append(&text, "Made by");
    for (size_t i = 0; i < rows.count; i++) {
        text_format(&text, " %s %.0f%%", world->countries[rows.index[i]].id, 100 * rows.measure[i]);
    }
    if (rows.count == 0) text_append(&text, " nobody");
}

/* "Stock USA  1.9 of 2.2 months  LOW", and what is lacking. */
static int stock_draw(const struct desk *desk, int side, int row, const struct area *area)
{
    const struct world *world = eyes_world(&desk->eyes);
    const struct good *good = &world->goods[desk->good];
    const char *id = world->countries[world->sides[side].country].id;
    struct band band;
    char value[NUMBER_SIZE];
    if (!eyes_band(&band, &desk->eyes, world, "stock.%s.%s", id, good->id)) return row;
    number_band(value, &band, 1, 1);
    bool low = band.value < good->user_cover / 2;
    frame_format(area, row, 0, sheet_side_style(side), "Stock %s %s of %.1f months%s", id, value,
                 good->user_cover, low ? " LOW" : "");
    double lack = eyes_value(&desk->eyes, world, 0, "shortage.%s.%s", id, good->id);
    if (lack < 0.005) return row + 1;
    frame_format(area, row + 1, 0, FRAME_BAD, "%s lacks %.0f%% of its need", id, 100 * lack);
    return row + 2;
}

static void users_words(char out[LINE_SIZE], const struct desk *desk, bool critical)
{
    const struct world *world = eyes_world(&desk->eyes);
    struct text text;
    text_init(&text, out, LINE_SIZE);
    for (int32_t i = 0; i < world->recipe_count; i++) {
        const struct recipe *recipe = &world->recipes[i];
        if (recipe->input != desk->good) continue;
        if ((recipe->input_class == INPUT_CRITICAL) != critical) continue;
        text_format(&text, "%s%s",
                    text.length ? ", "
                    : critical  ? "Critical for "
                                : "Used for ",
                    recipe->industry >= 0 ? world->industries[recipe->industry].name
                                          : world->goods[recipe->good].name);
    }
}

static int measures_draw(const struct desk *desk, int row, const struct area *area)
{
    const struct world *world = eyes_world(&desk->eyes);
    for (int32_t i = world->instrument_count - 1; i >= 0; i--) {
        const struct instrument *instrument = &world->instruments[i];
        char words[256], line[LINE_SIZE];
        if (instrument->value[FIELD_GOOD] != desk->good || instrument->kind == INSTRUMENT_LISTING ||
            !view_instrument(world, desk->eyes.side, instrument))
            continue;
        words_instrument(words, sizeof words, world, instrument);
        snprintf(line, sizeof line, "%c: %s",
                 instrument->issuer == SIDE_NONE ? '!' : "WB"[instrument->issuer], words);
        row = widget_paragraph_draw(area, row, sheet_side_style(instrument->issuer), line);
    }
    return row;
}

int sheet_good_facts(const struct desk *desk, int row, const struct area *area)
{
    char line[LINE_SIZE];
    struct area inside = *area;
    frame_cut_left(&inside, 1);
    makers_words(line, desk);
    row = widget_paragraph_draw(&inside, row, FRAME_PLAIN, line);
    for (int side = 0; side < SIDE_COUNT; side++) row = stock_draw(desk, side, row, &inside);
    int before = row;
    row = measures_draw(desk, row, &inside);
    if (row == before)
        frame_put(&inside, row++, 0, FRAME_PLAIN, "No measure on it that you know of");
    for (int critical = 1; critical >= 0; critical--) {
        users_words(line, desk, critical);
        if (line[0]) row = widget_paragraph_draw(&inside, row, FRAME_PLAIN, line);
    }
    frame_format(&inside, row, 0, FRAME_PLAIN, "New capacity takes %d turns",
                 eyes_world(&desk->eyes)->goods[desk->good].lead_turns);
    return row + 1;
}

enum { PROJECT_NUMBERS = 24 };

/* "Clarksville gallium    USA   11% being built"; a longer name has a row of its own. */
static int project_draw(const struct desk *desk, const struct project *project, int row,
                        const struct area *area)
{
    static const char *const states[PROJECT_STATE_COUNT] = {"planned", "being built", "running",
                                                            "stalled", "given up"};
    const struct world *world = eyes_world(&desk->eyes);
    int32_t owner = world->countries[project->country].side;
    struct band built;
    char value[NUMBER_SIZE];
    if (!eyes_band(&built, &desk->eyes, world, "project.%s", project->id)) return row;
    number_band(value, &built, 100, 0);
    /* How a rival's site stands is its secret; that it exists is not. */
    bool own =
        desk->eyes.side == SIDE_NONE || owner == SIDE_NONE || owner == (int32_t)desk->eyes.side;
    frame_put_fit(area, row, 1, area->columns - 1, FRAME_PLAIN, project->name);
    if (text_width(project->name) > area->columns - PROJECT_NUMBERS) row++;
    frame_format(area, row, area->columns - PROJECT_NUMBERS + 2, FRAME_PLAIN, "%s %4s%% %s",
                 world->countries[project->country].id, value, own ? states[project->state] : "");
    return row + 1;
}

int sheet_good_projects(const struct desk *desk, int row, const struct area *area)
{
    const struct world *world = eyes_world(&desk->eyes);
    int first = row;
    for (int32_t i = 0; i < world->project_count; i++) {
        const struct project *project = &world->projects[i];
        if (project->good == desk->good && project->state != PROJECT_RUNNING)
            row = project_draw(desk, project, row, area);
    }
    if (row > first) return row;
    frame_put(area, row, 1, FRAME_PLAIN, "Nothing that you know of.");
    return row + 1;
}

static double flow_now(const struct desk *desk, const struct edge *edge)
{
    const struct world *world = eyes_world(&desk->eyes);
    if (world->turn == 0) return TICKS_PER_TURN * edge->base;
    return eyes_value(&desk->eyes, world, 0, "trade.%s.%s.%s", world->countries[edge->seller].id,
                      world->countries[edge->buyer].id, world->goods[edge->good].id);
}

void sheet_good_flows(struct sheet_rows *out, const struct desk *desk, bool by_change)
{
    const struct world *world = eyes_world(&desk->eyes);
    *out = (struct sheet_rows){0};
    for (int32_t i = world->edge_first[desk->good]; i < world->edge_first[desk->good + 1]; i++) {
        double base = TICKS_PER_TURN * world->edges[i].base;
        double now = flow_now(desk, &world->edges[i]);
        double measure = by_change ? fabs(now - base) : base > now ? base : now;
        sheet_rows_rank(out, FLOWS, i, measure);
    }
}

/* A quantity in at most seven columns. */
static void quantity_put(char out[NUMBER_SIZE], double value)
{
    if (value >= 9999.5) snprintf(out, NUMBER_SIZE, "%.0fk", value / 1000);
    else snprintf(out, NUMBER_SIZE, value < 99.95 ? "%.1f" : "%.0f", value);
}

/* What a flow's line is drawn from. */
struct flows {
    const struct desk *desk;
    const struct sheet_rows *rows;
    double most; /* the largest change: as long as a bar gets */
};

enum {
    FLOW_TO = 5,
    FLOW_START = 18,
    FLOW_NOW = 26,
    FLOW_CHANGE = 34,
    FLOW_BAR = 36,
    FLOW_CONTROL = 50,
    FLOW_TRUST = 67
};

static void flow_line(const struct area *line, size_t index, const void *context)
{
    const struct flows *flows = context;
    const struct desk *desk = flows->desk;
    const struct world *world = eyes_world(&desk->eyes);
    const struct edge *edge = &world->edges[flows->rows->index[index]];
    const char *seller = world->countries[edge->seller].id;
    const char *buyer = world->countries[edge->buyer].id, *good = world->goods[edge->good].id;
    double base = TICKS_PER_TURN * edge->base, now = flow_now(desk, edge);
    double open = eyes_value(&desk->eyes, world, 1, "passage.%s.%s.%s", seller, buyer, good);
    double trust = eyes_value(&desk->eyes, world, 1, "trust.%s.%s.%s", seller, buyer, good);
    char was[NUMBER_SIZE], is[NUMBER_SIZE], change[NUMBER_SIZE];
    struct widget_gauge gauge = {0, FLOW_BAR, BAR, FRAME_PLAIN};
    quantity_put(was, base);
    quantity_put(is, now);
    frame_put(line, 0, 0, FRAME_PLAIN, seller);
    frame_put(line, 0, FLOW_TO, FRAME_PLAIN, edge->seller == edge->buyer ? "home" : buyer);
    frame_put_right(line, 0, FLOW_START, FRAME_PLAIN, was);
    frame_put_right(line, 0, FLOW_NOW, FRAME_PLAIN, is);
    if (base > 0 && fabs(now / base - 1) >= 0.005) {
        snprintf(change, sizeof change, "%+.0f%%", 100 * (now / base - 1));
        frame_put_right(line, 0, FLOW_CHANGE, FRAME_PLAIN, change);
        widget_gauge_change(line, &gauge, flows->most > 0 ? (now - base) / flows->most : 0);
    }
    if (open < 0.005) frame_put(line, 0, FLOW_CONTROL, FRAME_BAD, "closed");
    else if (open < 0.995)
        frame_format(line, 0, FLOW_CONTROL, FRAME_BAD, "%.0f%% let in", 100 * open);
    else frame_put(line, 0, FLOW_CONTROL, FRAME_PLAIN, "free");
    if (trust < 0.995) frame_format(line, 0, FLOW_TRUST, FRAME_PLAIN, "%.0f%%", 100 * trust);
}

void sheet_good_flows_draw(const struct desk *desk, const struct sheet_rows *rows, size_t selected,
                           const struct area *area)
{
    struct area rest = *area, titles;
    struct sheet_rows changed;
    sheet_good_flows(&changed, desk, true);
    struct flows flows = {desk, rows, 0};
    if (changed.count > 0) flows.most = changed.measure[0];
    titles = frame_cut_top(&rest, 1);
    frame_cut_left(&titles, 2);
    frame_put(&titles, 0, 0, FRAME_DIM, "From To");
    frame_put_right(&titles, 0, FLOW_START, FRAME_DIM, "start");
    frame_put_right(&titles, 0, FLOW_NOW, FRAME_DIM, "now");
    frame_put_right(&titles, 0, FLOW_CHANGE, FRAME_DIM, "change");
    frame_put(&titles, 0, FLOW_CONTROL, FRAME_DIM, "Under controls");
    frame_put(&titles, 0, FLOW_TRUST, FRAME_DIM, "Trust");
    struct widget_menu menu = {rows->count, selected, true, "nobody trades it", flow_line, &flows};
    widget_menu_draw(&menu, &rest);
}

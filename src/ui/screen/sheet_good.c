/* sheet_good.c: panels about one good: makers, stocks, users, measures, flows. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/sheet_good.h"

#include <math.h>
#include <stdio.h>

#include "base/text.h"
#include "brief/good.h"
#include "brief/measure.h"
#include "brief/step.h"
#include "ui/widget/gauge.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"

enum { MAKERS = 4, FLOWS = 24, LINE_SIZE = 512, BAR = 12 };

/* "Stock USA  1.9 of 2.2 months  LOW", and what is lacking. */
static int stock_draw(const struct desk *desk, int side, int row, const struct area *area)
{
    const char *home =
        thing_id(&desk->eyes, THING_COUNTRY, thing_home(&desk->eyes, (enum side)side));
    struct facts facts;
    char value[NUMBER_SIZE];
    good_stock(&facts, &desk->eyes, desk->good, (enum side)side);
    for (size_t i = 0; i < facts.count; i++) {
        const struct fact *fact = &facts.list[i];
        fact_value(value, fact, true);
        if (i == 0)
            frame_format(area, row++, 0, sheet_side_style(side), "Stock %s %s of %.1f months%s",
                         home, value, fact->usual, fact_low(fact) ? " LOW" : "");
        else if (fact->form->unit == NUMBER_MONTHS &&
                 number_shown(fact->figure, fact->now.value) > 0)
            frame_format(area, row++, 2, FRAME_PLAIN, "the government's %s", value);
        else if (fact->form->unit == NUMBER_PERCENT)
            frame_format(area, row++, 0, FRAME_BAD, "%s lacks %s of its need", home, value);
    }
    return row;
}

static int measures_draw(const struct desk *desk, int row, const struct area *area)
{
    const struct measure_about about = {THING_GOOD, desk->good};
    struct measure measure;
    int first = row;
    bool found = measure_before(&measure, &desk->eyes, &about, NULL);
    while (found) {
        char line[LINE_SIZE];
        snprintf(line, sizeof line, "%c: %s",
                 measure.issuer == SIDE_NONE ? '!' : "WB"[measure.issuer], measure.words);
        row = widget_paragraph_draw(area, row, sheet_side_style((int32_t)measure.issuer), line);
        found = measure_before(&measure, &desk->eyes, &about, &measure);
    }
    if (row == first) frame_put(area, row++, 0, FRAME_PLAIN, "No measure on it that you know of");
    return row;
}

static int users_draw(const struct desk *desk, bool critical, int row, const struct area *area)
{
    char users[GOOD_USERS_SIZE], line[GOOD_USERS_SIZE + 16];
    good_users(users, &desk->eyes, desk->good, critical);
    if (users[0] == '\0') return row;
    snprintf(line, sizeof line, "%s for %s", critical ? "Critical" : "Used", users);
    return widget_paragraph_draw(area, row, FRAME_PLAIN, line);
}

int sheet_good_facts(const struct desk *desk, int row, const struct area *area)
{
    char line[LINE_SIZE];
    struct facts makers;
    struct area inside = *area;
    frame_cut_left(&inside, 1);
    good_makers(&makers, &desk->eyes, desk->good, MAKERS);
    sheet_facts_words(line, sizeof line, &makers);
    row = widget_paragraph_draw(&inside, row, FRAME_PLAIN,
                                makers.count > 0 ? line : "Made by nobody");
    for (int side = 0; side < SIDE_COUNT; side++) row = stock_draw(desk, side, row, &inside);
    row = measures_draw(desk, row, &inside);
    row = users_draw(desk, true, row, &inside);
    row = users_draw(desk, false, row, &inside);
    frame_format(&inside, row, 0, FRAME_PLAIN, "New capacity takes %d %s",
                 good_lead(&desk->eyes, desk->good), words_lag(2, step_time(desk->eyes.session)));
    return row + 1;
}

enum { PROJECT_NUMBERS = 24 };

/* "Clarksville gallium    USA   11% being built"; a longer name has a row of its own. */
static int project_draw(const struct desk *desk, const struct fact *project, int row,
                        const struct area *area)
{
    char value[NUMBER_SIZE];
    fact_value(value, project, true);
    frame_put_fit(area, row, 1, area->columns - 1, FRAME_PLAIN, project->label);
    if (text_width(project->label) > area->columns - PROJECT_NUMBERS) row++;
    frame_format(area, row, area->columns - PROJECT_NUMBERS + 2, FRAME_PLAIN, "%s %5s %s",
                 thing_id(&desk->eyes, THING_COUNTRY, project->thing), value, project->note);
    return row + 1;
}

int sheet_good_projects(const struct desk *desk, int row, const struct area *area)
{
    struct facts projects;
    good_projects(&projects, &desk->eyes, desk->good);
    for (size_t i = 0; i < projects.count; i++)
        row = project_draw(desk, &projects.list[i], row, area);
    if (projects.count == 0) frame_put(area, row++, 1, FRAME_PLAIN, "Nothing that you know of.");
    return row;
}

void sheet_good_flows(struct ranking *out, const struct desk *desk, bool by_change)
{
    good_flows_rank(out, &desk->eyes, desk->good, FLOWS, by_change);
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
    const struct ranking *rows;
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
    const struct eyes *eyes = &flows->desk->eyes;
    struct good_flow flow;
    good_flow(&flow, eyes, flows->rows->index[index]);
    double moved = good_flow_change(&flow);
    char was[NUMBER_SIZE], is[NUMBER_SIZE], change[NUMBER_SIZE];
    struct widget_gauge gauge = {0, FLOW_BAR, BAR, FRAME_PLAIN};
    quantity_put(was, flow.start);
    quantity_put(is, flow.now);
    frame_put(line, 0, 0, FRAME_PLAIN, thing_id(eyes, THING_COUNTRY, flow.seller));
    frame_put(line, 0, FLOW_TO, FRAME_PLAIN,
              flow.seller == flow.buyer ? "home" : thing_id(eyes, THING_COUNTRY, flow.buyer));
    frame_put_right(line, 0, FLOW_START, FRAME_PLAIN, was);
    frame_put_right(line, 0, FLOW_NOW, FRAME_PLAIN, is);
    if (fabs(moved) >= 0.005) {
        snprintf(change, sizeof change, "%+.0f%%", 100 * moved);
        frame_put_right(line, 0, FLOW_CHANGE, FRAME_PLAIN, change);
        widget_gauge_change(line, &gauge,
                            flows->most > 0 ? (flow.now - flow.start) / flows->most : 0);
    }
    if (flow.passage < 0.005) frame_put(line, 0, FLOW_CONTROL, FRAME_BAD, "closed");
    else if (flow.passage < 0.995)
        frame_format(line, 0, FLOW_CONTROL, FRAME_BAD, "%.0f%% let in", 100 * flow.passage);
    else frame_put(line, 0, FLOW_CONTROL, FRAME_PLAIN, "free");
    if (flow.trust < 0.995)
        frame_format(line, 0, FLOW_TRUST, FRAME_PLAIN, "%.0f%%", 100 * flow.trust);
}

void sheet_good_flows_draw(const struct desk *desk, const struct ranking *rows, size_t selected,
                           const struct area *area)
{
    struct area rest = *area, titles;
    struct ranking changed;
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

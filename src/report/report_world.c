/* report_world.c: prices and stocks of the goods that moved most, whose controls partners kept, and
 * where the most contested good flowed. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "brief/measure.h"
#include "report/chart.h"
#include "report/report_inside.h"

enum { GOODS = 4, PARTNERS = 6, LABEL = 2 * NAME_SIZE + 64 };

/* Smaller ranges are not drawn larger: of prices, of months of use, of shares of a hundred. */
static const double price_least = 20, stock_least = 1, share_least = 20;

/* A chart of up to three traces, with its caption. */
static void chart_put(const struct report *report, struct chart *chart, const char *caption)
{
    page_figure_begin(report->out);
    chart_draw(report->out, chart);
    page_figure_end(report->out, "%s", caption);
}

/* A good's price at both homes and in the world, and its stock at both homes. */
enum { PRICE_USA, PRICE_CHINA, PRICE_WORLD, STOCK_USA, STOCK_CHINA, GOOD_TRACES };

struct good_traces {
    struct trace traces[GOOD_TRACES];
    bool there[GOOD_TRACES];
};

static void good_find(struct good_traces *out, const struct report *report, const char *good)
{
    const struct eyes *eyes = &report->eyes;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const char *home = thing_id(eyes, THING_COUNTRY, thing_home(eyes, (enum side)side));
        out->there[PRICE_USA + side] =
            trace_find(&out->traces[PRICE_USA + side], eyes, "price.%s.%s", good, home);
        out->there[STOCK_USA + side] =
            trace_find(&out->traces[STOCK_USA + side], eyes, "stock.%s.%s", home, good);
    }
    out->there[PRICE_WORLD] = trace_find(&out->traces[PRICE_WORLD], eyes, "price.%s", good);
}

static void lines_add(struct chart *chart, const struct good_traces *good, int first, int end)
{
    static const struct {
        const char *name;
        enum side side;
    } lines[GOOD_TRACES] = {{"United States", SIDE_WASHINGTON},
                            {"China", SIDE_BEIJING},
                            {"world", SIDE_NONE},
                            {"United States", SIDE_WASHINGTON},
                            {"China", SIDE_BEIJING}};
    for (int i = first; i < end; i++) {
        if (good->there[i])
            chart->lines[chart->count++] =
                (struct chart_line){lines[i].name, lines[i].side, &good->traces[i]};
    }
}

static void good_charts(const struct report *report, const struct good_traces *good,
                        const char *name)
{
    char titles[2][LABEL], told[2][2 * LABEL + 160];
    for (int i = 0; i < 2; i++) {
        snprintf(titles[i], LABEL,
                 i == 0 ? "%s: price, 100 is usual" : "%s: stock, in months of use", name);
        snprintf(told[i], sizeof told[i],
                 "%s. Lines by quarter of the United States and of China%s. The table has every "
                 "value.",
                 titles[i], i == 0 ? ", and of the world" : "");
        struct chart chart = {.head = {titles[i], told[i]},
                              .session = report->session,
                              .least = i == 0 ? price_least : stock_least};
        if (i == 0) lines_add(&chart, good, PRICE_USA, STOCK_USA);
        else lines_add(&chart, good, STOCK_USA, GOOD_TRACES);
        if (chart.count > 0) chart_put(report, &chart, titles[i]);
    }
}

static void good_table(const struct report *report, const struct good_traces *good,
                       const char *name)
{
    static const char *const headings[GOOD_TRACES] = {"Price, United States", "Price, China",
                                                      "Price, world", "Stock, United States",
                                                      "Stock, China"};
    struct report_column columns[GOOD_TRACES];
    char caption[LABEL];
    size_t count = 0;
    for (int i = 0; i < GOOD_TRACES; i++) {
        if (good->there[i])
            columns[count++] = (struct report_column){headings[i], &good->traces[i]};
    }
    snprintf(caption, sizeof caption, "%s: prices, 100 is usual; stocks in months of use.", name);
    report_trace_table(report, caption, columns, count);
}

void report_goods(const struct report *report)
{
    struct ranking goods;
    struct good_traces *good = memory_new(sizeof *good);
    trace_goods(&goods, &report->eyes, GOODS);
    if (goods.count == 0) page_paragraph(report->out, "No price moved in either home.");
    else
        page_paragraph(report->out, "The goods whose price went farthest from the usual in the "
                                    "United States or in China.");
    for (size_t i = 0; i < goods.count; i++) {
        const char *id = thing_id(&report->eyes, THING_GOOD, goods.index[i]);
        const char *name = thing_name(&report->eyes, THING_GOOD, goods.index[i]);
        good_find(good, report, id);
        page_heading(report->out, 3, NULL, "%s", name);
        page_open(report->out, "cards");
        good_charts(report, good, name);
        page_close(report->out);
        good_table(report, good, name);
    }
    free(good);
}

void report_partners(const struct report *report)
{
    struct ranking partners;
    struct trace *traces = memory_new(PARTNERS * SIDE_COUNT * sizeof *traces);
    struct report_column columns[PARTNERS * SIDE_COUNT];
    char names[PARTNERS * SIDE_COUNT][LABEL];
    size_t count = 0;
    trace_partners(&partners, &report->eyes, PARTNERS);
    page_paragraph(report->out,
                   "How far the partners that moved most kept each side's controls, in percent of "
                   "the shipments that they check.");
    page_open(report->out, "cards");
    for (size_t i = 0; i < partners.count; i++) {
        const char *id = thing_id(&report->eyes, THING_COUNTRY, partners.index[i]);
        const char *name = thing_name(&report->eyes, THING_COUNTRY, partners.index[i]);
        char description[LABEL + 128];
        snprintf(description, sizeof description,
                 "Lines by quarter of how far %s kept Washington's and Beijing's controls.", name);
        struct chart chart = {
            .head = {name, description}, .session = report->session, .least = share_least};
        for (int side = 0; side < SIDE_COUNT; side++) {
            if (!trace_find(&traces[count], &report->eyes, "compliance.%s.%s", id,
                            words_side_id(side)))
                continue;
            snprintf(names[count], LABEL, "%s, %c", name, words_side(side)[0]);
            columns[count] = (struct report_column){names[count], &traces[count]};
            chart.lines[chart.count++] =
                (struct chart_line){words_side(side), (enum side)side, &traces[count]};
            count++;
        }
        if (chart.count > 0) chart_put(report, &chart, name);
    }
    page_close(report->out);
    report_trace_table(report, "Controls kept by quarter, in percent: W Washington's, B Beijing's.",
                       columns, count);
    free(traces);
}

static void flows_table(const struct report *report, const struct good_flow *flows, size_t count,
                        const char *name, const char *unit)
{
    static const struct page_column columns[] = {{"From", false},
                                                 {"To", false},
                                                 {"At the start", true},
                                                 {"Now", true},
                                                 {"Let through", true}};
    char caption[LABEL + 64];
    snprintf(caption, sizeof caption,
             "Trade in %s, %s a quarter; and what controls let through, in "
             "percent.",
             name, unit);
    const struct page_table table = {caption, columns, 5};
    page_table_begin(report->out, &table);
    for (size_t i = 0; i < count; i++) {
        char start[NUMBER_SIZE], now[NUMBER_SIZE], passage[NUMBER_SIZE];
        number_figure(start, "trade", flows[i].start);
        number_figure(now, "trade", flows[i].now);
        number_figure(passage, "passage", flows[i].passage);
        page_row(report->out, &table,
                 (const char *const[]){thing_name(&report->eyes, THING_COUNTRY, flows[i].seller),
                                       thing_name(&report->eyes, THING_COUNTRY, flows[i].buyer),
                                       start, now, passage});
    }
    page_table_end(report->out);
}

void report_flows(const struct report *report)
{
    struct good_flow flows[CHART_FLOWS];
    int32_t good = measure_contested(&report->eyes);
    size_t count = chart_flows(flows, &report->eyes, good);
    const char *name = thing_name(&report->eyes, THING_GOOD, good);
    char title[LABEL], description[LABEL + 160];
    snprintf(title, sizeof title, "Where %s flowed at the end", name);
    snprintf(description, sizeof description,
             "A map with arrows from sellers to buyers of %s, the thicker the more; dashed where "
             "controls let less than half through. The table has every flow.",
             name);
    const struct chart_head head = {title, description};
    page_paragraph(report->out, "The good that most controls are about: %s.", name);
    page_open(report->out, "wide");
    page_figure_begin(report->out);
    chart_map(report->out, &head, &report->eyes, good);
    page_figure_end(report->out,
                    "%s: the thicker the arrow the more; dashed: controls let less "
                    "than half of it through, and its breadth is what it was.",
                    title);
    page_close(report->out);
    flows_table(report, flows, count, name, good_unit_said(&report->eyes, good));
}

/* scenario_figure.c: figures that a scenario puts to a value before its first turn. */
/* SPDX-License-Identifier: MIT */
#include "data/scenario_figure.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "data/csv.h"
#include "engine/figure_set.h"
#include "engine/score.h"

static void refuse(const struct table *table, size_t row, struct diag_list *list,
                   const char *expected)
{
    char shown[120];
    text_escape(shown, sizeof shown, table_text(table, row, "value"));
    table_error(table, row, "value", list, "found \"%s\" for figure, expected %s", shown, expected);
}

static void figure_apply(struct world *world, const struct table *table, size_t row,
                         struct diag_list *list)
{
    char name[FIGURE_NAME_SIZE];
    double value;
    const char *text = table_text(table, row, "value");
    size_t length = strcspn(text, "=");
    if (text[length] != '=' || length >= sizeof name || !csv_number(&value, text + length + 1)) {
        refuse(table, row, list, "a figure and a number, as in stock.USA.gallium=2");
        return;
    }
    snprintf(name, sizeof name, "%.*s", (int)length, text);
    switch (figure_set(world, name, value)) {
    case FIGURE_SET_UNKNOWN:
        refuse(table, row, list,
               "a figure of this map; `chokepoint explain --list` names their kinds");
        break;
    case FIGURE_SET_FOLLOWS:
        refuse(table, row, list,
               "a figure that can be set: price, stock, state_stock, capacity, indigenisation, "
               "substitution, trust, alignment, compliance, accord, offered, pressed, resentment, "
               "demand, escalation, or one of a side");
        break;
    case FIGURE_SET_RANGE: refuse(table, row, list, "a value that the figure can have"); break;
    case FIGURE_SET_DONE: break;
    }
}

static bool is_alignment(const struct table *table, size_t row)
{
    return strncmp(table_text(table, row, "value"), "alignment.", 10) == 0;
}

/* What a partner complies with hangs on where it leans, so that leanings come first. They are put
 * in their base, from which the search for rest begins. */
void scenario_figure_start(struct world *world, const struct table *table, const size_t *rows,
                           size_t count, struct diag_list *list)
{
    for (int32_t c = 0; c < world->country_count; c++) {
        world->countries[c].alignment = world->countries[c].alignment_base;
    }
    for (size_t i = 0; i < count; i++) {
        if (is_alignment(table, rows[i])) figure_apply(world, table, rows[i], list);
    }
    score_start(world);
    for (size_t i = 0; i < count; i++) {
        if (!is_alignment(table, rows[i])) figure_apply(world, table, rows[i], list);
    }
    if (count > 0) score_mark(world);
}

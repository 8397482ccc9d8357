/* widget_table.c: rows and columns under a row of titles; a menu where a row can be chosen. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/table.h"

#include "base/text.h"
#include "ui/widget/menu.h"

enum { MARK_COLUMNS = 2, GAP = 1 };

/* The width of a column: its own, or all that its line has left. */
static int column_width(const struct widget_table *table, size_t column, int left)
{
    int width = table->columns[column].width;
    if (width > 0) return width;
    for (size_t i = column + 1; i < table->column_count; i++) left -= table->columns[i].width + GAP;
    return left > 0 ? left : 0;
}

struct place {
    int at;
    int width;
};

/* Where a column stands on a line; false if it has no room there. */
static bool column_place(struct place *out, const struct widget_table *table, size_t column,
                         int columns)
{
    int at = 0;
    for (size_t i = 0; i <= column; i++) {
        int width = column_width(table, i, columns - at);
        if (i == column) {
            *out = (struct place){at, width};
            return width > 0 && at + width <= columns;
        }
        at += width + GAP;
    }
    return false;
}

static void text_draw(const struct area *line, const struct widget_table_column *column,
                      const struct place *place, const struct widget_table_cell *cell)
{
    int width = text_width(cell->text);
    int shift = column->right && width < place->width ? place->width - width : 0;
    frame_put_fit(line, 0, place->at + shift, place->width - shift, cell->style, cell->text);
}

static void line_draw(const struct area *line, size_t row, const void *context)
{
    const struct widget_table *table = context;
    for (size_t i = 0; i < table->column_count; i++) {
        struct place place;
        struct widget_table_cell cell = {.style = FRAME_PLAIN};
        if (!column_place(&place, table, i, line->columns)) continue;
        table->cell(&cell, row, i, table->context);
        text_draw(line, &table->columns[i], &place, &cell);
    }
}

static void titles_draw(const struct widget_table *table, const struct area *line)
{
    for (size_t i = 0; i < table->column_count; i++) {
        struct place place;
        struct widget_table_cell cell = {.style = FRAME_DIM};
        if (!column_place(&place, table, i, line->columns)) continue;
        text_fit(cell.text, sizeof cell.text, table->columns[i].title, place.width, false);
        text_draw(line, &table->columns[i], &place, &cell);
    }
}

static void rows_draw(const struct widget_table *table, const struct area *area)
{
    if (table->count == 0 && area->rows > 0) {
        frame_put_fit(area, 0, 0, area->columns, FRAME_DIM, table->empty ? table->empty : "none");
    }
    for (int row = 0; row < area->rows && (size_t)row < table->count; row++) {
        struct area line = {area->frame, area->row + row, area->column, 1, area->columns};
        line_draw(&line, (size_t)row, table);
    }
}

void widget_table_draw(const struct widget_table *table, const struct area *area)
{
    struct area rest = *area;
    int mark = table->choose ? MARK_COLUMNS : 0;
    bool more = table->choose && table->count + 1 > (size_t)area->rows;
    struct area titles = frame_cut_top(&rest, 1);
    titles.column += mark;
    titles.columns -= mark + (more ? 2 : 0);
    if (titles.rows < 1 || titles.columns < 1) return;
    titles_draw(table, &titles);
    if (!table->choose) {
        rows_draw(table, &rest);
        return;
    }
    struct widget_menu menu = {table->count, table->selected, table->focus,
                               table->empty, line_draw,       table};
    widget_menu_draw(&menu, &rest);
}

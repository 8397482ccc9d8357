/* widget_table.h: rows and columns under a row of titles; a menu where a row can be chosen. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_TABLE_H
#define UI_WIDGET_TABLE_H

#include "ui/terminal/frame.h"

enum { WIDGET_TABLE_CELL_SIZE = 128 };

struct widget_table_column {
    const char *title; /* "" for none */
    int width;         /* without the blank after it; 0: all that is left */
    bool right;        /* numbers stand at the right */
};

struct widget_table_cell {
    char text[WIDGET_TABLE_CELL_SIZE];
    uint32_t style;
};

struct widget_table {
    const struct widget_table_column *columns;
    size_t column_count;
    size_t count; /* rows */
    size_t selected;
    bool choose; /* rows are chosen: two columns are kept for the mark */
    bool focus;
    const char *empty;
    /* Fills a cell that is empty and plain. */
    void (*cell)(struct widget_table_cell *out, size_t row, size_t column, const void *context);
    const void *context;
};

/* Columns that have no room are left out from the right. */
void widget_table_draw(const struct widget_table *table, const struct area *area);

#endif

/* map_outline.c: the coastlines of a map folder, for its picture; a game does not depend on them.
 */
/* SPDX-License-Identifier: MIT */
#include "data/map_inner.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/table.h"

/* A row, as the table gives it. */
struct outline_row {
    int32_t line, point;
    double longitude, latitude;
};

/* A row in its place among all: by line, then by point. */
struct ordered {
    const struct outline_row *row;
    size_t index; /* in the table */
};

static const struct table_column columns[] = {
    {.name = "line",
     .type = TABLE_INTEGER,
     .low = 1,
     .high = MAP_OUTLINE_MAX,
     .offset = offsetof(struct outline_row, line)},
    {.name = "point",
     .type = TABLE_INTEGER,
     .low = 1,
     .high = MAP_OUTLINE_MAX,
     .offset = offsetof(struct outline_row, point)},
    {.name = "longitude",
     .type = TABLE_NUMBER,
     .low = -180,
     .high = 180,
     .offset = offsetof(struct outline_row, longitude)},
    {.name = "latitude",
     .type = TABLE_NUMBER,
     .low = -90,
     .high = 90,
     .offset = offsetof(struct outline_row, latitude)},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_spec spec = {"outline.csv", columns, sizeof(struct outline_row)};

static int row_compare(const void *a, const void *b)
{
    const struct outline_row *left = ((const struct ordered *)a)->row;
    const struct outline_row *right = ((const struct ordered *)b)->row;
    if (left->line != right->line) return left->line < right->line ? -1 : 1;
    return (left->point > right->point) - (left->point < right->point);
}

/* Points of a line are numbered from 1 without a gap, and no step goes round the back of the
 * world, where it would be drawn across the whole map. */
static void point_check(const struct table *table, const struct ordered *points, size_t index,
                        struct diag_list *list)
{
    const struct outline_row *row = points[index].row;
    const struct outline_row *before = index > 0 ? points[index - 1].row : NULL;
    bool first = !before || before->line != row->line;
    int expected = first ? 1 : before->point + 1;
    if (row->point != expected) {
        bool twice = !first && row->point == before->point;
        table_error(table, points[index].index, "point", list,
                    "found point %d of line %d%s, expected point %d; number the points of a line "
                    "from 1, each once",
                    (int)row->point, (int)row->line, twice ? " a second time" : "", expected);
    } else if (!first && fabs(row->longitude - before->longitude) > 180) {
        table_error(table, points[index].index, "longitude", list,
                    "found a step from %g to %g degrees, expected at most 180; begin a new line "
                    "where the date line is crossed",
                    before->longitude, row->longitude);
    }
}

/* One point alone draws nothing, and was meant to be something. */
static void lines_check(const struct table *table, const struct ordered *points, size_t count,
                        struct diag_list *list)
{
    for (size_t i = 0; i < count; i++) {
        int32_t line = points[i].row->line;
        bool alone = (i == 0 || points[i - 1].row->line != line) &&
                     (i + 1 == count || points[i + 1].row->line != line);
        if (!alone) continue;
        table_error(table, points[i].index, "line", list,
                    "found line %d with a single point, expected two or more; add points, or "
                    "delete the row",
                    (int)line);
    }
}

static void points_take(struct map_outline *out, const struct table *table, struct diag_list *list)
{
    size_t errors = list->errors;
    if (table->count > MAP_OUTLINE_MAX) {
        table_error(table, MAP_OUTLINE_MAX, "line", list,
                    "found %zu points, expected at most %d; leave out the least islands and bends",
                    table->count, (int)MAP_OUTLINE_MAX);
        return;
    }
    struct ordered points[MAP_OUTLINE_MAX];
    for (size_t i = 0; i < table->count; i++) {
        points[i] = (struct ordered){table_record(table, i), i};
    }
    qsort(points, table->count, sizeof *points, row_compare);
    for (size_t i = 0; i < table->count; i++) point_check(table, points, i, list);
    lines_check(table, points, table->count, list);
    if (list->errors > errors) return;
    for (size_t i = 0; i < table->count; i++) {
        const struct outline_row *row = points[i].row;
        out->points[i] = (struct map_point){row->line, row->longitude, row->latitude};
    }
    out->count = table->count;
}

bool map_outline_load(struct map_outline *out, const char *folder, struct diag_list *list)
{
    char path[TABLE_PATH_SIZE];
    struct table table;
    size_t errors = list->errors;
    out->count = 0;
    snprintf(path, sizeof path, "%s/%s", folder, spec.file);
    if (!file_exists(path)) return true;
    if (table_open(&table, &spec, folder, NULL, list)) points_take(out, &table, list);
    table_close(&table);
    return list->errors == errors;
}

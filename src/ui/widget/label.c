/* label.c: short labels put as near to their places as they can be without touching each other. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/label.h"

#include <assert.h>
#include <math.h>

/* A cell is about twice as high as it is wide. */
static const double row_height = 2;

/* Rounds of improvement; each label hardly moves more than a few times. */
enum { ROUNDS = 8 };

/* Where labels may stand. */
struct sheet {
    struct label *labels;
    size_t count;
    int rows, columns;
    int found_row, found_column; /* the nearest free place of the last search */
};

static double distance_at(const struct label *label, int row, int column)
{
    double down = row_height * (row - label->wanted_row);
    double across = column + (label->width - 1) / 2.0 - label->wanted_column;
    return sqrt(down * down + across * across);
}

double label_distance(const struct label *label)
{
    return distance_at(label, label->row, label->column);
}

/* The first column right of `column` where label `index` would not touch another of the first
 * `placed` in that row; `column` itself if it is free. */
static int free_from(const struct sheet *sheet, size_t placed, size_t index, int row, int column)
{
    int width = sheet->labels[index].width;
    for (size_t i = 0; i < placed; i++) {
        const struct label *other = &sheet->labels[i];
        if (i == index || other->row != row) continue;
        bool apart =
            column + width + 1 <= other->column || other->column + other->width + 1 <= column;
        if (!apart) return other->column + other->width + 1;
    }
    return column;
}

/* The nearest free place in one row, if it is nearer than `least`: then `least` is how near. */
static bool row_search(struct sheet *sheet, size_t placed, size_t index, int row, double *least)
{
    struct label *label = &sheet->labels[index];
    double middle = label->wanted_column - (label->width - 1) / 2.0;
    double first = fmax(1, floor(middle - *least)), end = sheet->columns - label->width;
    bool found = false;
    for (int column = (int)fmin(first, end); column < end && column < middle + *least;) {
        int next = free_from(sheet, placed, index, row, column);
        if (next > column) {
            column = next;
            continue;
        }
        double distance = distance_at(label, row, column);
        if (distance < *least) {
            *least = distance;
            sheet->found_row = row;
            sheet->found_column = column;
            found = true;
        }
        column++;
    }
    return found;
}

/* Moves a label to the nearest free place, the rows nearest to it tried first. False if none is
 * nearer than `least`. */
static bool settle(struct sheet *sheet, size_t placed, size_t index, double least)
{
    struct label *label = &sheet->labels[index];
    int middle = (int)(label->wanted_row + 0.5);
    bool moved = false;
    for (int away = 0; away < sheet->rows + middle && row_height * (away - 1) < least; away++) {
        int above = middle - away, below = middle + away;
        if (above >= 0 && above < sheet->rows) {
            moved = row_search(sheet, placed, index, above, &least) || moved;
        }
        if (away > 0 && below >= 0 && below < sheet->rows) {
            moved = row_search(sheet, placed, index, below, &least) || moved;
        }
    }
    if (moved) {
        label->row = sheet->found_row;
        label->column = sheet->found_column;
    }
    return moved;
}

static void exchange(struct label *a, struct label *b)
{
    int row = a->row, column = a->column;
    a->row = b->row;
    a->column = b->column;
    b->row = row;
    b->column = column;
}

/* Squares, so that two small strayings are better than one large one. */
static double strain(const struct label *label)
{
    double distance = label_distance(label);
    return label->weight * distance * distance;
}

/* Two of one width can change places without touching anybody. */
static bool pair_improve(struct label *a, struct label *b)
{
    if (a->width != b->width) return false;
    double before = strain(a) + strain(b);
    exchange(a, b);
    if (strain(a) + strain(b) < before - 1e-9) return true;
    exchange(a, b);
    return false;
}

/* The first takes the place of the second, which moves to the nearest free one. */
static bool push_improve(struct sheet *sheet, size_t first, size_t second)
{
    struct label *a = &sheet->labels[first], *b = &sheet->labels[second];
    struct label a_before = *a, b_before = *b;
    double before = strain(a) + strain(b);
    if (a->width != b->width) return false;
    a->row = b->row;
    a->column = b->column;
    double left = before - strain(a) - 1e-9;
    if (left > 0 && settle(sheet, sheet->count, second, sqrt(left / b->weight))) return true;
    *a = a_before;
    *b = b_before;
    return false;
}

static bool improve(struct sheet *sheet)
{
    bool better = false;
    for (size_t i = 0; i < sheet->count; i++) {
        double now = label_distance(&sheet->labels[i]);
        better = (now > 0 && settle(sheet, sheet->count, i, now - 1e-9)) || better;
        for (size_t k = i + 1; k < sheet->count; k++) {
            better = pair_improve(&sheet->labels[i], &sheet->labels[k]) ||
                     push_improve(sheet, i, k) || push_improve(sheet, k, i) || better;
        }
    }
    return better;
}

bool label_place(struct label *labels, size_t count, int rows, int columns)
{
    struct sheet sheet = {labels, count, rows, columns, 0, 0};
    assert(count <= LABEL_MAX);
    for (size_t i = 0; i < count; i++) {
        if (!settle(&sheet, i, i, INFINITY)) return false;
    }
    for (int round = 0; round < ROUNDS && improve(&sheet); round++) continue;
    return true;
}

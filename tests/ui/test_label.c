/* test_label.c: labels never touch, stay inside, and stand near where they should. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/widget/label.h"

enum { ROWS = 8, COLUMNS = 54, COUNT = 30, WIDTH = 7 };

/* A number that looks like chance and is always the same. */
static unsigned next(unsigned *seed)
{
    *seed = *seed * 1103515245U + 12345U;
    return *seed >> 16 & 0x7FFF;
}

static void labels_make(struct label *out, size_t count, unsigned seed, bool crowded)
{
    for (size_t i = 0; i < count; i++) {
        out[i] = (struct label){.width = WIDTH,
                                .weight = 1,
                                .wanted_row = next(&seed) % (crowded ? 2 : ROWS),
                                .wanted_column = next(&seed) % (crowded ? 9 : COLUMNS)};
    }
}

static void assert_apart(const struct label *labels, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_true(labels[i].row >= 0 && labels[i].row < ROWS);
        assert_true(labels[i].column >= 1 && labels[i].column + WIDTH < COLUMNS);
        for (size_t k = 0; k < i; k++) {
            bool apart = labels[i].row != labels[k].row ||
                         labels[i].column + WIDTH < labels[k].column ||
                         labels[k].column + WIDTH < labels[i].column;
            assert_true(apart);
        }
    }
}

static void labels_never_touch_and_stay_inside(void **state)
{
    (void)state;
    struct label labels[COUNT];
    for (unsigned seed = 1; seed <= 50; seed++) {
        labels_make(labels, COUNT, seed, seed % 2);
        assert_true(label_place(labels, COUNT, ROWS, COLUMNS));
        assert_apart(labels, COUNT);
    }
}

static void a_label_alone_stands_where_it_should(void **state)
{
    (void)state;
    for (int row = 0; row < ROWS; row++) {
        for (int column = 4; column < COLUMNS - 4; column++) {
            struct label label = {
                .width = WIDTH, .weight = 1, .wanted_row = row, .wanted_column = column};
            assert_true(label_place(&label, 1, ROWS, COLUMNS));
            assert_true(label_distance(&label) == 0);
        }
    }
}

/* No two could change places and both come nearer: the order of the world is kept. */
static void no_two_labels_stand_crosswise(void **state)
{
    (void)state;
    struct label labels[COUNT];
    labels_make(labels, COUNT, 5, false);
    assert_true(label_place(labels, COUNT, ROWS, COLUMNS));
    for (size_t i = 0; i < COUNT; i++) {
        for (size_t k = 0; k < i; k++) {
            struct label a = labels[i], b = labels[k];
            a.row = labels[k].row;
            a.column = labels[k].column;
            b.row = labels[i].row;
            b.column = labels[i].column;
            bool nearer = label_distance(&a) < label_distance(&labels[i]) &&
                          label_distance(&b) < label_distance(&labels[k]);
            assert_false(nearer);
        }
    }
}

static void without_room_it_says_so(void **state)
{
    (void)state;
    struct label labels[COUNT];
    labels_make(labels, COUNT, 1, false);
    assert_false(label_place(labels, COUNT, 2, COLUMNS));
    assert_false(label_place(labels, COUNT, ROWS, WIDTH));
    assert_false(label_place(labels, COUNT, 0, 0));
    assert_true(label_place(labels, 0, 0, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_never_touch_and_stay_inside),
        cmocka_unit_test(a_label_alone_stands_where_it_should),
        cmocka_unit_test(no_two_labels_stand_crosswise),
        cmocka_unit_test(without_room_it_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

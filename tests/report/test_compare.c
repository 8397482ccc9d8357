/* test_compare.c: games side by side: ranked, parted where their moves part, in 80 columns. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "base/text.h"
#include "data/csv.h"
#include "game/play.h"
#include "game/table.h"
#include "report/compare.h"

enum { TURNS = 2, CLASS = 6, PAGE = 1 << 16, LIMIT = 1 << 24 };

static char reason[SESSION_SENTENCE_SIZE];

/* A game of so many turns against chance: the moves of turn t are picked by draws[t]. */
static void game_add(struct compare *compare, const char *name, const uint64_t *draws, int turns)
{
    struct record record = {.session = table_session("human", "random", 3, NULL),
                            .seminar = memory_new(sizeof *record.seminar)};
    snprintf(record.name, sizeof record.name, "%s", name);
    for (int turn = 0; turn < turns; turn++) {
        assert_true(table_play_any(record.session, SIDE_WASHINGTON, draws[turn]));
        assert_true(table_seal(record.session, SIDE_WASHINGTON));
    }
    compare_add(compare, &record);
    record_close(&record);
}

/* Six games of a class, made once: the first two are the same, the third parts in the second turn.
 */
static struct compare class;

static int class_make(void **state)
{
    (void)state;
    static const uint64_t draws[CLASS][TURNS] = {{1, 2}, {1, 2}, {1, 9}, {4, 5}, {6, 7}, {8, 1}};
    class = (struct compare){.viewer = VIEWER_UMPIRE};
    for (int i = 0; i < CLASS; i++) {
        char name[16];
        snprintf(name, sizeof name, "student-%d", i);
        game_add(&class, name, draws[i], TURNS);
    }
    return 0;
}

static int class_clear(void **state)
{
    compare_free(&class);
    return table_teardown(state);
}

static void games_part_where_moves_do(void **state)
{
    (void)state;
    const struct compare_game *games = class.games;
    assert_int_equal(compare_differs(&games[0], &games[1]), 0);
    assert_int_equal(compare_differs(&games[0], &games[2]), 2);
    assert_int_equal(compare_differs(&games[0], &games[3]), 1);
    for (int a = 0; a < CLASS; a++) {
        for (int b = 0; b < CLASS; b++)
            assert_int_equal(compare_differs(&games[a], &games[b]),
                             compare_differs(&games[b], &games[a]));
    }
}

static void the_best_is_first(void **state)
{
    (void)state;
    for (int by = COMPARE_WASHINGTON; by <= COMPARE_USUAL; by++) {
        compare_rank(&class, (enum compare_by)by);
        if (by == COMPARE_USUAL) assert_int_equal(class.by, COMPARE_WASHINGTON);
        for (size_t i = 1; i < class.count; i++)
            assert_true(compare_result(&class, &class.games[i - 1]) >=
                        compare_result(&class, &class.games[i]));
        /* Who came out alike has one place, and who is behind them counts them all. */
        assert_int_equal(compare_place(&class, 0), 1);
        for (size_t i = 1; i < class.count; i++) {
            bool alike = compare_result(&class, &class.games[i - 1]) ==
                         compare_result(&class, &class.games[i]);
            assert_int_equal(compare_place(&class, i),
                             alike ? compare_place(&class, i - 1) : i + 1);
        }
    }
}

/* The text of a comparison, each line of which has its place on a terminal. */
static void told(char page[PAGE], const struct compare *compare)
{
    FILE *out = fmemopen(page, PAGE, "w");
    assert_non_null(out);
    compare_tell(out, compare);
    assert_int_equal(fclose(out), 0);
    for (const char *at = page; *at; at += strcspn(at, "\n") + 1) {
        char line[512];
        snprintf(line, sizeof line, "%.*s", (int)strcspn(at, "\n"), at);
        assert_in_range(text_width(line), 0, 80);
        assert_null(strchr(line, '\\'));
    }
}

/* Two that are the same, two that part, and a class: what each is told. */
static void it_is_told_in_eighty_columns(void **state)
{
    (void)state;
    static const uint64_t draws[][TURNS] = {{1, 2}, {1, 2}, {1, 9}};
    static char page[PAGE];
    struct compare pair = {.viewer = VIEWER_UMPIRE};
    game_add(&pair, "a", draws[0], TURNS);
    game_add(&pair, "a name that is too long for its column by far", draws[1], TURNS);
    compare_rank(&pair, COMPARE_USUAL);
    told(page, &pair);
    assert_non_null(strstr(page, "Their moves are the same"));
    game_add(&pair, "c", draws[2], TURNS);
    compare_rank(&pair, COMPARE_USUAL);
    told(page, &pair);
    assert_non_null(strstr(page, "The first turn that differs is turn 2."));
    assert_non_null(strstr(page, "\nTurn 2\n"));
    assert_null(strstr(page, "\nTurn 1\n"));
    assert_non_null(strstr(page, "Escalation"));
    assert_non_null(strstr(page, "* under way"));
    compare_free(&pair);
    compare_rank(&class, COMPARE_USUAL);
    told(page, &class);
    assert_non_null(strstr(page, "6 games of Rocks and chips, ranked by Washington's result."));
    assert_null(strstr(page, "\nTurn "));
}

/* A side's own moves are its own while a game is under way. */
static void moves_are_for_whom_they_may_be(void **state)
{
    (void)state;
    static const uint64_t draws[TURNS] = {1, 2};
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
        struct compare compare = {.viewer = (enum viewer)viewer};
        game_add(&compare, "a", draws, TURNS);
        for (size_t i = 0; i < compare.games[0].move_count; i++)
            assert_true(viewer_knows(compare.viewer, (int32_t)compare.games[0].moves[i].side));
        assert_int_equal(compare.games[0].move_count > 0, viewer != VIEWER_ROOM);
        compare_free(&compare);
    }
}

static void a_table_has_a_row_each(void **state)
{
    (void)state;
    struct csv_sheet sheet;
    struct diag_list list;
    compare_rank(&class, COMPARE_USUAL);
    const char *path = table_path("class.csv");
    assert_true(compare_keep(&class, path, reason));
    diag_init(&list);
    assert_true(csv_open(&sheet, path, &list));
    assert_int_equal(sheet.row_count, CLASS + 1);
    for (size_t row = 1; row <= CLASS; row++) {
        assert_int_equal(sheet.rows[row].count, sheet.rows[0].count);
        assert_int_equal(atoi(csv_text(&sheet, row, 0)), compare_place(&class, row - 1));
        assert_string_equal(csv_text(&sheet, row, 1), class.games[row - 1].name);
    }
    csv_close(&sheet);
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(games_part_where_moves_do),
        cmocka_unit_test(the_best_is_first),
        cmocka_unit_test(it_is_told_in_eighty_columns),
        cmocka_unit_test(moves_are_for_whom_they_may_be),
        cmocka_unit_test(a_table_has_a_row_each),
    };
    return cmocka_run_group_tests(tests, class_make, class_clear);
}

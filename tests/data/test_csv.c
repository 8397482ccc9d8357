/* test_csv.c: cells know their place; what is no CSV is refused with its place. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "data/csv.h"
#include "temporary.h"

struct fixture {
    struct csv_sheet sheet;
    struct diag_list list;
    bool good;
};

static void take(struct fixture *out, const char *bytes, size_t length)
{
    diag_init(&out->list);
    out->good = csv_take(&out->sheet, "t.csv", bytes, length, &out->list);
}

static void take_text(struct fixture *out, const char *text)
{
    take(out, text, strlen(text));
}

static void drop(struct fixture *fixture)
{
    csv_close(&fixture->sheet);
    diag_free(&fixture->list);
}

static void cells_know_their_place(void **state)
{
    (void)state;
    struct fixture it;
    take_text(&it, "a,b,c\n1,\"x,y\",3\n\n\"two\nlines\",é,z\n");
    assert_true(it.good);
    assert_int_equal(it.sheet.row_count, 3);
    static const struct {
        size_t row, cell;
        const char *text;
        int line, column;
    } cells[] = {
        {0, 0, "a", 1, 1}, {0, 2, "c", 1, 5},          {1, 0, "1", 2, 1}, {1, 1, "x,y", 2, 3},
        {1, 2, "3", 2, 9}, {2, 0, "two\nlines", 4, 1}, {2, 1, "é", 5, 8}, {2, 2, "z", 5, 10},
    };
    for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++) {
        const struct csv_row *row = &it.sheet.rows[cells[i].row];
        const struct csv_cell *cell = &it.sheet.cells[row->first + cells[i].cell];
        assert_string_equal(cell->text, cells[i].text);
        assert_int_equal(cell->line, cells[i].line);
        assert_int_equal(cell->column, cells[i].column);
    }
    assert_string_equal(csv_text(&it.sheet, 0, 3), "");
    assert_string_equal(csv_text(&it.sheet, 9, 0), "");
    drop(&it);
}

static void the_last_row_needs_no_line_end(void **state)
{
    (void)state;
    struct fixture it;
    take_text(&it, "a,b\n1,");
    assert_true(it.good);
    assert_int_equal(it.sheet.row_count, 2);
    assert_int_equal(it.sheet.rows[1].count, 2);
    drop(&it);
}

static void crlf_and_a_mark_are_let_pass(void **state)
{
    (void)state;
    struct fixture it;
    take_text(&it, "\xEF\xBB\xBFid,b\r\n1,\"2\"\r\n\r\n3,4\r\n");
    assert_true(it.good);
    assert_int_equal(it.sheet.row_count, 3);
    assert_string_equal(csv_text(&it.sheet, 0, 0), "id");
    assert_string_equal(csv_text(&it.sheet, 1, 1), "2");
    assert_int_equal(it.sheet.rows[2].line, 4);
    assert_int_equal(it.sheet.cells[0].column, 1);
    drop(&it);
}

static void blanks_belong_to_a_cell(void **state)
{
    (void)state;
    struct fixture it;
    take_text(&it, " a ,b\n");
    assert_string_equal(csv_text(&it.sheet, 0, 0), " a ");
    drop(&it);
}

static void what_is_no_csv_is_refused_with_its_place(void **state)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *place, *words;
    } cases[] = {
        {"a,b\nx\0y,1\n", 10, "t.csv:2:", "NUL byte"},
        {"a,b\nxy,\xFFz\n", 10, "t.csv:2:4:", "not UTF-8"},
        {"a,b\n\x1B[2J,1\n", 11, "t.csv:2:1:", "control character \\x1B"},
        {"a,b\n1,x\"y\n2,3\n", 14, "t.csv:2:4:", "quotation mark inside"},
        {"a,b\n1,\"x\"y\n2,3\n", 15, "t.csv:2:6:", "quotation mark inside"},
        {"a,b\n1,\"xy\n2,3\n", 14, "t.csv:2:3:", "never closed"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct fixture it;
        take(&it, cases[i].bytes, cases[i].length);
        assert_false(it.good);
        assert_int_equal(it.list.errors, 1);
        assert_true(temporary_told(&it.list, cases[i].place, cases[i].words));
        drop(&it);
    }
}

static void one_broken_row_does_not_hide_the_next(void **state)
{
    (void)state;
    struct fixture it;
    take_text(&it, "a,b\n1,x\"y\n2,3\n4,p\"q\n5,6\n");
    assert_int_equal(it.list.errors, 2);
    assert_true(temporary_told(&it.list, "t.csv:2:4:", "quotation mark"));
    assert_string_equal(it.list.items[0].also, "line 4");
    assert_int_equal(it.sheet.row_count, 5);
    assert_true(it.sheet.rows[1].broken && it.sheet.rows[3].broken);
    assert_false(it.sheet.rows[2].broken || it.sheet.rows[4].broken);
    assert_string_equal(csv_text(&it.sheet, 3, 0), "4");
    assert_string_equal(csv_text(&it.sheet, 4, 0), "5");
    drop(&it);
}

static void a_broken_first_row_is_still_the_first(void **state)
{
    (void)state;
    struct fixture it;
    take_text(&it, "\"a\"b,c\n1,2\n");
    assert_int_equal(it.list.errors, 1);
    assert_int_equal(it.sheet.row_count, 2);
    assert_true(it.sheet.rows[0].broken);
    assert_string_equal(csv_text(&it.sheet, 0, 0), "");
    drop(&it);
}

static void a_file_that_is_not_there_is_told(void **state)
{
    (void)state;
    struct fixture it;
    diag_init(&it.list);
    assert_false(csv_open(&it.sheet, "/nowhere/at.csv", &it.list));
    assert_true(temporary_told(&it.list, "at.csv:", "cannot be opened"));
    drop(&it);
}

static void open_text(struct fixture *out, const char *text)
{
    char folder[TEMPORARY_PATH_SIZE], path[TEMPORARY_PATH_SIZE];
    temporary_folder(folder);
    temporary_text(folder, "t.csv", text);
    temporary_path(path, folder, "t.csv");
    diag_init(&out->list);
    out->good = csv_open(&out->sheet, path, &out->list);
    temporary_remove(folder);
}

/* Cells of tables stand in lists and messages; those of a journal are what people typed. */
static void a_table_holds_nothing_unseen_but_a_journal_may(void **state)
{
    static const struct {
        const char *text, *name;
    } cases[] = {{"a,b\nx,1\xC2\x9B"
                  "31m\n",
                  "U+009B"},
                 {"a,b\nx,1\xE2\x80\xAE\n", "U+202E"},
                 {"a,b\nx,1\xE2\x80\x8B\n", "U+200B"},
                 {"a,b\nx,1\xE2\x80\xA8\n", "U+2028"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct fixture it;
        open_text(&it, cases[i].text);
        assert_false(it.good);
        assert_int_equal(it.list.errors, 1);
        assert_true(temporary_told(&it.list, "t.csv:2:4:", cases[i].name));
        drop(&it);
        take_text(&it, cases[i].text);
        assert_true(it.good);
        drop(&it);
    }
}

/* What a spreadsheet or a hand leaves in a table, and what is left of it. */
static void what_means_nothing_in_a_table_is_passed_over(void **state)
{
    static const char *const cases[] = {
        "a,b\n1,2\n3,4\n",
        "\xEF\xBB\xBF"
        "a,b\r\n1,2\r\n3,4\r\n",
        "sep=,\r\na,b\r\n1,2\r\n3,4\r\n",
        "\xEF\xBB\xBFsep=,\na,b\n1,2\n3,4",
        "a,b\r1,2\r3,4\r",
        "\n\na,b\n\n1,2\n,\n , \n3,4\n,,,,\n",
        "a,b,,\n1,2,,\n3,4,,\n",
        "a,b\n1,2,\n3,4,\n",
        ",a,,b\n,1,,2\n,3,,4\n",
        " a ,\tb\n1\xC2\xA0,\xC2\xA0"
        "2\n \"3\" , \" 4 \"\n",
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct fixture it;
        open_text(&it, cases[i]);
        assert_true(it.good);
        assert_int_equal(it.sheet.row_count, 3);
        for (size_t row = 0; row < 3; row++) {
            static const char *const cells[3][2] = {{"a", "b"}, {"1", "2"}, {"3", "4"}};
            assert_int_equal(it.sheet.rows[row].count, 2);
            assert_string_equal(csv_text(&it.sheet, row, 0), cells[row][0]);
            assert_string_equal(csv_text(&it.sheet, row, 1), cells[row][1]);
        }
        drop(&it);
    }
}

/* A comma too many in one row of several is a mistake of that row. */
static void one_cell_too_many_is_kept(void **state)
{
    (void)state;
    struct fixture it;
    open_text(&it, "a,b\n1,2,\n3,4\n5,6\n");
    assert_int_equal(it.sheet.rows[1].count, 3);
    assert_int_equal(it.sheet.rows[2].count, 2);
    drop(&it);
}

static void names_of_columns_are_the_same_in_any_spelling(void **state)
{
    (void)state;
    assert_true(csv_same_name("share_pct", "share_pct"));
    assert_true(csv_same_name("Share (pct)", "share_pct"));
    assert_true(csv_same_name(" SHARE-PCT.", "share_pct"));
    assert_true(csv_same_name("", ""));
    assert_false(csv_same_name("sharepct", "share_pct"));
    assert_false(csv_same_name("share", "share_pct"));
    assert_false(csv_same_name("share_pct_2", "share_pct"));
    assert_false(csv_same_name("", "share_pct"));
}

static void a_line_end_within_a_cell_of_a_table_is_a_blank(void **state)
{
    (void)state;
    struct fixture it;
    open_text(&it, "a,b\n\"x\r\ny\tz\",1\nsecond,2\n");
    assert_true(it.good);
    assert_string_equal(csv_text(&it.sheet, 1, 0), "x  y z");
    assert_int_equal(it.sheet.rows[2].line, 4);
    drop(&it);
    take_text(&it, "a\n\"x\ny\"\n");
    assert_string_equal(csv_text(&it.sheet, 1, 0), "x\ny");
    drop(&it);
}

static void any_bytes_are_read_or_refused(void **state)
{
    static const char alphabet[] = "a,\"\n\r 'é\xFF\0=;";
    (void)state;
    uint32_t seed = 7;
    for (int round = 0; round < 20000; round++) {
        char bytes[24];
        size_t length = 0;
        while (length < sizeof bytes) {
            seed = seed * 1664525u + 1013904223u;
            bytes[length++] = alphabet[(seed >> 24) % (sizeof alphabet - 1)];
            if ((seed >> 16) % 16 == 0) break;
        }
        struct fixture it;
        take(&it, bytes, length);
        assert_true(it.good == (it.list.errors == 0));
        drop(&it);
    }
}

static void what_is_put_comes_back(void **state)
{
    static const char *const cells[] = {"plain", "a,b", "say \"so\"", "\"", "two\nlines",
                                        "=1+1",  "+x",  "-x",         "@x", "\tx",
                                        "'x",    "-5",  "+0.5",       "",   "a=b"};
    (void)state;
    for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++) {
        char buffer[128];
        struct text text;
        struct fixture it;
        text_init(&text, buffer, sizeof buffer);
        csv_put(&text, cells[i]);
        assert_null(strchr("=+@\t", *buffer) && *buffer && strcmp(buffer, "+0.5") ? buffer : NULL);
        text_append(&text, ",end\n");
        take_text(&it, buffer);
        assert_true(it.good);
        assert_string_equal(csv_plain(csv_text(&it.sheet, 0, 0)), cells[i]);
        drop(&it);
    }
}

static void numbers_are_read_to_the_last_bit(void **state)
{
    static const char *const good[] = {"0",
                                       "1",
                                       "-1",
                                       "+2",
                                       "0.1",
                                       "12.5",
                                       "16500000",
                                       "0.000001",
                                       "123456789.012345",
                                       "100000.0000000000",
                                       "-0.05",
                                       "007",
                                       ".5"};
    static const char *const bad[] = {"",
                                      "-",
                                      "1.",
                                      ".",
                                      "1e5",
                                      "1,5",
                                      "0x10",
                                      "nan",
                                      "inf",
                                      " 1",
                                      "1 ",
                                      "1.2.3",
                                      "12345678901234567",
                                      "--1"};
    (void)state;
    double value;
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        assert_true(csv_number(&value, good[i]));
        assert_true(value == strtod(good[i], NULL));
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(csv_number(&value, bad[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_table_holds_nothing_unseen_but_a_journal_may),
        cmocka_unit_test(what_means_nothing_in_a_table_is_passed_over),
        cmocka_unit_test(one_cell_too_many_is_kept),
        cmocka_unit_test(names_of_columns_are_the_same_in_any_spelling),
        cmocka_unit_test(a_line_end_within_a_cell_of_a_table_is_a_blank),
        cmocka_unit_test(cells_know_their_place),
        cmocka_unit_test(the_last_row_needs_no_line_end),
        cmocka_unit_test(crlf_and_a_mark_are_let_pass),
        cmocka_unit_test(blanks_belong_to_a_cell),
        cmocka_unit_test(what_is_no_csv_is_refused_with_its_place),
        cmocka_unit_test(one_broken_row_does_not_hide_the_next),
        cmocka_unit_test(a_broken_first_row_is_still_the_first),
        cmocka_unit_test(a_file_that_is_not_there_is_told),
        cmocka_unit_test(any_bytes_are_read_or_refused),
        cmocka_unit_test(what_is_put_comes_back),
        cmocka_unit_test(numbers_are_read_to_the_last_bit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

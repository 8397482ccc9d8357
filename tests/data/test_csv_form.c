/* test_csv_form.c: what is no CSV is named in one sentence, and CSV is never taken for anything
 * else.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "data/csv_form.h"

static void what_is_no_csv_is_named(void **state)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *words;
        int line;
    } cases[] = {
        {"id;name\n1;2\n", 12, "semicolons", 1},
        {"id;name;\n", 9, "semicolons", 1},
        {"sep=;\nid;name\n", 14, "semicolons", 1},
        {"Countries\nid;name;side\n", 23, "semicolons", 2},
        {"id\tname\n1\t2\n", 12, "tabs", 1},
        {"|id|name|\n|--|--|\n", 18, "upright strokes", 1},
        {"\"a,b\";c\n1;2\n", 12, "semicolons", 1},
        {"\xFF\xFEi\0d\0", 6, "UTF-16", 1},
        {"\xFE\xFF\0i\0d", 6, "UTF-16", 1},
        {"i\0d\0,\0n\0", 8, "UTF-16", 1},
        {"\0i\0d\0,\0n", 8, "UTF-16", 1},
        {"i\0\0\0d\0\0\0,\0\0\0", 12, "UTF-32", 1},
        {"PK\x03\x04rest", 8, "a workbook", 1},
        {"\xD0\xCF\x11\xE0rest", 8, "an old spreadsheet", 1},
        {"\x1F\x8Brest", 6, "gzip", 1},
        {"%PDF-1.7", 8, "a PDF", 1},
        {"{\\rtf1", 6, "RTF", 1},
        {"\n<!DOCTYPE html>", 16, "a web page", 1},
        {"version https://git-lfs.github.com/spec/v1\n", 43, "Git LFS", 1},
        {"[{\"id\": 1}]", 11, "JSON", 1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char said[CSV_FORM_SIZE] = "";
        int line = 0;
        assert_false(csv_form_check(said, &line, cases[i].bytes, cases[i].length));
        if (!strstr(said, cases[i].words)) fprintf(stderr, "%zu: %s\n", i, said);
        assert_non_null(strstr(said, cases[i].words));
        assert_non_null(strstr(said, "expected"));
        assert_int_equal(line, cases[i].line);
    }
}

static void csv_is_csv(void **state)
{
    static const char *const texts[] = {"",
                                        "id",
                                        "id\n",
                                        "word\nSmith; John\n",
                                        "a,b\n1,\"export_control;issuer=beijing\"\n",
                                        "key,value\ninstrument,a;b;c;d\n",
                                        "\n\nid,name\n",
                                        "\xEF\xBB\xBFid,name\n",
                                        "sep=,\nid,name\n",
                                        "a,b;c;d\n"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        char said[CSV_FORM_SIZE];
        int line;
        assert_true(csv_form_check(said, &line, texts[i], strlen(texts[i])));
    }
}

static void marks_before_a_table_are_known(void **state)
{
    static const struct {
        const char *text;
        size_t start;
    } cases[] = {{"id,name\n", 0},       {"\xEF\xBB\xBFid,name\n", 3},
                 {"sep=,\nid\n", 6},     {"sep=,\r\nid\n", 7},
                 {"sep=,,,\r\nid\n", 9}, {"\xEF\xBB\xBFsep=,\nid\n", 9},
                 {"\"sep=,\"\nid\n", 8}, {"sep=,", 0},
                 {"separate,\n", 0}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(csv_form_start(cases[i].text, strlen(cases[i].text)), cases[i].start);
    }
}

static void a_carriage_return_alone_ends_a_line(void **state)
{
    char text[] = "a,b\r1,2\r\n3,4\r";
    (void)state;
    csv_form_lines(text, strlen(text));
    assert_string_equal(text, "a,b\n1,2\r\n3,4\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_csv_is_named),
        cmocka_unit_test(csv_is_csv),
        cmocka_unit_test(marks_before_a_table_are_known),
        cmocka_unit_test(a_carriage_return_alone_ends_a_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

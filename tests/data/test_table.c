/* test_table.c: each kind of mistake in a table is told with its place and what to do. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "data/table.h"
#include "temporary.h"

struct record {
    char id[12], code[8], name[10];
    double share;
    int32_t turns, mood, place;
};

static const char *const moods[] = {"calm", "tense", NULL};

static const struct table_column columns[] = {
    {.name = "id",
     .type = TABLE_ID,
     .key = true,
     .offset = offsetof(struct record, id),
     .size = 12},
    {.name = "code", .type = TABLE_CODE, .offset = offsetof(struct record, code), .size = 8},
    {.name = "name", .type = TABLE_TEXT, .offset = offsetof(struct record, name), .size = 10},
    {.name = "share_pct",
     .type = TABLE_NUMBER,
     .high = 100,
     .scale = 0.01,
     .offset = offsetof(struct record, share)},
    {.name = "turns",
     .type = TABLE_INTEGER,
     .low = 1,
     .high = 12,
     .offset = offsetof(struct record, turns)},
    {.name = "mood",
     .type = TABLE_CHOICE,
     .choices = moods,
     .offset = offsetof(struct record, mood)},
    {.name = "place",
     .type = TABLE_REFERENCE,
     .reference = TABLE_COUNTRY,
     .optional = true,
     .offset = offsetof(struct record, place)},
    {.name = "source", .plain = true},
    {.name = NULL},
};

static const struct table_spec spec = {"t.csv", columns, sizeof(struct record)};

static const char *const countries[] = {"USA", "CHN", "JPN"};
static const struct table_words words[TABLE_REFERENCE_COUNT] = {
    [TABLE_COUNTRY] = {.words = countries, .count = 3}};

static const char header[] = "id,code,name,share_pct,turns,mood,place,source\n";

struct fixture {
    char folder[TEMPORARY_PATH_SIZE];
    struct table table;
    struct diag_list list;
    bool good;
};

static void take(struct fixture *out, const char *head, const char *rows)
{
    size_t size = strlen(head) + strlen(rows) + 1;
    char *text = malloc(size);
    assert_non_null(text);
    snprintf(text, size, "%s%s", head, rows);
    temporary_folder(out->folder);
    temporary_text(out->folder, "t.csv", text);
    free(text);
    diag_init(&out->list);
    out->good = table_open(&out->table, &spec, out->folder, words, &out->list);
}

static void drop(struct fixture *fixture)
{
    table_close(&fixture->table);
    diag_free(&fixture->list);
    temporary_remove(fixture->folder);
}

static void good_rows_become_records(void **state)
{
    (void)state;
    struct fixture it;
    take(&it, header,
         "gallium,USA,Gallium,12.5,3,tense,JPN,USGS\ntin,CHN,Tin,100,12,calm,,memory\n");
    assert_true(it.good);
    assert_int_equal(it.table.count, 2);
    const struct record *row = table_record(&it.table, 0);
    assert_string_equal(row->id, "gallium");
    assert_string_equal(row->code, "USA");
    assert_string_equal(row->name, "Gallium");
    assert_true(row->share == 0.125);
    assert_int_equal(row->turns, 3);
    assert_int_equal(row->mood, 1);
    assert_int_equal(row->place, 2);
    row = table_record(&it.table, 1);
    assert_int_equal(row->place, -1);
    assert_string_equal(table_text(&it.table, 1, "source"), "memory");
    assert_int_equal(table_line(&it.table, 1), 3);
    drop(&it);
}

static void columns_may_stand_in_any_order(void **state)
{
    (void)state;
    struct fixture it;
    take(&it, "source,turns,mood,share_pct,name,code,id\n", "USGS,3,calm,1,Tin,USA,tin\n");
    assert_true(it.good);
    const struct record *row = table_record(&it.table, 0);
    assert_string_equal(row->id, "tin");
    assert_int_equal(row->place, -1);
    drop(&it);
}

static void every_kind_of_bad_cell_is_told(void **state)
{
    static const struct {
        const char *row, *place, *words;
    } cases[] = {
        {"Tin,USA,Tin,1,3,calm,,s\n", "t.csv:2:1:", "found \"Tin\" in id, expected an id"},
        {",USA,Tin,1,3,calm,,s\n", "t.csv:2:1:", "found nothing in id"},
        {"tin_and_much_more,USA,Tin,1,3,calm,,s\n", "t.csv:2:1:", "at most 11 letters; shorten it"},
        {"tin,Usa,Tin,1,3,calm,,s\n", "t.csv:2:5:", "three capital letters"},
        {"tin,USA,,1,3,calm,,s\n",
         "t.csv:2:9:", "found nothing in name, expected some text; fill it in"},
        {"tin,USA,Tin is a metal,1,3,calm,,s\n", "t.csv:2:9:", "at most 9 bytes"},
        {"tin,USA,Tin,many,3,calm,,s\n", "t.csv:2:13:",
         "found \"many\" in share_pct, expected a number from 0 to 100; write digits and a point"},
        {"tin,USA,Tin,101,3,calm,,s\n", "t.csv:2:13:", "a number from 0 to 100; check the unit"},
        {"tin,USA,Tin,-1,3,calm,,s\n", "t.csv:2:13:", "a number from 0 to 100"},
        {"tin,USA,Tin,1,3.5,calm,,s\n",
         "t.csv:2:15:", "a whole number from 1 to 12; write digits only"},
        {"tin,USA,Tin,1,13,calm,,s\n", "t.csv:2:15:", "a whole number from 1 to 12"},
        {"tin,USA,Tin,1,3,clam,,s\n",
         "t.csv:2:17:", "one of the words: calm, tense; did you mean calm?"},
        {"tin,USA,Tin,1,3,calm,JAP,s\n", "t.csv:2:22:", "a country of countries.csv"},
        {"tin,USA,Tin,1,3,calm,JAP,s\n", "t.csv:2:22:", "did you mean JPN?"},
        {"tin,USA,Tin,1,3,calm,,\n",
         "t.csv:2:23:", "a source; say where the row's figures come from"},
        {"tin,USA,Tin,1,3,calm,,  \n", "t.csv:2:23:", "a source"},
        {"tin,USA,Tin,1,3,calm\n", "t.csv:2:17:", "a row of 6 cells, expected 8"},
        {"tin,USA,Tin,1,3,calm,,s,t\n", "t.csv:2:25:", "needs quotation marks"},
        {"\"t\xC3\xBCn\",USA,Tin,x,3,calm,,s\n", "t.csv:2:15:", "found \"x\" in share_pct"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct fixture it;
        take(&it, header, cases[i].row);
        assert_false(it.good);
        assert_true(temporary_told(&it.list, cases[i].place, cases[i].words));
        drop(&it);
    }
}

static void every_kind_of_bad_header_is_told(void **state)
{
    static const struct {
        const char *header, *place, *words;
    } cases[] = {
        {"id,code,name,share_pct,turn,mood,place,source\n", "t.csv:1:24:", "did you mean turns?"},
        {"id,code,name,share_pct,turn,mood,place,source\n",
         "t.csv:1:1:", "the column turns is missing"},
        {"id,code,name,share_pct,turns,mood,source,zzz_zzz_zzz\n", "t.csv:1:42:", "delete it"},
        {"id,code,name,share_pct,turns,mood,id,source\n", "t.csv:1:35:", "the column id twice"},
        {"", "t.csv:1:1:", "an empty file"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct fixture it;
        take(&it, cases[i].header, "");
        assert_false(it.good);
        assert_true(temporary_told(&it.list, cases[i].place, cases[i].words));
        drop(&it);
    }
}

static void a_doubled_key_names_the_other_line(void **state)
{
    (void)state;
    struct fixture it;
    take(&it, header,
         "tin,USA,Tin,1,3,calm,,s\nzinc,USA,Zinc,1,3,calm,,s\ntin,CHN,Tin,2,3,calm,,s\n");
    assert_int_equal(it.list.errors, 1);
    assert_true(
        temporary_told(&it.list, "t.csv:4:1:", "found tin a second time, the first is in line 2"));
    drop(&it);
}

/* Whatever is wrong with every row: a hundred are told, all are counted. */
static void a_table_of_mistakes_is_told_as_far_as_anyone_reads(void **state)
{
    enum { ROWS = 20000 };
    static const struct {
        const char *row, *words;
        size_t errors;
    } cases[] = {{"tin,USA,Tin,1,3,calm,,s\n", "a second time, the first is in line 2", ROWS - 1},
                 {"tin,USA,Tin,x,99,odd,,s\n", "found \"99\" in turns", 3 * ROWS},
                 {"tin\n", "found a row of 1 cells", ROWS}};
    (void)state;
    char *text = malloc(ROWS * 32);
    assert_non_null(text);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct fixture it;
        size_t length = strlen(cases[i].row);
        for (size_t row = 0; row < ROWS; row++) memcpy(text + row * length, cases[i].row, length);
        text[ROWS * length] = '\0';
        take(&it, header, text);
        assert_int_equal(it.list.errors, cases[i].errors);
        assert_int_equal(it.list.count, DIAG_FILE_MAX + 1);
        assert_true(temporary_told(&it.list, "t.csv:3:", cases[i].words));
        drop(&it);
    }
    free(text);
}

/* The first good row of a key is named, whatever stands between. */
static void twins_far_apart_are_found(void **state)
{
    (void)state;
    struct fixture it;
    take(&it, header,
         "tin,USA,Tin,x,3,calm,,s\nzinc,USA,Zinc,1,3,calm,,s\ntin,USA,Tin,1,3,calm,,s\n"
         "zinc,USA,Zinc,1,3,calm,,s\ntin,USA,Tin,1,3,calm,,s\n");
    assert_int_equal(it.list.errors, 3);
    assert_true(
        temporary_told(&it.list, "t.csv:5:1:", "found zinc a second time, the first is in line 3"));
    assert_true(
        temporary_told(&it.list, "t.csv:6:1:", "found tin a second time, the first is in line 4"));
    drop(&it);
}

static void all_mistakes_are_told_in_one_run(void **state)
{
    (void)state;
    struct fixture it;
    take(&it, header, "Tin,usa,Tin,x,y,z,JAP,\nzinc,USA,Zinc,1,99,calm,,s\n");
    assert_int_equal(it.list.errors, 8);
    drop(&it);
}

static void a_message_cannot_command_a_terminal(void **state)
{
    (void)state;
    struct fixture it;
    take(&it, header, "tin,USA,Tin,\"\x1B[2J\xC2\x9B\",3,calm,,s\n");
    for (size_t i = 0; i < it.list.count; i++) {
        assert_null(strchr(it.list.items[i].text, 0x1B));
        assert_null(strstr(it.list.items[i].text, "\xC2\x9B"));
    }
    drop(&it);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_table_of_mistakes_is_told_as_far_as_anyone_reads),
        cmocka_unit_test(twins_far_apart_are_found),
        cmocka_unit_test(good_rows_become_records),
        cmocka_unit_test(columns_may_stand_in_any_order),
        cmocka_unit_test(every_kind_of_bad_cell_is_told),
        cmocka_unit_test(every_kind_of_bad_header_is_told),
        cmocka_unit_test(a_doubled_key_names_the_other_line),
        cmocka_unit_test(all_mistakes_are_told_in_one_run),
        cmocka_unit_test(a_message_cannot_command_a_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

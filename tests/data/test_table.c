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
static const struct table_alias aliases[] = {{"Japan", 2}, {"Nippon", 2}};
static const struct table_words words[TABLE_REFERENCE_COUNT] = {
    [TABLE_COUNTRY] = {.words = countries, .count = 3, .aliases = aliases, .alias_count = 2}};

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
        {"Tin,USA,Tin,1,3,calm,,s\n",
         "t.csv:2:1:", "has capitals, blanks or signs, expected an id"},
        {"Rare earth,USA,Tin,1,3,calm,,s\n", "t.csv:2:1:", "write rare_earth"},
        {"\xC3\xBC,USA,Tin,1,3,calm,,s\n", "t.csv:2:1:", "rename it in every table"},
        {"tin,usa,Tin,1,3,calm,,s\n", "t.csv:2:5:", "write USA"},
        {"tin,us,Tin,1,3,calm,,s\n", "t.csv:2:5:", "a code of two letters"},
        {"tin,UK,Tin,1,3,calm,,s\n", "t.csv:2:5:", "write GBR"},
        {"tin,United States,Tin,1,3,calm,,s\n", "t.csv:2:5:", "three capital letters"},
        {"tin,USA,#REF!,1,3,calm,,s\n", "t.csv:2:9:", "the error of a spreadsheet"},
        {"tin,USA,Tin,1,3,calm,,#N/A\n", "t.csv:2:23:", "the error of a spreadsheet"},
        {"tin,USA,Tin,\"1,5\",3,calm,,s\n",
         "t.csv:2:13:", "a decimal comma, expected a number from 0 to 100; write 1.5"},
        {"tin,USA,Tin,1,3,Calm,,s\n", "t.csv:2:17:", "did you mean calm?"},
        {"tin,USA,Tin,1,3,calm,jpn,s\n", "t.csv:2:22:", "did you mean JPN?"},
        {"tin,USA,Tin,1,3,calm,jp,s\n", "t.csv:2:22:", "did you mean JPN?"},
        {"tin,USA,Tin,1,3,calm,Nippon,s\n", "t.csv:2:22:", "is a name, not an id"},
        {"Total,,,100,,,,\n", "t.csv:2:1:", "a row of totals"},
        {"# see the note,,,,,,,\n", "t.csv:2:1:", "a comment"},
        {"word,ISO,text,%,quarters,word,ISO,\n", "t.csv:2:1:", "as units have it"},
        {"Asia,,,,,,,\n", "t.csv:2:1:", "alone in its row"},
        {"ID,Code,Name,Share pct,Turns,Mood,Place,Source\n", "t.csv:2:1:", "the header once more"},
        {"tin,USA,Tin,1,5,3,calm,,s\n", "t.csv:2:25:", "write 1.5"},
        {"tin,USA,Tin,1,3,calm,,\xE2\x80\x9Cs,t\xE2\x80\x9D\n", "t.csv:2:26:", "not curly ones"},
        {"tin;USA;Tin;1;3;calm;;s\n", "t.csv:2:1:", "with semicolons"},
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
        {"tin,USA,Tin,1,3,calm,,s,\n", "t.csv:2:25:", "delete the comma at the end"},
        {"tin,USA,\"T\xC3\xBCn\",x,3,calm,,s\n", "t.csv:2:15:", "found \"x\" in share_pct"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct fixture it;
        take(&it, header, cases[i].row);
        assert_false(it.good);
        assert_true(temporary_told(&it.list, cases[i].place, cases[i].words));
        if (it.list.count != 1) diag_print(&it.list, stderr);
        assert_int_equal(it.list.count, 1); /* and nothing that follows from it */
        drop(&it);
    }
}

static void every_kind_of_bad_header_is_told(void **state)
{
    static const struct {
        const char *header, *place, *words;
    } cases[] = {
        {"id,code,name,share_pct,turn,mood,place,source\n", "t.csv:1:24:", "did you mean turns?"},
        {"id,code,name,share_pct,mood,place,source\n", "t.csv:1:1:", "the column turns is missing"},
        {"id,code,share_pct,mood,place,source\n",
         "t.csv:1:1:", "the columns name, turns are missing"},
        {"\"id,code,name,share_pct,turns,mood,place,source\"\n", "t.csv:1:1:", "in one cell"},
        {"id  code  name  share_pct  turns  mood  place  source\n", "t.csv:1:1:", "in one cell"},
        {"a,b,c\n", "t.csv:1:1:", "no header of t.csv, expected id,code,name"},
        {"\xE2\x80\x9Cid\xE2\x80\x9D,b\n", "t.csv:1:1:", "curly or single quotation marks"},
        {"Our tins\nid,code,name,share_pct,turns,mood,place,source\n",
         "t.csv:1:1:", "a title above the header in line 2"},
        {",Metals,,,,,,\nid,code,name,share_pct,turns,mood,place,source\n",
         "t.csv:1:2:", "a title above the header in line 2"},
        {"id,code,name,share_pct (in percent),turns,mood,place,source\n",
         "t.csv:1:14:", "did you mean share_pct?"},
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
        if (it.list.count != 1) diag_print(&it.list, stderr);
        assert_int_equal(it.list.count, 1); /* and nothing that follows from it */
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

/* Whatever is wrong with every row: what one hand did is told once, else a hundred are told; all
 * are counted. */
static void a_table_of_mistakes_is_told_as_far_as_anyone_reads(void **state)
{
    enum { ROWS = 20000 };
    static const struct {
        const char *row, *words;
        size_t errors, told;
    } cases[] = {
        {"tin,USA,Tin,1,3,calm,,s\n", "a second time, the first is in line 2", ROWS - 1, 1},
        {"tin,USA,Tin,x,99,odd,,s\n", "found \"99\" in turns", 3 * ROWS, DIAG_FILE_MAX + 1},
        {"tin,USA\n", "found a row of 2 cells", ROWS, 1},
        {"tin,USA,Tin,1 %,3,calm,,s\n", "a percent sign", ROWS, 1},
        {"tin,USA,Tin,1,3,calm,XXX,s\n", "found \"XXX\" in place", ROWS, 1}};
    (void)state;
    char *text = malloc(ROWS * 40);
    assert_non_null(text);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct fixture it;
        size_t length = strlen(cases[i].row);
        for (size_t row = 0; row < ROWS; row++) memcpy(text + row * length, cases[i].row, length);
        text[ROWS * length] = '\0';
        take(&it, header, text);
        assert_int_equal(it.list.errors, cases[i].errors);
        assert_int_equal(it.list.count, cases[i].told);
        assert_true(temporary_told(&it.list, "t.csv:", cases[i].words));
        drop(&it);
    }
    free(text);
}

/* A row that could not be read says nothing: its words are none, not the first there are. */
static void a_row_that_was_not_read_holds_no_word(void **state)
{
    (void)state;
    struct fixture it;
    take(&it, header, "tin,USA,Tin,1,3,calm,USA,s,x\nzinc,USA,Zinc,x,3,calm,USA,s\n");
    assert_int_equal(it.table.count, 2);
    assert_true(it.table.bad[0] && it.table.bad[1]);
    const struct record *row = table_record(&it.table, 0);
    assert_string_equal(row->id, "tin"); /* other tables may name it */
    assert_int_equal(row->mood, -1);
    assert_int_equal(row->place, -1);
    assert_false(table_whole(&it.table));
    assert_int_equal(table_good(&it.table), 0);
    drop(&it);
}

/* What stands among the rows and is none takes no place among them. */
static void what_is_no_row_is_no_row(void **state)
{
    (void)state;
    struct fixture it;
    take(&it, header, "# a\ntin,USA,Tin,1,3,calm,USA,s\nTotal,,,1,,,,\n");
    assert_int_equal(it.table.count, 1);
    assert_int_equal(it.list.errors, 2);
    assert_int_equal(table_line(&it.table, 0), 3);
    assert_true(table_whole(&it.table));
    drop(&it);
}

static void optional_cells_at_the_end_may_be_left_out(void **state)
{
    (void)state;
    struct fixture it;
    take(&it, "id,code,name,share_pct,turns,mood,source,place\n", "tin,USA,Tin,1,3,calm,s\n");
    assert_true(it.good);
    assert_int_equal(((const struct record *)table_record(&it.table, 0))->place, -1);
    drop(&it);
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
    assert_string_equal(it.list.items[it.list.count - 1].also, "line 6");
    drop(&it);
}

static void all_mistakes_are_told_in_one_run(void **state)
{
    (void)state;
    struct fixture it;
    take(&it, header, "zinc,USA,Zinc,1,99,calm,,s\nTin,usa,Tin,x,y,z,JAP,\n");
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
        cmocka_unit_test(a_row_that_was_not_read_holds_no_word),
        cmocka_unit_test(what_is_no_row_is_no_row),
        cmocka_unit_test(optional_cells_at_the_end_may_be_left_out),
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

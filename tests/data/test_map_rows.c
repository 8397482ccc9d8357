/* test_map_rows.c: a row is found by whole words outside its source, and by all that are asked. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "data/map.h"

static const char table[] = "good,from,to,share_pct,source\n"
                            "gallium,CHN,USA,53,customs of CHN and JPN\n"
                            "gallium,JPN,USA,22,survey\n"
                            "gallium_scrap,CHN,USA,5,guess\n"
                            "\"export_control;good=gallium;to=USA\",,,,notice\n";

struct found {
    size_t count;
    char sources[256];
};

static void take(void *context, const struct map_row *row)
{
    struct found *found = context;
    size_t length = strlen(found->sources);
    snprintf(found->sources + length, sizeof found->sources - length, "%s;",
             csv_text(row->sheet, row->index, row->source));
    found->count++;
}

static struct found rows_of(const char *const ids[], size_t count)
{
    char path[] = "/tmp/chokepoint-rows-XXXXXX";
    struct found found = {0};
    struct diag_list list;
    FILE *file = fdopen(mkstemp(path), "w");
    fputs(table, file);
    fclose(file);
    diag_init(&list);
    size_t told = map_rows_each(path, ids, count, take, &found, &list);
    assert_int_equal(told, found.count);
    assert_int_equal(list.count, 0);
    diag_free(&list);
    unlink(path);
    return found;
}

static void whole_words_count_and_the_source_does_not(void **state)
{
    (void)state;
    struct found found = rows_of((const char *const[]){"gallium"}, 1);
    assert_string_equal(found.sources, "customs of CHN and JPN;survey;notice;");
    found = rows_of((const char *const[]){"JPN"}, 1);
    assert_string_equal(found.sources, "survey;");
}

static void all_that_are_asked_must_stand_in_a_row(void **state)
{
    (void)state;
    struct found found = rows_of((const char *const[]){"gallium", "USA"}, 2);
    assert_int_equal(found.count, 3);
    found = rows_of((const char *const[]){"USA", "CHN", "gallium"}, 3);
    assert_string_equal(found.sources, "customs of CHN and JPN;");
    found = rows_of((const char *const[]){"USA", "nowhere"}, 2);
    assert_int_equal(found.count, 0);
}

static void a_table_that_is_not_there_is_told(void **state)
{
    (void)state;
    struct found found = {0};
    struct diag_list list;
    diag_init(&list);
    map_rows_each("/nowhere/trade.csv", (const char *const[]){"USA"}, 1, take, &found, &list);
    assert_int_equal(found.count, 0);
    assert_true(list.count > 0);
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_words_count_and_the_source_does_not),
        cmocka_unit_test(all_that_are_asked_must_stand_in_a_row),
        cmocka_unit_test(a_table_that_is_not_there_is_told),
    };
    return cmocka_run_group_tests_name("data/map_rows", tests, NULL, NULL);
}

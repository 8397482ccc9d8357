/* test_model_page.c: docs/model.md lists every parameter as the map sets it. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "data/map.h"

enum { PAGE_SIZE = 1 << 18 };

static const char page_path[] = "docs/model.md";
static const char begin[] = "<!-- parameters: begin -->\n";
static const char end[] = "<!-- parameters: end -->\n";

/* The table as it should stand; free() it. */
static char *table_make(void)
{
    struct world *world = memory_new(sizeof *world);
    struct map *map = memory_new(sizeof *map);
    struct diag_list list;
    diag_init(&list);
    assert_true(map_load(world, map, "maps/world-2025", &list));
    char *buffer = memory_new(PAGE_SIZE);
    struct text text;
    text_init(&text, buffer, PAGE_SIZE);
    text_append(&text, "| parameter | value | range | unit | what | source |\n");
    text_append(&text, "|---|---|---|---|---|---|\n");
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) {
        const struct parameter_spec *spec = parameter_spec(i);
        double value;
        memcpy(&value, (const char *)&world->parameters + spec->offset, sizeof value);
        const char *source = map->parameter_source[i];
        text_format(&text, "| %s | %.6g | %.6g to %.6g | %s | %s | %s |\n", spec->name, value,
                    spec->low, spec->high, spec->unit, spec->help,
                    *source ? source : "game judgement");
    }
    assert_false(text.cut);
    diag_free(&list);
    free(map);
    free(world);
    return buffer;
}

static void page_write(const char *page, const char *after, const char *table)
{
    FILE *file = fopen(page_path, "w");
    assert_non_null(file);
    size_t head = (size_t)(strstr(page, begin) - page) + strlen(begin);
    fwrite(page, 1, head, file);
    fputs(table, file);
    fputs(after, file);
    assert_int_equal(fclose(file), 0);
}

static void the_page_lists_every_parameter(void **state)
{
    (void)state;
    char reason[FILE_REASON_SIZE];
    char *page;
    size_t length;
    assert_true(file_read(&page, &length, page_path, PAGE_SIZE, reason));
    const char *from = strstr(page, begin);
    const char *to = strstr(page, end);
    assert_true(from && to && from < to);
    from += strlen(begin);
    char *table = table_make();
    if (getenv("GOLDEN_ACCEPT")) {
        page_write(page, to, table);
    } else if (strlen(table) != (size_t)(to - from) || memcmp(table, from, strlen(table)) != 0) {
        fail_msg("%s lists other parameters; run with GOLDEN_ACCEPT=1", page_path);
    }
    free(table);
    free(page);
}

/* Of the lines of the page, how many begin with that name's cell. */
static int lines_of(const char *page, const char *name)
{
    char cell[64];
    int count = 0;
    snprintf(cell, sizeof cell, "\n| %s |", name);
    for (const char *at = page; (at = strstr(at, cell)) != NULL; at++) count++;
    return count;
}

static void the_page_names_each_constant_once(void **state)
{
    (void)state;
    char reason[FILE_REASON_SIZE];
    char *page;
    size_t length;
    assert_true(file_read(&page, &length, page_path, PAGE_SIZE, reason));
    for (int32_t i = 0; i < (int32_t)PARAMETER_COUNT; i++) {
        const char *name = parameter_spec(i)->name;
        if (lines_of(page, name) != 1) fail_msg("%s has %d lines", name, lines_of(page, name));
    }
    free(page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_page_names_each_constant_once),
        cmocka_unit_test(the_page_lists_every_parameter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* test_why_rule.c: every kind of measure has its section of the model's page and its constants. */
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
#include "brief/why_rule.h"
#include "engine/parameter.h"

enum { PAGE_LIMIT = 1 << 20 };

static struct why_rule rule;

static void find(enum why_kind kind, int32_t instrument, const char *figure)
{
    struct why_row row = {.kind = kind, .instrument = instrument};
    why_rule_find(&rule, &row, figure);
}

/* A section that is named is a heading of the page; its constants stand in the page's tables. */
static void every_measure_is_found_on_the_models_page(void **state)
{
    (void)state;
    char reason[FILE_REASON_SIZE], heading[80], *page;
    size_t length;
    if (!file_read(&page, &length, "docs/model.md", PAGE_LIMIT, reason)) fail_msg("%s", reason);
    for (int32_t kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        find(WHY_INSTRUMENT, kind, "price.gallium.USA");
        snprintf(heading, sizeof heading, "\n## %s", rule.cause_section);
        assert_non_null(strstr(page, heading));
        snprintf(heading, sizeof heading, "\n## %s", rule.figure_section);
        assert_non_null(strstr(page, heading));
        assert_true(rule.count > 0);
        for (size_t i = 0; i < rule.count; i++) {
            assert_non_null(strstr(page, parameter_spec(rule.constants[i])->name));
        }
    }
    free(page);
}

static void no_constant_is_told_twice(void **state)
{
    (void)state;
    find(WHY_INSTRUMENT, INSTRUMENT_STOCKPILE, "stock.USA.gallium");
    for (size_t i = 0; i < rule.count; i++) {
        for (size_t k = 0; k < i; k++) {
            assert_int_not_equal(rule.constants[i], rule.constants[k]);
        }
    }
}

static void a_score_has_the_constants_of_that_score(void **state)
{
    (void)state;
    find(WHY_BASE, -1, "score.beijing.technology");
    assert_int_equal(rule.count, 1);
    assert_string_equal(parameter_spec(rule.constants[0])->name, "score_lead");
    assert_string_equal(rule.cause_section, "");
}

/* What a viewer may not know of is not told by its constants either. */
static void a_hidden_cause_shows_no_rule(void **state)
{
    (void)state;
    struct why_row row = {.kind = WHY_INSTRUMENT, .instrument = INSTRUMENT_OFFER, .hidden = true};
    why_rule_find(&rule, &row, "score.beijing");
    assert_int_equal(rule.count, 0);
    assert_string_equal(rule.cause_section, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_measure_is_found_on_the_models_page),
        cmocka_unit_test(no_constant_is_told_twice),
        cmocka_unit_test(a_score_has_the_constants_of_that_score),
        cmocka_unit_test(a_hidden_cause_shows_no_rule),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

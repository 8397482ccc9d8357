/* test_plain_speech.c: signs and codes are said in words, and nothing else is touched. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/line/plain_speech.h"

static void assert_said(const char *text, const char *words)
{
    char said[256];
    plain_speech_words(said, sizeof said, text);
    assert_string_equal(said, words);
}

static void signs_and_codes_are_said_in_words(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"Tariff of 20% on all goods.", "Tariff of 20 percent on all goods."},
        {"10 to 100 % in steps", "10 to 100 percent in steps"},
        {"Security 85 (-1), Prosperity 71 (+1.5).", "Security 85 down 1, Prosperity 71 up 1.5."},
        {"from W3 to B0.", "from Washington 3 of 3 to Beijing 0 of 3."},
        {"still -0, or W1", "still neutral, or Washington 1 of 3"},
        {"Turn 1, 2025 Q1.", "Turn 1, first quarter of 2025."},
        {"2026 Q4: Gallium.", "Fourth quarter of 2026: Gallium."},
        {"It is met in 2026 Q4.", "It is met in the fourth quarter of 2026."},
        {"Turn 1. 2026 Q4: Neon.", "Turn 1. Fourth quarter of 2026: Neon."},
        {"Washington +1.2, Beijing -0.5.", "Washington plus 1.2, Beijing minus 0.5."},
        {"Sum: -1,234.5.", "Sum: minus 1,234.5."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_said(cases[i][0], cases[i][1]);
    }
}

static void all_else_stays_as_it_is(void **state)
{
    (void)state;
    static const char *const cases[] = {
        "",
        "%",
        "a % of it",
        "B200 and W12",
        "2024-25",
        "co-0",
        "(+x)",
        "SMIC (CHN)",
        "chokepoint resume saves/rocks-1.csv --plain",
        "2025 Q7",
        "12025 Q1",
        "G\xc3\xa9nie",
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) assert_said(cases[i], cases[i]);
}

static void what_has_been_said_is_not_changed_again(void **state)
{
    (void)state;
    char once[256], twice[256];
    plain_speech_words(once, sizeof once, "Taiwan, W3 to W2, 2025 Q1, 85 (-1), 3% and +4.");
    plain_speech_words(twice, sizeof twice, once);
    assert_string_equal(once, twice);
}

static void no_text_outgrows_its_buffer(void **state)
{
    (void)state;
    for (size_t size = 1; size < 32; size++) {
        char *out = malloc(size);
        plain_speech_words(out, size, "W1 2025 Q1 7% 8 (-1) +2");
        assert_true(strlen(out) < size);
        free(out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signs_and_codes_are_said_in_words),
        cmocka_unit_test(all_else_stays_as_it_is),
        cmocka_unit_test(what_has_been_said_is_not_changed_again),
        cmocka_unit_test(no_text_outgrows_its_buffer),
    };
    return cmocka_run_group_tests_name("ui/plain_speech", tests, NULL, NULL);
}

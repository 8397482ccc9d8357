/* test_ascii.c: letters are those of ASCII alone, and case changes nothing else. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/ascii.h"

static const char small[] = "abcdefghijklmnopqrstuvwxyz", large[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

static void every_byte_is_what_ascii_says(void **state)
{
    (void)state;
    for (int byte = 1; byte < 256; byte++) {
        char c = (char)byte;
        const char *lower = strchr(small, c), *upper = strchr(large, c);
        bool digit = strchr("0123456789", c) != NULL;
        assert_int_equal(ascii_is_lower(c), lower != NULL);
        assert_int_equal(ascii_is_upper(c), upper != NULL);
        assert_int_equal(ascii_is_letter(c), lower || upper);
        assert_int_equal(ascii_is_digit(c), digit);
        assert_int_equal(ascii_is_alphanumeric(c), lower || upper || digit);
        assert_int_equal(ascii_is_space(c), strchr(" \t\n\v\f\r", c) != NULL);
        assert_int_equal(ascii_is_id(c, true), lower != NULL);
        assert_int_equal(ascii_is_id(c, false), lower || digit || c == '_');
        assert_int_equal(ascii_lower(c), upper ? small[upper - large] : c);
        assert_int_equal(ascii_upper(c), lower ? large[lower - small] : c);
    }
    assert_false(ascii_is_id('\0', false));
    assert_false(ascii_is_space('\0'));
}

static void capitals_count_as_small_letters_and_nothing_else_does(void **state)
{
    (void)state;
    assert_true(ascii_equal("INDUSTRIES", "industries"));
    assert_true(ascii_equal("", ""));
    assert_false(ascii_equal("\xC4\xB1ndia", "india"));
    assert_false(ascii_equal("\xC3\x89", "\xC3\xA9"));
    assert_false(ascii_equal("@[`{", "`{@["));
    assert_true(ascii_begins("Titanium", "TITAN"));
    assert_true(ascii_begins("a", ""));
    assert_false(ascii_begins("Titan", "titanium"));
    assert_false(ascii_begins("", "t"));
}

static void texts_have_one_order(void **state)
{
    (void)state;
    static const char *const sorted[] = {"",    "1", "_", "A",        "ab",
                                         "ABC", "b", "z", "\xC3\xA9", "\xC3\xBF"};
    enum { COUNT = sizeof sorted / sizeof sorted[0] };
    for (int i = 0; i < COUNT; i++) {
        for (int k = 0; k < COUNT; k++) {
            int order = ascii_compare(sorted[i], sorted[k]);
            assert_int_equal((order > 0) - (order < 0), (i > k) - (i < k));
        }
    }
}

static void a_capital_begins_only_with_a_letter_of_ascii(void **state)
{
    (void)state;
    char word[] = "iridium", name[] = "\xC3\xA9toile", empty[] = "", title[] = "i\xC5\x9F 3x";
    ascii_capital(word);
    assert_string_equal(word, "Iridium");
    ascii_capital(name);
    assert_string_equal(name, "\xC3\xA9toile");
    ascii_capital(empty);
    assert_string_equal(empty, "");
    ascii_capitals(title);
    assert_string_equal(title, "I\xC5\x9F 3X");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_is_what_ascii_says),
        cmocka_unit_test(capitals_count_as_small_letters_and_nothing_else_does),
        cmocka_unit_test(texts_have_one_order),
        cmocka_unit_test(a_capital_begins_only_with_a_letter_of_ascii),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* test_letter.c: forms of ASCII are that, letters of other scripts are named, all else is itself.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/letter.h"

static void forms_of_ascii_are_ascii(void **state)
{
    (void)state;
    for (uint32_t c = '!'; c <= '~'; c++) assert_int_equal(letter_ascii(c - '!' + 0xFF01), c);
    for (uint32_t digit = 0; digit < 10; digit++) {
        assert_int_equal(letter_ascii(0x0660 + digit), '0' + digit);
        assert_int_equal(letter_ascii(0x06F0 + digit), '0' + digit);
        assert_int_equal(letter_ascii(0x0966 + digit), '0' + digit);
    }
    assert_int_equal(letter_ascii(0x3000), ' ');
}

/* Whatever the character: it has a form in ASCII, or a script, or neither, and never both. */
static void no_character_is_two_things(void **state)
{
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        uint32_t form = letter_ascii(c);
        assert_true(form == c || (form >= ' ' && form < 0x7F));
        if (c < 0x370) assert_true(form == c && !letter_script(c));
        if (form != c) assert_null(letter_script(c));
    }
}

static void the_scripts_of_keyboards_are_named(void **state)
{
    (void)state;
    static const struct {
        const char *text, *script;
    } texts[] = {{"\u0439", "Cyrillic"},   {"\u03c9", "Greek"},
                 {"\u05d0", "Hebrew"},     {"\u0634", "Arabic"},
                 {"\u0915", "Devanagari"}, {"\u0e01", "Thai"},
                 {"\u4e2d", "Chinese"},    {"\u304b", "Japanese"},
                 {"\u30ab", "Japanese"},   {"\u314e", "Korean"},
                 {"\ud55c", "Korean"},     {"\u10d0", "Georgian"},
                 {"\u0561", "Armenian"},   {"caf\u00e9", NULL},
                 {"\u0131\u0130", NULL},   {"\uff12\u0662", NULL},
                 {"\u201c\u2013", NULL},   {"a \u0439", "Cyrillic"},
                 {"\xff\xc3", NULL},       {"", NULL}};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        const char *found = letter_text_script(texts[i].text);
        if (!texts[i].script) assert_null(found);
        else assert_string_equal(found ? found : "", texts[i].script);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_of_ascii_are_ascii),
        cmocka_unit_test(no_character_is_two_things),
        cmocka_unit_test(the_scripts_of_keyboards_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

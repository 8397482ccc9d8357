/* test_text.c: bounded text: nothing is written past its end, nothing is cut within a character. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"

static void appended_text_is_cut_at_a_character(void **state)
{
    (void)state;
    char buffer[8];
    struct text text;
    text_init(&text, buffer, sizeof buffer);
    text_append(&text, "abcde\xC3\xA9\xC3\xA9");
    assert_string_equal(buffer, "abcde\xC3\xA9");
    assert_true(text.cut);
    text_append(&text, "more");
    assert_string_equal(buffer, "abcde\xC3\xA9");
}

static void every_byte_decodes_to_something_and_moves_on(void **state)
{
    (void)state;
    for (int lead = 1; lead < 256; lead++) {
        for (int next = 0; next < 256; next++) {
            char bytes[3] = {(char)lead, (char)next, '\0'};
            uint32_t character;
            size_t step = text_decode(&character, bytes);
            assert_in_range(step, 1, next ? 2 : 1);
            assert_true(character <= 0x10FFFF);
            assert_false(character >= 0xD800 && character < 0xE000);
        }
    }
}

static void overlong_and_surrogate_forms_are_broken_bytes(void **state)
{
    (void)state;
    static const char *const bad[] = {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                                      "\xF5\x80\x80\x80"};
    for (size_t i = 0; i < 4; i++) {
        uint32_t character;
        assert_int_equal(text_decode(&character, bad[i]), 1);
        assert_int_equal(character, 0xFFFD);
    }
}

static void fitted_text_never_exceeds_its_columns(void **state)
{
    (void)state;
    static const char *const samples[] = {"gallium",
                                          "\xE9\x95\x93\xE9\x94\x97 gallium",
                                          "",
                                          "a\xCC\x81 combining",
                                          "tab\tand\x1B[2Jescape",
                                          "\xFF\xFE"};
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        for (int columns = 0; columns < 20; columns++) {
            char out[64];
            int width = text_fit(out, sizeof out, samples[i], columns, true);
            assert_true(width <= columns);
            assert_int_equal(text_width(out), width);
            assert_null(strchr(out, 0x1B));
        }
    }
}

static void wrapping_keeps_every_word(void **state)
{
    (void)state;
    const char *text =
        "Export licences for gallium to all countries, claimed beyond the border too";
    for (int columns = 1; columns < 40; columns++) {
        size_t letters = 0;
        for (const char *at = text; *at;) {
            const char *next;
            size_t length = text_wrap(at, columns, &next);
            assert_true(length > 0 && length <= (size_t)columns);
            assert_true(next > at);
            for (size_t i = 0; i < length; i++) letters += at[i] != ' ';
            at = next;
        }
        size_t expected = 0;
        for (const char *at = text; *at; at++) expected += *at != ' ';
        assert_int_equal(letters, expected);
    }
}

static void escaped_text_holds_no_control_character(void **state)
{
    (void)state;
    char out[128];
    text_escape(out, sizeof out, "a\x1B[2Jb\nc\xFF\xE2\x80\xAE");
    assert_string_equal(out, "a\\x1B[2Jb\\x0Ac\\xFF\\xE2\\x80\\xAE");
}

/* One of each kind: C0 and C1 controls, what joins or parts, bidirectional marks, separators of
 * lines and paragraphs, fillers, selectors, a tag. */
static const char *const unseen[] = {
    "\x1B",         "\x07",         "\x7F",         "\xC2\x85",        "\xC2\x9B",
    "\xC2\xAD",     "\xD8\x9C",     "\xE2\x80\x8B", "\xE2\x80\x8D",    "\xE2\x80\x8F",
    "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAE", "\xE2\x81\xA0",    "\xE2\x81\xA6",
    "\xE3\x85\xA4", "\xEF\xB8\x8F", "\xEF\xBB\xBF", "\xF3\xA0\x80\x81"};

static void what_nobody_sees_is_not_printable(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof unseen / sizeof unseen[0]; i++) {
        char text[16], out[32];
        snprintf(text, sizeof text, "a%sb", unseen[i]);
        assert_false(text_printable(text));
        text_escape(out, sizeof out, text);
        assert_true(text_printable(out));
        assert_memory_equal(out, "a\\x", 3);
        assert_int_equal(text_width(text), 2);
        text_fit(out, sizeof out, text, 8, false);
        assert_string_equal(out, "ab");
    }
    assert_false(text_printable("\xFF"));
    assert_true(text_printable("S\xC3\xA3o Tom\xC3\xA9, \xE9\x95\x93, e\xCC\x81, two\nlines"));
}

/* However little room there is, what is escaped ends at a character and within it. */
static void escaped_text_fits_any_room(void **state)
{
    (void)state;
    static const char text[] = "ab\x1B\xE9\x95\x93\xC3\xA9\xFFz";
    char whole[64], out[64];
    text_escape(whole, sizeof whole, text);
    for (size_t size = 1; size < sizeof out; size++) {
        memset(out, '!', sizeof out);
        text_escape(out, size, text);
        size_t length = strlen(out);
        assert_true(length < size);
        assert_memory_equal(out, whole, length);
        assert_true(text_printable(out));
    }
    assert_string_equal(out, whole);
}

static void the_closest_word_is_found_and_far_ones_are_not(void **state)
{
    (void)state;
    static const char *const words[] = {"tariff", "stockpile", "pressure"};
    assert_string_equal(text_closest("tarif", words, 3), "tariff");
    assert_string_equal(text_closest("stokpile", words, 3), "stockpile");
    assert_null(text_closest("zebra", words, 3));
}

static void a_slip_is_one_letter_or_two_that_changed_places(void **state)
{
    (void)state;
    static const char *const slips[] = {"local", "loca", "locale", "lcoal", "lokal", "olcal"};
    static const char *const others[] = {"lo", "lclao", "totals", "", "acol"};
    for (size_t i = 0; i < sizeof slips / sizeof slips[0]; i++) {
        assert_true(text_slip(slips[i], "local"));
        assert_true(text_slip("local", slips[i]));
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        assert_false(text_slip(others[i], "local"));
    }
}

static void numbers_read_as_people_write_them(void **state)
{
    (void)state;
    char count[32];
    text_count(count, sizeof count, 15901);
    assert_string_equal(count, "15,901");
    text_count(count, sizeof count, 7);
    assert_string_equal(count, "7");
    static const struct {
        double value;
        const char *text;
    } cases[] = {{1234567, "1,234,567"}, {-1234, "-1,234"}, {999, "999"},
                 {12.34, "12.3"},        {0.456, "0.46"},   {100000, "100,000"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char out[32];
        text_number(out, sizeof out, cases[i].value);
        assert_string_equal(out, cases[i].text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_nobody_sees_is_not_printable),
        cmocka_unit_test(escaped_text_fits_any_room),
        cmocka_unit_test(appended_text_is_cut_at_a_character),
        cmocka_unit_test(every_byte_decodes_to_something_and_moves_on),
        cmocka_unit_test(overlong_and_surrogate_forms_are_broken_bytes),
        cmocka_unit_test(fitted_text_never_exceeds_its_columns),
        cmocka_unit_test(wrapping_keeps_every_word),
        cmocka_unit_test(escaped_text_holds_no_control_character),
        cmocka_unit_test(the_closest_word_is_found_and_far_ones_are_not),
        cmocka_unit_test(a_slip_is_one_letter_or_two_that_changed_places),
        cmocka_unit_test(numbers_read_as_people_write_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

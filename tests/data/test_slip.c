/* test_slip.c: what is no number, quarter or id is known for what it was. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "data/csv.h"
#include "data/slip.h"

struct said {
    const char *text, *what, *cure;
};

static void check(bool found, const struct slip *slip, const struct said *said)
{
    bool right = found && strstr(slip->what, said->what) && strstr(slip->cure, said->cure);
    if (!right)
        fprintf(stderr, "%s: %s; %s\n", said->text, found ? slip->what : "nothing",
                found ? slip->cure : "");
    assert_true(right);
}

static void numbers_in_another_form_are_known(void **state)
{
    static const struct said cases[] = {
        {"12,5", "a decimal comma", "write 12.5"},
        {"-0,5", "a decimal comma", "write -0.5"},
        {"0,125", "a decimal comma", "write 0.125"},
        {"1,234", "may part thousands", "write it without the comma"},
        {"1,234.5", "commas between thousands", "write 1234.5"},
        {"1,234,567", "commas between thousands", "write 1234567"},
        {"12,34,567", "commas between thousands", "write 1234567"},
        {"1.234,5", "a decimal comma", "write 1234.5"},
        {"1.234.567", "points between thousands", "write 1234567"},
        {"1 234", "a blank between", "write 1234"},
        {"1\xC2\xA0"
         "234,5",
         "a decimal comma", "write 1234.5"},
        {"1\xE2\x80\xAF"
         "234",
         "a blank between", "write 1234"},
        {"1'234", "an apostrophe", "write 1234"},
        {"1_000", "a stroke", "write 1000"},
        {"12%", "a percent sign", "write 12"},
        {"12,5 %", "a percent sign and a decimal comma", "write 12.5"},
        {"$1,200.50", "a sign of a currency and commas", "write 1200.50"},
        {"5 \xE2\x82\xAC", "a sign of a currency", "write 5"},
        {"5 t", "a unit", "write 5"},
        {"USD 5", "a word before", "write 5"},
        {"5bn", "a unit", "write it whole"},
        {"3.2 million", "a unit", "write it whole"},
        {"1e3", "an exponent", "write 1000"},
        {"1E+05", "an exponent", "write 100000"},
        {"1.5E-03", "an exponent", "write 0.0015"},
        {"-2.5e2", "an exponent", "write -250"},
        {"1.23457E+15", "an exponent", "write it with all its digits"},
        {"(5)", "brackets", "write -5"},
        {"30-", "a minus sign behind", "write -30"},
        {"70.3 (2024)", "a note behind", "write 70.3"},
        {"70.3[1]", "a note behind", "write 70.3"},
        {"70.3*", "a sign or a unit", "write 70.3"},
        {"70\xC2\xBD", "a sign or a unit", "with its fraction"},
        {"\xE2\x80\x9C"
         "5\xE2\x80\x9D",
         "curly", "write 5"},
        {"#N/A", "the error", "mend the formula"},
        {"#REF!", "the error", "mend the formula"},
        {"#DIV/0!", "the error", "mend the formula"},
        {"#NV", "the error", "mend the formula"},
        {"#BEZUG!", "the error", "mend the formula"},
        {"#NAME?", "the error", "mend the formula"},
        {"Err:502", "the error", "mend the formula"},
        {"######", "the error", "mend the formula"},
        {"=A1*2", "formula", "paste the values"},
        {"n/a", "no number", "write one"},
        {"-", "no number", "write one"},
        {"\xE2\x80\x94", "no number", "write one"},
        {"NaN", "no number", "write one"},
        {"TRUE", "a word for true", "write 1"},
        {"falsch", "a word for false", "write 0"},
        {"01. Mai", "a date", "set the column to text"},
        {"May 1", "a date", "set the column to text"},
        {"1/3/2025", "a date", "set the column to text"},
        {"2025-03-01", "a date", "set the column to text"},
        {"12:30", "a date", "set the column to text"},
        {"5-10", "a span", "write one"},
        {"5\xE2\x80\x93"
         "10",
         "a span", "write one"},
        {"~5", "an estimate", "write the number alone"},
        {"<5", "an estimate", "write the number alone"},
        {"1/2", "a fraction", "write it with a decimal point"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct slip slip;
        double number;
        assert_false(csv_number(&number, cases[i].text));
        check(slip_number(&slip, cases[i].text), &slip, &cases[i]);
    }
}

/* What a cure tells to write can be read. */
static void a_number_that_is_advised_is_one(void **state)
{
    static const char *const parts[] = {"",  "-", "1", "23", "456", ",", ".", " ",
                                        "%", "e", "+", "'",  "$",   "(", ")", "t"};
    enum { PARTS = sizeof parts / sizeof parts[0] };
    (void)state;
    for (int i = 0; i < PARTS * PARTS * PARTS * PARTS; i++) {
        char text[64];
        struct slip slip;
        double number;
        snprintf(text, sizeof text, "%s%s%s%s%s", parts[i % PARTS], parts[i / PARTS % PARTS],
                 parts[i / PARTS / PARTS % PARTS], parts[i / PARTS / PARTS / PARTS],
                 parts[2 + i % 3]);
        if (!slip_number(&slip, text) || strncmp(slip.cure, "write ", 6) != 0) continue;
        if (!strpbrk(slip.cure + 6, "0123456789") || strchr(slip.cure + 6, ' ')) continue;
        if (!csv_number(&number, slip.cure + 6)) fprintf(stderr, "%s: %s\n", text, slip.cure);
        assert_true(csv_number(&number, slip.cure + 6));
    }
}

static void what_is_nothing_known_is_left_alone(void **state)
{
    static const char *const texts[] = {"many", "gallium", "1", "12.5", "", "12.5.x", "--5"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct slip slip;
        assert_false(slip_number(&slip, texts[i]));
    }
}

static void quarters_in_another_form_are_known(void **state)
{
    static const struct said cases[] = {
        {"2025-Q1", "a quarter in another form", "write 2025Q1"},
        {"Q1 2025", "a quarter in another form", "write 2025Q1"},
        {"2025q3", "a quarter in another form", "write 2025Q3"},
        {"3Q25", "a quarter in another form", "write 2025Q3"},
        {"T2 2025", "a quarter in another form", "write 2025Q2"},
        {"Q4/2025", "a quarter in another form", "write 2025Q4"},
        {"2025", "a year without a quarter", "write 2025Q1 to 2025Q4"},
        {"45658", "the number of a day", "write 2025Q1"},
        {"45931", "the number of a day", "write 2025Q4"},
        {"2025-10-09", "a date", "write 2025Q4"},
        {"31/12/2025", "a date", "write 2025Q4"},
        {"12/31/2025", "a date", "write 2025Q4"},
        {"1.2.2025", "a date", "write 2025Q1"},
        {"1/10/2025", "a date", "as in 2025Q1"},
        {"Jan 25", "a date", "as in 2025Q1"},
        {"Oct 1 2025", "a date", "as in 2025Q1"},
        {"#N/A", "the error", "mend"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct slip slip;
        check(slip_quarter(&slip, cases[i].text), &slip, &cases[i]);
    }
    struct slip slip;
    assert_false(slip_quarter(&slip, "soon"));
    assert_false(slip_quarter(&slip, ""));
}

static void ids_and_codes_are_guessed(void **state)
{
    char id[32];
    (void)state;
    assert_true(slip_id(id, sizeof id, "Rare earths"));
    assert_string_equal(id, "rare_earths");
    assert_true(slip_id(id, sizeof id, "EV-Batteries "));
    assert_string_equal(id, "ev_batteries");
    assert_false(slip_id(id, sizeof id, "42"));
    assert_false(slip_id(id, sizeof id, "\xC3\xBC"));
    assert_false(slip_id(id, 4, "gallium"));
    assert_string_equal(slip_country("us"), "USA");
    assert_string_equal(slip_country("UK"), "GBR");
    assert_string_equal(slip_country("De"), "DEU");
    assert_null(slip_country("USA"));
    assert_null(slip_country("QQ"));
    assert_null(slip_country(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_in_another_form_are_known),
        cmocka_unit_test(a_number_that_is_advised_is_one),
        cmocka_unit_test(what_is_nothing_known_is_left_alone),
        cmocka_unit_test(quarters_in_another_form_are_known),
        cmocka_unit_test(ids_and_codes_are_guessed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* test_hide.c: names of people are hidden in whatever form they were typed, and ordinary words
 * stay. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "brief/hall.h"
#include "game/table.h"
#include "report/hide.h"
#include "report/record.h"

static struct record record;

static int room_fill(void **state)
{
    static const struct seminar_person people[] = {
        {"Aiko Tanaka", 1, "head"},
        {"Jos\xc3\xa9 M\xc3\xbcller", 0, "trade"},
        {"Theresa May", 0, "head"},
        {"Katie Price", 1, "allies"},
        {"Nguyen Van An", 1, "industry"},
        {"Denzel Washington", 0, "scribe"},
        {"\xe7\x94\xb0\xe4\xb8\xad \xe8\x8a\xb1\xe5\xad\x90", 1, "trade"},
        {"Conor O'Brien", 0, "allies"},
        {"Ursula von der Leyen", 0, "industry"},
        {"\xd0\x98\xd0\xb2\xd0\xb0\xd0\xbd \xd0\x9f\xd0\xb5\xd1\x82\xd1\x80\xd0\xbe\xd0\xb2", 1,
         "scribe"},
    };
    (void)state;
    record.session = hall_open("hide.csv", 0, 1);
    record.seminar = memory_new(sizeof *record.seminar);
    record.seminar->person_count = (int32_t)(sizeof people / sizeof people[0]);
    memcpy(record.seminar->people, people, sizeof people);
    return 0;
}

static int room_empty(void **state)
{
    record_close(&record);
    return table_teardown(state);
}

static void assert_told(const char *typed, const char *told)
{
    char out[HIDE_SIZE];
    hide_names(out, record.session, record.seminar, typed);
    assert_string_equal(out, told);
}

static void a_name_is_hidden_in_whatever_form(void **state)
{
    static const char *const forms[] = {"Aiko Tanaka",
                                        "aiko tanaka",
                                        "TANAKA",
                                        "tanaka",
                                        "Tanaka Aiko",
                                        "A. Tanaka",
                                        "A Tanaka",
                                        "Aiko-Tanaka",
                                        "aiko_tanaka",
                                        "Aiko",
                                        "Tanakas",
                                        "Ta\xc5\x84"
                                        "aka",
                                        "Tan\xcc\x83"
                                        "aka",
                                        "Aiko B. Tanaka"};
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        char typed[96];
        snprintf(typed, sizeof typed, "so %s said, twice", forms[i]);
        assert_told(typed, "so [beijing, head] said, twice");
    }
    assert_told("Ms Tanaka's, tanaka\xe2\x80\x99s and (Tanaka)",
                "Ms [beijing, head]'s, [beijing, head]\xe2\x80\x99s and ([beijing, head])");
    assert_told("@tanaka7: \xe2\x80\x9cTanaka\xe2\x80\x94no\xe2\x80\x9d",
                "@[beijing, head]7: \xe2\x80\x9c[beijing, head]\xe2\x80\x94no\xe2\x80\x9d");
    assert_told("Tanaka, Aiko", "[beijing, head], [beijing, head]");
}

static void accents_and_spellings_are_one(void **state)
{
    static const char *const forms[] = {"M\xc3\xbcller", "Muller",         "mueller",
                                        "MUELLER",       "Mu\xcc\x88ller", "M\xc3\x9cLLER",
                                        "jose",          "Jose\xcc\x81"};
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        assert_told(forms[i], "[washington, trade]");
    assert_told("\xd0\xbf\xd0\xb5\xd1\x82\xd1\x80\xd0\xbe\xd0\xb2", "[beijing, scribe]");
    assert_told("\xe7\x94\xb0\xe4\xb8\xad\xe3\x81\x95\xe3\x82\x93", /* Tanaka, and "san" */
                "[beijing, trade]\xe3\x81\x95\xe3\x82\x93");
    assert_told("O'Brien, O\xe2\x80\x99"
                "Brien, obrien",
                "[washington, allies], [washington, allies], obrien");
}

static void ordinary_words_stay(void **state)
{
    static const char *const stay[] = {"the price may rise",
                                       "prices, a may-be",
                                       "an answer that voters feel",
                                       "An answer",
                                       "the van is here",
                                       "tell Washington's head",
                                       "Washington keeps the control",
                                       "von Berlin der Rest",
                                       "Mayor of tanakaville",
                                       "josephine",
                                       "I am here",
                                       ""};
    (void)state;
    for (size_t i = 0; i < sizeof stay / sizeof stay[0]; i++) assert_told(stay[i], stay[i]);
    assert_told("ask May, or Price", "ask [washington, head], or [beijing, allies]");
    assert_told("theresa may", "[washington, head]");
    assert_told("mr price and Mr An", "mr [beijing, allies] and Mr [beijing, industry]");
    assert_told("Denzel Washington of Washington", "[washington, scribe] of Washington");
    assert_told("von der Leyen said", "[washington, industry] said");
    assert_told("Price rises. May we?", "[beijing, allies] rises. [washington, head] we?");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_is_hidden_in_whatever_form),
        cmocka_unit_test(accents_and_spellings_are_one),
        cmocka_unit_test(ordinary_words_stay),
    };
    return cmocka_run_group_tests(tests, room_fill, room_empty);
}

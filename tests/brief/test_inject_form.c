/* test_inject_form.c: whatever is chosen in the form is an inject that happens, or a sentence says
 * what is missing. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "brief/inject_form.h"
#include "engine/rng.h"
#include "game/meeting.h"
#include "game/session_copy.h"
#include "game/table.h"

static void every_instrument_can_be_written_and_happens(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 3, NULL);
    const struct eyes eyes = {session, VIEWER_UMPIRE, EYES_NOW};
    char reason[SESSION_SENTENCE_SIZE];
    int happened[INSTRUMENT_KIND_COUNT] = {0};
    for (uint64_t draw = 0; draw < 150; draw++) {
        struct inject_form form;
        struct seminar_inject inject;
        inject_form_begin(&form);
        assert_true(inject_form_set(&form, &eyes, 0, "A test of the room"));
        assert_true(inject_form_set(&form, &eyes, 1, "Something is in the news."));
        for (uint64_t i = 0; i <= draw % INSTRUMENT_KIND_COUNT; i++)
            inject_form_step(&form, &eyes, 2, 1);
        for (size_t row = 3; row < inject_form_count(&form); row++) {
            int64_t steps = rng_range(rng_bits(draw, row, 0, 0), 0, 45);
            for (int64_t i = 0; i < steps; i++)
                inject_form_step(&form, &eyes, row, draw % 2 ? 1 : -1);
        }
        reason[0] = '\0';
        struct session *copy = session_copy(session);
        bool good = inject_form_make(&inject, &form, &eyes, reason);
        if (good) good = meeting_inject(copy, &inject, reason);
        assert_true(good || reason[0]);
        happened[form.kind] += good;
        session_delete(copy);
    }
    for (int kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        if (happened[kind] == 0)
            fail_msg("%s: %s", instrument_spec((enum instrument_kind)kind)->name, reason);
    }
    session_delete(session);
}

static void words_alone_are_an_inject_too(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 3, NULL);
    const struct eyes eyes = {session, VIEWER_UMPIRE, EYES_NOW};
    char reason[SESSION_SENTENCE_SIZE];
    struct inject_form form;
    struct seminar_inject inject;
    struct ruling_effect effect;
    inject_form_begin(&form);
    assert_false(inject_form_make(&inject, &form, &eyes, reason));
    inject_form_set(&form, &eyes, 0, "Summit, in Seoul!");
    inject_form_set(&form, &eyes, 1, "Both leaders come.");
    assert_true(inject_form_make(&inject, &form, &eyes, reason));
    assert_string_equal(inject.name, "summit_in_seoul");
    assert_true(meeting_inject_preview(&effect, session, &inject, reason));
    assert_true(effect.with.escalation == effect.without.escalation);
    assert_int_equal(session_happening_count(session, 1), 0);
    assert_true(meeting_inject(session, &inject, reason));
    assert_int_equal(session_happening_count(session, 1), 1);
    session_delete(session);
}

static void what_is_typed_is_found_by_the_start_of_its_name(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 3, NULL);
    const struct eyes eyes = {session, VIEWER_UMPIRE, EYES_NOW};
    struct inject_form form;
    struct inject_form_row row;
    inject_form_begin(&form);
    assert_true(inject_form_set(&form, &eyes, 2, "tariff"));
    assert_true(inject_form_set(&form, &eyes, 3, "beijing"));
    assert_false(inject_form_set(&form, &eyes, 2, "bribe"));
    assert_int_equal(form.kind, INSTRUMENT_TARIFF);
    for (size_t i = 4; i < inject_form_count(&form); i++) {
        inject_form_row(&row, &form, &eyes, i);
        if (strcmp(row.label, "good") != 0) continue;
        assert_true(inject_form_set(&form, &eyes, i, "gallium"));
        inject_form_row(&row, &form, &eyes, i);
        assert_string_equal(row.value, "Gallium");
    }
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_instrument_can_be_written_and_happens),
        cmocka_unit_test(words_alone_are_an_inject_too),
        cmocka_unit_test(what_is_typed_is_found_by_the_start_of_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}

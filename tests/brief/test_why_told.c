/* test_why_told.c: an answer to why adds up as it is shown, says that a figure stands still, and of
 * what a side may not know tells its own estimates alone. */
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
#include "brief/number.h"
#include "brief/thing.h"
#include "brief/why_told.h"
#include "game/table.h"

enum { TURNS = 3 };

static struct session *session;

/* The patient side courts partners in secret: what the other sees move, it may not explain. */
static int play(void **state)
{
    (void)state;
    session = table_session("human", "dam", 7, NULL);
    for (int turn = 0; turn < TURNS; turn++) {
        table_play_any(session, SIDE_WASHINGTON, (uint64_t)turn);
        table_seal(session, SIDE_WASHINGTON);
    }
    return session_turn(session) == TURNS + 1 ? 0 : -1;
}

static int leave(void **state)
{
    session_delete(session);
    return table_teardown(state);
}

static struct why_told *told_of(enum viewer viewer, int turn, const char *figure)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct eyes eyes = {session, viewer, EYES_NOW};
    struct why_told *told = memory_new(sizeof *told);
    if (!why_told_find(told, &eyes, turn, figure, reason)) fail_msg("%s: %s", figure, reason);
    return told;
}

static void the_parts_add_up_as_they_are_shown(void **state)
{
    (void)state;
    static const char *const figures[] = {"score.washington",  "score.beijing.stability",
                                          "price.gallium.USA", "alignment.KOR",
                                          "escalation",        "compliance.NLD.washington"};
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
        for (int turn = 1; turn <= TURNS; turn++) {
            struct why_told *told = told_of(VIEWER_UMPIRE, turn, figures[i]);
            double sum = 0;
            for (size_t k = 0; k < told->why.count; k++) sum += told->shown[k];
            assert_true(number_difference(sum, told->after - told->before, 3) == 0.0);
            free(told);
        }
    }
}

/* A figure that stands still has no rows of nought; one that moves has parts that show. */
static void what_stands_still_is_said_to(void **state)
{
    (void)state;
    struct eyes eyes = {session, VIEWER_WASHINGTON, EYES_NOW};
    size_t still = 0;
    for (int32_t i = 0; i < thing_count(&eyes, THING_COUNTRY); i += 3) {
        char figure[FIGURE_NAME_SIZE], title[WHY_TOLD_SIZE];
        if (thing_side(&eyes, i) != SIDE_NONE) continue;
        snprintf(figure, sizeof figure, "alignment.%s", thing_id(&eyes, THING_COUNTRY, i));
        struct why_told *told = told_of(VIEWER_WASHINGTON, 1, figure);
        bool moved = false;
        for (size_t k = 0; k < told->why.count; k++) moved = moved || told->shown[k] != 0.0;
        assert_int_equal(told->still, !moved);
        why_told_title(title, &eyes, told);
        assert_int_equal(strstr(title, "did not move") != NULL, told->still);
        if (told->still) assert_true(told->before == told->after);
        still += told->still;
        free(told);
    }
    assert_true(still > 0);
}

/* The nameless part is never an empty page: it tells estimates, or that none moved; and none of it
 * is the truth that the other side alone knows. */
static void a_hidden_cause_is_told_by_estimates(void **state)
{
    (void)state;
    struct eyes eyes = {session, VIEWER_WASHINGTON, EYES_NOW};
    size_t hidden = 0, guessed = 0;
    for (int32_t i = 0; i < thing_count(&eyes, THING_COUNTRY); i++) {
        for (int turn = 1; turn <= TURNS && thing_side(&eyes, i) == SIDE_NONE; turn++) {
            char figure[FIGURE_NAME_SIZE];
            snprintf(figure, sizeof figure, "alignment.%s", thing_id(&eyes, THING_COUNTRY, i));
            struct why_told *told = told_of(VIEWER_WASHINGTON, turn, figure);
            for (size_t k = 0; k < told->why.count; k++) {
                const struct why_row *row = &told->why.rows[k];
                if (!row->hidden) continue;
                bool guess = strstr(row->name, "perhaps Beijing's ") != NULL;
                hidden++;
                guessed += guess;
                assert_true(row->rule[0] != '\0' && row->source[0] != '\0');
                assert_true(guess || strstr(row->name, "none of your estimates moved") != NULL);
                if (!guess) continue;
                assert_non_null(strstr(row->name, thing_name(&eyes, THING_COUNTRY, i)));
                assert_non_null(strstr(row->name, ", about "));
            }
            free(told);
        }
    }
    assert_true(hidden > 0);
    assert_true(guessed > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_parts_add_up_as_they_are_shown),
        cmocka_unit_test(what_stands_still_is_said_to),
        cmocka_unit_test(a_hidden_cause_is_told_by_estimates),
    };
    return cmocka_run_group_tests(tests, play, leave);
}

/* test_headline.c: a verdict is told as a pair, then of both together, and rank comes last. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "brief/headline.h"
#include "game/table.h"

static struct verdict verdict_of(enum verdict_band washington, enum verdict_band beijing,
                                 double together)
{
    return (struct verdict){.turn = 12,
                            .over = true,
                            .band = {washington, beijing},
                            .together = together,
                            .less_hurt = SIDE_NONE};
}

static void every_pair_of_bands_has_its_words(void **state)
{
    (void)state;
    static const char *const pairs[VERDICT_BANDS][VERDICT_BANDS] = {
        {"Both came to ruin.", "Both lost, and Washington came to ruin.",
         "Washington came to ruin, Beijing held.", "Washington came to ruin, Beijing gained.",
         "Washington came to ruin, Beijing triumphed."},
        {"Both lost, and Beijing came to ruin.", "Both lost.", "Washington lost, Beijing held.",
         "Washington lost, Beijing gained.", "Washington lost, Beijing triumphed."},
        {"Washington held, Beijing came to ruin.", "Washington held, Beijing lost.", "Both held.",
         "Washington held, Beijing gained.", "Washington held, Beijing triumphed."},
        {"Washington gained, Beijing came to ruin.", "Washington gained, Beijing lost.",
         "Washington gained, Beijing held.", "Both gained.", "Both gained, and Beijing triumphed."},
        {"Washington triumphed, Beijing came to ruin.", "Washington triumphed, Beijing lost.",
         "Washington triumphed, Beijing held.", "Both gained, and Washington triumphed.",
         "Both triumphed."}};
    for (int washington = 0; washington < VERDICT_BANDS; washington++) {
        for (int beijing = 0; beijing < VERDICT_BANDS; beijing++) {
            char line[HEADLINE_SIZE];
            const char *words = pairs[washington][beijing];
            struct verdict verdict =
                verdict_of((enum verdict_band)washington, (enum verdict_band)beijing, -1);
            headline_pair(line, &verdict);
            assert_int_equal(strncmp(line, words, strlen(words)), 0);
            assert_int_equal(strncmp(line + strlen(words), " Together -1.0: ", 16), 0);
            verdict.over = false;
            headline_pair(line, &verdict);
            assert_int_equal(strncmp(line, "So far: ", 8), 0);
        }
    }
}

static void the_shared_line_says_what_both_came_to(void **state)
{
    (void)state;
    static const struct {
        enum verdict_band band[SIDE_COUNT];
        double together;
        const char *told;
    } cases[] = {
        {{VERDICT_HELD, VERDICT_LOSS},
         -4.1,
         "Washington held, Beijing lost. Together -4.1: the quarrel cost more than it won."},
        {{VERDICT_LOSS, VERDICT_LOSS},
         -8.6,
         "Both lost. Together -8.6: the quarrel cost more than it won."},
        {{VERDICT_GAIN, VERDICT_GAIN},
         2.0,
         "Both gained. Together +2.0: both are better off than if nobody had moved."},
        {{VERDICT_TRIUMPH, VERDICT_LOSS},
         3.0,
         "Washington triumphed, Beijing lost. Together +3.0: more was won than the quarrel cost."},
        {{VERDICT_GAIN, VERDICT_LOSS},
         -1.5,
         "Washington gained, Beijing lost. Together -1.5: the quarrel cost more than it won."},
        {{VERDICT_GAIN, VERDICT_LOSS},
         0.0,
         "Washington gained, Beijing lost. Together +0.0: what was won is what it cost."},
        {{VERDICT_HELD, VERDICT_HELD}, 0.2, "Both held. Together +0.2: little came of it."},
        {{VERDICT_HELD, VERDICT_HELD},
         -0.3,
         "Both held. Together -0.3: little came of it, and at a loss."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char line[HEADLINE_SIZE];
        struct verdict verdict = verdict_of(cases[i].band[0], cases[i].band[1], cases[i].together);
        headline_pair(line, &verdict);
        assert_string_equal(line, cases[i].told);
    }
}

static void rank_is_said_last_and_in_words_that_fit_it(void **state)
{
    (void)state;
    struct verdict verdict = verdict_of(VERDICT_LOSS, VERDICT_RUIN, -8.0);
    char lines[HEADLINE_LINES][HEADLINE_SIZE];
    verdict.result[SIDE_WASHINGTON] = -1.5;
    verdict.result[SIDE_BEIJING] = -6.5;
    verdict.less_hurt = SIDE_WASHINGTON;
    size_t count = headline_lines(lines, NULL, &verdict);
    assert_int_equal(count, 4);
    assert_string_equal(lines[count - 1], "Washington came out less hurt, by 5.0.");
    verdict.result[SIDE_BEIJING] = 2.5;
    verdict.less_hurt = SIDE_BEIJING;
    headline_rank(lines[0], &verdict);
    assert_string_equal(lines[0], "Beijing came out better, by 4.0.");
    verdict.less_hurt = SIDE_NONE;
    headline_rank(lines[0], &verdict);
    assert_string_equal(lines[0], "Neither came out better than the other.");
    verdict.over = false;
    assert_int_equal(headline_lines(lines, NULL, &verdict), 3);
}

static void a_side_is_told_with_its_parts_and_its_aims(void **state)
{
    (void)state;
    static const struct scenario_aim aim = {.text = "No plant idle"};
    struct verdict verdict = verdict_of(VERDICT_HELD, VERDICT_LOSS, -1.4);
    char line[HEADLINE_SIZE];
    verdict.mean[SIDE_WASHINGTON] = -0.4;
    verdict.aftermath[SIDE_WASHINGTON] = -0.3;
    verdict.result[SIDE_WASHINGTON] = -0.7;
    headline_side(line, &verdict, SIDE_WASHINGTON);
    assert_string_equal(line,
                        "Washington -0.7, held: -0.4 by its quarters, -0.3 by the aftermath.");
    verdict.aim_count[SIDE_WASHINGTON] = 1;
    verdict.aim[SIDE_WASHINGTON][0] = (struct verdict_aim){&aim, VERDICT_LOST, VERDICT_MET, -1.0};
    headline_side(line, &verdict, SIDE_WASHINGTON);
    assert_non_null(strstr(line, ", +0.0 by its aims."));
    headline_aim(line, NULL, &verdict.aim[SIDE_WASHINGTON][0]);
    assert_string_equal(line, "Lost, -1.0: No plant idle.");
    verdict.aim[SIDE_WASHINGTON][0] = (struct verdict_aim){&aim, VERDICT_MET, VERDICT_MET, 0};
    headline_aim(line, NULL, &verdict.aim[SIDE_WASHINGTON][0]);
    assert_string_equal(line, "Met, calm too: No plant idle.");
    verdict.aim[SIDE_WASHINGTON][0] = (struct verdict_aim){&aim, VERDICT_OPEN, VERDICT_OPEN, 0};
    headline_aim(line, NULL, &verdict.aim[SIDE_WASHINGTON][0]);
    assert_string_equal(line, "Open: No plant idle.");
    headline_short(line, &verdict);
    assert_string_equal(line, "W -0.7 held, B +0.0 loss");
}

/* Before the first turn there is nothing to tell but what each may aim at. */
static void a_game_that_has_not_begun_has_aims_alone(void **state)
{
    (void)state;
    static const struct scenario_aim aim = {.text = "No plant idle"};
    char lines[HEADLINE_LINES][HEADLINE_SIZE];
    struct verdict verdict = {.less_hurt = SIDE_NONE};
    verdict.aim_count[SIDE_BEIJING] = 1;
    verdict.aim[SIDE_BEIJING][0] = (struct verdict_aim){.aim = &aim};
    assert_int_equal(headline_lines(lines, NULL, &verdict), 1);
    assert_string_equal(lines[0], "Beijing's aim. Open: No plant idle.");
}

/* The track runs from ruin to triumph: a better result never stands further back, and each stands
 * in its band. */
static void a_result_has_its_place_on_the_track(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 7, NULL);
    const struct eyes eyes = {session, VIEWER_UMPIRE, EYES_NOW};
    double before = 0;
    for (int tenths = -300; tenths <= 300; tenths++) {
        double place = headline_place(&eyes, tenths / 10.0);
        enum verdict_band band = verdict_band_of(&session_setup(session)->scenario, tenths / 10.0);
        assert_true(place >= before && place < VERDICT_BANDS);
        assert_int_equal((int)place, band);
        before = place;
    }
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pair_of_bands_has_its_words),
        cmocka_unit_test(the_shared_line_says_what_both_came_to),
        cmocka_unit_test(rank_is_said_last_and_in_words_that_fit_it),
        cmocka_unit_test(a_side_is_told_with_its_parts_and_its_aims),
        cmocka_unit_test(a_game_that_has_not_begun_has_aims_alone),
        cmocka_unit_test(a_result_has_its_place_on_the_track),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}

/* test_briefing.c: the briefing tells each side who it is and what counts, and no secret. */
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
#include "brief/briefing.h"
#include "brief/words.h"
#include "game/session.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static struct session *session_of(const char *scenario, const char *washington, const char *beijing)
{
    struct session_options options = {
        .places = &here, .scenario = scenario, .who = {washington, beijing}, .seed = 3};
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_new(&options, NULL, &list);
    diag_free(&list);
    assert_non_null(session);
    return session;
}

static struct briefing *briefing_of(struct session *session, enum viewer viewer)
{
    struct briefing *briefing = memory_new(sizeof *briefing);
    struct eyes eyes = {session, viewer, 0};
    briefing_make(briefing, &eyes);
    return briefing;
}

static bool tells(const struct briefing *briefing, enum briefing_subject subject, const char *words)
{
    for (size_t i = 0; i < briefing->count; i++) {
        const struct briefing_line *line = &briefing->lines[i];
        if (line->subject == subject && strstr(line->text, words)) return true;
    }
    return false;
}

/* Both sides may have set themselves the same. */
static bool has_aim(const struct session *session, enum side side, const char *words)
{
    for (size_t i = 0; i < session_aim_count(session, side); i++) {
        if (strcmp(session_aim(session, side, i)->text, words) == 0) return true;
    }
    return false;
}

/* Each of its own aims, none of the rival's, in no line. */
static void aims_are_own(const struct briefing *briefing, const struct session *session,
                         enum side side)
{
    enum side rival = world_rival((int32_t)side);
    for (size_t i = 0; i < session_aim_count(session, side); i++)
        assert_true(tells(briefing, BRIEFING_AIMS, session_aim(session, side, i)->text));
    for (int subject = 0; subject < BRIEFING_SUBJECTS; subject++) {
        for (size_t i = 0; i < session_aim_count(session, rival); i++) {
            const char *text = session_aim(session, rival, i)->text;
            if (has_aim(session, side, text)) continue;
            assert_false(tells(briefing, (enum briefing_subject)subject, text));
        }
    }
}

static void weights_are_of_both(const struct briefing *briefing, const struct session *session,
                                enum side side)
{
    const struct world *world = session_world(session);
    enum side rival = world_rival((int32_t)side);
    for (int i = 0; i < SCORE_COUNT; i++) {
        char words[64];
        snprintf(words, sizeof words, "%s %.0f and %.0f", words_score_short((enum score)i),
                 100 * world->sides[side].weight[i], 100 * world->sides[rival].weight[i]);
        assert_true(tells(briefing, BRIEFING_WEIGHTS, words));
    }
}

static void every_scenario_briefs_both_sides(void **state)
{
    (void)state;
    char **ids = setup_scenarios(&here);
    for (size_t i = 0; ids[i]; i++) {
        struct session *session = session_of(ids[i], "human", "human");
        for (int side = 0; side < SIDE_COUNT; side++) {
            struct briefing *briefing = briefing_of(session, viewer_of_side((enum side)side));
            char you[64];
            snprintf(you, sizeof you, "you are %s.", words_side(side));
            assert_true(tells(briefing, BRIEFING_YOU, you));
            assert_true(tells(briefing, BRIEFING_WINNING, "ruin"));
            assert_true(tells(briefing, BRIEFING_FORCE, "Beijing: "));
            aims_are_own(briefing, session, (enum side)side);
            weights_are_of_both(briefing, session, (enum side)side);
            for (size_t k = 0; k < briefing->count; k++) {
                const char *text = briefing->lines[k].text;
                assert_true(strlen(text) < BRIEFING_TEXT_SIZE - 1);
                assert_non_null(strchr(".?", text[strlen(text) - 1]));
                if (k > 0)
                    assert_true(briefing->lines[k - 1].subject <= briefing->lines[k].subject);
            }
            free(briefing);
        }
        session_delete(session);
    }
    file_list_free(ids);
}

static void the_rival_is_told_by_its_first_two_sentences(void **state)
{
    (void)state;
    struct session *session = session_of("first-turn", "human", "dam");
    struct briefing *briefing = briefing_of(session, VIEWER_WASHINGTON);
    assert_true(tells(briefing, BRIEFING_YOU, "played by The dam."));
    assert_true(tells(briefing, BRIEFING_RIVAL, "A dam upstream. Beijing gets more"));
    assert_true(tells(briefing, BRIEFING_RIVAL, "before all others."));
    assert_false(tells(briefing, BRIEFING_RIVAL, "minerals club"));
    free(briefing);
    session_delete(session);
}

static void who_plans_first_is_told(void **state)
{
    (void)state;
    struct session *session = session_of("magnet-spring", "human", "human");
    struct briefing *briefing = briefing_of(session, VIEWER_BEIJING);
    assert_true(tells(briefing, BRIEFING_PLANNING, "Washington plans first and in the open"));
    free(briefing);
    session_delete(session);
    session = session_of("first-turn", "human", "human");
    briefing = briefing_of(session, VIEWER_BEIJING);
    assert_true(tells(briefing, BRIEFING_PLANNING, "in secret"));
    free(briefing);
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_scenario_briefs_both_sides),
        cmocka_unit_test(the_rival_is_told_by_its_first_two_sentences),
        cmocka_unit_test(who_plans_first_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

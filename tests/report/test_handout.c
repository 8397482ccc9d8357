/* test_handout.c: the papers of a room: a card for each chair and move, a sheet for each objective,
 * and nothing on them that their readers may not know. */
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
#include "brief/step.h"
#include "game/hand.h"
#include "game/table.h"
#include "report/handout.h"

enum { LIMIT = 1 << 22 };

static char reason[FILE_REASON_SIZE];
static struct handout room;

static int room_make(void **state)
{
    (void)state;
    struct seminar *seminar = memory_new(sizeof *seminar);
    seminar->objective_count = 2;
    seminar->objectives[0] =
        (struct seminar_objective){"partners", "Did they ask?", "escalation", 0};
    seminar->objectives[1] = (struct seminar_objective){"weapons", "Did they weigh?", "", -1};
    seminar->inject_count = 1;
    seminar->injects[0] = (struct seminar_inject){.name = "zqxinject", .text = "zqxtold <b>"};
    seminar->person_count = 1;
    seminar->people[0] = (struct seminar_person){"Zoe Marchetti", SEMINAR_BEIJING, "head"};
    room = (struct handout){table_session("human", "human", 5, NULL), seminar, false};
    return 0;
}

static int room_clear(void **state)
{
    free((struct seminar *)room.seminar);
    session_delete(room.session);
    return table_teardown(state);
}

/* A page, which the caller frees. */
static char *page_of(const struct handout *handout, enum handout_paper paper)
{
    char *page = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&page, &length);
    assert_non_null(out);
    handout_write(out, handout, paper);
    assert_int_equal(fclose(out), 0);
    return page;
}

static bool holds(const struct handout *handout, enum handout_paper paper, const char *word)
{
    char *page = page_of(handout, paper);
    bool found = strstr(page, word) != NULL;
    free(page);
    return found;
}

/* A side's aims stand on its own paper and on no other. */
static void aims_are_a_sides_own(void **state)
{
    (void)state;
    for (int side = 0; side < SIDE_COUNT; side++) {
        assert_int_equal(session_aim_count(room.session, (enum side)side), SESSION_AIMS);
        for (size_t i = 0; i < SESSION_AIMS; i++) {
            char told[STEP_AIM_SIZE];
            step_aim(told, room.session, session_aim(room.session, (enum side)side, i));
            told[strcspn(told, "'")] = '\0'; /* which a page writes otherwise */
            assert_true(strlen(told) > 4 && !strpbrk(told, "&<>\""));
            for (int paper = 0; paper < HANDOUT_PAPERS; paper++)
                assert_int_equal(holds(&room, (enum handout_paper)paper, told), paper == side);
        }
    }
}

/* What only the umpire has, and names only where they are asked for. */
static void the_umpires_is_the_umpires(void **state)
{
    (void)state;
    struct handout named = room;
    named.names = true;
    for (int paper = 0; paper < HANDOUT_PAPERS; paper++) {
        bool umpire = paper == HANDOUT_UMPIRE;
        assert_int_equal(holds(&room, (enum handout_paper)paper, "zqxinject"), umpire);
        assert_int_equal(holds(&room, (enum handout_paper)paper, "zqxtold &lt;b&gt;"), umpire);
        assert_false(holds(&room, (enum handout_paper)paper, "Marchetti"));
        assert_int_equal(holds(&named, (enum handout_paper)paper, "Marchetti"), umpire);
    }
}

/* Each move of a hand has its card, with the line of a slip; each chair has one too. */
static void a_card_for_each_move_and_chair(void **state)
{
    (void)state;
    static struct hand_entry hand[DECK_MAX];
    for (int side = 0; side < SIDE_COUNT; side++) {
        char *page = page_of(&room, (enum handout_paper)side);
        size_t count = hand_held(hand, room.session, (enum side)side);
        assert_true(count > 20);
        for (size_t i = 0; i < count; i++) {
            char order[MOVE_ID_SIZE + 16];
            snprintf(order, sizeof order, "<code>play %s", hand[i].move->id);
            assert_non_null(strstr(page, order));
        }
        for (int i = 0; seminar_roles[i]; i++) {
            char heading[SEMINAR_ROLE_SIZE + 8];
            snprintf(heading, sizeof heading, "%s</h3>", seminar_roles[i] + 1);
            assert_non_null(strstr(page, heading));
        }
        free(page);
    }
    assert_true(holds(&room, HANDOUT_OBSERVERS, "Objective: partners"));
    assert_true(holds(&room, HANDOUT_OBSERVERS, "Objective: weapons"));
}

/* The chairs share all moves out: each is proposed by exactly one. */
static void each_move_is_one_chairs(void **state)
{
    (void)state;
    static struct hand_entry hand[DECK_MAX];
    size_t count = hand_held(hand, room.session, SIDE_WASHINGTON), listed = 0;
    char *page = page_of(&room, HANDOUT_WASHINGTON);
    for (const char *at = strstr(page, "Yours to propose: "); at;
         at = strstr(at, "Yours to propose: ")) {
        listed++;
        for (; *at != '\n'; at++) /* an apostrophe is written &#39; */
            listed += at[0] == ';' && at[1] == ' ' && at[-1] != '9';
    }
    assert_int_equal(listed, count);
    free(page);
}

/* Written twice they are the same; what a person changed is put aside and not lost. */
static void papers_are_kept(void **state)
{
    (void)state;
    char path[FILE_PATH_SIZE + 64], folder[FILE_PATH_SIZE], *bytes;
    size_t length;
    snprintf(folder, sizeof folder, "%s", table_path("papers"));
    assert_true(handout_keep(&room, folder, reason));
    snprintf(path, sizeof path, "%s/everyone.html", folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("mine", file);
    fclose(file);
    assert_true(handout_keep(&room, folder, reason));
    for (int paper = 0; paper < HANDOUT_PAPERS; paper++) {
        char *page = page_of(&room, (enum handout_paper)paper);
        snprintf(path, sizeof path, "%s/%s.html", folder, handout_name((enum handout_paper)paper));
        assert_true(file_read(&bytes, &length, path, LIMIT, reason));
        assert_string_equal(bytes, page);
        free(bytes);
        free(page);
    }
    snprintf(path, sizeof path, "%s/everyone.html~", folder);
    assert_true(file_read(&bytes, &length, path, LIMIT, reason));
    assert_string_equal(bytes, "mine");
    free(bytes);
}

/* Of a scenario alone there are no aims yet, no run sheet and no objectives, and that is said. */
static void a_scenario_will_do(void **state)
{
    (void)state;
    const struct handout bare = {room.session, NULL, false};
    assert_true(
        holds(&bare, HANDOUT_WASHINGTON, "aims of your own are drawn when the game begins"));
    assert_true(holds(&bare, HANDOUT_UMPIRE, "There is no run sheet yet"));
    assert_true(holds(&bare, HANDOUT_UMPIRE, "strait_drill"));
    assert_true(holds(&bare, HANDOUT_OBSERVERS, "Objective: ......"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(aims_are_a_sides_own),
        cmocka_unit_test(the_umpires_is_the_umpires),
        cmocka_unit_test(a_card_for_each_move_and_chair),
        cmocka_unit_test(each_move_is_one_chairs),
        cmocka_unit_test(papers_are_kept),
        cmocka_unit_test(a_scenario_will_do),
    };
    return cmocka_run_group_tests(tests, room_make, room_clear);
}

/* test_report.c: a report tells no eyes what they may not see, says the numbers that brief says,
 * and is the same bytes again. */
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
#include "brief/headline.h"
#include "brief/lead.h"
#include "brief/trace.h"
#include "brief/words.h"
#include "game/play.h"
#include "game/ruling.h"
#include "game/speech.h"
#include "game/table.h"
#include "report/report.h"

enum { PAGE_MOST = 500 * 1024 };

/* What each side alone typed as it sealed, what is its own for good, and what is the umpire's. */
static const char *const reasons[SIDE_COUNT] = {"zqxwestreason", "zqxeastreason"};
static const char *const notes[SIDE_COUNT] = {"zqxwestnote", "zqxeastnote"};
static const char private[] = "zqxprivate", marked[] = "zqxmarked", expectation[] = "zqxexpected",
                  ruled[] = "zqxruled";
static char reason[SESSION_SENTENCE_SIZE];

static char *page_of(struct session *session, enum viewer viewer)
{
    struct record record = {.session = session, .seminar = memory_new(sizeof(struct seminar))};
    struct report_wish wish = {.record = &record, .viewer = viewer};
    struct seminar *seminar = record.seminar;
    seminar->objective_count = seminar->inject_count = 1;
    snprintf(seminar->objectives[0].objective, sizeof seminar->objectives[0].objective, "hold");
    snprintf(seminar->objectives[0].question, sizeof seminar->objectives[0].question, "Held?");
    snprintf(seminar->objectives[0].figures, sizeof seminar->objectives[0].figures,
             "stock.CHN.gallium;escalation");
    snprintf(seminar->injects[0].event, sizeof seminar->injects[0].event, "backdoor_scare");
    snprintf(seminar->injects[0].expectation, sizeof seminar->injects[0].expectation, "%s",
             expectation);
    char *page = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&page, &size);
    assert_non_null(out);
    report_write(out, &wish);
    assert_int_equal(fclose(out), 0);
    assert_in_range(size, 1000, PAGE_MOST);
    free(seminar);
    return page;
}

static void side_plans(struct session *session, enum side side, uint64_t draw)
{
    struct intent intent = {0};
    snprintf(intent.why, sizeof intent.why, "%s", reasons[side]);
    if (table_play_any(session, side, draw))
        assert_true(play_mean(session, side, 0, &intent, reason));
    assert_true(play_seal(session, side, reasons[side], reason));
    assert_true(speech_ask(session, side, notes[side], reason));
    assert_true(speech_note(session, viewer_of_side(side), SPEECH_TEAM, side, notes[side], reason));
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_TEAM, side, notes[side], reason));
}

/* Up to the umpire's look. */
static void round_plan(struct session *session, uint64_t draw)
{
    hall_go(session, PHASE_PLANNING);
    for (int side = 0; side < SIDE_COUNT; side++)
        side_plans(session, (enum side)side, draw + (uint64_t)side);
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_PRIVATE, SIDE_NONE, private, reason));
    hall_go(session, PHASE_CLOSED);
}

/* A game of two quarters, the second called the last. */
static struct session *short_game(const char *save, uint64_t seed)
{
    struct session *session = hall_open(save, 0, seed);
    hall_round(session, seed);
    hall_go(session, PHASE_PLANNING);
    assert_true(umpire_last(session, 2, reason));
    hall_round(session, seed + 7);
    assert_true(session_over(session));
    return session;
}

static bool says(const char *page, const char *words)
{
    return strstr(page, words) != NULL;
}

/* Under way a side reads its own; when it is over all read reasons, and nobody what was said
 * within a team or to the umpire. */
static void assert_secret(struct session *session)
{
    bool over = session_over(session), played = session_turn(session) > 1;
    bool was_ruled = session_ruling_count(session, 1) > 0;
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
        char *page = page_of(session, (enum viewer)viewer);
        bool all = viewer == VIEWER_UMPIRE;
        for (int side = 0; side < SIDE_COUNT; side++) {
            bool own = viewer_knows((enum viewer)viewer, side);
            assert_int_equal(says(page, reasons[side]), played && (own || over));
            assert_int_equal(says(page, notes[side]), own);
        }
        assert_int_equal(says(page, private), all);
        assert_int_equal(says(page, marked), all && played);
        assert_int_equal(says(page, ruled), was_ruled && (all || viewer == VIEWER_BEIJING));
        if (!all) assert_false(says(page, expectation));
        assert_false(says(page, "zqxsecret"));
        free(page);
    }
}

static void what_eyes_may_not_see_is_not_in_their_page(void **state)
{
    (void)state;
    struct session *session = hall_open("secret.csv", 0, 5);
    for (uint64_t round = 0; !session_over(session); round++) {
        round_plan(session, 17 * round);
        if (round > 0) assert_true(umpire_last(session, 2, reason));
        if (round > 0) assert_secret(session);
        else assert_true(ruling_set(session, "compliance.JPN.beijing", 0.4, ruled, reason));
        hall_go(session, PHASE_REVEAL);
        assert_true(speech_mark(session, true, "hold", RATING_SOME, marked, reason));
    }
    assert_secret(session);
    session_delete(session);
}

/* What is drawn is the umpire's until it is revealed. */
static void what_is_closed_is_the_umpires(void **state)
{
    (void)state;
    struct session *session = hall_open("closed.csv", 3, 6);
    round_plan(session, 3);
    size_t count = session_happening_count(session, 1);
    for (size_t i = 0; i < count; i++) {
        char *page = page_of(session, VIEWER_ROOM);
        char title[32];
        snprintf(title, sizeof title, "%.30s", session_happening(session, 1, i)->note);
        assert_false(says(page, title));
        free(page);
    }
    session_delete(session);
}

/* The body of the table with that caption. */
static const char *table_of(const char *page, const char *caption)
{
    const char *at = strstr(page, caption);
    assert_non_null(at);
    return strstr(at, "<tbody>");
}

static void cell_next(const char **at, char *out, size_t size)
{
    const char *end;
    const char *begin = *at;
    do {
        begin = strchr(begin + 1, '<');
    } while (strncmp(begin, "<td", 3) != 0 && strncmp(begin, "<th", 3) != 0);
    begin = strchr(begin, '>') + 1;
    end = strchr(begin, '<');
    snprintf(out, size, "%.*s", (int)(end - begin), begin);
    *at = end;
}

static void shown(char *out, size_t size, const struct eyes *eyes, int turn, const char *figure)
{
    struct eyes then = eyes_at(eyes, turn);
    struct band band;
    char value[NUMBER_SIZE], range[NUMBER_SIZE];
    const struct number_form *form = number_form(figure);
    assert_true(eyes_band(&band, &then, eyes_world(&then), "%s", figure));
    number_band(value, &band, form->scale, form->decimals);
    number_range(range, &band, form->scale, form->decimals);
    snprintf(out, size, range[0] ? "%s (%s)" : "%s", value, range);
}

/* Every cell of the tables of scores, and of one good, is the figure as the eyes have it. */
static void the_numbers_of_a_page_are_those_of_brief(void **state)
{
    (void)state;
    struct session *session = hall_open("numbers.csv", 4, 9);
    hall_round(session, 5);
    for (int viewer = VIEWER_BEIJING; viewer < VIEWER_COUNT; viewer++) {
        char *page = page_of(session, (enum viewer)viewer), cell[64], wanted[64];
        struct eyes eyes = {session, (enum viewer)viewer, 3};
        struct ranking goods;
        trace_goods(&goods, &eyes, 1);
        const char *good = thing_id(&eyes, THING_GOOD, goods.index[0]);
        char caption[128], figures[5][FIGURE_NAME_SIZE];
        snprintf(caption, sizeof caption, "<caption>%s: prices",
                 thing_name(&eyes, THING_GOOD, goods.index[0]));
        const char *at = table_of(page, caption);
        snprintf(figures[0], FIGURE_NAME_SIZE, "price.%s.USA", good);
        snprintf(figures[1], FIGURE_NAME_SIZE, "price.%s.CHN", good);
        snprintf(figures[2], FIGURE_NAME_SIZE, "price.%s", good);
        snprintf(figures[3], FIGURE_NAME_SIZE, "stock.USA.%s", good);
        snprintf(figures[4], FIGURE_NAME_SIZE, "stock.CHN.%s", good);
        for (int turn = 0; turn <= 3; turn++) {
            cell_next(&at, cell, sizeof cell);
            for (int i = 0; i < 5; i++) {
                cell_next(&at, cell, sizeof cell);
                shown(wanted, sizeof wanted, &eyes, turn, figures[i]);
                assert_string_equal(cell, wanted);
            }
        }
        at = table_of(page, "<caption>Totals by quarter");
        for (int turn = 0; turn <= 3; turn++) {
            cell_next(&at, cell, sizeof cell);
            for (int i = 0; i < 4; i++) {
                cell_next(&at, cell, sizeof cell);
                shown(wanted, sizeof wanted, &eyes, turn,
                      i < 2 ? "score.washington" : "score.beijing");
                if (i % 2 == 0) assert_string_equal(cell, wanted);
            }
        }
        free(page);
    }
    session_delete(session);
}

/* In tenths, as no sum of fractions is to be trusted. */
static long tenths(const char *text)
{
    double value = strtod(text, NULL) * 10;
    return (long)(value + (value < 0 ? -0.5 : 0.5));
}

/* The parts of the ledger as they are printed, and the verdict's words. */
static void the_ledger_adds_up_as_it_is_printed(void **state)
{
    (void)state;
    struct session *session = short_game("ledger.csv", 12);
    assert_true(ruling_set(session, "escalation", 0.5, "after the last turn", reason));
    char *page = page_of(session, VIEWER_ROOM), cell[64], pair[HEADLINE_SIZE];
    struct verdict verdict;
    verdict_find(&verdict, session, session_turns(session), VIEWER_ROOM);
    headline_pair(pair, &verdict);
    assert_true(says(page, pair));
    for (int side = 0; side < SIDE_COUNT; side++) {
        char caption[96];
        long sums[2] = {0, 0};
        snprintf(caption, sizeof caption, "did to %s&#39;s total", words_side(side));
        const char *at = table_of(page, caption);
        for (int row = 0; row < 8; row++) {
            for (int i = 0; i < 3; i++) cell_next(&at, cell, sizeof cell);
            for (int i = 0; i < 2; i++) {
                cell_next(&at, cell, sizeof cell);
                if (row < 7) sums[i] += tenths(cell);
                else assert_int_equal(tenths(cell), sums[i]);
            }
        }
    }
    free(page);
    session_delete(session);
}

/* Also of the game read from its file again, by another process's memory. */
static void the_same_journal_is_the_same_page(void **state)
{
    (void)state;
    struct diag_list list;
    struct session *session = short_game("same.csv", 3);
    char *first = page_of(session, VIEWER_UMPIRE), *second = page_of(session, VIEWER_UMPIRE);
    assert_string_equal(first, second);
    free(second);
    diag_init(&list);
    struct session *again = session_replay(table_setup(), session_path(session), &list);
    assert_non_null(again);
    second = page_of(again, VIEWER_UMPIRE);
    assert_string_equal(first, second);
    session_delete(again);
    session_delete(session);
    diag_free(&list);
    free(first);
    free(second);
}

static void step_go(struct session *session, enum wash_step step)
{
    struct lead lead;
    lead_step(&lead, session, NULL, step, false);
    assert_true(lead_go(session, &lead, reason));
}

/* What a team named is its own until the recall is over; what anybody committed himself to is a row
 * of the improvement plan, whole. */
static void what_the_hot_wash_brought_is_in_the_page(void **state)
{
    (void)state;
    struct lesson lesson;
    struct session *session = short_game("wash.csv", 8);
    hall_go(session, PHASE_TALK);
    assert_true(speech_moment(session, VIEWER_BEIJING, SIDE_BEIJING, 2, "zqxmoment", reason));
    for (int open = 0; open < 2; open++) {
        if (open) step_go(session, WASH_MOMENTS);
        for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
            char *page = page_of(session, (enum viewer)viewer);
            bool own = viewer_knows((enum viewer)viewer, SIDE_BEIJING);
            assert_int_equal(says(page, "zqxmoment"), open || own);
            assert_true(says(page, "The Ministry of Trade") && says(page, "id=\"signposts\""));
            free(page);
        }
    }
    lesson_read(&lesson, "zqxwhat; zqxwho; by zqxwhen");
    assert_true(speech_lesson(session, VIEWER_ROOM, &lesson, reason));
    char *page = page_of(session, VIEWER_ROOM), cell[128];
    const char *at = table_of(page, "The improvement plan");
    static const char *const cells[] = {"Observer", "zqxwhat", "zqxwho", "zqxwhen"};
    for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++) {
        cell_next(&at, cell, sizeof cell);
        assert_string_equal(cell, cells[i]);
    }
    free(page);
    assert_true(speech_unsay(session, VIEWER_ROOM, session_row_count(session) - 1, reason));
    page = page_of(session, VIEWER_ROOM);
    assert_false(says(page, "The improvement plan"));
    assert_true(says(page, "Observer takes back: zqxwhat"));
    free(page);
    session_delete(session);
}

/* A game that has not begun has a page too. */
static void a_game_without_a_turn_has_a_page(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 1, NULL);
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
        char *page = page_of(session, (enum viewer)viewer);
        assert_false(says(page, "id=\"result\""));
        assert_true(says(page, "id=\"method\""));
        free(page);
    }
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_eyes_may_not_see_is_not_in_their_page),
        cmocka_unit_test(what_is_closed_is_the_umpires),
        cmocka_unit_test(the_numbers_of_a_page_are_those_of_brief),
        cmocka_unit_test(the_ledger_adds_up_as_it_is_printed),
        cmocka_unit_test(the_same_journal_is_the_same_page),
        cmocka_unit_test(what_the_hot_wash_brought_is_in_the_page),
        cmocka_unit_test(a_game_without_a_turn_has_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}

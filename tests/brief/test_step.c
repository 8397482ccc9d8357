/* test_step.c: a game planned in fewer steps than quarters is told by the room's turns: each report
 * goes from world to world, and has every move and event of its quarters once. */
/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "brief/briefing.h"
#include "brief/digest.h"
#include "brief/digest_inside.h"
#include "brief/fact.h"
#include "brief/headline.h"
#include "brief/standing.h"
#include "brief/step.h"
#include "brief/turning.h"
#include "brief/why_told.h"
#include "game/advance.h"
#include "game/table.h"
#include "soak.h"

static const int step_counts[] = {1, 2, 3, 4, 5, 6, 12};
enum { STEP_COUNTS = sizeof step_counts / sizeof step_counts[0] };

static struct session *begin(int rounds, uint64_t seed)
{
    static const struct places here = {.count = 1, .items = {{.path = "."}}};
    struct diag_list list;
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = "rocks-and-chips",
                                      .who = {"random", "random"},
                                      .seed = seed,
                                      .rounds = rounds};
    struct session *session = session_new(&options, table_setup(), &list);
    assert_non_null(session);
    diag_free(&list);
    return session;
}

static struct session *played(int rounds, uint64_t seed)
{
    char reason[SESSION_SENTENCE_SIZE];
    bool failed;
    struct session *session = begin(rounds, seed);
    while (!session_over(session)) assert_true(advance_turn(session, &failed, reason));
    return session;
}

static void turns_part_the_quarters(const struct session *session)
{
    int quarters = session_turns(session), number = 0;
    for (int before = 0; before < quarters; before = step_end(session, before + 1)) {
        int end = step_end(session, before + 1);
        assert_true(end > before);
        assert_int_equal(step_along(session, before, 1), end);
        assert_int_equal(step_along(session, end, -1), before);
        assert_int_equal(step_find(session, ++number), end);
        for (int turn = before + 1; turn <= end; turn++) {
            assert_int_equal(step_number(session, turn), number);
            assert_int_equal(step_before(session, turn), before);
            assert_int_equal(step_end(session, turn), end);
        }
    }
    assert_int_equal(number, step_count(session));
    assert_int_equal(step_find(session, number + 1), 0);
    assert_int_equal(step_find(session, 0), 0);
    assert_int_equal(step_number(session, step_along(session, 0, number + 3)), number + 3);
    assert_int_equal(step_done(session), quarters);
}

/* Half played: what is planned is not done. */
static void a_turn_is_done_when_the_next_is_planned(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    bool failed;
    struct session *session = begin(4, 3);
    assert_int_equal(step_done(session), 0);
    assert_int_equal(step_find(session, 1), 0);
    assert_true(advance_turn(session, &failed, reason));
    assert_int_equal(step_done(session), 3);
    assert_int_equal(step_find(session, 1), 3);
    assert_int_equal(step_find(session, 2), 0);
    assert_int_equal(step_number(session, session_turn(session)), 2);
    session_delete(session);
}

static int lines_with(const struct digest *digest, enum digest_part part, const char *text)
{
    int count = 0;
    for (size_t i = 0; i < digest->count; i++) {
        const struct digest_line *line = &digest->lines[i];
        count += line->part == part && !line->folded && strstr(line->text, text);
    }
    return count;
}

/* How often a side played a card of such a line in the quarters of a turn. */
static int plays_of(const struct session *session, int before, int end, enum side side,
                    const struct plan *asked)
{
    int count = 0;
    for (int turn = before + 1; turn <= end; turn++) {
        for (size_t i = 0; i < session_past_count(session, turn, side); i++) {
            const struct plan *plan = session_past_plan(session, turn, side, i);
            count += strcmp(plan->title, asked->title) == 0 &&
                     strcmp(plan->choice_words, asked->choice_words) == 0;
        }
    }
    return count;
}

static int befell(const struct session *session, int before, int end, const char *note)
{
    int count = 0;
    for (int turn = before + 1; turn <= end; turn++) {
        for (size_t i = 0; i < session_happening_count(session, turn); i++)
            count += strcmp(session_happening(session, turn, i)->note, note) == 0;
    }
    return count;
}

static int moves_agree(const struct digest *digest, const struct session *session, int before)
{
    int count = 0;
    for (int turn = before + 1; turn <= digest->turn; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            for (size_t i = 0; i < session_past_count(session, turn, (enum side)side); i++) {
                const struct plan *plan = session_past_plan(session, turn, (enum side)side, i);
                bool choice = plan->choice_words[0] != '\0';
                char line[DIGEST_LINE_SIZE];
                snprintf(line, sizeof line, "%s: %s%s%s%s.", words_side(side), plan->title,
                         choice ? " (" : "", plan->choice_words, choice ? ")" : "");
                enum digest_part part = side == SIDE_BEIJING ? DIGEST_OWN : DIGEST_RIVAL;
                assert_int_equal(lines_with(digest, part, line),
                                 plays_of(session, before, digest->turn, (enum side)side, plan));
                count++;
            }
        }
    }
    return count;
}

/* A quarter within the turn is told by its date; the last is the one that the turn is told at. */
static int events_agree(const struct digest *digest, const struct session *session, int before)
{
    int count = 0;
    for (int turn = before + 1; turn <= digest->turn; turn++) {
        char date[WORDS_DATE_SIZE];
        words_date(date, sizeof date, session_world(session), turn);
        for (size_t i = 0; i < session_happening_count(session, turn); i++) {
            const char *note = session_happening(session, turn, i)->note;
            assert_int_equal(lines_with(digest, DIGEST_EVENTS, note),
                             befell(session, before, digest->turn, note));
            if (turn < digest->turn) assert_true(lines_with(digest, DIGEST_EVENTS, date) > 0);
            count++;
        }
    }
    return count;
}

static double value_at(const struct session *session, int turn, const char *figure)
{
    struct figure found;
    assert_true(figure_find(&found, session_world_at(session, turn), figure));
    return found.value;
}

static void ends_agree(struct session *session, int before, int end)
{
    struct eyes eyes = {session, VIEWER_UMPIRE, end};
    assert_ptr_equal(eyes_world(&eyes), session_world_at(session, end));
    assert_ptr_equal(eyes_before(&eyes), session_world_at(session, before));
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct facts facts;
        standing_scores(&facts, &eyes, (enum side)side);
        for (size_t i = 0; i < facts.count; i++) {
            const struct fact *fact = &facts.list[i];
            assert_true(fact->before == value_at(session, before, fact->figure));
            assert_true(fact->now.value == value_at(session, end, fact->figure));
        }
    }
}

static void a_report_is_of_all_quarters_of_its_turn(void **state)
{
    (void)state;
    struct digest *digest = memory_new(sizeof *digest);
    int moves = 0, events = 0;
    for (size_t i = 0; i < STEP_COUNTS; i++) {
        for (uint64_t seed = 0; seed < (uint64_t)soak_times(1, 4); seed++) {
            struct session *session = played(step_counts[i], seed);
            assert_int_equal(step_count(session), step_counts[i]);
            turns_part_the_quarters(session);
            for (int before = 0; before < session_turns(session);) {
                int end = step_end(session, before + 1);
                for (int turn = before + 1; turn <= end; turn++) {
                    digest_make(digest, session, turn, VIEWER_UMPIRE);
                    assert_int_equal(digest->turn, end);
                }
                moves += moves_agree(digest, session, before);
                events += events_agree(digest, session, before);
                ends_agree(session, before, end);
                before = end;
            }
            session_delete(session);
        }
    }
    assert_true(moves > 0 && events > 0);
    free(digest);
}

static bool same_subject(const struct news *one, const struct news *other)
{
    return one->kind == other->kind && one->side == other->side && one->country == other->country &&
           one->industry == other->industry && (one->industry >= 0 || one->good == other->good) &&
           one->seen_by == other->seen_by &&
           (one->after > one->before) == (other->after > other->before);
}

/* A price that rises in each of three quarters has risen once, by all of it. */
static void news_that_goes_on_is_told_once(void **state)
{
    (void)state;
    int joined = 0;
    struct session *session = played(4, 1);
    struct digest *digest = memory_new(sizeof *digest);
    struct digest_telling *telling = memory_new(sizeof *telling);
    telling->session = session;
    telling->out = digest;
    for (int before = 0; before < session_turns(session); before = digest->turn) {
        telling->out->first = before + 1;
        digest->turn = step_end(session, before + 1);
        telling->news_count = 0;
        digest_news_find(telling);
        for (int turn = before + 1; turn <= digest->turn; turn++) {
            const struct world *world = session_world_at(session, turn);
            for (int32_t i = 0; i < world->news_count; i++) {
                int found = 0;
                const struct news *news = &world->news[i];
                if (news->kind != NEWS_PRICE && news->kind != NEWS_ESCALATION) continue;
                for (size_t k = 0; k < telling->news_count; k++) {
                    const struct digest_news *told = &telling->news[k];
                    if (!same_subject(&told->news, news) || told->turn < turn) continue;
                    bool rises = news->after > news->before;
                    assert_true(rises ? told->news.before <= news->before
                                      : told->news.before >= news->before);
                    if (told->turn == turn) assert_true(told->news.after == news->after);
                    else joined++;
                    found++;
                }
                assert_int_equal(found, 1);
            }
        }
    }
    assert_true(joined > 0);
    free(telling);
    free(digest);
    session_delete(session);
}

/* "turn 7" in a game of four turns would be a riddle. */
static void assert_no_riddle(const char *text, int turns)
{
    for (const char *at = strstr(text, "turn "); at; at = strstr(at + 1, "turn ")) {
        if (isdigit((unsigned char)at[5]) && atoi(at + 5) > turns) fail_msg("%s", text);
    }
}

static void no_number_is_ambiguous(void **state)
{
    (void)state;
    struct digest *digest = memory_new(sizeof *digest);
    struct why_told *told = memory_new(sizeof *told);
    struct briefing *briefing = memory_new(sizeof *briefing);
    struct session *session = played(2, 2);
    struct verdict verdict;
    char reason[SESSION_SENTENCE_SIZE], lines[HEADLINE_LINES][HEADLINE_SIZE];
    for (int number = 1; number <= 2; number++) {
        int end = step_find(session, number), before = step_before(session, end);
        struct eyes eyes = {session, VIEWER_UMPIRE, end};
        char title[WHY_TOLD_SIZE];
        digest_make(digest, session, end, VIEWER_UMPIRE);
        for (size_t i = 0; i < digest->count; i++) assert_no_riddle(digest->lines[i].text, 2);
        assert_true(why_told_find(told, &eyes, end, "escalation", reason));
        assert_true(told->why.before == value_at(session, before, "escalation"));
        assert_true(told->why.after == value_at(session, end, "escalation"));
        why_told_title(title, &eyes, told);
        assert_no_riddle(title, 2);
        for (size_t i = 0; i < told->why.count; i++) assert_no_riddle(told->why.rows[i].name, 2);
    }
    struct eyes now = {session, VIEWER_UMPIRE, EYES_NOW};
    briefing_make(briefing, &now);
    for (size_t i = 0; i < briefing->count; i++) assert_no_riddle(briefing->lines[i].text, 2);
    headline_verdict(&verdict, &now);
    size_t count = headline_lines(lines, session, &verdict);
    for (size_t i = 0; i < count; i++) assert_no_riddle(lines[i], 2);
    session_delete(session);
    free(briefing);
    free(told);
    free(digest);
}

static void turning_points_are_turns_of_the_room(void **state)
{
    (void)state;
    struct turning points[12];
    struct session *session = played(4, 2);
    size_t count = turning_find(points, 12, session);
    assert_in_range(count, 1, 4);
    for (size_t i = 0; i < count; i++) {
        int before = step_before(session, points[i].turn);
        double lead[2];
        for (int k = 0; k < 2; k++) {
            int turn = k ? points[i].turn : before;
            lead[k] = turning_total(session, turn, SIDE_WASHINGTON) -
                      turning_total(session, turn, SIDE_BEIJING);
        }
        assert_int_equal(points[i].turn, step_find(session, points[i].number));
        assert_true(points[i].swing == lead[1] - lead[0]);
    }
    session_delete(session);
}

static void what_turns_and_quarters_are_called(void **state)
{
    (void)state;
    char text[STEP_SIZE];
    struct session *each = begin(12, 0), *four = begin(4, 0), *five = begin(5, 0);
    step_short(text, each, 4);
    assert_string_equal(text, "T4/12 2025 Q4");
    step_short(text, four, 4);
    assert_string_equal(text, "T2/4 2025 Q4");
    step_dates(text, each, 4);
    assert_string_equal(text, "2025 Q4");
    step_dates(text, four, 5);
    assert_string_equal(text, "2025 Q4 to 2026 Q2");
    step_when(text, each, 4);
    assert_string_equal(text, "turn 4");
    step_when(text, four, 5);
    assert_string_equal(text, "2026 Q1");
    step_span(text, each, 2, 9);
    assert_string_equal(text, "turns 2 to 9");
    step_span(text, four, 4, 4);
    assert_string_equal(text, "2025 Q4");
    step_lengths(text, each);
    assert_string_equal(text, "12 turns of a quarter");
    step_lengths(text, four);
    assert_string_equal(text, "4 turns of 3 quarters");
    step_lengths(text, five);
    assert_string_equal(text, "5 turns of 2 or 3 quarters");
    static const struct {
        const char *text, *told;
    } aims[] = {{"Korea joins by turn 8", "Korea joins by 2026 Q4"},
                {"Cars run at turn 8 again", "Cars run in 2026 Q4 again"},
                {"China sells in turn 8", "China sells in 2026 Q4"},
                {"No plant below 95%", "No plant below 95%"}};
    for (size_t i = 0; i < sizeof aims / sizeof aims[0]; i++) {
        struct scenario_aim aim = {.turn = 8};
        char told[STEP_AIM_SIZE];
        snprintf(aim.text, sizeof aim.text, "%s", aims[i].text);
        step_aim(told, four, &aim);
        assert_string_equal(told, aims[i].told);
        step_aim(told, each, &aim);
        assert_string_equal(told, aims[i].text);
    }
    session_delete(each);
    session_delete(four);
    session_delete(five);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_turn_is_done_when_the_next_is_planned),
        cmocka_unit_test(a_report_is_of_all_quarters_of_its_turn),
        cmocka_unit_test(news_that_goes_on_is_told_once),
        cmocka_unit_test(no_number_is_ambiguous),
        cmocka_unit_test(turning_points_are_turns_of_the_room),
        cmocka_unit_test(what_turns_and_quarters_are_called),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}

/* test_ruling.c: a ruling is a row like any other: it is in the journal, or it has not been made.
 */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "data/journal.h"
#include "engine/figure.h"
#include "game/advance.h"
#include "game/ruling.h"
#include "game/session_row.h"
#include "game/table.h"
#include "game/verdict.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static struct session *quiet_game(const char *save)
{
    struct diag_list list;
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = "rocks-and-chips",
                                      .save = save,
                                      .who = {"human", "human"},
                                      .seed = 4,
                                      .without_events = true};
    struct session *session = session_new(&options, table_setup(), &list);
    assert_non_null(session);
    diag_free(&list);
    return session;
}

static void pass_turn(struct session *session)
{
    table_seal(session, SIDE_WASHINGTON);
    assert_true(table_seal(session, SIDE_BEIJING));
}

static double value_of(const struct session *session, const char *name)
{
    struct figure figure;
    assert_true(figure_find(&figure, session_world(session), name));
    return figure.value;
}

/* From disk, without scripts: to the same world, in the same turn. */
static void assert_replays(const struct session *session)
{
    struct diag_list list;
    diag_init(&list);
    struct session *again = session_resume(&here, session_path(session), false, &list);
    if (!again) diag_print(&list, stderr);
    assert_non_null(again);
    assert_int_equal(session_turn(again), session_turn(session));
    assert_int_equal(world_hash(session_world(again)), world_hash(session_world(session)));
    session_delete(again);
    diag_free(&list);
}

static size_t rows_of(const char *path, enum journal_kind kind)
{
    struct diag_list list;
    struct journal *journal;
    size_t count = 0;
    diag_init(&list);
    assert_true(journal_open(&journal, path, false, &list));
    for (size_t i = 0; i < journal_count(journal); i++) {
        count += journal_row(journal, i)->kind == kind;
    }
    journal_close(journal);
    diag_free(&list);
    return count;
}

static void what_is_ruled_is_replayed_from_disk(void **state)
{
    (void)state;
    static const struct {
        const char *figure;
        double value;
    } rulings[] = {{"capital.washington", 2.5}, {"stock.USA.gallium", 1.0 / 3.0},
                   {"price.gallium.JPN", 3.0},  {"alignment.KOR", -0.25},
                   {"escalation", 1e-7},        {"budget.beijing", 0.0}};
    struct session *session = quiet_game(table_path("ruled.csv"));
    struct session *untouched = quiet_game(NULL);
    char reason[SESSION_SENTENCE_SIZE];
    for (size_t i = 0; i < sizeof rulings / sizeof rulings[0]; i++) {
        assert_true(
            ruling_set(session, rulings[i].figure, rulings[i].value, "for the test", reason));
        double miss = value_of(session, rulings[i].figure) - rulings[i].value;
        assert_true(miss < 1e-9 && miss > -1e-9);
        assert_replays(session);
        pass_turn(session);
        pass_turn(untouched);
        assert_replays(session);
    }
    assert_int_not_equal(world_hash(session_world(session)), world_hash(session_world(untouched)));
    assert_int_equal(rows_of(session_path(session), JOURNAL_OVERRIDE), 6);
    session_delete(untouched);
    session_delete(session);
}

/* A world that is not a number would spread, and a journal that cannot be read is a lost game. */
static void what_cannot_be_ruled_changes_nothing_and_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *figure;
        double value;
        const char *told;
    } wrong[] = {{"stock.USA.galium", 2.0, "is no figure"},
                 {"trade.CHN.USA.gallium", 2.0,
                  "follows from others; rule trust.CHN.USA.gallium, capacity.CHN.gallium or "
                  "stock.USA.gallium instead"},
                 {"capital.washington", -1.0, "cannot have that value, but 0 or more"},
                 {"alignment.KOR", 1.5, "cannot have that value, but -1 to 1"},
                 {"capital.washington", 1e300, "at most 15 digits"},
                 {"capital.washington", (double)NAN, "at most 15 digits"}};
    struct session *session = quiet_game(table_path("wrong.csv"));
    uint64_t hash = world_hash(session_world(session));
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char reason[SESSION_SENTENCE_SIZE] = "";
        assert_false(ruling_set(session, wrong[i].figure, wrong[i].value, "for the test", reason));
        assert_non_null(strstr(reason, wrong[i].told));
        assert_int_equal(world_hash(session_world(session)), hash);
    }
    assert_int_equal(rows_of(session_path(session), JOURNAL_OVERRIDE), 0);
    assert_replays(session);
    session_delete(session);
}

static void ruled_or_told_what_to_rule(void *context, const char *name,
                                       const struct figure_spec *spec)
{
    char reason[SESSION_SENTENCE_SIZE] = "", instead[FIGURE_NAME_SIZE];
    const struct session *session = context;
    double value = value_of(session, name), again = 0.0;
    (void)spec;
    if (ruling_may(session, name, &value, reason)) return;
    const char *rule = strstr(reason, "; rule ");
    if (!rule || sscanf(rule, "; rule %95[^, ]", instead) != 1) fail_msg("%s", reason);
    again = value_of(session, instead);
    if (!ruling_may(session, instead, &again, reason)) fail_msg("%s", reason);
}

static void every_figure_is_ruled_or_names_what_to_rule(void **state)
{
    (void)state;
    struct session *session = quiet_game(NULL);
    figure_list(session_world(session), ruled_or_told_what_to_rule, session);
    session_delete(session);
}

static const struct event *any_event(void)
{
    assert_true(script_event_count(table_setup()->scripts) > 0);
    return script_event(table_setup()->scripts, 0);
}

static void an_event_happens_when_it_is_ruled_and_is_replayed(void **state)
{
    (void)state;
    struct session *session = quiet_game(table_path("inject.csv"));
    struct session *untouched = quiet_game(NULL);
    char reason[SESSION_SENTENCE_SIZE];
    assert_true(ruling_inject(session, any_event(), reason));
    assert_replays(session); /* between two rows of a turn too */
    pass_turn(session);
    pass_turn(untouched);
    assert_int_not_equal(world_hash(session_world(session)), world_hash(session_world(untouched)));
    assert_int_equal(rows_of(session_path(session), JOURNAL_INJECT), 1);
    assert_true(session_happening(session, 1, 0)->injected);
    for (size_t i = 0; i < session_row_count(session); i++) {
        const struct journal_row *row = session_row(session, i);
        bool injected = row->kind == JOURNAL_INJECT || row->kind == JOURNAL_INSTRUMENT;
        assert_true(strcmp(row->seat, "facilitator") != 0 || injected);
        assert_true(strcmp(row->seat, "facilitator") == 0 || !injected);
    }
    assert_replays(session);
    session_delete(untouched);
    session_delete(session);
}

/* A wrong last result matters most: the verdict is on the world as it was ruled. */
static void the_last_world_can_be_ruled_and_nothing_can_happen_in_it(void **state)
{
    (void)state;
    struct session *session = quiet_game(table_path("over.csv"));
    char reason[SESSION_SENTENCE_SIZE];
    struct verdict before, after;
    while (!session_over(session)) pass_turn(session);
    int last = session_turn(session) - 1;
    verdict_find(&before, session, last, VIEWER_UMPIRE);
    assert_true(ruling_set(session, "technology.beijing", 1e6, "it was built", reason));
    assert_true(value_of(session, "technology.beijing") == 1e6);
    verdict_find(&after, session, last, VIEWER_UMPIRE);
    assert_true(after.result[SIDE_BEIJING] > before.result[SIDE_BEIJING]);
    assert_replays(session);
    assert_false(ruling_inject(session, any_event(), reason));
    assert_non_null(strstr(reason, "over"));
    session_delete(session);
}

static void a_ruling_says_why(void **state)
{
    (void)state;
    char longest[RULING_WHY_SIZE], reason[SESSION_SENTENCE_SIZE];
    struct session *session = quiet_game(table_path("why.csv"));
    assert_false(ruling_set(session, "escalation", 0.5, " \t", reason));
    assert_non_null(strstr(reason, "say why"));
    assert_int_equal(session_ruling_count(session, 0), 0);
    memset(longest, ';', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    assert_true(ruling_set(session, "escalation", 0.5, longest, reason));
    assert_true(ruling_set(session, "compliance.JPN.washington", 0.2, "no \"re-export\"", reason));
    assert_int_equal(session_ruling_count(session, 0), 2);
    const struct ruling *first = session_ruling(session, 0, 0);
    assert_string_equal(first->why, longest);
    assert_true(first->after == 0.5 && first->hold == 0 && first->turn == 0);
    assert_int_equal(session_ruling(session, 0, 1)->hold, 1);
    assert_replays(session);
    session_delete(session);
}

/* A journal of before has neither the reason nor the hold: the partner decides as it did. */
static void an_old_ruling_holds_nobody(void **state)
{
    (void)state;
    struct session *session = quiet_game(table_path("old.csv"));
    char reason[SESSION_SENTENCE_SIZE];
    struct journal_row row;
    session_row_init(&row, session, SIDE_NONE, JOURNAL_OVERRIDE);
    snprintf(row.seat, sizeof row.seat, "facilitator");
    snprintf(row.name, sizeof row.name, "compliance.JPN.washington");
    journal_arg_add(row.args, sizeof row.args, "value", "0.1");
    assert_int_equal(session_state_commit(session, &row, 1, reason), JOURNAL_DONE);
    assert_true(value_of(session, "compliance.JPN.washington") == 0.1);
    assert_string_equal(session_ruling(session, 0, 0)->why, "");
    pass_turn(session);
    assert_true(value_of(session, "compliance.JPN.washington") > 0.1);
    assert_true(ruling_set(session, "compliance.JPN.washington", 0.1, "as Tokyo said", reason));
    pass_turn(session);
    assert_true(value_of(session, "compliance.JPN.washington") == 0.1);
    assert_replays(session);
    session_delete(session);
}

static void assert_same_standing(const struct ruling_standing *one,
                                 const struct ruling_standing *other)
{
    assert_true(one->figure == other->figure && one->escalation == other->escalation);
    for (int side = 0; side < SIDE_COUNT; side++) {
        assert_true(one->total[side] == other->total[side]);
        assert_true(one->result[side] == other->result[side]);
        assert_int_equal(one->band[side], other->band[side]);
    }
}

static struct ruling_standing standing(const struct session *session, const char *figure)
{
    struct verdict verdict;
    const struct world *world = session_world(session);
    verdict_find(&verdict, session, session_turn(session) - 1, VIEWER_UMPIRE);
    struct ruling_standing now = {value_of(session, figure),
                                  world->escalation,
                                  {world_total(world, 0), world_total(world, 1)},
                                  {verdict.result[0], verdict.result[1]},
                                  {verdict.band[0], verdict.band[1]}};
    return now;
}

/* What is shown before a ruling is signed comes true, and it is known afterwards what it did. */
static void what_a_ruling_changes_is_foreseen_and_seen(void **state)
{
    (void)state;
    static const char figure[] = "compliance.JPN.washington";
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = quiet_game(table_path("preview.csv"));
    struct session *untouched = quiet_game(NULL);
    struct ruling_preview preview;
    struct ruling_effect effect;
    pass_turn(session);
    pass_turn(untouched);
    uint64_t hash = world_hash(session_world(session));
    size_t rows = session_row_count(session);
    assert_false(ruling_preview(&preview, session, "score.beijing", 50.0, reason));
    assert_non_null(strstr(reason, "instead"));
    assert_true(ruling_preview(&preview, session, figure, 0.1, reason));
    assert_true(world_hash(session_world(session)) == hash);
    assert_int_equal(session_row_count(session), rows);

    struct ruling_standing now = standing(session, figure);
    assert_same_standing(&now, &preview.now.without);
    assert_true(ruling_set(session, figure, 0.1, "for the test", reason));
    now = standing(session, figure);
    assert_same_standing(&now, &preview.now.with);
    assert_true(preview.has_next && preview.next.with.figure == 0.1); /* it holds */
    pass_turn(session);
    pass_turn(untouched);
    now = standing(session, figure);
    assert_same_standing(&now, &preview.next.with);
    now = standing(untouched, figure);
    assert_same_standing(&now, &preview.next.without);

    assert_true(ruling_set(session, "escalation", 0.6, "for the test", reason));
    pass_turn(session);
    pass_turn(untouched);
    ruling_without(&effect, session, session_ruling(session, 1, 0));
    now = standing(session, figure);
    assert_same_standing(&now, &effect.with);
    assert_true(effect.without.figure != effect.with.figure);
    ruling_without(&effect, session, session_ruling(session, 2, 0));
    assert_true(effect.without.escalation < effect.with.escalation);
    assert_replays(session);
    session_delete(untouched);
    session_delete(session);
}

/* Taking out the only ruling gives the game in which nothing was ruled. */
static void without_its_one_ruling_a_game_is_the_plain_one(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = quiet_game(NULL);
    struct session *untouched = quiet_game(NULL);
    struct ruling_effect effect;
    pass_turn(session);
    pass_turn(untouched);
    assert_true(ruling_set(session, "price.gallium.USA", 3.0, "for the test", reason));
    for (int i = 0; i < 2; i++) {
        pass_turn(session);
        pass_turn(untouched);
    }
    ruling_without(&effect, session, session_ruling(session, 1, 0));
    struct ruling_standing plain = standing(untouched, "price.gallium.USA");
    assert_same_standing(&plain, &effect.without);
    while (!session_over(session)) pass_turn(session);
    struct ruling_preview preview;
    assert_true(ruling_preview(&preview, session, "technology.beijing", 1e6, reason));
    assert_false(preview.has_next);
    assert_true(preview.now.with.result[SIDE_BEIJING] > preview.now.without.result[SIDE_BEIJING]);
    session_delete(untouched);
    session_delete(session);
}

/* Also where it was put away and taken up again in between. */
static void a_game_without_events_stays_without(void **state)
{
    (void)state;
    char path[256];
    snprintf(path, sizeof path, "%s", table_path("quiet.csv"));
    struct session *session = quiet_game(path);
    for (int i = 0; i < 6; i++) pass_turn(session);
    session_delete(session);
    struct diag_list list;
    diag_init(&list);
    session = session_resume(&here, path, true, &list);
    assert_non_null(session);
    while (!session_over(session)) pass_turn(session);
    session_delete(session);
    assert_int_equal(rows_of(path, JOURNAL_INJECT), 0);
    diag_free(&list);

    snprintf(path, sizeof path, "%s", table_path("loud.csv"));
    session = table_session("human", "human", 4, path);
    while (!session_over(session)) pass_turn(session);
    session_delete(session);
    assert_true(rows_of(path, JOURNAL_INJECT) > 0);
}

/* The rows from index `from` on, as anyone reads them; seq and check count the rows before. */
static size_t rows_from(char *out, size_t size, const struct session *session, size_t from)
{
    size_t length = 0;
    for (size_t i = from; i < journal_count(session->journal); i++) {
        struct journal_row copy = *journal_row(session->journal, i), *row = &copy;
        char at[32]; /* the room's clock runs on */
        journal_arg_take(at, sizeof at, copy.args, "at");
        int more =
            snprintf(out + length, size - length, "%d,%s,%s,%s,%s,%s\n", (int)row->turn, row->seat,
                     journal_kind_name(row->kind), row->name, row->args, row->note);
        assert_true(more > 0 && length + (size_t)more < size);
        length += (size_t)more;
    }
    return length;
}

/* What a ruling and an inject say and do is the same whatever a side has planned meanwhile. */
static void neither_tells_what_a_side_has_planned(void **state)
{
    (void)state;
    enum { SIZE = 65536 };
    static char said[2][SIZE];
    uint64_t hashes[2];
    for (int planned = 0; planned < 2; planned++) {
        char path[256], reason[SESSION_SENTENCE_SIZE];
        snprintf(path, sizeof path, "%s", table_path(planned ? "with.csv" : "without.csv"));
        struct session *session = table_session("human", "human", 1, path);
        if (planned) assert_true(table_play_any(session, SIDE_BEIJING, 4));
        if (planned) assert_true(table_play_any(session, SIDE_BEIJING, 9));
        size_t from = journal_count(session->journal), length = 0;
        assert_true(ruling_set(session, "capital.beijing", 2.0, "for the test", reason));
        assert_true(ruling_set(session, "stock.CHN.gallium", 4.0, "for the test", reason));
        assert_true(ruling_inject(session, any_event(), reason));
        assert_false(ruling_set(session, "budget.beijing", -1.0, "for the test", reason));
        length = rows_from(said[planned], SIZE, session, from);
        snprintf(said[planned] + length, SIZE - length, "%s", reason);
        hashes[planned] = world_hash(session_world(session));
        session_delete(session);
    }
    assert_string_equal(said[0], said[1]);
    assert_int_equal(hashes[0], hashes[1]);
    assert_non_null(strstr(said[0], "capital.beijing,value=2"));
    assert_non_null(strstr(said[0], ",inject,"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_ruled_is_replayed_from_disk),
        cmocka_unit_test(what_cannot_be_ruled_changes_nothing_and_is_told),
        cmocka_unit_test(an_event_happens_when_it_is_ruled_and_is_replayed),
        cmocka_unit_test(the_last_world_can_be_ruled_and_nothing_can_happen_in_it),
        cmocka_unit_test(what_a_ruling_changes_is_foreseen_and_seen),
        cmocka_unit_test(without_its_one_ruling_a_game_is_the_plain_one),
        cmocka_unit_test(every_figure_is_ruled_or_names_what_to_rule),
        cmocka_unit_test(a_ruling_says_why),
        cmocka_unit_test(an_old_ruling_holds_nobody),
        cmocka_unit_test(a_game_without_events_stays_without),
        cmocka_unit_test(neither_tells_what_a_side_has_planned),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}

/* test_inject.c: an event happens whole, or the journal says why not; and its dice are its own. */
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
#include "brief/digest.h"
#include "brief/why.h"
#include "game/advance.h"
#include "game/inject.h"
#include "game/play.h"
#include "game/table.h"

enum { SEEDS = 12, TURNS = 3 };

static struct places places;
static struct setup *setup;

/* An event that moves the demand for wine `times` times, each by next to nothing. */
static void event_write(const char *pack, const char *id, int chance_bp, int times)
{
    char path[400];
    snprintf(path, sizeof path, "%s/lua/events/%s.lua", pack, id);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file,
            "return {\n  title = \"Event %s\", text = \"It happens.\", source = \"made up\",\n"
            "  chance_bp = %d,\n  play = function(order)\n    for i = 1, %d do\n"
            "      order.demand { good = \"wine\", share_bp = i }\n    end\n  end,\n}\n",
            id, chance_bp, times);
    fclose(file);
}

static void setup_with(const char *pack)
{
    struct diag_list list;
    diag_init(&list);
    place_init(&places, ".");
    assert_true(place_add(&places, pack, &list));
    setup = setup_new(&places, "rocks-and-chips", true, &list);
    if (list.errors) diag_print(&list, stderr);
    assert_non_null(setup);
    assert_int_equal(list.errors, 0);
    diag_free(&list);
}

static void setup_with_event(const char *id, int chance_bp)
{
    const char *pack = table_pack(id);
    event_write(pack, id, chance_bp, 1);
    setup_with(pack);
}

static int setup_end(void **state)
{
    (void)state;
    setup_delete(setup);
    setup = NULL;
    return 0;
}

static struct session *game(struct setup *from, uint64_t seed, const char *save)
{
    struct diag_list list;
    diag_init(&list);
    struct session_options options = {.places = &from->places,
                                      .scenario = "rocks-and-chips",
                                      .save = save,
                                      .who = {"human", "human"},
                                      .seed = seed};
    struct session *session = session_new(&options, from, &list);
    if (!session) diag_print(&list, stderr);
    assert_non_null(session);
    diag_free(&list);
    return session;
}

static void pass_turn(struct session *session)
{
    table_seal(session, SIDE_WASHINGTON);
    assert_true(table_seal(session, SIDE_BEIJING));
}

/* How many instruments an event set in a turn. */
static int instruments_in(const struct session *session, int turn, const char *id)
{
    struct orders *orders = memory_new(sizeof *orders);
    int count = 0;
    assert_true(session_orders_at(orders, session, turn));
    for (int32_t i = 0; i < orders->count; i++) {
        count += strcmp(orders->items[i].move, id) == 0;
    }
    free(orders);
    return count;
}

static int instruments_of(const struct session *session, const char *id)
{
    return instruments_in(session, 1, id);
}

/* Replays without scripts, which compares the hash of every turn. */
static void replay(const char *path, uint64_t hash)
{
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_resume(&places, path, false, &list);
    if (!session) diag_print(&list, stderr);
    assert_non_null(session);
    assert_int_equal(world_hash(session_world(session)), hash);
    session_delete(session);
    diag_free(&list);
}

static bool file_tells(const char *path, const char *what)
{
    char line[4096];
    bool found = false;
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    while (!found && fgets(line, sizeof line, file)) found = strstr(line, what) != NULL;
    fclose(file);
    return found;
}

static void the_largest_event_that_a_script_can_make_happens_whole(void **state)
{
    (void)state;
    const char *pack = table_pack("large");
    char path[256];
    event_write(pack, "large", 10000, CALL_INSTRUMENT_MAX);
    setup_with(pack);
    snprintf(path, sizeof path, "%s", table_path("large.csv"));
    struct session *session = game(setup, 1, path);
    table_play_any(session, SIDE_WASHINGTON, 1);
    table_play_any(session, SIDE_BEIJING, 2);
    pass_turn(session);
    assert_int_equal(instruments_of(session, "large"), CALL_INSTRUMENT_MAX);
    uint64_t hash = world_hash(session_world(session));
    session_delete(session);
    replay(path, hash);
}

/* Beside two full plans there is room for one event of 64: it happens whole, and the others are
 * told, in the file too. */
static void an_event_without_room_is_told_and_sets_nothing(void **state)
{
    (void)state;
    const char *pack = table_pack("crowd");
    static const char *const ids[] = {"crowd_a", "crowd_b", "crowd_c", "crowd_d"};
    char path[256];
    for (size_t i = 0; i < 4; i++) event_write(pack, ids[i], 10000, CALL_INSTRUMENT_MAX);
    setup_with(pack);
    snprintf(path, sizeof path, "%s", table_path("crowd.csv"));
    struct session *session = game(setup, 1, path);
    pass_turn(session);
    int whole = 0;
    for (size_t i = 0; i < 4; i++) {
        char note[80];
        int count = instruments_of(session, ids[i]);
        assert_true(count == 0 || count == CALL_INSTRUMENT_MAX);
        whole += count > 0;
        snprintf(note, sizeof note, "Event %s did not happen: it sets 64 instruments", ids[i]);
        assert_int_equal(file_tells(path, note), count == 0);
    }
    assert_int_equal(whole, ORDERS_EVENT_MAX / CALL_INSTRUMENT_MAX);
    uint64_t hash = world_hash(session_world(session));
    session_delete(session);
    replay(path, hash);
}

static void what_was_injected_by_hand_counts_beside_what_is_drawn(void **state)
{
    (void)state;
    const char *pack = table_pack("hand");
    char path[256], reason[SESSION_SENTENCE_SIZE];
    event_write(pack, "by_hand", 0, 3);
    event_write(pack, "by_dice", 10000, 2);
    setup_with(pack);
    snprintf(path, sizeof path, "%s", table_path("hand.csv"));
    struct session *session = game(setup, 1, path);
    for (size_t i = 0; i < script_event_count(setup->scripts); i++) {
        const struct event *event = script_event(setup->scripts, i);
        struct inject inject = {0};
        if (strcmp(event->id, "by_hand") != 0) continue;
        assert_true(inject_event(&inject, session, event, true, reason));
        assert_int_equal(session_state_commit(session, inject.rows, inject.count, reason),
                         JOURNAL_DONE);
        inject_free(&inject);
    }
    pass_turn(session);
    assert_int_equal(instruments_of(session, "by_hand"), 3);
    assert_int_equal(instruments_of(session, "by_dice"), 2);
    uint64_t hash = world_hash(session_world(session));
    session_delete(session);
    replay(path, hash);
}

/* The shipped events of a turn, by their place in the library: a bit each. */
static uint64_t drawn(const struct session *session, int turn)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < script_event_count(table_setup()->scripts) && i < 64; i++) {
        const struct event *event = script_event(table_setup()->scripts, i);
        if (instruments_in(session, turn, event->id) > 0) bits |= UINT64_C(1) << i;
    }
    return bits;
}

static void one_event_more_changes_no_other_draw(void **state)
{
    (void)state;
    const char *pack = table_pack("more");
    event_write(pack, "aaa_first", 10000, 1);
    event_write(pack, "zzz_last", 5000, 1);
    setup_with(pack);
    uint64_t any = 0;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct session *without = game(table_setup(), seed, NULL);
        struct session *with = game(setup, seed, NULL);
        for (int turn = 1; turn <= TURNS; turn++) {
            pass_turn(without);
            pass_turn(with);
            assert_int_equal(drawn(with, turn), drawn(without, turn));
            any |= drawn(without, turn);
        }
        session_delete(without);
        session_delete(with);
    }
    assert_true(any != 0);
}

/* Nor does a mine flood twice in a year: an event rests for four turns. */
static void what_has_happened_rests_for_a_year(void **state)
{
    (void)state;
    enum { YEAR = 4 };
    setup_with_event("rest", 10000);
    struct session *session = game(setup, 1, NULL);
    for (int turn = 1; turn <= 2 * YEAR + 2; turn++) {
        pass_turn(session);
        assert_int_equal(instruments_in(session, turn, "rest"), turn % (YEAR + 1) == 1);
    }
    session_delete(session);
}

/* The first line of what nobody decided, with `after` lines more. */
static const struct digest_line *event_line(const struct digest *digest, size_t after)
{
    size_t at = 0;
    while (at < digest->count && digest->lines[at].part != DIGEST_EVENTS) at++;
    assert_true(at + after < digest->count);
    return &digest->lines[at + after];
}

static void assert_reported(struct session *session)
{
    struct digest *digest = memory_new(sizeof *digest);
    digest_make(digest, session, 1, VIEWER_BEIJING);
    assert_string_equal(event_line(digest, 0)->text, "Event told. It happens.");
    assert_string_equal(event_line(digest, 0)->figure, "price.wine");
    free(digest);
}

static void the_report_tells_an_event_and_in_a_replay_too(void **state)
{
    (void)state;
    char path[256];
    struct diag_list list;
    diag_init(&list);
    setup_with_event("told", 10000);
    snprintf(path, sizeof path, "%s", table_path("told.csv"));
    struct session *session = game(setup, 1, path);
    pass_turn(session);
    assert_reported(session);
    session_delete(session);
    session = session_resume(&places, path, false, &list);
    assert_non_null(session);
    assert_reported(session);
    session_delete(session);
    diag_free(&list);
}

/* Each country's loss is told, and what falls is not told as rising. */
static void an_effect_in_several_countries_is_one_line(void **state)
{
    (void)state;
    const char *pack = table_pack("three");
    char path[400];
    snprintf(path, sizeof path, "%s/lua/events/three.lua", pack);
    FILE *file = fopen(path, "w");
    fputs(
        "return { title = \"Three\", text = \"Less.\", source = \"made up\", chance_bp = 10000,\n"
        "  play = function(order)\n    for _, country in ipairs { \"FRA\", \"DEU\", \"CHN\" } do\n"
        "      order.demand { good = \"wine\", country = country, share_bp = -50 }\n    end\n"
        "  end,\n}\n",
        file);
    fclose(file);
    setup_with(pack);
    struct session *session = game(setup, 1, NULL);
    pass_turn(session);
    struct digest *digest = memory_new(sizeof *digest);
    digest_make(digest, session, 1, VIEWER_BEIJING);
    assert_string_equal(event_line(digest, 1)->text,
                        "Demand for Wine in France, Germany, China falls.");
    assert_true(event_line(digest, 1)->folded);
    free(digest);
    session_delete(session);
}

static void assert_no_side_is_a_cause(const struct session *session, const char *figure)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct why *why = memory_new(sizeof *why);
    struct why_question question = {
        .session = session, .since = 1, .turn = 2, .figure = figure, .viewer = VIEWER_UMPIRE};
    bool event = false;
    assert_true(why_run(why, &question, reason));
    for (size_t i = 0; i < why->count; i++) {
        assert_int_not_equal(why->rows[i].kind, WHY_INSTRUMENT);
        event = event || why->rows[i].kind == WHY_EVENT;
    }
    assert_true(event);
    free(why);
}

/* An event may set a measure in a side's name: it is the event's all the same. */
static void a_measure_of_an_event_is_no_sides_own(void **state)
{
    (void)state;
    const char *pack = table_pack("permit");
    char path[400];
    snprintf(path, sizeof path, "%s/lua/events/permit.lua", pack);
    FILE *file = fopen(path, "w");
    fputs(
        "return { title = \"Wait\", text = \"Slow.\", source = \"made up\", chance_bp = 10000,\n"
        "  play = function(order)\n"
        "    order.tariff { by = \"washington\", from = \"CHN\", good = \"wine\", rate_bp = 500 }\n"
        "  end,\n}\n",
        file);
    fclose(file);
    setup_with(pack);
    struct session *session = game(setup, 1, NULL);
    pass_turn(session);
    struct digest *digest = memory_new(sizeof *digest);
    digest_make(digest, session, 1, VIEWER_BEIJING);
    assert_string_equal(event_line(digest, 0)->text, "Wait. Slow.");
    assert_string_equal(event_line(digest, 1)->text, "Tariff of 5% on Wine from China.");
    for (size_t i = 0; i < digest->count; i++) {
        const char *text = digest->lines[i].text;
        assert_false(strncmp(text, "Washington:", 11) == 0 && strstr(text, "Tariff"));
    }
    free(digest);
    pass_turn(session);
    assert_no_side_is_a_cause(session, "price.wine");
    session_delete(session);
}

/* They would fit by their instruments, but no report could tell them. */
static void more_events_than_a_turn_tells_are_told_as_not_happened(void **state)
{
    (void)state;
    enum { EVENTS = SESSION_HAPPENING_MAX + 3 };
    const char *pack = table_pack("many");
    char path[256], id[16], note[80];
    for (int i = 0; i < EVENTS; i++) {
        snprintf(id, sizeof id, "many_%02d", i);
        event_write(pack, id, 10000, 1);
    }
    setup_with(pack);
    snprintf(path, sizeof path, "%s", table_path("many.csv"));
    struct session *session = game(setup, 1, path);
    pass_turn(session);
    assert_int_equal(session_happening_count(session, 1), SESSION_HAPPENING_MAX);
    for (int i = 0; i < EVENTS; i++) {
        snprintf(id, sizeof id, "many_%02d", i);
        snprintf(note, sizeof note, "Event %s did not happen: the turn has had", id);
        assert_int_equal(file_tells(path, note), instruments_of(session, id) == 0);
    }
    uint64_t hash = world_hash(session_world(session));
    session_delete(session);
    replay(path, hash);
}

static void an_inject_is_never_drawn(void **state)
{
    (void)state;
    setup_with_event("never", 0);
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct session *session = game(setup, seed, NULL);
        pass_turn(session);
        assert_int_equal(instruments_of(session, "never"), 0);
        session_delete(session);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(the_largest_event_that_a_script_can_make_happens_whole,
                                  setup_end),
        cmocka_unit_test_teardown(an_event_without_room_is_told_and_sets_nothing, setup_end),
        cmocka_unit_test_teardown(what_was_injected_by_hand_counts_beside_what_is_drawn, setup_end),
        cmocka_unit_test_teardown(one_event_more_changes_no_other_draw, setup_end),
        cmocka_unit_test_teardown(what_has_happened_rests_for_a_year, setup_end),
        cmocka_unit_test_teardown(the_report_tells_an_event_and_in_a_replay_too, setup_end),
        cmocka_unit_test_teardown(an_effect_in_several_countries_is_one_line, setup_end),
        cmocka_unit_test_teardown(a_measure_of_an_event_is_no_sides_own, setup_end),
        cmocka_unit_test_teardown(more_events_than_a_turn_tells_are_told_as_not_happened,
                                  setup_end),
        cmocka_unit_test_teardown(an_inject_is_never_drawn, setup_end),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}

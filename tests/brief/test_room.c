/* test_room.c: the room is told nothing that either side may not know: of decisions, reasons,
 * estimates, news, measures, whatever is asked. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "brief/briefing.h"
#include "brief/chain.h"
#include "brief/country.h"
#include "brief/debrief.h"
#include "brief/digest.h"
#include "brief/force.h"
#include "brief/good.h"
#include "brief/headline.h"
#include "brief/hint.h"
#include "brief/measure.h"
#include "brief/name.h"
#include "brief/option.h"
#include "brief/played.h"
#include "brief/reason.h"
#include "brief/sheet.h"
#include "brief/spoken.h"
#include "brief/standing.h"
#include "brief/story.h"
#include "brief/turning.h"
#include "brief/why_told.h"
#include "brief/words.h"
#include "game/advance.h"
#include "game/play.h"
#include "game/table.h"

enum { TURNS = 3 };

static const struct places here = {.count = 1, .items = {{.path = "."}}};

/* It stands in no map, no script and no text of the game. */
static const char marker[] = "zqxreason";

static struct session *session;

static void begin(const char *scenario, uint64_t seed, const char *save)
{
    struct diag_list list;
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = scenario,
                                      .save = save,
                                      .who = {"human", "human"},
                                      .seed = seed};
    session = session_new(&options, NULL, &list);
    if (!session) diag_print(&list, stderr);
    assert_non_null(session);
    diag_free(&list);
}

/* Up to so many moves, whatever the hand has. */
static void plan(enum side side, uint64_t draw)
{
    for (uint64_t i = 0; i < 3; i++) table_play_any(session, side, draw + 7 * i);
}

/* Each side gives its reason; that of the first in the order of initiative is sealed first. */
static void turn_play(uint64_t draw)
{
    char reason[SESSION_SENTENCE_SIZE];
    bool failed;
    enum side first = session_first(session);
    for (int i = 0; i < SIDE_COUNT; i++) {
        enum side side = i == 0 ? first : (enum side)world_rival((int32_t)first);
        plan(side, draw + (uint64_t)i);
        assert_true(play_draft(session, side, marker, reason));
        assert_true(play_seal(session, side, marker, reason));
    }
    assert_true(advance_turn(session, &failed, reason));
}

static void play(const char *scenario, uint64_t seed, const char *save)
{
    begin(scenario, seed, save);
    for (uint64_t turn = 0; turn < TURNS; turn++) turn_play(seed + 31 * turn);
    assert_false(session_over(session));
}

static const char *const scenarios[] = {"rocks-and-chips", "gallium-squeeze", "allies-under-strain",
                                        "magnet-spring", "stockpile-race"};
enum { SCENARIOS = sizeof scenarios / sizeof scenarios[0] };

static struct session *games[SCENARIOS];

/* A game of each scenario, played for some turns. */
static int begin_all(void **state)
{
    (void)state;
    for (size_t i = 0; i < SCENARIOS; i++) {
        play(scenarios[i], 5 + i, NULL);
        games[i] = session;
    }
    return 0;
}

static int end_all(void **state)
{
    for (size_t i = 0; i < SCENARIOS; i++) session_delete(games[i]);
    return table_teardown(state);
}

static void each_game(void (*check)(void))
{
    for (size_t i = 0; i < SCENARIOS; i++) {
        session = games[i];
        check();
    }
}

static struct eyes eyes_of(enum viewer viewer)
{
    return (struct eyes){session, viewer, EYES_NOW};
}

/* All that brief/ can say, into one text. */

static void facts_write(void *context, const struct facts *facts)
{
    FILE *out = context;
    fprintf(out, "%s\n", facts->heading);
    for (size_t i = 0; i < facts->count; i += fact_row(facts, i)) {
        char said[1024];
        fact_row_said(said, sizeof said, facts, i);
        fprintf(out, "%s\n", said);
    }
    fact_page(out, facts);
}

static void digests_write(FILE *out, const struct eyes *eyes)
{
    struct digest *digest = memory_new(sizeof *digest);
    for (int turn = 1; turn <= session_turn(session); turn++) {
        if (turn < session_turn(session)) digest_make(digest, session, turn, eyes->viewer);
        else digest_ahead(digest, session, eyes->viewer);
        for (size_t i = 0; i < digest->count; i++)
            fprintf(out, "%s [%s]\n", digest->lines[i].text, digest->lines[i].figure);
    }
    free(digest);
}

static void stories_write(FILE *out, const struct eyes *eyes)
{
    struct story_line line;
    const struct story all = {-1, -1, -1};
    char marks[TURNS + 1];
    story_marks(marks, sizeof marks, eyes, &all);
    fwrite(marks, 1, sizeof marks, out);
    for (int turn = 0; turn < session_turn(session); turn++) {
        for (size_t i = 0; story_line(&line, eyes, &all, turn, i); i++)
            fprintf(out, "%s %d\n", line.text, (int)line.side);
    }
}

static void things_write(FILE *out, const struct eyes *eyes)
{
    static const enum thing kinds[] = {THING_GOOD, THING_COUNTRY, THING_INDUSTRY};
    static const enum ask_kind asks[] = {ASK_GOOD, ASK_COUNTRY};
    for (size_t k = 0; k < 3; k++) {
        for (int32_t i = 0; i < thing_count(eyes, kinds[k]); i++) {
            char note[OPTION_NOTE_SIZE];
            sheet_each(eyes, kinds[k], i, facts_write, out);
            if (k == 2) continue;
            option_note(note, eyes, asks[k], thing_id(eyes, kinds[k], i));
            fprintf(out, "%s\n", note);
        }
    }
}

static void standing_write(FILE *out, const struct eyes *eyes)
{
    struct facts facts;
    struct standing_means means;
    for (int i = 0; i < SIDE_COUNT; i++) {
        enum side side = (enum side)i;
        standing_scores(&facts, eyes, side);
        facts_write(out, &facts);
        standing_stocks(&facts, eyes, side, FACT_MOST);
        facts_write(out, &facts);
        standing_prices(&facts, eyes, thing_home(eyes, side), FACT_MOST);
        facts_write(out, &facts);
        country_losers(&facts, eyes, thing_home(eyes, side), FACT_MOST);
        facts_write(out, &facts);
        if (standing_means(&means, eyes, side))
            fprintf(out, "%f %f\n", means.capital, means.budget_musd);
        for (int32_t k = 0; k < thing_count(eyes, THING_GOOD); k++) {
            good_stock(&facts, eyes, k, side);
            facts_write(out, &facts);
        }
    }
}

static void measures_write(FILE *out, const struct eyes *eyes)
{
    static const struct measure_about all = {THING_NONE, -1};
    struct measure measure;
    char firms[MEASURE_FIRMS_SIZE], list[FORCE_SIZE];
    bool found = measure_next(&measure, eyes, &all, NULL);
    while (found) {
        fprintf(out, "%zu %s %s\n", measure.number, measure.words, measure.when);
        found = measure_next(&measure, eyes, &all, &measure);
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (measure_listed(firms, eyes, (enum side)side) > 0) fprintf(out, "%s\n", firms);
        if (force_list(list, eyes_world(eyes), (enum side)side, eyes->viewer, WORDS_TURN))
            fprintf(out, "%s\n", list);
    }
    fprintf(out, "%d\n", (int)measure_contested(eyes));
}

static void verdict_write(FILE *out, const struct eyes *eyes)
{
    struct verdict verdict;
    char lines[HEADLINE_LINES][HEADLINE_SIZE];
    struct turning points[TURNS];
    struct debrief asked[DEBRIEF_MAX];
    headline_verdict(&verdict, eyes);
    size_t count = headline_lines(lines, eyes->session, &verdict);
    for (size_t i = 0; i < count; i++) fprintf(out, "%s\n", lines[i]);
    count = turning_find(points, TURNS, session);
    for (size_t i = 0; i < count; i++) {
        turning_card(&points[i], session, eyes->viewer);
        fprintf(out, "%s %s\n", points[i].cause, points[i].card);
    }
    count = debrief_find(asked, session, eyes->viewer);
    for (size_t i = 0; i < count; i++) fprintf(out, "%s\n", asked[i].move->debrief);
}

static void names_write(FILE *out, const struct eyes *eyes)
{
    struct name_book *book = memory_new(sizeof *book);
    struct name plans[SESSION_PLAN_MAX];
    struct briefing *briefing = memory_new(sizeof *briefing);
    struct hint hint;
    name_book_fill(book, eyes);
    for (size_t i = 0; i < book->first[NAME_KIND_COUNT]; i++)
        fprintf(out, "%s\n", book->names[i].label);
    size_t count = name_plans(plans, eyes);
    for (size_t i = 0; i < count; i++) fprintf(out, "%s\n", plans[i].label);
    briefing_make(briefing, eyes);
    for (size_t i = 0; i < briefing->count; i++) fprintf(out, "%s\n", briefing->lines[i].text);
    if (hint_find(&hint, session, eyes_side(eyes))) fprintf(out, "%s\n", hint.text);
    free(briefing);
    free(book);
}

static const char *const explained[] = {"score.washington", "price.gallium.USA"};

static void why_write(FILE *out, const struct eyes *eyes)
{
    struct why_told *told = memory_new(sizeof *told);
    struct chain *chain = memory_new(sizeof *chain);
    char reason[SESSION_SENTENCE_SIZE];
    int turn = session_turn(session) - 1;
    chain_find(chain, session, eyes->viewer, turn - 1, turn, explained[0]);
    for (size_t i = 0; i < chain->count; i++)
        fprintf(out, "%s %f\n", chain->rows[i].figure, chain->rows[i].after);
    assert_true(why_told_find(told, eyes, turn, explained[0], reason));
    for (size_t i = 0; i < told->why.count; i++)
        fprintf(out, "%s %s\n", told->why.rows[i].name, told->why.rows[i].rule);
    free(chain);
    free(told);
}

static char *all_of(enum viewer viewer, bool with_why)
{
    char *text = NULL;
    size_t size = 0;
    const struct eyes eyes = eyes_of(viewer);
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    digests_write(out, &eyes);
    stories_write(out, &eyes);
    things_write(out, &eyes);
    standing_write(out, &eyes);
    measures_write(out, &eyes);
    names_write(out, &eyes);
    if (with_why) verdict_write(out, &eyes);
    if (with_why) why_write(out, &eyes);
    fclose(out);
    return text;
}

/* A reason is told to its side at once and to the others when the game is over. */
static void no_reason_is_in_it(void)
{
    bool with_why = session == games[0];
    char *room = all_of(VIEWER_ROOM, with_why), *own = all_of(VIEWER_WASHINGTON, false);
    char told[DIGEST_LINE_SIZE];
    assert_null(strstr(room, marker));
    assert_non_null(strstr(own, marker));
    for (int turn = 1; turn < session_turn(session); turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            assert_false(
                reason_tell(told, sizeof told, session, turn, (enum side)side, VIEWER_ROOM));
        }
    }
    free(room);
    free(own);
}

static void the_room_hears_no_reason(void **state)
{
    (void)state;
    each_game(no_reason_is_in_it);
}

static void differs_nowhere(const char *before, const char *after)
{
    size_t at = 0;
    while (before[at] && before[at] == after[at]) at++;
    if (before[at] != after[at]) fail_msg("then: %.120s\nnow: %.120s", before + at, after + at);
}

/* Whatever is planned, typed or sealed, be it in the open for the rival, the room is told the
 * same as before. */
static void no_plan_is_in_it(void)
{
    char reason[SESSION_SENTENCE_SIZE];
    enum side first = session_first(session), second = (enum side)world_rival((int32_t)first);
    char *before = all_of(VIEWER_ROOM, false), *own = all_of(viewer_of_side(first), false);
    plan(first, 91);
    assert_true(play_draft(session, first, marker, reason));
    char *planned = all_of(VIEWER_ROOM, false), *own_planned = all_of(viewer_of_side(first), false);
    assert_true(play_seal(session, first, marker, reason));
    if (session_may_plan(session, second)) plan(second, 92);
    char *sealed = all_of(VIEWER_ROOM, false);
    differs_nowhere(before, planned);
    differs_nowhere(before, sealed);
    if (session_plan_count(session, first) > 0) assert_string_not_equal(own, own_planned);
    free(before);
    free(own);
    free(planned);
    free(own_planned);
    free(sealed);
}

static void the_room_sees_no_plan(void **state)
{
    (void)state;
    each_game(no_plan_is_in_it);
}

/* What the room is told of an owned figure is what the side that estimates it is told, and a list
 * says of none of them that it is certain. */
static size_t estimates;

static void fact_is_open(const struct fact *fact)
{
    struct figure figure;
    struct band band;
    const struct world *world = session_world(session);
    if (!fact->figure[0]) return;
    assert_true(figure_find(&figure, world, fact->figure));
    assert_true(view_figure(&band, world, VIEWER_ROOM, fact->figure));
    assert_true(fact->now.low == band.low && fact->now.high == band.high);
    assert_true(fact->now.value == band.value);
    if (figure.owner == SIDE_NONE) return;
    assert_true(fact->now.low < fact->now.high);
    assert_true(fact->secret);
    if (strncmp(fact->figure, "project.", 8) == 0) assert_string_equal(fact->note, "");
    estimates++;
}

static void facts_are_open(void *context, const struct facts *facts)
{
    (void)context;
    for (size_t i = 0; i < facts->count; i++) fact_is_open(&facts->list[i]);
}

static void no_truth_is_in_it(void)
{
    static const enum thing kinds[] = {THING_GOOD, THING_COUNTRY, THING_INDUSTRY};
    const struct eyes eyes = eyes_of(VIEWER_ROOM);
    estimates = 0;
    for (size_t k = 0; k < 3; k++) {
        for (int32_t i = 0; i < thing_count(&eyes, kinds[k]); i++)
            sheet_each(&eyes, kinds[k], i, facts_are_open, NULL);
    }
    assert_true(estimates > 50);
}

static void the_room_is_told_no_truth_that_a_side_owns(void **state)
{
    (void)state;
    each_game(no_truth_is_in_it);
}

/* A piece of news is told where both sides are told it, in the words of whoever knows less. */
static size_t news_kept;

static void news_is_both_sides(void)
{
    size_t told = 0;
    for (int turn = 1; turn < session_turn(session); turn++) {
        const struct world *world = session_world_at(session, turn);
        for (int32_t i = 0; i < world->news_count; i++) {
            char room[STORY_SIZE], side[SIDE_COUNT][STORY_SIZE];
            const struct news *news = &world->news[i];
            bool both = true;
            for (int s = 0; s < SIDE_COUNT; s++) {
                both = words_news(side[s], STORY_SIZE, world, news, viewer_of_side((enum side)s),
                                  WORDS_TURN) &&
                       both;
            }
            assert_int_equal(words_news(room, STORY_SIZE, world, news, VIEWER_ROOM, WORDS_TURN),
                             both);
            if (both) assert_string_equal(room, side[news->side < 0 ? 0 : world_rival(news->side)]);
            told += both;
            news_kept += !both;
        }
    }
    assert_true(told > 0);
}

static void the_room_hears_the_news_that_both_sides_hear(void **state)
{
    (void)state;
    each_game(news_is_both_sides);
    assert_true(news_kept > 0);
}

/* How far a partner follows a side, and what a side can compute, others but estimate. */
static void news_gives_no_figure_that_is_estimated(void **state)
{
    (void)state;
    static const enum news_kind kinds[] = {NEWS_PARTNER_JOINED, NEWS_PARTNER_LEFT, NEWS_TECHNOLOGY};
    const struct world *world = session_world(games[0]);
    for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
        struct news news = world->news[0];
        news.kind = (int32_t)kinds[k];
        news.side = SIDE_WASHINGTON;
        news.country = 2;
        news.seen_by = SIDE_NONE;
        news.before = 0.4;
        news.after = 0.6;
        for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
            char told[STORY_SIZE];
            assert_true(
                words_news(told, sizeof told, world, &news, (enum viewer)viewer, WORDS_TURN));
            assert_int_equal(strpbrk(told, "0123456789") != NULL,
                             viewer_knows((enum viewer)viewer, SIDE_WASHINGTON));
        }
    }
}

/* A card with a hidden measure has no name in the room, and its hidden measures no words. */
static void cards_are_both_sides(void)
{
    struct digest *digest = memory_new(sizeof *digest);
    struct orders *orders = memory_new(sizeof *orders);
    for (int turn = 1; turn < session_turn(session); turn++) {
        int32_t item = 0;
        assert_true(session_orders_at(orders, session, turn));
        digest_make(digest, session, turn, VIEWER_ROOM);
        for (int side = 0; side < SIDE_COUNT; side++) {
            for (size_t i = 0; i < session_past_count(session, turn, (enum side)side); i++) {
                const struct plan *card = session_past_plan(session, turn, (enum side)side, i);
                char line[DIGEST_LINE_SIZE];
                bool whole = true, found = false;
                for (int32_t k = 0; k < card->instrument_count; k++, item++) {
                    whole = whole && view_told(session_world_at(session, turn),
                                               viewer_of_side((enum side)world_rival(side)),
                                               &orders->items[item]);
                }
                snprintf(line, sizeof line, "%s: %s", words_side(side), card->title);
                for (size_t k = 0; k < digest->count; k++)
                    found = found || strncmp(digest->lines[k].text, line, strlen(line)) == 0;
                assert_int_equal(found, whole);
            }
        }
        for (size_t k = 0; k < digest->count; k++) {
            assert_null(strstr(digest->lines[k].text, "Traders say"));
            assert_null(strstr(digest->lines[k].text, "Partners say"));
        }
    }
    free(orders);
    free(digest);
}

static void the_room_reads_the_cards_that_both_sides_read(void **state)
{
    (void)state;
    each_game(cards_are_both_sides);
}

/* Is it a part of the answer to that side too, by the same name? */
static bool why_holds(const struct why *why, const struct why_row *row)
{
    for (size_t i = 0; i < why->count; i++) {
        const struct why_row *other = &why->rows[i];
        if (!other->hidden && strcmp(other->name, row->name) == 0 &&
            fabs(other->amount - row->amount) < 1e-9)
            return true;
    }
    return false;
}

static void causes_are_both_sides(void)
{
    struct why *why = memory_new(VIEWER_COUNT * sizeof *why);
    char reason[SESSION_SENTENCE_SIZE];
    int turn = session_turn(session) - 1;
    for (size_t f = 0; f < sizeof explained / sizeof explained[0]; f++) {
        for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
            struct why_question question = {.session = session,
                                            .scripts = session_setup(session)->scripts,
                                            .since = turn - 1,
                                            .turn = turn,
                                            .figure = explained[f],
                                            .viewer = (enum viewer)viewer};
            assert_true(why_run(&why[viewer], &question, reason));
        }
        for (size_t i = 0; i < why[VIEWER_ROOM].count; i++) {
            const struct why_row *row = &why[VIEWER_ROOM].rows[i];
            if (row->hidden) assert_string_equal(row->name, "what you do not know of");
            if (row->hidden) continue;
            assert_true(why_holds(&why[VIEWER_WASHINGTON], row));
            assert_true(why_holds(&why[VIEWER_BEIJING], row));
        }
    }
    struct why_question secret = {.session = session,
                                  .since = turn - 1,
                                  .turn = turn,
                                  .figure = "compliance.KOR.washington",
                                  .viewer = VIEWER_ROOM};
    assert_false(why_run(why, &secret, reason));
    assert_non_null(strstr(reason, "an estimate to you"));
    free(why);
}

static void the_room_is_told_the_causes_that_both_sides_know(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        session = games[i];
        causes_are_both_sides();
    }
}

/* The verdict, aims, means, hands and plans. */
static void results_are_without_aims(void)
{
    struct verdict verdict;
    struct standing_means means;
    struct name moves[DECK_MAX];
    struct debrief asked[DEBRIEF_MAX];
    const struct eyes eyes = eyes_of(VIEWER_ROOM);
    headline_verdict(&verdict, &eyes);
    for (int side = 0; side < SIDE_COUNT; side++) {
        assert_int_equal(verdict.aim_count[side], 0);
        assert_true(verdict.aims[side] == 0);
        assert_false(standing_means(&means, &eyes, (enum side)side));
        assert_false(verdict_aims_known(session, (enum side)side, VIEWER_ROOM));
    }
    assert_int_equal(name_moves(moves, &eyes), 0);
    assert_int_equal(debrief_find(asked, session, VIEWER_ROOM), 0);
    assert_int_equal(eyes_home(&eyes), -1);
}

static void the_room_has_no_hand_and_no_aims(void **state)
{
    (void)state;
    each_game(results_are_without_aims);
}

/* Of the journal's rows the room reads those that both sides read. */
static void the_room_reads_the_rows_that_both_sides_read(void **state)
{
    (void)state;
    struct journal *journal;
    struct diag_list list;
    char path[256];
    size_t told = 0;
    snprintf(path, sizeof path, "%s", table_path("room.csv"));
    play("rocks-and-chips", 9, path);
    session_delete(session);
    diag_init(&list);
    assert_true(journal_open_good(&journal, path, &list));
    for (size_t i = 0; i < journal_count(journal); i++) {
        char room[PLAYED_SIZE], side[PLAYED_SIZE];
        bool both = true;
        for (int viewer = VIEWER_WASHINGTON; viewer <= VIEWER_BEIJING; viewer++)
            both = played_line(side, sizeof side, journal, i, (enum viewer)viewer) && both;
        assert_int_equal(played_line(room, sizeof room, journal, i, VIEWER_ROOM), both);
        if (both) assert_string_equal(room, side);
        told += both;
    }
    assert_true(told > 0);
    journal_close(journal);
    diag_free(&list);
}

/* What a team tells itself, asks the umpire or is answered, and what the umpire keeps to itself. */
static void the_room_hears_what_is_said_to_all(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    size_t told = 0, kept = 0;
    begin("rocks-and-chips", 9, table_path("said.csv"));
    const struct eyes eyes = eyes_of(VIEWER_ROOM);
    assert_true(
        speech_note(session, VIEWER_WASHINGTON, SPEECH_TEAM, SIDE_WASHINGTON, marker, reason));
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_TEAM, SIDE_BEIJING, marker, reason));
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_PRIVATE, SIDE_NONE, marker, reason));
    assert_true(speech_ask(session, SIDE_BEIJING, marker, reason));
    assert_true(speech_answer(session, 1, marker, reason));
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_ALL, SIDE_NONE, "two minutes", reason));
    for (size_t i = 0; i < session_row_count(session); i++) {
        char line[SPOKEN_SIZE];
        bool heard = spoken_line(line, &eyes, i);
        bool said = session_row(session, i)->note[0] != '\0';
        if (heard) assert_non_null(strstr(line, "two minutes"));
        told += heard;
        kept += said && !heard;
    }
    assert_int_equal(told, 1);
    assert_true(kept >= 5);
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_room_hears_no_reason),
        cmocka_unit_test(the_room_is_told_no_truth_that_a_side_owns),
        cmocka_unit_test(the_room_hears_the_news_that_both_sides_hear),
        cmocka_unit_test(news_gives_no_figure_that_is_estimated),
        cmocka_unit_test(the_room_reads_the_cards_that_both_sides_read),
        cmocka_unit_test(the_room_is_told_the_causes_that_both_sides_know),
        cmocka_unit_test(the_room_has_no_hand_and_no_aims),
        cmocka_unit_test(the_room_reads_the_rows_that_both_sides_read),
        cmocka_unit_test(the_room_hears_what_is_said_to_all),
        cmocka_unit_test(the_room_sees_no_plan),
    };
    return cmocka_run_group_tests_name("brief/room", tests, begin_all, end_all);
}

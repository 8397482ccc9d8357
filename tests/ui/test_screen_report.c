/* test_screen_report.c: a turn is told alike on every surface, and no sentence of it is cut. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/program.h"
#include "brief/digest.h"
#include "brief/number.h"
#include "brief/words.h"
#include "game/advance.h"
#include "game/play.h"
#include "ui/line/plain.h"
#include "ui/line/plain_speech.h"
#include "ui/screen/screen.h"

enum { ROWS = 24, COLUMNS = 80, TURNS = 4, FLAT_SIZE = ROWS * COLUMNS * 4 };

static const char *const scenarios[] = {"rocks-and-chips", "magnet-spring", "gallium-squeeze",
                                        "allies-under-strain"};
enum { SCENARIOS = sizeof scenarios / sizeof scenarios[0] };

static char home[FILE_PATH_SIZE];
static struct places places;

static int home_find(void **state)
{
    char note[PROGRAM_NOTE_SIZE];
    (void)state;
    if (!program_home(home, sizeof home, note)) return -1;
    place_init(&places, home);
    return 0;
}

static struct session *session_make(const char *scenario, const char *washington,
                                    const char *beijing, uint64_t seed)
{
    struct session_options options = {
        .places = &places, .scenario = scenario, .who = {washington, beijing}, .seed = seed};
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_new(&options, NULL, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    assert_non_null(session);
    return session;
}

/* What the line mode says to a team that waits, and asks for the report of each turn; free() it. */
static char *lines_said(struct session *session)
{
    static char *said;
    static size_t size;
    FILE *in = tmpfile(), *out = open_memstream(&said, &size);
    for (int turn = 1; turn <= TURNS; turn++) fprintf(in, "end yes\nreport %d\n", turn);
    fputs("quit\n", in);
    rewind(in);
    struct plain_options options = {.places = &places, .session = session, .in = in, .out = out};
    assert_int_equal(plain_run(&options), 0);
    fclose(in);
    fclose(out);
    return said;
}

static struct desk *desk_make(struct session *session, enum side side)
{
    struct desk *desk = memory_new(sizeof *desk);
    desk->eyes.session = session;
    desk->eyes.viewer = viewer_of_side(side);
    desk->rows = ROWS - 2;
    desk->columns = COLUMNS;
    desk->ascii = true;
    return desk;
}

/* A screen's frame at 80x24 as text in one line: without boxes and marks, blanks joined. */
static void flat_draw(char out[FLAT_SIZE], const struct desk *desk, const struct screen *screen,
                      const void *state)
{
    struct frame *frame = memory_new(sizeof *frame);
    frame_init(frame, ROWS, COLUMNS);
    struct area area = {frame, 1, 0, desk->rows, COLUMNS};
    screen->draw(desk, state, &area);
    char *text = frame_text(frame, true);
    size_t length = 0;
    for (const char *at = text; *at; at++) {
        bool edge = at == text || at[-1] == '\n';
        bool mark = at - text > 1 && at[-2] == '\n' && *at == '>';
        char letter = *at == '\n' || *at == '|' || edge || mark ? ' ' : *at;
        if (letter != ' ' || (length > 0 && out[length - 1] != ' ')) out[length++] = letter;
    }
    out[length] = '\0';
    free(text);
    free(frame);
}

/* Which lines of a digest the report's pages show whole. */
static void pages_read(bool shown[DIGEST_MAX], struct desk *desk, const struct digest *digest)
{
    char flat[FLAT_SIZE];
    void *state = memory_new(screen_report.state_size);
    desk->report_turn = digest->turn;
    for (size_t page = 0; page < digest->count; page++) {
        flat_draw(flat, desk, &screen_report, state);
        for (size_t i = 0; i < digest->count; i++) {
            if (strstr(flat, digest->lines[i].text)) shown[i] = true;
        }
        screen_report.act(desk, state, ACTION_DOWN);
    }
    free(state);
}

/* Are the sentences said, in that order, after the report's heading? */
static void assert_said(const char *said, const struct digest *digest)
{
    char heading[64], words[2 * DIGEST_LINE_SIZE];
    snprintf(heading, sizeof heading, "Report of turn %d,", digest->turn);
    const char *at = strstr(said, heading);
    assert_non_null(at);
    for (size_t i = 0; i < digest->count; i++) {
        plain_speech_words(words, sizeof words, digest->lines[i].text);
        const char *found = strstr(at, words);
        if (!found) print_error("not said in its place: %s\n", words);
        assert_non_null(found);
        at = found + strlen(words);
    }
}

static void lines_and_screen_tell_a_turn_alike_and_cut_nothing(void **state)
{
    (void)state;
    struct digest *digest = memory_new(sizeof *digest);
    size_t cut = 0, all = 0;
    for (size_t scenario = 0; scenario < SCENARIOS; scenario++) {
        struct session *session = session_make(scenarios[scenario], "human", "dam", 3 + scenario);
        struct desk *desk = desk_make(session, SIDE_WASHINGTON);
        char *said = lines_said(session);
        for (int turn = 1; turn <= TURNS; turn++) {
            bool shown[DIGEST_MAX] = {false};
            digest_make(digest, session, turn, VIEWER_WASHINGTON);
            assert_said(said, digest);
            pages_read(shown, desk, digest);
            for (size_t i = 0; i < digest->count; i++, all++) {
                if (shown[i]) continue;
                print_error("cut at %d columns: %s\n", COLUMNS, digest->lines[i].text);
                cut++;
            }
        }
        free(said);
        free(desk);
        session_delete(session);
    }
    print_message("%zu of %zu report lines are cut at %d columns\n", cut, all, COLUMNS);
    assert_true(all > 100);
    assert_int_equal(cut, 0);
    free(digest);
}

/* "84.0 -0.1" stands in the frame, whatever blanks are between. */
static void assert_stands(const char *flat, const char *value, const char *change,
                          const char *where)
{
    char words[2 * NUMBER_SIZE + 2];
    snprintf(words, sizeof words, "%s%s%s", value, change[0] ? " " : "", change);
    if (!strstr(flat, words)) print_error("%s has no %s:\n%s\n", where, words, flat);
    assert_non_null(strstr(flat, words));
}

static void a_turns_change_is_one_on_board_scores_and_report(void **state)
{
    (void)state;
    struct digest *digest = memory_new(sizeof *digest);
    char board[FLAT_SIZE], scores[FLAT_SIZE];
    void *board_state = memory_new(screen_board.state_size);
    void *scores_state = memory_new(screen_scores.state_size);
    for (uint64_t seed = 1; seed <= 3; seed++) {
        struct session *session = session_make("rocks-and-chips", "random", "random", seed);
        struct desk *desk = desk_make(session, SIDE_WASHINGTON);
        char reason[SESSION_SENTENCE_SIZE];
        bool failed;
        for (int turn = 1; turn <= TURNS; turn++) {
            assert_true(advance_turn(session, &failed, reason));
            flat_draw(board, desk, &screen_board, board_state);
            flat_draw(scores, desk, &screen_scores, scores_state);
            digest_make(digest, session, turn, VIEWER_WASHINGTON);
            for (int i = 0; i < SIDE_COUNT * SCORE_COUNT; i++) {
                char value[NUMBER_SIZE], change[NUMBER_SIZE], told[96];
                int side = i / SCORE_COUNT, score = i % SCORE_COUNT;
                const struct side_state *now = &session_world_at(session, turn)->sides[side];
                snprintf(value, sizeof value, "%.1f", number_round(now->score[score], 1));
                number_change(change, now->score_last[score], now->score[score], 1);
                if (strcmp(change, "0") == 0) change[0] = '\0';
                assert_stands(board, value, change, "the board");
                assert_stands(scores, value, change, "the scores");
                snprintf(told, sizeof told, "%s %s%s%s%s", words_score_short((enum score)score),
                         value, change[0] ? " (" : "", change, change[0] ? ")" : "");
                size_t line = 0;
                while (!digest->lines[line].scores) line++;
                assert_non_null(strstr(digest->lines[line + (size_t)side].text, told));
            }
        }
        free(desk);
        session_delete(session);
    }
    free(board_state);
    free(scores_state);
    free(digest);
}

/* Where the rival plans first and in the open, whoever answers can read it. */
static void an_open_plan_stands_on_board_hand_and_seal(void **state)
{
    (void)state;
    static const struct screen *const screens[] = {&screen_board, &screen_hand, &screen_seal};
    struct session *session = session_make("magnet-spring", "fence", "human", 5);
    struct desk *desk = desk_make(session, SIDE_BEIJING);
    struct digest *digest = memory_new(sizeof *digest);
    char flat[FLAT_SIZE], reason[SESSION_SENTENCE_SIZE];
    bool failed;
    digest_ahead(digest, session, VIEWER_BEIJING);
    assert_int_equal(digest->count, 0);
    assert_false(advance_turn(session, &failed, reason));
    digest_ahead(digest, session, VIEWER_BEIJING);
    assert_true(digest->count >= session_plan_count(session, SIDE_WASHINGTON));
    for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
        void *screen_state = memory_new(screens[i]->state_size);
        if (screens[i]->enter) screens[i]->enter(desk, screen_state);
        flat_draw(flat, desk, screens[i], screen_state);
        if (!strstr(flat, digest->lines[0].text)) print_error("%s:\n%s\n", screens[i]->name, flat);
        assert_non_null(strstr(flat, digest->lines[0].text));
        free(screen_state);
    }
    digest_ahead(digest, session, VIEWER_WASHINGTON);
    assert_int_equal(digest->count, 0);
    free(digest);
    free(desk);
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_and_screen_tell_a_turn_alike_and_cut_nothing),
        cmocka_unit_test(a_turns_change_is_one_on_board_scores_and_report),
        cmocka_unit_test(an_open_plan_stands_on_board_hand_and_seal),
    };
    return cmocka_run_group_tests(tests, home_find, NULL);
}

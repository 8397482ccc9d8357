/* test_room_sheet.c: the room's screen at every size: whole words, no secret, strong colours, all
 * of it within its pages; and the same in lines. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "brief/hall.h"
#include "brief/lead.h"
#include "game/table.h"
#include "ui/golden.h"
#include "ui/line/plain_room.h"
#include "ui/screen/room_sheet.h"
#include "ui/terminal/draw.h"

enum { PHASES = 7, WASH = 6, ALL_SIZE = 1 << 16 };

static char root[4096];
static struct frame frame;
static struct showing shown[PHASES];
static const char *const names[PHASES] = {"briefing", "first", "planning", "closed",
                                          "reveal",   "talk",  "wash"};

static void remember(int phase, struct session *session)
{
    showing_make(&shown[phase], session, NULL);
}

/* The hot wash, up to what people will do: all of it is shown by then. */
static void wash_do(struct session *session)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct lesson lesson;
    struct lead lead;
    for (int i = 0; i < 2 * WASH_NAMED; i++) {
        enum side side = (enum side)(i % SIDE_COUNT);
        assert_true(speech_moment(session, VIEWER_UMPIRE, side, 1 + i / SIDE_COUNT,
                                  "The ministers of three partners sat down without us.", reason));
    }
    for (lead_next(&lead, session, NULL); lead.step != WASH_FREEZE; lead_next(&lead, session, NULL))
        assert_true(lead_go(session, &lead, reason));
    lesson_read(&lesson, "When a partner holds half of a control, I will ask it first; the allies "
                         "desk; before the next round");
    for (int i = 0; i < SHOWING_SENTENCES; i++)
        assert_true(speech_lesson(session, VIEWER_WASHINGTON, &lesson, reason));
}

/* A meeting, looked at in each phase. */
static int begin(void **state)
{
    char reason[SESSION_SENTENCE_SIZE];
    (void)state;
    assert_non_null(getcwd(root, sizeof root));
    struct session *session = hall_open("sheet.csv", 4, 7);
    remember(0, session);
    hall_go(session, PHASE_PLANNING);
    remember(1, session);
    hall_round(session, 8);
    hall_round(session, 3);
    hall_go(session, PHASE_PLANNING);
    assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_ALL, SIDE_NONE,
                            "Tokyo says that it will not re-export.", reason));
    hall_plan(session, 5, false);
    hall_clock(198);
    remember(2, session);
    hall_go(session, PHASE_CLOSED);
    remember(3, session);
    hall_go(session, PHASE_REVEAL);
    remember(4, session);
    assert_true(umpire_last(session, 3, reason));
    hall_go(session, PHASE_TALK);
    remember(5, session);
    wash_do(session);
    remember(WASH, session);
    session_delete(session);
    return 0;
}

static struct room_sheet draw(const struct showing *showing, int rows, int columns, int page)
{
    struct room_sheet pages;
    frame_init(&frame, rows, columns);
    room_sheet_draw(&pages, &frame, showing, page);
    return pages;
}

/* Every row of every page, with one blank between words, in ASCII. The caller frees it. */
static char *all_pages(const struct showing *showing, int rows, int columns)
{
    char *all = calloc(1, ALL_SIZE);
    struct room_sheet pages = {1, 0, 0};
    size_t length = 0;
    for (int page = 0; page < pages.count; page++) {
        pages = draw(showing, rows, columns, page);
        char *text = frame_text(&frame, true);
        for (const char *at = text; *at; at++) {
            bool blank = *at == ' ' || *at == '\n';
            if (blank && length > 0 && all[length - 1] == ' ') continue;
            all[length++] = blank ? ' ' : *at;
        }
        free(text);
    }
    return all;
}

static const int sizes[][2] = {{12, 40}, {18, 60}, {24, 80}, {36, 120}, {50, 200}, {13, 47}};
enum { SIZES = sizeof sizes / sizeof sizes[0] };

/* What is told is told whole: no word of it is broken, no end is missing. News alone is left out
 * where there is little room, a line at a time. */
static void whatever_is_told_is_told_whole(void **state)
{
    (void)state;
    for (int i = 0; i < PHASES * SIZES; i++) {
        const struct showing *showing = &shown[i / SIZES];
        const int *size = sizes[i % SIZES];
        char *all = all_pages(showing, size[0], size[1]);
        for (size_t j = 0; j < showing->count; j++) {
            const struct showing_line *line = &showing->lines[j];
            bool spared = line->part == SHOWING_NEWS && line->rank > 0;
            if (!spared && !strstr(all, line->text))
                fail_msg("%s at %dx%d lacks: %s", names[i / SIZES], size[1], size[0], line->text);
        }
        assert_non_null(strstr(all, "HANDLING: participants only"));
        assert_null(strstr(all, hall_marker));
        free(all);
    }
}

/* From 80x24 on all that belongs to a phase, or to a step of the talk, is on one page; the steps
 * that the talk has had stand before. */
static void a_large_screen_shows_all_at_once(void **state)
{
    (void)state;
    for (int i = 0; i < PHASES * SIZES; i++) {
        const int *size = sizes[i % SIZES];
        struct room_sheet pages = draw(&shown[i / SIZES], size[0], size[1], 0);
        bool talk = shown[i / SIZES].phase == PHASE_TALK;
        assert_in_range(pages.first, 0, pages.last);
        assert_in_range(pages.last, pages.first, pages.count - 1);
        bool wash = i / SIZES == WASH;
        if (size[0] >= 24 && !wash) assert_int_equal(pages.count, 1);
        if (talk && !wash) assert_int_equal(pages.first, 0);
        if (wash) assert_true(pages.first >= 5 && pages.count > 5);
        if (!talk) assert_int_equal(pages.last, pages.count - 1);
    }
}

/* Nothing faint, nothing that has no letter in ASCII but the bars and rules; all of it bold. */
static void all_of_it_is_bold(void **state)
{
    (void)state;
    for (int i = 0; i < PHASES * SIZES; i++) {
        const int *size = sizes[i % SIZES];
        draw(&shown[i / SIZES], size[0], size[1], 0);
        for (int j = 0; j < frame.rows * frame.columns; j++) {
            const struct frame_cell *cell = &frame.cells[j / frame.columns][j % frame.columns];
            if (cell->character == ' ') continue;
            assert_true(cell->style & FRAME_BOLD);
            assert_false(cell->style & FRAME_DIM);
            assert_true(cell->character < 0x80 || cell->character == FRAME_BAR_FULL ||
                        cell->character == FRAME_LINE_ACROSS);
        }
    }
}

/* Relative luminance and contrast as WCAG 2.2 defines them. */
static double luminance(const int rgb[3])
{
    static const double weights[3] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double c = rgb[i] / 255.0;
        sum += weights[i] * (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

/* xterm's colours: the first 8 as it has them, not bold, and the cube of 216. */
static void color_of(int out[3], int number)
{
    static const int steps[] = {0, 95, 135, 175, 215, 255};
    for (int i = 0; i < 3; i++) {
        if (number < 8) out[i] = number >> i & 1 ? (number == 7 ? 229 : 205) : 0;
        else out[i] = steps[(number - 16) / (i == 0 ? 36 : i == 1 ? 6 : 1) % 6];
    }
}

static void every_tone_has_a_contrast_of_seven_to_one(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        int ground[3];
        color_of(ground, draw_room_palette[i][DRAW_ROOM_GROUND]);
        for (int j = DRAW_ROOM_LETTERS; j < DRAW_ROOM_COUNT; j++) {
            int letters[3];
            color_of(letters, draw_room_palette[i][j]);
            assert_true((luminance(letters) + 0.05) / (luminance(ground) + 0.05) >= 7.0);
        }
    }
}

static void the_screen_looks_as_before(void **state)
{
    (void)state;
    static const int kept[] = {2, 3, 4, 5, WASH};
    bool good = true;
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++) {
        char name[32];
        snprintf(name, sizeof name, "room-%s", names[kept[i]]);
        int page = draw(&shown[kept[i]], 12, 40, 0).first;
        draw(&shown[kept[i]], 12, 40, page);
        good = golden_holds(root, name, &frame, false) && good;
        page = draw(&shown[kept[i]], 24, 80, 0).first;
        draw(&shown[kept[i]], 24, 80, page);
        good = golden_holds(root, name, &frame, true) && good;
    }
    assert_true(good);
}

/* Lines say what the screen shows; of the talk the step that it has come to. */
static void lines_say_the_same(void **state)
{
    (void)state;
    for (int i = 0; i < PHASES; i++) {
        const struct showing *showing = &shown[i];
        char *said;
        size_t size;
        struct plain_io io;
        FILE *out = open_memstream(&said, &size);
        plain_io_tell(&io, out);
        plain_room_say(&io, showing);
        fclose(out);
        assert_non_null(strstr(said, phase_name(showing->phase)));
        assert_null(strstr(said, hall_marker));
        for (size_t j = 0; j < showing->count; j++) {
            const struct showing_line *line = &showing->lines[j];
            bool sought = line->part == SHOWING_NOW || line->part == SHOWING_QUESTION ||
                          line->part == showing->step;
            if (sought) assert_non_null(strstr(said, line->text));
            if (line->part >= SHOWING_RECALL && line->part != showing->step)
                assert_null(strstr(said, line->text));
        }
        free(said);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_is_told_is_told_whole),
        cmocka_unit_test(a_large_screen_shows_all_at_once),
        cmocka_unit_test(all_of_it_is_bold),
        cmocka_unit_test(every_tone_has_a_contrast_of_seven_to_one),
        cmocka_unit_test(the_screen_looks_as_before),
        cmocka_unit_test(lines_say_the_same),
    };
    return cmocka_run_group_tests(tests, begin, table_teardown);
}

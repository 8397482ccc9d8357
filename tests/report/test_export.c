/* test_export.c: the tables of a set are whole, hold what happened once, and tell nobody what its
 * eyes may not know. */
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
#include "data/csv.h"
#include "game/play.h"
#include "game/speech.h"
#include "game/table.h"
#include "report/export.h"

enum { ROUNDS = 3, LIMIT = 1 << 25 };

static char reason[SESSION_SENTENCE_SIZE];
static char folder[FILE_PATH_SIZE];

/* What each place types, in words that stand nowhere else; and who else may read it in the end. */
static const char *const typed[VIEWER_COUNT] = {
    [VIEWER_WASHINGTON] = "zqxwest", [VIEWER_BEIJING] = "zqxeast", [VIEWER_UMPIRE] = "zqxumpire"};

static const char *const noted[SIDE_COUNT] = {"zqxnotewest", "zqxnoteeast"};

/* A meeting of so many turns out of three: with notes, a move that is taken back, a ruling. */
static void record_make(struct record *out, const char *save, int rounds)
{
    struct session *session = hall_open(save, ROUNDS, 11);
    *out = (struct record){.session = session, .seminar = memory_new(sizeof *out->seminar)};
    snprintf(out->name, sizeof out->name, "%s", save);
    out->seminar->person_count = 1;
    out->seminar->people[0] = (struct seminar_person){"Zoe Marchetti", SEMINAR_BEIJING, "head"};
    for (int round = 0; round < rounds; round++) {
        hall_go(session, PHASE_PLANNING);
        for (int side = 0; side < SIDE_COUNT; side++) {
            assert_true(speech_note(session, viewer_of_side((enum side)side), SPEECH_TEAM,
                                    (enum side)side, noted[side], reason));
            assert_true(table_play_any(session, (enum side)side, (uint64_t)round));
            assert_true(play_take_back(session, (enum side)side, 0, reason));
            assert_true(table_play_any(session, (enum side)side, (uint64_t)round + 5));
            assert_true(play_seal(session, (enum side)side, typed[side], reason));
        }
        assert_true(speech_note(session, VIEWER_UMPIRE, SPEECH_PRIVATE, SIDE_NONE,
                                "zqxumpire: Zoe Marchetti leads", reason));
        assert_true(speech_mark(session, true, "alliances", RATING_SOME, "=1+1 zqxumpire", reason));
        hall_go(session, PHASE_CLOSED);
        hall_go(session, PHASE_REVEAL);
    }
}

static const char *table_file(enum export_table table)
{
    static char path[FILE_PATH_SIZE + 32];
    snprintf(path, sizeof path, "%s/%s.csv", folder, export_name(table));
    return path;
}

static void export_to(const char *name, const struct record *records, size_t count,
                      enum viewer viewer, bool names)
{
    struct export set;
    snprintf(folder, sizeof folder, "%s", table_path(name));
    struct export_wish wish = {.folder = folder, .viewer = viewer, .names = names};
    assert_true(export_begin(&set, &wish, reason));
    for (size_t i = 0; i < count; i++) export_add(&set, &records[i]);
    assert_true(export_end(&set, reason));
}

static char *bytes_of(const char *path)
{
    char *bytes;
    size_t length;
    assert_true(file_read(&bytes, &length, path, LIMIT, reason));
    assert_int_equal(length, strlen(bytes));
    return bytes;
}

/* What the game's own strict reader finds wrong; the caller closes it. */
static void table_read(struct csv_sheet *out, enum export_table table)
{
    struct diag_list list;
    diag_init(&list);
    if (!csv_open(out, table_file(table), &list)) diag_print(&list, stderr);
    assert_int_equal(list.count, 0);
    diag_free(&list);
}

static size_t column_of(const struct csv_sheet *sheet, const char *name)
{
    for (size_t i = 0; i < sheet->rows[0].count; i++) {
        if (strcmp(csv_text(sheet, 0, i), name) == 0) return i;
    }
    fail_msg("no column %s", name);
    return 0;
}

static bool holds(enum export_table table, const char *word)
{
    char *bytes = bytes_of(table_file(table));
    bool found = strstr(bytes, word) != NULL;
    free(bytes);
    return found;
}

static bool holds_anywhere(const char *word, bool names)
{
    bool found = false;
    for (int i = 0; i < (names ? EXPORT_TABLES : EXPORT_PEOPLE); i++)
        found = found || holds((enum export_table)i, word);
    return found;
}

/* Each row has a cell for each name of the header, and none that a spreadsheet would run. */
static void assert_whole(enum export_table table)
{
    struct csv_sheet sheet;
    char *bytes = bytes_of(table_file(table));
    assert_memory_equal(bytes, "\xEF\xBB\xBFsession,", 11);
    free(bytes);
    table_read(&sheet, table);
    for (size_t row = 1; row < sheet.row_count; row++) {
        assert_int_equal(sheet.rows[row].count, sheet.rows[0].count);
        for (size_t i = 0; i < sheet.rows[row].count; i++) {
            const char *cell = csv_text(&sheet, row, i);
            char *end;
            strtod(cell, &end);
            assert_true(!cell[0] || !strchr("=+-@\t", cell[0]) || *end == '\0');
        }
    }
    csv_close(&sheet);
}

static void tables_are_whole(void **state)
{
    (void)state;
    struct record record;
    record_make(&record, "whole.csv", 1);
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
        export_to("whole", &record, 1, (enum viewer)viewer, true);
        for (int i = 0; i < EXPORT_TABLES; i++) assert_whole((enum export_table)i);
    }
    record_close(&record);
}

/* Of a game under way nobody reads what another has typed; of one that is over reasons are open,
 * but notes are not. */
static void secrets_stay(void **state)
{
    (void)state;
    for (int rounds = 2; rounds <= ROUNDS; rounds++) {
        struct record record;
        record_make(&record, rounds == 2 ? "under-way.csv" : "over.csv", rounds);
        assert_int_equal(session_over(record.session), rounds == ROUNDS);
        for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
            export_to("secret", &record, 1, (enum viewer)viewer, false);
            for (int owner = 0; owner < VIEWER_ROOM; owner++) {
                bool own = viewer == owner || viewer_sees_all((enum viewer)viewer);
                bool open = rounds == ROUNDS && owner < VIEWER_UMPIRE;
                assert_int_equal(holds_anywhere(typed[owner], false), own || open);
                if (owner < VIEWER_UMPIRE)
                    assert_int_equal(holds_anywhere(noted[owner], false), own);
            }
        }
        record_close(&record);
    }
}

static void names_are_asked_for(void **state)
{
    (void)state;
    struct record record;
    record_make(&record, "names.csv", 1);
    export_to("names", &record, 1, VIEWER_UMPIRE, false);
    assert_false(holds_anywhere("Zoe", false));
    assert_false(holds_anywhere("Marchetti", false));
    assert_true(holds(EXPORT_TIMELINE, "zqxumpire: [beijing, head] leads"));
    assert_false(file_exists(table_file(EXPORT_PEOPLE)));
    export_to("names", &record, 1, VIEWER_UMPIRE, true);
    assert_true(holds(EXPORT_TIMELINE, "zqxumpire: Zoe Marchetti leads"));
    assert_true(holds(EXPORT_PEOPLE, "Zoe Marchetti,beijing,head"));
    record_close(&record);
}

static void same_bytes_twice(void **state)
{
    (void)state;
    struct record records[2];
    char *first[EXPORT_PEOPLE];
    record_make(&records[0], "twice.csv", 1);
    records[1] = records[0];
    export_to("twice", records, 2, VIEWER_UMPIRE, false);
    for (int i = 0; i < EXPORT_PEOPLE; i++) first[i] = bytes_of(table_file((enum export_table)i));
    assert_non_null(strstr(first[EXPORT_SESSIONS], "\ntwice.csv,"));
    assert_non_null(strstr(first[EXPORT_SESSIONS], "\ntwice.csv-2,"));
    export_to("again", records, 2, VIEWER_UMPIRE, false);
    for (int i = 0; i < EXPORT_PEOPLE; i++) {
        char *again = bytes_of(table_file((enum export_table)i));
        assert_string_equal(first[i], again);
        free(again);
        free(first[i]);
    }
    record_close(&records[0]);
}

/* Each move that was played stands there once as that, and the others as taken back. */
static void moves_are_counted_once(void **state)
{
    (void)state;
    struct record record;
    struct csv_sheet sheet;
    size_t played = 0, counted = 0, taken = 0, plans = 0, reasons = 0;
    record_make(&record, "moves.csv", 2);
    hall_go(record.session, PHASE_PLANNING);
    assert_true(table_play_any(record.session, SIDE_BEIJING, 7));
    assert_true(play_mean(record.session, SIDE_BEIJING, 0,
                          &(struct intent){.why = "zqxlater", .figure = "escalation", .value = 0.5},
                          reason));
    export_to("moves", &record, 1, VIEWER_UMPIRE, false);
    table_read(&sheet, EXPORT_MOVES);
    size_t status = column_of(&sheet, "status");
    for (size_t i = 1; i < sheet.row_count; i++) {
        counted += strcmp(csv_text(&sheet, i, status), "played") == 0;
        taken += strcmp(csv_text(&sheet, i, status), "taken back") == 0;
        reasons += strcmp(csv_text(&sheet, i, column_of(&sheet, "reason")), "zqxlater") == 0;
    }
    for (int turn = 1; turn < session_turn(record.session); turn++) {
        for (int side = 0; side < SIDE_COUNT; side++)
            played += session_past_count(record.session, turn, (enum side)side);
    }
    for (size_t i = 0; i < session_row_count(record.session); i++) {
        const struct journal_row *row = session_row(record.session, i);
        plans += row->kind == JOURNAL_PLAN && !strstr(row->args, "amends=");
    }
    assert_int_equal(counted, played);
    assert_int_equal(taken, plans - played - 1);
    assert_int_equal(sheet.row_count - 1, plans);
    assert_int_equal(reasons, 1);
    assert_true(played > 0 && taken > 0);
    csv_close(&sheet);
    record_close(&record);
}

/* A number of a row, by the name of its column. */
static double number_at(const struct csv_sheet *sheet, size_t row, const char *name)
{
    return strtod(csv_text(sheet, row, column_of(sheet, name)), NULL);
}

static bool near(double a, double b)
{
    double gap = a > b ? a - b : b - a, size = b > 0 ? b : -b;
    return gap <= 1e-9 * (1 + size);
}

/* What a table says, the view says: the truth and both sides' bands to the umpire, and to others
 * their own eyes alone. */
static void figures_are_the_views(void **state)
{
    (void)state;
    struct record record;
    record_make(&record, "figures.csv", 1);
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
        struct csv_sheet sheet;
        size_t guesses = 0;
        export_to("figures", &record, 1, (enum viewer)viewer, false);
        table_read(&sheet, EXPORT_FIGURES);
        size_t figure = column_of(&sheet, "figure"), whose = column_of(&sheet, "viewer");
        for (size_t i = 1; i < sheet.row_count; i += 7) {
            struct band band;
            const char *eyes = csv_text(&sheet, i, whose);
            bool truth = strcmp(eyes, "true") == 0;
            enum viewer of = truth ? VIEWER_UMPIRE : viewer_named(eyes);
            assert_true(viewer == VIEWER_UMPIRE || of == (enum viewer)viewer);
            int quarter = (int)number_at(&sheet, i, "quarter");
            assert_true(view_figure(&band, session_world_at(record.session, quarter), of,
                                    csv_text(&sheet, i, figure)));
            assert_true(near(number_at(&sheet, i, "low"), band.low));
            assert_true(near(number_at(&sheet, i, "value"), band.value));
            assert_true(near(number_at(&sheet, i, "high"), band.high));
            guesses += band.low < band.high;
            if (truth) assert_true(band.low == band.high);
        }
        assert_true(guesses > 100);
        csv_close(&sheet);
    }
    record_close(&record);
}

/* A set that cannot be written leaves what stood there. */
static void a_set_is_whole_or_not(void **state)
{
    (void)state;
    struct record record;
    struct export set;
    char path[FILE_PATH_SIZE + 64];
    record_make(&record, "broken.csv", 1);
    export_to("broken", &record, 1, VIEWER_UMPIRE, false);
    char *before = bytes_of(table_file(EXPORT_MOVES));
    snprintf(path, sizeof path, "%s/timeline.csv.new/x", folder);
    assert_true(file_make_folder_of(path, reason));
    struct export_wish wish = {.folder = folder, .viewer = VIEWER_ROOM};
    assert_false(export_begin(&set, &wish, reason));
    assert_true(reason[0]);
    char *after = bytes_of(table_file(EXPORT_MOVES));
    assert_string_equal(before, after);
    snprintf(path, sizeof path, "%s/moves.csv.new", folder);
    assert_false(file_exists(path));
    free(before);
    free(after);
    record_close(&record);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_are_whole),       cmocka_unit_test(secrets_stay),
        cmocka_unit_test(names_are_asked_for),    cmocka_unit_test(same_bytes_twice),
        cmocka_unit_test(moves_are_counted_once), cmocka_unit_test(figures_are_the_views),
        cmocka_unit_test(a_set_is_whole_or_not),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}

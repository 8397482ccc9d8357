/* test_journal.c: a saved game survives crashes, says who changed it, and is shared by processes.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/file.h"
#include "base/text.h"
#include "data/journal.h"
#include "temporary.h"

struct fixture {
    char folder[TEMPORARY_PATH_SIZE];
    char path[TEMPORARY_PATH_SIZE];
    struct diag_list list;
};

static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    temporary_folder(fixture->folder);
    temporary_path(fixture->path, fixture->folder, "game.csv");
    diag_init(&fixture->list);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    temporary_remove(fixture->folder);
    diag_free(&fixture->list);
    free(fixture);
    return 0;
}

static struct journal_row row_of(enum journal_kind kind, const char *name, const char *note)
{
    struct journal_row row = {
        .turn = 1, .seat = "washington", .kind = kind, .args = "good=gallium"};
    snprintf(row.name, sizeof row.name, "%s", name);
    snprintf(row.note, sizeof row.note, "%s", note);
    return row;
}

static void append_one(struct fixture *fixture, struct journal *journal, const char *name,
                       const char *note)
{
    struct journal_row row = row_of(JOURNAL_NOTE, name, note);
    assert_int_equal(journal_append(journal, &row, 1, &fixture->list), JOURNAL_DONE);
}

/* Acts of one, three, one and two rows. */
static void write_game(struct fixture *fixture)
{
    static const size_t acts[] = {1, 3, 1, 2};
    struct journal *journal;
    assert_true(journal_create(&journal, fixture->path, NULL, &fixture->list));
    for (size_t i = 0; i < 4; i++) {
        struct journal_row rows[3];
        for (size_t k = 0; k < acts[i]; k++)
            rows[k] = row_of(JOURNAL_PLAN, "tariffs", "one, \"two\"");
        assert_int_equal(journal_append(journal, rows, acts[i], &fixture->list), JOURNAL_DONE);
    }
    journal_close(journal);
}

static void rows_come_back_as_they_were(void **state)
{
    static const char *const notes[] = {
        "plain",
        "",
        "a,b;c=d",
        "quote \" and '",
        "=1+1",
        "+cmd",
        "-cmd",
        "-5",
        "@x",
        "'quoted",
        "\ttab",
        "two\nlines\r\n",
        "back\\slash \\n",
        "Zürich 東京",
        "broken \xFF\xC3 bytes",
        "\x1b[2J",
        " blank ",
    };
    struct fixture *fixture = *state;
    struct journal *journal;
    assert_true(journal_create(&journal, fixture->path, NULL, &fixture->list));
    size_t count = sizeof notes / sizeof notes[0];
    for (size_t i = 0; i < count; i++) append_one(fixture, journal, notes[i], notes[i]);
    journal_close(journal);
    assert_true(journal_open(&journal, fixture->path, false, &fixture->list));
    assert_int_equal(journal_count(journal), count);
    for (size_t i = 0; i < count; i++) {
        const struct journal_row *row = journal_row(journal, i);
        assert_string_equal(row->name, notes[i]);
        assert_string_equal(row->note, notes[i]);
        assert_string_equal(row->args, "good=gallium");
        assert_string_equal(row->seat, "washington");
        assert_int_equal(row->seq, i + 1);
        assert_int_equal(row->kind, JOURNAL_NOTE);
    }
    assert_null(journal_row(journal, count));
    journal_close(journal);
    assert_int_equal(fixture->list.count, 0);
}

static void the_longest_row_comes_back(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal;
    struct journal_row row = row_of(JOURNAL_NOTE, "", "");
    memset(row.name, '\x01', sizeof row.name - 1);
    memset(row.args, '"', sizeof row.args - 1);
    memset(row.note, '\xFF', sizeof row.note - 1);
    struct journal_row before = row;
    assert_true(journal_create(&journal, fixture->path, NULL, &fixture->list));
    assert_int_equal(journal_append(journal, &row, 1, &fixture->list), JOURNAL_DONE);
    journal_close(journal);
    assert_true(journal_open(&journal, fixture->path, true, &fixture->list));
    assert_memory_equal(journal_row(journal, 0)->name, before.name, sizeof before.name);
    assert_memory_equal(journal_row(journal, 0)->args, before.args, sizeof before.args);
    assert_memory_equal(journal_row(journal, 0)->note, before.note, sizeof before.note);
    journal_close(journal);
}

static void a_spreadsheet_runs_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal;
    assert_true(journal_create(&journal, fixture->path, NULL, &fixture->list));
    append_one(fixture, journal, "=HYPERLINK(\"http://x\")", "@SUM(A1)");
    journal_close(journal);
    size_t length;
    char *bytes = temporary_read(fixture->path, &length);
    assert_non_null(strstr(bytes, ",\"'=HYPERLINK(\"\"http://x\"\")\","));
    assert_non_null(strstr(bytes, ",'@SUM(A1),"));
    free(bytes);
}

static void an_existing_file_is_not_overwritten(void **state)
{
    struct fixture *fixture = *state;
    struct journal *journal;
    temporary_text(fixture->folder, "game.csv", "precious\n");
    assert_false(journal_create(&journal, fixture->path, NULL, &fixture->list));
    assert_true(temporary_told(&fixture->list, "game.csv: ", "is there already"));
    assert_false(journal_open(&journal, fixture->path, true, &fixture->list));
    assert_true(temporary_told(&fixture->list, "game.csv:1:1: ", "no saved game"));
    size_t length;
    char *bytes = temporary_read(fixture->path, &length);
    assert_string_equal(bytes, "precious\n");
    free(bytes);
}

/* What a kill, or a full disk, leaves of a game of which not even the first row is whole. */
static void a_start_cut_at_every_byte_is_begun_anew(void **state)
{
    struct fixture *fixture = *state;
    struct journal_row first = row_of(JOURNAL_GAME, "seminar", "the first row");
    struct journal *journal;
    assert_true(journal_create(&journal, fixture->path, &first, &fixture->list));
    journal_close(journal);
    size_t length;
    char *bytes = temporary_read(fixture->path, &length);
    for (size_t cut = 0; cut <= length; cut++) {
        struct journal_row row = row_of(JOURNAL_GAME, "anew", "");
        temporary_write(fixture->folder, "game.csv", bytes, cut);
        bool begun = journal_create(&journal, fixture->path, &row, &fixture->list);
        /* A row whose line end alone is missing is whole. */
        assert_int_equal(begun, cut < length - 1);
        if (!begun) continue;
        journal_close(journal);
        assert_true(temporary_told(&fixture->list, "game.csv: warning: ", "held no game"));
        diag_free(&fixture->list);
        diag_init(&fixture->list);
        assert_true(journal_open(&journal, fixture->path, false, &fixture->list));
        assert_int_equal(journal_count(journal), 1);
        assert_string_equal(journal_row(journal, 0)->name, "anew");
        assert_int_equal(fixture->list.count, 0);
        journal_close(journal);
    }
    assert_true(temporary_told(&fixture->list, "game.csv: ", "is there already"));
    free(bytes);
}

static void a_new_game_is_saved_in_no_link(void **state)
{
    struct fixture *fixture = *state;
    char to[TEMPORARY_PATH_SIZE];
    struct journal *journal;
    temporary_path(to, fixture->folder, "elsewhere.csv");
    assert_int_equal(symlink(to, fixture->path), 0);
    assert_false(journal_create(&journal, fixture->path, NULL, &fixture->list));
    temporary_text(fixture->folder, "elsewhere.csv", "");
    assert_false(journal_create(&journal, fixture->path, NULL, &fixture->list));
    assert_true(temporary_told(&fixture->list, "game.csv: ", "is a link"));
    size_t length;
    free(temporary_read(to, &length));
    assert_int_equal(length, 0);
}

/* How many whole rows, in whole acts, stand in the first `cut` bytes. */
static size_t whole_rows(const char *bytes, size_t length, size_t cut)
{
    static const size_t ends[] = {1, 4, 5, 7};
    size_t lines = 0, whole = 0;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] != '\n') continue;
        /* A row whose line end alone is missing is whole. */
        if (i > cut) break;
        if (lines > 0) {
            for (size_t k = 0; k < 4; k++) whole = lines == ends[k] ? lines : whole;
        }
        lines++;
    }
    return whole;
}

static void cut_at_every_byte_no_whole_act_is_lost(void **state)
{
    struct fixture *fixture = *state;
    write_game(fixture);
    size_t length, header = strlen("seq,turn,seat,kind,name,args,note,check\n");
    char *bytes = temporary_read(fixture->path, &length);
    for (size_t cut = 0; cut < length; cut++) {
        unlink(fixture->path);
        temporary_write(fixture->folder, "game.csv", bytes, cut);
        struct journal *journal;
        bool good = journal_open(&journal, fixture->path, true, &fixture->list);
        if (cut < header) {
            assert_false(good);
            continue;
        }
        assert_true(good);
        size_t rows = whole_rows(bytes, length, cut);
        assert_int_equal(journal_count(journal), rows);
        append_one(fixture, journal, "after", "the crash");
        journal_close(journal);
        assert_true(journal_open(&journal, fixture->path, false, &fixture->list));
        assert_int_equal(journal_count(journal), rows + 1);
        assert_string_equal(journal_row(journal, rows)->name, "after");
        journal_close(journal);
    }
    free(bytes);
}

static void a_torn_act_is_set_aside_with_a_message(void **state)
{
    struct fixture *fixture = *state;
    write_game(fixture);
    size_t length;
    char *bytes = temporary_read(fixture->path, &length);
    temporary_write(fixture->folder, "game.csv", bytes, length - 5);
    struct journal *journal;
    assert_true(journal_open(&journal, fixture->path, true, &fixture->list));
    assert_int_equal(journal_count(journal), 5);
    assert_true(temporary_told(&fixture->list, "game.csv:7: warning: ", "was set aside in"));
    journal_close(journal);
    char torn[TEMPORARY_PATH_SIZE];
    temporary_path(torn, fixture->folder, "game.csv.torn");
    size_t torn_length, kept;
    char *aside = temporary_read(torn, &torn_length), *left = temporary_read(fixture->path, &kept);
    assert_int_equal(kept + torn_length, length - 5);
    assert_memory_equal(aside, bytes + kept, torn_length);
    free(aside);
    free(left);
    free(bytes);
}

static void a_reader_mends_nothing(void **state)
{
    struct fixture *fixture = *state;
    write_game(fixture);
    size_t length, after;
    char *bytes = temporary_read(fixture->path, &length);
    temporary_write(fixture->folder, "game.csv", bytes, length - 5);
    struct journal *journal;
    assert_true(journal_open(&journal, fixture->path, false, &fixture->list));
    assert_int_equal(journal_count(journal), 5);
    assert_true(temporary_told(&fixture->list, "game.csv:7: warning: ", "not wholly written"));
    struct journal_row row = row_of(JOURNAL_NOTE, "x", "");
    assert_int_equal(journal_append(journal, &row, 1, &fixture->list), JOURNAL_FAILED);
    temporary_write(fixture->folder, "game.csv", bytes, length);
    assert_true(journal_refresh(journal, &fixture->list));
    assert_int_equal(journal_count(journal), 7);
    journal_close(journal);
    free(temporary_read(fixture->path, &after));
    assert_int_equal(after, length);
    free(bytes);
}

/* Whatever byte is wrong, what stands before its act is good, and nothing else is. */
static void one_wrong_byte_leaves_all_acts_before_it(void **state)
{
    static const size_t acts[] = {0, 1, 4, 5, 7};
    struct fixture *fixture = *state;
    write_game(fixture);
    size_t length, lines = 0;
    char *bytes = temporary_read(fixture->path, &length);
    for (size_t i = 0; i < length; i++) {
        char right = bytes[i];
        struct journal *journal;
        struct diag_list told;
        size_t good = 0;
        for (size_t k = 0; lines > 0 && k < 5; k++) good = acts[k] < lines ? acts[k] : good;
        if (lines == 0) good = 7; /* the header alone is wrong */
        lines += right == '\n';
        bytes[i] = right == '#' ? '%' : '#';
        temporary_write(fixture->folder, "game.csv", bytes, length);
        bytes[i] = right;
        diag_init(&told);
        assert_true(journal_open_good(&journal, fixture->path, &told));
        if (right != '\n' || lines > 1) assert_int_equal(journal_count(journal), good);
        if (lines > 1) assert_true(told.count > 0);
        journal_close(journal);
        diag_free(&told);
    }
    free(bytes);
}

/* Saved by a spreadsheet: refused with its cause, and its rows can be taken out all the same. */
static void what_a_spreadsheet_saved_is_named_and_its_rows_are_there(void **state)
{
    static const char *const starts[] = {"", "\xEF\xBB\xBF"}, *const ends[] = {"\n", "\r\n"};
    struct fixture *fixture = *state;
    write_game(fixture);
    size_t length;
    char *bytes = temporary_read(fixture->path, &length);
    for (int kind = 1; kind < 4; kind++) {
        char saved[8192];
        struct text text;
        struct journal *journal;
        text_init(&text, saved, sizeof saved);
        text_append(&text, starts[kind & 1]);
        for (const char *line = bytes; *line; line = strchr(line, '\n') + 1) {
            text_format(&text, "%.*s%s", (int)strcspn(line, "\n"), line, ends[kind >> 1]);
        }
        temporary_text(fixture->folder, "game.csv", saved);
        assert_false(journal_open(&journal, fixture->path, true, &fixture->list));
        assert_true(temporary_told(&fixture->list, "game.csv:1:1: ", "as a spreadsheet saves"));
        assert_true(journal_open_good(&journal, fixture->path, &fixture->list));
        assert_int_equal(journal_count(journal), 7);
        journal_close(journal);
    }
    free(bytes);
}

/* Another program's file in its place is named in one line too. */
static void whatever_a_game_was_saved_as_is_named_in_a_line(void **state)
{
    static const struct {
        const char *saved;
        size_t length;
        const char *words;
    } cases[] = {
        {"seq;turn;seat;kind;name;args;note;check\n1;0\n", 45, "semicolons"},
        {"seq\tturn\tseat\tkind\tname\targs\tnote\tcheck\n", 40, "tabs"},
        {"\xFF\xFEs\0e\0q\0,\0t\0", 12, "UTF-16"},
        {"PK\x03\x04\x14\0\0\0", 8, "a workbook"},
        {"\"seq\",\"turn\",\"seat\",\"kind\",\"name\",\"args\",\"note\",\"check\"\n", 56,
         "the header written in another way"},
        {"seq,turn,seat,kind,name,args,note,check,\n", 41, "the header written in another way"},
        {"sep=,\nseq,turn,seat,kind,name,args,note,check\n", 46, "the line sep="},
        {"Seq,Turn,Seat,Kind,Name,Args,Note,Check\n", 40, "the header written in another way"},
        {"seq,turn,seat,kind,name,args,note,check\r", 40, "line ends"},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct journal *journal;
        temporary_write(fixture->folder, "game.csv", cases[i].saved, cases[i].length);
        assert_false(journal_open(&journal, fixture->path, true, &fixture->list));
        assert_int_equal(fixture->list.count, 1);
        assert_true(temporary_told(&fixture->list, "game.csv:1:1: ", cases[i].words));
        assert_true(temporary_told(&fixture->list, "game.csv:1:1: ", "not saved anew"));
        diag_free(&fixture->list);
    }
}

/* Sixteen digits without a letter are a number to a spreadsheet. */
static void a_check_made_a_number_is_told_once(void **state)
{
    struct fixture *fixture = *state;
    write_game(fixture);
    size_t length;
    char *bytes = temporary_read(fixture->path, &length), saved[8192] = "";
    int line = 0;
    for (const char *at = bytes; *at; at = strchr(at, '\n') + 1) {
        size_t end = strcspn(at, "\n");
        bool number = ++line == 3 || line == 5;
        if (number)
            snprintf(saved + strlen(saved), 600, "%.*s1.23457E+15\n",
                     (int)end - 16 - (at[end - 1] == '+'), at);
        else snprintf(saved + strlen(saved), 600, "%.*s\n", (int)end, at);
    }
    temporary_text(fixture->folder, "game.csv", saved);
    struct journal *journal;
    assert_false(journal_open(&journal, fixture->path, true, &fixture->list));
    assert_true(temporary_told(&fixture->list, "game.csv:3", "ends in a number, as a spreadsheet"));
    diag_free(&fixture->list);
    snprintf(saved, sizeof saved, "%s,,,,,,,\n,,,,,,,\n", bytes);
    temporary_text(fixture->folder, "game.csv", saved);
    assert_false(journal_open(&journal, fixture->path, true, &fixture->list));
    assert_int_equal(fixture->list.count, 1);
    assert_true(temporary_told(&fixture->list, "game.csv:", "holds nothing, as a spreadsheet"));
    free(bytes);
}

static void every_changed_row_is_named(void **state)
{
    struct fixture *fixture = *state;
    write_game(fixture);
    size_t length, line = 1;
    char *bytes = temporary_read(fixture->path, &length);
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n') line++;
        else if ((line == 3 || line == 6) && bytes[i] == 't') bytes[i] = 'x';
    }
    temporary_write(fixture->folder, "game.csv", bytes, length);
    struct journal *journal;
    assert_false(journal_open(&journal, fixture->path, true, &fixture->list));
    assert_int_equal(fixture->list.errors, 2);
    assert_true(temporary_told(&fixture->list, "game.csv:3: ", "row 2 was changed"));
    assert_true(temporary_told(&fixture->list, "game.csv:6: ", "row 5 was changed"));
    free(bytes);
}

static void any_changed_byte_is_found(void **state)
{
    struct fixture *fixture = *state;
    write_game(fixture);
    size_t length;
    char *bytes = temporary_read(fixture->path, &length);
    for (size_t i = 0; i < length; i++) {
        char before = bytes[i];
        bytes[i] = before == 'q' ? 'z' : 'q';
        temporary_write(fixture->folder, "game.csv", bytes, length);
        struct journal *journal;
        bool last_line_end = i == length - 1;
        bool good = journal_open(&journal, fixture->path, false, &fixture->list);
        if (good && !last_line_end) fail_msg("byte %zu was changed unseen", i);
        if (good) journal_close(journal);
        bytes[i] = before;
    }
    free(bytes);
}

static void a_missing_row_is_found(void **state)
{
    struct fixture *fixture = *state;
    write_game(fixture);
    size_t length;
    char *bytes = temporary_read(fixture->path, &length);
    char *second = strchr(bytes, '\n') + 1, *third = strchr(second, '\n') + 1;
    memmove(second, third, strlen(third) + 1);
    temporary_text(fixture->folder, "game.csv", bytes);
    struct journal *journal;
    assert_false(journal_open(&journal, fixture->path, false, &fixture->list));
    assert_true(temporary_told(&fixture->list, "game.csv:2: ", "taken out"));
    assert_in_range(fixture->list.errors, 1,
                    2); /* its place, and that the count jumps; not every row after it */
    free(bytes);
}

static void who_is_behind_catches_up_first(void **state)
{
    struct fixture *fixture = *state;
    write_game(fixture);
    struct journal *one, *two;
    assert_true(journal_open(&one, fixture->path, true, &fixture->list));
    assert_true(journal_open(&two, fixture->path, true, &fixture->list));
    append_one(fixture, one, "first", "");
    struct journal_row row = row_of(JOURNAL_NOTE, "second", "");
    assert_int_equal(journal_append(two, &row, 1, &fixture->list), JOURNAL_BEHIND);
    assert_int_equal(journal_count(two), 8);
    assert_string_equal(journal_row(two, 7)->name, "first");
    assert_int_equal(journal_append(two, &row, 1, &fixture->list), JOURNAL_DONE);
    assert_true(journal_refresh(one, &fixture->list));
    assert_int_equal(journal_count(one), 9);
    assert_int_equal(journal_row(one, 8)->check, journal_row(two, 8)->check);
    journal_close(one);
    journal_close(two);
    assert_int_equal(fixture->list.count, 0);
}

/* One of several writers: acts of two rows, catching up whenever it is behind. */
static void write_many(const char *path, const char *name)
{
    struct diag_list list;
    diag_init(&list);
    struct journal *journal;
    if (!journal_open(&journal, path, true, &list)) _exit(1);
    for (int i = 0; i < 25; i++) {
        struct journal_row rows[2] = {row_of(JOURNAL_PLAN, name, "a"),
                                      row_of(JOURNAL_PLAN, name, "b")};
        enum journal_result result;
        do result = journal_append(journal, rows, 2, &list);
        while (result == JOURNAL_BEHIND);
        if (result == JOURNAL_FAILED) _exit(2);
    }
    _exit(0);
}

static void many_processes_append_whole_acts(void **state)
{
    static const char *const names[] = {"one", "two", "three"};
    struct fixture *fixture = *state;
    write_game(fixture);
    pid_t children[3];
    for (int i = 0; i < 3; i++) {
        children[i] = fork();
        if (children[i] == 0) write_many(fixture->path, names[i]);
    }
    for (int i = 0; i < 3; i++) {
        int status;
        waitpid(children[i], &status, 0);
        assert_int_equal(status, 0);
    }
    struct journal *journal;
    assert_true(journal_open(&journal, fixture->path, false, &fixture->list));
    assert_int_equal(journal_count(journal), 7 + 3 * 50);
    for (size_t i = 7; i < journal_count(journal); i += 2) {
        assert_string_equal(journal_row(journal, i)->note, "a");
        assert_string_equal(journal_row(journal, i + 1)->note, "b");
        assert_string_equal(journal_row(journal, i)->name, journal_row(journal, i + 1)->name);
    }
    journal_close(journal);
}

static void a_killed_writer_leaves_whole_acts(void **state)
{
    struct fixture *fixture = *state;
    write_game(fixture);
    for (int round = 0; round < 8; round++) {
        pid_t child = fork();
        if (child == 0) write_many(fixture->path, "victim");
        struct timespec pause = {.tv_nsec = 1000000 + round * 1700000};
        nanosleep(&pause, NULL);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        struct journal *journal;
        assert_true(journal_open(&journal, fixture->path, true, &fixture->list));
        assert_int_equal((journal_count(journal) - 7) % 2, 0);
        journal_close(journal);
    }
}

static void arguments_come_back_as_they_were(void **state)
{
    (void)state;
    char args[JOURNAL_ARGS_SIZE] = "", value[64];
    assert_true(journal_arg_add(args, sizeof args, "good", "gallium"));
    assert_true(journal_arg_add(args, sizeof args, "text", "a=b;c%3B\n"));
    assert_true(journal_arg_add(args, sizeof args, "empty", ""));
    assert_string_equal(args, "good=gallium;text=a%3Db%3Bc%253B%0A;empty=");
    assert_true(journal_arg(value, sizeof value, args, "text"));
    assert_string_equal(value, "a=b;c%3B\n");
    assert_true(journal_arg(value, sizeof value, args, "empty"));
    assert_string_equal(value, "");
    assert_false(journal_arg(value, sizeof value, args, "goo"));
    assert_false(journal_arg(value, sizeof value, args, "gallium"));
    assert_false(journal_arg(value, 4, args, "good"));
    char taken[] = "good=gallium;turns=3;to=USA";
    assert_true(journal_arg_take(value, sizeof value, taken, "turns"));
    assert_string_equal(value, "3");
    assert_string_equal(taken, "good=gallium;to=USA");
    assert_false(journal_arg_take(value, sizeof value, taken, "turns"));
    char small[12] = "";
    assert_true(journal_arg_add(small, sizeof small, "a", "12345678"));
    assert_false(journal_arg_add(small, sizeof small, "b", "1"));
    assert_string_equal(small, "a=12345678");
}

static struct world *small_world(void)
{
    struct world *world = calloc(1, sizeof *world);
    world->country_count = world->good_count = world->firm_count = world->industry_count = 2;
    strcpy(world->countries[0].id, "USA");
    strcpy(world->countries[1].id, "CHN");
    strcpy(world->goods[0].id, "gallium");
    strcpy(world->goods[1].id, "memory");
    strcpy(world->firms[0].id, "smic");
    strcpy(world->firms[1].id, "micron");
    strcpy(world->industries[0].id, "autos");
    strcpy(world->industries[1].id, "solar");
    return world;
}

static void every_instrument_comes_back_as_it_was(void **state)
{
    (void)state;
    struct world *world = small_world();
    char reason[256];
    for (int kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        struct instrument before, after;
        instrument_init(&before, (enum instrument_kind)kind, kind % 3 - 1);
        strcpy(before.move, "a;move=x");
        before.announced_turn = 3;
        before.effective_turn = 4;
        before.expiry_turn = kind % 2 ? 9 : 0;
        const struct instrument_field_spec *field =
            instrument_spec((enum instrument_kind)kind)->fields;
        for (; field->name; field++) {
            before.value[field->field] = field->type == FIELD_TYPE_INTEGER ? field->low : 1;
        }
        struct journal_row row;
        journal_from_instrument(&row, world, &before);
        if (!journal_to_instrument(&after, world, &row, reason, sizeof reason))
            fail_msg("%s", reason);
        assert_memory_equal(&before, &after, sizeof before);
    }
    free(world);
}

static void a_bad_instrument_is_refused_with_a_reason(void **state)
{
    static const struct {
        const char *name, *args, *reason;
    } cases[] = {
        {"tarif", "issuer=beijing", "did you mean tariff?"},
        {"tariff", "issuer=china;rate_bp=5", "expected washington, beijing or none"},
        {"tariff", "issuer=beijing", "tariff has no rate_bp="},
        {"tariff", "issuer=beijing;rate_bp=20001", "a whole number from 0 to 20000"},
        {"tariff", "issuer=beijing;rate_bp=ten", "a whole number from 0 to 20000"},
        {"tariff", "issuer=beijing;rate_bp=10;god=gallium", "did you mean good?"},
        {"tariff", "issuer=beijing;rate_bp=10;good=galium", "did you mean gallium?"},
        {"tariff", "issuer=beijing;rate_bp=10;from=USB", "did you mean USA?"},
        {"export_control", "issuer=beijing;good=gallium;mode=bann", "did you mean ban?"},
        {"listing", "issuer=beijing;firm=micro", "did you mean micron?"},
        {"tariff", "issuer=beijing;rate_bp=10;effective=soon", "a turn's number"},
    };
    (void)state;
    struct world *world = small_world();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct journal_row row = {.kind = JOURNAL_INSTRUMENT};
        struct instrument instrument;
        char reason[256] = "";
        strcpy(row.name, cases[i].name);
        strcpy(row.args, cases[i].args);
        assert_false(journal_to_instrument(&instrument, world, &row, reason, sizeof reason));
        if (!strstr(reason, cases[i].reason)) fail_msg("%s: %s", cases[i].args, reason);
    }
    free(world);
}

#define WITH_FOLDER(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FOLDER(rows_come_back_as_they_were),
        WITH_FOLDER(the_longest_row_comes_back),
        WITH_FOLDER(a_spreadsheet_runs_nothing),
        WITH_FOLDER(an_existing_file_is_not_overwritten),
        WITH_FOLDER(a_start_cut_at_every_byte_is_begun_anew),
        WITH_FOLDER(a_new_game_is_saved_in_no_link),
        WITH_FOLDER(cut_at_every_byte_no_whole_act_is_lost),
        WITH_FOLDER(a_torn_act_is_set_aside_with_a_message),
        WITH_FOLDER(a_reader_mends_nothing),
        WITH_FOLDER(one_wrong_byte_leaves_all_acts_before_it),
        WITH_FOLDER(what_a_spreadsheet_saved_is_named_and_its_rows_are_there),
        WITH_FOLDER(every_changed_row_is_named),
        WITH_FOLDER(whatever_a_game_was_saved_as_is_named_in_a_line),
        WITH_FOLDER(a_check_made_a_number_is_told_once),
        WITH_FOLDER(any_changed_byte_is_found),
        WITH_FOLDER(a_missing_row_is_found),
        WITH_FOLDER(who_is_behind_catches_up_first),
        WITH_FOLDER(many_processes_append_whole_acts),
        WITH_FOLDER(a_killed_writer_leaves_whole_acts),
        cmocka_unit_test(arguments_come_back_as_they_were),
        cmocka_unit_test(every_instrument_comes_back_as_it_was),
        cmocka_unit_test(a_bad_instrument_is_refused_with_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

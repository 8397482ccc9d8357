/* test_journal_hold.c: whatever befalls the file under a running game, what was confirmed stands.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "data/journal.h"
#include "temporary.h"

struct fixture {
    char folder[TEMPORARY_PATH_SIZE]; /* of the game; a folder in a folder */
    char outer[TEMPORARY_PATH_SIZE];
    char path[TEMPORARY_PATH_SIZE];
    struct diag_list list;
    struct journal *journal;
    size_t rows;
};

static struct journal_row row_of(const char *name)
{
    struct journal_row row = {.turn = 1, .seat = "washington", .kind = JOURNAL_NOTE};
    snprintf(row.name, sizeof row.name, "%s", name);
    return row;
}

static enum journal_result append(struct journal *journal, const char *name, struct diag_list *list)
{
    struct journal_row rows[2] = {row_of(name), row_of(name)};
    return journal_append(journal, rows, 2, list);
}

/* A game of three acts. */
static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    char reason[FILE_REASON_SIZE];
    temporary_folder(fixture->outer);
    temporary_path(fixture->folder, fixture->outer, "saves");
    temporary_path(fixture->path, fixture->folder, "game.csv");
    assert_true(file_make_folder(fixture->folder, reason));
    diag_init(&fixture->list);
    struct journal_row first = row_of("first");
    assert_true(journal_create(&fixture->journal, fixture->path, &first, &fixture->list));
    assert_int_equal(append(fixture->journal, "second", &fixture->list), JOURNAL_DONE);
    assert_int_equal(append(fixture->journal, "third", &fixture->list), JOURNAL_DONE);
    fixture->rows = journal_count(fixture->journal);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    journal_close(fixture->journal);
    temporary_remove(fixture->folder);
    temporary_remove(fixture->outer);
    diag_free(&fixture->list);
    free(fixture);
    return 0;
}

static void nothing(const struct fixture *fixture)
{
    (void)fixture;
}

static void deleted(const struct fixture *fixture)
{
    unlink(fixture->path);
}

static void folder_deleted(const struct fixture *fixture)
{
    temporary_remove(fixture->folder);
}

static void moved(const struct fixture *fixture)
{
    char to[TEMPORARY_PATH_SIZE];
    temporary_path(to, fixture->folder, "elsewhere.csv");
    assert_int_equal(rename(fixture->path, to), 0);
}

static void folder_moved(const struct fixture *fixture)
{
    char to[TEMPORARY_PATH_SIZE];
    temporary_path(to, fixture->outer, "elsewhere");
    assert_int_equal(rename(fixture->folder, to), 0);
}

/* Puts a changed text there: in place, or as another file that takes the name. */
static void rewrite(const struct fixture *fixture, const char *bytes, size_t length, bool in_place)
{
    char to[TEMPORARY_PATH_SIZE];
    const char *name = in_place ? "game.csv" : "new";
    temporary_write(fixture->folder, name, bytes, length);
    temporary_path(to, fixture->folder, name);
    if (!in_place) assert_int_equal(rename(to, fixture->path), 0);
}

static void rewrite_part(const struct fixture *fixture, size_t part, bool in_place)
{
    size_t length;
    char *bytes = temporary_read(fixture->path, &length);
    rewrite(fixture, bytes, length * part / 8, in_place);
    free(bytes);
}

static void copied(const struct fixture *fixture)
{
    rewrite_part(fixture, 8, false);
}

static void older_copy(const struct fixture *fixture)
{
    rewrite_part(fixture, 5, false);
}

static void emptied(const struct fixture *fixture)
{
    rewrite_part(fixture, 0, true);
}

static void cut(const struct fixture *fixture)
{
    rewrite_part(fixture, 7, true);
}

static void line_ends(const struct fixture *fixture)
{
    size_t length, out = 0;
    char *bytes = temporary_read(fixture->path, &length), *crlf = calloc(2, length);
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n') crlf[out++] = '\r';
        crlf[out++] = bytes[i];
    }
    rewrite(fixture, crlf, out, false);
    free(crlf);
    free(bytes);
}

static void byte_changed(const struct fixture *fixture)
{
    size_t length;
    char *bytes = temporary_read(fixture->path, &length);
    bytes[length / 2] ^= 1;
    rewrite(fixture, bytes, length, true);
    free(bytes);
}

static void garbage(const struct fixture *fixture)
{
    rewrite(fixture, "a letter to\nMother\n", 18, true);
}

static void more(const struct fixture *fixture, const char *text)
{
    FILE *stream = fopen(fixture->path, "a");
    fputs(text, stream);
    fclose(stream);
}

static void line_added(const struct fixture *fixture)
{
    more(fixture, "6,1,washington,note,x,,,0123456789abcdef\n");
}

static void half_added(const struct fixture *fixture)
{
    more(fixture, "6,1,washington,no");
}

static void other_game(const struct fixture *fixture)
{
    struct diag_list list;
    struct journal *other;
    struct journal_row row = row_of("another");
    diag_init(&list);
    unlink(fixture->path);
    assert_true(journal_create(&other, fixture->path, &row, &list));
    journal_close(other);
    diag_free(&list);
}

static void became_folder(const struct fixture *fixture)
{
    unlink(fixture->path);
    assert_int_equal(mkdir(fixture->path, 0700), 0);
}

static void became_pipe(const struct fixture *fixture)
{
    unlink(fixture->path);
    assert_int_equal(mkfifo(fixture->path, 0600), 0);
}

static void became_link(const struct fixture *fixture)
{
    unlink(fixture->path);
    assert_int_equal(symlink("nowhere.csv", fixture->path), 0);
}

static void read_only(const struct fixture *fixture)
{
    assert_int_equal(chmod(fixture->path, 0400), 0);
}

enum outcome { UNTOUCHED, ANEW, BESIDE };

static const struct {
    const char *name;
    void (*damage)(const struct fixture *fixture);
    enum outcome outcome;
    const char *told;
} damages[] = {
    {"nothing", nothing, UNTOUCHED, NULL},
    {"read only", read_only, UNTOUCHED, NULL},
    {"deleted", deleted, ANEW, "was gone"},
    {"folder deleted", folder_deleted, ANEW, "was gone"},
    {"moved", moved, ANEW, "was gone"},
    {"folder moved", folder_moved, ANEW, "was gone"},
    {"copied over", copied, ANEW, "was replaced"},
    {"older copy", older_copy, ANEW, "was replaced"},
    {"emptied", emptied, ANEW, "had lost its end"},
    {"cut", cut, ANEW, "had lost its end"},
    {"half a line added", half_added, ANEW, "was set aside"},
    {"line ends changed", line_ends, BESIDE, "game-kept.csv"},
    {"a byte changed", byte_changed, BESIDE, "game-kept.csv"},
    {"garbage", garbage, BESIDE, "game-kept.csv"},
    {"a line added", line_added, BESIDE, "game-kept.csv"},
    {"another game", other_game, BESIDE, "game-kept.csv"},
    {"a folder", became_folder, BESIDE, "game-kept.csv"},
    {"a pipe", became_pipe, BESIDE, "game-kept.csv"},
    {"a link", became_link, BESIDE, "game-kept.csv"},
};

enum { DAMAGES = sizeof damages / sizeof damages[0] };

/* All rows so far, in a file that opens without a word. */
static void assert_whole(const char *path, size_t rows, const char *last)
{
    struct diag_list list;
    struct journal *again;
    diag_init(&list);
    assert_true(journal_open(&again, path, false, &list));
    diag_print(&list, stderr);
    assert_int_equal(list.count, 0);
    assert_int_equal(journal_count(again), rows);
    assert_string_equal(journal_row(again, 0)->name, "first");
    assert_string_equal(journal_row(again, rows - 1)->name, last);
    journal_close(again);
}

/* The bytes of what stands at the path, if it is a file. */
static char *bytes_at(const char *path, size_t *length)
{
    char *bytes, reason[FILE_REASON_SIZE];
    return file_read(&bytes, length, path, FILE_TAIL_LIMIT, reason) ? bytes : NULL;
}

static void whatever_befalls_the_file_what_was_confirmed_stands(void **state)
{
    (void)state;
    for (size_t i = 0; i < DAMAGES; i++) {
        setup(state);
        struct fixture *fixture = *state;
        struct diag_list *list = &fixture->list;
        size_t before, after;
        damages[i].damage(fixture);
        char *foreign = bytes_at(fixture->path, &before);
        assert_int_equal(append(fixture->journal, "fourth", list), JOURNAL_DONE);
        const char *place = journal_place(fixture->journal);
        assert_whole(place, fixture->rows + 2, "fourth");
        bool beside = strcmp(place, fixture->path) != 0;
        bool told = damages[i].told
                      ? list->warnings == 1 && strstr(list->items[0].text, damages[i].told) != NULL
                      : list->count == 0;
        if (!told || beside != (damages[i].outcome == BESIDE)) {
            diag_print(list, stderr);
            fail_msg("%s: the game is in %s, %zu warnings", damages[i].name, place, list->warnings);
        }
        if (beside && foreign) {
            char *kept = bytes_at(fixture->path, &after);
            assert_int_equal(before, after);
            assert_memory_equal(foreign, kept, before);
            free(kept);
        }
        free(foreign);
        /* It is told once. */
        assert_int_equal(append(fixture->journal, "fifth", list), JOURNAL_DONE);
        assert_true(journal_keep(fixture->journal, list));
        assert_int_equal(list->count, damages[i].told ? 1 : 0);
        assert_whole(place, fixture->rows + 4, "fifth");
        teardown(state);
    }
}

static void whoever_leaves_without_an_act_leaves_it_whole(void **state)
{
    for (size_t i = 0; i < DAMAGES; i++) {
        setup(state);
        struct fixture *fixture = *state;
        damages[i].damage(fixture);
        assert_true(journal_keep(fixture->journal, &fixture->list));
        assert_whole(journal_place(fixture->journal), fixture->rows, "third");
        teardown(state);
    }
}

/* Two seats act in turn; the file is damaged when the other has seen all, or has not seen the last
 * act yet. */
static void assert_meet(void **state, void (*damage)(const struct fixture *fixture), bool seen)
{
    setup(state);
    struct fixture *fixture = *state;
    struct diag_list *list = &fixture->list;
    struct journal *other;
    assert_true(journal_open(&other, fixture->path, true, list));
    assert_int_equal(append(fixture->journal, "unseen", list), JOURNAL_DONE);
    if (seen) assert_int_equal(append(other, "other", list), JOURNAL_BEHIND);
    damage(fixture);
    if (!seen) assert_int_equal(append(other, "other", list), JOURNAL_BEHIND);
    assert_int_equal(append(other, "other", list), JOURNAL_DONE);
    assert_int_equal(append(fixture->journal, "own", list), JOURNAL_BEHIND);
    assert_int_equal(append(fixture->journal, "own", list), JOURNAL_DONE);
    assert_string_equal(journal_place(other), journal_place(fixture->journal));
    assert_whole(journal_place(other), fixture->rows + 6, "own");
    journal_close(other);
    teardown(state);
}

static void two_seats_meet_again_in_one_file(void **state)
{
    for (size_t i = 0; i < DAMAGES; i++) assert_meet(state, damages[i].damage, true);
}

/* A seat that never writes, as the room's, goes where the others go. */
static void who_looks_on_sees_what_was_done_after_the_damage(void **state)
{
    for (size_t i = 0; i < DAMAGES; i++) {
        setup(state);
        struct fixture *fixture = *state;
        struct journal *other;
        assert_true(journal_open(&other, fixture->path, true, &fixture->list));
        damages[i].damage(fixture);
        assert_int_equal(append(fixture->journal, "fourth", &fixture->list), JOURNAL_DONE);
        if (!journal_refresh(other, &fixture->list)) fail_msg("%s", damages[i].name);
        assert_int_equal(journal_count(other), fixture->rows + 2);
        assert_string_equal(journal_place(other), journal_place(fixture->journal));
        assert_int_equal(fixture->list.errors, 0);
        journal_close(other);
        teardown(state);
    }
}

static void an_act_that_the_other_had_not_seen_is_not_lost_with_the_file(void **state)
{
    void (*const taken_away[])(const struct fixture *fixture) = {
        deleted,    folder_deleted, moved,       folder_moved, copied,
        other_game, became_folder,  became_pipe, became_link,  line_ends};
    for (size_t i = 0; i < sizeof taken_away / sizeof taken_away[0]; i++)
        assert_meet(state, taken_away[i], false);
}

static void a_second_game_beside_is_not_taken_for_this_one(void **state)
{
    struct fixture *fixture = *state;
    temporary_text(fixture->folder, "game-kept.csv", "seq,of another\n");
    garbage(fixture);
    assert_int_equal(append(fixture->journal, "fourth", &fixture->list), JOURNAL_DONE);
    assert_non_null(strstr(journal_place(fixture->journal), "/game-kept-2.csv"));
    garbage(fixture); /* is no business of the game's any more */
    temporary_text(fixture->folder, "game-kept-2.csv", "nor is this\n");
    assert_int_equal(append(fixture->journal, "fifth", &fixture->list), JOURNAL_DONE);
    assert_non_null(strstr(journal_place(fixture->journal), "/game-kept-3.csv"));
    assert_whole(journal_place(fixture->journal), fixture->rows + 4, "fifth");
}

static void where_nothing_can_be_written_nothing_is_confirmed(void **state)
{
    struct fixture *fixture = *state;
    /* A file where the folder was: no folder can be made there. */
    temporary_remove(fixture->folder);
    temporary_text(fixture->outer, "saves", "in the way");
    assert_int_equal(append(fixture->journal, "fourth", &fixture->list), JOURNAL_FAILED);
    assert_false(journal_keep(fixture->journal, &fixture->list));
    assert_true(temporary_told(&fixture->list, "game.csv: ", "cannot be written anew"));
    assert_int_equal(journal_count(fixture->journal), fixture->rows);
    unlink(fixture->folder);
    assert_int_equal(append(fixture->journal, "fourth", &fixture->list), JOURNAL_DONE);
    assert_whole(fixture->path, fixture->rows + 2, "fourth");
}

static void a_game_in_the_folder_that_the_program_runs_in_outlives_it(void **state)
{
    struct fixture *fixture = *state;
    struct journal_row first = row_of("first");
    struct journal *journal;
    char before[TEMPORARY_PATH_SIZE], path[TEMPORARY_PATH_SIZE];
    assert_non_null(getcwd(before, sizeof before));
    assert_int_equal(chdir(fixture->folder), 0);
    assert_true(journal_create(&journal, "here.csv", &first, &fixture->list));
    temporary_remove(fixture->folder);
    assert_int_equal(append(journal, "second", &fixture->list), JOURNAL_DONE);
    temporary_path(path, fixture->folder, "here.csv");
    assert_string_equal(journal_place(journal), path);
    assert_whole(path, 3, "second");
    assert_int_equal(append(journal, "third", &fixture->list), JOURNAL_DONE);
    assert_int_equal(fixture->list.count, 1);
    journal_close(journal);
    assert_int_equal(chdir(before), 0);
}

#define WITH_GAME(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_befalls_the_file_what_was_confirmed_stands),
        cmocka_unit_test(whoever_leaves_without_an_act_leaves_it_whole),
        cmocka_unit_test(two_seats_meet_again_in_one_file),
        cmocka_unit_test(who_looks_on_sees_what_was_done_after_the_damage),
        cmocka_unit_test(an_act_that_the_other_had_not_seen_is_not_lost_with_the_file),
        WITH_GAME(a_second_game_beside_is_not_taken_for_this_one),
        WITH_GAME(a_game_in_the_folder_that_the_program_runs_in_outlives_it),
        WITH_GAME(where_nothing_can_be_written_nothing_is_confirmed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

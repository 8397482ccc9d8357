/* test_study.c: shards put together are one run, byte for byte; what does not fit is refused. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "data/temporary.h"
#include "sim/study.h"

enum { JOBS = 23, LOST_JOB = 11, SHARDS_MAX = JOBS };

static const struct study_form form = {"trial", "square,word", "squares"};

/* One job crashes: its row says so, in whatever shard it is. */
static void square(const void *context, size_t job, struct study_told *out)
{
    (void)context;
    if (job == LOST_JOB) abort();
    snprintf(out->row, sizeof out->row, "%zu,%s", job * job, job % 2 ? "odd" : "");
    out->beside[1] = 1.0;
}

static void name(const void *context, size_t job, char *out, size_t size)
{
    (void)context;
    snprintf(out, size, "square %zu", job);
}

static size_t heard_beside;

static void hear(const void *context, size_t job, const double beside[STUDY_BESIDE])
{
    (void)context;
    (void)job;
    heard_beside += beside[1] == 1.0;
}

static const struct study_work work = {.processes = 3, .run = square, .name = name, .heard = hear};

static struct study *run(const char *asked, uint64_t rules, size_t index, size_t count)
{
    struct study_question question = {.rules = rules, .jobs = JOBS, .shard = {index, count}};
    snprintf(question.asked, sizeof question.asked, "%s", asked);
    return study_run(&form, &question, &work);
}

static char *text_of(const struct study *study)
{
    char *text = NULL;
    size_t size;
    FILE *stream = open_memstream(&text, &size);
    study_write(study, stream);
    fclose(stream);
    return text;
}

/* Runs a shard and keeps its rows in a file of the folder. */
static void shard_keep(char path[TEMPORARY_PATH_SIZE], const char *folder, size_t index,
                       size_t count)
{
    char file[32];
    struct study *study = run("what", 5, index, count);
    char *text = text_of(study);
    snprintf(file, sizeof file, "%zu.csv", index);
    temporary_text(folder, file, text);
    temporary_path(path, folder, file);
    free(text);
    study_delete(study);
}

static void shards_in_any_order_are_one_run(void **state)
{
    (void)state;
    char folder[TEMPORARY_PATH_SIZE], paths[SHARDS_MAX][TEMPORARY_PATH_SIZE];
    const char *named[SHARDS_MAX];
    struct study *whole = run("what", 5, 1, 1);
    char *expected = text_of(whole);
    assert_int_equal(heard_beside, JOBS - 1);
    temporary_folder(folder);
    for (size_t count = 1; count <= SHARDS_MAX; count += count < 5 ? 1 : 6) {
        struct diag_list list;
        diag_init(&list);
        for (size_t i = 0; i < count; i++) {
            shard_keep(paths[i], folder, i + 1, count);
            named[count - 1 - i] = paths[i];
        }
        struct study *merged = study_merge(&form, named, count, &list);
        diag_print(&list, stderr);
        assert_non_null(merged);
        char *text = text_of(merged);
        assert_string_equal(text, expected);
        assert_int_equal(study_count(merged), JOBS - 1);
        assert_true(study_remarks(merged, stderr)); /* one was lost */
        free(text);
        study_delete(merged);
        diag_free(&list);
    }
    free(expected);
    study_delete(whole);
    temporary_remove(folder);
}

static void a_row_tells_its_cells(void **state)
{
    (void)state;
    struct study *study = run("what", 5, 2, 4);
    struct study_cells cells;
    assert_int_equal(study_count(study), 6);
    assert_false(study_row(&cells, study, 0)); /* another shard's */
    assert_true(study_row(&cells, study, 5));
    assert_string_equal(cells.cell[0], "25");
    assert_string_equal(cells.cell[1], "odd");
    assert_false(study_row(&cells, study, LOST_JOB));
    study_delete(study);
}

/* Three shards, of whose second file one place is changed: what is said of it. */
static void refused(const char *from, const char *to, const char *expected)
{
    char folder[TEMPORARY_PATH_SIZE], paths[3][TEMPORARY_PATH_SIZE];
    const char *named[3] = {paths[0], paths[1], paths[2]};
    struct diag_list list;
    diag_init(&list);
    temporary_folder(folder);
    for (size_t i = 0; i < 3; i++) shard_keep(paths[i], folder, i + 1, 3);
    struct study *study = run("what", 5, 2, 3);
    char *text = text_of(study), changed[8192];
    char *place = strstr(text, from);
    assert_non_null(place);
    snprintf(changed, sizeof changed, "%.*s%s%s", (int)(place - text), text, to,
             place + strlen(from));
    temporary_text(folder, "2.csv", changed);
    assert_null(study_merge(&form, named, 3, &list));
    assert_int_equal(list.errors, 1);
    if (!strstr(list.items[0].text, expected)) fail_msg("%s", list.items[0].text);
    free(text);
    study_delete(study);
    diag_free(&list);
    temporary_remove(folder);
}

static void what_does_not_fit_is_refused_with_a_sentence(void **state)
{
    (void)state;
    refused("trial", "other", "found a row of other");
    refused(CHOKEPOINT_VERSION, "9.9", "of version 9.9");
    refused("0000000000000005", "0000000000000006", "maps, decks, scripts and model");
    refused("what", "what else", "question \"what else\"");
    refused("2/3,23", "1/3,23", "did not write");
    refused("2/3,23", "2/4,23", "number of shards \"4\"");
    refused("2/3,23", "2/3,24", "number of jobs \"24\"");
    refused("2,,1,odd", "5,,1,odd", "found job 5 twice");
    refused("2,,1,odd", "2,,1", "did not write");
    refused("2,,1,odd", "0,,1,odd", "did not write");
    refused("2,,1,odd", "999999999999999999999,,1,odd", "did not write");
    refused("square,word", "square,words", "other columns");
    refused("lost", "found", "other columns");
}

static void what_is_missing_or_there_twice_is_refused(void **state)
{
    (void)state;
    char folder[TEMPORARY_PATH_SIZE], paths[4][TEMPORARY_PATH_SIZE];
    struct diag_list list;
    diag_init(&list);
    temporary_folder(folder);
    for (size_t i = 0; i < 3; i++) shard_keep(paths[i], folder, i + 1, 3);
    const char *two[] = {paths[0], paths[2]}, *four[] = {paths[0], paths[1], paths[2], paths[1]};
    assert_null(study_merge(&form, two, 2, &list));
    assert_non_null(strstr(list.items[0].text, "found no file of shard 2/3"));
    assert_null(study_merge(&form, four, 4, &list));
    assert_non_null(strstr(list.items[1].text, "found shard 2/3"));
    /* Cut after a row, as a stop leaves it. */
    struct study *study = run("what", 5, 2, 3);
    char *text = text_of(study);
    strchr(strchr(text, '\n') + 1, '\n')[1] = '\0';
    temporary_text(folder, "2.csv", text);
    assert_null(study_merge(&form, (const char *[]){paths[0], paths[1], paths[2]}, 3, &list));
    assert_non_null(strstr(list.items[2].text, "found 1 of the 8 rows of shard 2/3"));
    assert_non_null(strstr(list.items[2].text, "run it again"));
    assert_int_equal(list.errors, 3);
    free(text);
    study_delete(study);
    diag_free(&list);
    temporary_remove(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shards_in_any_order_are_one_run),
        cmocka_unit_test(a_row_tells_its_cells),
        cmocka_unit_test(what_does_not_fit_is_refused_with_a_sentence),
        cmocka_unit_test(what_is_missing_or_there_twice_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

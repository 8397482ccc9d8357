/* study_file.c: a study's rows as a file, and the files of its shards put together. */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/program.h"
#include "data/csv.h"
#include "sim/study_inner.h"

/* Of all files together: some millions of rows. */
enum { FILE_LIMIT = 1 << 30 };

/* Columns in front of a form's own, and behind them. */
enum { JOB, LOST, FRONT };
enum { STUDY, VERSION, RULES, ASKED, SHARD, JOBS, BACK };
static const char front[] = "job,lost,", back[] = ",study,version,rules,asked,shard,jobs";

size_t study_width(const struct study_form *form)
{
    size_t width = 1;
    for (const char *at = form->columns; *at; at++) width += *at == ',';
    return width;
}

bool study_row(struct study_cells *out, const struct study *study, size_t job)
{
    if (!study->lines[job].row) return false;
    snprintf(out->row, sizeof out->row, "%s", study->lines[job].row);
    char *at = out->row;
    for (size_t i = 0; i < study_width(study->form); i++) {
        out->cell[i] = at;
        at += strcspn(at, ",");
        if (*at) *at++ = '\0';
    }
    return true;
}

void study_write(const struct study *study, FILE *stream)
{
    const struct study_question *question = &study->question;
    size_t width = study_width(study->form);
    fprintf(stream, "%s%s%s\n", front, study->form->columns, back);
    for (size_t job = 0; job < question->jobs; job++) {
        const struct study_line *line = &study->lines[job];
        if (!line->row && !line->lost[0]) continue;
        fprintf(stream, "%zu,%s,%s", job + 1, line->lost, line->row ? line->row : "");
        for (size_t i = 1; !line->row && i < width; i++) fputc(',', stream);
        fprintf(stream, ",%s,%s,%016" PRIx64 ",%s,%zu/%zu,%zu\n", study->form->name,
                CHOKEPOINT_VERSION, question->rules, question->asked, question->shard.index,
                question->shard.count, question->jobs);
    }
}

/* Files that are being put together. */
struct merging {
    const struct study_form *form;
    struct study *study; /* NULL before the first row of the first file is read */
    const char *first;   /* that file */
    size_t shards;
    size_t *owner; /* by shard, the file that has it, counted from 1; 0: none yet */
    const char *const *paths;
    struct diag_list *list;
    size_t file; /* being read, counted from 1 */
    const char *path;
    struct csv_sheet sheet;
    size_t row;
};

static const char *cell(const struct merging *merging, size_t index)
{
    return csv_text(&merging->sheet, merging->row, index);
}

static const char *last_cell(const struct merging *merging, size_t index)
{
    return cell(merging, FRONT + study_width(merging->form) + index);
}

static int line_of(const struct merging *merging)
{
    return merging->sheet.rows[merging->row].line;
}

/* The header must be this form's; that of a study of another kind is named by its file alone. */
static bool header_fits(struct merging *merging)
{
    char header[STUDY_ROW_SIZE], found[STUDY_ROW_SIZE] = "";
    struct text text;
    snprintf(header, sizeof header, "%s%s%s", front, merging->form->columns, back);
    text_init(&text, found, sizeof found);
    merging->row = 0;
    size_t cells = merging->sheet.row_count > 0 ? merging->sheet.rows[0].count : 0;
    for (size_t i = 0; i < cells; i++) text_format(&text, "%s%s", i ? "," : "", cell(merging, i));
    if (strcmp(found, header) == 0) return true;
    diag_error(merging->list, merging->path, 1, 0,
               "found other columns than those of %s --out of this version, expected a file that "
               "it wrote with --shard",
               merging->form->name);
    return false;
}

static bool number_read(size_t *out, const char *text, const char *end)
{
    char *stop;
    if (*text < '0' || *text > '9') return false;
    *out = (size_t)strtoull(text, &stop, 10);
    return *stop == *end;
}

static bool row_is_whole(const struct merging *merging)
{
    return merging->sheet.rows[merging->row].count == FRONT + study_width(merging->form) + BACK;
}

/* Of the row being read; false where it is not what study_write writes. */
static bool question_read(struct study_question *out, size_t *job, const struct merging *merging)
{
    const char *shard = last_cell(merging, SHARD), *slash = strchr(shard, '/');
    char *end;
    memset(out, 0, sizeof *out);
    snprintf(out->asked, sizeof out->asked, "%s", last_cell(merging, ASKED));
    out->rules = strtoull(last_cell(merging, RULES), &end, 16);
    return *end == '\0' && slash && number_read(&out->shard.index, shard, "/") &&
           number_read(&out->shard.count, slash + 1, "") &&
           number_read(&out->jobs, last_cell(merging, JOBS), "") &&
           number_read(job, cell(merging, JOB), "") && out->shard.index >= 1 &&
           out->shard.index <= out->shard.count && out->shard.count <= out->jobs &&
           out->jobs <= FILE_LIMIT && *job >= 1 && *job <= out->jobs &&
           (*job - 1) % out->shard.count == out->shard.index - 1;
}

static bool differ(struct merging *merging, const char *what, const char *found,
                   const char *expected)
{
    diag_error(merging->list, merging->path, line_of(merging), 0,
               "found the %s \"%s\", expected \"%s\" as in %s: shards are of one run", what, found,
               expected, merging->first);
    return false;
}

/* Is the row of the same run as the first of all? */
static bool question_fits(struct merging *merging, const struct study_question *found)
{
    const struct study_question *first = &merging->study->question;
    char rules[2][24], shards[2][24], jobs[2][24];
    snprintf(rules[0], sizeof rules[0], "%016" PRIx64, found->rules);
    snprintf(rules[1], sizeof rules[1], "%016" PRIx64, first->rules);
    snprintf(shards[0], sizeof shards[0], "%zu", found->shard.count);
    snprintf(shards[1], sizeof shards[1], "%zu", merging->shards);
    snprintf(jobs[0], sizeof jobs[0], "%zu", found->jobs);
    snprintf(jobs[1], sizeof jobs[1], "%zu", first->jobs);
    if (strcmp(found->asked, first->asked) != 0) {
        return differ(merging, "question", found->asked, first->asked);
    }
    if (found->rules != first->rules) {
        return differ(merging, "sum of maps, decks, scripts and model", rules[0], rules[1]);
    }
    if (found->shard.count != merging->shards) {
        return differ(merging, "number of shards", shards[0], shards[1]);
    }
    return found->jobs == first->jobs || differ(merging, "number of jobs", jobs[0], jobs[1]);
}

static bool row_is_ours(struct merging *merging)
{
    if (strcmp(last_cell(merging, STUDY), merging->form->name) != 0) {
        diag_error(merging->list, merging->path, line_of(merging), 0,
                   "found a row of %s, expected one of %s", last_cell(merging, STUDY),
                   merging->form->name);
        return false;
    }
    if (strcmp(last_cell(merging, VERSION), CHOKEPOINT_VERSION) == 0) return true;
    diag_error(merging->list, merging->path, line_of(merging), 0,
               "found a row of version %s, expected %s, which this program is",
               last_cell(merging, VERSION), CHOKEPOINT_VERSION);
    return false;
}

/* A shard is one file's. */
static bool owner_fits(struct merging *merging, const struct study_shard *shard)
{
    size_t *owner = &merging->owner[shard->index - 1];
    if (*owner == 0) *owner = merging->file;
    if (*owner == merging->file) return true;
    diag_error(merging->list, merging->path, line_of(merging), 0,
               "found shard %zu/%zu, which %s has already; name each once", shard->index,
               shard->count, merging->paths[*owner - 1]);
    return false;
}

static void row_keep(struct merging *merging, size_t job)
{
    struct study_line *line = &merging->study->lines[job - 1];
    char row[STUDY_ROW_SIZE];
    struct text text;
    if (cell(merging, LOST)[0]) {
        snprintf(line->lost, sizeof line->lost, "%s", cell(merging, LOST));
        return;
    }
    text_init(&text, row, sizeof row);
    for (size_t i = 0; i < study_width(merging->form); i++) {
        text_format(&text, "%s%s", i ? "," : "", cell(merging, FRONT + i));
    }
    line->row = memory_copy(row);
    merging->study->count++;
}

static bool row_refuse(const struct merging *merging)
{
    diag_error(merging->list, merging->path, line_of(merging), 0,
               "found a row that %s did not write, expected the file as it was written",
               merging->form->name);
    return false;
}

static void merging_begin(struct merging *merging, const struct study_question *question)
{
    merging->first = merging->path;
    merging->shards = question->shard.count;
    merging->owner = memory_new(merging->shards * sizeof *merging->owner);
    merging->study = study_new(merging->form, question);
}

/* False and a message where the row, and so its file, is no part of the whole. */
static bool row_take(struct merging *merging)
{
    struct study_question question;
    size_t job = 0;
    if (!row_is_whole(merging)) return row_refuse(merging);
    if (!row_is_ours(merging)) return false;
    if (!question_read(&question, &job, merging)) return row_refuse(merging);
    if (!merging->study) merging_begin(merging, &question);
    if (!question_fits(merging, &question) || !owner_fits(merging, &question.shard)) return false;
    const struct study_line *line = &merging->study->lines[job - 1];
    if (!line->row && !line->lost[0]) {
        row_keep(merging, job);
        return true;
    }
    diag_error(merging->list, merging->path, line_of(merging), 0,
               "found job %zu twice, expected each once", job);
    return false;
}

/* One message a file: where one row does not fit, none does. */
static void file_take(struct merging *merging, size_t index)
{
    char *bytes, reason[FILE_REASON_SIZE];
    size_t length;
    const char *path = merging->paths[index];
    merging->path = path;
    merging->file = index + 1;
    if (!file_read(&bytes, &length, path, FILE_LIMIT, reason)) {
        diag_error(merging->list, path, 0, 0, "%s", reason);
        return;
    }
    bool good = csv_take(&merging->sheet, path, bytes, length, merging->list);
    free(bytes);
    good = good && header_fits(merging);
    for (merging->row = 1; good && merging->row < merging->sheet.row_count; merging->row++) {
        good = row_take(merging);
    }
    csv_close(&merging->sheet);
}

/* Is every job of a shard there? A lost one is: it would be lost again. */
static void shard_check(const struct merging *merging, size_t index)
{
    const struct study *study = merging->study;
    size_t missing = 0, first = 0, all = 0;
    for (size_t job = index; job < study->question.jobs; job += merging->shards) {
        all++;
        if (study->lines[job].row || study->lines[job].lost[0]) continue;
        if (missing++ == 0) first = job + 1;
    }
    if (missing == 0) return;
    if (missing == all) {
        diag_error(merging->list, "chokepoint", 0, 0,
                   "found no file of shard %zu/%zu, expected all %zu; run it and name it too",
                   index + 1, merging->shards, merging->shards);
        return;
    }
    diag_error(merging->list, merging->paths[merging->owner[index] - 1], 0, 0,
               "found %zu of the %zu rows of shard %zu/%zu, the first that is missing is job %zu; "
               "its run was stopped: run it again",
               all - missing, all, index + 1, merging->shards, first);
}

struct study *study_merge(const struct study_form *form, const char *const *paths, size_t count,
                          struct diag_list *list)
{
    struct merging merging = {.form = form, .list = list, .paths = paths};
    size_t errors = list->errors;
    for (size_t i = 0; i < count; i++) file_take(&merging, i);
    if (!merging.study && list->errors == errors) {
        diag_error(list, paths[0], 0, 0, "found no rows, expected those of a shard");
    }
    for (size_t i = 0; list->errors == errors && i < merging.shards; i++) shard_check(&merging, i);
    free(merging.owner);
    if (list->errors == errors) {
        merging.study->question.shard = (struct study_shard){1, 1};
        return merging.study;
    }
    study_delete(merging.study);
    return NULL;
}

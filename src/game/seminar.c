/* seminar.c: reads a seminar's folder: the journal, and the tables by which a room is run. */
/* SPDX-License-Identifier: MIT */
#include "game/seminar_inner.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "engine/figure.h"

/* clang-format off */
const char *const seminar_ratings[] = {"performed", "some", "major", "unable", NULL};
const char *const seminar_teams[] = {"washington", "beijing", "middle", "staff", NULL};
const char *const seminar_roles[] = {
    "head", "scribe and driver", "trade", "defence and technology", "industry", "allies", NULL};
/* clang-format on */

/* A column whose cells go into a member of a record. */
#define PUT(record, member) .name = #member, .offset = offsetof(struct record, member)
#define WORD(record, member) PUT(record, member), .size = sizeof(((struct record *)0)->member)

static const struct table_column row_columns[] = {
    {PUT(seminar_row, minute), .type = TABLE_INTEGER, .low = 0, .high = 600},
    {PUT(seminar_row, step), .type = TABLE_CHOICE, .choices = timetable_steps},
    {PUT(seminar_row, turn), .type = TABLE_INTEGER, .low = 1, .high = 40, .optional = true},
    {PUT(seminar_row, who), .type = TABLE_CHOICE, .choices = timetable_whose},
    {WORD(seminar_row, action), .type = TABLE_TEXT, .optional = true},
    {WORD(seminar_row, text), .type = TABLE_TEXT, .optional = true},
    {.name = NULL},
};

static const struct table_column inject_columns[] = {
    {WORD(seminar_inject, name), .type = TABLE_ID, .key = true},
    {PUT(seminar_inject, turn), .type = TABLE_INTEGER, .low = 1, .high = 40, .optional = true},
    {WORD(seminar_inject, trigger), .type = TABLE_TEXT, .optional = true},
    {WORD(seminar_inject, event), .type = TABLE_ID, .optional = true},
    {WORD(seminar_inject, instruments), .type = TABLE_TEXT, .optional = true},
    {WORD(seminar_inject, text), .type = TABLE_TEXT, .optional = true},
    {WORD(seminar_inject, expectation), .type = TABLE_TEXT, .optional = true},
    {.name = NULL},
};

static const struct table_column objective_columns[] = {
    {WORD(seminar_objective, objective), .type = TABLE_ID, .key = true},
    {WORD(seminar_objective, question), .type = TABLE_TEXT},
    {WORD(seminar_objective, figures), .type = TABLE_TEXT, .optional = true},
    {PUT(seminar_objective, rating), .type = TABLE_CHOICE, .choices = seminar_ratings,
     .optional = true},
    {.name = NULL},
};

static const struct table_column person_columns[] = {
    {WORD(seminar_person, name), .type = TABLE_TEXT, .key = true},
    {PUT(seminar_person, team), .type = TABLE_CHOICE, .choices = seminar_teams, .optional = true},
    {WORD(seminar_person, role), .type = TABLE_TEXT, .optional = true},
    {.name = NULL},
};

static const struct seminar_table_spec tables[SEMINAR_TABLE_COUNT] = {
    [SEMINAR_RUNSHEET] = {{"runsheet.csv", row_columns, sizeof(struct seminar_row)},
                          offsetof(struct seminar, rows),
                          offsetof(struct seminar, row_count),
                          SEMINAR_ROWS},
    [SEMINAR_INJECT] = {{"injects.csv", inject_columns, sizeof(struct seminar_inject)},
                        offsetof(struct seminar, injects),
                        offsetof(struct seminar, inject_count),
                        SEMINAR_INJECTS},
    [SEMINAR_OBJECTIVE] = {{"objectives.csv", objective_columns, sizeof(struct seminar_objective)},
                           offsetof(struct seminar, objectives),
                           offsetof(struct seminar, objective_count),
                           SEMINAR_OBJECTIVES},
    [SEMINAR_PERSON] = {{"people.csv", person_columns, sizeof(struct seminar_person)},
                        offsetof(struct seminar, people),
                        offsetof(struct seminar, person_count),
                        SEMINAR_PEOPLE},
};

const struct seminar_table_spec *seminar_table(enum seminar_table which)
{
    return &tables[which];
}

void seminar_table_path(char out[SEMINAR_PATH_SIZE], const char *folder, enum seminar_table which)
{
    snprintf(out, SEMINAR_PATH_SIZE, "%s/%s", folder, tables[which].spec.file);
}

bool seminar_session_path(char *out, size_t size, const char *path, char *reason)
{
    bool folder = file_is_folder(path);
    size_t length = strlen(path);
    while (folder && length > 1 && path[length - 1] == '/') length--;
    int used = snprintf(out, size, "%.*s%s", (int)length, path, folder ? "/session.csv" : "");
    if (used > 0 && (size_t)used < size) return true;
    snprintf(reason, FILE_REASON_SIZE, "the path is longer than %zu bytes", size - 1);
    return false;
}

/* The folder that a journal lies in, if it is a seminar's: the run sheet makes it one. */
static void folder_find(struct seminar *out)
{
    char runsheet[SEMINAR_PATH_SIZE];
    const char *slash = strrchr(out->session, '/');
    int length = slash ? (int)(slash - out->session) : 0;
    if (slash) snprintf(out->folder, sizeof out->folder, "%.*s", length ? length : 1, out->session);
    else snprintf(out->folder, sizeof out->folder, ".");
    seminar_table_path(runsheet, out->folder, SEMINAR_RUNSHEET);
    if (!file_exists(runsheet)) out->folder[0] = '\0';
}

/* Semicolons part figures: each must be one of this map. */
static bool objective_check(const struct seminar_reading *reading, size_t index)
{
    const struct table *table = &reading->tables[SEMINAR_OBJECTIVE];
    const struct seminar_objective *row = table_record(table, index);
    bool good = true;
    for (const char *at = row->figures; *at;) {
        char name[FIGURE_NAME_SIZE];
        struct figure figure;
        size_t length = strcspn(at, ";");
        snprintf(name, sizeof name, "%.*s", (int)length, at);
        bool found = length < sizeof name && figure_find(&figure, &reading->setup->start, name);
        if (!found) {
            table_error(table, index, "figures", reading->list,
                        "found \"%.60s\", expected figures of this map with semicolons between, "
                        "as escalation;compliance.JPN.washington; `chokepoint explain --list` "
                        "names them",
                        name);
        }
        good = good && found;
        at += length + (at[length] == ';');
    }
    return good;
}

static void rows_check(struct seminar_reading *reading, enum seminar_table which)
{
    static bool (*const checks[SEMINAR_TABLE_COUNT])(const struct seminar_reading *, size_t) = {
        [SEMINAR_RUNSHEET] = seminar_runsheet_check,
        [SEMINAR_INJECT] = seminar_inject_check,
        [SEMINAR_OBJECTIVE] = objective_check,
    };
    struct table *table = &reading->tables[which];
    for (size_t i = 0; checks[which] && i < table->count; i++) {
        if (!table->bad[i] && !checks[which](reading, i)) table->bad[i] = true;
    }
}

/* The apostrophe that keeps a spreadsheet from running a cell is none of its text. */
static void texts_plain(void *record, const struct table_spec *spec)
{
    for (const struct table_column *column = spec->columns; column->name; column++) {
        if (column->type != TABLE_TEXT) continue;
        char *text = (char *)record + column->offset;
        const char *plain = csv_plain(text);
        memmove(text, plain, strlen(plain) + 1);
    }
}

void seminar_take(struct seminar *out, enum seminar_table which, const struct table *table)
{
    size_t size = tables[which].spec.record_size;
    int32_t *count = (int32_t *)(void *)((char *)out + tables[which].count);
    for (size_t i = 0; i < table->count && *count < tables[which].most; i++) {
        if (table->bad[i]) continue;
        char *record = (char *)out + tables[which].rows + size * (size_t)(*count)++;
        memcpy(record, table_record(table, i), size);
        texts_plain(record, &tables[which].spec);
    }
}

/* What is not there has no rows: a seminar may do without people, or without injects. */
static void table_read(struct seminar_reading *reading, enum seminar_table which,
                       const char *folder)
{
    char path[SEMINAR_PATH_SIZE];
    const struct seminar_table_spec *spec = &tables[which];
    seminar_table_path(path, folder, which);
    if (!file_exists(path)) return;
    table_open(&reading->tables[which], &spec->spec, folder, NULL, reading->list);
    if (reading->tables[which].count <= (size_t)spec->most) return;
    table_error(&reading->tables[which], (size_t)spec->most, spec->spec.columns[0].name,
                reading->list, "found %zu rows, expected at most %d; take some out",
                reading->tables[which].count, (int)spec->most);
}

struct seminar *seminar_open(const char *path, const struct setup *setup, struct diag_list *list)
{
    char reason[FILE_REASON_SIZE];
    struct seminar_reading reading = {.setup = setup, .list = list};
    struct seminar *out = memory_new(sizeof *out);
    out->quarters = setup->scenario.turns;
    if (!seminar_session_path(out->session, sizeof out->session, path, reason)) {
        diag_error(list, path, 0, 0, "%s; give a shorter one", reason);
        return out;
    }
    folder_find(out);
    if (!out->folder[0]) return out;
    for (int i = 0; i < SEMINAR_TABLE_COUNT; i++)
        table_read(&reading, (enum seminar_table)i, out->folder);
    /* A row may name one of another table, so all are read before any is held against the game. */
    for (int i = 0; i < SEMINAR_TABLE_COUNT; i++) rows_check(&reading, (enum seminar_table)i);
    for (int i = 0; i < SEMINAR_TABLE_COUNT; i++) {
        seminar_take(out, (enum seminar_table)i, &reading.tables[i]);
        table_close(&reading.tables[i]);
    }
    seminar_people_divide(out->people, out->person_count);
    if (out->row_count > 0) out->minutes = out->rows[out->row_count - 1].minute;
    return out;
}

bool seminar_opening(char *out, size_t size, const struct session *session, const char *key)
{
    for (size_t i = 0; i < session_row_count(session); i++) {
        const struct journal_row *row = session_row(session, i);
        if (row->kind == JOURNAL_OPEN) return journal_arg(out, size, row->args, key);
    }
    return false;
}

bool seminar_marking(char out[SEMINAR_MARKING_SIZE], const struct session *session)
{
    return seminar_opening(out, SEMINAR_MARKING_SIZE, session, "marking");
}

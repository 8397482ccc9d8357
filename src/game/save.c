/* save.c: where saved games lie, and what is in them at a glance. */
/* SPDX-License-Identifier: MIT */
#include "game/save.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/program.h"
#include "data/journal.h"
#include "game/words.h"

static const char folder[] = "saves";

bool save_next_name(char *out, size_t size, const char *scenario, char *reason)
{
    if (!file_make_folder(folder, reason)) return false;
    for (int number = 1;; number++) {
        int length = snprintf(out, size, "%s/%s-%d.csv", folder, scenario, number);
        if (length < 0 || (size_t)length >= size) {
            snprintf(reason, FILE_REASON_SIZE, "the scenario's name is too long for a file");
            return false;
        }
        if (!file_is_taken(out)) return true;
    }
}

bool save_branch_name(char *out, size_t size, const char *parent, int turn, char *reason)
{
    size_t length = strlen(parent);
    if (length > 4 && strcmp(parent + length - 4, ".csv") == 0) length -= 4;
    for (int number = 1;; number++) {
        char again[16] = "";
        if (number > 1) snprintf(again, sizeof again, "-%d", number);
        int written = snprintf(out, size, "%.*s-turn-%d%s.csv", (int)length, parent, turn, again);
        if (written < 0 || (size_t)written >= size) {
            snprintf(reason, FILE_REASON_SIZE, "the saved game's path is too long for another");
            return false;
        }
        if (!file_is_taken(out)) return true;
    }
}

void save_resumed(char *out, size_t size, const struct session *session)
{
    char mark[80];
    session_mark(mark, sizeof mark, session);
    snprintf(out, size,
             "The saved game has %s. If it had more when it was left, its end was cut off.", mark);
}

bool save_is_meeting(char *out, size_t size, const struct session *session)
{
    char command[PROGRAM_COMMAND_SIZE];
    const char *path = session_path(session);
    if (!session_umpired(session)) return false;
    snprintf(out, size, "%s is a meeting with an umpire; to sit down at it: %s", path,
             program_command(command, sizeof command, "seat", path, "--as umpire"));
    return true;
}

/* The last turn: as the game was begun, or as it was called since. */
static int turns_find(const struct journal *journal)
{
    char turns[16] = "";
    journal_arg(turns, sizeof turns, journal_row(journal, 0)->args, "turns");
    for (size_t i = 1; i < journal_count(journal); i++) {
        const struct journal_row *row = journal_row(journal, i);
        if (row->kind == JOURNAL_LAST) journal_arg(turns, sizeof turns, row->args, "turn");
    }
    return atoi(turns);
}

int save_turn(bool *over, const struct journal *journal)
{
    const struct journal_row *last = journal_row(journal, journal_count(journal) - 1);
    int turn = last->turn + (last->kind == JOURNAL_TURN);
    *over = turn > turns_find(journal);
    return turn;
}

/* Who plays a side: as the game was begun, or as a seat was given away since. */
static void who_find(struct save *out, const struct journal *journal)
{
    for (size_t i = 0; i < journal_count(journal); i++) {
        const struct journal_row *row = journal_row(journal, i);
        bool old = row->kind == JOURNAL_NOTE && strcmp(row->name, "seat") == 0;
        bool seats = old || row->kind == JOURNAL_SEAT;
        for (int side = 0; side < SIDE_COUNT && (i == 0 || seats); side++) {
            char who[SESSION_WHO_SIZE];
            if (journal_arg(who, sizeof who, row->args, words_side_id(side)))
                memcpy(out->who[side], who, sizeof who);
        }
    }
}

static void path_of(char out[SAVE_PATH_SIZE], const char *name)
{
    snprintf(out, SAVE_PATH_SIZE, "%s/%s", folder, name);
}

static void peek(struct save *out, const char *name)
{
    struct diag_list list;
    struct journal *journal;
    memset(out, 0, sizeof *out);
    diag_init(&list);
    path_of(out->path, name);
    bool good = journal_open_good(&journal, out->path, &list);
    good = good && journal_count(journal) > 0 && journal_row(journal, 0)->kind == JOURNAL_GAME;
    if (good) {
        snprintf(out->title, sizeof out->title, "%.*s", (int)sizeof out->title - 1,
                 journal_row(journal, 0)->note);
        out->turn = save_turn(&out->over, journal);
        out->damaged = list.errors > 0;
        out->turns = turns_find(journal);
        who_find(out, journal);
        for (size_t i = 0; i < journal_count(journal) && !out->meeting; i++)
            out->meeting = journal_row(journal, i)->kind == JOURNAL_OPEN;
    }
    out->foreign = !good;
    out->empty = !good && file_is_empty(out->path);
    clock_file_day(out->day, out->path);
    journal_close(journal);
    diag_free(&list);
}

/* A file in the folder, and when it was written. */
struct found {
    const char *name;
    int64_t written;
};

/* The last written first, and by name where that is the same. */
static int newest_first(const void *a, const void *b)
{
    const struct found *one = a, *other = b;
    if (one->written != other->written) return one->written > other->written ? -1 : 1;
    return strcmp(one->name, other->name);
}

/* What is no game stands behind those that are, and each part stays in its order. */
static void games_first(struct save *list, size_t count)
{
    size_t games = 0;
    for (size_t i = 0; i < count; i++) {
        struct save save = list[i];
        if (save.foreign) continue;
        memmove(&list[games + 1], &list[games], (i - games) * sizeof *list);
        list[games++] = save;
    }
}

size_t save_list(struct save out[SAVE_MAX])
{
    char **names = file_list(folder, ".csv");
    size_t count = 0;
    while (names && names[count]) count++;
    struct found *found = memory_new((count + 1) * sizeof *found);
    for (size_t i = 0; i < count; i++) {
        char path[SAVE_PATH_SIZE];
        path_of(path, names[i]);
        found[i] = (struct found){names[i], clock_file_written(path)};
    }
    qsort(found, count, sizeof *found, newest_first);
    if (count > SAVE_MAX) count = SAVE_MAX;
    for (size_t i = 0; i < count; i++) peek(&out[i], found[i].name);
    games_first(out, count);
    free(found);
    file_list_free(names);
    return count;
}

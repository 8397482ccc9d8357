/* save.c: where saved games lie, and what is in them at a glance. */
/* SPDX-License-Identifier: MIT */
#include "game/save.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/file.h"
#include "data/journal.h"

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

static bool peek(struct save *out, const char *name)
{
    struct diag_list list;
    struct journal *journal;
    diag_init(&list);
    snprintf(out->path, sizeof out->path, "%s/%s", folder, name);
    bool good = journal_open(&journal, out->path, false, &list);
    diag_free(&list);
    if (!good) return false;
    size_t count = journal_count(journal);
    good = count > 0 && journal_row(journal, 0)->kind == JOURNAL_GAME;
    if (good) {
        snprintf(out->title, sizeof out->title, "%.*s", (int)sizeof out->title - 1,
                 journal_row(journal, 0)->note);
        const struct journal_row *last = journal_row(journal, count - 1);
        out->turn = last->turn + (last->kind == JOURNAL_TURN);
        char turns[16] = "";
        journal_arg(turns, sizeof turns, journal_row(journal, 0)->args, "turns");
        out->over = out->turn > atoi(turns);
    }
    journal_close(journal);
    return good;
}

size_t save_list(struct save out[SAVE_MAX])
{
    char **names = file_list(folder, ".csv");
    size_t count = 0;
    for (size_t i = 0; names && names[i] && count < SAVE_MAX; i++) {
        memset(&out[count], 0, sizeof out[count]);
        if (peek(&out[count], names[i])) count++;
    }
    file_list_free(names);
    return count;
}

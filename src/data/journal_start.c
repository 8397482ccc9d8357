/* journal_start.c: a new saved game: whole with its first row, or no file at all. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "data/journal_inner.h"

/* Does the file hold nothing yet, or no more than the start of a journal: not one whole row? What
 * is there of it is taken in. */
static bool is_blank(struct journal *journal, size_t *length, char *reason)
{
    char *bytes;
    const char *header = journal_text_header();
    if (!file_read_open(&bytes, length, journal->descriptor, FILE_TAIL_LIMIT, reason)) return false;
    bool blank = *length < strlen(header) && memcmp(bytes, header, *length) == 0;
    if (!blank) {
        struct diag_list wrong;
        diag_init(&wrong);
        blank = journal_take(journal, bytes, *length, &wrong) && journal->count == 0;
        diag_free(&wrong);
    }
    free(bytes);
    snprintf(reason, FILE_REASON_SIZE, "is there already");
    return blank;
}

/* Under the lock: writes what the file lacks of the header, and the first row, on disk both. */
static bool start_write(struct journal *journal, struct journal_row *row, size_t length,
                        char *reason)
{
    const char *header = journal_text_header();
    size_t row_length = 0, lacking = journal->end > 0 ? 0 : strlen(header) - length;
    char *text = journal_act_text(&row_length, journal, row, row ? 1 : 0);
    char *all = memory_new(lacking + row_length + 1);
    memcpy(all, header + strlen(header) - lacking, lacking);
    memcpy(all + lacking, text, row_length);
    bool good = file_append_durable(journal->descriptor, all, lacking + row_length, reason) &&
                file_sync_folder(journal->path, reason);
    if (good && !file_is_at(journal->descriptor, journal->path)) {
        snprintf(reason, FILE_REASON_SIZE, "was taken away while it was made");
        good = false;
    }
    if (good && journal->end == 0) {
        journal_add(journal, header, strlen(header));
        journal->line = 2;
    }
    if (good && row) journal_act_add(journal, text, row_length, row, 1);
    free(all);
    free(text);
    return good;
}

/* Under the lock: what a kill or a full disk left of an earlier start is no game, and is begun
 * anew. What fails leaves the file as it was. */
static bool start(struct journal *journal, struct journal_row *row, bool made,
                  struct diag_list *list)
{
    char reason[FILE_REASON_SIZE], second[FILE_REASON_SIZE];
    size_t length = 0;
    if (!is_blank(journal, &length, reason)) {
        diag_error(list, journal->path, 0, 0, "%s; choose another name, or resume that game",
                   reason);
        return false;
    }
    bool good = journal_mend(journal, reason, list);
    if (good && !start_write(journal, row, length, reason)) {
        file_cut(journal->descriptor, journal->end > 0 ? journal->end : length, second);
        good = false;
    }
    if (!good) {
        diag_error(list, journal->path, 0, 0, "%s; make room, or choose another name or folder",
                   reason);
    } else if (!made) {
        diag_warning(list, journal->path, 0, 0,
                     "was there and held no game, at most the start of one that was never saved; "
                     "the new game is saved in it");
    }
    return good;
}

/* A new game has a name of its own: through a link it would be made where the link leads. */
static bool path_good(const char *path, struct diag_list *list)
{
    if (strlen(path) + 1 > FILE_PATH_SIZE) {
        diag_error(list, path, 0, 0, "the path is longer than %d bytes", FILE_PATH_SIZE - 1);
    } else if (file_is_link(path)) {
        diag_error(list, path, 0, 0, "is a link, expected a name that is free; choose another");
    } else return true;
    return false;
}

bool journal_create(struct journal **out, const char *path, struct journal_row *row,
                    struct diag_list *list)
{
    *out = NULL;
    char reason[FILE_REASON_SIZE];
    if (!path_good(path, list)) return false;
    struct journal *journal = journal_new(path);
    bool made = !file_is_taken(path);
    journal->descriptor = file_open_append(path, made ? FILE_OPEN_NEW : FILE_OPEN_OLD, reason);
    bool good = journal->descriptor >= 0;
    if (!good) {
        diag_error(list, path, 0, 0, "%s; choose another name, or a folder that can be written",
                   reason);
    } else {
        good = journal_lock(journal, list) && start(journal, row, made, list);
        if (!good && made && journal->count == 0 && file_is_at(journal->descriptor, path))
            unlink(path);
        file_unlock(journal->descriptor);
    }
    if (good) *out = journal;
    else journal_close(journal);
    return good;
}

/* journal_hold.c: the file under a running game: whatever befell it, it holds all again, or the
 * game goes on in another one. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "data/journal_inner.h"

/* Names beside the path that was asked for: game-kept.csv, game-kept-2.csv ... Every process of a
 * game tries them in this order, so that all find the same one. */
enum { NAMES_BESIDE = 9 };

enum journal_found journal_look(struct journal *journal, size_t *length, char *reason)
{
    char *bytes;
    if (!file_read_open(&bytes, length, journal->descriptor, FILE_TAIL_LIMIT, reason))
        return JOURNAL_FOUND_TROUBLE;
    size_t end = journal->end, both = *length < end ? *length : end;
    enum journal_found found = JOURNAL_FOUND_LESS;
    if (both > 0 && memcmp(bytes, journal->bytes, both) != 0) {
        found = JOURNAL_FOUND_OTHER;
    } else if (*length >= end) {
        struct diag_list wrong;
        diag_init(&wrong);
        bool good = journal_take(journal, bytes + end, *length - end, &wrong);
        found = good ? JOURNAL_FOUND_ALL : JOURNAL_FOUND_OTHER;
        diag_free(&wrong);
    }
    free(bytes);
    return found;
}

/* Under the lock: what the open file lacks is written anew, what is torn set aside. */
static enum journal_found settle(struct journal *journal, size_t *length, char *reason,
                                 struct diag_list *list)
{
    enum journal_found found = journal_look(journal, length, reason);
    bool good = true;
    if (found == JOURNAL_FOUND_LESS) {
        good = file_append_durable(journal->descriptor, journal->bytes + *length,
                                   journal->end - *length, reason);
    } else if (found == JOURNAL_FOUND_ALL) {
        good = journal_mend(journal, reason, list);
    }
    return good ? found : JOURNAL_FOUND_TROUBLE;
}

/* False where it is longer than a path may be. */
static bool name_beside(char out[FILE_PATH_SIZE], const struct journal *journal, int number)
{
    const char *begun = journal->begun;
    size_t stem = strlen(begun);
    char count[16] = "";
    if (stem > 4 && strcmp(begun + stem - 4, ".csv") == 0) stem -= 4;
    if (number > 1) snprintf(count, sizeof count, "-%d", number);
    int length = number == 0
                   ? snprintf(out, FILE_PATH_SIZE, "%s", begun)
                   : snprintf(out, FILE_PATH_SIZE, "%.*s-kept%s.csv", (int)stem, begun, count);
    return length > 0 && length < FILE_PATH_SIZE;
}

/* Goes on in the file at `path`, which is made where there is none, and holds its lock, if it holds
 * the game or the beginning of it. Else all is as it was. */
static enum journal_found join(struct journal *journal, const char *path, size_t *length,
                               char *reason, struct diag_list *list)
{
    int before = journal->descriptor, joined = file_open_append(path, FILE_OPEN_ANY, reason);
    if (joined < 0) return JOURNAL_FOUND_OTHER;
    journal->descriptor = joined;
    enum journal_found found = JOURNAL_FOUND_TROUBLE;
    if (file_lock(joined, reason)) found = settle(journal, length, reason, list);
    if (found == JOURNAL_FOUND_ALL || found == JOURNAL_FOUND_LESS) {
        /* A copy that another program made may not be on disk yet. */
        if (file_sync(joined, reason) && file_sync_folder(path, reason)) {
            close(before);
            return found;
        }
        found = JOURNAL_FOUND_TROUBLE;
    }
    journal->descriptor = before;
    close(joined);
    return found;
}

/* Says what befell the file that the game was in, and where it goes on. */
static void befallen_say(const struct journal *journal, const char *path, bool empty,
                         struct diag_list *list)
{
    if (strcmp(path, journal->path) != 0) {
        diag_warning(list, journal->path, 0, 0,
                     "was changed under the game, or another file stands there; it is left as it "
                     "is, and the game goes on in %s, where nothing is lost",
                     path);
    } else if (empty) {
        diag_warning(list, path, 0, 0,
                     "was gone, deleted or moved; it is written anew with all %zu rows, and "
                     "nothing is lost",
                     journal->count);
    } else {
        diag_warning(list, path, 0, 0,
                     "was replaced by another file that holds this game, as programs do that copy "
                     "or synchronise; the game goes on in it, and nothing is lost");
    }
}

/* Where the folder that the program runs in was deleted, a path from there leads nowhere: the whole
 * one leads to where the file was. */
static void path_whole(struct journal *journal)
{
    char here[FILE_PATH_SIZE], path[2 * FILE_PATH_SIZE];
    if (journal->begun[0] == '/' || !journal->folder[0] || getcwd(here, sizeof here)) return;
    snprintf(path, sizeof path, "%s/%s", journal->folder, journal->begun);
    if (strlen(path) >= sizeof journal->begun) return;
    memcpy(journal->begun, path, strlen(path) + 1);
    name_beside(journal->path, journal, journal->beside);
}

/* The file at the path is not the game any more. `name`: the first to be tried. */
static bool go_on(struct journal *journal, int name, struct diag_list *list)
{
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE] = "its path is too long";
    path_whole(journal);
    file_make_folder_of(journal->begun, reason);
    for (; name <= NAMES_BESIDE && name_beside(path, journal, name); name++) {
        size_t length = 0;
        enum journal_found found = join(journal, path, &length, reason, list);
        if (found == JOURNAL_FOUND_TROUBLE) break;
        if (found == JOURNAL_FOUND_OTHER) continue;
        befallen_say(journal, path, length == 0, list);
        memcpy(journal->path, path, sizeof path);
        journal->beside = name;
        return true;
    }
    diag_error(list, journal->path, 0, 0,
               "was deleted, replaced or changed under the game, and cannot be written anew: %s; "
               "do not leave the game: make room, or give the folder back, then go on",
               reason);
    return false;
}

bool journal_hold(struct journal *journal, struct diag_list *list)
{
    char reason[FILE_REASON_SIZE];
    size_t length;
    bool locked = file_lock(journal->descriptor, reason);
    bool there = file_is_at(journal->descriptor, journal->path);
    enum journal_found found = JOURNAL_FOUND_TROUBLE;
    if (there && locked) {
        found = settle(journal, &length, reason, list);
        if (found == JOURNAL_FOUND_ALL) return true;
        if (found == JOURNAL_FOUND_LESS) {
            diag_warning(list, journal->path, 0, 0,
                         "had lost its end, emptied or cut by another program; what was missing is "
                         "written anew, and nothing is lost");
            return true;
        }
    } else if (locked) {
        /* Another seat may have acted just before the file went. */
        char ignored[FILE_REASON_SIZE];
        journal_look(journal, &length, ignored);
    }
    /* No two locks at a time: so no two seats wait for each other. */
    if (locked) file_unlock(journal->descriptor);
    if (!there) return go_on(journal, journal->beside, list);
    if (found == JOURNAL_FOUND_OTHER) return go_on(journal, journal->beside + 1, list);
    diag_error(list, journal->path, 0, 0, "%s; nothing more is saved until that is mended", reason);
    return false;
}

bool journal_sign_hold(const struct journal *journal, int64_t seq)
{
    return file_sign_hold(journal->descriptor, seq);
}

bool journal_sign_held(const struct journal *journal, int64_t seq)
{
    return seq > 0 && file_sign_held(journal->descriptor, seq);
}

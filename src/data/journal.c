/* journal.c: the saved game: rows appended as whole acts, under a lock, on disk before it returns.
 */
/* SPDX-License-Identifier: MIT */
#include "data/journal.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "data/journal_text.h"

/*
 * Everything up to `end` is whole acts that have been taken in; `end` never stands inside one. What
 * stands after it is either another process's new acts or the torn part of an act whose writer
 * died. A writer holds the lock while it looks, so to a writer an incomplete part is torn and is
 * set aside; a reader cannot know and waits.
 */
struct journal {
    char path[FILE_PATH_SIZE];
    int descriptor; /* -1: for reading only */
    size_t end;     /* bytes taken in */
    int line;       /* of the byte at `end` */
    bool unended;   /* the last row taken in had no line end yet */
    size_t loose;   /* bytes after `end` that are no whole act */
    bool lenient;   /* the first wrong row ends it */
    uint64_t check; /* of the last row taken in */
    int64_t seq;
    struct journal_row *rows;
    size_t count, capacity;
};

/* New bytes after `end`, while they are taken in. */
struct news_bytes {
    const char *bytes;
    size_t length;
    size_t taken; /* up to here whole acts */
};

/* A journal of nothing yet, closed to writing. */
static struct journal *journal_new(const char *path)
{
    struct journal *journal = memory_new(sizeof *journal);
    snprintf(journal->path, sizeof journal->path, "%s", path);
    journal->descriptor = -1;
    journal->line = 1;
    return journal;
}

void journal_close(struct journal *journal)
{
    if (!journal) return;
    if (journal->descriptor >= 0) close(journal->descriptor);
    free(journal->rows);
    free(journal);
}

/* A new place at the end; the array may move, which the header says. */
static struct journal_row *row_add(struct journal *journal)
{
    if (journal->count == journal->capacity) {
        journal->capacity = journal->capacity ? journal->capacity * 2 : 64;
        journal->rows = memory_resize(journal->rows, journal->capacity * sizeof *journal->rows);
    }
    return &journal->rows[journal->count++];
}

static bool has_mark(const char *bytes, size_t length)
{
    return length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
}

/* Takes out what a spreadsheet put in: a byte order mark, and what stands before the end of a line.
 * The new length. */
static size_t spreadsheet_undo(char *bytes, size_t length)
{
    size_t kept = 0;
    for (size_t i = has_mark(bytes, length) ? 3 : 0; i < length; i++) {
        if (bytes[i] == '\r' && i + 1 < length && bytes[i + 1] == '\n') continue;
        bytes[kept++] = bytes[i];
    }
    return kept;
}

/* A spreadsheet saves a journal with other line ends, or a mark before it. */
static bool is_spreadsheet(const struct news_bytes *news)
{
    const char *end = memchr(news->bytes, '\n', news->length);
    return has_mark(news->bytes, news->length) || (end && end > news->bytes && end[-1] == '\r');
}

/* The first line is always the same; anything else is another file, or this one after a spreadsheet
 * had it. */
static bool header_take(struct journal *journal, struct news_bytes *news, struct diag_list *list)
{
    const char *header = journal_text_header();
    size_t length = strlen(header);
    if (news->length >= length && memcmp(news->bytes, header, length) == 0) {
        news->taken = length;
        journal->line = 2;
        return true;
    }
    const char *end = memchr(news->bytes, '\n', news->length);
    if (journal->lenient && end) {
        /* The rows behind it are chained: they say whether this is a saved game. */
        news->taken = (size_t)(end - news->bytes) + 1;
        journal->line = 2;
        return true;
    }
    bool begun = news->length < length && memcmp(news->bytes, header, news->length) == 0;
    if (is_spreadsheet(news)) {
        diag_error(
            list, journal->path, 1, 1,
            "found a byte order mark or line ends of two bytes, as a spreadsheet saves them, "
            "expected the file as the game wrote it; open a copy that was not saved anew");
        return false;
    }
    diag_error(
        list, journal->path, 1, 1,
        begun ? "found an unfinished header row: the game ended before anything was saved in it; "
                "delete "
                "the file and begin a new game"
              : "found no journal header, expected seq,turn,seat,kind,name,args,note,check; this "
                "file "
                "is no saved game, or a spreadsheet rewrote it: open a copy that was not edited");
    return false;
}

/* Takes in one line; false and a message if it was changed or is wrong. */
static bool line_take(struct journal *journal, struct journal_line *line, int number,
                      struct diag_list *list)
{
    struct journal_row row;
    enum journal_text_result result = journal_text_read(&row, line);
    int64_t due = journal->seq + 1;
    if (result == JOURNAL_TEXT_CHANGED) {
        diag_error(list, journal->path, number, 0,
                   "row %" PRId64 " was changed after it was written, or a row before it was taken "
                   "out: %s; open an unchanged copy",
                   due, line->problem);
    } else if (result == JOURNAL_TEXT_BAD) {
        diag_error(list, journal->path, number, 0,
                   "row %" PRId64 " cannot be read: %s; open it with "
                   "the version of the game that wrote it",
                   due, line->problem);
    } else if (row.seq != due) {
        diag_error(list, journal->path, number, 1,
                   "found seq %" PRId64 ", expected %" PRId64 "; open "
                   "an unchanged copy",
                   row.seq, due);
        result = JOURNAL_TEXT_BAD;
        due = row.seq;
    }
    /* Chain and count go on from what the row claims, so that one changed or lost row does not
     * accuse all after. */
    journal->check = row.check;
    journal->seq = due;
    *row_add(journal) = row;
    return result == JOURNAL_TEXT_GOOD;
}

/* Forgets the rows of an act of which only a part is there. */
static void act_drop(struct journal *journal, const struct journal *before)
{
    journal->count = before->count;
    journal->seq = before->seq;
    journal->check = before->check;
}

/* A crash may have cut just the line end off a whole row; then the row is kept. */
static bool is_whole(const struct journal *journal, const char *bytes, size_t length)
{
    struct journal_row row;
    struct journal_line line = {.bytes = bytes, .length = length, .previous = journal->check};
    return journal_text_read(&row, &line) == JOURNAL_TEXT_GOOD && !line.more;
}

/* Takes in all whole acts. False if a line is wrong; then every wrong line is told. */
static bool acts_take(struct journal *journal, struct news_bytes *news, struct diag_list *list)
{
    size_t errors = list->errors;
    if (journal->unended && news->length > 0 && news->bytes[0] == '\n') {
        news->taken = 1;
        journal->unended = false;
    }
    size_t at = news->taken;
    int number = journal->line;
    struct journal before = *journal;
    while (at < news->length) {
        const char *end = memchr(news->bytes + at, '\n', news->length - at);
        size_t length = end ? (size_t)(end - news->bytes) - at : news->length - at;
        if (!end && !is_whole(journal, news->bytes + at, length)) break;
        struct journal_line line = {
            .bytes = news->bytes + at, .length = length, .previous = journal->check};
        if (!line_take(journal, &line, number++, list) && journal->lenient) break;
        at += length + (end != NULL);
        if (line.more) continue;
        news->taken = at;
        journal->line = number;
        journal->unended = !end;
        before = *journal;
    }
    act_drop(journal, &before);
    return journal->lenient || list->errors == errors;
}

/* Moves what stands after the last whole act to PATH.torn, and finishes a last line without an end.
 */
static bool tail_mend(struct journal *journal, const struct news_bytes *news,
                      struct diag_list *list)
{
    char reason[FILE_REASON_SIZE] = "", path[FILE_PATH_SIZE + 8];
    size_t torn = news->length - news->taken;
    bool good = true;
    if (torn > 0) {
        snprintf(path, sizeof path, "%s.torn", journal->path);
        int aside = file_open_append(path, reason);
        good = aside >= 0 && file_append_durable(aside, news->bytes + news->taken, torn, reason);
        if (aside >= 0) close(aside);
        good = good && file_cut(journal->descriptor, journal->end, reason);
        if (good) {
            diag_warning(
                list, journal->path, journal->line, 0,
                "found an act that was not wholly written (%zu bytes), as after a crash; it "
                "was set aside in %s, and the game goes on from the act before",
                torn, path);
        }
    } else if (journal->unended) {
        good = file_append_durable(journal->descriptor, "\n", 1, reason);
        if (good) {
            journal->end++;
            journal->unended = false;
        }
    }
    if (!good) {
        diag_error(list, journal->path, 0, 0,
                   "its torn end could not be mended: %s; make room on the "
                   "disk, or copy the file where it can be written",
                   reason);
    }
    return good;
}

/* What stands after `end`. A writer reads through its descriptor, since opening and closing the
 * path would drop its lock (POSIX record locks belong to the process and the file). */
static bool bytes_read(char **out, size_t *length, struct journal *journal, struct diag_list *list)
{
    char reason[FILE_REASON_SIZE];
    bool good;
    if (journal->descriptor >= 0) {
        good = file_read_tail(out, length, journal->descriptor, journal->end, reason);
    } else {
        good = file_read(out, length, journal->path, FILE_TAIL_LIMIT, reason);
        if (good && *length < journal->end) {
            snprintf(reason, sizeof reason, "grew shorter since it was last read");
            free(*out);
            good = false;
        } else if (good) {
            *length -= journal->end;
            memmove(*out, *out + journal->end, *length);
        }
    }
    if (!good) {
        diag_error(list, journal->path, 0, 0, "%s; a saved game is expected here", reason);
    }
    return good;
}

/* Takes in what is new. `mend`: we hold the lock, so what is incomplete is torn. */
static bool take_in(struct journal *journal, bool mend, struct diag_list *list)
{
    char *bytes = NULL;
    struct news_bytes news = {0};
    if (!bytes_read(&bytes, &news.length, journal, list)) return false;
    if (journal->lenient) news.length = spreadsheet_undo(bytes, news.length);
    news.bytes = bytes;
    bool good = journal->end > 0 || header_take(journal, &news, list);
    good = good && acts_take(journal, &news, list);
    journal->end += good ? news.taken : 0;
    journal->loose = news.length - news.taken;
    if (good && mend) good = tail_mend(journal, &news, list);
    free(bytes);
    return good;
}

/* Waits for other seats; they hold it for one act at most. */
static bool lock(struct journal *journal, struct diag_list *list)
{
    char reason[FILE_REASON_SIZE];
    if (file_lock(journal->descriptor, reason)) return true;
    diag_error(list, journal->path, 0, 0, "%s; save games on a disk that knows locks", reason);
    return false;
}

/* Whoever finds the file empty under the lock writes the header; another process may have been
 * first. */
static bool header_write(struct journal *journal, struct diag_list *list)
{
    char reason[FILE_REASON_SIZE], *bytes;
    const char *header = journal_text_header();
    size_t length = 0;
    bool good = file_read_tail(&bytes, &length, journal->descriptor, 0, reason);
    if (good) free(bytes);
    if (good && length > 0) {
        snprintf(reason, sizeof reason, "another process has just made it");
        good = false;
    }
    good = good && file_append_durable(journal->descriptor, header, strlen(header), reason) &&
           file_sync_folder(journal->path, reason);
    if (!good) diag_error(list, journal->path, 0, 0, "%s; choose another name or folder", reason);
    journal->end = strlen(header);
    journal->line = 2;
    return good;
}

bool journal_create(struct journal **out, const char *path, struct diag_list *list)
{
    *out = NULL;
    char reason[FILE_REASON_SIZE];
    if (strlen(path) + 1 > FILE_PATH_SIZE) {
        diag_error(list, path, 0, 0, "the path is longer than %d bytes", FILE_PATH_SIZE - 1);
        return false;
    }
    if (file_exists(path)) {
        diag_error(list, path, 0, 0, "is there already; choose another name, or resume that game");
        return false;
    }
    struct journal *journal = journal_new(path);
    journal->descriptor = file_open_append(path, reason);
    bool good = journal->descriptor >= 0;
    if (!good) diag_error(list, path, 0, 0, "%s; choose a folder that can be written", reason);
    if (good && lock(journal, list)) {
        good = header_write(journal, list);
        file_unlock(journal->descriptor);
    }
    if (good) *out = journal;
    else journal_close(journal);
    return good;
}

/* A reader leaves out what is no whole act yet. */
static void loose_tell(const struct journal *journal, struct diag_list *list)
{
    if (journal->loose == 0) return;
    diag_warning(list, journal->path, journal->line, 0,
                 "found an act that is not wholly written; it is left "
                 "out: another seat may be writing it, or a crash cut it short");
}

bool journal_open(struct journal **out, const char *path, bool writable, struct diag_list *list)
{
    *out = NULL;
    char reason[FILE_REASON_SIZE];
    if (!file_exists(path) || strlen(path) + 1 > FILE_PATH_SIZE) {
        diag_error(list, path, 0, 0,
                   "is not there; `chokepoint play --save FILE` makes a saved game");
        return false;
    }
    struct journal *journal = journal_new(path);
    bool good = true;
    if (writable) {
        journal->descriptor = file_open_append(path, reason);
        good = journal->descriptor >= 0;
        if (!good) diag_error(list, path, 0, 0, "%s; make it writable, or copy it", reason);
        good = good && lock(journal, list);
    }
    if (good) {
        good = take_in(journal, writable, list);
        if (writable) file_unlock(journal->descriptor);
    }
    if (good && !writable) loose_tell(journal, list);
    if (good) *out = journal;
    else journal_close(journal);
    return good;
}

bool journal_open_good(struct journal **out, const char *path, struct diag_list *list)
{
    struct journal *journal = journal_new(path);
    journal->lenient = true;
    size_t errors = list->errors;
    bool good = take_in(journal, false, list);
    if (good && list->errors == errors) loose_tell(journal, list);
    *out = good ? journal : NULL;
    if (!good) journal_close(journal);
    return good;
}

bool journal_refresh(struct journal *journal, struct diag_list *list)
{
    return take_in(journal, false, list);
}

/* Puts the act on disk; whatever fails, the file ends where it ended before. */
static bool act_write(struct journal *journal, struct journal_row *rows, size_t count,
                      struct diag_list *list)
{
    struct text text;
    size_t size = count * JOURNAL_LINE_SIZE + 1;
    char *buffer = memory_new(size), reason[FILE_REASON_SIZE];
    text_init(&text, buffer, size);
    uint64_t check = journal->check;
    for (size_t i = 0; i < count; i++) {
        rows[i].seq = journal->seq + 1 + (int64_t)i;
        journal_text_write(&text, &rows[i], check, i + 1 < count);
        check = rows[i].check;
    }
    bool good = file_append_durable(journal->descriptor, buffer, text.length, reason);
    if (!good) {
        char second[FILE_REASON_SIZE];
        file_cut(journal->descriptor, journal->end, second);
        diag_error(list, journal->path, 0, 0,
                   "the act was not saved: %s; make room on the disk, then "
                   "do it again",
                   reason);
    }
    free(buffer);
    if (!good) return false;
    for (size_t i = 0; i < count; i++) *row_add(journal) = rows[i];
    journal->end += text.length;
    journal->line += (int)count;
    journal->check = check;
    journal->seq += (int64_t)count;
    return true;
}

enum journal_result journal_append(struct journal *journal, struct journal_row *rows, size_t count,
                                   struct diag_list *list)
{
    if (journal->descriptor < 0) {
        diag_error(list, journal->path, 0, 0, "was opened for reading only; nothing was saved");
        return JOURNAL_FAILED;
    }
    if (count == 0) return JOURNAL_DONE;
    if (!lock(journal, list)) return JOURNAL_FAILED;
    size_t known = journal->count;
    enum journal_result result = JOURNAL_FAILED;
    if (take_in(journal, true, list)) {
        if (journal->count > known) result = JOURNAL_BEHIND;
        else if (act_write(journal, rows, count, list)) result = JOURNAL_DONE;
    }
    file_unlock(journal->descriptor);
    return result;
}

size_t journal_count(const struct journal *journal)
{
    return journal->count;
}

const struct journal_row *journal_row(const struct journal *journal, size_t index)
{
    return index < journal->count ? &journal->rows[index] : NULL;
}

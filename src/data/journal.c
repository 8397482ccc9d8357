/* journal.c: the saved game: rows appended as whole acts, under a lock, on disk before it returns.
 */
/* SPDX-License-Identifier: MIT */
#include "data/journal.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "data/journal_inner.h"

/* So often the file may be taken away in the moment in which an act is written to it. */
enum { TRIES = 3 };

/* New bytes after `end`, while they are taken in. */
struct news_bytes {
    const char *bytes;
    size_t length;
    size_t taken; /* up to here whole acts */
};

struct journal *journal_new(const char *path)
{
    struct journal *journal = memory_new(sizeof *journal);
    snprintf(journal->begun, sizeof journal->begun, "%s", path);
    snprintf(journal->path, sizeof journal->path, "%s", path);
    if (!getcwd(journal->folder, sizeof journal->folder)) journal->folder[0] = '\0';
    journal->descriptor = -1;
    journal->line = 1;
    return journal;
}

void journal_close(struct journal *journal)
{
    if (!journal) return;
    if (journal->descriptor >= 0) close(journal->descriptor);
    free(journal->rows);
    free(journal->bytes);
    free(journal);
}

void journal_add(struct journal *journal, const char *bytes, size_t length)
{
    if (journal->end + length > journal->room) {
        journal->room = 2 * (journal->end + length);
        journal->bytes = memory_resize(journal->bytes, journal->room);
    }
    memcpy(journal->bytes + journal->end, bytes, length);
    journal->end += length;
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
    if (journal_sheet_tell(journal->path, news->bytes, news->length, list)) return false;
    diag_error(
        list, journal->path, 1, 1,
        begun ? "found an unfinished header row: the game ended before anything was saved in it; "
                "`chokepoint play` can begin a new one in this file"
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
    if (result == JOURNAL_TEXT_CHANGED && line->sheet) {
        char topic[FILE_PATH_SIZE + 16];
        snprintf(topic, sizeof topic, "%s sheet", journal->path);
        diag_error_about(list, topic, journal->path, number, 0,
                         "row %" PRId64 " %s, expected the row as the game wrote it; open a copy "
                         "that was not saved anew",
                         due, line->sheet);
    } else if (result == JOURNAL_TEXT_CHANGED) {
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

/* Forgets the rows of an act of which only a part is there, or of acts that are wrong. */
static void act_drop(struct journal *journal, const struct journal *before)
{
    journal->line = before->line;
    journal->unended = before->unended;
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

bool journal_take(struct journal *journal, const char *bytes, size_t length, struct diag_list *list)
{
    struct news_bytes news = {bytes, length, 0};
    struct journal before = *journal;
    bool good =
        (journal->end > 0 || header_take(journal, &news, list)) && acts_take(journal, &news, list);
    if (!good) {
        act_drop(journal, &before);
        return false;
    }
    journal_add(journal, bytes, news.taken);
    journal->loose = length - news.taken;
    return true;
}

/* Moves what stands after the last whole act to PATH.torn. */
static bool torn_move(struct journal *journal, char *reason, struct diag_list *list)
{
    char path[FILE_PATH_SIZE + 8], *bytes;
    size_t length;
    snprintf(path, sizeof path, "%s.torn", journal->path);
    if (!file_read_open(&bytes, &length, journal->descriptor, FILE_TAIL_LIMIT, reason))
        return false;
    int aside = file_open_append(path, FILE_OPEN_ANY, reason);
    bool good = aside >= 0 &&
                file_append_durable(aside, bytes + journal->end, length - journal->end, reason);
    if (aside >= 0) close(aside);
    free(bytes);
    if (!good || !file_cut(journal->descriptor, journal->end, reason)) return false;
    diag_warning(list, journal->path, journal->line, 0,
                 "found an act that was not wholly written (%zu bytes), as after a crash; it was "
                 "set aside in %s, and the game goes on from the act before",
                 length - journal->end, path);
    journal->loose = 0;
    return true;
}

bool journal_mend(struct journal *journal, char *reason, struct diag_list *list)
{
    if (journal->loose > 0) return torn_move(journal, reason, list);
    if (!journal->unended) return true;
    if (!file_append_durable(journal->descriptor, "\n", 1, reason)) return false;
    journal_add(journal, "\n", 1);
    journal->unended = false;
    return true;
}

/* The whole file. A writer reads through its descriptor, since opening and closing the path would
 * drop its lock (POSIX record locks belong to the process and the file). */
static bool bytes_read(char **out, size_t *length, struct journal *journal, struct diag_list *list)
{
    char reason[FILE_REASON_SIZE];
    bool good = journal->descriptor >= 0
                  ? file_read_open(out, length, journal->descriptor, FILE_TAIL_LIMIT, reason)
                  : file_read(out, length, journal->path, FILE_TAIL_LIMIT, reason);
    if (!good) diag_error(list, journal->path, 0, 0, "%s; a saved game is expected here", reason);
    return good;
}

/* Takes in what is new. */
static bool take_in(struct journal *journal, struct diag_list *list)
{
    char *bytes;
    size_t length, end = journal->end;
    if (!bytes_read(&bytes, &length, journal, list)) return false;
    if (journal->lenient) length = journal_sheet_undo(bytes, length);
    bool same = length >= end && (end == 0 || memcmp(bytes, journal->bytes, end) == 0);
    if (!same) {
        diag_error(list, journal->path, 0, 0,
                   "was cut or changed since it was last read; a saved game is expected here");
    }
    bool good = same && journal_take(journal, bytes + end, length - end, list);
    free(bytes);
    return good;
}

bool journal_lock(struct journal *journal, struct diag_list *list)
{
    char reason[FILE_REASON_SIZE];
    if (file_lock(journal->descriptor, reason)) return true;
    diag_error(list, journal->path, 0, 0, "%s; try again, or save games on a disk that knows locks",
               reason);
    return false;
}

char *journal_act_text(size_t *length, const struct journal *journal, struct journal_row *rows,
                       size_t count)
{
    struct text text;
    size_t size = count * JOURNAL_LINE_SIZE + 1;
    char *buffer = memory_new(size);
    text_init(&text, buffer, size);
    uint64_t check = journal->check;
    for (size_t i = 0; i < count; i++) {
        rows[i].seq = journal->seq + 1 + (int64_t)i;
        journal_text_write(&text, &rows[i], check, i + 1 < count);
        check = rows[i].check;
    }
    *length = text.length;
    return buffer;
}

void journal_act_add(struct journal *journal, const char *text, size_t length,
                     const struct journal_row *rows, size_t count)
{
    journal_add(journal, text, length);
    for (size_t i = 0; i < count; i++) *row_add(journal) = rows[i];
    journal->line += (int)count;
    journal->check = journal->rows[journal->count - 1].check;
    journal->seq += (int64_t)count;
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
                   "is not there; a saved game (`chokepoint play --save FILE` makes one) or a "
                   "seminar's folder (`chokepoint seminar new FOLDER`) is expected here");
        return false;
    }
    struct journal *journal = journal_new(path);
    bool good = true;
    if (writable) {
        journal->descriptor = file_open_append(path, FILE_OPEN_OLD, reason);
        good = journal->descriptor >= 0;
        if (!good) diag_error(list, path, 0, 0, "%s; make it writable, or copy it", reason);
        good = good && journal_lock(journal, list);
    }
    if (good) {
        good = take_in(journal, list);
        if (good && writable && !journal_mend(journal, reason, list)) {
            diag_error(list, path, 0, 0,
                       "its torn end could not be mended: %s; make room on the disk, or copy the "
                       "file where it can be written",
                       reason);
            good = false;
        }
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
    bool good = take_in(journal, list);
    if (good && list->errors == errors) loose_tell(journal, list);
    *out = good ? journal : NULL;
    if (!good) journal_close(journal);
    return good;
}

/* Whoever only looks on must not be left behind with a file that others went away from. */
bool journal_refresh(struct journal *journal, struct diag_list *list)
{
    char reason[FILE_REASON_SIZE];
    size_t length;
    if (journal->descriptor < 0) return take_in(journal, list);
    bool there = file_is_at(journal->descriptor, journal->path);
    if (there && journal_look(journal, &length, reason) == JOURNAL_FOUND_ALL) return true;
    return journal_keep(journal, list);
}

/* What came of an act: it may also have gone to a file that was taken away meanwhile. */
enum written { WRITTEN, WRITTEN_NOT, WRITTEN_ASTRAY };

/* An act that could not be brought to disk is taken out of the file again. Where that cannot be
 * either, the file is believed: whoever opens it finds the act, or does not. */
static enum written act_undo(struct journal *journal, const char *reason, struct diag_list *list)
{
    char second[FILE_REASON_SIZE];
    size_t length, known = journal->count;
    if (!file_cut(journal->descriptor, journal->end, second))
        journal_look(journal, &length, second);
    if (journal->count > known) {
        diag_warning(list, journal->path, journal->line, 0,
                     "%s: the act stands in the file and holds, but would be lost if this machine "
                     "stopped now; look after the disk",
                     reason);
        return WRITTEN;
    }
    diag_error(list, journal->path, 0, 0,
               "the act was not saved: %s; make room on the disk, then do it again", reason);
    return WRITTEN_NOT;
}

/* Under the lock: puts the act on disk; whatever fails, the file ends where it ended before. */
static enum written act_write(struct journal *journal, struct journal_row *rows, size_t count,
                              struct diag_list *list)
{
    char reason[FILE_REASON_SIZE];
    size_t length;
    char *text = journal_act_text(&length, journal, rows, count);
    enum written written = WRITTEN;
    if (!file_append_durable(journal->descriptor, text, length, reason)) {
        written = act_undo(journal, reason, list);
    } else if (!file_is_at(journal->descriptor, journal->path)) {
        file_cut(journal->descriptor, journal->end, reason);
        written = WRITTEN_ASTRAY;
    } else {
        journal_act_add(journal, text, length, rows, count);
    }
    free(text);
    return written;
}

enum journal_result journal_append(struct journal *journal, struct journal_row *rows, size_t count,
                                   struct diag_list *list)
{
    if (journal->descriptor < 0) {
        diag_error(list, journal->path, 0, 0, "was opened for reading only; nothing was saved");
        return JOURNAL_FAILED;
    }
    if (count == 0) return JOURNAL_DONE;
    size_t known = journal->count;
    for (int i = 0; i < TRIES; i++) {
        if (!journal_hold(journal, list)) return JOURNAL_FAILED;
        bool behind = journal->count > known;
        enum written written = behind ? WRITTEN_NOT : act_write(journal, rows, count, list);
        file_unlock(journal->descriptor);
        if (behind) return JOURNAL_BEHIND;
        if (written != WRITTEN_ASTRAY) return written == WRITTEN ? JOURNAL_DONE : JOURNAL_FAILED;
    }
    diag_error(list, journal->path, 0, 0,
               "the act was not saved: another program takes the file away again and again; stop "
               "that program, then do it again");
    return JOURNAL_FAILED;
}

bool journal_keep(struct journal *journal, struct diag_list *list)
{
    if (journal->descriptor < 0) return true;
    if (!journal_hold(journal, list)) return false;
    file_unlock(journal->descriptor);
    return true;
}

const char *journal_place(const struct journal *journal)
{
    return journal->path;
}

size_t journal_count(const struct journal *journal)
{
    return journal->count;
}

const struct journal_row *journal_row(const struct journal *journal, size_t index)
{
    return index < journal->count ? &journal->rows[index] : NULL;
}

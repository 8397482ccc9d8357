/* grid.c: a CSV table as a file that any spreadsheet and any statistics program reads. */
/* SPDX-License-Identifier: MIT */
#include "report/grid.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "data/csv.h"

static bool place(char *out, size_t size, const char *folder, const char *name)
{
    int length = snprintf(out, size, "%s%s%s%s", folder, name ? "/" : "", name ? name : "",
                          name ? ".csv" : "");
    return length > 0 && (size_t)length < size;
}

/* What an interrupted run left under the other name is in nobody's way. */
static FILE *fresh_open(const char *path, char *reason)
{
    unlink(path);
    int descriptor = file_open_append(path, FILE_OPEN_NEW, reason);
    if (descriptor < 0) return NULL;
    FILE *stream = fdopen(descriptor, "a");
    if (!stream) {
        snprintf(reason, FILE_REASON_SIZE, "%s", strerror(errno));
        close(descriptor);
    }
    return stream;
}

bool grid_open(struct grid *out, const char *folder, const char *name, const char *header,
               char *reason)
{
    out->begun = false;
    out->stream = NULL;
    if (!place(out->path, sizeof out->path, folder, name) ||
        (size_t)snprintf(out->fresh, sizeof out->fresh, "%s.new", out->path) >= sizeof out->fresh) {
        snprintf(reason, FILE_REASON_SIZE, "found a path of more than %d bytes; name a shorter one",
                 FILE_PATH_SIZE - 5);
        return false;
    }
    out->stream = fresh_open(out->fresh, reason);
    if (out->stream) fprintf(out->stream, "\xEF\xBB\xBF%s\n", header);
    return out->stream != NULL;
}

static void part(struct grid *grid)
{
    if (grid->begun) fputc(',', grid->stream);
    grid->begun = true;
}

/* Does a formula begin there? East Asian keyboards have signs of full width, which are the same. */
static bool is_sign(const char *text)
{
    static const char *const wide[] = {"\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d",
                                       "\xef\xbc\xa0"};
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++) {
        if (strncmp(text, wide[i], strlen(wide[i])) == 0) return true;
    }
    return *text && strchr("=+-@", *text);
}

/* A spreadsheet of a language that parts cells by semicolons parts a text by them too, and one that
 * takes no quotation marks by tabs and lines: what stands behind one begins a cell. csv_put sees to
 * the signs at the front. */
static void guard(char *out, const char *cell)
{
    for (const char *at = cell; *at; at++) {
        bool begins = at > cell ? strchr(";\t\n\r", at[-1]) != NULL : (unsigned char)*at >= 0x80;
        if (begins && is_sign(at)) *out++ = '\'';
        *out++ = *at;
    }
    *out = '\0';
}

void grid_text(struct grid *grid, const char *cell)
{
    /* Each character may become three, and there are two quotation marks and an apostrophe. */
    size_t size = 3 * strlen(cell) + 4;
    char *guarded = memory_new(size), *quoted = memory_new(size);
    struct text text;
    guard(guarded, cell);
    text_init(&text, quoted, size);
    csv_put(&text, guarded);
    part(grid);
    fputs(quoted, grid->stream);
    free(guarded);
    free(quoted);
}

void grid_number(struct grid *grid, double value)
{
    part(grid);
    fprintf(grid->stream, "%.10g", value + 0.0);
}

void grid_whole(struct grid *grid, int64_t value)
{
    part(grid);
    fprintf(grid->stream, "%" PRId64, value);
}

void grid_empty(struct grid *grid)
{
    part(grid);
}

void grid_end(struct grid *grid)
{
    fputc('\n', grid->stream);
    grid->begun = false;
}

bool grid_close(struct grid *grid, char *reason)
{
    bool good = !ferror(grid->stream);
    errno = 0;
    good = fclose(grid->stream) == 0 && good;
    good = good && rename(grid->fresh, grid->path) == 0;
    if (good) return true;
    snprintf(reason, FILE_REASON_SIZE, "%s", errno ? strerror(errno) : "it could not be written");
    unlink(grid->fresh);
    return false;
}

void grid_drop(struct grid *grid)
{
    fclose(grid->stream);
    unlink(grid->fresh);
}

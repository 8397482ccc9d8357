/* keep.c: a paper on disk: whole or not at all, and never over what a person has changed. */
/* SPDX-License-Identifier: MIT */
#include "report/keep.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

enum { LIMIT = 1 << 26 };

static bool fail(char *reason, const char *what, const char *path)
{
    snprintf(reason, FILE_REASON_SIZE, "%.120s could not be %s: %s", path, what, strerror(errno));
    return false;
}

/* Does the file hold these bytes already? False with an empty reason where it is another's. */
static bool is_same(const char *path, const char *bytes, size_t length, char *reason)
{
    char *before;
    size_t size;
    if (!file_read(&before, &size, path, LIMIT, reason)) return false;
    bool same = size == length && memcmp(before, bytes, length) == 0;
    free(before);
    reason[0] = '\0';
    return same;
}

static bool write_new(const char *path, const char *bytes, size_t length, char *reason)
{
    unlink(path);
    int descriptor = file_open_append(path, FILE_OPEN_NEW, reason);
    if (descriptor < 0) return false;
    bool good = file_append_durable(descriptor, bytes, length, reason);
    close(descriptor);
    if (!good) unlink(path);
    return good;
}

bool keep_file(const char *path, const char *bytes, size_t length, char *reason)
{
    char fresh[FILE_PATH_SIZE + 8], aside[FILE_PATH_SIZE + 8];
    snprintf(fresh, sizeof fresh, "%s.new", path);
    snprintf(aside, sizeof aside, "%s~", path);
    bool taken = file_is_taken(path);
    if (taken && file_is_link(path)) {
        snprintf(reason, FILE_REASON_SIZE,
                 "%.120s is a link; take it away, or name a folder with "
                 "--out",
                 path);
        return false;
    }
    if (taken && is_same(path, bytes, length, reason)) return true;
    if (taken && reason[0]) return false;
    if (!write_new(fresh, bytes, length, reason)) return false;
    if (taken && rename(path, aside) != 0) return fail(reason, "moved aside", path);
    if (rename(fresh, path) != 0) return fail(reason, "put in place", path);
    return file_sync_folder(path, reason);
}

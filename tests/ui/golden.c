/* golden.c: frames as they were kept, so that a change of a screen is seen and accepted. */
/* SPDX-License-Identifier: MIT */
#include "ui/golden.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/file.h"

enum { PATH_SIZE = 5000, GOLDEN_LIMIT = 1 << 18 };

static const char *const looks[] = {"utf8", "ascii"};

/* The file's text, or NULL. */
static char *golden_read(const char *path)
{
    char reason[FILE_REASON_SIZE], *text;
    size_t length;
    return file_read(&text, &length, path, GOLDEN_LIMIT, reason) ? text : NULL;
}

/* With `make`, its folders are made. */
static void golden_path(char path[PATH_SIZE], const char *root, const char *name,
                        const struct frame *frame, bool ascii, bool make)
{
    snprintf(path, PATH_SIZE, "%s/tests/golden/%dx%d", root, frame->columns, frame->rows);
    if (make) mkdir(path, 0777);
    size_t length = strlen(path);
    snprintf(path + length, PATH_SIZE - length, "/%s", looks[ascii]);
    if (make) mkdir(path, 0777);
    length = strlen(path);
    snprintf(path + length, PATH_SIZE - length, "/%s.txt", name);
}

bool golden_holds(const char *root, const char *name, const struct frame *frame, bool ascii)
{
    char path[PATH_SIZE], *text = frame_text(frame, ascii);
    bool accept = getenv("GOLDEN_ACCEPT") != NULL;
    golden_path(path, root, name, frame, ascii, accept);
    if (accept) {
        FILE *file = fopen(path, "w");
        assert_non_null(file);
        fputs(text, file);
        fclose(file);
    }
    char *kept = golden_read(path);
    bool same = kept && strcmp(kept, text) == 0;
    if (!same) print_error("%s differs; GOLDEN_ACCEPT=1 keeps the new look:\n%s\n", path, text);
    free(kept);
    free(text);
    return same;
}

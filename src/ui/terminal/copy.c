/* copy.c: what a screen shows as plain text, for notes: into a file, and to the clipboard. */
/* SPDX-License-Identifier: MIT */
#include "ui/terminal/copy.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"

/* xterm and those that follow it take some 75,000 bytes of base 64. */
enum { CLIPBOARD_LIMIT = 54000 };

static bool is_line(uint32_t character)
{
    return character >= FRAME_LINE_ACROSS && character <= FRAME_LINE_BOTTOM_RIGHT;
}

/* Lines of blanks alone say nothing once the boxes are gone. */
static void blank_lines_cut(char *text)
{
    char *to = text;
    while (*text) {
        size_t length = strcspn(text, "\n") + 1;
        if (strspn(text, " ") + 1 < length) {
            memmove(to, text, length);
            to += length;
        }
        text += length;
    }
    *to = '\0';
}

char *copy_text(const struct frame *frame, bool ascii)
{
    struct frame *bare = memory_new(sizeof *bare);
    *bare = *frame;
    bare->rows = frame->rows - 1;
    for (int row = 0; row < bare->rows; row++) {
        for (int column = 0; column < bare->columns; column++) {
            struct frame_cell *cell = &bare->cells[row][column];
            if (is_line(cell->character)) cell->character = ' ';
        }
    }
    char *text = frame_text(bare, ascii);
    free(bare);
    blank_lines_cut(text);
    return text;
}

void copy_path(char *out, size_t size, const char *journal)
{
    if (!journal) {
        snprintf(out, size, "chokepoint.txt");
        return;
    }
    size_t length = strlen(journal);
    bool table = length > 4 && strcmp(journal + length - 4, ".csv") == 0;
    snprintf(out, size, "%.*s.txt", (int)(table ? length - 4 : length), journal);
}

bool copy_append(const char *path, const char *text, char *reason)
{
    int file = file_open_append(path, FILE_OPEN_ANY, reason);
    if (file < 0) return false;
    bool done = file_append_durable(file, text, strlen(text), reason) &&
                file_append_durable(file, "\n", 1, reason);
    close(file);
    return done;
}

static void base64_put(char out[4], const unsigned char *bytes, size_t count)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned group = (unsigned)bytes[0] << 16;
    if (count > 1) group |= (unsigned)bytes[1] << 8;
    if (count > 2) group |= bytes[2];
    for (size_t i = 0; i < 4; i++) {
        out[i] = i <= count ? letters[group >> (18 - 6 * i) & 63] : '=';
    }
}

char *copy_clipboard(const char *text)
{
    static const char head[] = "\033]52;c;", tail[] = "\007";
    size_t length = strlen(text);
    if (length > CLIPBOARD_LIMIT) return NULL;
    char *out = memory_new(sizeof head + sizeof tail + (length + 2) / 3 * 4);
    char *at = out;
    memcpy(at, head, sizeof head - 1);
    at += sizeof head - 1;
    for (size_t i = 0; i < length; i += 3, at += 4) {
        base64_put(at, (const unsigned char *)text + i, length - i < 3 ? length - i : 3);
    }
    memcpy(at, tail, sizeof tail);
    return out;
}

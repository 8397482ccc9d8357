/* temporary.c: files and folders that a test makes and takes away again. */
/* SPDX-License-Identifier: MIT */
#include "temporary.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"

void temporary_folder(char *out)
{
    snprintf(out, TEMPORARY_PATH_SIZE, "/tmp/chokepoint-test-XXXXXX");
    char *made = mkdtemp(out);
    assert(made);
    (void)made;
}

void temporary_path(char *out, const char *folder, const char *name)
{
    int length = snprintf(out, TEMPORARY_PATH_SIZE, "%s/%s", folder, name);
    assert(length > 0 && length < TEMPORARY_PATH_SIZE);
    (void)length;
}

void temporary_remove(const char *folder)
{
    char **names = file_list(folder, NULL);
    for (size_t i = 0; names && names[i]; i++) {
        char path[TEMPORARY_PATH_SIZE];
        temporary_path(path, folder, names[i]);
        /* A link to a folder is taken away, and never followed. */
        if (unlink(path) != 0) temporary_remove(path);
    }
    file_list_free(names);
    rmdir(folder);
}

void temporary_write(const char *folder, const char *name, const char *bytes, size_t length)
{
    char path[TEMPORARY_PATH_SIZE];
    temporary_path(path, folder, name);
    FILE *stream = fopen(path, "wb");
    assert(stream);
    size_t put = fwrite(bytes, 1, length, stream);
    assert(put == length);
    (void)put;
    fclose(stream);
}

void temporary_text(const char *folder, const char *name, const char *text)
{
    temporary_write(folder, name, text, strlen(text));
}

char *temporary_read(const char *path, size_t *length)
{
    char *bytes, reason[FILE_REASON_SIZE];
    bool good = file_read(&bytes, length, path, FILE_TAIL_LIMIT, reason);
    if (!good) fprintf(stderr, "%s: %s\n", path, reason);
    assert(good);
    return bytes;
}

void temporary_copy_tables(const char *to, const char *from)
{
    char **names = file_list(from, ".csv");
    assert(names);
    for (size_t i = 0; names[i]; i++) {
        char path[TEMPORARY_PATH_SIZE];
        size_t length;
        temporary_path(path, from, names[i]);
        char *bytes = temporary_read(path, &length);
        temporary_write(to, names[i], bytes, length);
        free(bytes);
    }
    file_list_free(names);
}

/* The length of a cell, with its quotation marks. */
static size_t cell_length(const char *cell)
{
    size_t length = 0;
    bool quoted = false;
    while (cell[length] && (quoted || (cell[length] != ',' && cell[length] != '\n'))) {
        quoted = quoted != (cell[length] == '"');
        length++;
    }
    return length;
}

static int header_index(const char *header, const char *column)
{
    for (int index = 0;; index++) {
        size_t length = cell_length(header);
        if (length == strlen(column) && strncmp(header, column, length) == 0) return index;
        assert(header[length] == ',');
        header += length + 1;
    }
}

void temporary_change(char *out, const char *folder, const struct temporary_edit *edit)
{
    char path[TEMPORARY_PATH_SIZE];
    size_t length;
    temporary_path(path, folder, edit->name);
    char *bytes = temporary_read(path, &length);
    const char *row = bytes;
    int line = 1, column = 1, index = header_index(bytes, edit->column);
    while (strncmp(row, edit->start, strlen(edit->start)) != 0) {
        row = strchr(row, '\n');
        assert(row && row[1]);
        row++;
        line++;
    }
    for (; index > 0; index--) {
        size_t step = cell_length(row) + 1;
        column += (int)step;
        row += step;
    }
    size_t before = (size_t)(row - bytes), room = length + strlen(edit->text) + 1;
    char *changed = memory_new(room);
    snprintf(changed, room, "%.*s%s%s", (int)before, bytes, edit->text, row + cell_length(row));
    temporary_text(folder, edit->name, changed);
    snprintf(out, TEMPORARY_PATH_SIZE, "%s:%d:%d:", edit->name, line, column);
    free(changed);
    free(bytes);
}

static const char *without_folders(const char *line)
{
    const char *colon = strchr(line, ':');
    const char *name = line;
    for (const char *at = line; at < colon; at++) {
        if (*at == '/') name = at + 1;
    }
    return name;
}

bool temporary_told(struct diag_list *list, const char *place, const char *words)
{
    for (size_t i = 0; i < list->count; i++) {
        char line[DIAG_LINE_SIZE];
        diag_format(line, sizeof line, &list->items[i]);
        const char *name = without_folders(line);
        if (strncmp(name, place, strlen(place)) == 0 && strstr(name, words)) return true;
    }
    fprintf(stderr, "no message %s ... %s among:\n", place, words);
    diag_print(list, stderr);
    return false;
}

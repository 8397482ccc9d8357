/* diag.c: collects messages, so that one run shows every mistake of a file. */
/* SPDX-License-Identifier: MIT */
#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"

void diag_init(struct diag_list *out)
{
    memset(out, 0, sizeof *out);
}

void diag_free(struct diag_list *list)
{
    free(list->items);
    diag_init(list);
}

static struct diag *append(struct diag_list *list)
{
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 16;
        list->items = memory_resize(list->items, capacity * sizeof *list->items);
        list->capacity = capacity;
    }
    struct diag *diag = &list->items[list->count++];
    memset(diag, 0, sizeof *diag);
    return diag;
}

static struct diag *place(struct diag_list *list, enum diag_level level, const char *file)
{
    struct diag *diag = append(list);
    diag->level = level;
    /* A file's name may hold what commands a terminal. */
    char shown[2 * DIAG_PLACE_SIZE];
    text_escape(shown, sizeof shown, file);
    snprintf(diag->file, sizeof diag->file, "%.*s", DIAG_PLACE_SIZE - 1, shown);
    if (level == DIAG_ERROR) list->errors++;
    else list->warnings++;
    return diag;
}

void diag_error(struct diag_list *list, const char *file, int line, int column, const char *format,
                ...)
{
    struct diag *diag = place(list, DIAG_ERROR, file);
    diag->line = line;
    diag->column = column;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(diag->text, sizeof diag->text, format, arguments);
    va_end(arguments);
}

void diag_warning(struct diag_list *list, const char *file, int line, int column,
                  const char *format, ...)
{
    struct diag *diag = place(list, DIAG_WARNING, file);
    diag->line = line;
    diag->column = column;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(diag->text, sizeof diag->text, format, arguments);
    va_end(arguments);
}

static int compare(const void *a, const void *b)
{
    const struct diag *left = a, *right = b;
    int order = strcmp(left->file, right->file);
    if (order == 0) order = (left->line > right->line) - (left->line < right->line);
    if (order == 0) order = (left->column > right->column) - (left->column < right->column);
    return order ? order : strcmp(left->text, right->text);
}

void diag_copy(struct diag_list *list, const struct diag *diag)
{
    *append(list) = *diag;
    if (diag->level == DIAG_ERROR) list->errors++;
    else list->warnings++;
}

void diag_take(struct diag_list *list, struct diag_list *from)
{
    for (size_t i = 0; i < from->count; i++) {
        const struct diag *diag = &from->items[i];
        size_t at = 0;
        while (at < list->count && compare(&list->items[at], diag) != 0) at++;
        if (at == list->count) diag_copy(list, diag);
    }
    diag_free(from);
}

void diag_format(char *out, size_t size, const struct diag *diag)
{
    const char *word = diag->level == DIAG_WARNING ? "warning: " : "";
    if (diag->column > 0) {
        snprintf(out, size, "%s:%d:%d: %s%s", diag->file, diag->line, diag->column, word,
                 diag->text);
    } else if (diag->line > 0) {
        snprintf(out, size, "%s:%d: %s%s", diag->file, diag->line, word, diag->text);
    } else {
        snprintf(out, size, "%s: %s%s", diag->file, word, diag->text);
    }
}

void diag_print(struct diag_list *list, FILE *stream)
{
    if (list->count > 1) qsort(list->items, list->count, sizeof *list->items, compare);
    for (size_t i = 0; i < list->count; i++) {
        char line[DIAG_PLACE_SIZE + DIAG_TEXT_SIZE + 64];
        diag_format(line, sizeof line, &list->items[i]);
        fprintf(stream, "%s\n", line);
    }
}

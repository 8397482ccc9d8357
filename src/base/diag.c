/* diag.c: collects messages, so that one run shows every mistake of a file. */
/* SPDX-License-Identifier: MIT */
#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"

/* How many messages of a file are kept, and which item counts those that are not. */
struct diag_file {
    char name[DIAG_PLACE_SIZE];
    size_t last; /* its last message, from 1 */
    size_t kept;
    bool counted;
    size_t counter; /* index of the item, once there is one */
};

void diag_init(struct diag_list *out)
{
    memset(out, 0, sizeof *out);
}

void diag_free(struct diag_list *list)
{
    free(list->items);
    free(list->files);
    diag_init(list);
}

static void reserve(struct diag_list *list, size_t count)
{
    if (count <= list->capacity) return;
    size_t capacity = list->capacity ? list->capacity * 2 : 16;
    list->capacity = capacity > count ? capacity : count;
    list->items = memory_resize(list->items, list->capacity * sizeof *list->items);
}

static struct diag *append(struct diag_list *list, struct diag_file *file)
{
    reserve(list, list->count + 1);
    struct diag *diag = &list->items[list->count++];
    memset(diag, 0, sizeof *diag);
    memcpy(diag->file, file->name, sizeof diag->file);
    diag->earlier = file->last;
    file->last = list->count;
    return diag;
}

/* The file of that name, which may hold what commands a terminal. */
static struct diag_file *file_named(struct diag_list *list, const char *name)
{
    char shown[DIAG_PLACE_SIZE];
    text_escape(shown, sizeof shown, name);
    if (list->file_count > 0 && strcmp(list->files[list->file_last].name, shown) == 0) {
        return &list->files[list->file_last];
    }
    size_t at = 0;
    while (at < list->file_count && strcmp(list->files[at].name, shown) != 0) at++;
    list->file_last = at;
    if (at < list->file_count) return &list->files[at];
    list->files = memory_resize(list->files, (at + 1) * sizeof *list->files);
    list->file_count++;
    memset(&list->files[at], 0, sizeof list->files[at]);
    memcpy(list->files[at].name, shown, sizeof shown);
    return &list->files[at];
}

static void count(struct diag_list *list, enum diag_level level, size_t more)
{
    if (level == DIAG_ERROR) list->errors += more;
    else list->warnings += more;
}

/* Makes it at least so many that were left out of a file. */
static void leave_out(struct diag_list *list, struct diag_file *file, enum diag_level level,
                      size_t least)
{
    if (!file->counted) {
        file->counter = list->count;
        file->counted = true;
        append(list, file)->level = DIAG_WARNING;
    }
    struct diag *counter = &list->items[file->counter];
    if (least <= counter->left_out[level]) return;
    count(list, level, least - counter->left_out[level]);
    counter->left_out[level] = least;
    if (level == DIAG_ERROR) counter->level = DIAG_ERROR;
}

/* A place for a message; NULL where it is only counted. */
static struct diag *place(struct diag_list *list, enum diag_level level, const char *name)
{
    struct diag_file *file = file_named(list, name);
    if (file->kept == DIAG_FILE_MAX) {
        size_t before = file->counted ? list->items[file->counter].left_out[level] : 0;
        leave_out(list, file, level, before + 1);
        return NULL;
    }
    struct diag *diag = append(list, file);
    file->kept++;
    diag->level = level;
    count(list, level, 1);
    return diag;
}

static void fill(struct diag *out, int line, int column, const char *format, va_list arguments)
{
    char text[DIAG_TEXT_SIZE];
    if (!out) return;
    out->line = out->last = line;
    out->column = column;
    vsnprintf(text, sizeof text, format, arguments);
    text_escape(out->text, sizeof out->text, text);
}

/* The name of a topic as a number, which is never 0 (FNV-1a). */
static uint64_t topic_of(const char *name)
{
    uint64_t topic = 14695981039346656037u;
    for (; *name; name++) topic = (topic ^ (unsigned char)*name) * 1099511628211u;
    return topic | 1;
}

static struct diag *topic_find(const struct diag_list *list, uint64_t topic)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].topic == topic) return &list->items[i];
    }
    return NULL;
}

/* Is another line of the file, whose name is the first letters of the place, named already? */
static bool is_named(const struct diag *diag, const char *place, size_t length)
{
    const char *at = diag->also;
    while (at && strncmp(at, place, length) != 0) {
        at = strstr(at, ", ");
        if (at) at += 2;
    }
    return at && *at;
}

/* One place more of a message, by its line alone where it is in the same file. */
static void place_add(struct diag *diag, const char *name, int line)
{
    char shown[DIAG_PLACE_SIZE];
    text_escape(shown, sizeof shown, name);
    bool here = strcmp(shown, diag->file) == 0;
    int last = here ? line : -line;
    if (last == diag->last) return;
    diag->last = last;
    diag->again++;
    char place[48];
    const char *slash = strrchr(shown, '/');
    if (here) snprintf(place, sizeof place, "line %d", line);
    else snprintf(place, sizeof place, "%.24s:%d", slash ? slash + 1 : shown, line);
    size_t file = here ? 0 : strcspn(place, ":") + 1, used = strlen(diag->also);
    if (here ? diag->named_here == DIAG_ALSO_LINES : is_named(diag, place, file)) return;
    if (diag->named == DIAG_ALSO_MAX) return;
    diag->named++;
    diag->named_here += here;
    snprintf(diag->also + used, sizeof diag->also - used, "%s%s", used ? ", " : "", place);
}

/* A place for a message of a topic; NULL where it was told before, or is only counted. */
static struct diag *place_about(struct diag_list *list, const char *topic, enum diag_level level,
                                const char *file, int line)
{
    struct diag *first = topic_find(list, topic_of(topic));
    if (first) {
        place_add(first, file, line);
        count(list, first->level, 1);
        list->again[first->level]++;
        return NULL;
    }
    struct diag *diag = place(list, level, file);
    if (diag) diag->topic = topic_of(topic);
    return diag;
}

void diag_error_about(struct diag_list *list, const char *topic, const char *file, int line,
                      int column, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fill(place_about(list, topic, DIAG_ERROR, file, line), line, column, format, arguments);
    va_end(arguments);
}

void diag_warning_about(struct diag_list *list, const char *topic, const char *file, int line,
                        int column, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fill(place_about(list, topic, DIAG_WARNING, file, line), line, column, format, arguments);
    va_end(arguments);
}

bool diag_known(const struct diag_list *list, const char *topic)
{
    return topic_find(list, topic_of(topic)) != NULL;
}

size_t diag_told(const struct diag_list *list, enum diag_level level)
{
    return (level == DIAG_ERROR ? list->errors : list->warnings) - list->again[level];
}

void diag_error(struct diag_list *list, const char *file, int line, int column, const char *format,
                ...)
{
    va_list arguments;
    va_start(arguments, format);
    fill(place(list, DIAG_ERROR, file), line, column, format, arguments);
    va_end(arguments);
}

void diag_warning(struct diag_list *list, const char *file, int line, int column,
                  const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fill(place(list, DIAG_WARNING, file), line, column, format, arguments);
    va_end(arguments);
}

bool diag_room(struct diag_list *list, const char *file)
{
    return file_named(list, file)->kept < DIAG_FILE_MAX;
}

struct diag *diag_of(struct diag_list *list, const char *file, const struct diag *later)
{
    size_t place = later ? later->earlier : file_named(list, file)->last;
    return place > 0 ? &list->items[place - 1] : NULL;
}

static size_t left_out(const struct diag *diag)
{
    return diag->left_out[DIAG_ERROR] + diag->left_out[DIAG_WARNING];
}

void diag_copy(struct diag_list *list, const struct diag *diag)
{
    if (left_out(diag) > 0) {
        struct diag_file *file = file_named(list, diag->file);
        leave_out(list, file, DIAG_ERROR, diag->left_out[DIAG_ERROR]);
        leave_out(list, file, DIAG_WARNING, diag->left_out[DIAG_WARNING]);
        return;
    }
    struct diag *copy = place(list, diag->level, diag->file);
    if (!copy) return;
    copy->line = diag->line;
    copy->column = diag->column;
    memcpy(copy->text, diag->text, sizeof copy->text);
    copy->topic = diag->topic;
    copy->again = diag->again;
    copy->last = diag->last;
    copy->named = diag->named;
    copy->named_here = diag->named_here;
    memcpy(copy->also, diag->also, sizeof copy->also);
    count(list, diag->level, diag->again);
    list->again[diag->level] += diag->again;
}

/* By file, line and column; what counts the rest of a file comes last. */
static int compare(const struct diag *left, const struct diag *right)
{
    int order = strcmp(left->file, right->file);
    if (order == 0) order = (left_out(left) > 0) - (left_out(right) > 0);
    if (order == 0) order = (left->line > right->line) - (left->line < right->line);
    if (order == 0) order = (left->column > right->column) - (left->column < right->column);
    return order ? order : strcmp(left->text, right->text);
}

static int compare_places(const void *a, const void *b)
{
    return compare(*(const struct diag *const *)a, *(const struct diag *const *)b);
}

/* The places of all messages in their order; free() it. */
static const struct diag **sorted(const struct diag_list *list)
{
    const struct diag **out = memory_new((list->count + 1) * sizeof *out);
    for (size_t i = 0; i < list->count; i++) out[i] = &list->items[i];
    qsort(out, list->count, sizeof *out, compare_places);
    return out;
}

void diag_take(struct diag_list *list, struct diag_list *from)
{
    size_t count = list->count;
    /* Each adds itself or what counts its file, or both; the sorted places must not move. */
    reserve(list, count + 2 * from->count);
    const struct diag **there = sorted(list), **more = sorted(from);
    for (size_t i = 0; i < from->count; i++) {
        bool twice = i > 0 && compare(more[i - 1], more[i]) == 0;
        bool known = bsearch(&more[i], there, count, sizeof *there, compare_places) != NULL;
        if (left_out(more[i]) > 0 || (!twice && !known)) diag_copy(list, more[i]);
    }
    free(there);
    free(more);
    diag_free(from);
}

/* " (also in line 9, supply.csv:4 and 12 more)", or nothing. */
static void also_format(char *out, size_t size, const struct diag *diag)
{
    char number[32], rest[48] = "";
    out[0] = '\0';
    if (diag->again == 0) return;
    if (diag->again > diag->named) {
        text_count(number, sizeof number, diag->again - diag->named);
        snprintf(rest, sizeof rest, " and %s more", number);
    }
    snprintf(out, size, " (also in %s%s)", diag->also, rest);
}

void diag_format(char *out, size_t size, const struct diag *diag)
{
    const char *word = diag->level == DIAG_WARNING ? "warning: " : "";
    char also[DIAG_ALSO_SIZE + 64];
    also_format(also, sizeof also, diag);
    if (left_out(diag) > 0) {
        char number[32];
        text_count(number, sizeof number, left_out(diag));
        snprintf(out, size, "%s: %sand %s more", diag->file, word, number);
    } else if (diag->column > 0) {
        snprintf(out, size, "%s:%d:%d: %s%s%s", diag->file, diag->line, diag->column, word,
                 diag->text, also);
    } else if (diag->line > 0) {
        snprintf(out, size, "%s:%d: %s%s%s", diag->file, diag->line, word, diag->text, also);
    } else {
        snprintf(out, size, "%s: %s%s%s", diag->file, word, diag->text, also);
    }
}

void diag_print(const struct diag_list *list, FILE *stream)
{
    const struct diag **items = sorted(list);
    for (size_t i = 0; i < list->count; i++) {
        char line[DIAG_LINE_SIZE];
        diag_format(line, sizeof line, items[i]);
        fprintf(stream, "%s\n", line);
    }
    free(items);
}

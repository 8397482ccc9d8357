/* settings.c: what a player sets about the screen, by name, and the file that keeps it. */
/* SPDX-License-Identifier: MIT */
#include "ui/terminal/settings.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "data/csv.h"

enum { VALUES_MAX = 4, WORD_SIZE = 24, FILE_SIZE = 512 };

static const struct {
    const char *name;
    const char *values[VALUES_MAX + 1]; /* the default first */
} table[SETTING_COUNT] = {
    [SETTING_LOOK] = {"look", {"auto", "utf8", "ascii"}},
    [SETTING_THEME] = {"theme", {"auto", "dark", "light", "mono"}},
    [SETTING_CHART] = {"chart", {"auto", "braille", "block", "ascii"}},
    [SETTING_MOUSE] = {"mouse", {"on", "off"}},
    [SETTING_CLOCK] = {"clock", {"on", "off"}},
};

static const char *const lines[] = {
    "set look auto",   "set look utf8",  "set look ascii", "set theme auto",    "set theme dark",
    "set theme light", "set theme mono", "set chart auto", "set chart braille", "set chart block",
    "set chart ascii", "set mouse on",   "set mouse off",  "set clock on",      "set clock off"};

static const char header[] = "setting,value\n";

const char *settings_name(enum setting setting)
{
    return setting < SETTING_COUNT ? table[setting].name : NULL;
}

const char *settings_value(enum setting setting, int value)
{
    return value >= 0 && value < VALUES_MAX ? table[setting].values[value] : NULL;
}

const char *settings_line(size_t index)
{
    return index < sizeof lines / sizeof lines[0] ? lines[index] : NULL;
}

/* Its place; SETTING_COUNT if there is none. */
static enum setting setting_find(const char *name)
{
    int found = 0;
    while (found < SETTING_COUNT && strcmp(table[found].name, name) != 0) found++;
    return (enum setting)found;
}

static int value_find(enum setting setting, const char *word)
{
    for (int i = 0; settings_value(setting, i); i++) {
        if (strcmp(table[setting].values[i], word) == 0) return i;
    }
    return -1;
}

static void values_list(char *out, size_t size, enum setting setting)
{
    struct text text;
    text_init(&text, out, size);
    for (int i = 0; settings_value(setting, i); i++)
        text_format(&text, "%s%s", i > 0 ? ", " : "", table[setting].values[i]);
}

static void names_list(char *out, size_t size, const struct settings *settings)
{
    struct text text;
    text_init(&text, out, size);
    for (int i = 0; i < SETTING_COUNT; i++) {
        text_format(&text, "%s%s %s", i > 0 ? ", " : "", table[i].name,
                    table[i].values[settings->values[i]]);
    }
}

bool settings_set(char *said, struct settings *settings, const char *words)
{
    char name[WORD_SIZE] = "", word[WORD_SIZE] = "", known[SETTINGS_SENTENCE_SIZE / 2];
    int count = sscanf(words, "%23s %23s", name, word);
    names_list(known, sizeof known, settings);
    if (count < 1) {
        snprintf(said, SETTINGS_SENTENCE_SIZE, "Settings: %s. set NAME VALUE changes one.", known);
        return false;
    }
    enum setting setting = setting_find(name);
    if (setting == SETTING_COUNT) {
        snprintf(said, SETTINGS_SENTENCE_SIZE, "\"%s\" is no setting. Settings: %s.", name, known);
        return false;
    }
    int value = value_find(setting, word);
    values_list(known, sizeof known, setting);
    if (value < 0) {
        snprintf(said, SETTINGS_SENTENCE_SIZE, "%s%s%s%s is %s; it may be %s.", word[0] ? "\"" : "",
                 word, word[0] ? "\" is no value. " : "", name,
                 settings_value(setting, settings->values[setting]), known);
        return false;
    }
    settings->values[setting] = value;
    snprintf(said, SETTINGS_SENTENCE_SIZE, "%s is %s now.", name, word);
    return true;
}

bool settings_path(char *out, size_t size)
{
    /* The XDG base directory specification: a relative path is to be ignored. */
    const char *folder = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    int length = -1;
    if (folder && folder[0] == '/')
        length = snprintf(out, size, "%s/chokepoint/settings.csv", folder);
    else if (home && home[0] == '/')
        length = snprintf(out, size, "%s/.config/chokepoint/settings.csv", home);
    return length > 0 && (size_t)length < size;
}

static void row_take(struct settings *out, const struct csv_sheet *sheet, size_t row,
                     const char *path, struct diag_list *list)
{
    const char *name = csv_text(sheet, row, 0), *word = csv_text(sheet, row, 1);
    char known[SETTINGS_SENTENCE_SIZE / 2];
    int line = sheet->rows[row].line;
    enum setting setting = setting_find(name);
    if (setting == SETTING_COUNT) {
        diag_warning(
            list, path, line, 1,
            "found the setting \"%s\", expected look, theme, chart, mouse or clock; it is left "
            "out",
            name);
        return;
    }
    int value = value_find(setting, word);
    values_list(known, sizeof known, setting);
    if (value >= 0) out->values[setting] = value;
    else
        diag_warning(list, path, line, 2, "found \"%s\" for %s, expected %s; %s is used", word,
                     name, known, settings_value(setting, 0));
}

void settings_load(struct settings *out, const char *path, struct diag_list *list)
{
    struct csv_sheet sheet;
    memset(out, 0, sizeof *out);
    if (!file_exists(path)) return;
    csv_open(&sheet, path, list);
    bool head = sheet.row_count > 0 && csv_same_name(csv_text(&sheet, 0, 0), "setting") &&
                csv_same_name(csv_text(&sheet, 0, 1), "value");
    if (sheet.row_count > 0 && !head) {
        diag_warning(list, path, sheet.rows[0].line, 1,
                     "found \"%s\" in the first line, expected setting,value; write it there",
                     csv_text(&sheet, 0, 0));
    }
    for (size_t i = head ? 1 : 0; i < sheet.row_count; i++) row_take(out, &sheet, i, path, list);
    csv_close(&sheet);
}

static bool whole_write(const char *path, const char *bytes, char *reason)
{
    FILE *stream = fopen(path, "w");
    bool good = stream && fputs(bytes, stream) >= 0;
    if (stream && fclose(stream) != 0) good = false;
    if (!good) snprintf(reason, FILE_REASON_SIZE, "%s", strerror(errno));
    return good;
}

bool settings_save(const struct settings *settings, const char *path, char *reason)
{
    char folder[SETTINGS_PATH_SIZE], fresh[SETTINGS_PATH_SIZE + 4], bytes[FILE_SIZE];
    struct text text;
    const char *end = strrchr(path, '/');
    snprintf(folder, sizeof folder, "%.*s", end ? (int)(end - path) : 0, path);
    if (folder[0] && !file_make_folder(folder, reason)) return false;
    text_init(&text, bytes, sizeof bytes);
    text_append(&text, header);
    for (int i = 0; i < SETTING_COUNT; i++)
        text_format(&text, "%s,%s\n", table[i].name, table[i].values[settings->values[i]]);
    snprintf(fresh, sizeof fresh, "%s.new", path);
    if (!whole_write(fresh, bytes, reason)) return false;
    if (rename(fresh, path) == 0) return true;
    snprintf(reason, FILE_REASON_SIZE, "%s", strerror(errno));
    return false;
}

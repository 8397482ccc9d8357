/* keys_file.c: a player's own keys, from a small table in the settings folder. */
/* SPDX-License-Identifier: MIT */
#include "ui/terminal/keys_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "data/csv.h"
#include "ui/terminal/keys.h"

enum { WORD_SIZE = 32 };

/* The file being read, a row of it, and where its mistakes go. */
struct reading {
    const char *path;
    const struct csv_sheet *sheet;
    size_t row;
    struct diag_list *list;
};

void keys_file_path(char *out, size_t size)
{
    const char *settings = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    out[0] = '\0';
    if (settings && settings[0]) snprintf(out, size, "%s/chokepoint/keys.csv", settings);
    else if (home && home[0]) snprintf(out, size, "%s/.config/chokepoint/keys.csv", home);
}

static const struct csv_cell *cell_of(const struct reading *reading, size_t cell)
{
    const struct csv_row *row = &reading->sheet->rows[reading->row];
    return cell < row->count ? &reading->sheet->cells[row->first + cell] : NULL;
}

static enum action action_read(const struct reading *reading)
{
    const char *words[ACTION_COUNT];
    const struct csv_cell *cell = cell_of(reading, 0);
    for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        words[i - 1] = keys_of((enum action)i)->word;
        if (strcmp(words[i - 1], cell->text) == 0) return (enum action)i;
    }
    const char *near = text_closest(cell->text, words, ACTION_COUNT - 1);
    diag_error(reading->list, reading->path, cell->line, cell->column,
               "\"%.30s\" is no action; %s%s%s docs/play.md lists them", cell->text,
               near ? "did you mean \"" : "", near ? near : "", near ? "\"?" : "");
    return ACTION_NONE;
}

/* The next of the blank-separated words; where the text goes on after it. */
static const char *word_next(char out[WORD_SIZE], const char *text)
{
    text += strspn(text, " ");
    size_t length = strcspn(text, " ");
    snprintf(out, WORD_SIZE, "%.*s", (int)(length < WORD_SIZE ? length : WORD_SIZE - 1), text);
    return text + length;
}

/* False, and told, where a word names no key or there is none, or there are too many. */
static bool presses_read(int out[KEYS_PRESSES + 1], const struct reading *reading)
{
    const struct csv_cell *cell = cell_of(reading, 1);
    const struct csv_cell *place = cell ? cell : cell_of(reading, 0);
    char word[WORD_SIZE];
    size_t count = 0;
    for (const char *at = word_next(word, cell ? cell->text : ""); word[0];
         at = word_next(word, at)) {
        int press = keys_press_named(word);
        if (press == KEYS_NONE || count == KEYS_PRESSES) {
            diag_error(reading->list, reading->path, place->line, place->column,
                       press == KEYS_NONE
                           ? "\"%s\" is no key; expected a letter or sign, or a name such as "
                             "Space, PgUp, Ctrl-T"
                           : "\"%s\" is one key too many: an action has four at most",
                       word);
            return false;
        }
        out[count++] = press;
    }
    out[count] = 0;
    if (count > 0) return true;
    diag_error(reading->list, reading->path, place->line, place->column,
               "no key is named; expected some, parted by blanks");
    return false;
}

static void row_take(const struct reading *reading)
{
    char reason[KEYS_REASON_SIZE];
    int presses[KEYS_PRESSES + 1];
    enum action action = action_read(reading);
    if (action == ACTION_NONE || !presses_read(presses, reading)) return;
    if (keys_change(action, presses, reason)) return;
    const struct csv_cell *cell = cell_of(reading, 1);
    diag_error(reading->list, reading->path, cell->line, cell->column, "%s", reason);
}

void keys_file_take(const char *path, struct diag_list *list)
{
    struct csv_sheet sheet;
    if (!path[0] || !file_exists(path)) return;
    bool form = csv_open(&sheet, path, list) || sheet.row_count > 0;
    bool head = sheet.row_count > 0 && csv_same_name(csv_text(&sheet, 0, 0), "action") &&
                csv_same_name(csv_text(&sheet, 0, 1), "keys");
    if (form && !head) diag_error(list, path, 1, 1, "the first line must be: action,keys");
    for (size_t i = 1; head && i < sheet.row_count; i++) {
        struct reading reading = {path, &sheet, i, list};
        if (!sheet.rows[i].broken && sheet.rows[i].count > 0) row_take(&reading);
    }
    csv_close(&sheet);
}

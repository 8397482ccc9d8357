/* settings.h: what a player sets about the screen, by name, and the file that keeps it. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_SETTINGS_H
#define UI_TERMINAL_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

enum { SETTINGS_PATH_SIZE = 1024, SETTINGS_SENTENCE_SIZE = 256 };

enum setting {
    SETTING_LOOK,
    SETTING_THEME,
    SETTING_CHART,
    SETTING_MOUSE,
    SETTING_CLOCK,
    SETTING_COUNT
};

/* The values, by their place in the table that settings_value reads; the first is the default. */
enum settings_look { SETTINGS_LOOK_AUTO, SETTINGS_LOOK_UTF8, SETTINGS_LOOK_ASCII };
enum settings_chart {
    SETTINGS_CHART_AUTO,
    SETTINGS_CHART_BRAILLE,
    SETTINGS_CHART_BLOCK,
    SETTINGS_CHART_ASCII
};
enum settings_theme {
    SETTINGS_THEME_AUTO,
    SETTINGS_THEME_DARK,
    SETTINGS_THEME_LIGHT,
    SETTINGS_THEME_MONO
};
enum settings_switch { SETTINGS_ON, SETTINGS_OFF };

struct settings {
    int values[SETTING_COUNT];
};

/* The name of a setting, and of one of its values; NULL beyond the last. */
const char *settings_name(enum setting setting);
const char *settings_value(enum setting setting, int value);

/* All that may be typed, as "set look auto", for completion; NULL beyond the last. */
const char *settings_line(size_t index);

/* Carries out "look ascii"; without a value it only says how the setting stands, without a name it
 * names all. `said` (SETTINGS_SENTENCE_SIZE bytes) is a sentence for the player. True if a setting
 * was set. */
bool settings_set(char *said, struct settings *settings, const char *words);

/* $XDG_CONFIG_HOME/chokepoint/settings.csv, or ~/.config/chokepoint/settings.csv. False where
 * neither variable names a folder. */
bool settings_path(char *out, size_t size);

/* Reads the file; what it does not set, or sets badly, is left at its default and told to `list`,
 * as the game goes on without. A file that is not there is no mistake. */
void settings_load(struct settings *out, const char *path, struct diag_list *list);

/* Writes the file whole, beside the old one first. False and a reason (FILE_REASON_SIZE bytes) on
 * failure. */
bool settings_save(const struct settings *settings, const char *path, char *reason);

#endif

/* screen.c: which keys work on a screen; help, hints and the stack all ask here. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/screen.h"

bool screen_names(const struct screen *screen, enum action action)
{
    /* Where one can look for something, one can go on to the next. */
    bool found = action == ACTION_FOUND_NEXT || action == ACTION_FOUND_BEFORE;
    if (found) return screen_names(screen, ACTION_FIND);
    for (size_t i = 0; i < SCREEN_KEYS_MAX && screen->actions[i] != ACTION_NONE; i++) {
        if (screen->actions[i] == action) return true;
    }
    return false;
}

enum action screen_action(const struct screen *screen, int press)
{
    for (size_t i = 0; i < SCREEN_KEYS_MAX && screen->actions[i] != ACTION_NONE; i++) {
        const struct key *key = keys_of(screen->actions[i]);
        for (size_t j = 0; key->scope == KEYS_OWN && j < KEYS_PRESSES && key->presses[j]; j++) {
            if (key->presses[j] == press) return key->action;
        }
    }
    return keys_action(press);
}

bool screen_takes(const struct screen *screen, enum action action, bool in_game)
{
    if (action == ACTION_NONE) return false;
    enum keys_scope scope = keys_of(action)->scope;
    if (scope == KEYS_ALWAYS || screen_names(screen, action)) return true;
    return scope == KEYS_GAME && in_game && !screen->modal;
}

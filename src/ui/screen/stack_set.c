/* stack_set.c: `:set`, the look key, and what follows from the settings for what is shown. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "ui/screen/stack.h"

void stack_set_apply(struct stack *stack)
{
    struct desk *desk = &stack->desk;
    int look = desk->settings.values[SETTING_LOOK];
    desk->ascii = stack->ascii_only || look == SETTINGS_LOOK_ASCII ||
                  (look == SETTINGS_LOOK_AUTO && stack->ascii_best);
    desk->color =
        !stack->color_never && desk->settings.values[SETTING_THEME] != SETTINGS_THEME_MONO;
}

/* A setting that cannot be seen here is kept for a terminal where it can. */
static const char *in_vain(const struct stack *stack)
{
    const int *values = stack->desk.settings.values;
    if (stack->ascii_only && values[SETTING_LOOK] == SETTINGS_LOOK_UTF8)
        return " This terminal was started in ASCII, and stays so.";
    if (stack->color_never && values[SETTING_THEME] != SETTINGS_THEME_MONO)
        return " Colour is off (NO_COLOR or --no-color), and stays so.";
    return "";
}

void stack_set_run(struct stack *stack, const char *words)
{
    char said[SETTINGS_SENTENCE_SIZE];
    bool set = settings_set(said, &stack->desk.settings, words);
    stack->set = stack->set || set;
    stack_set_apply(stack);
    stack_say(stack, "%s%s", said, set ? in_vain(stack) : "");
}

/* UTF-8, ASCII, ASCII without colour, and round again; where there is only ASCII, colour alone. */
void stack_set_look(struct stack *stack)
{
    int *values = stack->desk.settings.values;
    bool mono = values[SETTING_THEME] == SETTINGS_THEME_MONO;
    if (mono) {
        values[SETTING_THEME] = SETTINGS_THEME_AUTO;
        values[SETTING_LOOK] = stack->ascii_only ? SETTINGS_LOOK_AUTO : SETTINGS_LOOK_UTF8;
    } else if (stack->desk.ascii) {
        values[SETTING_THEME] = SETTINGS_THEME_MONO;
    } else {
        values[SETTING_LOOK] = SETTINGS_LOOK_ASCII;
    }
    stack->set = true;
    stack_set_apply(stack);
    stack_say(stack, "Look: %s, %s.", stack->desk.ascii ? "ASCII" : "UTF-8",
              stack->desk.color ? "colour" : "no colour");
}

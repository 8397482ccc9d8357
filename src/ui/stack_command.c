/* stack_command.c: what is typed after `:`: the name of a screen, an act, a country or a good. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "game/reload.h"
#include "ui/stack.h"
#include "ui/widget_menu.h"

/* Words for actions; each may be cut to its first letters. */
static const struct {
    const char *word;
    enum action action;
} words[] = {
    {"board", ACTION_BOARD}, {"hand", ACTION_HAND}, {"countries", ACTION_COUNTRIES},
    {"goods", ACTION_GOODS}, {"industries", ACTION_INDUSTRIES}, {"log", ACTION_LOG},
    {"news", ACTION_LOG}, {"scores", ACTION_SCORES}, {"report", ACTION_REPORT},
    {"undo", ACTION_UNDO}, {"redo", ACTION_REDO}, {"end", ACTION_END_TURN},
    {"help", ACTION_HELP}, {"plain", ACTION_PLAIN}, {"look", ACTION_LOOK}, {"quit", ACTION_QUIT},
};

/* Is `typed` the beginning of `name`, whatever the case? */
static bool begins(const char *name, const char *typed)
{
    char start[STACK_COMMAND_SIZE];
    size_t length = strlen(typed);
    if (length >= sizeof start || strlen(name) < length) return false;
    memcpy(start, name, length);
    start[length] = '\0';
    return widget_menu_matches(typed, start);
}

static bool country_open(struct stack *stack, const char *text)
{
    const struct world *world = session_world(stack->desk.session);
    for (int32_t i = 0; i < world->country_count; i++) {
        const struct country *country = &world->countries[i];
        if (!begins(country->name, text) && !begins(country->id, text)) continue;
        stack->desk.country = i;
        stack_jump(stack, &screen_countries);
        stack_push(stack, &screen_country);
        return true;
    }
    return false;
}

static bool good_open(struct stack *stack, const char *text)
{
    const struct world *world = session_world(stack->desk.session);
    for (int32_t i = 0; i < world->good_count; i++) {
        const struct good *good = &world->goods[i];
        if (!begins(good->name, text) && !begins(good->id, text)) continue;
        stack->desk.good = i;
        stack_jump(stack, &screen_goods);
        stack_push(stack, &screen_good);
        return true;
    }
    return false;
}

/* The screens begin anew: they may show moves as they were. */
static void reload(struct stack *stack)
{
    char said[SESSION_SENTENCE_SIZE], line[DIAG_PLACE_SIZE + DIAG_TEXT_SIZE + 64] = "";
    struct diag_list list;
    diag_init(&list);
    reload_scripts(said, stack->desk.session, &list);
    stack->desk.move = NULL;
    stack_restart(stack, stack->places[0].screen);
    if (list.count > 0) diag_format(line, sizeof line, &list.items[0]);
    if (list.count > 1) {
        stack_say(stack, "%s %s (and %zu more: chokepoint check lists all)", said, line,
                  list.count - 1);
    } else {
        stack_say(stack, "%s %s", said, line);
    }
    diag_free(&list);
}

void stack_command_run(struct stack *stack, const char *text)
{
    while (*text == ' ') text++;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (!begins(words[i].word, text)) continue;
        stack_act(stack, words[i].action);
        return;
    }
    if (begins("reload", text)) {
        reload(stack);
        return;
    }
    if (country_open(stack, text) || good_open(stack, text)) return;
    stack_say(stack,
              "\"%.60s\" is no command, country or good. Commands: board, hand, countries, goods, "
              "industries, log, scores, report, undo, redo, end, help, reload, plain, quit.",
              text);
}

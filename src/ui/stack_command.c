/* stack_command.c: what is typed after `:`: a screen, an act, a country, a good or a move. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "game/hand.h"
#include "game/reload.h"
#include "ui/sheet_card.h"
#include "ui/stack.h"
#include "ui/widget_menu.h"

/* Words for actions; each may be cut to its first letters. */
static const struct {
    const char *word;
    enum action action;
} words[] = {
    {"board", ACTION_BOARD},
    {"hand", ACTION_HAND},
    {"countries", ACTION_COUNTRIES},
    {"goods", ACTION_GOODS},
    {"industries", ACTION_INDUSTRIES},
    {"log", ACTION_LOG},
    {"news", ACTION_LOG},
    {"scores", ACTION_SCORES},
    {"report", ACTION_REPORT},
    {"glossary", ACTION_GLOSSARY},
    {"sources", ACTION_RULE},
    {"undo", ACTION_UNDO},
    {"redo", ACTION_REDO},
    {"end", ACTION_END_TURN},
    {"forecast", ACTION_FORECAST},
    {"help", ACTION_HELP},
    {"plain", ACTION_PLAIN},
    {"look", ACTION_LOOK},
    {"quit", ACTION_QUIT},
};

/* How a name can answer to what was typed: it begins so, or has it somewhere. */
enum fit { FIT_BEGINS, FIT_HOLDS, FIT_COUNT };

/* Whatever the case. */
static bool fits(const char *name, const char *typed, enum fit fit)
{
    char start[PROMPT_SIZE];
    size_t length = strlen(typed);
    if (fit == FIT_HOLDS) return widget_menu_matches(typed, name);
    if (length >= sizeof start || strlen(name) < length) return false;
    memcpy(start, name, length);
    start[length] = '\0';
    return widget_menu_matches(typed, start);
}

static bool begins(const char *name, const char *typed)
{
    return fits(name, typed, FIT_BEGINS);
}

static bool country_open(struct stack *stack, const char *text, enum fit fit)
{
    const struct world *world = session_world(stack->desk.session);
    for (int32_t i = 0; i < world->country_count; i++) {
        const struct country *country = &world->countries[i];
        if (!fits(country->name, text, fit) && !begins(country->id, text)) continue;
        stack->desk.country = i;
        stack_jump(stack, &screen_countries);
        stack_push(stack, &screen_country);
        return true;
    }
    return false;
}

static bool good_open(struct stack *stack, const char *text, enum fit fit)
{
    const struct world *world = session_world(stack->desk.session);
    for (int32_t i = 0; i < world->good_count; i++) {
        const struct good *good = &world->goods[i];
        if (!fits(good->name, text, fit) && !begins(good->id, text)) continue;
        stack->desk.good = i;
        stack_jump(stack, &screen_goods);
        stack_push(stack, &screen_good);
        return true;
    }
    return false;
}

/* The hand of the side that looks; free() it. Empty where nobody plans. */
static struct hand_entry *hand_of(const struct stack *stack, size_t *count)
{
    const struct desk *desk = &stack->desk;
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    *count = desk->side == SIDE_NONE ? 0 : hand_list(hand, desk->session, desk->side);
    return hand;
}

/* The questions of a move of the hand; the hand and why not, where it cannot be played now. */
static bool move_open(struct stack *stack, const char *text, enum fit fit)
{
    size_t count, at = 0;
    struct hand_entry *hand = hand_of(stack, &count);
    while (at < count && !(hand[at].move && fits(hand[at].move->title, text, fit))) at++;
    bool found = at < count;
    if (found) {
        stack_jump(stack, &screen_hand);
        if (sheet_card_pick(&stack->desk, &hand[at])) stack_push(stack, &screen_target);
    }
    free(hand);
    return found;
}

static void word_add(struct prompt_words *out, const char *name, const char *stem)
{
    if (begins(name, stem)) prompt_words_add(out, name);
}

void stack_command_words(struct prompt_words *out, const struct stack *stack, const char *stem)
{
    const struct world *world = session_world(stack->desk.session);
    size_t count;
    struct hand_entry *hand = hand_of(stack, &count);
    out->count = 0;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) word_add(out, words[i].word, stem);
    word_add(out, "reload", stem);
    for (size_t i = 0; settings_line(i); i++) word_add(out, settings_line(i), stem);
    for (int32_t i = 0; i < world->country_count; i++)
        word_add(out, world->countries[i].name, stem);
    for (int32_t i = 0; i < world->good_count; i++) word_add(out, world->goods[i].name, stem);
    for (size_t i = 0; i < count; i++) {
        if (hand[i].move) word_add(out, hand[i].move->title, stem);
    }
    free(hand);
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
    if (strncmp(text, "set", 3) == 0 && (text[3] == '\0' || text[3] == ' ')) {
        stack_set_run(stack, text + 3);
        return;
    }
    for (enum fit fit = FIT_BEGINS; fit < FIT_COUNT; fit++) {
        if (country_open(stack, text, fit) || good_open(stack, text, fit) ||
            move_open(stack, text, fit)) {
            return;
        }
    }
    stack_say(stack,
              "\"%.60s\" is no command, country, good or move of your hand. Tab after : shows "
              "what there is; commands: board, hand, countries, goods, industries, log, scores, "
              "report, forecast, undo, redo, end, help, reload, set, look, plain, quit.",
              text);
}

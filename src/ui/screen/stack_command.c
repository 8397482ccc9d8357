/* stack_command.c: what is typed after `:`: a screen, an act, a country, a good or a move. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/program.h"
#include "base/text.h"
#include "engine/figure.h"
#include "game/hand.h"
#include "game/reload.h"
#include "ui/screen/screen_ask.h"
#include "ui/screen/sheet_card.h"
#include "ui/screen/stack.h"
#include "ui/widget/menu.h"

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
    {"why", ACTION_WHY},
    {"load", ACTION_LOAD},
    {"reseed", ACTION_RESEED},
    {"quit", ACTION_QUIT},
};

enum { WORDS = sizeof words / sizeof words[0] };

/* Words before a name. */
static const char *const verbs[] = {"go", "why"};

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

/* Its index; -1 if none answers to that. */
static int32_t country_find(const struct stack *stack, const char *text, enum fit fit)
{
    const struct world *world = session_world(stack->desk.eyes.session);
    for (int32_t i = 0; i < world->country_count; i++) {
        const struct country *country = &world->countries[i];
        if (fits(country->name, text, fit) || begins(country->id, text)) return i;
    }
    return -1;
}

static int32_t good_find(const struct stack *stack, const char *text, enum fit fit)
{
    const struct world *world = session_world(stack->desk.eyes.session);
    for (int32_t i = 0; i < world->good_count; i++) {
        const struct good *good = &world->goods[i];
        if (fits(good->name, text, fit) || begins(good->id, text)) return i;
    }
    return -1;
}

static bool country_open(struct stack *stack, const char *text, enum fit fit)
{
    int32_t country = country_find(stack, text, fit);
    if (country < 0) return false;
    stack->desk.country = country;
    stack_jump(stack, &screen_countries);
    stack_push(stack, &screen_country);
    return true;
}

static bool good_open(struct stack *stack, const char *text, enum fit fit)
{
    int32_t good = good_find(stack, text, fit);
    if (good < 0) return false;
    stack->desk.good = good;
    stack_jump(stack, &screen_goods);
    stack_push(stack, &screen_good);
    return true;
}

/* The hand of the side that looks; free() it. Empty where nobody plans. */
static struct hand_entry *hand_of(const struct stack *stack, size_t *count)
{
    const struct desk *desk = &stack->desk;
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    *count =
        desk->eyes.side == SIDE_NONE ? 0 : hand_list(hand, desk->eyes.session, desk->eyes.side);
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

/* Does the word of an action do anything on this screen? */
static bool word_works(const struct stack *stack, size_t word)
{
    return screen_takes(stack_top(stack)->screen, words[word].action,
                        stack->desk.eyes.session != NULL);
}

/* The word's place; the number of words if none begins so. One that works here goes before others:
 * "l" is the log in a game, and loads on the title. */
static size_t word_find(const struct stack *stack, const char *text)
{
    size_t found = WORDS;
    for (size_t i = WORDS; i-- > 0;) {
        if (!begins(words[i].word, text)) continue;
        if (found == WORDS || word_works(stack, i) || !word_works(stack, found)) found = i;
    }
    return found;
}

/* The length of the verb and the blanks after it that a line begins with; 0: no verb. */
static size_t verb_length(const char *text)
{
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
        size_t length = strlen(verbs[i]);
        if (strncmp(text, verbs[i], length) == 0 && text[length] == ' ')
            return length + strspn(text + length, " ");
    }
    return 0;
}

static void word_add(struct prompt_words *out, const char *name, const char *stem)
{
    if (begins(name, stem + out->kept)) prompt_words_add(out, name);
}

/* What can be gone to, or asked about; goods and countries first, as moves are many. */
static void things_add(struct prompt_words *out, const struct stack *stack, const char *stem)
{
    const struct world *world = session_world(stack->desk.eyes.session);
    for (int32_t i = 0; i < world->country_count; i++)
        word_add(out, world->countries[i].name, stem);
    for (int32_t i = 0; i < world->good_count; i++) word_add(out, world->goods[i].name, stem);
}

static void moves_add(struct prompt_words *out, const struct stack *stack, const char *stem)
{
    size_t count;
    struct hand_entry *hand = hand_of(stack, &count);
    for (size_t i = 0; i < count; i++) {
        if (hand[i].move) word_add(out, hand[i].move->title, stem);
    }
    free(hand);
}

void stack_command_words(struct prompt_words *out, const struct stack *stack, const char *stem)
{
    bool in_game = stack->desk.eyes.session != NULL;
    out->count = 0;
    out->kept = in_game ? verb_length(stem) : 0;
    for (size_t i = 0; i < WORDS && out->kept == 0; i++) {
        if (word_works(stack, i)) word_add(out, words[i].word, stem);
    }
    if (out->kept == 0) {
        if (in_game) word_add(out, "go", stem);
        if (in_game) word_add(out, "reload", stem);
        for (size_t i = 0; settings_line(i); i++) word_add(out, settings_line(i), stem);
    }
    if (!in_game) return;
    things_add(out, stack, stem);
    if (strncmp(stem, "why", 3) != 0) moves_add(out, stack, stem);
}

/* The screens begin anew: they may show moves as they were. */
static void reload(struct stack *stack)
{
    char said[SESSION_SENTENCE_SIZE], line[DIAG_PLACE_SIZE + DIAG_TEXT_SIZE + 64] = "";
    struct diag_list list;
    if (!desk_sure(&stack->desk)) return;
    diag_init(&list);
    reload_scripts(said, stack->desk.eyes.session, &list);
    stack->desk.move = NULL;
    stack_restart(stack, stack->places[0].screen);
    if (list.count > 0) diag_format(line, sizeof line, &list.items[0]);
    if (list.count > 1) {
        char command[PROGRAM_COMMAND_SIZE];
        stack_say(stack, "%s %s (and %zu more: %s lists all)", said, line, list.count - 1,
                  program_command(command, sizeof command, "check", NULL, NULL));
    } else {
        stack_say(stack, "%s %s", said, line);
    }
    diag_free(&list);
}

/* The sheet of what is named, or the questions of a move. */
static bool thing_open(struct stack *stack, const char *text)
{
    for (enum fit fit = FIT_BEGINS; text[0] && fit < FIT_COUNT; fit++) {
        if (country_open(stack, text, fit) || good_open(stack, text, fit) ||
            move_open(stack, text, fit)) {
            return true;
        }
    }
    return false;
}

/* What moved a good's price, a country, or any figure by its name. */
static bool why_open(struct stack *stack, const char *text)
{
    struct desk *desk = &stack->desk;
    struct figure figure;
    bool asked = figure_find(&figure, session_world(desk->eyes.session), text);
    if (asked) screen_ask_why(desk, "%s", text);
    for (enum fit fit = FIT_BEGINS; text[0] && !asked && fit < FIT_COUNT; fit++) {
        int32_t good = good_find(stack, text, fit), country = country_find(stack, text, fit);
        asked = good >= 0 || country >= 0;
        if (good >= 0) screen_ask_price(desk, good);
        else if (country >= 0) screen_ask_country(desk, country);
    }
    if (desk->open) stack_push(stack, desk->open);
    desk->open = NULL;
    return asked;
}

/* Nothing answers to what was typed: what would, here. */
static void unknown_say(struct stack *stack, const char *typed)
{
    char line[DESK_MESSAGE_SIZE];
    struct text text;
    bool in_game = stack->desk.eyes.session != NULL;
    text_init(&text, line, sizeof line);
    for (size_t i = 0; i < WORDS; i++) {
        if (word_works(stack, i)) text_format(&text, "%s, ", words[i].word);
    }
    stack_say(stack, "\"%.40s\" is no command%s. Tab after : shows what there is: %s%sset.", typed,
              in_game ? ", country, good or move of your hand" : "", line,
              in_game ? "go, reload, " : "");
}

/* Commands with words of their own. False: it is none of them. */
static bool verb_run(struct stack *stack, const char *text)
{
    size_t verb = verb_length(text);
    bool in_game = stack->desk.eyes.session != NULL;
    if (strncmp(text, "set", 3) == 0 && (text[3] == '\0' || text[3] == ' ')) {
        stack_set_run(stack, text + 3);
    } else if (in_game && verb > 0 && text[verb]) {
        bool found = text[0] == 'w' ? why_open(stack, text + verb) : thing_open(stack, text + verb);
        if (!found) unknown_say(stack, text + verb);
    } else if (in_game && strcmp(text, "go") == 0) {
        stack_say(stack, "Go where? Type :go and a country, a good or a move; Tab shows them.");
    } else {
        return false;
    }
    return true;
}

void stack_command_run(struct stack *stack, const char *text)
{
    text += strspn(text, " ");
    if (!text[0] || verb_run(stack, text)) return;
    size_t word = word_find(stack, text);
    if (word < WORDS) stack_act(stack, words[word].action);
    else if (stack->desk.eyes.session && begins("reload", text)) reload(stack);
    else if (!stack->desk.eyes.session || !thing_open(stack, text)) unknown_say(stack, text);
}

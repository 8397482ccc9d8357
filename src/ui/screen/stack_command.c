/* stack_command.c: what is typed after `:`: a verb of the one table, or the name of a thing. */
/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/program.h"
#include "base/text.h"
#include "brief/spoken.h"
#include "brief/step.h"
#include "game/reload.h"
#include "ui/line/plain_choose.h"
#include "ui/line/plain_plan.h"
#include "ui/line/verb.h"
#include "ui/screen/screen_ask.h"
#include "ui/screen/sheet.h"
#include "ui/screen/stack.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"

/* What is said in so few rows is a message; more is a sheet. */
enum { MESSAGE_ROWS = 3, TITLE_SIZE = 96 };

/* A typed command. */
struct typed {
    const char *line; /* as it was typed */
    struct plain_words words;
    const struct verb *verb;
};

/* The one of a list that all words after the verb name; below 0: none. */
static int named(const struct typed *typed, const struct name *names, size_t count)
{
    char text[PLAIN_LINE_SIZE];
    plain_words_join(text, sizeof text, &typed->words, 1, typed->words.count);
    return text[0] ? name_one(text, names, count) : NAME_NONE;
}

/* In lines, as if the verb had been typed there; free() it. */
static char *sentences(const struct stack *stack, const struct typed *typed)
{
    const struct desk *desk = &stack->desk;
    char *said = NULL;
    size_t size = 0;
    struct plain_io io;
    struct plain_seat seat = {.io = &io, .seat = desk->seat, .eyes = desk->eyes};
    FILE *out = open_memstream(&said, &size);
    assert(out);
    plain_io_tell(&io, out);
    snprintf(io.line, sizeof io.line, "%s", typed->line);
    seat.seat = desk->seat;
    snprintf(seat.own.why, sizeof seat.own.why, "%s", desk->figure);
    seat.is_command = verb_known;
    if (typed->verb) typed->verb->run(&seat, &typed->words);
    else verb_explain(&io, &typed->words, &desk->eyes);
    fclose(out);
    while (size > 0 && said[size - 1] == '\n') said[--size] = '\0';
    return said;
}

/* Shows what the lines say: as a message, or where it is long on a sheet of its own. */
static void text_show(struct stack *stack, const struct typed *typed)
{
    struct desk *desk = &stack->desk;
    char *said = sentences(stack, typed);
    /* The sheet of the command before has been read. */
    if (stack_top(stack)->screen == &screen_text) stack_pop(stack);
    if (widget_paragraph_rows(said, STACK_COLUMNS_LEAST - 2) <= MESSAGE_ROWS) {
        stack_say(stack, "%s", said);
    } else {
        desk->text = said;
        desk->text_title = typed->line;
        stack_push(stack, &screen_text);
        desk->text = desk->text_title = NULL;
    }
    free(said);
}

static bool good_open(struct stack *stack, const struct typed *typed)
{
    struct name names[GOOD_MAX];
    int good = named(typed, names, name_goods(names, &stack->desk.eyes));
    if (good < 0) return false;
    stack->desk.good = good;
    stack_jump(stack, &screen_goods);
    stack_push(stack, &screen_good);
    return true;
}

static bool country_open(struct stack *stack, const struct typed *typed)
{
    struct name names[COUNTRY_MAX];
    int country = named(typed, names, name_countries(names, &stack->desk.eyes));
    if (country < 0) return false;
    stack->desk.country = country;
    stack_jump(stack, &screen_countries);
    stack_push(stack, &screen_country);
    return true;
}

/* The answers that follow the move's name; what of it means nothing is said. */
static void choice_read(struct stack *stack, const struct move *move, struct typed *typed,
                        size_t at)
{
    struct desk *desk = &stack->desk;
    char *said = NULL;
    size_t size = 0;
    struct plain_io io;
    struct plain_seat seat = {.io = &io, .seat = desk->seat, .eyes = desk->eyes};
    FILE *out = open_memstream(&said, &size);
    assert(out);
    plain_io_tell(&io, out);
    /* "yes" would be an answer to a question that the screen asks with Enter. */
    struct plain_words *words = &typed->words;
    if (words->count > at && strcmp(words->word[words->count - 1], "yes") == 0) words->count--;
    desk->answered = plain_choose_begin(&desk->choice, &seat, move, words, &at);
    fclose(out);
    stack_say(stack, "%s", said);
    free(said);
}

/* The questions of a move of the hand, unless it cannot be played now. */
static bool move_open(struct stack *stack, const struct typed *typed)
{
    struct desk *desk = &stack->desk;
    struct name names[DECK_MAX];
    struct hand_entry hand[DECK_MAX];
    struct typed left = *typed;
    size_t at = 1, count = name_moves(names, &desk->eyes);
    int index = at < typed->words.count ? plain_words_name(&at, &typed->words, names, count) : -1;
    if (index < 0) return false;
    hand_held(hand, desk->eyes.session, eyes_side(&desk->eyes));
    hand_judge(&hand[index], desk->eyes.session, eyes_side(&desk->eyes));
    if (!hand[index].playable) return false;
    desk->move = hand[index].move;
    choice_read(stack, desk->move, &left, at);
    stack_jump(stack, &screen_hand);
    stack_push(stack, &screen_target);
    return true;
}

/* Opens what a screen's own act has asked for. */
static void asked_open(struct stack *stack)
{
    if (stack->desk.open) stack_push(stack, stack->desk.open);
    stack->desk.open = NULL;
}

/* A number asks for a part of the last answer, which the lines say. */
static bool why_open(struct stack *stack, const struct typed *typed)
{
    char text[PLAIN_LINE_SIZE], figure[FIGURE_NAME_SIZE];
    plain_words_join(text, sizeof text, &typed->words, 1, typed->words.count);
    bool number = !text[strspn(text, "0123456789")];
    if (number || !name_figure(figure, &stack->desk.eyes, text)) return false;
    screen_ask_why(&stack->desk, "%s", figure);
    asked_open(stack);
    return true;
}

static bool compare_open(struct stack *stack, const struct typed *typed)
{
    struct name names[NAME_LIST_MAX];
    struct desk *desk = &stack->desk;
    int pair[2];
    bool goods = plain_words_pair(pair, &typed->words, names, name_goods(names, &desk->eyes));
    if (!goods &&
        !plain_words_pair(pair, &typed->words, names, name_countries(names, &desk->eyes))) {
        return false;
    }
    desk->mark = (struct desk_mark){goods ? THING_GOOD : THING_COUNTRY, pair[0], pair[1]};
    stack_push(stack, &screen_compare);
    return true;
}

static bool mark_set(struct stack *stack, const struct typed *typed)
{
    struct name names[GOOD_MAX + COUNTRY_MAX];
    struct desk *desk = &stack->desk;
    int goods = (int)name_goods(names, &desk->eyes);
    int index = named(typed, names, (size_t)goods + name_countries(names + goods, &desk->eyes));
    if (index < 0) return false;
    bool good = index < goods;
    if (sheet_mark(desk, good ? THING_GOOD : THING_COUNTRY, good ? index : index - goods))
        stack_push(stack, &screen_compare);
    return true;
}

/* The last quarter of a turn that has been played; 0 where the word is none. */
static int turn_of(const struct stack *stack, const char *word)
{
    return step_find(stack->desk.eyes.session, strtol(word, NULL, 10));
}

static bool report_open(struct stack *stack, const struct typed *typed)
{
    int turn = turn_of(stack, typed->words.word[1]);
    if (turn == 0) return false;
    stack->desk.report_turn = turn;
    stack_jump(stack, &screen_report);
    return true;
}

static bool turn_look(struct stack *stack, const struct typed *typed)
{
    bool now = typed->words.count < 2 || strcmp(typed->words.word[1], "now") == 0;
    int turn = now ? 0 : turn_of(stack, typed->words.word[1]);
    if (!now && turn == 0) return false;
    stack->desk.eyes.turn = turn;
    stack_jump(stack, &screen_board);
    if (now) stack_say(stack, "Back in the present.");
    else
        stack_say(stack, "All is shown as it stood after turn %d. :turn now comes back.",
                  step_number(stack->desk.eyes.session, turn));
    return true;
}

static bool undo_one(struct stack *stack, const struct typed *typed)
{
    struct name names[SESSION_PLAN_MAX];
    int index = named(typed, names, name_plans(names, &stack->desk.eyes));
    if (index < 0) return false;
    stack_turn_undo(stack, (size_t)index);
    return true;
}

/* A number alone asks for the form. */
static bool words_open(struct stack *stack, const struct typed *typed)
{
    struct desk *desk = &stack->desk;
    int number = typed->words.count > 1 ? atoi(typed->words.word[1]) : 0;
    size_t count = session_plan_count(desk->eyes.session, eyes_side(&desk->eyes));
    if (typed->words.count > 2 || number < 1 || (size_t)number > count) return false;
    desk->planned = (size_t)number - 1;
    stack_push(stack, &screen_words);
    return true;
}

/* The screen always asks: what was typed is the reason. */
static bool seal_open(struct stack *stack, const struct typed *typed)
{
    plain_plan_note(stack->desk.note, sizeof stack->desk.note, typed->line);
    stack_act(stack, ACTION_END_TURN);
    return true;
}

static bool settings_run(struct stack *stack, const struct typed *typed)
{
    char words[PLAIN_LINE_SIZE];
    plain_words_join(words, sizeof words, &typed->words, 1, typed->words.count);
    stack_set_run(stack, words);
    return true;
}

/* The screens begin anew: they may show moves as they were. */
static bool reload(struct stack *stack, const struct typed *typed)
{
    char said[SESSION_SENTENCE_SIZE], line[DIAG_LINE_SIZE] = "";
    struct diag_list list;
    (void)typed;
    if (!desk_sure(&stack->desk)) return true;
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
    return true;
}

/* One that is written on the spot has a form. */
static bool inject_open(struct stack *stack, const struct typed *typed)
{
    if (typed->words.count < 2 || strcmp(typed->words.word[1], "new") != 0) return false;
    stack_push(stack, &screen_inject);
    return true;
}

/* A form for what is missing of it; one that is whole is kept at once. */
static bool lesson_open(struct stack *stack, const struct typed *typed)
{
    struct lesson lesson;
    const char *line = plain_words_rest(typed->line, 1);
    struct lesson_typed said = lesson_read(&lesson, line);
    if (said.what && said.who && said.due) return false;
    if (!seat_writes(&stack->desk.seat)) return false;
    if (line[0]) snprintf(stack->desk.lesson, sizeof stack->desk.lesson, "%s", line);
    stack_push(stack, &screen_lesson);
    return true;
}

/* What a verb opens by its words. False: the sentences of the lines are shown, which also say why
 * not. */
static bool (*const openers[VERB_SHOWS_COUNT])(struct stack *, const struct typed *) = {
    [VERB_GOOD] = good_open,     [VERB_COUNTRY] = country_open, [VERB_MOVE] = move_open,
    [VERB_WHY] = why_open,       [VERB_COMPARE] = compare_open, [VERB_MARK] = mark_set,
    [VERB_REPORT] = report_open, [VERB_TURN] = turn_look,       [VERB_PLAN] = undo_one,
    [VERB_WORDS] = words_open,   [VERB_SEAL] = seal_open,       [VERB_SET] = settings_run,
    [VERB_RELOAD] = reload,      [VERB_INJECT] = inject_open,   [VERB_LESSON] = lesson_open,
};

static void verb_run(struct stack *stack, const struct typed *typed)
{
    const struct verb *verb = typed->verb;
    bool bare = typed->words.count < 2;
    if (verb->when == VERB_PLANNING) stack->desk.eyes.turn = 0;
    if (bare && verb->action != ACTION_NONE) stack_act(stack, verb->action);
    else if (!openers[verb->shows] || !openers[verb->shows](stack, typed)) text_show(stack, typed);
}

/* Nothing answers to what was typed, or not here. */
static void unknown_say(struct stack *stack, const struct typed *typed)
{
    const struct eyes *eyes = &stack->desk.eyes;
    if (typed->verb && eyes->session) {
        stack_say(stack, "%s does nothing now. Tab after : shows what there is.",
                  typed->verb->name);
    } else if (typed->verb) {
        stack_say(stack, "%s is for a game. Tab after : shows what there is.", typed->verb->name);
    } else {
        char *said = sentences(stack, typed);
        stack_say(stack, "%s Tab after : shows what there is.", said);
        free(said);
    }
}

void stack_command_run(struct stack *stack, const char *text)
{
    struct typed typed = {.line = text + strspn(text, " ")};
    const struct eyes *eyes = &stack->desk.eyes;
    typed.verb = verb_read(&typed.words, eyes, typed.line);
    if (typed.words.count == 0) return;
    /* The help lies over the screen that is commanded. */
    if (stack_top(stack)->screen == &screen_help) stack_pop(stack);
    /* A key says by itself where it does nothing: one who watches ends turns, though he plans none.
     */
    bool key = typed.verb && typed.words.count < 2 && typed.verb->action != ACTION_NONE;
    if (typed.verb && typed.verb->writes && !desk_writes(&stack->desk)) return;
    if (typed.verb && typed.verb->files && !desk_unlocked(&stack->desk)) return;
    if (typed.verb && (key || verb_works(typed.verb, eyes))) verb_run(stack, &typed);
    else unknown_say(stack, &typed);
    if (stack->desk.seat.meeting && stack->desk.seat.meeting->passes) stack->done = true;
}

static void word_add(struct prompt_words *out, const char *label, const char *stem)
{
    char start[PROMPT_SIZE];
    const char *typed = stem + out->kept;
    size_t length = strlen(typed);
    if (length >= sizeof start || strlen(label) < length) return;
    snprintf(start, sizeof start, "%.*s", (int)length, label);
    if (widget_menu_matches(typed, start)) prompt_words_add(out, label);
}

/* The names that arguments of those kinds may be, goods and countries first, as moves are many. */
static size_t names_list(struct name out[NAME_LIST_MAX], const struct eyes *eyes, int takes)
{
    size_t count = 0;
    if (takes & VERB_TAKES_COUNTRY) count += name_countries(out + count, eyes);
    if (takes & VERB_TAKES_GOOD) count += name_goods(out + count, eyes);
    if (takes & VERB_TAKES_INDUSTRY) count += name_industries(out + count, eyes);
    if (takes & VERB_TAKES_SCORE) count += name_scores(out + count);
    if (takes & VERB_TAKES_MOVE) count += name_moves(out + count, eyes);
    if (takes & VERB_TAKES_VERB) {
        for (const struct verb *verb = verb_table(); verb->name; verb++) {
            out[count++] = (struct name){verb->name, verb->name, NULL};
        }
    }
    return count;
}

/* Where a second name begins, after a whole first one; 0: there is none. */
static size_t second_at(const char *text, const struct name *names, size_t count)
{
    size_t found = 0;
    for (const char *at = strchr(text, ' '); at; at = strchr(at + 1, ' ')) {
        char first[PROMPT_SIZE];
        snprintf(first, sizeof first, "%.*s", (int)(at - text), text);
        if (name_whole(first, names, count) >= 0) found = (size_t)(at - text) + 1;
    }
    return found;
}

/* The verb whose arguments are being typed, and where they begin; NULL: the first word is. */
static const struct verb *verb_begun(size_t *kept, const struct eyes *eyes, const char *stem)
{
    char word[PROMPT_SIZE];
    size_t length = strcspn(stem, " ");
    snprintf(word, sizeof word, "%.*s", (int)length, stem);
    *kept = length + strspn(stem + length, " ");
    return stem[length] && verb_known(word) ? verb_named(word, eyes) : NULL;
}

/* Does the verb do anything here? Without words, some are a key of certain screens alone. */
static bool verb_offered(const struct stack *stack, const struct verb *verb)
{
    const struct eyes *eyes = &stack->desk.eyes;
    const struct screen *top = stack_top(stack)->screen;
    if (top == &screen_help) top = stack->desk.helped;
    if (!verb_works(verb, eyes)) return false;
    return verb->arguments || verb->action == ACTION_NONE ||
           screen_takes(top, verb->action, eyes->session != NULL);
}

void stack_command_words(struct prompt_words *out, const struct stack *stack, const char *stem)
{
    struct name names[NAME_LIST_MAX];
    const struct eyes *eyes = &stack->desk.eyes;
    int takes = VERB_TAKES_THING | VERB_TAKES_MOVE;
    out->count = 0;
    const struct verb *verb = verb_begun(&out->kept, eyes, stem);
    if (!verb) {
        out->kept = 0;
        for (verb = verb_table(); verb->name; verb++) {
            if (verb_offered(stack, verb)) word_add(out, verb->name, stem);
        }
        for (size_t i = 0; settings_line(i); i++) word_add(out, settings_line(i), stem);
    } else if (verb->shows == VERB_SET) {
        out->kept = 0;
        for (size_t i = 0; settings_line(i); i++) word_add(out, settings_line(i), stem);
        return;
    } else {
        takes = verb->takes;
    }
    if (!eyes->session) return;
    size_t count = names_list(names, eyes, takes);
    if (takes & VERB_TAKES_TWO) out->kept += second_at(stem + out->kept, names, count);
    for (size_t i = 0; i < count; i++) word_add(out, names[i].label, stem);
}

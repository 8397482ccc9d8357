/* stack.c: the screens that lie on each other, and the keys that work on all of them. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/stack.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "ui/widget/field.h"

const struct stack_place *stack_top(const struct stack *stack)
{
    return &stack->places[stack->count - 1];
}

void stack_push(struct stack *stack, const struct screen *screen)
{
    if (stack->count == SCREEN_DEPTH) {
        stack_say(stack, "Too many screens lie on each other: Esc takes them away.");
        return;
    }
    struct stack_place *place = &stack->places[stack->count++];
    place->screen = screen;
    place->state = memory_new(screen->state_size ? screen->state_size : 1);
    stack->desk.filter[0] = '\0';
    stack->desk.filtering = false;
    if (screen->enter) screen->enter(&stack->desk, place->state);
}

bool stack_keeps(const struct stack *stack)
{
    return stack_top(stack)->screen->keep != NULL;
}

void stack_keep(struct stack *stack)
{
    struct desk *desk = &stack->desk;
    const struct stack_place *top = stack_top(stack);
    bool mine = desk->eyes.session && eyes_side(&desk->eyes) != SIDE_NONE;
    if (top->screen->keep && mine && seat_writes(&desk->seat)) top->screen->keep(desk, top->state);
}

void stack_pop(struct stack *stack)
{
    stack_keep(stack);
    stack->count--;
    free(stack->places[stack->count].state);
    stack->desk.filter[0] = '\0';
    stack->desk.filtering = false;
}

void stack_restart(struct stack *stack, const struct screen *screen)
{
    while (stack->count > 0) stack_pop(stack);
    stack_push(stack, screen);
}

void stack_jump(struct stack *stack, const struct screen *screen)
{
    while (stack->count > 1) stack_pop(stack);
    if (stack_top(stack)->screen != screen) stack_push(stack, screen);
}

void stack_say(struct stack *stack, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(stack->desk.message, sizeof stack->desk.message, format, arguments);
    va_end(arguments);
}

/* What befell the saved game goes before what a screen has to say, but not before a question. */
static void notice_take(struct stack *stack)
{
    char notice[SESSION_SENTENCE_SIZE];
    struct session *session = stack->desk.eyes.session;
    if (!stack->asking && session && session_notice(notice, session))
        stack_say(stack, "Take note: %s.", notice);
}

void stack_open(struct stack *stack)
{
    stack->count = 0;
    desk_eyes(&stack->desk, VIEWER_UMPIRE);
    stack->desk.shown = -1;
    if (stack->desk.seat.meeting)
        arrival_begin(&stack->desk.arrivals, &stack->desk.seat, stack->desk.eyes.session);
    stack->desk.next = stack->desk.before = SIDE_NONE;
    if (stack->desk.eyes.session) stack_turn_settle(stack);
    else stack_push(stack, &screen_title);
    notice_take(stack);
}

void stack_close(struct stack *stack)
{
    while (stack->count > 0) stack_pop(stack);
    if (stack->desk.begun) session_delete(stack->desk.eyes.session);
    stack->desk.eyes.session = NULL;
    stack->desk.begun = false;
}

/* Nothing can be lost by leaving: each act is in the journal. But a key pressed by mistake should
 * not end a seminar. */
static void leave_ask(struct stack *stack)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = stack->desk.eyes.session;
    if (!session) {
        stack->done = desk_sure(&stack->desk);
        return;
    }
    stack->asking = true;
    if (!session_path(session)) {
        stack_say(stack, "Leave the game? It is not kept. y leaves, any other key stays.");
    } else if (session_kept(session, reason)) {
        char where[SEAT_KEPT_SIZE];
        seat_kept(where, &stack->desk.seat, session);
        stack_say(stack, "Leave the game? It is kept %s. y leaves, any other key stays.", where);
    } else {
        stack_say(stack, "Leave the game? It is not kept: %s. y leaves, any other key stays.",
                  reason);
    }
}

/* Opens the command line with its beginning typed. */
static void command_begin(struct stack *stack, const char *line)
{
    stack->commanding = true;
    prompt_begin(&stack->prompt);
    prompt_add(&stack->prompt, line);
}

/* The commands that a screen asked for: one to be carried out, one to be typed to its end. */
static void commands_follow(struct stack *stack)
{
    char run[DESK_COMMAND_SIZE], begun[DESK_COMMAND_SIZE];
    struct desk *desk = &stack->desk;
    memcpy(run, desk->run, sizeof run);
    memcpy(begun, desk->begun_line, sizeof begun);
    desk->run[0] = desk->begun_line[0] = '\0';
    if (run[0]) stack_command_run(stack, run);
    if (begun[0]) command_begin(stack, begun);
}

/* What a screen asked for in the desk. */
static void requests_follow(struct stack *stack, size_t planned)
{
    struct desk *desk = &stack->desk;
    const struct screen *open = desk->open;
    bool close = desk->close, quit = desk->quit, arrived = desk->arrived, sealed = desk->sealed;
    desk->open = NULL;
    desk->close = desk->quit = desk->arrived = desk->sealed = false;
    if (desk->plain) stack->done = true;
    if (quit) leave_ask(stack);
    commands_follow(stack);
    if (desk->eyes.session && eyes_side(&desk->eyes) != SIDE_NONE &&
        session_plan_count(desk->eyes.session, eyes_side(&desk->eyes)) > planned) {
        stack_turn_forget(stack);
    }
    if (arrived) {
        stack_turn_seat(stack, desk->next);
    } else if (sealed || (desk->eyes.session && stack->places[0].screen == &screen_title)) {
        stack_turn_settle(stack);
    } else {
        if (close && stack->count > 1) stack_pop(stack);
        if (open == &screen_target) desk->eyes.turn = 0;
        if (open) stack_push(stack, open);
    }
}

static void back(struct stack *stack)
{
    if (stack->desk.filter[0]) stack->desk.filter[0] = '\0';
    else if (stack->count > 1) stack_pop(stack);
    else leave_ask(stack);
}

/* What was looked for last is typed on. */
static void filter_begin(struct stack *stack)
{
    stack->desk.filtering = true;
    stack->tail = 0;
}

/* On to a row that holds what is looked for: the list shows no others. After Esc it is looked for
 * again first. */
static void found_step(struct stack *stack, bool next)
{
    struct desk *desk = &stack->desk;
    const struct stack_place *top = stack_top(stack);
    if (!desk->filter[0] && !stack->sought[0]) {
        stack_say(stack, "Nothing has been looked for yet: {find} finds.");
    } else if (!desk->filter[0]) {
        memcpy(desk->filter, stack->sought, sizeof desk->filter);
    } else if (top->screen->act) {
        top->screen->act(desk, top->state, next ? ACTION_DOWN : ACTION_UP);
    }
}

static void help_open(struct stack *stack)
{
    if (stack_top(stack)->screen == &screen_help) {
        stack_pop(stack);
        return;
    }
    stack->desk.helped = stack_top(stack)->screen;
    stack_push(stack, &screen_help);
}

static void report_open(struct stack *stack)
{
    int turn = eyes_played(&stack->desk.eyes);
    if (turn == 0) {
        stack_say(stack, "No turn has been played yet: there is nothing to report.");
        return;
    }
    stack->desk.report_turn = turn;
    stack_jump(stack, &screen_report);
}

/* Of the whole plan: a target without a move. */
static void forecast_open(struct stack *stack)
{
    if (eyes_side(&stack->desk.eyes) == SIDE_NONE) {
        stack_say(stack, "Nobody plans here: there is nothing to forecast.");
        return;
    }
    if (stack_top(stack)->screen == &screen_target) stack_pop(stack);
    stack->desk.move = NULL;
    stack_push(stack, &screen_target);
}

/* The good or country that a screen is about, or has its cursor on; "" for other screens. */
static const char *row_name(const struct desk *desk, const struct screen *screen)
{
    if (screen == &screen_goods || screen == &screen_good)
        return thing_name(&desk->eyes, THING_GOOD, desk->good);
    if (screen == &screen_countries || screen == &screen_country)
        return thing_name(&desk->eyes, THING_COUNTRY, desk->country);
    return "";
}

/* On top of what was shown, so that Esc leads back to where the word stood. */
static void glossary_open(struct stack *stack, enum action action)
{
    struct desk *desk = &stack->desk;
    const struct screen *from = stack_top(stack)->screen;
    if (from == &screen_glossary) return;
    stack_push(stack, &screen_glossary);
    if (action != ACTION_RULE) return;
    /* Whoever asks for sources sees them first, and those of what the cursor is on. */
    screen_glossary.act(desk, stack_top(stack)->state, ACTION_TABLE);
    snprintf(desk->filter, sizeof desk->filter, "%s", row_name(desk, from));
}

/* Its key takes it away again. */
static void briefing_open(struct stack *stack)
{
    if (stack_top(stack)->screen == &screen_briefing) stack_pop(stack);
    else stack_push(stack, &screen_briefing);
}

static void turn_end(struct stack *stack)
{
    struct desk *desk = &stack->desk;
    const struct session *session = desk->eyes.session;
    /* A turn whose end could not be saved is tried again. */
    bool ended =
        eyes_side(&desk->eyes) == SIDE_NONE || session_sealed(session, eyes_side(&desk->eyes));
    if (stack_turn_console(stack) && !session_over(session))
        stack_say(stack, "The umpire lets the room go on: on the console {step} does.");
    else if (stack_turn_console(stack)) stack_jump(stack, &screen_end);
    else if (session_over(session)) stack_say(stack, "The game is over.");
    else if (!desk_writes(desk)) return;
    else if (!ended && !stack_turn_watched(session)) stack_push(stack, &screen_seal);
    else if (ended && !stack_turn_watched(session)) stack_turn_settle(stack);
    else if (desk_sure(&stack->desk)) stack_turn_settle(stack);
}

/* There is no key that leads back from lines. */
static void plain_go(struct stack *stack)
{
    if (desk_sure(&stack->desk)) stack->desk.plain = stack->done = true;
}

/* What works on every screen, those included that want an answer first. */
static bool act_always(struct stack *stack, enum action action)
{
    switch (action) {
    case ACTION_HELP: help_open(stack); return true;
    case ACTION_BACK: back(stack); return true;
    case ACTION_QUIT: leave_ask(stack); return true;
    case ACTION_REPAINT: stack->repaint = true; return true;
    case ACTION_LOOK: stack_set_look(stack); return true;
    case ACTION_FIND: filter_begin(stack); return true;
    case ACTION_FOUND_NEXT: found_step(stack, true); return true;
    case ACTION_FOUND_BEFORE: found_step(stack, false); return true;
    case ACTION_COPY:
        stack->copy = desk_unlocked(&stack->desk) && desk_sure(&stack->desk);
        return true;
    case ACTION_PLAIN: plain_go(stack); return true;
    case ACTION_COMMAND: command_begin(stack, ""); return true;
    default: return false;
    }
}

static size_t planned_now(const struct stack *stack)
{
    const struct desk *desk = &stack->desk;
    return desk->eyes.session && eyes_side(&desk->eyes) != SIDE_NONE
             ? session_plan_count(desk->eyes.session, eyes_side(&desk->eyes))
             : 0;
}

static bool act_in_game(struct stack *stack, enum action action)
{
    switch (action) {
    case ACTION_BOARD:
    case ACTION_MAP_GOOD: stack_jump(stack, &screen_board); return true;
    case ACTION_COUNTRIES: stack_jump(stack, &screen_countries); return true;
    case ACTION_GOODS: stack_jump(stack, &screen_goods); return true;
    case ACTION_INDUSTRIES: stack_jump(stack, &screen_industries); return true;
    case ACTION_LOG: stack_jump(stack, &screen_log); return true;
    case ACTION_SCORES: stack_jump(stack, &screen_scores); return true;
    case ACTION_REPORT: report_open(stack); return true;
    case ACTION_BRIEFING: briefing_open(stack); return true;
    case ACTION_GLOSSARY:
    case ACTION_RULE: glossary_open(stack, action); return true;
    case ACTION_UNDO:
        stack_turn_undo(stack, planned_now(stack) - 1); /* none: beyond the last */
        return true;
    case ACTION_REDO: stack_turn_redo(stack); return true;
    case ACTION_END_TURN: turn_end(stack); return true;
    case ACTION_HAND:
        if (eyes_side(&stack->desk.eyes) == SIDE_NONE)
            stack_say(stack, "Nobody plans here: there is no hand.");
        else stack_jump(stack, &screen_hand);
        return true;
    case ACTION_FORECAST: forecast_open(stack); return true;
    default: return false;
    }
}

/* Whoever plans is in the present. */
static void present_come(struct stack *stack, enum action action)
{
    static const enum action plans[] = {ACTION_HAND, ACTION_FORECAST, ACTION_UNDO, ACTION_REDO,
                                        ACTION_END_TURN};
    for (size_t i = 0; i < sizeof plans / sizeof plans[0]; i++) {
        if (plans[i] == action) stack->desk.eyes.turn = 0;
    }
}

bool stack_takes(const struct stack *stack, enum action action)
{
    const struct screen *top = stack_top(stack)->screen;
    bool in_game = stack->desk.eyes.session != NULL;
    bool below = top == &screen_help && action == ACTION_COMMAND;
    return screen_takes(below ? stack->desk.helped : top, action, in_game);
}

void stack_act(struct stack *stack, enum action action)
{
    const struct stack_place *top = stack_top(stack);
    size_t planned = planned_now(stack);
    bool taken = stack_takes(stack, action);
    if (taken) present_come(stack, action);
    if (taken && top->screen->act && top->screen->act(&stack->desk, top->state, action)) {
        requests_follow(stack, planned);
        return;
    }
    if (taken && (act_always(stack, action) || act_in_game(stack, action))) return;
    stack_say(stack, "%s does nothing here. {help} lists the keys.", keys_of(action)->name);
}

/* True if the press belongs to the filter that is being typed. */
static bool filter_press(struct stack *stack, int press)
{
    struct desk *desk = &stack->desk;
    enum action action = keys_action(press);
    if (action == ACTION_OPEN || action == ACTION_NEXT_PANE) {
        desk->filtering = false;
        memcpy(stack->sought, desk->filter, sizeof stack->sought);
        return action == ACTION_OPEN;
    }
    if (press == KEYS_ESCAPE) {
        desk->filtering = false;
        desk->filter[0] = '\0';
        return true;
    }
    return widget_field_press(&(struct field){desk->filter, sizeof desk->filter, &stack->tail},
                              press);
}

/* Esc leaves the line, and so does taking back a letter where none is left. */
static void command_press(struct stack *stack, int press)
{
    struct prompt *prompt = &stack->prompt;
    enum action action = keys_action(press);
    bool nothing = press == KEYS_BACKSPACE && !prompt->text[0];
    if (press == KEYS_ESCAPE || action == ACTION_QUIT || nothing) {
        stack->commanding = false;
    } else if (press == '\t' || press == KEYS_BACK_TAB) {
        struct prompt_words words;
        stack_command_words(&words, stack, prompt_stem(prompt));
        prompt_complete(prompt, &words, press == '\t' ? 1 : -1);
    } else if (press == KEYS_ENTER || press == '\r') {
        stack->commanding = false;
        prompt_keep(prompt);
        if (prompt->text[0]) stack_command_run(stack, prompt->text);
    } else {
        prompt_press(prompt, press);
    }
}

/* Where no screen can be seen, nothing is done by its keys. */
static void small_press(struct stack *stack, int press)
{
    enum action action = keys_action(press);
    if (action == ACTION_PLAIN || action == ACTION_REPAINT) act_always(stack, action);
    if (action == ACTION_QUIT || press == 'q') stack->done = desk_sure(&stack->desk);
}

/* What the press means on top. A sheet that was read from the console is put away by the console's
 * own keys: what it says is often what the umpire then does. */
static enum action action_of(struct stack *stack, int press)
{
    const struct screen *top = stack_top(stack)->screen;
    enum action action = screen_action(top, press), own = screen_action(&screen_console, press);
    bool sheet = top == &screen_text && stack->count == 2 &&
                 stack->places[0].screen == &screen_console && !stack_takes(stack, action);
    if (!sheet || own == ACTION_NONE || keys_of(own)->scope != KEYS_OWN) return action;
    stack_pop(stack);
    return own;
}

/* What the press means here is done; where it means nothing, that is said. */
static void meaning_act(struct stack *stack, int press)
{
    enum action action = action_of(stack, press);
    stack_layout_heed(stack, press, action);
    if (action == ACTION_NONE) stack_layout_say(stack, press);
    else stack_act(stack, action);
}

/* Gives a press to whoever waits for it. */
static void press_route(struct stack *stack, int press)
{
    const struct stack_place *top = stack_top(stack);
    size_t planned = planned_now(stack);
    stack->desk.message[0] = '\0';
    press = stack_layout_press(stack, press);
    if (press == KEYS_ENTER || press == KEYS_ESCAPE) stack->note[0] = '\0';
    if (stack->small) {
        small_press(stack, press);
    } else if (stack->asking) {
        stack->asking = false;
        stack->done = (press == 'y' || press == 'Y') && desk_sure(&stack->desk);
    } else if (stack->commanding) {
        command_press(stack, press);
    } else if (stack->desk.filtering && filter_press(stack, press)) {
        return;
    } else if (top->screen->press && top->screen->press(&stack->desk, top->state, press)) {
        requests_follow(stack, planned);
    } else {
        meaning_act(stack, press);
    }
}

/* Tells a screen that is still there when another filter leaves other rows of it. */
static void filter_follow(struct stack *stack, const struct screen *screen, const char *before)
{
    const struct stack_place *top = stack_top(stack);
    if (top->screen == screen && screen->found && strcmp(before, stack->desk.filter) != 0)
        screen->found(&stack->desk, top->state);
}

void stack_press(struct stack *stack, int press)
{
    if (press == KEYS_NONE || press == KEYS_RESIZE) return;
    const struct stack_place *top = stack_top(stack);
    const struct screen *screen = top->screen;
    char filter[DESK_FILTER_SIZE];
    memcpy(filter, stack->desk.filter, sizeof filter);
    press_route(stack, press);
    notice_take(stack);
    if (stack_top(stack) == top) filter_follow(stack, screen, filter);
}

/* The text goes to whom letters would go to. False: to nobody. *whole: all of it had room. */
static bool paste_route(struct stack *stack, const char *text, bool *whole)
{
    struct desk *desk = &stack->desk;
    const struct stack_place *top = stack_top(stack);
    if (stack->small || stack->asking) return false;
    if (stack->commanding) {
        *whole = prompt_add(&stack->prompt, text);
    } else if (desk->filtering) {
        char before[DESK_FILTER_SIZE];
        memcpy(before, desk->filter, sizeof before);
        *whole = widget_field_add(&(struct field){desk->filter, sizeof desk->filter, &stack->tail},
                                  text);
        filter_follow(stack, top->screen, before);
    } else if (top->screen->field) {
        const struct field field = top->screen->field(top->state);
        if (!field.text) return false;
        *whole = widget_field_add(&field, text);
    } else {
        return false;
    }
    return true;
}

void stack_paste(struct stack *stack, const char *text, size_t characters)
{
    const char *plural = characters == 1 ? "" : "s";
    bool whole = true;
    stack->desk.message[0] = '\0';
    if (!paste_route(stack, text, &whole)) {
        stack_say(
            stack,
            "A paste of %zu character%s was left out: only where text is typed does it go in, "
            "never as keys.",
            characters, plural);
    } else if (!whole) {
        stack_say(stack, "A paste of %zu character%s did not fit: only its beginning went in.",
                  characters, plural);
    }
    /* A paste is no answer: whoever was asked whether to leave stays. */
    stack->asking = false;
}

bool stack_idle(struct stack *stack)
{
    const struct stack_place *top = stack_top(stack);
    return !stack->small && !stack->done && top->screen->idle &&
           top->screen->idle(&stack->desk, top->state);
}

/* The key of the hint that was clicked, as if it had been pressed. */
static void hint_click(struct stack *stack, int column)
{
    enum action action = stack_draw_hint(stack, stack->desk.columns, column);
    if (action != ACTION_NONE) stack_press(stack, keys_of(action)->presses[0]);
}

bool stack_waits(const struct stack *stack)
{
    return stack->asking || stack->commanding || stack->desk.filtering;
}

void stack_click(struct stack *stack, int row, int column)
{
    const struct stack_place *top = stack_top(stack);
    size_t planned = planned_now(stack);
    bool asked = stack->asking;
    stack->desk.message[0] = '\0';
    /* Whoever clicks elsewhere stays, and has done with typing. */
    stack->asking = stack->commanding = stack->desk.filtering = false;
    if (stack->small || asked) return;
    if (row > stack->desk.rows) {
        hint_click(stack, column);
    } else if (row > 0 && top->screen->click &&
               top->screen->click(&stack->desk, top->state, row - 1, column)) {
        requests_follow(stack, planned);
        notice_take(stack);
    }
}

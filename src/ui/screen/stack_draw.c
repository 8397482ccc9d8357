/* stack_draw.c: what lies round every screen: the top row, messages, and the row of hints. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "brief/console.h"
#include "brief/step.h"
#include "brief/waiting.h"
#include "ui/screen/stack.h"
#include "ui/widget/field.h"
#include "ui/widget/paragraph.h"

enum { WIDE = 100, MESSAGE_ROWS = 4, HINTS_MAX = 24, PLACE_SIZE = 160 };

/* What the hint row offers where a screen has said all it has. */
static const enum action in_game[] = {ACTION_BOARD,    ACTION_HAND,       ACTION_COUNTRIES,
                                      ACTION_GOODS,    ACTION_INDUSTRIES, ACTION_LOG,
                                      ACTION_SCORES,   ACTION_REPORT,     ACTION_UNDO,
                                      ACTION_END_TURN, ACTION_COMMAND,    ACTION_NONE};

/* What an action does, in a word or two; Enter does something else on each screen. */
static const char *hint_of(const struct stack *stack, enum action action)
{
    const struct stack_place *top = stack_top(stack);
    const struct screen *screen = top->screen;
    const char *now = screen->hint ? screen->hint(&stack->desk, top->state, action) : NULL;
    if (now) return now;
    return action == ACTION_OPEN && screen->opens ? screen->opens : keys_of(action)->hint;
}

/* Would it do anything now? Without a seat nothing is planned, without a plan nothing is undone,
 * and after the end no turn is left. */
static bool hint_true(const struct stack *stack, enum action action)
{
    const struct desk *desk = &stack->desk;
    const char *hint = hint_of(stack, action);
    bool planned = action == ACTION_UNDO || action == ACTION_FORECAST;
    if (hint && !hint[0]) return false;
    if (!desk->eyes.session) return true;
    bool writes = action == ACTION_UNDO || action == ACTION_END_TURN;
    if (writes && !seat_writes(&desk->seat)) return false;
    if (action == ACTION_HAND) return eyes_side(&desk->eyes) != SIDE_NONE;
    if (planned)
        return eyes_side(&desk->eyes) != SIDE_NONE &&
               session_plan_count(desk->eyes.session, eyes_side(&desk->eyes)) > 0;
    return action != ACTION_END_TURN || !session_over(desk->eyes.session);
}

static void hint_add(enum action list[HINTS_MAX], size_t *count, enum action action)
{
    if (*count == HINTS_MAX || !keys_of(action)->hint) return;
    for (size_t i = 0; i < *count; i++) {
        if (list[i] == action) return;
    }
    list[(*count)++] = action;
}

static size_t hints_list(enum action out[HINTS_MAX], const struct stack *stack)
{
    const struct screen *screen = stack_top(stack)->screen;
    size_t count = 0;
    hint_add(out, &count, ACTION_HELP);
    for (size_t i = 0; i < SCREEN_KEYS_MAX && screen->actions[i] != ACTION_NONE; i++) {
        if (hint_true(stack, screen->actions[i])) hint_add(out, &count, screen->actions[i]);
    }
    if (stack->count > 1) hint_add(out, &count, ACTION_BACK);
    for (size_t i = 0; !screen->modal && in_game[i] != ACTION_NONE; i++) {
        bool here = keys_of(in_game[i])->presses[0] == screen->title[0];
        if (!here && hint_true(stack, in_game[i])) hint_add(out, &count, in_game[i]);
    }
    if (stack->count == 1) hint_add(out, &count, ACTION_QUIT);
    return count;
}

/* "e end turn": its key, and what it does. The columns it takes. */
static int hint_words(char *out, size_t size, const struct stack *stack, enum action action)
{
    const struct key *key = keys_of(action);
    const char *name = key->hint_name ? key->hint_name : key->name;
    snprintf(out, size, "%s%s%s", name, name[0] ? " " : "", hint_of(stack, action));
    return text_width(out);
}

enum action stack_draw_hint(const struct stack *stack, int columns, int column)
{
    enum action list[HINTS_MAX];
    size_t count = hints_list(list, stack);
    int at = 1;
    for (size_t i = 0; i < count; i++) {
        char words[64];
        int width = hint_words(words, sizeof words, stack, list[i]);
        if (at + width > columns) break;
        if (column >= at && column < at + width) return list[i];
        at += width + 2;
    }
    return ACTION_NONE;
}

static void hints_draw(const struct stack *stack, const struct area *row)
{
    enum action list[HINTS_MAX];
    size_t count = hints_list(list, stack);
    int at = 1;
    for (size_t i = 0; i < count; i++) {
        char words[64];
        int width = hint_words(words, sizeof words, stack, list[i]);
        if (at + width > row->columns) break;
        size_t key = strlen(words) - strlen(hint_of(stack, list[i]));
        frame_put(row, 0, at, FRAME_PLAIN, words);
        words[key] = '\0';
        frame_put(row, 0, at, FRAME_BOLD, words);
        at += width + 2;
    }
}

/* The titles of the screens from the one a number key opened on: "2 Hand > Target". */
static void place_words(char *out, size_t size, const struct stack *stack)
{
    struct text text;
    text_init(&text, out, size);
    for (size_t i = stack->count > 1 ? 1 : 0; i < stack->count; i++) {
        text_format(&text, "%s%s", text.length ? " > " : "", stack->places[i].screen->title);
    }
}

static uint32_t side_style(enum side side)
{
    return side == SIDE_WASHINGTON ? FRAME_WASHINGTON
         : side == SIDE_BEIJING    ? FRAME_BEIJING
                                   : FRAME_PLAIN;
}

static void side_words(char *out, size_t size, const struct stack *stack)
{
    snprintf(out, size, "%s", words_viewer(stack->desk.eyes.viewer));
    ascii_capitals(out);
}

/* In whole words where there is room. */
static const char *capital_name(const struct area *row)
{
    return row->columns >= WIDE ? "Political capital" : "PC";
}

static void means_draw(const struct stack *stack, const struct area *row)
{
    char words[CONSOLE_HEAD_SIZE];
    const struct desk *desk = &stack->desk;
    enum side side = eyes_side(&desk->eyes);
    if (stack_turn_console(stack)) {
        console_clock(words, desk->eyes.session);
    } else if (side == SIDE_NONE) {
        /* Aims are drawn by the seed: it is for no side that still plans. */
        if (!eyes_see_all(&desk->eyes) || session_to_move(desk->eyes.session) != SIDE_NONE) return;
        snprintf(words, sizeof words, "seed %llu",
                 (unsigned long long)session_seed(desk->eyes.session));
    } else {
        snprintf(words, sizeof words, "%s %d  Budget $%.1fbn%s%s", capital_name(row),
                 session_capital_left(desk->eyes.session, side),
                 session_budget_left(desk->eyes.session, side) / 1000.0, desk->clock[0] ? "  " : "",
                 desk->clock);
    }
    frame_put_right(row, 0, row->columns - 1, FRAME_PLAIN, words);
}

/* " UMPIRE  T3/4 2026 Q3  PLANNING  1 Board   room 1:00:20 of 2:00  clock 06:42": turns are those
 * of the room, which may be several quarters long. */
static void console_draw(const struct stack *stack, const struct area *row)
{
    char date[32], place[PLACE_SIZE] = "", phase[16], clock[CONSOLE_HEAD_SIZE];
    const struct session *session = stack->desk.eyes.session;
    int turn = console_turn(session);
    eyes_date(date, sizeof date, &stack->desk.eyes, session_round_first(session, turn));
    snprintf(phase, sizeof phase, "%s", phase_name(session_phase(session)));
    ascii_capitals(phase);
    if (stack->count > 1) place_words(place, sizeof place, stack);
    int at = 1 + frame_put(row, 0, 1, FRAME_BOLD, "UMPIRE");
    at +=
        frame_format(row, 0, at, FRAME_PLAIN, "  T%d/%d %s  ", turn, session_rounds(session), date);
    at += frame_format(row, 0, at, FRAME_BOLD, "%s%s  ", phase,
                       session_practises(session) && session_phase(session) != PHASE_PRACTICE
                           ? " (PRACTICE)"
                           : "");
    console_clock(clock, session);
    frame_put_fit(row, 0, at, row->columns - at - (int)strlen(clock) - 3, FRAME_PLAIN, place);
    means_draw(stack, row);
}

/* "  PLANNING  2 new": where the meeting is, and how much came that waits to be read. The columns.
 */
static int meeting_draw(const struct stack *stack, const struct area *row, int column)
{
    const struct desk *desk = &stack->desk;
    char phase[WAITING_PHASE_SIZE];
    waiting_phase(phase, desk->eyes.session);
    if (!desk->seat.meeting || !phase[0] || eyes_side(&desk->eyes) == SIDE_NONE) return 0;
    int at = column + frame_format(row, 0, column, FRAME_BOLD, "  %s", phase);
    size_t unread = arrival_count(&desk->arrivals, &desk->seat, &desk->eyes);
    if (unread > 0) at += frame_format(row, 0, at, FRAME_REVERSE, "  %zu new", unread);
    return at - column;
}

/* " T5/12 2027 Q1 WASHINGTON  1 Board            PC 4  Budget $31.0bn" */
static void top_draw(const struct stack *stack, const struct area *row)
{
    char quarter[STEP_SIZE], side[32], place[PLACE_SIZE];
    const struct session *session = stack->desk.eyes.session;
    if (!session) {
        frame_put(row, 0, 1, FRAME_BOLD, "CHOKEPOINT");
        frame_put(row, 0, 14, FRAME_PLAIN, "a wargame of rocks and chips");
        frame_put_right(row, 0, row->columns - 1, FRAME_DIM, CHOKEPOINT_VERSION);
        return;
    }
    if (stack_turn_console(stack) && stack->desk.eyes.turn == EYES_NOW) {
        console_draw(stack, row);
        return;
    }
    bool over = session_over(session);
    int past = stack->desk.eyes.turn;
    step_short(quarter, session, past > 0 ? past : session_turn(session) - (over ? 1 : 0));
    place_words(place, sizeof place, stack);
    side_words(side, sizeof side, stack);
    int at = 1;
    if (row->columns >= WIDE) at += frame_put(row, 0, at, FRAME_BOLD, "CHOKEPOINT  ");
    const char *when = past > 0 ? "AFTER " : over ? "OVER " : "";
    at += frame_format(row, 0, at, FRAME_PLAIN, "%s%s ", when, quarter);
    if (stack_top(stack)->screen != &screen_handover) {
        at += frame_put(row, 0, at, FRAME_BOLD | side_style(eyes_side(&stack->desk.eyes)), side);
        at += meeting_draw(stack, row, at);
        means_draw(stack, row);
    }
    at += 2;
    int room =
        row->columns - at - 24 - (int)strlen(stack->desk.clock) - (int)strlen(capital_name(row));
    frame_put_fit(row, 0, at, room, FRAME_PLAIN, place);
}

static void row_blank(const struct area *area, int row)
{
    for (int column = 0; column < area->columns; column++) {
        frame_mark(area, row, column, FRAME_REVERSE, ' ');
    }
}

/* A message lies on the last rows of the screen, in reverse, for as long as it is true; above the
 * line that is typed, and the words that could be. */
static void message_draw(const struct stack *stack, const struct area *area)
{
    char message[DESK_MESSAGE_SIZE];
    bool typing = stack->commanding || stack->desk.filtering;
    const char *said = stack->desk.message;
    keys_text(message, sizeof message, said[0] || typing ? said : stack->note);
    if (!message[0]) return;
    struct area room = {area->frame, area->row, area->column + 1, 0, area->columns - 2};
    int end = area->rows - (stack->commanding ? 2 : stack->desk.filtering ? 1 : 0);
    room.rows = widget_paragraph_rows(message, room.columns);
    if (room.rows > MESSAGE_ROWS) room.rows = MESSAGE_ROWS;
    room.row += end - room.rows;
    for (int row = end - room.rows; row < end; row++) row_blank(area, row);
    widget_paragraph_draw(&room, 0, FRAME_REVERSE, message);
    if (stack->asking) frame_cursor(&room, 0, 0);
}

/* Above the command line: what Tab would put there, in that order. */
static void words_draw(const struct stack *stack, const struct area *area)
{
    struct prompt_words words;
    char line[FRAME_COLUMNS_MAX];
    struct text text;
    struct area row = {area->frame, area->row + area->rows - 2, area->column + 1, 1,
                       area->columns - 2};
    stack_command_words(&words, stack, prompt_stem(&stack->prompt));
    text_init(&text, line, sizeof line);
    text_format(&text, words.count ? "Tab:"
                                   : "Nothing begins like that: Enter looks for it inside "
                                     "names.");
    for (size_t i = 0; i < words.count && text.length < sizeof line - 1; i++) {
        text_format(&text, "  %s", words.name[i]);
    }
    row_blank(&row, 0);
    frame_put_fit(&row, 0, 0, row.columns, FRAME_REVERSE, line);
}

static void typing_draw(const struct stack *stack, const struct area *area)
{
    const struct desk *desk = &stack->desk;
    struct area line = {area->frame, area->row + area->rows - 1, area->column + 1, 1,
                        area->columns - 2};
    bool typing = stack->commanding || desk->filtering;
    if (!typing && (!desk->filter[0] || desk->message[0])) return;
    for (int column = -1; column <= line.columns; column++) {
        frame_mark(area, area->rows - 1, column + 1, FRAME_PLAIN, ' ');
    }
    if (stack->commanding) {
        words_draw(stack, area);
        prompt_draw(&line, 0, &stack->prompt);
    } else if (desk->filtering) {
        widget_field_draw(&line, 0, "Find (Enter keeps, Esc shows all): ", desk->filter,
                          stack->tail);
    } else {
        frame_format(&line, 0, 0, FRAME_DIM, "Only what holds \"%s\". Esc shows all.",
                     desk->filter);
    }
}

/* Nothing of the game is drawn here: the window may be small on a shared wall. */
static void small_draw(const struct area *area)
{
    char words[160];
    snprintf(words, sizeof words,
             "Chokepoint needs %d columns and %d rows; this window has %d and %d. "
             "Make it larger, or press P for plain text, q to leave.",
             STACK_COLUMNS_LEAST, STACK_ROWS_LEAST, area->columns, area->rows);
    widget_paragraph_draw(area, 0, FRAME_PLAIN, words);
}

void stack_draw(struct stack *stack, struct frame *frame)
{
    struct area area = frame_area(frame);
    const struct stack_place *top = stack_top(stack);
    stack->small = frame->rows < STACK_ROWS_LEAST || frame->columns < STACK_COLUMNS_LEAST;
    if (stack->small) {
        small_draw(&area);
        return;
    }
    struct area row = frame_cut_top(&area, 1);
    top_draw(stack, &row);
    struct area body = frame_cut_top(&area, area.rows - 1);
    stack->desk.rows = body.rows;
    stack->desk.columns = body.columns;
    top->screen->draw(&stack->desk, top->state, &body);
    message_draw(stack, &body);
    typing_draw(stack, &body);
    hints_draw(stack, &area);
}

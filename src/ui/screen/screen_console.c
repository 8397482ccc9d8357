/* screen_console.c: the umpire's console: what comes next, what a reveal would bring, who is there,
 * what waits, in boxes; and the keys that do it. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/console.h"
#include "ui/screen/screen.h"
#include "ui/widget/paragraph.h"

enum { RIGHT_LEAST = 26, QUESTION_MOST = 3, LINE_SIZE = CONSOLE_TEXT_SIZE + 8 };

/* A press that answers a question, and the command that it means. */
struct answer {
    int press;
    char command[DESK_COMMAND_SIZE];
};

struct console_state {
    struct console console;
    struct answer answers[QUESTION_MOST]; /* to the question that was asked; none: nothing was */
    size_t answer_count;
    char armed[CONSOLE_COMMAND_SIZE]; /* the step that Space has announced; empty: none */
};

/* The boxes of a column from above, the rows that each has in any case, and whether the others
 * come before it where rows are left. */
struct box {
    enum console_block block;
    int least;
    bool yields;
};
static const struct box left_boxes[] = {{CONSOLE_NEXT, 4, false},
                                        {CONSOLE_AHEAD, 6, false},
                                        {CONSOLE_RULINGS, 2, false},
                                        {CONSOLE_GAPS, 2, false}};
static const struct box right_boxes[] = {
    {CONSOLE_SEATS, 4, false}, {CONSOLE_INJECTS, 4, true}, {CONSOLE_NOTES, 6, false}};

enum { BOXES_MAX = sizeof left_boxes / sizeof left_boxes[0] };

static void look(struct desk *desk, struct console_state *state)
{
    console_look(&state->console, &desk->eyes, desk->seat.meeting);
}

static void enter(struct desk *desk, void *state)
{
    look(desk, state);
}

/* Rows that the lines take; or those alone that can be left out. */
static int lines_rows(const struct console_lines *lines, int columns, bool spare)
{
    int rows = 0;
    for (size_t i = 0; i < lines->count; i++) {
        if (lines->list[i].spare == spare)
            rows += widget_paragraph_rows(lines->list[i].text, columns);
    }
    return rows;
}

static void line_draw(const struct console_line *line, const struct area *area, int row)
{
    struct area text = {area->frame, area->row, area->column + 1, area->rows, area->columns - 1};
    if (line->now) frame_put(area, row, 0, FRAME_BOLD, ">");
    widget_paragraph_draw(&text, row, line->now ? FRAME_BOLD : FRAME_PLAIN, line->text);
}

/* Whole lines for as long as there is room; of what is left out, but for what can be, it is said.
 */
static void lines_draw(const struct console_lines *lines, const struct area *area)
{
    int columns = area->columns - 1, row = 0;
    int spare = area->rows - lines_rows(lines, columns, false);
    int room = spare >= 0 ? area->rows : area->rows - 1;
    size_t left = 0;
    for (size_t i = 0; i < lines->count; i++) {
        const struct console_line *line = &lines->list[i];
        int rows = widget_paragraph_rows(line->text, columns);
        if (line->spare && rows > spare) continue;
        if (line->spare) spare -= rows;
        bool fits = left == 0 && (row + rows <= room || (i == 0 && room > 0));
        left += !fits;
        if (!fits) continue;
        line_draw(line, area, row);
        row += rows;
    }
    if (left > 0) frame_format(area, area->rows - 1, 1, FRAME_DIM, "%zu more: :console", left);
}

/* Gives the boxes of the rows that are left what they lack, those above first. */
static void rows_give(int out[BOXES_MAX], const int need[BOXES_MAX], size_t count, int *rest)
{
    for (size_t i = 0; i < count; i++) {
        int lacks = need[i] > out[i] ? need[i] - out[i] : 0;
        int more = lacks < *rest ? lacks : *rest;
        out[i] += more;
        *rest -= more;
    }
}

/* To each its least; then what it needs, those that yield behind the others; then what can be left
 * out. What nobody needs the last has. */
static void rows_share(int out[BOXES_MAX], const struct box *boxes, size_t count,
                       const struct console *console, const struct area *area)
{
    int first[BOXES_MAX], need[BOXES_MAX], all[BOXES_MAX], rest = area->rows - (int)count - 1;
    for (size_t i = 0; i < count; i++) {
        const struct console_lines *lines = &console->blocks[boxes[i].block];
        need[i] = lines_rows(lines, area->columns - 3, false);
        all[i] = need[i] + lines_rows(lines, area->columns - 3, true);
        out[i] = need[i] < boxes[i].least ? need[i] : boxes[i].least;
        first[i] = boxes[i].yields ? out[i] : need[i];
        rest -= out[i];
    }
    rows_give(out, first, count, &rest);
    rows_give(out, need, count, &rest);
    rows_give(out, all, count, &rest);
    out[count - 1] += rest;
}

/* One below the other; each box's lower edge is the next one's upper. */
static void column_draw(const struct area *area, const struct box *boxes, size_t count,
                        const struct console *console)
{
    int rows[BOXES_MAX] = {0}, top = 0;
    rows_share(rows, boxes, count, console, area);
    for (size_t i = 0; i < count; i++) {
        struct area box = {area->frame, area->row + top, area->column, rows[i] + 2, area->columns};
        struct area inside =
            frame_box(&box, console_title(boxes[i].block), i == 0 && boxes == left_boxes);
        lines_draw(&console->blocks[boxes[i].block], &inside);
        top += rows[i] + 1;
    }
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct console *console = &((const struct console_state *)state)->console;
    int columns = area->columns / 3 > RIGHT_LEAST ? area->columns / 3 : RIGHT_LEAST;
    struct area rest = *area, column = frame_cut_left(&rest, area->columns - columns);
    (void)desk;
    column_draw(&column, left_boxes, sizeof left_boxes / sizeof left_boxes[0], console);
    column_draw(&rest, right_boxes, sizeof right_boxes / sizeof right_boxes[0], console);
    frame_cursor(area, 1, 2);
}

static void ask(struct desk *desk, const char *question)
{
    snprintf(desk->message, sizeof desk->message, "%s", question);
}

static void answer_add(struct console_state *state, int press, const char *command)
{
    struct answer *answer = &state->answers[state->answer_count++];
    answer->press = press;
    snprintf(answer->command, sizeof answer->command, "%s", command);
}

/* A second press does what the first has said, if it is still the next step. */
static void step(struct desk *desk, struct console_state *state)
{
    const struct console_step *next = &state->console.next;
    char armed[CONSOLE_COMMAND_SIZE];
    memcpy(armed, state->armed, sizeof armed);
    state->armed[0] = '\0';
    if (!next->command[0]) {
        ask(desk, next->will);
    } else if (strcmp(armed, next->command) != 0) {
        memcpy(state->armed, next->command, sizeof state->armed);
        snprintf(desk->message, sizeof desk->message, "%s {step} again does it%s", next->will,
                 state->console.hurries ? "; y goes over to the form of five minutes." : ".");
        if (state->console.hurries) answer_add(state, 'y', "short");
    } else if (desk_sure(desk)) {
        memcpy(desk->run, armed, sizeof armed);
        console_try(&state->console);
    }
}

static void reveal(struct desk *desk, struct console_state *state)
{
    const struct session *session = desk->eyes.session;
    char question[DESK_MESSAGE_SIZE];
    if (session_phase(session) != PHASE_CLOSED) {
        ask(desk,
            "Nothing is closed: a turn is revealed once its planning was closed. {step} leads "
            "there.");
        return;
    }
    snprintf(question, sizeof question,
             "Reveal turn %d to both teams and the room? y reveals, any other key waits.",
             session_round(session, session_turn(session)));
    ask(desk, question);
    answer_add(state, 'y', "phase reveal");
}

static void pause(struct desk *desk)
{
    int64_t left;
    bool paused = false, set = session_planning_left(&left, &paused, desk->eyes.session, 0);
    snprintf(desk->run, sizeof desk->run, "clock %s", set && paused ? "go" : "pause");
}

static void unseal(struct desk *desk, struct console_state *state)
{
    const struct session *session = desk->eyes.session;
    bool washington = session_sealed(session, SIDE_WASHINGTON);
    bool beijing = session_sealed(session, SIDE_BEIJING);
    if (!washington && !beijing) {
        ask(desk, "Nobody has sealed: there is nothing to open.");
        return;
    }
    ask(desk, session_phase(session) == PHASE_CLOSED
                  ? "Open a sealed plan? Planning opens again. w Washington's, b Beijing's, any "
                    "other key neither."
                  : "Open a sealed plan? w Washington's, b Beijing's, any other key neither.");
    answer_add(state, 'w', "unseal washington");
    answer_add(state, 'b', "unseal beijing");
}

static void back(struct desk *desk, struct console_state *state)
{
    ask(desk,
        "Take back: t the last reveal (plans stand as they were closed, the same dice fall), a "
        "your last act; any other key nothing. Nothing is erased.");
    answer_add(state, 't', "back turn");
    answer_add(state, 'a', "back act");
}

/* Both go on: this one here, the other wherever its file is sat down at. */
static void branch(struct desk *desk, struct console_state *state)
{
    const struct session *session = desk->eyes.session;
    char question[DESK_MESSAGE_SIZE], command[32];
    int turn = session_round(session, session_turn(session));
    snprintf(question, sizeof question,
             "Fork the game before turn %d is planned, into a file of its own? y does; any other "
             "key nothing. :branch N forks before turn N.",
             turn);
    snprintf(command, sizeof command, "branch %d", turn);
    ask(desk, question);
    answer_add(state, 'y', command);
}

/* While nothing is planned, the turn that was revealed last can be the last too. */
static void last(struct desk *desk, struct console_state *state)
{
    char question[DESK_MESSAGE_SIZE], command[32];
    const struct session *session = desk->eyes.session;
    int turn = session_round(session, session_turn(session));
    if (session_over(session)) {
        ask(desk, "The last turn is done.");
        return;
    }
    bool between = session_phase(session) == PHASE_REVEAL && turn > 1;
    snprintf(question, sizeof question, "Which turn is the last? n turn %d%s; any other key none.",
             turn, between ? ", o over now: the one that was revealed" : "");
    ask(desk, question);
    snprintf(command, sizeof command, "last %d", turn);
    answer_add(state, 'n', command);
    snprintf(command, sizeof command, "last %d", turn - 1);
    if (between) answer_add(state, 'o', command);
}

static void strike(struct desk *desk, struct console_state *state)
{
    char question[DESK_MESSAGE_SIZE], command[DESK_COMMAND_SIZE];
    const char *event = state->console.strike;
    if (!event[0]) {
        ask(desk, "No event was drawn that could be struck.");
        return;
    }
    snprintf(question, sizeof question,
             "Strike %s: it does not happen? y strikes it, e another, any other key none.", event);
    ask(desk, question);
    snprintf(command, sizeof command, "strike %s", event);
    answer_add(state, 'y', command);
    answer_add(state, 'e', ":strike ");
}

/* The command line, with its beginning typed. */
static void type(struct desk *desk, const char *line, const char *rest)
{
    struct text text;
    text_init(&text, desk->begun_line, sizeof desk->begun_line);
    text_format(&text, "%s%s", line, rest);
}

static void answer(struct desk *desk, const struct console_state *state)
{
    char line[32];
    snprintf(line, sizeof line, "answer %d ", state->console.question);
    if (state->console.question > 0) type(desk, line, "");
    else ask(desk, "No question waits.");
}

/* One whose effect was shown waits for its reason. */
static void ruling(struct desk *desk)
{
    const struct meeting *meeting = desk->seat.meeting;
    type(desk, meeting && meeting->asked[0] ? meeting->asked : "rule ", "");
}

static void plans(struct desk *desk)
{
    snprintf(desk->run, sizeof desk->run, "plans");
}

static bool act(struct desk *desk, void *state, enum action action)
{
    struct console_state *console = state;
    look(desk, console);
    console->answer_count = 0;
    if (action != ACTION_STEP) console->armed[0] = '\0';
    switch (action) {
    case ACTION_STEP: step(desk, console); return true;
    case ACTION_REVEAL: reveal(desk, console); return true;
    case ACTION_PAUSE: pause(desk); return true;
    case ACTION_RULING: ruling(desk); return true;
    case ACTION_INJECT: type(desk, "inject ", console->console.inject); return true;
    case ACTION_UNSEAL: unseal(desk, console); return true;
    case ACTION_STEP_BACK: back(desk, console); return true;
    case ACTION_NOTE: type(desk, "note ", ""); return true;
    case ACTION_ANSWER: answer(desk, console); return true;
    case ACTION_LAST_TURN: last(desk, console); return true;
    case ACTION_STRIKE: strike(desk, console); return true;
    case ACTION_PLANS: plans(desk); return true;
    case ACTION_BRANCH: branch(desk, console); return true;
    default: return false;
    }
}

/* The answer to a question that was asked; a command that begins with a colon is still typed. */
static bool press(struct desk *desk, void *state, int press)
{
    struct console_state *console = state;
    size_t count = console->answer_count;
    console->answer_count = 0;
    for (size_t i = 0; i < count; i++) {
        const struct answer *answer = &console->answers[i];
        if (answer->press != press) continue;
        if (answer->command[0] == ':') type(desk, answer->command + 1, "");
        else if (desk_sure(desk)) memcpy(desk->run, answer->command, sizeof desk->run);
        return true;
    }
    return count > 0;
}

static bool idle(struct desk *desk, void *state)
{
    struct console_state *console = state;
    return console_look(&console->console, &desk->eyes, desk->seat.meeting);
}

static const char *hint(const struct desk *desk, const void *state, enum action action)
{
    const struct console_state *console = state;
    const struct session *session = desk->eyes.session;
    int64_t left;
    bool paused = false, set = session_planning_left(&left, &paused, session, 0);
    switch (action) {
    case ACTION_REVEAL: return session_phase(session) == PHASE_CLOSED ? NULL : "";
    case ACTION_PAUSE: return !set ? "" : paused ? "go on" : NULL;
    case ACTION_UNSEAL:
        return session_sealed(session, SIDE_WASHINGTON) || session_sealed(session, SIDE_BEIJING)
                 ? NULL
                 : "";
    case ACTION_ANSWER: return console->console.question > 0 ? NULL : "";
    case ACTION_STRIKE: return console->console.strike[0] ? NULL : "";
    case ACTION_LAST_TURN: return session_over(session) ? "" : NULL;
    default: return NULL;
    }
}

const struct screen screen_console = {
    .name = "console",
    .title = "Console",
    .state_size = sizeof(struct console_state),
    /* Those first that are shown only when they do something. */
    .actions = {ACTION_STEP, ACTION_REVEAL, ACTION_ANSWER, ACTION_STRIKE, ACTION_UNSEAL,
                ACTION_PAUSE, ACTION_RULING, ACTION_INJECT, ACTION_NOTE, ACTION_STEP_BACK,
                ACTION_LAST_TURN, ACTION_PLANS, ACTION_BRANCH},
    .enter = enter,
    .draw = draw,
    .act = act,
    .press = press,
    .idle = idle,
    .hint = hint,
};

/* app.c: the full screen's loop: a frame out, a press in. */
/* SPDX-License-Identifier: MIT */
#include "ui/screen/app.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/locale.h"
#include "base/memory.h"
#include "base/print.h"
#include "base/program.h"
#include "brief/fault.h"
#include "game/play.h"
#include "game/setup.h"
#include "ui/screen/stack.h"
#include "ui/terminal/copy.h"
#include "ui/terminal/draw.h"
#include "ui/terminal/keys_file.h"
#include "ui/terminal/term.h"
#include "ui/terminal/terminfo.h"
#include "ui/widget/click.h"

enum { TICK_MS = 1000 };

/* The clock of the seat that plans. Only while it runs, others play on, or something half done is
 * to be kept, is there anything to do without a press: otherwise nothing is sent. */
static void clock_wind(struct stack *stack)
{
    struct desk *desk = &stack->desk;
    struct session *session = desk->eyes.session;
    enum side side = eyes_side(&desk->eyes);
    int64_t left = 0;
    bool paused = false;
    if (session && side != SIDE_NONE && seat_writes(&desk->seat)) play_time_begin(session, side);
    bool wanted = session && desk->settings.values[SETTING_CLOCK] == SETTINGS_ON;
    bool timed = wanted && session_time_left(&left, &paused, session, side, session_at(session));
    bool runs = timed && !paused;
    desk->clock[0] = '\0';
    if (timed) countdown_words(desk->clock, left, paused);
    if (countdown_rings(&desk->countdown, runs, left)) term_send("\a");
    term_patience((runs && left > 0) || desk->seat.fixed || stack_keeps(stack) ? TICK_MS : -1);
}

static void show(struct stack *stack, struct frame *frame)
{
    int rows, columns;
    if (stack->wipe) term_wipe();
    if (stack->wipe || stack->repaint) draw_forget();
    stack->wipe = stack->repaint = false;
    clock_wind(stack);
    term_size(&rows, &columns);
    frame_init(frame, rows, columns);
    stack_draw(stack, frame);
    draw_show(frame, stack->desk.ascii);
}

/* On a screen without an answer of its own: the list that the cursor is in is gone along to the
 * row, and a click where the cursor is opens it. */
static void list_click(struct stack *stack, const struct input_event *mouse,
                       const struct frame *frame)
{
    const struct screen *screen = stack_top(stack)->screen;
    int steps;
    if (stack->small || !screen_names(screen, ACTION_DOWN)) return;
    if (!click_steps(&steps, frame, mouse->row, mouse->column)) return;
    if (steps == 0 && screen_names(screen, ACTION_OPEN)) stack_press(stack, KEYS_ENTER);
    for (; steps > 0; steps--) stack_act(stack, ACTION_DOWN);
    for (; steps < 0; steps++) stack_act(stack, ACTION_UP);
}

/* The wheel moves the selection. */
static void mouse_take(struct stack *stack, const struct input_event *mouse,
                       const struct frame *frame)
{
    bool own = stack_top(stack)->screen->click || stack_waits(stack);
    if (mouse->wheel != 0) {
        stack_press(stack, mouse->wheel < 0 ? KEYS_UP : KEYS_DOWN);
    } else if (own || mouse->row == frame->rows - 1) {
        stack_click(stack, mouse->row, mouse->column);
    } else {
        list_click(stack, mouse, frame);
    }
}

/* The frame that was shown, before the message that it was copied lies on it. */
static void copy_make(struct stack *stack, const struct frame *frame)
{
    char path[COPY_PATH_SIZE], reason[FILE_REASON_SIZE];
    const struct session *session = stack->desk.eyes.session;
    char *text = copy_text(frame, stack->desk.ascii);
    char *clipboard = copy_clipboard(text);
    copy_path(path, sizeof path, session ? session_path(session) : NULL);
    if (clipboard) term_send(clipboard);
    if (copy_append(path, text, reason)) {
        stack_say(stack, "Copied to the end of %s, and to the clipboard if the terminal allows it.",
                  path);
    } else {
        stack_say(stack, "Not copied to %s: %s.", path, reason);
    }
    free(clipboard);
    free(text);
    stack->copy = false;
}

/* A player's own keys; what is wrong with them is told, and the game goes on. */
static void keys_take(struct stack *stack)
{
    char path[FILE_PATH_SIZE], line[DESK_MESSAGE_SIZE];
    struct diag_list list;
    diag_init(&list);
    keys_file_path(path, sizeof path);
    keys_file_take(path, &list);
    if (list.count > 0) {
        diag_format(line, sizeof line, &list.items[0]);
        stack_say(stack, "%s (%zu of such mistakes; the other keys are taken)", line, list.count);
    }
    diag_free(&list);
}

/* The player changed a setting: the terminal follows, and the next start finds it. */
static void settings_follow(struct stack *stack, const struct settings *before)
{
    char path[SETTINGS_PATH_SIZE], reason[FILE_REASON_SIZE];
    const struct settings *settings = &stack->desk.settings;
    if (!stack->set) return;
    stack->set = false;
    stack->repaint = true;
    draw_open(stack->desk.color, (enum settings_theme)settings->values[SETTING_THEME]);
    /* --no-mouse holds until the mouse itself is set. */
    if (settings->values[SETTING_MOUSE] != before->values[SETTING_MOUSE])
        term_mouse(settings->values[SETTING_MOUSE] == SETTINGS_ON);
    if (!desk_unlocked(&stack->desk)) return;
    if (settings_path(path, sizeof path) && !settings_save(settings, path, reason))
        stack_say(stack, "It is so now, but could not be kept in %s: %s.", path, reason);
}

/* Until it is left; the input's end leaves it too, and nothing is lost, as each act is kept. */
static void loop(struct stack *stack, struct frame *frame)
{
    while (!stack->done) {
        const struct settings before = stack->desk.settings;
        struct input_event event;
        stack_turn_follow(stack);
        show(stack, frame);
        while (!term_waiting() && stack_idle(stack)) show(stack, frame);
        if (!term_read(&event)) return;
        stack->desk.burst = event.burst;
        /* The pen may be gone since the frame was shown; a press acts on what was shown. */
        if (stack->desk.seat.fixed) seat_follow(&stack->desk.seat, stack->desk.eyes.session);
        switch (event.press) {
        case KEYS_NONE: stack_keep(stack); break;
        case KEYS_RESIZE: stack->repaint = true; break;
        case KEYS_MOUSE: mouse_take(stack, &event, frame); break;
        case KEYS_PASTE: stack_paste(stack, event.text, event.characters); break;
        default: stack_press(stack, event.press); break;
        }
        if (stack->copy) copy_make(stack, frame);
        settings_follow(stack, &before);
    }
}

/* The last thing read on the way out: where the game is, as the screen it was on is gone. False,
 * and that is said, where it is not saved as it should be. */
static bool kept_say(struct session *session, const struct seat *seat)
{
    char reason[SESSION_SENTENCE_SIZE], notice[SESSION_SENTENCE_SIZE];
    char command[PROGRAM_COMMAND_SIZE], where[SEAT_KEPT_SIZE], mark[80];
    if (!session || !session_path(session)) return true;
    bool kept = session_kept(session, reason);
    if (session_notice(notice, session)) print_line(stdout, "Take note: %s.", notice);
    if (kept) {
        seat_kept(where, seat, session);
        session_mark(mark, sizeof mark, session);
        seat_command(command, sizeof command, seat, session, NULL);
        print_line(stdout, "The game is kept %s: %s. To go on with it%s", where, mark,
                   command[0] ? ":" : ", connect again.");
        if (command[0]) print_line(stdout, "%s", command);
    } else {
        print_line(stderr, "chokepoint: the game is not kept: %s", reason);
    }
    return kept;
}

/* And what the reports told on the way. */
static void faults_say(const struct session *session)
{
    struct fault_sum sums[FAULT_SUMS_MAX];
    size_t count = session ? fault_sums(sums, session) : 0;
    for (size_t i = 0; i < count; i++) {
        char line[DESK_MESSAGE_SIZE];
        fault_words(line, sizeof line, session, &sums[i]);
        print_line(stdout, "%s", line);
    }
}

/* What the settings file holds; its mistakes are said on the first screen, and stop nothing. */
static void settings_take(struct stack *stack)
{
    char path[SETTINGS_PATH_SIZE], line[DIAG_LINE_SIZE];
    struct diag_list list;
    diag_init(&list);
    if (settings_path(path, sizeof path)) settings_load(&stack->desk.settings, path, &list);
    if (list.count > 0) {
        diag_format(line, sizeof line, &list.items[0]);
        stack_say(stack, "%s (%zu of such mistakes; the other settings are taken)", line,
                  list.count);
    }
    diag_free(&list);
}

static void stack_prepare(struct stack *stack, const struct app_options *options)
{
    const char *no_color = getenv("NO_COLOR");
    char said[TERMINFO_SAID_SIZE];
    stack->desk.places = options->places;
    stack->desk.eyes.session = options->session;
    stack->desk.seat = options->seat;
    stack->desk.save = options->save;
    stack->desk.seed = options->seed;
    stack->ascii_only = options->ascii || !locale_utf8_possible();
    stack->ascii_best = !locale_is_utf8();
    /* The Linux console's font holds 256 or 512 characters, none of them braille (console_codes 4).
     */
    stack->desk.dotless = strcmp(terminfo_name(), "linux") == 0;
    stack->color_never = options->no_color || (no_color && no_color[0]);
    if (options->said) stack_say(stack, "%s", options->said);
    if (terminfo_find(said) && said[0])
        snprintf(stack->note, sizeof stack->note, "%s Enter puts this away.", said);
    settings_take(stack);
}

enum app_result app_run(const struct app_options *options, struct session **out_session)
{
    struct stack *stack = memory_new(sizeof *stack);
    struct frame *frame = memory_new(sizeof *frame);
    const int *values = stack->desk.settings.values;
    enum app_result result = APP_FAILED;
    if (out_session) *out_session = NULL;
    stack_prepare(stack, options);
    bool mouse = !options->no_mouse && values[SETTING_MOUSE] == SETTINGS_ON;
    bool ascii = stack->ascii_only || stack->ascii_best;
    if (term_open(mouse, !ascii && values[SETTING_LOOK] == SETTINGS_LOOK_AUTO)) {
        stack->ascii_best = stack->ascii_best || term_lines_wide();
        stack_set_apply(stack);
        draw_open(stack->desk.color, (enum settings_theme)values[SETTING_THEME]);
        stack_open(stack);
        keys_take(stack);
        loop(stack, frame);
        stack_keep(stack);
        if (stack->desk.eyes.session && seat_writes(&stack->desk.seat))
            play_time_rest(stack->desk.eyes.session, eyes_side(&stack->desk.eyes));
        result = stack->desk.plain ? APP_PLAIN : APP_DONE;
        term_close();
        draw_close();
        if (result == APP_DONE) {
            faults_say(stack->desk.eyes.session);
            if (!kept_say(stack->desk.eyes.session, &stack->desk.seat)) result = APP_UNKEPT;
        }
    }
    if (result == APP_PLAIN && out_session && stack->desk.begun) {
        *out_session = stack->desk.eyes.session;
        stack->desk.begun = false;
    }
    stack_close(stack);
    free(stack);
    free(frame);
    return result;
}

/* stack.h: the screens that lie on each other, what works on all of them, and whose turn it is. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_STACK_H
#define UI_SCREEN_STACK_H

#include "ui/screen/screen.h"
#include "ui/widget/prompt.h"

enum { STACK_ROWS_LEAST = 24, STACK_COLUMNS_LEAST = 80 };

/* A screen that was entered, with its private state. */
struct stack_place {
    const struct screen *screen;
    void *state;
};

/* A move taken back, to be played again. */
struct stack_undone {
    char move[MOVE_ID_SIZE];
    struct choice choice;
};

/* What a side has looked at, asked for and typed: its rival at the same keyboard finds none of it.
 * The desk, the prompt and the stack hold that of the side that sits there. */
struct stack_own {
    int32_t good, country, industry;
    struct desk_mark mark;
    char figure[FIGURE_NAME_SIZE];
    char note[DESK_NOTE_SIZE];
    char sought[DESK_FILTER_SIZE];
    struct prompt prompt;
};

/* Knows no terminal: presses come in, frames go out. */
struct stack {
    struct desk desk;
    struct stack_place places[SCREEN_DEPTH];
    size_t count;
    struct stack_undone undone[SESSION_PLAN_MAX];
    size_t undone_count;
    bool asking;          /* whether to leave */
    bool commanding;      /* a command line is being typed */
    struct prompt prompt; /* what is typed of it, and what was before */
    bool small;           /* the last frame was too small to play on */
    bool done;
    /* what this terminal, or how the game was started, allows; read by stack_set_apply */
    bool ascii_only; /* nothing but ASCII can be shown, or is wanted */
    bool ascii_best; /* lines would break, or no locale is set: UTF-8 only if asked for */
    bool color_never;
    /* for the one who owns the terminal, who then forgets them */
    bool set;  /* settings changed: to be kept, and the terminal told */
    bool wipe; /* nothing shown so far may stay, scroll-back included */
    bool repaint;
    bool copy;                         /* what is shown, for who reads on elsewhere */
    int capitals;                      /* pressed in a row where they mean nothing */
    bool capitals_said;                /* that Caps Lock seems to be on */
    const char *script;                /* that a letter of was named last; NULL: none was */
    char note[DESK_MESSAGE_SIZE];      /* from the start: shown until Enter or Esc is pressed */
    char sought[DESK_FILTER_SIZE];     /* what `/` last looked for */
    size_t tail;                       /* of what it looks for, behind the cursor */
    struct stack_own kept[SIDE_COUNT]; /* of the sides that do not sit here now */
};

/* Starts with desk's places, session, save, seed, ascii and color set by the caller: on the title
 * screen, or where the session stands. */
void stack_open(struct stack *stack);

/* Frees what the screens hold, and the session if it was begun here. */
void stack_close(struct stack *stack);

/* `desk.burst` says whether it came among many at once. */
void stack_press(struct stack *stack, int press);

/* So many characters were pasted, of which a field can hold `text`. They go into the field that is
 * typed in; elsewhere nothing is done, and one sentence says so. */
void stack_paste(struct stack *stack, const char *text, size_t characters);

/* On a hint of the last row its key is pressed; elsewhere it is the screen's own. */
void stack_click(struct stack *stack, int row, int column);

/* Does a question, a command or a filter wait for presses? A click ends it. */
bool stack_waits(const struct stack *stack);

void stack_draw(struct stack *stack, struct frame *frame);

/* Does a short step of work that is left, for one who has no press to hand in. True: there was
 * some, and the frame has changed. */
bool stack_idle(struct stack *stack);

/* Keeps in the game what is half done on the screen that lies on top: once a second without a
 * press, and when the program is left. Is there a screen that has such things? */
void stack_keep(struct stack *stack);
bool stack_keeps(const struct stack *stack);

/* For the stack_*.c files alone. */

const struct stack_place *stack_top(const struct stack *stack);
void stack_push(struct stack *stack, const struct screen *screen);
void stack_pop(struct stack *stack);

/* Leaves all screens, and enters `screen` alone; or on top of the lowest. */
void stack_restart(struct stack *stack, const struct screen *screen);
void stack_jump(struct stack *stack, const struct screen *screen);

/* Says one line until the next key, in the manner of printf. */
void stack_say(struct stack *stack, const char *format, ...);

/* Does the action's key work on the screen that lies on top? The help of a screen takes commands
 * where that screen does: above the cover between teams it takes none. */
bool stack_takes(const struct stack *stack, enum action action);

/* stack_layout.c. A press of full width or of other digits as the key that it is a form of, where
 * no text is typed; keeps count of what a press that means `action` tells of Caps Lock; and says
 * why a press means nothing. */
int stack_layout_press(const struct stack *stack, int press);
void stack_layout_heed(struct stack *stack, int press, enum action action);
void stack_layout_say(struct stack *stack, int press);

/* Carries out an action as if its key had been pressed. */
void stack_act(struct stack *stack, enum action action);

/* stack_turn.c: lets the session go on and calls the seat that is to move. */
void stack_turn_settle(struct stack *stack);

/* At a fixed seat: takes in what others did since, and opens the report when a turn was played, or
 * the end. True if there was anything new. */
bool stack_turn_follow(struct stack *stack);

/* Is it the umpire's seat of a meeting? Then the console lies below all screens. */
bool stack_turn_console(const struct stack *stack);

void stack_turn_seat(struct stack *stack, enum side side);
void stack_turn_end(struct stack *stack);
void stack_turn_undo(struct stack *stack, size_t index); /* of the planned moves */
void stack_turn_redo(struct stack *stack);
void stack_turn_forget(struct stack *stack); /* what was taken back */

/* Does no person sit at this session? Then turns are watched one at a time. */
bool stack_turn_watched(const struct session *session);

/* stack_command.c: carries out what was typed after `:`. */
void stack_command_run(struct stack *stack, const char *text);

/* What could be typed there, of all that begins with `stem`: commands, countries, goods, moves. */
void stack_command_words(struct prompt_words *out, const struct stack *stack, const char *stem);

/* stack_set.c: works out how things are shown from the settings and the terminal; carries out what
 * was typed after `:set`; goes on to the next look. */
void stack_set_apply(struct stack *stack);
void stack_set_run(struct stack *stack, const char *words);
void stack_set_look(struct stack *stack);

/* stack_draw.c: the action whose hint stands at that place of the last row. */
enum action stack_draw_hint(const struct stack *stack, int columns, int column);

#endif

/* term.c: enters and leaves the full screen, whatever ends the program, and reads keys. */
/* SPDX-License-Identifier: MIT */
#define NCURSES_WIDECHAR 1
#include "ui/terminal/term.h"

#include <errno.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include <curses.h>
#include <term.h>

#include "base/crash.h"
#include "base/memory.h"
#include "ui/terminal/keys.h"
#include "ui/terminal/probe.h"

/* A terminal on the same machine answers within a few milliseconds, and the first screen should be
 * there within 50. */
enum { ESCAPE_DELAY_MS = 25, PROBE_MS = 40, SUSPEND = 26 /* Ctrl-Z */ };

enum { ANSWER_KEY = KEY_MAX + 1, ANSWER_ROWS = 100 };

/* The terminal as it was, for the way out; there is one terminal. */
static struct {
    struct termios before;
    volatile sig_atomic_t taken;
    SCREEN *screen;
    int line_width; /* 0: not known */
    bool repeats;
    int patience; /* milliseconds; -1: no end */
} term;

/* Mouse off, attributes off, screen blank, cursor on, the main screen back, the keypad local: what
 * terminals that follow ECMA-48 and xterm take. Written in a signal handler, where curses cannot be
 * called. Blank first: some terminals keep a part of the screen that is left. */
static const char farewell[] =
    "\033[?1006l\033[?1000l\033[0m\033[H\033[2J\033[?25h\033[?1049l\033[?1l\033>\r";

bool term_possible(void)
{
    const char *name = getenv("TERM");
    int error;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return false;
    if (!name || !name[0] || strcmp(name, "dumb") == 0) return false;
    if (setupterm(NULL, STDOUT_FILENO, &error) != OK) return false;
    const char *place = tigetstr("cup");
    return place && place != (char *)-1;
}

bool term_utf8(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* Only calls that a signal handler may make. */
static void restore(void)
{
    if (!term.taken) return;
    term.taken = 0;
    ssize_t written = write(STDOUT_FILENO, farewell, sizeof farewell - 1);
    (void)written;
    tcsetattr(STDIN_FILENO, TCSANOW, &term.before);
}

static void on_signal(int number)
{
    restore();
    crash_say(number);
    /* SA_RESETHAND gave the signal back its own meaning: now the program ends by it. */
    raise(number);
}

static void signals_take(void)
{
    static const int fatal[] = {SIGINT,  SIGTERM, SIGHUP, SIGQUIT, SIGSEGV,
                                SIGABRT, SIGBUS,  SIGFPE, SIGILL};
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    action.sa_flags = (int)SA_RESETHAND | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof fatal / sizeof fatal[0]; i++) sigaction(fatal[i], &action, NULL);
}

/* Ctrl-C is a key that asks to leave, not a signal: a turn is not lost by a slip. Ctrl-Z is one
 * too, so that the screen is blank before the shell shows. */
static void keyboard_take(void)
{
    struct termios mode;
    cbreak();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    keypad(stdscr, TRUE);
    if (tcgetattr(STDIN_FILENO, &mode) == 0) {
        mode.c_cc[VINTR] = _POSIX_VDISABLE;
        mode.c_cc[VSUSP] = _POSIX_VDISABLE;
        mode.c_iflag &= ~(tcflag_t)IXON;
        tcsetattr(STDIN_FILENO, TCSANOW, &mode);
    }
    def_prog_mode();
}

/* Before curses begins, as the answer is none of its keys. Asks only terminals that say in terminfo
 * that they answer. */
static void probe_ask(struct probe_typed *typed)
{
    int error;
    if (setupterm(NULL, STDOUT_FILENO, &error) != OK) return;
    const char *asks = tigetstr("u7");
    if (!asks || asks == (char *)-1) return;
    term.line_width = probe_line_width(typed, &term.repeats, STDIN_FILENO, STDOUT_FILENO, PROBE_MS);
}

/* An answer that comes too late is no row of presses, which would act; and what was typed while it
 * was awaited is not lost. */
static void probe_settle(const struct probe_typed *typed)
{
    char answer[32];
    for (int row = 1; term.line_width == 0 && row <= ANSWER_ROWS; row++) {
        for (int column = 2; column <= PROBE_COLUMN_MAX; column++) {
            snprintf(answer, sizeof answer, "\033[%d;%dR", row, column);
            define_key(answer, ANSWER_KEY);
        }
    }
    for (size_t i = typed->count; i-- > 0;) ungetch((unsigned char)typed->bytes[i]);
}

bool term_lines_wide(void)
{
    return term.line_width == 2;
}

bool term_repeats(void)
{
    return term.repeats;
}

void term_mouse(bool on)
{
    mousemask(on ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

bool term_open(bool mouse, bool probe)
{
    struct probe_typed typed = {.count = 0};
    if (tcgetattr(STDIN_FILENO, &term.before) != 0) return false;
    term.line_width = 1;
    term.repeats = false;
    term.patience = -1;
    if (probe) probe_ask(&typed);
    term.screen = newterm(NULL, stdout, stdin);
    if (!term.screen) return false;
    if (!getenv("ESCDELAY")) set_escdelay(ESCAPE_DELAY_MS);
    keyboard_take();
    probe_settle(&typed);
    mouseinterval(0);
    if (mouse) term_mouse(true);
    term.taken = 1;
    signals_take();
    memory_on_failure(restore);
    return true;
}

void term_close(void)
{
    if (!term.taken) return;
    clear();
    refresh();
    endwin();
    delscreen(term.screen);
    term.screen = NULL;
    term.taken = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &term.before);
}

void term_size(int *height, int *width)
{
    getmaxyx(stdscr, *height, *width);
}

static int mouse_read(struct term_mouse *out)
{
    MEVENT event;
    if (getmouse(&event) != OK) return KEYS_NONE;
    *out = (struct term_mouse){event.y, event.x, 0};
    if (event.bstate & BUTTON4_PRESSED) out->wheel = -1;
    else if (event.bstate & BUTTON5_PRESSED) out->wheel = 1;
    else if (!(event.bstate & BUTTON1_PRESSED)) return KEYS_NONE;
    return KEYS_MOUSE;
}

static int special_press(wint_t key, struct term_mouse *mouse)
{
    switch (key) {
    case KEY_UP: return KEYS_UP;
    case KEY_DOWN: return KEYS_DOWN;
    case KEY_LEFT: return KEYS_LEFT;
    case KEY_RIGHT: return KEYS_RIGHT;
    case KEY_PPAGE: return KEYS_PAGE_UP;
    case KEY_NPAGE: return KEYS_PAGE_DOWN;
    case KEY_HOME: return KEYS_HOME;
    case KEY_END: return KEYS_END;
    case KEY_BTAB: return KEYS_BACK_TAB;
    case KEY_BACKSPACE: return KEYS_BACKSPACE;
    case KEY_ENTER: return KEYS_ENTER;
    case KEY_RESIZE: return KEYS_RESIZE;
    case KEY_MOUSE: return mouse_read(mouse);
    default: return KEYS_NONE;
    }
}

/* Stops the whole job, as Ctrl-Z does; curses' own handler gives the terminal back and takes it
 * again. */
static void suspend(void)
{
    clear();
    refresh();
    kill(0, SIGTSTP);
}

void term_patience(int milliseconds)
{
    term.patience = milliseconds;
    wtimeout(stdscr, milliseconds);
}

/* After Esc: takes the rest of a sequence that curses does not know, a key with Control and Shift,
 * a pasted text's mark, a mouse of another kind. Its letters are no presses: m and 9 would act.
 * True if it was one, and not the key Esc, behind which nothing comes at once. */
static bool sequence_skip(void)
{
    wint_t key = 0;
    wtimeout(stdscr, 0);
    int kind = get_wch(&key);
    bool sequence = kind == OK && key == '[';
    if (kind == OK && !sequence) unget_wch((wchar_t)key);
    if (kind == KEY_CODE_YES) ungetch((int)key);
    if (sequence) {
        do kind = get_wch(&key);
        while (kind == OK && key >= ' ' && key < '@');
    }
    wtimeout(stdscr, term.patience);
    return sequence;
}

int term_read(struct term_mouse *mouse, bool *ended)
{
    wint_t key;
    *ended = false;
    int kind = get_wch(&key);
    if (kind == KEY_CODE_YES) return special_press(key, mouse);
    if (kind == ERR) {
        /* A signal (a resize, a return from the shell) is no end; a terminal that is gone is. */
        *ended = !isatty(STDIN_FILENO) || tcgetpgrp(STDIN_FILENO) < 0;
        return term.patience < 0 ? KEYS_RESIZE : KEYS_NONE;
    }
    if (key == SUSPEND) {
        suspend();
        return KEYS_RESIZE;
    }
    if (key == KEYS_ESCAPE && sequence_skip()) return KEYS_NONE;
    if (key == '\r') return KEYS_ENTER;
    if (key == 127 || key == '\b') return KEYS_BACKSPACE;
    return (int)key;
}

bool term_waiting(void)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, 0) > 0;
}

void term_wipe(void)
{
    const char *scroll_back = tigetstr("E3");
    clear();
    refresh();
    if (scroll_back && scroll_back != (char *)-1) putp(scroll_back);
    fflush(stdout);
}

void term_write(const char *bytes, size_t count)
{
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written < 0 && errno != EINTR) return;
        if (written < 0) continue;
        bytes += written;
        count -= (size_t)written;
    }
}

void term_send(const char *bytes)
{
    putp(bytes);
    fflush(stdout);
}

/* term.c: takes the terminal, gives it back whatever ends the program, and reads what is pressed.
 */
/* SPDX-License-Identifier: MIT */
#define NCURSES_WIDECHAR 1
#include "ui/terminal/term.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <curses.h>
#include <term.h>

#include "base/locale.h"
#include "base/memory.h"
#include "ui/terminal/keys.h"
#include "ui/terminal/signals.h"
#include "ui/terminal/terminfo.h"

/* A terminal on the same machine answers within a few milliseconds, and the first screen should be
 * there within 50. */
enum {
    ESCAPE_DELAY_MS = 25,
    ESCAPE_DELAY_MOST_MS = 10000,
    PROBE_MS = 40,
    FAREWELL_MS = 30,
    DEAF_MS = 1000
};

enum { SUSPEND = 26 /* Ctrl-Z */, FAREWELL_SIZE = 256 };

/* There is one terminal. */
static struct {
    struct termios before, taken_mode;
    volatile sig_atomic_t taken;
    SCREEN *screen;
    struct input input;
    char farewell[FAREWELL_SIZE]; /* leaves the screen as it was */
    size_t farewell_length;
    int line_width; /* 0: not known */
    bool repeats;
    int patience;  /* milliseconds; -1: no end */
    bool standard; /* follows ECMA-48: takes what it does not know without showing it */
    bool mouse;
} term;

/* Mouse (xterm's 1000 and 1006) and marks round what is pasted (2004). */
static const char mouse_on[] = "\033[?1000h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1000l";
static const char marks_on[] = "\033[?2004h", marks_off[] = "\033[?2004l";

/* East Asian terminals may draw a line character, whose width Unicode calls ambiguous, over two
 * columns; frames then break (UAX #11). ECMA-48 8.3.35: DSR 6 asks where the cursor is. ECMA-48
 * 8.3.103: REP repeats the character before it; many terminals do, and those that do not leave it
 * out without a word. */
static const char probe_question[] = "\r\xE2\x94\x80\033[2b\033[6n", probe_wipe[] = "\r\033[K";

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

/* ------------------------------------------------------------ in and out */

static int farewell_put(int byte)
{
    if (term.farewell_length < sizeof term.farewell)
        term.farewell[term.farewell_length++] = (char)byte;
    return byte;
}

/* Written by signal handlers, where curses cannot be called: mouse and marks off, attributes off,
 * screen blank, cursor on, the main screen back. Blank first: some terminals keep a part of the
 * screen that is left. */
static void farewell_make(void)
{
    static const char *const capabilities[] = {"sgr0", "home", "ed", "cnorm", "rmcup"};
    term.farewell_length = 0;
    if (term.standard) tputs(marks_off, 1, farewell_put);
    if (term.standard) tputs(mouse_off, 1, farewell_put);
    for (size_t i = 0; i < sizeof capabilities / sizeof capabilities[0]; i++) {
        const char *said = terminfo_text(capabilities[i]);
        if (said) tputs(said, 1, farewell_put);
    }
    farewell_put('\r');
}

/* At Ctrl-C the terminal throws away what it was sent and has not read yet: before that key is one
 * again, it gets time to read the farewell. In the background the modes are the shell's already. A
 * terminal that reads nothing is not waited for. */
static void farewell_say(void)
{
    pid_t front = tcgetpgrp(STDIN_FILENO);
    struct termios quiet = term.before;
    struct pollfd ready = {.fd = STDOUT_FILENO, .events = POLLOUT};
    quiet.c_lflag &= ~(tcflag_t)ISIG;
    if (poll(&ready, 1, DEAF_MS) > 0) term_write(term.farewell, term.farewell_length);
    if (front >= 0 && front != getpgrp()) return;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet);
    poll(NULL, 0, FAREWELL_MS);
    tcsetattr(STDIN_FILENO, TCSADRAIN, &term.before);
}

/* Only calls that a signal handler may make. It is done whole: a signal that comes meanwhile waits,
 * and finds the terminal as it was. */
static void give_back(void)
{
    sigset_t all, mask;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &mask);
    if (term.taken) farewell_say();
    term.taken = 0;
    sigprocmask(SIG_SETMASK, &mask, NULL);
}

/* Bytes as they come, each at once. Ctrl-C, Ctrl-\ and Ctrl-Z are keys, not signals: a turn is not
 * lost by a slip, and the screen is blank before the shell shows. In the background this waits
 * until the program is in front. */
static bool modes_take(void)
{
    int done;
    term.taken = 1; /* first: a signal in between gives back what may be taken already */
    do done = tcsetattr(STDIN_FILENO, TCSANOW, &term.taken_mode);
    while (done != 0 && errno == EINTR);
    return done == 0;
}

static void modes_find(void)
{
    term.taken_mode = term.before;
    term.taken_mode.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
    term.taken_mode.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
    term.taken_mode.c_oflag &= ~(tcflag_t)ONLCR;
    term.taken_mode.c_cc[VMIN] = 1;
    term.taken_mode.c_cc[VTIME] = 0;
}

static void greet(void)
{
    if (term.standard) term_send(marks_on);
    if (term.mouse) term_send(mouse_on);
}

void term_mouse(bool on)
{
    term.mouse = on && terminfo_text("kmous");
    if (term.standard) term_send(term.mouse ? mouse_on : mouse_off);
}

/* False where the terminal does not tell, as on a serial line. */
static bool size_told(struct winsize *out)
{
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, out) == 0 && out->ws_row > 0 && out->ws_col > 0;
}

static void size_follow(void)
{
    struct winsize size;
    if (size_told(&size)) resizeterm(size.ws_row, size.ws_col);
}

/* After a stop of which the program knew nothing the terminal is as it was left, in modes of the
 * shell's. */
static void take_again(void)
{
    bool left = !term.taken;
    const char *enter = terminfo_text("smcup");
    if (!modes_take()) return;
    if (!left) term_write(term.farewell, term.farewell_length);
    if (enter) term_send(enter);
    greet();
    input_clear(&term.input);
    size_follow();
}

static void suspend(void)
{
    give_back();
    signals_stop();
    take_again();
}

static int escape_delay(void)
{
    const char *wanted = getenv("ESCDELAY");
    int delay = wanted ? atoi(wanted) : ESCAPE_DELAY_MS;
    return delay < 1 ? 1 : delay > ESCAPE_DELAY_MOST_MS ? ESCAPE_DELAY_MOST_MS : delay;
}

/* The keys as this terminal sends them; those of ECMA-48 and xterm are known to input.c. */
static void keys_find(void)
{
    static const struct {
        const char *capability;
        int press;
    } keys[] = {{"kcuu1", KEYS_UP},    {"kcud1", KEYS_DOWN},  {"kcub1", KEYS_LEFT},
                {"kcuf1", KEYS_RIGHT}, {"kpp", KEYS_PAGE_UP}, {"knp", KEYS_PAGE_DOWN},
                {"khome", KEYS_HOME},  {"kend", KEYS_END},    {"kcbt", KEYS_BACK_TAB},
                {"kent", KEYS_ENTER},  {"kdch1", KEYS_DELETE}};
    input_init(&term.input, escape_delay());
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        const char *said = terminfo_text(keys[i].capability);
        if (said) input_key_add(&term.input, said, keys[i].press);
    }
}

/* Waits for bytes, and hands them on. SIGNALS_CAME or a terminal that is gone: nothing was read. */
static enum signals_event bytes_await(int milliseconds, bool *gone)
{
    char bytes[INPUT_BYTES_SIZE];
    enum signals_event event = signals_wait(STDIN_FILENO, milliseconds);
    *gone = false;
    if (event == SIGNALS_QUIET) input_quiet(&term.input, milliseconds);
    if (event != SIGNALS_INPUT) return event;
    ssize_t count = read(STDIN_FILENO, bytes, input_room(&term.input));
    if (count > 0) input_feed(&term.input, bytes, (size_t)count);
    else *gone = count == 0 || (errno != EINTR && errno != EAGAIN);
    return event;
}

/* Asks only terminals that say in terminfo that they answer. What is typed meanwhile stays to be
 * read. */
static void probe(void)
{
    struct input_event answer;
    bool gone = false, answered = false;
    if (!terminfo_text("u7")) return;
    term.line_width = 0;
    term_write(probe_question, sizeof probe_question - 1);
    while (!answered && !gone && input_room(&term.input) > 0 &&
           bytes_await(PROBE_MS, &gone) == SIGNALS_INPUT)
        answered = input_place(&answer, &term.input);
    term_write(probe_wipe, sizeof probe_wipe - 1);
    if (!answered) return;
    term.repeats = answer.column == 3 || answer.column == 6;
    term.line_width = answer.column == 1 || answer.column == 3 ? 1
                    : answer.column == 2 || answer.column == 6 ? 2
                                                               : 0;
}

bool term_lines_wide(void)
{
    return term.line_width == 2;
}

bool term_repeats(void)
{
    return term.repeats;
}

bool term_open(bool mouse, bool ask)
{
    char said[TERMINFO_SAID_SIZE];
    struct winsize size;
    if (!terminfo_find(said) || tcgetattr(STDIN_FILENO, &term.before) != 0) return false;
    const char *place = terminfo_text("cup");
    term.standard = place && strncmp(place, "\033[", 2) == 0;
    term.line_width = 1;
    term.repeats = false;
    term.patience = -1;
    term.farewell_length = 0;
    modes_find();
    keys_find();
    signals_take(give_back);
    memory_on_failure(give_back);
    modes_take();
    if (ask) probe();
    locale_settle();
    farewell_make();
    /* LINES and COLUMNS may be those of another window: only where nothing better is known. */
    use_env(!size_told(&size));
    use_tioctl(TRUE);
    term.screen = newterm(terminfo_name(), stdout, stdin);
    if (!term.screen) {
        term.farewell_length = 0;
        term_close();
        return false;
    }
    /* Curses knows how the line ends, but has its own mind about the other modes. */
    nonl();
    modes_take();
    term.mouse = mouse && terminfo_text("kmous");
    greet();
    return true;
}

void term_close(void)
{
    give_back();
    signals_leave();
    if (term.screen) delscreen(term.screen);
    term.screen = NULL;
}

void term_size(int *height, int *width)
{
    getmaxyx(stdscr, *height, *width);
}

/* ------------------------------------------------------------ reading */

void term_patience(int milliseconds)
{
    term.patience = milliseconds;
}

/* What came that is no key: true, and all must be drawn anew. */
static bool signals_follow(void)
{
    bool resized = signals_resized(), continued = signals_continued(), stops = signals_stopped();
    if (stops) suspend();
    else if (continued) take_again();
    else if (resized) size_follow();
    return stops || continued || resized;
}

/* A press that has been read already. */
static bool press_read(struct input_event *out)
{
    while (input_next(out, &term.input)) {
        if (out->press == KEYS_PLACE || (out->press == KEYS_MOUSE && !term.mouse)) continue;
        if (out->press != SUSPEND || out->burst) return true;
        suspend();
        out->press = KEYS_RESIZE;
        return true;
    }
    return false;
}

bool term_read(struct input_event *out)
{
    int left = term.patience;
    for (bool gone = false; !gone;) {
        if (signals_follow()) {
            *out = (struct input_event){.press = KEYS_RESIZE};
            return true;
        }
        if (press_read(out)) return true;
        int wait = input_patience(&term.input);
        if (left == 0) {
            *out = (struct input_event){.press = KEYS_NONE};
            return true;
        }
        if (wait < 0 || (left > 0 && left < wait)) wait = left;
        if (bytes_await(wait, &gone) == SIGNALS_QUIET && left > 0) left -= wait;
    }
    return false;
}

bool term_waiting(void)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return input_pending(&term.input) || poll(&input, 1, 0) > 0;
}

void term_wipe(void)
{
    const char *scroll_back = terminfo_text("E3");
    clear();
    refresh();
    if (scroll_back) term_send(scroll_back);
}

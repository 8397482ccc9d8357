/* probe.c: asks the terminal how wide it draws a line character, and whether it repeats one. */
/* SPDX-License-Identifier: MIT */
#include "ui/terminal/probe.h"

#include <poll.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* East Asian terminals may draw a line character, whose width Unicode calls ambiguous, over two
 * columns; frames then break (UAX #11). ECMA-48 8.3.35: DSR 6 asks where the cursor is, and the
 * answer is CPR, ESC [ row ; column R. ECMA-48 8.3.103: REP repeats the character before it; many
 * terminals do, and those that do not leave it out without a word. */
static const char question[] = "\r\xE2\x94\x80\033[2b\033[6n";
static const char wipe[] = "\r\033[K";

enum { DIGITS_MAX = 5 };

/* Reads digits from bytes[*at] on; -1 if there are none. */
static int digits(const char *bytes, size_t count, size_t *at)
{
    int value = 0;
    size_t from = *at;
    while (*at < count && *at - from < DIGITS_MAX && bytes[*at] >= '0' && bytes[*at] <= '9')
        value = value * 10 + (bytes[(*at)++] - '0');
    return *at == from ? -1 : value;
}

/* Takes the answer out of what was read, wherever it stands; its column, or -1. */
static int answer_take(struct probe_typed *typed)
{
    for (size_t from = 0; from + 1 < typed->count; from++) {
        size_t at = from + 2;
        if (typed->bytes[from] != '\033' || typed->bytes[from + 1] != '[') continue;
        if (digits(typed->bytes, typed->count, &at) < 0) continue;
        if (at == typed->count || typed->bytes[at++] != ';') continue;
        int column = digits(typed->bytes, typed->count, &at);
        if (column < 0 || at == typed->count || typed->bytes[at++] != 'R') continue;
        memmove(typed->bytes + from, typed->bytes + at, typed->count - at);
        typed->count -= at - from;
        return column;
    }
    return -1;
}

/* One wait is the limit: a terminal that answers sends the answer whole. */
static int answer_await(struct probe_typed *typed, int in, int milliseconds)
{
    struct pollfd watched = {.fd = in, .events = POLLIN};
    int column = -1;
    while (column < 0 && typed->count < sizeof typed->bytes &&
           poll(&watched, 1, milliseconds) == 1) {
        ssize_t count = read(in, typed->bytes + typed->count, sizeof typed->bytes - typed->count);
        if (count <= 0) break;
        typed->count += (size_t)count;
        column = answer_take(typed);
    }
    return column;
}

static bool put(int out, const char *bytes, size_t length)
{
    return write(out, bytes, length) == (ssize_t)length;
}

int probe_line_width(struct probe_typed *typed, bool *repeats, int in, int out, int milliseconds)
{
    struct termios before, raw;
    int column = -1;
    typed->count = 0;
    *repeats = false;
    if (tcgetattr(in, &before) != 0) return 0;
    raw = before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    if (tcsetattr(in, TCSANOW, &raw) != 0) return 0;
    if (put(out, question, sizeof question - 1)) column = answer_await(typed, in, milliseconds);
    put(out, wipe, sizeof wipe - 1);
    tcsetattr(in, TCSANOW, &before);
    *repeats = column == 1 + 3 || column == PROBE_COLUMN_MAX;
    if (column == 2 || column == 1 + 3) return 1;
    return column == 3 || column == PROBE_COLUMN_MAX ? 2 : 0;
}

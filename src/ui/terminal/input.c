/* input.c: bytes from a terminal become presses: characters, keys, clicks and pastes. */
/* SPDX-License-Identifier: MIT */
#include "ui/terminal/input.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "ui/terminal/keys.h"

/* Longer than these a begun thing is not waited for: a terminal that was cut off in the midst of it
 * must not take the keyboard along. FLOW_MS: what comes closer together is one flow, which no
 * fingers type; a stuck paste or sequence is given up so long after it flowed last, and the keys
 * that are tried meanwhile do not put that off. */
enum { FLOW_MS = 100, SEQUENCE_MS = 1000, PASTE_MS = 2000, QUIET_MOST_MS = 1000000 };

enum { ESCAPE = 0x1B, CONTROL_C = 3, BELL = 7, CANCEL = 0x18, SUBSTITUTE = 0x1A, DELETE = 0x7F };

static const char paste_end[] = "\033[201~";
enum { PASTE_END_LENGTH = sizeof paste_end - 1 };

void input_init(struct input *out, int escape_ms)
{
    memset(out, 0, sizeof *out);
    out->escape_ms = escape_ms;
}

void input_key_add(struct input *input, const char *bytes, int press)
{
    size_t length = strlen(bytes);
    if (length < 2 || length >= INPUT_KEY_SIZE || bytes[0] != ESCAPE) return;
    assert(input->key_count < INPUT_KEYS_MAX);
    struct input_key *key = &input->keys[input->key_count++];
    memcpy(key->bytes, bytes, length + 1);
    key->press = press;
}

void input_clear(struct input *input)
{
    input->at = input->count = 0;
    input->mode = INPUT_MODE_PRESS;
    input->burst = input->paste_left = input->escaped = false;
}

size_t input_room(const struct input *input)
{
    return sizeof input->bytes - (input->count - input->at);
}

bool input_pending(const struct input *input)
{
    return input->at < input->count || input->mode != INPUT_MODE_PRESS;
}

/* Ctrl-C by itself, some time after the text stopped, is a hand at the keyboard that gets no
 * answer, and no part of the text. */
static bool leaves_paste(const struct input *input, const unsigned char *bytes, size_t count)
{
    return input->mode == INPUT_MODE_PASTE && input->quiet_ms >= FLOW_MS && count == 1 &&
           bytes[0] == CONTROL_C;
}

/* The rest of an arrow or its like whose ESC came so long before it, on a slow line, that it was
 * taken for the key Esc: what fingers cannot press as one. */
static bool rest_of_key(const struct input *input, const char *bytes, size_t count)
{
    size_t end = 1;
    if (!input->escaped || input_room(input) <= count || count < 2) return false;
    while (bytes[0] == '[' && end < count && (ascii_is_digit(bytes[end]) || bytes[end] == ';'))
        end++;
    return (bytes[0] == '[' || bytes[0] == 'O') && end + 1 == count &&
           strchr(bytes[end - 1] == bytes[0] ? "ABCDFHZ" : "ABCDFH~u", bytes[end]);
}

static void put(struct input *input, const void *bytes, size_t count)
{
    memcpy(input->bytes + input->count, bytes, count);
    input->count += count;
}

void input_feed(struct input *input, const void *bytes, size_t count)
{
    bool flows = count >= INPUT_BURST || input->quiet_ms < FLOW_MS;
    bool rest = rest_of_key(input, bytes, count);
    assert(count <= input_room(input));
    if (flows || !input_pending(input)) input->stall_ms = 0;
    input->burst = count >= INPUT_BURST || (input->burst && flows);
    input->paste_left = leaves_paste(input, bytes, count);
    input->quiet_ms = 0;
    memmove(input->bytes, input->bytes + input->at, input->count - input->at);
    input->count -= input->at;
    input->at = 0;
    input->escaped = false;
    if (rest) put(input, "\033", 1);
    put(input, bytes, count);
}

static int added(int milliseconds, int more)
{
    return more > QUIET_MOST_MS - milliseconds ? QUIET_MOST_MS : milliseconds + more;
}

void input_quiet(struct input *input, int milliseconds)
{
    input->quiet_ms = added(input->quiet_ms, milliseconds);
    input->stall_ms = added(input->stall_ms, milliseconds);
    if (input->quiet_ms >= FLOW_MS) input->burst = false;
    if (input->quiet_ms >= SEQUENCE_MS) input->escaped = false;
}

/* Is it Esc, once or more, and nothing behind it so far? */
static bool escape_alone(const struct input *input)
{
    for (size_t i = input->at; i < input->count; i++) {
        if (input->bytes[i] != ESCAPE) return false;
    }
    return input->mode == INPUT_MODE_PRESS && input->at < input->count;
}

/* How long it must be quiet yet until what has begun is given up. */
static int left_ms(const struct input *input)
{
    if (input->mode == INPUT_MODE_PASTE) return input->paste_left ? 0 : PASTE_MS - input->stall_ms;
    if (escape_alone(input)) return input->escape_ms - input->quiet_ms;
    return SEQUENCE_MS - input->stall_ms;
}

int input_patience(const struct input *input)
{
    bool burst = input->burst, pending = input_pending(input);
    if (!pending && !burst && !input->escaped) return -1;
    int left = pending ? left_ms(input) : (burst ? FLOW_MS : SEQUENCE_MS) - input->quiet_ms;
    return left > FLOW_MS ? FLOW_MS : left > 0 ? left : 0;
}

/* ------------------------------------------------------------ strings */

/* The bytes of a string up to its end, of which none is a press: ST, or BEL as xterm takes it. An
 * ESC that is not ST's begins something else, and Ctrl-C is one at the keyboard. */
static size_t string_take(struct input *input, const unsigned char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool last = i + 1 == count;
        if ((bytes[i] == ESCAPE || bytes[i] == 0xC2) && last) return i;
        bool st = (bytes[i] == ESCAPE && bytes[i + 1] == '\\') ||
                  (bytes[i] == 0xC2 && bytes[i + 1] == 0x9C);
        bool cut = bytes[i] == BELL || bytes[i] == CANCEL || bytes[i] == SUBSTITUTE;
        bool other = bytes[i] == ESCAPE || bytes[i] == CONTROL_C;
        if (!st && !cut && !other) continue;
        input->mode = INPUT_MODE_PRESS;
        return st ? i + 2 : cut ? i + 1 : i;
    }
    return count;
}

/* The rest of a control sequence that was too long. */
static size_t long_take(struct input *input, const unsigned char *bytes, size_t count)
{
    size_t end = 0;
    while (end < count && bytes[end] >= ' ' && bytes[end] < '@') end++;
    if (end == count) return count;
    input->mode = INPUT_MODE_PRESS;
    return bytes[end] < ' ' || bytes[end] >= DELETE ? end : end + 1;
}

/* ------------------------------------------------------------ pastes */

static void paste_add(struct input *input, const unsigned char *bytes, size_t count)
{
    size_t room = sizeof input->paste - 1 - input->paste_length;
    size_t kept = count < room ? count : room;
    memcpy(input->paste + input->paste_length, bytes, kept);
    input->paste_length += kept;
    for (size_t i = 0; i < count; i++) input->characters += (bytes[i] & 0xC0) != 0x80;
}

/* What a field can hold of a text, in its place: line ends and tabs are blanks, other control bytes
 * and what is no character are left out. */
static void paste_clean(char *text, size_t length)
{
    size_t to = 0;
    for (size_t at = 0; at < length;) {
        uint32_t character = 0;
        size_t step = text[at] ? text_decode(&character, text + at) : 1;
        bool line_end = text[at] == '\r' || text[at] == '\n';
        bool kept = step > 1 || (text[at] >= ' ' && text[at] < DELETE);
        if (text[at] == '\r' && text[at + 1] == '\n') step = 2;
        if (line_end || text[at] == '\t') text[to++] = ' ';
        else if (kept && text_columns(character) > 0) {
            memmove(text + to, text + at, step);
            to += step;
        }
        at += step;
    }
    text[to] = '\0';
}

static void paste_finish(struct input_event *out, struct input *input)
{
    input->mode = INPUT_MODE_PRESS;
    input->paste_left = false;
    if (input->characters == 0) return;
    input->paste[input->paste_length] = '\0';
    paste_clean(input->paste, input->paste_length);
    *out = (struct input_event){
        .press = KEYS_PASTE, .text = input->paste, .characters = input->characters};
}

/* The text up to its end mark, which alone ends it: whatever looks like it is text. */
static size_t paste_take(struct input_event *out, struct input *input, const unsigned char *bytes,
                         size_t count)
{
    size_t end = 0;
    for (; end < count; end++) {
        size_t rest = count - end;
        size_t length = rest < PASTE_END_LENGTH ? rest : PASTE_END_LENGTH;
        if (memcmp(bytes + end, paste_end, length) == 0) break;
    }
    paste_add(input, bytes, end);
    if (count - end < PASTE_END_LENGTH) return end;
    /* Its own bytes make no burst of the keys that come after it. */
    if (count - end == PASTE_END_LENGTH) input->burst = false;
    paste_finish(out, input);
    return end + PASTE_END_LENGTH;
}

/* ------------------------------------------------------------ one after the other */

/* Nothing has come for too long: the bytes that are given up, which are no presses but Esc alone.
 */
static size_t give_up(struct input_event *out, struct input *input, const unsigned char *bytes,
                      size_t count)
{
    bool pressed = input->paste_left;
    if (input->mode == INPUT_MODE_PASTE) {
        if (!pressed) paste_add(input, bytes, count);
        paste_finish(out, input);
        return pressed ? 0 : count;
    }
    if (escape_alone(input)) {
        out->press = KEYS_ESCAPE;
        input->escaped = count == 1;
        return 1;
    }
    input->mode = INPUT_MODE_PRESS;
    return count;
}

/* The bytes that the next press, or the next that is none, takes; 0: more must come. */
static size_t take(struct input_event *out, struct input *input, const unsigned char *bytes,
                   size_t count)
{
    if (count == 0) return 0;
    switch (input->mode) {
    case INPUT_MODE_STRING: return string_take(input, bytes, count);
    case INPUT_MODE_LONG: return long_take(input, bytes, count);
    case INPUT_MODE_PASTE: return paste_take(out, input, bytes, count);
    default: return input_press_take(out, input, bytes, count);
    }
}

bool input_next(struct input_event *out, struct input *input)
{
    do {
        const unsigned char *bytes = input->bytes + input->at;
        size_t count = input->count - input->at;
        enum input_mode before = input->mode;
        *out = (struct input_event){.press = KEYS_NONE};
        size_t length = input->paste_left ? 0 : take(out, input, bytes, count);
        if (length == 0 && input->mode == before) {
            if (!input_pending(input) || left_ms(input) > 0) return false;
            length = give_up(out, input, bytes, count);
        }
        input->at += length;
    } while (out->press == KEYS_NONE);
    /* No paste holds a click. */
    out->burst = input->burst && out->press != KEYS_MOUSE;
    return true;
}

bool input_place(struct input_event *out, const struct input *input)
{
    struct input ahead = *input;
    while (input_next(out, &ahead)) {
        if (out->press == KEYS_PLACE) return true;
    }
    return false;
}

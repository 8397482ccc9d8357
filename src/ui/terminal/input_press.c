/* input_press.c: the press that stands at the head of bytes: a character, or a sequence. */
/* SPDX-License-Identifier: MIT */
#include "ui/terminal/input.h"

#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "ui/terminal/keys.h"

/* Sequences by their names in ECMA-48: an introducer (CSI, SS3) and what follows it up to a final
 * byte; or a string (OSC, DCS, APC, PM, SOS) up to ST. An introducer is ESC and a byte, or one
 * character of C1, which takes two bytes in UTF-8 as well. Which final bytes mean which keys is as
 * in xterm (ctlseqs), rxvt, the Linux console (console_codes 4), PuTTY, kitty and st. */
enum { ESCAPE = 0x1B, DELETE = 0x7F };

/* Numbers of a sequence beyond this length are nobody's. */
enum { SEQUENCE_MOST = 128, NUMBERS_MAX = 3, NUMBER_MOST = 0x110000 };

/* Keys held, as xterm counts them from 1; the locks change nothing. */
enum { SHIFT = 1, CONTROL = 4, LOCKS = 64 | 128 };

/* "CSI 97:65;5u": numbers, and what stands after the first colon of each. */
struct numbers {
    int value[NUMBERS_MAX], part[NUMBERS_MAX];
    size_t count;
};

static int control_press(int byte)
{
    switch (byte) {
    case '\0': return KEYS_NONE;
    case '\r':
    case '\n': return KEYS_ENTER;
    case '\b':
    case DELETE: return KEYS_BACKSPACE;
    default: return byte;
    }
}

/* A character of UTF-8; its length, 0 if a part is missing. A byte that is none is dropped alone.
 */
static size_t character_take(struct input_event *out, const unsigned char *bytes, size_t count)
{
    size_t wanted = bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4, have = 1;
    char text[5] = {(char)bytes[0]};
    uint32_t character;
    if (bytes[0] < 0xC2 || bytes[0] > 0xF4) return 1;
    for (; have < wanted && have < count && (bytes[have] & 0xC0) == 0x80; have++)
        text[have] = (char)bytes[have];
    if (have < wanted && have == count) return 0;
    size_t length = text_decode(&character, text);
    if (length == wanted) out->press = (int)character;
    return length;
}

/* ------------------------------------------------------------ sequences */

static void numbers_read(struct numbers *out, const unsigned char *bytes, size_t count)
{
    bool in_part = false, part_read = false;
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < count && out->count < NUMBERS_MAX; i++) {
        int *number = in_part ? &out->part[out->count] : &out->value[out->count];
        if (bytes[i] == ';') {
            out->count++;
            in_part = part_read = false;
        } else if (bytes[i] == ':') {
            part_read = in_part;
            in_part = true;
        } else if (bytes[i] >= '0' && bytes[i] <= '9' && !part_read && *number < NUMBER_MOST) {
            *number = *number * 10 + (bytes[i] - '0');
        }
    }
    if (out->count < NUMBERS_MAX && count > 0) out->count++;
}

/* Mouse buttons are counted as X11 does: 64 and 65 are the wheel; Shift, Alt and Control, added to
 * them, change nothing here. */
static void mouse_set(struct input_event *out, int button, int column, int row)
{
    enum { MODIFIERS = 4 | 8 | 16, WHEEL_UP = 64, WHEEL_DOWN };
    button &= ~MODIFIERS;
    if ((button != 0 && button != WHEEL_UP && button != WHEEL_DOWN) || column < 1 || row < 1)
        return;
    out->press = KEYS_MOUSE;
    out->row = row - 1;
    out->column = column - 1;
    out->wheel = button == WHEEL_UP ? -1 : button == WHEEL_DOWN ? 1 : 0;
}

static int final_press(int final)
{
    switch (final) {
    case 'A':
    case 'a': return KEYS_UP;
    case 'B':
    case 'b': return KEYS_DOWN;
    case 'C':
    case 'c': return KEYS_RIGHT;
    case 'D':
    case 'd': return KEYS_LEFT;
    case 'H': return KEYS_HOME;
    case 'F': return KEYS_END;
    default: return KEYS_NONE;
    }
}

/* VT220's editing keys by their numbers, rxvt's and the Linux console's beside them. */
static int number_press(int number)
{
    switch (number) {
    case 1:
    case 7: return KEYS_HOME;
    case 3: return KEYS_DELETE;
    case 4:
    case 8: return KEYS_END;
    case 5: return KEYS_PAGE_UP;
    case 6: return KEYS_PAGE_DOWN;
    default: return KEYS_NONE;
    }
}

/* kitty's numbers of the keypad, from 57399 on. */
static int keypad_press(int code)
{
    enum { FIRST = 57399 };
    static const int presses[] = {'0',        '1',          '2',
                                  '3',        '4',          '5',
                                  '6',        '7',          '8',
                                  '9',        '.',          '/',
                                  '*',        '-',          '+',
                                  KEYS_ENTER, '=',          ',',
                                  KEYS_LEFT,  KEYS_RIGHT,   KEYS_UP,
                                  KEYS_DOWN,  KEYS_PAGE_UP, KEYS_PAGE_DOWN,
                                  KEYS_HOME,  KEYS_END,     KEYS_NONE /* Insert */,
                                  KEYS_DELETE};
    int count = (int)(sizeof presses / sizeof presses[0]);
    return code >= FIRST && code < FIRST + count ? presses[code - FIRST] : KEYS_NONE;
}

/* A key by its character's number: CSI u, and xterm's modifyOtherKeys. `shifted` is the character
 * with Shift, 0 if it was not told. */
static int code_press(int code, int shifted, int held)
{
    bool letter = code >= 'a' && code <= 'z';
    bool private = code >= 0xE000 && code < 0xF900, surrogate = code >= 0xD800 && code < 0xE000;
    if (held & ~(SHIFT | CONTROL)) return KEYS_NONE;
    if (private) return held ? KEYS_NONE : keypad_press(code);
    if (code == '\t' && held == SHIFT) return KEYS_BACK_TAB;
    if (held & CONTROL)
        return letter || (code >= '@' && code < '`') ? control_press(code & 0x1F) : KEYS_NONE;
    if (held & SHIFT && letter) code -= 'a' - 'A';
    else if (held & SHIFT && shifted > 0) code = shifted;
    if (code < ' ' || code == DELETE) return control_press(code);
    return surrogate || (code > DELETE && code < 0xA0) || code > 0x10FFFF ? KEYS_NONE : code;
}

/* Which keys were held meanwhile; 0 where nothing is told. */
static int held_keys(int number)
{
    return number > 0 ? (number - 1) & ~LOCKS : 0;
}

/* A control sequence without a private mark, by its numbers. */
static void sequence_read(struct input_event *out, struct input *input,
                          const struct numbers *numbers, int final)
{
    enum { RELEASED = 3, OTHER_KEYS = 27, PASTE_BEGINS = 200 };
    const int *value = numbers->value;
    if (final == 'M' && numbers->count == 3) {
        mouse_set(out, value[0] - 32, value[1], value[2]);
    } else if (final == 'R' && numbers->count == 2 && value[0] > 0 && value[1] > 0) {
        out->press = KEYS_PLACE;
        out->row = value[0] - 1;
        out->column = value[1] - 1;
    } else if (numbers->part[1] == RELEASED) {
        return;
    } else if (final == 'u') {
        out->press = code_press(value[0], numbers->part[0], held_keys(value[1]));
    } else if (final == '~' && value[0] == OTHER_KEYS) {
        out->press = code_press(value[2], 0, held_keys(value[1]));
    } else if (final == '~' && value[0] == PASTE_BEGINS) {
        input->mode = INPUT_MODE_PASTE;
        input->paste_length = input->characters = 0;
    } else if (final == '~' || final == '^' || final == '$' || final == '@') {
        out->press = number_press(value[0]);
    } else if (final < 'a' || numbers->count == 0) {
        /* st sends Delete as CSI P; with numbers that is xterm's F1. */
        out->press = final == 'Z'                        ? KEYS_BACK_TAB
                   : final == 'P' && numbers->count == 0 ? KEYS_DELETE
                                                         : final_press(final);
    }
}

/* Does the terminal's own description know the whole sequence? */
static bool described(struct input_event *out, const struct input *input,
                      const unsigned char *bytes, size_t length)
{
    for (size_t i = 0; i < input->key_count; i++) {
        const struct input_key *key = &input->keys[i];
        if (strlen(key->bytes) != length || memcmp(key->bytes, bytes, length) != 0) continue;
        out->press = key->press;
        return true;
    }
    return false;
}

/* X10's mouse: three bytes behind CSI M, which are no characters. */
static size_t mouse_take(struct input_event *out, const unsigned char *bytes, size_t count)
{
    enum { LENGTH = 6, OFFSET = 32 };
    for (size_t i = 3; i < LENGTH; i++) {
        if (i == count) return 0;
        if (bytes[i] < OFFSET) return 3;
    }
    mouse_set(out, bytes[3] - OFFSET, bytes[4] - OFFSET, bytes[5] - OFFSET);
    return LENGTH;
}

/* rxvt ends the number of a key that Shift holds with a dollar sign, elsewhere a byte in the midst.
 */
static bool rxvt_ends(const unsigned char *bytes, size_t end)
{
    size_t digit = 2;
    while (digit < end && bytes[digit] >= '0' && bytes[digit] <= '9') digit++;
    return bytes[end] == '$' && digit == end && end > 2;
}

/* A control sequence; its length, 0 if its end is missing. A byte that cannot stand in one ends it
 * without a meaning, and is a press of its own. */
static size_t csi_take(struct input_event *out, struct input *input, const unsigned char *bytes,
                       size_t count)
{
    size_t end = 2;
    struct numbers numbers;
    if (count == 2) return 0;
    if (bytes[2] == 'M') return mouse_take(out, bytes, count);
    /* The Linux console's F1 to F5. */
    if (bytes[2] == '[') return count == 3 ? 0 : bytes[3] >= ' ' && bytes[3] < DELETE ? 4 : 3;
    while (end < count && bytes[end] >= ' ' && bytes[end] < '@' && !rxvt_ends(bytes, end)) end++;
    if (end == count && count > SEQUENCE_MOST) input->mode = INPUT_MODE_LONG;
    if (end == count) return count > SEQUENCE_MOST ? count : 0;
    if (bytes[end] < ' ' || bytes[end] >= DELETE) return end;
    if (described(out, input, bytes, end + 1)) return end + 1;
    bool private = bytes[2] >= '<' && bytes[2] < '@';
    numbers_read(&numbers, bytes + 2 + private, end - 2 - private);
    if (!private) sequence_read(out, input, &numbers, bytes[end]);
    else if (bytes[2] == '<' && bytes[end] == 'M' && numbers.count == 3)
        mouse_set(out, numbers.value[0], numbers.value[1], numbers.value[2]);
    return end + 1;
}

/* Arrows, and the keypad as it sends when it was told to tell its keys from the others. */
static int ss3_press(int final)
{
    switch (final) {
    case 'M': return KEYS_ENTER;
    case 'X': return '=';
    case 'I': return '\t';
    case ' ': return ' ';
    default:
        if (final >= 'j' && final <= 'y') return "*+,-./0123456789"[final - 'j'];
        return final_press(final);
    }
}

static size_t ss3_take(struct input_event *out, const struct input *input,
                       const unsigned char *bytes, size_t count)
{
    size_t end = 2;
    while (end < count && end < SEQUENCE_MOST &&
           ((bytes[end] >= '0' && bytes[end] <= '9') || bytes[end] == ';'))
        end++;
    if (end == count) return 0;
    if (bytes[end] < ' ' || bytes[end] >= DELETE) return end;
    if (!described(out, input, bytes, end + 1)) out->press = ss3_press(bytes[end]);
    return end + 1;
}

/* Behind ESC or as a character of C1. Esc and a character that begins no sequence are two presses,
 * as a slow line may deliver them together; Esc and a sequence are that key with Alt held. */
static size_t sequence_take(struct input_event *out, struct input *input,
                            const unsigned char *bytes, size_t count)
{
    bool c1 = bytes[0] != ESCAPE;
    int kind = c1 ? bytes[1] - 0x40 : bytes[1];
    switch (kind) {
    case '[': return csi_take(out, input, bytes, count);
    case 'O': return ss3_take(out, input, bytes, count);
    case ']':
    case 'P':
    case '_':
    case '^':
    case 'X': input->mode = INPUT_MODE_STRING; return 2;
    case '\\': return 2;
    case ESCAPE:
        if (count == 2) return 0;
        if (bytes[2] == '[' || bytes[2] == 'O') {
            size_t length = sequence_take(out, input, bytes + 1, count - 1);
            return length ? length + 1 : 0;
        }
        break;
    default:
        if (c1 || described(out, input, bytes, 2)) return 2;
        break;
    }
    out->press = KEYS_ESCAPE;
    return 1;
}

size_t input_press_take(struct input_event *out, struct input *input, const unsigned char *bytes,
                        size_t count)
{
    bool c1 = bytes[0] == 0xC2 && count > 1 && bytes[1] >= 0x80 && bytes[1] < 0xA0;
    if (bytes[0] == ESCAPE && count == 1) return 0;
    if (bytes[0] == ESCAPE || c1) return sequence_take(out, input, bytes, count);
    if (bytes[0] > DELETE) return character_take(out, bytes, count);
    out->press = bytes[0] < ' ' || bytes[0] == DELETE ? control_press(bytes[0]) : bytes[0];
    return 1;
}

/* input.h: bytes from a terminal become presses: characters, keys, clicks and pastes. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_TERMINAL_INPUT_H
#define UI_TERMINAL_INPUT_H

#include <stdbool.h>
#include <stddef.h>

enum {
    INPUT_BURST = 16, /* so many bytes in one read are more than fingers send */
    INPUT_BYTES_SIZE = 1024,
    INPUT_PASTE_SIZE = 1024,
    INPUT_KEYS_MAX = 12,
    INPUT_KEY_SIZE = 16
};

/* What was pressed, and with it what only some presses have. */
struct input_event {
    int press;         /* of keys.h */
    bool burst;        /* came in a burst: perhaps nobody pressed it */
    int row, column;   /* KEYS_MOUSE, KEYS_PLACE: from 0 */
    int wheel;         /* KEYS_MOUSE: -1 for up, 1 for down, else 0 */
    const char *text;  /* KEYS_PASTE: what of it a field can hold; until the next input_next */
    size_t characters; /* KEYS_PASTE: how many were pasted */
};

/* A key of this terminal, as its description has it. */
struct input_key {
    char bytes[INPUT_KEY_SIZE];
    int press;
};

/* What the next byte belongs to: a press, a string to the terminal's owner (OSC, DCS, APC, PM,
 * SOS), a sequence too long for any key, or a paste. */
enum input_mode { INPUT_MODE_PRESS, INPUT_MODE_STRING, INPUT_MODE_LONG, INPUT_MODE_PASTE };

/* Knows no terminal and no clock: it is told what came, and for how long nothing came. */
struct input {
    unsigned char bytes[INPUT_BYTES_SIZE];
    size_t at, count; /* the first that is not decoded yet, and the end of all */
    enum input_mode mode;
    bool burst;
    int escape_ms;
    int quiet_ms; /* that nothing came for */
    int stall_ms; /* the same, but single presses do not end it: see input_feed */
    char paste[INPUT_PASTE_SIZE];
    size_t paste_length, characters;
    bool paste_left; /* the paste ends here, whether its mark came or not */
    bool escaped;    /* Esc was taken for a key a moment ago, and nothing has come since */
    struct input_key keys[INPUT_KEYS_MAX];
    size_t key_count;
};

/* Nothing came yet. Esc is the key Esc when nothing follows for `escape_ms`. */
void input_init(struct input *out, int escape_ms);

/* The terminal sends `bytes` for that press, besides what all terminals send. */
void input_key_add(struct input *input, const char *bytes, int press);

/* How many bytes may be fed now; never 0 after input_next has returned false. */
size_t input_room(const struct input *input);

/* These came, in one read; at most input_room. */
void input_feed(struct input *input, const void *bytes, size_t count);

/* Nothing came for so long, after input_feed or since it was told last. */
void input_quiet(struct input *input, int milliseconds);

/* The next press. False: there is none before more comes, or nothing comes for longer. */
bool input_next(struct input_event *out, struct input *input);

/* After input_next has returned false: how long to wait for bytes before input_quiet is told.
 * -1: as long as it takes. */
int input_patience(const struct input *input);

/* Has something begun that is no press yet? */
bool input_pending(const struct input *input);

/* Looks ahead for the answer where the cursor is (KEYS_PLACE), and takes nothing. */
bool input_place(struct input_event *out, const struct input *input);

/* Forgets what has not been decoded. */
void input_clear(struct input *input);

/* input_press.c, for input.c alone: the press that stands at the head of bytes, a character or a
 * sequence. How many bytes it takes; 0: more must come. out->press stays KEYS_NONE where they mean
 * nothing. The mode of `input` changes where they begin something of another kind. */
size_t input_press_take(struct input_event *out, struct input *input, const unsigned char *bytes,
                        size_t count);

#endif

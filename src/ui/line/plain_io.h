/* plain_io.h: lines in and sentences out: echo, wrapping, pages and questions. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_IO_H
#define UI_LINE_PLAIN_IO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { PLAIN_LINE_SIZE = 512, PLAIN_SENTENCE_SIZE = 2048 };

/* Both ends of a conversation. The tests set the terminal marks and sizes by hand. */
struct plain_io {
    FILE *in;
    FILE *out;
    bool in_terminal;  /* a person types: nothing is echoed */
    bool out_terminal; /* a screen: lines are wrapped, lists wait, secrets are wiped */
    int rows;
    int columns;
    int shown;                  /* lines since the last question */
    bool hushed;                /* the reader asked for no more of this list */
    bool ended;                 /* no more input */
    bool kept;                  /* `line` is to be read once more */
    char line[PLAIN_LINE_SIZE]; /* the last line read, without blanks at its ends */
};

enum plain_answer { PLAIN_YES, PLAIN_NO, PLAIN_OTHER, PLAIN_END };

/* Takes both streams, which stay the caller's, and asks whether they are terminals. */
void plain_io_open(struct plain_io *out, FILE *in, FILE *stream);

/* Only says, into `stream`: nobody is there to answer, and a question gets none. */
void plain_io_tell(struct plain_io *out, FILE *stream);

/* Says one sentence on a line of its own. `format` is printf's. Signs and codes are put in
 * words (plain_speech.h). Control characters are shown as \xNN, so that no file and no name can
 * send commands to a terminal. */
void plain_io_say(struct plain_io *io, const char *format, ...);

/* Shows a command to be copied, on a line of its own: neither worded nor wrapped. */
void plain_io_show(struct plain_io *io, const char *command);

/* An empty line, where the ear and the eye need a pause. */
void plain_io_pause(struct plain_io *io);

/* Asks with `prompt` and reads a line into io->line; false when the input has ended. */
bool plain_io_read(struct plain_io *io, const char *prompt);

/* Is there something to be read, or the end, within so many milliseconds? A line that was given
 * back is. Of a stream with a buffer what lies in that is not seen. */
bool plain_io_waits(const struct plain_io *io, int milliseconds);

/* Shows the prompt without reading: what is read next by plain_io_read("") answers it. */
void plain_io_prompt(struct plain_io *io, const char *prompt);

/* Gives the last line back, to be read once more. */
void plain_io_unread(struct plain_io *io);

/* Asks a yes-or-no question, up to three times if the line is empty. PLAIN_OTHER: something else
 * was said, and is in io->line. */
enum plain_answer plain_io_ask(struct plain_io *io, const char *question);

/* Wipes what was shown, scroll-back included, so that the next team cannot read it. Only on a
 * terminal; elsewhere nothing can be taken back. */
void plain_io_wipe(struct plain_io *io);

#endif

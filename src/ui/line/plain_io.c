/* plain_io.c: lines in and sentences out: echo, wrapping, pages and questions. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_io.h"

#include <poll.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/text.h"
#include "ui/line/plain_speech.h"

enum {
    ROWS_USUAL = 24,
    COLUMNS_USUAL = 80,
    COLUMNS_LEAST = 20,
    ROWS_LEAST = 5,
    WIPE_LINES = 120,
    TRIES = 3
};

static bool stream_is_terminal(FILE *stream)
{
    int descriptor = fileno(stream);
    return descriptor >= 0 && isatty(descriptor) == 1;
}

/* The shell's own idea of the screen; a wrong one only moves a pause or a line's end. */
static int size_from(const char *variable, int least, int usual)
{
    const char *text = getenv(variable);
    long value = text ? strtol(text, NULL, 10) : 0;
    return value >= least && value <= 1000 ? (int)value : usual;
}

void plain_io_open(struct plain_io *out, FILE *in, FILE *stream)
{
    memset(out, 0, sizeof *out);
    out->in = in;
    out->out = stream;
    out->in_terminal = stream_is_terminal(in);
    out->out_terminal = stream_is_terminal(stream);
    out->rows = size_from("LINES", ROWS_LEAST, ROWS_USUAL);
    out->columns = size_from("COLUMNS", COLUMNS_LEAST, COLUMNS_USUAL);
}

void plain_io_tell(struct plain_io *out, FILE *stream)
{
    *out = (struct plain_io){
        .out = stream, .rows = ROWS_USUAL, .columns = COLUMNS_USUAL, .ended = true};
}

/* One line from the input into `line`, cut to its size, blanks at both ends taken off. */
static bool line_read(struct plain_io *io)
{
    size_t length = 0;
    int c = getc(io->in);
    if (c == EOF) return false;
    for (; c != EOF && c != '\n'; c = getc(io->in)) {
        if (length == 0 && (ascii_is_space((char)c) || c == 0)) continue;
        if (length < sizeof io->line - 1) io->line[length++] = (char)(c ? c : ' ');
    }
    while (length > 0 && ascii_is_space(io->line[length - 1])) length--;
    io->line[length] = '\0';
    return true;
}

/* At a full screen the list waits; a speech user stops it with a word instead of a key. */
static void page_wait(struct plain_io *io)
{
    if (!io->out_terminal || !io->in_terminal || io->ended || io->shown < io->rows - 2) return;
    char kept[PLAIN_LINE_SIZE];
    memcpy(kept, io->line, sizeof kept);
    fputs("More: press Enter to go on, or type stop. ", io->out);
    fflush(io->out);
    io->shown = 0;
    if (!line_read(io)) io->ended = true;
    else if (io->line[0]) io->hushed = true;
    memcpy(io->line, kept, sizeof kept);
}

static void line_out(struct plain_io *io, const char *text, size_t length)
{
    page_wait(io);
    if (io->hushed) return;
    fwrite(text, 1, length, io->out);
    putc('\n', io->out);
    io->shown++;
}

void plain_io_say(struct plain_io *io, const char *format, ...)
{
    char raw[PLAIN_SENTENCE_SIZE], spoken[PLAIN_SENTENCE_SIZE], clean[PLAIN_SENTENCE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(raw, sizeof raw, format, arguments);
    va_end(arguments);
    plain_speech_words(spoken, sizeof spoken, raw);
    text_escape(clean, sizeof clean, spoken);
    /* A pipe gets whole sentences: its reader, or its test, wraps them as it likes. */
    if (!io->out_terminal) {
        line_out(io, clean, strlen(clean));
        return;
    }
    for (const char *at = clean, *next = clean; *at; at = next) {
        size_t length = text_wrap(at, io->columns - 1, &next);
        line_out(io, at, length);
    }
}

void plain_io_show(struct plain_io *io, const char *command)
{
    char clean[PLAIN_SENTENCE_SIZE];
    text_escape(clean, sizeof clean, command);
    line_out(io, clean, strlen(clean));
}

void plain_io_pause(struct plain_io *io)
{
    line_out(io, "", 0);
}

bool plain_io_waits(const struct plain_io *io, int milliseconds)
{
    struct pollfd input = {.fd = fileno(io->in), .events = POLLIN};
    return io->kept || io->ended || input.fd < 0 || poll(&input, 1, milliseconds) != 0;
}

void plain_io_prompt(struct plain_io *io, const char *prompt)
{
    char spoken[PLAIN_LINE_SIZE], asked[PLAIN_LINE_SIZE];
    io->shown = 0;
    io->hushed = false;
    if (io->kept) return;
    plain_speech_words(spoken, sizeof spoken, prompt);
    text_escape(asked, sizeof asked, spoken);
    fputs(asked, io->out);
    fflush(io->out);
}

bool plain_io_read(struct plain_io *io, const char *prompt)
{
    plain_io_prompt(io, prompt);
    if (io->kept) {
        io->kept = false;
        return true;
    }
    io->ended = io->ended || !line_read(io);
    if (io->ended) {
        putc('\n', io->out);
        return false;
    }
    /* Without an echo the transcript of a pipe would not say what was answered. */
    if (!io->in_terminal) {
        char clean[PLAIN_LINE_SIZE];
        text_escape(clean, sizeof clean, io->line);
        fprintf(io->out, "%s\n", clean);
    }
    return true;
}

void plain_io_unread(struct plain_io *io)
{
    io->kept = true;
}

/* "y", "YES", "yes please": the first word decides, in whatever case and however short. */
static bool answer_is(const char *line, const char *word)
{
    size_t i = 0;
    while (ascii_is_letter(line[i]) && ascii_lower(line[i]) == word[i]) i++;
    return i > 0 && (line[i] == '\0' || line[i] == ' ' || line[i] == '.');
}

enum plain_answer plain_io_ask(struct plain_io *io, const char *question)
{
    char prompt[256];
    snprintf(prompt, sizeof prompt, "%s Yes or no: ", question);
    for (int i = 0; i < TRIES; i++) {
        if (!plain_io_read(io, prompt)) return PLAIN_END;
        if (answer_is(io->line, "yes")) return PLAIN_YES;
        if (answer_is(io->line, "no")) return PLAIN_NO;
        /* An Enter too many is no answer; any word is one. */
        if (io->line[0]) break;
    }
    return PLAIN_OTHER;
}

void plain_io_wipe(struct plain_io *io)
{
    if (!io->out_terminal) return;
    /* Blank lines serve every terminal; ED 3 also empties the scroll-back where there is one. */
    for (int i = 0; i < WIPE_LINES; i++) putc('\n', io->out);
    const char *kind = getenv("TERM");
    if (kind && strcmp(kind, "dumb") != 0) fputs("\033[H\033[2J\033[3J", io->out);
    fflush(io->out);
    io->shown = 0;
}

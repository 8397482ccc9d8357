/* crash.c: the last words of a program that a fault of its own ends. */
/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* sigaltstack is of POSIX.1-2008, but of its XSI part */
#include "base/crash.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include "base/program.h"

enum { STACK_SIZE = 1 << 16, WORDS_SIZE = 4096 };

static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

enum { CRASHES = sizeof crashes / sizeof crashes[0] };

static const char *volatile script; /* that runs */
static const char *volatile game;   /* the command that goes on with it */

const char *crash_script(const char *label)
{
    const char *before = script;
    script = label;
    return before;
}

void crash_game(const char *path)
{
    static char command[PROGRAM_COMMAND_SIZE];
    game = NULL;
    if (!path) return;
    program_command(command, sizeof command, "resume", path, NULL);
    game = command;
}

/* What is being said. */
struct words {
    char bytes[WORDS_SIZE];
    size_t length;
};

/* As far as there is room; nothing of it commands a terminal. */
static void put(struct words *words, const char *more)
{
    for (; *more && words->length < WORDS_SIZE; more++) {
        unsigned char byte = (unsigned char)*more;
        bool control = (byte < 0x20 && byte != '\n') || byte == 0x7F;
        words->bytes[words->length++] = control ? '?' : *more;
    }
}

static bool is_crash(int number)
{
    for (int i = 0; i < CRASHES; i++) {
        if (crashes[i] == number) return true;
    }
    return false;
}

void crash_say(int number)
{
    struct words words;
    const char digits[] = {(char)('0' + number / 10), (char)('0' + number % 10), '\0'};
    const char *label = script, *command = game;
    if (!is_crash(number)) return;
    words.length = 0;
    put(&words, "chokepoint: crashed by a fault of its own (signal ");
    put(&words, digits[0] == '0' ? digits + 1 : digits);
    put(&words, ")");
    if (label) {
        put(&words, ", while this script ran: ");
        put(&words, label);
    }
    if (command) {
        put(&words,
            ". Please report it. The game is saved up to the last act. To go on with it:\n");
        put(&words, command);
        put(&words, "\n");
    } else {
        put(&words, ". Please report it.\n");
    }
    ssize_t written = write(STDERR_FILENO, words.bytes, words.length);
    (void)written;
}

/* SA_RESETHAND gave the signal back its own meaning: now the program ends by it. */
static void on_crash(int number)
{
    crash_say(number);
    raise(number);
}

void crash_watch(void)
{
    static char stack[STACK_SIZE];
    const stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    struct sigaction action;
    if (CRASH_SANITIZED) return;
    sigaltstack(&own, NULL);
    memset(&action, 0, sizeof action);
    action.sa_handler = on_crash;
    action.sa_flags = (int)SA_RESETHAND | SA_NODEFER | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, NULL);
}

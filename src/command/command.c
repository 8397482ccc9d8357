/* command.c: finds the subcommand that the arguments name, and runs it. */
/* SPDX-License-Identifier: MIT */
#include "command/command.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/print.h"
#include "base/program.h"
#include "base/text.h"
#include "command/commands.h"

static const struct command *const commands[] = {
    &cmd_play,    &cmd_resume, &cmd_seminar,  &cmd_seat,    &cmd_slip,    &cmd_branch,
    &cmd_replay,  &cmd_report, &cmd_export,   &cmd_compare, &cmd_handout, &cmd_list,
    &cmd_check,   &cmd_test,   &cmd_new,      &cmd_try,     &cmd_sim,     &cmd_tournament,
    &cmd_balance, &cmd_fuzz,   &cmd_backtest, &cmd_explain, &cmd_impulse,
};

enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

/* The packs of $CHOKEPOINT_PACKS, which are at hand in every game: one that is gone stops none. */
static void add_standing_packs(struct places *places, struct diag_list *list)
{
    const char *rest = getenv("CHOKEPOINT_PACKS");
    while (rest && *rest) {
        char folder[FILE_PATH_SIZE];
        size_t length = strcspn(rest, ":");
        snprintf(folder, sizeof folder, "%.*s", (int)length, rest);
        if (length > 0) place_add(places, folder, list);
        rest += length + (rest[length] == ':');
    }
}

/* The home; what is wrong is told. */
static bool home_find(char home[PROGRAM_HOME_SIZE])
{
    char note[PROGRAM_NOTE_SIZE];
    bool found = program_home(home, PROGRAM_HOME_SIZE, note);
    if (!found) {
        fprintf(stderr,
                "chokepoint: found no folders lua, cards and maps; looked %s; set CHOKEPOINT_HOME "
                "to the folder that holds them, by a path of at most 255 bytes\n",
                note);
    } else if (note[0]) {
        fprintf(stderr, "chokepoint: found no folders lua, cards and maps %sthose in %s are used\n",
                note, home);
    }
    return found;
}

int command_places(struct places *out, const struct option_values *values)
{
    char home[PROGRAM_HOME_SIZE];
    if (!home_find(home)) return COMMAND_FAILED;
    struct diag_list list;
    bool good = true;
    diag_init(&list);
    place_init(out, home);
    for (int i = 0; i < values->pack_count; i++) {
        program_standing("--pack", values->packs[i]);
        good = place_add(out, values->packs[i], &list) && good;
    }
    add_standing_packs(out, &list);
    command_complain(&list);
    return good ? COMMAND_DONE : COMMAND_FAILED;
}

void command_complain(struct diag_list *list)
{
    if (list->count > 0) {
        fflush(stdout);
        for (size_t i = 0; i < list->count; i++) {
            char line[DIAG_LINE_SIZE];
            diag_format(line, sizeof line, &list->items[i]);
            const char *prefix = strncmp(line, "chokepoint: ", 12) == 0 ? "" : "chokepoint: ";
            print_line(stderr, "%s%s", prefix, line);
        }
    }
    diag_free(list);
}

static void print_usage(const struct command *command, FILE *stream)
{
    fprintf(stream, "usage: chokepoint %s%s%s [OPTIONS]\n%s.\n", command->name,
            command->arguments[0] ? " " : "", command->arguments, command->summary);
    option_print(command->options, stream);
}

static void print_help(void)
{
    printf("Chokepoint %s: a wargame of rocks and chips for two teams.\n\n"
           "usage: chokepoint                 the title screen\n"
           "       chokepoint COMMAND ...\n\n",
           CHOKEPOINT_VERSION);
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        char left[64];
        snprintf(left, sizeof left, "%s %s", commands[i]->name, commands[i]->arguments);
        printf("  %-28s %s\n", left, commands[i]->summary);
    }
    printf(
        "\nchokepoint COMMAND --help tells a command's options. Exit status: 0 done, 1 it failed,\n"
        "2 the command line is wrong.\n");
}

static const struct command *find(const char *name)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(commands[i]->name, name) == 0) return commands[i];
    }
    const char *names[COMMAND_COUNT];
    for (size_t i = 0; i < COMMAND_COUNT; i++) names[i] = commands[i]->name;
    const char *close = text_closest(name, names, COMMAND_COUNT);
    char help[PROGRAM_COMMAND_SIZE];
    program_command(help, sizeof help, "--help", NULL, NULL);
    print_line(stderr, "chokepoint: found \"%s\", expected a command; %s%s%s", name,
               close ? "did you mean " : help, close ? close : " lists them", close ? "?" : "");
    return NULL;
}

static bool asks_help(int argc, char **argv)
{
    for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strcmp(argv[i], "--help") == 0) return true;
    }
    return false;
}

static int run_command(const struct command *command, int argc, char **argv)
{
    if (asks_help(argc, argv)) {
        print_usage(command, stdout);
        return COMMAND_DONE;
    }
    struct option_values values;
    if (!option_parse(&values, command->options, argc, argv)) return COMMAND_WRONG;
    if (values.word_count < command->least || values.word_count > command->most) {
        fprintf(stderr, "chokepoint: %s: found %d word%s, expected %s\n", command->name,
                values.word_count, values.word_count == 1 ? "" : "s",
                command->arguments[0] ? command->arguments : "none");
        print_usage(command, stderr);
        return COMMAND_WRONG;
    }
    return command->run(&values);
}

static int dispatch(int argc, char **argv)
{
    if (argc < 2) return run_command(&cmd_title, 0, argv);
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0) {
        print_help();
        return COMMAND_DONE;
    }
    if (strcmp(argv[1], "--version") == 0) {
        printf("chokepoint %s\n", CHOKEPOINT_VERSION);
        return COMMAND_DONE;
    }
    if (strncmp(argv[1], "--", 2) == 0) return run_command(&cmd_title, argc - 1, argv + 1);
    const struct command *command = find(argv[1]);
    return command ? run_command(command, argc - 2, argv + 2) : COMMAND_WRONG;
}

int command_run(int argc, char **argv)
{
    /* A limit on file sizes is then a failed write, which the journal tells and takes back. */
    signal(SIGXFSZ, SIG_IGN);
    int status = dispatch(argc, argv);
    if (fflush(stdout) == 0 && !ferror(stdout)) return status;
    fprintf(stderr, "chokepoint: the output could not be written in full; make room, or look where "
                    "it goes\n");
    return status == COMMAND_DONE ? COMMAND_FAILED : status;
}

/* main.c: hands the arguments to the subcommands. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/crash.h"
#include "base/file.h"
#include "base/locale.h"
#include "base/program.h"
#include "command/command.h"

int main(int argc, char **argv)
{
    char reason[FILE_REASON_SIZE];
    if (!file_prepare(reason)) {
        fprintf(stderr, "chokepoint: %s\n", reason);
        return COMMAND_FAILED;
    }
    crash_watch();
    locale_begin();
    program_begin(argv[0]);
    return command_run(argc, argv);
}

/* main.c: hands the arguments to the subcommands. */
/* SPDX-License-Identifier: MIT */
#include <locale.h>

#include "base/crash.h"
#include "command/command.h"

int main(int argc, char **argv)
{
    crash_watch();
    /* Only the character type: a decimal comma would change what is printed and read. */
    setlocale(LC_CTYPE, "");
    return command_run(argc, argv);
}

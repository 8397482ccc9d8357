/* machine.h: what a machine has of what a room needs: terminal, locks, room on the disk, ssh. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_MACHINE_H
#define COMMAND_MACHINE_H

#include <stdbool.h>

/* Prints a line each, for the terminal that it is run in and the disk that `folder` is on. False
 * where a seminar cannot be held there; what is lacking beside is told, and what to do. */
bool machine_tell(const char *folder);

#endif

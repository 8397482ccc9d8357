/* child.h: this program once more, in a process of its own, to which lines are typed. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_CHILD_H
#define COMMAND_CHILD_H

#include <stdbool.h>
#include <sys/types.h>

/* Zeroed: none runs. */
struct child {
    pid_t pid; /* 0: none */
    int keys;  /* what is written there, it reads */
};

/* Starts it with these words (NULL-ended; the program's name is not among them). What it says and
 * complains of comes into the file `log`, behind what is there. False where there can be none. */
bool child_start(struct child *out, const char *const *words, const char *log);

/* Types a line. False where it is gone. */
bool child_type(const struct child *child, const char *line);

/* Has it ended by itself? */
bool child_ended(struct child *child);

/* Ends it, as a machine that dies; or waits until it has read that nothing more is typed. True if
 * it ended well. Without one nothing is done. */
void child_kill(struct child *child);
bool child_leave(struct child *child);

#endif

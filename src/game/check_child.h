/* check_child.h: files that nobody has read yet are tried in a process of their own, under limits.
 */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_CHECK_CHILD_H
#define GAME_CHECK_CHILD_H

#include "base/diag.h"

enum { CHECK_CHILD_SECONDS = 20, CHECK_CHILD_MEGABYTES = 1024 };

/* The way from the child to the parent; opaque. */
struct check_child;

/* Runs `body` in a child process of at most so many seconds of processor time and so much memory;
 * what it put into its list comes to `list`. Where it crashes or meets a limit, an error says so at
 * the file that was tried last, or else at `what`, behind all that was sent before, and the result
 * is false. Where no process can be had, the body runs here. */
bool check_child_run(const char *what,
                     void (*body)(void *context, struct check_child *child, struct diag_list *list),
                     void *context, struct diag_list *list);

/* For the body: what has been found so far is sent, so that a crash does not lose it. What is sent
 * twice counts once. */
void check_child_send(const struct check_child *child, const struct diag_list *list);

/* For the body: this file is tried next. */
void check_child_note(struct check_child *child, const char *path);

#endif

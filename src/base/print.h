/* print.h: a line on a stream, which commands no terminal, whatever its parts hold. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_PRINT_H
#define BASE_PRINT_H

#include <stdio.h>

/* Prints as printf does, and a line end. What could command a terminal, reorder a row of it, or
 * make two lines of one is escaped, so that paths, arguments and what files hold may be parts; a
 * tab is let pass, for it parts columns. */
void print_line(FILE *stream, const char *format, ...);

#endif

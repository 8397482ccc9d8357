/* moves_table.h: the catalogue of moves as chokepoint list prints it. */
/* SPDX-License-Identifier: MIT */
#ifndef COMMAND_MOVES_TABLE_H
#define COMMAND_MOVES_TABLE_H

#include <stdbool.h>

#include "sim/catalogue.h"

/* Prints to standard output: in a pipe a tab-separated row a move, name and side first; on a
 * terminal a table for each side that fits it, and counts. `only` is NULL, or a move's name, whose
 * card is then printed in full, or a side, a mechanism or an instrument to print the moves of.
 * False, with a sentence on standard error, if no move is meant by it. */
bool moves_table_print(const struct catalogue *catalogue, const char *only);

#endif

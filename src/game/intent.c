/* intent.c: what a team says with a move: why it plans it, and what it expects of it. */
/* SPDX-License-Identifier: MIT */
#include "game/intent.h"

#include <stdio.h>
#include <string.h>

#include "data/csv.h"
static bool expectation_write(struct journal_row *row, const struct intent *intent)
{
    char number[32], text[FIGURE_NAME_SIZE + sizeof number];
    if (!intent->figure[0]) return true;
    snprintf(number, sizeof number, "%.12g", intent->value);
    if (strchr(number, 'e')) snprintf(number, sizeof number, "%.6f", intent->value);
    snprintf(text, sizeof text, "%s %s", intent->figure, number);
    return journal_arg_add(row->args, sizeof row->args, "expect", text);
}

bool intent_write(struct journal_row *row, const struct intent *intent)
{
    return expectation_write(row, intent) &&
           (!intent->why[0] || journal_arg_add(row->args, sizeof row->args, "why", intent->why));
}

void intent_read(struct intent *out, const struct journal_row *row)
{
    char text[FIGURE_NAME_SIZE + 32];
    memset(out, 0, sizeof *out);
    journal_arg(out->why, sizeof out->why, row->args, "why");
    if (!journal_arg(text, sizeof text, row->args, "expect")) return;
    size_t length = strcspn(text, " ");
    if (!text[length] || !csv_number(&out->value, text + length + 1)) return;
    snprintf(out->figure, sizeof out->figure, "%.*s", (int)length, text);
}

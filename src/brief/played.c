/* played.c: what was played in a saved game, by its journal alone. */
/* SPDX-License-Identifier: MIT */
#include "brief/played.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "brief/number.h"
#include "game/intent.h"
#include "game/words.h"

enum { LINE_SIZE = JOURNAL_NOTE_SIZE + JOURNAL_NAME_SIZE + 256 };

static bool taken_back(const struct journal *journal, size_t index)
{
    const struct journal_row *plan = journal_row(journal, index);
    char seq[24];
    snprintf(seq, sizeof seq, "%" PRId64, plan->seq);
    for (size_t i = index + 1; i < journal_count(journal); i++) {
        const struct journal_row *row = journal_row(journal, i);
        if (row->kind == JOURNAL_UNPLAN && strcmp(row->name, seq) == 0) return true;
        if (row->turn > plan->turn) return false;
    }
    return false;
}

/* What was said with a move: ", because: ...; expects price.gallium.USA 1.5". */
static void intent_words(struct text *out, const struct journal_row *row)
{
    struct intent intent;
    intent_read(&intent, row);
    if (intent.why[0]) text_format(out, ", because: %s", intent.why);
    if (!intent.figure[0]) return;
    char value[NUMBER_SIZE];
    number_figure(value, intent.figure, intent.value);
    text_format(out, "%s expects %s %s", intent.why[0] ? ";" : ",", intent.figure, value);
}

static void move_words(struct text *out, const struct journal_row *row)
{
    char words[160] = "", capital[16] = "0", budget[16] = "0", money[64], amends[32];
    if (journal_arg(amends, sizeof amends, row->args, "amends")) {
        text_format(out, "%s on %s", words_side(words_side_named(row->seat)), row->note);
        intent_words(out, row);
        return;
    }
    journal_arg(words, sizeof words, row->args, "words");
    journal_arg(capital, sizeof capital, row->args, "capital");
    journal_arg(budget, sizeof budget, row->args, "budget_musd");
    int musd = atoi(budget);
    words_money(money, sizeof money, musd);
    text_format(out, "%s: %s", words_side(words_side_named(row->seat)), row->note);
    if (words[0]) text_format(out, " (%s)", words);
    text_format(out, ", for %s capital%s%s", capital, musd ? " and " : "", musd ? money : "");
    intent_words(out, row);
}

static void ruling_words(struct text *out, const struct journal_row *row)
{
    char value[64] = "", why[JOURNAL_NOTE_SIZE];
    journal_arg(value, sizeof value, row->args, "value");
    if (!journal_arg(why, sizeof why, row->args, "why")) memcpy(why, row->note, sizeof why);
    text_format(out, "Ruled by the umpire: %s -> %s", row->name, value);
    if (why[0]) text_format(out, ", \"%s\"", why);
}

/* Nothing of it, where the row tells nothing. */
static void row_words(struct text *out, const struct journal_row *row)
{
    switch (row->kind) {
    case JOURNAL_PLAN: move_words(out, row); return;
    case JOURNAL_OVERRIDE: ruling_words(out, row); return;
    case JOURNAL_SEAL:
        if (row->note[0]) {
            text_format(out, "%s's reason: %s", words_side(words_side_named(row->seat)), row->note);
        }
        return;
    case JOURNAL_FAULT:
    case JOURNAL_SEAT:
    case JOURNAL_NOTE: /* a side's own is a reason that it had not sealed yet */
        if (words_side_named(row->seat) == SIDE_NONE) text_append(out, row->note);
        return;
    case JOURNAL_INJECT: text_append(out, row->note); return;
    default: return;
    }
}

/* Events are told to all; and so is what a script did not do, unless it would tell of a plan. */
static bool may_read(const struct journal_row *row, enum viewer viewer)
{
    char script[16] = "";
    int32_t side = words_side_named(row->seat);
    if (viewer_sees_all(viewer) || (side != SIDE_NONE && viewer_knows(viewer, side))) return true;
    if (row->kind == JOURNAL_INJECT) return true;
    if (strcmp(row->seat, words_side_id(SIDE_NONE)) != 0) return false;
    journal_arg(script, sizeof script, row->args, "script");
    return row->kind == JOURNAL_SEAT ||
           ((row->kind == JOURNAL_NOTE || row->kind == JOURNAL_FAULT) &&
            strcmp(script, "refused") != 0);
}

bool played_line(char *out, size_t size, const struct journal *journal, size_t index,
                 enum viewer viewer)
{
    const struct journal_row *row = journal_row(journal, index);
    char line[LINE_SIZE];
    struct text text;
    text_init(&text, line, sizeof line);
    if (may_read(row, viewer) && !(row->kind == JOURNAL_PLAN && taken_back(journal, index))) {
        row_words(&text, row);
    }
    text_escape(out, size, line);
    return text.length > 0;
}

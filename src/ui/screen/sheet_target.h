/* sheet_target.h: the question that a move asks now: its options, with what one should know of
 * each. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_TARGET_H
#define UI_SCREEN_SHEET_TARGET_H

#include "brief/clash.h"
#include "brief/outlook.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_card.h"
#include "ui/widget/menu.h"

enum { TARGET_REASON_SIZE = 256, TARGET_SETS_SIZE = 320 };

/* A move on its way to be played. */
struct target {
    const struct move *move; /* NULL: the forecast of the plan so far */
    struct hand_entry entry;
    int32_t step; /* the ask that is open; ask_count: all are answered */
    struct choice choice;
    size_t selected;
    size_t count; /* options of the open ask */
    struct option options[OPTION_MAX];
    char refusal[OPTION_MAX][TARGET_REASON_SIZE]; /* why an option cannot be; empty if it can */
    bool rule;                                    /* law and source are shown, not the text */
    size_t planned;                               /* moves, when the forecast was made */
    bool has_forecast;
    char sets[TARGET_SETS_SIZE];        /* the measures that the move sets, in words */
    char reason[SESSION_SENTENCE_SIZE]; /* why there is no forecast */
    struct clash clash;                 /* said before it is played, once all is answered */
    struct forecast forecast;
    int turn;  /* that it is chosen for */
    bool done; /* it is planned */
};

/* Fills in the options of the open ask; on the last, why the rules refuse one. */
void sheet_target_options(const struct desk *desk, struct target *target);

/* The options that the filter keeps. */
void sheet_target_rows(struct ranking *out, const struct desk *desk, const struct target *target);

void sheet_target_draw(const struct desk *desk, const struct target *target,
                       const struct area *area);

#endif

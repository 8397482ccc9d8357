/* report_signpost.c: signposts: what there was to watch at the middle and at the end, and what
 * came.
 */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/memory.h"
#include "brief/signpost.h"
#include "brief/step.h"
#include "report/report_inside.h"

/* What is watched from one turn on: behind a game that is under way nothing has come of it yet. */
static void watch_write(const struct report *report, int turn, enum signpost_until until)
{
    bool after = until == SIGNPOST_AFTER, asked = until != SIGNPOST_NOTHING;
    const struct page_column columns[] = {{"To watch", false},
                                          {"Then", true},
                                          {after ? "Two years on" : "At the end", true},
                                          {"What came", false}};
    const struct eyes then = eyes_at(&report->eyes, turn);
    struct signpost *posts = memory_new(SIGNPOST_MOST * sizeof *posts);
    size_t count = signpost_find(posts, &then, until);
    char caption[160], dates[STEP_SIZE];
    step_dates(dates, report->session, turn);
    snprintf(caption, sizeof caption, "As it stood after turn %d, %s%s.",
             step_number(report->session, turn), dates,
             after ? "; what came is the aftermath, if nobody does anything more" : "");
    const struct page_table table = {caption, columns, asked ? 4 : 2};
    page_table_begin(report->out, &table);
    for (size_t i = 0; i < count; i++) {
        page_row(
            report->out, &table,
            (const char *const[]){posts[i].watch, posts[i].then, posts[i].later, posts[i].came});
    }
    page_table_end(report->out);
    free(posts);
}

/* In the middle, when the teams could still act on it, and at the end. */
void report_signposts(const struct report *report)
{
    int middle = signpost_middle(report->session);
    page_paragraph(report->out,
                   "What the figures gave to watch, by the model's own bounds: how tense it is, "
                   "partners that waver, stocks that run low, projects that come on line, measures "
                   "that end. Not what anybody said at the time.");
    if (middle > 0) watch_write(report, middle, SIGNPOST_NOW);
    watch_write(report, report->last, report->over ? SIGNPOST_AFTER : SIGNPOST_NOTHING);
}

/* report_inside.h: the inside of a report, while it is written; for the report*.c files alone. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_REPORT_INSIDE_H
#define REPORT_REPORT_INSIDE_H

#include "brief/trace.h"
#include "brief/words.h"
#include "report/hide.h"
#include "report/page.h"
#include "report/report.h"

struct report {
    FILE *out;
    struct eyes eyes;
    const struct record *record;
    struct session *session;
    const struct seminar *seminar; /* never NULL */
    bool over, names;
    int last; /* quarters that were played */
};

/* A part of the page under a heading; without anything to tell it is left out, which it is asked
 * before. */
struct report_part {
    const char *id, *heading;
    bool (*is_there)(const struct report *report); /* NULL: always */
    void (*write)(const struct report *report);
};

/* The date on which it began, "2026-11-30", by the time of Greenwich; empty where the journal does
 * not say. */
enum { REPORT_DAY_SIZE = 24 };
void report_day(char out[REPORT_DAY_SIZE], const struct session *session);

/* The head of the page's terms, and each part. */
void report_first(const struct report *report);
void report_result(const struct report *report);
void report_course(const struct report *report);
void report_timeline(const struct report *report);
void report_turning(const struct report *report);
void report_moves(const struct report *report);
void report_rulings(const struct report *report);
void report_goods(const struct report *report);
void report_partners(const struct report *report);
void report_flows(const struct report *report);
void report_roads(const struct report *report);
void report_objectives(const struct report *report);
void report_signposts(const struct report *report);
void report_recall(const struct report *report);
void report_lessons(const struct report *report);
void report_questions(const struct report *report);
void report_leverage(const struct report *report);
void report_method(const struct report *report);

/* Are they there? */
bool report_has_played(const struct report *report);
bool report_is_umpired(const struct report *report);
bool report_is_over(const struct report *report);
bool report_has_rulings(const struct report *report);
bool report_has_objectives(const struct report *report);
bool report_has_recall(const struct report *report);
bool report_has_lessons(const struct report *report);

/* What a person typed, or a line that holds it, as it may stand here. `out` is returned. */
const char *report_typed(char out[HIDE_SIZE], const struct report *report, const char *text);

/* A table of traces: a row a quarter, a column a trace; the ranges of estimates stand behind their
 * values. */
struct report_column {
    const char *heading;
    const struct trace *trace;
};
void report_trace_table(const struct report *report, const char *caption,
                        const struct report_column *columns, size_t count);

/* May the eyes read what a side planned in a turn that was played? */
bool report_open(const struct report *report, enum side side);

#endif

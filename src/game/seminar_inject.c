/* seminar_inject.c: what an inject of a seminar waits for, and what it sets. */
/* SPDX-License-Identifier: MIT */
#include "game/seminar_inner.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "engine/figure.h"

/* "escalation > 0.5": a figure passes a bound. */
struct condition {
    char figure[FIGURE_NAME_SIZE];
    bool above;
    double bound;
};

static bool condition_read(struct condition *out, const char *text)
{
    char number[SEMINAR_CONDITION_SIZE];
    size_t name = strcspn(text, " <>"), sign = name + strspn(text + name, " ");
    if (name == 0 || name >= sizeof out->figure || !text[sign] || !strchr("<>", text[sign]))
        return false;
    snprintf(out->figure, sizeof out->figure, "%.*s", (int)name, text);
    out->above = text[sign] == '>';
    const char *rest = text + sign + 1;
    snprintf(number, sizeof number, "%s", rest + strspn(rest, " "));
    return csv_number(&out->bound, number);
}

bool seminar_triggered(const struct seminar_inject *inject, const struct world *world)
{
    struct condition condition;
    struct figure figure;
    if (!inject->trigger[0] || !condition_read(&condition, inject->trigger)) return false;
    if (!figure_find(&figure, world, condition.figure)) return false;
    return condition.above ? figure.value > condition.bound : figure.value < condition.bound;
}

int32_t seminar_order_count(const struct seminar_inject *inject)
{
    int32_t count = inject->instruments[0] != '\0';
    for (const char *at = inject->instruments; *at; at++) count += *at == '|';
    return count;
}

/* The text of one instrument, without the blanks around it. */
static void order_text(char *out, size_t size, const struct seminar_inject *inject, int32_t index)
{
    const char *at = inject->instruments;
    while (index-- > 0) at += strcspn(at, "|") + 1;
    at += strspn(at, " ");
    size_t length = strcspn(at, "|");
    while (length > 0 && at[length - 1] == ' ') length--;
    snprintf(out, size, "%.*s", (int)length, at);
}

/* Turns until it takes effect, taken out of the arguments; -1 where that is no such number. */
static int32_t delay_take(char *args)
{
    char text[24];
    double delay = 0.0;
    if (!journal_arg_take(text, sizeof text, args, "delay_turns")) return 0;
    bool good = csv_number(&delay, text) && delay >= 0.0 && delay <= 40.0;
    return good && delay == (double)(int32_t)delay ? (int32_t)delay : -1;
}

bool seminar_order(struct instrument *out, const struct seminar_inject *inject, int32_t index,
                   const struct world *world, int turn, char *reason, size_t size)
{
    struct journal_row row = {.kind = JOURNAL_INSTRUMENT};
    char text[SEMINAR_ORDERS_SIZE];
    order_text(text, sizeof text, inject, index);
    size_t name = strcspn(text, ";");
    snprintf(row.name, sizeof row.name, "%.*s", (int)(name < 90 ? name : 90), text);
    snprintf(row.args, sizeof row.args, "%s", text + name + (text[name] == ';'));
    int32_t delay = delay_take(row.args);
    if (delay < 0) {
        snprintf(reason, size,
                 "found a delay_turns that is no whole number from 0 to 40; write "
                 "the turns until it takes effect");
        return false;
    }
    if (!journal_to_instrument(out, world, &row, reason, size)) return false;
    out->announced_turn = turn - 1;
    out->effective_turn = turn - 1 + delay;
    return true;
}

/* Whatever a condition tells, it tells both sides when it comes true. */
static bool trigger_check(const struct seminar_reading *reading, size_t index,
                          const struct seminar_inject *inject)
{
    struct condition condition;
    struct figure figure;
    const struct table *table = &reading->tables[SEMINAR_INJECT];
    char shown[SEMINAR_CONDITION_SIZE];
    text_escape(shown, sizeof shown, inject->trigger);
    if (!condition_read(&condition, inject->trigger)) {
        table_error(table, index, "trigger", reading->list,
                    "found \"%s\", expected a figure, > or <, and a number, as escalation > 0.5",
                    shown);
    } else if (!figure_find(&figure, &reading->setup->start, condition.figure)) {
        table_error(table, index, "trigger", reading->list,
                    "found \"%s\", which this map has no figure for; `chokepoint explain --list` "
                    "names them",
                    shown);
    } else if (figure.owner != SIDE_NONE) {
        table_error(table, index, "trigger", reading->list,
                    "found \"%s\", a figure that one side keeps to itself: the inject would tell "
                    "it to the other; name one that both know, or send the inject by hand",
                    shown);
    } else {
        return true;
    }
    return false;
}

/* An event that there is none of is most often a misspelt one. */
static bool event_check(const struct seminar_reading *reading, size_t index,
                        const struct seminar_inject *inject)
{
    const struct script_library *scripts = reading->setup->scripts;
    size_t count = scripts ? script_event_count(scripts) : 0;
    const char *names[256];
    if (!scripts) return true; /* a replay has none, and plays no inject */
    if (count > sizeof names / sizeof names[0]) count = sizeof names / sizeof names[0];
    for (size_t i = 0; i < count; i++) {
        names[i] = script_event(scripts, i)->id;
        if (strcmp(names[i], inject->event) == 0) return true;
    }
    const char *near = text_closest(inject->event, names, count);
    table_error(&reading->tables[SEMINAR_INJECT], index, "event", reading->list,
                "found \"%s\", which is no event; %s%s%s", inject->event,
                near ? "did you mean " : "`chokepoint list events` names them", near ? near : "",
                near ? "?" : "");
    return false;
}

static bool orders_check(const struct seminar_reading *reading, size_t index,
                         const struct seminar_inject *inject)
{
    bool good = true;
    for (int32_t i = 0; i < seminar_order_count(inject); i++) {
        struct instrument instrument;
        char reason[400];
        if (seminar_order(&instrument, inject, i, &reading->setup->start, 1, reason, sizeof reason))
            continue;
        table_error(&reading->tables[SEMINAR_INJECT], index, "instruments", reading->list, "%s",
                    reason);
        good = false;
    }
    return good;
}

/* The last turn that the run sheet has; 0 where it has none. */
static int32_t last_turn(const struct seminar_reading *reading)
{
    int32_t last = 0;
    const struct table *table = &reading->tables[SEMINAR_RUNSHEET];
    for (size_t i = 0; i < table->count; i++) {
        const struct seminar_row *row = table_record(table, i);
        if (row->turn > last) last = row->turn;
    }
    return last;
}

/* One thing to wait for at most, and one thing that it is at most. */
static bool shape_check(const struct seminar_reading *reading, size_t index,
                        const struct seminar_inject *inject)
{
    const struct table *table = &reading->tables[SEMINAR_INJECT];
    int32_t last = last_turn(reading);
    if (inject->turn > 0 && inject->trigger[0]) {
        table_error(table, index, "trigger", reading->list,
                    "found a turn and a trigger, expected one of them, or neither, for the "
                    "umpire to send it; empty one");
    } else if (inject->event[0] && inject->instruments[0]) {
        table_error(table, index, "instruments", reading->list,
                    "found an event and instruments, expected one of them; empty one, or make "
                    "two injects of it");
    } else if (!inject->event[0] && !inject->text[0]) {
        table_error(table, index, "text", reading->list,
                    "found nothing that the teams would read; write it");
    } else if (inject->turn > last && last > 0) {
        table_error(table, index, "turn", reading->list,
                    "found turn %d, but the run sheet ends with turn %d; name one of its turns",
                    (int)inject->turn, (int)last);
    } else {
        return true;
    }
    return false;
}

bool seminar_inject_check(const struct seminar_reading *reading, size_t index)
{
    const struct seminar_inject *inject = table_record(&reading->tables[SEMINAR_INJECT], index);
    bool good = shape_check(reading, index, inject);
    if (inject->trigger[0]) good = trigger_check(reading, index, inject) && good;
    if (inject->event[0]) good = event_check(reading, index, inject) && good;
    return orders_check(reading, index, inject) && good;
}

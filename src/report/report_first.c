/* report_first.c: the first page of a report: what, when, who, under what question; and how it is
 * to be read. */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "brief/doctrine.h"
#include "brief/step.h"
#include "brief/thing.h"
#include "report/report_inside.h"

enum { PEOPLE_SIZE = SEMINAR_PEOPLE * (SEMINAR_NAME_SIZE + SEMINAR_ROLE_SIZE + 8) };

/* Seconds since 1970 as the journal's last such row has them; 0: none. */
static long long began_find(const struct session *session)
{
    long long began = 0;
    for (size_t i = 0; i < session_row_count(session); i++) {
        char text[32];
        const struct journal_row *row = session_row(session, i);
        bool tells = row->kind == JOURNAL_GAME || row->kind == JOURNAL_PHASE;
        if (tells && journal_arg(text, sizeof text, row->args, "began"))
            began = strtoll(text, NULL, 10);
    }
    return began;
}

/* The calendar by arithmetic, as no clock or place of a machine may be in the page: days are
 * counted from the first of March of the year nought, so that a leap day is a year's last. */
void report_day(char out[REPORT_DAY_SIZE], const struct session *session)
{
    enum { DAY = 86400, DAYS_TO_1970 = 719468, CENTURIES = 146097 };
    long long began = began_find(session);
    out[0] = '\0';
    if (began <= 0) return;
    long long days = began / DAY + DAYS_TO_1970, era = days / CENTURIES, day = days % CENTURIES;
    long long year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    long long left = day - (365 * year + year / 4 - year / 100);
    long long month = (5 * left + 2) / 153;
    long long date = left - (153 * month + 2) / 5 + 1;
    month = month < 10 ? month + 3 : month - 9;
    snprintf(out, REPORT_DAY_SIZE, "%lld-%02lld-%02lld", (year + era * 400 + (month <= 2)) % 10000,
             month, date);
}

static void sides_write(const struct report *report)
{
    const struct script_library *scripts = session_setup(report->session)->scripts;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const char *who = session_who(report->session, (enum side)side);
        bool alone = strcmp(who, "human") == 0 && !report_is_umpired(report);
        page_term(report->out, words_side(side), "%s",
                  alone ? "a person" : doctrine_name(scripts, who));
    }
}

/* "4 of 4 turns of 3 quarters, 2025 Q1 to 2027 Q4". */
static void length_write(const struct report *report)
{
    char lengths[STEP_SIZE], first[WORDS_DATE_SIZE], last[WORDS_DATE_SIZE];
    int quarters = session_turns(report->session);
    step_lengths(lengths, report->session);
    eyes_date(first, sizeof first, &report->eyes, 1);
    eyes_date(last, sizeof last, &report->eyes, quarters);
    page_term(report->out, "Length", "%s, %s to %s%s", lengths, first, last,
              report->over ? "" : "; the game is under way");
    if (!report->over)
        page_term(report->out, "Played", "%d of %d turns",
                  step_number(report->session, report->last), step_count(report->session));
}

/* How many of a team have that role, from its person `first` on; 0 where one before has it too. */
static int32_t role_count(const struct report *report, int32_t first)
{
    const struct seminar_person *people = report->seminar->people;
    int32_t count = 0;
    for (int32_t i = 0; i < report->seminar->person_count; i++) {
        bool same =
            people[i].team == people[first].team && strcmp(people[i].role, people[first].role) == 0;
        if (same && i < first) return 0;
        count += same;
    }
    return count;
}

/* "Ms Ito, head" of one, or of all that have the role "head" or "2 trade". */
static void person_put(struct text *text, const struct report *report, int32_t index)
{
    const struct seminar_person *person = &report->seminar->people[index];
    int32_t count = role_count(report, index);
    const char *role = person->role[0] ? person->role : "without a role";
    if (report->names) {
        text_format(text, "%s%s%s%s", text->length ? "\n" : "", person->name,
                    person->role[0] ? ", " : "", person->role);
        return;
    }
    if (count == 0) return;
    text_append(text, text->length ? ", " : "");
    if (count > 1) text_format(text, "%" PRId32 " ", count);
    text_append(text, role);
}

/* How many of a team came, by role; or their names. Those in the middle have one role. */
static void team_write(const struct report *report, int32_t team, const char *label)
{
    char people[PEOPLE_SIZE];
    struct text text;
    int32_t count = 0;
    text_init(&text, people, sizeof people);
    for (int32_t i = 0; i < report->seminar->person_count; i++) {
        if (report->seminar->people[i].team != team) continue;
        count++;
        person_put(&text, report, i);
    }
    if (count == 0) return;
    const char *who = count == 1 ? "person" : "people";
    if (report->names) page_term(report->out, label, "%s", people);
    else if (team == SEMINAR_MIDDLE) page_term(report->out, label, "%" PRId32 " %s", count, who);
    else
        page_term(report->out, label, "%" PRId32 " %s: %s", count, count == 1 ? "person" : "people",
                  people);
}

/* What the session was about and what it was not: the map, and what is played on it. */
static void scope_write(const struct report *report)
{
    const struct eyes *eyes = &report->eyes;
    page_term(report->out, "Scope",
              "Export controls, tariffs, stocks, building and partners between the United States "
              "and China: %" PRId32 " countries, %" PRId32 " goods, %" PRId32
              " industries. Not armed conflict, and no forecast: what would follow if the rules of "
              "the model held.",
              thing_count(eyes, THING_COUNTRY), thing_count(eyes, THING_GOOD),
              thing_count(eyes, THING_INDUSTRY));
}

/* What the meeting was opened with, where it says so. */
static void opening_write(const struct report *report, const char *term, const char *key)
{
    char said[JOURNAL_ARGS_SIZE], typed[HIDE_SIZE];
    if (seminar_opening(said, sizeof said, report->session, key) && said[0])
        page_term(report->out, term, "%s", report_typed(typed, report, said));
}

static void people_write(const struct report *report)
{
    static const char *const labels[] = {
        [SEMINAR_WASHINGTON] = "At Washington's table",
        [SEMINAR_BEIJING] = "At Beijing's table",
        [SEMINAR_MIDDLE] = "The middle countries",
        [SEMINAR_STAFF] = "Staff and observers",
    };
    for (int32_t team = SEMINAR_WASHINGTON; team <= SEMINAR_STAFF; team++)
        team_write(report, team, labels[team]);
}

static const char *eyes_words(const struct report *report)
{
    static const char *const words[VIEWER_COUNT] = {
        [VIEWER_WASHINGTON] = "Washington's: what Beijing keeps to itself is estimated or left out",
        [VIEWER_BEIJING] = "Beijing's: what Washington keeps to itself is estimated or left out",
        [VIEWER_UMPIRE] = "the umpire's: everything, private notes too",
        [VIEWER_ROOM] = "the room's: what both sides may know",
    };
    return words[report->eyes.viewer];
}

void report_first(const struct report *report)
{
    const struct scenario *scenario = &session_setup(report->session)->scenario;
    char day[REPORT_DAY_SIZE];
    report_day(day, report->session);
    page_terms_begin(report->out);
    if (day[0]) page_term(report->out, "Date", "%s", day);
    opening_write(report, "Sponsor", "sponsor");
    opening_write(report, "Marking", "marking");
    page_term(report->out, "Scenario", "%s", scenario->title);
    scope_write(report);
    length_write(report);
    sides_write(report);
    if (report->seminar->minutes > 0)
        page_term(report->out, "Time", "%" PRId32 " minutes", report->seminar->minutes);
    people_write(report);
    page_term(report->out, "For whose eyes", "%s", eyes_words(report));
    page_terms_end(report->out);
    page_heading(report->out, 3, NULL, "The situation, and the question");
    page_paragraph(report->out, "%s", scenario->text);
    if (report->seminar->objective_count == 0) return;
    page_heading(report->out, 3, NULL, "Objectives");
    page_list_begin(report->out, true);
    for (int32_t i = 0; i < report->seminar->objective_count; i++) {
        char typed[HIDE_SIZE];
        page_item(report->out, "%s",
                  report_typed(typed, report, report->seminar->objectives[i].question));
    }
    page_list_end(report->out, true);
}

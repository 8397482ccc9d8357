/* cmd_seminar.c: chokepoint seminar: makes and checks the folder by which a room is run. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/print.h"
#include "base/program.h"
#include "base/text.h"
#include "command/command.h"
#include "command/commands.h"
#include "command/machine.h"
#include "command/rehearsal.h"
#include "game/clock.h"
#include "game/seminar.h"

enum {
    SCENARIO,
    TURNS,
    MINUTES,
    KEYBOARDS,
    WASHINGTON,
    BEIJING,
    SEED,
    MARKING,
    SPONSOR,
    PEOPLE,
    JOIN,
    ASK
};

enum { MINUTES_USUAL = 120 };

static const struct option_spec options[] = {
    [SCENARIO] = {"scenario", OPTION_TEXT, "NAME", "what is played; list scenarios names them", 0,
                  0},
    [TURNS] = {"turns", OPTION_NUMBER, "N", "as many turns (as many as fit)", 1, 40},
    [MINUTES] = {"minutes", OPTION_NUMBER, "N", "from the welcome to the pack (120)",
                 TIMETABLE_LEAST, TIMETABLE_MOST},
    [KEYBOARDS] = {"keyboards", OPTION_NUMBER, "N", "1: the teams share one; 2: one each (2)", 1,
                   2},
    [WASHINGTON] = {"washington", OPTION_TEXT, "WHO",
                    "human (the default), random, or an opponent's name", 0, 0},
    [BEIJING] = {"beijing", OPTION_TEXT, "WHO", "likewise", 0, 0},
    [SEED] = {"seed", OPTION_NUMBER, "N", "the game's dice", 0, UINT64_MAX},
    [MARKING] = {"marking", OPTION_TEXT, "TEXT", "stands on the wall and on every page", 0, 0},
    [SPONSOR] = {"sponsor", OPTION_TEXT, "TEXT", "for whom it is held; stands on the report", 0, 0},
    [PEOPLE] = {"people", OPTION_TEXT, "FILE.csv", "name,team,role; what is empty is given out", 0,
                0},
    [JOIN] = {"join", OPTION_TEXT, "TEXT",
              "how a late guest's terminal joins, for the room's screen", 0, 0},
    [ASK] = {"ask", OPTION_TEXT, "WHAT",
             "reasons are asked for: none, each turn (turn) or each move too (move)", 0, 0},
    {0},
};

/* What a step is for, in the room's words; a turn's steps are one line. */
static const char *const said[TIMETABLE_WHAT_COUNT] = {
    [TIMETABLE_WELCOME] = "welcome: who sits where, what counts",
    [TIMETABLE_PRACTICE] = "practice turn on a copy, which leaves no trace",
    [TIMETABLE_BREAK] = "break",
    [TIMETABLE_RECALL] = "hot wash: event recall, then the turns that moved most",
    [TIMETABLE_ROLES] = "hot wash: round of roles, each in turn",
    [TIMETABLE_EXPECTED] = "hot wash: expected against result, one fork played live",
    [TIMETABLE_COMMITMENTS] = "hot wash: commitments: what, who, by when",
    [TIMETABLE_FREEZE] = "freeze the record, write the pack",
};

static void print_step(int start, int length, const char *text)
{
    print_line(stdout, "  %d:%02d  %4d  %s", start / 60, start % 60, length, text);
}

/* Of a turn the first step tells all of them. */
static void print_turn(const struct timetable *timetable, const struct timetable_step *steps)
{
    char line[96];
    bool one_by_one = steps[1].what == TIMETABLE_PLANNING_STEP;
    const char *first = steps[0].who == TIMETABLE_BEIJING ? "Beijing" : "Washington";
    const char *second = steps[0].who == TIMETABLE_BEIJING ? "Washington" : "Beijing";
    int look = steps[1 + one_by_one].length, reveal = steps[2 + one_by_one].length;
    if (one_by_one) {
        snprintf(line, sizeof line, "turn %d: %s %d, %s %d, look %d, reveal %d", steps[0].turn,
                 first, timetable->planning, second, timetable->planning, look, reveal);
    } else {
        snprintf(line, sizeof line, "turn %d: planning %d, look and rule %d, reveal %d",
                 steps[0].turn, timetable->planning, look, reveal);
    }
    print_step(steps[0].start, timetable->turn_minutes, line);
}

static void print_timetable(const struct timetable *timetable)
{
    int turn = 0;
    printf("  from   min\n");
    for (int i = 0; i < timetable->count; i++) {
        const struct timetable_step *step = &timetable->steps[i];
        if (step->turn > turn) print_turn(timetable, step);
        else if (step->turn == 0 && step->what != TIMETABLE_END)
            print_step(step->start, step->length, said[step->what]);
        if (step->turn > turn) turn = step->turn;
    }
    print_line(stdout, "        %4d  minutes", timetable->minutes);
    printf("Late? At the console `last` ends the game, `short` is a hot wash of 5 minutes.\n");
}

/* "20 people: Washington 9, Beijing 8, middle countries 3." */
static void print_people(const struct seminar *seminar)
{
    static const char *const names[] = {"Washington", "Beijing", "middle countries", "staff"};
    char line[160];
    struct text text;
    text_init(&text, line, sizeof line);
    text_format(&text, "%d %s", (int)seminar->person_count,
                seminar->person_count == 1 ? "person" : "people");
    for (int team = 0, told = 0; team <= SEMINAR_STAFF; team++) {
        int members = 0;
        for (int32_t i = 0; i < seminar->person_count; i++)
            members += seminar->people[i].team == team;
        if (members) text_format(&text, "%s %s %d", told++ ? "," : ":", names[team], members);
    }
    print_line(stdout, "people.csv      %s",
               seminar->person_count ? line : "nobody yet: write name,team,role, a row a person");
}

static void print_tables(const struct seminar *seminar)
{
    print_line(stdout, "In %s, for you to edit in any spreadsheet:", seminar->folder);
    print_line(stdout, "runsheet.csv    %d lines: what happens when, and what is said",
               (int)seminar->row_count);
    print_line(stdout, "injects.csv     %d events that wait for you; give one a turn or a trigger",
               (int)seminar->inject_count);
    print_line(stdout, "objectives.csv  %d questions that the room is to answer",
               (int)seminar->objective_count);
    print_people(seminar);
}

/* A seat, as what is typed for it, and whose it is. */
struct seat {
    const char *eyes, *who;
};

static void print_seats(const struct seminar *seminar, const struct seat *seats, int count)
{
    char command[PROGRAM_COMMAND_SIZE], as[64];
    int width = 0;
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < count; i++) {
            snprintf(as, sizeof as, "--as %s", seats[i].eyes);
            program_command(command, sizeof command, "seat", seminar->folder, as);
            int length = (int)strlen(command);
            if (pass == 0 && length > width) width = length;
            if (pass == 1) print_line(stdout, "  %-*s  %s", width, command, seats[i].who);
        }
    }
}

/* A line a seat; a side that a script plays has none. */
static void tell_seats(const struct seminar *seminar, const struct seminar_wish *wish)
{
    char one[48];
    bool washington = strcmp(wish->who[SIDE_WASHINGTON], "human") == 0;
    bool beijing = strcmp(wish->who[SIDE_BEIJING], "human") == 0;
    struct seat seats[SIDE_COUNT + 2];
    int count = 0;
    snprintf(one, sizeof one, "umpire%s%s", washington ? ",washington" : "",
             beijing ? ",beijing" : "");
    if (wish->keyboards == 1) {
        seats[count++] = (struct seat){one, "the shared keyboard"};
    } else {
        seats[count++] = (struct seat){"umpire", "you"};
        if (washington) seats[count++] = (struct seat){"washington", "Washington's driver"};
        if (beijing) seats[count++] = (struct seat){"beijing", "Beijing's driver"};
    }
    seats[count++] = (struct seat){"room", "the projector"};
    char check[PROGRAM_COMMAND_SIZE];
    program_command(check, sizeof check, "seminar check", seminar->folder, NULL);
    printf("\nNext, a rehearsal on a copy, which takes a few seconds:\n");
    print_line(stdout, "  %s", check);
    printf("Then each in a terminal of its own:\n");
    print_seats(seminar, seats, count);
}

/* "4 turns of 3 quarters": a session spans its scenario however few its turns. */
static void tell(const struct seminar *seminar, const struct timetable *timetable,
                 const struct seminar_wish *wish)
{
    int turns = timetable->turns, least = seminar->quarters / turns;
    bool even = seminar->quarters % turns == 0;
    char quarters[32];
    snprintf(quarters, sizeof quarters, even ? "%d" : "%d or %d", least, least + 1);
    print_line(stdout, "%s: %d turn%s of %s quarter%s in %d minutes, %s.", wish->scenario, turns,
               turns == 1 ? "" : "s", quarters, even && least == 1 ? "" : "s", timetable->minutes,
               wish->keyboards == 1 ? "one keyboard" : "two keyboards");
    printf("\n");
    print_timetable(timetable);
    printf("\n");
    print_tables(seminar);
    tell_seats(seminar, wish);
}

static int new_run(const struct option_values *values)
{
    struct places places;
    struct timetable timetable;
    struct diag_list list;
    if (!values->given[SCENARIO]) {
        fprintf(stderr, "chokepoint: seminar new: expected --scenario NAME; chokepoint list "
                        "scenarios names them\n");
        return COMMAND_WRONG;
    }
    enum reasons reasons = session_reasons_named(option_text(values, ASK, "turn"));
    if (reasons == REASONS_COUNT) {
        print_line(stderr, "chokepoint: seminar new: found --ask %s, expected none, turn or move",
                   values->text[ASK]);
        return COMMAND_WRONG;
    }
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    struct seminar_wish wish = {
        .places = &places,
        .folder = values->words[1],
        .scenario = values->text[SCENARIO],
        .who = {option_text(values, WASHINGTON, "human"), option_text(values, BEIJING, "human")},
        .seed = option_number(values, SEED, clock_seed()),
        .minutes = (int)option_number(values, MINUTES, MINUTES_USUAL),
        .turns = (int)option_number(values, TURNS, 0),
        .keyboards = (int)option_number(values, KEYBOARDS, 2),
        .marking = option_text(values, MARKING, NULL),
        .sponsor = option_text(values, SPONSOR, NULL),
        .people = option_text(values, PEOPLE, NULL),
        .join = option_text(values, JOIN, NULL),
        .reasons = reasons,
    };
    diag_init(&list);
    struct seminar *seminar = seminar_new(&timetable, &wish, &list);
    command_complain(&list);
    if (!seminar) return COMMAND_FAILED;
    tell(seminar, &timetable, &wish);
    free(seminar);
    return COMMAND_DONE;
}

/* The journal is resumed as every seat resumes it, and the tables are held against its game. */
static bool folder_check(const struct places *places, const char *folder, struct diag_list *list)
{
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE] = "is no folder; name a seminar's";
    if (!file_is_folder(folder) || !seminar_session_path(path, sizeof path, folder, reason)) {
        diag_error(list, folder, 0, 0, "%s", reason);
        return false;
    }
    struct session *session = session_resume(places, path, true, list);
    if (!session) return false;
    struct seminar *seminar = seminar_open(path, session_setup(session), list);
    if (!seminar->folder[0])
        diag_error(list, path, 0, 0, "is no seminar's: there is no runsheet.csv beside it");
    print_line(stdout, "%s: %d lines of the run sheet, %d injects, %d objectives, %d people",
               folder, (int)seminar->row_count, (int)seminar->inject_count,
               (int)seminar->objective_count, (int)seminar->person_count);
    free(seminar);
    session_delete(session);
    return true;
}

static int check_run(const struct option_values *values)
{
    struct places places;
    struct diag_list list;
    for (int i = 0; options[i].name; i++) {
        if (!values->given[i]) continue;
        fprintf(stderr, "chokepoint: seminar check: found --%s, expected the folder alone\n",
                options[i].name);
        return COMMAND_WRONG;
    }
    if (command_places(&places, values) != COMMAND_DONE) return COMMAND_FAILED;
    diag_init(&list);
    bool good = folder_check(&places, values->words[1], &list) && list.errors == 0;
    command_complain(&list);
    if (!file_is_folder(values->words[1])) return COMMAND_FAILED;
    good = good && rehearsal_run(&places, values, values->words[1]);
    return machine_tell(values->words[1]) && good ? COMMAND_DONE : COMMAND_FAILED;
}

static int run(const struct option_values *values)
{
    if (strcmp(values->words[0], "new") == 0) return new_run(values);
    if (strcmp(values->words[0], "check") == 0) return check_run(values);
    print_line(stderr, "chokepoint: seminar: found \"%s\", expected new or check",
               values->words[0]);
    return COMMAND_WRONG;
}

const struct command cmd_seminar = {
    .name = "seminar",
    .arguments = "new|check FOLDER",
    .summary = "makes a seminar's folder: timetable, run sheet, journal; or says what it and the "
               "machine lack",
    .options = options,
    .least = 2,
    .most = 2,
    .run = run,
};

/* test_seminar.c: a seminar's folder: what is written is read back, and every mistake is told. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/memory.h"
#include "data/mangle.h"
#include "data/temporary.h"
#include "game/seminar.h"
#include "game/table.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

/* A folder in which seminars are made, and what was said. */
struct fixture {
    char place[TEMPORARY_PATH_SIZE], folder[TEMPORARY_PATH_SIZE + 16];
    struct seminar_wish wish;
    struct timetable timetable;
    struct diag_list list;
    struct seminar *made;
};

static void begin(struct fixture *out)
{
    memset(out, 0, sizeof *out);
    temporary_folder(out->place);
    snprintf(out->folder, sizeof out->folder, "%s/monday", out->place);
    out->wish = (struct seminar_wish){.places = &here,
                                      .folder = out->folder,
                                      .scenario = "rocks-and-chips",
                                      .who = {"human", "human"},
                                      .seed = 7,
                                      .minutes = 120,
                                      .keyboards = 2};
    diag_init(&out->list);
}

static void end(struct fixture *fixture)
{
    free(fixture->made);
    diag_free(&fixture->list);
    temporary_remove(fixture->folder);
    temporary_remove(fixture->place);
}

static void make(struct fixture *fixture)
{
    fixture->made = seminar_new(&fixture->timetable, &fixture->wish, &fixture->list);
}

static int mode_of(const char *folder, const char *name)
{
    char path[2 * TEMPORARY_PATH_SIZE];
    struct stat status;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    assert_int_equal(stat(path, &status), 0);
    return (int)(status.st_mode & 0777);
}

static void what_is_written_is_read_back(void **state)
{
    (void)state;
    struct fixture it;
    char people[2 * TEMPORARY_PATH_SIZE];
    begin(&it);
    temporary_text(it.place, "people.csv",
                   "name,role\n\"Ada \"\"A\"\" Smith, Ph.D.\",\n=SUM(A1),head\n"
                   "'quoted,\n\xC3\x85sa,trade\n");
    snprintf(people, sizeof people, "%s/people.csv", it.place);
    it.wish.people = people;
    make(&it);
    assert_non_null(it.made);
    assert_int_equal(it.made->person_count, 4);
    struct seminar *read = seminar_open(it.folder, table_setup(), &it.list);
    assert_int_equal(it.list.count, 0);
    assert_memory_equal(read, it.made, sizeof *read);
    assert_int_equal(read->minutes, 120);
    assert_int_equal(mode_of(it.folder, "."), 0700);
    assert_int_equal(mode_of(it.folder, "session.csv"), 0600);
    assert_int_equal(mode_of(it.folder, "people.csv"), 0600);
    free(read);
    end(&it);
}

/* The journal leads to its folder, and a saved game alone to none. */
static void a_session_file_leads_to_its_folder(void **state)
{
    (void)state;
    struct fixture it;
    char reason[FILE_REASON_SIZE], session[FILE_PATH_SIZE], slashed[TEMPORARY_PATH_SIZE + 32];
    begin(&it);
    make(&it);
    assert_non_null(it.made);
    snprintf(slashed, sizeof slashed, "%s//", it.folder);
    assert_true(seminar_session_path(session, sizeof session, slashed, reason));
    assert_string_equal(session, it.made->session);
    struct seminar *read = seminar_open(session, table_setup(), &it.list);
    assert_string_equal(read->folder, it.folder);
    assert_int_equal(read->row_count, it.made->row_count);
    free(read);
    read = seminar_open("saves/examples/none.csv", table_setup(), &it.list);
    assert_string_equal(read->folder, "");
    assert_int_equal(read->row_count, 0);
    assert_int_equal(it.list.count, 0);
    free(read);
    end(&it);
}

/* All quarters of the scenario, in the timetable's turns, and nobody plans before the umpire says.
 */
static void the_journal_is_a_meeting_that_can_be_resumed(void **state)
{
    (void)state;
    struct fixture it;
    char marking[SEMINAR_MARKING_SIZE] = "";
    begin(&it);
    it.wish.who[SIDE_BEIJING] = "dam";
    it.wish.marking = "Participants only; a=b, \"c\"";
    make(&it);
    assert_non_null(it.made);
    struct session *session = session_resume(&here, it.made->session, true, &it.list);
    assert_non_null(session);
    assert_string_equal(session_who(session, SIDE_BEIJING), "dam");
    assert_int_equal(session_seed(session), 7);
    assert_int_equal(session_rounds(session), it.timetable.turns);
    assert_int_equal(session_turns(session), 12);
    assert_true(session_umpired(session));
    assert_int_equal(session_phase(session), PHASE_BRIEFING);
    assert_true(seminar_marking(marking, session));
    assert_string_equal(marking, it.wish.marking);
    session_delete(session);
    end(&it);
}

/* What the clock is set to: of both teams at once, and of each where they plan in order. */
static void planning_lasts_as_the_timetable_says(void **state)
{
    (void)state;
    static const char *const scenarios[] = {"rocks-and-chips", "gallium-squeeze"};
    for (int i = 0; i < 2; i++) {
        struct fixture it;
        int found = 0;
        begin(&it);
        it.wish.scenario = scenarios[i];
        make(&it);
        assert_non_null(it.made);
        for (int32_t k = 0; k < it.made->row_count; k++) {
            const struct seminar_row *row = &it.made->rows[k];
            bool begins = k == 0 || row[-1].step != row->step || row[-1].who != row->who;
            if (row->step != (int32_t)TIMETABLE_PLANNING_STEP || !begins) continue;
            assert_int_equal(seminar_planning(it.made, k), 60 * it.timetable.planning);
            found++;
        }
        assert_int_equal(found, it.timetable.turns * (i + 1));
        assert_int_equal(seminar_planning(it.made, it.made->row_count - 1), 0);
        end(&it);
    }
}

/* The run sheet tells every step of the timetable at its minute, in the order of time. */
static void the_run_sheet_follows_the_timetable(void **state)
{
    (void)state;
    struct fixture it;
    begin(&it);
    it.wish.scenario = "gallium-squeeze";
    make(&it);
    assert_non_null(it.made);
    const struct seminar *made = it.made;
    for (int i = 0; i < it.timetable.count; i++) {
        const struct timetable_step *step = &it.timetable.steps[i];
        bool found = false;
        for (int32_t k = 0; k < made->row_count; k++) {
            const struct seminar_row *row = &made->rows[k];
            found = found || (row->minute == step->start && row->step == (int32_t)step->what &&
                              row->turn == step->turn && row->who == (int32_t)step->who);
        }
        assert_true(found);
    }
    for (int32_t k = 1; k < made->row_count; k++)
        assert_true(made->rows[k].minute >= made->rows[k - 1].minute);
    assert_int_equal(it.timetable.planning, 7); /* the scenario's own clock */
    assert_int_equal(it.timetable.steps[2].who, TIMETABLE_BEIJING);
    end(&it);
}

static void a_folder_that_holds_a_seminar_is_left_as_it_is(void **state)
{
    (void)state;
    struct fixture it;
    char path[2 * TEMPORARY_PATH_SIZE];
    begin(&it);
    assert_int_equal(mkdir(it.folder, 0700), 0);
    temporary_text(it.folder, "people.csv", "name\nAda\n");
    make(&it);
    assert_null(it.made);
    assert_true(temporary_told(&it.list, "people.csv", "holds a seminar"));
    snprintf(path, sizeof path, "%s/runsheet.csv", it.folder);
    assert_false(file_exists(path));
    snprintf(path, sizeof path, "%s/session.csv", it.folder);
    assert_false(file_exists(path));
    end(&it);
}

/* What was told of a wish that cannot be; nothing is left on the disk. */
static void refusal_check(struct fixture *it, const char *words)
{
    make(it);
    assert_null(it->made);
    assert_false(file_exists(it->folder));
    bool told = false;
    for (size_t i = 0; i < it->list.count; i++)
        told = told || strstr(it->list.items[i].text, words);
    if (!told) diag_print(&it->list, stderr);
    assert_true(told);
    end(it);
}

static void a_timetable_that_cannot_be_says_how_many_turns_fit(void **state)
{
    (void)state;
    struct fixture it;
    begin(&it);
    it.wish.turns = 7;
    refusal_check(&it, "5 fit at most: ask for --turns 5, or for --minutes 139");
    begin(&it);
    it.wish.turns = 7;
    it.wish.keyboards = 1;
    refusal_check(&it, "at one keyboard; 4 fit at most: ask for --turns 4, or for --minutes 183");
    begin(&it);
    it.wish.minutes = 30;
    refusal_check(&it, "not one fits: ask for --minutes 35");
    begin(&it);
    it.wish.turns = 13;
    it.wish.minutes = 300;
    refusal_check(&it, "the scenario has 12 quarters; 12 fit at most");
}

static void nothing_is_left_where_a_part_is_wrong(void **state)
{
    (void)state;
    struct fixture it;
    char people[2 * TEMPORARY_PATH_SIZE];
    begin(&it);
    it.wish.scenario = "no-such";
    refusal_check(&it, "no-such");
    begin(&it);
    it.wish.who[SIDE_BEIJING] = "nobody";
    refusal_check(&it, "nobody");
    begin(&it);
    it.wish.marking = "two\nlines";
    refusal_check(&it, "one line of at most 95 bytes");
    begin(&it);
    temporary_text(it.place, "people.csv", "name,team\nAda,moscow\nAda,beijing\n");
    snprintf(people, sizeof people, "%s/people.csv", it.place);
    it.wish.people = people;
    refusal_check(&it, "washington, beijing, middle, staff");
}

static const char runsheet_head[] = "minute,step,turn,who,action,text\n";
static const char inject_head[] = "name,turn,trigger,event,instruments,text,expectation\n";

/* A table with one row, the place of its mistake, and what is said of it. */
struct mistake {
    const char *file, *head, *rows, *place, *words;
};

/* In a good seminar with that one table in place of its own. */
static void mistake_check(struct fixture *it, const struct mistake *mistake)
{
    char text[512], path[2 * TEMPORARY_PATH_SIZE];
    size_t length;
    snprintf(path, sizeof path, "%s/%s", it->folder, mistake->file);
    char *good = temporary_read(path, &length);
    snprintf(text, sizeof text, "%s%s", mistake->head, mistake->rows);
    temporary_text(it->folder, mistake->file, text);
    free(seminar_open(it->folder, table_setup(), &it->list));
    assert_true(temporary_told(&it->list, mistake->place, mistake->words));
    temporary_write(it->folder, mistake->file, good, length);
    diag_free(&it->list);
    diag_init(&it->list);
    free(good);
}

static void every_mistake_of_a_table_is_told_with_its_place(void **state)
{
    (void)state;
    static const struct mistake mistakes[] = {
        {"runsheet.csv", runsheet_head, "0,planing,1,teams,phase planning,x\n",
         "runsheet.csv:2:3:", "did you mean planning"},
        {"runsheet.csv", runsheet_head, "0,planning,1,teams,phase plannin,x\n",
         "runsheet.csv:2:20:", "did you mean phase planning"},
        {"runsheet.csv", runsheet_head, "0,break,,all,inject,x\n",
         "runsheet.csv:2:14:", "inject NAME"},
        {"runsheet.csv", runsheet_head, "0,break,,all,inject smuggle,x\n",
         "runsheet.csv:2:14:", "injects.csv has no row"},
        {"runsheet.csv", runsheet_head, "0,break,,all,say,\n",
         "runsheet.csv:2:18:", "nothing to say"},
        {"runsheet.csv", runsheet_head, "9,break,,all,,\n8,end,,all,,\n",
         "runsheet.csv:3:1:", "found minute 8 behind minute 9"},
        {"runsheet.csv", runsheet_head, "soon,break,,all,,\n",
         "runsheet.csv:2:1:", "a whole number"},
        {"injects.csv", inject_head, "a,1,escalation > 0.5,summit,,,\n",
         "injects.csv:2:5:", "a turn and a trigger"},
        {"injects.csv", inject_head, "a,,,summit,truce;issuer=none,,\n",
         "injects.csv:2:12:", "an event and instruments"},
        {"injects.csv", inject_head, "a,,,,,,they meet\n",
         "injects.csv:2:7:", "nothing that the teams would read"},
        {"injects.csv", inject_head, "a,9,,summit,,,\n", "injects.csv:2:3:", "ends with turn 4"},
        {"injects.csv", inject_head, "a,,escalation = 0.5,summit,,,\n",
         "injects.csv:2:4:", "a figure, > or <, and a number"},
        {"injects.csv", inject_head, "a,,escalation > high,summit,,,\n",
         "injects.csv:2:4:", "a figure, > or <, and a number"},
        {"injects.csv", inject_head, "a,,escalator > 0.5,summit,,,\n",
         "injects.csv:2:4:", "this map has no figure for"},
        {"injects.csv", inject_head, "a,,stock.USA.gallium < 1,summit,,,\n",
         "injects.csv:2:4:", "one side keeps to itself"},
        {"injects.csv", inject_head, "a,,,sumit,,,\n", "injects.csv:2:5:", "did you mean summit"},
        {"injects.csv", inject_head, "a,,,,trucce;issuer=none,read this,\n",
         "injects.csv:2:6:", "did you mean truce"},
        {"injects.csv", inject_head, "a,,,,truce;issuer=none;delay_turns=x,read this,\n",
         "injects.csv:2:6:", "delay_turns"},
        {"injects.csv", inject_head, "a,,,summit,,,\na,,,summit,,,\n",
         "injects.csv:3:1:", "a second time"},
        {"objectives.csv", "objective,question,figures,rating\n", "a,Why?,escalation;stress,\n",
         "objectives.csv:2:8:", "found \"stress\""},
        {"objectives.csv", "objective,question,figures,rating\n", "a,Why?,,good\n",
         "objectives.csv:2:9:", "performed, some, major, unable"},
        {"people.csv", "name,team,role\n", "Ada,moscow,\n",
         "people.csv:2:5:", "washington, beijing, middle, staff"},
    };
    struct fixture it;
    begin(&it);
    make(&it);
    assert_non_null(it.made);
    for (size_t i = 0; i < sizeof mistakes / sizeof mistakes[0]; i++)
        mistake_check(&it, &mistakes[i]);
    end(&it);
}

/* Two tables with two mistakes each, and good rows between them: one run tells all. */
static void all_mistakes_are_told_at_once_and_good_rows_stay(void **state)
{
    (void)state;
    struct fixture it;
    begin(&it);
    make(&it);
    temporary_text(it.folder, "injects.csv",
                   "name,turn,trigger,event,instruments,text,expectation\n"
                   "a,9,,sumit,,,\nb,2,,summit,,,\nc,,x,summit,,,\n");
    temporary_text(it.folder, "people.csv", "name,team\nAda,x\nBo,beijing\nCy,y\n");
    struct seminar *read = seminar_open(it.folder, table_setup(), &it.list);
    assert_int_equal(it.list.errors, 5);
    assert_int_equal(read->inject_count, 1);
    assert_string_equal(read->injects[0].name, "b");
    assert_int_equal(read->person_count, 1);
    assert_string_equal(read->people[0].name, "Bo");
    assert_int_equal(read->row_count, it.made->row_count);
    free(read);
    end(&it);
}

static void a_condition_holds_beyond_its_bound_alone(void **state)
{
    (void)state;
    struct world *world = memory_new(sizeof *world);
    *world = table_setup()->start;
    struct seminar_inject above = {.trigger = "escalation > 0.5"};
    struct seminar_inject below = {.trigger = "escalation<0.5"};
    struct seminar_inject none = {.trigger = ""};
    static const struct {
        double value;
        bool above, below;
    } cases[] = {{0.25, false, true}, {0.5, false, false}, {0.75, true, false}};
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(figure_set(world, "escalation", cases[i].value), FIGURE_SET_DONE);
        assert_int_equal(seminar_triggered(&above, world), cases[i].above);
        assert_int_equal(seminar_triggered(&below, world), cases[i].below);
        assert_false(seminar_triggered(&none, world));
    }
    free(world);
}

static void instruments_count_their_turns_from_the_one_that_is_planned(void **state)
{
    (void)state;
    char reason[400];
    struct instrument first, second;
    const struct world *world = &table_setup()->start;
    struct seminar_inject inject = {
        .instruments = "truce;issuer=washington;control=tariff;turns=2 | "
                       "truce;issuer=beijing;control=tariff;turns=2;delay_turns=1"};
    assert_int_equal(seminar_order_count(&inject), 2);
    assert_true(seminar_order(&first, &inject, 0, world, 3, reason, sizeof reason));
    assert_true(seminar_order(&second, &inject, 1, world, 3, reason, sizeof reason));
    assert_int_equal(first.issuer, SIDE_WASHINGTON);
    assert_int_equal(first.announced_turn, 2);
    assert_int_equal(first.effective_turn, 2);
    assert_int_equal(second.issuer, SIDE_BEIJING);
    assert_int_equal(second.announced_turn, 2);
    assert_int_equal(second.effective_turn, 3);
    inject.instruments[0] = '\0';
    assert_int_equal(seminar_order_count(&inject), 0);
}

static int members(const struct seminar_person *people, int32_t count, int32_t team,
                   const char *role)
{
    int sum = 0;
    for (int32_t i = 0; i < count; i++)
        sum += people[i].team == team && (!role || strcmp(people[i].role, role) == 0);
    return sum;
}

/* Every size of room: teams as large as each other, each with one head and nobody without a role.
 */
static void people_are_divided_evenly(void **state)
{
    (void)state;
    for (int32_t count = 0; count <= SEMINAR_PEOPLE; count++) {
        struct seminar_person people[SEMINAR_PEOPLE] = {0};
        for (int32_t i = 0; i < count; i++) people[i].team = -1;
        seminar_people_divide(people, count);
        int teams[3];
        for (int team = 0; team < 3; team++) teams[team] = members(people, count, team, NULL);
        assert_int_equal(teams[0] + teams[1] + teams[2], count);
        assert_in_range(teams[0] - teams[1], 0, 1);
        assert_int_equal(teams[2], count > 12 ? (count - 10) / 3 : 0);
        for (int team = 0; team < 2; team++) {
            int least = count, most = 0;
            assert_int_equal(members(people, count, team, "head"), teams[team] > 0);
            for (int i = 1; seminar_roles[i]; i++) {
                int holders = members(people, count, team, seminar_roles[i]);
                if (holders < least) least = holders;
                if (holders > most) most = holders;
            }
            assert_in_range(most - least, 0, 1);
        }
        for (int32_t i = 0; i < count; i++) assert_true(people[i].role[0]);
    }
}

static void who_has_a_place_keeps_it(void **state)
{
    (void)state;
    struct seminar_person people[4] = {
        {.name = "Ada", .team = SEMINAR_BEIJING, .role = "legal adviser"},
        {.name = "Bo", .team = -1, .role = "head"},
        {.name = "Cy", .team = SEMINAR_STAFF},
        {.name = "Di", .team = -1},
    };
    seminar_people_divide(people, 4);
    assert_int_equal(people[0].team, SEMINAR_BEIJING);
    assert_string_equal(people[0].role, "legal adviser");
    assert_int_equal(people[1].team, SEMINAR_WASHINGTON);
    assert_string_equal(people[1].role, "head");
    assert_string_equal(people[2].role, "observer");
    assert_int_equal(people[3].team, SEMINAR_WASHINGTON);
    assert_string_equal(people[3].role, "scribe and driver");
}

/* "| `first-turn` | 2 | 15 | 25 | 2 |": how a scenario's row of the page begins. */
static void row_begin(char *out, size_t size, const struct scenario *scenario)
{
    struct timetable timetable;
    struct timetable_wish wish = seminar_timetable_wish(scenario, 2);
    wish.minutes = 120;
    assert_true(timetable_make(&timetable, &wish));
    snprintf(out, size, "\n| `%s` | %d | %d | %d | %d turns |", scenario->id, scenario->turns,
             timetable_game(scenario->turns, scenario->clock_seconds, 1),
             timetable_game(scenario->turns, scenario->clock_seconds, 2), timetable.turns);
}

static void the_page_for_players_has_the_minutes_of_every_scenario(void **state)
{
    (void)state;
    struct diag_list list;
    size_t length;
    char *page = temporary_read("docs/play.md", &length), **ids = setup_scenarios(&here);
    diag_init(&list);
    for (size_t i = 0; ids[i]; i++) {
        char row[128];
        struct setup *setup = setup_new(&here, ids[i], false, &list);
        assert_non_null(setup);
        row_begin(row, sizeof row, &setup->scenario);
        if (!strstr(page, row)) fail_msg("docs/play.md: expected a row that begins %s", row + 1);
        setup_delete(setup);
    }
    file_list_free(ids);
    diag_free(&list);
    free(page);
}

/* Every word that a table takes stands on the page, as it is typed. */
static void the_page_for_facilitators_has_the_words_of_the_tables(void **state)
{
    (void)state;
    size_t length;
    char *page = temporary_read("docs/facilitators.md", &length);
    const char *const *const lists[] = {seminar_actions, seminar_roles,   seminar_teams,
                                        seminar_ratings, timetable_steps, timetable_whose};
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        for (size_t k = 0; lists[i][k]; k++) {
            char word[SEMINAR_ACTION_SIZE];
            snprintf(word, sizeof word, i == 0 ? "`%s" : "%s", lists[i][k]);
            if (!strstr(page, word)) fail_msg("docs/facilitators.md lacks %s", word);
        }
    }
    free(page);
}

/* The examples of the page are rows that the game takes. */
static void the_injects_of_the_page_are_read(void **state)
{
    (void)state;
    struct fixture it;
    size_t length;
    char *page = temporary_read("docs/facilitators.md", &length), rows[2048] = "";
    const char *at = strstr(page, "    name,turn,trigger,event");
    assert_non_null(at);
    for (; strncmp(at, "    ", 4) == 0; at = strchr(at, '\n') + 1) {
        size_t used = strlen(rows);
        snprintf(rows + used, sizeof rows - used, "%.*s\n", (int)strcspn(at + 4, "\n"), at + 4);
    }
    begin(&it);
    make(&it);
    assert_non_null(it.made);
    temporary_text(it.folder, "injects.csv", rows);
    struct seminar *read = seminar_open(it.folder, table_setup(), &it.list);
    if (it.list.count > 0) diag_print(&it.list, stderr);
    assert_int_equal(it.list.count, 0);
    assert_int_equal(read->inject_count, 4);
    free(read);
    free(page);
    end(&it);
}

static bool open_again(void *context, struct diag_list *list)
{
    free(seminar_open(context, table_setup(), list));
    return list->count == 0;
}

/* Whatever a program or a person did to one of the tables, it is read, or named in a line. */
static void whatever_was_done_to_a_table_is_read_or_named(void **state)
{
    static const char *const names[] = {"runsheet.csv", "injects.csv", "objectives.csv",
                                        "people.csv"};
    (void)state;
    struct fixture it;
    char people[2 * TEMPORARY_PATH_SIZE];
    begin(&it);
    temporary_text(it.place, "people.csv",
                   "name,team,role\nAda,washington,head\nBo,beijing,head\nCy,,trade\n");
    snprintf(people, sizeof people, "%s/people.csv", it.place);
    it.wish.people = people;
    make(&it);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        assert_int_equal(mangle_each(it.folder, names[i], open_again, it.folder), 0);
    }
    end(&it);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read_back),
        cmocka_unit_test(a_session_file_leads_to_its_folder),
        cmocka_unit_test(the_journal_is_a_meeting_that_can_be_resumed),
        cmocka_unit_test(planning_lasts_as_the_timetable_says),
        cmocka_unit_test(the_run_sheet_follows_the_timetable),
        cmocka_unit_test(a_folder_that_holds_a_seminar_is_left_as_it_is),
        cmocka_unit_test(a_timetable_that_cannot_be_says_how_many_turns_fit),
        cmocka_unit_test(nothing_is_left_where_a_part_is_wrong),
        cmocka_unit_test(whatever_was_done_to_a_table_is_read_or_named),
        cmocka_unit_test(every_mistake_of_a_table_is_told_with_its_place),
        cmocka_unit_test(all_mistakes_are_told_at_once_and_good_rows_stay),
        cmocka_unit_test(a_condition_holds_beyond_its_bound_alone),
        cmocka_unit_test(instruments_count_their_turns_from_the_one_that_is_planned),
        cmocka_unit_test(people_are_divided_evenly),
        cmocka_unit_test(who_has_a_place_keeps_it),
        cmocka_unit_test(the_page_for_players_has_the_minutes_of_every_scenario),
        cmocka_unit_test(the_page_for_facilitators_has_the_words_of_the_tables),
        cmocka_unit_test(the_injects_of_the_page_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}

/* test_plain.c: whole games in lines: every ability, nothing leaked, nothing lost. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/program.h"
#include "base/text.h"
#include "game/session.h"
#include "ui/line/plain.h"
#include "ui/line/plain_plan.h"
#include "ui/line/plain_title.h"
#include "ui/line/verb.h"

static char home[FILE_PATH_SIZE];
static struct places places;
static struct setup *setup;

static int setup_open(void **state)
{
    char note[PROGRAM_NOTE_SIZE];
    (void)state;
    struct diag_list list;
    diag_init(&list);
    if (!program_home(home, sizeof home, note)) return -1;
    place_init(&places, home);
    setup = setup_new(&places, "rocks-and-chips", true, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    return setup ? 0 : -1;
}

static int setup_close(void **state)
{
    (void)state;
    setup_delete(setup);
    return 0;
}

static struct session *session_make(const char *washington, const char *beijing, const char *save)
{
    struct session_options options = {.places = &places,
                                      .scenario = "rocks-and-chips",
                                      .save = save,
                                      .who = {washington, beijing},
                                      .seed = 7};
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_new(&options, setup, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    assert_non_null(session);
    return session;
}

/* What the line mode says to a script of lines; free() it. */
static char *said_to(struct session *session, const char *typed, int *status)
{
    /* The stream keeps both addresses, so they outlive this call. */
    static char *said;
    static size_t size;
    FILE *in = tmpfile(), *out = open_memstream(&said, &size);
    fputs(typed, in);
    rewind(in);
    struct plain_options options = {.places = &places, .session = session, .in = in, .out = out};
    *status = plain_run(&options);
    fclose(in);
    fclose(out);
    return said;
}

/* Said to a game of two people; the transcript is checked for what no line may hold. */
static char *said_to_teams(const char *typed)
{
    int status;
    struct session *session = session_make("human", "human", NULL);
    char *said = said_to(session, typed, &status);
    session_delete(session);
    assert_int_equal(status, 0);
    for (const char *at = said; *at; at++) assert_true((unsigned char)*at >= 0x20 || *at == '\n');
    return said;
}

static void assert_says(const char *said, const char *words)
{
    if (!strstr(said, words)) print_error("not said: %s\n--- said:\n%s\n", words, said);
    assert_non_null(strstr(said, words));
}

static void assert_hides(const char *said, const char *words)
{
    if (strstr(said, words)) print_error("said: %s\n--- said:\n%s\n", words, said);
    assert_null(strstr(said, words));
}

static size_t count_of(const char *said, const char *words)
{
    size_t count = 0;
    for (const char *at = strstr(said, words); at; at = strstr(at + 1, words)) count++;
    return count;
}

/* "Planned: TITLE": the title is the deck's to choose. */
static const char *with_title(const char *before, const char *after)
{
    static char line[256];
    snprintf(line, sizeof line, "%s%s%s", before,
             script_move_named(setup->scripts, SIDE_WASHINGTON, "tariffs")->title, after);
    return line;
}

static void two_teams_play_a_whole_game_from_a_pipe(void **state)
{
    (void)state;
    char typed[2048];
    struct text text;
    text_init(&text, typed, sizeof typed);
    for (int turn = 0; turn < 12; turn++) text_append(&text, "\nend yes\n\nend yes\n");
    text_append(&text, "report 12\nhand\nquit\n");
    char *said = said_to_teams(typed);
    assert_says(said, "Turn 12 of 12");
    assert_says(said, "The game is over after turn 12 of 12");
    assert_says(said, "Washington: total");
    assert_says(said, "Report of turn 12");
    assert_says(said, "hand has no meaning any more");
    assert_int_equal(count_of(said, "plan is sealed"), 24);
    free(said);
}

static void a_hand_over_takes_a_command_for_enter_when_piped(void **state)
{
    (void)state;
    char *said = said_to_teams("board\nend yes\nboard\nend!\nboard\n");
    assert_says(said, "Beijing: come to the keyboard alone.");
    assert_says(said, "Hand over. Beijing has finished turn 1.");
    assert_says(said, "Turn 2 of 12");
    free(said);
}

static void two_automatic_seats_tell_a_story_without_a_question(void **state)
{
    (void)state;
    int status;
    struct session *session = session_make("random", "random", NULL);
    char *said = said_to(session, "hand\n", &status);
    session_delete(session);
    assert_int_equal(status, 0);
    for (int turn = 1; turn <= 12; turn++) {
        char heading[32];
        snprintf(heading, sizeof heading, "\nTurn %d of 12, ", turn);
        assert_says(said, heading);
    }
    assert_says(said, "turns that moved the balance most");
    assert_hides(said, "> ");
    assert_hides(said, "Yes or no");
    free(said);
}

static void the_end_of_input_keeps_the_game(void **state)
{
    (void)state;
    int status;
    char path[] = "/tmp/chokepoint-plain-XXXXXX";
    int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    close(descriptor);
    unlink(path);
    struct session *session = session_make("human", "random", path);
    char *said = said_to(session, "save\nreload\nhand\n", &status);
    session_delete(session);
    assert_int_equal(status, 0);
    assert_int_equal(count_of(said, "The game is kept in /tmp/chokepoint-plain-"), 2);
    assert_says(said, "chokepoint resume /tmp/chokepoint-plain-");
    assert_says(said, "No script has changed");
    free(said);

    struct diag_list list;
    diag_init(&list);
    session = session_resume(&places, path, true, &list);
    assert_non_null(session);
    assert_int_equal(session_turn(session), 1);
    session_delete(session);
    diag_free(&list);
    unlink(path);
}

static void a_move_is_forecast_planned_undone_and_redone(void **state)
{
    (void)state;
    char *said = said_to_teams("\nplay tariffs 20\nyes\nplan\nundo\nredo\nredo\nundo\n"
                               "undo\nquit\n");
    assert_says(said, with_title("", ": 20 percent. Not planned yet. It costs "));
    assert_says(said, "Forecast: how it stands in 4 turns.");
    assert_says(said, with_title("Planned: ", ""));
    assert_says(said, "Sets: Tariff of 20 percent on all goods from China.");
    assert_says(said, with_title("Taken back: ", "."));
    assert_says(said, with_title("Planned again: ", "."));
    assert_says(said, "There is nothing to do again.");
    assert_says(said, "There is nothing to take back");
    free(said);
}

static void choices_are_asked_for_and_can_be_given_up(void **state)
{
    (void)state;
    char *said = said_to_teams("\nplay tariffs\n15\n20\nno\nplay tariffs\n\n"
                               "play tariffs\nboard\nplay tariffs 20\nboard\nquit\n");
    assert_says(said, "\"15\" does not do. Type a whole number from 10 to 100 in steps of 10.");
    assert_says(said, "Not planned.");
    assert_says(said, "Given up. Nothing was planned.");
    /* A command in place of an answer is carried out, not taken for one. */
    assert_int_equal(count_of(said, "Washington: total"), 2);
    assert_hides(said, "Planned: ");
    free(said);
}

static void what_is_not_understood_is_answered_with_help(void **state)
{
    (void)state;
    char *said = said_to_teams("\nplya 1\nplay\nplay 99\ncountry\ncountry zzz\nwhy\nreport\n"
                               "report 9\nfrobnicate\nno\nundo\nquit\n");
    assert_says(said, "Did you mean play?");
    assert_says(said, "Which move? Type play and its number");
    assert_says(said, "There is no move \"99\" here.");
    assert_says(said, "Which country?");
    assert_says(said, "There is no country \"zzz\" here.");
    assert_says(said, "Why what?");
    assert_says(said, "Nothing to report: no turn has been played yet.");
    assert_says(said, "Type help for the commands.");
    assert_says(said, "There is no question to answer now.");
    free(said);
}

/* One side's plan is not in what the other may read: neither its words nor what it sets. */
/* "plus 1.2", "minus 3", "nothing", "next to nothing": in tenths; *fine is set where more than a
 * tenth is said. */
static long tenths_of(const char *at, bool *fine)
{
    bool minus = strncmp(at, "inus", 4) == 0;
    if (strncmp(at, "othing", 6) == 0 || strncmp(at, "ext to nothing", 14) == 0) return 0;
    char *end;
    long whole = strtol(at + strcspn(at, "0123456789"), &end, 10), tenth = 0;
    if (*end == '.') tenth = strtol(end + 1, &end, 10);
    if (tenth > 9) *fine = true;
    return (minus ? -1 : 1) * (10 * whole + tenth);
}

/* The amounts of the numbered lines after "in turn 1: ... to ...", against the line of the sum. */
static void assert_adds_up(const char *said, bool *fine)
{
    long sum = 0;
    const char *end = strstr(said, "Sum: ");
    assert_non_null(end);
    for (const char *at = strchr(said, '\n'); at && at < end; at = strchr(at + 1, '\n')) {
        size_t digits = strspn(at + 1, "0123456789");
        if (digits == 0 || strncmp(at + 1 + digits, ". ", 2) != 0) continue;
        const char *amount = at + digits + 3;
        const char *cause = strstr(amount, "together: ");
        if (cause && cause < strchr(amount, '\n')) amount = cause + strlen("together: ");
        sum += tenths_of(amount + 1, fine);
    }
    assert_int_equal(sum, tenths_of(end + strlen("Sum: ") + 1, fine));
}

static void parts_are_said_in_the_figures_own_digits_and_add_up(void **state)
{
    (void)state;
    static const char *const asked[] = {"gallium", "total", "security", "magnets", "stability"};
    for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
        char typed[96];
        bool fine = false;
        snprintf(typed, sizeof typed, "play tariffs 20 yes\nend yes\n\nend yes\n\nwhy %s\n",
                 asked[i]);
        char *said = said_to_teams(typed);
        const char *answer = strstr(said, "in turn 1: ");
        if (!answer) print_error("no answer to why %s:\n%s\n", asked[i], said);
        assert_non_null(answer);
        assert_adds_up(answer, &fine);
        assert_false(fine);
        free(said);
    }
}

static void sources_are_told_of_things_rows_and_measures(void **state)
{
    (void)state;
    char *said = said_to_teams("play tariffs 20 yes\nend yes\n\nend yes\n\nsources gallium\n"
                               "sources gallium japan\nsources price gallium\nsources reexport\n"
                               "sources measure smic\nsources measure 1\nsources measure 999\n"
                               "sources switzerland gallium\n");
    assert_says(said, "Gallium: Output 2024");
    assert_says(said, "lead and margin: game judgement.");
    assert_says(said, "In trade: good Gallium, from Japan, to United States, share 22 percent");
    assert_says(said, "In goods: name Gallium");
    assert_says(said, "A partner's trader is caught re-exporting: Three charged");
    assert_says(said, "In scenario: instrument, listing, issuer washington, firm SMIC");
    assert_says(said, "In scenario: instrument, export control, issuer washington");
    assert_says(said, "No measure has that number.");
    assert_says(said, "There is no good, country, move, event or constant \"switzerland gallium\"");
    free(said);
}

static void the_other_team_does_not_hear_the_plan(void **state)
{
    (void)state;
    char *said = said_to_teams("\nplay tariffs 70 yes\nend yes\n\nboard\nplan\nhand\nlog\n"
                               "instruments\nwhy usa\nprices\ncountry china\nquit\n");
    char *cover = strstr(said, "Hand over. Washington");
    assert_non_null(cover);
    assert_says(said, with_title("Planned: ", ""));
    assert_hides(cover, with_title("", ""));
    assert_hides(cover, "70%");
    assert_hides(cover, "70 %");
    assert_hides(cover, "70 percent");
    free(said);
}

/* Does a person at a terminal, who typed `first` and then answers so, end a turn without a move? */
static bool waits_for(const char *first, const char *answers)
{
    struct session *session = session_make("human", "human", NULL);
    struct plain_io io;
    struct plain_words words;
    FILE *in = tmpfile(), *out = tmpfile();
    fputs(answers, in);
    rewind(in);
    plain_io_open(&io, in, out);
    io.in_terminal = true;
    struct plain_seat seat = {.io = &io, .eyes = {session, VIEWER_WASHINGTON, EYES_NOW}};
    seat.is_command = verb_known;
    snprintf(io.line, sizeof io.line, "%s", first);
    plain_words_split(&words, first);
    plain_plan_seal(&seat, &words);
    bool sealed = session_sealed(session, SIDE_WASHINGTON);
    fclose(in);
    fclose(out);
    session_delete(session);
    return sealed;
}

static void a_turn_without_a_move_is_asked_about_twice(void **state)
{
    (void)state;
    assert_false(waits_for("end", "yes\n"));
    assert_false(waits_for("end", "yes\nno\n"));
    assert_true(waits_for("end", "yes\nyes\n"));
    assert_false(waits_for("end yes", "board\n"));
    assert_true(waits_for("end yes", "yes\n"));
}

/* Why a move is planned and what is expected of it, with the move or after it; the other team hears
 * nothing of it. */
static void words_on_a_move_are_kept(void **state)
{
    (void)state;
    char *said = said_to_teams("\nplay tariffs 70 yes Because MARKER, They stock up\n"
                               "expect 1 Gallium 150\nexpect 1 nonsuch 5\nexpect 2 gallium 9\n"
                               "plan\nreason 1 MARKED anew\nexpect 1\nend yes\n\nplan\nlog\n"
                               "notes\nboard\nquit\n");
    char *cover = strstr(said, "Hand over. Washington");
    assert_non_null(cover);
    assert_says(said,
                "because: MARKER, They stock up; expects Gallium price in United States: 150.");
    assert_says(said, "Not kept: there is no figure \"nonsuch\" here.");
    assert_says(said, "Of which planned move? Type expect and its number, 1 to 1, then");
    assert_says(said, ", because: MARKED anew.");
    assert_hides(cover, "MARKE");
    free(said);
}

/* The table is the help, and every command in it answers at every time, with and without words. */
static void every_command_is_in_the_help_and_answers(void **state)
{
    (void)state;
    static const char *const words[] = {"", " 1", " gallium", " japan", " zzz", " 0", " -1"};
    char typed[32768];
    struct text text;
    text_init(&text, typed, sizeof typed);
    for (int round = 0; round < 2; round++) {
        text_append(&text, "\n");
        const struct verb *command = verb_table();
        for (; command->name; command++) {
            if (strcmp(command->name, "end") == 0 || strcmp(command->name, "quit") == 0) continue;
            if (!command->run || command->when >= VERB_UMPIRE) continue;
            for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
                text_format(&text, "%s%s\n\nno\n", command->name, words[i]);
            }
        }
        text_append(&text, "end yes\n");
    }
    assert_false(text.cut);
    char *said = said_to_teams(typed);
    for (const struct verb *command = verb_table(); command->name; command++) {
        char entry[64];
        snprintf(entry, sizeof entry, "\n%s", command->name);
        bool here = command->when < VERB_UMPIRE; /* others are a meeting's */
        if (command->run && here) assert_says(said, entry);
        assert_true(verb_known(command->name));
    }
    assert_false(verb_known("gallium"));
    free(said);
}

static void a_game_is_begun_by_questions(void **state)
{
    (void)state;
    int status;
    char save[] = "/tmp/chokepoint-title-XXXXXX", *said = NULL;
    int descriptor = mkstemp(save);
    close(descriptor);
    unlink(save);
    size_t size = 0;
    FILE *in = tmpfile(), *out = open_memstream(&said, &size);
    fputs("back\nallies\nback\nrocks\nnonsense\n1\n\nquit\n", in);
    rewind(in);
    struct plain_options options = {
        .places = &places, .save = save, .seed = 3, .in = in, .out = out};
    status = plain_run(&options);
    fclose(in);
    fclose(out);
    assert_int_equal(status, 0);
    assert_says(said, "1. You are Washington, against The dam.");
    assert_says(said, "Two teams at this keyboard, in turn.");
    assert_says(said, "The dam: A dam upstream.");
    assert_says(said, "You are Beijing, against ");
    assert_says(said, "This is the first question");
    assert_int_equal(count_of(said, "Who plays?"), 2);
    assert_says(said, "There is no choice \"nonsense\" here.");
    assert_says(said, "Turn 1 of 12");
    assert_says(said, "The game is kept in /tmp/chokepoint-title-");
    free(said);
    unlink(save);
}

/* What is said, and who sits for Beijing, where its opponent is gone and a person types that. */
static char *seat_asked(char who[SESSION_WHO_SIZE], const char *typed, bool terminal)
{
    static char *said;
    static size_t size;
    char path[] = "/tmp/chokepoint-seat-XXXXXX";
    int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    close(descriptor);
    unlink(path);
    session_delete(session_make("human", "dam", path));
    struct diag_list list;
    struct journal *journal;
    struct journal_row row = {
        .turn = 1, .seat = "game", .kind = JOURNAL_NOTE, .name = "seat", .args = "beijing=gone"};
    diag_init(&list);
    assert_true(journal_open(&journal, path, true, &list));
    assert_int_equal(journal_append(journal, &row, 1, &list), JOURNAL_DONE);
    journal_close(journal);
    struct session *session = session_resume(&places, path, true, &list);
    assert_non_null(session);
    struct plain_io io;
    FILE *in = tmpfile(), *out = open_memstream(&said, &size);
    fputs(typed, in);
    rewind(in);
    plain_io_open(&io, in, out);
    io.in_terminal = terminal;
    bool good = plain_title_seats(&io, session);
    snprintf(who, SESSION_WHO_SIZE, "%s", session_who(session, SIDE_BEIJING));
    assert_int_equal(good, strcmp(who, "gone") != 0);
    fclose(in);
    fclose(out);
    session_delete(session);
    diag_free(&list);
    unlink(path);
    return said;
}

static void an_opponent_that_is_gone_is_asked_about_where_a_person_is(void **state)
{
    (void)state;
    char who[SESSION_WHO_SIZE];
    char *said = seat_asked(who, "nobody\nrandom\n", true);
    assert_says(said, "Beijing was played by \"gone\", which is not there any more. Who plays on?");
    assert_says(said, "1. human.");
    assert_says(said, ". The dam.");
    assert_hides(said, ". The fence.");
    assert_string_equal(who, "random");
    free(said);
    free(seat_asked(who, "quit\n", true));
    assert_string_equal(who, "gone");
    said = seat_asked(who, "random\n", false);
    assert_says(said, "say with --beijing WHO who plays on, one of human, random, dam");
    assert_string_equal(who, "gone");
    free(said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_teams_play_a_whole_game_from_a_pipe),
        cmocka_unit_test(a_hand_over_takes_a_command_for_enter_when_piped),
        cmocka_unit_test(two_automatic_seats_tell_a_story_without_a_question),
        cmocka_unit_test(the_end_of_input_keeps_the_game),
        cmocka_unit_test(a_move_is_forecast_planned_undone_and_redone),
        cmocka_unit_test(choices_are_asked_for_and_can_be_given_up),
        cmocka_unit_test(what_is_not_understood_is_answered_with_help),
        cmocka_unit_test(parts_are_said_in_the_figures_own_digits_and_add_up),
        cmocka_unit_test(sources_are_told_of_things_rows_and_measures),
        cmocka_unit_test(the_other_team_does_not_hear_the_plan),
        cmocka_unit_test(a_turn_without_a_move_is_asked_about_twice),
        cmocka_unit_test(words_on_a_move_are_kept),
        cmocka_unit_test(every_command_is_in_the_help_and_answers),
        cmocka_unit_test(a_game_is_begun_by_questions),
        cmocka_unit_test(an_opponent_that_is_gone_is_asked_about_where_a_person_is),
    };
    return cmocka_run_group_tests_name("ui/plain", tests, setup_open, setup_close);
}

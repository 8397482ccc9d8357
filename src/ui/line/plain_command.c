/* plain_command.c: the words that the line mode knows: one table for doing, help and tests. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_command.h"

#include <string.h>

#include "base/program.h"
#include "ui/line/plain_board.h"
#include "ui/line/plain_country.h"
#include "ui/line/plain_find.h"
#include "ui/line/plain_flow.h"
#include "ui/line/plain_glossary.h"
#include "ui/line/plain_good.h"
#include "ui/line/plain_hand.h"
#include "ui/line/plain_history.h"
#include "ui/line/plain_plan.h"
#include "ui/line/plain_reload.h"
#include "ui/line/plain_report.h"
#include "ui/line/plain_set.h"
#include "ui/line/plain_source.h"
#include "ui/line/plain_why.h"

static void help(struct plain_seat *seat, const struct plain_words *words);
static void save(struct plain_seat *seat, const struct plain_words *words);
static void back(struct plain_seat *seat, const struct plain_words *words);
static void quit(struct plain_seat *seat, const struct plain_words *words);

/* Shorter words are slips, or answers to no question, rather than names. */
enum { THING_LEAST = 3 };

/* In the order in which a newcomer needs them: the help reads this list aloud. */
static const struct plain_command commands[] = {
    {"help", "?", "", "these commands; help and a command explains one", false, help},
    {"board", "b", "", "how things stand: scores, stocks, prices, industries", false,
     plain_board_show},
    {"hand", "moves", "", "your moves, their cost, and why one cannot be played", true,
     plain_hand_list},
    {"cards", "", "GOOD or COUNTRY", "which of your moves can be aimed at it", true,
     plain_hand_cards},
    {"card", "", "MOVE", "what a move does, its law and its source", true, plain_hand_card},
    {"play", "p", "MOVE [CHOICES]", "shows a move's forecast, then plans it if you say yes", true,
     plain_hand_play},
    {"forecast", "f", "[MOVE CHOICES]", "what a move, or your plan so far, would do", true,
     plain_hand_forecast},
    {"plan", "", "", "what you have planned for this turn", true, plain_plan_show},
    {"undo", "u", "[NUMBER]", "takes back the last planned move, or that one", true,
     plain_plan_undo},
    {"redo", "", "", "plans again what was taken back", true, plain_plan_redo},
    {"end", "seal", "[yes] [REASON]", "ends your turn; asks first, unless you add yes", true,
     plain_plan_seal},
    {"report", "", "[TURN]", "all that a turn brought, as far as you may know", false,
     plain_report_show},
    {"news", "n", "[TURN]", "the headlines of it", false, plain_report_news},
    {"why", "w", "THING", "what moved a price, a country, an industry or a score", false,
     plain_report_why},
    {"scores", "s", "", "the five scores of both sides and what they count", false,
     plain_board_scores},
    {"countries", "", "", "whom each country follows", false, plain_country_list},
    {"country", "c", "COUNTRY", "one country: what moves it, makes, and depends on", false,
     plain_country_show},
    {"goods", "", "", "all goods: price, maker, stock", false, plain_good_list},
    {"good", "g", "GOOD", "one good: makers, users, prices, stocks, measures", false,
     plain_good_show},
    {"prices", "", "[GOOD]", "prices that have moved, or one through the game", false,
     plain_good_prices},
    {"flows", "", "GOOD or COUNTRY", "who sells to whom, and what changed", false, plain_flow_show},
    {"industries", "i", "[COUNTRY]", "output of industries and what they are short of", false,
     plain_board_industries},
    {"instruments", "", "[GOOD]", "the measures in force", false, plain_good_instruments},
    {"log", "l", "", "the measures of every turn so far", false, plain_report_log},
    {"history", "", "GOOD, COUNTRY, SCORE or FIGURE", "a value through the game, turn by turn",
     false, plain_history_show},
    {"compare", "", "TWO GOODS or COUNTRIES", "the same facts of both, side by side", false,
     plain_history_compare},
    {"turn", "", "NUMBER or now", "looks back: all is told as it stood after that turn", false,
     plain_history_turn},
    {"find", "/", "WORD", "every good, country, industry, move and term with that in its name",
     false, plain_find_show},
    {"sources", "source", "[THING]", "where the facts and the measures in force come from", false,
     plain_source_show},
    {"glossary", "", "[WORD]", "what the words of the game mean", false, plain_glossary_show},
    {"time", "", "", "how much of the planning time is left", true, plain_set_time},
    {"set", "", "[NAME VALUE]", "the settings, or changes one: set clock off", false,
     plain_set_run},
    {"reload", "", "", "takes over scripts of moves, events and opponents that were edited", false,
     plain_reload_run},
    {"back", "", "", "gives up a question; at this line there is none", false, back},
    {"save", "", "", "where the game is kept; it is kept after every command", false, save},
    {"quit", "q", "", "leaves; the game is kept", false, quit},
    {NULL, NULL, NULL, NULL, false, NULL},
};

const struct plain_command *plain_command_table(void)
{
    return commands;
}

bool plain_command_known(const char *word)
{
    for (const struct plain_command *command = commands; command->name; command++) {
        if (strcmp(word, command->name) == 0) return true;
        if (command->alias[0] && strcmp(word, command->alias) == 0) return true;
    }
    return strcmp(word, "exit") == 0;
}

/* By whole word, then by a start; the first of the table that fits, which is the commonest. */
static const struct plain_command *command_named(const char *word)
{
    size_t length = strlen(word);
    for (const struct plain_command *command = commands; command->name; command++) {
        if (strcmp(word, command->name) == 0 || strcmp(word, command->alias) == 0) return command;
    }
    for (const struct plain_command *command = commands; command->name; command++) {
        if (length > 1 && strncmp(word, command->name, length) == 0) return command;
    }
    return strcmp(word, "exit") == 0 ? command_named("quit") : NULL;
}

static void command_explain(const struct plain_seat *seat, const struct plain_command *command)
{
    plain_io_say(seat->io, "%s%s%s: %s.%s%s%s", command->name, command->arguments[0] ? " " : "",
                 command->arguments, command->help, command->alias[0] ? " Also: " : "",
                 command->alias, command->alias[0] ? "." : "");
}

static void help(struct plain_seat *seat, const struct plain_words *words)
{
    const struct plain_command *one = words->count > 1 ? command_named(words->word[1]) : NULL;
    if (one) {
        command_explain(seat, one);
        return;
    }
    for (const struct plain_command *command = commands; command->name; command++) {
        if (command->planning && seat->eyes.side == SIDE_NONE) continue;
        plain_io_say(seat->io, "%s%s%s: %s.", command->name, command->arguments[0] ? " " : "",
                     command->arguments, command->help);
    }
    plain_io_say(seat->io, "Things are named by number, name, or the start of a name. Nothing is "
                           "final before end.");
}

void plain_command_kept(const struct plain_seat *seat)
{
    char reason[SESSION_SENTENCE_SIZE];
    if (!session_path(seat->eyes.session)) {
        plain_io_say(seat->io, "This game is not saved.");
        return;
    }
    if (!session_kept(seat->eyes.session, reason)) {
        plain_seat_refuse(seat, "The game is not kept", reason);
        return;
    }
    plain_seat_notice(seat);
    const char *path = session_path(seat->eyes.session);
    char mark[80];
    session_mark(mark, sizeof mark, seat->eyes.session);
    plain_io_say(seat->io, "The game is kept in %s: %s.", path, mark);
    if (!session_over(seat->eyes.session)) {
        char command[PROGRAM_COMMAND_SIZE];
        plain_io_say(seat->io, "To go on with it:");
        plain_io_show(seat->io,
                      program_command(command, sizeof command, "resume", path, "--plain"));
    }
}

static void save(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    plain_command_kept(seat);
}

/* Back from an earlier turn to the present; from the present there is nowhere to go but out. */
static void back(struct plain_seat *seat, const struct plain_words *words)
{
    struct plain_words now = {.count = 1, .word = {"turn"}};
    (void)words;
    if (seat->eyes.turn > 0) plain_history_turn(seat, &now);
    else
        plain_io_say(seat->io, "You are at the start of the line already. undo takes back a "
                               "planned move, quit leaves the game.");
}

static void quit(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    seat->left = true;
}

/* "gallium", "japan", "truce": the name of a thing or a move alone asks for its sheet. */
static bool thing_run(struct plain_seat *seat, const struct plain_words *words)
{
    struct plain_name goods[GOOD_MAX], countries[COUNTRY_MAX], industries[INDUSTRY_MAX];
    struct plain_words sheet = {.count = 2};
    size_t good_count = plain_seat_goods(goods, seat);
    size_t country_count = plain_seat_countries(countries, seat);
    size_t industry_count = plain_seat_industries(industries, seat);
    plain_match_join(sheet.text, sizeof sheet.text, words, 0, words->count);
    sheet.word[1] = sheet.text;
    sheet.word[0] = "good";
    if (strlen(sheet.text) < THING_LEAST) return false;
    if (plain_match_one(sheet.text, goods, good_count) >= 0) {
        plain_good_show(seat, &sheet);
        return true;
    }
    sheet.word[0] = "country";
    if (plain_match_one(sheet.text, countries, country_count) >= 0) {
        plain_country_show(seat, &sheet);
        return true;
    }
    sheet.word[0] = "why";
    if (plain_match_one(sheet.text, industries, industry_count) >= 0) {
        plain_report_why(seat, &sheet);
        return true;
    }
    if (seat->eyes.side != SIDE_NONE && plain_hand_named(seat, sheet.text)) return true;
    /* "stability", "total": a score has no sheet; why it moved is what one wants to hear of it. */
    char figure[FIGURE_NAME_SIZE];
    if (!plain_why_figure(figure, seat, sheet.text)) return false;
    plain_why_say(seat, figure);
    return true;
}

/* A number alone means the move of that number in the hand. */
static bool is_number(const char *word)
{
    return word[strspn(word, "0123456789")] == '\0';
}

static void misunderstood(const struct plain_seat *seat, const char *word)
{
    struct plain_name names[sizeof commands / sizeof commands[0]];
    size_t count = 0;
    for (const struct plain_command *command = commands; command->name; command++) {
        names[count++] = (struct plain_name){command->name, command->name};
    }
    plain_match_explain(seat->io, word, "command", names, count);
    plain_io_say(seat->io, "Type help for the commands.");
}

void plain_command_run(struct plain_seat *seat, const char *line)
{
    struct plain_words words;
    plain_match_split(&words, line);
    if (words.count == 0) return;
    if (is_number(words.word[0]) && words.count < PLAIN_WORD_MAX) {
        memmove(words.word + 1, words.word, words.count * sizeof words.word[0]);
        words.word[0] = "play";
        words.count++;
    }
    const struct plain_command *command = command_named(words.word[0]);
    if (!command && (strcmp(words.word[0], "yes") == 0 || strcmp(words.word[0], "no") == 0)) {
        plain_io_say(seat->io, "There is no question to answer now.");
        return;
    }
    if (!command) {
        if (!thing_run(seat, &words)) misunderstood(seat, words.word[0]);
        return;
    }
    if (command->planning && seat->eyes.side == SIDE_NONE) {
        plain_io_say(seat->io,
                     "The game is over; %s has no meaning any more. board, scores, "
                     "report, log and the sheets still work.",
                     command->name);
        return;
    }
    if (command->planning && seat->eyes.turn > 0) {
        seat->eyes.turn = 0;
        plain_io_say(seat->io, "Back in the present.");
    }
    words.word[0] = command->name;
    command->run(seat, &words);
    plain_seat_notice(seat);
}

/* verb.c: the words that are commands, on every surface: one table for doing, help and tests. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/verb.h"

#include <string.h>

#include "brief/console.h"
#include "ui/line/plain_board.h"
#include "ui/line/plain_briefing.h"
#include "ui/line/plain_console.h"
#include "ui/line/plain_country.h"
#include "ui/line/plain_find.h"
#include "ui/line/plain_flow.h"
#include "ui/line/plain_game.h"
#include "ui/line/plain_glossary.h"
#include "ui/line/plain_good.h"
#include "ui/line/plain_hand.h"
#include "ui/line/plain_history.h"
#include "ui/line/plain_intent.h"
#include "ui/line/plain_plan.h"
#include "ui/line/plain_report.h"
#include "ui/line/plain_set.h"
#include "ui/line/plain_source.h"
#include "ui/line/plain_umpire.h"
#include "ui/line/plain_wash.h"
#include "ui/line/plain_watch.h"
#include "ui/line/plain_why.h"

/* Shorter words are slips, or answers to no question, rather than the start of a name. */
enum { THING_LEAST = 3 };

static void help(struct plain_seat *seat, const struct plain_words *words);
static void show(struct plain_seat *seat, const struct plain_words *words);
static void next(struct plain_seat *seat, const struct plain_words *words);

/* clang-format off */
static const struct verb table[] = {
    {.name = "help", .aliases = "?", .arguments = "[COMMAND]", .when = VERB_ALWAYS,
     .takes = VERB_TAKES_VERB, .action = ACTION_HELP, .run = help,
     .help = "these commands; help and a command explains one"},
    {.name = "console", .arguments = "[BLOCK]", .when = VERB_UMPIRE, .run = plain_console_show,
     .help = "what comes next, what a reveal would bring, seats, injects, notes, gaps"},
    {.name = "next", .arguments = "[yes]", .when = VERB_UMPIRE, .run = next,
     .help = "says the next step of the run sheet; with yes it does it"},
    {.name = "plans", .when = VERB_UMPIRE, .run = plain_console_plans,
     .help = "what both teams have planned so far, and why"},
    {.name = "phase", .arguments = "PHASE", .example = "planning", .when = VERB_UMPIRE, .writes = true,
     .run = plain_umpire_phase,
     .help = "where the room is, or takes it on: practice, planning, closed, reveal, talk"},
    {.name = "clock", .arguments = "pause, go, +N or skip", .when = VERB_UMPIRE, .writes = true,
     .run = plain_umpire_clock, .help = "the time to plan: stops it, lets it run, adds minutes"},
    {.name = "alarm", .when = VERB_UMPIRE, .writes = true, .run = plain_umpire_alarm,
     .help = "rings the bell on the room's screen"},
    {.name = "rule", .arguments = "FIGURE VALUE REASON", .when = VERB_UMPIRE, .writes = true,
     .run = plain_umpire_rule, .help = "tells what it would change; the same again puts the figure there"},
    {.name = "inject", .arguments = "[NAME, try NAME or new]", .shows = VERB_INJECT, .when = VERB_UMPIRE, .writes = true, .run = plain_umpire_inject,
     .help = "lets a prepared event happen, tries it, or writes one; alone it lists them"},
    {.name = "strike", .arguments = "EVENT [REASON]", .when = VERB_UMPIRE, .writes = true,
     .run = plain_umpire_strike, .help = "an event that was drawn does not happen"},
    {.name = "unseal", .arguments = "SIDE [REASON]", .when = VERB_UMPIRE, .writes = true,
     .run = plain_umpire_unseal, .help = "opens a sealed plan again, until the reveal"},
    {.name = "back", .arguments = "[turn or act]", .when = VERB_UMPIRE, .writes = true, .action = ACTION_BACK,
     .run = plain_umpire_back,
     .help = "takes back the last reveal, or your last act; alone a step back on the screen"},
    {.name = "last", .arguments = "[TURN]", .when = VERB_UMPIRE, .writes = true, .run = plain_umpire_last,
     .help = "calls this turn, or that one, the last"},
    {.name = "branch", .arguments = "[TURN]", .when = VERB_UMPIRE, .writes = true,
     .run = plain_umpire_branch,
     .help = "forks the game before that turn is planned, into a file of its own"},
    {.name = "wash", .arguments = "[next, a step, short or long]", .example = "next", .when = VERB_UMPIRE, .writes = true,
     .run = plain_wash_run,
     .help = "the hot wash: where it is and what follows; with next it goes on"},
    {.name = "short", .when = VERB_UMPIRE, .writes = true, .run = plain_wash_short,
     .help = "goes over to the hot wash of five minutes"},
    {.name = "answer", .arguments = "NUMBER TEXT", .when = VERB_UMPIRE, .writes = true,
     .run = plain_umpire_answer, .help = "answers a team's question"},
    {.name = "mark", .arguments = "OBJECTIVE RATING TEXT", .when = VERB_OBSERVER, .writes = true,
     .run = plain_umpire_mark, .help = "an observation on an objective, rated 1 to 4"},
    {.name = "note", .arguments = "all, team SIDE or private, TEXT", .when = VERB_UMPIRE, .writes = true,
     .run = plain_umpire_note, .help = "for all, for a team, or for yourself"},
    {.name = "note", .arguments = "team TEXT", .when = VERB_TEAM, .writes = true, .run = plain_umpire_note,
     .help = "a note that your side and the umpire read"},
    {.name = "ask", .arguments = "TEXT", .when = VERB_TEAM, .writes = true, .run = plain_umpire_ask,
     .help = "a question to the umpire; the answer comes here"},
    {.name = "moment", .arguments = "SIDE [TURN] TEXT", .when = VERB_UMPIRE, .writes = true, .run = plain_wash_moment,
     .help = "a moment that a team names in the recall, where it says it aloud"},
    {.name = "moment", .arguments = "[TURN] TEXT", .when = VERB_TEAM, .writes = true, .run = plain_wash_moment,
     .help = "in the recall: a moment that counted most; three of them"},
    {.name = "lesson", .arguments = "WHAT; WHO; BY WHEN", .shows = VERB_LESSON, .when = VERB_MEETING, .writes = true, .run = plain_wash_lesson,
     .help = "a commitment: when ..., I will ...; who; by when. What is missing is asked for"},
    {.name = "unsay", .arguments = "[NUMBER]", .when = VERB_MEETING, .writes = true, .run = plain_wash_unsay,
     .help = "takes back a moment or a commitment said here; alone lists them"},
    {.name = "pass", .arguments = "PLACE", .example = "umpire", .when = VERB_MEETING,
     .run = plain_umpire_pass, .help = "hands a shared keyboard to umpire, washington or beijing"},
    {.name = "notes", .when = VERB_MEETING, .run = plain_umpire_notes,
     .help = "what was said so far, as far as you may hear it"},
    {.name = "watch", .run = plain_watch_show,
     .help = "bounds that are near, what comes on line, what ends"},
    {.name = "board", .aliases = "b", .action = ACTION_BOARD, .run = plain_board_show,
     .help = "how things stand: scores, stocks, prices, industries",
     .numbers_apart = "the screen draws stocks beside what is usual, and has no totals"},
    {.name = "briefing", .aliases = "scenario", .action = ACTION_BRIEFING,
     .run = plain_briefing_show, .help = "who you are, what counts, your aims and your rival"},
    {.name = "hand", .aliases = "moves", .when = VERB_PLANNING, .action = ACTION_HAND,
     .run = plain_hand_list, .help = "your moves, their cost, and why one cannot be played"},
    {.name = "cards", .arguments = "GOOD or COUNTRY", .example = "japan", .when = VERB_PLANNING,
     .takes = VERB_TAKES_GOOD | VERB_TAKES_COUNTRY, .run = plain_hand_cards,
     .help = "which of your moves can be aimed at it"},
    {.name = "card", .arguments = "MOVE", .example = "1", .when = VERB_PLANNING,
     .takes = VERB_TAKES_MOVE, .shows = VERB_MOVE, .run = plain_hand_card,
     .help = "what a move does, its law and its source"},
    {.name = "play", .aliases = "p", .arguments = "MOVE [CHOICES]", .example = "1",
     .when = VERB_PLANNING, .writes = true, .takes = VERB_TAKES_MOVE, .shows = VERB_MOVE,
     .run = plain_hand_play, .help = "shows a move's forecast, then plans it if you say yes"},
    {.name = "forecast", .aliases = "f", .arguments = "[MOVE CHOICES]", .when = VERB_PLANNING,
     .takes = VERB_TAKES_MOVE, .shows = VERB_MOVE, .action = ACTION_FORECAST,
     .run = plain_hand_forecast, .help = "what a move, or your plan so far, would do"},
    {.name = "plan", .when = VERB_PLANNING, .run = plain_plan_show,
     .help = "what you have planned for this turn, and the rival where it is open"},
    {.name = "undo", .aliases = "u", .arguments = "[NUMBER]", .when = VERB_PLANNING,
     .shows = VERB_PLAN, .action = ACTION_UNDO, .writes = true, .run = plain_plan_undo,
     .help = "takes back the last planned move, or that one"},
    {.name = "redo", .when = VERB_PLANNING, .writes = true, .action = ACTION_REDO,
     .run = plain_plan_redo, .help = "plans again what was taken back"},
    {.name = "reason", .arguments = "NUMBER [TEXT]", .example = "1", .when = VERB_PLANNING,
     .shows = VERB_WORDS, .writes = true, .run = plain_intent_reason,
     .help = "why you plan that move"},
    {.name = "expect", .arguments = "NUMBER THING VALUE", .example = "1 gallium 150",
     .when = VERB_PLANNING, .writes = true, .run = plain_intent_expect,
     .help = "what you expect of it when the turn is over"},
    {.name = "end", .aliases = "seal", .arguments = "[yes] [REASON]", .when = VERB_PLANNING,
     .shows = VERB_SEAL, .action = ACTION_END_TURN, .writes = true, .run = plain_plan_seal,
     .help = "ends your turn; asks first, unless you add yes"},
    {.name = "report", .arguments = "[TURN]", .shows = VERB_REPORT, .action = ACTION_REPORT,
     .run = plain_report_show, .help = "all that a turn brought, as far as you may know"},
    {.name = "news", .aliases = "n", .arguments = "[TURN]", .run = plain_report_news,
     .help = "the headlines of it"},
    {.name = "why", .aliases = "w", .arguments = "THING or FIGURE", .example = "gallium",
     .takes = VERB_TAKES_THING | VERB_TAKES_SCORE, .shows = VERB_WHY, .action = ACTION_WHY,
     .run = plain_report_why,
     .help = "what moved a price, a country, an industry or a score",
     .numbers_apart = "the lines begin with the news of it, and say fewer decimals"},
    {.name = "scores", .aliases = "s", .action = ACTION_SCORES, .run = plain_board_scores,
     .help = "the five scores of both sides and what they count"},
    {.name = "countries", .action = ACTION_COUNTRIES, .run = plain_country_list,
     .help = "whom each country follows"},
    {.name = "country", .aliases = "c", .arguments = "COUNTRY", .example = "japan",
     .takes = VERB_TAKES_COUNTRY, .shows = VERB_COUNTRY, .run = plain_country_show,
     .help = "one country: what moves it, makes, and depends on",
     .numbers_apart = "the screen shows an estimate as ~24, the lines its range"},
    {.name = "goods", .action = ACTION_GOODS, .run = plain_good_list,
     .help = "all goods: price, maker, stock"},
    {.name = "good", .aliases = "g", .arguments = "GOOD", .example = "gallium",
     .takes = VERB_TAKES_GOOD, .shows = VERB_GOOD, .run = plain_good_show,
     .help = "one good: makers, users, prices, stocks, measures",
     .numbers_apart = "the screen shows an estimate as ~2.4, the lines its range"},
    {.name = "prices", .arguments = "[GOOD]", .example = "gallium", .takes = VERB_TAKES_GOOD,
     .run = plain_good_prices, .help = "prices that have moved, or one through the game"},
    {.name = "flows", .arguments = "GOOD or COUNTRY", .example = "gallium",
     .takes = VERB_TAKES_GOOD | VERB_TAKES_COUNTRY, .run = plain_flow_show,
     .help = "who sells to whom, and what changed"},
    {.name = "industries", .aliases = "i", .arguments = "[COUNTRY]",
     .takes = VERB_TAKES_COUNTRY, .action = ACTION_INDUSTRIES, .run = plain_board_industries,
     .help = "output of industries and what they are short of",
     .numbers_apart = "the lines count those that stand where they were"},
    {.name = "instruments", .arguments = "[GOOD]", .takes = VERB_TAKES_GOOD,
     .run = plain_good_instruments, .help = "the measures in force"},
    {.name = "log", .aliases = "l", .action = ACTION_LOG, .run = plain_report_log,
     .help = "the measures of every turn so far"},
    {.name = "history", .arguments = "GOOD, COUNTRY, SCORE or FIGURE", .example = "gallium",
     .takes = VERB_TAKES_THING | VERB_TAKES_SCORE, .run = plain_history_show,
     .help = "a value through the game, turn by turn"},
    {.name = "compare", .arguments = "TWO GOODS or COUNTRIES", .example = "gallium cobalt",
     .takes = VERB_TAKES_GOOD | VERB_TAKES_COUNTRY | VERB_TAKES_TWO, .shows = VERB_COMPARE,
     .run = plain_history_compare, .help = "the same facts of both, side by side"},
    {.name = "mark", .arguments = "[GOOD or COUNTRY]", .example = "gallium",
     .takes = VERB_TAKES_GOOD | VERB_TAKES_COUNTRY, .shows = VERB_MARK, .action = ACTION_MARK,
     .run = plain_history_mark, .help = "marks one, then compares it with the next that is marked"},
    {.name = "turn", .arguments = "NUMBER or now", .example = "1", .shows = VERB_TURN,
     .run = plain_history_turn,
     .help = "looks back: all is told as it stood after that turn"},
    {.name = "find", .aliases = "/", .arguments = "WORD", .example = "gall",
     .run = plain_find_show, .help = "all that has that in its name, and how to hear of it"},
    {.name = "sources", .aliases = "source", .arguments = "[THING]", .example = "gallium",
     .takes = VERB_TAKES_THING | VERB_TAKES_MOVE, .action = ACTION_RULE, .run = plain_source_show,
     .help = "where facts and measures come from"},
    {.name = "glossary", .arguments = "[WORD]", .example = "leaning",
     .action = ACTION_GLOSSARY, .run = plain_glossary_show,
     .help = "what the words of the game mean"},
    {.name = "show", .aliases = "go", .arguments = "THING", .example = "japan",
     .takes = VERB_TAKES_THING | VERB_TAKES_MOVE, .shows = VERB_THING,
     .run = show,
     .help = "the sheet of a thing or a move; its name alone does the same",
     .numbers_apart = "the screen shows an estimate as ~24, the lines its range"},
    {.name = "time", .when = VERB_PLANNING, .run = plain_set_time,
     .help = "how much of the planning time is left"},
    {.name = "set", .arguments = "[NAME VALUE]", .when = VERB_ALWAYS, .shows = VERB_SET,
     .run = plain_set_run, .help = "the settings, or changes one: set clock off"},
    {.name = "reload", .files = true, .shows = VERB_RELOAD, .writes = true, .run = plain_game_reload,
     .help = "takes over scripts and cards that were edited"},
    {.name = "save", .files = true, .run = plain_game_save,
     .help = "where the game is kept; it is kept after every command"},
    {.name = "back", .when = VERB_ALWAYS, .action = ACTION_BACK, .run = plain_history_back,
     .help = "a step back: from an earlier turn to the present, or out of a question"},
    {.name = "look", .when = VERB_ALWAYS, .action = ACTION_LOOK,
     .help = "the next look: UTF-8, ASCII, or no colour", .screen_alone = "lines have one look"},
    {.name = "copy", .files = true, .action = ACTION_COPY, .help = "copies what is shown, as text",
     .screen_alone = "lines can be kept as they are"},
    {.name = "plain", .when = VERB_ALWAYS, .action = ACTION_PLAIN,
     .help = "goes on in plain lines", .screen_alone = "these are the plain lines"},
    {.name = "load", .files = true, .when = VERB_BEFORE, .action = ACTION_LOAD,
     .help = "lists saved games and goes on with one",
     .screen_alone = "the list at the start holds the saved games"},
    {.name = "reseed", .when = VERB_BEFORE, .action = ACTION_RESEED, .help = "draws a new seed",
     .screen_alone = "--seed gives one, and each game draws its own"},
    {.name = "quit", .aliases = "q exit", .when = VERB_ALWAYS, .action = ACTION_QUIT,
     .run = plain_game_quit, .help = "leaves; the game is kept"},
    {.name = NULL},
};
/* clang-format on */

const struct verb *verb_table(void)
{
    return table;
}

/* Is the word one of those, parted by blanks? */
static bool among(const char *word, const char *list)
{
    size_t length = strlen(word);
    for (const char *at = list; at && *at; at += strspn(at, " ")) {
        size_t here = strcspn(at, " ");
        if (here == length && strncmp(at, word, length) == 0) return true;
        at += here;
    }
    return false;
}

/* The first of the table that is so called or, `cut`, begins so; one letter begins too much.
 * `eyes`: only what means something there. */
static const struct verb *find(const char *word, bool cut, const struct eyes *eyes)
{
    size_t length = strlen(word);
    for (const struct verb *verb = table; verb->name; verb++) {
        if (eyes && !verb_works(verb, eyes)) continue;
        if (strcmp(word, verb->name) == 0 || among(word, verb->aliases)) return verb;
        bool apart = !eyes && verb->when >= VERB_UMPIRE; /* a meeting's, where there is none */
        if (cut && !apart && length > 1 && strncmp(word, verb->name, length) == 0) return verb;
    }
    return NULL;
}

bool verb_known(const char *word)
{
    return find(word, false, NULL) != NULL;
}

const struct verb *verb_named(const char *word, const struct eyes *eyes)
{
    const struct verb *found = find(word, false, eyes);
    if (!found) found = find(word, false, NULL);
    if (!found) found = find(word, true, eyes);
    return found ? found : find(word, true, NULL);
}

bool verb_works(const struct verb *verb, const struct eyes *eyes)
{
    const struct session *session = eyes->session;
    bool side = eyes_side(eyes) != SIDE_NONE, meeting = session && session_umpired(session);
    switch (verb->when) {
    case VERB_GAME: return session != NULL;
    case VERB_PLANNING: return session != NULL && side;
    case VERB_BEFORE: return session == NULL;
    case VERB_UMPIRE: return meeting && eyes_see_all(eyes);
    case VERB_OBSERVER: return meeting && !side;
    case VERB_TEAM: return meeting && side;
    case VERB_MEETING: return meeting;
    default: return true;
    }
}

/* Puts a verb's name before the words; false where there is no room for one more. */
static bool put_before(struct plain_words *words, const char *name)
{
    if (words->count == PLAIN_WORD_MAX) return false;
    memmove(words->word + 1, words->word, words->count * sizeof words->word[0]);
    words->word[0] = name;
    words->count++;
    return true;
}

/* The verb that tells of a thing of that kind when its name is typed alone: a score and an industry
 * have no sheet; why they moved is what one wants to hear of them. */
static const char *const tellers[NAME_KIND_COUNT] = {
    [NAME_GOOD] = "good", [NAME_COUNTRY] = "country", [NAME_INDUSTRY] = "why",
    [NAME_MOVE] = "card", [NAME_SCORE] = "why",       [NAME_FIRM] = "find",
};

/* "gallium", "japan", "truce", "uk". `exact`: only whole names. */
static const struct verb *thing_read(struct plain_words *words, const struct eyes *eyes,
                                     size_t first, bool exact)
{
    struct name_book book;
    char text[PLAIN_LINE_SIZE], figure[FIGURE_NAME_SIZE];
    int index;
    plain_words_join(text, sizeof text, words, first, words->count);
    name_book_fill(&book, eyes);
    exact = exact || strlen(text) < THING_LEAST;
    enum name_kind kind =
        exact ? name_thing_whole(&index, &book, text) : name_thing(&index, &book, text);
    const char *teller = kind < NAME_KIND_COUNT ? tellers[kind] : NULL;
    if (!teller && !exact && name_figure(figure, eyes, text)) teller = "why";
    if (!teller) return NULL;
    if (first > 0) words->word[0] = teller;
    else if (!put_before(words, teller)) return NULL;
    return find(teller, false, NULL);
}

/* A number alone means the move of that number in the hand. */
static bool is_number(const char *word)
{
    return word[strspn(word, "0123456789")] == '\0';
}

/* It is no start of a name, such as note's. */
static bool is_answer(const char *word)
{
    return strcmp(word, "yes") == 0 || strcmp(word, "no") == 0;
}

const struct verb *verb_read(struct plain_words *words, const struct eyes *eyes, const char *line)
{
    plain_words_split(words, line);
    if (words->count == 0 || is_answer(words->word[0])) return NULL;
    if (is_number(words->word[0]) && !put_before(words, "play")) return NULL;
    /* "end-use checks" is a move, though its first word is a verb. */
    bool several = eyes->session && words->count > 1;
    const struct verb *thing = several ? thing_read(words, eyes, 0, true) : NULL;
    if (thing) return thing;
    const struct verb *verb = verb_named(words->word[0], eyes);
    if (!verb) return eyes->session ? thing_read(words, eyes, 0, false) : NULL;
    words->word[0] = verb->name;
    if (verb->shows == VERB_THING && words->count > 1 && eyes->session) {
        thing = thing_read(words, eyes, 1, false);
    }
    return thing ? thing : verb;
}

void verb_explain(struct plain_io *io, const struct plain_words *words, const struct eyes *eyes)
{
    struct name_book book;
    struct name names[sizeof table / sizeof table[0]];
    char text[PLAIN_LINE_SIZE], said[PLAIN_SENTENCE_SIZE];
    size_t count = 0, first = words->count > 0 && strcmp(words->word[0], "show") == 0;
    plain_words_join(text, sizeof text, words, first, words->count);
    if (eyes->session) {
        name_book_fill(&book, eyes);
        if (name_explain(said, sizeof said, text, "thing", book.names,
                         book.first[NAME_KIND_COUNT])) {
            plain_io_say(io, "%s", said);
            return;
        }
    }
    for (const struct verb *verb = table; verb->name; verb++) {
        if (!verb_works(verb, eyes)) continue;
        names[count++] = (struct name){verb->name, verb->name, NULL};
    }
    const char *typed = words->count > first ? words->word[first] : "";
    plain_words_explain(io, typed, "command", names, count);
}

static void verb_say(const struct plain_seat *seat, const struct verb *verb)
{
    plain_io_say(seat->io, "%s%s%s: %s.", verb->name, verb->arguments ? " " : "",
                 verb->arguments ? verb->arguments : "", verb->help);
}

/* All of them, or one, whatever surface it is for. */
static void help(struct plain_seat *seat, const struct plain_words *words)
{
    const struct verb *one = words->count > 1 ? verb_named(words->word[1], &seat->eyes) : NULL;
    if (one) {
        verb_say(seat, one);
        if (one->aliases) plain_io_say(seat->io, "Also: %s.", one->aliases);
        if (one->screen_alone) plain_io_say(seat->io, "On the full screen: %s.", one->screen_alone);
        return;
    }
    for (const struct verb *verb = table; verb->name; verb++) {
        if (verb->run && verb_works(verb, &seat->eyes)) {
            verb_say(seat, verb);
        }
    }
    plain_io_say(seat->io, "Things are named by number, name, or the start of a name. Nothing is "
                           "final before end.");
}

/* The step that the console names, as if its command had been typed. */
static void next(struct plain_seat *seat, const struct plain_words *words)
{
    struct console_step step;
    struct plain_words typed;
    console_next(&step, seat->eyes.session, seat->seat.meeting, "");
    bool sure = words->count > 1 && strcmp(words->word[1], "yes") == 0;
    if (!sure || !step.command[0]) {
        plain_io_say(seat->io, "%s%s", step.will, step.command[0] ? " Type next yes." : "");
        return;
    }
    if (!seat_writes(&seat->seat)) {
        plain_io_say(seat->io, "%s", seat_looks_on());
        return;
    }
    snprintf(seat->io->line, sizeof seat->io->line, "%s", step.command);
    verb_read(&typed, &seat->eyes, step.command)->run(seat, &typed);
}

/* What it names has become another verb's by now; here is what names nothing. */
static void show(struct plain_seat *seat, const struct plain_words *words)
{
    if (words->count > 1) verb_explain(seat->io, words, &seat->eyes);
    else
        plain_io_say(seat->io, "Show what? Type show and a good, a country, an industry, a score, "
                               "a company or a move, such as: show japan.");
}

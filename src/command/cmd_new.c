/* cmd_new.c: chokepoint new move NAME: a working move, its test and its card, to write from. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "base/program.h"
#include "command/command.h"
#include "command/commands.h"
#include "engine/instrument.h"

/* What is filled into a template. */
struct new_template {
    const char *name;    /* "titanium_quota" */
    const char *title;   /* "Titanium quota" */
    const char *side;    /* "beijing" */
    const char *country; /* "CHN" */
};

/* The move, its test, the head of a deck, and the move's row in it. */
enum new_text { NEW_MOVE, NEW_TEST, NEW_DECK, NEW_CARD, NEW_TEXT_COUNT };

/* A place is the first letter of what fills it, behind an @: @name, @title, @side, @country. The
 * move works as it stands, for either side, and shows in one turn that it does. */
static const char move_text[] =
    "-- @n.lua: a store against a bad quarter. (One line: what the move is about.)\n"
    "-- SPDX-License-Identifier: MIT\n"
    "return {\n"
    "  -- What stands on the card; at most 63 bytes.\n"
    "  title   = \"@t\",\n"
    "  -- Whose card it is; the folder that the file lies in says the same.\n"
    "  side    = \"@s\",\n"
    "  -- Cards of one family stand together in the hand.\n"
    "  family  = \"stockpile\",\n"
    "  -- Which lever of the contest it pulls, in a word or two.\n"
    "  mechanism = \"stockpile\",\n"
    "  -- What players read before they play it: what it does, what it costs, what comes back.\n"
    "  text    = \"The state buys so many months of what the country uses, and keeps it. The price "
    "\"\n"
    "         .. \"rises a little while it buys; in a cut-off the store carries the makers on.\",\n"
    "  -- Where it is from: who did it, in law or in fact, with the date and who wrote it.\n"
    "  source  = \"game judgement: name the law, the announcement or the paper here\",\n"
    "  -- The law it rests on, and a question for afterwards. Both may be left out.\n"
    "  legal   = \"name the law here\",\n"
    "  debrief = \"Was the store there when it was needed?\",\n"
    "  -- Figures that a forecast shows, at most six; {good} is what was chosen.\n"
    "  figures = { \"stock.@c.{good}\", \"price.{good}.@c\" },\n"
    "  -- Turns from the announcement until it takes effect. The rival reads it at once.\n"
    "  delay_turns = 0,\n"
    "  -- What a player must choose, at most four things: country, good, industry, firm, choice,\n"
    "  -- amount, or instrument. Every screen asks for them by itself.\n"
    "  ask = {\n"
    "    { name = \"good\", prompt = \"Of which mineral\", kind = \"good\",\n"
    "      among = { \"gallium\", \"antimony\", \"titanium\" } },\n"
    "    { name = \"months\", prompt = \"How many months of use\", kind = \"amount\",\n"
    "      lo = 1, hi = 6, step = 1, unit = \"months\" },\n"
    "  },\n"
    "  -- May it be played? true, or false and the reason. choice is nil while the hand asks "
    "whether\n"
    "  -- it can be played at all. Leave the function out where the card's cost is all there is.\n"
    "  allowed = function(view, choice)\n"
    "    if choice and view.instrument(\"stockpile\", { issuer = view.side, good = choice.good,\n"
    "        mode = \"target\" }) then\n"
    "      return false, \"a target for that mineral stands already\"\n"
    "    end\n"
    "    return true\n"
    "  end,\n"
    "  -- What it does: it sets instruments. An amount arrives as a whole number, all else as "
    "text.\n"
    "  play = function(order, choice)\n"
    "    order.stockpile { good = choice.good, mode = \"target\", months = choice.months,\n"
    "                      budget_musd = 300 }\n"
    "  end,\n"
    "}\n";

static const char test_text[] =
    "-- @n.lua: what the move is for, and where it is refused.\n"
    "-- SPDX-License-Identifier: MIT\n"
    "return {\n"
    "  {\n"
    "    says = \"the store grows\",\n"
    "    run = function(start)\n"
    "      local with, without = start(), start()\n"
    "      with.play(\"@s\", \"@n\", { good = \"antimony\", months = 6 })\n"
    "      with.resolve(2)\n"
    "      without.resolve(2)\n"
    "      expect.more(with.figure(\"stock.@c.antimony\"),\n"
    "        without.figure(\"stock.@c.antimony\"))\n"
    "    end,\n"
    "  },\n"
    "  {\n"
    "    says = \"a second store of the same is refused\",\n"
    "    run = function(start)\n"
    "      local game = start()\n"
    "      game.play(\"@s\", \"@n\", { good = \"antimony\", months = 3 })\n"
    "      game.resolve()\n"
    "      expect.text(game.refused(\"@s\", \"@n\", { good = \"antimony\", months = 3 }),\n"
    "        \"already\")\n"
    "    end,\n"
    "  },\n"
    "}\n";

static const char *const texts[NEW_TEXT_COUNT] = {
    [NEW_MOVE] = move_text,
    [NEW_TEST] = test_text,
    [NEW_DECK] = "side,move,copies,first_turn,capital,budget_musd,source\n",
    [NEW_CARD] = "@s,@n,0,1,1,300,game judgement: say here why it costs that\n"};

static const char *filling(char letter, const struct new_template *values)
{
    switch (letter) {
    case 'n': return values->name;
    case 't': return values->title;
    case 's': return values->side;
    default: return values->country;
    }
}

/* Copies to `out`, or with NULL counts alone; the length either way. */
static size_t fill(char *out, const char *text, const struct new_template *values)
{
    size_t length = 0;
    for (; *text; text++) {
        const char *piece = text;
        size_t size = 1;
        if (*text == '@') {
            piece = filling(*++text, values);
            size = strlen(piece);
        }
        if (out) memcpy(out + length, piece, size);
        length += size;
    }
    return length;
}

/* The text with its places filled; the caller frees it. */
static char *template_fill(enum new_text which, const struct new_template *values)
{
    size_t length = fill(NULL, texts[which], values);
    char *out = memory_new(length + 1);
    fill(out, texts[which], values);
    return out;
}

enum { SIDE };

static const struct option_spec options[] = {
    [SIDE] = {"side", OPTION_TEXT, "WHO", "washington or beijing (washington)", 0, 0},
    {0},
};

/* Where the files go, and under which names. */
struct novelty {
    struct new_template values;
    char folder[PROGRAM_HOME_SIZE]; /* the pack, or the home */
    bool pack;
    char title[MOVE_ID_SIZE];
    char move[FILE_PATH_SIZE], test[FILE_PATH_SIZE], deck[FILE_PATH_SIZE];
};

static bool complain(const char *what, const char *trouble)
{
    print_line(stderr, "chokepoint: %s: %s", what, trouble);
    return false;
}

/* The name becomes a file's, a word of the journal and a Lua text: lower case, and no dots. */
static bool name_good(const char *name)
{
    size_t length = strlen(name);
    bool good = length > 0 && length < MOVE_ID_SIZE && ascii_is_lower(name[0]);
    for (size_t i = 0; i < length; i++) {
        good = good && ascii_is_id(name[i], i == 0);
    }
    return good || complain(name, "is no name for a move, expected at most 39 lower-case letters, "
                                  "digits and underscores, as titanium_quota");
}

static bool find_folder(struct novelty *out, const struct option_values *values)
{
    out->pack = values->pack_count > 0;
    if (!out->pack) {
        char note[PROGRAM_NOTE_SIZE];
        return program_home(out->folder, sizeof out->folder, note) ||
               complain("new", "found no folders lua, cards and maps; set CHOKEPOINT_HOME to the "
                               "folder that holds them, or give a pack with --pack DIR");
    }
    int length = snprintf(out->folder, sizeof out->folder, "%s", values->packs[0]);
    while (length > 1 && out->folder[length - 1] == '/') out->folder[--length] = '\0';
    return (length > 0 && (size_t)length < sizeof out->folder) ||
           complain("--pack", "has a path of more than 255 bytes");
}

/* "titanium_quota" is "Titanium quota" on the card. */
static void make_title(struct novelty *out, const char *name)
{
    snprintf(out->title, sizeof out->title, "%s", name);
    ascii_capital(out->title);
    for (char *at = out->title; *at; at++) {
        if (*at == '_') *at = ' ';
    }
}

static bool plan(struct novelty *out, const struct option_values *values)
{
    const char *side = option_text(values, SIDE, "washington"), *name = values->words[1];
    bool beijing = strcmp(side, "beijing") == 0;
    if (strcmp(values->words[0], "move") != 0) {
        return complain(values->words[0], "can not be made anew, expected: new move NAME");
    }
    if (!beijing && strcmp(side, "washington") != 0) {
        return complain("--side", "expected washington or beijing");
    }
    if (!name_good(name) || !find_folder(out, values)) return false;
    make_title(out, name);
    out->values = (struct new_template){name, out->title, side, beijing ? "CHN" : "USA"};
    snprintf(out->move, sizeof out->move, "%s/lua/moves/%s/%s.lua", out->folder, side, name);
    snprintf(out->test, sizeof out->test, "%s/tests/lua/moves/%s/%s.lua", out->folder, side, name);
    snprintf(out->deck, sizeof out->deck, "%s/cards/seminar.csv", out->folder);
    return true;
}

/* Nothing is written where anything would be written over, or would hide a shipped move. */
static bool is_free(const struct novelty *novelty)
{
    char home[PROGRAM_HOME_SIZE], shipped[FILE_PATH_SIZE], note[PROGRAM_NOTE_SIZE];
    if (file_exists(novelty->move))
        return complain(novelty->move, "is there already; nothing was written");
    if (file_exists(novelty->test))
        return complain(novelty->test, "is there already; nothing was written");
    if (!program_home(home, sizeof home, note)) return true;
    snprintf(shipped, sizeof shipped, "%s/lua/moves/%s/%s.lua", home, novelty->values.side,
             novelty->values.name);
    return !file_exists(shipped) ||
           complain(shipped, "is a move of that name; choose another, nothing was written");
}

/* Appends to a file, which is made with the folders above it where it is not there. */
static bool put(const char *path, enum new_text which, const struct novelty *novelty)
{
    char folder[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    snprintf(folder, sizeof folder, "%.*s", (int)(strrchr(path, '/') - path), path);
    if (!file_make_folder(folder, reason)) return complain(folder, reason);
    FILE *stream = fopen(path, "a");
    if (!stream) return complain(path, strerror(errno));
    char *text = template_fill(which, &novelty->values);
    bool good = fputs(text, stream) >= 0;
    free(text);
    good = fclose(stream) == 0 && good;
    return good || complain(path, "could not be written in full; make room");
}

/* Does the deck's last line want an end before a row is added? */
static bool is_torn(const char *path)
{
    char *text, reason[FILE_REASON_SIZE];
    size_t length;
    if (!file_read(&text, &length, path, FILE_TAIL_LIMIT, reason)) return false;
    bool torn = length > 0 && text[length - 1] != '\n';
    free(text);
    return torn;
}

static bool add_card(const struct novelty *novelty)
{
    if (!file_exists(novelty->deck)) {
        if (!put(novelty->deck, NEW_DECK, novelty)) return false;
    } else if (is_torn(novelty->deck)) {
        return complain(novelty->deck, "does not end with a line's end; end its last row, then add "
                                       "the card by hand");
    }
    return put(novelty->deck, NEW_CARD, novelty);
}

static void tell(const struct novelty *novelty)
{
    const char *folder = novelty->folder, *name = novelty->values.name;
    char check[PROGRAM_COMMAND_SIZE], test[PROGRAM_COMMAND_SIZE], play[PROGRAM_COMMAND_SIZE];
    program_command(check, sizeof check, "check", novelty->pack ? folder : novelty->move, NULL);
    program_command(test, sizeof test, "test", novelty->pack ? folder : novelty->test, NULL);
    print_line(stdout, "wrote %s: the move; it works as it stands, and tells what every field is",
               novelty->move);
    print_line(stdout, "wrote %s: its test", novelty->test);
    print_line(stdout, "added to %s: its card, which costs 1 capital and 300 million dollars",
               novelty->deck);
    printf("\nnext:\n");
    print_line(stdout, "  %s", check);
    print_line(stdout, "  %s", test);
    if (novelty->pack) {
        program_standing("--pack", folder);
        program_command(play, sizeof play, "play rocks-and-chips", NULL, NULL);
        print_line(stdout, "  %s", play);
    } else {
        printf("  a row of expectation in tests/script/test_shipped_moves.c; make docs\n");
    }
    printf("In the game, `hand` lists %s as \"%s\".\n", name, novelty->title);
}

static int run(const struct option_values *values)
{
    struct novelty novelty;
    if (!plan(&novelty, values)) return COMMAND_WRONG;
    bool good = is_free(&novelty) && put(novelty.move, NEW_MOVE, &novelty) &&
                put(novelty.test, NEW_TEST, &novelty) && add_card(&novelty);
    if (good) tell(&novelty);
    return good ? COMMAND_DONE : COMMAND_FAILED;
}

const struct command cmd_new = {
    .name = "new",
    .arguments = "move NAME",
    .summary = "writes a commented move that works, its test and its card; with --pack into a pack",
    .options = options,
    .least = 2,
    .most = 2,
    .run = run,
};

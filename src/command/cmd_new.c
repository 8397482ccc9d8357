/* cmd_new.c: chokepoint new: a move, event, opponent or scenario that works, and its test. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/print.h"
#include "base/program.h"
#include "base/text.h"
#include "command/around.h"
#include "command/command.h"
#include "command/commands.h"
#include "command/editor.h"
#include "command/template.h"
#include "engine/instrument.h"

enum { SIDE };

static const struct option_spec options[] = {
    [SIDE] = {"side", OPTION_TEXT, "WHO",
              "of a move or an opponent: washington or beijing (washington)", 0, 0},
    {0},
};

enum { SUBJECT, TEST, FILES };

/* What can be made anew: where its files go, and what is said of it. In a path and a line a place
 * is filled as in a template. */
static const struct kind {
    const char *name;
    const char *example; /* of a name */
    bool sided;          /* it is a side's */
    bool hyphens;        /* its name may have some */
    bool card;           /* it has a row in a deck */
    enum template_kind text[FILES];
    const char *path[FILES];
    const char *play; /* the command that shows it in a game */
    const char *last; /* said at the end */
} kinds[] = {
    {"move",
     "titanium_quota",
     true,
     false,
     true,
     {TEMPLATE_MOVE, TEMPLATE_MOVE_TEST},
     {"lua/moves/@s/@n.lua", "tests/lua/moves/@s/@n.lua"},
     "play rocks-and-chips",
     "In the game, `hand` lists @n as \"@t\"."},
    {"event",
     "plant_fire",
     false,
     false,
     false,
     {TEMPLATE_EVENT, TEMPLATE_EVENT_TEST},
     {"lua/events/@n.lua", "tests/lua/events/@n.lua"},
     "play rocks-and-chips",
     "In a game it comes by its chance; in a meeting the umpire's `inject @n` lets it happen."},
    {"opponent",
     "patient_trader",
     true,
     false,
     false,
     {TEMPLATE_OPPONENT, TEMPLATE_OPPONENT_TEST},
     {"lua/opponents/@n.lua", "tests/lua/opponents/@n.lua"},
     "play rocks-and-chips --@s @n",
     "You play against it, as the other side."},
    {"scenario",
     "october-2025",
     false,
     true,
     false,
     {TEMPLATE_SCENARIO, TEMPLATE_SCENARIO_TEST},
     {"maps/world-2025/scenarios/@n.csv", "tests/lua/scenarios/@n.lua"},
     "play @n",
     "Its rows are told in maps/README.md; each says in its source what it is for."},
};

enum { KINDS = sizeof kinds / sizeof kinds[0] };

/* Where the files go, and under which names. */
struct novelty {
    const struct kind *kind;
    struct template_values values;
    char home[PROGRAM_HOME_SIZE];   /* of the game; empty: not found */
    char folder[PROGRAM_HOME_SIZE]; /* the pack, or the home */
    bool pack;
    char title[MOVE_ID_SIZE];
    char path[FILES][FILE_PATH_SIZE];
    char deck[FILE_PATH_SIZE];
};

static bool complain(const char *what, const char *trouble)
{
    print_line(stderr, "chokepoint: %s: %s", what, trouble);
    return false;
}

static const struct kind *kind_find(const char *word)
{
    const char *names[KINDS];
    for (size_t i = 0; i < KINDS; i++) {
        if (strcmp(kinds[i].name, word) == 0) return &kinds[i];
        names[i] = kinds[i].name;
    }
    const char *close = text_closest(word, names, KINDS);
    print_line(stderr,
               "chokepoint: %s: can not be made anew, expected: new move, event, opponent or "
               "scenario, and its NAME%s%s%s",
               word, close ? "; did you mean " : "", close ? close : "", close ? "?" : "");
    return NULL;
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

/* The name becomes a file's, a word of the journal and a Lua text: lower case, and no dots. */
static bool name_good(const struct kind *kind, const char *name)
{
    size_t length = strlen(name);
    bool good = length > 0 && length < MOVE_ID_SIZE && is_lower(name[0]);
    for (const char *at = name; *at; at++) {
        bool digit = *at >= '0' && *at <= '9', hyphen = *at == '-' && kind->hyphens;
        good = good && (is_lower(*at) || digit || hyphen || (*at == '_' && !kind->hyphens));
    }
    if (good) return true;
    print_line(stderr,
               "chokepoint: %s: is no name for %s %s, expected at most 39 lower-case letters, "
               "digits and %s, a letter first, as %s",
               name, strchr("aeo", kind->name[0]) ? "an" : "a", kind->name,
               kind->hyphens ? "hyphens" : "underscores", kind->example);
    return false;
}

/* Who may hold a seat has these names already. */
static bool seat_free(const struct kind *kind, const char *name)
{
    bool taken = strcmp(kind->name, "opponent") == 0 &&
                 (strcmp(name, "human") == 0 || strcmp(name, "random") == 0);
    return !taken ||
           complain(name, "is what another kind of player is called; choose another name");
}

static bool pack_take(struct novelty *out, const char *folder)
{
    int length = snprintf(out->folder, sizeof out->folder, "%s", folder);
    while (length > 1 && out->folder[length - 1] == '/') out->folder[--length] = '\0';
    out->pack = true;
    if (length == 0 || length >= PLACE_PATH_SIZE)
        return complain("--pack", "expected a folder, by a path of at most 255 bytes");
    return place_name_fits(out->folder) ||
           complain(out->folder, "has a name that a journal cannot keep; name the folder with at "
                                 "most 39 letters, digits, dots, underscores and hyphens, and give "
                                 "it by that name");
}

/* The pack that is named, else the one that one is in, else the game's own folder. */
static bool find_folder(struct novelty *out, const struct option_values *values)
{
    char note[PROGRAM_NOTE_SIZE];
    struct places places;
    struct around around;
    bool home = program_home(out->home, sizeof out->home, note);
    if (!home) out->home[0] = '\0';
    if (values->pack_count > 0) return pack_take(out, values->packs[0]);
    place_init(&places, home ? out->home : "/");
    if (around_find(&around, &places, ".")) return pack_take(out, around.root);
    snprintf(out->folder, sizeof out->folder, "%s", out->home);
    return home || complain("new", "found no folders lua, cards and maps; set CHOKEPOINT_HOME to "
                                   "the folder that holds them, or give a pack with --pack DIR");
}

/* "titanium_quota" is "Titanium quota" on the card. */
static void make_title(struct novelty *out, const char *name)
{
    snprintf(out->title, sizeof out->title, "%s", name);
    if (is_lower(out->title[0])) out->title[0] = (char)(out->title[0] - 'a' + 'A');
    for (char *at = out->title; *at; at++) {
        if (*at == '_' || *at == '-') *at = ' ';
    }
}

static bool side_take(const char **side, const struct kind *kind,
                      const struct option_values *values)
{
    *side = option_text(values, SIDE, "washington");
    if (values->given[SIDE] && !kind->sided)
        return complain("--side", "belongs to moves and opponents alone");
    return strcmp(*side, "beijing") == 0 || strcmp(*side, "washington") == 0 ||
           complain("--side", "expected washington or beijing");
}

static bool plan(struct novelty *out, const struct option_values *values)
{
    const char *name = values->words[1], *side;
    memset(out, 0, sizeof *out);
    out->kind = kind_find(values->words[0]);
    if (!out->kind || !side_take(&side, out->kind, values) || !name_good(out->kind, name) ||
        !seat_free(out->kind, name) || !find_folder(out, values))
        return false;
    make_title(out, name);
    out->values = (struct template_values){name, out->title, side,
                                           strcmp(side, "beijing") == 0 ? "CHN" : "USA"};
    for (int i = 0; i < FILES; i++) {
        char *path = template_text(out->kind->path[i], &out->values);
        snprintf(out->path[i], sizeof out->path[i], "%s/%.300s", out->folder, path);
        free(path);
    }
    snprintf(out->deck, sizeof out->deck, "%s/cards/seminar.csv", out->folder);
    return true;
}

/* Nothing is written where anything would be written over, or would hide what is shipped. */
static bool is_free(const struct novelty *novelty)
{
    char shipped[PROGRAM_HOME_SIZE + FILE_PATH_SIZE];
    for (int i = 0; i < FILES; i++) {
        if (file_is_taken(novelty->path[i]))
            return complain(novelty->path[i], "is there already; nothing was written");
    }
    if (!novelty->home[0]) return true;
    snprintf(shipped, sizeof shipped, "%s/%s", novelty->home,
             novelty->path[SUBJECT] + strlen(novelty->folder) + 1);
    return !file_exists(shipped) ||
           complain(shipped, "has that name; choose another, nothing was written");
}

/* Appends to a file, which is made with the folders above it where it is not there. */
static bool put(const char *path, enum template_kind which, const struct novelty *novelty)
{
    char reason[FILE_REASON_SIZE];
    if (!file_make_folder_of(path, reason)) return complain(path, reason);
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
        if (!put(novelty->deck, TEMPLATE_DECK, novelty)) return false;
    } else if (is_torn(novelty->deck)) {
        return complain(novelty->deck, "does not end with a line's end; end its last row, then add "
                                       "the card by hand");
    }
    return put(novelty->deck, TEMPLATE_CARD, novelty);
}

/* In a pack, which lies anywhere; the game's own folder has them. */
static bool add_editor(const struct novelty *novelty, size_t *written)
{
    char reason[FILE_REASON_SIZE];
    *written = 0;
    if (!novelty->pack || !novelty->home[0]) return true;
    return editor_write(written, novelty->folder, novelty->home, reason) ||
           complain(novelty->folder, reason);
}

static void tell_next(const struct novelty *novelty)
{
    const char *folder = novelty->folder;
    char check[PROGRAM_COMMAND_SIZE], test[PROGRAM_COMMAND_SIZE], play[PROGRAM_COMMAND_SIZE];
    char *words = template_text(novelty->kind->play, &novelty->values);
    char *last = template_text(novelty->kind->last, &novelty->values);
    program_command(check, sizeof check, "check", novelty->pack ? folder : novelty->path[SUBJECT],
                    NULL);
    program_command(test, sizeof test, "test", novelty->pack ? folder : novelty->path[TEST], NULL);
    printf("\nnext:\n");
    print_line(stdout, "  %s", check);
    print_line(stdout, "  %s", test);
    if (novelty->pack) program_standing("--pack", folder);
    if (novelty->pack)
        print_line(stdout, "  %s", program_command(play, sizeof play, words, NULL, NULL));
    else if (novelty->kind->card)
        printf("  a row of expectation in tests/script/test_shipped_moves.c; make docs\n");
    print_line(stdout, "%s", last);
    free(words);
    free(last);
}

static void tell(const struct novelty *novelty, size_t settings)
{
    print_line(stdout, "wrote %s: the %s; it works as it stands, and tells what every %s is",
               novelty->path[SUBJECT], novelty->kind->name,
               strcmp(novelty->kind->name, "scenario") == 0 ? "row" : "field");
    print_line(stdout, "wrote %s: its test", novelty->path[TEST]);
    if (novelty->kind->card)
        print_line(stdout, "added to %s: its card, which costs 1 capital and 300 million dollars",
                   novelty->deck);
    if (settings > 0)
        print_line(stdout, "wrote %s/.luarc.json and .luacheckrc: for editors and luacheck",
                   novelty->folder);
    tell_next(novelty);
}

static int run(const struct option_values *values)
{
    struct novelty *novelty = memory_new(sizeof *novelty);
    size_t settings;
    int status = COMMAND_WRONG;
    if (plan(novelty, values)) {
        bool good = is_free(novelty);
        for (int i = 0; i < FILES; i++)
            good = good && put(novelty->path[i], novelty->kind->text[i], novelty);
        good =
            good && (!novelty->kind->card || add_card(novelty)) && add_editor(novelty, &settings);
        if (good) tell(novelty, settings);
        status = good ? COMMAND_DONE : COMMAND_FAILED;
    }
    free(novelty);
    return status;
}

const struct command cmd_new = {
    .name = "new",
    .arguments = "KIND NAME",
    .summary = "writes a commented move, event, opponent or scenario that works, and its test; "
               "--pack into a pack",
    .options = options,
    .least = 2,
    .most = 2,
    .run = run,
};

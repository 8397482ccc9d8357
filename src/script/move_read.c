/* move_read.c: reads the table of a move's file, and checks it all in one run. */
/* SPDX-License-Identifier: MIT */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "script/ask.h"
#include "script/fields.h"
#include "script/library.h"
#include "script/shelf.h"
#include "script/vocabulary.h"

enum { DELAY_MAX = 8, AMOUNT_MAX = 1000000000 };

static void read_kind(struct ask *ask, const struct fields *fields)
{
    char word[32];
    if (!fields_text(fields, "kind", (struct fields_text){word, sizeof word, true, false})) return;
    int32_t kind = ask_kind_named(word);
    if (kind >= 0) {
        ask->kind = (enum ask_kind)kind;
        return;
    }
    fields_error(fields, "kind",
                 "got \"%s\", expected country, good, industry, firm, choice, "
                 "amount or instrument",
                 word);
}

static void read_amount(struct ask *ask, const struct fields *fields)
{
    struct fields_range range = {-AMOUNT_MAX, AMOUNT_MAX, true};
    ask->step = 1;
    bool low = fields_integer(&ask->low, fields, "lo", range);
    bool high = fields_integer(&ask->high, fields, "hi", range);
    fields_integer(&ask->step, fields, "step", (struct fields_range){1, AMOUNT_MAX, false});
    fields_text(fields, "unit", (struct fields_text){ask->unit, sizeof ask->unit, false, false});
    if (low && high && ask->low > ask->high) {
        fields_error(fields, "lo", "got %lld, which is above hi (%lld)", (long long)ask->low,
                     (long long)ask->high);
    }
}

/* A word that stands alone must be one the kind knows; ids are given in a list. */
static void read_word(struct ask *ask, const struct fields *fields, const char *word)
{
    const char *const *words;
    bool known = ask_knows_word(&words, ask->kind, word);
    if (ask->kind == ASK_CHOICE || !known) {
        size_t count = 0;
        while (words[count]) count++;
        const char *closest = text_closest(word, words, count);
        fields_error(fields, "among", "got \"%s\"%s%s%s, expected %s", word,
                     closest ? " (did you mean \"" : "", closest ? closest : "",
                     closest ? "\"?)" : "",
                     ask->kind == ASK_CHOICE
                         ? "a list of words: { \"one\", \"other\" }"
                         : "a word for many, or a list of ids: { \"first\", \"second\" }");
        return;
    }
    snprintf(ask->among[0], sizeof ask->among[0], "%s", word);
}

/* As it stands on the card, where "_" is a blank, without regard to capitals. */
static void shown_word(char out[CHOICE_SIZE], const char *word)
{
    fields_tidy(out, CHOICE_SIZE, word, false);
    for (char *at = out; *at; at++) {
        if (*at == '_') *at = ' ';
        else if (*at >= 'A' && *at <= 'Z') *at = (char)(*at - 'A' + 'a');
    }
}

/* Two options that look alike are one to whoever chooses. */
static void refuse_alike(const struct ask *ask, const struct fields *fields, size_t entry)
{
    char own[CHOICE_SIZE], other[CHOICE_SIZE];
    shown_word(own, ask->among[entry]);
    for (size_t i = 0; i < entry; i++) {
        shown_word(other, ask->among[i]);
        if (own[0] == '\0' || strcmp(own, other) != 0) continue;
        fields_error(fields, "among",
                     "entry %zu, \"%s\", looks like entry %zu, \"%s\", on the card, expected "
                     "words that differ; change one or take it out",
                     entry + 1, ask->among[entry], i + 1, ask->among[i]);
        return;
    }
}

/* Words and ids may be mixed; ids are known only once there is a map. */
static void read_list(struct ask *ask, const struct fields *fields, size_t count)
{
    lua_State *L = fields->L;
    int list = lua_gettop(L);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, list, (lua_Integer)i + 1);
        size_t length = 0;
        const char *word = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &length) : NULL;
        if (!word || length == 0 || length >= CHOICE_SIZE || strlen(word) != length) {
            fields_error(fields, "among", "entry %zu is not a word of 1 to %d bytes", i + 1,
                         CHOICE_SIZE - 1);
        } else if (!text_printable(word) || strchr(word, '\n')) {
            fields_error(fields, "among",
                         "entry %zu holds a line end, a control character, one that nobody sees, "
                         "or bytes that are not UTF-8; remove them",
                         i + 1);
        } else {
            memcpy(ask->among[i], word, length);
            refuse_alike(ask, fields, i);
        }
        lua_settop(L, list);
    }
}

static void read_among(struct ask *ask, const struct fields *fields)
{
    lua_State *L = fields->L;
    int top = lua_gettop(L);
    lua_pushliteral(L, "among");
    int type = lua_rawget(L, fields->table);
    if (type == LUA_TSTRING) {
        read_word(ask, fields, lua_tostring(L, -1));
    } else if (type == LUA_TNIL && ask->kind != ASK_CHOICE) {
        /* Left out: all there are, and of instruments one's own. */
        snprintf(ask->among[0], sizeof ask->among[0], "%s",
                 ask->kind == ASK_INSTRUMENT ? "own" : "any");
    } else {
        size_t count = fields_sequence(fields, "among", sizeof ask->among / sizeof ask->among[0]);
        if (count > 0) read_list(ask, fields, count);
        else fields_error(fields, "among", "is empty, expected what may be chosen");
    }
    lua_settop(L, top);
}

static bool is_identifier(const char *name)
{
    bool good = ascii_is_id(name[0], true);
    for (size_t i = 0; name[i] && good; i++) good = ascii_is_id(name[i], i == 0);
    return good;
}

/* One entry of `ask`. All of its mistakes are told at the line of `ask` itself. */
static void read_ask(struct move *move, const struct fields *fields, int32_t index)
{
    struct ask *ask = &move->asks[index];
    fields_check(fields, vocabulary_form(FORM_ASK));
    bool named =
        fields_text(fields, "name", (struct fields_text){ask->name, sizeof ask->name, true, false});
    if (named && !is_identifier(ask->name)) {
        fields_error(fields, "name",
                     "got \"%s\", expected lower-case letters, digits and "
                     "underscores",
                     ask->name);
    }
    for (int32_t i = 0; i < index && named; i++) {
        if (strcmp(move->asks[i].name, ask->name) != 0) continue;
        fields_error(fields, "name", "\"%s\" is asked for twice; rename one", ask->name);
    }
    read_kind(ask, fields);
    if (ask->kind == ASK_AMOUNT) read_amount(ask, fields);
    else read_among(ask, fields);
    fields_text(fields, "prompt",
                (struct fields_text){ask->prompt, sizeof ask->prompt, false, false});
    if (ask->prompt[0]) return;
    struct text prompt;
    text_init(&prompt, ask->prompt, sizeof ask->prompt);
    text_format(&prompt, "%s (%s)", ask->name, ask_kind_name(ask->kind));
}

static void read_asks(struct move *move, const struct fields *fields)
{
    lua_State *L = fields->L;
    int top = lua_gettop(L);
    move->ask_count = (int32_t)fields_sequence(fields, "ask", ASK_MAX);
    for (int32_t i = 0; i < move->ask_count; i++) {
        char prefix[24];
        snprintf(prefix, sizeof prefix, "ask[%d].", (int)i + 1);
        if (lua_rawgeti(L, top + 1, i + 1) == LUA_TTABLE) {
            struct fields inner = *fields;
            inner.table = lua_gettop(L);
            inner.prefix = prefix;
            inner.anchor = "ask";
            read_ask(move, &inner, i);
        } else {
            fields_error(fields, "ask", "entry %d is a %s, expected a table of fields", (int)i + 1,
                         luaL_typename(L, -1));
        }
        lua_settop(L, top + 1);
    }
    lua_settop(L, top);
}

/* A placeholder in a figure's name must be the name of an ask. */
static void check_figure(const struct move *move, const struct fields *fields, const char *figure)
{
    for (const char *at = strchr(figure, '{'); at; at = strchr(at + 1, '{')) {
        size_t length = strcspn(at + 1, "}");
        bool known = false;
        for (int32_t i = 0; i < move->ask_count && at[1 + length]; i++) {
            const char *name = move->asks[i].name;
            if (strlen(name) == length && memcmp(name, at + 1, length) == 0) known = true;
        }
        if (known) continue;
        fields_error(fields, "figures", "\"%s\": {%.*s} is not the name of an ask", figure,
                     (int)length, at + 1);
    }
}

static void read_figures(struct move *move, const struct fields *fields)
{
    lua_State *L = fields->L;
    int top = lua_gettop(L);
    size_t count = fields_sequence(fields, "figures", SCRIPT_FIGURE_MAX);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, top + 1, (lua_Integer)i + 1);
        size_t length = 0;
        const char *name = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &length) : NULL;
        if (!name || length == 0 || length >= FIGURE_NAME_SIZE || strlen(name) != length) {
            fields_error(fields, "figures", "entry %zu is not the name of a figure", i + 1);
        } else {
            memcpy(move->figures[i], name, length);
            check_figure(move, fields, move->figures[i]);
        }
        lua_settop(L, top + 1);
    }
    lua_settop(L, top);
}

/* The side is written in the file for those who read it, and must be that of its folder. */
static void read_side(struct move *move, const struct fields *fields)
{
    char word[24];
    enum side folder =
        strncmp(fields->source->name, "moves/beijing/", 14) == 0 ? SIDE_BEIJING : SIDE_WASHINGTON;
    move->side = folder;
    if (!fields_text(fields, "side", (struct fields_text){word, sizeof word, true, false})) return;
    if (vocabulary_side_named(word) == folder) return;
    fields_error(fields, "side", "got \"%s\", expected \"%s\": the file lies in that folder", word,
                 vocabulary_side(folder));
}

static void read_move(const struct fields *fields, void *subject)
{
    struct move_script *script = subject;
    struct move *move = &script->move;
    fields_check(fields, vocabulary_form(FORM_MOVE));
    fields_text(fields, "title",
                (struct fields_text){move->title, sizeof move->title, true, false});
    read_side(move, fields);
    fields_text(fields, "family",
                (struct fields_text){move->family, sizeof move->family, true, false});
    fields_text(fields, "mechanism",
                (struct fields_text){move->mechanism, sizeof move->mechanism, true, false});
    fields_text(fields, "text", (struct fields_text){move->text, sizeof move->text, true, false});
    fields_text(fields, "source",
                (struct fields_text){move->source, sizeof move->source, true, false});
    fields_text(fields, "legal",
                (struct fields_text){move->legal, sizeof move->legal, false, false});
    fields_text(fields, "debrief",
                (struct fields_text){move->debrief, sizeof move->debrief, false, false});
    int64_t delay = 0;
    fields_integer(&delay, fields, "delay_turns", (struct fields_range){0, DELAY_MAX, false});
    move->delay_turns = (int32_t)delay;
    read_asks(move, fields);
    read_figures(move, fields);
    script->has_allowed = fields_function(fields, "allowed", false);
    fields_function(fields, "play", true);
}

bool move_read(struct move_script *out, const struct source_list *sources,
               const struct source *source, struct diag_list *diags)
{
    memset(out, 0, sizeof *out);
    out->source = source;
    read_id(out->move.id, sizeof out->move.id, source);
    return read_file(sources, source, diags, read_move, out);
}

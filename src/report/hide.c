/* hide.c: what people typed, without the names of people. */
/* SPDX-License-Identifier: MIT */
#include "report/hide.h"

#include <string.h>

#include "base/text.h"
#include "brief/name.h"
#include "report/letter.h"

/* clang-format off */
/* Words of the language that are names as well: with a capital they are taken for the name. */
static const char *const ordinary[] = {
    "art", "baker", "ball", "banks", "bell", "best", "bill", "bird", "bishop", "black", "bond",
    "book", "bridge", "brook", "brown", "bush", "case", "cash", "castle", "chance", "chase",
    "church", "coal", "cook", "cotton", "cross", "dawn", "day", "dean", "dollar", "drew", "faith",
    "field", "fields", "fish", "fisher", "ford", "fox", "frank", "gold", "good", "grace", "grant",
    "gray", "green", "grey", "guy", "hand", "hill", "holiday", "hope", "hunt", "hunter", "iron",
    "jack", "joy", "judge", "key", "kind", "king", "lake", "lane", "law", "long", "love", "major",
    "mark", "marks", "marsh", "mason", "may", "miles", "miller", "mills", "moon", "more", "page",
    "park", "parks", "pat", "peace", "penny", "pike", "poor", "pope", "porter", "power", "powers",
    "price", "prince", "ray", "rice", "rich", "rivers", "rose", "rush", "sage", "sharp", "short",
    "silver", "small", "smart", "snow", "song", "spring", "star", "steel", "stone", "street",
    "strong", "sue", "summer", "summers", "sun", "swift", "turner", "wall", "ward", "waters",
    "way", "weaver", "well", "wells", "west", "white", "will", "winter", "wise", "wolf", "wood",
    "woods", "worth", "young", NULL};

/* Those that begin sentences or stand between names: a capital says nothing. */
static const char *const little[] = {
    "a", "al", "am", "an", "and", "as", "at", "be", "bin", "by", "da", "de", "del", "den", "der",
    "di", "do", "dos", "du", "e", "el", "for", "go", "had", "has", "he", "her", "him", "his",
    "how", "i", "ibn", "if", "in", "is", "it", "la", "las", "le", "les", "los", "man", "me", "my",
    "no", "not", "of", "on", "one", "or", "our", "out", "she", "so", "some", "ten", "ter", "the",
    "then", "to", "too", "und", "up", "us", "van", "von", "we", "who", "y", "yes", "you", "zu",
    "zum", "zur", NULL};

static const char *const titles[] = {
    "dr", "frau", "herr", "judge", "lady", "lord", "madam", "miss", "mr", "mrs", "ms", "mx",
    "prof", "professor", "sir", NULL};
/* clang-format on */

enum { WORD_SIZE = 96 };

/* A word as it was typed, or of a name, and as it is compared. */
struct word {
    const char *begin;
    size_t length;
    bool capital, initial;
    char plain[WORD_SIZE], paired[WORD_SIZE];
};

/* The word that begins there; false where none does. */
static bool word_read(struct word *out, const char *text)
{
    uint32_t character;
    out->begin = text;
    out->length = 0;
    size_t letters = 0;
    for (size_t step; (step = letter_step(&character, text + out->length)) > 0; letters++) {
        if (letters == 0) out->capital = letter_capital(character);
        if (letter_dense(character) && letters > 0) break;
        out->length += step;
        if (letter_dense(character)) break;
    }
    out->initial = letters == 1;
    letter_fold(out->plain, WORD_SIZE, text, out->length, false);
    letter_fold(out->paired, WORD_SIZE, text, out->length, true);
    return out->length > 0;
}

static const char *word_next(struct word *out, const char *text)
{
    uint32_t character;
    while (*text && !word_read(out, text)) text += text_decode(&character, text);
    return *text ? text + out->length : NULL;
}

enum sameness { DIFFERENT, SAME, OF_MANY };

/* Is a word that was typed that of a name: itself, or of many who bear it? */
static enum sameness same_word(const struct word *typed, const struct word *own)
{
    size_t length = strlen(own->plain);
    if (strcmp(typed->plain, own->plain) == 0 || strcmp(typed->paired, own->paired) == 0 ||
        strcmp(typed->plain, own->paired) == 0 || strcmp(typed->paired, own->plain) == 0)
        return SAME;
    bool longer = length >= 4 && strncmp(typed->plain, own->plain, length) == 0;
    return longer && strcmp(typed->plain + length, "s") == 0 ? OF_MANY : DIFFERENT;
}

static bool in_list(const char *const *list, const char *word)
{
    while (*list && strcmp(*list, word) != 0) list++;
    return *list != NULL;
}

/* The game, and who sits in it. */
struct room {
    struct session *session;
    const struct seminar *seminar;
};

enum kind { NAME, ORDINARY, LITTLE };

/* Is it a word of what the game is about: "Korea", "gallium"? */
static bool in_game(const struct room *room, const char *word)
{
    static const char *const sides[] = {"washington", "beijing", NULL};
    const struct eyes eyes = {room->session, VIEWER_UMPIRE, EYES_NOW};
    struct name names[COUNTRY_MAX + GOOD_MAX];
    size_t count = name_countries(names, &eyes);
    count += name_goods(names + count, &eyes);
    if (in_list(sides, word)) return true;
    for (size_t i = 0; i < count; i++) {
        struct word own;
        for (const char *at = names[i].label; (at = word_next(&own, at)) != NULL;) {
            if (strcmp(own.plain, word) == 0) return true;
        }
    }
    return false;
}

static enum kind kind_of(const struct room *room, const char *word)
{
    if (in_list(little, word) || in_game(room, word)) return LITTLE;
    return in_list(ordinary, word) ? ORDINARY : NAME;
}

/* A word that was typed, between those beside it: in one breath with it, or not there. */
struct typed {
    struct word word, before, after;
    bool has_before, has_after;
};

/* Do two words stand together, as parts of a name do? A point goes with what is cut short. */
static bool stand_together(const struct word *word, const char *next)
{
    const char *at = word->begin + word->length;
    for (uint32_t character; at < next; at += text_decode(&character, at)) {
        text_decode(&character, at);
        bool cut_short = word->initial || in_list(titles, word->plain);
        bool joins = character == ' ' || character == '-' || character == '_' ||
                     character == '\'' || character == 0x2019 || character == 0xa0 ||
                     character == 0x2010 || (character == '.' && cut_short);
        if (!joins) return false;
    }
    return true;
}

/* Is it another part of that name than `own`? */
static bool other_part(const char *name, const struct word *word, const struct word *own)
{
    struct word part;
    while ((name = word_next(&part, name)) != NULL) {
        if (part.begin != own->begin && same_word(word, &part) != DIFFERENT) return true;
    }
    return false;
}

static bool beside_another(const char *name, const struct typed *typed, const struct word *own)
{
    bool titled = typed->has_before && in_list(titles, typed->before.plain);
    return titled || (typed->has_before && other_part(name, &typed->before, own)) ||
           (typed->has_after && other_part(name, &typed->after, own));
}

static bool part_of(const struct room *room, const char *name, const struct typed *typed)
{
    struct word own;
    for (const char *at = name; (at = word_next(&own, at)) != NULL;) {
        enum sameness same = own.initial ? DIFFERENT : same_word(&typed->word, &own);
        if (same == DIFFERENT) continue;
        if (beside_another(name, typed, &own)) return true;
        enum kind kind = kind_of(room, own.plain);
        if (kind == NAME || (kind == ORDINARY && same == SAME && typed->word.capital)) return true;
    }
    return false;
}

/* Of scripts without spaces: the bytes of a name's part that begin there; 0: none do. */
static size_t dense_part(const char *name, const char *text)
{
    for (uint32_t letter; *name;) {
        size_t step, length = 0, letters = 0;
        for (; (step = letter_step(&letter, name + length)) > 0 && letter_dense(letter); letters++)
            length += step;
        if (letters > 1 && strncmp(name, text, length) == 0) return length;
        name += length > 0 ? length : text_decode(&letter, name);
    }
    return 0;
}

/* Whose name has the word as a part; where it is of a dense script, with all that the part has. */
static const struct seminar_person *person_of(const struct room *room, struct typed *typed)
{
    for (int32_t i = 0; i < room->seminar->person_count; i++) {
        const struct seminar_person *person = &room->seminar->people[i];
        size_t dense = dense_part(person->name, typed->word.begin);
        if (dense > 0) typed->word.length = dense;
        if (dense > 0 || part_of(room, person->name, typed)) return person;
    }
    return NULL;
}

static void after_find(struct typed *typed)
{
    const char *next = typed->word.begin + typed->word.length;
    typed->has_after =
        word_next(&typed->after, next) != NULL && stand_together(&typed->word, typed->after.begin);
}

/* An initial before a part of a name is of it. */
static const struct seminar_person *person_behind(const struct room *room,
                                                  const struct typed *typed)
{
    struct typed next = {.word = typed->after, .before = typed->word, .has_before = true};
    if (!typed->word.initial || !typed->word.capital || !typed->has_after) return NULL;
    after_find(&next);
    return person_of(room, &next);
}

static void person_put(struct text *out, const struct seminar_person *person)
{
    const char *team = person->team < 0 ? "no team" : seminar_teams[person->team];
    text_format(out, "[%s%s%s]", team, person->role[0] ? ", " : "", person->role);
}

/* What was put for the word before, so that first name and last are one person. */
struct hidden {
    struct text out;
    const struct seminar_person *last;
    size_t length; /* of all behind it */
};

static void word_put(struct hidden *hidden, const struct room *room, struct typed *typed)
{
    after_find(typed);
    const struct seminar_person *person = person_of(room, typed);
    if (!person) person = person_behind(room, typed);
    if (!person) text_format(&hidden->out, "%.*s", (int)typed->word.length, typed->word.begin);
    else if (person == hidden->last && typed->has_before) {
        hidden->out.length = hidden->length;
        hidden->out.data[hidden->length] = '\0';
    } else person_put(&hidden->out, person);
    hidden->last = person;
    hidden->length = hidden->out.length;
}

void hide_names(char out[HIDE_SIZE], struct session *session, const struct seminar *seminar,
                const char *text)
{
    const struct room room = {session, seminar};
    struct hidden hidden = {.last = NULL};
    struct typed typed = {.has_before = false};
    text_init(&hidden.out, out, HIDE_SIZE);
    for (bool first = true; *text;) {
        if (!word_read(&typed.word, text)) {
            uint32_t character;
            size_t step = text_decode(&character, text);
            text_format(&hidden.out, "%.*s", (int)step, text);
            text += step;
            continue;
        }
        typed.has_before = !first && stand_together(&typed.before, text);
        word_put(&hidden, &room, &typed);
        text += typed.word.length;
        typed.before = typed.word;
        first = false;
    }
}

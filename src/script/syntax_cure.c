/* syntax_cure.c: what stands where something else was expected, and what to write instead. */
/* SPDX-License-Identifier: MIT */
#include "script/syntax.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

enum { SHOWN_BYTES = 24, WORD_SIZE = 48 };

/* What keyboards, word processors and web pages put in the place of plain characters. */
static const struct stray {
    uint32_t first, last;
    const char *name, *cure;
} strays[] = {
    {0x2018, 0x2019, "curly quote", "write a straight quote, \""},
    {0x201A, 0x201B, "curly quote", "write a straight quote, \""},
    {0x201C, 0x201F, "curly quote", "write a straight quote, \""},
    {0x00AB, 0x00AB, "angled quote", "write a straight quote, \""},
    {0x00BB, 0x00BB, "angled quote", "write a straight quote, \""},
    {0x00B4, 0x00B4, "accent", "write a straight quote, \""},
    {0x2032, 0x2033, "prime", "write a straight quote, \""},
    {0x300C, 0x300F, "quote", "write a straight quote, \""},
    {0x00A0, 0x00A0, "no-break space", "write a plain space"},
    {0x1680, 0x1680, "wide space", "write a plain space"},
    {0x2000, 0x200A, "wide space", "write a plain space"},
    {0x202F, 0x202F, "no-break space", "write a plain space"},
    {0x205F, 0x205F, "wide space", "write a plain space"},
    {0x3000, 0x3000, "wide space", "write a plain space"},
    {0x0085, 0x0085, "line end of another system", "write a plain line end"},
    {0x2028, 0x2029, "line end of another system", "write a plain line end"},
    {0x00AD, 0x00AD, "soft hyphen, which nobody sees,", "take it out"},
    {0x061C, 0x061C, "mark of direction, which nobody sees,", "take it out"},
    {0x200B, 0x200F, "character that nobody sees,", "take it out"},
    {0x202A, 0x202E, "mark of direction, which nobody sees,", "take it out"},
    {0x2060, 0x2069, "character that nobody sees,", "take it out"},
    {0xFEFF, 0xFEFF, "byte-order mark", "take it out: it may stand at the file's beginning alone"},
    {0x2010, 0x2015, "dash", "write a plain minus, -"},
    {0x2212, 0x2212, "minus of mathematics", "write a plain minus, -"},
    {0x00D7, 0x00D7, "multiplication sign", "write *"},
    {0x00F7, 0x00F7, "division sign", "write /"},
    {0x2260, 0x2260, "sign for unequal", "write ~="},
    {0x2264, 0x2264, "sign for at most", "write <="},
    {0x2265, 0x2265, "sign for at least", "write >="},
    {0x2026, 0x2026, "ellipsis", "write dots"},
    {0x3001, 0x3001, "wide comma", "write a plain comma"},
    {0x3002, 0x3002, "wide dot", "write a plain dot"},
};

/* What Windows' own table of characters has where UTF-8 has nothing. */
static const struct {
    unsigned char first, last;
    const char *name, *cure;
} bytes[] = {{0x91, 0x94, "curly quote", "write a straight quote, \""},
             {0x96, 0x97, "dash", "write a plain minus, -"},
             {0xA0, 0xA0, "no-break space", "write a plain space"},
             {0x01, 0x1F, "control character", "take it out"},
             {0x7F, 0x7F, "control character", "take it out"}};

/* Signs of other languages, as tokens that stand side by side, and Lua's. */
static const struct {
    const char *signs[3];
    const char *cure;
} foreign[] = {
    {{"!", "==", NULL}, "write ~= for is not"},
    {{"!", "=", NULL}, "write ~= for is not"},
    {{"=", "!", NULL}, "write ~= for is not"},
    {{"<", ">", NULL}, "write ~= for is not"},
    {{"/", "=", NULL}, "write x = x / ..., or ~= for is not"},
    {{"!", NULL}, "write not"},
    {{"==", "=", NULL}, "write == to compare"},
    {{"==", "==", NULL}, "write == to compare"},
    {{"=", ">", NULL}, "write >= for at least; a function is function (x) ... end"},
    {{"=", "<", NULL}, "write <= for at most"},
    {{"-", ">", NULL}, "write a dot, or function (x) ... end"},
    {{":", "=", NULL}, "write = to set"},
    {{"+", "=", NULL}, "write x = x + ..."},
    {{"-", "=", NULL}, "write x = x - ..."},
    {{"*", "=", NULL}, "write x = x * ..."},
    {{"//", "=", NULL}, "write x = x // ..."},
    {{"%", "=", NULL}, "write x = x % ..."},
    {{"^", "=", NULL}, "write x = x ^ ..."},
    {{"..", "=", NULL}, "write x = x .. ..."},
    {{"+", "+", NULL}, "write x = x + 1"},
    {{"&", "&", NULL}, "write and"},
    {{"|", "|", NULL}, "write or"},
    {{"*", "*", NULL}, "write ^ for a power"},
    {{"?", NULL}, "write if ... then, or c and a or b"},
    {{"/", "*", NULL}, "write -- before a comment"},
    {{"//", NULL}, "write -- before a comment"},
    {{"#", NULL}, "write -- before a comment"},
    {{"@", NULL}, "take it out"},
    {{"$", NULL}, "take it out: names stand as they are, and texts are joined with .."},
    {{"`", NULL}, "write a straight quote, \""},
    {{"\\", NULL}, "take it out: a statement may go over lines as it is"},
};

/* Words of other languages for what Lua says otherwise. */
static const struct {
    const char *word, *cure;
} borrowed[] = {{"elif", "write elseif"},
                {"elsif", "write elseif"},
                {"elseIf", "write elseif"},
                {"func", "write function"},
                {"fn", "write function"},
                {"fun", "write function"},
                {"def", "write function"},
                {"lambda", "write function"},
                {"var", "write local"},
                {"let", "write local"},
                {"const", "write local"},
                {"int", "write local"},
                {"foreach", "write for i, x in ipairs(list) do"},
                {"switch", "write if and elseif"},
                {"case", "write if and elseif"},
                {"unless", "write if not"},
                {"endif", "write end"},
                {"endfor", "write end"},
                {"endfunction", "write end"},
                {"fi", "write end"},
                {"done", "write end"},
                {"begin", "write do"},
                {"continue", "write the rest of the loop in an if"},
                {"try", "test for nil before a value is used"},
                {"catch", "test for nil before a value is used"},
                {"throw", "write error(text)"},
                {"import", "write local x = require \"lib.x\""},
                {"include", "write local x = require \"lib.x\""},
                {"class", "write a plain table"}};

static const char *const keywords[] = {"function", "return", "local",  "then",  "elseif", "else",
                                       "while",    "until",  "repeat", "break", "false",  "true",
                                       "end",      "for",    "if",     "do",    "nil",    "not",
                                       "and",      "or",     "in"};

static bool is_between(uint32_t value, uint32_t first, uint32_t last)
{
    return value >= first && value <= last;
}

/* A byte that is no UTF-8, or commands something. */
static bool cure_byte(char out[SYNTAX_TEXT_SIZE], unsigned char byte)
{
    for (size_t i = 0; i < sizeof bytes / sizeof bytes[0]; i++) {
        if (!is_between(byte, bytes[i].first, bytes[i].last)) continue;
        snprintf(out, SYNTAX_TEXT_SIZE, "found a %s (byte %02X), expected plain Lua; %s",
                 bytes[i].name, (unsigned)byte, bytes[i].cure);
        return true;
    }
    if (byte < 0x80) return false;
    snprintf(out, SYNTAX_TEXT_SIZE,
             "found the byte %02X, which is no UTF-8, expected plain Lua; take it out, or save the "
             "file as UTF-8",
             (unsigned)byte);
    return true;
}

static bool cure_character(char out[SYNTAX_TEXT_SIZE], const char *at)
{
    uint32_t character;
    size_t length = text_decode(&character, at);
    if (length < 2) return cure_byte(out, (unsigned char)*at);
    for (size_t i = 0; i < sizeof strays / sizeof strays[0]; i++) {
        if (!is_between(character, strays[i].first, strays[i].last)) continue;
        snprintf(out, SYNTAX_TEXT_SIZE, "found a %s (U+%04X), expected plain Lua; %s",
                 strays[i].name, (unsigned)character, strays[i].cure);
        return true;
    }
    if (is_between(character, 0xFF01, 0xFF5E)) {
        snprintf(out, SYNTAX_TEXT_SIZE, "found a wide %c (U+%04X), expected a plain one; write %c",
                 (char)(character - 0xFEE0), (unsigned)character, (char)(character - 0xFEE0));
    } else {
        snprintf(out, SYNTAX_TEXT_SIZE,
                 "found the character %.*s (U+%04X) outside a text, expected plain Lua; names have "
                 "a to z, digits and underscores, texts stand in quotes",
                 (int)length, at, (unsigned)character);
    }
    return true;
}

static bool is_digit(char c, bool hex)
{
    return (c >= '0' && c <= '9') || (hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
}

/* The digits, one dot and a power of ten that Lua takes for a number. */
static bool number_whole(const struct lex_token *token)
{
    const char *at = token->at, *end = at + token->length;
    bool hex = token->length > 2 && at[0] == '0' && (at[1] == 'x' || at[1] == 'X');
    size_t digits = 0, dots = 0;
    if (hex) at += 2;
    for (; at < end && (*at == '.' || is_digit(*at, hex)); at++) {
        if (*at == '.') dots++;
        else digits++;
    }
    if (digits == 0 || dots > 1) return false;
    if (at == end) return true;
    if (!strchr(hex ? "pP" : "eE", *at++)) return false;
    if (at < end && (*at == '+' || *at == '-')) at++;
    if (at == end) return false;
    while (at < end && is_digit(*at, false)) at++;
    return at == end;
}

static bool cure_number(char out[SYNTAX_TEXT_SIZE], const struct lex_token *token)
{
    char shown[SHOWN_BYTES];
    if (number_whole(token)) return false;
    lex_copy(shown, sizeof shown, token);
    snprintf(out, SYNTAX_TEXT_SIZE,
             "found %s, which is no number, expected digits and at most one point; write it "
             "without a unit or marks between its digits",
             shown);
    return true;
}

/* The first escape of a text that Lua does not know; NULL where all are known. */
static const char *odd_escape(const struct lex_token *token, const char *end)
{
    for (const char *at = token->at; at + 1 < end; at++) {
        if (*at != '\\') continue;
        at++;
        bool known = strchr("abfnrtvzxu\\\"'\r\n", *at) || is_digit(*at, false);
        if (!known || *at == '\0') return at;
        bool hex = *at == 'x' && !(end - at > 2 && is_digit(at[1], true) && is_digit(at[2], true));
        bool far = is_digit(*at, false) && end - at > 2 && is_digit(at[1], false) &&
                   is_digit(at[2], false) &&
                   (*at - '0') * 100 + (at[1] - '0') * 10 + at[2] - '0' > 255;
        if (hex || far || (*at == 'u' && (end - at < 2 || at[1] != '{'))) return at;
    }
    return NULL;
}

bool syntax_cure_quote(char out[SYNTAX_TEXT_SIZE], const struct lex_token *token)
{
    const char *end = token->at + token->length;
    for (const char *at = token->at; end - at > 2; at++) {
        bool curly = memcmp(at, "\xE2\x80", 2) == 0 && is_between((unsigned char)at[2], 0x98, 0x9F);
        if (!curly) continue;
        snprintf(out, SYNTAX_TEXT_SIZE,
                 "found a text that a curly quote is to close, expected a straight one; write %c",
                 token->at[-1]);
        return true;
    }
    return false;
}

/* A text in quotes that its line does not close, or that holds an escape that is none. */
static bool cure_text(char out[SYNTAX_TEXT_SIZE], const struct lex *lex,
                      const struct lex_token *token)
{
    const char *last = lex->source->text + lex->source->length;
    const char *end = token->at + token->length;
    char quote = token->at[-1];
    if (quote == '[') {
        if (end < last) return false;
        snprintf(out, SYNTAX_TEXT_SIZE,
                 "found a text that nothing closes, expected ]] behind it; write it");
        return true;
    }
    if (end >= last || *end != quote) {
        if (syntax_cure_quote(out, token)) return true;
        snprintf(
            out, SYNTAX_TEXT_SIZE,
            "found a text that its line does not close, expected %c at its end; write the quote",
            quote);
        return true;
    }
    const char *escape = odd_escape(token, end);
    if (!escape) return false;
    snprintf(out, SYNTAX_TEXT_SIZE,
             "found \\%c in a text, which stands for nothing, expected an escape of Lua's; write "
             "\\\\ for a backslash",
             *escape);
    return true;
}

bool syntax_cure_token(char out[SYNTAX_TEXT_SIZE], const struct lex *lex, size_t index)
{
    const struct lex_token *token = lex_token(lex, index);
    switch (token->kind) {
    case LEX_SIGN: return cure_character(out, token->at);
    case LEX_TEXT: return cure_text(out, lex, token);
    case LEX_NUMBER: return cure_number(out, token);
    default: return false;
    }
}

/* Do those signs stand there side by side? */
static bool signs_stand(const struct lex *lex, size_t index, const char *const *signs)
{
    for (size_t i = 0; i < 3 && signs[i]; i++) {
        const struct lex_token *token = lex_token(lex, index + i);
        if (!lex_is(lex, index + i, signs[i])) return false;
        if (i > 0 && token->at != lex_token(lex, index + i - 1)->at + strlen(signs[i - 1])) {
            return false;
        }
    }
    return true;
}

bool syntax_cure_signs(char out[SYNTAX_TEXT_SIZE], const struct lex *lex, size_t index,
                       size_t *found)
{
    for (size_t i = 0; i < sizeof foreign / sizeof foreign[0]; i++) {
        const char *const *signs = foreign[i].signs;
        bool before = index > 0 && signs[1] && signs_stand(lex, index - 1, signs);
        if (!before && !signs_stand(lex, index, signs)) continue;
        /* Within a line it counts. */
        bool within = index > 0 && lex_token(lex, index - 1)->line == lex_token(lex, index)->line;
        if (signs[0][0] == '#' && within) continue;
        *found = before ? index - 1 : index;
        snprintf(out, SYNTAX_TEXT_SIZE, "found %s%s, expected plain Lua; %s", signs[0],
                 signs[1] ? signs[1] : "", foreign[i].cure);
        return true;
    }
    return false;
}

/* A slip of the keyboard, or the same letters in another order. Of a short word only letters that
 * changed places count: too many names are near to it. */
static bool is_near(const char *word, const char *keyword)
{
    size_t length = strlen(word), wanted = strlen(keyword), left = 0;
    int counts[256] = {0};
    if (length > wanted + 3 || wanted > length + 3) return false;
    for (size_t i = 0; i < length; i++) counts[(unsigned char)word[i]]++;
    for (size_t i = 0; i < wanted; i++) counts[(unsigned char)keyword[i]]--;
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) left += counts[i] != 0;
    return left == 0 || (wanted > 3 && text_slip(word, keyword)) ||
           (wanted > 6 && text_closest(word, &keyword, 1));
}

/* In capitals, or nearly. */
static const char *meant_by(const char *word)
{
    char lower[WORD_SIZE];
    size_t length = strlen(word);
    for (size_t i = 0; i <= length; i++) {
        lower[i] = word[i] >= 'A' && word[i] <= 'Z' ? (char)(word[i] - 'A' + 'a') : word[i];
    }
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) {
        if (is_near(lower, keywords[i])) return keywords[i];
    }
    return NULL;
}

/* Is the name there one of its own: no field of something, no key of a table? */
static bool stands_alone(const struct lex *lex, size_t index)
{
    bool field = index > 0 && (lex_is(lex, index - 1, ".") || lex_is(lex, index - 1, ":"));
    return lex_token(lex, index)->kind == LEX_NAME && !field && !lex_is(lex, index + 1, "=") &&
           !lex_is(lex, index + 1, ".");
}

/* Is it declared by the text, as a local or a parameter? */
static bool is_declared(const struct lex *lex, const struct lex_token *word)
{
    for (size_t i = 1; i < lex->count; i++) {
        const struct lex_token *token = &lex->tokens[i];
        bool same = token != word && token->length == word->length &&
                    memcmp(token->at, word->at, word->length) == 0;
        if (same && (lex_is(lex, i - 1, "local") || lex_is(lex, i - 1, "for") ||
                     lex_is(lex, i - 1, "(") || lex_is(lex, i - 1, ","))) {
            return true;
        }
    }
    return false;
}

bool syntax_cure_word(char out[SYNTAX_TEXT_SIZE], const struct lex *lex, size_t index)
{
    char word[WORD_SIZE];
    const struct lex_token *token = lex_token(lex, index);
    if (!stands_alone(lex, index) || token->length >= sizeof word) return false;
    lex_copy(word, sizeof word, token);
    for (size_t i = 0; i < sizeof borrowed / sizeof borrowed[0]; i++) {
        if (strcmp(borrowed[i].word, word) != 0 || is_declared(lex, token)) continue;
        snprintf(out, SYNTAX_TEXT_SIZE, "found %s, which is not of Lua, expected its own word; %s",
                 word, borrowed[i].cure);
        return true;
    }
    const char *meant = meant_by(word);
    if (!meant || is_declared(lex, token)) return false;
    snprintf(out, SYNTAX_TEXT_SIZE, "found %s, expected a word of Lua's; did you mean %s? write it",
             word, meant);
    return true;
}

void syntax_cure_shown(char *out, size_t size, const struct lex *lex, size_t index)
{
    const struct lex_token *token = lex_token(lex, index);
    int length = token->length < SHOWN_BYTES ? (int)token->length : SHOWN_BYTES;
    switch (token->kind) {
    case LEX_END: snprintf(out, size, "the end of the file"); break;
    case LEX_TEXT: snprintf(out, size, "a text"); break;
    default: snprintf(out, size, "\"%.*s\"", length, token->at); break;
    }
}

const char *syntax_alien(const struct source *source)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *what;
    } kinds[] = {
        {"\xFF\xFE", 2, "is saved as UTF-16, expected UTF-8; save it again as UTF-8"},
        {"\xFE\xFF", 2, "is saved as UTF-16, expected UTF-8; save it again as UTF-8"},
        {"\0\0\xFE\xFF", 4, "is saved as UTF-32, expected UTF-8; save it again as UTF-8"},
        {"\x1BLua", 4, "is compiled Lua, expected its text; scripts are text"},
        {"PK\x03\x04", 4,
         "is an archive or a document, expected plain text; save it as plain text"},
        {"\x1F\x8B", 2, "is compressed, expected plain text; unpack it"},
        {"%PDF", 4, "is a PDF, expected plain text; save it as plain text"},
        {"{\\rtf", 5,
         "is a document of a word processor, expected plain text; save it as plain text"},
        {"\xD0\xCF\x11\xE0", 4,
         "is a document of a word processor, expected plain text; save it as plain text"},
        {"\x89PNG", 4, "is a picture, expected plain text; take it out"},
        {"<!", 2,
         "is a page of the web, expected the script; download the file itself, as raw text"},
        {"<html", 5,
         "is a page of the web, expected the script; download the file itself, as raw text"},
    };
    size_t odd = 0, even = 0, length = source->length < 64 ? source->length : 64;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (source->length >= kinds[i].length &&
            memcmp(source->text, kinds[i].bytes, kinds[i].length) == 0) {
            return kinds[i].what;
        }
    }
    for (size_t i = 0; i < length; i++) {
        if (source->text[i] != '\0') continue;
        if (i % 2) odd++;
        else even++;
    }
    bool wide = length >= 4 && (odd * 2 > length * 3 / 4 || even * 2 > length * 3 / 4);
    return wide ? kinds[0].what : NULL;
}

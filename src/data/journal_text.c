/* journal_text.c: a journal row as a line of text, chained to the one before, and back. */
/* SPDX-License-Identifier: MIT */
#include "data/journal_inner.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "data/csv.h"
#include "data/journal.h"
#include "engine/rng.h"

/*
 * A row is one line whatever its cells hold: line breaks, other control characters, bytes that are
 * not UTF-8 and the backslash itself are written as \n or \xNN. So the file can be cut at any byte
 * and its last whole line is still known.
 *
 * The last cell is 16 hexadecimal digits, a hash over the check before and the line up to itself. A
 * '+' after it says that the act has more rows: a reader takes an act in when it comes to a row
 * without one, so an act whose last row is missing does not count. The '+' is hashed too.
 */
enum { CELL_COUNT = 8, CHECK_DIGITS = 16 };

static const char *const kinds[JOURNAL_KIND_COUNT] = {
    [JOURNAL_GAME] = "game",
    [JOURNAL_PLAN] = "plan",
    [JOURNAL_UNPLAN] = "unplan",
    [JOURNAL_SEAL] = "seal",
    [JOURNAL_INSTRUMENT] = "instrument",
    [JOURNAL_TURN] = "turn",
    [JOURNAL_INJECT] = "inject",
    [JOURNAL_OVERRIDE] = "override",
    [JOURNAL_CLOCK] = "clock",
    [JOURNAL_NOTE] = "note",
    [JOURNAL_LESSON] = "lesson",
    [JOURNAL_OPEN] = "open",
    [JOURNAL_SEAT] = "seat",
    [JOURNAL_PHASE] = "phase",
    [JOURNAL_DRAFT] = "draft",
    [JOURNAL_UNSEAL] = "unseal",
    [JOURNAL_STRIKE] = "strike",
    [JOURNAL_BACK] = "back",
    [JOURNAL_BRANCH] = "branch",
    [JOURNAL_LAST] = "last",
    [JOURNAL_ASK] = "ask",
    [JOURNAL_ANSWER] = "answer",
    [JOURNAL_MARK] = "mark",
    [JOURNAL_FAULT] = "fault",
    [JOURNAL_AIM] = "aim",
    [JOURNAL_AGREE] = "agree",
    [JOURNAL_OTHER] = "x-",
};

static const char *const seats[] = {"washington", "beijing", "facilitator",
                                    "observer",   "room",    "game"};

const char *journal_kind_name(enum journal_kind kind)
{
    return (int)kind >= 0 && kind < JOURNAL_KIND_COUNT ? kinds[kind] : "unknown";
}

const char *journal_text_header(void)
{
    return "seq,turn,seat,kind,name,args,note,check\n";
}

static int kind_named(const char *name)
{
    bool other = strncmp(name, kinds[JOURNAL_OTHER], 2) == 0;
    for (int i = 0; i < JOURNAL_OTHER; i++) {
        if (strcmp(kinds[i], name) == 0) return i;
    }
    return other && name[2] && strlen(name) < JOURNAL_OTHER_SIZE ? JOURNAL_OTHER : -1;
}

static bool is_seat(const char *name)
{
    for (size_t i = 0; i < sizeof seats / sizeof seats[0]; i++) {
        if (strcmp(seats[i], name) == 0) return true;
    }
    return false;
}

/* Makes one line of any bytes. What is no UTF-8 goes byte by byte, so that it comes back as it was.
 */
static void escape(char *out, size_t size, const char *cell)
{
    struct text text;
    text_init(&text, out, size);
    while (*cell) {
        uint32_t character;
        size_t step = text_decode(&character, cell);
        unsigned char byte = (unsigned char)*cell;
        char whole[8] = "";
        memcpy(whole, cell, step);
        if (byte == '\n') text_append(&text, "\\n");
        else if (byte == '\\') text_append(&text, "\\\\");
        else if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && step == 1)) {
            text_format(&text, "\\x%02X", byte);
        } else text_append(&text, whole);
        cell += step;
    }
}

static int hex_digit(char digit)
{
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return -1;
}

/* False where it does not fit, or is no such escape. */
static bool unescape(char *out, size_t size, const char *cell)
{
    size_t length = 0;
    while (*cell && length + 1 < size) {
        char byte = *cell++;
        if (byte == '\\') {
            char letter = *cell++;
            if (letter == 'n') byte = '\n';
            else if (letter == 'x' && hex_digit(cell[0]) >= 0 && hex_digit(cell[1]) >= 0) {
                byte = (char)(hex_digit(cell[0]) * 16 + hex_digit(cell[1]));
                cell += 2;
            } else if (letter != '\\') return false;
        }
        if (byte == '\0') return false;
        out[length++] = byte;
    }
    out[length] = '\0';
    return *cell == '\0';
}

/* A text cell: escaped, then made safe for spreadsheets. */
static void put_cell(struct text *out, const char *cell)
{
    char escaped[4 * JOURNAL_ARGS_SIZE];
    escape(escaped, sizeof escaped, cell);
    csv_put(out, escaped);
    text_append(out, ",");
}

/* Chains a row to the one before; whether more rows follow is part of it, so that dropping a row
 * off an act's end is seen. */
static uint64_t line_check(const char *body, size_t length, uint64_t previous, bool more)
{
    uint64_t bits = rng_hash(body, (int64_t)length);
    return rng_bits(previous, bits, more ? 2 : 1, (uint64_t)length);
}

void journal_text_write(struct text *out, struct journal_row *row, uint64_t previous, bool more)
{
    size_t start = out->length;
    text_format(out, "%" PRId64 ",%" PRId32 ",%s,%s,", row->seq, row->turn, row->seat,
                row->kind == JOURNAL_OTHER ? row->other : journal_kind_name(row->kind));
    put_cell(out, row->name);
    put_cell(out, row->args);
    put_cell(out, row->note);
    row->more = more;
    row->check = line_check(out->data + start, out->length - start, previous, more);
    text_format(out, "%016" PRIx64 "%s\n", row->check, more ? "+" : "");
}

/* Rows of commas alone; and what becomes of sixteen digits without a letter, 1.23457E+15. */
static const char *sheet_mark(const struct journal_line *line)
{
    size_t at = line->length;
    while (at > 0 && strchr(",; \t\r", line->bytes[at - 1])) at--;
    if (at == 0) return "holds nothing, as a spreadsheet leaves rows at the end";
    at = line->length;
    while (at > 0 && strchr("0123456789.E+", line->bytes[at - 1])) at--;
    bool number = at > 0 && at < line->length && line->bytes[at - 1] == ',';
    return number ? "ends in a number, as a spreadsheet makes of the check of 16 digits" : NULL;
}

/* Takes the check off the line's end: its digits, and the mark that more rows follow. */
static bool read_check(uint64_t *out, struct journal_line *line, size_t *body)
{
    size_t end = line->length;
    line->more = end > 0 && line->bytes[end - 1] == '+';
    if (line->more) end--;
    if (end < CHECK_DIGITS + 1 || line->bytes[end - CHECK_DIGITS - 1] != ',') return false;
    *body = end - CHECK_DIGITS;
    *out = 0;
    for (size_t i = *body; i < end; i++) {
        int digit = hex_digit(line->bytes[i]);
        if (digit < 0) return false;
        *out = *out << 4 | (uint64_t)digit;
    }
    return true;
}

static bool read_integer(int64_t *out, const char *text)
{
    double number;
    if (!csv_number(&number, text) || strchr(text, '.')) return false;
    *out = (int64_t)number;
    return true;
}

/* The three cells that may hold anything. */
static bool read_texts(struct journal_row *out, const char *const cells[CELL_COUNT])
{
    return unescape(out->name, sizeof out->name, csv_plain(cells[4])) &&
           unescape(out->args, sizeof out->args, csv_plain(cells[5])) &&
           unescape(out->note, sizeof out->note, csv_plain(cells[6]));
}

/* What is wrong with the cells, or NULL. */
static const char *read_cells(struct journal_row *out, const char *const cells[CELL_COUNT])
{
    int64_t turn;
    int kind = kind_named(cells[3]);
    if (!read_integer(&out->seq, cells[0]) || out->seq < 1) return "seq is no whole number above 0";
    if (!read_integer(&turn, cells[1]) || turn < 0 || turn > 100000) {
        return "turn is no whole number from 0 to 100000";
    }
    if (!is_seat(cells[2])) {
        return "seat is none of washington, beijing, facilitator, observer, room, game";
    }
    if (kind < 0) return "kind is unknown; a newer version of the game may have written it";
    out->turn = (int32_t)turn;
    out->kind = (enum journal_kind)kind;
    snprintf(out->seat, sizeof out->seat, "%s", cells[2]);
    if (kind == JOURNAL_OTHER) snprintf(out->other, sizeof out->other, "%s", cells[3]);
    return read_texts(out, cells) ? NULL : "a cell is too long, or has a \\ that escapes nothing";
}

/* The check was right, so what is wrong here was written wrong, or by a newer version. */
static enum journal_text_result parse_line(struct journal_row *out, struct journal_line *line)
{
    struct diag_list list;
    diag_init(&list);
    struct csv_sheet sheet;
    bool good = csv_take(&sheet, "row", line->bytes, line->length, &list);
    const char *cells[CELL_COUNT];
    for (size_t i = 0; i < CELL_COUNT; i++) cells[i] = csv_text(&sheet, 0, i);
    const char *problem = NULL;
    if (!good) problem = list.items[0].text;
    else if (sheet.row_count != 1 || sheet.rows[0].count != CELL_COUNT)
        problem = "it has not 8 cells";
    else problem = read_cells(out, cells);
    if (problem) snprintf(line->problem, sizeof line->problem, "%s", problem);
    csv_close(&sheet);
    diag_free(&list);
    return problem ? JOURNAL_TEXT_BAD : JOURNAL_TEXT_GOOD;
}

enum journal_text_result journal_text_read(struct journal_row *out, struct journal_line *line)
{
    memset(out, 0, sizeof *out);
    size_t body;
    if (!read_check(&out->check, line, &body)) {
        line->sheet = sheet_mark(line);
        snprintf(line->problem, sizeof line->problem, "its last cell is no check of 16 digits");
        return JOURNAL_TEXT_CHANGED;
    }
    out->more = line->more;
    uint64_t expected = line_check(line->bytes, body, line->previous, line->more);
    if (expected != out->check) {
        snprintf(line->problem, sizeof line->problem,
                 "found check %016" PRIx64 ", expected %016" PRIx64, out->check, expected);
        return JOURNAL_TEXT_CHANGED;
    }
    return parse_line(out, line);
}

/* "key=value;key=value": the arguments of a journal row. */

/* Arguments are written in capitals alone. */
static int capital_digit(char digit)
{
    return digit < 'a' ? hex_digit(digit) : -1;
}

/* %XX becomes its byte; a % that is none of these stands for itself. False if it does not fit. */
static bool decode(char *out, size_t size, const char *value, size_t length)
{
    size_t used = 0;
    for (size_t i = 0; i < length; i++) {
        char byte = value[i];
        if (byte == '%' && i + 2 < length && capital_digit(value[i + 1]) >= 0 &&
            capital_digit(value[i + 2]) >= 0) {
            byte = (char)(capital_digit(value[i + 1]) * 16 + capital_digit(value[i + 2]));
            i += 2;
        }
        if (used + 1 >= size) return false;
        out[used++] = byte;
    }
    out[used] = '\0';
    return true;
}

bool journal_arg(char *out, size_t size, const char *args, const char *key)
{
    size_t key_length = strlen(key);
    out[0] = '\0';
    while (*args) {
        size_t length = strcspn(args, ";");
        if (length > key_length && args[key_length] == '=' && strncmp(args, key, key_length) == 0) {
            return decode(out, size, args + key_length + 1, length - key_length - 1);
        }
        args += length;
        if (*args == ';') args++;
    }
    return false;
}

bool journal_arg_twice(char *out, size_t size, const char *args)
{
    for (const char *at = args; *at; at += strcspn(at, ";"), at += *at == ';') {
        size_t key = strcspn(at, "=;");
        const char *later = at + strcspn(at, ";");
        for (; at[key] == '=' && *later; later += strcspn(later, ";")) {
            later++;
            if (strncmp(later, at, key + 1) != 0) continue;
            snprintf(out, size, "%.*s", (int)(key < 60 ? key : 60), at);
            return true;
        }
    }
    return false;
}

bool journal_arg_take(char *out, size_t size, char *args, const char *key)
{
    if (!journal_arg(out, size, args, key)) return false;
    size_t length = strlen(key);
    char *at = args;
    while (strncmp(at, key, length) != 0 || at[length] != '=') at = strchr(at, ';') + 1;
    char *end = at + strcspn(at, ";");
    memmove(at, end + (*end == ';'), strlen(end + (*end == ';')) + 1);
    return true;
}

bool journal_arg_add(char *args, size_t size, const char *key, const char *value)
{
    struct text text;
    char encoded[3 * JOURNAL_ARGS_SIZE];
    text_init(&text, encoded, sizeof encoded);
    text_format(&text, "%s%s=", *args ? ";" : "", key);
    for (; *value; value++) {
        unsigned char byte = (unsigned char)*value;
        if (strchr(";=%", byte) || byte < 0x20 || byte == 0x7F) text_format(&text, "%%%02X", byte);
        else text_append(&text, (char[2]){*value, '\0'});
    }
    size_t used = strlen(args);
    if (text.cut || used + text.length + 1 > size) return false;
    memcpy(args + used, encoded, text.length + 1);
    return true;
}

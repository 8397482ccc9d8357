/* csv.c: a CSV file as rows whose cells know their line and column; and cells written safely. */
/* SPDX-License-Identifier: MIT */
#include "data/csv.h"
#include "base/ascii.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "data/csv_form.h"
#include "engine/rng.h"

/* What the parser's callbacks share. libcsv tells what a cell holds but not where it stood, so the
 * bytes are handed over one separator at a time and the place is kept here. */
struct scan {
    struct csv_sheet *sheet;
    const char *file;
    const char *bytes;
    size_t length;
    size_t cell_start;
    size_t arena_used;
    size_t row_first;           /* index of the open row's first cell */
    int line, column;           /* of the next byte; columns count characters, as editors do */
    int cell_line, cell_column; /* of cell_start */
    bool ended;                 /* the last piece ended a cell */
    bool table;                 /* no journal: blanks and what is nothing do not count */
    uint64_t hash;              /* of the file as it was */
    struct diag_list *list;
};

/* How long a blank is that stands at the text: of any width, also one that keeps words together. */
static size_t blank_at(const char *text)
{
    static const char *const blanks[] = {" ",
                                         "\t",
                                         "\r",
                                         "\n",
                                         "\xC2\xA0",
                                         "\xE2\x80\x82",
                                         "\xE2\x80\x83",
                                         "\xE2\x80\x87",
                                         "\xE2\x80\x88",
                                         "\xE2\x80\x89",
                                         "\xE2\x80\x8A",
                                         "\xE2\x80\xAF",
                                         "\xE3\x80\x80"};
    if (*text > ' ' && *text <= '~') return 0;
    for (size_t i = 0; i < sizeof blanks / sizeof blanks[0]; i++) {
        if (strncmp(text, blanks[i], strlen(blanks[i])) == 0) return strlen(blanks[i]);
    }
    return 0;
}

/* Nobody sees a blank at either end of a cell; a line end or tab within is a blank. */
static char *trimmed(char *text)
{
    for (size_t blank = blank_at(text); blank > 0; blank = blank_at(text)) text += blank;
    char *end = text;
    for (char *at = text; *at;) {
        size_t blank = blank_at(at);
        if (*at == '\t' || *at == '\r' || *at == '\n') *at = ' ';
        at += blank ? blank : 1;
        if (blank == 0) end = at;
    }
    *end = '\0';
    return text;
}

/* How many columns of blanks stand before the cell's first character. */
static int blanks_before(const struct scan *scan)
{
    size_t at = scan->cell_start;
    while (at < scan->length && (scan->bytes[at] == ' ' || scan->bytes[at] == '\t')) at++;
    return (int)(at - scan->cell_start);
}

/* libcsv's first callback: a cell has ended. Its text moves to the arena, which never moves itself,
 * so cells may point into it. */
static void take_cell(void *data, size_t length, void *context)
{
    struct scan *scan = context;
    struct csv_sheet *sheet = scan->sheet;
    if (sheet->cell_count == sheet->cell_capacity) {
        sheet->cell_capacity = sheet->cell_capacity ? sheet->cell_capacity * 2 : 256;
        sheet->cells = memory_resize(sheet->cells, sheet->cell_capacity * sizeof *sheet->cells);
    }
    char *text = sheet->arena + scan->arena_used;
    if (length > 0) memcpy(text, data, length);
    text[length] = '\0';
    scan->arena_used += length + 1;
    if (scan->table) text = trimmed(text);
    int blanks = scan->table && *text ? blanks_before(scan) : 0;
    sheet->cells[sheet->cell_count++] = (struct csv_cell){
        .text = text, .line = scan->cell_line, .column = scan->cell_column + blanks};
    scan->ended = true;
}

/* libcsv's second callback: a row has ended. */
static void take_row(int separator, void *context)
{
    (void)separator;
    struct scan *scan = context;
    struct csv_sheet *sheet = scan->sheet;
    if (sheet->row_count == sheet->row_capacity) {
        sheet->row_capacity = sheet->row_capacity ? sheet->row_capacity * 2 : 64;
        sheet->rows = memory_resize(sheet->rows, sheet->row_capacity * sizeof *sheet->rows);
    }
    size_t count = sheet->cell_count - scan->row_first;
    sheet->rows[sheet->row_count++] =
        (struct csv_row){.line = count ? sheet->cells[scan->row_first].line : scan->line,
                         .first = scan->row_first,
                         .count = count};
    scan->row_first = sheet->cell_count;
}

/* In a journal a blank is part of a cell; libcsv would trim it, and let it stand before a quote. */
static int never_space(unsigned char byte)
{
    (void)byte;
    return 0;
}

/* Strict, and an unclosed quotation mark at the end is an error too: libcsv would let both pass. */
static bool parser_start(struct csv_parser *parser, const struct scan *scan)
{
    if (csv_init(parser, CSV_STRICT | CSV_STRICT_FINI) != 0) return false;
    if (!scan->table) csv_set_space_func(parser, never_space);
    return true;
}

/* Why a character may not stand in a file; NULL where it may. A journal keeps what people typed. */
static const char *trouble_with(uint32_t character, size_t step, unsigned char byte, bool table)
{
    if (byte == '\t' || byte == '\r' || byte == '\n') return NULL;
    if (step == 1 && byte >= 0x80) {
        return "found byte \\x%02X%s, which is not UTF-8 but most likely Windows-1252, as older "
               "spreadsheets save, expected UTF-8 text; save the file as UTF-8 (Excel: CSV UTF-8)";
    }
    if (byte < 0x20 || byte == 0x7F) {
        return "found the control character \\x%02X, expected plain text; delete it";
    }
    if (!table || text_drawable(character)) return NULL;
    return "found the character U+%04X, which nobody sees or which commands a terminal, expected "
           "plain text; delete it";
}

/* The same character is most often in many places by one hand, so that each is told once. */
static void trouble_tell(const struct scan *scan, const char *trouble, int line, int column,
                         unsigned number, bool byte)
{
    char topic[FILE_PATH_SIZE + 24], text[16] = "";
    struct text shown;
    text_init(&shown, text, sizeof text);
    /* Windows-1252, which spreadsheets save, has the letters of Unicode's first page there. */
    if (byte && number >= 0xA0)
        text_format(&shown, " (%c%c)", 0xC0 | number >> 6, 0x80 | (number & 0x3F));
    snprintf(topic, sizeof topic, "%s %s", scan->file, byte && number >= 0x80 ? "bytes" : "");
    if (!byte || number < 0x80) snprintf(topic, sizeof topic, "%s %u", scan->file, number);
    diag_error_about(scan->list, topic, scan->file, line, column, trouble, number, text);
}

/* Tells of characters that no file may hold. */
static void bytes_check(const struct scan *scan)
{
    int line = scan->line, column = 1;
    for (size_t i = scan->cell_start; i < scan->length;) {
        uint32_t character;
        if (scan->bytes[i] >= ' ' && scan->bytes[i] <= '~') { /* nearly all are */
            column++;
            i++;
            continue;
        }
        char next[5] = ""; /* the last character has no terminator after it */
        memcpy(next, scan->bytes + i, scan->length - i < 4 ? scan->length - i : 4);
        size_t step = text_decode(&character, next);
        unsigned char byte = (unsigned char)next[0];
        const char *trouble = trouble_with(character, step, byte, scan->table);
        if (trouble) {
            trouble_tell(scan, trouble, line, column,
                         step > 1 ? (unsigned)character : (unsigned)byte, step == 1);
        }
        column++;
        if (byte == '\n') {
            line++;
            column = 1;
        }
        i += step;
    }
}

/* Keeps line and column in step with the bytes; a continuation byte of UTF-8 takes no column. */
static void scan_move(struct scan *scan, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (scan->bytes[i] == '\n') {
            scan->line++;
            scan->column = 1;
        } else {
            scan->column += ((unsigned char)scan->bytes[i] & 0xC0) != 0x80;
        }
    }
}

/* Goes on after a piece; where it ended a cell, or was a blank line, the next cell begins after it.
 */
static void scan_advance(struct scan *scan, size_t from, size_t to)
{
    scan_move(scan, from, to);
    size_t blank = scan->cell_start;
    while (blank < to && (scan->bytes[blank] == '\r' || scan->bytes[blank] == '\n')) blank++;
    if (scan->ended || blank == to) {
        scan->cell_start = to;
        scan->cell_line = scan->line;
        scan->cell_column = scan->column;
    }
    scan->ended = false;
}

/* Keeps what stands before the break, since other tables may name the row's id. The first row is
 * kept even without a cell, or the second would be taken for the header; of others without one
 * nothing is left. */
static void row_break(struct scan *scan)
{
    struct csv_sheet *sheet = scan->sheet;
    if (sheet->cell_count == scan->row_first && sheet->row_count > 0) {
        sheet->torn = true;
        return;
    }
    take_row(0, scan);
    sheet->rows[sheet->row_count - 1].broken = true;
}

/* Goes on at the next line after a broken row, so that later mistakes are found too. */
static size_t scan_recover(struct scan *scan, size_t piece, size_t at)
{
    char topic[FILE_PATH_SIZE + 24];
    scan_move(scan, piece, at);
    bool escaped = at > piece + 1 && memcmp(scan->bytes + at - 2, "\\\"", 2) == 0;
    snprintf(topic, sizeof topic, "%s quote%d", scan->file, escaped);
    diag_error_about(scan->list, topic, scan->file, scan->line, scan->column,
                     "found a quotation mark %s, expected it only around a whole cell; put the "
                     "cell in quotation marks and double those inside it",
                     escaped ? "behind a backslash, as some programs save it" : "inside a cell");
    if (scan->line != scan->cell_line) scan->sheet->torn = true; /* it was open over lines */
    const char *newline = memchr(scan->bytes + at, '\n', scan->length - at);
    size_t next = newline ? (size_t)(newline - scan->bytes) + 1 : scan->length;
    row_break(scan);
    scan->ended = true;
    scan_advance(scan, at, next);
    return next;
}

/* The end of the file ends the last cell, unless a quotation mark is open: everything after that
 * mark would be one cell, so the row is broken. */
static void scan_finish(struct scan *scan, struct csv_parser *parser)
{
    if (csv_fini(parser, take_cell, take_row, scan) == 0) return;
    diag_error(scan->list, scan->file, scan->cell_line, scan->cell_column,
               "found a quotation mark that is never closed, expected another at the cell's end; "
               "close it");
    row_break(scan);
    scan->sheet->torn = true;
}

/* Hands the bytes over up to each comma or line end, so that a callback tells of the cell before
 * it. False only where there is no memory. */
static bool scan_all(struct scan *scan, size_t at)
{
    struct csv_parser parser;
    if (!parser_start(&parser, scan)) return false;
    while (at < scan->length) {
        size_t end = at;
        while (end < scan->length && scan->bytes[end] != ',' && scan->bytes[end] != '\n') end++;
        if (end < scan->length) end++;
        size_t done = csv_parse(&parser, scan->bytes + at, end - at, take_cell, take_row, scan);
        if (done < end - at) {
            csv_free(&parser);
            at = scan_recover(scan, at, at + done);
            if (!parser_start(&parser, scan)) return false;
        } else {
            scan_advance(scan, at, end);
            at = end;
        }
    }
    scan_finish(scan, &parser);
    csv_free(&parser);
    return true;
}

/* Is there anything in the row? */
static bool row_says(const struct csv_sheet *sheet, const struct csv_row *row)
{
    bool says = row->broken;
    for (size_t i = 0; i < row->count && !says; i++) says = *sheet->cells[row->first + i].text;
    return says;
}

static void empty_rows_drop(struct csv_sheet *sheet)
{
    size_t kept = 0;
    for (size_t i = 0; i < sheet->row_count; i++) {
        if (row_says(sheet, &sheet->rows[i])) sheet->rows[kept++] = sheet->rows[i];
    }
    sheet->row_count = kept;
}

/* Does the column say nothing, though more than half of the rows have it? Spreadsheets leave it out
 * here and there. A single row with a comma too many is a mistake of its own. */
static bool column_empty(const struct csv_sheet *sheet, size_t column)
{
    size_t there = 0;
    for (size_t i = 0; i < sheet->row_count; i++) {
        if (*csv_text(sheet, i, column)) return false;
        there += column < sheet->rows[i].count;
    }
    return 2 * there > sheet->row_count;
}

static void column_drop(struct csv_sheet *sheet, size_t column)
{
    for (size_t i = 0; i < sheet->row_count; i++) {
        struct csv_row *row = &sheet->rows[i];
        if (column >= row->count || row->broken) continue;
        struct csv_cell *cell = &sheet->cells[row->first + column];
        memmove(cell, cell + 1, (row->count - column - 1) * sizeof *cell);
        row->count--;
    }
}

/* What a spreadsheet leaves behind where something stood once. */
static void nothing_drop(struct csv_sheet *sheet)
{
    size_t most = 0;
    empty_rows_drop(sheet);
    for (size_t i = 0; i < sheet->row_count; i++) {
        if (sheet->rows[i].count > most) most = sheet->rows[i].count;
    }
    enum { LOOKED = 256 };
    for (size_t column = most < LOOKED ? most : LOOKED; column-- > 0;) {
        if (column_empty(sheet, column)) column_drop(sheet, column);
    }
}

static void zero_tell(const struct scan *scan, const char *zero)
{
    int line = 1;
    for (const char *at = scan->bytes; at < zero; at++) line += *at == '\n';
    diag_error(scan->list, scan->file, line, 0,
               "found a NUL byte, expected text; this is not a CSV file");
}

/* Is it CSV at all? What it is instead is the one thing to say of it. */
static bool form_good(const struct scan *scan)
{
    char said[CSV_FORM_SIZE];
    int line;
    const char *zero = memchr(scan->bytes, '\0', scan->length);
    bool good = !scan->table || csv_form_check(said, &line, scan->bytes, scan->length);
    if (!good) diag_error(scan->list, scan->file, line, 0, "%s", said);
    else if (zero) zero_tell(scan, zero);
    return good && !zero;
}

static bool take(struct csv_sheet *out, struct scan *scan)
{
    size_t length = scan->length, errors = scan->list->errors;
    memset(out, 0, sizeof *out);
    scan->sheet = out;
    out->hash = scan->hash;
    if (!form_good(scan)) return false;
    /* Every cell but the last is followed by a separator, whose place its terminator takes. */
    out->arena = memory_new(length + 2);
    scan->cell_start = csv_form_start(scan->bytes, length);
    bool skipped = scan->cell_start > 0 && scan->bytes[scan->cell_start - 1] == '\n';
    scan->line = scan->cell_line = skipped ? 2 : 1;
    scan->column = scan->cell_column = 1;
    bytes_check(scan);
    if (!scan_all(scan, scan->cell_start)) {
        diag_error(scan->list, scan->file, 0, 0,
                   "there is not enough memory to read it; close other programs");
    }
    if (scan->table) nothing_drop(out);
    return scan->list->errors == errors;
}

bool csv_take(struct csv_sheet *out, const char *file, const char *bytes, size_t length,
              struct diag_list *list)
{
    struct scan scan = {.file = file,
                        .bytes = bytes,
                        .length = length,
                        .hash = rng_hash(bytes, (int64_t)length),
                        .list = list};
    return take(out, &scan);
}

bool csv_open(struct csv_sheet *out, const char *path, struct diag_list *list)
{
    memset(out, 0, sizeof *out);
    char reason[FILE_REASON_SIZE];
    char *bytes;
    size_t length;
    if (!file_read(&bytes, &length, path, CSV_FILE_LIMIT, reason)) {
        diag_error(list, path, 0, 0, "%s; a readable CSV file is expected here", reason);
        return false;
    }
    struct scan scan = {.file = path,
                        .bytes = bytes,
                        .length = length,
                        .hash = rng_hash(bytes, (int64_t)length),
                        .table = true,
                        .list = list};
    csv_form_lines(bytes, length);
    bool good = take(out, &scan);
    free(bytes);
    return good;
}

void csv_close(struct csv_sheet *sheet)
{
    free(sheet->cells);
    free(sheet->rows);
    free(sheet->arena);
    memset(sheet, 0, sizeof *sheet);
}

const char *csv_text(const struct csv_sheet *sheet, size_t row, size_t cell)
{
    if (row >= sheet->row_count || cell >= sheet->rows[row].count) return "";
    return sheet->cells[sheet->rows[row].first + cell].text;
}

void csv_rows_drop(struct csv_sheet *sheet, size_t first, size_t count)
{
    memmove(sheet->rows + first, sheet->rows + first + count,
            (sheet->row_count - first - count) * sizeof *sheet->rows);
    sheet->row_count -= count;
}

/* The next letter or digit, small; '_' for anything between two; 0 at the end. */
static int name_next(const char **text, bool begun)
{
    bool parted = false;
    for (; **text; ++*text) {
        char c = ascii_lower(**text);
        if (ascii_is_alphanumeric(c)) {
            if (parted && begun) return '_';
            ++*text;
            return c;
        }
        parted = true;
    }
    return 0;
}

bool csv_same_name(const char *cell, const char *name)
{
    int left, right = 0;
    bool begun = false;
    do {
        left = name_next(&cell, begun);
        right = name_next(&name, begun);
        begun = left != '_';
    } while (left == right && left);
    return left == right;
}

/* Does a spreadsheet take it for a formula? Numbers with a sign are none. The apostrophe is guarded
 * too, or a text that begins with one would lose it. */
static bool guarded(const char *cell)
{
    double number;
    return *cell && strchr("'=+-@\t\r", *cell) && !csv_number(&number, cell);
}

void csv_put(struct text *out, const char *cell)
{
    bool quoted = cell[strcspn(cell, ",\"\r\n")] != '\0';
    if (quoted) text_append(out, "\"");
    if (guarded(cell)) text_append(out, "'");
    while (*cell) {
        /* Cells longer than a piece are rare; a piece ends after each quotation mark. */
        char piece[128];
        size_t length = 0;
        while (cell[length] && length < sizeof piece - 5) {
            piece[length] = cell[length];
            length++;
            if (cell[length - 1] == '"') break;
        }
        while (cell[length] && ((unsigned char)cell[length] & 0xC0) == 0x80 &&
               length < sizeof piece - 1) {
            piece[length] = cell[length];
            length++;
        }
        piece[length] = '\0';
        text_append(out, piece);
        if (length > 0 && cell[length - 1] == '"') text_append(out, "\"");
        cell += length;
    }
    if (quoted) text_append(out, "\"");
}

const char *csv_plain(const char *cell)
{
    return *cell == '\'' ? cell + 1 : cell;
}

/* A number as far as it is read: `whole` over `scale`, both exact. */
struct decimal {
    double whole, scale;
    int digits; /* that count */
    int zeros;  /* after the point; they count only if more follows */
    bool full;  /* no digit counts any more */
};

static void zeros_take(struct decimal *number)
{
    for (; number->zeros > 0 && number->scale < 1e22; number->zeros--) {
        number->scale *= 10.0;
        number->whole *= 10.0;
        number->digits += number->digits > 0;
    }
}

/* False where it would be more than a double holds. */
static bool digit_take(struct decimal *number, int digit, bool point)
{
    enum { MOST = 15 };
    if (number->full) return true;
    if (point && digit == 0) {
        number->zeros++;
        return true;
    }
    if (point && number->digits > 0 && number->digits + number->zeros >= MOST) {
        bool up = number->digits + number->zeros == MOST && digit >= 5;
        if (up) zeros_take(number);
        number->whole += up;
        number->full = true;
        return true;
    }
    zeros_take(number);
    number->digits += number->digits > 0 || digit > 0;
    number->scale *= point ? 10.0 : 1.0;
    number->whole = number->whole * 10.0 + digit;
    return number->digits <= MOST && number->scale <= 1e22;
}

/* With at most 15 digits both the whole number and the power of ten are exact doubles, so that one
 * division rounds correctly: the same bits with every C library (Clinger 1990). What follows behind
 * the point is noise of a binary fraction, as in 70.30000000000001, and rounds the last digit. */
bool csv_number(double *out, const char *text)
{
    bool minus = strncmp(text, "\xE2\x88\x92", 3) == 0, negative = *text == '-' || minus;
    if (minus) text += 3;
    else if (*text == '-' || *text == '+') text++;
    struct decimal number = {.scale = 1.0};
    bool point = false, any = false;
    for (; *text; text++) {
        if (*text == '.' && !point) {
            point = true;
            continue;
        }
        if (!ascii_is_digit(*text) || !digit_take(&number, *text - '0', point)) return false;
        any = true;
    }
    double value = number.whole / number.scale;
    *out = negative ? -value : value;
    return any && text[-1] != '.';
}

bool csv_quarter(int32_t *out, const char *text)
{
    if (strlen(text) != 6 || text[4] != 'Q' || text[5] < '1' || text[5] > '4') return false;
    int32_t year = 0;
    for (int i = 0; i < 4; i++) {
        if (text[i] < '0' || text[i] > '9') return false;
        year = year * 10 + (text[i] - '0');
    }
    if (year < 1900 || year > 2199) return false;
    *out = year * 4 + (text[5] - '1');
    return true;
}

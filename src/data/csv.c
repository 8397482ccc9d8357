/* csv.c: a CSV file as rows whose cells know their line and column; and cells written safely. */
/* SPDX-License-Identifier: MIT */
#include "data/csv.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
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
    bool table;                 /* a line end or tab within a cell is a blank */
    struct diag_list *list;
};

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
    for (char *at = text; scan->table && *at; at++) {
        if (*at == '\t' || *at == '\r' || *at == '\n') *at = ' ';
    }
    scan->arena_used += length + 1;
    sheet->cells[sheet->cell_count++] =
        (struct csv_cell){.text = text, .line = scan->cell_line, .column = scan->cell_column};
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

/* A blank is part of a cell; libcsv would trim it, and a trailing blank in an id would pass unseen.
 */
static int never_space(unsigned char byte)
{
    (void)byte;
    return 0;
}

/* Strict, and an unclosed quotation mark at the end is an error too: libcsv would let both pass. */
static bool parser_start(struct csv_parser *parser)
{
    if (csv_init(parser, CSV_STRICT | CSV_STRICT_FINI) != 0) return false;
    csv_set_space_func(parser, never_space);
    return true;
}

/* Why a character may not stand in a file; NULL where it may. A journal keeps what people typed. */
static const char *trouble_with(uint32_t character, size_t step, unsigned char byte, bool table)
{
    if (byte == '\t' || byte == '\r' || byte == '\n') return NULL;
    if (step == 1 && byte >= 0x80) {
        return "found byte \\x%02X, which is not UTF-8, expected UTF-8 text; save the file as "
               "UTF-8";
    }
    if (byte < 0x20 || byte == 0x7F) {
        return "found the control character \\x%02X, expected plain text; delete it";
    }
    if (!table || text_drawable(character)) return NULL;
    return "found the character U+%04X, which nobody sees or which commands a terminal, expected "
           "plain text; delete it";
}

/* Tells of characters that no file may hold; one message a line, since the first explains the rest.
 */
static void bytes_check(const struct scan *scan)
{
    int line = 1, column = 1, told = 0;
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
        if (trouble && told != line) {
            told = line;
            diag_error(scan->list, scan->file, line, column, trouble,
                       step > 1 ? (unsigned)character : (unsigned)byte);
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
 * kept even without a cell, or the second would be taken for the header. */
static void row_break(struct scan *scan)
{
    struct csv_sheet *sheet = scan->sheet;
    if (sheet->cell_count == scan->row_first && sheet->row_count > 0) return;
    take_row(0, scan);
    sheet->rows[sheet->row_count - 1].broken = true;
}

/* Goes on at the next line after a broken row, so that later mistakes are found too. */
static size_t scan_recover(struct scan *scan, size_t piece, size_t at)
{
    scan_move(scan, piece, at);
    diag_error(
        scan->list, scan->file, scan->line, scan->column,
        "found a quotation mark inside a cell, expected it only around a whole cell; put the "
        "cell in quotation marks and double those inside it");
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
}

/* Hands the bytes over up to each comma or line end, so that a callback tells of the cell before
 * it. False only where there is no memory. */
static bool scan_all(struct scan *scan, size_t at)
{
    struct csv_parser parser;
    if (!parser_start(&parser)) return false;
    while (at < scan->length) {
        size_t end = at;
        while (end < scan->length && scan->bytes[end] != ',' && scan->bytes[end] != '\n') end++;
        if (end < scan->length) end++;
        size_t done = csv_parse(&parser, scan->bytes + at, end - at, take_cell, take_row, scan);
        if (done < end - at) {
            csv_free(&parser);
            at = scan_recover(scan, at, at + done);
            if (!parser_start(&parser)) return false;
        } else {
            scan_advance(scan, at, end);
            at = end;
        }
    }
    scan_finish(scan, &parser);
    csv_free(&parser);
    return true;
}

static bool take(struct csv_sheet *out, struct scan *scan)
{
    const char *bytes = scan->bytes;
    size_t length = scan->length, errors = scan->list->errors;
    memset(out, 0, sizeof *out);
    scan->sheet = out;
    out->hash = rng_hash(bytes, (int64_t)length);
    /* Every cell but the last is followed by a separator, whose place its terminator takes. */
    out->arena = memory_new(length + 2);
    scan->cell_start = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    scan->line = scan->column = scan->cell_line = scan->cell_column = 1;
    const char *zero = memchr(bytes, '\0', length);
    if (zero) {
        int line = 1;
        for (const char *at = bytes; at < zero; at++) line += *at == '\n';
        diag_error(scan->list, scan->file, line, 0,
                   "found a NUL byte, expected text; this is not a CSV file");
        return false;
    }
    bytes_check(scan);
    if (!scan_all(scan, scan->cell_start)) {
        diag_error(scan->list, scan->file, 0, 0,
                   "there is not enough memory to read it; close other programs");
    }
    return scan->list->errors == errors;
}

bool csv_take(struct csv_sheet *out, const char *file, const char *bytes, size_t length,
              struct diag_list *list)
{
    struct scan scan = {.file = file, .bytes = bytes, .length = length, .list = list};
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
    struct scan scan = {
        .file = path, .bytes = bytes, .length = length, .table = true, .list = list};
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

/* With at most 15 digits both the whole number and the power of ten are exact doubles, so that one
 * division rounds correctly: the same bits with every C library (Clinger 1990). */
bool csv_number(double *out, const char *text)
{
    bool negative = *text == '-';
    if (*text == '-' || *text == '+') text++;
    double whole = 0.0, scale = 1.0;
    int digits = 0, zeros = 0; /* zeros after the point count only if more follows */
    bool point = false, any = false;
    for (; *text; text++) {
        if (*text == '.' && !point) {
            point = true;
            continue;
        }
        if (*text < '0' || *text > '9') return false;
        any = true;
        if (point && *text == '0') {
            zeros++;
            continue;
        }
        for (; zeros > 0 && scale < 1e22; zeros--) {
            scale *= 10.0;
            whole *= 10.0;
            digits += digits > 0;
        }
        digits += digits > 0 || *text != '0';
        scale *= point ? 10.0 : 1.0;
        if (digits > 15 || scale > 1e22) return false;
        whole = whole * 10.0 + (*text - '0');
    }
    double value = whole / scale;
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

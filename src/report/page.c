/* page.c: writes a page of HTML: one file that stands alone, on light and dark screens and on A4,
 * without a script, and the same bytes for the same words. */
/* SPDX-License-Identifier: MIT */
#include "report/page.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"

enum { CSS_TEXT_SIZE = 1024 };

/* Colours have names by what they are for: the two sides, a warning, and what is in between. Each
 * keeps 4.5:1 or better against its ground. */
static const char style[] =
    ":root{--paper:#fff;--ink:#1b1d21;--dim:#575c65;--line:#cfd3d9;--soft:#f3f4f6;"
    "--west:#1a5aa6;--east:#b3261e;--mark:#8a5a00;--land:#e4e7eb;color-scheme:light dark}\n"
    "@media(prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#e7e8ea;--dim:#a6abb4;"
    "--line:#3a3f47;--soft:#1f2226;--west:#86b8f5;--east:#ff9188;--mark:#f0b954;--land:#2a2e34}}\n"
    "*{box-sizing:border-box}\n"
    "body{margin:0 auto;padding:1rem;max-width:56rem;background:var(--paper);color:var(--ink);"
    "font:1rem/1.5 system-ui,'Segoe UI','Liberation Sans',Arial,sans-serif;"
    "overflow-wrap:break-word}\n"
    "h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0}\n"
    "h2{font-size:1.4rem;line-height:1.25;margin:2.5rem 0 .6rem;padding-top:.6rem;"
    "border-top:2px solid var(--line)}\n"
    "h3{font-size:1.1rem;margin:1.6rem 0 .4rem}h4{font-size:1rem;margin:1.2rem 0 .3rem}\n"
    "p,ul,ol,dl{margin:.6rem 0}li{margin:.2rem 0}dt{font-weight:600}dd{margin:0 0 .5rem 1.5rem}\n"
    "@media(min-width:40rem){dl{display:grid;grid-template-columns:minmax(9rem,max-content) 1fr;"
    "gap:.2rem 1.2rem}dd{margin:0}}\n"
    "a{color:var(--west)}.contents ul{columns:18rem 2;padding-left:1.2rem}\n"
    ".marking{margin:0 0 1rem;padding:.3rem .6rem;border:2px solid var(--mark);"
    "color:var(--mark);font-weight:700;text-align:center}\n"
    ".aside,caption,figcaption{color:var(--dim);font-size:.9rem}\n"
    "blockquote{margin:.6rem 0;padding:.1rem 1rem;border-left:4px solid var(--line)}\n"
    ".wide{overflow-x:auto;margin:.8rem 0}\n"
    "table{border-collapse:collapse;width:100%;font-size:.92rem}\n"
    "caption{text-align:left;padding:.2rem 0;max-width:calc(100vw - 2rem)}\n"
    "th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;"
    "vertical-align:top}\n"
    "thead th{border-bottom:2px solid var(--dim)}tbody "
    "th{font-weight:500;min-width:4.5rem}td:not(.n){min-width:7rem}\n"
    ".n{text-align:right;font-variant-numeric:tabular-nums}tbody .n{white-space:nowrap}\n"
    "figure{margin:1rem 0;max-width:34rem;break-inside:avoid}.wide figure{max-width:none}\n"
    "svg{display:block;width:100%;height:auto}\n"
    ".cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));"
    "gap:1rem}\n"
    ".card{border:1px solid var(--line);border-radius:.4rem;padding:.2rem 1rem;"
    "break-inside:avoid}\n"
    ".pairs{columns:22rem 2;column-gap:1rem}.pairs>*{break-inside:avoid;margin:0 0 .8rem}"
    ".pairs>.card{font-size:.85rem}.card h3{margin:.5rem 0 .2rem}.card p{margin:.3rem 0}"
    ".card .aside{font-size:.8em}\n"
    ".halves{columns:18rem 2;column-gap:1rem}.halves .wide{margin-top:0}\n"
    ".columns{columns:13rem 3;column-gap:1.2rem}.columns dl{display:block}"
    ".columns dd{margin:0 0 .4rem}.small{font-size:.8rem}\n"
    "@media screen and (max-width:34rem){.told thead{display:none}"
    ".told tr,.told th,.told td{display:block;text-align:left;border:0;white-space:normal}"
    ".told tr{border-bottom:1px solid var(--line);padding:.4rem 0}.told td:empty{display:none}"
    ".told tbody th,.told td{padding:.1rem .6rem;min-width:0}"
    ".told [data-is]::before{content:attr(data-is) \": \";color:var(--dim)}}\n"
    ".line{border-bottom:1px solid var(--dim);margin:0;padding-top:.7rem}\n"
    "code,pre{font-family:ui-monospace,'Liberation Mono',monospace;font-size:.9em}\n"
    "pre{padding:.4rem .6rem;background:var(--soft);white-space:pre-wrap}\n"
    ".blank{border-bottom:1px solid var(--dim);height:2rem}\n"
    "details{margin:.6rem 0}summary{cursor:pointer;color:var(--west)}\n"
    "text{fill:var(--ink);font:12px system-ui,'Segoe UI','Liberation Sans',Arial,sans-serif}\n"
    "@page{size:A4;margin:18mm 16mm}\n"
    "@media print{:root{--paper:#fff;--ink:#000;--dim:#444;--line:#bbb;--soft:#f3f4f6;"
    "--west:#1a5aa6;--east:#b3261e;--mark:#7a4f00;--land:#e4e7eb;color-scheme:light}\n"
    "html{font-size:10pt}body{max-width:none;padding:0}.wide{overflow:visible}\n"
    "th,td,td:not(.n){padding:.2rem .4rem;min-width:0}\n"
    "h2,h3,h4,caption,summary{break-after:avoid}tbody "
    "tr:first-child{break-before:avoid}tr,.card,blockquote{break-inside:avoid}\n"
    "caption{max-width:none}thead{display:table-header-group}.sheet{break-before:page}\n"
    ".cards{grid-template-columns:1fr 1fr}a{color:inherit;text-decoration:none}\n"
    "details::details-content{content-visibility:visible;display:block}}\n";

/* One character as HTML has it; a stray byte or a character that no screen shows by its bytes. */
static size_t character_put(FILE *out, const char *at)
{
    static const struct {
        char plain;
        const char *escaped;
    } special[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
    char one[8], shown[64];
    uint32_t character;
    size_t length = text_decode(&character, at);
    for (size_t i = 0; i < sizeof special / sizeof special[0]; i++) {
        if (*at != special[i].plain) continue;
        fputs(special[i].escaped, out);
        return length;
    }
    snprintf(one, sizeof one, "%.*s", (int)length, at);
    text_escape(shown, sizeof shown, one);
    fputs(shown, out);
    return length;
}

void page_text(FILE *out, const char *text)
{
    while (*text) {
        if (*text == '\n') {
            fputs("<br>\n", out);
            text++;
        } else text += character_put(out, text);
    }
}

/* The text of a format, which the caller frees. */
static char *words_make(const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    size_t size = length < 0 ? 1 : (size_t)length + 1;
    char *words = memory_new(size);
    if (length >= 0) vsnprintf(words, size, format, arguments);
    return words;
}

static void words_put(FILE *out, const char *format, va_list arguments)
{
    char *words = words_make(format, arguments);
    page_text(out, words);
    free(words);
}

/* A text between quotation marks of CSS. */
static void css_put(FILE *out, const char *text)
{
    char shown[CSS_TEXT_SIZE];
    text_escape(shown, sizeof shown, text);
    fputc('"', out);
    for (const char *at = shown; *at; at++) {
        if (strchr("\"\\<>&'", *at)) fprintf(out, "\\%x ", (unsigned)*at);
        else fputc(*at, out);
    }
    fputc('"', out);
}

static void marking_put(FILE *out, const struct page_head *head)
{
    if (!head->marking || !head->marking[0]) return;
    fputs("<p class=\"marking\">", out);
    page_text(out, head->marking);
    fputs("</p>\n", out);
}

void page_begin(FILE *out, const struct page_head *head)
{
    fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
          out);
    page_text(out, head->title);
    fprintf(out, "</title>\n<style>\n%s", style);
    if (head->marking && head->marking[0]) {
        fputs("@page{@top-center{font:9pt sans-serif;content:", out);
        css_put(out, head->marking);
        fputs("}}\n", out);
    }
    fputs("@page{@bottom-center{font:9pt sans-serif;content:counter(page)\" / \"counter(pages)}}\n"
          "</style>\n</head>\n<body>\n",
          out);
    marking_put(out, head);
    fputs("<h1>", out);
    page_text(out, head->title);
    fputs("</h1>\n", out);
}

void page_end(FILE *out, const struct page_head *head)
{
    marking_put(out, head);
    fputs("</body>\n</html>\n", out);
}

void page_heading(FILE *out, int level, const char *id, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fprintf(out, "<h%d%s%s%s>", level, id ? " id=\"" : "", id ? id : "", id ? "\"" : "");
    words_put(out, format, arguments);
    fprintf(out, "</h%d>\n", level);
    va_end(arguments);
}

void page_paragraph(FILE *out, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("<p>", out);
    words_put(out, format, arguments);
    fputs("</p>\n", out);
    va_end(arguments);
}

void page_quote(FILE *out, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("<blockquote><p>", out);
    words_put(out, format, arguments);
    fputs("</p></blockquote>\n", out);
    va_end(arguments);
}

void page_aside(FILE *out, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("<p class=\"aside\">", out);
    words_put(out, format, arguments);
    fputs("</p>\n", out);
    va_end(arguments);
}

void page_open(FILE *out, const char *class)
{
    fprintf(out, "<div class=\"%s\">\n", class);
}

void page_close(FILE *out)
{
    fputs("</div>\n", out);
}

void page_list_begin(FILE *out, bool numbered)
{
    fputs(numbered ? "<ol>\n" : "<ul>\n", out);
}

void page_item(FILE *out, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("<li>", out);
    words_put(out, format, arguments);
    fputs("</li>\n", out);
    va_end(arguments);
}

void page_list_end(FILE *out, bool numbered)
{
    fputs(numbered ? "</ol>\n" : "</ul>\n", out);
}

void page_link(FILE *out, const char *id, const char *text)
{
    fprintf(out, "<li><a href=\"#%s\">", id);
    page_text(out, text);
    fputs("</a></li>\n", out);
}

void page_terms_begin(FILE *out)
{
    fputs("<dl>\n", out);
}

void page_term(FILE *out, const char *term, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("<dt>", out);
    page_text(out, term);
    fputs("</dt>\n<dd>", out);
    words_put(out, format, arguments);
    fputs("</dd>\n", out);
    va_end(arguments);
}

void page_terms_end(FILE *out)
{
    fputs("</dl>\n", out);
}

/* A table of sentences: on a narrow screen its cells stand one under the other. */
static bool stacks(const struct page_table *table)
{
    size_t sentences = 0;
    for (size_t i = 0; i < table->count; i++) sentences += !table->columns[i].number;
    return sentences >= 3 && table->columns[0].heading;
}

void page_table_begin(FILE *out, const struct page_table *table)
{
    fprintf(out, "<div class=\"wide%s\">\n<table>\n<caption>", stacks(table) ? " told" : "");
    page_text(out, table->caption);
    fputs("</caption>\n", out);
    if (table->columns[0].heading) {
        fputs("<thead><tr>", out);
        for (size_t i = 0; i < table->count; i++) {
            fprintf(out, "<th scope=\"col\"%s>", table->columns[i].number ? " class=\"n\"" : "");
            page_text(out, table->columns[i].heading);
            fputs("</th>", out);
        }
        fputs("</tr></thead>\n", out);
    }
    fputs("<tbody>\n", out);
}

/* What a cell is, for where its column's heading does not stand above it; in one line. */
static void heading_put(FILE *out, const char *heading)
{
    fputs(" data-is=\"", out);
    while (*heading) {
        bool ends = *heading == '\n';
        if (ends) fputc(' ', out);
        heading += ends ? 1 : character_put(out, heading);
    }
    fputc('"', out);
}

void page_row(FILE *out, const struct page_table *table, const char *const *cells)
{
    bool stacked = stacks(table);
    fputs("<tr>", out);
    for (size_t i = 0; i < table->count; i++) {
        const char *element = i == 0 ? "th" : "td";
        fprintf(out, "<%s%s%s", element, i == 0 ? " scope=\"row\"" : "",
                table->columns[i].number ? " class=\"n\"" : "");
        if (stacked && cells[i][0]) heading_put(out, table->columns[i].heading);
        fputs(">", out);
        page_text(out, cells[i]);
        fprintf(out, "</%s>", element);
    }
    fputs("</tr>\n", out);
}

void page_table_end(FILE *out)
{
    fputs("</tbody>\n</table>\n</div>\n", out);
}

void page_figure_begin(FILE *out)
{
    fputs("<figure>\n", out);
}

void page_figure_end(FILE *out, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("<figcaption>", out);
    words_put(out, format, arguments);
    fputs("</figcaption>\n</figure>\n", out);
    va_end(arguments);
}

void page_fold_begin(FILE *out, const char *summary)
{
    fputs("<details>\n<summary>", out);
    page_text(out, summary);
    fputs("</summary>\n", out);
}

void page_fold_end(FILE *out)
{
    fputs("</details>\n", out);
}

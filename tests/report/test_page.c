/* test_page.c: whatever a text holds, a page is elements that are closed in their order, and the
 * text is read out of it again. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "engine/rng.h"
#include "report/page.h"

enum { DEPTH = 32, WORD = 64, ROUNDS = 300, PAGE = 1 << 16 };

/* Each element that is opened is closed before the one around it. */
static void assert_nested(const char *page)
{
    static const char *const alone[] = {"meta", "br", "!DOCTYPE"};
    char open[DEPTH][WORD], name[WORD];
    size_t depth = 0;
    for (const char *at = strchr(page, '<'); at; at = strchr(at + 1, '<')) {
        bool closes = at[1] == '/', single = false;
        size_t length = strcspn(at + 1 + closes, " >\n");
        assert_in_range(length, 1, WORD - 1);
        snprintf(name, sizeof name, "%.*s", (int)length, at + 1 + closes);
        for (size_t i = 0; i < sizeof alone / sizeof alone[0]; i++)
            single = single || strcmp(name, alone[i]) == 0;
        if (closes) {
            assert_true(depth > 0);
            assert_string_equal(name, open[--depth]);
        } else if (!single) {
            assert_true(depth < DEPTH);
            memcpy(open[depth++], name, sizeof name);
        }
    }
    assert_int_equal(depth, 0);
}

/* What a browser reads where `escaped` stands. */
static void unescape(char *out, const char *escaped, size_t length)
{
    static const char *const names[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "<br>\n"};
    for (const char *at = escaped; at < escaped + length;) {
        size_t i = 0;
        while (i < 6 && strncmp(at, names[i], strlen(names[i])) != 0) i++;
        if (i == 6) *out++ = *at++;
        else {
            *out++ = "&<>\"'\n"[i];
            at += strlen(names[i]);
        }
    }
    *out = '\0';
}

static char *page_of(const char *text)
{
    static const struct page_column columns[] = {{"Name", false}, {"Value", true}};
    const struct page_table table = {text, columns, 2};
    const struct page_head head = {text, text};
    const char *const cells[] = {text, text};
    char *page = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&page, &size);
    assert_non_null(out);
    page_begin(out, &head);
    page_list_begin(out, false);
    page_link(out, "one", text);
    page_list_end(out, false);
    page_heading(out, 2, "one", "%s", text);
    page_paragraph(out, "[%s]", text);
    page_quote(out, "%s", text);
    page_aside(out, "%s", text);
    page_list_begin(out, true);
    page_item(out, "%s", text);
    page_list_end(out, true);
    page_terms_begin(out);
    page_term(out, text, "%s", text);
    page_terms_end(out);
    page_table_begin(out, &table);
    page_row(out, &table, cells);
    page_table_end(out);
    page_figure_begin(out);
    page_figure_end(out, "%s", text);
    page_fold_begin(out, text);
    page_open(out, "card");
    page_text(out, text);
    page_close(out);
    page_fold_end(out);
    page_end(out, &head);
    assert_int_equal(fclose(out), 0);
    return page;
}

/* On a narrow screen the cells of a table of sentences stand alone, and say what they are. */
static void sentences_are_told_by_their_headings(void **state)
{
    (void)state;
    for (size_t count = 1; count <= 4; count++) {
        static const struct page_column columns[] = {
            {"<Turn>\n\"1\"", true}, {"Who", false}, {"What", false}, {"Why", false}};
        const struct page_table table = {"caption", columns, count};
        const char *const cells[] = {"1", "", "a", "b"};
        char *page = NULL;
        size_t size = 0;
        FILE *out = open_memstream(&page, &size);
        assert_non_null(out);
        page_table_begin(out, &table);
        page_row(out, &table, cells);
        page_table_end(out);
        assert_int_equal(fclose(out), 0);
        bool told = strstr(page, "data-is=\"&lt;Turn&gt; &quot;1&quot;\">1<") != NULL;
        assert_int_equal(told, count == 4);
        assert_int_equal(strstr(page, "class=\"wide told\"") != NULL, told);
        assert_int_equal(strstr(page, "data-is=\"What\">a<") != NULL, told);
        assert_null(strstr(page, "data-is=\"Who\""));
        free(page);
    }
}

static void any_text_is_read_as_it_was_written(void **state)
{
    static const char *const parts[] = {"<",        ">",        "&",       "\"",     "'", "</p>",
                                        "<script>", "-->",      "]]>",     "\n",     "a", "word ",
                                        "&amp;",    "%s",       "é",       "\\",     "}", "/*",
                                        " ",        "</style>", "@import", "\u2019", "0", "="};
    (void)state;
    for (uint64_t round = 0; round < ROUNDS; round++) {
        char buffer[WORD * 4], read[PAGE];
        struct text text;
        text_init(&text, buffer, sizeof buffer);
        for (uint64_t i = 0; i < 8; i++) {
            uint64_t draw = rng_bits(7, round, 0, i);
            text_append(&text, parts[draw % (sizeof parts / sizeof parts[0])]);
        }
        char *page = page_of(buffer);
        assert_nested(page);
        const char *at = strstr(page, "<p>[") + 4;
        unescape(read, at, (size_t)(strstr(at, "]</p>") - at));
        assert_string_equal(read, buffer);
        assert_null(strstr(page, "<script"));
        free(page);
    }
}

static void what_commands_a_terminal_is_told_by_its_bytes(void **state)
{
    (void)state;
    char *page = page_of("a\033[2J\u202e\xff b");
    assert_null(strchr(page, '\033'));
    assert_true(text_printable(page));
    assert_non_null(strstr(page, "\\x1B[2J\\xE2\\x80\\xAE\\xFF b"));
    free(page);
}

static void a_page_without_a_marking_has_none(void **state)
{
    (void)state;
    char *marked = page_of("secret"), *plain = page_of("");
    assert_non_null(strstr(marked, "<p class=\"marking\">secret</p>"));
    assert_null(strstr(plain, "<p class=\"marking\">"));
    assert_null(strstr(plain, "@top-center"));
    free(marked);
    free(plain);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_are_told_by_their_headings),
        cmocka_unit_test(any_text_is_read_as_it_was_written),
        cmocka_unit_test(what_commands_a_terminal_is_told_by_its_bytes),
        cmocka_unit_test(a_page_without_a_marking_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

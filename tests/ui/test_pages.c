/* test_pages.c: the tables of keys and verbs in the pages are the program's; GOLDEN_ACCEPT=1 writes
 * them. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "ui/line/verb.h"
#include "ui/terminal/keys.h"

enum { PAGE_SIZE = 1 << 18 };

/* A part of a page that is made of a table. */
struct part {
    const char *begin, *end;
    void (*put)(FILE *page, bool whole);
};

/* Where a key works; the screens themselves say which of them name it. */
static const char *where(enum keys_scope scope)
{
    return scope == KEYS_ALWAYS ? "everywhere"
         : scope == KEYS_GAME   ? "in a game"
         : scope == KEYS_OWN    ? "on the umpire's console"
                                : "where `?` lists it";
}

/* All keys; or without `whole` those that work on all screens. */
static void table_put(FILE *page, bool whole)
{
    fprintf(page, "\n| key | what it does |%s\n|---|---|%s\n",
            whole ? " where | in keys.csv |" : "", whole ? "---|---|" : "");
    for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        const struct key *key = keys_of((enum action)i);
        if (!whole && (key->scope == KEYS_HERE || key->scope == KEYS_OWN)) continue;
        fprintf(page, "| `%s` | %s |", key->name, key->help);
        if (whole) fprintf(page, " %s | `%s` |", where(key->scope), key->word);
        fputc('\n', page);
    }
    fputc('\n', page);
}

/* All verbs; a screen's own are said to be that. */
static void verbs_put(FILE *page, bool whole)
{
    (void)whole;
    fprintf(page, "\n| verb | also | what it does |\n|---|---|---|\n");
    for (const struct verb *verb = verb_table(); verb->name; verb++) {
        fprintf(page, "| `%s%s%s` | %s | %s%s%s |\n", verb->name, verb->arguments ? " " : "",
                verb->arguments ? verb->arguments : "", verb->aliases ? verb->aliases : "",
                verb->help, verb->screen_alone ? "; full screen only: " : "",
                verb->screen_alone ? verb->screen_alone : "");
    }
    fputc('\n', page);
}

static const struct part keys = {"<!-- keys: from src/ui/terminal/keys.c -->\n",
                                 "<!-- keys end -->\n", table_put};
static const struct part verbs = {"<!-- verbs: from src/ui/line/verb.c -->\n",
                                  "<!-- verbs end -->\n", verbs_put};

/* The page with its marked part made anew; free() it. */
static char *page_made(const char *page, const struct part *part, bool whole)
{
    char *out = NULL;
    size_t size;
    const char *from = strstr(page, part->begin), *to = from ? strstr(from, part->end) : NULL;
    if (!to) fail_msg("the page has no part between \"%s\" and \"%s\"", part->begin, part->end);
    FILE *stream = open_memstream(&out, &size);
    assert_non_null(stream);
    fwrite(page, 1, (size_t)(from - page) + strlen(part->begin), stream);
    part->put(stream, whole);
    fputs(to, stream);
    fclose(stream);
    return out;
}

static void page_check(const char *path, const struct part *part, bool whole)
{
    char *page, reason[FILE_REASON_SIZE];
    size_t length, at = 0;
    const char *accept = getenv("GOLDEN_ACCEPT");
    assert_true(file_read(&page, &length, path, PAGE_SIZE, reason));
    char *made = page_made(page, part, whole);
    if (accept && strcmp(accept, "1") == 0) {
        FILE *file = fopen(path, "w");
        assert_non_null(file);
        fputs(made, file);
        assert_int_equal(fclose(file), 0);
    } else {
        while (page[at] && page[at] == made[at]) at++;
        if (page[at] != made[at]) {
            fail_msg("%s: found ...%.60s, expected ...%.60s; GOLDEN_ACCEPT=1 writes it", path,
                     page + at, made + at);
        }
    }
    free(made);
    free(page);
}

static void the_page_for_players_has_all_keys_and_verbs(void **state)
{
    (void)state;
    page_check("docs/play.md", &keys, true);
    page_check("docs/play.md", &verbs, true);
}

static void the_readme_has_the_keys_of_every_screen(void **state)
{
    (void)state;
    page_check("README.md", &keys, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_page_for_players_has_all_keys_and_verbs),
        cmocka_unit_test(the_readme_has_the_keys_of_every_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

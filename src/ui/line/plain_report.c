/* plain_report.c: what turns brought and why, in sentences. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_report.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/bulletin.h"
#include "brief/card.h"
#include "brief/words.h"
#include "ui/line/plain_board.h"
#include "ui/line/plain_country.h"
#include "ui/line/plain_good.h"
#include "ui/line/plain_why.h"

/* Of what was done every line matters; of what followed, the first few. */
enum { NEWS_A_SECTION = 2, MOVES_MOST = 10, ALIKE_MOST = 2 };

/* The bulletin of a turn, for the side that looks; free() it. */
static struct bulletin *bulletin_of(const struct plain_seat *seat, int turn)
{
    struct bulletin *bulletin = memory_new(sizeof *bulletin);
    bulletin_make(bulletin, seat->eyes.session, turn, seat->eyes.side);
    return bulletin;
}

/* Does a line speak of the reader's own country? */
static bool line_of_home(const struct plain_seat *seat, const struct bulletin_line *line)
{
    int32_t home = eyes_home(&seat->eyes);
    return home >= 0 && strstr(line->text, thing_name(&seat->eyes, THING_COUNTRY, home));
}

/* A headline: of "...; Japan too; France too; Brazil too" the first few, and how many more. */
static void headline_say(const struct plain_seat *seat, const char *text)
{
    const char *cut = NULL;
    int alike = 0;
    for (const char *at = strstr(text, "; "); at; at = strstr(at + 1, "; ")) {
        if (alike++ == ALIKE_MOST) cut = at;
    }
    if (cut && alike > ALIKE_MOST + 1)
        plain_io_say(seat->io, "%.*s; and %d more.", (int)(cut - text), text, alike - ALIKE_MOST);
    else plain_io_say(seat->io, "%s", text);
}

/* Up to `most` lines of a section, those of the reader's own country first. How many more. */
static size_t section_say(const struct plain_seat *seat, const struct bulletin *bulletin,
                          enum bulletin_section section, size_t most)
{
    size_t said = 0, all = 0;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < bulletin->count; i++) {
            const struct bulletin_line *line = &bulletin->lines[i];
            if (line->section != section || line_of_home(seat, line) == (pass > 0)) continue;
            all++;
            if (said == most) continue;
            headline_say(seat, line->text);
            said++;
        }
    }
    return all - said;
}

size_t plain_report_headlines(const struct plain_seat *seat, int turn, size_t most)
{
    struct bulletin *bulletin = bulletin_of(seat, turn);
    size_t more = 0;
    for (int section = 0; section < BULLETIN_SCORES; section++) {
        more += section_say(seat, bulletin, (enum bulletin_section)section,
                            section == BULLETIN_MOVES ? MOVES_MOST : most);
    }
    free(bulletin);
    return more;
}

void plain_report_scores(const struct plain_seat *seat, int turn)
{
    struct bulletin *bulletin = bulletin_of(seat, turn);
    for (size_t i = 0; i < bulletin->count; i++) {
        const struct bulletin_line *line = &bulletin->lines[i];
        if (line->section == BULLETIN_SCORES) plain_io_say(seat->io, "%s", line->text);
    }
    free(bulletin);
}

/* The turn that the second word names, the last resolved if none is; 0 with a sentence if it has
 * not been played. */
static int turn_said(const struct plain_seat *seat, const struct plain_words *words)
{
    int last = eyes_played(&seat->eyes);
    long turn = words->count > 1 ? strtol(words->word[1], NULL, 10) : last;
    if (last == 0) {
        plain_io_say(seat->io, "Nothing to report: no turn has been played yet.");
        return 0;
    }
    if (turn >= 1 && turn <= last) return (int)turn;
    plain_io_say(seat->io, "There is a report for turns 1 to %d. Type: report %d.", last, last);
    return 0;
}

void plain_report_show(struct plain_seat *seat, const struct plain_words *words)
{
    int turn = turn_said(seat, words);
    if (turn == 0) return;
    struct bulletin *bulletin = bulletin_of(seat, turn);
    char date[32];
    int section = -1;
    words_date(date, sizeof date, eyes_world(&seat->eyes), turn);
    plain_io_say(seat->io, "Report of turn %d, %s.", turn, date);
    for (size_t i = 0; i < bulletin->count; i++) {
        const struct bulletin_line *line = &bulletin->lines[i];
        if ((int)line->section != section) {
            section = (int)line->section;
            plain_io_say(seat->io, "%s.", bulletin_section_title(line->section));
        }
        plain_io_say(seat->io, "%s", line->text);
    }
    free(bulletin);
}

void plain_report_news(struct plain_seat *seat, const struct plain_words *words)
{
    int turn = turn_said(seat, words);
    if (turn == 0) return;
    size_t more = plain_report_headlines(seat, turn, NEWS_A_SECTION);
    if (more > 0) plain_io_say(seat->io, "%zu more lines: type report.", more);
}

void plain_report_log(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    int last = eyes_played(&seat->eyes);
    for (int turn = 1; turn <= last; turn++) {
        struct bulletin *bulletin = bulletin_of(seat, turn);
        size_t said = 0;
        for (size_t i = 0; i < bulletin->count; i++) {
            if (bulletin->lines[i].section > BULLETIN_MOVES) continue;
            plain_io_say(seat->io, "Turn %d. %s", turn, bulletin->lines[i].text);
            said++;
        }
        if (said == 0) plain_io_say(seat->io, "Turn %d. No measure that you know of.", turn);
        free(bulletin);
    }
    if (last == 0) plain_io_say(seat->io, "No turn has been played yet.");
}

/* Does a figure's name hold an id as one of its words? */
static bool figure_holds(const char *figure, const char *id)
{
    size_t length = strlen(id);
    for (const char *at = figure; *at; at += strcspn(at, ".")) {
        if (*at == '.') at++;
        if (strncmp(at, id, length) == 0 && (at[length] == '.' || at[length] == '\0')) return true;
    }
    return false;
}

/* The lines of the last turn's bulletin that speak of a thing. */
static void lines_about(const struct plain_seat *seat, const char *id, const char *name)
{
    int turn = eyes_played(&seat->eyes);
    if (turn == 0) return;
    struct bulletin *bulletin = bulletin_of(seat, turn);
    for (size_t i = 0; i < bulletin->count; i++) {
        const struct bulletin_line *line = &bulletin->lines[i];
        if (line->section == BULLETIN_SCORES) continue;
        if (!figure_holds(line->figure, id) && !strstr(line->text, name)) continue;
        plain_io_say(seat->io, "%s", line->text);
    }
    free(bulletin);
}

/* Everything that has a name of its own, in one list: goods, then countries, then industries. */
static size_t things(struct name out[NAME_LIST_MAX], const struct plain_seat *seat)
{
    size_t count = name_goods(out, &seat->eyes);
    count += name_countries(out + count, &seat->eyes);
    return count + name_industries(out + count, &seat->eyes);
}

void plain_report_why(struct plain_seat *seat, const struct plain_words *words)
{
    struct name names[NAME_LIST_MAX];
    char text[PLAIN_LINE_SIZE];
    size_t count = things(names, seat);
    plain_words_join(text, sizeof text, words, 1, words->count);
    int index = text[0] ? name_one(text, names, count) : NAME_NONE;
    char figure[FIGURE_NAME_SIZE];
    if (text[0] == '\0') {
        plain_io_say(seat->io,
                     "Why what? Type why and a good, a country, an industry or a score, such "
                     "as: why %s, or: why total.",
                     names[0].id);
        return;
    }
    if (plain_why_part(seat, text)) return;
    if (index < 0 && name_figure(figure, &seat->eyes, text)) {
        plain_why_say(seat, figure);
        return;
    }
    if (index < 0) {
        plain_words_explain(seat->io, text, "good, country or industry", names, count);
        return;
    }
    int32_t goods = thing_count(&seat->eyes, THING_GOOD);
    int32_t countries = thing_count(&seat->eyes, THING_COUNTRY);
    lines_about(seat, names[index].id, names[index].label);
    if (index < goods) {
        enum side side = seat->eyes.side == SIDE_NONE ? SIDE_WASHINGTON : seat->eyes.side;
        plain_good_price(seat, index);
        plain_good_measures(seat, index);
        snprintf(figure, sizeof figure, "price.%s.%s", thing_id(&seat->eyes, THING_GOOD, index),
                 thing_id(&seat->eyes, THING_COUNTRY, thing_home(&seat->eyes, (enum side)side)));
        plain_why_say(seat, figure);
    } else if (index < goods + countries) {
        plain_country_why(seat, index - goods);
    } else {
        plain_board_industry(seat, index - goods - countries);
    }
}

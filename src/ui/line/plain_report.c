/* plain_report.c: what turns brought and why, in sentences. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_report.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/card.h"
#include "brief/digest.h"
#include "brief/step.h"
#include "ui/line/plain_board.h"
#include "ui/line/plain_country.h"
#include "ui/line/plain_good.h"
#include "ui/line/plain_why.h"

/* Of some parts no more than the first few lines are said in short; of the others all. */
static const size_t said_most[DIGEST_PART_COUNT] = {
    [DIGEST_YOU] = SIDE_COUNT + 4, [DIGEST_PARTNERS] = 2, [DIGEST_REST] = 2};

/* The digest of a turn, for the side that looks; free() it. */
static struct digest *digest_of(const struct plain_seat *seat, int turn)
{
    struct digest *digest = memory_new(sizeof *digest);
    digest_make(digest, seat->eyes.session, turn, seat->eyes.viewer);
    return digest;
}

size_t plain_report_headlines(const struct plain_seat *seat, int turn)
{
    struct digest *digest = digest_of(seat, turn);
    size_t said[DIGEST_PART_COUNT] = {0}, more = 0;
    for (size_t i = 0; i < digest->count; i++) {
        const struct digest_line *line = &digest->lines[i];
        size_t most = said_most[line->part];
        bool fits = !line->folded && (most == 0 || said[line->part] < most);
        said[line->part] += fits;
        if (fits) plain_io_say(seat->io, "%s", line->text);
        else more++;
    }
    free(digest);
    return more;
}

/* The turn that the second word names, the last resolved if none is; 0 with a sentence if it has
 * not been played. */
static int turn_said(const struct plain_seat *seat, const struct plain_words *words)
{
    const struct session *session = seat->eyes.session;
    int last = step_number(session, eyes_played(&seat->eyes));
    long number = words->count > 1 ? strtol(words->word[1], NULL, 10) : last;
    if (last == 0) {
        plain_io_say(seat->io, "Nothing to report: no turn has been played yet.");
        return 0;
    }
    if (number >= 1 && number <= last) return step_find(session, number);
    plain_io_say(seat->io, "There is a report for turns 1 to %d. Type: report %d.", last, last);
    return 0;
}

void plain_report_show(struct plain_seat *seat, const struct plain_words *words)
{
    int turn = turn_said(seat, words);
    if (turn == 0) return;
    struct digest *digest = digest_of(seat, turn);
    char dates[STEP_SIZE], title[DIGEST_TITLE_SIZE];
    int part = -1;
    step_dates(dates, seat->eyes.session, turn);
    plain_io_say(seat->io, "Report of turn %d, %s.", step_number(seat->eyes.session, turn), dates);
    for (size_t i = 0; i < digest->count; i++) {
        const struct digest_line *line = &digest->lines[i];
        if ((int)line->part != part) {
            part = (int)line->part;
            digest_title(title, line->part, seat->eyes.viewer);
            plain_io_say(seat->io, "%s.", title);
        }
        plain_io_say(seat->io, "%s", line->text);
    }
    free(digest);
}

void plain_report_news(struct plain_seat *seat, const struct plain_words *words)
{
    int turn = turn_said(seat, words);
    if (turn == 0) return;
    size_t more = plain_report_headlines(seat, turn);
    if (more > 0) plain_io_say(seat->io, "%zu more lines: type report.", more);
}

void plain_report_log(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    int last = eyes_played(&seat->eyes);
    for (int turn = 0; turn < last;) {
        turn = step_end(seat->eyes.session, turn + 1);
        struct digest *digest = digest_of(seat, turn);
        for (size_t i = 0; i < digest->count; i++) {
            const struct digest_line *line = &digest->lines[i];
            bool followed = line->part == DIGEST_YOU || line->part == DIGEST_PARTNERS ||
                            line->part == DIGEST_REST;
            if (followed || line->folded) continue;
            plain_io_say(seat->io, "Turn %d. %s", step_number(seat->eyes.session, turn),
                         line->text);
        }
        free(digest);
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

/* The lines of the last turn's digest that speak of a thing. */
static void lines_about(const struct plain_seat *seat, const char *id, const char *name)
{
    int turn = eyes_played(&seat->eyes);
    if (turn == 0) return;
    struct digest *digest = digest_of(seat, turn);
    for (size_t i = 0; i < digest->count; i++) {
        const struct digest_line *line = &digest->lines[i];
        if (line->scores) continue;
        if (!figure_holds(line->figure, id) && !strstr(line->text, name)) continue;
        plain_io_say(seat->io, "%s", line->text);
    }
    free(digest);
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
        enum side side = eyes_first(&seat->eyes);
        plain_good_price(seat, index);
        plain_good_measures(seat, index);
        snprintf(figure, sizeof figure, "price.%s.%s", thing_id(&seat->eyes, THING_GOOD, index),
                 thing_id(&seat->eyes, THING_COUNTRY, thing_home(&seat->eyes, side)));
        plain_why_say(seat, figure);
    } else if (index < goods + countries) {
        plain_country_why(seat, index - goods);
    } else {
        plain_board_industry(seat, index - goods - countries);
    }
}

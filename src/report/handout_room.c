/* handout_room.c: papers for those who belong to no side: the middle countries, the umpire, the
 * observers, and what everyone gets. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/country.h"
#include "brief/glossary.h"
#include "brief/origin.h"
#include "brief/showing.h"
#include "brief/spoken.h"
#include "brief/words.h"
#include "game/speech.h"
#include "report/handout_inside.h"

enum { LIST_SIZE = 512, BLANK_ROWS = 12, INJECT_WHEN = SEMINAR_CONDITION_SIZE + 32 };

void handout_partners(FILE *out, const struct eyes *eyes)
{
    static const struct page_column columns[] = {
        {"", false}, {"Leans", false}, {"Keeps W", true}, {"Keeps B", true}};
    const struct page_table table = {"W2: leans to Washington, by two of three; B to Beijing; -0 "
                                     "to neither. And the percentage of each side's "
                                     "controls that it keeps.",
                                     columns, 4};
    page_open(out, "halves");
    page_table_begin(out, &table);
    for (int32_t i = 0; i < thing_count(eyes, THING_COUNTRY); i++) {
        struct facts facts;
        char leaning[8], kept[SIDE_COUNT][NUMBER_SIZE] = {"", ""};
        if (thing_side(eyes, i) != SIDE_NONE) continue;
        country_leaning_sign(leaning, eyes, i);
        country_facts(&facts, eyes, i);
        for (int side = 0; side < SIDE_COUNT; side++) {
            const struct fact *fact = fact_find(&facts, "compliance", (enum side)side);
            if (fact) fact_value(kept[side], fact, true);
        }
        page_row(
            out, &table,
            (const char *const[]){thing_name(eyes, THING_COUNTRY, i), leaning, kept[0], kept[1]});
    }
    page_table_end(out);
    page_close(out);
}

/* "Makes most of: Photoresist 90%, Silicon wafers 56%." Nothing, where there is nothing. */
static void ranked_put(FILE *out, const struct facts *facts, const char *heading)
{
    char list[LIST_SIZE];
    struct text text;
    text_init(&text, list, sizeof list);
    for (size_t i = 0; i < facts->count; i++) {
        char value[NUMBER_SIZE];
        fact_value(value, &facts->list[i], true);
        text_format(&text, "%s%s %s", i ? ", " : "", facts->list[i].label, value);
    }
    if (facts->count > 0) page_paragraph(out, "%s: %s.", heading, list);
}

/* What has not begun at the start, or is told of no country then. */
static bool is_begun(const struct fact *fact)
{
    static const char *const later[] = {"offered", "pressed", "compliance_target", "output"};
    size_t length = strcspn(fact->figure, ".");
    for (size_t i = 0; i < sizeof later / sizeof later[0]; i++) {
        if (strlen(later[i]) == length && strncmp(later[i], fact->figure, length) == 0)
            return false;
    }
    return true;
}

static void partner_put(FILE *out, const struct eyes *eyes, int32_t country)
{
    struct facts facts;
    page_open(out, "card");
    page_heading(out, 3, NULL, "%s", thing_name(eyes, THING_COUNTRY, country));
    country_facts(&facts, eyes, country);
    for (size_t i = 0; i < facts.count; i += fact_row(&facts, i)) {
        char said[FACT_SAID_SIZE];
        fact_row_said(said, sizeof said, &facts, i);
        if (is_begun(&facts.list[i])) page_paragraph(out, "%s.", said);
    }
    country_makes(&facts, eyes, country);
    ranked_put(out, &facts, "Of the world's output it makes");
    for (int side = 0; side < SIDE_COUNT; side++) {
        char heading[96];
        country_buys(&facts, eyes, country, (enum side)side);
        snprintf(heading, sizeof heading, "Of what it needs it buys of %s",
                 thing_name(eyes, THING_COUNTRY, thing_home(eyes, (enum side)side)));
        ranked_put(out, &facts, heading);
    }
    page_close(out);
}

void handout_middle(FILE *out, const struct handout *handout)
{
    const struct eyes eyes = handout_eyes(handout, VIEWER_ROOM);
    page_paragraph(out, "You are a small cell, and speak for the countries between the two sides. "
                        "Your word is not typed: you say it, and the umpire rules what follows "
                        "from it. Without you a partner decides by its own sums; with you it may "
                        "be argued with.");
    page_heading(out, 2, NULL, "What you do");
    page_list_begin(out, true);
    page_item(out, "Share the countries out: each of you speaks for two or three.");
    page_item(out, "Receive both sides. Say what you have at stake, what you want, what you fear.");
    page_item(out, "Before planning closes, write for each country that was asked: whose controls "
                   "it will keep this turn, more or less than before, and why. Give it to the "
                   "umpire.");
    page_item(out, "Promise nothing that your figures below do not bear. You need not be of one "
                   "mind among yourselves.");
    page_list_end(out, true);
    page_heading(out, 2, NULL, "Where you stand");
    handout_partners(out, &eyes);
    page_open(out, "sheet");
    page_heading(out, 2, NULL, "A card a country");
    page_open(out, "pairs");
    for (int32_t i = 0; i < thing_count(&eyes, THING_COUNTRY); i++) {
        if (thing_side(&eyes, i) == SIDE_NONE) partner_put(out, &eyes, i);
    }
    page_close(out);
    page_close(out);
}

static void runsheet_put(FILE *out, const struct handout *handout)
{
    static const struct page_column columns[] = {
        {"At", false}, {"Turn", true}, {"Who", false}, {"What", false}, {"Command", false}};
    const struct page_table table = {"The run sheet, in hours and minutes.", columns, 5};
    page_heading(out, 2, NULL, "Run sheet");
    page_table_begin(out, &table);
    for (int32_t i = 0; i < handout->seminar->row_count; i++) {
        const struct seminar_row *row = &handout->seminar->rows[i];
        char at[SPOKEN_TIME_SIZE], turn[16] = "", text[HIDE_SIZE], action[HIDE_SIZE];
        spoken_time(at, 60 * (int64_t)row->minute, false);
        if (row->turn > 0) snprintf(turn, sizeof turn, "%d", (int)row->turn);
        page_row(out, &table,
                 (const char *const[]){at, turn, timetable_whose[row->who],
                                       row->text[0] ? handout_typed(text, handout, row->text)
                                                    : timetable_steps[row->step],
                                       handout_typed(action, handout, row->action)});
    }
    page_table_end(out);
}

static const struct page_column inject_columns[] = {{"Inject", false},
                                                    {"When", false},
                                                    {"What is read", false},
                                                    {"Expected", false},
                                                    {"Sent at", false}};

static void seminar_injects_put(FILE *out, const struct handout *handout,
                                const struct page_table *table)
{
    for (int32_t i = 0; i < handout->seminar->inject_count; i++) {
        const struct seminar_inject *inject = &handout->seminar->injects[i];
        char when[INJECT_WHEN], text[HIDE_SIZE], expectation[HIDE_SIZE];
        if (inject->turn > 0) snprintf(when, sizeof when, "turn %d", (int)inject->turn);
        else snprintf(when, sizeof when, "%s", inject->trigger[0] ? inject->trigger : "by hand");
        page_row(
            out, table,
            (const char *const[]){inject->name, when, handout_typed(text, handout, inject->text),
                                  handout_typed(expectation, handout, inject->expectation), ""});
    }
}

/* The events that only an umpire lets happen. */
static void events_put(FILE *out, const struct script_library *scripts,
                       const struct page_table *table)
{
    for (size_t i = 0; i < script_event_count(scripts); i++) {
        const struct event *event = script_event(scripts, i);
        if (event->chance_bp > 0) continue;
        page_row(out, table, (const char *const[]){event->id, "by hand", event->text, "", ""});
    }
}

static void injects_put(FILE *out, const struct handout *handout)
{
    const struct page_table table = {"inject NAME lets one happen, before the teams plan.",
                                     inject_columns, 5};
    page_heading(out, 2, NULL, "Injects");
    page_table_begin(out, &table);
    if (handout->seminar) seminar_injects_put(out, handout, &table);
    else events_put(out, session_setup(handout->session)->scripts, &table);
    page_table_end(out);
}

/* What comes up in every room; the figures are those of the map's first partner. */
static void rulings_put(FILE *out, const struct eyes *eyes)
{
    static const struct page_column columns[] = {
        {"What comes up", false},
        {"What to rule, where you have no better idea", false},
        {"Command", false}};
    static const char *const rows[][3] = {
        {"A team wins a partner over by argument",
         "It keeps ten points of a hundred more of that side's controls in this turn, twenty at "
         "the "
         "most.",
         "rule compliance.COUNTRY.SIDE 0.NN why"},
        {"A team offends a partner", "Ten points less in this turn.",
         "rule compliance.COUNTRY.SIDE 0.NN why"},
        {"A gesture, a hot line, a public apology", "Five points off tension.",
         "rule escalation 0.NN why"},
        {"A public threat, a leak, an ultimatum", "Five points on tension.",
         "rule escalation 0.NN why"},
        {"A move that no card has",
         "The nearest card, or a message without effect. One invention a turn and a team.",
         "note all what was agreed"},
        {"Both want to agree on something",
         "Let them write it down and read it aloud. A truce is a card; the rest binds as far as "
         "they keep it.",
         "note all what was agreed"},
        {"A result that nobody in the room believes",
         "Rule it before the reveal, with your reason.", "rule FIGURE VALUE why"},
        {"An event that spoils the day", "It does not happen.", "strike EVENT why"},
        {"A plan sealed by mistake", "It is opened, until the reveal.", "unseal SIDE why"},
        {"A team is late", "Two minutes, once. Then what is planned so far is the plan.",
         "clock +2"},
        {"A machine dies", "Order slips on paper, which you enter.", "chokepoint slip FOLDER SIDE"},
        {"A revealed turn was wrong", "A step back: nothing is lost, and the same dice fall.",
         "back turn"},
        {"Time runs out", "This turn is the last: the hot wash is never cut.", "last"},
    };
    const struct page_table table = {
        "Default rulings. Each stands in the record with its reason, and in the report with and "
        "without it.",
        columns, 3};
    int32_t partner = 0;
    while (thing_side(eyes, partner) != SIDE_NONE) partner++;
    page_heading(out, 2, NULL, "Default rulings");
    page_table_begin(out, &table);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) page_row(out, &table, rows[i]);
    page_table_end(out);
    page_aside(out,
               "COUNTRY is a country's short name, as in compliance.%s.washington; what a ruling "
               "would change is shown before you sign it.",
               thing_id(eyes, THING_COUNTRY, partner));
}

static void people_put(FILE *out, const struct handout *handout)
{
    static const struct page_column columns[] = {{"Name", false}, {"Team", false}, {"Role", false}};
    const struct page_table table = {"Who sits where.", columns, 3};
    if (!handout->names || !handout->seminar || handout->seminar->person_count == 0) return;
    page_heading(out, 2, NULL, "People");
    page_table_begin(out, &table);
    for (int32_t i = 0; i < handout->seminar->person_count; i++) {
        const struct seminar_person *person = &handout->seminar->people[i];
        page_row(out, &table,
                 (const char *const[]){person->name,
                                       person->team < 0 ? "" : seminar_teams[person->team],
                                       person->role});
    }
    page_table_end(out);
}

/* What is printed for whom, so that the stack can be counted. */
static void papers_put(FILE *out)
{
    page_heading(out, 2, NULL, "What to print");
    page_list_begin(out, false);
    for (int i = 0; i < HANDOUT_PAPERS; i++)
        page_item(out, "%s.html: %s", handout_name((enum handout_paper)i),
                  handout_copies((enum handout_paper)i));
    page_list_end(out, false);
}

void handout_umpire(FILE *out, const struct handout *handout)
{
    const struct eyes eyes = handout_eyes(handout, VIEWER_UMPIRE);
    page_paragraph(out, "Space on the console does the next thing of the run sheet, and says what "
                        "it will do before it does it. The clock never forfeits a plan: at nought "
                        "you are asked. Whatever you do can be taken back, and nothing is erased.");
    papers_put(out);
    people_put(out, handout);
    if (handout->seminar && handout->seminar->row_count > 0) runsheet_put(out, handout);
    else
        page_paragraph(out, "There is no run sheet yet: seminar new makes one, for the minutes "
                            "and turns that you have.");
    injects_put(out, handout);
    rulings_put(out, &eyes);
}

static void figures_put(FILE *out, const struct eyes *eyes, const char *figures)
{
    page_list_begin(out, false);
    while (*figures) {
        char name[FIGURE_NAME_SIZE], label[160];
        size_t length = strcspn(figures, ";");
        snprintf(name, sizeof name, "%.*s", (int)length, figures);
        words_figure(label, sizeof label, eyes_world(eyes), name);
        page_item(out, "%s (%s)", label, name);
        figures += length + (figures[length] == ';');
    }
    page_list_end(out, false);
}

/* Rows to be written on, and a scale of the four grades to be ringed. */
static void observations_put(FILE *out)
{
    static const struct page_column columns[] = {{"At", false},
                                                 {"Turn", false},
                                                 {"Who", false},
                                                 {"What was said or done", false},
                                                 {"1 2 3 4", false}};
    const struct page_table table = {"What you saw. A fact a row: what was said, by which chair.",
                                     columns, 5};
    page_table_begin(out, &table);
    for (int i = 0; i < BLANK_ROWS; i++)
        page_row(out, &table, (const char *const[]){"\n\n", "", "", "", "1  2  3  4"});
    page_table_end(out);
    page_paragraph(out, "In the end, all in all: 1  2  3  4. Why:");
    page_open(out, "blank");
    page_close(out);
    page_open(out, "blank");
    page_close(out);
}

static void grades_put(FILE *out)
{
    page_list_begin(out, true);
    for (int i = RATING_PERFORMED; i < RATING_COUNT; i++)
        page_item(out, "%s", speech_rating_name((enum speech_rating)i));
    page_list_end(out, true);
}

static void objective_put(FILE *out, const struct handout *handout, const struct eyes *eyes,
                          const struct seminar_objective *objective)
{
    char typed[HIDE_SIZE];
    page_open(out, "sheet");
    page_heading(out, 2, NULL, "Objective: %s", objective->objective);
    page_paragraph(out, "%s", handout_typed(typed, handout, objective->question));
    if (objective->figures[0]) {
        page_paragraph(out, "Figures that show it:");
        figures_put(out, eyes, objective->figures);
    }
    observations_put(out);
    page_aside(out, "At an observer's seat: mark %s, a grade, and the words.",
               objective->objective);
    page_close(out);
}

void handout_observers(FILE *out, const struct handout *handout)
{
    const struct eyes eyes = handout_eyes(handout, VIEWER_ROOM);
    int32_t count = handout->seminar ? handout->seminar->objective_count : 0;
    char question[SHOWING_TEXT_SIZE];
    page_paragraph(out, "You watch how decisions are made, not how well the game is played. Sit "
                        "with one team for a whole turn. Do not help. Write what was said, and "
                        "what was left unsaid; grade it afterwards.");
    page_heading(out, 2, NULL, "The four grades");
    grades_put(out);
    for (int32_t i = 0; i < count; i++)
        objective_put(out, handout, &eyes, &handout->seminar->objectives[i]);
    if (count > 0) return;
    showing_question(question, session_setup(handout->session)->scenario.text);
    page_open(out, "sheet");
    page_heading(out, 2, NULL, "Objective: ......");
    if (question[0]) page_paragraph(out, "%s", question);
    observations_put(out);
    page_close(out);
}

static void glossary_put(FILE *out, const struct handout *handout)
{
    struct glossary *glossary = memory_new(sizeof *glossary);
    glossary_open(glossary, &session_setup(handout->session)->places);
    page_heading(out, 2, NULL, "Words");
    page_open(out, "columns small");
    page_terms_begin(out);
    for (size_t i = 0; i < glossary->count; i++)
        page_term(out, glossary->entries[i].word, "%s", glossary->entries[i].text);
    page_terms_end(out);
    page_close(out);
    free(glossary);
}

static void feedback_put(FILE *out)
{
    static const char *const scales[] = {
        "I understood what counts, and what my moves would do.",
        "The figures and events were believable.",
        "What the other side did made sense to me.",
        "My chair had something to decide.",
        "There was time to think, and to talk about it afterwards.",
        "I will do something otherwise because of today.",
    };
    static const char *const questions[] = {
        "What surprised me most:",
        "What the game has wrong, or leaves out:",
        "What I would want to know before doing this for real:",
        "What should be otherwise next time:",
    };
    static const struct page_column columns[] = {{"", false}, {"no", false}, {"", false},
                                                 {"", false}, {"", false},   {"yes", false}};
    const struct page_table table = {"No name is asked for. Ring a number.", columns, 6};
    page_heading(out, 2, NULL, "Feedback");
    page_table_begin(out, &table);
    for (size_t i = 0; i < sizeof scales / sizeof scales[0]; i++)
        page_row(out, &table, (const char *const[]){scales[i], "1", "2", "3", "4", "5"});
    page_table_end(out);
    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++) {
        page_paragraph(out, "%s", questions[i]);
        for (int line = 0; line < 2; line++) {
            page_open(out, "blank");
            page_close(out);
        }
    }
    page_paragraph(out, "I sat with: Washington, Beijing, the middle countries, nobody.");
}

void handout_all(FILE *out, const struct handout *handout)
{
    feedback_put(out);
    page_open(out, "sheet");
    glossary_put(out, handout);
    page_close(out);
}

void handout_sources(FILE *out, const struct handout *handout)
{
    struct origin *origins = memory_new(ORIGIN_MAX * sizeof *origins);
    size_t count = origin_list(origins, handout->session);
    page_paragraph(out, "Of goods, countries, moves, events and the model's constants. Of a single "
                        "row of the map the game tells: sources, and a thing's name.");
    page_open(out, "columns small");
    page_terms_begin(out);
    for (size_t i = 0; i < count; i++) page_term(out, origins[i].name, "%s", origins[i].source);
    page_terms_end(out);
    page_close(out);
    free(origins);
}

/* why_rule.c: the rules that a cause and a figure work by: the section of the model's page, and
 * the constants with their ranges and sources. */
/* SPDX-License-Identifier: MIT */
#include "brief/why_rule.h"

#include <string.h>

#include "engine/parameter.h"

enum { NAMES_MAX = 10 };

/* A rule as docs/model.md has it, and the constants that it names. */
struct law {
    const char *key; /* of a figure: its family, or score and its last word */
    const char *section;
    const char *names[NAMES_MAX];
};

static const char announce[] = "1. Announce";
static const char partners[] = "2. Partners decide";
static const char controls[] = "3. Controls and supply";
static const char month[] = "4. A month";
static const char capacity[] = "5. Capacity and technology";
static const char politics[] = "6. Politics and tension";
static const char scores[] = "7. Scores";

static const struct law of_instrument[INSTRUMENT_KIND_COUNT] = {
    [INSTRUMENT_TARIFF] = {"", month, {"tariff_divert", "tariff_revenue", "tariff_bite"}},
    [INSTRUMENT_EXPORT_CONTROL] = {"",
                                   controls,
                                   {"licence_months", "licence_ramp", "tool_claim", "lobby_passage",
                                    "leak_room", "trust_loss", "technology_bite", "capital_bite"}},
    [INSTRUMENT_LISTING] = {"", controls, {"listing_bite", "affiliates_bite", "shell_growth"}},
    [INSTRUMENT_IMPORT_BAN] = {"", controls, {"import_ban_passage", "import_refusal_passage"}},
    [INSTRUMENT_ENFORCEMENT] = {"",
                                controls,
                                {"enforcement_base", "enforcement_cut", "evasion_most",
                                 "evasion_half", "evasion_step"}},
    [INSTRUMENT_STOCKPILE] = {"", month, {"state_months", "gap_months"}},
    [INSTRUMENT_INVEST] = {"",
                           capacity,
                           {"capex_years", "invest_premium", "project_start", "project_fear",
                            "mine_lead", "brownfield_lead", "home_first"}},
    [INSTRUMENT_SUBSIDY] = {"",
                            capacity,
                            {"make_slope", "project_stall", "project_idle", "project_patience"}},
    [INSTRUMENT_PERMIT] = {"", capacity, {"mine_lead", "brownfield_lead"}},
    [INSTRUMENT_FLOOD] = {"",
                          capacity,
                          {"flood_fear", "make_slope", "project_stall", "project_idle"}},
    [INSTRUMENT_RESEARCH] = {"",
                             capacity,
                             {"research_half_musd", "indigenise_step", "substitute_step",
                              "substitute_limit", "recycle_step", "recycle_limit",
                              "efficiency_step", "efficiency_spill"}},
    [INSTRUMENT_OFFER] = {"",
                          partners,
                          {"pull_offer", "offer_fade", "offer_payment", "offer_market",
                           "offer_technology", "offer_security", "offer_money"}},
    [INSTRUMENT_PRESSURE] = {"",
                             partners,
                             {"pull_pressure", "pressure_fade", "pressure_sanctions",
                              "pressure_market", "pressure_shaming", "threat_use",
                              "resentment_pressure"}},
    [INSTRUMENT_ACCORD] = {"", partners, {"pull_accord", "accord_step", "accord_threshold"}},
    [INSTRUMENT_CARVE_OUT] = {"", controls, {"licence_months", "licence_ramp"}},
    [INSTRUMENT_LITIGATE] = {"", politics, {"legitimacy_case", "legitimacy_fade"}},
    [INSTRUMENT_TRUCE] = {"", announce, {"truce_relief"}},
    [INSTRUMENT_SHOCK] = {"", month, {"resourcing", "caution"}},
    [INSTRUMENT_DEMAND] = {"", announce, {"demand_fade"}},
    [INSTRUMENT_STANCE] = {"", partners, {"alignment_step", "alignment_return"}},
};

static const struct law of_partner = {
    "",
    partners,
    {"partner_step", "pull_alignment", "pull_exposure", "pull_alliance", "pull_accord",
     "pull_offer", "pull_pressure", "pull_peers", "pull_capacity", "pull_resentment"}};

static const struct law of_figure[] = {
    {"price", month, {"price_user", "price_seller", "smoothing", "gap_months"}},
    {"cost", month, {"smoothing"}},
    {"trade", month, {"resourcing", "order_bound", "trust_loss"}},
    {"exports", month, {"resourcing", "order_bound", "trust_loss"}},
    {"imports", month, {"resourcing", "order_bound", "trust_loss"}},
    {"reliance", month, {"resourcing", "trust_loss"}},
    {"stock", month, {"gap_months", "destock_months", "order_bound"}},
    {"state_stock", month, {"state_months"}},
    {"shortage", month, {"caution", "gap_months", "resourcing"}},
    {"use", month, {"caution", "industry_elasticity"}},
    {"supply", month, {"make_slope", "gap_months", "destock_months"}},
    {"output", month, {"bind_critical", "caution", "industry_elasticity"}},
    {"leak", month, {"leak_room", "leak_seed", "leak_months", "leak_loss", "leak_tools"}},
    {"passage", controls, {"licence_months", "licence_ramp", "tool_claim", "lobby_passage"}},
    {"compliance", partners, {"partner_step"}},
    {"compliance_target", partners, {"partner_step"}},
    {"alignment", partners, {"alignment_step", "alignment_return", "alignment_offer"}},
    {"resentment", partners, {"resentment_fade", "resentment_pain", "pain_half"}},
    {"capacity", capacity, {"project_start", "expansion_price", "expansion_share"}},
    {"indigenisation", capacity, {"indigenise_step", "indigenise_alone", "denial_half"}},
    {"substitution", capacity, {"substitute_step", "substitute_limit"}},
    {"recycling", capacity, {"recycle_step", "recycle_limit"}},
    {"technology", capacity, {"compute_memory", "efficiency_step", "efficiency_limit"}},
    {"efficiency", capacity, {"efficiency_step", "efficiency_limit"}},
    {"capital", politics, {"capital_loss", "capital_keep"}},
    {"lobbying", politics, {"lobby_gain", "lobby_beijing", "lobby_fade"}},
    {"legitimacy", politics, {"legitimacy_rest", "legitimacy_fade", "legitimacy_cost"}},
    {"escalation",
     politics,
     {"escalation_gain", "escalation_haste", "escalation_fade", "escalation_standing"}},
    {"score.security", scores, {"score_cover_months", "score_reliance", "score_dear"}},
    {"score.technology", scores, {"score_lead"}},
    {"score.prosperity", scores, {"score_output", "score_cost", "score_sales", "score_orders"}},
    {"score.coalition", scores, {"score_spread"}},
    {"score.stability", politics, {"escalation_fade", "legitimacy_fade", "lobby_fade"}},
    {"score", scores, {NULL}},
};

static bool key_fits(const char *key, const char *figure)
{
    size_t length = strcspn(figure, ".");
    const char *last = strrchr(figure, '.');
    const char *dot = strchr(key, '.');
    size_t family = dot ? (size_t)(dot - key) : strlen(key);
    if (family != length || memcmp(key, figure, length) != 0) return false;
    return !dot || (last && strcmp(dot, last) == 0);
}

static const struct law *law_of_figure(const char *figure)
{
    for (size_t i = 0; i < sizeof of_figure / sizeof of_figure[0]; i++) {
        if (key_fits(of_figure[i].key, figure)) return &of_figure[i];
    }
    return NULL;
}

static const struct law *law_of_row(const struct why_row *row)
{
    if (row->hidden) return NULL;
    if (row->kind == WHY_PARTNER) return &of_partner;
    bool known = row->instrument >= 0 && row->instrument < INSTRUMENT_KIND_COUNT;
    return known && row->kind != WHY_START ? &of_instrument[row->instrument] : NULL;
}

static void constants_add(struct why_rule *out, const struct law *law)
{
    for (int i = 0; i < NAMES_MAX && law->names[i]; i++) {
        int32_t index = parameter_named(law->names[i]);
        bool known = false;
        for (size_t k = 0; k < out->count; k++) known = known || out->constants[k] == index;
        if (index >= 0 && !known && out->count < WHY_RULE_CONSTANTS) {
            out->constants[out->count++] = index;
        }
    }
}

void why_rule_find(struct why_rule *out, const struct why_row *row, const char *figure)
{
    const struct law *cause = law_of_row(row), *of = law_of_figure(figure);
    memset(out, 0, sizeof *out);
    out->cause_section = cause ? cause->section : "";
    out->figure_section = of ? of->section : "";
    if (cause) constants_add(out, cause);
    if (of) constants_add(out, of);
}

void why_rule_constant(struct why_rule_constant *out, const struct eyes *eyes,
                       const struct why_rule *rule, size_t index)
{
    const struct parameter_spec *spec = parameter_spec(rule->constants[index]);
    const char *base = (const char *)&eyes_world(eyes)->parameters;
    const double *value = (const double *)(const void *)(base + spec->offset);
    const char *source = session_setup(eyes->session)->map.parameter_source[rule->constants[index]];
    *out = (struct why_rule_constant){.name = spec->name,
                                      .unit = spec->unit,
                                      .help = spec->help,
                                      .source = source,
                                      .value = *value,
                                      .low = spec->low,
                                      .high = spec->high};
}

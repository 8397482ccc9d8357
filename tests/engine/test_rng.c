/* test_rng.c: draws depend on their keys alone, stay in their ranges, and are evenly spread. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/rng.h"

static void same_keys_same_draw(void **state)
{
    (void)state;
    assert_true(rng_bits(1, 2, 3, 4) == rng_bits(1, 2, 3, 4));
    assert_true(rng_bits(1, 2, 3, 4) != rng_bits(2, 1, 3, 4));
    assert_true(rng_bits(1, 2, 3, 4) != rng_bits(1, 3, 2, 4));
    assert_true(rng_bits(1, 2, 3, 4) != rng_bits(1, 2, 4, 3));
}

static void units_lie_in_range_and_spread(void **state)
{
    (void)state;
    int32_t tenth[10] = {0};
    for (uint64_t i = 0; i < 10000; i++) {
        double unit = rng_unit(7, i / 100, RNG_EVENT, i % 100);
        assert_true(unit >= 0.0 && unit < 1.0);
        tenth[(int32_t)(unit * 10.0)]++;
    }
    for (int32_t i = 0; i < 10; i++) assert_in_range(tenth[i], 850, 1150);
}

static void ranges_include_both_ends(void **state)
{
    (void)state;
    int32_t seen[3] = {0};
    for (uint64_t i = 0; i < 100; i++) {
        int64_t value = rng_range(rng_bits(7, 0, RNG_HAND, i), -1, 1);
        assert_true(value >= -1 && value <= 1);
        seen[value + 1]++;
    }
    assert_true(seen[0] > 0 && seen[1] > 0 && seen[2] > 0);
    assert_true(rng_range(12345, 5, 5) == 5);
    assert_true(rng_range(UINT64_MAX, INT64_MIN, INT64_MAX) == -1);
}

static void names_hash_apart(void **state)
{
    (void)state;
    assert_true(rng_hash("gallium", 7) == rng_hash("gallium", 7));
    assert_true(rng_hash("gallium", 7) != rng_hash("galliun", 7));
    assert_true(rng_hash("", 0) != rng_hash("a", 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_keys_same_draw),
        cmocka_unit_test(units_lie_in_range_and_spread),
        cmocka_unit_test(ranges_include_both_ends),
        cmocka_unit_test(names_hash_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

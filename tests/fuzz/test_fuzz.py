"""The short part of fuzzing that runs with the tests: the same inputs every time.

`make fuzz MINUTES=n` tries other ones for as long as you like; what it finds becomes a named test.
"""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.properties import PROPERTIES

counts = Counter()
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


@pytest.mark.parametrize("name", PROPERTIES)
def test_whatever_comes_in(name):
    strategy, holds, few = PROPERTIES[name]
    found = Counter()

    @settings(max_examples=few, suppress_health_check=SLOW)
    @given(strategy)
    def run(given_):
        found[holds(*given_)] += 1

    run()
    print(name, dict(found))
    assert sum(found.values()) >= few

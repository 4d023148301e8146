"""The Arabic of docgen's own nouns: each form that a rule can give is the one that is written."""

from __future__ import annotations

from docgen.grammar.arabic.nouns import completed
from docgen.model.nouns import own_nouns
from docgen.model.values import Noun


def test_the_rules_give_what_the_table_says():
    for key, nouns in own_nouns().items():
        noun = nouns["ar"]
        assert noun.plural, key
        assert completed(Noun(noun.singular, plural=noun.plural)) == noun, key
    print(len(own_nouns()), "nouns")

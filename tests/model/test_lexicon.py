"""The verbs of operative paragraphs, said for the first time and once more."""

import pytest

from docgen.languages import LANGUAGES
from docgen.model.lexicon import lexicon, settle_verb
from docgen.text.inlines import FactRef, Plain
from docgen.text.parse import parse

E3 = "affirm stress agree approve note highlight express discuss condemn welcome decide commit"


def said(value, lang, *, key="affirm", repeats=False):
    text = settle_verb(parse(value), lexicon()[key], lang, repeats=repeats)
    return "".join(inline.text if isinstance(inline, Plain) else "{}" for inline in text)


def test_the_lexicon_has_the_verbs_of_statements_in_every_language():
    assert set(E3.split()) <= set(lexicon())
    for key, verb in lexicon().items():
        for lang in LANGUAGES:
            assert "passive" in verb.forms_of(lang), (key, lang)
            for form in verb.forms_of(lang):
                assert verb.written(lang, form)
                assert verb.repeated(lang, form) != verb.written(lang, form), (key, lang, form)


@pytest.mark.parametrize(
    ("value", "lang", "first", "again"),
    [
        ("{verb} الجانبان {again} أهمية", "ar", "أكد الجانبان أهمية", "أكد الجانبان مجددًا أهمية"),
        ("و{verb:dual} أهمية", "ar", "وأكدا أهمية", "وأكدا مجددًا أهمية"),
        ("önemini {verb}.", "tr", "önemini teyit etmiştir.", "önemini bir kez daha teyit etmiştir."),
        ("önemini {verb:plural}.", "tr", "önemini teyit etmişlerdir.", "önemini bir kez daha teyit etmişlerdir."),
        ("The sides {verb} it.", "en", "The sides affirmed it.", "The sides reaffirmed it."),
        ("The sides {verb:dual} it.", "en", "The sides affirmed it.", "The sides reaffirmed it."),
        ("It was {verb:passive}.", "en", "It was affirmed.", "It was reaffirmed."),
        ("{again} the sides {verb} it", "en", "the sides affirmed it", "once again the sides affirmed it"),
        ("It {verb} {again}.", "en", "It affirmed.", "It affirmed once again."),
    ],
)  # fmt: skip
def test_a_verb_is_said_first_and_again(value, lang, first, again):
    assert said(value, lang) == first
    assert said(value, lang, repeats=True) == again


def test_what_is_no_form_of_the_verb_stays_a_reference():
    text = settle_verb(parse("{verb:shouted}"), lexicon()["agree"], "en", repeats=False)
    assert isinstance(text[0], FactRef)
    assert isinstance(settle_verb(parse("{verb}"), None, "en", repeats=False)[0], FactRef)


def test_again_leaves_no_second_space_inside_emphasis_either():
    text = settle_verb(parse("**a {again} b**"), lexicon()["agree"], "en", repeats=False)
    assert "".join(inline.text for inline in text[0].children) == "a b"

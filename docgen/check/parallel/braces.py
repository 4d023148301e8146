"""What stands in braces must stand in every version: R01."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.check.parallel.claims import claims_of_fact
from docgen.check.parallel.known import Known
from docgen.check.parallel.matching import partner
from docgen.check.parallel.rows import keys_of
from docgen.check.parallel.saying import listed, name
from docgen.check.parallel.versions import Divergence, Row
from docgen.errors import Severity
from docgen.model.lexicon import AGAIN
from docgen.text.inlines import FactRef, FootnoteRef, OpenRef, ParagraphRef
from docgen.text.parse import references

Ref = FactRef | ParagraphRef | FootnoteRef | OpenRef


def braces(row: Row, known: Known) -> Iterator[Divergence]:
    """References that a version lacks, where it does not say the same in words."""
    del known
    found = {lang: _named(row, lang) for lang in row.langs}
    for written in dict.fromkeys(key for refs in found.values() for key in refs):
        having = [lang for lang in row.langs if written in found[lang]]
        lacking = [lang for lang in row.langs if lang not in having]
        lacking = [lang for lang in lacking if not _said_in_words(row, lang, having[0], written)]
        if lacking:
            yield _lost(row, written, found, having, lacking)


def _named(row: Row, lang: str) -> Mapping[str, Ref]:
    """The first reference to each thing, by what stands in its braces without the forms."""
    refs: dict[str, Ref] = {}
    for ref in references(row.versions[lang].text.inlines):
        match ref:
            case FactRef(name=called):
                if called != AGAIN:  # it stands only where a language wraps its verb
                    refs.setdefault(called, ref)
            case ParagraphRef(target=target):
                refs.setdefault(f"#{target}", ref)
            case FootnoteRef(target=target):
                refs.setdefault(f"^{target}", ref)
            case OpenRef(target=target):
                refs.setdefault(f"?{target}", ref)
    return refs


def _said_in_words(row: Row, lang: str, other: str, written: str) -> bool:
    """Whether a fact's value is typed; names are another check's (T01)."""
    value = next((v for ref, v in row.versions[other].facts if ref.name == written), None)
    if value is None:
        return False
    if keys_of(value):
        return True
    claims = [*claims_of_fact(written, value, 0, 0)]
    made = row.claims[lang]
    strong = [claim for claim in claims if claim.topic != "weekday"]
    return bool(strong) and any(partner(claim, made) for claim in strong)


def _lost(
    row: Row,
    written: str,
    found: Mapping[str, Mapping[str, Ref]],
    having: list[str],
    lacking: list[str],
) -> Divergence:
    del row
    braced = f"{{{written}}}"
    spans = tuple((lang, found[lang][written].start, found[lang][written].end) for lang in having)
    verb = "lacks" if len(lacking) == 1 else "lack"
    has = "has" if len(having) == 1 else "have"
    message = (
        f"{listed(map(name, lacking))} {verb} {braced}, which {listed(map(name, having))} {has}"
    )
    remedy = f"write {braced} in {listed(map(name, lacking))}"
    odd = lacking if len(lacking) == 1 else having
    return Divergence(
        "R01", Severity.ERROR, message, remedy, spans, tuple(odd) if len(found) > 2 else ()
    )

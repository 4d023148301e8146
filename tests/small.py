"""A small series and meeting for tests, and ways to change one line of them."""

from __future__ import annotations

from pathlib import Path

from docgen.errors import ContentError, Problem
from docgen.model.meeting import Meeting
from docgen.reading.load import meeting_from, series_from
from docgen.reading.source import Source

SERIES = """\
format: 1
title: {ar: مجلس, tr: Konsey, en: Council}
body: council
languages: [ar, tr, en]
source: ar
parties:
  libya:
    code: LY
    names:
      - short: {ar: ليبيا, tr: Libya, en: Libya}
        formal: {ar: دولة ليبيا, tr: Libya Devleti, en: State of Libya}
  turkiye:
    code: TR
    names:
      - until: 2022-05-31
        short: {ar: تركيا, tr: Türkiye, en: Turkey}
        formal: {ar: الجمهورية التركية, tr: Türkiye Cumhuriyeti, en: Republic of Turkey}
      - from: 2022-06-01
        short: {ar: تركيا, tr: Türkiye, en: Türkiye}
        formal: {ar: الجمهورية التركية, tr: Türkiye Cumhuriyeti, en: Republic of Türkiye}
offices:
  ly_pm:
    party: LY
    rank: 2
    title: {ar: رئيس الوزراء, tr: Başbakan, en: Prime Minister of Libya}
    short: {ar: رئيس الوزراء, tr: Başbakan, en: Prime Minister}
    honorific: {ar: دولة, tr: Sayın, en: H.E.}
    feminine:
      title: {ar: رئيسة الوزراء, tr: Başbakan, en: Prime Minister of Libya}
  ly_minister: {party: LY, rank: 5, title: {ar: وزير, tr: Bakan, en: Minister}}
  tr_president: {party: turkiye, rank: 1, title: {ar: رئيس, tr: Cumhurbaşkanı, en: President}}
people:
  salem:
    name: {ar: سالم, tr: Salim, en: Salem}
    offices: [{office: ly_pm, from: 2021-03-01}]
  huda:
    name: {ar: هدى, tr: Hüda, en: Huda}
    gender: f
    offices: [{office: ly_pm, from: 2019-01-01, until: 2021-02-28}]
  demir:
    name: {ar: دمير, tr: Demir, en: Demir}
    offices: [{office: tr_president, from: 2014-08-28}]
places:
  ankara: {party: TR, zone: Europe/Istanbul, name: {ar: أنقرة, tr: Ankara, en: Ankara}}
  tripoli: {party: LY, zone: Africa/Tripoli, name: {ar: طرابلس, tr: Trablus, en: Tripoli}}
instruments:
  mou: {kind: memorandum, date: 2012-03-14, short: {ar: مذكرة, tr: Muhtıra, en: memorandum}}
terms:
  council:
    short: {ar: المجلس, tr: Konsey, en: Council}
    formal: {ar: مجلس التعاون, tr: İşbirliği Konseyi, en: Cooperation Council}
    forbidden: {ar: [اللجنة], tr: [Komite], en: [Committee]}
  forum:
    short: {ar: اللجنة الوطنية, tr: Millî Komite, en: National Committee}
"""

MEETING = """\
number: 1
date: 2021-04-12
place: ankara
host: TR
status: agreed
chairs: [demir, salem]
next: {host: LY, country: libya}
facts:
  target: {money: 5000000000, currency: USD}
statement:
  paragraphs:
    - id: opening
      kind: preamble
      text:
        ar: عقد {number} في {place}.
        tr: "{number:alone} toplantı {place}’da yapılmıştır."
        en: The {number} was held in {place}.
    - id: trade
      verb: agree
      text:
        ar: >-
          {verb} الجانبان {again} على
          زيادة التجارة إلى {target:obl}.
        tr: >-
          İki taraf, ticaretin {target:dat}
          çıkarılması hususunda {verb}.
        en: >-
          The two sides {verb} to increase
          trade to {target}.
agenda:
  items:
    - id: item-trade
      title: {ar: التجارة, tr: Ticaret, en: Trade}
minutes:
  items:
    - item: item-trade
      decision: {ar: نعم, tr: Evet, en: Yes}
      actions: [c1]
commitments:
  c1:
    from: trade
    text: {ar: زيادة التجارة, tr: ticaretin artırılması, en: an increase of trade}
    owner: {LY: unspecified, TR: council}
"""


def changed(text: str, *changes: tuple[str, str]) -> str:
    """The text with each first string, which must be there once, replaced by the second."""
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def meeting(*changes: tuple[str, str], series: tuple[tuple[str, str], ...] = ()) -> Meeting:
    """The small meeting with changes in it and in its series."""
    of_series = series_from(Source("series.yaml", changed(SERIES, *series)), "small")
    return meeting_from(Source("meeting.yaml", changed(MEETING, *changes)), of_series, "01-ankara")


def refused(*changes: tuple[str, str], series: tuple[tuple[str, str], ...] = ()) -> list[Problem]:
    """The problems for which the reader refuses the changed content; none when it takes it."""
    try:
        meeting(*changes, series=series)
    except ContentError as error:
        return list(error.problems)
    return []


def write(folder: Path, text: str = MEETING, series: str = SERIES) -> Path:
    """The two files in a series' folder; the path of the meeting's."""
    home = folder / "small"
    home.mkdir(exist_ok=True)
    (home / "series.yaml").write_text(series, encoding="utf-8")
    file = home / "01-ankara.yaml"
    file.write_text(text, encoding="utf-8")
    return file

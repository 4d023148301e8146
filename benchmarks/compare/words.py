"""The words that seeds exchange for each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Scales and currencies with what each becomes; months and weekdays by number."""

    scales: dict[str, str]
    currencies: dict[str, str]
    months: dict[str, int]
    weekdays: dict[str, int]


def _numbered(*names: str) -> dict[str, int]:
    """By number; names of one month are parted by a stroke."""
    return {name: at for at, both in enumerate(names, 1) for name in both.split("|")}


WORDS = {
    "ar": Words(
        {
            "مليون": "مليار",
            "مليار": "مليون",
            "مليارات": "ملايين",
            "ملايين": "مليارات",
            "ألف": "مليون",
        },
        {"دولار": "دينار", "دينار": "دولار", "يورو": "دولار", "دينارًا": "دولارًا", "ليرة": "روبية"},
        _numbered(
            *("يناير|كانون الثاني", "فبراير|شباط", "مارس|آذار", "أبريل|نيسان", "مايو|أيار"),
            *("يونيو|حزيران", "يوليو|تموز", "أغسطس|آب", "سبتمبر|أيلول", "أكتوبر|تشرين الأول"),
            *("نوفمبر|تشرين الثاني", "ديسمبر|كانون الأول"),
        ),
        _numbered("الاثنين|الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    ),
    "tr": Words(
        {"milyon": "milyar", "milyar": "milyon", "bin": "milyon"},
        {
            "doları": "dinarı",
            "dolar": "avro",
            "dolarına": "dinarına",
            "dinarı": "doları",
            "avro": "dolar",
            "dolarlık": "avroluk",
            "avroluk": "dolarlık",
            "lirası": "rupisi",
        },
        _numbered(
            *("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos"),
            *("Eylül", "Ekim", "Kasım", "Aralık"),
        ),
        _numbered(
            *("Pazartesi|pazartesi", "Salı|salı", "Çarşamba|çarşamba", "Perşembe|perşembe"),
            *("Cuma|cuma", "Cumartesi|cumartesi", "Pazar|pazar"),
        ),
    ),
    "en": Words(
        {"million": "billion", "billion": "million", "thousand": "million"},
        {"dollars": "dinars", "dinars": "dollars", "euros": "dollars", "$": "€", "lira": "rupees"},
        _numbered(
            *("January", "February", "March", "April", "May", "June", "July", "August"),
            *("September", "October", "November", "December"),
        ),
        _numbered("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ),
}

"""Filters as people write them."""

import datetime as dt

import pytest

from app.filtering import filters_of
from app.speaking import said, speak
from schemas.errors import CallError
from schemas.mention import DocumentType
from schemas.relation import EngagementKind


@pytest.mark.parametrize(
    ("place", "written", "meant"),
    [
        ("since", "2024-02-03", dt.date(2024, 2, 3)),
        ("since", "٢٠٢٤-٠٢-٠٣", dt.date(2024, 2, 3)),
        ("since", "2024/2/3", dt.date(2024, 2, 3)),
        ("since", "2024-02", dt.date(2024, 2, 1)),
        ("until", "2024-02", dt.date(2024, 2, 29)),
        ("until", "2024", dt.date(2024, 12, 31)),
        ("country", "ma", "MA"),
        ("country", "Morocco", "MA"),
        ("country", "المغرب", "MA"),
        ("country", "Etats-Unis", "US"),
        ("language", "FR", "fr"),
        ("language", "french", "fr"),
        ("language", "français", "fr"),
        ("language", "الفرنسية", "fr"),
        ("language", "فرنسية", "fr"),
        ("type_", "Press release", DocumentType.PRESS_RELEASE),
        ("type_", "communiqué", DocumentType.COMMUNIQUE),
        ("type_", "procès-verbal", DocumentType.MINUTES),
        ("type_", "Proces verbal", DocumentType.MINUTES),
        ("type_", "محضر", DocumentType.MINUTES),
        ("type_", "بلاغ صحفي", DocumentType.PRESS_RELEASE),
    ],
)
def test_what_is_meant(place: str, written: str, meant: object) -> None:
    assert getattr(filters_of(**{place: written}), place.rstrip("_")) == meant


@pytest.mark.parametrize(
    ("place", "written", "told"),
    [
        ("since", "20240203", "write it as 2024-02-03"),
        ("until", "19/11/2024", "write it as 2024-11-19"),
        ("since", "2024-02-30", "There is no day 2024-02-30"),
        ("since", "0000-00-00", "There is no day"),
        ("country", "Moroco", r"did you mean Morocco \(MA\)"),
        ("country", "Lybia", r"did you mean Libya \(LY\)"),
        ("country", "Atlantide", "give its code"),
        ("country", "x", "give its code"),
        ("language", "englsh", "did you mean en"),
        ("language", "de", "there are ar, fr, en"),
        ("type_", "comunique", "did you mean communique"),
        ("type_", "x", "there are communique, minutes"),
        ("type_", "réunion", "asked for by --event"),
    ],
)
def test_what_cannot_be_meant_is_told_with_the_nearest(place: str, written: str, told: str) -> None:
    with pytest.raises(CallError, match=told):
        filters_of(**{place: written})


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(CallError, match="nothing can be between"):
        filters_of(since="2024", until="2023")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("visit", EngagementKind.VISIT),
        ("visite", EngagementKind.VISIT),
        ("زيارة", EngagementKind.VISIT),
        ("الزيارة", EngagementKind.VISIT),
        ("Réunion", EngagementKind.MEETING),
        ("ورشة عمل", EngagementKind.WORKSHOP),
        ("atelier", EngagementKind.WORKSHOP),
        ("entretien à distance", EngagementKind.CALL),
        ("Conference", EngagementKind.CONFERENCE),
        ("appel", EngagementKind.CALL),
        ("phone", EngagementKind.CALL),
        ("calls", EngagementKind.CALL),
        ("المكالمات", EngagementKind.CALL),
        ("entretien", EngagementKind.MEETING),
        ("زيارات", EngagementKind.VISIT),
        ("ندوة", EngagementKind.CONFERENCE),
        ("séminaires", EngagementKind.CONFERENCE),
    ],
)
def test_kinds_are_taken_as_they_are_shown(written: str, meant: EngagementKind) -> None:
    assert filters_of(event=written).event is meant


@pytest.mark.parametrize(
    ("language", "written", "told"),
    [
        ("en", "vist", "There is no engagement kind called vist; did you mean visit"),
        ("fr", "vissite", "vouliez-vous dire visite"),
        ("ar", "xx", "نوع لقاء"),
    ],
)
def test_a_kind_that_there_is_not_is_told_in_one_language(language: str, written: str, told: str) -> None:
    speak(language)
    try:
        with pytest.raises(CallError, match=told) as caught:
            filters_of(event=written)
        sentence = said(str(caught.value))
        assert (language == "en") == ("There is no" in sentence)
        assert (language == "en") == ("kind" in sentence)
    finally:
        speak(None)

"""An answer to a search as JSON."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from app.answers import NOTHING_BESIDE, UNNAMED, Beside, Labels
from app.engaged import Number
from schemas.query import Answer, Facet, Hit, Reason, Snippet, Understood


def answer_shape(
    answer: Answer,
    beside: Beside = NOTHING_BESIDE,
    labels: Labels = UNNAMED,
    sides: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> dict[str, object]:
    """Return an answer as JSON; ``document`` is the file's name without its ending, ``id`` the document's id.

    ``sides`` tell, by document id, on which side (host, guests) the country of the filter takes part.
    """
    return {
        "total": answer.total,
        "understood": [_understood_shape(understood, labels.names) for understood in answer.understood],
        "unanswered": list(answer.unanswered),
        "suggestions": [{"words": s.words, "instead": s.instead} for s in answer.suggestions],
        "count": _number_shape(beside.number) if beside.number else None,
        "absent": list(beside.absent),
        "engagements": list(beside.engagements),
        "facets": {facet.field.removesuffix("_id"): _facet_shape(facet, labels.names) for facet in answer.facets},
        "hits": [_hit_shape(hit, sides) for hit in answer.hits],
        "nearest": {"without": list(answer.lacking), "hits": [_hit_shape(hit, sides) for hit in answer.near]},
    }


def _understood_shape(understood: Understood, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "what": understood.aspect.value,
        "words": understood.words,
        "value": understood.value,
        "label": names.get(understood.value, understood.value),
        "narrows": understood.narrows,
    }


def _facet_shape(facet: Facet, names: Mapping[str, str]) -> list[dict[str, object]]:
    return [{"value": value, "label": names.get(value, value), "documents": count} for value, count in facet.values]


def _hit_shape(hit: Hit, sides: Mapping[str, Sequence[str]]) -> dict[str, object]:
    return {
        "document": hit.name,
        "id": hit.document,
        "score": hit.score,
        "title": hit.title,
        "date": hit.date.isoformat() if hit.date else None,
        "type": hit.type.value,
        "language": hit.language,
        **({"country_as": list(sides[hit.document])} if hit.document in sides else {}),
        "snippet": marked(hit.snippet, "**"),
        "why": list(hit.why),
        "reasons": [_reason_shape(reason) for reason in hit.reasons],
    }


def _reason_shape(reason: Reason) -> dict[str, object]:
    return {
        "as": reason.matched.value,
        "found": reason.found,
        "words": reason.words,
        "start": reason.span.start if reason.span else None,
        "end": reason.span.end if reason.span else None,
    }


def _number_shape(number: Number) -> dict[str, object]:
    return {
        "engagements": number.engagements,
        "kinds": dict(number.kinds),
        "documents": number.documents,
        "first": number.first.isoformat() if number.first else None,
        "last": number.last.isoformat() if number.last else None,
    }


def marked(snippet: Snippet, sign: str) -> str:
    """Return a snippet with a sign before and after each word that matched."""
    pieces, last = [], 0
    for mark in snippet.marks:
        pieces += [snippet.text[last : mark.start], sign, mark.of(snippet.text), sign]
        last = mark.end
    return "".join([*pieces, snippet.text[last:]])

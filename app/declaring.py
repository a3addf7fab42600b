"""What a ``[[sources]]`` table may say, as the settings' own types have it."""

from typing import get_args

from pydantic import BaseModel

from schemas.source import SourceDeclaration


def declarable() -> list[tuple[str, str, str, str]]:
    """Return rows of kind, key, default and meaning; a key without a default has to be given."""
    union, *_ = get_args(SourceDeclaration)
    return [row for model in get_args(union) for row in _rows(model)]


def in_words(value: object) -> str:
    """Return a setting's value as a person writes it."""
    match value:
        case bool():
            return "yes" if value else "no"
        case None | "":
            return "not set"
        case list() | tuple():
            return " ".join(map(in_words, value)) or "none"
        case dict():
            return ", ".join(
                f"{key} {in_words(each)}" for key, each in value.items() if each is not None and each != ""
            )
        case _:
            return str(value)


def _rows(model: type[BaseModel]) -> list[tuple[str, str, str, str]]:
    kinds = ", ".join(get_args(model.model_fields["kind"].annotation))
    return [
        (kinds, name, "required" if field.is_required() else in_words(field.get_default()), field.description or "")
        for name, field in model.model_fields.items()
        if name != "kind"
    ]

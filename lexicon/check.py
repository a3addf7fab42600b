"""What is wrong or doubtful in the files of the lexicon: wrong shapes, words in the wrong script, shadowed entries."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import yaml

from lexicon.asking import COMPOUNDS
from lexicon.files import LexiconError
from lexicon.loader import Entry, load
from lexicon.notions import TRANSLATIONS
from schemas.nouns import dataclass
from text.fold import fold_word

_FOLDER = Path(__file__).parent
_LANGUAGES = ("ar", "fr", "en")
_GROUPS = (
    ("bodies", "bodies_national", "bodies_society", "bodies_learning"), ("cities",), ("honorifics",), ("titles",),
    ("institutions",), ("venues",), ("programs",), ("laws",), ("laws_named",), ("months",), ("weekdays",),
    ("numerals",), ("document_types",),
    TRANSLATIONS,
)  # fmt: skip
"""Files in which a wording can mean one entry only; in the files of word classes a word may stand in several."""
_ALL_READ = frozenset(("institutions", "venues", "programs"))
"""Files of heads, all of whose readings are kept: one of two entries is shadowed only where these are alike."""
_READ_AS_ONE = (
    ("bodies", "bodies_national", "bodies_society", "bodies_learning"),
    ("engagements", "engagements_latin"),
    TRANSLATIONS,
)
"""Files whose entries are put together by id, so that one of the same id in a later file would hide the earlier one."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong (``error``) or doubtful in an entry, in a sentence for the one who edits it."""

    file: str
    entry: str
    sentence: str
    error: bool


def problems(models: Mapping[str, type[Entry]]) -> list[Problem]:
    """Return what is wrong or doubtful in all files; ``models`` are the shapes of the entries by a file's name."""
    found: list[Problem] = []
    for path in sorted(_FOLDER.glob("*.yml")):
        found.extend(_repeated_keys(path))
        found.extend(_in_file(path.stem, models.get(path.stem)))
    for group in _GROUPS:
        found.extend(_shadows(group))
    for files in _READ_AS_ONE:
        found.extend(_hidden(files))
    return [*found, *_links()]


def _hidden(group: tuple[str, ...]) -> Iterator[Problem]:
    """Yield the ids that stand in several files that are read as one."""
    seen: dict[str, str] = {}
    for name in group:
        for key in _plain(name):
            if key in seen:
                yield Problem(f"{name}.yml", key, f"the id stands in {seen[key]}.yml too", error=True)
            seen[key] = name


def _links() -> Iterator[Problem]:
    """Yield what is wrong with notions that name others: ids that are none, links told twice, circles of wider ones."""
    notions = {key: (name, entry) for name in TRANSLATIONS for key, entry in _plain(name).items()}
    above = {key: _linked(entry, "wider") for key, (_, entry) in notions.items()}
    for key, (name, entry) in notions.items():
        akin = _linked(entry, "akin")
        unknown = [other for other in (*akin, *above[key]) if other not in notions or other == key]
        twice = [
            other for other in above[key] if other in akin or key in _linked(notions.get(other, ("", {}))[1], "akin")
        ]
        circle = [other for other in above[key] if key in _reached(other, above)]
        for others, what in ((unknown, "is no other notion"), (twice, "is akin as well as wider")):
            yield from (Problem(f"{name}.yml", key, f"«{other}» {what}", error=True) for other in others)
        for other in circle:
            yield Problem(f"{name}.yml", key, f"«{other}» is wider in a circle", error=True)
    yield from _put_together(notions)


def _put_together(notions: Collection[str]) -> Iterator[Problem]:
    """Yield the ids of notions put together, and of their parts, that are none."""
    for key, entry in _plain(COMPOUNDS).items():
        parts = entry.get("parts") if isinstance(entry, dict) else None
        for other in (key, *(other for part in parts or () for other in part)):
            if other not in notions:
                yield Problem(f"{COMPOUNDS}.yml", key, f"«{other}» is no notion", error=True)


def _linked(entry: object, kind: str) -> tuple[str, ...]:
    others = entry.get(kind) if isinstance(entry, dict) else None
    return tuple(others) if isinstance(others, list) else ()


def _reached(key: str, above: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return a notion and all that are wider."""
    found, new = {key}, [key]
    while new:
        others = [other for other in above.get(new.pop(), ()) if other not in found]
        found.update(others)
        new.extend(others)
    return found


def _repeated_keys(path: Path) -> Iterator[Problem]:
    """Yield ids that a file has twice, and fields that one of its entries has twice: YAML would keep the last."""
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    for twice in _twice(node):
        yield Problem(path.name, twice, "the id stands twice; the later entry hides the earlier one", error=True)
    for key, entry in node.value if isinstance(node, yaml.MappingNode) else ():
        for field in _twice(entry):
            sentence = f"the field {field} stands twice; the later one hides the earlier one"
            yield Problem(path.name, key.value, sentence, error=True)


def _twice(node: yaml.Node | None) -> Iterator[str]:
    """Yield the keys that a mapping has twice."""
    seen: set[str] = set()
    for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value in seen:
            yield key.value
        seen.add(key.value)


def _in_file(name: str, model: type[Entry] | None) -> Iterator[Problem]:
    """Yield what is wrong with the entries of one file; a file without a model is read by its own room alone."""
    if model is None:
        return
    try:
        entries = load(name, model)
    except LexiconError as error:
        yield Problem(f"{name}.yml", "", " ".join(str(error).split()), error=True)
        return
    for key, entry in entries.items():
        if not entry.gloss:
            yield Problem(f"{name}.yml", key, "has no English gloss", error=False)
        for language in _LANGUAGES:
            yield from _wordings(name, key, language, getattr(entry, language))


def _wordings(name: str, key: str, language: str, wordings: tuple[str, ...]) -> Iterator[Problem]:
    """Yield wordings that are empty, in the wrong script, or in the list twice."""
    seen: set[str] = set()
    for wording in wordings:
        if not fold_word(wording).strip():
            yield Problem(f"{name}.yml", key, f"has an empty wording in {language}", error=True)
        latin = any("a" <= letter <= "z" for letter in fold_word(wording))
        if language == "ar" and latin:
            yield Problem(f"{name}.yml", key, f"«{wording}» in ar is in Latin letters", error=True)
        if wording in seen:
            yield Problem(f"{name}.yml", key, f"«{wording}» stands twice in {language}", error=False)
        seen.add(wording)


def _shadows(group: tuple[str, ...]) -> Iterator[Problem]:
    """Yield wordings that two entries share once folded, so that one hides the other."""
    first: dict[tuple[str, str], tuple[str, object]] = {}
    for name in group:
        for key, entry in _plain(name).items():
            for language, wording in _written(entry):
                owner, known = first.setdefault((language, fold_word(wording)), (key, entry))
                if owner != key and (name not in _ALL_READ or _facets(entry) == _facets(known)):
                    sentence = f"«{wording}» ({language}) is a wording of «{owner}» too, so one shadows the other"
                    yield Problem(f"{name}.yml", key, sentence, error=False)


def _facets(entry: object) -> Mapping[str, object]:
    """Return the fields of an entry but for its wordings and gloss."""
    fields = entry if isinstance(entry, dict) else {}
    return {field: value for field, value in fields.items() if field not in {*_LANGUAGES, "gloss"}}


def _plain(name: str) -> Mapping[str, object]:
    content = yaml.safe_load((_FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return content if isinstance(content, dict) else {}


def _written(entry: object) -> Iterator[tuple[str, str]]:
    """Yield the language and wording of what an entry is matched by, once each."""
    fields = entry if isinstance(entry, dict) else {}
    for language in _LANGUAGES:
        for wording in dict.fromkeys(fields.get(language) or ()):
            if isinstance(wording, str):
                yield language, wording

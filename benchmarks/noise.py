"""How much of the mentions is lost on damaged text: 5 % of the letters, as recognition damages them.

    uv run python benchmarks/noise.py [FOLDER ...]     (default: corpus/seen)

Prints strict F1 of all mentions on the sound and on the damaged texts for three seeds.
"""

import argparse
from pathlib import Path

from evaluation.noise import under_noise

ROOT = Path(__file__).parents[1]
SHARE = 0.05
SEEDS = (1, 2, 3)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folders", metavar="FOLDER", nargs="*", type=Path, help="folders with texts and their gold")
    for folder in options.parse_args().folders or [ROOT / "corpus" / "seen"]:
        for seed in SEEDS:
            sound, noisy = under_noise(folder, SHARE, seed)
            print(f"{folder} seed {seed}: {sound.f1:.3f} sound, {noisy.f1:.3f} damaged, lost {sound.f1 - noisy.f1:.3f}")


if __name__ == "__main__":
    main()

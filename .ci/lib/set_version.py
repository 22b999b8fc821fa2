#!/usr/bin/env python3
"""Sets Flint's version wherever this checkout names it: set_version.py VERSION [FOLDER]

Builds always have it. Texts have the last release's, so a SNAPSHOT leaves them as they are. Tells what still names the
version of before, by file and line, and fails then: past versions are for the change log alone.
"""

import os
import re
import sys
from pathlib import Path

VERSION = r"\d+\.\d+\.\d+(?:-SNAPSHOT|-(?:alpha|beta|rc)\.?\d+)?"
MENTION = re.compile(
    rf"""(?P<before>
      <groupId>dev\.flint[\w.]*</groupId>\s*<artifactId>[\w-]+</artifactId>\s*<version>
    | <flint\.version>
    | archetypeVersion=
    | \bdev\.flint[\w.]*:[\w.-]+:
    | \bflint-[a-z0-9-]*[a-z]-
    | \bid\(?\s*["']dev\.flint["']\)?\s+version\s+["']
    )(?P<version>{VERSION})\b""",
    re.VERBOSE,
)
UNRELEASED = "## Unreleased\n"
LEFT_OUT = {".git", ".idea", ".aws-sam", "__pycache__", "build", "node_modules", "target"}


def main(version, folder="."):
    if not re.fullmatch(VERSION, version):
        sys.exit(f"Expected a version such as 1.2.3 or 1.2.3-SNAPSHOT, found {version}")
    folder = Path(folder)
    changelog = folder / "CHANGELOG.md"
    before = {path: text for path, text in texts_of(folder) if path != changelog and is_set(path, version)}
    after = {path: MENTION.sub(rf"\g<before>{version}", text) for path, text in before.items()}
    for path, text in after.items():
        if text != before[path]:
            write(path, text)
    head_changelog(changelog, version)
    past = {found["version"] for text in before.values() for found in MENTION.finditer(text)} - {version}
    stale = [
        f"{path.relative_to(folder)}:{line}: expected {version}, found {found}"
        for path, text in after.items()
        for line, found in mentions(text, past_in(path, past))
    ]
    if stale:
        sys.exit("\n".join(stale))


def is_set(path, version):
    """Tells whether this file is to have this version."""
    return path.suffix != ".md" or not is_snapshot(version)


def past_in(path, versions):
    """Returns which of these are Flint's in this file: a released one may be that of a library, which a build names."""
    return [each for each in versions if path.suffix == ".md" or is_snapshot(each)]


def is_snapshot(version):
    return version.endswith("-SNAPSHOT")


def texts_of(folder):
    """Yields each file that is a text, with what it says."""
    for root, folders, files in os.walk(folder):
        folders[:] = [each for each in folders if each not in LEFT_OUT]
        for file in files:
            path = Path(root, file)
            try:
                yield path, read(path)
            except UnicodeDecodeError:
                pass


def mentions(text, versions):
    """Yields each line that has one of these versions, with it."""
    for version in versions:
        whole = re.compile(rf"(?<![\w.]){re.escape(version)}(?!\w|\.\d|-SNAPSHOT)")
        for number, line in enumerate(text.split("\n"), 1):
            if whole.search(line):
                yield number, version


def head_changelog(path, version):
    """Names the section of what is not released, or begins the next."""
    text = read(path)
    if not is_snapshot(version):
        text = text.replace(UNRELEASED, f"## {version}\n")
    elif UNRELEASED not in text:
        text = text.replace("\n## ", f"\n{UNRELEASED}\n## ", 1)
    write(path, text)


def read(path):
    return path.read_bytes().decode()


def write(path, text):
    path.write_bytes(text.encode())


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__.splitlines()[0])
    main(*sys.argv[1:])

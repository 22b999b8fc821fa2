"""Compares two zips entry by entry, and fails with what differs.

compare_zips.py ZIP ZIP [NAME...]: the content of the entries of these names may differ; they must be in both.
"""

import sys
import zipfile

# What a zip says of an entry, beside its content.
PROPERTIES = (
    "date_time",
    "compress_type",
    "comment",
    "extra",
    "create_system",
    "create_version",
    "extract_version",
    "flag_bits",
    "internal_attr",
    "external_attr",
)


def differences(one, other, may_differ):
    """Yields a line for each difference."""
    names, others = one.namelist(), other.namelist()
    for name in sorted(set(names) ^ set(others)):
        yield f"{name}: only in {(one if name in names else other).filename}"
    if names != others and sorted(names) == sorted(others):
        yield f"the order of entries: {names} and {others}"
    if one.comment != other.comment:
        yield f"the comment: {one.comment} and {other.comment}"
    for name in may_differ:
        if name not in names:
            yield f"{name}: expected in both, found in none"
    for name in sorted(set(names) & set(others)):
        yield from differences_of_entry(one, other, name, name in may_differ)


def differences_of_entry(one, other, name, content_may_differ):
    entry, twin = one.getinfo(name), other.getinfo(name)
    for field in PROPERTIES:
        if getattr(entry, field) != getattr(twin, field):
            yield f"{name}: {field} {getattr(entry, field)} and {getattr(twin, field)}"
    if not content_may_differ:
        content, twin_content = one.read(name), other.read(name)
        if content != twin_content:
            yield f"{name}: {difference(content, twin_content)}"


def difference(content, other):
    differing = [at for at, (a, b) in enumerate(zip(content, other)) if a != b]
    first = f", the first at {differing[0]}" if differing else ""
    return f"{len(content)} and {len(other)} bytes, {len(differing)} differ{first}"


def main(one, other, *may_differ):
    with zipfile.ZipFile(one) as first, zipfile.ZipFile(other) as second:
        lines = list(differences(first, second, may_differ))
    for line in lines:
        print(line, file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

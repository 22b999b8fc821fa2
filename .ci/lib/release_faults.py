"""Shows that a release that is not as it should be is told: each fault once, in a copy of two artifacts.

  release_faults.py REPOSITORY CHECKOUT VERSION
"""

import re
import shutil
import sys
import tempfile
from pathlib import Path

from release import GROUP, Pom, Release

MODULE = "runtime-json"
PRIVATE = "/home/someone/flint"


def remove(file):
    file.unlink()


def end_with(text):
    return lambda file: file.write_bytes(file.read_bytes() + text.encode())


def without(element):
    return lambda file: file.write_text(re.sub(f"<(/?){element}>", r"<\1other>", file.read_text()))


def copy_as(name):
    return lambda file: shutil.copy(file, file.with_name(name))


# The file of it, what happens to it, and what is to be told.
FAULTS = [
    (".pom", remove, ".pom: expected this file"),
    (".jar", remove, ".jar: expected this file"),
    (".jar", remove, ".jar.asc: expected the file that it is of"),
    ("-sources.jar", remove, "-sources.jar: expected this file"),
    ("-javadoc.jar", remove, "-javadoc.jar: expected this file"),
    ("-cyclonedx.json", remove, "-cyclonedx.json: expected this file"),
    (".jar.asc", remove, ".jar.asc: expected a signature, found none"),
    (".pom", end_with("\n"), ".pom.asc: expected a signature of"),
    (".pom.sha512", remove, ".pom.sha512: expected "),
    (".jar.md5", end_with("0"), ".jar.md5: expected "),
    (".pom", without("description"), ".pom: expected <description>"),
    (".pom", end_with("<!-- 1-SNAPSHOT -->"), ".pom: expected released versions"),
    (".pom", end_with(f"<!-- {PRIVATE} -->"), ".pom: expected no path of the machine"),
    (".jar", copy_as("x-tests.jar"), "x-tests.jar: expected nothing of the tests"),
    ("-sources.jar", copy_as("x-1.0.jar"), "x-1.0.jar: expected META-INF/LICENSE"),
]


def is_told(repository, poms, version, fault):
    """Tells whether a copy with this fault fails, with the line that is meant for it."""
    name, happens, told = fault
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for pom in poms:
            shutil.copytree(repository / GROUP / pom.artifact, copy / GROUP / pom.artifact)
        prefix = f"{poms[-1].artifact}-{version}"
        happens(copy / GROUP / poms[-1].artifact / version / f"{prefix}{name}")
        faults = list(Release(copy, poms, version, [PRIVATE]).faults())
        return any(each.startswith((told, prefix + told)) for each in faults)


def main(repository, checkout, version):
    poms = [Pom(Path(checkout, each)) for each in ("pom.xml", f"{MODULE}/pom.xml")]
    nothing = (".pom", lambda file: None, "")
    untold = [each for each in FAULTS if not is_told(Path(repository), poms, version, each)]
    if untold or is_told(Path(repository), poms, version, nothing):
        sys.exit(f"Expected each fault to be told and no other, found {untold or 'one where there is none'}")
    print(f"{len(FAULTS)} faults told")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Projects that are packaged as their users would: see .ci/fixtures/frameworks/README.md."""

import os
import re
import shutil
import subprocess
from pathlib import Path

BUILD_CLASSPATH = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath"
# Tests that take seconds gain nothing from code that is compiled better.
SHORT_TESTS = "<argLine>-XX:TieredStopAtLevel=1</argLine>"
# What is in a zip is the same however hard it is deflated.
FAST = "<flint.deflater>fast</flint.deflater>"
CLASSPATH = "target/classpath"
BUILD_SECONDS = 1800
BUILD_OF_ALL = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>all</artifactId>
  <version>1.0-SNAPSHOT</version>
  <packaging>pom</packaging>
  <modules>
    {modules}
  </modules>
</project>
"""


class Different(Exception):
    """What was not as it should be, in one line."""


class Project:
    """A project in the folder that it is built and run in."""

    def __init__(self, source, work):
        self.name = source.name
        self._source = source
        self._work = work / source.name
        self.folder = self._work / "project"
        self.zip = self.folder / "target/function.zip"
        self.service = source / "service"
        self._log = work / "log"
        self.package = self._work / "package"
        self.managed = self._work / "managed"

    def copy(self):
        """Makes what is built, in place of what was built before."""
        shutil.rmtree(self._work, ignore_errors=True)
        shutil.copytree(self._source, self.folder, ignore=shutil.ignore_patterns("target"))
        properties = SHORT_TESTS + ("" if self._has_limit() else FAST)
        pom = self.folder / "pom.xml"
        pom.write_text(pom.read_text().replace("<flint.version>", properties + "<flint.version>", 1))

    def unpack(self):
        """Unpacks what the build has made."""
        failure = first_error(self._log, f" on project {self.name}: ")
        if failure:
            raise Different(f"the build failed, see {self._log}: {failure}")
        if not self.zip.exists():
            raise Different(f"the build made no {self.zip.name}, see {self._log}")
        unzip(self.zip, self.package)
        if not list(self.package.glob("jre/lib/function.*")):
            raise Different(f"the package has no cache of classes, see {self._log}")
        if self._has_limit() and self._zip_megabytes() > self._most_megabytes():
            raise Different(f"the zip has more than {self._most_megabytes()} MB")

    def lay_out_for_managed_runtime(self):
        """Makes the folder that a user of the managed runtime would zip: jars in lib. Flint's own are no part of it."""
        library = self.managed / "lib"
        library.mkdir(parents=True)
        jars = [jar for glob in self._managed_globs() or ["target/*.jar"] for jar in sorted(self.folder.glob(glob))]
        if not self._managed_globs():
            jars += [Path(jar) for jar in (self.folder / CLASSPATH).read_text().strip().split(os.pathsep)]
        for jar in jars:
            if not jar.name.startswith("flint-") and not jar.name.startswith("dev.flint."):
                (library / jar.name).symlink_to(jar)

    def size(self):
        """The zip's, where it counts and there is one."""
        return f"{self._zip_megabytes():6.1f} MB" if self._has_limit() and self.zip.exists() else ""

    def log_of(self, runtime):
        """What the function says there."""
        return self._work / f"log.{type(runtime).__name__}"

    def handler(self):
        return re.search(r"<handler>(.*)</handler>", (self._source / "pom.xml").read_text()).group(1).strip()

    def environment(self):
        return dict(line.split("=", 1) for line in self._lines("environment"))

    def events(self):
        suffixes = (".expected.json", ".error.json")
        files = [f for f in sorted((self._source / "events").glob("*.json")) if not f.name.endswith(suffixes)]
        if not files:
            raise Different("it has no events")
        return files

    def _managed_globs(self):
        return self._lines("managed")

    def _zip_megabytes(self):
        """In 1,048,576 bytes, as Lambda counts."""
        return self.zip.stat().st_size / 2**20

    def _has_limit(self):
        return bool(self._lines("megabytes"))

    def _most_megabytes(self):
        return float(*self._lines("megabytes"))

    def _lines(self, name):
        file = self._source / name
        lines = file.read_text().splitlines() if file.exists() else []
        return [line for line in lines if line and not line.startswith("#")]


def build(projects, work, maven):
    """Packages copies of projects as their users would, but all in one build: its JVM is warm for most of them. One that
    fails does not keep it from the others."""
    for project in projects:
        project.copy()
    # So that Maven takes none of this repository's settings, which its users don't have.
    (work / ".mvn").mkdir(exist_ok=True)
    modules = [f"<module>{project.folder.relative_to(work)}</module>" for project in projects]
    (work / "pom.xml").write_text(BUILD_OF_ALL.format(modules="\n    ".join(modules)))
    goals = ["package", BUILD_CLASSPATH, "-DincludeScope=runtime", "-Dmdep.outputFile=${project.basedir}/" + CLASSPATH]
    log = work / "log"
    with open(log, "wb") as out:
        done = subprocess.run(
            [*maven, "--fail-at-end", "-f", work, *goals],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            timeout=BUILD_SECONDS,
        )
    if done.returncode != 0 and not first_error(log, " on project "):
        raise SystemExit(f"The build failed, see {log}: {first_error(log) or 'no error is logged'}")


def first_error(log, text=""):
    """The first line with this text that Maven marks as an error, or None."""
    lines = log.read_text(errors="replace").splitlines()
    return next((line for line in lines if line.startswith("[ERROR]") and text in line), None)


def unzip(file, folder):
    """Unpacks as Lambda does: with the zip's times read as UTC."""
    subprocess.run(["unzip", "-q", file, "-d", folder], check=True, env={**os.environ, "TZ": "UTC"})

"""Projects that are packaged as their users would: see .ci/fixtures/frameworks/README.md."""

import os
import re
import shutil
import subprocess
from pathlib import Path

BUILD_CLASSPATH = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath"
BUILD_SECONDS = 600


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
        self.log = self._work / "log"
        self.package = self._work / "package"
        self.managed = self._work / "managed"

    def build(self, maven):
        """Packages a copy of the project as its user would."""
        shutil.rmtree(self._work, ignore_errors=True)
        shutil.copytree(self._source, self.folder, ignore=shutil.ignore_patterns("target"))
        goals = ["package"]
        if not self._managed_globs():
            goals += [BUILD_CLASSPATH, "-DincludeScope=runtime", f"-Dmdep.outputFile={self._work / 'classpath'}"]
        run(maven + ["-f", str(self.folder)] + goals, self.log)
        if not self.zip.exists():
            raise Different(f"the build made no {self.zip.name}, see {self.log}")
        unzip(self.zip, self.package)
        if not list(self.package.glob("jre/lib/function.*")):
            raise Different(f"the package has no cache of classes, see {self.log}")
        if self.zip_megabytes() > self._most_megabytes():
            raise Different(f"the zip has more than {self._most_megabytes()} MB")

    def lay_out_for_managed_runtime(self):
        """Makes the folder that a user of the managed runtime would zip: jars in lib. Flint's own are no part of it."""
        library = self.managed / "lib"
        library.mkdir(parents=True)
        jars = [jar for glob in self._managed_globs() or ["target/*.jar"] for jar in sorted(self.folder.glob(glob))]
        if not self._managed_globs():
            jars += [Path(jar) for jar in (self._work / "classpath").read_text().strip().split(os.pathsep)]
        for jar in jars:
            if not jar.name.startswith("flint-") and not jar.name.startswith("dev.flint."):
                (library / jar.name).symlink_to(jar)

    def zip_megabytes(self):
        """In 1,048,576 bytes, as Lambda counts; nothing before there is a zip."""
        return self.zip.stat().st_size / 2**20 if self.zip.exists() else None

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

    def _most_megabytes(self):
        return float(*self._lines("megabytes") or ["inf"])

    def _lines(self, name):
        file = self._source / name
        lines = file.read_text().splitlines() if file.exists() else []
        return [line for line in lines if line and not line.startswith("#")]


def run(command, log):
    """Runs a command with its output in a file."""
    with open(log, "wb") as out:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, timeout=BUILD_SECONDS)
    if done.returncode != 0:
        raise Different(f"the build failed, see {log}: {first_error(log)}")


def first_error(log):
    """The first line that Maven marks as an error."""
    lines = log.read_text(errors="replace").splitlines()
    return next((line for line in lines if line.startswith("[ERROR]")), "no error is logged")


def unzip(file, folder):
    """Unpacks as Lambda does: with the zip's times read as UTC."""
    subprocess.run(["unzip", "-q", file, "-d", folder], check=True, env={**os.environ, "TZ": "UTC"})

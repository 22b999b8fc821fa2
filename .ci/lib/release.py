"""What a repository must hold of a release, by Maven Central's rules and Flint's own.

  release.py check REPOSITORY CHECKOUT VERSION     fails with a line for each file that is not as it should be
  release.py same REPOSITORY OTHER                 fails with a line for each file that differs, signatures aside

gpg verifies with the keys of GNUPGHOME.
"""

import hashlib
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

GROUP = "dev/flint"
POM = "{http://maven.apache.org/POM/4.0.0}"
CHECKSUMS = ["md5", "sha1", "sha256", "sha512"]
BESIDE = {".asc"} | {f".{each}" for each in CHECKSUMS}
OWN = ["name", "description"]
INHERITED = ["url", "licenses", "scm/url", "scm/connection", "scm/developerConnection", "developers"]
# These run in a build tool's class loader, which knows no modules.
NOT_MODULES = re.compile(r"META-INF/(maven/(plugin|archetype-metadata)\.xml|gradle-plugins/.*)")


class Pom:
    """A pom as it is published, or in the checkout."""

    def __init__(self, path):
        self.path = path
        self._root = ElementTree.parse(path).getroot()
        self.artifact = self.text("artifactId")
        self.packaging = self.text("packaging") or "jar"

    def text(self, path):
        """Returns the text at this path; that of an element with elements is all of theirs."""
        found = self._root.find(POM + path.replace("/", f"/{POM}"))
        return "" if found is None else "".join(found.itertext()).strip()

    def modules(self):
        """Returns the folders of the modules that are always built."""
        return [self.path.parent / each.text for each in self._root.findall(f"{POM}modules/{POM}module")]

    def dependencies(self):
        """Yields each dependency: artifact, scope, type."""
        for each in self._root.findall(f"{POM}dependencies/{POM}dependency"):
            yield [each.findtext(POM + part, other) for part, other in
                   [("artifactId", ""), ("scope", "compile"), ("type", "jar")]]


class Release:
    """A repository with one version of everything that is published."""

    def __init__(self, repository, poms, version, private):
        self._group = repository / GROUP
        self._repository = repository
        self._poms = poms
        self._version = version
        self._private = [str(each).encode() for each in private]

    def faults(self):
        """Yields what is not as it should be."""
        parent = self._published(self._poms[0])
        for pom in self._poms:
            yield from self._missing(pom)
            if self._published(pom).exists():
                yield from pom_faults(Pom(self._published(pom)), Pom(parent) if parent.exists() else None)
        for file in sorted(each for each in self._repository.rglob("*") if each.is_file()):
            yield from self._file_faults(file)

    def _folder(self, pom):
        return self._group / pom.artifact / self._version

    def _published(self, pom):
        return self._folder(pom) / f"{pom.artifact}-{self._version}.pom"

    def _missing(self, pom):
        names = [".pom", "-cyclonedx.json"]
        if pom.packaging != "pom":
            names += [".jar", "-sources.jar", "-javadoc.jar"]
        for name in names:
            file = self._folder(pom) / f"{pom.artifact}-{self._version}{name}"
            if not file.exists():
                yield fault(file, "expected this file, found none")

    def _file_faults(self, file):
        if file.parent not in [self._folder(pom) for pom in self._poms]:
            yield fault(file, "expected artifacts of the build's modules, found this")
        elif is_beside(file):
            if not file.with_suffix("").exists():
                yield fault(file, "expected the file that it is of beside it, found none")
        else:
            yield from signature_faults(file)
            yield from checksum_faults(file)
            yield from self._content_faults(file)

    def _content_faults(self, file):
        if file.name.endswith(("-tests.jar", "-test-sources.jar")):
            yield fault(file, "expected nothing of the tests, found their jar")
        for place, content in contents(file):
            for path in self._private:
                if path in content:
                    yield fault(file, f"expected no path of the machine that built it, found {path.decode()}{place}")
        if file.name.endswith(f"-{self._version}-cyclonedx.json"):
            yield from sbom_faults(file, self._version)
        elif file.suffix == ".jar" and not file.name.endswith(("-sources.jar", "-javadoc.jar")):
            yield from jar_faults(file, self._version)


def fault(file, what):
    return f"{file.name}: {what}"


def is_beside(file):
    """Tells whether this is a signature or checksum of another file."""
    return file.suffix in BESIDE or file.name.endswith(".sigstore.json")


def pom_faults(pom, parent):
    """Yields what a published pom lacks, or has too much."""
    for path in OWN + INHERITED:
        if not pom.text(path) and not (path in INHERITED and parent and parent.text(path)):
            yield fault(pom.path, f"expected <{path}>, found none")
    if "SNAPSHOT" in pom.path.read_text():
        yield fault(pom.path, "expected released versions, found a SNAPSHOT")
    for artifact, _, kind in pom.dependencies():
        if kind == "test-jar":
            yield fault(pom.path, f"expected nothing of the tests, found the test-jar of {artifact}")


def signature_faults(file):
    signature = file.with_name(file.name + ".asc")
    if not signature.exists():
        yield fault(signature, "expected a signature, found none")
    elif not is_signed(file, signature):
        yield fault(signature, f"expected a signature of {file.name}, found another")


def is_signed(file, signature):
    verify = ["gpg", "--batch", "--quiet", "--verify", signature, file]
    return subprocess.run(verify, stderr=subprocess.DEVNULL).returncode == 0


def checksum_faults(file):
    for algorithm in CHECKSUMS:
        path = file.with_name(f"{file.name}.{algorithm}")
        expected = hashlib.new(algorithm, file.read_bytes()).hexdigest()
        found = path.read_text().strip() if path.exists() else "none"
        if found != expected:
            yield fault(path, f"expected {expected}, found {found}")


def sbom_faults(file, version):
    """Yields what is wrong with a list of components, which is to be the same for each build of a commit."""
    sbom = json.loads(file.read_text())
    if sbom.get("bomFormat") != "CycloneDX" or sbom["metadata"]["component"]["version"] != version:
        yield fault(file, f"expected CycloneDX for {version}, found another")
    if "timestamp" in sbom["metadata"]:
        yield fault(file, "expected no time, found metadata.timestamp")
    if "SNAPSHOT" in file.read_text():
        yield fault(file, "expected released versions, found a SNAPSHOT")
    listed = {each["name"] for each in sbom.get("components", [])}
    pom = file.with_name(file.name.replace("-cyclonedx.json", ".pom"))
    for artifact, scope, _ in Pom(pom).dependencies() if pom.exists() else ():
        if scope in ("compile", "runtime") and artifact not in listed:
            yield fault(file, f"expected {artifact}, which its pom depends on, found none")


def jar_faults(file, version):
    with zipfile.ZipFile(file) as jar:
        names = jar.namelist()
        manifest = jar.read("META-INF/MANIFEST.MF").decode()
    if "META-INF/LICENSE" not in names:
        yield fault(file, "expected META-INF/LICENSE, found none")
    is_library = file.name.endswith(f"-{version}.jar") and not any(map(NOT_MODULES.fullmatch, names))
    if is_library and "module-info.class" not in names and "Automatic-Module-Name" not in manifest:
        yield fault(file, "expected module-info.class or Automatic-Module-Name, found neither")


def contents(file):
    """Yields the bytes of a file, or of each entry of a jar, with the words that name the place."""
    if file.suffix != ".jar":
        yield "", file.read_bytes()
        return
    with zipfile.ZipFile(file) as jar:
        for name in jar.namelist():
            yield f" in {name}", jar.read(name)


def reactor(pom):
    """Returns this pom and those of its modules: what a release builds."""
    return [pom] + [each for folder in pom.modules() for each in reactor(Pom(folder / "pom.xml"))]


def differences(one, other):
    """Yields what two builds don't have in common."""
    for path in sorted(artifacts(one) | artifacts(other)):
        both = [one / path, other / path]
        if not all(each.exists() for each in both):
            yield fault(path, "expected from both builds, found from one")
        elif both[0].read_bytes() != both[1].read_bytes():
            yield fault(path, f"expected the same from both builds, found others{different_entries(*both)}")


def artifacts(repository):
    """Returns the paths of the files that signatures and checksums are of."""
    files = [each for each in repository.rglob("*") if each.is_file() and not is_beside(each)]
    return {each.relative_to(repository) for each in files}


def different_entries(one, other):
    """Returns the words that name where two jars differ."""
    both = [dict(contents(each)) for each in (one, other)]
    places = [place for place in sorted(both[0].keys() | both[1].keys()) if both[0].get(place) != both[1].get(place)]
    return ",".join(places or [" in times, order or modes of entries"])


def main(command, *arguments):
    if command == "same":
        faults = list(differences(*map(Path, arguments)))
    else:
        repository, checkout, version = arguments
        poms = reactor(Pom(Path(checkout, "pom.xml")))
        faults = list(Release(Path(repository), poms, version, [Path(checkout).resolve(), f"{Path.home()}/"]).faults())
        print(f"{len(poms)} artifacts")
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main(*sys.argv[1:])

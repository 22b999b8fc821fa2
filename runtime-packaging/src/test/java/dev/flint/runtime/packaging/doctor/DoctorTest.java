package dev.flint.runtime.packaging.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.jdk.FakeJdk;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.SearchPath;
import dev.flint.runtime.packaging.options.Deflater;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoctorTest {
  private final RecordingLog log = new RecordingLog();
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("dev.flint.runtime.packaging.fixture.Jdks#installed")
  void findsNothingThatWouldFailWithTheJdksOfThisMachine(Jdk jdk) {
    new Doctor(named(jdk.home())).tell(log);

    assertEquals(List.of(), log.warnings());
    assertInfo("ok ", jdk + " (by name): linked from, by name");
    assertEquals("Nothing here would fail packaging", log.infos().get(log.infos().size() - 1));
  }

  @Test
  void tellsWhyEachJdkIsLinkedFromOrPassedOver() throws IOException {
    Path missing = folder.resolve("missing");
    Path jre = FakeJdk.in(folder.resolve("jre"), "21.0.1");
    Files.delete(jre.resolve("bin/jlink"));
    Path nameless = FakeJdk.in(folder.resolve("nameless"), "21.0.1");
    Files.delete(nameless.resolve("release"));
    Path old = FakeJdk.in(folder.resolve("old"), "11.0.2");
    Path older = FakeJdk.in(folder.resolve("older"), "17");
    Path newest = FakeJdk.in(folder.resolve("newest"), "21.0.2");
    Path again = FakeJdk.in(folder.resolve("again"), "21.0.2");
    Path link = Files.createSymbolicLink(folder.resolve("link"), older);
    Path unselected = FakeJdk.in(folder.resolve("unselected"), "25");

    DoctorOptions options =
        machine(Optional.empty(), missing, jre, nameless, old, older, newest, again, link);
    new Doctor(
            options.withJdks(
                Optional.empty(),
                options.candidates(),
                List.of(new JdkCandidate(unselected, "toolchains.xml"))))
        .tell(log);

    assertInfo("note", missing + " (a place): passed over, there is no such folder");
    assertInfo("note", jre + " (a place): passed over, it has no bin/jlink, as a JRE");
    assertInfo("note", nameless + " (a place): passed over, it has no file release");
    assertInfo("note", old + " (a place): passed over, it is older than JDK 17");
    assertInfo("note", older + " (a place): passed over, there is a newer one");
    assertInfo("ok ", newest + " (a place): linked from, the newest JDK found");
    assertInfo("note", again + " (a place): passed over, the same version was found before");
    assertInfo("note", unselected + " (toolchains.xml): passed over, it counts where the build");
    assertEquals(1, log.infos().stream().filter(line -> line.contains("" + older)).count());
  }

  @Test
  void marksThatThereIsNoJdk() {
    new Doctor(machine(Optional.empty(), folder.resolve("missing"))).tell(log);

    assertWarning("Found no JDK 17 or later with jlink");
    assertTrue(log.infos().get(log.infos().size() - 1).startsWith("Packaging would fail"));
  }

  @Test
  void marksANamedFolderWithoutAJdkAndPassesOverTheOthers() {
    new Doctor(machine(Optional.of(folder), Jdks.running().home())).tell(log);

    assertInfo("note", folder + " (by name): passed over, it has no bin/java");
    assertInfo("note", Jdks.running() + " (a place): passed over, by name names another");
    assertWarning("Expected a JDK (bin/java, bin/jlink and a release file) in " + folder);
  }

  @Test
  void marksAJdkThatHasNoModulesToLink() throws IOException {
    Path jdk = FakeJdk.in(folder.resolve("jdk"), "17.0.1");

    new Doctor(named(jdk)).tell(log);

    assertWarning("JDK 17.0.1 in " + jdk + " has no folder jmods, and its jlink can't do without");
  }

  @Test
  void tellsWhereTemurinHasTheModulesForAnotherArchitecture() throws IOException {
    DoctorOptions options = named(FakeJdk.in(folder.resolve("jdk"), "25.0.1"));

    new Doctor(options).tell(log);
    assertInfo("ok ", "x86_64: what is linked runs on it");
    assertInfo("note", "OpenJDK25U-jmods_aarch64_linux_hotspot_*.tar.gz");

    new Doctor(
            options.withSettings(Optional.empty(), Optional.of(Architecture.ARM64), Deflater.JDK))
        .tell(log);
    assertWarning("arm64: name a JDK 25 for it, with its folder jmods, with --target-jdk");
  }

  @Test
  void looksAtTheModulesForAnotherArchitecture() throws IOException {
    DoctorOptions options = named(FakeJdk.in(folder.resolve("jdk"), "25.0.1"));
    Path target = FakeJdk.in(folder.resolve("target"), "21.0.1");

    new Doctor(withTarget(options, target)).tell(log);
    assertWarning("(jmods/java.base.jmod) as the --target-jdk");

    Files.createFile(Files.createDirectory(target.resolve("jmods")).resolve("java.base.jmod"));
    new Doctor(withTarget(options, target)).tell(log);
    assertWarning("JDK 21.0.1 in " + target + " is of another feature release");

    String arm = "JAVA_VERSION=25.0.1\nOS_NAME=Linux\nOS_ARCH=aarch64\nMODULES=java.base\n";
    Files.writeString(target.resolve("release"), arm);
    new Doctor(withTarget(options, target)).tell(log);
    assertInfo("ok ", "modules of JDK 25.0.1 in " + target);
    assertInfo("ok ", "arm64: what is linked runs on it");
  }

  @Test
  void marksToolsThatAreWantedAndMissing() {
    DoctorOptions options = with(new SearchPath(List.of(folder)), folder);

    new Doctor(options).tell(log);
    assertInfo("note", "llvm-strip] is on the PATH: native libraries keep their symbols");
    assertInfo("note", "none of [7zz, 7z, 7za] is on the PATH: the JDK deflates");
    assertWarning("mkfifo is not on the PATH");

    new Doctor(options.withSettings(Optional.empty(), Optional.empty(), Deflater.SEVEN_ZIP))
        .tell(log);
    assertWarning("none of [7zz, 7z, 7za] is on the PATH: --deflater");
  }

  @Test
  void tellsWhichToolsAreFound() throws IOException {
    for (String tool : List.of("llvm-strip", "7za", "mkfifo")) {
      assertTrue(Files.createFile(folder.resolve(tool)).toFile().setExecutable(true));
    }

    new Doctor(with(new SearchPath(List.of(folder)), folder)).tell(log);

    assertInfo("ok ", folder.resolve("llvm-strip") + ": takes symbols out");
    assertInfo("ok ", folder.resolve("7za") + ": could deflate");
    assertInfo("ok ", folder.resolve("mkfifo") + ": makes the pipes");
    assertInfo("ok ", folder + ": a package can be unpacked and started there");
  }

  @Test
  void marksAFolderForTemporaryFilesThatCantBeWritten() {
    Path missing = folder.resolve("missing");

    new Doctor(with(SearchPath.ofProcess(), missing)).tell(log);

    assertWarning(missing + ", the folder for temporary files, can't be written");
  }

  private static DoctorOptions named(Path home) {
    return machine(Optional.of(home));
  }

  private static DoctorOptions machine(Optional<Path> named, Path... places) {
    return DoctorOptions.ofProcess("a test")
        .withJdks(
            named.map(home -> new JdkCandidate(home, "by name")),
            List.of(places).stream().map(place -> new JdkCandidate(place, "a place")).toList(),
            List.of());
  }

  private static DoctorOptions withTarget(DoctorOptions options, Path target) {
    return options.withSettings(Optional.of(target), Optional.empty(), Deflater.JDK);
  }

  /** The running JDK, and other places for all else. */
  private static DoctorOptions with(SearchPath path, Path temporary) {
    return new DoctorOptions(
        "a test",
        Optional.of(new JdkCandidate(Jdks.running().home(), "by name")),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Deflater.JDK,
        path,
        temporary);
  }

  private void assertInfo(String mark, String text) {
    boolean found =
        log.infos().stream().anyMatch(line -> line.startsWith(mark) && line.contains(text));
    assertTrue(found, () -> mark + text + "\n" + String.join("\n", log.infos()));
  }

  private void assertWarning(String text) {
    boolean found =
        log.warnings().stream().anyMatch(line -> line.startsWith("FAILS") && line.contains(text));
    assertTrue(found, () -> text + "\n" + String.join("\n", log.warnings()));
  }
}

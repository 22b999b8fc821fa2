package dev.flint.runtime.packaging.doctor;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.archive.SevenZip;
import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.jdk.ToolProcess;
import dev.flint.runtime.packaging.nativecode.SymbolStrip;
import dev.flint.runtime.packaging.options.Deflater;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The programs besides the JDK's, and the folder in which a package is tried.
 *
 * @param options where they are looked for
 */
record ToolFindings(DoctorOptions options) {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  List<Finding> all(Architecture linked) {
    return List.of(strip(linked), sevenZip(), mkfifo(), temporaryFolder());
  }

  private Finding strip(Architecture linked) {
    List<String> names = SymbolStrip.toolsFor(linked);
    return options
        .path()
        .find(names)
        .map(tool -> Finding.good(tool + ": takes symbols out of native libraries"))
        .orElseGet(
            () ->
                Finding.note(
                    "none of "
                        + names
                        + " is on the PATH: native libraries keep their symbols, and the zip is"
                        + " larger where the JDK's have many"));
  }

  private Finding sevenZip() {
    boolean wanted = options.deflater() == Deflater.SEVEN_ZIP;
    Optional<Path> tool = new SevenZip(options.path()).tool();
    if (tool.isPresent()) {
      return Finding.good(
          tool.get() + ": " + (wanted ? "deflates" : "could deflate, as 7zip in the deflater"));
    }
    String text = "none of " + SevenZip.NAMES + " is on the PATH: ";
    return wanted
        ? Finding.fails(text + Setting.DEFLATER + " asks for 7zip")
        : Finding.note(text + "the JDK deflates, and 7zip in " + Setting.DEFLATER + " would fail");
  }

  private Finding mkfifo() {
    return options
        .path()
        .find(List.of("mkfifo"))
        .map(tool -> Finding.good(tool + ": makes the pipes of a function that is started here"))
        .orElseGet(
            () ->
                Finding.fails(
                    "mkfifo is not on the PATH: a function can't be started here, to be tried or"
                        + " invoked; it is in the package coreutils"));
  }

  /** What is unpacked there is started there: some machines don't let that. */
  private Finding temporaryFolder() {
    Path folder = options.temporary();
    try {
      Path script = Files.createTempFile(folder, "flint-doctor", ".sh");
      try {
        Files.writeString(script, "#!/bin/sh\nexit 0\n");
        if (!script.toFile().setExecutable(true)) {
          return Finding.fails(folder + ": files there can't be made executable");
        }
        new ToolProcess(List.of(script.toString()), LIMIT).run();
        return Finding.good(folder + ": a package can be unpacked and started there");
      } finally {
        Files.delete(script);
      }
    } catch (IOException e) {
      return Finding.fails(folder + ", the folder for temporary files, can't be written: " + e);
    } catch (PackagingException e) {
      return Finding.fails(
          folder
              + ", the folder for temporary files, lets nothing be started: "
              + e.getMessage()
              + "; name another one with -Djava.io.tmpdir");
    }
  }
}

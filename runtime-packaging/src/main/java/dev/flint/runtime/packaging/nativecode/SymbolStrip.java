package dev.flint.runtime.packaging.nativecode;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.jdk.SearchPath;
import dev.flint.runtime.packaging.jdk.ToolProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fornwall.jelf.ElfException;
import net.fornwall.jelf.ElfFile;

/**
 * Takes the symbols out of native files that only a debugger reads, where a tool for it is
 * installed.
 *
 * @param path where tools are looked for
 * @param log told when nothing was stripped, and why
 */
public record SymbolStrip(SearchPath path, PackagingLog log) {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String FOR_ANY = "llvm-strip";

  /**
   * Strips files of one architecture. A failure leaves the symbols where they are: they cost size,
   * not function.
   */
  public void strip(List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    List<String> tools =
        architecture(files.get(0)).map(SymbolStrip::toolsFor).orElse(List.of(FOR_ANY));
    Optional<Path> tool = path.find(tools);
    if (tool.isEmpty()) {
      log.info("Leaving the symbols in native libraries: none of " + tools + " is installed");
      return;
    }
    List<String> command = new ArrayList<>(List.of(tool.get().toString(), "--strip-unneeded"));
    files.forEach(file -> command.add(file.toString()));
    try {
      new ToolProcess(command, LIMIT).run();
    } catch (PackagingException e) {
      log.warn("Leaving symbols in native libraries: " + e.getMessage());
    }
  }

  /**
   * Returns the names of tools for an architecture, the best first; the plain one is for this
   * machine's.
   */
  public static List<String> toolsFor(Architecture architecture) {
    List<String> tools = new ArrayList<>();
    if (ownArchitecture().equals(Optional.of(architecture))) {
      tools.add("strip");
    }
    tools.add(architecture.gnuName() + "-linux-gnu-strip");
    tools.add(FOR_ANY);
    return tools;
  }

  private static Optional<Architecture> architecture(Path file) {
    try {
      return Architecture.ofElf(ElfFile.from(file).e_machine);
    } catch (IOException | ElfException e) {
      throw new PackagingException("Expected a native library or program, found " + file, e);
    }
  }

  private static Optional<Architecture> ownArchitecture() {
    // On another system strip is for that system's format.
    boolean linux = System.getProperty("os.name").equals("Linux");
    return linux ? Architecture.ofJdk(System.getProperty("os.arch")) : Optional.empty();
  }
}

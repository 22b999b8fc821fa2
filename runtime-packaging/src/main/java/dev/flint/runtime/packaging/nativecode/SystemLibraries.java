package dev.flint.runtime.packaging.nativecode;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fornwall.jelf.ElfDynamicSection;
import net.fornwall.jelf.ElfException;
import net.fornwall.jelf.ElfFile;

/**
 * Looks for libraries of the system that an image's own need and Lambda's systems lack. Some JDKs
 * of Linux distributions take fonts, pictures and colours from there.
 *
 * @param log told of them
 */
public record SystemLibraries(PackagingLog log) {
  private static final String PRESENT =
      "(libc|libm|libdl|libpthread|librt|libgcc_s|libstdc\\+\\+|libz|ld-linux.*)\\.so(\\.\\d+)*";
  // For windows, which no function opens.
  private static final Set<String> FOR_SCREENS =
      Set.of("libawt_xawt.so", "libjawt.so", "libjsound.so", "libsplashscreen.so");

  /** Warns of those that lack. */
  public void check(List<Path> nativeFiles) {
    Set<String> own = new HashSet<>();
    nativeFiles.forEach(file -> own.add(file.getFileName().toString()));
    Map<String, Set<String>> lacking = new TreeMap<>();
    for (Path file : nativeFiles) {
      String name = file.getFileName().toString();
      if (!FOR_SCREENS.contains(name)) {
        needed(file).stream()
            .filter(library -> !own.contains(library) && !library.matches(PRESENT))
            .forEach(library -> lacking.computeIfAbsent(library, l -> new TreeSet<>()).add(name));
      }
    }
    if (!lacking.isEmpty()) {
      log.warn(
          "Parts of the JRE need libraries that provided.al2023 lacks (each with what needs it): "
              + lacking
              + ". If the function uses these parts, link from a JDK that has them in itself, for"
              + " instance Eclipse Temurin, named with "
              + Setting.JDK);
    }
  }

  private static List<String> needed(Path file) {
    try {
      ElfDynamicSection dynamic = ElfFile.from(file).getDynamicSection();
      return dynamic == null ? List.of() : dynamic.getNeededLibraries();
    } catch (IOException | ElfException | IndexOutOfBoundsException e) {
      throw new PackagingException("Expected a native library or program, found " + file, e);
    }
  }
}

package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChange;
import dev.flint.runtime.packaging.jdk.SearchPath;
import dev.flint.runtime.packaging.modules.ImageContent;
import dev.flint.runtime.packaging.nativecode.NativeFiles;
import dev.flint.runtime.packaging.nativecode.RequiredGlibc;
import dev.flint.runtime.packaging.nativecode.SymbolStrip;
import dev.flint.runtime.packaging.nativecode.SystemLibraries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Links the function's JRE, trimmed to what a function needs and checked to start on Lambda.
 *
 * @param jdk the JDK whose tools link it
 * @param modulesOf the JDK whose modules are linked: the same, or one with {@code jmods}
 * @param log told what the image needs of the system, and what could not be trimmed
 */
public record ImageLinker(Jdk jdk, Jdk modulesOf, PackagingLog log) {
  /**
   * Of the second compiler and of more threads for the collector, linking would see the cost alone.
   */
  private static final List<String> SHORT_LIFE =
      List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC");

  /**
   * Links it.
   *
   * @param content what to link; the modules that it requires are added
   * @param image the folder to make; it must not exist
   * @return the image
   * @throws PackagingException when a tool of the JDK fails, or the JDK needs a newer glibc than
   *     Lambda has
   */
  public RuntimeImage link(ImageContent content, Path image) {
    jdk.run("jlink", arguments(content, image));
    new SecuritySettings(image).edit();
    new FontSettings(image).write();
    UnneededFiles.removeFrom(image);
    List<Path> nativeFiles = NativeFiles.in(image);
    checkGlibc(nativeFiles);
    new SystemLibraries(log).check(nativeFiles);
    new SymbolStrip(SearchPath.ofProcess(), log).strip(nativeFiles);
    return new RuntimeImage(jdk, modulesOf, image, content, log);
  }

  private List<String> arguments(ImageContent content, Path image) {
    List<String> arguments = new ArrayList<>(SHORT_LIFE);
    if (!modulesOf.equals(jdk)) {
      requireSameRelease();
      arguments.addAll(List.of("--module-path", modulesOf.jmods().toString()));
    }
    arguments.addAll(
        List.of(
            "--add-modules",
            String.join(",", content.modules()),
            "--output",
            image.toAbsolutePath().toString(),
            "--no-header-files",
            "--no-man-pages",
            // Line numbers of the JDK's own frames: a tenth of the zip. A function keeps its own.
            "--strip-java-debug-attributes",
            "--exclude-resources=" + String.join(",", content.excludedResources()),
            // Uncompressed is smaller in the zip, and faster to read than what is unpacked twice.
            "--compress",
            JdkChange.NAMES_OF_COMPRESSION.isIn(jdk) ? "zip-0" : "0"));
    if (!content.languages().isEmpty()) {
      arguments.add("--include-locales=" + String.join(",", content.languages()));
    }
    if (!content.excludedFiles().isEmpty()) {
      arguments.add("--exclude-files=" + String.join(",", content.excludedFiles()));
    }
    return arguments;
  }

  /** {@code jlink} takes modules of its own feature release alone. */
  private void requireSameRelease() {
    if (modulesOf.feature() != jdk.feature()) {
      throw new PackagingException(
          "Expected as "
              + Setting.TARGET_JDK
              + " one of the feature release of the JDK that links, "
              + jdk
              + ", found "
              + modulesOf);
    }
  }

  private void checkGlibc(List<Path> nativeFiles) {
    Optional<RequiredGlibc> required = RequiredGlibc.highest(nativeFiles);
    required.ifPresent(RequiredGlibc::requireOnLambda);
    required.ifPresent(glibc -> log.info("The JRE needs glibc " + glibc.version() + " or later"));
  }
}

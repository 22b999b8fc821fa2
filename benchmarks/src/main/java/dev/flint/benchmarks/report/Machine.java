package dev.flint.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where it was measured, in general terms.
 *
 * @param processor the model of its processor
 * @param cores how many of them there are
 * @param kernel the kernel's version without what its builder added
 * @param deflater what deflates the zips of packaged functions: 7-Zip where it is installed
 */
public record Machine(String processor, int cores, String kernel, String deflater) {
  private static final Pattern KERNEL = Pattern.compile("\\d+\\.\\d+");

  /** This machine. */
  public static Machine here() throws IOException {
    Matcher kernel = KERNEL.matcher(System.getProperty("os.version"));
    return new Machine(
        processorModel(),
        Runtime.getRuntime().availableProcessors(),
        kernel.find() ? kernel.group() : "unknown",
        hasSevenZip() ? "7-Zip" : "the JDK");
  }

  private static boolean hasSevenZip() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> Stream.of("7zz", "7z", "7za").map(name -> Path.of(folder, name)))
        .anyMatch(Files::isExecutable);
  }

  private static String processorModel() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}

package dev.flint.benchmarks.launch;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * What a function's environment is given.
 *
 * @param memoryMb its size as Lambda tells it, MB of 1,048,576 bytes
 * @param cpuPercent its share of one CPU; 0 when neither this nor the memory is enforced
 */
public record Limits(int memoryMb, int cpuPercent) {
  /** The environment is told to be of 512 MB and may use the whole machine. */
  public static final Limits NONE = new Limits(512, 0);

  private static final List<Integer> MEMORY_MB = List.of(128, 256, 512);
  private static final List<Integer> CPU_PERCENT = List.of(50, 100);

  /** Small environments, the smallest first. */
  public static List<Limits> small() {
    return MEMORY_MB.stream()
        .flatMap(memory -> CPU_PERCENT.stream().map(cpu -> new Limits(memory, cpu)))
        .toList();
  }

  /** Whether the process is held to them. */
  public boolean enforced() {
    return cpuPercent > 0;
  }

  /** The share of a CPU for people. */
  public String cpus() {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(cpuPercent / 100.0);
  }

  /** The JVM's option for the largest heap, by the rule of Flint's {@code bootstrap}. */
  public String heapOption() {
    return "-Xmx" + (memoryMb - 64 - memoryMb / 16) + "m";
  }
}

package dev.flint.benchmarks.launch;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * What a function's environment is given.
 *
 * @param memoryMb its size as Lambda tells it, MB of 1,048,576 bytes
 * @param cpus how many CPUs it has; 0 when neither this nor the memory is enforced
 * @param fromFirstNext whether it has all CPUs until it asks for its first event
 */
public record Limits(int memoryMb, double cpus, boolean fromFirstNext) {
  /** The environment is told to be of 512 MB and may use the whole machine. */
  public static final Limits NONE = new Limits(512, 0, false);

  /** The smallest of Lambda Managed Instances, which may use the whole machine as well. */
  public static final Limits MANAGED_INSTANCE = new Limits(2048, 0, false);

  private static final double MB_OF_A_CPU = 1769;

  private static final List<Integer> SMALL_MB = List.of(128, 256, 512);
  private static final List<Double> SMALL_CPUS = List.of(0.5, 1.0);
  private static final List<Integer> LAMBDA_MB = List.of(256, 512, 1769);

  /** Small environments, the smallest first. */
  public static List<Limits> small() {
    return SMALL_MB.stream()
        .flatMap(memory -> SMALL_CPUS.stream().map(cpus -> new Limits(memory, cpus, false)))
        .toList();
  }

  /** Environments as Lambda's, the smallest first. */
  public static List<Limits> lambda() {
    return LAMBDA_MB.stream().map(Limits::ofLambda).toList();
  }

  /** What Lambda gives a function of this size: all CPUs for its init, then a share. */
  public static Limits ofLambda(int memoryMb) {
    return new Limits(memoryMb, memoryMb / MB_OF_A_CPU, true);
  }

  /** Whether the process is held to them. */
  public boolean enforced() {
    return cpus > 0;
  }

  /** The share of CPUs for people. */
  public String share() {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(cpus);
  }

  /** The JVM's option for the largest heap, by the rule of Flint's {@code bootstrap}. */
  public String heapOption() {
    return "-Xmx" + (memoryMb - 64 - memoryMb / 16) + "m";
  }
}

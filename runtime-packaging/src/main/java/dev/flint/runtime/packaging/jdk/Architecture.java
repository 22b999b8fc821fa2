package dev.flint.runtime.packaging.jdk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The processors that Lambda runs functions on, with Lambda's names for them. */
public enum Architecture {
  /** Intel's and AMD's. */
  X86_64(62, "x86_64", "amd64", "x64"),
  /** AWS's Graviton. */
  ARM64(183, "aarch64", "arm64", "aarch64");

  private final int elfMachine;
  private final String gnuName;
  private final String debianName;
  private final String temurinName;

  Architecture(int elfMachine, String gnuName, String debianName, String temurinName) {
    this.elfMachine = elfMachine;
    this.gnuName = gnuName;
    this.debianName = debianName;
    this.temurinName = temurinName;
  }

  /** Returns the architecture that a JDK names so: its {@code release} file, {@code os.arch}. */
  public static Optional<Architecture> ofJdk(String name) {
    return Arrays.stream(values())
        .filter(value -> name.equals(value.gnuName) || name.equals(value.debianName))
        .findFirst();
  }

  /** Returns the architecture that the header of a native file is for. */
  public static Optional<Architecture> ofElf(int machine) {
    return Arrays.stream(values()).filter(value -> value.elfMachine == machine).findFirst();
  }

  /**
   * Returns what the header of a native file says that is for this.
   *
   * @return {@code e_machine} of ELF
   */
  public int elfMachine() {
    return elfMachine;
  }

  /** Returns what Linux and GNU's tools call it, {@code x86_64} or {@code aarch64}. */
  public String gnuName() {
    return gnuName;
  }

  /** Returns what the files of Temurin's releases call it, {@code x64} or {@code aarch64}. */
  public String temurinName() {
    return temurinName;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

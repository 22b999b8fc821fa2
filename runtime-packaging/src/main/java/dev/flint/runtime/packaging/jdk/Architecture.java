package dev.flint.runtime.packaging.jdk;

import dev.flint.runtime.packaging.Choice;
import dev.flint.runtime.packaging.Setting;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The processors that Lambda runs functions on, with Lambda's names for them. */
public enum Architecture {
  /** Intel's and AMD's. */
  X86_64(62, "x86_64", "amd64"),
  /** AWS's Graviton. */
  ARM64(183, "aarch64", "arm64");

  private final int elfMachine;
  private final Set<String> names;

  Architecture(int elfMachine, String... names) {
    this.elfMachine = elfMachine;
    this.names = Set.of(names);
  }

  /**
   * Returns the architecture of this name, in any case.
   *
   * @param name {@code x86_64} or {@code arm64}
   * @throws dev.flint.runtime.packaging.PackagingException when there is none of this name
   */
  public static Architecture parse(String name) {
    return Choice.parse(Architecture.class, name, Setting.ARCHITECTURE);
  }

  /** Returns the architecture that a JDK's {@code release} file names so. */
  static Optional<Architecture> ofJdk(String name) {
    return Arrays.stream(values()).filter(value -> value.names.contains(name)).findFirst();
  }

  /**
   * Returns what the header of a native file says that is for this.
   *
   * @return {@code e_machine} of ELF
   */
  public int elfMachine() {
    return elfMachine;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

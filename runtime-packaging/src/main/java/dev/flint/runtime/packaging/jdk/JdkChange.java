package dev.flint.runtime.packaging.jdk;

/** What has changed in the JDK that packaging minds: all that depends on its feature release. */
public enum JdkChange {
  /** {@code jlink --compress} takes names, such as {@code zip-0}, and no numbers. */
  NAMES_OF_COMPRESSION(21),
  /** The JVM warns of agents that are loaded into it while it runs. */
  WARNING_OF_DYNAMIC_AGENTS(21),
  /** The cryptography of elliptic curves is in {@code java.base}. */
  ELLIPTIC_CURVES_IN_BASE(22),
  /** The JVM warns of code that loads native libraries. */
  WARNING_OF_NATIVE_ACCESS(24),
  /** The JVM warns of memory access by {@code sun.misc.Unsafe}. */
  WARNING_OF_UNSAFE_MEMORY(24),
  /** An archive of classes may have them linked, and is then not taken beside an agent. */
  LINKED_ARCHIVES(24),
  /** The JVM tells the log of code in an archive that it makes anew. */
  WARNING_OF_ARCHIVED_CODE(25);

  private final int feature;

  JdkChange(int feature) {
    this.feature = feature;
  }

  /**
   * Tells whether a JDK has it.
   *
   * @param jdk the JDK
   * @return true when it has
   */
  public boolean isIn(Jdk jdk) {
    return jdk.feature() >= feature;
  }
}

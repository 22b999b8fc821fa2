package dev.flint.runtime.snapstart;

/** Where {@code org.crac.Core} registers resources. */
public final class Core {

  /** One for the process, since {@code org.crac} has one. */
  private static final Context GLOBAL = new Context();

  private Core() {}

  /** Returns the process's context. */
  public static Context getGlobalContext() {
    return GLOBAL;
  }

  /**
   * Refuses to make a checkpoint: that is the service's to do.
   *
   * @throws UnsupportedOperationException always
   */
  @SuppressWarnings("DoNotCallSuggester") // org.crac looks for it.
  public static void checkpointRestore() {
    throw new UnsupportedOperationException("Lambda makes the checkpoint when a version is made");
  }
}

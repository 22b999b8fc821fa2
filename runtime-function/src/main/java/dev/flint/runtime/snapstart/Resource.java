package dev.flint.runtime.snapstart;

/** What is told of a checkpoint of the process, and that it goes on from there. */
public interface Resource {

  /**
   * A checkpoint will be made.
   *
   * @param context where this is registered
   * @throws Exception fails the checkpoint
   */
  void beforeCheckpoint(Context context) throws Exception;

  /**
   * The process goes on from a checkpoint.
   *
   * @param context where this is registered
   * @throws Exception fails the restore
   */
  void afterRestore(Context context) throws Exception;
}

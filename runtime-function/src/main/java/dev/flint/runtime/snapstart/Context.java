package dev.flint.runtime.snapstart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Resources in the order in which they were registered. */
public final class Context {

  private final List<Resource> resources = new ArrayList<>();

  Context() {}

  /** Adds a resource. */
  public synchronized void register(Resource resource) {
    resources.add(resource);
  }

  private synchronized List<Resource> registered() {
    return new ArrayList<>(resources);
  }

  /**
   * Tells all resources, the last registered first, that a checkpoint will be made.
   *
   * @throws CheckpointException when some threw; these are its suppressed exceptions
   */
  public void beforeCheckpoint() throws CheckpointException {
    List<Resource> all = registered();
    Collections.reverse(all);
    CheckpointException failed = new CheckpointException();
    for (Resource resource : all) {
      try {
        resource.beforeCheckpoint(this);
      } catch (Throwable e) {
        failed.addSuppressed(e);
      }
    }
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
  }

  /**
   * Tells all resources, the first registered first, that the process goes on.
   *
   * @throws RestoreException when some threw; these are its suppressed exceptions
   */
  public void afterRestore() throws RestoreException {
    RestoreException failed = new RestoreException();
    for (Resource resource : registered()) {
      try {
        resource.afterRestore(this);
      } catch (Throwable e) {
        failed.addSuppressed(e);
      }
    }
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
  }
}

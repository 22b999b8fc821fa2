package dev.flint.runtime.context;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The invocation under way, for whoever needs it without being handed the {@code Context}: the
 * logger puts its request id on every line.
 */
public abstract sealed class CurrentInvocation implements Supplier<@Nullable InvocationMetadata> {

  private CurrentInvocation() {}

  /** Returns the only one under way in this process: threads of the function's own see it too. */
  public static CurrentInvocation ofProcess() {
    return new OfProcess();
  }

  /**
   * Returns one of several that are under way, each in a thread. Threads of the function's own see
   * none: which invocation they work for, nobody can tell.
   */
  public static CurrentInvocation ofThread() {
    return new OfThread();
  }

  /** Notes that an invocation begins. */
  public abstract void begin(InvocationMetadata metadata);

  /** Notes that it has ended. */
  public abstract void end();

  /** Returns the invocation under way; null during init and between invocations. */
  @Override
  public abstract @Nullable InvocationMetadata get();

  private static final class OfProcess extends CurrentInvocation {

    private volatile @Nullable InvocationMetadata metadata;

    @Override
    public void begin(InvocationMetadata begun) {
      metadata = begun;
    }

    @Override
    public void end() {
      metadata = null;
    }

    @Override
    public @Nullable InvocationMetadata get() {
      return metadata;
    }
  }

  private static final class OfThread extends CurrentInvocation {

    @SuppressWarnings("ThreadLocalUsage") // There is one in a process, and no static state.
    private final ThreadLocal<@Nullable InvocationMetadata> metadata = new ThreadLocal<>();

    @Override
    public void begin(InvocationMetadata begun) {
      metadata.set(begun);
    }

    @Override
    public void end() {
      metadata.remove();
    }

    @Override
    public @Nullable InvocationMetadata get() {
      return metadata.get();
    }
  }
}

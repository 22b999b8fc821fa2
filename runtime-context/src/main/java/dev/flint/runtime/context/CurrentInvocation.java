package dev.flint.runtime.context;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The invocation under way, for whoever needs it without being handed the {@code Context}: the
 * logger puts its request id on every line, from whichever thread the line comes.
 *
 * <p>For one invocation at a time; threads of the function's own see it too.
 */
public final class CurrentInvocation implements Supplier<@Nullable InvocationMetadata> {

  private volatile @Nullable InvocationMetadata metadata;

  /** Makes a holder with no invocation under way. */
  public CurrentInvocation() {}

  /** Notes that an invocation begins. */
  public void begin(InvocationMetadata metadata) {
    this.metadata = metadata;
  }

  /** Notes that it has ended. */
  public void end() {
    metadata = null;
  }

  /** The invocation under way; null during init and between invocations. */
  @Override
  public @Nullable InvocationMetadata get() {
    return metadata;
  }
}

package dev.flint.runtime.tracing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Propagates to the thread alone, for one of several invocations at once: through {@code
 * SdkInternalThreadLocal} of the AWS SDK's {@code utils-lite}, where the SDK and the X-Ray SDK look
 * then. A function without that class has nobody to tell.
 */
public final class ThreadLocalPropagation implements TracePropagation {

  private static final String CLASS = "software.amazon.awssdk.utilslite.SdkInternalThreadLocal";
  private static final String KEY = "AWS_LAMBDA_X_TRACE_ID";

  /** {@code put(String, String)} and {@code remove(String)}; null where the class isn't there. */
  private final @Nullable MethodHandle put;

  private final @Nullable MethodHandle remove;

  private ThreadLocalPropagation(@Nullable MethodHandle put, @Nullable MethodHandle remove) {
    this.put = put;
    this.remove = remove;
  }

  /**
   * Looks for the class.
   *
   * @param classLoader the function's
   */
  public static ThreadLocalPropagation find(ClassLoader classLoader) {
    try {
      Class<?> local = Class.forName(CLASS, true, classLoader);
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      return new ThreadLocalPropagation(
          lookup
              .findStatic(
                  local, "put", MethodType.methodType(void.class, String.class, String.class))
              .asType(MethodType.methodType(void.class, String.class, String.class)),
          lookup
              .findStatic(local, "remove", MethodType.methodType(String.class, String.class))
              .asType(MethodType.methodType(void.class, String.class)));
    } catch (ReflectiveOperationException | LinkageError notThere) {
      return new ThreadLocalPropagation(null, null);
    }
  }

  @Override
  public void begin(@Nullable String traceHeader) {
    if (traceHeader == null) {
      end();
    } else if (put != null) {
      try {
        put.invokeExact(KEY, traceHeader);
      } catch (Throwable e) {
        throw unchecked(e);
      }
    }
  }

  @Override
  public void end() {
    if (remove != null) {
      try {
        remove.invokeExact(KEY);
      } catch (Throwable e) {
        throw unchecked(e);
      }
    }
  }

  /** The methods declare nothing checked. */
  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
  }
}

package dev.flint.runtime;

import dev.flint.runtime.logging.FunctionLog;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * Log4j's context of the handler's thread, into which the request id goes as {@code AWSRequestId}
 * when the function uses AWS's appender for Log4j, as on the managed runtime.
 *
 * <p>Flint doesn't depend on Log4j, so its method is looked up by name: {@code ThreadContext.put}
 * of Log4j 2, and {@code MDC.put} of its predecessor.
 */
final class Log4jContext {

  private static final String KEY = "AWSRequestId";

  /** What is called, as {@code (String, String)void}. */
  private final List<MethodHandle> puts = new ArrayList<>();

  private Log4jContext(FunctionLog log) {
    find("org.apache.logging.log4j.ThreadContext", String.class);
    find("org.apache.log4j.MDC", Object.class);
    if (puts.isEmpty()) {
      log.warn(
          "The function uses AWS's appender for Log4j, but neither"
              + " org.apache.logging.log4j.ThreadContext nor org.apache.log4j.MDC can be loaded:"
              + " Log4j's lines have no request id");
    }
  }

  /** Looks up what there is of Log4j, and warns if there is nothing. */
  static Log4jContext find(FunctionLog log) {
    return new Log4jContext(log);
  }

  private void find(String className, Class<?> valueType) {
    ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
    try {
      Class<?> context = Class.forName(className, true, classLoader);
      MethodHandle put =
          MethodHandles.publicLookup()
              .findStatic(
                  context, "put", MethodType.methodType(void.class, String.class, valueType));
      puts.add(put.asType(MethodType.methodType(void.class, String.class, String.class)));
    } catch (ReflectiveOperationException | LinkageError notThere) {
      // The other may be, or the constructor warns.
    }
  }

  /** Puts the request id of the invocation that begins. */
  void put(String requestId) {
    try {
      for (MethodHandle put : puts) {
        put.invokeExact(KEY, requestId);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable checked) {
      throw new IllegalStateException(checked);
    }
  }
}

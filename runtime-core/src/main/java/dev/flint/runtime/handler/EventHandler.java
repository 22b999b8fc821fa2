package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A function's handler as the loop sees it: bytes in, bytes out. */
public interface EventHandler {

  /**
   * Handles one event.
   *
   * @param event the event's bytes; maybe empty
   * @param context what the function may know of the invocation
   * @param response takes the response; what is written before an exception doesn't count, unless
   *     it was sent already
   * @throws Throwable whatever the function throws, or what kept it from being called
   */
  void handle(byte[] event, Context context, OutputStream response) throws Throwable;

  /** Returns whether the response is to be sent while it is written. */
  default boolean streamsResponse() {
    return false;
  }

  /** Returns the object of the function's that handles events; null where a static method does. */
  default @Nullable Object instance() {
    return null;
  }
}

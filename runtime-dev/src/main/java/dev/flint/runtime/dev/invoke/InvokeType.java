package dev.flint.runtime.dev.invoke;

import dev.flint.runtime.dev.function.LimitedBody;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of the event: the values of {@code X-Amz-Invocation-Type}. */
enum InvokeType {
  REQUEST_RESPONSE("RequestResponse", LimitedBody.MAX_EVENT_BYTES),
  EVENT("Event", 1024 * 1024),
  DRY_RUN("DryRun", LimitedBody.MAX_EVENT_BYTES);

  private final String text;
  private final int limit;

  InvokeType(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /**
   * Reads the header.
   *
   * @param header its value, null where there is none
   * @param choices the types that the call knows, of which the first is the default
   */
  static InvokeType parse(@Nullable String header, InvokeType... choices) throws Refusal {
    List<InvokeType> known = List.of(choices);
    if (header == null) {
      return known.get(0);
    }
    return known.stream()
        .filter(each -> each.text.equals(header))
        .findFirst()
        .orElseThrow(() -> unknown(header, choices));
  }

  private static Refusal unknown(String header, InvokeType... choices) {
    String expected =
        Arrays.stream(choices).map(each -> each.text).collect(Collectors.joining(" or "));
    return Refusal.invalidParameter(
        "X-Amz-Invocation-Type must be " + expected + ", but is " + header);
  }

  /** Returns how many bytes the event may have. */
  int limit() {
    return limit;
  }

  /** Returns Lambda's sentence for an event of more bytes than that. */
  Refusal tooLarge(long size) {
    String message =
        this == EVENT
            ? size
                + " byte payload is too large for the Event invocation type (limit "
                + limit
                + " bytes)"
            : "Request must be smaller than "
                + limit
                + " bytes for the InvokeFunction operation, but has "
                + size;
    return new Refusal(413, "RequestEntityTooLargeException", message);
  }
}

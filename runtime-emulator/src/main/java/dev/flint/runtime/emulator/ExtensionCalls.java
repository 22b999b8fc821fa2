package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Extensions API for internal extensions without events: what a runtime needs to be told of its
 * end.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html">Extensions
 *     API</a>
 */
final class ExtensionCalls {

  private static final String NAME = "Lambda-Extension-Name";
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";
  private static final byte[] REGISTERED =
      "{\"functionName\":\"function\",\"functionVersion\":\"$LATEST\"}".getBytes(UTF_8);

  /** A list of events that is empty or missing. */
  private static final Pattern NO_EVENTS =
      Pattern.compile("\\s*\\{\\s*(\"events\"\\s*:\\s*\\[\\s*]\\s*)?}\\s*");

  private final Invocations invocations;

  ExtensionCalls(Invocations invocations) {
    this.invocations = invocations;
  }

  WireAnswer register(RecordedRequest request) {
    String name = request.headers().first(NAME).orElse("");
    if (name.isEmpty()) {
      return refusal("Extension.InvalidExtensionName", NAME + " must be there");
    }
    if (!NO_EVENTS.matcher(request.text()).matches()) {
      return refusal(
          "Extension.InvalidEventType",
          "An extension of a runtime is registered without events, not with " + request.text());
    }
    return invocations
        .registerExtension(name)
        .map(id -> new WireAnswer(200, Headers.NONE.with(IDENTIFIER, id), REGISTERED))
        .orElseGet(
            () ->
                refusal(
                    "Extension.RegistrationClosed",
                    "The name " + name + " is taken, or /next was called already"));
  }

  /** A refusal; nothing where the call is one that waits, as there is no event to come. */
  Optional<WireAnswer> next(RecordedRequest request) {
    String identifier = request.headers().first(IDENTIFIER).orElse("");
    return invocations.extensionWaits(identifier)
        ? Optional.empty()
        : Optional.of(
            refusal(
                "Extension.InvalidExtensionIdentifier",
                "No extension is registered under \"" + identifier + '"'));
  }

  private static WireAnswer refusal(String errorType, String errorMessage) {
    return new WireAnswer(403, Headers.NONE, ErrorJson.of(errorType, errorMessage));
  }
}

package dev.flint.runtime.binding.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Both bindings of one type.
 *
 * @param managed the managed runtime's
 * @param ours the one under test
 */
record Comparison(Binding managed, Binding ours) {

  /** Has both write an object, made for each, since some are used up by it. */
  Optional<Difference> ofWriting(Supplier<Object> value) {
    Result<byte[]> expected = Result.of(() -> managed.write(value.get()));
    Result<byte[]> found = Result.of(() -> ours.write(value.get()));
    if (expected.failed() || found.failed()) {
      return ofFailures(expected, found);
    }
    return ofBytes(expected.value(), found.value());
  }

  /** Has both read the document, and looks at all that the objects hold. */
  Optional<Difference> ofReading(byte[] document) {
    Result<Object> expected = Result.of(() -> managed.read(document));
    Result<Object> found = Result.of(() -> ours.read(document));
    if (expected.failed() || found.failed()) {
      return ofFailures(expected, found);
    }
    String expectedObject = ObjectDump.of(expected.value());
    String foundObject = ObjectDump.of(found.value());
    return expectedObject.equals(foundObject)
        ? Optional.empty()
        : content("expected " + expectedObject + "\n  found " + foundObject);
  }

  /** Has both read the document and write what they read. */
  Optional<Difference> ofReadingAndWriting(byte[] document) {
    Optional<Difference> reading = ofReading(document);
    Result<Object> value = Result.of(() -> ours.read(document));
    return reading.isPresent() || value.failed() ? reading : ofWriting(value::value);
  }

  private static Optional<Difference> ofFailures(Result<?> expected, Result<?> found) {
    if (expected.failed() && found.failed()) {
      return Optional.empty();
    }
    return Optional.of(
        expected.failed()
            ? new Difference(Difference.Kind.BETTER, "they fail: " + expected.reason())
            : new Difference(Difference.Kind.WORSE, "we fail: " + found.reason()));
  }

  private static Optional<Difference> ofBytes(byte[] expected, byte[] found) {
    if (Arrays.equals(expected, found)) {
      return Optional.empty();
    }
    String both = "expected " + text(expected) + "\n  found " + text(found);
    try {
      JsonNode expectedTree = JsonDifference.parse(expected);
      List<String> lines = JsonDifference.between(expectedTree, JsonDifference.parse(found));
      return lines.isEmpty()
          ? Optional.of(new Difference(Difference.Kind.FORM, both))
          : content(String.join("\n  ", lines));
    } catch (IOException e) {
      return content("not JSON: " + e.getMessage() + "\n  " + both);
    }
  }

  private static Optional<Difference> content(String detail) {
    return Optional.of(new Difference(Difference.Kind.CONTENT, detail));
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }
}

package dev.flint.runtime.binding.differential;

import dev.flint.runtime.CompatibilityPage;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents at and over the limits of size and depth fare as on the managed runtime. */
@WithEachBinding
final class LargeDocumentTest {

  private static final int MEGABYTE = 1 << 20;

  /** What differs on purpose, and the row of docs/compatibility.md that says so. */
  private static final Map<String, String> DEVIATIONS =
      Map.of(
          "a text of 20,000,001", "long-string",
          "a name of 50,001", "long-name",
          "an ignored name of 50,001", "long-name");

  private static final String NODE = "Inheritance$Node";
  private static final String OBJECTS = "Map<String,Object>";

  private static final ManagedRuntime MANAGED = ManagedRuntime.start();

  @Parameter private BoundBy boundBy;

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("arrays 999 deep", "Object", nested("[", 999, "", "]")),
        Arguments.of("arrays 1000 deep", "Object", nested("[", 1000, "", "]")),
        Arguments.of("arrays 1001 deep", "Object", nested("[", 1001, "", "]")),
        Arguments.of("arrays 100,000 deep", "Object", nested("[", 100_000, "", "]")),
        Arguments.of("arrays never closed", "Object", nested("[", 100_000, "", "")),
        Arguments.of("objects 1000 deep", OBJECTS, nested("{\"a\":", 1000, "1", "}")),
        Arguments.of("objects 1001 deep", OBJECTS, nested("{\"a\":", 1001, "1", "}")),
        Arguments.of("beans 1000 deep", NODE, nested("{\"next\":", 999, "{}", "}")),
        Arguments.of("beans 1001 deep", NODE, nested("{\"next\":", 1000, "{}", "}")),
        Arguments.of("ignored objects 1001 deep", NODE, nested("{\"unknown\":", 1001, "1", "}")),
        Arguments.of("one element wrapped 900 times", "int", nested("[", 900, "5", "]")),
        Arguments.of("a text of 19 MB", "String", text(19 * MEGABYTE)),
        Arguments.of("a text of 20,000,000", "String", text(20_000_000)),
        Arguments.of("a text of 20,000,001", "String", text(20_000_001)),
        Arguments.of("a text of 21 MB in a map", OBJECTS, "{\"a\":" + text(21 * MEGABYTE) + "}"),
        Arguments.of("an ignored text of 21 MB", NODE, "{\"a\":" + text(21 * MEGABYTE) + "}"),
        Arguments.of("bytes of 21 MB", "byte[]", "\"" + "A".repeat(21 * MEGABYTE) + "\""),
        Arguments.of("a name of 50,001", OBJECTS, "{" + text(50_001) + ":1}"),
        Arguments.of("an ignored name of 50,001", NODE, "{" + text(50_001) + ":1}"),
        Arguments.of("an integer of 1000 digits", "BigInteger", "9".repeat(1000)),
        Arguments.of("an integer of 1001 digits", "BigInteger", "9".repeat(1001)),
        Arguments.of("a text of 1001 digits", "BigInteger", "\"" + "9".repeat(1001) + "\""),
        Arguments.of("a fraction of 1001 digits", "BigDecimal", "0." + "9".repeat(1001)),
        Arguments.of("an ignored integer of 1001 digits", NODE, "{\"a\":" + "9".repeat(1001) + "}"),
        Arguments.of("a scale of 100,001 as integer", "BigInteger", "1e100001"),
        Arguments.of("a scale of 100,001 as fraction", "BigDecimal", "1e100001"),
        Arguments.of("a scale of 100,001 as long", "long", "1e100001"),
        Arguments.of("a list of 300,000", "List<Integer>", "[" + "1,".repeat(299_999) + "1]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void fareAsOnTheManagedRuntime(String what, String typeName, String document) throws Exception {
    Type type = TypeName.parse(typeName);
    Comparison comparison =
        new Comparison(MANAGED.bindingOf(type), boundBy.binding(type, FlintBinding.jackson()));

    Optional<Difference> difference =
        onDeepStack(
            () -> comparison.ofReadingAndWriting(document.getBytes(StandardCharsets.UTF_8)));

    CompatibilityPage.verify(what, difference, Optional.ofNullable(DEVIATIONS.get(what)));
  }

  /** Looking into an object takes several frames for each of its levels, more than binding it. */
  private static <T> T onDeepStack(Callable<T> call) throws Exception {
    FutureTask<T> task = new FutureTask<>(call);
    new Thread(null, task, "deep stack", 64L * MEGABYTE).start();
    return task.get();
  }

  private static String nested(String open, int depth, String inner, String close) {
    return open.repeat(depth) + inner + close.repeat(depth);
  }

  private static String text(int length) {
    return "\"" + "x".repeat(length) + "\"";
  }
}

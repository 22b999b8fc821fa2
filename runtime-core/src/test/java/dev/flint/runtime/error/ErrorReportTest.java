package dev.flint.runtime.error;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The texts of a report: error document and cause for X-Ray. */
class ErrorReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_BODY = 6_291_556;
  private static final int MAX_XRAY_CAUSE = 64 * 1024;

  @Test
  void hasADocumentWithItsCausesInside() throws Exception {
    Exception cause = new IllegalArgumentException("Zürich 🚀");
    Exception thrown = new IllegalStateException("outer\n", cause);
    thrown.setStackTrace(frames(1));
    cause.setStackTrace(frames(0));

    JsonNode document = documentOf(ErrorReport.of("Runtime.X", thrown));

    assertEquals(
        JSON.readTree(
            """
            {"errorMessage":"outer\\n","errorType":"java.lang.IllegalStateException",
             "stackTrace":["shop.Till.open0(Till.java:0)"],
             "cause":{"errorMessage":"Zürich 🚀",
                      "errorType":"java.lang.IllegalArgumentException","stackTrace":[]}}"""),
        document);
  }

  @Test
  void saysAnotherMessageInPlaceOfTheThrowablesOwn() throws Exception {
    Exception thrown = new Exception("own", new Exception("cause"));

    JsonNode document = documentOf(ErrorReport.of("Runtime.X", thrown, "other"));

    assertEquals("other", document.get("errorMessage").asText());
    assertEquals("cause", document.at("/cause/errorMessage").asText());
  }

  @Test
  void hasACauseForXRayOfTheOutermostThrowable() throws Exception {
    Exception thrown = new IllegalStateException("Zürich 🚀", new Exception("inner"));
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("shop.Till", "open", "Till.java", 7),
          new StackTraceElement("shop.Till$Drawer", "pull", null, -1)
        });

    String cause = ErrorReport.of("Runtime.X", thrown).xRayErrorCause();

    assertTrue(US_ASCII.newEncoder().canEncode(cause), cause);
    assertEquals(
        JSON.readTree(
            """
            {"working_directory":"%s",
             "exceptions":[{"message":"Zürich 🚀","type":"java.lang.IllegalStateException",
               "stack":[{"label":"open","path":"Till.java","line":7},
                        {"label":"pull","path":"Till$Drawer.java","line":-1}]}],
             "paths":["Till.java","Till$Drawer.java"]}"""
                .formatted(System.getProperty("user.dir"))),
        JSON.readTree(cause));
  }

  /** Whatever the sizes, the service must be able to take it. */
  @Test
  void staysWithinTheServicesLimits() throws Exception {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      ErrorReport report = ErrorReport.of("Runtime.X", randomThrowable(random));

      String label = "seed " + seed;
      assertAtMost(MAX_BODY, report.body().remaining(), label + ", body");
      assertAtMost(MAX_XRAY_CAUSE, report.xRayErrorCause().length(), label + ", X-Ray cause");
      assertTrue(US_ASCII.newEncoder().canEncode(report.xRayErrorCause()), label);
      assertTrue(documentOf(report).has("stackTrace"), label);
      assertTrue(JSON.readTree(report.xRayErrorCause()).has("paths"), label);
    }
  }

  private static void assertAtMost(int most, int found, String label) {
    assertTrue(found <= most, () -> label + ": expected at most " + most + ", found " + found);
  }

  private static Throwable randomThrowable(Random random) {
    Throwable thrown = null;
    for (int causes = random.nextInt(6); causes >= 0; causes--) {
      thrown = new Exception(randomText(random, 2_000_000), thrown);
      StackTraceElement[] frames = new StackTraceElement[size(random, 10_000)];
      String name = randomText(random, 3_000);
      Arrays.setAll(frames, i -> new StackTraceElement(name + i, name, name + i, i));
      thrown.setStackTrace(frames);
    }
    return thrown;
  }

  private static String randomText(Random random, int most) {
    String[] characters = {"x", "\"", "\0", "é", "東", "🚀", "\ud83d"};
    String character = characters[random.nextInt(characters.length)];
    return character.repeat(size(random, most) / character.length());
  }

  private static int size(Random random, int most) {
    return random.nextInt(random.nextInt(3) == 0 ? most : 50);
  }

  private static StackTraceElement[] frames(int count) {
    StackTraceElement[] frames = new StackTraceElement[count];
    Arrays.setAll(frames, i -> new StackTraceElement("shop.Till", "open" + i, "Till.java", i));
    return frames;
  }

  private static JsonNode documentOf(ErrorReport report) throws Exception {
    byte[] body = new byte[report.body().remaining()];
    report.body().duplicate().get(body);
    return JSON.readTree(new String(body, UTF_8));
  }
}

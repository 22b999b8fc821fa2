package dev.flint.runtime.oracle;

import dev.flint.runtime.emulator.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A table of events for one handler. All of them go, in order, to one process of each runtime,
 * which is replaced when it ends, and to one of ours with generated code where there is some; then
 * there is a test for each.
 */
final class Comparison {

  private final String handler;
  private final Map<String, String> environment = new HashMap<>(environment());
  private final List<Row> rows = new ArrayList<>();
  private ComparedRuntime theirs = ComparedRuntime.AWS;

  private record Row(String sentence, Event event, Judgement judgement) {}

  private Comparison(String handler) {
    this.handler = handler;
  }

  /** Starts a table for a class of {@code oracle.handlers}, or a method behind {@code ::}. */
  static Comparison of(String handler) {
    return new Comparison("oracle.handlers." + handler);
  }

  /** Compares with AWS's runtime as it was some versions ago. */
  Comparison withTheEarlierRuntime() {
    theirs = ComparedRuntime.EARLIER_AWS;
    return this;
  }

  /** Sets a variable of both processes; null unsets it. */
  Comparison with(String variable, String value) {
    if (value == null) {
      environment.remove(variable);
    } else {
      environment.put(variable, value);
    }
    return this;
  }

  /** Adds an event. */
  Comparison event(String sentence, Event event, Judgement judgement) {
    rows.add(new Row(sentence, event, judgement));
    return this;
  }

  /** Adds an event of this text. */
  Comparison event(String sentence, String event, Judgement judgement) {
    return event(sentence, Event.of(event), judgement);
  }

  /** Adds an event that both answer with the same bytes. */
  Comparison sameBytes(String sentence, String event) {
    return event(sentence, event, Judgement.sameBytes());
  }

  /** Adds an event that both answer with the same JSON. */
  Comparison sameJson(String sentence, String event) {
    return event(sentence, event, Judgement.sameJson());
  }

  /** Adds an event that both fail at in the same way. */
  Comparison sameError(String sentence, String event) {
    return event(sentence, event, Judgement.sameError());
  }

  /** Adds an event that doesn't bind, or whose result doesn't. */
  Comparison unbound(String sentence, String event) {
    return event(sentence, event, Judgement.sameBindingError());
  }

  /** Runs tables one after the other. */
  static Stream<DynamicTest> all(Comparison... tables) throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (Comparison table : tables) {
      table.tests().forEach(tests::add);
    }
    return tests.stream();
  }

  /** Runs the table. */
  Stream<DynamicTest> tests() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    try (Served aws = new Served(theirs, List.of());
        Served mapper = new Served(ComparedRuntime.FLINT, List.of());
        Served generated = servedWithGeneratedCode()) {
      for (Row row : rows) {
        Observation expected = aws.invoke(row.event());
        tests.add(test(row, "", expected, mapper.invoke(row.event())));
        if (generated != null) {
          tests.add(test(row, ", generated", expected, generated.invoke(row.event())));
        }
      }
    }
    return tests.stream();
  }

  /** Null where there is none: what it would show, the mapper's process shows. */
  private Served servedWithGeneratedCode() throws IOException {
    List<String> generated = List.of(GeneratedForHandlers.of(handler));
    return generated.isEmpty() ? null : new Served(ComparedRuntime.FLINT, generated);
  }

  private DynamicTest test(Row row, String how, Observation expected, Observation found) {
    return DynamicTest.dynamicTest(
        row.sentence() + how + " [" + handler + "]", () -> judge(row, expected, found));
  }

  private void judge(Row row, Observation aws, Observation ours) {
    try {
      row.judgement().judge(aws, ours);
    } catch (AssertionError e) {
      throw new AssertionError(
          "%s [%s]: %s%n  event %s%n  AWS:  %s%n  ours: %s%n  our log:%n%s"
              .formatted(
                  row.sentence(),
                  handler,
                  e.getMessage(),
                  shortened(row.event().text()),
                  aws.summary(),
                  ours.summary(),
                  shortened(ours.log())),
          e);
    }
  }

  private static String shortened(String text) {
    return text.length() <= 2000 ? text : text.substring(0, 2000) + "…";
  }

  /** The variables that both processes have. */
  static Map<String, String> environment() {
    return Map.of(
        "PATH", System.getenv("PATH"),
        "LANG", "C.UTF-8",
        "TZ", ":UTC",
        "AWS_REGION", "us-east-1",
        "AWS_LAMBDA_FUNCTION_NAME", "compared",
        "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256",
        "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/compared",
        "AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/23/[$LATEST]0123456789abcdef");
  }

  /** One runtime's side: a process that is there when it is needed. */
  private final class Served implements AutoCloseable {

    private final List<String> command;
    private final String name;
    private FunctionProcess process;

    Served(ComparedRuntime runtime, List<String> generated) throws IOException {
      this.command = runtime.command(handler, RuntimeArchives.option(runtime), generated);
      this.name = runtime.toString();
      this.process = start();
    }

    Observation invoke(Event event) throws Exception {
      if (!process.isAlive()) {
        process.close();
        process = start();
      }
      return process.invoke(event);
    }

    private FunctionProcess start() throws IOException {
      return new FunctionProcess(name, command, handler, environment);
    }

    @Override
    public void close() throws IOException {
      process.close();
    }
  }
}

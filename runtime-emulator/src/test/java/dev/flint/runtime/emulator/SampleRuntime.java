package dev.flint.runtime.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * A runtime and function in one, run as a child process: does what the event, or at init the
 * handler, tells it to.
 */
final class SampleRuntime {

  private final RuntimeClient client = new RuntimeClient(System.getenv("AWS_LAMBDA_RUNTIME_API"));

  public static void main(String[] args) throws Exception {
    System.out.println("init on stdout");
    System.err.println("init on stderr");
    new SampleRuntime().run(System.getenv("_HANDLER"));
  }

  private void run(String handler) throws Exception {
    if (handler.equals("fails-init")) {
      client.failInit(
          "{\"errorType\":\"Bad\"}",
          "Lambda-Runtime-Function-Error-Type",
          "Runtime.BadFunctionCode");
      System.exit(1);
    } else if (handler.equals("exits-in-init")) {
      System.exit(7);
    } else if (handler.equals("hangs-in-init")) {
      hang();
    } else if (handler.equals("ignores-sigterm")) {
      Runtime.getRuntime().addShutdownHook(new Thread(SampleRuntime::hang));
    } else if (handler.equals("writes-at-the-end")) {
      Runtime.getRuntime().addShutdownHook(new Thread(SampleRuntime::writeLastWords));
    }
    while (true) {
      HttpResponse<String> next = client.next();
      serve(next.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow(), next);
    }
  }

  private void serve(String requestId, HttpResponse<String> next) throws Exception {
    String event = next.body();
    System.out.println("event " + event);
    switch (event) {
      case "hang" -> hang();
      case "exit" -> System.exit(3);
      case "exit-cleanly" -> System.exit(0);
      case "fail" ->
          client.fail(
              requestId,
              "{\"errorMessage\":\"no\"}",
              "Lambda-Runtime-Function-Error-Type",
              "Function.No");
      case "fail-and-exit" -> {
        client.fail(requestId, "{}", "Lambda-Runtime-Function-Error-Type", "Function.OutOfMemory");
        System.exit(4);
      }
      case "answer-and-hang" -> {
        client.respond(requestId, "answered");
        hang();
      }
      default -> client.respond(requestId, answer(event, next));
    }
  }

  private static String answer(String event, HttpResponse<String> next) throws IOException {
    return switch (event) {
      case "last-words" -> lastWords().toString();
      case "pid" -> Long.toString(ProcessHandle.current().pid());
      case "child" -> Long.toString(new ProcessBuilder("sleep", "600").start().pid());
      case "environment" -> environment();
      case "deadline" -> next.headers().firstValue("Lambda-Runtime-Deadline-Ms").orElseThrow();
      case "arn" -> next.headers().firstValue("Lambda-Runtime-Invoked-Function-Arn").orElseThrow();
      case "scratch" -> Files.writeString(Path.of(System.getenv("TMPDIR"), "file"), "x").toString();
      case "write-into-package" -> writeIntoPackage();
      case "folder" -> Path.of("").toAbsolutePath().toString();
      case "many-lines" -> manyLines();
      case "half-a-line" -> halfALine();
      default -> event;
    };
  }

  private static String environment() {
    Map<String, String> sorted = new TreeMap<>(System.getenv());
    StringBuilder text = new StringBuilder();
    sorted.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    return text.toString();
  }

  private static String writeIntoPackage() {
    for (String folder : new String[] {"", System.getenv("LAMBDA_TASK_ROOT")}) {
      for (String name : new String[] {"left.txt", "lib/a.jar"}) {
        try {
          Files.writeString(Path.of(folder, name), "written");
        } catch (IOException readOnly) {
          System.err.println(readOnly);
        }
      }
    }
    return "tried";
  }

  private static String manyLines() {
    for (int i = 0; i < 5_000; i++) {
      (i % 2 == 0 ? System.out : System.err).println("line " + i);
    }
    return "written";
  }

  private static String halfALine() {
    System.out.print("no end");
    System.out.flush();
    return "written";
  }

  private static Path lastWords() {
    return Path.of(System.getenv("TMPDIR"), "last-words");
  }

  /** Takes longer than Lambda's grace, which must not be what ends it. */
  private static void writeLastWords() {
    LockSupport.parkNanos(Duration.ofMillis(2500).toNanos());
    try {
      Files.writeString(lastWords(), "after more than the 2 seconds of Lambda");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}

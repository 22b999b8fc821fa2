package dev.flint.runtime.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  private final SmallClient client = new SmallClient(System.getenv("AWS_LAMBDA_RUNTIME_API"));

  public static void main(String[] args) throws Exception {
    System.out.println("init on stdout");
    System.err.println("init on stderr");
    new SampleRuntime().run(System.getenv("_HANDLER"));
  }

  private void run(String handler) throws Exception {
    if (handler.equals("fails-init")) {
      client.failInit("{\"errorType\":\"Bad\"}", "Runtime.BadFunctionCode");
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
      SmallClient.Next next = client.next();
      serve(next.header("Aws-Request-Id"), next);
    }
  }

  private void serve(String requestId, SmallClient.Next next) throws Exception {
    String event = next.event();
    System.out.println("event " + event);
    switch (event) {
      case "hang" -> hang();
      case "exit" -> System.exit(3);
      case "exit-cleanly" -> System.exit(0);
      case "fail" -> client.fail(requestId, "{\"errorMessage\":\"no\"}", "Function.No");
      case "fail-and-exit" -> {
        client.fail(requestId, "{}", "Function.OutOfMemory");
        System.exit(4);
      }
      case "answer-and-hang" -> {
        client.respond(requestId, "answered");
        hang();
      }
      default -> client.respond(requestId, answer(event, next));
    }
  }

  private static String answer(String event, SmallClient.Next next) throws IOException {
    return switch (event) {
      case "last-words" -> lastWords().toString();
      case "pid" -> Long.toString(ProcessHandle.current().pid());
      case "child" -> Long.toString(new ProcessBuilder("sleep", "600").start().pid());
      case "environment" -> environment();
      case "deadline" -> next.header("Deadline-Ms");
      case "arn" -> next.header("Invoked-Function-Arn");
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

package dev.flint.benchmarks.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A function that tells which share of CPU time it had before its first event, and has since. */
public final class QuotaFunction {
  private QuotaFunction() {}

  /** Answers one event. */
  public static void main(String[] arguments) throws IOException {
    String before = quota();
    String id = ChunkedFunction.next();
    String answer = "{\"before\":\"%s\",\"since\":\"%s\"}".formatted(before, quota());
    ChunkedFunction.respond(
        id, List.of("Content-Length: " + answer.length() + "\r\n\r\n" + answer));
  }

  /** Microseconds of 20 ms; "max" without a limit. */
  private static String quota() throws IOException {
    for (String group : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
      String[] parts = group.split(":", 3);
      boolean version1 = List.of(parts[1].split(",")).contains("cpu");
      Path folder = Path.of("/sys/fs/cgroup", version1 ? "cpu" : "", parts[2]);
      for (String file : List.of("cpu.max", "cpu.cfs_quota_us")) {
        Path limit = folder.resolve(file);
        if (Files.exists(limit)) {
          return Files.readString(limit).strip().split(" ")[0].replace("-1", "max");
        }
      }
    }
    return "no control group";
  }
}

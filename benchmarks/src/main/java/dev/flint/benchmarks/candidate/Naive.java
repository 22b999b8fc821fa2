package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.subject.BuiltFunction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A function on the runtime that one writes in an afternoon: a linked image and no caches. */
final class Naive {
  private static final String MODULES = "java.base,java.net.http";

  private Naive() {}

  static Candidate candidate(MeasuredJdk jdk, BuiltFunction built, Path runtime, Path work)
      throws IOException {
    Path folder = work.resolve("naive").resolve(built.function().name());
    Path lib = folder.resolve("lib");
    Folders.copy(built.jars(), lib);
    Folders.copy(List.of(runtime), lib);
    jdk.link(MODULES, folder.resolve("jre"));
    writeBootstrap(folder.resolve("bootstrap"));
    long zipBytes = Folders.zippedSize(work.resolve("naive.zip"), List.of(folder));
    return new Candidate(
        Contender.NAIVE,
        jdk,
        built.function(),
        Limits.NONE,
        folder,
        List.of("./bootstrap"),
        zipBytes);
  }

  private static void writeBootstrap(Path bootstrap) throws IOException {
    try (InputStream script = Naive.class.getResourceAsStream("naive-bootstrap.sh")) {
      Files.copy(script, bootstrap);
    }
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

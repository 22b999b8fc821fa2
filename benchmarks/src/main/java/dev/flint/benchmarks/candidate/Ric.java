package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Jdk;
import dev.flint.benchmarks.launch.LambdaBench;
import dev.flint.benchmarks.launch.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Functions on AWS's runtime interface client and a whole JDK. */
final class Ric {
  private static final String MAIN_CLASS =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private static final String CLIENT_JAR = "aws-lambda-java-runtime-interface-client-";

  private final Jdk jdk;

  /** Of a JDK that others run on too, a part would always be in the page cache. */
  private final Jdk copy;

  private final JvmFlags flags;
  private final Path client;
  private final Path work;
  private final Path nativeLibrary;
  private final RicImage image;

  /** The client whose jars are in a folder. */
  Ric(Jdk jdk, Path client, Path work) throws IOException {
    this.jdk = jdk;
    this.copy = jdk.copiedTo(work.resolve("ric-jdk"));
    this.flags = new JvmFlags(jdk);
    this.client = client;
    this.work = work;
    this.nativeLibrary = unpackNativeLibrary(client, work.resolve("ric-native"));
    this.image = RicImage.link(jdk, client, work);
  }

  /** With the archive of class data that the JDK brings along. */
  Candidate stock(BenchmarkFunction function) throws IOException {
    Path folder = unpack(function, "ric");
    long zipBytes = image.zippedBytes() + image.zippedArchiveBytes() + zippedSize(folder);
    return candidate(Contender.RIC, function, folder, flags.stock(), zipBytes);
  }

  /** With the best cache there is for it, trained with the function's own event. */
  Candidate cached(BenchmarkFunction function, LambdaBench bench) throws IOException {
    Path folder = unpack(function, "ric-cached");
    bench.train(candidate(Contender.RIC_CACHED, function, folder, flags.training(), 0));
    long archiveBytes = jdk.hasAotCache() ? 0 : image.zippedArchiveBytes();
    long zipBytes = image.zippedBytes() + archiveBytes + zippedSize(folder);
    return candidate(Contender.RIC_CACHED, function, folder, flags.cached(), zipBytes);
  }

  private static Path unpackNativeLibrary(Path client, Path folder) throws IOException {
    for (Path jar : Folders.jars(client)) {
      if (jar.getFileName().toString().startsWith(CLIENT_JAR)) {
        Folders.unzip(jar, folder);
      }
    }
    try (Stream<Path> libraries = Files.list(folder.resolve("jni"))) {
      return libraries.findFirst().orElseThrow();
    }
  }

  private Path unpack(BenchmarkFunction function, String name) throws IOException {
    Path folder = work.resolve(name).resolve(function.name());
    Folders.copyJars(client, folder.resolve("lib"));
    Folders.copyJars(function.dependencies(), folder.resolve("lib"));
    Folders.copy(function.jar(), folder.resolve("lib"));
    return folder;
  }

  private Candidate candidate(
      Contender contender,
      BenchmarkFunction function,
      Path folder,
      List<String> cacheFlags,
      long zipBytes)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(copy.tool("java"));
    command.addAll(cacheFlags);
    command.addAll(flags.managedRuntime(nativeLibrary));
    command.addAll(List.of("-cp", classPath(folder), MAIN_CLASS, function.handler()));
    return new Candidate(contender, jdk, function, Limits.NONE, folder, command, zipBytes);
  }

  /** Relative, as a cache needs it that is to be used in another place. */
  private static String classPath(Path folder) throws IOException {
    List<String> jars =
        Folders.jars(folder.resolve("lib")).stream()
            .map(jar -> folder.relativize(jar).toString())
            .toList();
    return String.join(":", jars);
  }

  private long zippedSize(Path folder) throws IOException {
    return Folders.zippedSize(work.resolve("ric.zip"), List.of(folder));
  }
}

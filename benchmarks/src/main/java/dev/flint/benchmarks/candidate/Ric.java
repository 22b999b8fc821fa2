package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.LambdaBench;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.subject.BuiltFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Functions on AWS's runtime interface client and a whole JDK. */
final class Ric {
  private static final String MAIN_CLASS =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private static final String CLIENT_JAR = "aws-lambda-java-runtime-interface-client-";

  /**
   * Folders of jars. In one called {@code lib}, the client would look for classes once more, by a
   * loader of its own.
   */
  private static final String CLIENT = "client";

  private static final String FUNCTION = "function";

  private final MeasuredJdk jdk;

  /** Of a JDK that others run on too, a part would always be in the page cache. */
  private final MeasuredJdk copy;

  private final JvmFlags flags;
  private final Path client;
  private final Path work;
  private final Path nativeLibrary;
  private final RicImage image;

  /** The client whose jars are in a folder. */
  Ric(MeasuredJdk jdk, Path client, Path work) throws IOException {
    this.jdk = jdk;
    this.copy = jdk.copiedTo(work.resolve("ric-jdk"));
    this.flags = new JvmFlags(jdk);
    this.client = client;
    this.work = work;
    this.nativeLibrary = unpackNativeLibrary(client, work.resolve("ric-native"));
    this.image = RicImage.link(jdk, client, work);
  }

  /** With the archive of class data that the JDK brings along. */
  Candidate stock(BuiltFunction built) throws IOException {
    Path folder = unpack(built, "ric");
    long zipBytes = image.zippedBytes() + image.zippedArchiveBytes() + zippedSize(folder);
    List<String> jvm = built.function().takesManyAtOnce() ? flags.lasting() : flags.stock();
    return candidate(Contender.RIC, built, folder, jvm, zipBytes);
  }

  /** With the best cache there is for it, trained with the function's own event. */
  Candidate cached(BuiltFunction built, LambdaBench bench) throws IOException {
    Path folder = unpack(built, "ric-cached");
    bench.train(candidate(Contender.RIC_CACHED, built, folder, flags.training(), 0));
    long archiveBytes = jdk.hasAotCache() ? 0 : image.zippedArchiveBytes();
    long zipBytes = image.zippedBytes() + archiveBytes + zippedSize(folder);
    return candidate(Contender.RIC_CACHED, built, folder, flags.cached(), zipBytes);
  }

  private static Path unpackNativeLibrary(Path client, Path folder) throws IOException {
    for (Path jar : Folders.jars(client)) {
      if (jar.getFileName().toString().startsWith(CLIENT_JAR)) {
        Folders.unzip(jar, folder);
      }
    }
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    return folder.resolve("jni/libaws-lambda-jni.linux-" + architecture + ".so");
  }

  private Path unpack(BuiltFunction built, String name) throws IOException {
    Path folder = work.resolve(name).resolve(built.function().name());
    Folders.copy(Folders.jars(client), folder.resolve(CLIENT));
    Folders.copy(built.jars(), folder.resolve(FUNCTION));
    return folder;
  }

  private Candidate candidate(
      Contender contender, BuiltFunction built, Path folder, List<String> cacheFlags, long zipBytes)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(copy.tool("java"));
    command.addAll(cacheFlags);
    command.addAll(flags.managedRuntime(nativeLibrary));
    command.addAll(List.of("-cp", classPath(folder), MAIN_CLASS, built.function().handler()));
    return new Candidate(contender, jdk, built.function(), Limits.NONE, folder, command, zipBytes);
  }

  /** Relative, as a cache needs it that is to be used in another place; the client's come first. */
  private static String classPath(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String part : List.of(CLIENT, FUNCTION)) {
      Folders.jars(folder.resolve(part)).forEach(jar -> jars.add(part + "/" + jar.getFileName()));
    }
    return String.join(":", jars);
  }

  private long zippedSize(Path folder) throws IOException {
    return Folders.zippedSize(work.resolve("ric.zip"), List.of(folder));
  }
}

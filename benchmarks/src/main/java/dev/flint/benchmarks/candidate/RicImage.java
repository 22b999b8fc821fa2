package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.Command;
import dev.flint.benchmarks.launch.MeasuredJdk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the RIC needs of the JDK when a package has to bring it along. Nothing runs on it, it is
 * weighed.
 *
 * @param zippedBytes an image of the modules that the client's jars refer to
 * @param zippedArchiveBytes the archive of class data that a whole JDK has
 */
record RicImage(long zippedBytes, long zippedArchiveBytes) {
  /** Links and weighs it. */
  static RicImage link(MeasuredJdk jdk, Path client, Path work) throws IOException {
    Path image = work.resolve("ric-jre");
    jdk.link(modules(jdk, client), image);
    Path zip = work.resolve("ric-jre.zip");
    long zippedBytes = Folders.zippedSize(zip, List.of(image));
    Command.run(
        work, List.of(image.resolve("bin/java").toString(), "-Xshare:dump", "-XX:+UseSerialGC"));
    Path archive = image.resolve("lib/server/classes.jsa");
    return new RicImage(zippedBytes, Folders.zippedSize(zip, List.of(archive)));
  }

  private static String modules(MeasuredJdk jdk, Path client) throws IOException {
    List<String> jdeps = new ArrayList<>();
    jdeps.add(jdk.tool("jdeps"));
    jdeps.addAll(List.of("--ignore-missing-deps", "--multi-release", "base"));
    jdeps.addAll(List.of("--print-module-deps", "--class-path", "*"));
    Folders.jars(client).forEach(jar -> jdeps.add(jar.toString()));
    return Command.run(client, jdeps).strip();
  }
}

package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.MeasuredJdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The flags of the JVMs that are no package of Flint's: the same heap, collector and compiler. */
final class JvmFlags {
  private static final String CACHE = "function.cache";
  private static final String CLASS_LIST = "function.classlist";
  private static final int FIRST_TO_WARN_OF_NATIVE_ACCESS = 24;

  /** Without it the client writes the library to the temporary folder at each start. */
  private static final String NATIVE_LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final List<String> COMMON =
      List.of(Limits.NONE.heapOption(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final MeasuredJdk jdk;

  JvmFlags(MeasuredJdk jdk) {
    this.jdk = jdk;
  }

  /** With the JDK's own archive of class data. */
  List<String> stock() {
    return with("-Xshare:auto");
  }

  /** The same with both compilers, as it gets fast when it runs long. */
  List<String> lasting() {
    return with("-Xshare:auto", "-XX:TieredStopAtLevel=4");
  }

  /** Writes a cache into the working directory when the JVM ends. */
  List<String> training() {
    return jdk.hasAotCache()
        ? with("-XX:AOTCacheOutput=" + CACHE)
        : with("-XX:ArchiveClassesAtExit=" + CACHE);
  }

  /** Starts from that cache; a JVM that can't use it fails. */
  List<String> cached() {
    return jdk.hasAotCache() ? with("-XX:AOTCache=" + CACHE, "-XX:AOTMode=on") : dumped();
  }

  /** Lists the classes that it loads; {@link #dumping} makes an archive of the list. */
  List<String> listing() {
    return with("-XX:DumpLoadedClassList=" + CLASS_LIST);
  }

  /** Writes the archive into the working directory, and runs nothing. */
  List<String> dumping() {
    return with(
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + CLASS_LIST,
        "-XX:SharedArchiveFile=" + CACHE,
        "-XX:+IgnoreUnrecognizedVMOptions", // before JDK 24
        "-XX:+AOTClassLinking");
  }

  /** Starts from that archive; a JVM that can't use it fails. */
  List<String> dumped() {
    return with("-XX:SharedArchiveFile=" + CACHE, "-Xshare:on");
  }

  /**
   * What AWS's managed runtime adds for its client, whose library in C was unpacked to this file.
   */
  List<String> managedRuntime(Path nativeLibrary) {
    List<String> flags = new ArrayList<>();
    flags.add("-D" + NATIVE_LIBRARY + "=" + nativeLibrary);
    flags.add("--add-opens=java.base/java.io=ALL-UNNAMED");
    flags.add("-Djava.net.preferIPv4Stack=true");
    if (jdk.feature() >= FIRST_TO_WARN_OF_NATIVE_ACCESS) {
      flags.add("--enable-native-access=ALL-UNNAMED");
    }
    return flags;
  }

  private static List<String> with(String... more) {
    List<String> flags = new ArrayList<>(COMMON);
    flags.addAll(List.of(more));
    return flags;
  }
}

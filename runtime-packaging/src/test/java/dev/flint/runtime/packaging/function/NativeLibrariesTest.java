package dev.flint.runtime.packaging.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.Deflater;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.NativeLibraries;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions with native libraries of the registry's jars; one jar has dates that are none. */
class NativeLibrariesTest {
  private static final List<String> NAMES =
      List.of(
          "sqlite-jdbc-3.51.3.0",
          "snappy-java-1.1.10.8",
          "zstd-jni-1.5.7-6",
          "jna-5.18.1",
          "aws-crt-0.39.4",
          "byte-buddy-agent-1.12.19");

  private static final String HANDLER =
      """
      package example;
      public class Handler {
        public static String run(String text) throws Exception {
          byte[] bytes = text.getBytes("UTF-8");
          byte[] snappy = org.xerial.snappy.Snappy.uncompress(org.xerial.snappy.Snappy.compress(bytes));
          byte[] zstd = com.github.luben.zstd.Zstd.decompress(
              com.github.luben.zstd.Zstd.compress(bytes), bytes.length);
          try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite::memory:");
              var rows = connection.createStatement().executeQuery("select 6 * 7")) {
            rows.next();
            return new String(snappy, "UTF-8") + new String(zstd, "UTF-8") + rows.getInt(1)
                + com.sun.jna.Native.getNativeSize(int.class)
                + software.amazon.awssdk.crt.CRT.awsErrorName(0);
          }
        }
      }
      """;

  @TempDir private Path target;

  private final RecordingLog log = new RecordingLog();

  @Test
  void leavesOutThoseForOtherPlatformsAndRunsWithTheRest() throws Exception {
    make(NativeLibraries.LAMBDA, CacheMode.REQUIRED);

    assertEquals("\"éé424AWS_ERROR_SUCCESS\"", answer("\"é\""));
    long jars = 0;
    for (String name : NAMES) {
      jars += Files.size(target.resolve("function/lib/" + name + ".jar"));
      assertEquals(
          !name.startsWith("byte-buddy-agent"),
          log.infos().stream()
              .anyMatch(line -> line.contains(" MB of " + name + ".jar out, which are native")),
          log.infos()::toString);
    }
    // 43 MB as they are, deflated.
    assertTrue(jars < 20_000_000, "bytes of the jars: " + jars);
  }

  @Test
  void keepsAllWhereAskedTo() throws Exception {
    make(NativeLibraries.ALL, CacheMode.NONE);

    for (String name : NAMES) {
      assertEquals(
          names(RealJars.of(name).get(0)),
          names(target.resolve("function/lib/" + name + ".jar")),
          name);
    }
  }

  private void make(NativeLibraries libraries, CacheMode cache) throws IOException {
    List<Path> jars = new ArrayList<>(PackagedFunction.runtimeJarsWithoutJackson(target));
    jars.addAll(RealJars.of(NAMES.toArray(String[]::new)));
    String classPath = RealJars.classPath(jars);
    Path function =
        SourceJar.of("example/Handler.java", HANDLER)
            .against("-cp", Path.of(classPath))
            .writeTo(target.resolve("handler.jar"));
    FunctionCode code =
        FunctionCode.of(function, jars.stream().map(Dependency::of).toList())
            .withHandler("example.Handler::run");
    new FunctionPackage(
            new PackageOptions(
                code,
                JreOptions.of(Jdks.linkingOnce()),
                CacheOptions.of(cache),
                OutputOptions.of(target)
                    .withDeflater(Deflater.NONE)
                    .withNativeLibraries(libraries)),
            log)
        .make();
  }

  private String answer(String event) throws InterruptedException {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    FunctionSettings settings =
        FunctionSettings.of(target.resolve("function")).withHandler("example.Handler::run");
    try (LocalFunction started = LocalFunction.start(settings, lines::add)) {
      Answer answer = started.invoke(Event.of(event));
      assertTrue(answer.succeeded(), () -> answer.text() + "\n" + lines);
      return answer.text();
    }
  }

  private static List<String> names(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile());
        Stream<? extends ZipEntry> entries = file.stream()) {
      return entries.<String>map(ZipEntry::getName).toList();
    }
  }
}

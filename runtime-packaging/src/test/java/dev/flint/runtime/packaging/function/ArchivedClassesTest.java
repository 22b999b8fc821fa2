package dev.flint.runtime.packaging.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.time.DateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a first event loads is archived, the log's classes too. Joda-Time's are of an old class file
 * version, which JVMs neither list nor link.
 */
class ArchivedClassesTest {
  private static final String HANDLER =
      """
      package example;
      public class Handler {
        static final Object NOW;
        static {
          try {
            NOW = Class.forName("org.joda.time.DateTime").getMethod("now").invoke(null);
            Class.forName("signed.Signed");
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        }
        public static String run(String event, com.amazonaws.services.lambda.runtime.Context c) {
          c.getLogger().log("an event");
          return event;
        }
      }
      """;

  @TempDir private Path target;

  private final Jdk jdk = Jdks.linkingOnce();
  private final RecordingLog log = new RecordingLog();

  @Test
  void holdsWhatTheJvmDoesNotListAndNamesTheJarsThatItCanNotHold() throws Exception {
    make(List.of(jodaTime(), signedJar()));

    List<String> loaded = loadedClasses();
    List<String> ofJoda = loaded.stream().filter(line -> line.contains("org.joda.time.")).toList();
    assertTrue(ofJoda.size() > 50, ofJoda::toString);
    assertEquals(
        List.of(),
        loaded.stream()
            .filter(line -> line.contains("source: file:") && !line.contains("signed.Signed"))
            .toList());
    assertTrue(
        log.infos().stream()
            .anyMatch(
                line ->
                    line.matches(
                        " +1 of \\d+ classes of the start are not in it, of signed.jar 1"
                            + " \\(signed\\)")),
        log.infos()::toString);
  }

  private void make(List<Path> dependencies) throws Exception {
    PackageOptions options =
        new PackagedFunction(
                SourceJar.of("example/Handler.java", HANDLER), "example.Handler::run", List.of())
            .optionsWithoutJackson(target, jdk);
    List<Dependency> all = new ArrayList<>(options.code().dependencies());
    dependencies.forEach(jar -> all.add(Dependency.of(jar)));
    FunctionCode code =
        FunctionCode.of(options.code().jar(), all).withHandler(options.code().handler());
    new FunctionPackage(
            new PackageOptions(
                code, options.jre(), CacheOptions.of(CacheMode.REQUIRED), options.output()),
            log)
        .make();
  }

  private static Path jodaTime() throws Exception {
    return Path.of(DateTime.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private Path signedJar() {
    Path jar =
        SourceJar.of("signed/Signed.java", "package signed; public class Signed { }")
            .writeTo(target.resolve("signed.jar"));
    String keys = target.resolve("keys").toString();
    List<String> store = List.of("-keystore", keys, "-storepass", "secret");
    List<String> key = new ArrayList<>(List.of("-genkeypair", "-alias", "a", "-keyalg", "EC"));
    key.addAll(List.of("-dname", "CN=a", "-keypass", "secret"));
    key.addAll(store);
    jdk.run("keytool", key);
    List<String> sign = new ArrayList<>(store);
    sign.addAll(List.of(jar.toString(), "a"));
    jdk.run("jarsigner", sign);
    return jar;
  }

  private List<String> loadedClasses() throws Exception {
    Path classes = target.resolve("classes.log");
    FunctionSettings settings =
        FunctionSettings.of(target.resolve("function"))
            .withHandler("example.Handler::run")
            .withEnvironment(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes));
    try (LocalFunction started = LocalFunction.start(settings, line -> {})) {
      assertEquals("\"a\"", started.invoke(Event.of("\"a\"")).text());
    }
    return Files.readAllLines(classes);
  }
}

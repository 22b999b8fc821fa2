package dev.flint.runtime.packaging.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.form.PackageForm;
import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.recording.Recording;
import dev.flint.runtime.packaging.report.CacheState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionCacheTest {
  @TempDir private Path temporary;
  private Path target;

  /** JDK 17 is at pains with a blank. */
  @BeforeEach
  void hasAFolderWithABlankInItsName() throws IOException {
    target = Files.createDirectory(temporary.resolve("my project"));
  }

  @Test
  void trainsWhatTheHandlerUsesWithEventsOrTests() throws Exception {
    SourceJar jar =
        SourceJar.of(
                "example/Handler.java",
                "package example; public class Handler {"
                    + " public static String run(String event) throws Exception {"
                    // A name that no constant holds.
                    + " Class.forName(\"example.F\" + \"urther\".concat(\"\")); return Used.say(event);"
                    + " } }")
            .and(
                "example/Used.java",
                "package example; class Used { static String say(String event) { return event; } }")
            .and("example/Further.java", "package example; class Further { }")
            .and(
                "example/HandlerTest.java",
                "package example; class HandlerTest { public static void main(String[] args)"
                    + " throws Exception { Handler.run(\"a\"); } }");
    PackagedFunction function = new PackagedFunction(jar, "example.Handler::run", List.of());
    List<Path> event = List.of(Files.writeString(target.resolve("event.json"), "\"a\""));
    List<Path> recorded = List.of(record(jar, "example.HandlerTest"));

    RecordingLog log = make(function, target, CacheOptions.of(CacheMode.REQUIRED));
    // What the handler's class itself names is in each.
    assertEquals(List.of(true, false), areCached("Used", "Further"));
    assertTrue(trainedBy(log).startsWith("no event and no test"), trainedBy(log));

    CacheState invoked = trainAgain(required(event, List.of()), log);
    assertEquals(List.of(true, true), areCached("Used", "Further"));
    assertEquals("1 event", invoked.training());

    CacheState tested = trainAgain(required(List.of(), recorded), log);
    assertEquals(List.of(true, true), areCached("Used", "Further"));
    assertTrue(
        tested.training().matches("tests: has (\\d+) of the \\1 classes that they used"),
        tested.training());
  }

  /** Older JDKs are quick with it. */
  @Test
  void beginsEarlyWithWhatTheTestsInitializedAndTakesLong() throws Exception {
    SourceJar jar =
        SourceJar.of(
                "example/Handler.java",
                "package example; public class Handler { public static String run(String event) {"
                    + " return new java.math.BigDecimal(event).toString(); } }")
            .and(
                "example/HandlerTest.java",
                "package example; class HandlerTest { public static void main(String[] args) {"
                    + " Handler.run(\"1.5\"); } }");
    PackagedFunction function = new PackagedFunction(jar, "example.Handler::run", List.of());

    make(function, target, required(List.of(), List.of(record(jar, "example.HandlerTest"))));

    assertEquals(
        Jdks.running().feature() >= 22,
        Files.readString(target.resolve("function/bootstrap"))
            .contains("-Dflint.earlyInitialization=java.math.BigDecimal"));
  }

  /** What a JVM loads that runs a class of a jar, as the one of tests. */
  private Path record(SourceJar jar, String main) throws IOException {
    Path folder = Files.createDirectory(target.resolve("recorded"));
    List<String> arguments = new ArrayList<>(Recording.options(folder, "1"));
    arguments.addAll(List.of("-cp", jar.writeTo(target.resolve("tests.jar")).toString(), main));
    Jdks.running().run("java", arguments);
    return folder;
  }

  private static CacheOptions required(List<Path> events, List<Path> classLists) {
    return new CacheOptions(CacheMode.REQUIRED, events, classLists, Optional.empty(), Map.of());
  }

  private static String trainedBy(RecordingLog log) {
    String title = "  trained  by ";
    return log.infos().stream()
        .filter(line -> line.startsWith(title))
        .map(line -> line.substring(title.length()))
        .findFirst()
        .orElse("");
  }

  @Test
  void goesOnWithoutACacheThatCanNotBeMadeUnlessItIsRequired() throws IOException {
    PackagedFunction function =
        function("public static String run(String event) { return event; }");
    // Counts more than the file that packaging asks the JVM to write.
    List<String> options = List.of("-XX:SharedArchiveFile=nowhere/other.jsa");

    RecordingLog log = make(function, target, CacheOptions.of(CacheMode.AUTO), options);
    assertTrue(Files.isRegularFile(target.resolve("function/jre/lib/server/classes.jsa")));
    PackagingException failure =
        assertThrows(
            PackagingException.class, () -> trainAgain(CacheOptions.of(CacheMode.REQUIRED), log));

    String expected = "Expected the JVM to write a CDS archive, found none";
    assertTrue(failure.getMessage().startsWith(expected), failure.getMessage());
    assertTrue(
        log.warnings().stream()
            .anyMatch(line -> line.startsWith("Packaging without CDS archive: " + expected)),
        log.warnings()::toString);
  }

  @Test
  void goesOnWithoutAnArchiveWhoseDumpIsKilled() throws IOException {
    PackagedFunction function =
        function("public static String run(String event) { return event; }");
    make(function, target, CacheOptions.of(CacheMode.NONE));
    // Half an archive is there when its JVM ends.
    Path bootstrap = target.resolve("function/bootstrap");
    Files.move(bootstrap, target.resolve("function/real"));
    Files.writeString(
        bootstrap,
        """
        #!/bin/sh
        here=${0%/*}
        case $JDK_JAVA_OPTIONS in *-Xshare:dump*)
          file=${JDK_JAVA_OPTIONS##*SharedArchiveFile=}
          echo half > "${file%%\\'*}"
          kill -9 $$ ;;
        esac
        exec "$here/real"
        """);
    assertTrue(bootstrap.toFile().setExecutable(true));

    RecordingLog log = new RecordingLog();
    CacheState state = trainAgain(CacheOptions.of(CacheMode.AUTO), log);
    assertFalse(Files.exists(target.resolve("function/jre/lib/function.jsa")));
    assertTrue(Files.isRegularFile(target.resolve("function/jre/lib/server/classes.jsa")));
    PackagingException failure =
        assertThrows(
            PackagingException.class, () -> trainAgain(CacheOptions.of(CacheMode.REQUIRED), log));

    String expected = "Expected the JVM to write a CDS archive, found none: ";
    assertEquals("none: it could not be made", state.text());
    assertTrue(failure.getMessage().startsWith(expected), failure.getMessage());
    assertTrue(failure.getMessage().contains("failed with exit code 137"), failure.getMessage());
    assertTrue(log.warnings().get(0).contains(expected), log.warnings()::toString);
    assertFalse(Files.exists(target.resolve("function/jre/lib/function.jsa")));
  }

  /** Makes the cache of what was packaged anew, and the archive of the JDK where there is none. */
  private CacheState trainAgain(CacheOptions options, RecordingLog log) throws IOException {
    Path function = target.resolve("function");
    Files.deleteIfExists(function.resolve("jre/lib/function.jsa"));
    Files.deleteIfExists(function.resolve("jre/lib/server/classes.jsa"));
    Jdk jdk = Jdks.linkingOnce();
    RuntimeImage image = new RuntimeImage(jdk, jdk, function.resolve("jre"), log);
    List<Path> jars = packedJars();
    PackageForm form =
        PackageForm.of(
            new PackageOptions(
                FunctionCode.of(jars.get(0), List.of()).withHandler("example.Handler::run"),
                JreOptions.of(jdk),
                options,
                OutputOptions.of(target)));
    return new FunctionCache(options, form, image, log)
        .make(form.inPlace(Map.of()), new ClassFiles(jars, jdk.version()))
        .state();
  }

  /** The function's own first. */
  private List<Path> packedJars() throws IOException {
    Path own = target.resolve("function/lib/my-function.jar");
    try (Stream<Path> jars = Files.list(own.getParent())) {
      return Stream.concat(Stream.of(own), jars.filter(jar -> !jar.equals(own)).sorted()).toList();
    }
  }

  /** The handler stands for a JVM that ends when it is told to use the cache. */
  @Test
  void goesOnWithoutACacheThatThePackagedFunctionDoesNotStartFrom() throws Exception {
    PackagedFunction function =
        function(
            "static { String options = System.getenv(\"JAVA_TOOL_OPTIONS\");"
                + " if (options != null && options.contains(\"-Xshare:on\"))"
                + " Runtime.getRuntime().halt(7); }"
                + " public static String run(String event) { return event; }");

    RecordingLog log = make(function, target, CacheOptions.of(CacheMode.AUTO));
    List<String> packed;
    try (ZipFile zip = new ZipFile(target.resolve("function.zip").toFile())) {
      packed = zip.stream().map(ZipEntry::getName).toList();
    }
    PackagingException failure =
        assertThrows(
            PackagingException.class,
            () -> make(function, target, CacheOptions.of(CacheMode.REQUIRED)));

    String expected = "Expected the packaged function to start from its CDS archive, found";
    assertTrue(failure.getMessage().startsWith(expected), failure.getMessage());
    assertTrue(
        log.warnings().stream()
            .anyMatch(line -> line.startsWith("Packaging without CDS archive: " + expected)),
        log.warnings()::toString);
    assertTrue(
        log.infos().stream().anyMatch(line -> line.endsWith("none: it could not be used")),
        log.infos()::toString);
    assertFalse(packed.contains("jre/lib/function.jsa"), packed::toString);
    assertTrue(packed.contains("jre/lib/server/classes.jsa"), packed::toString);
  }

  @Test
  void failsForAModuleThatOnlyReflectionNames() {
    PackagedFunction function =
        function(
            "static { try { Class.forName(String.join(\".\", \"java\", \"sql\", \"Timestamp\")); }"
                + " catch (ClassNotFoundException e) { throw new IllegalStateException(e); } }"
                + " public static String run(String event) { return event; }");

    PackagingException failure =
        assertThrows(
            PackagingException.class,
            () -> make(function, target, CacheOptions.of(CacheMode.NONE)));

    assertTrue(
        failure
            .getMessage()
            .startsWith(
                "class java.sql.Timestamp of module java.sql is missing: add"
                    + " <addModules>java.sql</addModules>"),
        failure.getMessage());
  }

  @Test
  void failsForAModuleThatATrainingEventShowsMissing() throws IOException {
    PackagedFunction function =
        function(
            "public static String run(String event) throws Exception {"
                + " return Class.forName(String.join(\".\", \"java\", \"sql\", \"Timestamp\")).getName(); }");
    Path event = Files.writeString(target.resolve("event.json"), "\"a\"");

    PackagingException failure =
        assertThrows(
            PackagingException.class,
            () ->
                make(
                    function,
                    target,
                    new CacheOptions(
                        CacheMode.AUTO, List.of(event), List.of(), Optional.empty(), Map.of())));

    assertTrue(failure.getMessage().contains("java.sql is missing"), failure.getMessage());
  }

  @Test
  void failsForATrainingEventThatIsNotThere() {
    Path nowhere = target.resolve("nowhere.json");
    PackagedFunction function =
        function("public static String run(String event) { return event; }");

    PackagingException failure =
        assertThrows(
            PackagingException.class,
            () ->
                make(
                    function,
                    target,
                    new CacheOptions(
                        CacheMode.AUTO, List.of(nowhere), List.of(), Optional.empty(), Map.of())));

    assertTrue(failure.getMessage().contains("--training-event"), failure.getMessage());
  }

  @Test
  void leavesOutAHandlerThatWantsVariables() throws IOException {
    PackagedFunction function =
        function(
            "static { System.getenv(\"TABLE\").length(); }"
                + " public static String run(String event) { return event; }");

    RecordingLog log = make(function, target, CacheOptions.of(CacheMode.REQUIRED));

    assertTrue(
        log.warnings().stream().anyMatch(line -> line.contains("parameter environment")),
        log.warnings()::toString);
  }

  private static PackagedFunction function(String members) {
    return new PackagedFunction(
        SourceJar.of(
            "example/Handler.java", "package example; public class Handler { " + members + " }"),
        "example.Handler::run",
        List.of());
  }

  private static RecordingLog make(PackagedFunction function, Path folder, CacheOptions cache)
      throws IOException {
    return make(function, folder, cache, List.of());
  }

  private static RecordingLog make(
      PackagedFunction function, Path folder, CacheOptions cache, List<String> jvmOptions)
      throws IOException {
    RecordingLog log = new RecordingLog();
    PackageOptions options = function.optionsWithoutJackson(folder, Jdks.linkingOnce());
    new FunctionPackage(
            new PackageOptions(
                options.code().withBindings(false),
                options.jre().withJvmOptions(jvmOptions),
                cache,
                options.output()),
            log)
        .make();
    return log;
  }

  private List<Boolean> areCached(String... names) throws Exception {
    Path classes = Files.createTempFile(temporary, "classes", ".log");
    FunctionSettings settings =
        FunctionSettings.of(target.resolve("function"))
            .withHandler("example.Handler::run")
            .withEnvironment(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes));
    try (LocalFunction started = LocalFunction.start(settings, line -> {})) {
      assertEquals("\"a\"", started.invoke(Event.of("\"a\"")).text());
    }
    String log = Files.readString(classes);
    return Stream.of(names)
        .map(name -> log.contains("example." + name + " source: shared objects file"))
        .toList();
  }
}

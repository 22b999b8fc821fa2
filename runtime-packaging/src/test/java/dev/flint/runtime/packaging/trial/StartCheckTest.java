package dev.flint.runtime.packaging.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.code.KnownClasses;
import dev.flint.runtime.packaging.code.Problems;
import dev.flint.runtime.packaging.fixture.FilesJar;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.function.FunctionPackage;
import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.Dependency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** One package whose function's jar has handlers of every kind that does not start. */
class StartCheckTest {
  private static final String GONE = "package gone; public class Gone {}";
  private static final SourceJar NO_HANDLERS =
      SourceJar.of("example/Fine.java", "package example; public class Fine {}");
  private static final SourceJar HANDLERS =
      SourceJar.of(
          "example/Handlers.java",
          """
          package example;
          public class Handlers {
            public String run(String event) { return event; }
            void hidden(String event) {}
            public void many(String a, String b, String c) {}
            public static abstract class Abstract { public void run() {} }
            public interface Shape { void run(); }
            public static class Closed { private Closed() {} public void run() {} }
            public static class Needs { static Object gone = new gone.Gone(); public void run() {} }
            public static class Asks {
              public Asks() throws Exception { Class.forName("gone.ByName"); }
              public void run() {}
            }
            public static class Wants {
              public Wants() { throw new IllegalStateException(System.getenv("TABLE")); }
              public void run() {}
            }
            public static class Ends { public Ends() { System.exit(0); } public void run() {} }
          }
          """);

  @TempDir private static Path folder;
  private static Path function;
  private final RecordingLog log = new RecordingLog();

  @BeforeAll
  static void packageHandlers() throws IOException {
    Jdk jdk = Jdks.linkingOnce();
    Path gone = SourceJar.of("gone/Gone.java", GONE).writeTo(folder.resolve("gone.jar"));
    new FunctionPackage(
            new PackagedFunction(NO_HANDLERS, "", List.of())
                .optionsWithoutJackson(folder, jdk)
                .withCache(CacheOptions.of(CacheMode.NONE)),
            new RecordingLog())
        .make();
    function = folder.resolve("function");
    Path handlers = HANDLERS.against("-cp", gone).writeTo(folder.resolve("handlers.jar"));
    Map<String, byte[]> files = new HashMap<>(filesOf(handlers));
    byte[] newer = files.get("example/Handlers.class").clone();
    newer[7] = (byte) (44 + jdk.feature() + 1);
    files.put("late/Newer.class", newer);
    files.put("example/Twice.class", classWithTwoMethodsOfOneName());
    new FilesJar(files).writeTo(function.resolve("lib/my-function.jar"));
  }

  @ParameterizedTest
  @CsvSource({
    "example.Handlers::absent,No public method named absent,--handler",
    "example.Handlers::hidden,which should be public,--handler",
    "example.Handlers::many,appropriate method signature,--handler",
    "example.Handlers,should implement RequestHandler,--handler",
    "example.Handlers$Abstract::run,abstract,--handler",
    "example.Handlers$Shape::run,no public zero-argument constructor,--handler",
    "example.Handlers$Closed::run,no public zero-argument constructor,--handler",
    "example.Handlers$Needs::run,class gone.Gone,add the dependency",
    "example.Handlers$Asks::run,class gone.ByName,asked for by",
    "example.Twice::run,a class is damaged,clean",
    "late.Newer::run,class file version,--jdk"
  })
  void failsForWhatWillNotStartOnLambdaEither(String handler, String cause, String hint) {
    String message =
        assertThrows(PackagingException.class, () -> check(handler, List.of(), true)).getMessage();

    String first = message.lines().findFirst().orElseThrow();
    assertTrue(first.contains(cause) && first.contains(hint), message);
    assertFalse(message.contains("--environment"), message);
    assertTrue(message.contains("--check"), message);
  }

  @Test
  void warnsInPlaceOfFailingWhenTheUserKnowsBetter() {
    assertEquals("", check("example.Handlers::absent", List.of(), false).handler());

    assertTrue(log.warnings().get(0).contains("No public method"), log.warnings()::toString);
  }

  @Test
  void asksForVariablesWhereTheHandlersCodeThrew() {
    assertEquals("", check("example.Handlers$Wants::run", List.of(), true).handler());

    assertTrue(log.warnings().get(0).contains("--environment"), log.warnings()::toString);
  }

  @Test
  void asksForNoVariablesWhereTheProcessEnded() {
    assertEquals("", check("example.Handlers$Ends::run", List.of(), true).handler());

    assertTrue(log.warnings().get(0).contains("its process ended"), log.warnings()::toString);
    assertFalse(log.warnings().get(0).contains("--environment"), log.warnings()::toString);
  }

  @Test
  void saysThatALayerMustBringWhatIsProvided() {
    Path gone = SourceJar.of("gone/Gone.java", GONE).writeTo(folder.resolve("provided.jar"));

    check("example.Handlers$Needs::run", List.of(Dependency.of(gone)), true);

    String warning = log.warnings().get(0);
    assertTrue(warning.contains("provided.jar") && warning.contains("layer"), warning);
  }

  @Test
  void takesAHandlerThatStarts() {
    assertEquals(
        "example.Handlers::run", check("example.Handlers::run", List.of(), true).handler());

    assertEquals(List.of(), log.warnings());
  }

  private TrialFunction check(String handler, List<Dependency> provided, boolean fail) {
    Jdk jdk = Jdks.linkingOnce();
    RuntimeImage image = new RuntimeImage(jdk, jdk, function.resolve("jre"), log);
    KnownClasses known =
        KnownClasses.in(List.of(function.resolve("lib/my-function.jar")), provided);
    return new StartCheck(image, new Problems(fail, log), known, log)
        .startable(new TrialFunction(function, handler, Map.of()));
  }

  private static Map<String, byte[]> filesOf(Path jar) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        try (InputStream content = file.getInputStream(entry)) {
          files.put(entry.getName(), content.readAllBytes());
        }
      }
    }
    return files;
  }

  private static byte[] classWithTwoMethodsOfOneName() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_PUBLIC, "example/Twice", null, "java/lang/Object", new String[0]);
    for (int i = 0; i < 2; i++) {
      writer
          .visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "run", "()V", null, null)
          .visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }
}

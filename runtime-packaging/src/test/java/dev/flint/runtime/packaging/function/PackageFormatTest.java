package dev.flint.runtime.packaging.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.archive.Unzip;
import dev.flint.runtime.packaging.cache.CdsArchive;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.Sboms;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.PackageFormat;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyclonedx.model.Bom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFormatTest {
  private static final PackagedFunction FUNCTION =
      new PackagedFunction(source("Hello"), "example.Hello::greet", List.of());

  @TempDir private Path target;
  private final Jdk jdk =
      Jdks.linkingOnce(Collections.max(Jdks.installed(), Comparator.comparingInt(Jdk::feature)));

  @Test
  void sharesALayerWithItsCacheAmongFunctions() throws Exception {
    RecordingLog log = new RecordingLog();
    List<Path> made = make(PackageFormat.LAYER, log);
    // The handler alone.
    assertTrue(
        log.infos().stream()
            .anyMatch(line -> line.matches(" *1 of \\d+ classes .* of my-function\\.jar 1")),
        log.infos()::toString);
    assertEquals(List.of(target.resolve("layer.zip"), target.resolve("function.zip")), made);
    assertTrue(Files.size(made.get(1)) < 10_000, "bytes: " + Files.size(made.get(1)));
    tellsApartWhatIsInTheLayerAndInTheFunction();
    Path layer = Unzip.to(target.resolve("opt"), made.get(0));
    Path hello = Unzip.to(target.resolve("hello"), made.get(1));
    Path other = Files.createDirectories(target.resolve("other/lib"));
    source("Other").writeTo(other.resolve("other.jar"));

    assertEquals("\"Hello, a\"", invoke(layer, hello, "example.Hello::greet"));
    assertEquals("\"Other, a\"", invoke(layer, other.getParent(), "example.Other::greet"));
  }

  private void tellsApartWhatIsInTheLayerAndInTheFunction() throws IOException {
    Bom layer = Sboms.read(target.resolve("layer.cdx.json"));
    Bom function = Sboms.read(target.resolve("function.cdx.json"));

    assertEquals("layer", layer.getMetadata().getComponent().getName());
    assertTrue(
        Sboms.refs(layer).stream()
            .allMatch(ref -> ref.startsWith("java/lib/") || ref.equals("jre")),
        () -> Sboms.refs(layer).toString());
    assertEquals(
        List.of("jre/lib/function.jsa"),
        Sboms.values(Sboms.component(layer, "jre"), "flint:jre:cache-file"));
    assertEquals("my-function", function.getMetadata().getComponent().getName());
    assertEquals(List.of(), Sboms.refs(function));
  }

  @Test
  void buildsAnImageOfAFolder() throws Exception {
    assertEquals(
        List.of(target.resolve("Dockerfile"), target.resolve("function")),
        make(PackageFormat.IMAGE));
    assertTrue(Sboms.refs(Sboms.read(target.resolve("function.cdx.json"))).contains("jre"));
    String dockerfile = Files.readString(target.resolve("Dockerfile"));
    assertTrue(dockerfile.contains("CMD [ \"example.Hello::greet\" ]"), dockerfile);
    assertFalse(Files.exists(target.resolve("function.zip")));
    // As the image has it: the bootstrap is where the base image looks for it.
    Path runtime = Files.createDirectories(target.resolve("var/runtime"));
    Files.copy(
        target.resolve("function/bootstrap"),
        runtime.resolve("bootstrap"),
        StandardCopyOption.COPY_ATTRIBUTES);

    assertEquals(
        "\"Hello, a\"", invoke(runtime, target.resolve("function"), "example.Hello::greet"));
  }

  @Test
  void refusesAJdkForAnotherArchitecture() throws IOException {
    Architecture other =
        jdk.architecture().equals(Optional.of(Architecture.ARM64))
            ? Architecture.X86_64
            : Architecture.ARM64;
    PackageOptions options = FUNCTION.optionsWithoutJackson(target, jdk);
    PackageOptions foreign =
        new PackageOptions(
            options.code(),
            options.jre().withArchitecture(Optional.of(other)),
            options.cache(),
            options.output());

    PackagingException refusal =
        assertThrows(
            PackagingException.class,
            () -> new FunctionPackage(foreign, new RecordingLog()).make());

    assertTrue(refusal.getMessage().contains("--target-jdk"), refusal.getMessage());
  }

  private static SourceJar source(String name) {
    return SourceJar.of(
        "example/" + name + ".java",
        "package example; public class "
            + name
            + " { public static String greet(String name) { return \""
            + name
            + ", \" + name; } }");
  }

  private List<Path> make(PackageFormat format) throws IOException {
    return make(format, new RecordingLog());
  }

  private List<Path> make(PackageFormat format, RecordingLog log) throws IOException {
    PackageOptions options = FUNCTION.optionsWithoutJackson(target, jdk);
    return new FunctionPackage(
            options
                .withCache(CacheOptions.of(CacheMode.REQUIRED))
                .withOutput(options.output().withFormat(format)),
            log)
        .make();
  }

  /** With the cache mandatory. */
  private String invoke(Path shared, Path function, String handler) throws InterruptedException {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    FunctionSettings settings =
        FunctionSettings.of(shared)
            .withHandler(handler)
            .withEnvironment(
                Map.of(
                    "LAMBDA_TASK_ROOT",
                    function.toString(),
                    "JAVA_TOOL_OPTIONS",
                    CdsArchive.MANDATORY_OPTION));
    try (LocalFunction started = LocalFunction.start(settings, log::add)) {
      Answer answer = started.invoke(Event.of("\"a\""));
      assertTrue(answer.succeeded(), () -> answer.text() + "\n" + log);
      return answer.text();
    }
  }
}

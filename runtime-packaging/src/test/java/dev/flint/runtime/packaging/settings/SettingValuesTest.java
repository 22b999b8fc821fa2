package dev.flint.runtime.packaging.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.PackageFormat;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingValuesTest {
  private static final Path BASE = Path.of("/project");

  @Test
  void takesTheDefaultOfWhatIsNotGiven() {
    PackageOptions options = options(Map.of());

    assertEquals("", options.code().handler());
    assertTrue(options.code().bindings() && options.code().check());
    assertEquals(CacheMode.AUTO, options.cache().mode());
    assertEquals(PackageFormat.ZIP, options.output().format());
    assertEquals(250, options.output().budget().unzippedMb());
    assertEquals(List.of(Path.of("recorded")), options.cache().classLists());
    assertEquals(Optional.empty(), options.jre().targetJdk());
  }

  @Test
  void readsWhatAFrontHasHoweverItHasIt() {
    PackageOptions options =
        options(
            Map.of(
                Setting.HANDLER,
                " example.Hello ",
                Setting.CHECK,
                false,
                Setting.BINDINGS,
                "false",
                Setting.CACHE,
                CacheMode.NONE,
                Setting.FORMAT,
                "IMAGE",
                Setting.MAX_ZIPPED,
                30,
                Setting.TRAINING_EVENTS,
                List.of("events", new File("/other"), Path.of("more")),
                Setting.CLASS_LISTS,
                Set.of(new File("/lists")),
                Setting.ENVIRONMENT,
                Map.of("PORT", 8080)));

    assertEquals("example.Hello", options.code().handler());
    assertFalse(options.code().check() || options.code().bindings());
    assertEquals(CacheMode.NONE, options.cache().mode());
    assertEquals(PackageFormat.IMAGE, options.output().format());
    assertEquals(30, options.output().budget().zippedMb());
    assertEquals(
        List.of(BASE.resolve("events"), Path.of("/other"), BASE.resolve("more")),
        options.cache().trainingEvents());
    assertEquals(List.of(Path.of("/lists")), options.cache().classLists());
    assertEquals(Map.of("PORT", "8080"), options.cache().environment());
  }

  @Test
  void namesTheSettingWithAWordThatIsNone() {
    String message =
        assertThrows(PackagingException.class, () -> options(Map.of(Setting.FORMAT, "tar")))
            .getMessage();

    assertEquals(
        "Expected zip, layer, image in --format (with Maven: parameter format, property"
            + " flint.format; with Gradle: format), found tar",
        message);
  }

  @Test
  void refusesTwoEvents() {
    InvokeSettings settings =
        new InvokeSettings(
            values(
                LocalDefinitions.EVENT,
                Map.of(Setting.EVENT, "1", Setting.EVENT_FILE, "event.json")));

    String message = assertThrows(PackagingException.class, settings::event).getMessage();

    assertTrue(message.contains("--event-file") && message.contains("found both"), message);
  }

  @Test
  void definesEachSettingOfACommandOnce() {
    for (List<Definition> command :
        List.of(Definitions.PACKAGE, LocalDefinitions.INVOKE, LocalDefinitions.DEV)) {
      List<Setting> settings = new ArrayList<>(command.stream().map(Definition::setting).toList());
      new HashSet<>(settings).forEach(settings::remove);
      assertEquals(List.of(), settings);
    }
  }

  private static PackageOptions options(Map<Setting, Object> given) {
    return new PackageSettings(values(Definitions.PACKAGE, given))
        .options(
            FunctionCode.of(Path.of("function.jar"), List.of()),
            Jdks.running(),
            Path.of("target"),
            () -> List.of(Path.of("recorded")));
  }

  private static SettingValues values(List<Definition> settings, Map<Setting, Object> given) {
    return SettingValues.of(settings, given::get, BASE);
  }
}

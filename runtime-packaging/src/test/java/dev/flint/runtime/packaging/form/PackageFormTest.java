package dev.flint.runtime.packaging.form;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageFormat;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageFormTest {
  @TempDir private Path target;

  @Test
  void keepsTheFilesOfTwoFunctionsApart() {
    OutputOptions orders = OutputOptions.of(target).withName("orders");

    assertEquals(List.of(target.resolve("orders.zip")), form(orders).made());
    assertEquals(
        List.of(target.resolve("orders-layer.zip"), target.resolve("orders.zip")),
        form(orders.withFormat(PackageFormat.LAYER)).made());
    assertEquals(
        List.of(target.resolve("orders.Dockerfile"), target.resolve("orders")),
        form(orders.withFormat(PackageFormat.IMAGE)).made());
    assertTrue(new Dockerfile("orders", "", false).text().contains("COPY orders/bootstrap "));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void labelsAnImageThatLambdaMayMakeSnapshotsOf(boolean snapStart) {
    List<String> lines = new Dockerfile("orders", "a.B", snapStart).text().lines().toList();

    assertEquals(
        snapStart, lines.contains("LABEL com.amazonaws.lambda.feature.snapstart=\"Allow\""));
    assertEquals("CMD [ \"a.B\" ]", lines.get(lines.size() - 1));
  }

  @ParameterizedTest
  @EnumSource(
      value = PackageFormat.class,
      names = {"ZIP", "LAYER"})
  void refusesSnapshotsOfAnythingButImages(PackageFormat format) {
    OutputOptions image =
        OutputOptions.of(target).withFormat(PackageFormat.IMAGE).withSnapStart(true);

    String message =
        assertThrows(PackagingException.class, () -> image.withFormat(format)).getMessage();

    assertTrue(message.contains("--format") && message.contains("--snap-start"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/b", ".", "a b", "layer"})
  void refusesANameThatIsNotOneOfAFile(String name) {
    OutputOptions output = OutputOptions.of(target);

    String message =
        assertThrows(PackagingException.class, () -> output.withName(name)).getMessage();

    assertTrue(message.contains("--output-name"), message);
  }

  @Test
  void refusesToReplaceWhatIsNoPackage() throws IOException {
    PackageFolders classes = new PackageFolders(OutputOptions.of(target).withName("classes"));
    assertDoesNotThrow(classes::requireReplaceable);
    Files.createDirectories(classes.function().resolve("example"));

    String message =
        assertThrows(PackagingException.class, classes::requireReplaceable).getMessage();

    assertTrue(message.contains("[example]"), message);
  }

  @Test
  void replacesAPackageWhateverItsFunctionWrote() throws IOException {
    PackageFolders folders = new PackageFolders(OutputOptions.of(target));
    Files.createDirectories(folders.function());
    Files.createFile(folders.function().resolve("bootstrap"));
    Files.createFile(folders.function().resolve("left.txt"));

    assertDoesNotThrow(folders::requireReplaceable);
  }

  private static PackageForm form(OutputOptions output) {
    return PackageForm.of(
        new PackageOptions(
            FunctionCode.of(Path.of("function.jar"), List.of()),
            JreOptions.of(Jdks.running()),
            CacheOptions.of(CacheMode.AUTO),
            output));
  }
}

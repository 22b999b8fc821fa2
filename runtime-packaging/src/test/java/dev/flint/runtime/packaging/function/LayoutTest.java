package dev.flint.runtime.packaging.function;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  @TempDir private Path target;

  @Test
  void keepsTheFilesOfTwoFunctionsApart() {
    OutputOptions orders = OutputOptions.of(target).withName("orders");

    assertEquals(List.of(target.resolve("orders.zip")), new Layout(orders).made());
    assertEquals(
        List.of(target.resolve("orders-layer.zip"), target.resolve("orders.zip")),
        new Layout(orders.withFormat(PackageFormat.LAYER)).made());
    assertEquals(
        List.of(target.resolve("orders.Dockerfile"), target.resolve("orders")),
        new Layout(orders.withFormat(PackageFormat.IMAGE)).made());
    assertTrue(new Dockerfile("orders", "").text().contains("COPY orders/bootstrap "));
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
    Layout classes = new Layout(OutputOptions.of(target).withName("classes"));
    assertDoesNotThrow(classes::requireReplaceable);
    Files.createDirectories(classes.function().resolve("example"));

    String message =
        assertThrows(PackagingException.class, classes::requireReplaceable).getMessage();

    assertTrue(message.contains("[example]"), message);
  }

  @Test
  void replacesAPackageWhateverItsFunctionWrote() throws IOException {
    Layout layout = new Layout(OutputOptions.of(target));
    Files.createDirectories(layout.function());
    Files.createFile(layout.bootstrap());
    Files.createFile(layout.function().resolve("left.txt"));

    assertDoesNotThrow(layout::requireReplaceable);
  }
}

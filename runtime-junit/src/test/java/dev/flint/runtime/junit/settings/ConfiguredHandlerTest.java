package dev.flint.runtime.junit.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredHandlerTest {

  @TempDir private Path folder;

  @Test
  void isThePluginsInThePom() throws IOException {
    Path pom = pom(plugin("other-plugin", "a.Wrong") + plugin("flint-maven-plugin", " a.Shop "));

    assertEquals("a.Shop", ConfiguredHandler.find(pom));
  }

  @Test
  void mayNameAPropertyOfThePom() throws IOException {
    Path pom = pom(plugin("flint-maven-plugin", "${shop.package}.Shop::${method}"));

    assertEquals("example.Shop::${method}", ConfiguredHandler.find(pom));
  }

  @Test
  void isRefusedWhereThereAreSeveral() throws IOException {
    Path pom = pom(plugin("flint-maven-plugin", "a.One") + plugin("flint-maven-plugin", "a.Two"));

    String message =
        assertThrows(IllegalStateException.class, () -> ConfiguredHandler.find(pom)).getMessage();

    assertTrue(message.endsWith("Found [a.One, a.Two]"), message);
  }

  @Test
  void isAskedForWhereThereIsNoPom() {
    Path pom = folder.resolve("pom.xml");

    String message =
        assertThrows(IllegalStateException.class, () -> ConfiguredHandler.find(pom)).getMessage();

    assertTrue(message.endsWith(pom + ". Found no such file"), message);
  }

  private Path pom(String plugins) throws IOException {
    return Files.writeString(
        folder.resolve("pom.xml"),
        "<project xmlns='http://maven.apache.org/POM/4.0.0'><properties>"
            + "<shop.package>example</shop.package></properties><build><plugins>"
            + plugins
            + "</plugins></build></project>");
  }

  private static String plugin(String artifactId, String handler) {
    return "<plugin><artifactId>"
        + artifactId
        + "</artifactId><configuration><handler>"
        + handler
        + "</handler></configuration></plugin>";
  }
}

package dev.flint.runtime.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.settings.Definition;
import dev.flint.runtime.packaging.settings.Definitions;
import dev.flint.runtime.packaging.settings.LocalDefinitions;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Each goal has a parameter for each of its settings: by its name, property and default. */
class SettingParametersTest {
  /** What Maven knows by itself. */
  private static final Set<Setting> OF_PROJECT =
      EnumSet.of(Setting.PROVIDED, Setting.OUTPUT, Setting.NAME);

  @ParameterizedTest
  @MethodSource("goals")
  void eachSettingIsAParameter(String goal, List<Definition> settings) throws Exception {
    for (Definition definition : settings) {
      if (!OF_PROJECT.contains(definition.setting())) {
        assertParameter(goal, definition);
      }
    }
  }

  static Stream<Arguments> goals() {
    return Stream.of(
        Arguments.of("package", Definitions.PACKAGE),
        Arguments.of("invoke", LocalDefinitions.INVOKE),
        Arguments.of("invoke", LocalDefinitions.EVENT),
        Arguments.of("dev", LocalDefinitions.DEV),
        Arguments.of("doctor", Definitions.MACHINE));
  }

  private static void assertParameter(String goal, Definition definition) throws Exception {
    Setting setting = definition.setting();
    String path = "//mojo[goal='" + goal + "']/%s";
    String name = setting.parameter();
    assertNotNull(
        find(String.format(path, "parameters/parameter[name='" + name + "']")), setting::toString);
    Element configuration = find(String.format(path, "configuration/" + name));
    String property =
        configuration == null ? "" : configuration.getTextContent().replaceAll("[${}]", "");
    String initial =
        configuration == null
            ? ""
            : configuration.getAttribute("default-value").replace("${project.basedir}/", "");

    assertEquals(definition.initial(), initial, setting::toString);
    String named = "parameter " + name + (property.isEmpty() ? "" : ", property " + property) + ";";
    assertTrue(setting.toString().contains(named), () -> setting + " is not " + named);
  }

  private static Element find(String path) throws Exception {
    try (InputStream descriptor =
        PackageMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(descriptor);
      return (Element)
          XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODE);
    }
  }
}

package dev.flint.runtime.junit.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The handler that the build packages: what the system property {@code flint.handler} says, else
 * {@code <handler>} of flint-maven-plugin in a {@code pom.xml}, as it stands there.
 */
public final class ConfiguredHandler {

  private static final String PROPERTY = "flint.handler";
  private static final String ASKED_FOR =
      "A handler should be named: by @LambdaTest(Handler.class), @LambdaTest(handler = \"…\"), the"
          + " system property "
          + PROPERTY
          + ", or <handler> of flint-maven-plugin in ";
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

  private ConfiguredHandler() {}

  /**
   * Finds it.
   *
   * @param pom the project's
   * @throws IllegalStateException when there is none, or are several
   */
  public static String find(Path pom) {
    String property = System.getProperty(PROPERTY, "").strip();
    if (!property.isEmpty()) {
      return property;
    }
    Set<String> handlers = Files.exists(pom) ? handlers(pom) : Set.of();
    if (handlers.size() != 1) {
      String found =
          Files.exists(pom) ? handlers.isEmpty() ? "none" : handlers.toString() : "no such file";
      throw new IllegalStateException(ASKED_FOR + pom.toAbsolutePath() + ". Found " + found);
    }
    return handlers.iterator().next();
  }

  private static Set<String> handlers(Path pom) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element project = factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
      Set<String> handlers = new LinkedHashSet<>();
      descendants(project, "plugin")
          .filter(plugin -> text(plugin, "artifactId").equals("flint-maven-plugin"))
          .flatMap(plugin -> descendants(plugin, "handler"))
          .map(handler -> resolved(handler.getTextContent().strip(), project))
          .forEach(handlers::add);
      return handlers;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(ASKED_FOR + pom + ", which can't be read: " + e, e);
    }
  }

  /** Properties of the same file alone: what others say is Maven's to know. */
  private static String resolved(String value, Element project) {
    Matcher reference = REFERENCE.matcher(value);
    return reference.replaceAll(
        match ->
            Matcher.quoteReplacement(
                child(project, "properties")
                    .map(properties -> text(properties, match.group(1)))
                    .filter(text -> !text.isEmpty())
                    .orElse(match.group())));
  }

  private static Stream<Element> descendants(Element parent, String name) {
    var found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static String text(Element parent, String name) {
    return child(parent, name).map(element -> element.getTextContent().strip()).orElse("");
  }

  private static Optional<Element> child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }
}

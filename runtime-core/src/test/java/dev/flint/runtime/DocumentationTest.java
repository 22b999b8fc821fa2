package dev.flint.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README and docs name artifacts, versions and messages that are there. */
class DocumentationTest {
  private static final Path PROJECT = Path.of("..");
  private static final Path DOCS = PROJECT.resolve("docs");
  private static final Path INDEX = DOCS.resolve("index.md");

  /** The project's own, which its poms inherit. */
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>flint-parent</artifactId>\\s*<version>([^<]+)</version>");

  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

  /** An artifact with its version: in a pom, for Gradle, as a jar, for the archetype. */
  private static final Pattern NAMED =
      Pattern.compile(
          "<groupId>dev\\.flint</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)<"
              + "|dev\\.flint:([\\w-]+):([\\w.-]+)"
              + "|(flint-[a-z0-9-]*[a-z0-9])-(\\d+(?:\\.\\d+)*(?:-SNAPSHOT)?)(?:-cli)?\\.jar"
              + "|-DarchetypeArtifactId=(\\S+) -DarchetypeVersion=(\\S+)");

  /** A row of the tables of messages: its first cell. */
  private static final Pattern MESSAGES = Pattern.compile("(?m)^\\| ((?:`[^`]+`(?:, )?)+)");

  private static final Pattern MESSAGE = Pattern.compile("`([^`]+)`");

  @Test
  void namesArtifactsOfThisProjectInItsVersion() throws IOException {
    Set<String> artifacts = artifacts();
    String version = first(VERSION, PROJECT.resolve("pom.xml"));
    List<Named> named = pages().flatMap(DocumentationTest::namedIn).toList();

    assertTrue(named.stream().anyMatch(n -> n.page.endsWith("README.md")), "README has none");
    for (Named one : named) {
      assertEquals(version, one.version, one::toString);
      assertTrue(artifacts.contains(one.artifact), () -> one + " is not one of " + artifacts);
    }
  }

  @Test
  void leadsFromMessagesThatAreThere() throws IOException {
    String index = Files.readString(INDEX);
    String tables = index.substring(index.indexOf("\n## It says"));
    String written = written();
    List<String> messages =
        MESSAGES
            .matcher(tables)
            .results()
            .flatMap(row -> MESSAGE.matcher(row.group(1)).results())
            .map(message -> message.group(1))
            .toList();

    assertFalse(messages.isEmpty());
    assertEquals(List.of(), messages.stream().filter(m -> !written.contains(m)).toList());
  }

  /** What sources and the other pages say, words apart by one space. */
  private static String written() throws IOException {
    try (Stream<Path> sources = filesBelow(PROJECT, "runtime-[^/]+/src/main/.*\\.(java|sh)")) {
      return Stream.concat(sources, pages().filter(page -> !page.equals(INDEX)))
          .map(DocumentationTest::text)
          .map(text -> text.replaceAll("\\s+", " "))
          .collect(Collectors.joining("\n"));
    }
  }

  private static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = filesBelow(DOCS, ".*\\.md")) {
      return Stream.concat(Stream.of(PROJECT.resolve("README.md")), docs).toList().stream();
    }
  }

  private static Set<String> artifacts() throws IOException {
    try (Stream<Path> modules = Files.list(PROJECT)) {
      return modules
          .map(module -> module.resolve("pom.xml"))
          .filter(Files::exists)
          .flatMap(pom -> ARTIFACT.matcher(text(pom)).results())
          .map(match -> match.group(1))
          .filter(artifact -> artifact.startsWith("flint-"))
          .collect(Collectors.toSet());
    }
  }

  private static Stream<Named> namedIn(Path page) {
    return NAMED.matcher(text(page)).results().map(match -> Named.of(page, match));
  }

  private static Stream<Path> filesBelow(Path folder, String pattern) throws IOException {
    return Files.find(folder, 20, (file, is) -> is.isRegularFile() && named(folder, file, pattern));
  }

  private static boolean named(Path folder, Path file, String pattern) {
    return folder.relativize(file).toString().matches(pattern);
  }

  private static String first(Pattern pattern, Path file) {
    return pattern.matcher(text(file)).results().findFirst().orElseThrow().group(1);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An artifact that a page names. */
  private record Named(Path page, String artifact, String version) {
    static Named of(Path page, MatchResult match) {
      List<String> groups =
          Stream.iterate(1, group -> group <= match.groupCount(), group -> group + 1)
              .map(match::group)
              .filter(group -> group != null)
              .toList();
      return new Named(page, groups.get(0), groups.get(1));
    }
  }
}

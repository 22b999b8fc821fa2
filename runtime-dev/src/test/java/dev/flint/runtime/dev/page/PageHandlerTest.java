package dev.flint.runtime.dev.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageHandlerTest {

  private static final String JSON = "Content-Type: application/json";
  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"([a-z-]+\\.[a-z]+)\"");
  private static final Pattern IMPORT = Pattern.compile("from '\\./([a-z-]+\\.js)'");

  private PageServer page;

  @BeforeEach
  void start() throws Exception {
    page = PageServer.start(Optional.of("shop.Order"));
  }

  @AfterEach
  void stop() throws Exception {
    page.close();
  }

  @Test
  void servesThePageAndAllFilesThatItNames() throws Exception {
    RawHttp.Answer index = RawHttp.get(page, "/_flint/");

    assertEquals(200, index.status());
    assertTrue(index.head().contains("Content-Security-Policy: default-src 'none'; script-src"));
    List<String> files = FILE.matcher(index.body()).results().map(found -> found.group(1)).toList();
    assertTrue(files.containsAll(List.of("main.js", "style.css", "icon.svg")), files::toString);
    for (String file : files) {
      assertEquals(200, RawHttp.get(page, "/_flint/" + file).status(), file);
    }
  }

  @Test
  void servesAllModulesThatTheScriptsImport() throws Exception {
    Set<String> found = new LinkedHashSet<>(List.of("main.js"));
    for (Deque<String> next = new ArrayDeque<>(found); !next.isEmpty(); ) {
      String name = next.remove();
      RawHttp.Answer module = RawHttp.get(page, "/_flint/" + name);
      assertEquals(200, module.status(), name);
      assertTrue(module.head().contains("text/javascript"), module::head);
      IMPORT
          .matcher(module.body())
          .results()
          .map(each -> each.group(1))
          .filter(found::add)
          .forEach(next::add);
    }
    assertEquals(modules(), new TreeSet<>(found));
  }

  /** All that there are: one that nobody imports is left over. */
  private static Set<String> modules() throws Exception {
    Path main = Path.of(PageHandler.class.getResource("main.js").toURI());
    try (Stream<Path> files = Files.list(main.getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".js"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void refusesFilesOutsideOfThePage() throws Exception {
    assertEquals(404, RawHttp.get(page, "/_flint/nothing.js").status());
    assertEquals(404, RawHttp.get(page, "/_flint/Assets.class").status());
    assertEquals(404, RawHttp.get(page, "/_flint/samples/sqs.json").status());
  }

  @Test
  void leadsToThePageWhereTheSlashIsMissing() throws Exception {
    RawHttp.Answer answer = RawHttp.get(page, "/_flint");

    assertEquals(302, answer.status());
    assertTrue(answer.head().contains("/_flint/"), answer::head);
  }

  @Test
  void leavesOtherPathsToOthers() throws Exception {
    assertEquals(204, RawHttp.get(page, "/orders").status());
    assertEquals(204, RawHttp.get(page, "/_flinty").status());
  }

  @Test
  void describesTheFunction() throws Exception {
    JsonNode function = RawHttp.get(page, "/_flint/api/function").json();

    assertEquals("shop-orders", function.path("name").asText());
    assertEquals("shop.Orders::handle", function.path("handler").asText());
    assertEquals("shop.Order", function.path("eventType").asText());
    assertEquals(512, function.path("memoryMb").asInt());
    assertEquals(15_000, function.path("timeoutMs").asInt());
  }

  @Test
  void saysWhyTheFunctionCannotBeDescribed() throws Exception {
    page.describes(
        () -> {
          throw new IllegalStateException("no SAM template");
        });

    RawHttp.Answer refusal = RawHttp.get(page, "/_flint/api/function");

    assertEquals(500, refusal.status());
    assertEquals("no SAM template", refusal.json().path("message").asText());
  }

  @Test
  void listsSamplesAndServesEach() throws Exception {
    JsonNode samples = RawHttp.get(page, "/_flint/api/samples").json();

    assertTrue(samples.size() > 30, "found " + samples.size());
    for (JsonNode sample : samples) {
      String path = "/_flint/api/samples/" + sample.path("name").asText();
      assertFalse(RawHttp.get(page, path).json().isMissingNode(), path);
    }
    assertEquals(404, RawHttp.get(page, "/_flint/api/samples/none").status());
  }

  @Test
  void namesTheMethodThatACallTakes() throws Exception {
    RawHttp.Answer deleted = RawHttp.send(page, "DELETE /_flint/api/invocations", "");

    assertEquals(405, deleted.status());
    assertEquals("Expected GET or POST, but found DELETE", deleted.json().path("message").asText());
    assertEquals(405, RawHttp.post(page, "/_flint/api/function", "{}", JSON).status());
  }

  @Test
  void answersANotFoundForAnUnknownCall() throws Exception {
    assertEquals(404, RawHttp.get(page, "/_flint/api/nothing").status());
    assertEquals(404, RawHttp.get(page, "/_flint/api/invocations/none").status());
  }
}

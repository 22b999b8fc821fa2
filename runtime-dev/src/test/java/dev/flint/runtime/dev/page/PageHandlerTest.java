package dev.flint.runtime.dev.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    Matcher imports = IMPORT.matcher(RawHttp.get(page, "/_flint/main.js").body());

    int modules = 0;
    while (imports.find()) {
      RawHttp.Answer module = RawHttp.get(page, "/_flint/" + imports.group(1));
      assertEquals(200, module.status(), imports.group(1));
      assertTrue(module.head().contains("text/javascript"), module::head);
      modules++;
    }
    assertTrue(modules > 5, "found " + modules);
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

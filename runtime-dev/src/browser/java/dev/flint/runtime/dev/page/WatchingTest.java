package dev.flint.runtime.dev.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.Reload;
import dev.flint.runtime.emulator.Event;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches on the page what other callers of the function do. */
class WatchingTest extends BrowserTest {

  private static final String SCRIPT = "<img src=x onerror=\\\"document.title='taken'\\\">";

  /** A red dot. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

  @Test
  void showsInvocationsOfOtherFrontsAtOnce() throws Exception {
    Page page = open();
    assertThat(list(page)).containsText("Nothing was sent yet.");

    function.answers("{\"statusCode\":404}");
    function.takes(Duration.ofMillis(1500), Optional.of(Duration.ofMillis(340)), 120);
    function.invoke("GET /items/7", Event.of("{}"));

    Locator row = list(page).locator(".row");
    assertThat(row).containsText("GET /items/7");
    assertThat(row).containsText("404");
    assertThat(row).containsText("cold");
    assertThat(row).containsText("120 MB");
    assertThat(row).containsText("1.50 s");
    assertThat(row.locator("svg")).hasAttribute("aria-label", "init 340\u00a0ms, handler 1.50\u00a0s, answer");
  }

  @Test
  void showsWhatOthersAreStreamedWhileItComes() throws Exception {
    CountDownLatch opened = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    function.does(
        (event, listener) -> {
          listener.takes("Grü".getBytes(UTF_8));
          opened.await();
          listener.takes("ße".getBytes(UTF_8));
          seen.await();
          return FakeFunction.response(event, "");
        });
    Thread client = new Thread(() -> invoke("GET /story"));
    client.start();
    Page page = open();

    list(page).locator(".row.running").click();
    assertThat(detail(page).locator(".stream")).hasText("Grü");
    opened.countDown();
    assertThat(detail(page).locator(".stream")).hasText("Grüße");
    seen.countDown();
    assertThat(detail(page)).containsText("Answered");
    client.join();
  }

  private void invoke(String source) {
    try {
      function.invoke(source, Event.of("{}"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void showsNoInvocationThatWillNotEnd() {
    Page page = open();
    server.history.begin("one", "Invoke API");
    list(page).locator(".row.running").click();
    assertThat(detail(page)).containsText("Running");

    server.history.abandon("one");

    assertThat(list(page)).containsText("Nothing was sent yet.");
    assertThat(detail(page)).containsText("Send an event, or choose an invocation.");
  }

  @Test
  void keepsAsManyInvocationsAsTheServer() throws Exception {
    Page page = open();

    for (int i = 0; i < PageServer.KEPT + 3; i++) {
      function.invoke("GET /" + i, Event.of("{}"));
    }

    assertThat(list(page).locator(".row").first()).containsText("GET /" + (PageServer.KEPT + 2));
    assertThat(list(page).locator(".row")).hasCount(PageServer.KEPT);
    assertThat(list(page).locator(".row").last()).containsText("GET /3");
  }

  @Test
  void saysThatAnInvocationIsForgotten() throws Exception {
    browser.expect(404);
    function.answers("\"" + "x".repeat(40 << 20) + "\"");
    function.invoke("GET /large", Event.of("{}"));
    Page page = open();
    function.invoke("GET /larger", Event.of("{}"));
    list(page).locator(".row").first().click();
    assertThat(detail(page)).containsText("GET /larger");

    list(page).locator(".row").last().click();

    assertThat(detail(page))
        .hasText("This invocation is forgotten: the server keeps the last ones");
  }

  @Test
  void saysThatTheEventToSendAgainIsForgotten() throws Exception {
    browser.expect(404);
    function.answers("\"" + "x".repeat(40 << 20) + "\"");
    function.invoke("GET /large", Event.of("{}"));
    Page page = open();
    list(page).locator(".row").click();
    assertThat(detail(page)).containsText("Answered");
    function.invoke("GET /larger", Event.of("{}"));

    page.getByText("Send again").click();

    assertThat(page.locator("#connection")).containsText("This invocation is forgotten");
  }

  @Test
  void marksFramesOfTheUsersCodeInAnError() throws Exception {
    function.fails("Runtime.UserException", Session.ERROR);
    function.invoke("Invoke API", Event.of("{}"));
    Page page = open();

    assertThat(list(page).locator(".row.bad")).containsText("shop.OutOfStock: lamp-07");
    list(page).locator(".row").click();

    assertThat(detail(page).locator(".what").first()).hasText("Error: shop.OutOfStock");
    assertThat(detail(page).locator(".frames > .own")).hasCount(5);
    assertThat(detail(page).locator(".frames > li:not(.own)")).hasCount(4);
    assertThat(detail(page).locator(".own").first())
        .hasText("own code: shop.Warehouse.reserve(Warehouse.java:58)");
    assertThat(detail(page).locator(".cause")).containsText("java.sql.SQLException");
  }

  @Test
  void saysWhyNewCodeDoesNotLoadUntilItDoes() {
    Page page = open();
    Locator banner = page.locator("#reload-failure");
    assertThat(banner).isHidden();

    server.history.reload(new Reload(1, List.of("NoClassDefFoundError: shop/Cart", "\tat A.b")));

    assertThat(banner).containsText("The new code does not load");
    assertThat(banner.locator("pre")).hasText("NoClassDefFoundError: shop/Cart\n\tat A.b");
    page.reload();
    assertThat(banner).isVisible();
    server.history.reload(new Reload(2, List.of()));
    assertThat(banner).isHidden();
    assertThat(page.locator("#reloads")).hasText("reloaded 2 times");
  }

  @Test
  void showsWhyCodeDoesNotLoadThoughTheFunctionCannotBeDescribed() throws Exception {
    browser.expect(500);
    Supplier<FunctionDescription> description = server.description();
    server.describes(
        () -> {
          throw new IllegalStateException("Expected a SAM template in template.yaml, found: " + "x".repeat(300));
        });
    server.history.reload(new Reload(1, List.of("Expected a SAM template")));
    function.invoke("GET /items/7", Event.of("{}"));

    Page page = open();

    assertThat(page.locator("#reload-failure pre")).hasText("Expected a SAM template");
    assertThat(page.locator("#function-name")).containsText("Expected a SAM template in template.yaml");
    assertEquals(1280, page.evaluate("document.documentElement.scrollWidth"));
    list(page).locator(".row").click();
    assertThat(detail(page)).containsText("87\u00a0MB");
    server.describes(description);
    server.history.reload(new Reload(2, List.of()));
    assertThat(page.locator("#function-name")).hasText("shop-orders");
  }

  @Test
  void showsRecordsOfTheLog() throws Exception {
    function.logs(
        "{\"level\":\"WARN\",\"logger\":\"shop.cart.Stock\",\"message\":\"low\",\"left\":1}", "plain");
    function.invoke("page", Event.of("{}"));
    Page page = open();

    list(page).locator(".row").click();
    choose(page, "Log 2");

    Locator first = detail(page).locator(".log > li").first();
    assertThat(first.locator(".level")).hasText("WARN");
    assertThat(first.locator(".logger")).hasText("s.c.Stock");
    assertThat(first.locator(".message")).hasText("low");
    assertThat(first.locator(".fields")).hasText("left1");
    assertThat(detail(page).locator(".log > li").last()).hasText("plain");
  }

  @Test
  void showsAnHtmlBodyInAFrameWhereNoScriptRuns() throws Exception {
    function.answers(
        "{\"statusCode\":200,\"headers\":{\"content-type\":\"text/html\"},\"body\":\"<h1>Orders</h1><script>document.body.textContent='taken'</script>\"}");
    function.invoke("GET /", Event.of("{}"));
    Page page = open();

    list(page).locator(".row").click();

    assertThat(detail(page).locator(".status")).containsText("200 OK");
    assertThat(page.frameLocator("iframe").locator("h1")).hasText("Orders");
    assertEquals("", page.locator("iframe").getAttribute("sandbox"));
  }

  @Test
  void showsAnImageOfABase64Body() throws Exception {
    String body = Base64.getEncoder().encodeToString(PNG);
    function.answers(
        "{\"statusCode\":200,\"headers\":{\"content-type\":\"image/png\"},\"isBase64Encoded\":true,\"body\":\""
            + body
            + "\"}");
    function.invoke("GET /dot", Event.of("{}"));
    Page page = open();

    list(page).locator(".row").click();

    assertThat(detail(page).locator("img")).hasJSProperty("naturalWidth", 1);
  }

  @Test
  void takesMarkupInDataForText() throws Exception {
    function.answers("\"" + SCRIPT + "\"").logs(SCRIPT, "{\"message\":\"" + SCRIPT + "\"}");
    function.invoke(SCRIPT, Event.of("\"" + SCRIPT + "\""));
    function.fails("A", "{\"errorType\":\"" + SCRIPT + "\",\"errorMessage\":\"" + SCRIPT + "\"}");
    function.invoke(SCRIPT, Event.of("{}"));
    server.history.reload(new Reload(1, List.of(SCRIPT)));
    Page page = open();

    for (Locator row : list(page).locator(".row").all()) {
      row.click();
      for (String tab : List.of("Log", "Event", "About", "Answer")) {
        choose(page, tab);
      }
    }

    assertThat(page.locator("main img")).hasCount(0);
    assertThat(page).hasTitle("shop-orders – Flint");
  }

  @Test
  void showsTheBeginningOfALargeAnswerAndTheRestWhenAsked() throws Exception {
    function.answers("\"" + "x".repeat(6_000_000) + "end\"");
    function.invoke("page", Event.of("{}"));
    Page page = open();

    list(page).locator(".row").click();

    assertThat(detail(page)).containsText("The beginning of 5.7 MB");
    page.getByText("Show all").click();
    assertThat(detail(page).locator("pre")).containsText("xxend");
  }

  @Test
  void hasTheNumbersOfTheChartAsATable() throws Exception {
    function.invoke("Invoke API", Event.of("{}"));
    Page page = open();

    page.getByText("As a table").click();

    assertThat(page.locator("tbody tr")).containsText("Invoke APIwarm12.0 ms87 MBanswer");
    assertThat(page.locator("#chart > svg")).hasAttribute("role", "img");
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void needsNoHorizontalScrolling(int width) throws Exception {
    new Session(server).play();
    function.fails("A", Session.ERROR.replace("shop.", "a.very".repeat(60) + "."));
    function.logs("x".repeat(2000));
    function.invoke("GET /" + "long".repeat(100), Event.of("{}"));
    server.history.reload(new Reload(1, List.of("y".repeat(2000))));
    Page page = open(width);

    list(page).locator(".row").first().click();
    for (String tab : List.of("Answer", "Log", "Event", "About")) {
      choose(page, tab);
      assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), tab);
    }
  }
}

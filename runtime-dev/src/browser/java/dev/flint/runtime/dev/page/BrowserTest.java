package dev.flint.runtime.dev.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** What tests of the page have in common: a server and a browser. */
@Tag("browser")
abstract class BrowserTest {

  static Browser browser;
  PageServer server;
  FakeFunction function;

  @BeforeAll
  static void startBrowser() {
    // A busy machine takes its time.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    browser = new Browser();
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  @BeforeEach
  void startServer() throws Exception {
    server =
        PageServer.start(Optional.of("com.amazonaws.services.lambda.runtime.events.SQSEvent"));
    function = server.function;
  }

  @AfterEach
  void stopServer() {
    // Before the server goes: a page complains when it loses it.
    browser.closeTabs();
    server.close();
    browser.check();
  }

  Page open() {
    return open(1280);
  }

  Page open(int width) {
    return open(width, ColorScheme.LIGHT);
  }

  Page open(int width, ColorScheme scheme) {
    Page page = browser.open(server.url(), width, 800, scheme);
    assertThat(page.locator("#event")).not().hasValue("");
    return page;
  }

  static Locator list(Page page) {
    return page.locator("#list");
  }

  static Locator detail(Page page) {
    return page.locator("#detail");
  }

  static void send(Page page, String event) {
    page.locator("#event").fill(event);
    page.locator("#send").click();
  }

  static void choose(Page page, String tab) {
    page.locator("[role=tab]", new Page.LocatorOptions().setHasText(tab)).click();
  }
}

package dev.flint.runtime.dev.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The system's Chromium, without a window. */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** What Chromium says of a script in a frame that must not run any. */
  private static final String SANDBOXED = "Blocked script execution";

  private final Playwright playwright = Playwright.create();
  private final com.microsoft.playwright.Browser browser =
      playwright
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(executable())
                  .setHeadless(true)
                  .setArgs(ARGUMENTS));

  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final List<String> expected = new CopyOnWriteArrayList<>();

  /** Opens a tab of that size. */
  Page open(String url, int width, int height, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("UTC"));
    Page page = context.newPage();
    page.onPageError(problems::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().startsWith(SANDBOXED)) {
            problems.add(message.text());
          }
        });
    page.navigate(url);
    return page;
  }

  /** Closes all tabs. */
  void closeTabs() {
    browser.contexts().forEach(BrowserContext::close);
  }

  /** Takes it for no problem, until the next check, that the server answers this status. */
  void expect(int status) {
    expected.add("Failed to load resource: the server responded with a status of " + status);
  }

  /** Fails when a script did, or when a page asked for what its policy forbids. */
  void check() {
    problems.removeIf(problem -> expected.stream().anyMatch(problem::startsWith));
    expected.clear();
    assertEquals(List.of(), problems);
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Path executable() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Expected one of " + NAMES + " in PATH, found none"));
  }
}

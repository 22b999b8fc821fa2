package dev.flint.runtime.dev.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps pictures of the page for people to look at. */
class ScreenshotTest {

  private static final Path FOLDER = Path.of("target/screenshots");
  private static final String HTTP_API =
      "com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent";

  @ParameterizedTest
  @CsvSource({
    "1280-light, 1280, 800, LIGHT, 0, Answer",
    "1280-dark, 1280, 800, DARK, 0, Answer",
    "1280-error, 1280, 800, LIGHT, 1, Answer",
    "1280-error-dark, 1280, 800, DARK, 1, Answer",
    "1280-html, 1280, 800, LIGHT, 2, Answer",
    "1280-log, 1280, 800, DARK, 0, Log",
    "390-light, 390, 844, LIGHT, 0, Answer",
    "390-dark, 390, 844, DARK, 1, Log"
  })
  void takesAPicture(
      String name, int width, int height, ColorScheme scheme, int chosen, String tab)
      throws Exception {
    try (PageServer server = PageServer.start(Optional.of(HTTP_API));
        Browser browser = new Browser()) {
      new Session(server).play();
      Page page = browser.open(server.url(), width, height, scheme);
      assertThat(page.locator("#event")).hasValue(Pattern.compile("4711"));
      page.locator(".row").nth(chosen).click();
      page.locator("[role=tab]").filter(new FilterOptions().setHasText(tab)).click();
      assertThat(page.locator("[role=tabpanel]")).isVisible();

      Path file = FOLDER.resolve(name + ".png");
      page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(width < 1000));

      assertTrue(Files.size(file) > 10_000, name);
    }
  }
}

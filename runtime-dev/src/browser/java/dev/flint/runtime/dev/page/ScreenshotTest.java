package dev.flint.runtime.dev.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps pictures of the page for people to look at. */
class ScreenshotTest extends BrowserTest {

  private static final Path FOLDER = Path.of("target/screenshots");

  @ParameterizedTest
  @CsvSource({
    "1280-light, 1280, LIGHT, 1, Answer",
    "1280-dark, 1280, DARK, 1, Answer",
    "1280-log, 1280, LIGHT, 0, Log",
    "390-light, 390, LIGHT, 1, Answer",
    "390-dark, 390, DARK, 0, Log"
  })
  void takesAPicture(String name, int width, ColorScheme scheme, int chosen, String tab)
      throws Exception {
    new Session(server).play();
    Page page = open(width, scheme);
    assertThat(page.locator("#event")).hasValue(Pattern.compile("Records"));
    list(page).locator(".row").nth(chosen).click();
    choose(page, tab);

    Path file = FOLDER.resolve(name + ".png");
    page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(width < 1000));

    assertTrue(Files.size(file) > 10_000, name);
  }
}

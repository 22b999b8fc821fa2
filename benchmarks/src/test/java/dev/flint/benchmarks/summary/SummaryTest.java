package dev.flint.benchmarks.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
  private static final Path DOCS = Path.of("..", "docs");

  @TempDir private Path pages;

  @Test
  void isWhatThePagesInDocsSay() throws IOException {
    String drawn = Files.readString(DOCS.resolve("benchmarks/summary.svg"));

    assertEquals(
        Summary.svg(DOCS), drawn, "Expected the chart of these pages: benchmarks/run --summary");
  }

  @Test
  void readsTheNewestJdkAndTheFirstTableOfAFunction() throws IOException {
    write(
        Suite.SMALL,
        """
        ## JDK 17

        #### `hello`

        | | first answer, ms |
        |---|--:|
        | Flint | 1.0 |

        ## JDK 25

        #### `hello`

        | | first `/next`, ms | first answer, ms | zip, MB |
        |---|--:|--:|--:|
        | RIC, stock JDK | 4.0 | 5.0 | 6.0 |
        | Flint | 2.0 | 3.0 | 4.0 |

        #### `hello`, page cache dropped

        | | first answer, ms |
        |---|--:|
        | Flint | 9.0 |

        ## JDK 21
        """);
    MeasuredPage page = MeasuredPage.of(Suite.SMALL, pages);

    assertEquals("3.0", page.coldStart("hello", Contender.FLINT).get("first answer, ms"));
    assertEquals("6.0", page.coldStart("hello", Contender.RIC).get("zip, MB"));
  }

  @Test
  void namesTheFigureThatIsMissing() throws IOException {
    write(Suite.REAL, "## JDK 25\n\n| function | | first answer, ms |\n|---|---|--:|\n");
    MeasuredPage page = MeasuredPage.of(Suite.REAL, pages);

    NoSuchElementException missing =
        assertThrows(
            NoSuchElementException.class, () -> page.coldStart("dynamodb", Contender.FLINT));

    assertTrue(
        missing.getMessage().startsWith("Expected dynamodb on Flint in "), missing::toString);
  }

  @Test
  void needsBothPages() throws IOException {
    write(Suite.REAL, "");

    assertFalse(Summary.canBeDrawn(pages));
    assertTrue(Summary.canBeDrawn(DOCS));
  }

  private void write(Suite suite, String text) throws IOException {
    Files.writeString(pages.resolve(suite.page() + ".md"), text);
  }
}

package dev.flint.runtime.gradle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.gradle.build.GradleProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gradle builds what the guide says with the artifacts of a release, which {@code
 * .ci/release-check} makes, and nothing else of Flint.
 */
@EnabledIfSystemProperty(named = ReleasedPluginTest.RELEASE, matches = ".+")
class ReleasedPluginTest {
  /** The folder with the release, a Maven repository. */
  static final String RELEASE = "flint.test.release";

  /** The folder with the libraries of others. */
  private static final String LIBRARIES = "flint.test.libraries";

  @TempDir private Path folder;

  @Test
  void packagesAndInvokesTheFunctionOfTheGuide() throws Exception {
    List<Path> repositories =
        List.of(Path.of(System.getProperty(RELEASE)), Path.of(System.getProperty(LIBRARIES)));
    GradleProject project =
        GradleProject.of(folder.resolve("hello"), GuidePage.snippets("groovy").get(0), repositories)
            .and(
                "src/main/java/example/Hello.java",
                """
                package example;
                import com.amazonaws.services.lambda.runtime.*;
                public class Hello implements RequestHandler<String, String> {
                  @Override
                  public String handleRequest(String name, Context context) {
                    return "Hello, " + name;
                  }
                }
                """);

    String told = project.build("flintInvoke --event=\"World\"").get(0);

    assertTrue(told.contains("\n\"Hello, World\"\n"), told);
  }
}

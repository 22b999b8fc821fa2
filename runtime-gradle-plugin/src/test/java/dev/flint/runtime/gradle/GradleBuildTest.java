package dev.flint.runtime.gradle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.gradle.build.GradleProject;
import dev.flint.runtime.gradle.build.LocalRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Gradle itself builds a project whose script is the guide's. */
@EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "Gradle 8.11 runs on no later one")
class GradleBuildTest {
  private static final String MORE =
      """
      dependencies {
          runtimeOnly '%1$s:%2$s'
      }
      flint {
          excludes.add('%1$s')
          cache = 'none'
          deflater = 'fast'
      }
      """;

  @TempDir private Path folder;

  @Test
  void packagesOnceAndInvokesWhatItPackaged() throws Exception {
    String version = GuidePage.version();
    String script =
        GuidePage.snippets("groovy").get(0) + MORE.formatted(LocalRepository.NEEDLESS, version);
    GradleProject project =
        GradleProject.of(folder.resolve("hello"), script, version)
            .and(
                "src/main/java/example/Hello.java",
                """
                package example;
                import com.amazonaws.services.lambda.runtime.*;
                public class Hello implements RequestHandler<Hello.Guest, String> {
                  public record Guest(String name) {}
                  @Override
                  public String handleRequest(Guest guest, Context context) {
                    if (guest.name().isEmpty()) throw new IllegalArgumentException("no name");
                    return "Hello, " + guest.name();
                  }
                }
                """)
            .and("events/hello.json", "{\"name\":\"é\"}");
    List<String> told =
        project.build(
            "flintPackage",
            "flintPackage",
            "flintInvoke --event={\"name\":\"World\"}",
            "flintInvoke --event-file=events/hello.json",
            "flintInvoke --event={\"name\":\"\"}",
            "flintInvoke --event=1 --event-file=events/hello.json");

    assertTold(told.get(0), "> Task :flintPackage\n", "BUILD SUCCESSFUL", "entry stored");
    assertTold(told.get(0), "Leaving out [dev.flint:needless]", "bindings example.Hello$Guest");
    assertTrue(Files.isRegularFile(project.folder().resolve("build/flint/function.zip")));
    String sbom = Files.readString(project.folder().resolve("build/flint/function.cdx.json"));
    assertTrue(sbom.contains("pkg:maven/dev.flint/flint-runtime-core@"), sbom);
    assertTold(told.get(1), "Reusing configuration cache", "> Task :flintPackage UP-TO-DATE");
    assertTold(told.get(2), "\n\"Hello, World\"\n", "REPORT RequestId", "BUILD SUCCESSFUL");
    assertTold(told.get(3), "\n\"Hello, é\"\n");
    assertTold(told.get(4), "\"errorMessage\":\"no name\"", "error of type", "BUILD FAILED");
    assertTold(told.get(5), "with Gradle: eventFile), found both", "BUILD FAILED");
  }

  private static void assertTold(String build, String... lines) {
    for (String line : lines) {
      assertTrue(build.contains(line), () -> "no " + line + " in " + build);
    }
  }
}

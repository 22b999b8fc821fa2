package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lets the JVM of the project's tests record which classes it loads, for the goal {@code package}
 * to train the function's cache with. The options for that are put before what the property {@code
 * argLine} has, of which maven-surefire-plugin makes the JVM's.
 */
@Mojo(name = "prepare-training", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareTrainingMojo extends FunctionMojo {
  private static final Set<String> AFTER_TESTS =
      Set.of("test", "prepare-package", "package", "verify", "install", "deploy");
  private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin";

  /** The property that gets the options. */
  @Parameter(property = "flint.argLineProperty", defaultValue = "argLine")
  private String argLineProperty;

  /** Made by Maven. */
  public PrepareTrainingMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    if (isSkipped() || isPom()) {
      return;
    }
    requireBeforeTests();
    try {
      String options = TestRecording.of(project(), session()).argLine();
      String before = project().getProperties().getProperty(argLineProperty, "");
      if (!before.contains(options)) { // Another execution of this goal has done it.
        project().getProperties().setProperty(argLineProperty, (options + " " + before).strip());
      }
      warnOfOtherArgLine();
    } catch (PackagingException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private void requireBeforeTests() throws MojoExecutionException {
    if (AFTER_TESTS.contains(String.valueOf(execution().getLifecyclePhase()))) {
      throw new MojoExecutionException(
          "Expected the goal prepare-training in a phase before the tests, such as its own,"
              + " initialize; found it in "
              + execution().getLifecyclePhase()
              + ": leave <phase> out of the execution "
              + execution().getExecutionId());
    }
  }

  /** What the pom configures takes the place of the property, unless it names the property. */
  private void warnOfOtherArgLine() {
    Plugin surefire = project().getPlugin(SUREFIRE);
    Stream<Object> configurations =
        surefire == null
            ? Stream.empty()
            : Stream.concat(
                Stream.ofNullable(surefire.getConfiguration()),
                surefire.getExecutions().stream()
                    .flatMap(execution -> Stream.ofNullable(execution.getConfiguration())));
    if (configurations.map(String::valueOf).anyMatch(this::hidesProperty)) {
      getLog()
          .warn(
              "The tests will not train the package: expected @{"
                  + argLineProperty
                  + "} in the argLine of maven-surefire-plugin, found none");
    }
  }

  private boolean hidesProperty(String configuration) {
    return configuration.contains("<argLine>")
        && !configuration.contains("{" + argLineProperty + "}");
  }
}

package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.invoke.LocalInvocation;
import dev.flint.runtime.packaging.invoke.MadePackage;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.settings.Definition;
import dev.flint.runtime.packaging.settings.InvokeSettings;
import dev.flint.runtime.packaging.settings.LocalDefinitions;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Packages the project and sends one event to its function, which runs on this machine as it would
 * on Lambda. The response goes to standard output and nothing else of this goal does; the
 * function's log with the lines START, END and REPORT goes to standard error. The build fails when
 * the function answers with an error.
 */
@Mojo(name = "invoke", threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE)
public final class InvokeMojo extends FunctionMojo {
  /** The event, as JSON. Without it and without eventFile it is <code>{}</code>. */
  @Parameter(property = "event")
  @Nullable String event;

  /** A file with the event, in place of the parameter event. */
  @Parameter(property = "eventFile")
  @Nullable File eventFile;

  /** The handler to invoke; without it the one that the function was packaged with. */
  @Parameter(property = "flint.handler", defaultValue = "")
  @Nullable String handler;

  /** The function's memory in MB. */
  @Parameter(property = "flint.memory", defaultValue = "512")
  int memory;

  /** How long the function may take for the event, in seconds. */
  @Parameter(property = "flint.timeout", defaultValue = "30")
  int timeout;

  /** Environment variables for the function, besides those that Lambda sets. */
  @Parameter @Nullable Map<String, String> environment;

  /** The name under which the function was packaged. */
  @Parameter(property = "flint.outputName", defaultValue = OutputOptions.DEFAULT_NAME)
  String outputName;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped() || !hasFunction()) {
      getLog()
          .info(
              "Invoking no function: " + (isSkipped() ? "flint.skip is set" : "none is packaged"));
      return;
    }
    String failure = invoke();
    System.out.println();
    if (!failure.isEmpty()) {
      throw new MojoFailureException(failure);
    }
  }

  /** One module of several may be without a function; a project by itself may not. */
  private boolean hasFunction() throws MojoExecutionException {
    if (!made().isThere() && session().getProjects().size() == 1) {
      throw new MojoExecutionException(
          "Expected a packaged function in "
              + made().output().function()
              + ", found none: name another one with "
              + Setting.OUTPUT_NAME
              + ", or bind the goal package in an execution of flint-maven-plugin");
    }
    return made().isThere();
  }

  private String invoke() throws MojoExecutionException {
    List<Definition> all =
        Stream.of(LocalDefinitions.INVOKE, LocalDefinitions.EVENT).flatMap(List::stream).toList();
    InvokeSettings settings = new InvokeSettings(values(all));
    try {
      return new LocalInvocation(settings.options(made()), System.err::println)
          .send(settings.event(), System.out);
    } catch (PackagingException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private MadePackage made() {
    Path folder = Path.of(project().getBuild().getDirectory());
    return new MadePackage(OutputOptions.of(folder).withName(outputName));
  }
}

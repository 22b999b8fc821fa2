package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.invoke.InvokeOptions;
import dev.flint.runtime.packaging.invoke.LocalInvocation;
import dev.flint.runtime.packaging.options.OutputOptions;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
  private @Nullable String event;

  /** A file with the event, in place of the parameter event. */
  @Parameter(property = "eventFile")
  private @Nullable File eventFile;

  /** The handler to invoke; without it the one that the function was packaged with. */
  @Parameter(property = "flint.handler", defaultValue = "")
  private @Nullable String handler;

  /** The function's memory in MB. */
  @Parameter(property = "flint.memory", defaultValue = "512")
  private int memory;

  /** How long the function may take for the event, in seconds. */
  @Parameter(property = "flint.timeout", defaultValue = "30")
  private int timeout;

  /** Environment variables for the function, besides those that Lambda sets. */
  @Parameter private @Nullable Map<String, String> environment;

  /** The name under which the function was packaged. */
  @Parameter(property = "flint.outputName", defaultValue = OutputOptions.DEFAULT_NAME)
  private String outputName;

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
    boolean packaged = Files.isRegularFile(start().resolve("bootstrap"));
    if (!packaged && session().getProjects().size() == 1) {
      throw new MojoExecutionException(
          "Expected a packaged function in "
              + folder()
              + ", found none: name another one with "
              + Setting.OUTPUT_NAME
              + ", or bind the goal package in an execution of flint-maven-plugin");
    }
    return packaged;
  }

  private String invoke() throws MojoExecutionException {
    try {
      return new LocalInvocation(options(), System.err::println).send(eventBytes(), System.out);
    } catch (PackagingException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private InvokeOptions options() {
    return new InvokeOptions(
        start(),
        handler == null ? "" : handler.strip(),
        project().getArtifactId(),
        memory,
        Duration.ofSeconds(timeout),
        variables());
  }

  private byte[] eventBytes() throws MojoExecutionException {
    if (event != null && eventFile != null) {
      throw new MojoExecutionException(
          "Expected one of the parameters event and eventFile, found both");
    }
    try {
      return eventFile == null
          ? (event == null ? "{}" : event).getBytes(StandardCharsets.UTF_8)
          : Files.readAllBytes(eventFile.toPath());
    } catch (IOException e) {
      throw new MojoExecutionException(
          "Expected a readable file in the parameter eventFile, found " + eventFile + ": " + e, e);
    }
  }

  /** A layer's bootstrap starts the function from another folder than its own. */
  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    if (!start().equals(folder())) {
      variables.put("LAMBDA_TASK_ROOT", folder().toAbsolutePath().toString());
    }
    if (environment != null) {
      variables.putAll(environment);
    }
    return variables;
  }

  private Path start() {
    Path layer = output().layer();
    return Files.isRegularFile(layer.resolve("bootstrap")) ? layer : folder();
  }

  private Path folder() {
    return output().function();
  }

  private OutputOptions output() {
    return OutputOptions.of(Path.of(project().getBuild().getDirectory())).withName(outputName);
  }
}

package dev.flint.runtime.gradle;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.invoke.LocalInvocation;
import dev.flint.runtime.packaging.invoke.MadePackage;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.settings.InvokeSettings;
import dev.flint.runtime.packaging.settings.LocalDefinitions;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.gradle.api.DefaultTask;
import org.gradle.api.GradleException;
import org.gradle.api.file.ProjectLayout;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.TaskAction;
import org.gradle.api.tasks.UntrackedTask;
import org.gradle.api.tasks.options.Option;

/**
 * Sends one event to the packaged function, which runs on this machine as it would on Lambda. The
 * response goes to standard output; the function's log goes to standard error. The build fails when
 * the function answers with an error.
 */
@UntrackedTask(because = "an invocation makes nothing")
public abstract class FlintInvoke extends DefaultTask implements LocalProperties {
  private final ProjectLayout layout;

  /**
   * Made by Gradle.
   *
   * @param layout where the project's files are
   */
  @Inject
  public FlintInvoke(ProjectLayout layout) {
    this.layout = layout;
  }

  /** Returns the event, as JSON. */
  @Internal
  @Option(option = "event", description = "The event. Without it and a file: {}.")
  public abstract Property<String> getEvent();

  /** Returns a file with the event. */
  @Internal
  public abstract RegularFileProperty getEventFile();

  /** Names the file with the event, from the project's folder. */
  @Option(option = "event-file", description = "A file with the event.")
  public void eventFile(String path) {
    getEventFile().set(layout.getProjectDirectory().file(path));
  }

  /** Invokes it. */
  @TaskAction
  public void invoke() {
    String failure = answer();
    System.out.println();
    if (!failure.isEmpty()) {
      throw new GradleException(failure);
    }
  }

  private String answer() {
    InvokeSettings settings =
        new InvokeSettings(
            new SettingProperties(this)
                .values(
                    Stream.of(LocalDefinitions.INVOKE, LocalDefinitions.EVENT)
                        .flatMap(List::stream)
                        .toList(),
                    layout.getProjectDirectory()));
    try {
      return new LocalInvocation(settings.options(made()), System.err::println)
          .send(settings.event(), System.out);
    } catch (PackagingException e) {
      throw new GradleException(e.getMessage(), e);
    }
  }

  private MadePackage made() {
    String name = getOutputName().getOrElse(OutputOptions.DEFAULT_NAME);
    OutputOptions output =
        OutputOptions.of(getPackageFolder().get().getAsFile().toPath()).withName(name);
    MadePackage made = new MadePackage(output);
    if (!made.isThere()) {
      throw new PackagingException(
          "Expected a packaged function in "
              + output.function()
              + ", found none: name another one with "
              + Setting.OUTPUT_NAME);
    }
    return made;
  }
}

package dev.flint.runtime.gradle.build;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gradle.api.internal.StartParameterInternal;
import org.gradle.api.logging.LogLevel;
import org.gradle.api.logging.configuration.ConsoleOutput;
import org.gradle.initialization.DefaultBuildCancellationToken;
import org.gradle.initialization.DefaultBuildRequestContext;
import org.gradle.initialization.DefaultBuildRequestMetaData;
import org.gradle.initialization.NoOpBuildEventConsumer;
import org.gradle.internal.Factory;
import org.gradle.internal.buildoption.Option;
import org.gradle.internal.buildprocess.BuildProcessState;
import org.gradle.internal.classpath.ClassPath;
import org.gradle.internal.instrumentation.agent.AgentStatus;
import org.gradle.internal.logging.LoggingManagerInternal;
import org.gradle.internal.logging.services.LoggingServiceRegistry;
import org.gradle.internal.nativeintegration.services.NativeServices;
import org.gradle.internal.service.ServiceRegistry;
import org.gradle.launcher.exec.BuildActionResult;
import org.gradle.launcher.exec.BuildExecutor;
import org.gradle.launcher.exec.DefaultBuildActionParameters;
import org.gradle.tooling.internal.provider.action.ExecuteBuildAction;

/**
 * Runs builds one after the other, as a daemon would, with the configuration cache: the launcher
 * that the jar of Gradle's API lacks.
 *
 * <p>Arguments: the folder of the project, the home of the user, and for each build its tasks with
 * their options, in one argument, separated by blanks. Before each build its line is printed.
 */
final class GradleMain {
  /** What a build's line begins with. */
  static final String BUILD = "== ";

  private final File project;
  private final File home;

  private GradleMain(File project, File home) {
    this.project = project;
    this.home = home;
  }

  public static void main(String[] arguments) {
    GradleMain gradle = new GradleMain(new File(arguments[0]), new File(arguments[1]));
    gradle.run(Arrays.asList(arguments).subList(2, arguments.length));
    System.exit(0);
  }

  private void run(List<String> builds) {
    NativeServices.initializeOnDaemon(home, NativeServices.NativeServicesMode.DISABLED);
    ServiceRegistry logging = LoggingServiceRegistry.newCommandLineProcessLogging();
    Factory<LoggingManagerInternal> factory = logging.getFactory(LoggingManagerInternal.class);
    LoggingManagerInternal console = factory.create();
    console.setLevelInternal(LogLevel.LIFECYCLE);
    console.attachConsole(System.out, System.out, ConsoleOutput.Plain);
    console.start();
    try (BuildProcessState process =
        new BuildProcessState(
            true, AgentStatus.disabled(), ClassPath.EMPTY, logging, NativeServices.getInstance())) {
      for (String build : builds) {
        System.out.println(BUILD + build);
        execute(process.getServices().get(BuildExecutor.class), build);
      }
    } finally {
      console.stop();
    }
  }

  private void execute(BuildExecutor executor, String tasks) {
    BuildActionResult result =
        executor.execute(
            new ExecuteBuildAction(parameter(List.of(tasks.split(" ")))),
            new DefaultBuildActionParameters(
                Map.of(), System.getenv(), project, LogLevel.LIFECYCLE, false, ClassPath.EMPTY),
            new DefaultBuildRequestContext(
                new DefaultBuildRequestMetaData(System.currentTimeMillis()),
                new DefaultBuildCancellationToken(),
                new NoOpBuildEventConsumer()));
    if (result.getException() != null) {
      System.out.println(result.getException());
    }
  }

  private StartParameterInternal parameter(List<String> tasks) {
    StartParameterInternal parameter = new StartParameterInternal();
    parameter.setProjectDir(project);
    parameter.setCurrentDir(project);
    parameter.setGradleUserHomeDir(home);
    parameter.setTaskNames(tasks);
    parameter.setConfigurationCache(Option.Value.value(true));
    return parameter;
  }
}

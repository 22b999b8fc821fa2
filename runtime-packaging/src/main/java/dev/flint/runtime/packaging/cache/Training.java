package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.recording.ClassList;
import dev.flint.runtime.packaging.recording.InputFiles;
import dev.flint.runtime.packaging.recording.LoadedClasses;
import dev.flint.runtime.packaging.recording.OwnClasses;
import dev.flint.runtime.packaging.recording.Recording;
import dev.flint.runtime.packaging.trial.Trial;
import dev.flint.runtime.packaging.trial.TrialFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;

/**
 * A run of a packaged function for its JVM to note which classes it loads, and to write them down.
 *
 * <p>With events the handler is invoked with each of them. Without, a stand-in loads the handler,
 * binds what it takes and returns, and handles one event in its place.
 */
public final class Training {
  private static final Duration TIME_LIMIT = Duration.ofMinutes(5);

  private static final InputFiles EVENTS =
      new InputFiles(
          "a file with an event, or a folder with such files", ".json", Setting.TRAINING_EVENTS);

  /** Whatever else a function logs with is made with its loggers. */
  private static final String LOGGER = "com/amazonaws/services/lambda/runtime/LambdaLogger";

  /**
   * Where the AWS SDK, 2 and 1, finds credentials. On Lambda they come from the environment; a test
   * gives its own.
   */
  private static final List<String> CREDENTIALS =
      List.of("software.amazon.awssdk.auth.credentials.", "com.amazonaws.auth.");

  /** What generated code calls, and what calls it. */
  private static final List<String> GENERATED =
      List.of(
          "dev.flint.runtime.binding.Generated",
          "dev.flint.runtime.binding.JacksonFallback",
          "dev.flint.runtime.binding.generated.",
          "dev.flint.runtime.json.");

  /** With it the stand-in ends its process. */
  private static final String LAST_EVENT = "\"end\"";

  private final TrainingRuns runs;
  private final ClassFiles classes;
  private final List<Path> events;
  private final Recording recording;
  private final RuntimeImage image;
  private final PackagingLog log;

  /**
   * A training that has not begun.
   *
   * @param runs what is trained, in the folder that will be packed
   * @param classes its classes
   * @param options what it is trained with
   * @param image its JRE
   * @param log told of the errors that the function answers events with
   * @throws PackagingException when an event or a list of classes is not there
   */
  public Training(
      TrainingRuns runs,
      ClassFiles classes,
      CacheOptions options,
      RuntimeImage image,
      PackagingLog log) {
    this.runs = runs;
    this.classes = classes;
    this.events = EVENTS.in(options.trainingEvents());
    this.recording = Recording.in(options.classLists());
    this.image = image;
    this.log = log;
  }

  /** Runs the training; throws when the function does not start. */
  void run(String... jvmOptions) {
    TrialFunction function = runs.function();
    TrialFunction trained =
        invokesHandler()
            ? function
            : function.withStandIn(
                classes.haveCallSitesBeside(function.handlerClass()),
                classes.own().anyRefersTo(LOGGER));
    try (Trial trial = trained.open(TIME_LIMIT, jvmOptions)) {
      if (invokesHandler()) {
        sendEvents(trial);
      } else {
        standIn(trial);
      }
    } catch (InterruptedException e) {
      throw TrialFunction.interrupted(e);
    }
  }

  /**
   * Adds to a list what the run did not show: classes that the JVM does not list, what the function
   * did elsewhere, and what its own classes would have needed, when they are not run.
   *
   * @param list what the run listed
   * @param loaded what it loaded
   * @return what can be said of the list
   */
  TrainedList complete(ClassList list, LoadedClasses loaded) {
    list.add(loaded.fromJars().keySet());
    Set<String> recorded = recorded(list);
    ClassFiles own = classes.own();
    if (!invokesHandler() && hasHandler()) {
      list.addReferences(new OwnClasses(own, runs.function().handlerClass()), own);
      list.addReferences(Training::findsCredentials, classes);
    }
    if (runs.isShared()) {
      // For functions with generated code, which this run had not.
      list.add(classes.names().stream().filter(Training::servesGeneratedCode).toList());
      Set<String> ownNames = own.names();
      list.remove(ownNames);
      recorded.removeAll(ownNames);
    }
    Set<String> unlinkable = classes.olderThan(Opcodes.V1_6, list.classes());
    list.removeConstants(unlinkable);
    return new TrainedList(invokesHandler() ? events.size() : 0, recorded, unlinkable);
  }

  private static boolean servesGeneratedCode(String className) {
    return GENERATED.stream().anyMatch(className::startsWith);
  }

  private static boolean findsCredentials(String className) {
    return CREDENTIALS.stream().anyMatch(className::startsWith);
  }

  private Set<String> recorded(ClassList list) {
    if (recording.isEmpty()) {
      return new HashSet<>();
    }
    Jdk jdk = image.linkedJdk();
    for (String version : recording.otherVersions(jdk)) {
      log.info(
          "Of classes that "
              + (version.isEmpty() ? "an unknown JVM" : "JDK " + version)
              + " recorded the names alone count: the package starts sooner when its tests run on"
              + " JDK "
              + jdk.version());
    }
    return recording.addTo(list, classes, jdk);
  }

  /**
   * Runs the function's JVM with options that make it write a file and end; throws when it fails.
   *
   * @return what it printed
   */
  String dump(String... jvmOptions) {
    return runs.dumped().tool(TIME_LIMIT, jvmOptions).run();
  }

  private boolean invokesHandler() {
    return !events.isEmpty() && hasHandler();
  }

  private boolean hasHandler() {
    return !runs.function().handler().isEmpty();
  }

  private void sendEvents(Trial trial) throws InterruptedException {
    for (Path file : events) {
      send(file, trial);
    }
    trial.function().shutdown(TIME_LIMIT);
  }

  private void standIn(Trial trial) throws InterruptedException {
    require(Answer::succeeded, trial, trial.function().invoke(Event.of("{}")));
    require(Training::isOrderlyEnd, trial, trial.function().invoke(Event.of(LAST_EVENT)));
  }

  /** What a JVM writes as it ends is whole only when it came to its end. */
  private static boolean isOrderlyEnd(Answer answer) {
    return answer instanceof Answer.Exited exited && exited.exitStatus() == 0;
  }

  /** An error is the function's affair: what it took to answer so is trained. */
  private void send(Path file, Trial trial) throws InterruptedException {
    Answer answer = trial.function().invoke(Event.of(read(file)));
    if (!answer.succeeded()) {
      String error = trial.describe(answer);
      image.requireComplete(error);
      log.warn("The training event " + file + " was answered with: " + error);
    }
  }

  private static void require(Predicate<Answer> expected, Trial trial, Answer answer) {
    if (!expected.test(answer)) {
      throw new PackagingException("The function could not be trained: " + trial.describe(answer));
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new PackagingException("Could not read the training event " + file + ": " + e, e);
    }
  }
}

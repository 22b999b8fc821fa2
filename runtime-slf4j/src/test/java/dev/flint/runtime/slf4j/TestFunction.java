package dev.flint.runtime.slf4j;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.ClassArchive;
import dev.flint.runtime.RuntimeMain;
import dev.flint.runtime.ShortLivedJvm;
import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.emulator.LogFrame;
import dev.flint.runtime.json.JsonWriter;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.streaming.StreamedOutput;
import dev.flint.runtime.tracing.TraceHeader;
import functions.SlfLogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** A function of the tests, in a process of its own, from the classes of this build. */
final class TestFunction {

  /**
   * What is on each class path before the function; jars, so that their classes can be archived.
   */
  private static final List<Path> RUNTIME =
      Stream.of(
              RuntimeMain.class,
              FunctionLogger.class,
              FunctionLog.class,
              JsonWriter.class,
              StreamedOutput.class,
              TraceHeader.class,
              RuntimeServiceProvider.class,
              Context.class,
              LoggerFactory.class)
          .map(TestFunction::jarOf)
          .toList();

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static final String MODULES =
      "--add-modules dev.flint.runtime.slf4j,java.logging -m dev.flint.runtime/";

  private final Path folder;
  private final Class<?> handler;
  private final Map<String, String> variables = new HashMap<>();
  private final List<String> jvmOptions = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();
  private final List<Path> modulePath = new ArrayList<>();
  private Class<?> main = RuntimeMain.class;
  private boolean archived = true;

  /** A function whose package will be in this folder. */
  TestFunction(Path folder, Class<?> handler) {
    this.folder = folder;
    this.handler = handler;
    classPath.addAll(RUNTIME);
    classPath.add(placeOf(SlfLogs.class));
    jvmOptions.addAll(ShortLivedJvm.OPTIONS);
    jvmOptions.add("-Dfile.encoding=UTF-8");
  }

  TestFunction variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  TestFunction jvmOption(String option) {
    jvmOptions.add(option);
    return this;
  }

  /** Runs it with the managed runtime's client and without any module of this build. */
  TestFunction onTheManagedRuntime() {
    classPath.clear();
    List.of(
            SlfLogs.class,
            AWSLambda.class,
            PojoSerializer.class,
            SdkInternalThreadLocal.class,
            Context.class)
        .forEach(type -> classPath.add(placeOf(type)));
    classPath.add(placeOf(LoggerFactory.class));
    main = AWSLambda.class;
    if (Runtime.version().feature() >= 24) {
      // Native code, of which the JVM would warn in the log.
      jvmOption("--enable-native-access=ALL-UNNAMED");
    }
    // It reaches for the constructor of FileDescriptor.
    return jvmOption("--add-opens=java.base/java.io=ALL-UNNAMED");
  }

  /** All but the function itself as named modules. */
  TestFunction onTheModulePath() {
    modulePath.addAll(classPath);
    modulePath.remove(placeOf(SlfLogs.class));
    List.of(ObjectMapper.class, JsonParser.class, JsonInclude.class)
        .forEach(type -> modulePath.add(placeOf(type)));
    classPath.removeAll(modulePath);
    return this;
  }

  /** Takes the jar or folder of a class off the class path. */
  TestFunction without(Class<?> type) {
    classPath.remove(jarOf(type));
    return this;
  }

  private TestFunction withoutArchive() {
    archived = false;
    return this;
  }

  /** Adds a library that the build put aside, with its configuration. */
  TestFunction with(String library) {
    classPath.addAll(jarsOf(library));
    classPath.add(placeOf(SlfLogs.class).resolve(library));
    return this;
  }

  /** The jars of a library that the build put aside. */
  static List<Path> jarsOf(String library) {
    try (Stream<Path> jars = Files.list(Path.of("target", library).toAbsolutePath())) {
      return jars.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the function logs for these events, without the lines that Lambda adds. */
  List<String> log(String... events) throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    try (LocalFunction function = LocalFunction.start(settings(), log::add)) {
      invoke(function, events);
    }
    return log.stream()
        .filter(line -> !line.matches("(START|END|REPORT|INIT_START) .*"))
        .filter(line -> !line.startsWith("INIT_REPORT") && !line.startsWith("RequestId: "))
        .toList();
  }

  /** The frames that the function logs for these events. */
  List<LogFrame> frames(String... events) throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    try (LocalFunction function = LocalFunction.start(settings().withLogFrames(true), log::add)) {
      invoke(function, events);
      return function.logFrames();
    }
  }

  private static void invoke(LocalFunction function, String... events) throws InterruptedException {
    for (String event : events) {
      function.invoke(Event.of('"' + event + '"').withRequestId("request-1").withTenantId("blue"));
    }
  }

  private FunctionSettings settings() throws IOException {
    List<String> options = new ArrayList<>(jvmOptions);
    if (archived && modulePath.isEmpty() && joined(classPath).startsWith(joined(RUNTIME))) {
      options.add(Archive.OPTION);
    }
    String command =
        String.join(
            " ",
            "exec '" + JAVA + "'",
            options.stream().map(option -> "'" + option + "'").collect(Collectors.joining(" ")),
            "-cp '" + joined(classPath) + "'",
            modulePath.isEmpty()
                ? main.getName()
                : "-p '" + joined(modulePath) + "' " + MODULES + main.getName(),
            "'" + handler.getName() + "'");
    Path bootstrap = Files.writeString(folder.resolve("bootstrap"), "#!/bin/sh\n" + command + "\n");
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    return FunctionSettings.of(folder).withHandler(handler.getName()).withEnvironment(variables);
  }

  private static String joined(List<Path> path) {
    return path.stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  static Path placeOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static Path jarOf(Class<?> type) {
    return ClassArchive.jarOf(placeOf(type));
  }

  /** The classes of the runtime that a function of these tests loads. */
  private static final class Archive {
    static final String OPTION = ClassArchive.of(JAVA, joined(RUNTIME), Archive::list);

    private static void list(Path list) throws Exception {
      Path folder = Files.createTempDirectory("archive");
      new TestFunction(folder, SlfLogs.class)
          .withoutArchive()
          .jvmOption(ClassArchive.listOption(list))
          .jvmOption("-Djava.util.logging.config.class=" + JulConfiguration.class.getName())
          .variable("AWS_LAMBDA_LOG_FORMAT", "JSON")
          .log("message", "ring");
    }
  }
}

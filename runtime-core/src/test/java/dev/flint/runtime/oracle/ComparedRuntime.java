package dev.flint.runtime.oracle;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.ClassArchive;
import dev.flint.runtime.RuntimeMain;
import dev.flint.runtime.ShortLivedJvm;
import dev.flint.runtime.context.ContextFactory;
import dev.flint.runtime.json.JsonWriter;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.streaming.StreamedOutput;
import dev.flint.runtime.tracing.TraceHeader;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import oracle.handlers.Echo;
import org.joda.time.DateTime;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** One of the runtimes: its main class and no more on the class path than it needs. */
enum ComparedRuntime {
  /** AWS's runtime interface client, as in the managed Java runtimes. */
  AWS(AWSLambda.class, AWSLambda.class, PojoSerializer.class, SdkInternalThreadLocal.class),
  /** The same as it was some versions ago, from the folder of older libraries. */
  EARLIER_AWS(AWSLambda.class, SdkInternalThreadLocal.class),
  /** Ours. */
  FLINT(
      RuntimeMain.class,
      RuntimeMain.class,
      ContextFactory.class,
      FunctionLog.class,
      JsonWriter.class,
      StreamedOutput.class,
      TraceHeader.class,
      ObjectMapper.class,
      JsonParser.class,
      JsonInclude.class);

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final String main;

  /** Jars all, so that their classes can be archived. */
  private final List<String> runtime;

  ComparedRuntime(Class<?> main, Class<?>... classes) {
    this.main = main.getName();
    this.runtime =
        Stream.of(classes)
            .map(ComparedRuntime::location)
            .distinct()
            .map(place -> ClassArchive.jarOf(Path.of(place)).toString())
            .toList();
  }

  /**
   * The command that serves a handler, with an option for its archive of classes, and with the jar
   * and the index of generated code, or neither.
   */
  List<String> command(String handler, List<String> archive, List<String> generated) {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(ShortLivedJvm.OPTIONS);
    command.add("-Xmx256m");
    command.addAll(archive);
    if (this == AWS) {
      command.add(NativeLibrary.option());
    }
    List<String> classPath = new ArrayList<>(List.of(jars()));
    classPath.addAll(places(Predicate.not(ComparedRuntime::isJar)));
    if (!generated.isEmpty()) {
      classPath.add(generated.get(0));
      command.add("-Dflint.generatedCode=" + generated.get(1));
    }
    command.addAll(List.of("-cp", joined(classPath), main, handler));
    return command;
  }

  /** The class path's begin: all but what lies in folders, which no archive can be of. */
  String jars() {
    return joined(places(ComparedRuntime::isJar));
  }

  private List<String> places(Predicate<String> which) {
    Stream<String> function =
        Stream.of(Context.class, Echo.class, SQSEvent.class, DateTime.class)
            .map(ComparedRuntime::location);
    Stream<String> places = Stream.concat(runtime.stream(), function).distinct();
    if (this == EARLIER_AWS) {
      places = Stream.concat(earlierJars(), places);
    }
    return places.filter(which).toList();
  }

  private static boolean isJar(String place) {
    return place.endsWith(".jar");
  }

  private static String joined(List<String> places) {
    return String.join(File.pathSeparator, places);
  }

  /** Where the build copies them. */
  private static Stream<String> earlierJars() {
    Path folder = Path.of("target", "older").toAbsolutePath();
    return Stream.of(
            "aws-lambda-java-runtime-interface-client-linux-x86_64.jar",
            "aws-lambda-java-serialization.jar")
        .map(jar -> folder.resolve(jar).toString());
  }

  /** Where a class is: a jar or a folder. */
  static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place on the class path for " + type, e);
    }
  }
}

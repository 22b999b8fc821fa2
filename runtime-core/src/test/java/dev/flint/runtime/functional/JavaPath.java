package dev.flint.runtime.functional;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.ClassArchive;
import dev.flint.runtime.RuntimeMain;
import dev.flint.runtime.context.FunctionEnvironment;
import dev.flint.runtime.json.JsonWriter;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.streaming.StreamedOutput;
import dev.flint.runtime.tracing.TraceHeader;
import functions.Hello;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.time.DateTime;

/** Where the classes of a function's process are, each place known by a class from it. */
final class JavaPath {

  /** As jars, so that their classes can be archived. */
  static final List<Path> RUNTIME =
      placesOf(
          RuntimeMain.class,
          FunctionEnvironment.class,
          FunctionLog.class,
          JsonWriter.class,
          StreamedOutput.class,
          TraceHeader.class,
          Context.class);

  static final List<Path> JACKSON =
      placesOf(ObjectMapper.class, JsonParser.class, JsonInclude.class);
  static final List<Path> CORE = placesOf(Context.class);
  static final List<Path> EVENTS = placesOf(SQSEvent.class, DateTime.class);
  static final List<Path> FUNCTIONS = List.of(placeOf(Hello.class));

  private JavaPath() {}

  static String joined(List<List<Path>> places) {
    return places.stream()
        .flatMap(List::stream)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> placesOf(Class<?>... types) {
    return Stream.of(types).map(JavaPath::placeOf).map(ClassArchive::jarOf).toList();
  }

  /** Where a class is: a jar or a folder. */
  static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(type + " comes from no file", e);
    }
  }
}

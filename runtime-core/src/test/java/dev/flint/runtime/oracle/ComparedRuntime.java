package dev.flint.runtime.oracle;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.RuntimeMain;
import dev.flint.runtime.context.ContextFactory;
import dev.flint.runtime.tracing.TraceHeader;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import oracle.handlers.Echo;
import org.joda.time.DateTime;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** One of the two runtimes: its main class and no more on the class path than it needs. */
enum ComparedRuntime {
  /** AWS's runtime interface client, as in the managed Java runtimes. */
  AWS(AWSLambda.class, PojoSerializer.class, SdkInternalThreadLocal.class),
  /** Ours. */
  FLINT(
      RuntimeMain.class,
      ContextFactory.class,
      TraceHeader.class,
      ObjectMapper.class,
      JsonParser.class,
      JsonInclude.class);

  private final List<Class<?>> classes;

  ComparedRuntime(Class<?>... classes) {
    this.classes = List.of(classes);
  }

  /** The command that serves a handler; one thread of compiler and collector suits short lives. */
  List<String> command(String handler) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    if (this == AWS) {
      command.add(NativeLibrary.option());
    }
    String classPath = classPath();
    String[] made = this == FLINT ? MadeCode.of(handler) : new String[0];
    if (made.length > 0) {
      classPath = classPath + File.pathSeparator + made[0];
      command.add("-Dflint.bindingCode=" + made[1]);
    }
    command.addAll(List.of("-cp", classPath, classes.get(0).getName(), handler));
    return command;
  }

  private String classPath() {
    List<Class<?>> all = new ArrayList<>(classes);
    all.addAll(List.of(Context.class, Echo.class, SQSEvent.class, DateTime.class));
    return String.join(
        File.pathSeparator, all.stream().map(ComparedRuntime::location).distinct().toList());
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place on the class path for " + type, e);
    }
  }
}

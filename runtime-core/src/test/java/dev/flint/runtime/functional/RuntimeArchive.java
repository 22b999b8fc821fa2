package dev.flint.runtime.functional;

import dev.flint.runtime.ClassArchive;
import dev.flint.runtime.emulator.Event;
import java.nio.file.Path;
import java.util.List;

/** The classes of the runtime and of Jackson that a function of these tests loads, archived. */
final class RuntimeArchive {

  /** What a class path must begin with. */
  static final String CLASS_PATH = JavaPath.joined(List.of(JavaPath.RUNTIME, JavaPath.JACKSON));

  /** The JVM's option that names the archive. */
  static final String OPTION = make();

  private RuntimeArchive() {}

  private static String make() {
    try {
      Path list = ClassArchive.temporary(".classlist");
      FunctionLaunch launch =
          FunctionLaunch.of("functions.Orders").jvmOption(ClassArchive.listOption(list));
      try (RunningFunction function = RunningFunction.start(launch)) {
        function.respond(Event.of("[{}]"));
        function.process().end();
      }
      return ClassArchive.of(FunctionLaunch.JAVA, list, CLASS_PATH);
    } catch (Exception e) {
      throw new IllegalStateException("no archive of the runtime's classes", e);
    }
  }
}

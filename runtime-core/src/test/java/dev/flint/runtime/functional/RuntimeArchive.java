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
  static final String OPTION =
      ClassArchive.of(FunctionLaunch.JAVA, CLASS_PATH, RuntimeArchive::list);

  private RuntimeArchive() {}

  private static void list(Path list) throws Exception {
    FunctionLaunch launch =
        FunctionLaunch.of("functions.Orders").jvmOption(ClassArchive.listOption(list));
    try (RunningFunction function = RunningFunction.start(launch)) {
      function.respond(Event.of("[{}]"));
      function.process().end();
    }
  }
}

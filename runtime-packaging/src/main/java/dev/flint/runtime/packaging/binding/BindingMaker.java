package dev.flint.runtime.packaging.binding;

import dev.flint.runtime.handler.HandlerLoadException;
import dev.flint.runtime.handler.HandlerName;
import dev.flint.runtime.handler.HandlerTypes;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the binding code of one handler, in a JVM with the function's jars on its class path. The
 * function's classes are loaded there, never initialized.
 */
public final class BindingMaker {

  private final String packageName;
  private final boolean preview;
  private final List<String> bound = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  private BindingMaker(String packageName, boolean preview) {
    this.packageName = packageName;
    this.preview = preview;
  }

  /**
   * Makes it.
   *
   * @param arguments the handler's name, the folder for sources, jar and outcome, and {@code
   *     --enable-preview} where the function's JVM has it
   * @throws HandlerLoadException when the handler's method can't be found
   * @throws ClassNotFoundException when the handler's class can't be found
   * @throws IOException when the folder can't be written
   */
  public static void main(String[] arguments)
      throws HandlerLoadException, ClassNotFoundException, IOException {
    HandlerName handler = HandlerName.parse(arguments[0]);
    Path folder = Path.of(arguments[1]);
    boolean preview = List.of(arguments).contains(BindingStep.PREVIEW);
    ClassLoader classLoader = BindingMaker.class.getClassLoader();
    HandlerTypes types = HandlerTypes.of(handler, classLoader);
    String className = handler.className();
    new BindingMaker(className.substring(0, Math.max(0, className.lastIndexOf('.'))), preview)
        .make(types, folder)
        .write(folder);
  }

  private BindingOutcome make(HandlerTypes types, Path folder) throws IOException {
    boolean reads = types.input() != null && isBoundByMapper(types.input());
    boolean writes = isBoundByMapper(types.output());
    if (reads || writes) {
      // From here on there has to be a Jackson.
      BindingSources sources = new BindingSources(packageName);
      if (reads) {
        tell(types.input(), "read", sources.addReader(types.input()));
      }
      if (writes) {
        tell(types.output(), "written", sources.addWriter(types.output()));
      }
      compile(sources, folder);
    }
    return new BindingOutcome(bound.isEmpty() ? "" : index(), bound, left);
  }

  /** The runtime itself binds strings, and nothing. */
  private static boolean isBoundByMapper(Type type) {
    return type != String.class && type != void.class && type != Void.class;
  }

  private void tell(Type type, String done, String reason) {
    if (reason == null) {
      bound.add(type.getTypeName());
    } else {
      left.add(type.getTypeName() + " is " + done + " by the mapper: " + reason);
    }
  }

  private void compile(BindingSources sources, Path folder) throws IOException {
    if (bound.isEmpty()) {
      return;
    }
    Path classes = folder.resolve("classes");
    new SourceCompiler(System.getProperty("java.class.path"), preview)
        .compile(sources.files(), folder.resolve("src"), classes);
    new ClassesJar(classes).write(folder.resolve(BindingStep.JAR));
  }

  private String index() {
    return packageName.isEmpty() ? BindingSources.INDEX : packageName + "." + BindingSources.INDEX;
  }
}

package dev.flint.runtime.codegen;

import dev.flint.runtime.handler.HandlerLoadException;
import dev.flint.runtime.handler.HandlerName;
import dev.flint.runtime.handler.HandlerTypes;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Generates the code for one handler, in a JVM with the function's jars on its class path. The
 * function's classes are loaded there, never initialized.
 */
public final class CodeGenerator {

  /** The option for a function whose Jackson annotations count. */
  public static final String ANNOTATIONS = "--jackson-annotations";

  private final HandlerTypes types;
  private final String packageName;
  private final Set<String> options;
  private final List<String> covered = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  private CodeGenerator(HandlerTypes types, String packageName, Set<String> options) {
    this.types = types;
    this.packageName = packageName;
    this.options = options;
  }

  /**
   * Generates it.
   *
   * @param arguments the handler's name, the folder for sources, jar and outcome, {@code
   *     --enable-preview} where the function's JVM has it, and {@link #ANNOTATIONS}
   * @throws Exception when the handler can't be found, or the folder can't be written
   */
  public static void main(String[] arguments) throws Exception {
    generate(HandlerName.parse(arguments[0]), Path.of(arguments[1]), Set.of(arguments));
  }

  static void generate(HandlerName handler, Path folder, Set<String> options)
      throws HandlerLoadException, ClassNotFoundException, IOException {
    HandlerTypes types = HandlerTypes.of(handler, CodeGenerator.class.getClassLoader());
    String className = handler.className();
    String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    new CodeGenerator(types, packageName, options).generate(folder).write(folder);
  }

  private GenerationOutcome generate(Path folder) throws IOException {
    boolean reads = isMapped(types.input());
    boolean writes = isMapped(types.output());
    if (!reads && !writes) {
      return new GenerationOutcome("", covered, left);
    }
    // From here on there has to be a Jackson.
    GeneratedSources sources = new GeneratedSources(packageName, options.contains(ANNOTATIONS));
    if (reads) {
      note(types.input(), "read", sources.addReader(types.input()));
    }
    if (writes) {
      note(types.output(), "written", sources.addWriter(types.output()));
    }
    if (covered.isEmpty()) {
      return new GenerationOutcome("", covered, left);
    }
    Path classes = folder.resolve("classes");
    boolean preview = options.contains(SourceCompiler.PREVIEW);
    new SourceCompiler(System.getProperty("java.class.path"), preview)
        .compile(sources.texts(), folder.resolve("src"), classes);
    new ClassesJar(classes).write(folder.resolve(GenerationOutcome.JAR));
    return new GenerationOutcome(sources.index(), covered, left);
  }

  /** The runtime itself binds strings, and nothing. */
  private static boolean isMapped(Type type) {
    return type != String.class && type != void.class && type != Void.class;
  }

  private void note(Type type, String done, Optional<String> reason) {
    if (reason.isEmpty()) {
      covered.add(type.getTypeName());
    } else {
      left.add(type.getTypeName() + " is " + done + " by the mapper: " + reason.get());
    }
  }
}

package dev.flint.runtime.packaging.binding;

import dev.flint.runtime.binding.generated.GeneratedCode;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Makes and compiles binding code for a type, and loads it. */
public final class CompiledBindings implements Function<Type, GeneratedCode> {

  private static final String PACKAGE = "made";

  private final Map<Type, GeneratedCode> made = new HashMap<>();
  private final SourceCompiler compiler = new SourceCompiler(System.getProperty("java.class.path"));

  /** Null where no code can be made to read or to write the type. */
  @Override
  public GeneratedCode apply(Type type) {
    if (!made.containsKey(type)) {
      made.put(type, make(type));
    }
    return made.get(type);
  }

  private GeneratedCode make(Type type) {
    BindingSources sources = new BindingSources(PACKAGE);
    sources.addReader(type);
    sources.addWriter(type);
    if (sources.files().isEmpty()) {
      return null;
    }
    try {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "made");
      Path classes = folder.resolve("classes");
      compiler.compile(sources.files(), folder.resolve("src"), classes);
      return load(classes);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(type.getTypeName(), e);
    }
  }

  private static GeneratedCode load(Path classes) throws IOException, ReflectiveOperationException {
    URL[] urls = {classes.toUri().toURL()};
    ClassLoader loader = new URLClassLoader(urls, CompiledBindings.class.getClassLoader());
    return (GeneratedCode)
        loader.loadClass(PACKAGE + "." + BindingSources.INDEX).getConstructor().newInstance();
  }
}

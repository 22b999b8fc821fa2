package dev.flint.runtime.codegen;

import dev.flint.runtime.binding.generated.GeneratedCode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Compiles generated source and loads it into this JVM. */
public final class CompiledCode {

  private static final SourceCompiler COMPILER =
      new SourceCompiler(System.getProperty("java.class.path"));

  private CompiledCode() {}

  /**
   * Loads the index of generated code.
   *
   * @param texts for each file's name its text
   * @param index the name of the index
   */
  public static GeneratedCode load(Map<String, String> texts, String index) {
    return load(texts, Map.of(index, index)).get(index);
  }

  /**
   * Loads indexes of code that is compiled together.
   *
   * @param texts for each file's name, which may have a folder, its text
   * @param indexes the names of the indexes, by what they are for
   */
  static <K> Map<K, GeneratedCode> load(Map<String, String> texts, Map<K, String> indexes) {
    if (indexes.isEmpty()) {
      return Map.of();
    }
    try {
      ClassLoader loader = compile(texts);
      Map<K, GeneratedCode> loaded = new HashMap<>();
      for (Map.Entry<K, String> each : indexes.entrySet()) {
        Class<?> index = loader.loadClass(each.getValue());
        loaded.put(each.getKey(), (GeneratedCode) index.getConstructor().newInstance());
      }
      return loaded;
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(indexes.toString(), e);
    }
  }

  private static ClassLoader compile(Map<String, String> texts) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "generated");
    Path sources = folder.resolve("src");
    for (String file : texts.keySet()) {
      Files.createDirectories(sources.resolve(file).getParent());
    }
    Path classes = folder.resolve("classes");
    COMPILER.compile(texts, sources, classes);
    URL[] urls = {classes.toUri().toURL()};
    return new URLClassLoader(urls, CompiledCode.class.getClassLoader());
  }
}

package dev.flint.runtime.codegen;

import dev.flint.runtime.binding.generated.GeneratedCode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
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
    try {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "generated");
      Path classes = folder.resolve("classes");
      COMPILER.compile(texts, folder.resolve("src"), classes);
      URL[] urls = {classes.toUri().toURL()};
      ClassLoader loader = new URLClassLoader(urls, CompiledCode.class.getClassLoader());
      return (GeneratedCode) loader.loadClass(index).getConstructor().newInstance();
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(index, e);
    }
  }
}

package dev.flint.runtime.dev.launch;

import dev.flint.runtime.RuntimeMain;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the runtime, which are the same whatever the function's own code becomes. */
final class RuntimeClasses {

  private RuntimeClasses() {}

  /** Loads and links them, and initializes none. */
  static void load() throws IOException {
    Path code = place();
    if (Files.isDirectory(code)) {
      loadAll(code);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(code)) {
        loadAll(jar.getPath("/"));
      }
    }
  }

  private static Path place() {
    try {
      return Path.of(RuntimeMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void loadAll(Path root) throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.walk(root.resolve("dev"))) {
      names =
          files
              .map(file -> root.relativize(file).toString())
              .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
              .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
              .toList();
    }
    names.forEach(RuntimeClasses::link);
  }

  /** To ask a class for constructors has the JVM link it, which takes longer than to load it. */
  @SuppressWarnings("ReturnValueIgnored")
  static void link(String name) {
    try {
      Class.forName(name, false, RuntimeClasses.class.getClassLoader()).getDeclaredConstructors();
    } catch (ClassNotFoundException | LinkageError optional) {
      // It needs what the function does without.
      return;
    }
  }
}

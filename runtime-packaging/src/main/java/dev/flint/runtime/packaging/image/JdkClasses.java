package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks up the classes in a JDK's modules, without running it. */
final class JdkClasses implements AutoCloseable {
  private final FileSystem runtime;

  private JdkClasses(FileSystem runtime) {
    this.runtime = runtime;
  }

  /** Opens the modules of a JDK; throws when they cannot be read. */
  static JdkClasses of(Jdk jdk) {
    try {
      Map<String, String> home = Map.of("java.home", jdk.home().toString());
      return new JdkClasses(FileSystems.newFileSystem(URI.create("jrt:/"), home));
    } catch (IOException e) {
      throw new PackagingException("Could not read the modules of " + jdk + ": " + e, e);
    }
  }

  /**
   * The module that has a class.
   *
   * @param className its binary name
   */
  Optional<String> moduleOf(String className) {
    int dot = className.lastIndexOf('.');
    if (dot < 0 || className.indexOf('/') >= 0) {
      return Optional.empty();
    }
    String file = className.replace('.', '/') + ".class";
    try (Stream<Path> modules = modulesWith(className.substring(0, dot))) {
      return modules
          .filter(module -> Files.exists(runtime.getPath("/modules", module.toString(), file)))
          .map(Path::toString)
          .findFirst();
    }
  }

  private Stream<Path> modulesWith(String packageName) {
    Path links = runtime.getPath("/packages", packageName);
    try {
      return Files.isDirectory(links) ? Files.list(links).map(Path::getFileName) : Stream.empty();
    } catch (IOException e) {
      throw new PackagingException("Could not read " + links + " of a JDK: " + e, e);
    }
  }

  @Override
  public void close() {
    try {
      runtime.close();
    } catch (IOException e) {
      throw new PackagingException("Could not close the modules of a JDK: " + e, e);
    }
  }
}

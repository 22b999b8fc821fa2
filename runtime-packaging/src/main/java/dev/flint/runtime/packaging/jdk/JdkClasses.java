package dev.flint.runtime.packaging.jdk;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks up the classes in a JDK's modules, without running it. */
public final class JdkClasses implements AutoCloseable {
  private static final URI RUNTIME = URI.create("jrt:/");

  /** Has all modules. */
  private static final Path MODULES = Path.of("lib", "modules");

  private final FileSystem runtime;

  private JdkClasses(FileSystem runtime) {
    this.runtime = runtime;
  }

  /**
   * Opens the modules of a JDK.
   *
   * @param jdk the JDK
   * @return its classes, to be closed
   * @throws PackagingException when they cannot be read
   */
  public static JdkClasses of(Jdk jdk) {
    try {
      return new JdkClasses(isRunning(jdk) ? FileSystems.getFileSystem(RUNTIME) : opened(jdk));
    } catch (IOException e) {
      throw new PackagingException("Could not read the modules of " + jdk + ": " + e, e);
    }
  }

  /** Its modules are open, and what reads them is loaded and compiled. */
  private static boolean isRunning(Jdk jdk) throws IOException {
    Path running = Path.of(System.getProperty("java.home")).resolve(MODULES);
    Path modules = jdk.home().resolve(MODULES);
    return Files.exists(running) && Files.exists(modules) && Files.isSameFile(running, modules);
  }

  /** By code of that JDK, which is loaded each time. */
  private static FileSystem opened(Jdk jdk) throws IOException {
    return FileSystems.newFileSystem(RUNTIME, Map.of("java.home", jdk.home().toString()));
  }

  /**
   * Returns the module that has a class.
   *
   * @param className its binary name
   * @return the module; nothing when none has it
   */
  public Optional<String> moduleOf(String className) {
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

  /**
   * Returns a class file.
   *
   * @param module the module that has it
   * @param className the class's binary name
   * @return its content
   * @throws PackagingException when it can't be read
   */
  public byte[] content(String module, String className) {
    try {
      return Files.readAllBytes(
          runtime.getPath("/modules", module, className.replace('.', '/') + ".class"));
    } catch (IOException e) {
      throw new PackagingException(
          "Could not read the class " + className + " of the module " + module + ": " + e, e);
    }
  }

  /**
   * Returns the files of a module.
   *
   * @param module the module
   * @return the size of each by its path in the module
   */
  public SortedMap<String, Long> files(String module) {
    Path root = runtime.getPath("/modules", module);
    try (Stream<Path> tree = Files.walk(root)) {
      SortedMap<String, Long> files = new TreeMap<>();
      tree.filter(Files::isRegularFile)
          .forEach(file -> files.put(root.relativize(file).toString(), size(file)));
      return files;
    } catch (IOException e) {
      throw new PackagingException("Could not read the module " + module + " of a JDK: " + e, e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new PackagingException("Could not read " + file + " of a JDK: " + e, e);
    }
  }

  @SuppressWarnings("StreamResourceLeak") // Who asks closes it.
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
      // The one of the JVM itself can't be closed.
      if (runtime != FileSystems.getFileSystem(RUNTIME)) {
        runtime.close();
      }
    } catch (IOException e) {
      throw new PackagingException("Could not close the modules of a JDK: " + e, e);
    }
  }
}

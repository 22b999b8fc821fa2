package dev.flint.runtime.codegen.jackson;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The classes that a value of an abstract or sealed class may be of: those that it permits, or else
 * those of its package in the same jar. They are loaded, and not initialized.
 */
final class Subclasses {

  private static final String SUFFIX = ".class";

  /** By their names, so that they are in the same order each time. */
  private final Map<String, Class<?>> found = new TreeMap<>();

  Subclasses(Class<?> type) throws UnsupportedTypeException {
    add(type);
  }

  /** Returns those that objects can be of. */
  Collection<Class<?>> concrete() {
    return List.copyOf(found.values());
  }

  private void add(Class<?> type) throws UnsupportedTypeException {
    boolean isAbstract = Modifier.isAbstract(type.getModifiers());
    if (!isAbstract) {
      found.put(type.getName(), type);
    }
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        add(permitted);
      }
    } else if (isAbstract) {
      addThoseBeside(type);
    }
  }

  private void addThoseBeside(Class<?> type) throws UnsupportedTypeException {
    try {
      for (String name : namesBeside(type)) {
        Class<?> each = load(name, type.getClassLoader());
        if (type.isAssignableFrom(each) && !Modifier.isAbstract(each.getModifiers())) {
          found.put(name, each);
        }
      }
    } catch (IOException e) {
      throw new UnsupportedTypeException(
          "the classes that extend " + type.getName() + " could not be found: " + e);
    }
  }

  /** What can't be loaded is no class of any value. */
  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return void.class;
    }
  }

  private static List<String> namesBeside(Class<?> type) throws IOException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return List.of();
    }
    Path place = place(source);
    String folder = type.getPackageName().replace('.', '/');
    if (Files.isDirectory(place)) {
      return names(place.resolve(folder), type.getPackageName());
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return names(jar.getPath(folder), type.getPackageName());
    }
  }

  private static Path place(CodeSource source) throws IOException {
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static List<String> names(Path folder, String packageName) throws IOException {
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX) && name.indexOf('-') < 0)
          .map(name -> prefix + name.substring(0, name.length() - SUFFIX.length()))
          .toList();
    }
  }
}

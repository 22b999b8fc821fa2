package dev.flint.runtime.packaging.classfile;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.archive.CodeJar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * The classes in some jars.
 *
 * @param jars the jars, in the order of a class path
 * @param version the release as which multi-release jars are read
 */
public record ClassFiles(List<Path> jars, Runtime.Version version) {
  private static final String SUFFIX = ".class";

  /** Where in a class file its major version is. */
  private static final int MAJOR_AT = 6;

  /** Copies the list. */
  public ClassFiles {
    jars = List.copyOf(jars);
  }

  /**
   * Reads classes one after the other.
   *
   * @param named whether one of this binary name is read
   * @param action gets what each of them refers to
   */
  public void forEach(Predicate<String> named, Consumer<ConstantPool> action) {
    anyMatch(
        named,
        constants -> {
          action.accept(constants);
          return false;
        });
  }

  /**
   * Tells whether other classes have call sites than one and the runtime's own. The first that is
   * linked in a JVM sets up {@code java.lang.invoke}.
   *
   * @param className the one class's binary name
   * @return true when some have
   */
  public boolean haveCallSitesBeside(String className) {
    return anyMatch(
        name -> !name.equals(className) && !RuntimeClasses.contains(name),
        constants -> !constants.callSites().isEmpty());
  }

  /**
   * Tells whether any of the classes refers to another.
   *
   * @param className the other, with slashes
   * @return true when one does
   */
  public boolean anyRefersTo(String className) {
    return anyMatch(name -> true, constants -> constants.classes().contains(className));
  }

  /**
   * Finds classes of old class files.
   *
   * @param major the first version of class files that is not old
   * @param names the binary names of the classes to look at
   * @return the names of those that are old
   */
  public Set<String> olderThan(int major, Collection<String> names) {
    Set<String> old = new TreeSet<>();
    for (Path path : jars) {
      try (CodeJar jar = CodeJar.open(path, version)) {
        names.stream()
            .filter(name -> jar.classFile(name).filter(file -> major(file) < major).isPresent())
            .forEach(old::add);
      }
    }
    return old;
  }

  private static int major(byte[] file) {
    return ByteBuffer.wrap(file).getShort(MAJOR_AT);
  }

  /**
   * Returns the classes.
   *
   * @return their binary names
   */
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    for (Path path : jars) {
      try (CodeJar jar = CodeJar.open(path, version)) {
        names.addAll(jar.classNames());
      }
    }
    return names;
  }

  /**
   * Returns the classes of the function's own jar, which is the first.
   *
   * @return these classes alone
   */
  public ClassFiles own() {
    return new ClassFiles(jars.subList(0, 1), version);
  }

  /**
   * Tells whether other jars were merged into one, as Maven's notes in it tell.
   *
   * @return true when a jar has those of several artifacts
   */
  public boolean areMerged() {
    return jars.stream().anyMatch(this::isMerged);
  }

  private boolean isMerged(Path path) {
    try (CodeJar jar = CodeJar.open(path, version)) {
      return jar.names().stream().filter(name -> name.endsWith("/pom.properties")).count() > 1;
    }
  }

  private boolean anyMatch(Predicate<String> named, Predicate<ConstantPool> test) {
    return jars.stream().anyMatch(jar -> anyMatch(jar, named, test));
  }

  private boolean anyMatch(Path jar, Predicate<String> named, Predicate<ConstantPool> test) {
    try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, version)) {
      for (JarEntry entry : file.versionedStream().filter(each -> isClass(each, named)).toList()) {
        try (InputStream content = file.getInputStream(entry)) {
          if (test.test(ConstantPool.of(content.readAllBytes()))) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
    }
  }

  private static boolean isClass(JarEntry entry, Predicate<String> named) {
    String name = entry.getName();
    return name.endsWith(SUFFIX)
        && named.test(name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'));
  }
}

package dev.flint.runtime.packaging.code;

import dev.flint.runtime.packaging.archive.JarEntries;
import dev.flint.runtime.packaging.options.Dependency;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The classes that a function finds on Lambda.
 *
 * @param packed those in its jars, by their binary names
 * @param provided those that come with a layer, each with the jar that has it
 */
public record KnownClasses(Set<String> packed, Map<String, String> provided) {
  /**
   * Returns the classes in some jars.
   *
   * @param packed the function's jars
   * @param provided jars that are not packed
   * @return their classes
   */
  public static KnownClasses in(Collection<Path> packed, List<Dependency> provided) {
    Set<String> own = new HashSet<>();
    packed.forEach(jar -> own.addAll(JarEntries.of(jar).classes()));
    Map<String, String> others = new HashMap<>();
    provided.stream()
        .filter(dependency -> Files.isRegularFile(dependency.jar()))
        .forEach(
            dependency ->
                JarEntries.of(dependency.jar())
                    .classes()
                    .forEach(name -> others.putIfAbsent(name, dependency.name())));
    return new KnownClasses(own, others);
  }

  boolean contains(String className) {
    return packed.contains(className) || provided.containsKey(className);
  }

  /**
   * Returns the dependency with which a class comes that is not packed.
   *
   * @param className its binary name
   * @return the dependency's name
   */
  public Optional<String> providerOf(String className) {
    return Optional.ofNullable(provided.get(className)).filter(jar -> !packed.contains(className));
  }
}

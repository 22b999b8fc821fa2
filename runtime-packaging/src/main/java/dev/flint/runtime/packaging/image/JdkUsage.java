package dev.flint.runtime.packaging.image;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What some jars use of the JDK, as their bytecode says.
 *
 * @param modules for each jar the modules of the JDK that its classes refer to
 * @param classes the binary names of all classes of the JDK that the jars refer to
 * @param strings the constant strings of the jars' classes
 * @param languages the languages that the jars' classes name, each with a class that does
 * @param namedData the data that classes of the jars may ask for
 */
record JdkUsage(
    Map<Path, Set<String>> modules,
    Set<String> classes,
    Set<String> strings,
    Map<String, String> languages,
    Set<NamedData> namedData) {
  JdkUsage {
    modules = Map.copyOf(modules);
    classes = Set.copyOf(classes);
    strings = Set.copyOf(strings);
    languages = Map.copyOf(languages);
    namedData = Set.copyOf(namedData);
  }
}

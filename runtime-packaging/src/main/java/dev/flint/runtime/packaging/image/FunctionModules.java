package dev.flint.runtime.packaging.image;

import static dev.flint.runtime.packaging.image.ImageContent.LOCALE_DATA;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what a function needs of the JDK: the modules that its jars refer to, but for what they say
 * is optional, those that {@link ModuleRules} know besides, those that the user adds, the data of
 * the languages that its jars name, and what they may ask for by name.
 */
public final class FunctionModules {
  private static final Set<String> ASK_FOR_NO_NAMED_DATA =
      Set.of("java.base", "jdk.crypto.ec", LOCALE_DATA);

  private final Jdk jdk;
  private final PackagingLog log;

  /**
   * A search in one JDK.
   *
   * @param jdk the JDK that the image will be linked from
   * @param log told of each module that is not plainly used, and why it is in or out
   */
  public FunctionModules(Jdk jdk, PackagingLog log) {
    this.jdk = jdk;
    this.log = log;
  }

  /**
   * The modules for some jars, {@code java.base} always among them, and the languages that the jars
   * name. What the modules in turn require is left to {@code jlink}.
   *
   * @param jars the function's jar and all its dependencies, no two of the same file name
   * @param addModules modules that the user adds
   * @param scratch an existing folder for temporary files
   * @return what to link; the data of all languages when the user adds its module
   * @throws PackagingException when a module that the user adds is not in the JDK
   */
  public ImageContent of(List<Path> jars, Collection<String> addModules, Path scratch) {
    JdkUsage usage = new Jdeps(jdk).usage(jars, scratch);
    SortedSet<String> modules = new TreeSet<>(Set.of("java.base"));
    modules.addAll(referredTo(usage.modules()));
    ModuleRules.applying(jdk, usage)
        .filter(rule -> modules.add(rule.module()))
        .forEach(rule -> log.info("Adding module " + rule.module() + ": " + rule.reason()));
    modules.addAll(checked(addModules));
    SortedSet<String> languages = new TreeSet<>();
    if (jdk.modules().contains(LOCALE_DATA) && !modules.contains(LOCALE_DATA)) {
      languages.addAll(withData(usage.languages()));
    }
    if (!languages.isEmpty()) {
      modules.add(LOCALE_DATA);
    }
    return new ImageContent(modules, languages, namedData(modules, usage));
  }

  /** Other modules ask for it too: an XML document or an HTTP response names its charset. */
  private static Set<NamedData> namedData(Set<String> modules, JdkUsage usage) {
    return ASK_FOR_NO_NAMED_DATA.containsAll(modules)
        ? usage.namedData()
        : Set.of(NamedData.values());
  }

  /** Those of some named languages for which the JDK has data, and English. */
  private Set<String> withData(Map<String, String> namedLanguages) {
    SortedMap<String, String> found = new TreeMap<>(namedLanguages);
    try (JdkClasses classes = JdkClasses.of(jdk)) {
      found.keySet().removeIf(language -> !hasData(language, classes));
    }
    if (found.isEmpty()) {
      return Set.of();
    }
    log.info("Adding data of English and of languages, each named by a class: " + found);
    // English of all regions: it is small, and jlink 17 fails for a language, such as fil, that has
    // nothing in one of the module's packages, unless another one has.
    found.put(NamedLanguages.ENGLISH, "");
    return found.keySet();
  }

  private static boolean hasData(String language, JdkClasses classes) {
    return language.equals(NamedLanguages.ENGLISH)
        || classes
            .moduleOf("sun.text.resources.cldr.ext.FormatData_" + language)
            .filter(LOCALE_DATA::equals)
            .isPresent();
  }

  private Set<String> referredTo(Map<Path, Set<String>> modulesByJar) {
    Set<String> needed = new HashSet<>();
    Set<String> leftOut = new TreeSet<>();
    modulesByJar.forEach(
        (jar, modules) -> {
          Set<String> optional = OptionalModules.of(jar, jdk.version());
          modules.forEach(module -> (optional.contains(module) ? leftOut : needed).add(module));
        });
    leftOut.removeAll(needed);
    if (!leftOut.isEmpty()) {
      log.info("Leaving out modules that are optional to those who use them: " + leftOut);
    }
    return needed;
  }

  private Collection<String> checked(Collection<String> addModules) {
    for (String module : addModules) {
      if (!jdk.modules().contains(module)) {
        throw new PackagingException(
            "Expected a module of the JDK in "
                + Setting.ADD_MODULES
                + ", found "
                + module
                + ", which is not in "
                + jdk);
      }
    }
    return addModules;
  }
}

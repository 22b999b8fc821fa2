package dev.flint.runtime.packaging.image;

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
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the modules of the JDK that a function needs: what its jars refer to, but for what they say
 * is optional, what {@link ModuleRules} know besides, and what the user adds.
 */
public final class FunctionModules {
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
   * The modules for some jars, sorted by name, {@code java.base} always among them. What they in
   * turn require is left to {@code jlink}.
   *
   * @param jars the function's jar and all its dependencies, no two of the same file name
   * @param addModules modules that the user adds
   * @param scratch an existing folder for temporary files
   * @return names of modules of the JDK
   * @throws PackagingException when a module that the user adds is not in the JDK
   */
  public SortedSet<String> of(List<Path> jars, Collection<String> addModules, Path scratch) {
    JdkUsage usage = new Jdeps(jdk).usage(jars, scratch);
    SortedSet<String> modules = new TreeSet<>(Set.of("java.base"));
    modules.addAll(referredTo(usage.modules()));
    ModuleRules.applying(jdk, usage)
        .filter(rule -> modules.add(rule.module()))
        .forEach(rule -> log.info("Adding module " + rule.module() + ": " + rule.reason()));
    modules.addAll(checked(addModules));
    return modules;
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

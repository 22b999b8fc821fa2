package dev.flint.runtime.packaging.modules;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkClasses;
import dev.flint.runtime.packaging.jdk.JdkModules;
import dev.flint.runtime.packaging.rules.XmlPart;
import dev.flint.runtime.packaging.usage.CodeUsage;
import java.lang.module.ModuleDescriptor;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The modules to link, each with what brought it. */
final class LinkedModules {
  private static final String BASE = "java.base";
  private static final String ADDED = "added by the user";

  private final Jdk jdk;
  private final JdkModules descriptors;
  private final PackagingLog log;
  private final SortedMap<String, String> causes = new TreeMap<>();
  private final Map<String, String> notes = new TreeMap<>();
  private final SortedMap<String, CodeUsage.Finding> excused = new TreeMap<>();

  LinkedModules(Jdk jdk, JdkModules descriptors, PackagingLog log) {
    this.jdk = jdk;
    this.descriptors = descriptors;
    this.log = log;
  }

  /** Links a module of this JDK, unless it is linked; what is none of this JDK is passed over. */
  void add(String module, String cause) {
    if (jdk.modules().contains(module)) {
      causes.putIfAbsent(module, cause);
    }
  }

  /** Adds to what is told of a module that it is linked for. */
  void note(String module, String text) {
    notes.put(module, text);
  }

  /** Returns the descriptors of all that are linked, required ones too. */
  List<ModuleDescriptor> descriptors() {
    Set<String> names = new TreeSet<>(causes.keySet());
    names.addAll(descriptors.requiredBy(causes.keySet()).keySet());
    return descriptors.descriptors().stream().filter(each -> names.contains(each.name())).toList();
  }

  /** Returns whether a module is linked, or required by one that is. */
  boolean isLinked(String module) {
    return causes.containsKey(module)
        || descriptors.requiredBy(causes.keySet()).containsKey(module);
  }

  /** Links what the user adds. */
  void add(Collection<String> modules) {
    for (String module : checked(modules, Setting.ADD_MODULES)) {
      add(module, ADDED);
    }
  }

  /** A module that classes refer to which go without. */
  void excuse(String module, CodeUsage.Finding finding) {
    excused.put(module, finding);
  }

  /** Leaves out what the user doesn't want; throws where another module requires it. */
  void remove(Collection<String> modules) {
    for (String module : checked(modules, Setting.REMOVE_MODULES)) {
      if (module.equals(BASE) || ADDED.equals(causes.get(module))) {
        throw new PackagingException(
            Setting.REMOVE_MODULES
                + " names "
                + module
                + (module.equals(BASE) ? ", which no JRE can do without" : ", which ")
                + (module.equals(BASE) ? "" : Setting.ADD_MODULES + " adds"));
      }
    }
    Map<String, String> found = new TreeMap<>(causes);
    causes.keySet().removeAll(modules);
    SortedMap<String, String> required = descriptors.requiredBy(causes.keySet());
    for (String module : modules) {
      requireUnneeded(module, required.get(module));
      log.warn(
          found.containsKey(module)
              ? "Leaving out module " + module + ", although " + found.get(module)
              : "Nothing to leave out: module " + module + " is not linked anyway");
    }
  }

  private void requireUnneeded(String module, @Nullable String requiring) {
    if (requiring != null) {
      throw new PackagingException(
          "Expected modules that no linked one requires in "
              + Setting.REMOVE_MODULES
              + ", found "
              + module
              + ", which "
              + requiring
              + " requires ("
              + causes.getOrDefault(requiring, "required itself")
              + "): leave out "
              + requiring
              + " as well, or neither");
    }
  }

  /** Returns the names of the modules, {@code java.base} among them. */
  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(causes.keySet());
    names.add(BASE);
    return Collections.unmodifiableSortedSet(names);
  }

  /** Tells of each module what brought it and what it weighs, and which classes go without. */
  void tell(ImageContent content, JdkClasses classes) {
    SortedMap<String, String> all = new TreeMap<>(causes);
    descriptors.requiredBy(causes.keySet()).forEach((m, by) -> all.put(m, by + " requires it"));
    all.remove(BASE);
    log.info("Linking java.base" + (all.isEmpty() ? " alone" : " and (with MB of lib/modules)"));
    List<Weighed> weighed =
        all.entrySet().stream()
            .map(
                each ->
                    new Weighed(
                        each.getKey(),
                        each.getValue() + notes.getOrDefault(each.getKey(), ""),
                        content.size(each.getKey(), classes.files(each.getKey()))))
            .sorted(Comparator.comparingLong(Weighed::size).reversed())
            .toList();
    weighed.forEach(module -> log.info(module.line()));
    excused.keySet().removeAll(all.keySet());
    if (!content.isInPart(XmlPart.MODULE)) {
      excused.remove(XmlPart.REST);
    }
    tellExcused();
  }

  private void tellExcused() {
    SortedMap<String, SortedSet<String>> byReason = new TreeMap<>();
    excused.forEach(
        (module, finding) ->
            byReason
                .computeIfAbsent(
                    finding.where().jar().getFileName() + ": " + finding.why(),
                    reason -> new TreeSet<>())
                .add(module));
    byReason.forEach(
        (reason, modules) ->
            log.info("Leaving out " + String.join(", ", modules) + " for " + reason));
  }

  private Collection<String> checked(Collection<String> modules, Setting setting) {
    for (String module : modules) {
      if (!jdk.modules().contains(module)) {
        throw new PackagingException(
            "Expected a module of the JDK in "
                + setting
                + ", found "
                + module
                + ", which is not in "
                + jdk);
      }
    }
    return modules;
  }

  /** A line of the log. */
  private record Weighed(String module, String cause, long size) {
    String line() {
      return String.format(Locale.ROOT, "  %-22s %5.1f  %s", module, size / 1e6, cause);
    }
  }
}

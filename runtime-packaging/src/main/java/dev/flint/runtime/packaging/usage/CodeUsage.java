package dev.flint.runtime.packaging.usage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the jars of a function use of the JDK, gathered class by class; of each thing the first
 * place where it was found.
 */
public final class CodeUsage {
  /**
   * A module that is needed, or is not although classes refer to it.
   *
   * @param where the class or resource
   * @param why what it does, or why it goes without
   */
  public record Finding(Source where, String why) {
    @Override
    public String toString() {
      return where + " " + why;
    }
  }

  private final Map<String, Finding> needed = new TreeMap<>();
  private final Map<String, Finding> excused = new TreeMap<>();
  private final Map<String, Source> strings = new HashMap<>();
  private final Map<String, Source> members = new HashMap<>();
  private final Map<String, Source> classes = new HashMap<>();
  private final Map<String, Source> languages = new TreeMap<>();
  private final Map<NamesFromData, Finding> fromData = new EnumMap<>(NamesFromData.class);
  private final Set<DataFoundByName> namedData = EnumSet.noneOf(DataFoundByName.class);
  private final Map<String, Source> toolNames = new HashMap<>();
  private final Map<String, Source> loads = new HashMap<>();
  private final Map<Guard, Source> against = new HashMap<>();
  private final List<Runnable> guarded = new ArrayList<>();
  private @Nullable Finding beans;
  private final List<Source> unreadable = new ArrayList<>();

  public void need(String module, Source where, String why) {
    needed.putIfAbsent(module, new Finding(where, why));
  }

  public void beans(Source where, String why) {
    beans = beans == null ? new Finding(where, why) : beans;
  }

  public void excuse(String module, Source where, String why) {
    excused.putIfAbsent(module, new Finding(where, why));
  }

  public void string(String text, Source where) {
    strings.putIfAbsent(text, where);
  }

  public void member(String name, Source where) {
    members.putIfAbsent(name, where);
  }

  public void type(String name, Source where) {
    classes.putIfAbsent(name, where);
  }

  public void language(String language, Source where) {
    languages.putIfAbsent(language, where);
  }

  public void nameFromData(NamesFromData kind, Source where, String method) {
    fromData.putIfAbsent(kind, new Finding(where, method));
  }

  public void named(DataFoundByName data) {
    namedData.add(data);
  }

  public void toolName(String name, Source where) {
    toolNames.putIfAbsent(name, where);
  }

  public void load(String service, Source where) {
    loads.putIfAbsent(service, where);
  }

  public void unreadable(Source where) {
    unreadable.add(where);
  }

  public void against(Guard guard, Source where) {
    against.putIfAbsent(guard, where);
  }

  /** Keeps a class to be noted when all others are, and with them what speaks against its guard. */
  public void later(Runnable note) {
    guarded.add(note);
  }

  public void noteGuarded() {
    guarded.forEach(Runnable::run);
  }

  /** Returns whether a guard holds, as far as jars were read. */
  public boolean holds(Guard guard) {
    return !against.containsKey(guard);
  }

  /** Returns the modules that classes or resources name, each with the first that does. */
  public Map<String, Finding> needed() {
    return needed;
  }

  /** Returns the modules that classes refer to which go without. */
  public Map<String, Finding> excused() {
    return excused;
  }

  /**
   * Returns where a class refers to what {@code BeansPart} has, which counts for no module above.
   */
  public Optional<Finding> beans() {
    return Optional.ofNullable(beans);
  }

  /** Returns where a string is that fits. */
  public Optional<Source> string(Predicate<String> condition) {
    return strings.keySet().stream().filter(condition).sorted().findFirst().map(strings::get);
  }

  /**
   * Returns where a class refers to a class of the JDK, or to a member of one, by names with
   * slashes.
   */
  public Optional<Source> use(String name) {
    return Optional.ofNullable(classes.getOrDefault(name, members.get(name)));
  }

  public boolean uses(String name) {
    return use(name).isPresent();
  }

  /** Returns the languages that are named. */
  public Map<String, Source> languages() {
    return languages;
  }

  public Map<NamesFromData, Finding> namesFromData() {
    return fromData;
  }

  public Set<DataFoundByName> namedData() {
    return namedData;
  }

  /** Returns where a class with one of these strings looks for tools of the JDK. */
  public Optional<Source> toolLookup(Set<String> names) {
    return names.stream().filter(toolNames::containsKey).findFirst().map(toolNames::get);
  }

  /** Returns where a class that loads services names this one. */
  public Optional<Source> loadOf(String service) {
    return Optional.ofNullable(loads.get(service));
  }

  public List<Source> unreadable() {
    return unreadable;
  }
}

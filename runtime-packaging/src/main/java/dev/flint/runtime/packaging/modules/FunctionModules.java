package dev.flint.runtime.packaging.modules;

import static dev.flint.runtime.packaging.modules.ImageContent.LOCALE_DATA;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.archive.CodeJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChange;
import dev.flint.runtime.packaging.jdk.JdkClasses;
import dev.flint.runtime.packaging.jdk.JdkModules;
import dev.flint.runtime.packaging.rules.BeansPart;
import dev.flint.runtime.packaging.rules.ModulePart;
import dev.flint.runtime.packaging.rules.ModuleTable;
import dev.flint.runtime.packaging.rules.ServiceLookups;
import dev.flint.runtime.packaging.rules.XmlPart;
import dev.flint.runtime.packaging.usage.CodeUsage;
import dev.flint.runtime.packaging.usage.DataFoundByName;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Provides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what a function needs of the JDK: the modules that {@link ModuleTable} says are linked, the
 * data of the languages that its jars name, and what they may ask for by name.
 */
public final class FunctionModules {
  private static final Set<String> ASK_FOR_NO_NAMED_DATA =
      Set.of("java.base", "jdk.crypto.ec", "jdk.unsupported", LOCALE_DATA);

  private final Jdk jdk;
  private final PackagingLog log;

  /**
   * A search in one JDK.
   *
   * @param jdk the JDK that the image will be linked from
   * @param log told of each module why it is in, and of those that go without why they do
   */
  public FunctionModules(Jdk jdk, PackagingLog log) {
    this.jdk = jdk;
    this.log = log;
  }

  /**
   * Returns the modules for some jars, {@code java.base} always among them, and the languages that
   * the jars name. What the modules in turn require is left to {@code jlink}.
   *
   * @param jars the function's jars, no two of the same file name
   * @param choice what the user adds and leaves out
   * @return what to link; the data of all languages when the user adds its module
   * @throws dev.flint.runtime.packaging.PackagingException when the user names a module that is not
   *     in the JDK, or leaves out one that another requires
   */
  public ImageContent of(SearchedJars jars, ModuleChoice choice) {
    try (JdkClasses classes = JdkClasses.of(jdk)) {
      JdkModules descriptors = new JdkModules(jdk, classes);
      CodeUsage usage = usage(jars, descriptors);
      LinkedModules modules = new LinkedModules(jdk, descriptors, log);
      addFound(modules, usage, descriptors, classes);
      modules.add(choice.add());
      List<ModulePart> parts = new ArrayList<>();
      addBeans(modules, usage, classes).ifPresent(parts::add);
      Set<String> named = new LanguageData(jdk, classes).named(usage, modules);
      modules.remove(choice.remove());
      if (!choice.add().contains(XmlPart.MODULE) && isXmlInPart(modules, usage, parts)) {
        modules.note(XmlPart.MODULE, XmlPart.NOTE);
        parts.add(XmlPart.of(classes));
      }
      SortedSet<String> names = modules.names();
      SortedSet<String> languages = new TreeSet<>(names.contains(LOCALE_DATA) ? named : Set.of());
      ImageContent content = new ImageContent(names, languages, namedData(names, usage), parts);
      modules.tell(content, classes);
      new UsageNotes(log).tell(usage, names, languages);
      return content;
    }
  }

  /** Returns the part of java.desktop that java.beans needs, where nothing asks for the rest. */
  private static Optional<ModulePart> addBeans(
      LinkedModules modules, CodeUsage usage, JdkClasses classes) {
    Optional<CodeUsage.Finding> beans =
        usage.beans().filter(found -> !modules.isLinked(BeansPart.MODULE));
    if (beans.isEmpty()) {
      return Optional.empty();
    }
    if (modules.isLinked("java.datatransfer") || BeansPart.isTooLittle(usage)) {
      modules.add(BeansPart.MODULE, beans.get().toString());
      return Optional.empty();
    }
    modules.add(BeansPart.MODULE, beans.get() + BeansPart.NOTE);
    return Optional.of(BeansPart.of(classes));
  }

  /** Returns whether nothing asks for the rest of java.xml. */
  private static boolean isXmlInPart(
      LinkedModules modules, CodeUsage usage, List<ModulePart> parts) {
    Set<String> inPart = parts.stream().map(ModulePart::module).collect(Collectors.toSet());
    return modules.isLinked(XmlPart.MODULE)
        && !XmlPart.isTooLittle(usage)
        && modules.descriptors().stream()
            .noneMatch(module -> XmlPart.isTooLittleFor(module, inPart));
  }

  private CodeUsage usage(SearchedJars jars, JdkModules descriptors) {
    CodeUsage usage = new CodeUsage();
    Path own = jars.jars().get(0);
    jars.jars().forEach(jar -> read(jar, jar.equals(own), descriptors, usage));
    jars.provided().forEach(jar -> read(jar, false, descriptors, usage));
    usage.noteGuarded();
    return usage;
  }

  private void read(Path path, boolean own, JdkModules descriptors, CodeUsage usage) {
    try (CodeJar jar = CodeJar.open(path, jdk.version())) {
      new ModuleSearch(descriptors, jar, own, usage).run();
    }
  }

  private void addFound(
      LinkedModules modules, CodeUsage usage, JdkModules descriptors, JdkClasses classes) {
    usage.needed().forEach((module, found) -> modules.add(module, found.toString()));
    usage.excused().forEach((module, found) -> modules.excuse(module, found));
    for (ModuleDescriptor module : descriptors.descriptors()) {
      ModuleTable.row(module.name())
          .flatMap(row -> row.also().apply(usage).map(where -> where + ": " + row.note()))
          .ifPresent(cause -> modules.add(module.name(), cause));
      if (ModuleTable.linked(module.name()).asAService()) {
        module.provides().forEach(each -> addAsked(modules, usage, module, each, classes));
      }
    }
    // Always: it is small, and whether the function is to end in order is said when it is deployed.
    modules.add(
        "jdk.unsupported", "the runtime takes SIGTERM by sun.misc.Signal where it is told to");
    if (!JdkChange.ELLIPTIC_CURVES_IN_BASE.isIn(jdk)) {
      // Always: it is small, and what ends in a connection is not to be seen from outside.
      modules.add("jdk.crypto.ec", "few servers accept a TLS connection without");
    }
  }

  private void addAsked(
      LinkedModules modules,
      CodeUsage usage,
      ModuleDescriptor module,
      Provides provides,
      JdkClasses classes) {
    String service = provides.service();
    for (String provider : provides.providers()) {
      Set<String> names =
          ServiceLookups.areNamed(service)
              ? ProviderNames.in(classes.content(module.name(), provider))
              : Set.of();
      ServiceLookups.asking(service, provider, names, usage)
          .ifPresent(where -> modules.add(module.name(), where + " asks for " + service));
    }
  }

  /** Other modules ask for it too: an XML document or an HTTP response names its charset. */
  private static Set<DataFoundByName> namedData(Set<String> modules, CodeUsage usage) {
    return ASK_FOR_NO_NAMED_DATA.containsAll(modules)
        ? usage.namedData()
        : Set.copyOf(List.of(DataFoundByName.values()));
  }
}

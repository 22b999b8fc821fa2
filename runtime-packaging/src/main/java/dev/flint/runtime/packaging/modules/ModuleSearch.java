package dev.flint.runtime.packaging.modules;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.archive.CodeJar;
import dev.flint.runtime.packaging.classfile.ClassConstants;
import dev.flint.runtime.packaging.classfile.RuntimeClasses;
import dev.flint.runtime.packaging.jdk.JdkModules;
import dev.flint.runtime.packaging.rules.BeansPart;
import dev.flint.runtime.packaging.rules.BuildTimeCode;
import dev.flint.runtime.packaging.rules.GuardTable;
import dev.flint.runtime.packaging.rules.ModuleTable;
import dev.flint.runtime.packaging.rules.XmlPart;
import dev.flint.runtime.packaging.usage.BundleLanguages;
import dev.flint.runtime.packaging.usage.CodeUsage;
import dev.flint.runtime.packaging.usage.DataFoundByName;
import dev.flint.runtime.packaging.usage.Guard;
import dev.flint.runtime.packaging.usage.NamedLanguages;
import dev.flint.runtime.packaging.usage.NamesFromData;
import dev.flint.runtime.packaging.usage.Source;
import dev.flint.runtime.packaging.usage.TextResources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads one jar for what it uses of the JDK.
 *
 * @param jdk the modules of the JDK
 * @param jar the jar
 * @param own whether it is the function's own
 * @param usage where all is noted
 */
record ModuleSearch(JdkModules jdk, CodeJar jar, boolean own, CodeUsage usage) {
  private static final String BASE = "java.base";
  // An annotation that the JVM can't find is passed over. But this one says how to make a bean.
  private static final String MAKES_BEANS = "java/beans/ConstructorProperties";
  private static final Set<String> LARGE = Set.of("java.desktop", "jdk.jfr");
  private static final String SERVICE_LOAD = "java/util/ServiceLoader.load";
  private static final String TOOL_LOOKUP = "java/util/spi/ToolProvider.findFirst";
  // By which a class is told from a property, such as javax.xml.stream.supportDTD.
  private static final Pattern CLASS_NAME = Pattern.compile("(?:[a-z]\\w*\\.)+[A-Z][\\w$]*");
  private static final Set<String> FORMAT_NOTHING =
      Set.of(
          // A parser of a setting, with all of Locale's constants.
          "org.jboss.logging.LoggingLocale",
          // Tells Tomcat the charset of two languages, by their names.
          "org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory");
  // A library that is translated to more is no sign of what the function speaks.
  private static final int MOST_LANGUAGES = 8;

  /** Reads all of it. */
  void run() {
    jar.classFiles().parallelStream().map(this::parsed).forEachOrdered(this::note);
    for (String name : jar.names()) {
      if (own ? TextResources.isText(name) : TextResources.isSettings(name)) {
        readText(name);
      }
      GuardTable.conditional().stream()
          .filter(guard -> guard.unless().isFile(name))
          .forEach(guard -> usage.against(guard, source(name)));
    }
    Map<String, String> bundles = BundleLanguages.of(jar.names());
    if (own || bundles.size() <= MOST_LANGUAGES) {
      bundles.forEach((language, name) -> usage.language(language, source(name)));
    }
  }

  private Parsed parsed(String file) {
    byte[] content = jar.content(file);
    ClassConstants constants = constants(file, content);
    boolean notable =
        own && constants.isReadable() && !RuntimeClasses.contains(constants.className());
    return new Parsed(
        constants,
        notable ? NamesFromData.in(constants, content) : Map.of(),
        source(constants.isReadable() ? constants.className() : file));
  }

  private ClassConstants constants(String file, byte[] content) {
    try {
      return ClassConstants.of(content);
    } catch (PackagingException e) {
      throw new PackagingException(source(file) + ": " + e.getMessage(), e);
    }
  }

  private void note(Parsed parsed) {
    ClassConstants constants = parsed.constants;
    if (!constants.isReadable()) {
      usage.unreadable(parsed.where);
    }
    Optional<Guard> guard = GuardTable.of(constants.className(), jar, own);
    if (guard.filter(Guard::isConditional).isPresent()) {
      usage.later(() -> noteUses(parsed, guard.filter(usage::holds)));
    } else {
      noteUses(parsed, guard);
    }
    for (DataFoundByName data : DataFoundByName.values()) {
      if (data.isAskedForBy(constants)) {
        usage.named(data);
      }
    }
    if (!FORMAT_NOTHING.contains(constants.className())) {
      NamedLanguages.of(constants).forEach(language -> usage.language(language, parsed.where));
    }
    parsed.fromData.forEach((kind, method) -> usage.nameFromData(kind, parsed.where, method));
    speakAgainstGuards(constants, parsed.where);
  }

  private void noteUses(Parsed parsed, Optional<Guard> guard) {
    ClassConstants constants = parsed.constants;
    constants.types().forEach(type -> refer(parsed, type, guard));
    constants.annotations().forEach(annotation -> referToAnnotation(annotation, parsed, guard));
    if (guard.isPresent()) {
      // Strings and services were tried with the rest.
      return;
    }
    if (!RuntimeClasses.contains(constants.className())) {
      // Every function has these; what they look for, they look for in the function's own data.
      readCalls(constants, parsed.where);
    }
    readStrings(constants, parsed.where);
  }

  private void referToAnnotation(String annotation, Parsed parsed, Optional<Guard> guard) {
    Optional<String> module = moduleOf(annotation);
    if (own || annotation.equals(MAKES_BEANS) || module.filter(LARGE::contains).isEmpty()) {
      refer(parsed, annotation, guard);
    } else {
      usage.excuse(
          module.get(), parsed.where, "only annotations name it, which count for nothing there");
    }
  }

  private void refer(Parsed parsed, String type, Optional<Guard> guard) {
    moduleOf(type)
        .filter(module -> ModuleTable.linked(module) != ModuleTable.Linked.NEVER)
        .ifPresent(
            module -> {
              String name = type.replace('/', '.');
              if (excuse(parsed, module, guard).isEmpty()) {
                need(parsed.constants, module, name, parsed.where);
              }
              if (isForMoreXml(module, name) && excuse(parsed, XmlPart.REST, guard).isEmpty()) {
                usage.need(XmlPart.REST, parsed.where, "refers to " + name);
              }
            });
  }

  private boolean isForMoreXml(String module, String type) {
    return module.equals(XmlPart.MODULE) && XmlPart.isTooLittleFor(type, own);
  }

  private void need(ClassConstants constants, String module, String type, Source where) {
    if (own || !BeansPart.isNamedAlone(type, constants)) {
      need(module, type, where, "refers to ");
    } else {
      usage.beans(where, "refers to " + type);
    }
  }

  private void need(String module, String type, Source where, String how) {
    if (BeansPart.has(type)) {
      usage.beans(where, how + type);
    } else {
      usage.need(module, where, how + type);
    }
  }

  /** Returns why a class goes without a module; noted. */
  private Optional<String> excuse(Parsed parsed, String module, Optional<Guard> guard) {
    Optional<String> reason =
        guard
            .filter(each -> each.modules().contains(module))
            .map(Guard::reason)
            .or(() -> own ? Optional.empty() : BuildTimeCode.reason(parsed.constants, jar, module));
    reason.ifPresent(why -> usage.excuse(module, parsed.where, why));
    return reason;
  }

  private void speakAgainstGuards(ClassConstants constants, Source where) {
    List<String> names =
        Stream.of(constants.types(), constants.annotations(), constants.strings())
            .flatMap(Set::stream)
            .map(name -> name.replace('/', '.'))
            .filter(GuardTable::isNamedByAny)
            .toList();
    if (names.isEmpty()) {
      return;
    }
    for (Guard guard : GuardTable.conditional()) {
      if (!guard.includes(constants.className()) && !guard.unless().isName(constants.className())) {
        names.stream()
            .filter(guard.unless()::isName)
            .findFirst()
            .ifPresent(name -> speakAgainst(guard, name, where));
      }
    }
  }

  /** The library may be in none of the jars that are read, but in a layer. */
  private void speakAgainst(Guard guard, String name, Source where) {
    usage.against(guard, where);
    guard.modules().forEach(module -> usage.need(module, where, "names " + name));
  }

  private void readCalls(ClassConstants constants, Source where) {
    constants.types().stream()
        .filter(ModuleSearch::isOfTheApi)
        .forEach(type -> usage.type(type, where));
    constants.members().stream()
        .filter(ModuleSearch::isOfTheApi)
        .forEach(member -> usage.member(member, where));
    if (constants.members().stream().anyMatch(member -> member.startsWith(SERVICE_LOAD))) {
      constants.classes().forEach(service -> usage.load(service.replace('/', '.'), where));
    }
    if (constants.members().contains(TOOL_LOOKUP)) {
      constants.strings().forEach(name -> usage.toolName(name, where));
    }
  }

  private static boolean isOfTheApi(String name) {
    return name.startsWith("java/") || name.startsWith("javax/");
  }

  private void readStrings(ClassConstants constants, Source where) {
    boolean library =
        RuntimeClasses.contains(constants.className()) || GuardTable.knows(constants.className());
    for (String text : constants.strings()) {
      usage.string(text, where);
      readClassName(text, where, own && !library);
    }
  }

  /** A string that is the name of a class of the JDK, by which code may look for it. */
  private void readClassName(String text, Source where, boolean counts) {
    String module = moduleNamed(text);
    if (!module.isEmpty() && (counts || ModuleTable.linked(module) == ModuleTable.Linked.NAMED)) {
      need(module, text, where, "names ");
      if (isForMoreXml(module, text)) {
        usage.need(XmlPart.REST, where, "names " + text);
      }
    }
  }

  private String moduleNamed(String text) {
    return CLASS_NAME.matcher(text).matches()
        ? jdk.ofClass(text).filter(name -> !name.equals(BASE)).orElse("")
        : "";
  }

  private void readText(String name) {
    Source where = source(name);
    for (String word : TextResources.names(jar.content(name))) {
      readClassName(word, where, true);
      GuardTable.conditional().stream()
          .filter(guard -> guard.unless().isName(word))
          .forEach(guard -> speakAgainst(guard, word, where));
      // Of others' settings only classes count: tables of all charsets are among them.
      if (own && !word.matches("\\w*[a-z]")) {
        usage.string(word, where);
      }
    }
  }

  private Optional<String> moduleOf(String type) {
    return jdk.ofClass(type.replace('/', '.')).filter(name -> !name.equals(BASE));
  }

  private Source source(String name) {
    return new Source(jar.path(), name);
  }

  /** A class, read beside others. */
  private record Parsed(
      ClassConstants constants, Map<NamesFromData, String> fromData, Source where) {}
}

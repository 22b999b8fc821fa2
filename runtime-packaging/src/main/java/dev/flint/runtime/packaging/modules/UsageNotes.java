package dev.flint.runtime.packaging.modules;

import static dev.flint.runtime.packaging.modules.ImageContent.LOCALE_DATA;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.rules.ExtendedCharsets;
import dev.flint.runtime.packaging.usage.CodeUsage;
import dev.flint.runtime.packaging.usage.NamesFromData;
import dev.flint.runtime.packaging.usage.Source;
import java.util.List;
import java.util.Set;

/**
 * Tells what can't be known of a function's code before it runs, and what to add for it.
 *
 * @param log where to
 */
record UsageNotes(PackagingLog log) {
  private static final Set<String> TOOLS =
      Set.of("jdk.compiler", "jdk.jartool", "jdk.javadoc", "jdk.jdeps", "jdk.jlink");
  private static final String PKCS11 = "jdk.crypto.cryptoki";

  /** Tells it, each kind in one line. */
  void tell(CodeUsage usage, Set<String> modules, Set<String> languages) {
    List<Source> unreadable = usage.unreadable();
    if (!unreadable.isEmpty()) {
      log.warn(
          "Expected class files, found "
              + unreadable.size()
              + " that can't be read, "
              + unreadable.get(0)
              + " the first: if they need modules of the JDK, name these with "
              + Setting.ADD_MODULES);
    }
    usage
        .namesFromData()
        .forEach(
            (kind, finding) -> {
              if (!isAllLinked(kind, modules, languages)) {
                log.info(
                    finding.where()
                        + " takes "
                        + text(kind, languages)
                        + ", or "
                        + Setting.ADD_MODULES.option()
                        + " ("
                        + finding.why()
                        + ")");
              }
            });
  }

  private static boolean isAllLinked(
      NamesFromData kind, Set<String> modules, Set<String> languages) {
    return switch (kind) {
      case LANGUAGE -> modules.contains(LOCALE_DATA) && languages.isEmpty();
      case CHARSET -> modules.contains(ExtendedCharsets.MODULE);
      case TOOL -> modules.stream().anyMatch(TOOLS::contains);
      case SECURITY_PROVIDER -> modules.contains(PKCS11);
      case SERVICE -> false;
    };
  }

  private static String text(NamesFromData kind, Set<String> languages) {
    return switch (kind) {
      case LANGUAGE ->
          "a language's name from data: of "
              + (languages.isEmpty() ? "none but American English" : languages)
              + " there are forms of dates and numbers; for all add "
              + element(LOCALE_DATA);
      case CHARSET ->
          "a charset's name from data: for those beside Unicode, Latin, Chinese, Japanese and"
              + " Korean, add "
              + element(ExtendedCharsets.MODULE);
      case TOOL ->
          "a tool's name from data: add its module, for instance " + element("jdk.jartool");
      case SECURITY_PROVIDER ->
          "the name of a provider of cryptography from data: for hardware keys add "
              + element(PKCS11);
      case SERVICE ->
          "a service's class from data: where the JDK provides the service, add the module that"
              + " does with "
              + element("MODULE");
    };
  }

  private static String element(String module) {
    return "<addModules>" + module + "</addModules>";
  }
}

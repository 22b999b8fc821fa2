package dev.flint.runtime.packaging.rules;

import dev.flint.runtime.packaging.jdk.JdkClasses;
import dev.flint.runtime.packaging.usage.CodeUsage;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of {@code java.xml} for code that reads and writes XML, and does not transform it or
 * look into it with XPath. The packages that are left out are those of the two alone; the rest of
 * the module begins to use them in the classes that are asked for here.
 */
public final class XmlPart {
  public static final String MODULE = "java.xml";

  /** The rest, as what a class needs or goes without. */
  public static final String REST = "XSLT and XPath of java.xml";

  /** What a line of the log says behind what brought the module. */
  public static final String NOTE =
      ", without XSLT and XPath: for these, add <addModules>" + MODULE + "</addModules>";

  private static final String WITHOUT =
      "com/sun/(java_cup|org/apache/(bcel|xpath|xalan(?!/internal/utils/)))/";

  // A validator of streams copies with a transformer.
  private static final Pattern FOR_MORE =
      Pattern.compile(
          "javax\\.xml\\.(transform|validation)\\..*Factory.*"
              + "|javax\\.xml\\.xpath\\..*"
              + "|org\\.w3c\\.dom\\.xpath\\..*"
              + "|com\\.sun\\.org\\.apache\\..*");
  // Frameworks and Jackson transform what a function hands them.
  private static final Pattern HANDED_ON =
      Pattern.compile("org\\.w3c\\.dom\\..*|javax\\.xml\\.transform\\..*");
  private static final List<String> EXPORTS =
      List.of(
          "java/util/prefs/Preferences.exportNode",
          "java/util/prefs/Preferences.exportSubtree",
          "java/util/prefs/AbstractPreferences.exportNode",
          "java/util/prefs/AbstractPreferences.exportSubtree");

  private XmlPart() {}

  /** Returns whether a class, by its binary name, is for the rest. */
  public static boolean isTooLittleFor(String type, boolean own) {
    return FOR_MORE.matcher(type).matches() || own && HANDED_ON.matcher(type).matches();
  }

  /** Returns whether code asks for the rest. */
  public static boolean isTooLittle(CodeUsage usage) {
    return usage.needed().containsKey(REST)
        || !usage.unreadable().isEmpty()
        || EXPORTS.stream().anyMatch(usage::uses);
  }

  /** Returns whether a module of the JDK, linked itself, asks for the rest. */
  public static boolean isTooLittleFor(ModuleDescriptor linked, Set<String> inPart) {
    return linked.requires().stream().anyMatch(required -> required.name().equals(MODULE))
        && !Set.of("java.sql", "java.prefs").contains(linked.name())
        && !inPart.contains(linked.name());
  }

  /** Looks for it in a JDK. */
  public static ModulePart of(JdkClasses classes) {
    return ModulePart.of(MODULE, WITHOUT, classes.files(MODULE), Set.of());
  }
}

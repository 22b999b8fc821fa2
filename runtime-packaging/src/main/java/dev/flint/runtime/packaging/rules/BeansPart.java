package dev.flint.runtime.packaging.rules;

import dev.flint.runtime.packaging.classfile.ClassConstants;
import dev.flint.runtime.packaging.jdk.JdkClasses;
import dev.flint.runtime.packaging.usage.CodeUsage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The part of {@code java.desktop} for code that uses nothing of it but {@code java.beans}, as most
 * frameworks do: {@code java.beans} itself, and what the JVM loads with it. Its code looks at a few
 * types of AWT and Swing, whether a bean is one of them, but does not run theirs.
 */
public final class BeansPart {
  public static final String MODULE = "java.desktop";

  /** What a line of the log says behind what brought the module. */
  public static final String NOTE =
      ", for which java.beans alone is linked: for the rest of the module, add <addModules>"
          + MODULE
          + "</addModules>";

  private static final String API = "java.beans.";
  private static final List<String> CODE = List.of("java/beans/", "com/sun/beans/");
  private static final String CLASS = ".class";

  /** Classes of the API that run code of AWT, or load classes that a document names. */
  private static final Set<String> FOR_MORE =
      Set.of(
          "AppletInitializer",
          "Beans",
          "DefaultPersistenceDelegate",
          "Encoder",
          "PersistenceDelegate",
          "XMLDecoder",
          "XMLEncoder");

  private static final Set<String> NAMED =
      Set.of("java.awt.Component", "java.awt.Graphics", "java.awt.Image", "java.awt.Rectangle");

  /** They ask all modules for handlers of content, and java.desktop has some, for pictures. */
  private static final List<String> CONTENT =
      List.of(
          "java/net/URL.getContent",
          "java/net/URLConnection.getContent",
          "java/net/HttpURLConnection.getContent",
          "java/net/JarURLConnection.getContent");

  private BeansPart() {}

  /** Returns whether a class, by its binary name, can do with this part. */
  public static boolean has(String type) {
    String simpleName = type.startsWith(API) ? type.substring(API.length()) : ".";
    return simpleName.indexOf('.') < 0 && !FOR_MORE.contains(simpleName);
  }

  /**
   * Returns whether a class does no more with a type than to name it, for instance as what its
   * {@code getIcon} returns: the part has the types in signatures of its own.
   */
  public static boolean isNamedAlone(String type, ClassConstants constants) {
    return NAMED.contains(type)
        && constants.members().stream()
            .noneMatch(member -> member.startsWith(type.replace('.', '/') + "."));
  }

  /**
   * Returns whether code asks for services that the whole module provides and its descriptor names.
   */
  public static boolean isTooLittle(CodeUsage usage) {
    return CONTENT.stream().anyMatch(usage::uses);
  }

  /** Looks for it in a JDK. */
  public static ModulePart of(JdkClasses classes) {
    SortedMap<String, Long> all = classes.files(MODULE);
    SortedSet<String> kept = new TreeSet<>(Set.of("module-info.class"));
    Deque<String> loaded = new ArrayDeque<>();
    for (String file : all.keySet()) {
      if (CODE.stream().anyMatch(file::startsWith)) {
        kept.add(file);
        if (file.endsWith(CLASS)) {
          loaded.addAll(ClassConstants.of(content(classes, file)).types());
        }
      }
    }
    while (!loaded.isEmpty()) {
      String file = loaded.remove() + CLASS;
      if (all.containsKey(file) && kept.add(file)) {
        loaded.addAll(ClassConstants.parents(content(classes, file)));
      }
    }
    return ModulePart.of(MODULE, "", all, kept);
  }

  private static byte[] content(JdkClasses classes, String file) {
    String className = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
    return classes.content(MODULE, className);
  }
}

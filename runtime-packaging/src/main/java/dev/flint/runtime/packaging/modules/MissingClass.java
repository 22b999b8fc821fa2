package dev.flint.runtime.packaging.modules;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkClasses;
import dev.flint.runtime.packaging.rules.ExtendedCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something of the JDK that a function asked its image for in vain.
 *
 * @param name what was asked for: a class by its binary name, or a service, for instance {@code
 *     charset IBM1047}
 * @param module the module of the JDK that has it
 */
public record MissingClass(String name, String module) {
  // A class by its binary or internal name; arrays and descriptors are not asked for by name.
  private static final String NAME = "([\\p{Alnum}_$]+(?:[./][\\p{Alnum}_$]+)+)";
  private static final Pattern CLASS =
      Pattern.compile(
          "(?:NoClassDefFoundError|ClassNotFoundException|TypeNotPresentException):?"
              + "(?: Type)? "
              + NAME
              + "|Provider "
              + NAME
              + " (?:not found|could not be instantiated)");
  private static final Pattern CHARSET =
      Pattern.compile("(?:UnsupportedCharsetException|UnsupportedEncodingException): (\\S+)");
  private static final Pattern ZIP_FILE_SYSTEM =
      Pattern.compile(
          "ProviderNotFoundException: Provider not found|Provider \"jar\" not (?:found|installed)");

  private static final Pattern JSON_ERROR =
      Pattern.compile("\"errorMessage\":\"((?:[^\"\\\\]|\\\\.)*)\",\"errorType\":\"([^\"]*)\"");

  /**
   * Finds what an image lacks in the text of an error: its message, stack trace or JSON document.
   *
   * @param errorText the text, with the class names of the exceptions
   * @param jdk the JDK that the image was linked from
   * @param imageModules the modules that are in the image
   * @return the first thing that another module of the JDK has; nothing when the error is about
   *     something else
   * @throws PackagingException when the JDK's modules cannot be read
   */
  public static Optional<MissingClass> in(String errorText, Jdk jdk, Set<String> imageModules) {
    String text = asStackTrace(errorText);
    try (JdkClasses classes = JdkClasses.of(jdk)) {
      return Stream.of(named(text, classes), charset(text), zipFileSystem(text))
          .flatMap(found -> found)
          .filter(missing -> jdk.modules().contains(missing.module()))
          .filter(missing -> !imageModules.contains(missing.module()))
          .findFirst();
    }
  }

  /**
   * Returns what to do.
   *
   * @return a sentence with the setting
   */
  public String advice() {
    return name
        + " of module "
        + module
        + " is missing: add <addModules>"
        + module
        + "</addModules>, or "
        + Setting.ADD_MODULES.option()
        + " "
        + module;
  }

  /** With the errors of a JSON document as a stack trace shows them: type, colon, message. */
  private static String asStackTrace(String errorText) {
    return JSON_ERROR.matcher(errorText).replaceAll("$2: $1\n").replace("\\\"", "\"");
  }

  private static Stream<MissingClass> named(String text, JdkClasses classes) {
    return CLASS
        .matcher(text)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .map(name -> name.replace('/', '.'))
        .flatMap(
            name ->
                classes.moduleOf(name).stream()
                    .map(module -> new MissingClass("class " + name, module)));
  }

  private static Stream<MissingClass> charset(String text) {
    Matcher name = CHARSET.matcher(text);
    return name.find() && ExtendedCharsets.contains(name.group(1))
        ? Stream.of(new MissingClass("charset " + name.group(1), ExtendedCharsets.MODULE))
        : Stream.empty();
  }

  private static Stream<MissingClass> zipFileSystem(String text) {
    return ZIP_FILE_SYSTEM.matcher(text).find()
        ? Stream.of(new MissingClass("the file system for jars and zips", "jdk.zipfs"))
        : Stream.empty();
  }
}

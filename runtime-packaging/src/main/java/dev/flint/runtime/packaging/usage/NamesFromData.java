package dev.flint.runtime.packaging.usage;

import dev.flint.runtime.packaging.classfile.ClassConstants;
import dev.flint.runtime.packaging.classfile.VariableArguments;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of the JDK's parts that code takes from data: from an event, a setting, a file. What they
 * will be is known at run time alone.
 */
public enum NamesFromData {
  /** A language. */
  LANGUAGE(
      Set.of(
          "java/util/Locale.<init>(Ljava/lang/String;)V",
          "java/util/Locale.<init>(Ljava/lang/String;Ljava/lang/String;)V",
          "java/util/Locale.<init>(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)V",
          "java/util/Locale.of(Ljava/lang/String;)Ljava/util/Locale;",
          "java/util/Locale.of(Ljava/lang/String;Ljava/lang/String;)Ljava/util/Locale;",
          "java/util/Locale.of(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)"
              + "Ljava/util/Locale;",
          "java/util/Locale.forLanguageTag(Ljava/lang/String;)Ljava/util/Locale;",
          "java/util/Locale$Builder.setLanguage(Ljava/lang/String;)Ljava/util/Locale$Builder;",
          "java/util/Locale$Builder.setLanguageTag(Ljava/lang/String;)Ljava/util/Locale$Builder;",
          "java/util/Locale.lookup(Ljava/util/List;Ljava/util/Collection;)Ljava/util/Locale;")),
  /** A charset. */
  CHARSET(
      Set.of(
          "java/nio/charset/Charset.forName(Ljava/lang/String;)Ljava/nio/charset/Charset;",
          "java/nio/charset/Charset.isSupported(Ljava/lang/String;)Z",
          "java/lang/String.<init>([BLjava/lang/String;)V",
          "java/lang/String.getBytes(Ljava/lang/String;)[B",
          "java/io/InputStreamReader.<init>(Ljava/io/InputStream;Ljava/lang/String;)V",
          "java/io/OutputStreamWriter.<init>(Ljava/io/OutputStream;Ljava/lang/String;)V",
          "java/io/ByteArrayOutputStream.toString(Ljava/lang/String;)Ljava/lang/String;")),
  /** A tool of the JDK. */
  TOOL(Set.of("java/util/spi/ToolProvider.findFirst(Ljava/lang/String;)Ljava/util/Optional;")),
  /** A service, by its class. */
  SERVICE(
      Set.of(
          "java/util/ServiceLoader.load(Ljava/lang/Class;)Ljava/util/ServiceLoader;",
          "java/util/ServiceLoader.loadInstalled(Ljava/lang/Class;)Ljava/util/ServiceLoader;")),
  /** A provider of cryptography. */
  SECURITY_PROVIDER(
      Set.of("java/security/Security.getProvider(Ljava/lang/String;)Ljava/security/Provider;"));

  private final Set<String> methods;

  NamesFromData(Set<String> methods) {
    this.methods = methods;
  }

  /**
   * Tells which kinds of name a class takes from data.
   *
   * @param constants what the class refers to
   * @param content the class file
   * @return for each kind a method that gets such a name
   */
  public static Map<NamesFromData, String> in(ClassConstants constants, byte[] content) {
    Map<NamesFromData, String> found = new EnumMap<>(NamesFromData.class);
    for (NamesFromData kind : values()) {
      if (kind.methods.stream().anyMatch(constants.members()::contains)) {
        kind.callIn(content).ifPresent(method -> found.put(kind, method));
      }
    }
    return found;
  }

  private Optional<String> callIn(byte[] content) {
    return VariableArguments.firstCall(content, methods);
  }
}

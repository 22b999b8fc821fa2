package dev.flint.runtime.packaging.usage;

import dev.flint.runtime.packaging.classfile.ClassConstants;
import dev.flint.runtime.packaging.classfile.RuntimeClasses;
import java.util.Set;

/**
 * Data of {@code java.base} that is found by name alone, through a few methods: where no class
 * calls any of them, nothing can ask for it.
 */
public enum DataFoundByName {
  /** Those of Chinese, Japanese and Korean, a fourteenth of {@code java.base} in the zip. */
  EAST_ASIAN_CHARSETS(
      "regex:/java\\.base/sun/nio/cs/(Big5|EUC_|GB18030|GBK|HKSCS|JIS_|Johab|MS932|PCK|SJIS).*",
      Set.of(
          "java/nio/charset/Charset.forName",
          "java/nio/charset/Charset.isSupported",
          "java/nio/charset/Charset.availableCharsets",
          "java/lang/String.<init>([BLjava/lang/String;)V",
          "java/lang/String.<init>([BIILjava/lang/String;)V",
          "java/lang/String.getBytes(Ljava/lang/String;)[B",
          "java/io/InputStreamReader.<init>(Ljava/io/InputStream;Ljava/lang/String;)V",
          "java/io/OutputStreamWriter.<init>(Ljava/io/OutputStream;Ljava/lang/String;)V",
          "java/io/ByteArrayOutputStream.toString(Ljava/lang/String;)Ljava/lang/String;",
          "java/io/PrintStream.<init>(Ljava/io/OutputStream;ZLjava/lang/String;)V",
          "java/io/PrintStream.<init>(Ljava/lang/String;Ljava/lang/String;)V",
          "java/io/PrintStream.<init>(Ljava/io/File;Ljava/lang/String;)V",
          "java/io/PrintWriter.<init>(Ljava/lang/String;Ljava/lang/String;)V",
          "java/io/PrintWriter.<init>(Ljava/io/File;Ljava/lang/String;)V",
          "java/util/Formatter.<init>(Ljava/lang/String;Ljava/lang/String;)V",
          "java/util/Formatter.<init>(Ljava/io/File;Ljava/lang/String;)V",
          "java/util/Formatter.<init>(Ljava/io/OutputStream;Ljava/lang/String;)V",
          "java/util/Scanner.<init>(Ljava/io/InputStream;Ljava/lang/String;)V",
          "java/util/Scanner.<init>(Ljava/io/File;Ljava/lang/String;)V",
          "java/util/Scanner.<init>(Ljava/nio/file/Path;Ljava/lang/String;)V",
          "java/util/Scanner.<init>(Ljava/nio/channels/ReadableByteChannel;Ljava/lang/String;)V",
          "java/util/Properties.storeToXML",
          "java/util/Properties.loadFromXML",
          "java/net/URLDecoder.decode(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
          "java/net/URLEncoder.encode(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
          "java/nio/channels/Channels.newReader",
          "java/nio/channels/Channels.newWriter")),
  /** What Unicode calls each character; regular expressions may ask for it too. */
  CHARACTER_NAMES(
      "/java.base/java/lang/uniName.dat",
      Set.of(
          "java/lang/Character.getName",
          "java/lang/Character.codePointOf",
          "java/util/regex/Pattern.compile",
          "java/util/regex/Pattern.matches",
          "java/lang/String.matches",
          "java/lang/String.replaceAll",
          "java/lang/String.replaceFirst",
          "java/lang/String.split",
          "java/util/Scanner.next",
          "java/util/Scanner.hasNext",
          "java/util/Scanner.useDelimiter",
          "java/util/Scanner.skip",
          "java/util/Scanner.findInLine",
          "java/util/Scanner.findWithinHorizon",
          "java/util/Scanner.findAll",
          "java/nio/file/FileSystem.getPathMatcher"));

  private final String resources;
  private final Set<String> methods;

  DataFoundByName(String resources, Set<String> methods) {
    this.resources = resources;
    this.methods = methods;
  }

  /**
   * Returns where it is.
   *
   * @return a pattern for {@code jlink}
   */
  public String resources() {
    return resources;
  }

  /**
   * Tells whether a class may ask for any of it. The runtime's ask for charsets of Unicode alone,
   * but for a property of type Charset in an event's class, and have regular expressions of their
   * own. Of a class that can't be read nothing is known.
   *
   * @param constants what the class refers to
   * @return true when it may
   */
  public boolean isAskedForBy(ClassConstants constants) {
    return !constants.isReadable()
        || !RuntimeClasses.contains(constants.className())
            && methods.stream().anyMatch(constants.members()::contains);
  }
}

package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.SearchPath;
import dev.flint.runtime.packaging.modules.ImageContent;
import dev.flint.runtime.packaging.modules.MissingClass;
import dev.flint.runtime.packaging.options.AddedFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Links the function's JRE, trimmed to what a function needs and checked to start on Lambda. */
public final class RuntimeImage {
  private static final String SECURITY = "conf/security/java.security";
  private static final String NEGATIVE_TTL = "networkaddress.cache.negative.ttl=";
  // Asked for with the first address of a host, as a system property and then in these settings:
  // reading them takes a millisecond or two of a start.
  private static final String EXCEPTION_DETAILS = "jdk.includeInExceptions=";

  /**
   * Of the second compiler and of more threads for the collector, linking would see the cost alone.
   */
  private static final List<String> SHORT_LIFE =
      List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC");

  private final Jdk jdk;
  private final Jdk modulesOf;
  private final Path image;
  private final PackagingLog log;
  private ImageContent content = ImageContent.UNKNOWN;

  /**
   * An image that is not there yet.
   *
   * @param jdk the JDK whose tools link it
   * @param modulesOf the JDK whose modules are linked: the same, or one with {@code jmods}
   * @param image the folder to make; it must not exist
   * @param log told what the image needs of the system, and what could not be trimmed
   */
  public RuntimeImage(Jdk jdk, Jdk modulesOf, Path image, PackagingLog log) {
    this.jdk = jdk;
    this.modulesOf = modulesOf;
    this.image = image;
    this.log = log;
  }

  /**
   * The JDK that it is linked from.
   *
   * @return the one whose modules are linked
   */
  public Jdk linkedJdk() {
    return modulesOf;
  }

  /**
   * Links it.
   *
   * @param content what to link; the modules that it requires are added
   * @throws PackagingException when a tool of the JDK fails, or the JDK needs a newer glibc than
   *     Lambda has
   */
  public void link(ImageContent content) {
    this.content = content;
    List<String> arguments = new ArrayList<>(SHORT_LIFE);
    if (!modulesOf.equals(jdk)) {
      requireSameRelease();
      arguments.addAll(List.of("--module-path", modulesOf.jmods().toString()));
    }
    arguments.addAll(
        List.of(
            "--add-modules",
            String.join(",", content.modules()),
            "--output",
            image.toAbsolutePath().toString(),
            "--no-header-files",
            "--no-man-pages",
            // Line numbers of the JDK's own frames: a tenth of the zip. A function keeps its own.
            "--strip-java-debug-attributes",
            "--exclude-resources=" + String.join(",", content.excludedResources()),
            // Uncompressed is smaller in the zip, and faster to read than what is unpacked twice.
            "--compress",
            jdk.feature() < 21 ? "0" : "zip-0"));
    if (!content.languages().isEmpty()) {
      arguments.add("--include-locales=" + String.join(",", content.languages()));
    }
    if (!content.excludedFiles().isEmpty()) {
      arguments.add("--exclude-files=" + String.join(",", content.excludedFiles()));
    }
    jdk.run("jlink", arguments);
    editSecuritySettings();
    new FontSettings(image).write();
    Leftovers.removeFrom(image);
    checkGlibc();
    List<Path> nativeFiles = NativeFiles.in(image);
    new SystemLibraries(log).check(nativeFiles);
    new SymbolStrip(SearchPath.ofProcess(), log).strip(nativeFiles);
  }

  /**
   * Copies the user's files into it.
   *
   * @param files files and folders
   * @throws PackagingException when one would take the place of what is linked
   */
  public void add(List<AddedFile> files) {
    new AddedFiles(image, log).copy(files);
  }

  /**
   * Takes away all trusted certificates but Amazon's.
   *
   * @throws PackagingException when there are none of Amazon's
   */
  public void trustAmazonAlone() {
    new AmazonRoots(image, log).keepAlone();
  }

  /**
   * The oldest glibc that the linked image starts with.
   *
   * @return for instance {@code 2.17}; nothing when it is for another C library
   */
  public Optional<String> glibc() {
    return glibcNeed().map(need -> need.version().toString());
  }

  private Optional<GlibcNeed> glibcNeed() {
    return GlibcNeed.highest(NativeFiles.in(image));
  }

  /**
   * Looks in an error of the function's for something that the JDK has and this image lacks.
   *
   * @param errorText the error's message, stack trace or JSON document
   * @throws PackagingException when it is about such a thing; the message names its module
   */
  public void requireComplete(String errorText) {
    MissingClass.in(errorText, jdk, wholeModules())
        .ifPresent(
            missing -> {
              throw new PackagingException(missing.advice() + "\n" + errorText);
            });
  }

  private SortedSet<String> wholeModules() {
    SortedSet<String> whole = modules();
    whole.removeIf(content::isInPart);
    return whole;
  }

  /**
   * The modules that were linked.
   *
   * @return their names, sorted
   */
  public SortedSet<String> modules() {
    Properties release = new Properties();
    try (Reader text = Files.newBufferedReader(image.resolve("release"))) {
      release.load(text);
      return new TreeSet<>(List.of(release.getProperty("MODULES").replace("\"", "").split(" ")));
    } catch (IOException e) {
      throw new PackagingException("Could not read the modules of " + image + ": " + e, e);
    }
  }

  /**
   * Options by which the image's JVM needs not read the image's own settings when it starts. What
   * they say is what the settings say.
   *
   * @return the options, maybe none
   */
  public List<String> settingsAsOptions() {
    return securitySettings()
        .filter(line -> line.startsWith(EXCEPTION_DETAILS))
        .map(line -> "-D" + line)
        .toList();
  }

  /** {@code jlink} takes modules of its own feature release alone. */
  private void requireSameRelease() {
    if (modulesOf.feature() != jdk.feature()) {
      throw new PackagingException(
          "Expected as "
              + Setting.TARGET_JDK
              + " one of the feature release of the JDK that links, "
              + jdk
              + ", found "
              + modulesOf);
    }
  }

  private void checkGlibc() {
    Optional<GlibcNeed> need = glibcNeed();
    need.ifPresent(GlibcNeed::requireOnLambda);
    need.ifPresent(glibc -> log.info("The JRE needs glibc " + glibc.version() + " or later"));
  }

  /**
   * As in the managed runtime, a host name that could not be resolved is asked for again in 1 s.
   * Comments go: every start reads this file, and nine tenths of it are comments.
   */
  private void editSecuritySettings() {
    List<String> lines =
        securitySettings()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.startsWith(NEGATIVE_TTL) ? NEGATIVE_TTL + 1 : line)
            .toList();
    try {
      Files.write(image.resolve(SECURITY), lines, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new PackagingException("Could not edit " + SECURITY + " of " + image + ": " + e, e);
    }
  }

  private Stream<String> securitySettings() {
    try {
      return Files.readAllLines(image.resolve(SECURITY), StandardCharsets.ISO_8859_1).stream();
    } catch (IOException e) {
      throw new PackagingException("Could not read " + SECURITY + " of " + image + ": " + e, e);
    }
  }

  /**
   * Dumps the linked image's archive of class data, for a function that has no archive or cache of
   * its own that would hold the same.
   *
   * <p>Not by {@code jlink --generate-cds-archive}, which also makes an archive for heaps over 32
   * GB, and with another garbage collector than the one that will read it.
   *
   * @throws PackagingException when the JDK cannot dump one
   */
  public void dumpClassDataArchive() {
    Jdk linked = new Jdk(image, jdk.version(), jdk.platform(), jdk.modules());
    List<String> arguments =
        List.of(
            "-XX:+UseSerialGC",
            // The heap size is noted in the archive: fixed, or each machine would make another one.
            "-Xmx128m",
            "-XX:SharedClassListFile=" + jdk.home().resolve("lib/classlist"),
            "-Xshare:dump");
    String output = linked.run("java", arguments);
    if (archive().isEmpty()) {
      throw new PackagingException("Expected " + jdk + " to dump a CDS archive, found:\n" + output);
    }
  }

  private Optional<Path> archive() {
    return Optional.of(image.resolve("lib/server/classes.jsa")).filter(Files::isRegularFile);
  }
}

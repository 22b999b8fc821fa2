package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.modules.ImageContent;
import dev.flint.runtime.packaging.modules.MissingClass;
import dev.flint.runtime.packaging.nativecode.NativeFiles;
import dev.flint.runtime.packaging.nativecode.RequiredGlibc;
import dev.flint.runtime.packaging.options.AddedFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The function's JRE, as it was linked.
 *
 * <p>What it lacks shows in errors of the function's, and what it has in its own files.
 */
public final class RuntimeImage {
  private final Jdk jdk;
  private final Jdk modulesOf;
  private final Path folder;
  private final ImageContent content;
  private final PackagingLog log;

  /**
   * An image that is there, and of which nothing is known to be left out of its modules.
   *
   * @param jdk the JDK whose tools linked it
   * @param modulesOf the JDK whose modules were linked: the same, or one with {@code jmods}
   * @param folder the folder
   * @param log told what could not be done
   */
  public RuntimeImage(Jdk jdk, Jdk modulesOf, Path folder, PackagingLog log) {
    this(jdk, modulesOf, folder, ImageContent.UNKNOWN, log);
  }

  RuntimeImage(Jdk jdk, Jdk modulesOf, Path folder, ImageContent content, PackagingLog log) {
    this.jdk = jdk;
    this.modulesOf = modulesOf;
    this.folder = folder;
    this.content = content;
    this.log = log;
  }

  /**
   * Returns the JDK that it is linked from.
   *
   * @return the one whose modules are linked
   */
  public Jdk linkedJdk() {
    return modulesOf;
  }

  /**
   * Returns what it was linked with.
   *
   * @return its modules, and what is left out of them
   */
  public ImageContent content() {
    return content;
  }

  /**
   * Copies the user's files into it.
   *
   * @param files files and folders
   * @throws PackagingException when one would take the place of what is linked
   */
  public void add(List<AddedFile> files) {
    new AddedFiles(folder, log).copy(files);
  }

  /**
   * Takes away all trusted certificates but Amazon's.
   *
   * @throws PackagingException when there are none of Amazon's
   */
  public void trustAmazonAlone() {
    new AmazonRoots(folder, log).keepAlone();
  }

  /**
   * Returns the oldest glibc that the linked image starts with.
   *
   * @return for instance {@code 2.17}; nothing when it is for another C library
   */
  public Optional<String> glibc() {
    return glibcNeed().map(need -> need.version().toString());
  }

  private Optional<RequiredGlibc> glibcNeed() {
    return RequiredGlibc.highest(NativeFiles.in(folder));
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
   * Returns the modules that were linked.
   *
   * @return their names, sorted
   */
  public SortedSet<String> modules() {
    Properties release = new Properties();
    try (Reader text = Files.newBufferedReader(folder.resolve("release"))) {
      release.load(text);
      return new TreeSet<>(List.of(release.getProperty("MODULES").replace("\"", "").split(" ")));
    } catch (IOException e) {
      throw new PackagingException("Could not read the modules of " + folder + ": " + e, e);
    }
  }

  /**
   * Options by which the image's JVM needs not read the image's own settings when it starts. What
   * they say is what the settings say.
   *
   * @return the options, maybe none
   */
  public List<String> settingsAsOptions() {
    return new SecuritySettings(folder).asOptions();
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
    Jdk linked = new Jdk(folder, jdk.version(), jdk.platform(), jdk.modules());
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
    return Optional.of(folder.resolve("lib/server/classes.jsa")).filter(Files::isRegularFile);
  }
}

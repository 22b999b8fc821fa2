package dev.flint.runtime.packaging.recording;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.classfile.RuntimeClasses;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes that other JVMs loaded, such as those of the function's tests: each wrote a list, and
 * beside it a log with classes that no list has, and with the JVM's version.
 *
 * @param lists the lists
 */
public record Recording(List<Path> lists) {
  private static final String SUFFIX = ".classlist";
  private static final InputFiles LISTS =
      new InputFiles("a list of classes, or a folder with such lists", SUFFIX, Setting.CLASS_LISTS);

  private static final String VERSION = "Version: ";

  /** Copies the list. */
  public Recording {
    lists = List.copyOf(lists);
  }

  /**
   * Finds lists.
   *
   * @param paths lists, or folders with lists ({@code *.classlist})
   * @return them all
   * @throws PackagingException when one of the paths has none
   */
  public static Recording in(List<Path> paths) {
    return new Recording(LISTS.in(paths));
  }

  /**
   * Tells a list by the name of its file.
   *
   * @param file the file
   * @return true when it is one
   */
  public static boolean isList(Path file) {
    return file.toString().endsWith(SUFFIX);
  }

  /**
   * Returns what a JVM is started with to make such a list.
   *
   * @param folder where it goes
   * @param name how the names of the files begin; the number of the process follows
   */
  public static List<String> options(Path folder, String name) {
    return List.of(
        // Here the JVM writes pid123 for %p, in the other option 123.
        "-XX:DumpLoadedClassList=" + folder.resolve(name + "-%p" + SUFFIX),
        "-Xlog:class+load,gc+init:file="
            + folder.resolve(name + "-pid%p.log")
            + ":none:filecount=0");
  }

  /** Returns whether there is no list. */
  public boolean isEmpty() {
    return lists.isEmpty();
  }

  /**
   * Adds of what was recorded the function's own classes, what these and those of a start lead to,
   * and the JDK's classes: what belongs to the tests alone is left. Of the JDK's it can't be told
   * for certain. Where they would be more than all others, only those are added that were loaded
   * for others.
   *
   * @param list what a start of the function needs
   * @param files the function's classes
   * @param jdk the JDK that the list is of
   * @return the binary names of what was added, and of the function's own that were recorded
   */
  public Set<String> addTo(ClassList list, ClassFiles files, Jdk jdk) {
    List<Recorded> all = lists.stream().map(Recorded::read).toList();
    Set<String> recorded = classes(all, Recorded::classes);
    Set<String> used = files.own().names();
    used.retainAll(recorded);
    Set<String> ofFunction = ofStart(list, files);
    ofFunction.addAll(used);
    recorded.removeAll(list.classes());
    try (Reach reach = new Reach(jdk, files.jars(), recorded)) {
      used.addAll(reach.from(ofFunction));
    }
    ofFunction.addAll(used);
    Set<String> ofJdk = classes(all, each -> each.loaded().ofJdk());
    ofJdk.retainAll(recorded);
    if (ofJdk.size() > ofFunction.size()) {
      ofJdk.retainAll(classes(all, each -> each.loaded().ofJdkBehind(ofFunction)));
    }
    used.addAll(ofJdk);
    list.add(used);
    ofFunction.addAll(used);
    list.addLinks(links(all, jdk), ofFunction);
    list.addCallSites(files, lambdas(all), ofFunction);
    return used;
  }

  /**
   * What one JVM wrote.
   *
   * @param file its list
   * @param list what that holds
   * @param loaded what is in the log beside it
   */
  private record Recorded(Path file, ClassList list, LoadedClasses loaded) {
    static Recorded read(Path file) {
      return new Recorded(file, ClassList.read(file), LoadedClasses.read(logOf(file)));
    }

    Set<String> classes() {
      Set<String> classes = list.classes();
      classes.addAll(loaded.sources().keySet());
      return classes;
    }
  }

  private static Set<String> classes(List<Recorded> all, Function<Recorded, Set<String>> ofEach) {
    return all.stream()
        .flatMap(each -> ofEach.apply(each).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The runtime's own classes name much that most functions go without. */
  private static Set<String> ofStart(ClassList list, ClassFiles files) {
    Set<String> classes = list.classes();
    classes.retainAll(files.names());
    classes.removeIf(RuntimeClasses::isOwn);
    return classes;
  }

  private static List<String> links(List<Recorded> all, Jdk jdk) {
    return all.stream()
        .filter(each -> isOf(jdk, each.file()))
        .flatMap(each -> each.list().links().stream())
        .toList();
  }

  /** Returns how many lambdas of each class were linked. */
  private static Map<String, Integer> lambdas(List<Recorded> all) {
    Map<String, Integer> lambdas = new HashMap<>();
    all.forEach(
        each -> each.loaded().lambdas().forEach((name, n) -> lambdas.merge(name, n, Math::max)));
    return lambdas;
  }

  /** Returns the versions of other JVMs that wrote a list; empty for one that is not known. */
  public Set<String> otherVersions(Jdk jdk) {
    return lists.stream()
        .filter(file -> !isOf(jdk, file))
        .map(Recording::version)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOf(Jdk jdk, Path file) {
    try {
      return Runtime.Version.parse(version(file)).version().equals(jdk.version().version());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Returns the version of the JVM that wrote a list; empty when it is not known. */
  private static String version(Path file) {
    Path log = logOf(file);
    try (Stream<String> lines = Files.exists(log) ? Files.lines(log) : Stream.empty()) {
      return lines
          .filter(line -> line.startsWith(VERSION))
          .map(line -> line.substring(VERSION.length()).split(" ")[0])
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new PackagingException("Could not read " + log + ": " + e, e);
    }
  }

  private static Path logOf(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.replaceFirst("(\\.[^.]*)?$", ".log"));
  }
}

package dev.flint.runtime.packaging.recording;

import dev.flint.runtime.packaging.archive.CodeJar;
import dev.flint.runtime.packaging.classfile.ClassConstants;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkClasses;
import dev.flint.runtime.packaging.usage.TextResources;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells which classes others lead to: they name them, as types or as strings, or as a service; or
 * name one that does. With the first class of a jar come those that its settings name.
 */
final class Reach implements AutoCloseable {
  /** What links call sites: each class with a lambda names it, and the archive has them linked. */
  private static final Pattern LINKAGE =
      Pattern.compile(
          "java\\.lang\\.(runtime\\..*|invoke\\.(.*Factory|CallSite|MethodHandles\\$Lookup))");

  private static final Pattern SETTINGS =
      Pattern.compile("META-INF/(?!services/|maven/|native-image/)[^/]+(/.*)?\\.(?!class)\\w+");

  private static final String SERVICES = "META-INF/services/";

  private final JdkClasses jdk;
  private final Map<String, CodeJar> jars = new HashMap<>();
  private final List<CodeJar> open = new ArrayList<>();
  private final Set<CodeJar> entered = new HashSet<>();
  private final Set<String> among;
  private final Set<String> reached = new TreeSet<>();
  private final Deque<String> unread = new ArrayDeque<>();

  /**
   * Opens the jars and the JDK.
   *
   * @param jdk the JDK
   * @param paths the jars
   * @param among the binary names of the classes that count
   */
  Reach(Jdk jdk, List<Path> paths, Set<String> among) {
    this.jdk = JdkClasses.of(jdk);
    this.among = among;
    for (Path path : paths) {
      CodeJar jar = CodeJar.open(path, jdk.version());
      open.add(jar);
      jar.classNames().forEach(name -> jars.putIfAbsent(name, jar));
    }
  }

  /**
   * Looks for them.
   *
   * @param names the binary names of the classes to begin with
   * @return what they lead to
   */
  Set<String> from(Collection<String> names) {
    unread.addAll(names);
    while (!unread.isEmpty()) {
      String name = unread.remove();
      CodeJar jar = jars.get(name);
      if (jar != null) {
        enter(jar);
        jar.classFile(name).ifPresent(this::read);
      } else {
        readOfJdk(name);
      }
      open.forEach(other -> reachProviders(other, name));
    }
    return reached;
  }

  private void readOfJdk(String name) {
    jdk.moduleOf(name)
        .ifPresentOrElse(module -> read(jdk.content(module, name)), () -> reached.remove(name));
  }

  private void read(byte[] content) {
    ClassConstants constants = ClassConstants.of(content);
    constants.types().forEach(this::reach);
    constants.strings().forEach(this::reach);
  }

  private void enter(CodeJar jar) {
    if (entered.add(jar)) {
      jar.names().stream()
          .filter(name -> SETTINGS.matcher(name).matches())
          .forEach(name -> TextResources.names(jar.content(name)).forEach(this::reach));
    }
  }

  private void reachProviders(CodeJar jar, String service) {
    String file = SERVICES + service;
    if (jar.has(file)) {
      TextResources.names(jar.content(file)).forEach(this::reach);
    }
  }

  private void reach(String text) {
    String name = text.replace('/', '.');
    if (among.contains(name) && !LINKAGE.matcher(name).matches() && reached.add(name)) {
      unread.add(name);
    }
  }

  @Override
  public void close() {
    open.forEach(CodeJar::close);
    jdk.close();
  }
}

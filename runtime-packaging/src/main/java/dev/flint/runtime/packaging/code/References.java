package dev.flint.runtime.packaging.code;

import dev.flint.runtime.packaging.archive.JarEntries;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.classfile.ConstantPool;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkClasses;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for classes that a function refers to and no jar has.
 *
 * @param known the classes that are packed or come with a layer
 * @param jdk the JDK that the rest has to be in
 * @param problems takes what is missing
 */
public record References(KnownClasses known, Jdk jdk, Problems problems) {
  /**
   * Checks what the handler's class refers to, what all refer to that the managed runtime has, and
   * whether Jackson's parts go together.
   *
   * @param handler the handler; empty for none
   * @param jars the function's jars, its own first
   * @param merged the jars whose classes are in the function's own besides the function's
   */
  public void check(String handler, List<Path> jars, List<Path> merged) {
    String handlerClass = handler.replaceFirst("::.*", "");
    Set<String> own = new HashSet<>(JarEntries.of(jars.get(0)).classes());
    merged.forEach(jar -> own.removeAll(JarEntries.of(jar).classes()));
    ManagedUses uses = new ManagedUses(own);
    JacksonJars jackson = new JacksonJars(known, problems);
    new ClassFiles(jars, jdk.version())
        .forEach(
            name -> true,
            constants -> {
              if (constants.className().equals(handlerClass)) {
                requireAll(constants);
              }
              uses.add(constants);
              jackson.add(constants);
            });
    jackson.check(jars);
    uses.byArtifact.forEach(
        (artifact, use) ->
            tell(artifact, use, use.own || isSureToNeed(artifact, jars.get(0), own)));
  }

  private void requireAll(ConstantPool handler) {
    Set<String> missing = new TreeSet<>();
    try (JdkClasses classes = JdkClasses.of(jdk)) {
      for (String name : handler.classes()) {
        String binary = name.replace('/', '.');
        boolean managed = ManagedArtifact.of(name).isPresent();
        if (!managed && !known.contains(binary) && classes.moduleOf(binary).isEmpty()) {
          missing.add(binary);
        }
      }
    }
    if (!missing.isEmpty()) {
      problems.tell(
          "Expected the classes that "
              + handler.className()
              + " refers to in the function's jars, found none of "
              + missing
              + ": add the dependency that has them, with scope compile or runtime");
    }
  }

  /** Adapters take AWS's serializers for AWS's event types, and for these alone. */
  private static boolean isSureToNeed(ManagedArtifact artifact, Path functionJar, Set<String> own) {
    return artifact == ManagedArtifact.SERIALIZATION
        && JarEntries.anyMentions(functionJar, own, ManagedArtifact.EVENTS);
  }

  private void tell(ManagedArtifact artifact, Use use, boolean needed) {
    String text =
        "no jar has "
            + use.className
            + ", which "
            + use.referrer
            + " refers to. The managed Java runtime has it on its class path, provided.al2023 has"
            + " not: add the dependency "
            + artifact;
    if (needed) {
      problems.tell("Expected all classes that the function needs in its jars, found that " + text);
    } else {
      problems.log().warn("If the function comes to use it, it fails: " + text);
    }
  }

  /** A class that is referred to, and by whom. */
  private record Use(String className, String referrer, boolean own) {}

  /**
   * A collection, for each artifact of the managed runtime, one use; the function's own before all.
   */
  private final class ManagedUses {
    private final Set<String> own;
    private final Map<ManagedArtifact, Use> byArtifact = new EnumMap<>(ManagedArtifact.class);

    ManagedUses(Set<String> own) {
      this.own = own;
    }

    void add(ConstantPool constants) {
      boolean isOwn = own.contains(constants.className());
      for (String name : constants.classes()) {
        String binary = name.replace('/', '.');
        ManagedArtifact.of(name)
            .filter(artifact -> !known.contains(binary))
            .ifPresent(artifact -> put(artifact, new Use(binary, constants.className(), isOwn)));
      }
    }

    private void put(ManagedArtifact artifact, Use use) {
      byArtifact.merge(artifact, use, (old, other) -> !old.own && other.own ? other : old);
    }
  }
}

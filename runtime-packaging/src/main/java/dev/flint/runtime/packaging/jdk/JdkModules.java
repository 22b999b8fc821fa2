package dev.flint.runtime.packaging.jdk;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The modules of a JDK, as their own descriptors tell of them. */
public final class JdkModules {
  private static final String BASE = "java.base";

  private final SortedMap<String, ModuleDescriptor> descriptors = new TreeMap<>();
  private final Map<String, String> byPackage = new HashMap<>();

  /**
   * Reads the descriptors of a JDK's modules.
   *
   * @param jdk the JDK
   * @param classes its classes
   * @throws dev.flint.runtime.packaging.PackagingException when they can't be read
   */
  public JdkModules(Jdk jdk, JdkClasses classes) {
    for (String module : jdk.modules()) {
      add(descriptor(classes.content(module, "module-info")));
    }
  }

  private void add(ModuleDescriptor descriptor) {
    descriptors.put(descriptor.name(), descriptor);
    descriptor.packages().forEach(name -> byPackage.put(name, descriptor.name()));
  }

  /** A newer JDK's descriptor is read as one of Java 9, which is of the same form. */
  private static ModuleDescriptor descriptor(byte[] content) {
    return ModuleDescriptor.read(ByteBuffer.wrap(content).putShort(6, (short) 53));
  }

  /**
   * Returns the descriptors.
   *
   * @return one for each module, sorted by name
   */
  public Collection<ModuleDescriptor> descriptors() {
    return descriptors.values();
  }

  /**
   * Returns the module that has the package of a class.
   *
   * @param className the class's binary name
   * @return the module; nothing when the package is none of the JDK
   */
  public Optional<String> ofClass(String className) {
    int dot = className.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(byPackage.get(className.substring(0, dot)));
  }

  /**
   * Returns the modules that some require, and what those require.
   *
   * @param roots names of modules
   * @return for each module that is required, and is none of the roots, one that requires it;
   *     {@code java.base} is not told
   */
  public SortedMap<String, String> requiredBy(Collection<String> roots) {
    SortedMap<String, String> required = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      String module = open.remove();
      for (String other : requires(module)) {
        if (!roots.contains(other) && required.putIfAbsent(other, module) == null) {
          open.add(other);
        }
      }
    }
    return required;
  }

  private Collection<String> requires(String module) {
    return Objects.requireNonNull(descriptors.get(module), module).requires().stream()
        .filter(each -> !each.modifiers().contains(Requires.Modifier.STATIC))
        .map(Requires::name)
        .filter(name -> !name.equals(BASE))
        .toList();
  }
}

package dev.flint.runtime.packaging.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkClasses;
import dev.flint.runtime.packaging.jdk.JdkModules;
import dev.flint.runtime.packaging.rules.ModuleTable.Linked;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModuleTableTest {
  private static final String JDKS = "dev.flint.runtime.packaging.fixture.Jdks#installed";

  @ParameterizedTest
  @MethodSource(JDKS)
  void hasARowForEachModuleOfTheJdk(Jdk jdk) {
    Set<String> without = new TreeSet<>(jdk.modules());
    ModuleTable.rows().forEach(row -> without.remove(row.module()));

    assertEquals(Set.of(), without);
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void neverLinksOnlyWhatNoClassOfAFunctionCanReferTo(Jdk jdk) {
    for (ModuleDescriptor module : modules(jdk).descriptors()) {
      if (ModuleTable.linked(module.name()) == Linked.NEVER) {
        List<String> open =
            module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(Exports::source)
                .toList();
        assertEquals(List.of(), open, module.name());
      }
    }
  }

  /** Each is asked for in one of the ways of {@link ServiceLookups}, or for a reason by none. */
  @ParameterizedTest
  @MethodSource(JDKS)
  void knowsHowEachServiceOfTheJdkIsAskedFor(Jdk jdk) {
    JdkModules modules = modules(jdk);
    Set<String> unknown = new TreeSet<>();
    for (ModuleDescriptor module : modules.descriptors()) {
      for (ModuleDescriptor.Provides provides : module.provides()) {
        String service = provides.service();
        boolean ofAnother = !modules.ofClass(service).orElseThrow().equals(module.name());
        if (ofAnother && !module.name().equals("java.base") && !ServiceLookups.knows(service)) {
          unknown.add(service + " of " + module.name());
        }
      }
    }

    assertEquals(Set.of(), unknown);
  }

  private static JdkModules modules(Jdk jdk) {
    try (JdkClasses classes = JdkClasses.of(jdk)) {
      return new JdkModules(jdk, classes);
    }
  }

  @Test
  void isInTheDocumentation() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "packaging.md"));

    for (ModuleTable.Row row : ModuleTable.rows()) {
      assertTrue(page.contains("`" + row.module() + "`"), row.module());
    }
  }

  @Test
  void hasEachModuleOnce() {
    List<String> names = ModuleTable.rows().stream().map(ModuleTable.Row::module).toList();

    assertEquals(names.stream().sorted().distinct().toList(), names);
    assertTrue(Jdks.running().modules().contains("java.base"));
  }
}

package dev.flint.runtime.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know which: arrows go one way. */
class LayeringTest {

  private static final String ROOT = "dev.flint.runtime.junit";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void arrowsGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("junit")
        .definedBy(ROOT)
        .layer("run")
        .definedBy(ROOT + ".run")
        .layer("settings")
        .definedBy(ROOT + ".settings")
        .layer("invoke")
        .definedBy(ROOT + ".invoke")
        .whereLayer("junit")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("run")
        .mayOnlyBeAccessedByLayers("junit")
        .whereLayer("settings")
        .mayOnlyBeAccessedByLayers("junit", "run", "invoke")
        .whereLayer("invoke")
        .mayOnlyBeAccessedByLayers("junit")
        .check(CLASSES);
  }

  @Test
  void whatRunsKnowsNoJUnit() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".run", ROOT + ".settings", ROOT + ".invoke")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.junit..")
        .check(CLASSES);
  }
}

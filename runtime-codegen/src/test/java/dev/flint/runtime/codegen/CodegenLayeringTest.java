package dev.flint.runtime.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know which: arrows go one way. */
class CodegenLayeringTest {

  private static final String ROOT = "dev.flint.runtime.codegen";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void arrowsGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("codegen")
        .definedBy(ROOT)
        .layer("jackson")
        .definedBy(ROOT + ".jackson")
        .layer("source")
        .definedBy(ROOT + ".source")
        .layer("model")
        .definedBy(ROOT + ".model")
        .whereLayer("codegen")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("jackson")
        .mayOnlyBeAccessedByLayers("codegen")
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers("codegen")
        .check(CLASSES);
  }

  @Test
  void modelKnowsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".model")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", ROOT + ".model")
        .check(CLASSES);
  }

  @Test
  void onlyOnePackageKnowsJackson() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".jackson")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CLASSES);
  }
}

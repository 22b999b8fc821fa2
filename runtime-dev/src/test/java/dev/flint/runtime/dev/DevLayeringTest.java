package dev.flint.runtime.dev;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know which: arrows go one way. */
class DevLayeringTest {

  private static final String ROOT = "dev.flint.runtime.dev";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void arrowsGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("server")
        .definedBy(ROOT)
        .layer("console")
        .definedBy(ROOT + ".console")
        .layer("guard")
        .definedBy(ROOT + ".guard")
        .layer("http")
        .definedBy(ROOT + ".http..")
        .layer("invoke")
        .definedBy(ROOT + ".invoke")
        .layer("loopback")
        .definedBy(ROOT + ".loopback")
        .layer("page")
        .definedBy(ROOT + ".page..")
        .layer("reload")
        .definedBy(ROOT + ".reload")
        .layer("start")
        .definedBy(ROOT + ".start")
        .layer("launch")
        .definedBy(ROOT + ".launch")
        .layer("settings")
        .definedBy(ROOT + ".settings")
        .layer("function")
        .definedBy(ROOT + ".function")
        .whereLayer("server")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("console")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("guard")
        .mayOnlyBeAccessedByLayers("server", "page")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("server", "page")
        .whereLayer("invoke")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("loopback")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("page")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("reload")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("start")
        .mayOnlyBeAccessedByLayers("server", "reload")
        .whereLayer("launch")
        .mayOnlyBeAccessedByLayers("start")
        .whereLayer("settings")
        .mayOnlyBeAccessedByLayers("server", "reload")
        .check(CLASSES);
  }

  @Test
  void whoMayAskNeedsNothingElse() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".guard")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".guard"))))
        .check(CLASSES);
  }

  @Test
  void arrowsOfTheHttpFrontGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("front")
        .definedBy(ROOT + ".http")
        .layer("payload")
        .definedBy(ROOT + ".http.payload")
        .layer("answer")
        .definedBy(ROOT + ".http.answer")
        .layer("template")
        .definedBy(ROOT + ".http.template")
        .layer("route")
        .definedBy(ROOT + ".http.route")
        .whereLayer("front")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("payload")
        .mayOnlyBeAccessedByLayers("front")
        .whereLayer("template")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("answer")
        .mayOnlyBeAccessedByLayers("front", "payload")
        .check(CLASSES);
  }
}

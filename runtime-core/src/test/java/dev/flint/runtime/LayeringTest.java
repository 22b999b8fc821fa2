package dev.flint.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know which: arrows go one way. */
class LayeringTest {

  private static final String ROOT = "dev.flint.runtime";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void arrowsGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("loop")
        .definedBy(ROOT)
        .layer("api")
        .definedBy(ROOT + ".api")
        .layer("http")
        .definedBy(ROOT + ".http")
        .layer("handler")
        .definedBy(ROOT + ".handler")
        .layer("json")
        .definedBy(ROOT + ".json..")
        .layer("error")
        .definedBy(ROOT + ".error")
        .layer("context")
        .definedBy(ROOT + ".context..")
        .layer("tracing")
        .definedBy(ROOT + ".tracing")
        .whereLayer("loop")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("api")
        .mayOnlyBeAccessedByLayers("loop")
        .whereLayer("handler")
        .mayOnlyBeAccessedByLayers("loop")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers("handler", "loop")
        .whereLayer("error")
        .mayOnlyBeAccessedByLayers("api", "loop")
        .whereLayer("tracing")
        .mayOnlyBeAccessedByLayers("loop")
        .whereLayer("context")
        .mayOnlyBeAccessedByLayers("api", "loop", "error", "json")
        .check(CLASSES);
  }

  @Test
  void arrowsOfTheContextGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("context")
        .definedBy(ROOT + ".context")
        .layer("logging")
        .definedBy(ROOT + ".context.logging")
        .layer("output")
        .definedBy(ROOT + ".context.logging.output")
        .layer("format")
        .definedBy(ROOT + ".context.logging.format")
        .layer("thrown")
        .definedBy(ROOT + ".context.thrown")
        .layer("json")
        .definedBy(ROOT + ".context.json")
        .whereLayer("context")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("logging")
        .mayOnlyBeAccessedByLayers("context")
        .whereLayer("output")
        .mayOnlyBeAccessedByLayers("logging")
        .whereLayer("format")
        .mayOnlyBeAccessedByLayers("context", "logging", "output")
        .whereLayer("thrown")
        .mayOnlyBeAccessedByLayers("context", "logging", "format")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers("context", "format")
        .check(CLASSES);
  }

  @Test
  void httpKnowsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".http")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", ROOT + ".http")
        .check(CLASSES);
  }

  @Test
  void tracingKnowsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".tracing")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", ROOT + ".tracing")
        .check(CLASSES);
  }

  @Test
  void jacksonStandsBehindJsonAlone() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".json..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void whatBindingCodeCallsKnowsNoMapper() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".json.binding")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", ROOT + ".json.binding", ROOT + ".context.json")
        .check(CLASSES);
  }

  @Test
  void nothingKnowsTheMainClass() {
    noClasses()
        .that(otherThan(RuntimeMain.class))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(RuntimeMain.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheClassForThatAndTheStandInForTrainingEndTheProcess() {
    noClasses()
        .that(otherThan(ProcessExit.class))
        .and(otherThan(TrainingHandler.class))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @Test
  void nothingUsesTheHttpClientsOfTheJdk() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.HttpURLConnection")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> otherThan(Class<?> type) {
    return DescribedPredicate.describe(
        "are not " + type.getSimpleName(), candidate -> !candidate.isEquivalentTo(type));
  }
}

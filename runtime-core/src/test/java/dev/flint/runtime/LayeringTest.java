package dev.flint.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.flint.runtime.training.TrainingHandler;
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
        .layer("training")
        .definedBy(ROOT + ".training")
        .layer("loop")
        .definedBy(ROOT)
        .layer("api")
        .definedBy(ROOT + ".api")
        .layer("http")
        .definedBy(ROOT + ".http")
        .layer("handler")
        .definedBy(ROOT + ".handler")
        .layer("binding")
        .definedBy(ROOT + ".binding..")
        .layer("error")
        .definedBy(ROOT + ".error")
        .layer("context")
        .definedBy(ROOT + ".context")
        .layer("logging")
        .definedBy(ROOT + ".logging..")
        .layer("json")
        .definedBy(ROOT + ".json")
        .layer("tracing")
        .definedBy(ROOT + ".tracing")
        .layer("streaming")
        .definedBy(ROOT + ".streaming")
        .layer("lifecycle")
        .definedBy(ROOT + ".lifecycle")
        .layer("snapstart")
        .definedBy(ROOT + ".snapstart")
        .whereLayer("training")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("loop")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("api")
        .mayOnlyBeAccessedByLayers("loop")
        .whereLayer("handler")
        .mayOnlyBeAccessedByLayers("loop", "training")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("binding")
        .mayOnlyBeAccessedByLayers("handler", "training")
        .whereLayer("error")
        .mayOnlyBeAccessedByLayers("api", "loop", "training")
        .whereLayer("context")
        .mayOnlyBeAccessedByLayers("api", "loop", "training")
        .whereLayer("logging")
        .mayOnlyBeAccessedByLayers("context", "error", "handler", "loop", "training")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers(
            "binding", "context", "error", "logging", "streaming", "training")
        .whereLayer("streaming")
        .mayOnlyBeAccessedByLayers("api", "handler", "training")
        .whereLayer("lifecycle")
        .mayOnlyBeAccessedByLayers("loop")
        .whereLayer("snapstart")
        .mayOnlyBeAccessedByLayers("loop")
        .whereLayer("tracing")
        .mayOnlyBeAccessedByLayers("context", "loop")
        .check(CLASSES);
  }

  @Test
  void arrowsOfTheBindingGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("binding")
        .definedBy(ROOT + ".binding")
        .layer("generated")
        .definedBy(ROOT + ".binding.generated")
        .layer("jackson")
        .definedBy(ROOT + ".binding.jackson")
        .layer("events")
        .definedBy(ROOT + ".binding.jackson.events")
        .layer("jdk")
        .definedBy(ROOT + ".binding.jackson.jdk")
        .layer("time")
        .definedBy(ROOT + ".binding.time")
        .whereLayer("binding")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("generated")
        .mayOnlyBeAccessedByLayers("binding")
        .whereLayer("jackson")
        .mayOnlyBeAccessedByLayers("binding")
        .whereLayer("events")
        .mayOnlyBeAccessedByLayers("jackson")
        .whereLayer("jdk")
        .mayOnlyBeAccessedByLayers("jackson", "events")
        .whereLayer("time")
        .mayOnlyBeAccessedByLayers("jdk", "generated")
        .check(CLASSES);
  }

  @Test
  void arrowsOfTheLogGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("logging")
        .definedBy(ROOT + ".logging")
        .layer("output")
        .definedBy(ROOT + ".logging.output")
        .layer("format")
        .definedBy(ROOT + ".logging.format")
        .layer("throwable")
        .definedBy(ROOT + ".logging.throwable")
        .whereLayer("logging")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("output")
        .mayOnlyBeAccessedByLayers("logging")
        .whereLayer("format")
        .mayOnlyBeAccessedByLayers("logging", "output")
        .whereLayer("throwable")
        .mayOnlyBeAccessedByLayers("logging", "format")
        .check(CLASSES);
  }

  /** Not only between packages: a class that needs itself to be understood is two. */
  @Test
  void bindingHasNoCircleOfClasses() {
    SlicesRuleDefinition.slices()
        .assignedFrom(new EachClassAlone())
        .should()
        .beFreeOfCycles()
        .check(CLASSES.that(resideInAnyPackage(ROOT + ".binding", ROOT + ".binding.generated")));
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
  void jacksonStandsBehindBindingAndTraining() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + ".binding..", ROOT + ".training")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void whatGeneratedCodeCallsKnowsNoMapper() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".binding.generated")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", ROOT + ".binding.generated", ROOT + ".binding.time", ROOT + ".json")
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

  /** A class with its nested ones. */
  private static final class EachClassAlone implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      JavaClass outermost = type;
      while (outermost.getEnclosingClass().isPresent()) {
        outermost = outermost.getEnclosingClass().get();
      }
      return SliceIdentifier.of(outermost.getName());
    }

    @Override
    public String getDescription() {
      return "each class with its nested ones";
    }
  }
}

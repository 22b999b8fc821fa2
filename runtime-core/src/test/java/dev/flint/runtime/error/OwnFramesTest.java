package dev.flint.runtime.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OwnFramesTest {

  private static final Set<String> MODULES_OF_TESTS = Set.of("emulator");

  /** Found by their classes, so that a package which is new can't be forgotten. */
  @Test
  void noPackageOfTheRuntimeIsInAStackTrace() {
    Set<String> packages =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.flint.runtime")
                .stream()
                .map(JavaClass::getPackageName)
                .filter(name -> MODULES_OF_TESTS.stream().noneMatch(name::contains))
                .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(packages.contains("dev.flint.runtime.json"), packages::toString);
    for (String name : packages) {
      Exception thrown = new Exception();
      thrown.setStackTrace(
          new StackTraceElement[] {new StackTraceElement(name + ".Any", "method", "Any.java", 1)});
      assertEquals(List.of(), ThrowableDetails.of(thrown).frames(), name);
    }
  }
}

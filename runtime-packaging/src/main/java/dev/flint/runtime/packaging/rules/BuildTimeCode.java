package dev.flint.runtime.packaging.rules;

import dev.flint.runtime.packaging.archive.CodeJar;
import dev.flint.runtime.packaging.classfile.ClassConstants;
import java.util.Optional;
import java.util.Set;

/** Tells the classes of dependencies that no JVM of a function loads. */
public final class BuildTimeCode {
  private static final String SUBSTITUTION = "com/oracle/svm/core/annotate/TargetClass";
  private static final String IMAGE_FEATURE = "org/graalvm/nativeimage/hosted/Feature";
  private static final String PROCESSORS =
      "META-INF/services/javax.annotation.processing.Processor";
  // Who calls the compiler at run time asks for it as a service, which brings all three.
  private static final Set<String> COMPILER =
      Set.of("java.compiler", "jdk.compiler", "jdk.javadoc");

  private BuildTimeCode() {}

  /**
   * Returns why a class's references to a module are those of a build; nothing when they are not.
   */
  public static Optional<String> reason(ClassConstants constants, CodeJar jar, String module) {
    if (constants.annotations().contains(SUBSTITUTION)
        || constants.types().contains(IMAGE_FEATURE)) {
      return Optional.of("GraalVM reads these classes when it makes a native image");
    }
    if (COMPILER.contains(module) && jar.has(PROCESSORS)) {
      return Optional.of("the compiler has a plug-in in this jar, which is run by builds");
    }
    return Optional.empty();
  }
}

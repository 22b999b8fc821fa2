package dev.flint.runtime.packaging.code;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;

/**
 * Checks that the classes without which a function is sure to fail at init are in its jars.
 *
 * @param classPath the function's jars
 */
public record RequiredClasses(ClassPath classPath) {
  public static final String RUNTIME_MAIN = "dev.flint.runtime.RuntimeMain";
  private static final String LAMBDA_CONTEXT = "com.amazonaws.services.lambda.runtime.Context";

  /** Throws when the runtime, Lambda's interfaces, or the class of a handler that is given lack. */
  public void check(String handler) {
    requireDependency(RUNTIME_MAIN, "dev.flint:flint-runtime-core");
    requireDependency(LAMBDA_CONTEXT, "com.amazonaws:aws-lambda-java-core");
    if (!handler.isEmpty()) {
      requireHandler(handler);
    }
  }

  private void requireDependency(String className, String artifact) {
    if (!contains(className)) {
      throw new PackagingException(
          "Expected "
              + artifact
              + " among the dependencies with scope compile or runtime, found no class "
              + className
              + " in "
              + classPath.jars().keySet()
              + ": add the dependency");
    }
  }

  private void requireHandler(String handler) {
    String className = handler.replaceFirst("::.*", "");
    if (!contains(className)) {
      throw new PackagingException(
          Setting.HANDLER
              + " is "
              + handler
              + ": expected a class "
              + className
              + ", found none in "
              + classPath.jars().keySet());
    }
  }

  private boolean contains(String className) {
    return classPath.contains(className.replace('.', '/') + ".class");
  }
}

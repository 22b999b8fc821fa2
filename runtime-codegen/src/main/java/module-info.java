import org.jspecify.annotations.NullMarked;

/**
 * Generates the code that binds what a function takes and returns. Packaging depends on it for what
 * it starts in a JVM of the function's class path, and for the outcome.
 */
@SuppressWarnings("module") // javac can't see the module that the package is exported to.
@NullMarked
module dev.flint.runtime.codegen {
  requires static org.jspecify;
  // On the class path of that JVM, and nowhere else.
  requires static com.fasterxml.jackson.databind;
  requires static dev.flint.runtime;
  requires static dev.flint.runtime.json;
  requires java.compiler;

  exports dev.flint.runtime.codegen to
      dev.flint.runtime.packaging;
}

import org.jspecify.annotations.NullMarked;

/** The Context that a function is given, and the invocation under way. */
@NullMarked
@SuppressWarnings("module") // javac can't see the modules that the package is exported to.
module dev.flint.runtime.context {
  requires static org.jspecify;
  requires transitive aws.lambda.java.core;
  requires dev.flint.runtime.json;
  requires dev.flint.runtime.logging;
  requires dev.flint.runtime.tracing;

  exports dev.flint.runtime.context to
      dev.flint.runtime,
      dev.flint.runtime.slf4j;
}

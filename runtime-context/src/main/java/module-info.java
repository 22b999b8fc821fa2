/** The Context that a function is given, and the environment and logger behind it. */
@SuppressWarnings("module") // javac can't see the module that a package is exported to.
module dev.flint.runtime.context {
  requires transitive aws.lambda.java.core;

  exports dev.flint.runtime.context;
  exports dev.flint.runtime.context.json to
      dev.flint.runtime;
  exports dev.flint.runtime.context.logging to
      dev.flint.runtime,
      dev.flint.runtime.logging;
  exports dev.flint.runtime.context.logging.format to
      dev.flint.runtime.logging;
  exports dev.flint.runtime.context.thrown to
      dev.flint.runtime,
      dev.flint.runtime.logging;
}

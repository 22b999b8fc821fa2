/** The Context that a function is given, and the invocation under way. */
module dev.flint.runtime.context {
  requires transitive aws.lambda.java.core;
  requires dev.flint.runtime.json;
  requires dev.flint.runtime.logging;
  requires dev.flint.runtime.tracing;

  exports dev.flint.runtime.context;
}

/**
 * The runtime of a Java function on AWS Lambda. Its main class is {@code
 * dev.flint.runtime.RuntimeMain}.
 */
@SuppressWarnings("module") // javac can't see the module that packages are exported to.
module dev.flint.runtime {
  requires aws.lambda.java.core;
  requires com.fasterxml.jackson.databind;
  requires dev.flint.runtime.context;
  requires dev.flint.runtime.tracing;

  uses com.amazonaws.services.lambda.runtime.CustomPojoSerializer;

  exports dev.flint.runtime;
  // What binding code is derived from, and what it calls.
  exports dev.flint.runtime.handler to
      dev.flint.runtime.packaging;
  exports dev.flint.runtime.json to
      dev.flint.runtime.packaging;
  exports dev.flint.runtime.json.binding to
      dev.flint.runtime.packaging;
  exports dev.flint.runtime.json.events to
      dev.flint.runtime.packaging;
}

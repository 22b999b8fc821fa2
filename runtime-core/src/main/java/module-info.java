import org.jspecify.annotations.NullMarked;

/**
 * The runtime of a Java function on AWS Lambda. Its main class is {@code
 * dev.flint.runtime.RuntimeMain}.
 */
@SuppressWarnings("module") // javac can't see the module that packages are exported to.
@NullMarked
module dev.flint.runtime {
  requires static org.jspecify;
  requires aws.lambda.java.core;
  requires com.fasterxml.jackson.databind;
  requires dev.flint.runtime.context;
  requires dev.flint.runtime.function;
  requires dev.flint.runtime.json;
  requires dev.flint.runtime.logging;
  requires dev.flint.runtime.tracing;

  uses com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
  uses dev.flint.runtime.lifecycle.AfterAnswer;

  exports dev.flint.runtime;
  // What a test sends is written, and what it gets is read, as the function does it.
  exports dev.flint.runtime.binding to
      dev.flint.runtime.junit;
  // What generated code is derived from, and what it calls; the types of a handler.
  exports dev.flint.runtime.handler to
      dev.flint.runtime.codegen,
      dev.flint.runtime.dev;
  exports dev.flint.runtime.binding.generated to
      dev.flint.runtime.codegen;
  exports dev.flint.runtime.binding.jackson to
      dev.flint.runtime.codegen;
  exports dev.flint.runtime.binding.jackson.events to
      dev.flint.runtime.codegen;
  exports dev.flint.runtime.binding.jackson.jdk to
      dev.flint.runtime.codegen;
  exports dev.flint.runtime.training to
      dev.flint.runtime.codegen;
}

/**
 * The runtime of a Java function on AWS Lambda. Its main class is {@code
 * dev.flint.runtime.RuntimeMain}.
 */
module dev.flint.runtime {
  requires aws.lambda.java.core;
  requires com.fasterxml.jackson.databind;
  requires dev.flint.runtime.context;
  requires dev.flint.runtime.tracing;

  uses com.amazonaws.services.lambda.runtime.CustomPojoSerializer;

  exports dev.flint.runtime;
}

/** A function that greets. */
module example.greeting {
  requires aws.lambda.java.core;

  // To the runtime, which looks for the handler by its name.
  exports example.greeting;
}

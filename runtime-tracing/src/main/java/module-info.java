/** The X-Ray tracing header of an invocation and its propagation to the function. */
module dev.flint.runtime.tracing {
  exports dev.flint.runtime.tracing;
}

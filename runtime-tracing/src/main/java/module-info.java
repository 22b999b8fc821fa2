import org.jspecify.annotations.NullMarked;

/** The X-Ray tracing header of an invocation and its propagation to the function. */
@NullMarked
module dev.flint.runtime.tracing {
  requires static org.jspecify;

  exports dev.flint.runtime.tracing;
}

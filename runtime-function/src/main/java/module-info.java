import org.jspecify.annotations.NullMarked;

/** What a function may compile against, beside AWS's own. */
@NullMarked
module dev.flint.runtime.function {
  requires static org.jspecify;
  requires transitive aws.lambda.java.core;
  requires dev.flint.runtime.json;

  exports dev.flint.runtime.lifecycle;
  exports dev.flint.runtime.snapstart;
  exports dev.flint.runtime.streaming;
}

import org.jspecify.annotations.NullMarked;

/** What a handler compiles against whose response is streamed. */
@NullMarked
module dev.flint.runtime.streaming {
  requires static org.jspecify;
  requires dev.flint.runtime.json;

  exports dev.flint.runtime.streaming;
}

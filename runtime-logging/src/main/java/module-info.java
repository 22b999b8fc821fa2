import org.jspecify.annotations.NullMarked;

/** The function's one log: its settings, formats and outputs, and what it tells of an exception. */
@SuppressWarnings("module") // javac can't see the modules that packages are exported to.
@NullMarked
module dev.flint.runtime.logging {
  requires static org.jspecify;
  requires dev.flint.runtime.json;

  exports dev.flint.runtime.logging to
      dev.flint.runtime,
      dev.flint.runtime.context,
      dev.flint.runtime.slf4j;
  exports dev.flint.runtime.logging.format to
      dev.flint.runtime,
      dev.flint.runtime.context,
      dev.flint.runtime.slf4j;
  exports dev.flint.runtime.logging.throwable to
      dev.flint.runtime,
      dev.flint.runtime.context,
      dev.flint.runtime.slf4j;
}

import org.jspecify.annotations.NullMarked;

/** The JSON that the runtime itself reads and writes. */
@SuppressWarnings("module") // javac can't see the modules that the package is exported to.
@NullMarked
module dev.flint.runtime.json {
  requires static org.jspecify;

  exports dev.flint.runtime.json to
      dev.flint.runtime,
      dev.flint.runtime.codegen,
      dev.flint.runtime.context,
      dev.flint.runtime.logging,
      dev.flint.runtime.function;
}

/** The JSON that the runtime itself reads and writes. */
@SuppressWarnings("module") // javac can't see the modules that the package is exported to.
module dev.flint.runtime.json {
  exports dev.flint.runtime.json to
      dev.flint.runtime,
      dev.flint.runtime.codegen,
      dev.flint.runtime.context,
      dev.flint.runtime.logging;
}

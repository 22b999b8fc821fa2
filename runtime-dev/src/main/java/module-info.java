import org.jspecify.annotations.NullMarked;

/**
 * Runs a function on the developer's machine: warm, reloaded when its classes change, behind HTTP,
 * the Invoke API and a page.
 */
@NullMarked
module dev.flint.runtime.dev {
  requires static org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires dev.flint.runtime.emulator;
  requires org.eclipse.jetty.server;
  requires software.amazon.eventstream;

  exports dev.flint.runtime.dev;
}

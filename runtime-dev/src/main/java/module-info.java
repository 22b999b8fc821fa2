import org.jspecify.annotations.NullMarked;

/**
 * Runs a function on the developer's machine: warm, reloaded when its classes change, behind HTTP,
 * the Invoke API and a page.
 */
@SuppressWarnings("module") // javac can't see the module that packages are exported to.
@NullMarked
module dev.flint.runtime.dev {
  requires static org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires dev.flint.runtime;
  requires dev.flint.runtime.emulator;
  requires io.github.cdimascio.dotenv.java;
  requires org.eclipse.jetty.server;
  requires org.snakeyaml.engine;
  requires software.amazon.eventstream;

  // Goal and command start it; nobody else need.
  exports dev.flint.runtime.dev to
      dev.flint.runtime.packaging;
  exports dev.flint.runtime.dev.console to
      dev.flint.runtime.packaging;
  exports dev.flint.runtime.dev.settings to
      dev.flint.runtime.packaging;

  // Tests have the Invoke API.
  exports dev.flint.runtime.dev.function to
      dev.flint.runtime.junit;
  exports dev.flint.runtime.dev.invoke to
      dev.flint.runtime.junit;
  exports dev.flint.runtime.dev.loopback to
      dev.flint.runtime.junit;

  // Jackson writes their records.
  opens dev.flint.runtime.dev.function to
      com.fasterxml.jackson.databind;
  opens dev.flint.runtime.dev.page to
      com.fasterxml.jackson.databind;
  opens dev.flint.runtime.dev.page.view to
      com.fasterxml.jackson.databind;
}

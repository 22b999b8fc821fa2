import org.jspecify.annotations.NullMarked;

/**
 * Logging APIs on the function's one log: SLF4J, {@code java.util.logging} and {@code
 * System.Logger}. Each works without the others, and is loaded when the function uses it.
 */
@NullMarked
module dev.flint.runtime.slf4j {
  requires static org.jspecify;
  requires aws.lambda.java.core;
  requires dev.flint.runtime.context;
  requires dev.flint.runtime.logging;
  requires transitive org.slf4j;
  // A JRE has it when the function itself refers to it.
  requires static transitive java.logging;

  exports dev.flint.runtime.slf4j;

  provides org.slf4j.spi.SLF4JServiceProvider with
      dev.flint.runtime.slf4j.RuntimeServiceProvider;
  provides System.LoggerFinder with
      dev.flint.runtime.slf4j.RuntimeLoggerFinder;
}

/**
 * Logging APIs on the function's one log: SLF4J, {@code java.util.logging} and {@code
 * System.Logger}. Each works without the others, and is loaded when the function uses it.
 */
module dev.flint.runtime.logging {
  requires aws.lambda.java.core;
  requires dev.flint.runtime.context;
  requires transitive org.slf4j;
  // A JRE has it when the function itself refers to it.
  requires static transitive java.logging;

  exports dev.flint.runtime.logging;

  provides org.slf4j.spi.SLF4JServiceProvider with
      dev.flint.runtime.logging.RuntimeServiceProvider;
  provides System.LoggerFinder with
      dev.flint.runtime.logging.RuntimeLoggerFinder;
}

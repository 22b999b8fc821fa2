package dev.flint.runtime.slf4j;

import dev.flint.runtime.context.FunctionLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Binds SLF4J 2 to the function's log. SLF4J finds it by itself.
 *
 * @see <a href="https://www.slf4j.org/manual.html">SLF4J user manual</a>
 */
public final class RuntimeServiceProvider implements SLF4JServiceProvider {

  /** The newest version of the API that this was made for; any 2.0 is taken. */
  private static final String REQUESTED_API_VERSION = "2.0.99";

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final ThreadMdcAdapter mdc = new ThreadMdcAdapter();
  private @Nullable ILoggerFactory loggers;

  /** For SLF4J. */
  public RuntimeServiceProvider() {}

  @Override
  public void initialize() {
    loggers = new RuntimeLoggerFactory(FunctionLogger.logOfThisProcess(), mdc);
  }

  /** Null before {@link #initialize}, which SLF4J calls first. */
  @Override
  public @Nullable ILoggerFactory getLoggerFactory() {
    return loggers;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return mdc;
  }

  @Override
  public String getRequestedApiVersion() {
    return REQUESTED_API_VERSION;
  }
}

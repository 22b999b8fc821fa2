package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.System.Logger.Level;

/** Logs with {@code System.Logger}. */
public final class SystemLogs implements RequestHandler<String, String> {

  private static final System.Logger LOG = System.getLogger(SystemLogs.class.getName());

  @Override
  public String handleRequest(String event, Context context) {
    switch (event) {
      case "message" -> LOG.log(Level.INFO, "an {0} of {1}", "order", 3);
      case "odd" -> LOG.log(Level.INFO, Sentences.ODD);
      case "large" -> LOG.log(Level.INFO, Sentences.LARGE);
      case "ring" -> LOG.log(Level.ERROR, "failed", Sentences.ring());
      case "levels" -> {
        LOG.log(Level.TRACE, "trace");
        LOG.log(Level.DEBUG, "debug");
        LOG.log(Level.INFO, "info");
        LOG.log(Level.WARNING, "warn");
        LOG.log(Level.ERROR, "error");
        LOG.log(Level.OFF, "off");
      }
      default -> throw new IllegalArgumentException(event);
    }
    return event;
  }
}

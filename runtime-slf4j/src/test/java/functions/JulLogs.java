package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs with {@code java.util.logging}. */
public final class JulLogs implements RequestHandler<String, String> {

  private static final Logger LOG = Logger.getLogger(JulLogs.class.getName());

  @Override
  public String handleRequest(String event, Context context) {
    switch (event) {
      case "message" -> LOG.log(Level.INFO, "an {0} of {1}", new Object[] {"order", 3});
      case "odd" -> LOG.info(Sentences.ODD);
      case "large" -> LOG.info(Sentences.LARGE);
      case "ring" -> LOG.log(Level.SEVERE, "failed", Sentences.ring());
      case "levels" -> {
        LOG.finest("trace");
        LOG.fine("debug");
        LOG.info("info");
        LOG.warning("warn");
        LOG.severe("error");
      }
      default -> throw new IllegalArgumentException(event);
    }
    return event;
  }
}

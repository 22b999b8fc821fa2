package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Logs with Log4j. */
public final class Log4jLogs implements RequestHandler<String, String> {

  private static final Logger LOG = LogManager.getLogger(Log4jLogs.class);

  @Override
  public String handleRequest(String event, Context context) {
    switch (event) {
      case "message" -> LOG.info("an {} of {}", "order", 3);
      case "lines" -> LOG.warn("one\ntwo");
      case "large" -> LOG.info(Sentences.LARGE);
      case "levels" -> {
        LOG.trace("trace");
        LOG.debug("debug");
        LOG.info("info");
        LOG.warn("warn");
        LOG.error("error");
        LOG.fatal("fatal");
      }
      default -> throw new IllegalArgumentException(event);
    }
    return event;
  }
}

package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;

/** Logs. */
public final class Logging {

  public Logging() {
    LambdaRuntime.getLogger().log("made");
  }

  /** Logs the event. */
  public void event(String event, Context context) {
    context.getLogger().log(event);
  }

  /** Logs one message at every level. */
  public void levels(Context context) {
    for (LogLevel level : LogLevel.values()) {
      context.getLogger().log("at " + level, level);
    }
  }

  /** Logs in every other way there is. */
  public void ways(Context context) {
    LambdaLogger logger = context.getLogger();
    logger.log("ended\n");
    logger.log("two\nlines");
    logger.log("bytes as they are: Zürich 🚀\n".getBytes(StandardCharsets.UTF_8));
    logger.log((String) null);
    LambdaRuntime.getLogger().log("static");
  }
}

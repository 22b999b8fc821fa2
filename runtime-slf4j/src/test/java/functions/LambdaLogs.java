package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;

/** Logs with the {@code LambdaLogger}, prints, and fails. */
public final class LambdaLogs implements RequestHandler<String, String> {

  @Override
  public String handleRequest(String event, Context context) {
    LambdaLogger log = context.getLogger();
    switch (event) {
      case "message" -> log.log("an order of 3", LogLevel.INFO);
      case "odd" -> log.log(Sentences.ODD);
      case "large" -> log.log(Sentences.LARGE);
      case "bytes" -> log.log("as\nthey are\n".getBytes(StandardCharsets.UTF_8), LogLevel.WARN);
      case "levels" -> {
        log.log("trace", LogLevel.TRACE);
        log.log("debug", LogLevel.DEBUG);
        log.log("info", LogLevel.INFO);
        log.log("warn", LogLevel.WARN);
        log.log("error", LogLevel.ERROR);
      }
      case "print" -> {
        System.out.println("printed\nZürich");
        System.err.print("no line end");
      }
      case "fail" -> throw new IllegalStateException("failed", Sentences.ring());
      default -> throw new IllegalArgumentException(event);
    }
    return event;
  }
}

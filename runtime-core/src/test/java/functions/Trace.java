package functions;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.List;

/** Answers the tracing header as tracing libraries see it, and as the context tells it. */
public final class Trace {

  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";

  public List<String> header(String event, Context context) {
    if (event.equals("fail")) {
      throw new IllegalStateException("traced as " + System.getProperty(PROPERTY));
    }
    return List.of(
        String.valueOf(System.getProperty(PROPERTY)), String.valueOf(context.getXrayTraceId()));
  }

  public String overwrite(String header) {
    String before = System.getProperty(PROPERTY);
    System.setProperty(PROPERTY, header);
    return before;
  }
}

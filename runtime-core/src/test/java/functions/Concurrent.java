package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOError;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** Tells what it knows of its invocation; how it behaves is what the event says. */
public final class Concurrent implements RequestHandler<Map<String, Object>, Map<String, Object>> {

  private static final int PARTIES = Integer.parseInt(System.getenv().getOrDefault("PARTIES", "1"));
  private static final CyclicBarrier MEETING = new CyclicBarrier(PARTIES);

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    Map<String, Object> answer = new LinkedHashMap<>();
    context.getLogger().log("handling " + event.get("id"));
    behave(String.valueOf(event.get("do")));
    answer.put("id", event.get("id"));
    answer.put("requestId", context.getAwsRequestId());
    answer.put("trace", SdkInternalThreadLocal.get("AWS_LAMBDA_X_TRACE_ID"));
    answer.put("property", System.getProperty("com.amazonaws.xray.traceHeader"));
    answer.put("thread", Thread.currentThread().toString());
    return answer;
  }

  private static void behave(String behaviour) {
    switch (behaviour) {
      case "meet" -> meet();
      case "fail" -> throw new IllegalStateException("as asked for");
      case "interrupt" -> Thread.currentThread().interrupt();
      case "die" -> throw new IOError(new IOException("no going on"));
      default -> {
        // Nothing is asked for.
      }
    }
  }

  /** Goes on when as many invocations as there may be are here. */
  private static void meet() {
    try {
      MEETING.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}

package samples;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.flint.runtime.streaming.StreamsResponse;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handlers that are methods. */
public final class Functions {

  /** Has a permit for each event that was sent on for ever. */
  static final Semaphore FORWARDED = new Semaphore(0);

  private static final Logger LOG = LoggerFactory.getLogger("shop");

  public String greet(String name) {
    return "Hello, " + name;
  }

  public void copy(InputStream event, OutputStream response) throws IOException {
    event.transferTo(response);
  }

  public SQSBatchResponse read(SQSEvent event) {
    return new SQSBatchResponse(
        event.getRecords().stream()
            .filter(message -> message.getBody().isEmpty())
            .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
            .toList());
  }

  public Map<String, String> describe(Map<String, String> event, Context context) {
    Map<String, String> details = new TreeMap<>();
    details.put("requestId", context.getAwsRequestId());
    details.put("tenantId", context.getTenantId());
    details.put("arn", context.getInvokedFunctionArn());
    details.put("name", context.getFunctionName());
    details.put("memory", String.valueOf(context.getMemoryLimitInMB()));
    details.put("cognito", context.getIdentity().getIdentityId());
    details.put("client", context.getClientContext().getCustom().get("shop"));
    details.put("inTime", String.valueOf(context.getRemainingTimeInMillis() <= 5000));
    return details;
  }

  public void log(String message) throws InterruptedException {
    LOG.atWarn().addKeyValue("item", "cup").log(message);
    Thread own = new Thread(() -> System.out.println("from a thread of its own"));
    own.start();
    own.join();
  }

  public String hang(String event) throws InterruptedException {
    System.out.println("waiting");
    new CountDownLatch(event.equals("for ever") ? 1 : 0).await();
    return event;
  }

  public String endJvm(String event) {
    throw new IOError(new IOException("nothing works any more"));
  }

  public void print(String line) {
    System.out.println(line);
  }

  public String variable(String name) {
    return System.getenv(name);
  }

  /** Sends its event to another function through Lambda's Invoke API. */
  public String forward(Map<String, String> event) throws Exception {
    return forward(event, HttpClient.newHttpClient());
  }

  /** Sends it until that fails. */
  public String forwardForEver(Map<String, String> event) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    while (true) {
      forward(event, client);
      FORWARDED.release();
    }
  }

  private static String forward(Map<String, String> event, HttpClient client) throws Exception {
    String name = event.getOrDefault("target", "greeter");
    URI target =
        URI.create(event.get("endpoint") + "/2015-03-31/functions/" + name + "/invocations");
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .header("X-Amz-Invocation-Type", event.getOrDefault("type", "RequestResponse"))
            .POST(HttpRequest.BodyPublishers.ofString('"' + event.get("name") + '"'))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Can't be made. */
  public static final class Broken {
    public Broken() {
      System.out.println("about to fail");
      throw new IllegalStateException("no database");
    }

    public String handle(List<String> event) {
      return "never";
    }
  }

  /** Breaks off. */
  public static final class Streaming implements StreamsResponse {
    public void handle(InputStream event, OutputStream response) throws IOException {
      response.write("first".getBytes(StandardCharsets.UTF_8));
      response.flush();
      if (event.read() == '1') {
        throw new IllegalStateException("broken off");
      }
    }
  }
}

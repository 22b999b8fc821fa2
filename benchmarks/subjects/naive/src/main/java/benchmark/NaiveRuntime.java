package benchmark;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The loop that comes to mind first: what a custom runtime costs without any care for its start. */
public final class NaiveRuntime {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String INVOCATION =
      "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/";

  private NaiveRuntime() {}

  /** Serves the handler that {@code _HANDLER} names; it takes and gives a string. */
  public static void main(String[] arguments) throws Exception {
    @SuppressWarnings("unchecked")
    RequestHandler<String, String> handler =
        (RequestHandler<String, String>)
            Class.forName(System.getenv("_HANDLER")).getDeclaredConstructor().newInstance();
    while (true) {
      HttpResponse<String> event = send(request("next").GET());
      String id = event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
      String name = event.body().substring(1, event.body().length() - 1);
      String answer = "\"" + handler.handleRequest(name, null) + "\"";
      send(request(id + "/response").POST(BodyPublishers.ofString(answer)));
    }
  }

  private static HttpRequest.Builder request(String call) {
    return HttpRequest.newBuilder(URI.create(INVOCATION + call));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}

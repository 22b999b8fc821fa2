package dev.flint.runtime.dev.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.Answer;
import java.time.Duration;
import java.util.Optional;

/** What a developer may have done before they look at the page. */
final class Session {

  static final String ERROR =
      """
      {"errorType":"shop.OutOfStock","errorMessage":"lamp-07: 2 wanted, 1 left",
       "stackTrace":["shop.Warehouse.reserve(Warehouse.java:58)","shop.Orders.lambda$place$0(Orders.java:44)",
        "java.base/java.util.Optional.map(Optional.java:260)","shop.Orders.place(Orders.java:42)",
        "shop.Orders.handle(Orders.java:27)",
        "java.base/jdk.internal.reflect.DirectMethodHandleAccessor.invoke(Unknown Source)",
        "java.base/java.lang.reflect.Method.invoke(Unknown Source)"],
       "cause":{"errorType":"java.sql.SQLException","errorMessage":"constraint stock_not_negative",
        "stackTrace":["org.postgresql.core.v3.QueryExecutorImpl.execute(QueryExecutorImpl.java:372)",
         "shop.Warehouse.reserve(Warehouse.java:55)"]}}""";

  private static final String ORDER =
      """
      {"statusCode":201,"headers":{"content-type":"application/json","location":"/orders/4711"},\
      "body":"{\\"id\\":4711,\\"items\\":[{\\"sku\\":\\"lamp-07\\",\\"quantity\\":2,\\"price\\":39.95}],\\"total\\":79.9,\\"paid\\":false,\\"note\\":null}"}""";

  private static final String REPORT =
      """
      {"statusCode":200,"headers":{"content-type":"text/html"},\
      "body":"<!doctype html><body style='font:16px sans-serif'><h1>Orders today</h1><ul><li>4711<li>4712</ul>"}""";

  private static final String REFUSED =
      "{\"statusCode\":422,\"body\":\"quantity must be positive\"}";

  private final PageServer page;
  private int number;

  Session(PageServer page) {
    this.page = page;
  }

  /** Sends a dozen events of several kinds. */
  void play() throws Exception {
    logged();
    cold("GET /orders?open=true", ORDER.replace("201", "200"), 431, 92);
    for (int i = 0; i < 5; i++) {
      warm("GET /orders/471" + i, ORDER.replace("201", "200"), 14 + 9 * i % 17, 94 + i);
    }
    warm("POST /orders", REFUSED, 6, 99);
    fail("POST /orders", 27);
    cold("Invoke API", "{\"batchItemFailures\":[]}", 388, 91);
    for (int i = 0; i < 4; i++) {
      warm("POST /orders", ORDER, 33 + 21 * i % 40, 101 + 2 * i);
    }
    warm("GET /report", REPORT, 58, 111);
    fail("Invoke API", 12);
    warm("POST /orders", ORDER, 41.7, 113);
  }

  private void logged() {
    page.function.logs(
        "START RequestId: 5f1 Version: $LATEST",
        "{\"timestamp\":\"2026-11-28T14:22:12.104Z\",\"level\":\"INFO\",\"logger\":\"shop.Orders\",\"message\":\"Order placed\",\"order\":4711,\"customer\":\"customer-42\"}",
        "{\"timestamp\":\"2026-11-28T14:22:12.118Z\",\"level\":\"WARN\",\"logger\":\"shop.Warehouse\",\"message\":\"Stock runs low\",\"sku\":\"lamp-07\",\"left\":1}",
        "a line that was printed",
        "END RequestId: 5f1",
        "REPORT RequestId: 5f1\tDuration: 41.70 ms\tBilled Duration: 42 ms\tMemory Size: 512 MB\tMax Memory Used: 113 MB");
  }

  private void cold(String source, String answer, double init, int megabytes) throws Exception {
    page.function
        .answers(answer)
        .takes(millis(72), Optional.of(millis(init)), megabytes);
    send(source);
  }

  private void warm(String source, String answer, double duration, int megabytes) throws Exception {
    page.function.answers(answer).takes(millis(duration), Optional.empty(), megabytes);
    send(source);
  }

  private void fail(String source, double duration) throws Exception {
    page.function
        .does(Session::error)
        .takes(millis(duration), Optional.empty(), 100);
    send(source);
  }

  private static Answer error(Event event, Object listener) {
    return new Answer.FunctionError(
        event.requestId(), "Runtime.UserException", ERROR.getBytes(UTF_8), Headers.NONE);
  }

  private void send(String source) throws Exception {
    number++;
    page.function.invoke(source, Event.of("{\"orderId\":" + (4710 + number) + "}"));
  }

  private static Duration millis(double millis) {
    return Duration.ofNanos((long) (millis * 1e6));
  }
}

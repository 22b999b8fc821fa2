package dev.flint.runtime.dev.invoke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Event;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class QueuedEventsTest {

  @Test
  void answersAtOnceAndInvokesInOrder() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    FakeFunction function =
        new FakeFunction(
            (event, listener) -> {
              answered.await();
              return FakeFunction.response(event, "");
            });
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        HttpResponse<String> response = enqueue(api, Integer.toString(i));
        assertEquals(202, response.statusCode());
        assertEquals("", response.body());
        ids.add(response.headers().firstValue("x-amzn-RequestId").orElseThrow());
      }
      answered.countDown();

      for (int i = 0; i < 20; i++) {
        Event event = function.events.take();
        assertEquals(Integer.toString(i), event.text());
        assertEquals(ids.get(i), event.requestId());
      }
    }
    assertEquals(List.of("Invoke API, Event"), function.sources.stream().distinct().toList());
  }

  @Test
  void keepsNoClientContext() throws Exception {
    FakeFunction function = FakeFunction.echo();
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      api.invoke("1", "X-Amz-Invocation-Type", "Event", "X-Amz-Client-Context", "e30=");

      assertEquals(
          Optional.empty(),
          function.events.take().headers().first("Lambda-Runtime-Client-Context"));
    }
  }

  @Test
  void goesOnAfterAnInvocationThatCouldNotBegin() throws Exception {
    FakeFunction function =
        new FakeFunction(
            (event, listener) -> {
              if (event.text().equals("1")) {
                throw new IllegalStateException("no process");
              }
              return FakeFunction.response(event, "");
            });
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      enqueue(api, "1");
      enqueue(api, "2");

      String failed = function.events.take().requestId();
      assertEquals("2", function.events.take().text());
      assertEquals(
          List.of(
              "hello: the event "
                  + failed
                  + " failed: java.lang.IllegalStateException: no process"),
          api.log);
    }
  }

  @Test
  void saysWhatIsLeftWhenTheServerStops() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    FakeFunction function =
        new FakeFunction(
            (event, listener) -> {
              try {
                never.await();
              } finally {
                ended.countDown();
              }
              return FakeFunction.response(event, "");
            });
    ApiServer api = ApiServer.of(function.named("hello"));
    enqueue(api, "1");
    enqueue(api, "2");
    enqueue(api, "3");
    function.events.take();

    api.close();

    ended.await();
    assertTrue(
        api.log.contains("hello: the server stops before 2 queued event(s)"), api.log::toString);
  }

  private static HttpResponse<String> enqueue(ApiServer api, String event) throws Exception {
    return api.invoke(event, "X-Amz-Invocation-Type", "Event");
  }
}

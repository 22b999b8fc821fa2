package dev.flint.runtime.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandlerMethodTest {

  /** Methods named after what they take. */
  interface Methods {

    void nothing();

    void event(String event);

    void genericEvent(Map<String, String> event);

    void eventContext(String event, Context context);

    void context(Context context);

    void input(InputStream event);

    void inputContext(InputStream event, Context context);

    void output(OutputStream response);

    void outputContext(OutputStream response, Context context);

    void inputOutput(InputStream event, OutputStream response);

    void inputOutputContext(InputStream event, OutputStream response, Context context);

    void notEventEvent(String one, String two);

    void notContextEvent(Context context, String event);

    void notOutputInput(OutputStream response, InputStream event);

    void notEventOutput(String event, OutputStream response);

    void notInputEvent(InputStream one, String event);

    void notContextContext(Context one, Context two);

    void notInputOutputEvent(InputStream event, OutputStream response, String other);

    void notFour(InputStream event, OutputStream response, Context context, Context other);
  }

  @Test
  void fitsExactlyWhatAHandlerMayTake() {
    for (var method : Methods.class.getMethods()) {
      boolean fits = !method.getName().startsWith("not") || method.getName().equals("nothing");

      assertEquals(fits, HandlerMethod.of(method) != null, method.getName());
    }
  }

  @Test
  void knowsWhatEachParameterTakes() {
    assertEquals("[EVENT, CONTEXT]", signature("eventContext").parameters().toString());
    assertEquals(
        "[INPUT_STREAM, OUTPUT_STREAM, CONTEXT]",
        signature("inputOutputContext").parameters().toString());
    assertEquals("[EVENT]", signature("genericEvent").parameters().toString());
    assertEquals("[]", signature("nothing").parameters().toString());
    assertNull(signature("notOutputInput"));
  }

  @Test
  void knowsWhetherTheMethodUsesStreams() {
    assertTrue(signature("output").writesResponse());
    assertTrue(signature("output").usesStreams());
    assertFalse(signature("inputContext").writesResponse());
    assertTrue(signature("inputContext").usesStreams());
    assertFalse(signature("eventContext").usesStreams());
  }

  private static HandlerMethod signature(String name) {
    for (var method : Methods.class.getMethods()) {
      if (method.getName().equals(name)) {
        return HandlerMethod.of(method);
      }
    }
    throw new IllegalArgumentException(name);
  }
}

package dev.flint.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.emulator.Answer;

/** What must hold between AWS's runtime and ours for one event. */
@FunctionalInterface
interface Judgement {

  /** Fails as an assertion does when it doesn't hold. */
  void judge(Observation aws, Observation ours);

  /** Both answer with the same bytes. */
  static Judgement sameBytes() {
    return (aws, ours) -> {
      assertBothAnswer(aws, ours);
      // As text first, for the sake of the message.
      assertEquals(aws.answer().text(), ours.answer().text());
      assertArrayEquals(aws.answer().body(), ours.answer().body());
    };
  }

  /** Both answer with the same JSON value: spaces and the order of names don't count. */
  static Judgement sameJson() {
    return (aws, ours) -> {
      assertBothAnswer(aws, ours);
      assertEquals(AnswerJson.of(aws), AnswerJson.of(ours));
    };
  }

  /** The function fails, and both report it alike: type, message, top frame, headers. */
  static Judgement sameError() {
    return (aws, ours) -> {
      assertBothFail(aws, ours);
      assertEquals(AnswerJson.of(aws).errorMessage(), AnswerJson.of(ours).errorMessage());
      assertSameXRayException(AnswerJson.xRayException(aws), AnswerJson.xRayException(ours));
    };
  }

  /** The event or the result doesn't bind; our message may say why after what AWS's says. */
  static Judgement sameBindingError() {
    return (aws, ours) -> {
      assertBothFail(aws, ours);
      assertOursSaysMore(aws, ours);
    };
  }

  /** The function's constructor or static initializer throws; both report it and end. */
  static Judgement sameInitError() {
    return (aws, ours) -> {
      assertEquals(Answer.InitError.class, aws.answer().getClass());
      assertEquals(Answer.InitError.class, ours.answer().getClass());
      assertEquals(aws.errorTypeHeader(), ours.errorTypeHeader());
      assertEquals(AnswerJson.of(aws).text("errorType"), AnswerJson.of(ours).text("errorType"));
      assertEquals(AnswerJson.of(aws).errorMessage(), AnswerJson.of(ours).errorMessage());
      assertFalse(aws.goesOn() || ours.goesOn(), "goes on");
    };
  }

  /**
   * There is no such handler. AWS's runtime says so to each event and goes on, ours at init, where
   * it is noticed; and our message may say more.
   */
  static Judgement refusedAtInit() {
    return (aws, ours) -> {
      assertEquals(Answer.FunctionError.class, aws.answer().getClass());
      assertEquals(Answer.InitError.class, ours.answer().getClass());
      assertEquals(aws.errorTypeHeader(), ours.errorTypeHeader());
      assertOursSaysMore(aws, ours);
      assertFalse(ours.goesOn(), "ours goes on");
    };
  }

  private static void assertBothAnswer(Observation aws, Observation ours) {
    assertTrue(aws.responded(), "AWS's runtime answers");
    assertTrue(ours.responded(), "ours answers");
    assertEquals(aws.goesOn(), ours.goesOn(), "goes on");
  }

  private static void assertBothFail(Observation aws, Observation ours) {
    assertEquals(Answer.FunctionError.class, aws.answer().getClass());
    assertEquals(Answer.FunctionError.class, ours.answer().getClass());
    assertEquals(AnswerJson.of(aws).text("errorType"), AnswerJson.of(ours).text("errorType"));
    assertEquals(aws.errorTypeHeader(), ours.errorTypeHeader());
    assertEquals(AnswerJson.of(aws).topFrame(), AnswerJson.of(ours).topFrame());
    assertEquals(aws.goesOn(), ours.goesOn(), "goes on");
  }

  private static void assertSameXRayException(JsonNode aws, JsonNode ours) {
    assertTrue(aws.isObject(), "AWS's runtime gives an X-Ray cause");
    assertEquals(aws.path("type"), ours.path("type"));
    assertEquals(aws.path("stack").path(0), ours.path("stack").path(0));
  }

  private static void assertOursSaysMore(Observation aws, Observation ours) {
    String start = AnswerJson.of(aws).errorMessage();
    String message = AnswerJson.of(ours).errorMessage();
    assertFalse(start.isEmpty(), "AWS's runtime gives no message");
    assertTrue(message.startsWith(start), () -> "\"" + message + "\" starts \"" + start + "\"");
  }
}

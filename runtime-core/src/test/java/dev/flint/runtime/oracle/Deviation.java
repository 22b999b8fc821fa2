package dev.flint.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Judgements for where ours is meant to behave otherwise, each with the reason. They fail when
 * there is no difference any more, so that no reason outlives it.
 */
final class Deviation {

  private static final String NO_DIFFERENCE = "no difference any more";

  private Deviation() {}

  /**
   * Ours answers, and AWS's runtime doesn't or not so.
   *
   * @param json our answer; of an object, the members that matter
   */
  static Judgement oursAnswers(String reason, String json) {
    AnswerJson expected = AnswerJson.of(json);
    return (aws, ours) -> {
      assertTrue(ours.responded(), reason);
      assertEquals(expected, AnswerJson.of(ours).asFarAs(expected), reason);
      assertTrue(ours.goesOn(), reason);
      assertNotEquals(expected, AnswerJson.of(aws).asFarAs(expected), NO_DIFFERENCE);
    };
  }

  /**
   * Both answer with the same JSON but for one place.
   *
   * @param place where, as a JSON pointer
   * @param json what ours has there
   */
  static Judgement oursHas(String reason, String place, String json) {
    AnswerJson expected = AnswerJson.of(json);
    return (aws, ours) -> {
      AnswerJson answer = AnswerJson.of(ours);
      assertEquals(expected, new AnswerJson(answer.tree().at(place)), reason);
      assertNotEquals(expected, new AnswerJson(AnswerJson.of(aws).tree().at(place)), NO_DIFFERENCE);
      assertEquals(AnswerJson.of(aws).without(place), answer.without(place));
    };
  }

  /**
   * Both fail, and ours says in words of its own why.
   *
   * @param part what our message contains
   */
  static Judgement oursExplains(String reason, String part) {
    return (aws, ours) -> {
      assertFalse(aws.responded(), "AWS's runtime answers");
      assertOursFails(ours, reason, part);
      assertNotEquals(
          AnswerJson.of(aws).errorMessage(), AnswerJson.of(ours).errorMessage(), NO_DIFFERENCE);
    };
  }

  /**
   * Ours refuses what AWS's runtime answers to.
   *
   * @param part what our message contains
   */
  static Judgement onlyAwsAnswers(String reason, String part) {
    return (aws, ours) -> {
      assertTrue(aws.responded(), NO_DIFFERENCE);
      assertOursFails(ours, reason, part);
    };
  }

  /** The caller learns the same, but only ours is there for the next one. */
  static Judgement onlyOursGoesOn(String reason) {
    return (aws, ours) -> {
      assertEquals(AnswerJson.of(aws), AnswerJson.of(ours), reason);
      assertTrue(ours.goesOn(), reason);
      assertFalse(aws.goesOn(), NO_DIFFERENCE);
    };
  }

  private static void assertOursFails(Observation ours, String reason, String part) {
    assertFalse(ours.responded(), reason);
    assertEquals("Runtime.UserException", ours.errorTypeHeader(), reason);
    String message = AnswerJson.of(ours).errorMessage();
    assertTrue(message.contains(part), () -> reason + ": \"" + message + "\" says " + part);
    assertTrue(ours.goesOn(), reason);
  }
}

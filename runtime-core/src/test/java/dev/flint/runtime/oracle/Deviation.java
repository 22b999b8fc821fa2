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
      assertNotEquals(expected, AnswerJson.of(aws).asFarAs(expected), "no difference any more");
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
          AnswerJson.of(aws).errorMessage(),
          AnswerJson.of(ours).errorMessage(),
          "no difference any more");
    };
  }

  /**
   * Ours refuses what AWS's runtime answers to.
   *
   * @param part what our message contains
   */
  static Judgement onlyAwsAnswers(String reason, String part) {
    return (aws, ours) -> {
      assertTrue(aws.responded(), "no difference any more");
      assertOursFails(ours, reason, part);
    };
  }

  /** The caller learns the same, but only ours is there for the next one. */
  static Judgement onlyOursGoesOn(String reason) {
    return (aws, ours) -> {
      assertEquals(AnswerJson.of(aws), AnswerJson.of(ours), reason);
      assertTrue(ours.goesOn(), reason);
      assertFalse(aws.goesOn(), "no difference any more");
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

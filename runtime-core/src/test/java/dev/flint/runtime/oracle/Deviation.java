package dev.flint.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.CompatibilityPage;

/**
 * Judgements for where ours is meant to behave otherwise, each by the id of its row in {@code
 * docs/compatibility.md}. They fail without that row, and when there is no difference any more.
 */
final class Deviation {

  private static final String NO_DIFFERENCE = "no difference any more";

  private Deviation() {}

  /**
   * Ours answers, and AWS's runtime doesn't or not so.
   *
   * @param json our answer; of an object, the members that matter
   */
  static Judgement oursAnswers(String row, String json) {
    AnswerJson expected = AnswerJson.of(json);
    return owned(
        row,
        (aws, ours) -> {
          assertTrue(ours.responded(), row);
          assertEquals(expected, AnswerJson.of(ours).asFarAs(expected), row);
          assertTrue(ours.goesOn(), row);
          assertNotEquals(expected, AnswerJson.of(aws).asFarAs(expected), NO_DIFFERENCE);
        });
  }

  /**
   * Both answer with the same JSON but for one place.
   *
   * @param place where, as a JSON pointer
   * @param json what ours has there
   */
  static Judgement oursHas(String row, String place, String json) {
    AnswerJson expected = AnswerJson.of(json);
    return owned(
        row,
        (aws, ours) -> {
          AnswerJson answer = AnswerJson.of(ours);
          assertEquals(expected, new AnswerJson(answer.tree().at(place)), row);
          assertNotEquals(
              expected, new AnswerJson(AnswerJson.of(aws).tree().at(place)), NO_DIFFERENCE);
          assertEquals(AnswerJson.of(aws).without(place), answer.without(place));
        });
  }

  /**
   * Both fail, and ours says in words of its own why.
   *
   * @param part what our message contains
   */
  static Judgement oursExplains(String row, String part) {
    return owned(
        row,
        (aws, ours) -> {
          assertFalse(aws.responded(), "AWS's runtime answers");
          assertOursFails(ours, row, part);
          assertNotEquals(
              AnswerJson.of(aws).errorMessage(), AnswerJson.of(ours).errorMessage(), NO_DIFFERENCE);
        });
  }

  /**
   * Ours refuses what AWS's runtime answers to.
   *
   * @param part what our message contains
   */
  static Judgement onlyAwsAnswers(String row, String part) {
    return owned(
        row,
        (aws, ours) -> {
          assertTrue(aws.responded(), NO_DIFFERENCE);
          assertOursFails(ours, row, part);
        });
  }

  /** The caller learns the same, but only ours is there for the next one. */
  static Judgement onlyOursGoesOn(String row) {
    return owned(
        row,
        (aws, ours) -> {
          assertEquals(AnswerJson.of(aws), AnswerJson.of(ours), row);
          assertTrue(ours.goesOn(), row);
          assertFalse(aws.goesOn(), NO_DIFFERENCE);
        });
  }

  private static Judgement owned(String row, Judgement judgement) {
    return (aws, ours) -> {
      CompatibilityPage.requireRow(row, "what AWS's runtime does otherwise");
      judgement.judge(aws, ours);
    };
  }

  private static void assertOursFails(Observation ours, String row, String part) {
    assertFalse(ours.responded(), row);
    assertEquals("Runtime.UserException", ours.errorTypeHeader(), row);
    String message = AnswerJson.of(ours).errorMessage();
    assertTrue(message.contains(part), () -> row + ": \"" + message + "\" says " + part);
    assertTrue(ours.goesOn(), row);
  }
}

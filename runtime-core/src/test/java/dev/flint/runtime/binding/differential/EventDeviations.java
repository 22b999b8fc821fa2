package dev.flint.runtime.binding.differential;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.binding.differential.Difference.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which difference in an event type is which row of {@code docs/compatibility.md}. */
final class EventDeviations {

  private static final String DATES = "(?s).*\\.requestContext\\.time: expected \\{\"year\".*";
  private static final String EVENT_TIME =
      "\\$\\.Records\\[\\d+]\\.eventTime: expected .*, found nothing";

  private static final Set<String> DATE_NAMES =
      Set.of(
          "approximateArrivalTimestamp",
          "ApproximateCreationDateTime",
          "Timestamp",
          "timestamp",
          "time",
          "eventTime");

  /** The JVM's order of methods, which changes from run to run. */
  private static final String BY_CHANCE = "attribute-order";

  private static final List<Rule> RULES =
      List.of(
          new Rule("event-parts", EventParts::explain),
          new Rule("s3-escapes", found -> isS3(found.type()) && found.is(Kind.FORM)),
          new Rule("s3-escapes", found -> isS3(found.type()) && found.isSameUnescaped()),
          new Rule(
              "s3-missing",
              found -> isS3(found.type()) && found.is(Kind.BETTER) && hasRecords(found.input())),
          new Rule("s3-missing-time", found -> isS3(found.type()) && found.allLines(EVENT_TIME)),
          new Rule(BY_CHANCE, Found::isSameInOrderOfLetters),
          new Rule(
              "kinesis-window-order",
              found -> found.isOf("KinesisTimeWindowEvent") && found.is(Kind.FORM)),
          new Rule(
              "joda-outside-events",
              found ->
                  found.isOf("APIGatewayV2CustomAuthorizerEvent")
                      && found.difference().detail().matches(DATES)),
          new Rule(
              "structure-for-date",
              found ->
                  (found.is(Kind.BETTER) || found.is(Kind.CONTENT))
                      && ManagedRuntime.isSupportedEvent(found.type())
                      && hasStructureForDate(found.input())));

  private EventDeviations() {}

  /** The ids of all rows that explain something in each run. */
  static Set<String> ids() {
    Set<String> ids = RULES.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    ids.remove(BY_CHANCE);
    return ids;
  }

  /** The row's id, or nothing when no row explains what was found. */
  static Optional<String> explaining(Found found) {
    return RULES.stream().filter(rule -> rule.explains().test(found)).map(Rule::id).findFirst();
  }

  private static boolean hasStructureForDate(Object input) {
    return input instanceof JsonNode document
        && DATE_NAMES.stream()
            .flatMap(name -> document.findValues(name).stream())
            .anyMatch(JsonNode::isContainerNode);
  }

  private static boolean hasRecords(Object input) {
    boolean records = true;
    if (input instanceof JsonNode document) {
      for (JsonNode each : document.path("Records")) {
        records &= each.isObject();
      }
    }
    return records;
  }

  private static boolean isS3(Class<?> type) {
    return type.getSimpleName().equals("S3Event")
        || type.getSimpleName().equals("S3EventNotification");
  }

  /**
   * A deviation.
   *
   * @param id the first column of its row
   * @param explains whether it explains what was found
   */
  private record Rule(String id, Predicate<Found> explains) {}
}

package dev.flint.runtime.binding.jackson.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeErrorsTest {

  @Test
  void namesTheTypeItsFormsAndTheValue() {
    assertEquals(
        "expected java.time.LocalDate as \"2007-12-03\", [2007,12,3] or days since 1970,"
            + " found \"soon\": Text 'soon' could not be parsed at index 0",
        message(LocalDate.class, "\"soon\""));
    assertEquals(
        "expected java.time.Duration as \"PT1H30M\" or seconds, found true",
        message(Duration.class, "true"));
    assertEquals(
        "expected java.time.Instant as \"2007-12-03T10:15:30Z\" or seconds since 1970,"
            + " found an object",
        message(Instant.class, "{\"epochSecond\":1}"));
    assertEquals(
        "expected java.time.Year as \"2007\" or 2007, found 2147483648: integer overflow",
        message(Year.class, "2147483648"));
  }

  @Test
  void tellsWhatIsWrongWithinAnArray() {
    assertEquals(
        "expected java.time.LocalTime as \"10:15:30\" or [10,15,30],"
            + " found an array: Invalid value for HourOfDay (valid values 0 - 23): 24",
        message(LocalTime.class, "[24,0]"));
    assertEquals(
        "expected java.time.OffsetTime as \"10:15:30+01:00\" or [10,15,30,\"+01:00\"],"
            + " found the end of the array after 2 of its numbers",
        message(OffsetTime.class, "[1,2]"));
    assertEquals(
        "expected java.time.ZoneId as \"Europe/Paris\","
            + " found 5 after the one value of an array",
        message(ZoneId.class, "[\"UTC\",5]"));
  }

  @Test
  void namesAKeyThatDoesNotBind() {
    assertEquals(
        "expected a map's key of java.time.LocalDate, found \"soon\":"
            + " Text 'soon' could not be parsed at index 0",
        message(GenericType.of(Map.class, LocalDate.class, String.class), "{\"soon\":1}"));
  }

  @Test
  void showsLittleOfALongValue() {
    for (String digit : List.of("x", "9", ".")) {
      String json = '"' + digit.repeat(1_000_000) + '"';
      for (Type type : new RandomTimes(0).sources().keySet()) {
        assertTrue(message(type, json).length() < 400, type.getTypeName());
      }
    }
  }

  private static String message(Type type, String json) {
    RuntimeException thrown =
        assertThrows(RuntimeException.class, () -> Binding.flint().read(type, json));
    return assertInstanceOf(MismatchedInputException.class, thrown.getCause()).getOriginalMessage();
  }
}

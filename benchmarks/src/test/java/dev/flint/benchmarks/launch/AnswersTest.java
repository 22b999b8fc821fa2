package dev.flint.benchmarks.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a': [1, '*']} | {'a': [1, {'b': 2}]} | true",
        "{'a': '*'}      | {'a': null}          | true",
        "{'a': '*'}      | {}                   | false",
        "{'a': '*'}      | {'b': 1}             | false",
        "{}              | {'a': 1}             | false",
        "{'a': 1}        | {'a': 2}             | false",
        "[1]             | [1, 2]               | false",
        "[]              | {}                   | false",
        "'a'             | 'a'                  | true",
        "'a'             | '*'                  | false",
      },
      quoteCharacter = '"')
  void matchWhatIsOpenOrEqual(String expected, String answer, boolean matches) throws IOException {
    assertEquals(matches, Answers.match(read(expected), read(answer)));
  }

  private JsonNode read(String text) throws IOException {
    return json.readTree(text.replace('\'', '"'));
  }
}

package dev.flint.runtime.binding.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever stands where an event's date is due, what follows is read as it is: the managed runtime
 * loses its place there, so that it can be no model.
 */
@WithEachBinding
final class EventDateTest {

  private static final List<String> STRUCTURES =
      List.of("{}", "[]", "{\"a\":1}", "[1,2]", "{\"a\":[{\"b\":[]}]}", "[[{\"a\":{}}]]");

  @Parameter private BoundBy boundBy;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "KinesisEvent | {'Records':[{'kinesis':{'approximateArrivalTimestamp':DATE,'data':'YQ=='}}]}",
        "DynamodbEvent | {'Records':[{'dynamodb':{'ApproximateCreationDateTime':DATE,'SizeBytes':5}}]}",
        "SNSEvent | {'Records':[{'Sns':{'Timestamp':DATE,'Message':'after'}}]}",
        "CodeCommitEvent | {'Records':[{'eventTime':DATE,'eventId':'after'}]}",
        "ScheduledEvent | {'time':DATE,'source':'after'}",
        "LambdaDestinationEvent | {'timestamp':DATE,'version':'after'}"
      })
  void skipsAStructureInPlaceOfADate(String typeName, String document) throws Exception {
    Class<?> type = Class.forName(SQSEvent.class.getPackageName() + "." + typeName);
    Binding binding = boundBy.binding(type, FlintBinding.jackson());
    String withoutDate = ObjectDump.of(binding.read(bytes(document, "null")));

    for (String structure : STRUCTURES) {
      assertEquals(withoutDate, ObjectDump.of(binding.read(bytes(document, structure))), structure);
    }
  }

  private static byte[] bytes(String document, String date) {
    return document.replace('\'', '"').replace("DATE", date).getBytes(StandardCharsets.UTF_8);
  }
}

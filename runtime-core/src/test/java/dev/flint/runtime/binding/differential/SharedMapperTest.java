package dev.flint.runtime.binding.differential;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.flint.runtime.CompatibilityPage;
import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.binding.differential.model.Kinds;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a handler takes has no part in how its result is written. */
@WithEachBinding
final class SharedMapperTest {

  @Parameter private BoundBy boundBy;

  @ParameterizedTest
  @CsvSource({
    "APIGatewayProxyRequestEvent, shared-date-module",
    "LexEvent, shared-date-module",
    "SQSEvent,",
    "SNSEvent,",
    "APIGatewayV2HTTPEvent,"
  })
  void writesDatesTheSameAfterAnyEvent(String event, String deviation) throws Exception {
    Class<?> input = Class.forName(SQSEvent.class.getPackageName() + "." + event);
    ManagedRuntime managed = ManagedRuntime.start();
    JsonBinding jackson = FlintBinding.jackson();
    managed.bindingOf(input);
    boundBy.binding(input, jackson);
    Comparison result =
        new Comparison(
            managed.bindingOf(Kinds.Times.class), boundBy.binding(Kinds.Times.class, jackson));

    Optional<Difference> difference = result.ofWriting(SharedMapperTest::dated);

    CompatibilityPage.verify(event, difference, Optional.ofNullable(deviation));
  }

  private static Object dated() {
    Kinds.Times times = new Kinds.Times();
    times.date = new Date(1_500_000_000_123L);
    return times;
  }
}

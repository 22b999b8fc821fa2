package dev.flint.runtime.emulator;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WireAnswerTest {

  private static final List<Fault> ONE_OF_EACH =
      List.of(
          new Fault.Status(Operation.NEXT, 500, ""),
          new Fault.CutConnection(Operation.NEXT, 3),
          new Fault.SplitPackets(Operation.NEXT, 1),
          new Fault.Slow(Operation.NEXT, Duration.ofMillis(1)),
          new Fault.MissingHeader("Lambda-Runtime-Trace-Id"),
          new Fault.ChunkedBody(2),
          new Fault.Raw(Operation.NEXT, new byte[] {1}),
          new Fault.ConnectionClose(Operation.NEXT));

  @Test
  void isChangedByEachFaultThatThereIs() {
    Headers headers = Headers.NONE.with("Lambda-Runtime-Trace-Id", "Root=1");
    WireAnswer answer = new WireAnswer(200, headers, new byte[] {'1'});

    for (Fault fault : ONE_OF_EACH) {
      assertNotEquals(answer, answer.with(fault), fault::toString);
    }
    assertEquals(
        Set.of(Fault.class.getPermittedSubclasses()),
        ONE_OF_EACH.stream().map(Fault::getClass).collect(toSet()));
  }
}

package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketsTest {
  @Test
  void givesEachNumberOnce() {
    Tickets tickets = new Tickets();

    List<Integer> numbers =
        IntStream.range(0, 1000)
            .parallel()
            .mapToObj(i -> tickets.handleRequest(Map.of("counter", "B"), null))
            .map(Tickets.Ticket::number)
            .sorted()
            .toList();

    assertEquals(IntStream.rangeClosed(1, 1000).boxed().toList(), numbers);
  }
}

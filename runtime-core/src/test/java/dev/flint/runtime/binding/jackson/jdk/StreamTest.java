package dev.flint.runtime.binding.jackson.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamTest {

  private final Comparison comparison = new Comparison();

  @Test
  void writesAStreamAsAnArray() {
    comparison.writeEach(Stream.class, () -> Stream.of(1, null, "x", Instant.EPOCH));
    comparison.writeEach(Stream.class, Stream::empty);
    comparison.writeEach(IntStream.class, () -> IntStream.range(0, 3));
    comparison.writeEach(LongStream.class, () -> LongStream.of(Long.MAX_VALUE));
    comparison.writeEach(DoubleStream.class, () -> DoubleStream.of(1, Double.NaN));
    comparison.writeEach(
        GenericType.of(Stream.class, Instant.class), () -> Stream.of(Instant.EPOCH));
    comparison.writeEach(Map.class, () -> Map.of("elements", Stream.of(1, 2).map(n -> n + 1)));

    comparison.verify("streams");
  }

  @Test
  void closesTheStream() {
    AtomicInteger closed = new AtomicInteger();

    Binding.flint().write(Stream.class, Stream.of(1).onClose(closed::incrementAndGet));

    assertEquals(1, closed.get());
  }
}

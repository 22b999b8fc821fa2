package dev.flint.runtime.binding.jackson.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TimeRoundTripTest {

  private static final long SEED = 20260214;
  private static final int VALUES = 2_000;

  private final Map<Class<?>, Supplier<?>> sources = new RandomTimes(SEED).sources();
  private final Comparison comparison = new Comparison();

  @Test
  void writesWhatTheManagedRuntimeWrites() {
    sources.forEach(
        (type, source) -> {
          for (int i = 0; i < VALUES; i++) {
            comparison.write(type, source.get());
          }
        });

    comparison.verify("seed " + SEED);
  }

  @Test
  void readsWhatTheManagedRuntimeWrites() {
    Binding managed = Binding.managed();

    sources.forEach(
        (type, source) -> {
          for (int i = 0; i < VALUES; i++) {
            comparison.read(type, managed.write(type, source.get()));
          }
        });

    comparison.verify("seed " + SEED);
  }

  @Test
  void readsTheTextOfEachTypeAsAnyOfThem() {
    sources.forEach(
        (written, source) -> {
          for (int i = 0; i < VALUES / 20; i++) {
            String text = '"' + source.get().toString() + '"';
            sources.keySet().forEach(read -> comparison.read(read, text));
          }
        });

    comparison.verify("seed " + SEED);
  }

  @Test
  void writesAndReadsMapKeys() {
    sources.forEach(
        (type, source) -> {
          for (int i = 0; i < VALUES / 10; i++) {
            Object key = source.get();
            comparison.write(Map.class, Map.of(key, 1));
            comparison.write(GenericType.of(Map.class, type, Integer.class), Map.of(key, 1));
            String json = Binding.managed().write(Map.class, Map.of(key, 1));
            comparison.read(GenericType.of(Map.class, type, Integer.class), json);
            comparison.read(GenericType.of(Map.class, type, Integer.class), "{\"" + key + "\":1}");
          }
        });

    comparison.verify("seed " + SEED);
  }

  @Test
  void refusesANullKeyAsTheManagedRuntimeDoes() {
    Map<Object, Integer> map = new HashMap<>();
    map.put(null, 1);

    sources
        .keySet()
        .forEach(type -> comparison.write(GenericType.of(Map.class, type, Integer.class), map));
    comparison.write(Map.class, Map.of());

    comparison.verify("null keys");
  }

  @Test
  void writesTheShortestDurationWhichTheManagedRuntimeCannot() {
    Duration shortest = Duration.ofSeconds(Long.MIN_VALUE);

    assertThrows(RuntimeException.class, () -> Binding.managed().write(Duration.class, shortest));
    assertEquals("-9223372036854775808.000000000", Binding.flint().write(Duration.class, shortest));
  }

  @Test
  void bindsWithinCollectionsAndBeans() {
    sources.forEach(
        (type, source) -> {
          Map<String, Object> bean = new LinkedHashMap<>();
          bean.put("one", source.get());
          bean.put("none", null);
          bean.put("many", Arrays.asList(source.get(), null, source.get()));
          comparison.write(Map.class, bean);
          comparison.write(Holder.class, new Holder(source.get()));
          for (String json : List.of("[null,\"\",[]]", "null", "5", "\"\"", "[[]]")) {
            comparison.read(GenericType.of(List.class, type), json);
          }
          List<Object> values = Collections.singletonList(source.get());
          String json = Binding.managed().write(List.class, values);
          comparison.read(GenericType.of(List.class, type), json);
        });

    comparison.verify("seed " + SEED);
  }

  /** A bean as a function may return it. */
  public static final class Holder {

    private final Object value;

    Holder(Object value) {
      this.value = value;
    }

    public Object getValue() {
      return value;
    }
  }
}

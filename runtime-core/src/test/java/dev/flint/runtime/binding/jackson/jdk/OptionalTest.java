package dev.flint.runtime.binding.jackson.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OptionalTest {

  private static final List<String> DOCUMENTS =
      """
      null|5|-5|1.5|1e3|true|"x"|"5"|" 5 "|"+5"|"1.5"|"1e3"|""|"  "|"-"|"NaN"|"Infinity"|"-INF"|NaN
      []|[5]|[1,null,2]|[[]]|[[5]]|["5"]|[""]|["x"]|[5,6]|[{}]|{}|{"a":[1]}|{"name":"n","size":3}
      {"name":null,"size":null,"nested":null,"when":null}|{"name":"","size":"","nested":"","when":""}
      {"name":[],"size":[],"nested":[],"when":[]}|{"when":1.5,"nested":"n","size":"7"}
      99999999999|9223372036854775808|1e400|123456789012345678901234567890|"99999999999"|"0x10"|"1_0"
      "JANUARY"|"2020-01-02T03:04:05Z"
      """
          .lines()
          .flatMap(line -> List.of(line.split("\\|")).stream())
          .toList();

  private static final Type TEXT = GenericType.of(Optional.class, String.class);
  private static final Type NUMBER = GenericType.of(Optional.class, Integer.class);

  static final List<Type> TYPES =
      List.of(
          TEXT,
          NUMBER,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          Bean.class,
          GenericType.of(Optional.class, Bean.class),
          GenericType.of(Optional.class, TEXT),
          GenericType.of(Optional.class, GenericType.of(List.class, NUMBER)),
          GenericType.of(Optional.class, Instant.class),
          GenericType.of(Optional.class, Month.class),
          GenericType.of(List.class, NUMBER),
          GenericType.of(List.class, OptionalInt.class),
          GenericType.of(Map.class, String.class, NUMBER),
          GenericType.of(Map.class, String.class, OptionalDouble.class));

  private final Comparison comparison = new Comparison();

  @Test
  void readsADocumentAsTheManagedRuntimeDoes() {
    TYPES.forEach(type -> DOCUMENTS.forEach(document -> comparison.read(type, document)));

    comparison.verify("optionals");
  }

  @Test
  void readsTheTextNullForNoNumberWhichTheManagedRuntimeRefuses() {
    String json = "\"null\"";

    assertThrows(RuntimeException.class, () -> Binding.managed().read(OptionalInt.class, json));
    assertEquals(OptionalInt.empty(), Binding.flint().read(OptionalInt.class, json));
  }

  @Test
  void writesWhatIsThereOrNull() {
    comparison.write(TEXT, Optional.of("x"));
    comparison.write(TEXT, Optional.empty());
    comparison.write(TEXT, null);
    comparison.write(Optional.class, Optional.of(Optional.of(Instant.EPOCH)));
    comparison.write(Optional.class, Optional.of(List.of(1, 2)));
    comparison.write(GenericType.of(Optional.class, TEXT), Optional.of(Optional.empty()));
    comparison.write(OptionalInt.class, OptionalInt.of(-4));
    comparison.write(OptionalInt.class, OptionalInt.empty());
    comparison.write(OptionalLong.class, OptionalLong.of(Long.MIN_VALUE));
    comparison.write(OptionalLong.class, OptionalLong.empty());
    for (double value : new double[] {1, -0.0, 1e300, Double.NaN, Double.NEGATIVE_INFINITY}) {
      comparison.write(OptionalDouble.class, OptionalDouble.of(value));
    }
    comparison.write(OptionalDouble.class, OptionalDouble.empty());
    comparison.write(Map.class, Map.of(Optional.of(1), OptionalInt.of(1)));

    comparison.verify("optionals");
  }

  @Test
  void writesAnEmptyOneWithinABeanOrACollectionAsNull() {
    Bean bean = new Bean();
    bean.name = Optional.empty();
    bean.size = OptionalInt.empty();
    bean.nested = Optional.of(Optional.empty());
    Map<String, Object> map = new TreeMap<>(Map.of("a", Optional.empty(), "b", Optional.of(1)));

    comparison.write(Bean.class, bean);
    comparison.write(Bean.class, new Bean());
    comparison.write(Object.class, bean);
    comparison.write(Map.class, map);
    comparison.write(List.class, Arrays.asList(Optional.empty(), null, OptionalDouble.of(1)));
    comparison.write(GenericType.of(List.class, NUMBER), List.of(Optional.of(1), Optional.empty()));
    comparison.verify("optionals");

    assertEquals(
        "{\"name\":null,\"nested\":null,\"size\":null}", Binding.flint().write(Bean.class, bean));
  }

  /** A bean as a function may take and return it. */
  public static final class Bean {
    public Optional<String> name;
    public Optional<Optional<String>> nested;
    public OptionalInt size;
    public Optional<Instant> when;

    @Override
    public boolean equals(Object other) {
      return other instanceof Bean && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
      return toString().hashCode();
    }

    @Override
    public String toString() {
      return name + " " + nested + " " + size + " " + when;
    }
  }
}

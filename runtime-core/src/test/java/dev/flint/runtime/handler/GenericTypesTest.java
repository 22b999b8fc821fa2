package dev.flint.runtime.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GenericTypesTest {

  private static final TypeFactory TYPES = TypeFactory.defaultInstance();

  interface Target<I, O> {}

  static class Direct implements Target<String, Integer> {}

  static class Inherits extends Direct {}

  static class Base<T> implements Target<T, List<T>> {}

  static class Bound extends Base<String> {}

  static class Nested extends Base<Map<String, List<Integer>>> {}

  static class Swapped<A, B> implements Target<B, A> {}

  static class SwappedTwice<X> extends Swapped<X, String> {}

  static class SwappedBound extends SwappedTwice<Long> {}

  static class Arrays<T> implements Target<T[], List<T>[]> {}

  static class ArraysBound extends Arrays<String> {}

  static class Wildcards<T> implements Target<List<? extends T>, Map<?, ? super T>> {}

  static class WildcardsBound extends Wildcards<Integer> {}

  interface Between<T> extends Target<T, T> {}

  static class ThroughInterface implements Comparable<String>, Between<Byte> {

    @Override
    public int compareTo(String other) {
      return 0;
    }
  }

  static class Open<T extends Number> implements Target<T, String> {}

  @SuppressWarnings("rawtypes")
  static class Raw implements Target {}

  @SuppressWarnings("rawtypes")
  static class RawBase extends Base {}

  @Test
  void findsArgumentsThatAreGivenDirectly() {
    assertArguments(Direct.class, String.class, Integer.class);
    assertArguments(Inherits.class, String.class, Integer.class);
  }

  @Test
  void findsArgumentsThroughSuperclassesAndInterfaces() {
    Type map = new TypeReference<Map<String, List<Integer>>>() {}.getType();
    Type listOfMaps = new TypeReference<List<Map<String, List<Integer>>>>() {}.getType();
    Type listOfStrings = new TypeReference<List<String>>() {}.getType();

    assertArguments(Bound.class, String.class, listOfStrings);
    assertArguments(Nested.class, map, listOfMaps);
    assertArguments(SwappedBound.class, String.class, Long.class);
    assertArguments(ThroughInterface.class, Byte.class, Byte.class);
  }

  @Test
  void findsArgumentsInArraysAndWildcards() {
    Type arrayOfLists = new TypeReference<List<String>[]>() {}.getType();
    Type listOfIntegers = new TypeReference<List<Integer>>() {}.getType();
    Type mapOfObjects = new TypeReference<Map<Object, Object>>() {}.getType();

    assertArguments(ArraysBound.class, String[].class, arrayOfLists);
    assertArguments(WildcardsBound.class, listOfIntegers, mapOfObjects);
  }

  @Test
  void givesAnOpenParameterAsItsVariable() {
    Type[] arguments = GenericTypes.arguments(Open.class, Target.class);

    TypeVariable<?> variable = assertInstanceOf(TypeVariable.class, arguments[0]);
    assertEquals(Number.class, variable.getBounds()[0]);
    assertEquals(String.class, arguments[1]);
  }

  @Test
  void givesNothingForARawType() {
    assertNull(GenericTypes.arguments(Raw.class, Target.class));
    assertNull(GenericTypes.arguments(String.class, Target.class));
  }

  @Test
  void givesVariablesWhereASuperclassIsRaw() {
    Type[] arguments = GenericTypes.arguments(RawBase.class, Target.class);

    assertInstanceOf(TypeVariable.class, arguments[0]);
  }

  /** Compares what Jackson understands, since that is who reads these types. */
  private static void assertArguments(Class<?> type, Type... expected) {
    assertEquals(
        Stream.of(expected).map(TYPES::constructType).toList(),
        Stream.of(GenericTypes.arguments(type, Target.class)).map(TYPES::constructType).toList());
  }
}

package dev.flint.runtime.binding.differential;

import dev.flint.runtime.binding.differential.model.Access;
import dev.flint.runtime.binding.differential.model.Creation;
import dev.flint.runtime.binding.differential.model.Enums;
import dev.flint.runtime.binding.differential.model.Families;
import dev.flint.runtime.binding.differential.model.Inheritance;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Objects that a handler may return and that no document makes. What is written is gone with it for
 * some, so each is made anew for each who writes it.
 */
final class WrittenObjects {

  private WrittenObjects() {}

  /**
   * One object.
   *
   * @param what for the reader
   * @param type the handler's declared result
   * @param object makes it
   */
  record Case(String what, String type, Supplier<Object> object) {

    @Override
    public String toString() {
      return what + " as " + type;
    }
  }

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    cases.addAll(streams());
    cases.addAll(containers());
    cases.addAll(values());
    cases.addAll(beans());
    cases.addAll(families());
    cases.addAll(troublemakers());
    return cases;
  }

  /** Those whose own class decides, in place of the declared one. */
  static List<Case> families() {
    return List.of(
        new Case("all of them", "Families$Owner", Families::owner),
        new Case("none of them", "Families$Owner", Families.Owner::new),
        new Case("pets", "List<Families$Pet>", () -> List.of(new Families.Cat(9))),
        new Case("a sealed one", "Families$Pet", () -> new Families.Cat(9)),
        new Case("owners", "List<Families$Owner>", () -> List.of(Families.owner())),
        new Case("vehicles", "Map<String,List<Families$Vehicle>>", Families::vehicles),
        new Case("pets in an optional", "Optional<Families$Dog>", Families::dog),
        new Case("an abstract one", "Families$Vehicle", () -> new Families.Lorry("l", 3)),
        new Case("one of its class", "Families$Car", () -> new Families.Car("c", 5)));
  }

  private static List<Case> streams() {
    return List.of(
        new Case("iterator", "Iterator<String>", () -> List.of("a", "b").iterator()),
        new Case("iterator", "Object", () -> List.of("a", "b").iterator()),
        new Case("iterable", "Iterable<String>", () -> (Iterable<String>) List.of("a")::iterator),
        new Case("iterable", "Object", () -> (Iterable<String>) List.of("a")::iterator),
        new Case("stream", "java.util.stream.Stream<String>", () -> Stream.of("a", "b")),
        new Case("stream", "Object", () -> Stream.of("a", "b")),
        new Case("numbers", "java.util.stream.IntStream", () -> IntStream.range(0, 3)),
        new Case("numbers", "Object", () -> IntStream.range(0, 3)),
        new Case("enumeration", "Object", () -> Collections.enumeration(List.of("a"))),
        new Case("scanner", "Iterator<String>", () -> new Scanner("a b")),
        new Case("input", "Object", () -> new ByteArrayInputStream(new byte[] {1})));
  }

  private static List<Case> containers() {
    Map<String, Object> nulls = new LinkedHashMap<>();
    nulls.put("a", null);
    nulls.put("b", List.of());
    nulls.put("c", Optional.empty());
    Map<Object, Object> nullKey = new HashMap<>();
    nullKey.put(null, 1);
    Properties properties = new Properties();
    properties.put("a", "b");
    EnumMap<Enums.Named, Integer> enums = new EnumMap<>(Enums.Named.class);
    enums.put(Enums.Named.FIRST, 1);
    return List.of(
        new Case("nulls in a map", "Map<String,Object>", () -> nulls),
        new Case("a null key", "Map<Object,Object>", () -> nullKey),
        new Case("nulls in a list", "List<Object>", () -> Arrays.asList(null, 1, null)),
        new Case("nulls in an array", "Object[]", () -> new Object[] {null, "a", new int[] {1}}),
        new Case("properties", "Object", () -> properties),
        new Case("an enum map", "Object", () -> enums),
        new Case("an enum set", "Object", () -> EnumSet.allOf(Enums.Color.class)),
        new Case("an entry", "Object", () -> Map.entry("a", 1)),
        new Case("an entry", "Map$Entry<String,Integer>", () -> Map.entry("a", 1)),
        new Case("an entry", "Object", () -> new AbstractMap.SimpleEntry<>("a", null)),
        new Case("keys of odd types", "Map<Object,Object>", WrittenObjects::oddKeys),
        new Case("a list of beans", "List<Inheritance$Base>", WrittenObjects::beansInList),
        new Case("a list of anything", "List", WrittenObjects::beansInList),
        new Case("a list as Object", "Object", WrittenObjects::beansInList),
        new Case("chars", "Object", () -> new char[] {'a', 'b'}),
        new Case("arrays of arrays", "Object", () -> new int[][] {{1}, {}, {2, 3}}));
  }

  private static Map<Object, Object> oddKeys() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put(1.50, 1);
    map.put(Enums.Named.FIRST, 2);
    map.put(new Date(0), 3);
    map.put(Instant.EPOCH, 4);
    map.put(String.class, 5);
    map.put(Locale.GERMANY, 6);
    map.put(new byte[] {1, 2}, 7);
    map.put(Duration.ofSeconds(5), 8);
    map.put(ZonedDateTime.of(2020, 2, 29, 12, 0, 0, 0, ZoneId.of("Europe/Berlin")), 9);
    map.put(new StringBuilder("builder"), 10);
    map.put('c', 11);
    return map;
  }

  private static List<Object> beansInList() {
    Inheritance.Derived derived = new Inheritance.Derived();
    derived.setSize(5);
    return List.of(derived, new Inheritance.Base());
  }

  private static List<Case> values() {
    return List.of(
        new Case("not a number", "Object", () -> Double.NaN),
        new Case(
            "infinities", "double[]", () -> new double[] {1 / 0.0, -1 / 0.0, -0.0, 1e-7, 1e21}),
        new Case("floats", "float[]", () -> new float[] {0.1f, 1e10f, Float.NaN, 16777217f}),
        new Case("a plain fraction", "BigDecimal", () -> new BigDecimal("1E+3")),
        new Case("a long fraction", "Object", () -> new BigDecimal("0.0000000000001")),
        new Case("a char", "Object", () -> '\u0000'),
        new Case("an unpaired surrogate", "String", () -> "a\ud800b"),
        new Case("controls", "Object", () -> List.of("\u0000\u001f\u007f\u0085\u2028</script>")),
        new Case("a buffer in part", "Object", () -> ByteBuffer.wrap(new byte[] {1, 2, 3}, 1, 1)),
        new Case("a text builder", "Object", () -> new StringBuilder("a")),
        new Case("a class", "Object", () -> int[].class),
        new Case("a thread state", "Object", () -> Thread.State.NEW),
        new Case("an enum with a body", "Object", () -> Enums.Operation.PLUS),
        new Case("an optional", "Object", () -> Optional.of(Optional.of(1))),
        new Case("an atomic", "Object", () -> new AtomicReference<>(new AtomicInteger(5))),
        new Case("an atomic flag", "Object", () -> new AtomicBoolean(true)),
        new Case("atomics", "Object", () -> new AtomicIntegerArray(new int[] {1, 2})),
        new Case("a date of old", "Object", () -> new Date(Long.MIN_VALUE)),
        new Case("a sql date", "Object", () -> java.sql.Date.valueOf("2020-02-29")),
        new Case("a sql time", "Object", () -> java.sql.Time.valueOf("12:30:15")),
        new Case("a zoned time", "Object", () -> Instant.EPOCH.atZone(ZoneId.of("Asia/Tokyo"))),
        new Case("a text of a megabyte", "String", () -> "\u00e9\"".repeat(1 << 19)));
  }

  private static List<Case> beans() {
    return List.of(
        new Case("an empty bean", "Object", Access.Empty::new),
        new Case("an object", "Object", Object::new),
        new Case(
            "an anonymous class",
            "Object",
            () ->
                new Object() {
                  public int getX() {
                    return 1;
                  }
                }),
        new Case("a record", "Object", () -> new Creation.Point(1, 2)),
        new Case("a record", "Creation$Point", () -> new Creation.Point(1, 2)),
        new Case("a derived class as its base", "Inheritance$Base", Inheritance.Derived::new),
        new Case("a box of Object", "Inheritance$Box<Object>", WrittenObjects::boxOfDate),
        new Case("a box of Number", "Inheritance$Box<Number>", WrittenObjects::boxOfDate),
        new Case("the interface's getters", "Inheritance$Greeting", Inheritance.Guest::new),
        new Case("a proxy", "Object", WrittenObjects::proxy),
        new Case("a proxy", "Inheritance$Greeting", WrittenObjects::proxy),
        new Case("a lambda", "Object", () -> (Supplier<String>) () -> "a"),
        new Case("a list with properties", "Object", Inheritance.NamedList::new),
        new Case("a subclass that is sealed away", "Families$Vehicle", Families::hidden),
        new Case("a part that is sealed away", "List<Families$Vehicle>", Families::hiddenPart),
        new Case("getters only", "Object", Access.GetterOnly::new),
        new Case("private fields", "Object", Access.PrivateFields::new),
        new Case("unmodifiable collections", "Object", WrittenObjects::unmodifiable));
  }

  private static Object boxOfDate() {
    Inheritance.Box<Object> box = new Inheritance.Box<>();
    box.setContent(new BigDecimal("1.50"));
    return box;
  }

  private static Object proxy() {
    return Proxy.newProxyInstance(
        WrittenObjects.class.getClassLoader(),
        new Class<?>[] {Inheritance.Greeting.class},
        (proxy, method, arguments) -> method.getName());
  }

  private static Object unmodifiable() {
    return new Object[] {Collections.unmodifiableList(List.of(1)), Collections.emptyMap()};
  }

  private static List<Case> troublemakers() {
    return List.of(
        new Case("a getter that throws", "Object", Access.Throwing::new),
        new Case("a node of itself", "Object", DeepObjects::selfReference),
        new Case("a list of itself", "Object", DeepObjects::selfList),
        new Case("a cycle of two", "Inheritance$Node", DeepObjects::cycle),
        new Case("nodes 990 deep", "Inheritance$Node", () -> DeepObjects.chain(990)),
        new Case("nodes 1,001 deep", "Inheritance$Node", () -> DeepObjects.chain(1001)),
        new Case("lists 1,001 deep", "Object", () -> DeepObjects.lists(1001)),
        new Case("a value that isn't of the type", "Inheritance$Node", () -> "text"),
        new Case("a text for an Integer", "Integer", () -> "text"),
        new Case("an Integer for a text", "List<String>", () -> List.of(5)),
        new Case("a future", "Object", () -> CompletableFuture.completedFuture("a")),
        new Case("null", "Object", () -> null));
  }
}

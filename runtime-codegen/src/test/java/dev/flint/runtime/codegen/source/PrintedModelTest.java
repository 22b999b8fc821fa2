package dev.flint.runtime.codegen.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.binding.generated.GeneratedCode;
import dev.flint.runtime.binding.generated.UnexpectedValueException;
import dev.flint.runtime.codegen.CompiledCode;
import dev.flint.runtime.codegen.model.Construction;
import dev.flint.runtime.codegen.model.Creation;
import dev.flint.runtime.codegen.model.Key;
import dev.flint.runtime.codegen.model.Leaf;
import dev.flint.runtime.codegen.model.Member;
import dev.flint.runtime.codegen.model.Model;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonSyntaxException;
import dev.flint.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Models that are put together by hand, printed, compiled and run: no mapper has a say. */
public class PrintedModelTest {

  /** A bean with setters and getters, which leads to itself. */
  public static class Item {
    private String title;
    private int count;
    private List<Item> parts;

    /** The getter. */
    public String getTitle() {
      return title;
    }

    /** The setter. */
    public void setTitle(String title) {
      this.title = title;
    }

    /** The getter. */
    public int getCount() {
      return count;
    }

    /** The setter. */
    public void setCount(int count) {
      this.count = count;
    }

    /** The getter. */
    public List<Item> getParts() {
      return parts;
    }

    /** The setter. */
    public void setParts(List<Item> parts) {
      this.parts = parts;
    }
  }

  /** Made by its constructor. */
  public record Point(int x, Color color, Map<String, Long> weights) {}

  /** By name. */
  public enum Color {
    /** One. */
    RED,
    /** Another. */
    GREEN
  }

  /** One that is a text. */
  public record Code(String text) {

    /** What makes one. */
    public static Code of(String text) {
      return new Code(text);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Makes a code; each call but one returns it. */
  public static final class CodeBuilder {
    private String text;

    /** What gives one. */
    public static CodeBuilder start() {
      return new CodeBuilder();
    }

    /** A setter. */
    public CodeBuilder text(String value) {
      text = value;
      return "other".equals(value) ? new CodeBuilder() : this;
    }

    /** What makes the code. */
    public Code make() {
      return new Code(text);
    }
  }

  @Test
  void bindsABeanThatLeadsToItself() throws Exception {
    GeneratedCode code = code(item(Construction.EMPTY, "set"), item(Construction.NONE, "get"));

    Item item =
        (Item)
            read(code, "{\"\\u00e9tage\":\"top\",\"n\":2,\"other\":[],\"parts\":[{\"n\":1},null]}");

    assertEquals("top", item.title);
    assertEquals(1, item.parts.get(0).count);
    assertNull(item.parts.get(1));
    assertEquals("{\"\u00e9tage\":\"top\",\"n\":2,\"parts\":[{\"n\":1},null]}", write(code, item));
  }

  @Test
  void writesNoObjectOfASubclass() {
    GeneratedCode code = code(item(Construction.EMPTY, "set"), item(Construction.NONE, "get"));

    assertThrows(UnexpectedValueException.class, () -> write(code, new Item() {}));
  }

  @Test
  void bindsWhatAConstructorMakes() throws Exception {
    GeneratedCode code = code(point(Construction.BY_ARGUMENTS), point(Construction.NONE));

    assertEquals(
        new Point(5, Color.GREEN, Map.of("a", 1L)),
        read(code, "{\"weights\":{\"a\":1},\"color\":\"GREEN\",\"x\":5}"));
    assertEquals(new Point(0, null, null), read(code, "{}"));
    Map<String, Long> weights = new LinkedHashMap<>();
    weights.put("b", null);
    weights.put("a", 1L);
    assertEquals(
        "{\"color\":\"RED\",\"weights\":{\"a\":1},\"x\":1}",
        write(code, new Point(1, Color.RED, weights)));
  }

  @Test
  void leavesToTheMapperWhatIsNotPlain() {
    GeneratedCode code = code(point(Construction.BY_ARGUMENTS), point(Construction.NONE));

    for (String document :
        List.of("{\"x\":1,\"x\":2}", "{\"color\":\"BLUE\"}", "{\"color\":1}", "{'x':1}", "[1]")) {
      assertThrows(JsonSyntaxException.class, () -> read(code, document), document);
    }
  }

  @Test
  void bindsArraysOfArrays() throws Exception {
    Shape inner = new Shape.ArrayOf("IntArray", int[].class, Leaf.INT);
    Shape outer = new Shape.ArrayOf("IntArrayArray", int[][].class, new Value.Shaped("IntArray"));
    Model model =
        new Model(
            "IntArrayArray",
            int[][].class,
            new Value.Shaped("IntArrayArray"),
            List.of(inner, outer));
    GeneratedCode code = code(model, model);

    int[][] read = (int[][]) read(code, "[[1,2,3,4,5,6,7,8,9],[],null]");

    assertArrayEquals(new int[][] {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {}, null}, read);
    assertEquals("[[1,2,3,4,5,6,7,8,9],[],null]", write(code, read));
  }

  @Test
  void bindsWhatIsAText() throws Exception {
    Shape text = new Shape.Text("Code", Code.class, "of");
    Model model = new Model("Code", Code.class, new Value.Shaped("Code"), List.of(text));
    GeneratedCode code = code(model, model);

    assertEquals(new Code("a b"), read(code, "\"a b\""));
    assertNull(read(code, "null"));
    assertEquals("\"a b\"", write(code, new Code("a b")));
  }

  @Test
  void writesByTheClassOfAValueAndReadsNullAlone() throws Exception {
    Shape constants = new Shape.Constants("Color", Color.class, List.of("RED", "GREEN"));
    Shape text = new Shape.Text("Code", Code.class, "of");
    Shape oneOf =
        new Shape.OneOf(
            "Any",
            Object.class,
            List.of(
                new Shape.Variant(Color.class, new Value.Shaped("Color")),
                new Shape.Variant(Code.class, new Value.Shaped("Code"))));
    Model model =
        new Model("Any", Object.class, new Value.Shaped("Any"), List.of(constants, text, oneOf));
    GeneratedCode code = code(model, model);

    assertEquals("\"RED\"", write(code, Color.RED));
    assertEquals("\"a\"", write(code, new Code("a")));
    assertThrows(UnexpectedValueException.class, () -> write(code, "a"));
    assertNull(read(code, "null"));
    assertThrows(JsonSyntaxException.class, () -> read(code, "\"RED\""));
  }

  @Test
  void readsWhatABuilderMakes() throws Exception {
    Creation creation =
        new Creation.Building(
            CodeBuilder.class, new Member.Method(CodeBuilder.class, "start"), "make");
    Member text = new Member.Chained(CodeBuilder.class, "text");
    Shape bean =
        new Shape.Bean(
            "Code",
            Code.class,
            creation,
            List.of(new Property("text", String.class, text, Leaf.STRING)));
    Model model = new Model("Code", Code.class, new Value.Shaped("Code"), List.of(bean));
    GeneratedCode code = code(model, item(Construction.NONE, "get"));

    assertEquals(new Code("a"), read(code, "{\"text\":\"a\",\"more\":[]}"));
    assertNull(read(code, "null"));
    assertThrows(JsonSyntaxException.class, () -> read(code, "{\"text\":\"other\"}"));
    assertEquals(List.of(Code.class, CodeBuilder.class), model.classes());
  }

  @Test
  void bindsManyPropertiesInSeveralMethods() throws Exception {
    GeneratedCode code = code(wide(Construction.EMPTY, "set"), wide(Construction.NONE, "get"));

    Item item = (Item) read(code, "{\"p0\":1,\"p150\":2,\"other\":0,\"p300\":3}");

    assertEquals(3, item.count);
    String written = write(code, item);
    assertTrue(written.startsWith("{\"p0\":3,\"p1\":3,"), written);
    assertTrue(written.endsWith(",\"p299\":3,\"p300\":3}"), written);
    assertEquals(301, written.split(",").length);
  }

  private static Model wide(Construction creation, String accessor) {
    List<Property> properties = new ArrayList<>();
    for (int i = 0; i <= 300; i++) {
      properties.add(property("p" + i, int.class, accessor + "Count", Leaf.INT));
    }
    Shape bean = new Shape.Bean("Item", Item.class, creation, properties);
    return new Model("Item", Item.class, new Value.Shaped("Item"), List.of(bean));
  }

  @Test
  void indexKnowsClassesAndSamplesOfEachType() {
    SourceFiles files = new SourceFiles("printed");
    files.addReader("type", point(Construction.BY_ARGUMENTS));
    files.addSample("type", "{\"x\":1}\n\"\\");
    GeneratedCode code = CompiledCode.load(files.texts(), files.index());

    assertArrayEquals(new Class<?>[] {Color.class, Point.class}, code.classes("type"));
    assertEquals("{\"x\":1}\n\"\\", code.sample("type"));
    assertNull(code.writer("type"));
    assertNull(code.reader("other"));
    assertEquals(0, code.classes("other").length);
    assertTrue(files.read("type"));
    assertFalse(files.read("other"));
  }

  @Test
  void classesOfOneNameHaveFilesOfTheirOwn() {
    SourceFiles files = new SourceFiles("");
    files.addReader("one", point(Construction.BY_ARGUMENTS));
    files.addReader("two", point(Construction.BY_ARGUMENTS));

    assertEquals(
        List.of("FlintPointReader.java", "FlintPoint2Reader.java", "FlintBindings.java"),
        new ArrayList<>(files.texts().keySet()));
  }

  private static Model item(Construction creation, String accessor) {
    Value list = new Value.Shaped("ListOfItem");
    return new Model(
        "Item",
        Item.class,
        new Value.Shaped("Item"),
        List.of(
            new Shape.CollectionOf(
                "ListOfItem", List.class, ArrayList.class, Item.class, new Value.Shaped("Item")),
            new Shape.Bean(
                "Item",
                Item.class,
                creation,
                List.of(
                    property("\u00e9tage", String.class, accessor + "Title", Leaf.STRING),
                    property("n", int.class, accessor + "Count", Leaf.INT),
                    property("parts", List.class, accessor + "Parts", list)))));
  }

  private static Property property(String name, Class<?> type, String accessor, Value value) {
    return new Property(name, type, new Member.Method(Item.class, accessor), value);
  }

  private static Model point(Construction creation) {
    boolean read = creation == Construction.BY_ARGUMENTS;
    Class<?> map = read ? LinkedHashMap.class : Map.class;
    return new Model(
        "Point",
        Point.class,
        new Value.Shaped("Point"),
        List.of(
            new Shape.Constants("Color", Color.class, List.of("RED", "GREEN")),
            new Shape.MapOf(
                "MapOfLong", Map.class, map, Key.of(String.class), Long.class, Leaf.LONG_OBJECT),
            new Shape.Bean(
                "Point",
                Point.class,
                creation,
                List.of(
                    new Property("color", Color.class, member(1, read), new Value.Shaped("Color")),
                    new Property(
                        "weights", Map.class, member(2, read), new Value.Shaped("MapOfLong")),
                    new Property("x", int.class, member(0, read), Leaf.INT)))));
  }

  private static Member member(int index, boolean read) {
    String name = Point.class.getRecordComponents()[index].getName();
    return read ? new Member.Argument(index) : new Member.Method(Point.class, name);
  }

  private static GeneratedCode code(Model read, Model written) {
    SourceFiles files = new SourceFiles("printed");
    files.addReader("type", read);
    files.addWriter("type", written);
    return CompiledCode.load(files.texts(), files.index());
  }

  private static Object read(GeneratedCode code, String document) throws Exception {
    JsonScanner json = new JsonScanner(document.getBytes(StandardCharsets.UTF_8));
    Object value = code.reader("type").read(json);
    json.end();
    return value;
  }

  private static String write(GeneratedCode code, Object value) throws Exception {
    JsonWriter json = JsonWriter.utf8();
    code.writer("type").write(value, json);
    return json.toString();
  }
}

package dev.flint.runtime.binding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.binding.generated.GeneratedCode;
import dev.flint.runtime.binding.generated.UnexpectedValueException;
import dev.flint.runtime.binding.generated.ValueReader;
import dev.flint.runtime.binding.generated.ValueWriter;
import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code comes first, and what it gives up on is the mapper's. */
class GeneratedCodeTest {

  /** Says who made it. */
  public static final class Name {
    private String text;
    private transient boolean byCode;

    public String getText() {
      return text;
    }

    public void setText(String text) {
      this.text = text;
    }
  }

  private final List<String> calls = new ArrayList<>();

  /** Thrown by the code in place of its work. */
  private Throwable failure;

  /** What the code says of itself. */
  private boolean heedsAnnotations;

  private final JsonBinding binding =
      new JsonBinding(ClassLoader.getSystemClassLoader(), false, new NameCode());

  @Test
  void readsByTheCode() {
    assertTrue(read("{\"text\":\"a\"}").byCode);
    assertNull(read(" null "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text':'a'}",
        "{\"text\":[\"a\"]}",
        "{\"text\":\"a\"} trailing",
        "{\"more\":{\"a\":01},\"text\":\"a\"}"
      })
  void leavesOtherDocumentsToTheMapper(String document) {
    Name name = read(document);

    assertEquals("a", name.text);
    assertEquals(false, name.byCode);
    assertEquals(List.of("read"), calls);
  }

  @Test
  void saysWhatTheMapperSaysOfABadDocument() {
    String document = "{\"text\":{\"a\":1}}";

    RuntimeException expected =
        assertThrows(
            RuntimeException.class,
            () -> JacksonBinding.plain().reader(Name.class).read(document.getBytes(UTF_8)));
    RuntimeException found = assertThrows(RuntimeException.class, () -> read(document));

    assertEquals(expected.getMessage(), found.getMessage());
  }

  @Test
  void writesByTheCodeAndAllAnewByTheMapper() {
    Name name = new Name();
    name.text = "\u20AC";

    assertEquals("{\"text\":\"\u20AC\",\"by\":\"code\"}", written(name));
    failure = new UnexpectedValueException(name);
    assertEquals("{\"text\":\"\u20AC\"}", written(name));
    assertEquals("null", written(null));
  }

  @Test
  void goesOnWithTheMapperOnceClassesDoNotFit() {
    failure = new NoSuchMethodError("setText");

    EventReader reader = binding.reader(Name.class);
    reader.read("{}".getBytes(UTF_8));
    reader.read("{}".getBytes(UTF_8));

    assertEquals(List.of("read"), calls);
  }

  @Test
  void handsOnWhatAnInitializerThrows() {
    failure = new ExceptionInInitializerError(new IllegalStateException("no table"));

    RuntimeException e = assertThrows(RuntimeException.class, () -> read("{}"));

    assertEquals(failure, e.getCause());
    assertEquals(List.of("read"), calls);
  }

  @Test
  void usesNoCodeWhereAnnotationsCountOrNoneIsNamed() {
    JsonBinding plain = new JsonBinding(ClassLoader.getSystemClassLoader(), false);

    assertEquals(false, ((Name) plain.reader(Name.class).read("{}".getBytes(UTF_8))).byCode);
  }

  @Test
  void usesCodeForAnnotationsWhereTheyCountAndNoOther() {
    JsonBinding annotated =
        new JsonBinding(ClassLoader.getSystemClassLoader(), true, new NameCode());
    assertEquals(false, ((Name) annotated.reader(Name.class).read("{}".getBytes(UTF_8))).byCode);

    heedsAnnotations = true;
    annotated = new JsonBinding(ClassLoader.getSystemClassLoader(), true, new NameCode());
    assertTrue(((Name) annotated.reader(Name.class).read("{}".getBytes(UTF_8))).byCode);
    assertEquals(false, read("{}").byCode);
  }

  private Name read(String document) {
    return (Name) binding.reader(Name.class).read(document.getBytes(UTF_8));
  }

  private String written(Name name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    binding.writer(Name.class).write(name, out);
    return out.toString(UTF_8);
  }

  private void call(String name) throws Exception {
    calls.add(name);
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (Exception) failure;
    }
  }

  private final class NameCode implements GeneratedCode {

    @Override
    public ValueReader reader(String type) {
      return type.equals(Name.class.getTypeName()) ? this::read : null;
    }

    @Override
    public ValueWriter writer(String type) {
      return type.equals(Name.class.getTypeName()) ? this::write : null;
    }

    @Override
    public boolean heedsAnnotations() {
      return heedsAnnotations;
    }

    @Override
    public String sample(String type) {
      return "{\"text\":\"a\"}";
    }

    @Override
    public Class<?>[] classes(String type) {
      return new Class<?>[] {Name.class};
    }

    private Object read(JsonScanner json) throws Exception {
      call("read");
      if (json.takeNull()) {
        return null;
      }
      Name name = new Name();
      name.byCode = true;
      json.beginObject();
      for (String each = json.nextName(); each != null; each = json.nextName()) {
        if (each.equals("text")) {
          name.setText(json.string());
        } else {
          json.skipValue();
        }
      }
      return name;
    }

    private void write(Object value, JsonWriter json) throws Exception {
      json.beginObject().name("text").value(((Name) value).getText());
      call("write");
      json.name("by").value("code").endObject();
    }
  }
}

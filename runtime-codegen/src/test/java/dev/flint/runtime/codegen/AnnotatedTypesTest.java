package dev.flint.runtime.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.flint.runtime.binding.generated.GeneratedCode;
import dev.flint.runtime.binding.jackson.JacksonMapper;
import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonSyntaxException;
import dev.flint.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where Jackson's annotations count, code binds as the annotated mapper does, or there is none. All
 * is read and written by the code itself.
 */
public class AnnotatedTypesTest {

  private static final ObjectMapper MAPPER =
      JacksonMapper.annotated(AnnotatedTypesTest.class.getClassLoader());

  /** Names, order, what is left out. */
  @JsonPropertyOrder({"last", "first"})
  @JsonIgnoreProperties(value = "hidden", ignoreUnknown = true)
  public static final class Named {
    @JsonProperty("1st")
    public String first;

    public String last;
    public String hidden;
    @JsonIgnore public String secret;

    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    public String password;

    private int size;

    /** The getter. */
    @JsonProperty("the_size")
    public int getSize() {
      return size;
    }

    /** The setter. */
    public void setSize(int size) {
      this.size = size;
    }
  }

  /** All of its names are made of those in Java. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Snake(String firstName, List<Snake> closeFriends, Plain plainOne) {}

  /** No annotations. */
  public enum Plain {
    /** One. */
    ONE,
    /** Another. */
    TWO
  }

  /** Made by an annotated constructor. */
  public static final class Created {
    private final String id;
    private final int count;

    /** The one of three. */
    @JsonCreator
    public Created(
        @JsonProperty(value = "id", required = true) String text, @JsonProperty("n") int number) {
      this.id = text + "!";
      this.count = number;
    }

    /** Another. */
    public Created(String id) {
      this(id, 0);
    }

    /** The getter. */
    public String getId() {
      return id;
    }

    /** The getter. */
    @JsonProperty("n")
    public int getCount() {
      return count;
    }
  }

  /** What is empty is left out. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public static final class Filled {
    public String text;
    public List<String> list;
    public Map<String, Integer> map;
    public String[] array;
    public Integer number;
    public Instant instant;
    public Named named;

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public String always;

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public int zero;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public String notNull;
  }

  /** Made by an annotated builder. */
  @JsonDeserialize(builder = Built.Builder.class)
  public static final class Built {
    private final String name;

    private Built(String name) {
      this.name = name;
    }

    /** The getter. */
    public String getName() {
      return name;
    }

    /** Gives the builder. */
    public static Builder builder() {
      return new Builder();
    }

    /** With names of its own. */
    @JsonPOJOBuilder(withPrefix = "having")
    public static final class Builder {
      private String name;

      private Builder() {}

      /** A setter. */
      public Builder havingName(String value) {
        name = value;
        return this;
      }

      /** Makes it. */
      public Built build() {
        return new Built(name);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Named   | {'1st':'a','last':'b','hidden':'c','secret':'d','password':'e','the_size':5}",
        "Named   | {'first':'a','size':5,'more':[1]}",
        "Snake   | {'first_name':'a','close_friends':[{'first_name':'b'},null],'plain_one':'TWO'}",
        "Snake   | {'firstName':'a'}",
        "Created | {'id':'a','n':5}",
        "Created | {'n':5,'id':null}",
        "Filled  | {'text':'a','list':['b'],'map':{'c':1},'array':['d'],'number':0,'instant':5}",
        "Filled  | {'text':'','list':[],'map':{},'array':[],'named':{},'always':null}",
        "Filled  | {'map':{'a':null},'always':'','notNull':''}",
        "Filled  | {'map':{'a':null,'b':1},'notNull':null,'zero':1}",
        "Built   | {'name':'a'}",
        "Built   | {'havingName':'a'}"
      })
  void bindsAsTheAnnotatedMapper(String type, String document) throws Exception {
    Class<?> raw = Class.forName(AnnotatedTypesTest.class.getName() + "$" + type);
    String json = document.replace('\'', '"');
    GeneratedCode code = code(raw);

    Object found = read(code, raw, json);

    String expected = MAPPER.writeValueAsString(MAPPER.readValue(json, raw));
    assertTrue(code.heedsAnnotations());
    assertEquals(expected, MAPPER.writeValueAsString(found));
    JsonWriter written = JsonWriter.utf8();
    code.writer(raw.getTypeName()).write(found, written);
    assertEquals(expected, written.toString());
  }

  @Test
  void leavesToTheMapperWhatIsMissing() {
    GeneratedCode code = code(Created.class);

    assertThrows(JsonSyntaxException.class, () -> read(code, Created.class, "{\"n\":5}"));
  }

  /** Properties whose annotations change how a value is bound. */
  public static final class Odd {

    /** In a form of its own. */
    public static class Formatted {
      @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy")
      public Date value;
    }

    /** As JSON. */
    public static class Raw {
      @JsonRawValue public String value;
    }

    /** By another serializer. */
    public static class Serialized {
      @JsonSerialize(using = ToStringSerializer.class)
      public Integer value;
    }

    /** Part of the object around it. */
    public static class Unwrapped {
      @JsonUnwrapped public Named value;
    }

    /** With all that is not known. */
    public static class Any {
      private Map<String, Object> all;

      /** The getter. */
      @JsonAnyGetter
      public Map<String, Object> getAll() {
        return all;
      }

      /** The setter. */
      @JsonAnySetter
      public void set(String name, Object value) {
        all.put(name, value);
      }
    }

    /** With a name for its class. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
    public interface Shape {}

    /** One of them. */
    public record Circle(int radius) implements Shape {}

    /** Has such a one. */
    public static class Shapes {
      public List<Shape> value;
    }

    /** Has such a one by its own class. */
    public static class Circles {
      public Map<String, Circle> value;
    }

    /** A value. */
    public record Wrapped(@JsonValue String text) {}

    /** An array of its properties. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public static class Row {
      public int cell;
    }

    /** Has one. */
    public static class Rows {
      public List<Row> value;
    }

    /** Has names that are not those in Java. */
    public enum Renamed {
      /** One. */
      @JsonProperty("first")
      ONE
    }

    /** Has names by a method. */
    public interface Code {
      /** The name. */
      @JsonValue
      String code();
    }

    /** Has names by a method of its interface. */
    public enum Coded implements Code {
      /** One. */
      ONE;

      @Override
      public String code() {
        return "1";
      }
    }

    /** Has such. */
    public static class Enums {
      public Renamed value;
    }

    /** Has such for keys. */
    public static class Keys {
      public Map<Coded, String> value;
    }

    /** Writes nulls in a map. */
    public static class Content {
      @JsonInclude(content = JsonInclude.Include.ALWAYS)
      public Map<String, String> value;
    }

    /** Writes nulls in any map. */
    public static class AnyContent {
      @JsonInclude(JsonInclude.Include.NON_NULL)
      public Object value;
    }

    /** Writes what is not the default. */
    public static class Default {
      @JsonInclude(JsonInclude.Include.NON_DEFAULT)
      public int value;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Formatted",
        "Raw",
        "Serialized",
        "Unwrapped",
        "Any",
        "Shapes",
        "Circles",
        "Wrapped",
        "Row",
        "Rows",
        "Enums",
        "Keys",
        "Content",
        "AnyContent",
        "Default"
      })
  void leavesToTheMapperWhatIsWrittenInAWayOfItsOwn(String type) throws Exception {
    Class<?> raw = Class.forName(Odd.class.getName() + "$" + type);

    assertFalse(new GeneratedSources("generated", true).addWriter(raw).isEmpty(), type);
  }

  /** Properties whose annotations change how a value is read. */
  public static final class OddToRead {

    /** With another name. */
    public static class Aliased {
      @JsonAlias("other")
      public String value;
    }

    /** Without nulls. */
    public static class Skipping {
      @JsonSetter(contentNulls = Nulls.SKIP)
      public List<String> value;
    }

    /** By a factory. */
    public record Made(String value) {
      /** The factory. */
      @JsonCreator
      public static Made of(@JsonProperty("v") String text) {
        return new Made(text);
      }
    }

    /** By a constructor for what is no object. */
    public record Delegated(Map<String, String> value) {
      /** The constructor. */
      @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
      public Delegated {}
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Aliased", "Skipping", "Made", "Delegated"})
  void leavesToTheMapperWhatIsReadInAWayOfItsOwn(String type) throws Exception {
    Class<?> raw = Class.forName(OddToRead.class.getName() + "$" + type);

    assertFalse(new GeneratedSources("generated", true).addReader(raw).isEmpty(), type);
  }

  @Test
  void saysOfItselfThatItHeedsNone() {
    GeneratedSources sources = new GeneratedSources("generated", false);
    assertEquals(Optional.empty(), sources.addReader(Odd.Enums.class));

    assertFalse(CompiledCode.load(sources.texts(), sources.index()).heedsAnnotations());
  }

  private static GeneratedCode code(Class<?> type) {
    GeneratedSources sources = new GeneratedSources("generated", true);
    assertEquals(Optional.empty(), sources.addReader(type));
    assertEquals(Optional.empty(), sources.addWriter(type));
    return CompiledCode.load(sources.texts(), sources.index());
  }

  private static Object read(GeneratedCode code, Class<?> type, String document) throws Exception {
    JsonScanner json = new JsonScanner(document.getBytes(StandardCharsets.UTF_8));
    Object value = code.reader(type.getTypeName()).read(json);
    json.end();
    return value;
  }
}

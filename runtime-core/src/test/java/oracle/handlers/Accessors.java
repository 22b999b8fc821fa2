package oracle.handlers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.beans.ConstructorProperties;
import java.beans.Transient;
import java.util.List;
import java.util.Map;

/** Gives back beans whose properties are ambiguous or annotated, of one type a method. */
public final class Accessors {

  public static NumberOrText numberOrText(NumberOrText value) {
    return value;
  }

  public static TextOrList textOrList(TextOrList value) {
    return value;
  }

  public static BoxedOrText boxedOrText(BoxedOrText value) {
    return value;
  }

  public static MapOrList mapOrList(MapOrList value) {
    return value;
  }

  public static WideOrNarrow wideOrNarrow(WideOrNarrow value) {
    return value;
  }

  public static TwoGetters twoGetters(TwoGetters value) {
    return value;
  }

  public static OfBeans ofBeans(OfBeans value) {
    return value;
  }

  public static Named named(Named value) {
    return value;
  }

  public static Annotated annotatedEnum(Annotated value) {
    return value;
  }

  private Accessors() {}

  /** A property with setters of two types. */
  public static class NumberOrText {
    public String taken;

    public void setValue(String value) {
      taken = "text " + value;
    }

    public void setValue(int value) {
      taken = "int " + value;
    }
  }

  /** A property with setters of two types. */
  public static class TextOrList {
    public String taken;

    public void setValue(List<String> value) {
      taken = "list " + value;
    }

    public void setValue(String value) {
      taken = "text " + value;
    }
  }

  /** A property with setters of two types. */
  public static class BoxedOrText {
    public String taken;

    public void setValue(Integer value) {
      taken = "Integer " + value;
    }

    public void setValue(String value) {
      taken = "text " + value;
    }
  }

  /** A property with setters of two types, neither of them simple. */
  public static class MapOrList {
    public String taken;

    public void setValue(List<String> value) {
      taken = "list " + value;
    }

    public void setValue(Map<String, String> value) {
      taken = "map " + value;
    }
  }

  /** A property whose setter is overridden with a wider type. */
  public static class WideOrNarrow extends NumberOrText {
    public void setValue(Object value) {
      taken = "Object " + value;
    }
  }

  /** A property with two getters. */
  public static class TwoGetters {
    private boolean on;

    public boolean isOn() {
      return on;
    }

    public String getOn() {
      return "get " + on;
    }

    public void setOn(boolean on) {
      this.on = on;
    }
  }

  /** What the JDK's own annotations say of beans. */
  public static final class OfBeans {
    private String seen = "default";
    private String unseen;

    public String getSeen() {
      return seen;
    }

    public void setSeen(String seen) {
      this.seen = seen;
    }

    @Transient
    public String getUnseen() {
      return unseen;
    }

    public void setUnseen(String unseen) {
      this.unseen = unseen;
    }
  }

  /** A class without a constructor without arguments, but with the names of these. */
  public static final class Named {
    private final String name;
    private final int size;

    @ConstructorProperties({"name", "size"})
    public Named(String name, int size) {
      this.name = name;
      this.size = size;
    }

    public int getSize() {
      return size;
    }

    public String getName() {
      return name;
    }
  }

  /** An enum that Jackson's annotations would rename. */
  public enum Annotated {
    @JsonProperty("fancy")
    PLAIN;

    @JsonValue
    public String fancy() {
      return "fancy";
    }
  }
}

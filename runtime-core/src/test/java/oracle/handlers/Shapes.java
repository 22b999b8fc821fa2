package oracle.handlers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** Gives back beans that are hard to make or to write, of one type a method. */
public final class Shapes {

  public static PrivateConstructor privateConstructor(PrivateConstructor value) {
    return value;
  }

  public static ArgumentsOnly argumentsOnly(ArgumentsOnly value) {
    return value;
  }

  public static Annotated annotated(Annotated value) {
    return value;
  }

  public static Point point(Point value) {
    return value;
  }

  public static Animal animal(Animal value) {
    return value;
  }

  public Inner inner(Inner value) {
    return value;
  }

  public static FromText fromText(FromText value) {
    return value;
  }

  public static Hidden hidden(Hidden value) {
    return value;
  }

  public static Generic<Kinds.Nested> generic(Generic<Kinds.Nested> value) {
    return value;
  }

  public static Number subclass(int value) {
    return new Money(value);
  }

  /** Jackson may call the constructor though we may not. */
  public static final class PrivateConstructor {
    private String name = "default";

    private PrivateConstructor() {}

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  /** There is no way to make one without a name. */
  public static class ArgumentsOnly {
    private final String name;

    public ArgumentsOnly(String name) {
      this.name = name;
    }

    public String getName() {
      return name;
    }
  }

  /** There is one, if annotations count. */
  public static final class Annotated {
    private final String name;

    @JsonCreator
    public Annotated(@JsonProperty("name") String name) {
      this.name = name;
    }

    public String getName() {
      return name;
    }
  }

  /** A record. */
  public record Point(int x, int y) {}

  /** An interface without a hint which class to make. */
  public interface Animal {
    String getSound();
  }

  /** One of them. */
  public static final class Dog implements Animal {
    public String getSound() {
      return "wow";
    }
  }

  /** A class that belongs to an object. */
  public final class Inner {
    public String name;
  }

  /** A class with the usual ways to be made from text. */
  public static final class FromText {
    private final String text;

    public FromText(String text) {
      this.text = text;
    }

    public static FromText valueOf(String text) {
      return new FromText("valueOf " + text);
    }

    public String getText() {
      return text;
    }
  }

  /** A class nobody else sees. */
  static final class Hidden {
    public String name;
    private String secret;

    public String getSecret() {
      return secret;
    }
  }

  /** A generic class. */
  public static final class Generic<T> {
    public T one;
    public List<T> many;
    public Map<String, List<T>> named;
  }

  /** A number of a function's own. */
  public static final class Money extends Number {
    private static final long serialVersionUID = 1L;
    private final int cents;

    Money(int cents) {
      this.cents = cents;
    }

    public int getCents() {
      return cents;
    }

    @Override
    public int intValue() {
      return cents;
    }

    @Override
    public long longValue() {
      return cents;
    }

    @Override
    public float floatValue() {
      return cents;
    }

    @Override
    public double doubleValue() {
      return cents;
    }

    @Override
    public String toString() {
      return cents + ".00";
    }
  }
}

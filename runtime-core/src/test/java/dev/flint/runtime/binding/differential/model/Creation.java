package dev.flint.runtime.binding.differential.model;

import java.beans.ConstructorProperties;

/** Classes that are not made by a public constructor without arguments. */
public final class Creation {

  private Creation() {}

  public record Point(int x, int y) {}

  public record Nested(String name, Point point) {}

  public static final class SingleConstructor {
    private final String name;
    private final int size;

    public SingleConstructor(String name, int size) {
      this.name = name;
      this.size = size;
    }

    public String getName() {
      return name;
    }

    public int getSize() {
      return size;
    }
  }

  public static final class FromText {
    private final String text;

    public FromText(String text) {
      this.text = text;
    }

    public String getText() {
      return text;
    }
  }

  public static final class FromNumber {
    private final int number;

    public FromNumber(int number) {
      this.number = number;
    }

    public int getNumber() {
      return number;
    }
  }

  public static final class ByValueOf {
    private String text;

    public String getText() {
      return text;
    }

    public static ByValueOf valueOf(String text) {
      ByValueOf made = new ByValueOf();
      made.text = text;
      return made;
    }
  }

  public static final class Annotated {
    private final String name;
    private final int size;

    @ConstructorProperties({"name", "size"})
    public Annotated(String name, int size) {
      this.name = name;
      this.size = size;
    }

    public String getName() {
      return name;
    }

    public int getSize() {
      return size;
    }
  }

  public static final class PrivateConstructor {
    public String name;

    private PrivateConstructor() {}

    public static PrivateConstructor create() {
      return new PrivateConstructor();
    }
  }

  public static final class Both {
    public String name;

    public Both() {}

    public Both(String name) {
      this.name = "by constructor " + name;
    }
  }

  public static final class ThrowingConstructor {
    public String name;

    public ThrowingConstructor() {
      throw new IllegalStateException("no instance today");
    }
  }

  public static final class Built {
    private final String name;

    private Built(Builder builder) {
      this.name = builder.name;
    }

    public String getName() {
      return name;
    }

    public static Builder builder() {
      return new Builder();
    }

    public static final class Builder {
      private String name;

      public Builder name(String value) {
        name = value;
        return this;
      }

      public Built build() {
        return new Built(this);
      }
    }
  }

  /** Holds an object of a class that is not static. */
  public static final class Outer {
    public String name;
    public Inner inner;

    public final class Inner {
      public String text;

      public String getOuterName() {
        return name;
      }
    }
  }

  public abstract static class Shape {
    public String kind;
  }

  public interface Named {
    String getName();
  }
}

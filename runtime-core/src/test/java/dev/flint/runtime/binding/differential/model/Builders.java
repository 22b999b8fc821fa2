package dev.flint.runtime.binding.differential.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Classes that are made by builders, in the ways that builders are written and generated. */
public final class Builders {

  private Builders() {}

  /** The builder's constructor is private, and its setters return it. */
  public static final class Order {
    private final String id;
    private final int count;
    private final Line first;
    private final List<Line> lines;

    private Order(Builder builder) {
      this.id = builder.id;
      this.count = builder.count;
      this.first = builder.first;
      this.lines = builder.lines;
    }

    public String getId() {
      return id;
    }

    public int getCount() {
      return count;
    }

    public Line getFirst() {
      return first;
    }

    public List<Line> getLines() {
      return lines;
    }

    public static Builder builder() {
      Builder builder = new Builder();
      builder.count = 1;
      return builder;
    }

    public static final class Builder {
      private String id;
      private int count;
      private Line first;
      private List<Line> lines = new ArrayList<>();

      private Builder() {}

      public Builder id(String value) {
        id = value;
        return this;
      }

      public Builder count(int value) {
        count = value;
        return this;
      }

      public Builder first(Line value) {
        first = value;
        return this;
      }

      public Builder lines(List<Line> value) {
        lines = value;
        return this;
      }

      public Order build() {
        if (count < 0) {
          throw new IllegalStateException("count is negative");
        }
        return new Order(this);
      }
    }
  }

  /** Its builder has setters as beans have. */
  public static final class Line {
    private final String text;
    private final Instant since;

    private Line(String text, Instant since) {
      this.text = text;
      this.since = since;
    }

    public String getText() {
      return text;
    }

    public Instant getSince() {
      return since;
    }

    public static LineBuilder builder() {
      return new LineBuilder();
    }

    public static class LineBuilder {
      private String text;
      private Instant since;

      LineBuilder() {}

      public void setText(String value) {
        text = value;
      }

      public void setSince(Instant value) {
        since = value;
      }

      public Line build() {
        return new Line(text, since);
      }
    }
  }

  /** Its builder is one for all subclasses, and each setter returns what a subclass says. */
  public static class Animal {
    private final String name;

    protected Animal(AnimalBuilder<?, ?> builder) {
      this.name = builder.name;
    }

    public String getName() {
      return name;
    }

    public abstract static class AnimalBuilder<C extends Animal, B extends AnimalBuilder<C, B>> {
      private String name;

      public B withName(String value) {
        name = value;
        return self();
      }

      protected abstract B self();

      public abstract C build();
    }
  }

  /** One of the subclasses. */
  public static class Dog extends Animal {
    private final int age;

    protected Dog(DogBuilder<?, ?> builder) {
      super(builder);
      this.age = builder.age;
    }

    public int getAge() {
      return age;
    }

    public static DogBuilder<?, ?> builder() {
      return new Kennel();
    }

    public abstract static class DogBuilder<C extends Dog, B extends DogBuilder<C, B>>
        extends AnimalBuilder<C, B> {
      private int age;

      public B withAge(int value) {
        age = value;
        return self();
      }

      @Override
      public abstract C build();
    }

    private static final class Kennel extends DogBuilder<Dog, Kennel> {
      @Override
      protected Kennel self() {
        return this;
      }

      @Override
      public Dog build() {
        return new Dog(this);
      }
    }
  }

  /** Each setter of its builder returns another builder. */
  public static final class Stamp {
    private final String text;

    private Stamp(String text) {
      this.text = text;
    }

    public String getText() {
      return text;
    }

    public static Builder builder() {
      return new Builder(null);
    }

    public record Builder(String current) {

      public Builder setText(String value) {
        return new Builder(value);
      }

      public Stamp build() {
        return new Stamp(current);
      }
    }
  }
}

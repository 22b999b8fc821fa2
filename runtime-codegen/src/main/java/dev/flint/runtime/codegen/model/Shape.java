package dev.flint.runtime.codegen.model;

import java.util.List;

/** How the values of a type are composed of others. */
public sealed interface Shape {

  /** Returns a name for it, which no other shape of the model has: a part of a name in Java. */
  String name();

  /** Returns the class that its values are declared as. */
  Class<?> type();

  /**
   * Hands it to the method for its kind.
   *
   * @param visitor has one method for each kind
   */
  void accept(Visitor visitor);

  /**
   * An object with named properties.
   *
   * @param properties in the order in which they are written
   */
  record Bean(String name, Class<?> type, Creation creation, List<Property> properties)
      implements Shape {

    /** Copies the list. */
    public Bean {
      properties = List.copyOf(properties);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.bean(this);
    }
  }

  /**
   * A constant of an enum, by its name.
   *
   * @param constants their names
   */
  record Constants(String name, Class<?> type, List<String> constants) implements Shape {

    /** Copies the list. */
    public Constants {
      constants = List.copyOf(constants);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.constants(this);
    }
  }

  /**
   * A value that is a text in JSON: that of its own {@code toString}.
   *
   * @param factory the static method of the class that makes one of a text
   */
  record Text(String name, Class<?> type, String factory) implements Shape {

    @Override
    public void accept(Visitor visitor) {
      visitor.text(this);
    }
  }

  /**
   * An {@code Optional}, which is its content, or null.
   *
   * @param contentType the class that its content is declared as
   */
  record OptionalOf(String name, Class<?> type, Class<?> contentType, Value content)
      implements Shape {

    @Override
    public void accept(Visitor visitor) {
      visitor.optional(this);
    }
  }

  /**
   * A map.
   *
   * @param key how its keys are read and written
   * @param created the class that is made where one is read
   * @param contentType the class that its values are declared as
   */
  record MapOf(
      String name, Class<?> type, Class<?> created, Key key, Class<?> contentType, Value content)
      implements Shape {

    @Override
    public void accept(Visitor visitor) {
      visitor.map(this);
    }
  }

  /**
   * A collection.
   *
   * @param created the class that is made where one is read
   * @param contentType the class that its elements are declared as
   */
  record CollectionOf(
      String name, Class<?> type, Class<?> created, Class<?> contentType, Value content)
      implements Shape {

    @Override
    public void accept(Visitor visitor) {
      visitor.collection(this);
    }
  }

  /** An array. */
  record ArrayOf(String name, Class<?> type, Value content) implements Shape {

    @Override
    public void accept(Visitor visitor) {
      visitor.array(this);
    }
  }

  /**
   * A value whose own class decides how it is written. None is read but null.
   *
   * @param variants for the classes that are known; of another is no value that is written
   */
  record OneOf(String name, Class<?> type, List<Variant> variants) implements Shape {

    /** Copies the list. */
    public OneOf {
      variants = List.copyOf(variants);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.oneOf(this);
    }
  }

  /**
   * One of the classes that a value may be of.
   *
   * @param type the class
   * @param value what stands there then
   */
  record Variant(Class<?> type, Value value) {}

  /** A method for each kind of shape. */
  interface Visitor {

    /** Takes a bean. */
    void bean(Bean bean);

    /** Takes an enum. */
    void constants(Constants constants);

    /** Takes what is a text. */
    void text(Text text);

    /** Takes an optional. */
    void optional(OptionalOf optional);

    /** Takes a map. */
    void map(MapOf map);

    /** Takes a collection. */
    void collection(CollectionOf collection);

    /** Takes an array. */
    void array(ArrayOf array);

    /** Takes what may be of several classes. */
    void oneOf(OneOf oneOf);
  }
}

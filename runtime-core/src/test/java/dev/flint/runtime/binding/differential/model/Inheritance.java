package dev.flint.runtime.binding.differential.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Properties that come from more than one class. */
public final class Inheritance {

  private Inheritance() {}

  public static class Base {
    public String visible;
    private String name;

    public String getName() {
      return name;
    }

    public void setName(String value) {
      name = value;
    }

    public Number getSize() {
      return null;
    }
  }

  public static class Derived extends Base {
    private Integer size;

    @Override
    public Integer getSize() {
      return size;
    }

    public void setSize(Integer value) {
      size = value;
    }
  }

  /** Hides a field of its base. */
  public static class Hiding extends Base {
    public String visible;
    public int extra;
  }

  public static class Box<T> {
    private T content;

    public T getContent() {
      return content;
    }

    public void setContent(T value) {
      content = value;
    }
  }

  public static class IntegerBox extends Box<Integer> {}

  public static class OverridingBox extends Box<Integer> {
    @Override
    public void setContent(Integer value) {
      super.setContent(value == null ? null : value + 1);
    }
  }

  public static class ListBox<T extends Number> extends Box<List<T>> {}

  public interface Greeting {
    String getWho();

    void setWho(String value);

    default String getGreeting() {
      return "hello " + getWho();
    }

    default void setMood(String mood) {
      setWho(getWho() + " (" + mood + ")");
    }
  }

  public static class Guest implements Greeting {
    private String who;

    @Override
    public String getWho() {
      return who;
    }

    @Override
    public void setWho(String value) {
      who = value;
    }
  }

  /** What it is declared to hold is less than what it holds. */
  public static class Holder {
    public Base base = new Derived();
    public Object any;
    public Comparable<?> comparable;
  }

  /** A list, whatever properties it has. */
  public static class NamedList extends ArrayList<String> {
    private static final long serialVersionUID = 1;
    private String name;

    public String getName() {
      return name;
    }

    public void setName(String value) {
      name = value;
    }
  }

  /** A map, whatever properties it has. */
  public static class NamedMap extends HashMap<String, Integer> {
    private static final long serialVersionUID = 1;
    private String name;

    public String getName() {
      return name;
    }

    public void setName(String value) {
      name = value;
    }
  }

  public static class Node {
    public String name;
    public Node next;
    public List<Node> children;
  }

  public static class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private int code;

    public Failure() {}

    public Failure(String message) {
      super(message);
    }

    public int getCode() {
      return code;
    }

    public void setCode(int value) {
      code = value;
    }
  }
}

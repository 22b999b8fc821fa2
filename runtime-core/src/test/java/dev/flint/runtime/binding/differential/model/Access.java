package dev.flint.runtime.binding.differential.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Properties that have a field, a getter or a setter, but not all of them. */
public final class Access {

  private Access() {}

  public static final class PublicFields {
    public String text;
    public int number;
    public List<String> list;
    public final String constant = "fixed".toString();
    public transient String skipped;
    public volatile String kept;
    public static String shared = "static";
  }

  public static final class PrivateFields {
    private String hidden = "h";
    protected String guarded = "g";
    String local = "l";

    @Override
    public String toString() {
      return hidden + guarded + local;
    }
  }

  public static final class SetterOnly {
    private String secret;

    public void setSecret(String value) {
      secret = value;
    }

    public String shown() {
      return secret;
    }
  }

  public static final class GetterOnly {
    private final List<String> list = new ArrayList<>();
    private final Map<String, String> map = new TreeMap<>();
    private String text = "initial";

    public List<String> getList() {
      return list;
    }

    public Map<String, String> getMap() {
      return map;
    }

    public String getText() {
      return text;
    }
  }

  /** A private setter or field beside a public getter. */
  public static final class Hidden {
    private String byField = "a";
    private String bySetter = "b";
    String byPackage = "c";

    public String getByField() {
      return byField;
    }

    public String getBySetter() {
      return bySetter;
    }

    private void setBySetter(String value) {
      bySetter = value;
    }

    String getByPackage() {
      return byPackage;
    }

    void setByPackage(String value) {
      byPackage = value;
    }

    public Hidden with(String value) {
      setBySetter(value);
      return this;
    }
  }

  public static final class Fluent {
    private String name;
    private int size;

    public String getName() {
      return name;
    }

    public Fluent setName(String value) {
      name = value;
      return this;
    }

    public int getSize() {
      return size;
    }

    public Fluent withSize(int value) {
      size = value;
      return this;
    }
  }

  /** Setters that take more than one type. */
  public static final class Overloaded {
    private String taken;

    public void setText(String value) {
      taken = "String " + value;
    }

    public void setText(Object value) {
      taken = "Object " + value;
    }

    public void setNumber(int value) {
      taken = "int " + value;
    }

    public void setNumber(Integer value) {
      taken = "Integer " + value;
    }

    public String getTaken() {
      return taken;
    }
  }

  /** Setters among which nothing tells which to take. */
  public static final class Conflicting {
    private Collection<String> items;

    public void setItems(List<String> value) {
      items = value;
    }

    public void setItems(Collection<String> value) {
      items = value;
    }

    public Collection<String> getItems() {
      return items;
    }
  }

  /** A getter of another type than the setter. */
  public static final class Unlike {
    private int value;

    public String getValue() {
      return "#" + value;
    }

    public void setValue(int number) {
      value = number;
    }
  }

  public static final class Throwing {
    public String getFine() {
      return "fine";
    }

    public String getBroken() {
      throw new IllegalStateException("broken getter");
    }
  }

  public static final class Refusing {
    private String value;

    public String getValue() {
      return value;
    }

    public void setValue(String text) {
      if (text == null || text.isEmpty()) {
        throw new IllegalArgumentException("a value is needed");
      }
      value = text;
    }
  }

  static final class PackagePrivate {
    private String name;

    public String getName() {
      return name;
    }

    public void setName(String value) {
      name = value;
    }
  }

  public static final class Empty {}
}
